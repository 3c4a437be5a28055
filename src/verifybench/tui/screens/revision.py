"""The revision list: what revised texts did to decisions, worked through row by row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Container
from textual.geometry import Size

from verifybench.case.errors import CaseError
from verifybench.case.revision import Row as Revised
from verifybench.model.revision import OUTCOMES
from verifybench.tui.actions.revision import REVISION
from verifybench.tui.carrying import Carrying, wording_only
from verifybench.tui.draw.bars import verdict_strip
from verifybench.tui.draw.ink import BLANK, Row
from verifybench.tui.draw.revision import SETTLED, Around, revision_line, revision_lines, revision_page
from verifybench.tui.draw.rows import counted, paragraph, shown
from verifybench.tui.keys import screen_bindings
from verifybench.tui.screens.work import WorkScreen
from verifybench.tui.widgets.rows import RowList, RowView

if TYPE_CHECKING:
    from collections.abc import Callable

SIDE_BY_SIDE = 110
_QUIET = frozenset({"unchanged", "moved"})


def _to_look_at(row: Revised) -> bool:
    return row.state == "open" or (row.state == "told" and row.outcome in ("new", "reread"))


class RevisionScreen(WorkScreen):
    """A list, and the row in full beside it or below. Lists what is open, new or read otherwise until asked for more."""

    PLACE = "revision"
    JUDGES = True
    ACTIONS = REVISION
    BINDINGS = screen_bindings("revision", REVISION)
    DEFAULT_CSS = """
    RevisionScreen #body { layout: vertical; }
    RevisionScreen #list { max-height: 40%; min-height: 4; }
    RevisionScreen #words { height: 1fr; }
    RevisionScreen.-beside #body { layout: horizontal; }
    RevisionScreen.-beside #list { width: 44%; height: 1fr; max-height: 100%; margin-right: 1; }
    """

    def body(self) -> ComposeResult:
        self.list = RowList(self._item, id="list")
        self.words = RowView(id="words")
        self.rows: tuple[Revised, ...] = ()
        self.found: list[Revised] = []
        self._which = ""
        with Container(id="body"):
            for pane, title in ((self.list, "revision"), (self.words, "then and now")):
                pane.add_class("pane")
                pane.border_title = f" {title} "
                yield pane

    def _item(self, index: int, width: int) -> tuple[Row, ...]:
        return (revision_lines if self.list.tall > 1 else revision_line)(self.found[index], width)

    def on_mount(self) -> None:
        super().on_mount()
        self.list.focus()
        self._carrying = Carrying(self.bench.case, self.bench.deciding)
        self._read()

    def lay_out(self, size: Size, *, restyle: bool = True) -> None:
        super().lay_out(size, restyle=restyle)
        self.set_class(size.width >= SIDE_BY_SIDE, "-beside", update=restyle)

    # what is listed

    @property
    def current(self) -> Revised | None:
        return self.found[self.list.cursor] if self.found else None

    def _choices(self) -> dict[str, Callable[[Revised], bool]]:
        """What can be listed, by name; only what there is something of. The first is listed unless asked for another."""
        named: dict[str, Callable[[Revised], bool]] = {"": _to_look_at}
        named |= {one: lambda row, one=one: row.outcome == one for one in OUTCOMES}  # type: ignore[misc]
        named |= {"settled": lambda row: row.state in SETTLED, "all": lambda row: True}
        return {name: holds for name, holds in named.items() if not name or any(map(holds, self.rows))}

    def _read(self) -> None:
        self.rows = self.bench.case.revision()
        choices = self._choices()
        if self._which not in choices:
            self._which = ""
        self.found = list(filter(choices[self._which], self.rows))

    def repaint(self) -> None:
        """The cursor stays on its row; where that was decided and is listed no more, it is on the next."""
        before = self.current
        self._read()
        if before is not None:
            same = (at for at, row in enumerate(self.found) if _same(row, before))
            self.list.cursor = next(same, self.list.cursor)
        self._draw()
        self.bars()

    @on(RowView.Sized, "#words")
    def _draw(self) -> None:
        beside = self.has_class("-beside")
        self.list.styles.height = None if beside else max(len(self.found), 1) + 1
        self.list.fill(len(self.found), min(self.list.cursor, max(0, len(self.found) - 1)), tall=2 if beside else 1)
        self.list.border_title = f" revision: {self._title()} "
        self._draw_words()

    def _title(self) -> str:
        counts = {"to look at": sum(row.state == "open" for row in self.rows)}
        counts |= {
            one: sum(row.outcome == one and row.state == "told" for row in self.rows) for one in ("new", "reread", "moved")
        }
        counts["settled"] = sum(row.state in SETTLED for row in self.rows)
        counts["as they were"] = self._as_they_were()
        told = [f"{number:,} {name}" for name, number in counts.items() if number or name == "to look at"]
        return ", ".join(told) + (f" · listed: {self._which}" if self._which else "")

    def _as_they_were(self) -> int:
        """Claims that were decided, of which no row tells."""
        standing = self.bench.case.standing
        told = {claim for row in self.rows for claim in row.claims}
        return len({*standing.verdicts, *standing.waivers, *standing.stands} - told)

    def _draw_words(self) -> None:
        row, width = self.current, self.words.room
        if row is None:
            self.words.show([BLANK, *paragraph(self._nothing(), width, ink="good", indent=1)])
            return
        self.words.show(revision_page(row, self._around(row), width))

    def _nothing(self) -> str:
        if not self.rows:
            return "No text was revised under a decision."
        return "Nothing is left to look at. w lists what moved and what was settled."

    def _around(self, row: Revised) -> Around:
        case = self.bench.case
        try:
            document = case.document(row.document)
        except CaseError:
            document = None
        decisions = {one.held.decision for one in row.affected}
        cited = [
            other
            for other in self.rows
            if other is not row
            and row.subject == "claim"
            and other.subject == "passage"
            and other.outcome not in _QUIET
            and any(one.held.decision in decisions for one in other.affected)
        ]
        others = any(one.held.verdict is None for one in row.affected)  # a verdict's reasons are in it
        return Around(document, cited, {record.hash: record for record in case.history()} if others else {})

    @on(RowList.Moved, "#list")
    def _moved(self) -> None:
        self.bench.status = ()
        self._draw_words()
        self.bars()

    def idle(self, width: int) -> Row:
        labels = self.bench.front.labels
        return verdict_strip(self.bench.scale, labels, width)

    # moving

    def action_pane(self, step: int) -> None:
        (self.words if self.list.has_focus else self.list).focus()

    def action_next_open(self, step: int) -> None:
        count, at = len(self.found), self.list.cursor
        around = ((at + step * more) % count for more in range(1, count + 1))
        found = next((index for index in around if self.found[index].state == "open"), None)
        if found is None:
            self.say("Nothing open is listed.", "good")
        else:
            self.list.point(found)

    def action_which(self) -> None:
        before, names = self.current, list(self._choices())
        self._which = names[(names.index(self._which) + 1) % len(names)]
        self._read()
        at = (index for index, row in enumerate(self.found) if before is not None and _same(row, before))
        self.list.cursor = next(at, 0)
        self.bench.status = ()
        self._draw()
        self.bars()

    def action_go(self) -> None:
        row = self.current
        if row is None:
            return
        if row.claims and self.bench.desk.go_to(row.claims[0]):
            self.bench.pop_screen()
            self.bench.main.land()
        else:
            self.say("No claim stands in its place.", "dim")

    def action_open_text(self) -> None:
        row = self.current
        if row is None:
            return
        from verifybench.tui.screens.source import SourceScreen

        try:
            document = self.bench.case.document(row.document)
        except CaseError as failure:
            self.say(shown(str(failure)), "bad")
            return
        places = sorted(row.place.places or ((min(row.before.start, len(document.text)),) * 2,))
        at = places.index(row.span) if row.span in places else 0
        said = "where it stood" if not row.place.places else "its place today" if len(places) == 1 else "that it may be"
        self.bench.open(SourceScreen(document, places, [(*place, "claim") for place in places], at, said))

    # deciding

    def _to_decide(self) -> Revised | None:
        """The row, where there is something to decide about it; else says why not."""
        row = self.current
        if row is None:
            self.say("Nothing is listed.", "dim")
        elif row.state == "open" or (row.state == "told" and row.why == "rules"):
            return row
        elif row.state == "told":
            self.say(
                "Nothing is held back here; c goes to the claim." if row.claims else "Nothing is held back here.", "dim"
            )
        else:
            self.say("This is settled: u takes back what was decided last.", "dim")
        return None

    def action_carry(self) -> None:
        if (row := self.current) is not None and row.outcome == "new":
            self.action_go()
        elif (row := self._to_decide()) is None:
            return
        elif row.span is not None:
            self._carrying.carry(self, row)
        elif row.candidates:
            self.say(
                f"Several places: press 1-{min(9, len(row.candidates))} for the one it is about, or d to drop it.", "warn"
            )
        else:
            self.say("Its words are gone: d drops it.", "warn")

    def action_candidate(self, number: int) -> None:
        if (row := self._to_decide()) is None:
            return
        if number <= len(row.candidates):
            self._carrying.carry_to(self, row, number)
        else:
            self.say(
                "There is no such place." if row.candidates else "There is one place, or none: enter carries, d drops.",
                "dim",
            )

    def action_drop(self) -> None:
        if (row := self._to_decide()) is not None:
            self._carrying.drop(self, row)

    def action_carry_wording(self) -> None:
        rows = wording_only(self.bench.case)
        if rows:
            self._carrying.carry_wording(self, rows)
        else:
            self.say("Nothing open differs in its wording only.", "dim")

    def action_verdict(self, index: int) -> None:
        """Decide anew on the words of today, with what the held-back verdict cited where that still stands."""
        row, desk = self.current, self.bench.desk
        if row is None or row.subject == "words":
            self.say("There is no claim here to decide.", "dim")
            return
        if len(row.claims) > 1:
            self.say(f"{counted(len(row.claims), 'claim')} stand in its place: c goes to the first of them.", "warn")
            return
        if not row.claims or not desk.go_to(row.claims[0]):
            self.say("No claim stands in its place.", "dim")
            return
        self.bench.main.land()  # whoever leaves the box and goes back finds the main screen on the same claim
        own = [held.verdict for held in row.verdicts if held.reviewer == self.bench.case.reviewer]
        earlier = own[-1].event if own and own[-1] is not None else None
        if earlier is not None:
            desk.cite_again(row.claims[0], earlier.evidence)
        self.bench.deciding.verdict(self, self.bench.case.labels[index], earlier)


def _same(a: Revised, b: Revised) -> bool:
    return (a.subject, a.id, a.before, a.outcome) == (b.subject, b.id, b.before, b.outcome)
