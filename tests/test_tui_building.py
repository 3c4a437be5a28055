"""A build from inside the workbench: beside the keys, ended at any moment without a trace, and told when it is done."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from test_tui_screen import bar, bench, pane, text, write
from textual.pilot import Pilot

from verifybench.case.case import Case
from verifybench.case.errors import CaseError
from verifybench.ledger import Lock
from verifybench.tui.building import Build, Built, Ended, Failed, Step
from verifybench.tui.draw.around import built, progress, told_rows
from verifybench.tui.draw.rows import cells

MakeCase = Callable[..., Path]
NEW = "The town of Arden sold 99 boats in 2021."


def index_of(root: Path) -> bytes:
    return (root / ".verifybench/index.sqlite").read_bytes()


def left_behind(root: Path) -> list[str]:
    return [path.name for path in (root / ".verifybench").iterdir() if ".new" in path.name]


async def until(pilot: Pilot[None], happened: Callable[[], bool]) -> None:
    for _ in range(600):
        if happened():
            return
        await pilot.pause(0.05)
    raise AssertionError("it did not happen")


def add_text(root: Path) -> None:
    draft = min(path for path in (root / "drafts").iterdir() if path.is_file())
    draft.write_text(NEW + "\n\n" + draft.read_text(encoding="utf-8"), encoding="utf-8")
    (root / "sources/broken.docx").write_bytes(b"PK no document")


async def test_a_build_ended_in_the_middle_leaves_all_as_it_was(sample: Path) -> None:
    add_text(sample)
    before = index_of(sample)
    build = Build(sample, "Anna", lambda: build.end() if build.step.name.startswith("linking") else None)
    assert await build.run() == Ended()
    assert index_of(sample) == before
    assert left_behind(sample) == []


async def test_a_build_killed_in_the_middle_is_told_and_the_next_one_makes_the_same_as_a_first(
    sample: Path, tmp_path: Path
) -> None:
    add_text(sample)
    before = index_of(sample)

    def kill() -> None:
        assert build._child is not None
        if build.step.name.startswith("linking"):
            os.kill(build._child.pid, signal.SIGKILL)

    build = Build(sample, "Anna", kill)
    assert isinstance(await build.run(), Failed)
    assert index_of(sample) == before
    with Case.open(sample) as case:
        again, claims = case.build(), [row.id for row in case.queue("all")]
    (sample / ".verifybench/index.sqlite").unlink()
    with Case.open(sample) as case:
        afresh = case.build()
        assert [row.id for row in case.queue("all")] == claims
    assert (again.claims, again.conflicts) == (afresh.claims, afresh.conflicts)


async def test_a_build_ends_with_the_process_that_began_it(sample: Path) -> None:
    add_text(sample)
    build = Build(sample, "Anna", lambda: None)
    running = asyncio.ensure_future(build.run())
    while build.step.name == "starting":
        await asyncio.sleep(0.01)
    assert build._child is not None
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert build._child.returncode is not None
    assert left_behind(sample) == []


async def test_f5_takes_in_what_changed_while_one_goes_on_deciding(sample: Path) -> None:
    with Case.open(sample) as case:
        async with bench(case) as (app, pilot):
            await pilot.press("j", "j")
            here = app.desk.looked_at
            total = len(app.desk)
            add_text(sample)
            app.background.look_at_files(all_of_them=True)
            await until(pilot, lambda: "1 source new, 1 draft changed on disk" in bar(app, "status"))
            assert "f5 builds" in bar(app, "status")
            await pilot.press("f5")
            await until(pilot, lambda: " build " in bar(app, "status"))
            await pilot.press("s")
            await write(pilot, "while it builds")
            await pilot.press("enter")
            await until(pilot, lambda: not app.background.builds)
            await until(pilot, lambda: "Built:" in bar(app, "status"))
            assert "1 not read" in bar(app, "status")
            assert len(app.desk) > total
            assert app.desk.go_to(here)
            assert app.desk.current is not None
            assert app.desk.current.label == "supported"
            app.main.land()
            assert "while it builds" in pane(app, "claim")
            await pilot.press("f7")
            await pilot.pause()
            page = text(app.screen.query_one("#page").rows)  # type: ignore[attr-defined]
            assert "sources/broken.docx" in page
            await pilot.press("escape")
            await until(pilot, lambda: "on disk" not in bar(app, "status"))


async def test_the_place_is_kept_by_the_claim_when_others_come_before_it(sample: Path) -> None:
    with Case.open(sample) as case:
        async with bench(case) as (app, pilot):
            await pilot.press("j", "j", "s")
            await write(pilot, "half")
            here, at = app.desk.looked_at, app.desk.cursor
            add_text(sample)
            app.background.build()
            await until(pilot, lambda: not app.background.builds and len(app.desk) > 0 and app.desk.cursor != at)
            assert app.desk.looked_at == here
            assert app.main.asking
            await write(pilot, " done")
            await pilot.press("enter")
            await until(pilot, lambda: not app.main.asking)
            assert [one.event.rationale for one in case.verdicts(here)] == ["half done"]


async def test_f5_again_and_escape_end_a_build_and_quitting_does(sample: Path) -> None:
    before = index_of(sample)
    add_text(sample)
    with Case.open(sample) as case:
        async with bench(case) as (app, pilot):
            for key in ("f5", "escape"):
                await pilot.press("f5")
                await until(pilot, lambda: " build " in bar(app, "status"))
                await pilot.press(key)
                await until(pilot, lambda: "was ended" in bar(app, "status"))
            await pilot.press("f5")
            await until(pilot, lambda: app.background._build is not None and app.background._build._child is not None)
            build = app.background._build
            assert build is not None
            child = build._child
            assert child is not None
    for _ in range(100):
        if child.returncode is not None:
            break
        await asyncio.sleep(0.05)
    assert child.returncode is not None
    assert index_of(sample) == before


async def test_a_case_open_for_reading_only_is_not_built(sample: Path) -> None:
    with Case.open(sample, read_only=True) as case:
        async with bench(case) as (app, pilot):
            await pilot.press("f5")
            assert "NOT built" in bar(app, "status")
            assert not app.background.builds


async def test_another_process_that_is_building_is_told_and_no_decision_waits_for_it(sample: Path) -> None:
    with Case.open(sample) as case, Lock(sample / ".verifybench/build.lock", 1):
        async with bench(case) as (app, pilot):
            await pilot.press("f5")
            await until(pilot, lambda: "waiting for another process" in bar(app, "status"))
            made = case.add_claim(case.documents("source")[0].id, 0, 20, "by hand")
            assert made.seq
            assert case.unseen()
            await pilot.press("f5")
            await until(pilot, lambda: "was ended" in bar(app, "status"))
    with Case.open(sample) as other, Lock(sample / ".verifybench/build.lock", 1), pytest.raises(CaseError):
        other.build(waits=False)


def test_what_a_build_does_and_did_is_told_in_one_line_at_every_width() -> None:
    for width in (60, 80, 120):
        row = progress(Step("reading sources/\x1b[31m" + "x" * 200, 12, 40), "f5", width)
        assert cells(row) <= width
        assert "12/40" in text([row])
        assert "\x1b" not in text([row])
        assert "f5 ends it" in text([row])
    assert built(Built(1, 2, 3, 0, True), "f7") == "Nothing to do: 1 document, 2 claims, 3 conflicts."
    told = Built(5, 1200, 1, 2, False, ("sources/a: x",), ("b: y", "c: z"))
    assert (
        built(told, "f7")
        == "Built: 5 documents, 1,200 claims, 1 conflict; 2 read anew · 1 not read and 2 warnings: f7 tells"
    )
    page = text(told_rows(told.skipped, ("drafts/b\x1b]0;x: y",), 80))
    assert "\x1b" not in page
    assert "Not read" in page
    assert "Warnings" in page
