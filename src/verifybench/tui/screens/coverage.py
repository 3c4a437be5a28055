"""Coverage of a draft: its words marked by how far they were looked at, and what is open, one after another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Container
from textual.geometry import Size

from verifybench.case.covering import Coverage
from verifybench.case.errors import CaseError
from verifybench.model.coverage import KINDS, SPELLED, STATES, TokenKind
from verifybench.model.coverage import Token as Word
from verifybench.model.document import Span
from verifybench.tui.draw.coverage import Item, Known, Map, counts_rows, legend, word_line, word_page
from verifybench.tui.draw.ink import Row
from verifybench.tui.draw.rows import paragraph, shown
from verifybench.tui.keys import bindings
from verifybench.tui.screens.work import WorkScreen
from verifybench.tui.ticking import Ticking
from verifybench.tui.widgets.rows import RowList, RowView

SIDE_BY_SIDE = 110
_ALL = "all"


class CoverageScreen(WorkScreen):
    """The list (in a narrow window behind `tab`), the draft, and below it the word looked at. The draft is drawn first, and marked
    once its words are known."""

    PLACE = "coverage"
    BINDINGS = bindings("coverage")
    DEFAULT_CSS = """
    CoverageScreen #counts { height: 2; scrollbar-size-vertical: 0; }
    CoverageScreen #body { layout: vertical; }
    CoverageScreen #list { display: none; height: 1fr; }
    CoverageScreen #read { layout: vertical; height: 1fr; }
    CoverageScreen #map { height: 1fr; }
    CoverageScreen #word { height: 34%; min-height: 5; max-height: 12; }
    CoverageScreen.-listing #list { display: block; }
    CoverageScreen.-listing #map { display: none; }
    CoverageScreen.-listing #read { height: 34%; min-height: 5; }
    CoverageScreen.-listing #word { height: 1fr; }
    CoverageScreen.-beside #body { layout: horizontal; }
    CoverageScreen.-beside #list { display: block; width: 40%; margin-right: 1; }
    CoverageScreen.-beside #read { height: 1fr; width: 1fr; }
    CoverageScreen.-beside #map { display: block; }
    CoverageScreen.-beside #word { height: 34%; }
    """

    def __init__(self, drafts: Sequence[str], draft: str) -> None:
        super().__init__()
        self._drafts, self._draft = drafts, draft
        self.coverage: Coverage | None = None
        self.items: list[Item] = []
        self.here = 0  # of the draft's words, the one looked at
        self._state, self._kind = "open", 0
        self._mark: Span | None = None
        self._spelled: dict[str, tuple[tuple[str, str, str], ...]] = {}

    def body(self) -> ComposeResult:
        self.counts = RowView(id="counts")
        self.list = RowList(lambda index, width: word_line(self.items[index], self.document, width), id="list")
        self.map = RowView(id="map")
        self.word = RowView(id="word")
        yield self.counts
        with Container(id="body"):
            yield self.list
            with Container(id="read"):
                yield self.map
                yield self.word
        for pane, title in ((self.list, "to look at"), (self.map, "draft"), (self.word, "word")):
            pane.add_class("pane")
            pane.border_title = f" {title} "

    def on_mount(self) -> None:
        super().on_mount()
        self.counts.can_focus = self.word.can_focus = False
        (self.list if self.has_class("-beside") else self.map).focus()
        self._ticking = Ticking(self.bench.case, self.bench.deciding)
        self.document = self.bench.case.document(self._draft)
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        self._read()
        self._to_listed(0)
        self._draw()

    def lay_out(self, size: Size, *, restyle: bool = True) -> None:
        super().lay_out(size, restyle=restyle)
        self.set_class(size.width >= SIDE_BY_SIDE, "-beside", update=restyle)

    # what is shown

    @property
    def words(self) -> tuple[Word, ...]:
        return self.coverage.tokens if self.coverage else ()

    @property
    def current(self) -> Word | None:
        return self.words[self.here] if self.here < len(self.words) else None

    def _read(self) -> None:
        self.document = self.bench.case.document(self._draft)
        self.coverage = self.bench.case.coverage(self._draft)
        self._spelled.clear()
        self.items = list(self._listed(self.coverage))

    @property
    def kind(self) -> TokenKind | None:
        return (None, *KINDS)[self._kind]

    def _listed(self, coverage: Coverage) -> Iterator[Item]:
        """What concerns several places first: claims that say one thing, spellings that differ. Then the words of the state and kind
        asked for, of names and titles the first of a spelling."""
        if self.kind is None:
            of_claim = {claim: one for one in reversed(coverage.tokens) for claim in one.claims}
            for group in coverage.restated:
                word = next((of_claim[claim] for claim in group if claim in of_claim), None)
                if word is not None:
                    yield Item(word, restated=group, words=self.bench.case.claim(group[0]).text)
        by_start = {one.what.start: one for one in coverage.tokens if one.what.kind in SPELLED}
        for second in coverage.second if self.kind in (None, "name", "place") else ():
            word = by_start.get(second.spellings[1].span[0])
            if word is not None:
                yield Item(word, second=second)
        first: dict[tuple[str, str], Word] = {}
        many: dict[str, int] = {}
        for one in coverage.tokens:
            if self.kind in (None, one.what.kind) and self._state in (_ALL, one.state):
                key = (one.what.kind, one.what.spelling) if one.what.kind in SPELLED else (one.id, "")
                known = first.setdefault(key, one)
                many[known.id] = many.get(known.id, 0) + 1
        yield from (Item(one, many[one.id]) for one in first.values())

    def repaint(self) -> None:
        """Keep to the word; where it is listed no more because it was decided, go on to the next that is."""
        word, listed = self.current, self._item_of(self.current)
        self._read()
        if word is not None:
            at = next((index for index, one in enumerate(self.words) if one.id == word.id), None)
            self.here = min(self.here, max(0, len(self.words) - 1)) if at is None else at
            if listed is not None and self._item_of(self.current) is None:
                after = (
                    i
                    for i, item in enumerate(self.items)
                    if not item.about_several and item.word.what.start >= word.what.start
                )
                self._to_listed(next(after, len(self.items) - 1))
        self._mark = None
        self._draw()
        self.bars()

    def _to_listed(self, index: int) -> None:
        if 0 <= index < len(self.items):
            self.list.cursor = index
            self.here = next(at for at, one in enumerate(self.words) if one is self.items[index].word)

    def _item_of(self, word: Word | None) -> int | None:
        """Where a word is listed, by itself or with others of its spelling."""
        if word is None:
            return None
        own = word.what.kind, word.what.spelling
        for index, item in enumerate(self.items):
            if item.about_several:
                continue
            if item.word.id == word.id or (
                word.what.kind in SPELLED and own == (item.word.what.kind, item.word.what.spelling)
            ):
                return index
        return None

    @on(RowView.Sized, "#map")
    @on(RowView.Sized, "#word")
    def _draw(self) -> None:
        """Everything; before the words are known the bare draft."""
        if not self.is_mounted:
            return
        kind = self.kind
        self._rows = Map(self.document, [one for one in self.words if kind in (None, one.what.kind)], self.map.room)
        self.map.show(self._rows, keep=True)
        title = shown(self.document.metadata.title or self._draft)
        of = f" {self._drafts.index(self._draft) + 1} of {len(self._drafts)}" if len(self._drafts) > 1 else ""
        self.map.border_title = f" draft{of}: {title} "
        if self.coverage is None:
            self.counts.show([((" reading the draft …", "dim"),)])
            return
        rows = counts_rows(self.coverage, self.app.size.width - 2)
        self.counts.styles.height = len(rows)
        self.counts.show(rows)
        self.list.fill(len(self.items), self.list.cursor)
        chosen = f" · {kind} only" if kind else ""
        self.list.border_title = f" {self._state}{chosen}: {len(self.items):,} "
        self._look()

    def _look(self) -> None:
        """Draw the word looked at, and bring it into sight."""
        word = self.current
        if word is None:
            self.word.show(paragraph("This draft has nothing that can be checked.", self.word.room, ink="dim"))
            return
        span = self._span(word)
        self._rows.here = span
        self.map.refresh()
        self._into_sight(self._rows.place(span))
        item = self._item(word)
        self.word.show(word_page(item, self._known(word, item), self.word.room))

    def _item(self, word: Word) -> Item:
        """What is told of a word: the row of the list that the cursor is on, or the word with those of its spelling."""
        if self._on_several(word):
            return self.items[self.list.cursor]
        listed = self._item_of(word)
        return Item(word, 1 if listed is None else self.items[listed].count)

    def _on_several(self, word: Word) -> bool:
        """Whether the list's cursor is on what concerns several places, of which this word is one."""
        item = self.items[self.list.cursor] if self.list.cursor < len(self.items) else None
        return item is not None and item.about_several and item.word is word

    def _into_sight(self, rows: Span) -> None:
        top, height = self.map.scroll_offset.y, max(1, self.map.size.height)
        if not top <= rows[0] < rows[1] <= top + height:
            self.map.scroll_to(y=max(0, rows[0] - height // 3), animate=False, immediate=True)

    def _span(self, word: Word) -> Span:
        """What is marked, or the word."""
        if self._mark is None:
            return word.what.span
        return min(self._mark[0], word.what.start), max(self._mark[1], word.what.end)

    def _known(self, word: Word, item: Item) -> Known:
        case = self.bench.case
        claims = []
        for id in item.restated or word.claims:
            try:
                claims.append((id, case.claim(id).text, next((one.event.label for one in case.verdicts(id)), None)))
            except CaseError:  # built anew just now
                continue
        made = self._span(word) if self._mark else case.sentences_around(self._draft, word.what.span)
        passages = self._passages(word) if word.what.kind in SPELLED else ()
        return Known(
            claims, [(document, text) for _, document, text in passages], self.document.text[slice(*made)], bool(self._mark)
        )

    def _passages(self, word: Word) -> tuple[tuple[str, str, str], ...]:
        """Passages that spell a name so: id, document, words."""
        spelling = word.what.spelling
        if spelling not in self._spelled:
            found = self.bench.case.spelled_so(spelling)
            self._spelled[spelling] = tuple((one.id, one.document, one.statement.text) for one in found)
        return self._spelled[spelling]

    def idle(self, width: int) -> Row:
        return legend()

    # moving

    @on(RowList.Moved, "#list")
    def _moved(self, message: RowList.Moved) -> None:
        self.bench.status = ()
        self._to_listed(message.index)
        self._look()
        self.bars()

    def action_next_open(self, step: int) -> None:
        """To the next listed word, from where one is in the draft, around its end."""
        word = self.current
        if not self.items or word is None:
            self.say("Nothing is listed: w lists words of another state.", "good")
            return
        at = self._item_of(word)
        if at is None or self._on_several(word):
            starts = [item.word.what.start for item in self.items]
            after = (index for index, start in enumerate(starts) if start > word.what.start)
            at = self.list.cursor if self._on_several(word) else next(after, 0) - (1 if step > 0 else 0)
        self._to_listed((at + step) % len(self.items))
        self._moved_on()

    def action_word(self, step: int) -> None:
        kinds = [at for at, one in enumerate(self.words) if self.kind in (None, one.what.kind)]
        after = [at for at in kinds if (at > self.here if step > 0 else at < self.here)]
        if after:
            self.here = after[0] if step > 0 else after[-1]
            listed = self._item_of(self.current)
            if listed is not None:
                self.list.cursor = listed
        self._moved_on()

    def _moved_on(self) -> None:
        self.bench.status = ()
        self.list.fill(len(self.items), self.list.cursor)
        self._look()
        self.bars()

    def action_pane(self, step: int) -> None:
        to_list = not self.list.has_focus
        self.set_class(to_list and not self.has_class("-beside"), "-listing")
        (self.list if to_list else self.map).focus()

    def action_go(self) -> None:
        word = self.current
        if word is None:
            return
        ids = self._item(word).restated or word.claims
        undecided = [id for id in ids if not self.bench.case.verdicts(id)]
        if ids and self.bench.desk.go_to((*undecided, *ids)[0]):
            self.bench.pop_screen()
            self.bench.main.land()
        else:
            self.say("No claim holds it: + makes one of its sentence.", "dim")

    # choosing what is listed

    def action_which(self) -> None:
        states = (*STATES, _ALL)
        self._state = states[(states.index(self._state) + 1) % len(states)]
        self._chosen()

    def action_kinds(self) -> None:
        present = [0, *(at for at, kind in enumerate(KINDS, 1) if any(one.what.kind == kind for one in self.words))]
        at = present.index(self._kind) if self._kind in present else 0
        self._kind = present[(at + 1) % len(present)]
        self._chosen()

    def action_draft(self) -> None:
        if len(self._drafts) == 1:
            self.say("There is one draft.", "dim")
            return
        self._draft = self._drafts[(self._drafts.index(self._draft) + 1) % len(self._drafts)]
        self.here, self._mark = 0, None
        self._chosen()

    def _chosen(self) -> None:
        self._read()
        listed = self._item_of(self.current)
        self._to_listed(0 if listed is None else listed)
        self.bench.status = ()
        self._draw()
        self.bars()

    # marking

    def action_mark(self) -> None:
        word = self.current
        if word is None:
            return
        self._mark = None if self._mark else word.what.span
        self._look()
        self.say(
            "Marking: ] [ take in words to check, } { any word; + makes a claim of it, esc ends." if self._mark else "",
            "note",
        )

    def action_extend(self, step: int) -> None:
        word = self.current
        if word is None:
            return
        low, high = self._span(word)
        text, limit = self.document.text, len(self.document.text)
        if step > 0:
            while high < limit and text[high].isspace():
                high += 1
            while high < limit and not text[high].isspace():
                high += 1
        else:
            shorter = text[low:high].rstrip().rpartition(" ")[0].rstrip()
            high = max(low + len(shorter), word.what.end)
        self._mark = low, high
        self._look()

    def action_back(self) -> None:
        if self._mark is not None:
            self._mark = None
            self.say("")
            self._look()
        elif self.has_class("-listing"):
            self.action_pane(1)
        else:
            super().action_back()

    # deciding

    def action_make_claim(self) -> None:
        word = self.current
        if word is None:
            return
        if self._mark is None and word.state != "open":
            self.say("It stands in a claim: enter goes there; m marks other words to make a claim of.", "dim")
            return
        span = self._span(word) if self._mark else self.bench.case.sentences_around(self._draft, word.what.span)
        self._ticking.claim(self, self.document, span)

    def action_waive(self) -> None:
        word = self.current
        if word is not None:
            self._ticking.waive(self, self.document, self._span(word))

    def action_spelling(self) -> None:
        word = self.current
        if word is None or word.what.kind not in SPELLED:
            self.say("Names, places and titles have a spelling to check; this is none of them.", "dim")
        elif word.state == "verified":
            self._ticking.check_again(self, self.document, word.what.spelling)
        else:
            count = sum(one.what.spelling == word.what.spelling for one in self.words)
            self._ticking.verify(self, self.document, word.what.spelling, count, [id for id, *_ in self._passages(word)])
