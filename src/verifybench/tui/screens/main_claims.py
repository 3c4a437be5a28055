"""What the keys of the claims list do, from any pane of the main screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from textual.timer import Timer

from verifybench.tui.draw.filtered import search_note
from verifybench.tui.draw.rows import shown
from verifybench.tui.screens.main_panes import ThreePanes

_SCOPES = {"drafts": "The drafts' claims.", "sources": "The sources' claims.", "all": "The claims of all texts."}
_ALL_DECIDED = "Every claim is decided. “verifybench check” tells whether the draft may be published."
_PAUSE = 0.08  # seconds

T = TypeVar("T")


def _after(all_of: Sequence[T], one: T) -> T:
    """The next of several, around the end."""
    return all_of[(all_of.index(one) + 1) % len(all_of)]


class OnClaims(ThreePanes):
    """Moving in the list, and finding in it."""

    _reading: Timer | None = None

    def action_claim(self, step: int) -> None:
        self.claims.move(step)

    def action_next_undecided(self) -> None:
        if self.desk.next_undecided():
            self.land()
        else:
            everything = self.desk.worklist.shown is None
            self.say(_ALL_DECIDED if everything else "Every claim that is shown is decided: esc shows all.", "good")

    def action_search(self) -> None:
        from verifybench.tui.widgets.search import SearchBox  # the input widget is not needed before

        worklist = self.desk.worklist
        box = SearchBox(
            worklist.text,
            self._found,
            "words, “a phrase”, -not, is:undecided, kind:money …",
            complete=lambda text: worklist.queue.completions(text),
            recall=worklist.searches,
            note=lambda: search_note(self.desk.worklist),
        )
        box.add_class("box")
        self._before_box = self.focused
        self.mount(box)
        self.call_after_refresh(worklist.queue.ready)  # while one looks for the first key

    def _found(self, text: str, done: bool) -> None:
        self.desk.find(text, typing=not done)
        if self._reading is not None:
            self._reading.stop()
        if done:
            self.close_box()
            self.land()
            self.claims.focus()
            return
        self.fill_claims()
        self.bench.status = ()
        self.bars()
        self._reading = self.set_timer(_PAUSE, self.show_claim)  # the other panes follow when one stops typing

    def action_match(self, step: int) -> None:
        """The next claim found: of those shown, or of those that the last search found where all are shown."""
        worklist = self.desk.worklist
        if worklist.shown is None and not worklist.last:
            self.say("Nothing is searched for: / searches.", "dim")
        elif (place := worklist.match(self.desk.cursor, step)) is None:
            self.say(f"Nothing is found by “{shown(worklist.text or worklist.last)}”.", "dim")
        else:
            self.claims.point(place)

    def action_sort(self) -> None:
        from verifybench.case.arranging import SORTS

        worklist = self.desk.worklist
        sort = _after(tuple(SORTS), worklist.sort)
        self.desk.arrange(sort, worklist.group)
        self.land()
        self.say(f"Sorted: {SORTS[sort]}.")

    def action_group(self) -> None:
        from verifybench.case.arranging import GROUPS

        worklist = self.desk.worklist
        group = _after(tuple(GROUPS), worklist.group)
        self.desk.arrange(worklist.sort, group)
        self.land()
        self.say(f"Grouped: {GROUPS[group]}." if group != "none" else "Not grouped.")

    def action_filters(self) -> None:
        from verifybench.tui.screens.filters import FiltersScreen

        self.bench.push_screen(FiltersScreen(self.bench.case, self.desk.worklist), self._filtered)

    def _filtered(self, text: str | None) -> None:
        if text is not None:
            self.desk.find(text)
            self.land()

    def action_scope(self) -> None:
        scope = self.desk.change_scope()
        self.land()
        self.say(_SCOPES[scope])
