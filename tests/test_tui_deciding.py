"""Deciding many claims by keys: marked ranges, flags, notes, auto-advance; what is recorded is what was marked on the screen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from test_tui_screen import bar, bench, drawn, pane, write
from textual import events
from textual.geometry import Region
from textual.widgets import TextArea

from verifybench.case.case import Case
from verifybench.model.event import ClaimsFlagged, ClaimsWaived, Record, VerdictsRecorded
from verifybench.tui.app import Workbench
from verifybench.tui.draw.claims import claim_line, marked_row
from verifybench.tui.draw.rows import cells
from verifybench.tui.widgets.text_field import TextField


@pytest.fixture
def case(sample: Path) -> Iterator[Case]:
    with Case.open(sample) as opened:
        yield opened


def on_disk(root: Path) -> tuple[Record, ...]:
    with Case.open(root, read_only=True) as other:
        return other.history()


def marked_on_screen(app: Workbench) -> int:
    """How many rows of the list are drawn as marked or under the cursor."""
    region = app.main.claims.content_region
    rows = drawn(app)[region.y : region.bottom]
    return sum(row[region.x] in "┃▸" for row in rows)


async def test_a_marked_range_is_decided_at_once_and_taken_back_as_a_whole_across_restarts(
    case: Case, sample: Path
) -> None:
    async with bench(case, advance=True) as (app, pilot):
        ids = [app.desk.row(at).id for at in range(8)]
        await pilot.press("j", "v", "j", "j")
        await pilot.pause()
        assert marked_on_screen(app) == 3
        assert "3 claims marked" in bar(app, "status")
        await pilot.press("escape")
        await pilot.pause()
        assert (marked_on_screen(app), app.desk.marked()) == (1, ())
        await pilot.press("v", "k", "k")
        await pilot.press("r")
        await pilot.pause()
        box = "\n".join(drawn(app))
        assert "✗ refuted   3 claims" in box
        assert len(app.screen.query(TextArea)) == 1
        await write(pilot, "all from one withdrawn table")
        await pilot.press("enter")
        await pilot.pause()
        event = on_disk(sample)[-1].event
        assert isinstance(event, VerdictsRecorded)
        assert ([one.id for one in event.claims], event.rationale) == (ids[1:4], "all from one withdrawn table")
        assert "3 verdicts · next undecided" in bar(app, "status")
        assert (app.desk.marked(), app.desk.cursor) == ((), 4)
        assert sum("✗ refuted" in row for row in drawn(app)[2:10]) == 3
    with Case.open(sample) as again:
        async with bench(again) as (app, pilot):
            await pilot.press("u")
            await pilot.pause()
            assert "undone: refuted, 3 verdicts" in bar(app, "status")
            assert "and 2 more" in bar(app, "status")
            assert app.desk.current is not None
            assert app.desk.current.id == ids[1]
            assert not any(again.verdicts(id) for id in ids)
            await pilot.press("ctrl+r")
            await pilot.pause()
            assert "redone: refuted, 3 verdicts" in bar(app, "status")
            assert all(again.verdicts(id) for id in ids[1:4])


async def test_marked_claims_are_waived_and_flagged_by_one_event_each(case: Case, sample: Path) -> None:
    async with bench(case) as (app, pilot):
        ids = [app.desk.row(at).id for at in range(8)]
        await pilot.press("v", "j", "j", "b")
        await pilot.pause()
        event = on_disk(sample)[-1].event
        assert isinstance(event, ClaimsFlagged)
        assert [one.id for one in event.claims] == ids[:3]
        assert sum("⚑ later" in row for row in drawn(app)) == 4, "three rows, and the claim's own pane"
        await pilot.press("b")  # the current one alone: nothing is marked any more
        await pilot.pause()
        assert set(case.standing.flags) == set(ids[:2])
        await pilot.press("v", "k", "b")  # one of two: the other goes with it, and no flag is taken away
        await pilot.pause()
        assert set(case.standing.flags) == set(ids[:3])
        await pilot.press("i")
        await pilot.pause()
        await write(pilot, "call back")
        await pilot.press("enter")
        await pilot.pause()
        assert "✎ note by Anna" in pane(app, "claim")
        assert "call back" in pane(app, "claim")
        await pilot.press("u")
        await pilot.pause()
        assert "undone: noted" in bar(app, "status")
        await pilot.press("g", "v", "j", "W")
        await pilot.pause()
        assert "2 claims" in "\n".join(drawn(app))
        await write(pilot, "weather")
        await pilot.press("enter")
        await pilot.pause()
        event = on_disk(sample)[-1].event
        assert isinstance(event, ClaimsWaived)
        assert [one.id for one in event.claims] == ids[:2]
        assert "– waive 2 claims" in bar(app, "status")


async def test_a_key_is_about_the_rows_on_the_screen_however_fast_it_comes_and_never_about_another_list(case: Case) -> None:
    async with bench(case) as (app, pilot):
        ids = [app.desk.row(at).id for at in range(4)]
        app.main.claims.move(2)  # the list has moved, and the desk has not heard of it yet
        app.main.action_flag()
        assert set(case.standing.flags) == {ids[2]}
        await pilot.pause()
        await pilot.press("v", "j", "j")
        await pilot.press("S")  # sorted otherwise: other claims would lie between
        await pilot.pause()
        assert app.desk.marked() == ()
        assert marked_on_screen(app) == 1
        await pilot.press("v", "j", "slash")
        await pilot.pause()
        await write(pilot, "police")
        await pilot.press("enter")
        await pilot.pause()
        assert app.desk.marked() == ()


async def test_auto_advance_is_turned_by_a_key_and_stays_so_for_the_next_time(case: Case, sample: Path) -> None:
    async with bench(case, advance=True) as (app, pilot):
        assert "auto-advance" in bar(app, "header")
        await pilot.press("s", "enter")
        await pilot.pause()
        assert app.desk.cursor == 1
        await pilot.press("k", "s", "enter")  # what was decided before is amended, and one stays to see it
        await pilot.pause()
        assert app.desk.cursor == 0
        await pilot.press("full_stop")
        await pilot.pause()
        assert "auto-advance" not in bar(app, "header")
        await pilot.press("j", "s", "enter")
        await pilot.pause()
        assert app.desk.cursor == 1
    with Case.open(sample) as again:
        assert again.habits.advance is False
        app = Workbench(lambda: again)
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.pause()
            assert "auto-advance" not in bar(app, "header")


async def test_what_waits_for_this_persons_adjudication_is_not_decided_with_others(sample: Path) -> None:
    with Case.open(sample, reviewer="Anna") as case:
        first, second = case.queue()[0].id, case.queue()[1].id
        case.record_verdict(second, "supported")
    with Case.open(sample, reviewer="Ben") as case:
        case.record_verdict(second, "refuted")
    with Case.open(sample, reviewer="Cleo") as case:
        async with bench(case) as (app, pilot):
            await pilot.press("v", "j", "s")
            await pilot.pause()
            assert "adjudicate between Anna and Ben" in bar(app, "status")
            assert not app.screen.query(TextArea)
        assert not case.verdicts(first)


def test_a_flag_is_told_by_glyph_and_word_where_there_is_room_and_keeps_the_columns(case: Case) -> None:
    row = case.queue()[0]
    case.flag([row.id])
    flagged = case.queue()[0]
    for width in (60, 78, 118, 180):
        before = "".join(words for words, _ in claim_line(row, width)[0])
        after = "".join(words for words, _ in claim_line(flagged, width)[0])
        assert ("⚑ later" if width > 110 else "⚑") in after
        assert after[21:] == before[21:]
    for width in (20, 40, 78, 200):
        assert "12,000 claims marked" in "".join(words for words, _ in marked_row(12_000, width))
        assert cells(marked_row(3, width)[:1]) < 30


async def test_what_is_typed_at_once_behind_a_verdict_key_is_its_rationale(case: Case) -> None:
    async with bench(case) as (app, pilot):
        for key in ("r", *"hello, there"):
            app.post_message(events.Key({" ": "space", ",": "comma"}.get(key, key), key))
        for _ in range(6):
            await pilot.pause()
        assert app.main.query(TextArea).first().text == "hello, there"


def test_a_field_that_has_no_styles_yet_is_drawn_blank() -> None:
    strips = TextField("typed", id="field").render_lines(Region(0, 0, 5, 2))
    assert [strip.text for strip in strips] == [" " * 5] * 2
