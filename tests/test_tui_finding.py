"""Finding claims on the screen: as one types, by saved filters, in other orders; and rows stay where they are meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from test_tui_screen import bar, bench, drawn, pane, text, write
from textual.widgets import Input

from verifybench.case.case import Case
from verifybench.case.folding import fold
from verifybench.tui.app import Workbench
from verifybench.tui.screens.filters import FiltersScreen
from verifybench.tui.widgets.rows import RowView


@pytest.fixture
def case(sample: Path) -> Iterator[Case]:
    with (sample / "verifybench.toml").open("a", encoding="utf-8") as file:
        file.write('\n[filters]\n"days to do" = "kind:date is:undecided"\n')
    with Case.open(sample) as opened:
        yield opened


def note(app: Workbench) -> str:
    return text(app.screen.query_one("#note", RowView).rows)


def shown_ids(app: Workbench) -> list[str]:
    return [app.desk.row(index).id for index in range(len(app.desk))]


async def test_what_is_typed_is_completed_told_and_kept(case: Case) -> None:
    async with bench(case) as (app, pilot):
        await pilot.press("w", "w")
        total = len(app.desk)
        await pilot.press("slash")
        await pilot.pause()
        assert "kind:" in note(app)
        await write(pilot, "ki")
        await pilot.press("tab", "d", "a")
        await pilot.pause()
        assert app.screen.query_one(Input).value == "kind:da"
        assert len(app.desk) == total, "half a term leaves nothing out"
        assert "kind: date" in note(app)
        await pilot.press("tab")
        await pilot.pause()
        dates = len(app.desk)
        assert 0 < dates < total
        assert f"{dates} found" in note(app)
        await pilot.press("enter")
        assert "“kind:date”" in bar(app, "header")
        assert f"/{dates} of {total}" in bar(app, "header")
        assert f"{dates} found" in bar(app, "status")
        await pilot.press("slash", "end")
        await write(pilot, " is:nonsens")
        await pilot.press("enter")
        assert "is:nonsens is not known" in bar(app, "status")
        assert len(app.desk) == dates, "what is not understood leaves nothing out"
        await pilot.press("escape")
        assert len(app.desk) == total
        await pilot.press("slash", "h", "up", "up", "up")
        assert app.screen.query_one(Input).value == "kind:date"
        await pilot.press("down", "down", "down")
        assert app.screen.query_one(Input).value == "h", "what was being typed is not lost"
        await pilot.press("escape")
        before = app.desk.cursor
        await pilot.press("n")
        assert app.desk.cursor != before
        row = app.desk.current
        assert row is not None
        assert any(one.kind == "date" for one in case.claim(row.id).statement.values)
        assert len(app.desk) == total, "n steps by the last search where all are shown"


async def test_words_that_nothing_holds_show_what_is_like_them(case: Case) -> None:
    async with bench(case) as (app, pilot):
        await pilot.press("w", "w")
        words = (word for row in map(app.desk.row, range(len(app.desk))) for word in fold(row.text).split())
        word = next(word for word in words if word.isalpha() and len(word) > 8)
        await pilot.press("slash")
        await write(pilot, word[:4] + word[5:])
        await pilot.pause()
        assert "nothing holds these words" in note(app)
        assert len(app.desk)
        assert all(
            any(one in fold(app.desk.row(at).text) for one in app.desk.worklist.sought) for at in range(len(app.desk))
        )


async def test_rows_stay_where_they_are_until_the_list_is_filtered_anew(case: Case, sample: Path) -> None:
    async with bench(case) as (app, pilot):
        await pilot.press("slash")
        await write(pilot, "is:undecided")
        await pilot.press("enter")
        ids, looked_at = shown_ids(app), app.desk.row(2).id
        await pilot.press("j", "j")
        with Case.open(sample, reviewer="Ben") as other:
            for id in ids[:2]:
                other.record_verdict(id, "opinion", "it is one")
        assert case.refresh()
        app.case_changed()
        await pilot.pause()
        assert shown_ids(app) == ids, "what another decides takes no row away under the cursor"
        assert app.desk.current is not None
        assert app.desk.current.id == looked_at
        app.main.say("")
        assert "2 no longer match" in bar(app, "status")
        await pilot.press("slash", "enter")
        assert shown_ids(app) == ids[2:]
        assert app.desk.current.id == looked_at, "the place is kept by the claim"


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)])
async def test_headings_stand_over_their_claims_and_the_cursor_skips_them(case: Case, size: tuple[int, int]) -> None:
    async with bench(case, size) as (app, pilot):
        await pilot.press("w", "w", "O", "g")
        await pilot.pause()
        claims, desk = app.main.claims, app.desk
        assert len({row.document for row in case.queue("all")}) == len(desk.worklist.headings)
        assert "by document" in bar(app, "header")
        assert sum("── " in line for line in drawn(app)), "a heading is seen"
        assert claims.virtual_size.height == len(desk) * claims.tall + len(desk.worklist.headings)
        seen = []
        for _ in range(len(desk)):
            seen.append(desk.row(claims.cursor).id)
            top, line = claims.scroll_offset.y, claims._line(claims.cursor)
            assert top <= line < top + claims.size.height, "the cursor is in sight"
            claims.move(1)
        assert seen == shown_ids(app)
        second = desk.worklist.headings[1].at
        claims.point(second)
        await pilot.pause()
        y = claims._line(second) - claims.scroll_offset.y
        assert claims._at(claims._line(second) - 1) == (1, -1)
        await pilot.click("#claims", offset=(5, y))  # a border above: this is the heading's line
        assert claims.cursor == second
        await pilot.click("#claims", offset=(5, y + 1 + claims.tall))
        assert claims.cursor == second + 1


async def test_sorting_keeps_the_claim_that_is_looked_at(case: Case) -> None:
    async with bench(case) as (app, pilot):
        await pilot.press("w", "w", "j", "j", "j")
        assert app.desk.current is not None
        before = app.desk.current.id
        for word in ("most worth checking", "most conflicts first", "undecided first"):
            await pilot.press("S")
            assert word in bar(app, "status")
            assert app.desk.current.id == before
            assert app.main.claims.cursor == app.desk.cursor
        await pilot.press("O", "O")
        assert app.desk.current.id == before
        assert "by subject" in bar(app, "header")
        await pilot.press("S", "O")
        assert shown_ids(app) == [row.id for row in case.queue("all")]


async def test_saved_filters_say_what_each_finds(case: Case) -> None:
    async with bench(case) as (app, pilot):
        await pilot.press("w", "w", "F")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, FiltersScreen)
        lines = "\n".join(drawn(app))
        assert "days to do" in lines
        assert "is:conflict" in lines
        await write(pilot, "days")
        await pilot.pause()
        queue = case.queue("all")
        days = len(queue.find(queue.filter("kind:date is:undecided")).positions)
        assert any(f" {days} " in line for line in drawn(app) if "days to do" in line)
        await pilot.press("enter")
        await pilot.pause()
        assert len(app.desk) == days
        assert "“kind:date is:undecided”" in bar(app, "header")
        await pilot.press("F", "escape")
        await pilot.pause()
        assert len(app.desk) == days
        await pilot.press("G")
        await pilot.pause()
        assert app.desk.current is not None
        last = app.desk.current.id
        await pilot.press("slash", "ctrl+u", "q", "x", "q", "enter")
        await pilot.pause()
        assert "No claim is found so" in pane(app, "claim")
        await pilot.press("S", "O", "n", "space")
        assert len(app.desk) == 0
        await pilot.press("escape")
        await pilot.pause()
        assert app.desk.current is not None
        assert app.desk.current.id == last, "where nothing was found the place is not lost"


async def test_the_claim_looked_at_is_in_sight_when_a_filter_ends(case: Case) -> None:
    async with bench(case) as (app, pilot):
        await pilot.press("w", "w")
        words = app.desk.row(len(app.desk) - 2).text.split()[1]
        await pilot.press("slash")
        await write(pilot, words)
        await pilot.press("enter", "escape")
        await pilot.pause()
        claims = app.main.claims
        top = claims.scroll_offset.y
        assert claims.cursor > claims.size.height
        assert top <= claims.cursor < top + claims.size.height
