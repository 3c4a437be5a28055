"""The dashboard says what check, coverage, agreement and list say, takes one there, and signs off only where the gate holds."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from conftest import MakeCase
from hypothesis import given, settings
from hypothesis import strategies as st
from test_tui_screen import bar, bench, drawn, text, write
from textual.pilot import Pilot

from verifybench.case.case import Case
from verifybench.case.progress import Covered, Demands, Disputes, Pace, Reviews
from verifybench.review import Finding
from verifybench.tui.app import Workbench
from verifybench.tui.draw.dashboard import Board, board_rows, demand_line, spread
from verifybench.tui.draw.dashboard import bar as a_bar
from verifybench.tui.draw.rows import cells
from verifybench.tui.screens.conflicts import ConflictsScreen
from verifybench.tui.screens.coverage import CoverageScreen
from verifybench.tui.screens.dashboard import DashboardScreen
from verifybench.tui.signing import accepted

FILES = {
    "drafts/story.txt": "The court sentenced Ivan Petrov to four years. The archive holds 40 gigabytes of video.\n",
    "drafts/other.txt": "Nobody was hurt in 2019.\n",
    "sources/paper.txt": "The court sentenced Ivan Petrov to five years in prison. The archive has 40 gigabytes of video.\n",
}


@pytest.fixture
def case(make_case: MakeCase) -> Iterator[Case]:
    """A story that a source contradicts, half decided by two who differ, and a draft of one undecided claim."""
    root = make_case(FILES)
    with Case.open(root) as case:
        case.build()
        ids = [row.id for row in case.queue() if row.document == "story"]
        case.record_verdict(ids[1], "supported", "the paper has it")
    with Case.open(root, reviewer="Ben") as other:
        other.record_verdict(ids[1], "refuted", "seen")
    with Case.open(root) as opened:
        yield opened


def top(app: Workbench) -> object:
    return app.screen


async def all_read(app: Workbench, pilot: Pilot[None]) -> DashboardScreen:
    screen = app.screen
    assert isinstance(screen, DashboardScreen)
    for _ in range(500):
        await pilot.pause(0.02)
        if not screen.reading:
            break
    await pilot.pause()
    return screen


def test_the_parts_are_what_the_commands_say(case: Case) -> None:
    progress = case.progress()
    assert sum(one.claims for one in progress.documents) == progress.counts.total == len(case.queue())
    assert sum(one.decided for one in progress.documents) == progress.counts.decided
    assert sum(one.disputed for one in progress.documents) == progress.counts.disputed == 1
    by_type = {type(part): part for part in case.progress_parts()}
    disputes, demands, covered = by_type[Disputes], by_type[Demands], by_type[Covered]
    assert isinstance(disputes, Disputes)
    assert isinstance(demands, Demands)
    assert isinstance(covered, Covered)
    assert sum(map(sum, disputes.by_kind.values())) == sum(row.state in ("open", "upheld") for row in case.conflicts())
    assert demands.findings == demands.left == case.gate()
    assert covered.tallies == tuple((one.draft, one.tally) for one in case.coverages())
    assert by_type[Reviews] == Reviews({"adjudicate": 1}, 0)
    assert by_type[Pace] == Pace({"2026-03-01": 2})


async def test_every_line_of_the_gate_is_a_place_to_go_and_the_drafts_are_signed_off_where_it_holds(case: Case) -> None:
    async with bench(case, (120, 40)) as (app, pilot):
        await pilot.press("D")
        screen = await all_read(app, pilot)
        assert [one.finding for one in screen.desk.lines if one.finding] == sorted(
            case.gate(), key=lambda one: one.document != "story"
        )
        board = text(screen.board.rows)
        for words in ("≠ reviewers differ", "· undecided", "agreement", "1/2"):
            assert words in board
        await pilot.press("enter")
        assert type(top(app)) is CoverageScreen  # a draft's own line
        await pilot.press("escape")
        lines = screen.desk.lines
        conflict = next(at for at, one in enumerate(lines) if one.finding and one.finding.conflict)
        screen.demands.point(conflict)
        await pilot.press("enter")
        await pilot.pause()
        board_screen = top(app)
        assert isinstance(board_screen, ConflictsScreen)
        finding = lines[conflict].finding
        assert finding is not None
        assert board_screen.current is not None
        assert board_screen.current.id == finding.conflict
        await pilot.press("escape")
        # refused with the reasons, accepted with them
        other = next(at for at, one in enumerate(lines) if one.draft == "other" and one.finding is None)
        screen.demands.point(other)
        await pilot.press("s", "enter")
        await pilot.pause()
        assert "NOT recorded" in "\n".join(drawn(app))
        assert "no verdict yet" in "\n".join(drawn(app))
        await write(pilot, "claim.undecided known to all")
        await pilot.press("enter")
        await pilot.pause()
        assert "recorded (record" in bar(app, "status")
        assert case.signoffs()["other"].valid
        await all_read(app, pilot)
        assert "✓ signed off by Anna, 2026-03-01, in spite of 1 finding" in "".join(
            piece for at in range(len(screen.desk.lines)) for piece, _ in screen._item(at, 100)[0]
        )
        claim = next(
            at for at, one in enumerate(screen.desk.lines) if one.finding and one.finding.claim and not one.finding.conflict
        )
        screen.demands.point(claim)
        await pilot.press("enter")
        await pilot.pause()
        assert top(app) is app.main
        found = screen.desk.lines[claim].finding
        assert found is not None
        assert app.desk.current is not None
        assert app.desk.current.id == found.claim


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)])
async def test_the_dashboard_is_drawn_at_every_size_before_and_after_all_is_read(case: Case, size: tuple[int, int]) -> None:
    async with bench(case, size) as (app, pilot):
        await pilot.press("7")
        screen = await all_read(app, pilot)
        rows = drawn(app)
        assert any(f"still demanded: {len(case.gate())} findings" in row for row in rows)
        assert any("progress" in row for row in rows)
        width = screen.board.room
        for board in (screen.desk.board, Board(case.progress(), case.labels)):
            assert all(cells(row) <= width for row in board_rows(board, width))


@settings(derandomize=True, deadline=None)
@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=6), st.integers(4, 80), st.integers(0, 10**6))
def test_a_bar_has_its_width_and_a_cell_of_all_there_is(counts: list[int], width: int, more: int) -> None:
    glyphs = "abcdef"
    drawn_bar = "".join(
        piece for piece, _ in a_bar([(n, glyphs[at], "") for at, n in enumerate(counts)], sum(counts) + more, width)
    )
    assert len(drawn_bar) == width
    if width >= 2 * len(counts):
        assert all((glyphs[at] in drawn_bar) == (n > 0) for at, n in enumerate(counts))


@settings(derandomize=True, deadline=None)
@given(st.dictionaries(st.dates().map(str), st.integers(1, 50), min_size=1, max_size=8), st.integers(1, 40))
def test_the_days_of_a_sparkline_are_those_of_the_records_up_to_the_newest(days: dict[str, int], most: int) -> None:
    told, counts, gaps = spread(days, most)
    assert len(told) == len(counts) <= most
    assert told[-1] == max(days)
    assert counts == [days.get(day, 0) for day in told]
    assert gaps or set(days) <= set(told)


def test_hostile_words_stay_on_their_line() -> None:
    finding = Finding("claim.refuted", "refuted,\x1b]52;c;x\x07 says\nEve [/]", "d", "c-1")
    for width in (40, 80, 120):
        row = demand_line(finding, "a\u202eb\x9bc" * 30, False, width)
        line = "".join(piece for piece, _ in row)
        assert cells(row) <= width
        assert not set(line) & set("\x1b\x07\n\u202e\x9b")


def test_reasons_are_given_a_line_each() -> None:
    assert accepted("claim.undecided dates only\n\n c-1  seen \n") == {"claim.undecided": "dates only", "c-1": "seen"}
    assert accepted("c-1") == {"c-1": ""}  # the case refuses it
    with pytest.raises(Exception, match="two reasons"):
        accepted("c-1 one\nc-1 other")
