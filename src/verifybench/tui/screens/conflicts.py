"""The conflicts board: every disagreement with both its sides, decided in place."""

from __future__ import annotations

from typing import get_args

from textual import on
from textual.app import ComposeResult
from textual.containers import Container

from verifybench.case import conflict_words
from verifybench.case.conflicts import UNSETTLED, Cluster, ConflictRow, Wanted, clusters, each
from verifybench.case.errors import NoSuchId
from verifybench.model.evidence import Certainty, ConflictKind
from verifybench.tui.actions.conflicts import CONFLICTS
from verifybench.tui.actions.scale import explanation_actions
from verifybench.tui.door import DecidedState
from verifybench.tui.draw.bars import explanation_strip
from verifybench.tui.draw.conflicts import conflict_line, conflict_page
from verifybench.tui.draw.ink import BLANK, Row
from verifybench.tui.draw.rows import paragraph, shown
from verifybench.tui.keys import screen_bindings
from verifybench.tui.screens.work import WorkScreen
from verifybench.tui.widgets.rows import RowList, RowView

_STATES: tuple[tuple[str, frozenset[str] | None], ...] = (
    ("all", None),
    ("open or upheld", UNSETTLED),
    ("decided", frozenset({"upheld", "explained"})),
    ("gone", frozenset({"gone"})),
)
_CERTAINTIES: tuple[Certainty | None, ...] = (None, *get_args(Certainty))
_KINDS: tuple[ConflictKind | None, ...] = (None, *get_args(ConflictKind))


class ConflictsScreen(WorkScreen):
    """A list above, the conflict in full below. Rows are read again whenever the case changed."""

    PLACE = "conflicts"
    ACTIONS = (*CONFLICTS, *explanation_actions())
    BINDINGS = screen_bindings("conflicts", ACTIONS)
    DEFAULT_CSS = """
    ConflictsScreen #board { max-height: 40%; min-height: 4; }
    ConflictsScreen #page { height: 1fr; }
    """

    def __init__(self, at: str = "") -> None:
        """`at` is the conflict that is looked at first, by its id."""
        super().__init__()
        self._at = at

    def body(self) -> ComposeResult:
        self.board = RowList(lambda index, width: (conflict_line(self.found[index], width),), id="board")
        self.page = RowView(id="page")
        self.rows: tuple[ConflictRow, ...] = ()
        self.found: tuple[Cluster, ...] = ()
        self._which = self._kind = self._sure = self._pair = 0
        self._of: str | None = None
        self._split = False
        with Container(id="body"):
            for pane, title in ((self.board, "conflicts"), (self.page, "both sides")):
                pane.add_class("pane")
                pane.border_title = f" {title} "
                yield pane

    def on_mount(self) -> None:
        super().on_mount()
        self.board.focus()
        self._read()
        self.board.cursor = self._of_id.get(self._at, 0)

    @property
    def cluster(self) -> Cluster | None:
        return self.found[self.board.cursor] if self.found else None

    @property
    def current(self) -> ConflictRow | None:
        cluster = self.cluster
        return cluster.rows[min(self._pair, len(cluster.rows) - 1)] if cluster else None

    def _read(self) -> None:
        """Read the board anew, as far as it is wanted."""
        wanted = Wanted(_KINDS[self._kind], self._of, _STATES[self._which][1], _CERTAINTIES[self._sure])
        self.rows = self.bench.case.conflicts()
        self.found = (each if self._split else clusters)(filter(wanted.holds, self.rows))
        self._states = {row.id: row.state for row in self.rows}
        self._of_id = {row.id: at for at, one in enumerate(self.found) for row in one.rows}

    def repaint(self) -> None:
        before = self.current
        self._read()
        # What was just decided moves to the end of the board; the cursor stays, on the next one to decide.
        if before is not None and self._states.get(before.id) == before.state:
            self._stay(before)
        self._pair = 0
        self._draw()
        self.bars()

    def _stay(self, row: ConflictRow) -> None:
        """Keep the cursor on a conflict where it is still listed."""
        self.board.cursor = self._of_id.get(row.id, 0)

    @on(RowView.Sized, "#page")
    def _draw(self) -> None:
        self.board.styles.height = max(len(self.found), 1) + 1
        self.board.fill(len(self.found), min(self.board.cursor, max(0, len(self.found) - 1)))
        unsettled = sum(row.state in UNSETTLED for row in self.rows)
        blocking = sum(row.blocks for row in self.rows)
        filters = "".join(f" · {word}" for word in self._filters())
        title = f" conflicts: {len(self.rows):,}, {unsettled:,} open or upheld, {blocking:,} block publication{filters} "
        self.board.border_title = shown(title)
        self._draw_page()

    def _filters(self) -> list[str]:
        kind, sure = _KINDS[self._kind], _CERTAINTIES[self._sure]
        return [
            *([_STATES[self._which][0]] if self._which else []),
            *([conflict_words.KINDS[kind]] if kind else []),
            *([sure] if sure else []),
            *([f"of {self._of}"] if self._of else []),
            *(["one by one"] if self._split else []),
        ]

    def _draw_page(self) -> None:
        cluster, row = self.cluster, self.current
        case, width = self.bench.case, self.page.room
        if cluster is None or row is None:
            said = "No text of this case contradicts another." if not self.rows else "None of the conflicts is such a one."
            self.page.show([BLANK, *paragraph(said, width, ink="good" if not self.rows else "dim")])
            return
        known = case.particulars(row)
        at = cluster.rows.index(row)
        page = conflict_page(cluster, at, known, case.group_of, width, self._attributed(row))
        self.page.show([BLANK, *page])

    def _attributed(self, row: ConflictRow) -> bool:
        """Whether a claim on either side holds two facts."""
        try:
            return any("said" in self.bench.case.facts(side.claim) for side in row.conflict.sides if side.claim)
        except NoSuchId:
            return row.conflict.fact == "said"

    @on(RowList.Moved, "#board")
    def _moved(self) -> None:
        self.bench.status = ()
        self._pair = 0
        self._draw_page()
        self.bars()

    def idle(self, width: int) -> Row:
        return explanation_strip(explanation_actions(self.bench.front.explanations), width)

    # moving

    def action_pair(self, step: int) -> None:
        cluster = self.cluster
        if cluster is None or len(cluster.rows) == 1:
            self.say("This disagreement is between two.", "dim")
            return
        self._pair = (self._pair + step) % len(cluster.rows)
        self._draw_page()

    def action_pane(self, step: int) -> None:
        (self.page if self.board.has_focus else self.board).focus()

    def action_go(self) -> None:
        self._go(0)

    def action_side(self) -> None:
        self._go(1)

    def _go(self, number: int) -> None:
        """To the claim of one side: the draft's first, then the other's."""
        if (row := self.current) is None:
            return
        claims = list(dict.fromkeys(side.claim for side in row.conflict.sides if side.claim is not None))
        if number < len(claims) and self.bench.desk.go_to(claims[number]):
            self.bench.pop_screen()
            self.bench.main.land()
        else:
            self.say("That side is a passage, not a claim.", "dim")

    # choosing what is listed

    def action_states(self) -> None:
        self._which = (self._which + 1) % len(_STATES)
        self._chosen()

    def action_kinds(self) -> None:
        self._kind = (self._kind + 1) % len(_KINDS)
        self._chosen()

    def action_certainty(self) -> None:
        self._sure = (self._sure + 1) % len(_CERTAINTIES)
        self._chosen()

    def action_document(self) -> None:
        row = self.current
        self._of = None if self._of or row is None else row.conflict.left.document
        self._chosen()

    def action_split(self) -> None:
        self._split = not self._split
        self._chosen()

    def _chosen(self) -> None:
        """Another choice of conflicts is listed; the cursor stays on the one it was on, where that is among them."""
        before = self.current
        self._read()
        self._pair = 0
        self.board.cursor = 0
        if before is not None:
            self._stay(before)
        self.bench.status = ()
        self._draw()
        self.bars()

    # deciding

    def _decide(self, state: DecidedState, explanation: str | None = None) -> None:
        """One act decides the whole disagreement, as far as it is in the state of the one shown."""
        if (cluster := self.cluster) is not None and (row := self.current) is not None:
            also = tuple(one.id for one in cluster.rows if one.state == row.state and one is not row)
            self.bench.deciding.conflict(self, row, state, explanation, also)

    def action_explain(self, index: int) -> None:
        self._decide("explained", self.bench.front.explanations[index])

    def action_own_words(self) -> None:
        self._decide("explained", "")

    def action_uphold(self) -> None:
        self._decide("upheld")

    def action_reopen(self) -> None:
        row = self.current
        if row is not None and row.state == "open":
            self.say("This conflict is open already.", "dim")
        else:
            self._decide("open")

    def action_as_before(self) -> None:
        row = self.current
        if row is None or row.before is None:
            self.say("This takes the place of no conflict that was decided.", "dim")
        else:
            self.bench.deciding.conflict_as_before(self, row)
