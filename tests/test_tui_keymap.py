"""A keymap of the user's own, in the running workbench and in the command that lists it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from test_tui_screen import bar, bench, text

from verifybench.case.case import Case
from verifybench.cli.main import main
from verifybench.tui.draw.bars import help_rows


def _with_keys(root: Path, keys: str) -> Path:
    path = root / "verifybench.toml"
    path.write_text(path.read_text(encoding="utf-8") + f"\n[keys]\n{keys}\n", encoding="utf-8")
    return root


async def test_an_action_answers_to_its_new_key_and_no_more_to_the_old_one(sample: Path) -> None:
    keys = '"main.cite" = "%"\n"main.conflicts" = "f4"\n"verdict.refuted" = "R"\n"main.revision" = "f6"'
    with Case.open(_with_keys(sample, keys)) as case:
        async with bench(case) as (app, pilot):
            await pilot.press("x")
            assert not app.desk.cited(app.desk.current.id if app.desk.current else "")
            await pilot.press("percent_sign")
            assert app.desk.cited(app.desk.current.id if app.desk.current else "")
            assert "% cite" in bar(app, "footer")
            assert "f4 conflicts" in bar(app, "footer")
            assert "R" in text(help_rows(app.actions, 100))
            await pilot.press("R")
            assert app.main.asking  # the box of the verdict, not the revision screen


async def test_a_fault_of_the_keymap_is_told_at_once_and_the_keys_stay_as_they_were(sample: Path) -> None:
    with Case.open(_with_keys(sample, '"main.cite" = "u"\n"main.zap" = "f9"')) as case:
        async with bench(case) as (app, pilot):
            assert "main.zap" in bar(app, "status")
            await pilot.press("x")
            assert app.desk.cited(app.desk.current.id if app.desk.current else "")


def test_the_command_lists_ids_and_keys_and_tells_faults(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-C", str(sample), "keys", "--format", "json"]) == 0
    rows = {row["id"]: row["keys"] for row in json.loads(capsys.readouterr().out)}
    assert rows["main.cite"] == ["x"]
    assert rows["verdict.refuted"] == ["r"]
    _with_keys(sample, '"main.cite" = "u"')
    assert main(["-C", str(sample), "keys"]) == 1
    told = capsys.readouterr()
    assert "main.cite: u is decide.undo already" in told.err
