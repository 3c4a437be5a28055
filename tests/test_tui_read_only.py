"""Opened for reading only: everything can be looked at, nothing is decided, nothing is written."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from test_tui_screen import bar, bench

from verifybench.case.case import Case
from verifybench.tui.actions.action import at
from verifybench.tui.actions.registry import all_actions
from verifybench.tui.screens.work import WorkScreen

Tree = dict[str, tuple[int, int, bytes]]

# What decides, by the actions' ids; undo and redo too. Citing a passage is noted for this session only.
DECIDING = frozenset(
    {
        "main.strike", "main.note", "main.let-stand", "main.ask-review", "main.waive", "main.flag", "main.write-note",
        "main.merge", "decide.undo", "decide.redo", "app.build",
    }
)  # fmt: skip


def tree(root: Path) -> Tree:
    found = sorted(root.rglob("*"))
    return {
        path.relative_to(root).as_posix(): (
            path.stat().st_mtime_ns,
            path.stat().st_mode,
            path.read_bytes() if path.is_file() else b"",
        )
        for path in found
    }


@pytest.fixture
def looked_at(sample: Path) -> Path:
    """Without the caches that an opening would make."""
    with Case.open(sample) as case:
        case.record_verdict(case.queue().id(0), "supported", "as it says")
    for name in ("config.json", "ledger.json", "index.stamp"):
        (sample / ".verifybench" / name).unlink(missing_ok=True)
    return sample


async def test_every_key_that_decides_says_why_not_and_nothing_is_written(looked_at: Path) -> None:
    before = tree(looked_at)
    with Case.open(looked_at, read_only=True, keep_caches=False) as case:
        verdicts = {action.id for action in all_actions(case.labels) if action.name == "verdict"}
        async with bench(case) as (app, pilot):
            assert "read only" in bar(app, "header")
            for action in at("main", all_actions(case.labels)) + at("app", all_actions(case.labels)):
                if action.id in DECIDING | verdicts and action.keys:
                    app.main.say("")
                    await pilot.press(action.keys[0])
                    await pilot.pause()
                    told = bar(app, "status")
                    assert "only" in told, (action.id, told)
                    assert "read" in told or "look" in told, (action.id, told)
                    assert not app.main.asking, action.id
            for key in ("T", "c", "escape", "h", "escape", "C", "escape", "6", "escape", "R", "escape", "o", "escape", "x"):
                await pilot.press(key)
                await pilot.pause()
            assert isinstance(app.screen, WorkScreen)
            await pilot.press("full_stop", "f7", "escape", "question_mark", "escape")
        case.history()
    assert tree(looked_at) == before


async def test_a_draft_is_looked_over_and_nothing_is_decided_in_it(looked_at: Path) -> None:
    before = tree(looked_at)
    with Case.open(looked_at, read_only=True, keep_caches=False) as case:
        async with bench(case) as (app, pilot):
            await pilot.press("o")
            await pilot.pause()
            place = app.screen
            for key in ("v", "w", "w", "plus", "v", "w", "x", "L", "e", "t"):
                await pilot.press(key)
                await pilot.pause()
                assert app.screen is place or not isinstance(app.screen, WorkScreen)
                assert not place.query("Dialog"), key
    assert tree(looked_at) == before


def test_an_auditor_needs_no_name_and_no_home(looked_at: Path) -> None:
    before = tree(looked_at)
    environment = {key: value for key, value in os.environ.items() if key not in ("VERIFYBENCH_REVIEWER", "HOME", "USER")}
    for words in (["list", "claims"], ["history"], ["check"], ["show", "sources"]):
        ran = subprocess.run(
            [sys.executable, "-P", "-m", "verifybench", "-C", str(looked_at), "--read-only", *words],
            env=environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert ran.returncode in (0, 1, 2)
        assert "Traceback" not in ran.stderr
    assert tree(looked_at) == before
