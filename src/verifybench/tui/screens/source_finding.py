"""Finding places in a document: words searched, and marked places, one after another and through several documents."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from verifybench.case.errors import CaseError
from verifybench.case.occurrences import MOST, occurrences, search_form
from verifybench.model.document import Span
from verifybench.tui.caret import Caret
from verifybench.tui.draw.ink import Row
from verifybench.tui.draw.rows import shown
from verifybench.tui.screens.source_reading import ReadingScreen

AT_ONCE = 2_000_000  # characters up to which a text is searched at every letter typed; a longer one when enter is pressed


class FindingScreen(ReadingScreen):
    """What is searched for goes before what is marked."""

    def left(self) -> Row:
        if self.needle:
            at = bisect_right(self.hits, (self.caret.at, len(self.document.text)))
            more = "+" if len(self.hits) == MOST else ""
            count = f"{at:,}/{len(self.hits):,}{more}" if self.hits else "not found"
            return ((f" “{shown(self.needle)}”: ", "dim"), (count, "here" if self.hits else "warn"))
        if self.hint or not self.stops:
            return super().left()
        where = self.said if len(self.stops) == 1 else f"place {self.at + 1} of {len(self.stops)} {self.said}"
        return ((f" {where}", "dim"),)

    def action_back(self) -> None:
        if self.needle and not self.caret.selecting:
            self.find("")
            self.text.changed()
        else:
            super().action_back()

    def action_hit(self, step: int) -> None:
        """The next of the words found; where nothing is searched for, the next place."""
        if self.needle:
            self._next_hit(step)
        elif self.stops:
            self.to_stop((self.at + step) % len(self.stops))
        else:
            self.say("Nothing is marked here: / searches.", "dim")

    def _next_hit(self, step: int) -> None:
        if not self.hits:
            self.say(f"“{shown(self.needle)}” does not stand in this text.", "warn")
            return
        index = (
            bisect_right(self.hits, (self.caret.at, len(self.document.text)))
            if step > 0
            else (bisect_left(self.hits, (self.caret.at, 0)) - 1)
        )
        self._to_hit(self.hits[index % len(self.hits)])

    def _to_hit(self, hit: Span | None) -> None:
        self.text.reading.hit = hit
        if hit is not None:
            self.caret.to(hit[0])
        self.text.changed()

    def to_stop(self, at: int) -> None:
        """To another place, in another document where it is there."""
        document, span = self.stops[at]
        if document != self.document.id:
            try:
                self.document = self.bench.case.document(document)
            except CaseError as failure:
                self.say(shown(str(failure)), "bad")
                return
            self.hits, self.needle, self.form = [], "", None
            self.places = [place for other, place in self.stops if other == document]
            self.marks = [(*place, "match") for place in self.places]
            self.caret = Caret(self.document.text)
        self.at = at
        self.caret.to(span[0], extend=False)
        self.bench.status = ()
        if document == self.wrapped[0]:
            self.lay()
        else:
            self.wrap()

    async def action_search(self) -> None:
        from textual.widgets import Input

        from verifybench.tui.widgets.search import SearchBox

        box = SearchBox(self.needle, self._typed, "words of the text")
        box.add_class("box")
        self._before_box = self.text
        self.began_at = self.caret.at
        await self.mount(box)
        self.set_focus(box.query_one(Input))  # at once: what is typed next belongs to the box

    def _typed(self, needle: str, done: bool) -> None:
        """While one types, the first place behind where one was is shown; left with nothing, one is there again."""
        if done or len(self.document.text) <= AT_ONCE:
            self.find(needle)
            index = bisect_left(self.hits, (self.began_at, 0))
            self.caret.to(self.began_at)
            self._to_hit(self.hits[index % len(self.hits)] if self.hits else None)
        if done:
            self.close_box()
            self.text.focus()

    def find(self, needle: str) -> None:
        self.needle = needle.strip()
        if self.needle and self.form is None:
            self.form = search_form(self.document.text)
        self.hits = occurrences(self.form, self.needle) if self.needle and self.form is not None else []
        self.text.reading.find(self.hits)
        self.text.reading.hit = None
