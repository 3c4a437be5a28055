"""The workbench by its keys, on a real case: what is pressed is recorded, and what is shown is what was recorded."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import TextArea

from verifybench.case.case import Case
from verifybench.case.errors import CaseError
from verifybench.case.preview import preview
from verifybench.model.event import ConflictDecided, Undone, VerdictRecorded
from verifybench.tui.app import INTERRUPTED, Workbench
from verifybench.tui.draw.ink import Rows
from verifybench.tui.screens.conflicts import ConflictsScreen
from verifybench.tui.screens.help import HelpScreen
from verifybench.tui.screens.history import HistoryScreen
from verifybench.tui.screens.main import MainScreen
from verifybench.tui.screens.palette import PaletteScreen
from verifybench.tui.screens.source import SourceScreen
from verifybench.tui.widgets.dialog import Dialog
from verifybench.tui.widgets.rows import RowView

SIZES = ((60, 16), (80, 23), (80, 24), (120, 40), (200, 60))


@pytest.fixture
def case(sample: Path) -> Iterator[Case]:
    with Case.open(sample) as opened:
        yield opened


@asynccontextmanager
async def bench(
    case: Case, size: tuple[int, int] = (120, 40), *, advance: bool = False
) -> AsyncIterator[tuple[Workbench, Pilot[None]]]:
    """Without `advance` the screen stays on the claim that was decided."""
    case.keep_habits(replace(case.habits, advance=advance))
    app = Workbench(lambda: case)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield app, pilot


def text(rows: Rows) -> str:
    return "\n".join("".join(piece for piece, _ in rows[at]) for at in range(len(rows)))


def bar(app: Workbench, name: str) -> str:
    return text(app.screen.query_one(f"#{name}", RowView).rows)


def focused(app: Workbench) -> str | None:
    return app.focused.id if app.focused else None


def pane(app: Workbench, name: str) -> str:
    return text(app.main.query_one(f"#{name}", RowView).rows)


def drawn(app: Workbench) -> list[str]:
    """The screen as rows of characters, as the terminal would get them."""
    lines = app.screen._compositor.render_strips()
    assert len(lines) == app.size.height
    return [strip.text for strip in lines]


async def write(pilot: Pilot[None], words: str) -> None:
    await pilot.press(*("space" if character == " " else character for character in words))


def verdicts_on_disk(root: Path) -> list[VerdictRecorded]:
    """Read by another opening of the same folder: what a crash right now would leave."""
    with Case.open(root, read_only=True) as other:
        return [record.event for record in other.history() if isinstance(record.event, VerdictRecorded)]


@pytest.mark.parametrize("size", SIZES)
async def test_every_size_shows_claims_and_how_many_are_left(case: Case, size: tuple[int, int]) -> None:
    async with bench(case, size) as (app, pilot):
        await pilot.pause()
        screen = drawn(app)
        total = len(case.queue())
        assert f"1/{total} · {case.queue().counts().undecided} undecided" in screen[0]
        assert any("1 claims" in line for line in screen)
        assert any(case.queue()[0].text[:20] in line for line in screen)
        assert all(len(line) >= size[0] - 1 for line in screen)


async def test_a_window_too_small_says_so_and_recovers(case: Case) -> None:
    async with bench(case, (40, 10)) as (app, pilot):
        assert "needs 60×16" in " ".join(drawn(app)).replace("  ", " ")
        await pilot.resize_terminal(100, 30)
        await pilot.pause()
        assert any("1 claims" in line for line in drawn(app))


async def test_a_verdict_is_on_disk_before_the_screen_says_so(case: Case, sample: Path) -> None:
    async with bench(case) as (app, pilot):
        await pilot.press("s")
        await write(pilot, "two sources")
        assert verdicts_on_disk(sample) == []
        await pilot.press("enter")
        await pilot.pause()
        (event,) = verdicts_on_disk(sample)
        assert (event.label, event.rationale) == ("supported", "two sources")
        assert "recorded (record" in bar(app, "status")
        assert f"{case.queue().counts().undecided} undecided" in bar(app, "header")
        assert "two sources" in pane(app, "claim")
        assert "✓ supported" in drawn(app)[2]


async def test_cited_passages_wording_and_question_go_into_the_verdict(case: Case, sample: Path) -> None:
    async with bench(case) as (app, pilot):
        while not (view := app.desk.view()) or len(view.bearings) < 2:
            await pilot.press("J")
        await pilot.press("x", "right_square_bracket", "x", "r")
        await write(pilot, "no")
        await pilot.press("tab")
        await write(pilot, "better")
        await pilot.press("tab")
        await write(pilot, "who")
        await pilot.press("enter")
        await pilot.pause()
        (event,) = verdicts_on_disk(sample)
        assert [ref.id for ref in event.evidence] == [bearing.passage.id for bearing in view.bearings[:2]]
        assert (event.label, event.rationale, event.proposed, event.question) == ("refuted", "no", "better", "who")
        assert pane(app, "passages").count("◉ cited") == 2


async def test_escape_records_nothing_and_keeps_the_text_for_later(case: Case, sample: Path) -> None:
    async with bench(case) as (app, pilot):
        await pilot.press("s")
        await write(pilot, "half a thought")
        await pilot.press("escape")
        assert not app.main.query(Dialog)
        assert verdicts_on_disk(sample) == []
        await pilot.press("r")
        assert app.main.query_one("#rationale", TextArea).text == "half a thought"


async def test_a_failed_write_says_not_recorded_keeps_the_rationale_and_can_be_tried_again(
    case: Case, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with bench(case) as (app, pilot):
        before = bar(app, "header")
        await pilot.press("s")
        await write(pilot, "fine")
        with monkeypatch.context() as patch:
            patch.setattr(case, "_append", _full_disk)
            await pilot.press("enter")
            await pilot.pause()
        outcome = text(app.main.query_one("#outcome", RowView).rows)
        assert "NOT recorded" in outcome
        assert "No space left" in outcome
        assert bar(app, "header") == before
        assert app.main.query_one("#rationale", TextArea).text == "fine"
        await pilot.press("enter")
        await pilot.pause()
        assert [event.rationale for event in verdicts_on_disk(sample)] == ["fine"]


def _full_disk(event: object) -> None:
    raise OSError(28, "No space left on device")


async def test_a_case_for_reading_only_records_nothing_and_says_so(sample: Path) -> None:
    with Case.open(sample, read_only=True) as case:
        async with bench(case) as (app, pilot):
            await pilot.press("s")
            assert not app.main.query(Dialog)
            assert "NOT recorded" in bar(app, "status")
            await pilot.press("u")
            assert "NOT undone" in bar(app, "status")


async def test_undo_and_redo_say_what_they_did_and_go_there(case: Case) -> None:
    async with bench(case) as (app, pilot):
        claim = app.desk.row(0)
        await pilot.press("s", "enter", "j", "j", "u")
        await pilot.pause()
        assert app.desk.cursor == 0
        assert app.desk.row(0).label is None
        assert "undone: supported" in bar(app, "status")
        assert claim.text[:20] in bar(app, "status")
        await pilot.press("ctrl+r")
        await pilot.pause()
        assert app.desk.row(0).label == "supported"
        assert "redone: supported" in bar(app, "status")
        await pilot.press("ctrl+r")
        assert "nothing to redo" in bar(app, "status")


async def test_space_goes_to_the_next_undecided_claim_and_says_when_none_is_left(case: Case) -> None:
    async with bench(case) as (app, pilot):
        await pilot.press("s", "enter", "j", "s", "enter", "g", "space")
        await pilot.pause()
        assert app.desk.cursor == 2
        for row in list(case.queue()):
            if row.label is None:
                case.record_verdict(row.id, "opinion")
        app.case_changed()
        await pilot.press("space")
        assert "Every claim is decided" in bar(app, "status")
        assert "· 0 undecided" in bar(app, "header")


async def test_search_filters_as_one_types_and_escape_ends_it(case: Case) -> None:
    async with bench(case) as (app, pilot):
        total = len(app.desk)
        word = next(
            word for word in app.desk.row(3).text.lower().split() if word.isascii() and word.isalpha() and len(word) > 5
        )
        await pilot.press("slash")
        await write(pilot, word)
        await pilot.pause()
        found = len(app.desk)
        assert 0 < found < total
        assert all(word in app.desk.row(index).text.lower() for index in range(found))
        await pilot.press("enter")
        await pilot.press("n")
        assert app.desk.cursor == min(1, found - 1)
        assert f"of {total}" in bar(app, "header")
        await pilot.press("escape")
        await pilot.pause()
        assert len(app.desk) == total
        await pilot.press("slash", "q", "x", "q", "enter")
        await pilot.pause()
        assert "No claim is found so" in pane(app, "claim")


async def test_keys_of_the_panes_move_what_has_the_focus(case: Case) -> None:
    async with bench(case) as (app, pilot):
        for keys, focus in (
            (("tab",), "claim"),
            (("enter",), "passages"),
            (("escape",), "claim"),
            (("1",), "claims"),
            (("3",), "passages"),
        ):
            await pilot.press(*keys)
            assert app.focused is not None
            assert app.focused.id == focus
        await pilot.press("J", "J")
        assert app.desk.cursor == 2
        await pilot.press("q", "q")
        assert focused(app) == "claims"
        await pilot.press("G")
        assert app.desk.cursor == len(app.desk) - 1
        await pilot.press("g", "j", "z")
        assert app.main.has_class("-zoom")
        await pilot.press("z", "right_curly_bracket", "left_curly_bracket")
        assert app.desk.cursor == 1


async def test_every_screen_opens_draws_and_goes_back(case: Case) -> None:
    async with bench(case, (80, 24)) as (app, pilot):
        for key, kind in (
            ("c", ConflictsScreen),
            ("4", ConflictsScreen),
            ("h", HistoryScreen),
            ("5", HistoryScreen),
            ("o", SourceScreen),
            ("question_mark", HelpScreen),
        ):
            await pilot.press(key)
            await pilot.pause()
            assert type(app.screen) is kind
            assert "undecided" in drawn(app)[0]
            await pilot.press("q")
            assert len(app.screen_stack) == 1


async def test_a_conflict_is_decided_in_place(case: Case) -> None:
    async with bench(case) as (app, pilot):
        await pilot.press("c")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, ConflictsScreen)
        assert screen.current is not None
        conflict = screen.current.conflict
        await pilot.press("1")
        await write(pilot, "later")
        await pilot.press("enter")
        await pilot.pause()
        event = case.history()[-1].event
        assert isinstance(event, ConflictDecided)
        assert (event.conflict, event.state, event.explanation, event.rationale) == (
            conflict.id,
            "explained",
            "different time",
            "later",
        )
        states = {row.conflict.id: row.state for row in screen.rows}
        assert states[conflict.id] == "explained"
        assert screen.current is not None
        assert screen.current.state == "open"  # the next one to decide, not the one that went to the end
        await pilot.press("u")
        await pilot.pause()
        assert {row.conflict.id: row.state for row in screen.rows}[conflict.id] == "open"


async def test_the_history_shows_undone_verdicts_and_narrows_to_the_claim(case: Case) -> None:
    async with bench(case) as (app, pilot):
        await pilot.press("s", "enter", "j", "r", "enter", "u", "h")
        await pilot.pause()
        everything = len(case.history())
        shown = "\n".join(drawn(app))
        assert f"{everything} records" in shown
        assert "↶ undone" in shown
        await pilot.press("h")
        await pilot.pause()
        assert f"{len(case.history(app.desk.row(1).id))} records" in "\n".join(drawn(app))
        assert isinstance(case.history()[-1].event, Undone)


async def test_the_palette_does_what_its_key_would_do(case: Case) -> None:
    async with bench(case) as (app, pilot):
        await pilot.press("colon")
        assert isinstance(app.screen, PaletteScreen)
        await write(pilot, "refut")
        await pilot.press("enter")
        await pilot.pause()
        assert app.main.query(Dialog)


async def test_the_case_is_opened_behind_the_first_frame_and_its_decisions_are_drawn(case: Case, sample: Path) -> None:
    case.record_verdict(case.queue()[0].id, "refuted", "as read")
    app = Workbench(lambda: case, preview(sample))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await pilot.pause()
        screen = "\n".join(drawn(app))
        assert f"1/{len(case.queue())} · {case.queue().counts().undecided} undecided" in screen
        assert "…" not in bar(app, "header")
        assert "✗ refuted" in screen
        assert "as read" in pane(app, "claim")
        assert focused(app) == "claims"


async def test_a_key_pressed_before_the_case_is_open_is_handled_after_the_opening(
    case: Case, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(MainScreen, "_seen", lambda self: None)  # what opens the case behind the first frame
    app = Workbench(lambda: case, preview(sample))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert f"1/{len(case.queue())} · …" in bar(app, "header")
        assert not app.opened
        await pilot.press("j", "s", "enter")
    assert [event.claim.id for event in verdicts_on_disk(sample)] == [case.queue()[1].id]


async def test_an_opening_that_fails_ends_the_app_and_is_kept_for_the_caller(sample: Path) -> None:
    failure = CaseError("gone")

    def fail() -> Case:
        raise failure

    app = Workbench(fail, preview(sample))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("s")
    assert app.failure is failure


async def test_ctrl_c_leaves_at_once_even_out_of_the_decision_box(case: Case, sample: Path) -> None:
    app = Workbench(lambda: case)
    async with app.run_test() as pilot:
        await pilot.press("s", "enter", "j", "r", "a", "ctrl+c")
    assert app.return_code == INTERRUPTED
    assert [event.label for event in verdicts_on_disk(sample)] == ["supported"]


async def test_what_another_process_records_shows_up(case: Case, sample: Path) -> None:
    async with bench(case) as (app, pilot):
        claim = app.desk.row(0).id
        with Case.open(sample, reviewer="Boris") as other:
            other.record_verdict(claim, "refuted", "seen elsewhere")
        app.background.look_at_ledgers()
        await pilot.pause()
        assert app.desk.row(0).label == "refuted"
        assert "seen elsewhere" in pane(app, "claim")


async def test_copying_takes_the_quote_with_its_locator(case: Case) -> None:
    async with bench(case) as (app, pilot):
        await pilot.press("y")
        claim = case.claim(app.desk.row(0).id)
        assert " ".join(claim.text.split()) in app.clipboard
        assert str(claim.selector.locator) in app.clipboard


async def test_letting_a_claim_stand_takes_a_reason(case: Case) -> None:
    async with bench(case) as (app, pilot):
        await pilot.press("l", "enter")
        await pilot.pause()
        assert "NOT recorded" in text(app.main.query_one("#outcome", RowView).rows)
        await write(pilot, "known")
        await pilot.press("enter")
        await pilot.pause()
        assert app.desk.row(0).stands
        assert "stands as written" in pane(app, "claim")


HOSTILE = (
    "[/] [red]x[/red] \x1b]52;c;eA==\x07 \x1b[31m \u202egnp \u200b 日本語 é🙂 [sic] 40 GB were stolen in Arden in 2019."
)


async def test_hostile_text_is_drawn_and_nothing_of_it_reaches_the_terminal(
    make_case: Callable[..., Path],
) -> None:
    files = {
        "drafts/d.md": f"---\ntitle: '[bold] {HOSTILE[:8]}'\n---\n\n{HOSTILE}\n",
        "sources/s.md": f"---\ntitle: '[/] source'\npublisher: 'X\x1b[31mY'\n---\n\n{HOSTILE.replace('40', '300')}\n",
    }
    root = make_case(files)
    with Case.open(root) as case:
        case.build()
        for size in ((80, 24), (200, 60)):
            async with bench(case, size) as (app, pilot):
                for keys in (
                    (),
                    ("c",),
                    ("q", "h"),
                    ("q", "3", "o"),
                    ("q", "s"),
                    ("a", "enter", "h"),
                    ("q", "question_mark"),
                ):
                    await pilot.press(*keys)
                    await pilot.pause()
                    screen = "".join(drawn(app))
                    assert not any(ord(character) < 32 or 0x7F <= ord(character) < 0xA0 for character in screen)
                    assert not set("\u202e\u200b") & set(screen)


async def test_a_case_without_claims_says_what_to_do(make_case: Callable[..., Path]) -> None:
    root = make_case({"sources/s.txt": "Hello!\n"})
    with Case.open(root) as case:
        case.build()
        async with bench(case) as (app, pilot):
            assert "0/0 · 0 undecided" in bar(app, "header")
            assert "verifybench add" in " ".join(pane(app, "claim").split())
            for key in ("j", "G", "space", "s", "x", "o", "y", "right_square_bracket", "m", "l", "n", "J"):
                await pilot.press(key)
            assert not app.main.query(Dialog)


async def test_the_claims_of_the_sources_are_one_key_away(case: Case) -> None:
    async with bench(case) as (app, pilot):
        await pilot.press("w")
        await pilot.pause()
        assert app.desk.row(0).role == "source"
        assert f"1/{len(case.queue('sources'))}" in bar(app, "header")
        await pilot.press("w", "w")
        assert app.desk.row(0).role == "draft"


async def test_a_case_that_cannot_be_read_for_a_moment_does_not_end_the_screen(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with bench(case) as (app, pilot):
        with monkeypatch.context() as patch:
            patch.setattr(case, "refresh", lambda: _full_disk(None))
            app.background.look_at_ledgers()
        await pilot.press("j")
        assert app.desk.cursor == 1


async def test_amending_keeps_the_rationale_and_evidence_cited_as_a_span(case: Case, sample: Path) -> None:
    claim = case.queue()[0].id
    source = case.documents("source")[0].id
    case.record_verdict(claim, "supported", "first", evidence=[f"{source}:3-40"])
    async with bench(case) as (_app, pilot):
        await pilot.press("m")
        await write(pilot, "ly")
        await pilot.press("enter")
        await pilot.pause()
    before, after = verdicts_on_disk(sample)
    assert after.rationale == "firstly"
    assert after.evidence == before.evidence


async def test_a_pane_hidden_in_a_narrow_window_is_wrapped_for_its_room_when_it_comes_back(case: Case) -> None:
    async with bench(case, (60, 20)) as (app, pilot):
        for keys, pane in ((("3",), "passages"), (("2",), "claim"), (("3",), "passages")):
            await pilot.press(*keys)
            await pilot.pause()
            await pilot.pause()
            rows = text(app.screen.query_one(f"#{pane}", RowView).rows).splitlines()
            assert max(map(len, rows)) > 30, pane


async def test_reasons_for_one_label_are_not_offered_for_another(case: Case) -> None:
    claim = case.queue()[0].id
    case.record_verdict(claim, "supported", "because it says so")
    async with bench(case) as (app, pilot):
        await pilot.press("r")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        (verdict,) = case.verdicts(claim)
        assert (verdict.event.label, verdict.event.rationale) == ("refuted", "")
        assert app.return_code is None
