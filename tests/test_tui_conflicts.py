"""The conflict board on the screen: disagreements, the pairs in them, what is listed, and one act for all of one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import MakeCase
from test_tui_screen import bench, drawn, text, write

from verifybench.case.case import Case
from verifybench.case.conflicts import Cluster, ConflictRow
from verifybench.case.particulars import Particulars, SideFacts
from verifybench.model.event import ConflictDecided
from verifybench.model.evidence import Conflict, Side
from verifybench.model.value import Value
from verifybench.tui.draw.conflicts import conflict_line, conflict_page
from verifybench.tui.draw.ink import Row
from verifybench.tui.draw.rows import cells
from verifybench.tui.screens.conflicts import ConflictsScreen

FILES = {
    "drafts/draft.md": "# Halden\n\nIn all 31 ships were lost in the harbour of Halden.\n",
    "sources/a.md": "In all 35 ships were lost in the harbour of Halden.\n\nThe store of Nordlink was founded in 1987.\n",
    "sources/b.md": "In all 38 ships were lost in the harbour of Halden.\n\nThe store of Nordlink was founded in 1991.\n",
}


@pytest.fixture
def case(make_case: MakeCase) -> Iterator[Case]:
    root: Path = make_case(FILES)
    settings_file = root / "verifybench.toml"
    settings_file.write_text(
        settings_file.read_text().replace("[policy]\n", '[policy]\nexplanations = ["another way of counting"]\n', 1)
    )
    with Case.open(root) as opened:
        opened.build()
        yield opened


async def test_one_key_decides_a_disagreement_with_the_cases_own_explanation(case: Case) -> None:
    async with bench(case) as (app, pilot):
        await pilot.press("c")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, ConflictsScreen)
        assert screen.cluster is not None
        assert len(screen.cluster.rows) == 2
        shown = "\n".join(drawn(app))
        assert "×2" in shown
        assert "8 another way of counting" in shown or "8 anot" in shown
        for words in ("31 ships", "35 ships", "38 ships"):
            assert f"“{words}”" in shown
        await pilot.press("8")
        await write(pilot, "two lists")
        await pilot.press("enter")
        await pilot.pause()
        event = case.history()[-1].event
        assert isinstance(event, ConflictDecided)
        assert (event.explanation, event.rationale, len(event.conflicts)) == ("another way of counting", "two lists", 2)
        await pilot.press("u")
        await pilot.pause()
        undone = next(line for line in drawn(app) if "undone: conflict explained" in line)
        assert f"on “{event.claims[0].selector.exact[:20]}" in undone
        assert "another way" not in undone


async def test_what_is_listed_is_chosen_by_keys_and_told_in_the_title(case: Case) -> None:
    async with bench(case) as (app, pilot):
        await pilot.press("c")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, ConflictsScreen)
        everything = len(screen.found)
        await pilot.press("s")
        assert len(screen.found) > everything
        assert "one by one" in str(screen.board.border_title)
        await pilot.press("s", "f")
        assert {row.conflict.kind for one in screen.found for row in one.rows} == {"claim-source"}
        await pilot.press("w")
        assert "open or upheld" in str(screen.board.border_title).partition("publication")[2]
        await pilot.press("w", "w")
        assert screen.found == ()
        assert "None of the conflicts is such a one." in text(screen.page.rows)
        await pilot.press("p", "1", "b", "x", "enter", "right_square_bracket")  # with nothing there to decide


async def test_the_pairs_of_a_disagreement_are_looked_at_one_after_another(case: Case) -> None:
    async with bench(case, (60, 20)) as (app, pilot):
        await pilot.press("c")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, ConflictsScreen)
        assert "pair 1 of 2" in text(screen.page.rows).replace("\n", " ")
        first = screen.current
        await pilot.press("right_square_bracket")
        assert screen.current != first
        assert "pair 2 of 2" in text(screen.page.rows).replace("\n", " ")
        await pilot.press("tab")
        assert app.focused is screen.page


async def test_what_corrected_a_source_later_is_named_with_the_explanation(case: Case) -> None:
    async with bench(case) as (_, pilot):
        await pilot.press("c", "j")
        await pilot.pause()
        await pilot.press("5", "tab")
        await write(pilot, "b")
        await pilot.press("enter")
        await pilot.pause()
        event = case.history()[-1].event
        assert isinstance(event, ConflictDecided)
        assert (event.explanation, event.document) == ("corrected later", "b")


# -- drawing ---------------------------------------------------------------------------------------------------------------

HOSTILE = "\x1b[31m[red]\n\u202efi\x07"


def line(row: Row) -> str:
    return "".join(piece for piece, _ in row)


def told(text: str, value: Value | None = None, reviewer: str | None = None) -> Side:
    return Side("d", text, (0, len(text)), (0, 4), "c-1", reviewer=reviewer, verdict=reviewer and "refuted", value=value)


def page(left: Side, right: Side, width: int) -> list[str]:
    row = ConflictRow.of(Conflict("x-1", "draft-draft", "value.disjoint", HOSTILE, left, right), "open")
    known = Particulars(SideFacts(left, "draft", HOSTILE), SideFacts(right, "source", "b", HOSTILE), newer=HOSTILE)
    return [line(one) for one in conflict_page(Cluster((row,)), 0, known, lambda document: None, width, False)]


@pytest.mark.parametrize("width", [20, 58, 78, 118])
def test_every_row_fits_and_nothing_hostile_is_drawn(width: int) -> None:
    drawn_rows = page(told("Nine " + HOSTILE), told("Five men", reviewer="Ben " + HOSTILE), width)
    assert all(cells(((one, ""),)) <= width for one in drawn_rows)
    row = ConflictRow.of(Conflict("x-1", "claim-source", "r", HOSTILE, told(HOSTILE), told(HOSTILE)), "open", blocks=True)
    listed = line(conflict_line(Cluster((row,) * 1200), width))
    assert cells(((listed, ""),)) <= max(width, 60)
    assert not {"\x1b", "\x07", "\u202e", "\n"} & set("".join((*drawn_rows, listed)))


def test_two_parts_of_one_sentence_are_marked_in_one_sentence() -> None:
    sentence = "The 12 men and 8 women were 30 people in all."
    left = replace(told(sentence), focus=(4, 22))
    right = replace(told(sentence), focus=(28, 37))
    assert sum("12 men" in one for one in page(left, right, 118)) == 1


def test_dates_are_drawn_on_the_number_line_like_figures() -> None:
    days = [Value("date", word, 0, 4, None, day, day) for word, day in (("May", 738_000.0), ("June", 738_031.0))]
    rows = page(told("May it was.", days[0]), replace(told("June it was.", days[1]), document="s"), 118)
    assert sum("◆" in one or "●" in one for one in rows) == 2
