"""Around the panes: what others decide meanwhile, the palette, help, first steps, and what is kept for the next time."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from test_tui_screen import bar, bench, pane, text, write
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from verifybench.case.case import Case
from verifybench.tui.app import Workbench
from verifybench.tui.screens.help import HelpScreen
from verifybench.tui.screens.palette import PaletteScreen
from verifybench.tui.screens.source import SourceScreen
from verifybench.tui.widgets.rows import RowView
from verifybench.tui.widgets.steps import FirstSteps


def elsewhere(root: Path, *words: str, reviewer: str = "Ben") -> None:
    """A command in a process of its own, by another person on another computer."""
    environment = {**os.environ, "VERIFYBENCH_DEVICE": "laptop"}
    command = [sys.executable, "-P", "-m", "verifybench", "-C", str(root), "--reviewer", reviewer, *words]
    subprocess.run(command, env=environment, check=True, capture_output=True, timeout=60)


async def until(pilot: Pilot[None], happened: Callable[[], bool]) -> None:
    for _ in range(200):
        if happened():
            return
        await pilot.pause(0.05)
    raise AssertionError("it did not happen")


def palette(app: Workbench) -> list[str]:
    screen = app.screen
    assert isinstance(screen, PaletteScreen)
    return ["".join(words for words, _ in screen.row(one, 100)) for one in screen._found]


async def test_what_another_process_decides_about_the_claim_in_sight_is_told_and_half_a_thought_is_kept(
    sample: Path,
) -> None:
    with Case.open(sample) as case:
        async with bench(case) as (app, pilot):
            here, next_one = app.desk.row(0).id, app.desk.row(1).id
            await pilot.press("s")
            await write(pilot, "half a")
            elsewhere(sample, "verdict", here, "refuted", "--because", "the register says so")
            await until(pilot, lambda: "Ben: ✗ refuted, just now" in bar(app, "status"))  # at most a second later
            assert "the register says so" in pane(app, "claim")
            assert app.main.query_one("#rationale", TextArea).text == "half a"
            await write(pilot, " thought")
            await pilot.press("enter")
            await until(pilot, lambda: not app.main.asking)
            assert {one.reviewer: one.event.rationale for one in case.verdicts(here)} == {
                "Anna": "half a thought",
                "Ben": "the register says so",
            }
            app.main.say("")
            app.desk.go_to(here)
            undecided = case.queue().counts().undecided
            elsewhere(sample, "verdict", next_one, "refuted", "--because", "so")
            await until(pilot, lambda: f"{undecided - 1} undecided" in bar(app, "header"))
            assert "Ben" not in bar(app, "status")  # it is about another claim
            elsewhere(sample, "undo")
            elsewhere(sample, "undo")
            await until(pilot, lambda: "Ben: " in bar(app, "status"))
            assert [one.reviewer for one in case.verdicts(here)] == ["Anna"]


async def test_a_verdict_that_is_hidden_until_ones_own_is_in_is_not_told_either(sample: Path) -> None:
    with Case.open(sample) as case:
        here = case.queue()[0].id
        case.ask_review([here])
        async with bench(case) as (app, pilot):
            elsewhere(sample, "verdict", here, "refuted", "--because", "secret reason")
            await until(pilot, lambda: "the verdict of Ben is hidden" in " ".join(pane(app, "claim").split()))
            assert "refuted" not in bar(app, "status").partition("verdict ")[0]
            assert "secret reason" not in pane(app, "claim")


async def test_the_palette_finds_by_initials_by_what_was_done_last_and_goes_to_claims_and_sources(sample: Path) -> None:
    with Case.open(sample) as case:
        async with bench(case) as (app, pilot):
            await pilot.press("ctrl+p")
            await pilot.pause()
            await write(pilot, "hov")
            await pilot.press("enter")
            await pilot.pause()
            assert "history" in type(app.screen).__name__.lower()
            await pilot.press("escape", "colon")
            await pilot.pause()
            assert "History of verdicts" in palette(app)[0]
            claim = case.queue()[5]
            app.screen.query_one(Input).value = claim.text[:30]
            await pilot.pause()
            assert any("→ claim" in row and claim.text[:20] in row for row in palette(app))
            await pilot.press("enter")
            await pilot.pause()
            assert app.desk.looked_at == claim.id
            await pilot.press("ctrl+p")
            source = case.documents("source")[0]
            await pilot.pause()
            app.screen.query_one(Input).value = source.path
            await pilot.pause()
            assert any("→ source" in row for row in palette(app))
            await pilot.press("enter")
            await pilot.pause()
            assert isinstance(app.screen, SourceScreen)
            assert app.screen.document.id == source.id
            await pilot.press("escape", "ctrl+p")
            await pilot.pause()
            app.screen.query_one(Input).value = "relabel the block"
            await pilot.pause()
            assert "only in a document" in palette(app)[0]
            await pilot.press("enter")
            await pilot.pause()
            assert "only in a document" in bar(app, "status")


async def test_help_is_of_the_pane_that_has_the_focus(sample: Path) -> None:
    with Case.open(sample) as case:
        async with bench(case) as (app, pilot):
            await pilot.press("3", "question_mark")
            await pilot.pause()
            assert isinstance(app.screen, HelpScreen)
            page = app.screen.query_one("#page", RowView)
            assert "passages" in str(page.border_title)
            words = text(page.rows)
            assert words.index("Cite the passage") < words.index("Next undecided claim") < words.index("elsewhere")


async def test_first_steps_are_told_until_the_first_decision_and_put_away_for_good(sample: Path) -> None:
    with Case.open(sample) as case:
        async with bench(case) as (app, pilot):
            await until(pilot, lambda: bool(app.main.query(FirstSteps)))
            await pilot.press("escape")
            await pilot.pause()
            assert not app.main.query(FirstSteps)
        async with bench(case) as (app, pilot):
            await pilot.pause(0.2)
            assert not app.main.query(FirstSteps)


async def test_the_first_decision_puts_the_first_steps_away(sample: Path) -> None:
    with Case.open(sample) as case:
        async with bench(case, (80, 24)) as (app, pilot):
            await until(pilot, lambda: bool(app.main.query(FirstSteps)))
            await pilot.press("s")
            await write(pilot, "so")
            await pilot.press("enter")
            await until(pilot, lambda: not app.main.query(FirstSteps))


async def test_a_theme_survives_restarts_and_one_that_is_none_is_passed_over(sample: Path) -> None:
    with Case.open(sample) as case:
        async with bench(case) as (app, pilot):
            await pilot.press("T", "T")
            assert app.theme == "ansi-dark"
        async with bench(case) as (app, pilot):
            assert app.theme == "ansi-dark"
            kept = sample / ".verifybench/workbench.json"
            kept.write_text(kept.read_text(encoding="utf-8").replace("ansi-dark", "pink"), encoding="utf-8")
        async with bench(case) as (app, pilot):
            assert app.theme == "verifybench-dark"
            kept.write_text('{"theme": 7, "passages": [1]}', encoding="utf-8")
        async with bench(case) as (app, pilot):
            assert app.theme == "verifybench-dark"
