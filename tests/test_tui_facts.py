"""The two facts of an attributed claim on the screen: drawn in words, and a verdict on the one that was chosen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import MakeCase
from test_cli_facts import FILES
from test_tui_screen import bench, drawn, pane, verdicts_on_disk, write
from textual import events
from textual.widgets import TextArea

from verifybench.case.case import Case
from verifybench.tui.app import Workbench
from verifybench.tui.screens.conflicts import ConflictsScreen
from verifybench.tui.widgets.dialog import Dialog
from verifybench.tui.widgets.rows import RowView

SIZES = ((80, 24), (120, 40), (200, 60))


@pytest.fixture
def root(make_case: MakeCase) -> Path:
    folder = make_case(FILES)
    with Case.open(folder) as case:
        case.build()
    return folder


@pytest.fixture
def case(root: Path) -> Iterator[Case]:
    with Case.open(root) as opened:
        yield opened


def title(app: Workbench) -> str:
    row = app.screen.query_one(Dialog).query_one(".title", RowView).rows[0]
    return "".join(piece for piece, _ in row)


@pytest.mark.parametrize("size", SIZES)
async def test_each_fact_is_told_in_words_at_every_size(case: Case, size: tuple[int, int]) -> None:
    async with bench(case, size) as (app, _pilot):
        claim, passages = " ".join(pane(app, "claim").split()), " ".join(pane(app, "passages").split())
        assert "attributed to The lawyer (said), a court (heard), Site (according to)" in claim
        assert "✓ said: reported by" in claim
        assert "✗ content: contradicted by 1 independent" in claim
        assert "· said: no report" in passages
        assert "✗ content: contradicts it" in passages
        if size[0] >= 120:
            assert any("said ✓ content ✗" in line for line in drawn(app))


async def test_a_figure_that_is_only_reported_is_drawn_in_quotation_marks(case: Case) -> None:
    async with bench(case) as (app, _pilot):
        line = {row.split()[0]: row.rstrip() for row in pane(app, "claim").splitlines() if "●" in row or "◆" in row}
        assert line["Radio"].endswith("“12 men”")
        assert line["Register"].endswith(" 15 men")
        assert next(words for who, words in line.items() if who.startswith("draft")).endswith(" 12 men")


async def test_a_conflict_says_over_which_fact_it_is(case: Case) -> None:
    async with bench(case) as (app, pilot):
        assert "over content" in pane(app, "claim")
        await pilot.press("c")
        await pilot.pause()
        assert isinstance(app.screen, ConflictsScreen)
        assert any("over content (that it is so)" in line for line in drawn(app))


async def test_a_verdict_is_on_the_content_unless_ctrl_f_turns_it_to_the_saying(case: Case, root: Path) -> None:
    async with bench(case) as (app, pilot):
        await pilot.press("s")
        await pilot.pause()
        assert "on content (that it is so)" in title(app)
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("s")
        await pilot.pause()
        await pilot.press("ctrl+f")
        assert "on said (that it was said)" in title(app)
        await write(pilot, "heard")
        await pilot.press("enter")
        await pilot.pause()
        assert [event.fact for event in verdicts_on_disk(root)] == ["content", "said"]
        assert verdicts_on_disk(root)[-1].rationale == "heard"
        assert "✓ supported  on said (that it was said)" in pane(app, "claim")
        assert "✓ supported, said " in drawn(app)[2]
        await pilot.press("m")  # what was told before is told again
        await pilot.pause()
        assert "on said (that it was said)" in title(app)


async def test_the_box_warns_where_what_is_cited_shows_the_other_fact_only(case: Case) -> None:
    async with bench(case) as (app, pilot):
        view = app.desk.view()
        assert view is not None
        reports = [at for at, one in enumerate(view.bearings)
                   if (said := one.evidence.judgement.on("said")) and said.relation == "supports"]  # fmt: skip
        await pilot.press(*["right_square_bracket"] * reports[0], "x", "s")
        await pilot.pause()
        assert "cites 1, on said only" in title(app)
        await pilot.press("ctrl+f")
        assert "only" not in title(app)
        assert "cites 1 passage" in title(app)


async def test_a_claim_of_one_fact_is_asked_nothing_about_facts(case: Case, root: Path) -> None:
    async with bench(case) as (app, pilot):
        await pilot.press("G", "s")
        await pilot.pause()
        assert "content" not in title(app)
        await pilot.press("ctrl+f")
        assert "content" not in title(app)
        assert not any("other fact" in line for line in drawn(app))
        await pilot.press("enter")
        await pilot.pause()
        assert [event.fact for event in verdicts_on_disk(root)] == [None]


async def test_the_choice_is_kept_with_the_text_of_a_box_that_was_left(case: Case) -> None:
    async with bench(case) as (app, pilot):
        await pilot.press("s")
        await pilot.pause()
        await pilot.press("ctrl+f")
        await write(pilot, "half")
        await pilot.press("escape")
        await pilot.pause()
        await pilot.press("s")
        await pilot.pause()
        assert "on said" in title(app)
        assert app.screen.query(TextArea).first().text == "half"


async def test_a_burst_of_keys_with_enter_at_its_end_records_all_that_was_typed(case: Case, root: Path) -> None:
    async with bench(case) as (app, pilot):
        await pilot.press("s")
        await pilot.pause()
        for letter in "pasted":
            app.post_message(events.Key(letter, letter))
        app.post_message(events.Key("enter", "\r"))
        app.post_message(events.Key("enter", "\r"))
        await pilot.pause()
        await pilot.pause()
        assert [event.rationale for event in verdicts_on_disk(root)] == ["pasted"]
