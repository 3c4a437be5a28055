"""A ledger that takes nothing in the middle of a decision, for real reasons: that is said, and nothing typed is lost."""

from __future__ import annotations

import contextlib
import resource
import shutil
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractContextManager, asynccontextmanager, contextmanager
from pathlib import Path

import pytest
from test_tui_screen import bar, bench, text, write
from textual.pilot import Pilot
from textual.widgets import TextArea
from torture.disks import small_disk

from verifybench.case.case import Case
from verifybench.case.habits import Habits
from verifybench.tui.app import Workbench
from verifybench.tui.widgets.dialog import Dialog
from verifybench.tui.widgets.rows import RowView

Cause = Callable[[Path], AbstractContextManager[None]]


@contextmanager
def limited(ledger: Path) -> Iterator[None]:
    """A quota: no file of this process may grow beyond what the ledger has now."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (ledger.stat().st_size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def replaced_by_a_folder(ledger: Path) -> Iterator[None]:
    aside = ledger.with_name("aside")
    ledger.rename(aside)
    ledger.mkdir()
    try:
        yield
    finally:
        ledger.rmdir()
        aside.rename(ledger)


@contextmanager
def held_by_another(ledger: Path) -> Iterator[None]:
    """Another process that is writing, and does not end."""
    code = (
        "import sys; from pathlib import Path; from verifybench.ledger import Lock;"
        "Lock(Path(sys.argv[1]), 5).acquire(); print('held', flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", code, str(ledger.with_name(f"{ledger.name}.lock"))]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        yield
        other.kill()


@contextmanager
def full(ledger: Path) -> Iterator[None]:
    """A disk without a byte left; the case lies on it."""
    ballast = ledger.parents[1] / "ballast"
    with contextlib.suppress(OSError), ballast.open("wb", buffering=0) as file:
        while True:
            file.write(b"x" * 256)
    yield
    ballast.unlink()


@contextmanager
def mounted_read_only(ledger: Path) -> Iterator[None]:
    folder = str(ledger.parent)
    if subprocess.run(["mount", "--bind", folder, folder], check=False, capture_output=True).returncode:
        pytest.skip("nothing may be mounted here")
    try:
        subprocess.run(["mount", "-o", "remount,ro,bind", folder], check=True)
        yield
    finally:
        subprocess.run(["umount", folder], check=True)


CAUSES: tuple[Cause, ...] = (limited, replaced_by_a_folder, held_by_another, mounted_read_only)


def ledger_of(root: Path) -> Path:
    (path,) = (root / "ledger").glob("*.json")
    return path


@asynccontextmanager
async def opened(root: Path) -> AsyncIterator[tuple[Workbench, Pilot[None], Case]]:
    """With one verdict in the ledger, so that there is something to undo, and a file to take away."""
    with Case.open(root) as case:
        case.record_verdict(case.queue()[3].id, "supported", "before")
        async with bench(case) as (app, pilot):
            yield app, pilot, case


async def decided(app: Workbench, pilot: Pilot[None], case: Case, cause: Cause) -> None:
    """Every decision of the main screen while the ledger takes nothing, then again when it does."""
    ledger = ledger_of(case.root)
    written: dict[str, str] = {}

    async def tries(keys: tuple[str, ...], fields: dict[str, str]) -> None:
        """Fails while the cause lasts, is left and opened again with all its text, and succeeds when the cause is gone."""
        before = ledger.read_bytes()
        await pilot.press(*keys)
        for at, (name, words) in enumerate(fields.items()):
            await pilot.press(*(("tab",) if at else ()))
            await write(pilot, words)
            assert app.main.query_one(f"#{name}", TextArea).text == words
        title = text(app.main.query_one(".title", RowView).rows)
        with cause(ledger):
            await pilot.press("enter")
            await pilot.pause()
            assert "NOT recorded" in text(app.main.query_one("#outcome", RowView).rows), (keys, cause)
            assert kept() == fields
            await pilot.press("enter")
            await pilot.pause()
            assert "NOT recorded" in text(app.main.query_one("#outcome", RowView).rows)
            await pilot.press("escape")
            assert not app.main.query(Dialog)
            await pilot.press(*(keys[-1:]))
            assert kept() == fields
            assert text(app.main.query_one(".title", RowView).rows) == title  # with what is cited, and for how many
        assert ledger.read_bytes() == before
        await pilot.press("enter")
        await pilot.pause()
        assert not app.main.query(Dialog), text(app.main.query_one("#outcome", RowView).rows)
        assert "recorded (record" in bar(app, "status")
        assert ledger.read_bytes() != before
        written.update(fields)

    def kept() -> dict[str, str]:
        return {area.id or "": area.text for area in app.main.query(TextArea) if area.text}

    await pilot.press("x")
    await tries(("s",), {"rationale": "two sources", "proposed": "better words", "question": "who saw it"})
    await pilot.press("j")
    await tries(("v", "j", "r"), {"rationale": "all of them"})
    await tries(("i",), {"rationale": "ask them"})
    await tries(("W",), {"rationale": "an address"})
    assert case.verdicts(case.queue()[0].id)[0].event.evidence

    before = ledger.read_bytes()
    for key, said in (("b", "NOT recorded"), ("u", "NOT undone")):
        with cause(ledger):
            await pilot.press(key)
            await pilot.pause()
            assert said in bar(app, "status"), (key, cause)
        assert ledger.read_bytes() == before
        await pilot.press(key)
        await pilot.pause()
        assert "NOT" not in bar(app, "status")
        assert ledger.read_bytes() != before
        before = ledger.read_bytes()
    on_disk = ledger.read_text(encoding="utf-8")
    assert [words for words in written.values() if words not in on_disk] == []


# Each cause takes eight seconds of keys: one here, all with the torture.
@pytest.mark.parametrize(
    "cause", [one if at == 0 else pytest.param(one, marks=pytest.mark.torture) for at, one in enumerate(CAUSES)]
)
async def test_what_cannot_be_written_is_said_and_recorded_once_it_can(
    sample: Path, cause: Cause, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("verifybench.ledger.file.LOCK_SECONDS", 0.05)
    async with opened(sample) as (app, pilot, case):
        await decided(app, pilot, case, cause)


async def test_a_full_disk_is_said_and_the_long_rationale_is_recorded_once_there_is_room(built_sample: Path) -> None:
    words = "all that was seen " * 400  # more than what is left of the last block of a file
    with small_disk(4096) as disk:
        if disk is None:
            pytest.skip("no file system may be mounted here")
        shutil.copytree(built_sample, disk / "case")
        async with opened(disk / "case") as (app, pilot, case):
            await pilot.press("s")
            app.main.query_one("#rationale", TextArea).insert(words)
            with full(ledger_of(case.root)):
                await pilot.press("enter")
                await pilot.pause(1.5)  # nor can what is typed be kept in a file
                assert "No space left" in text(app.main.query_one("#outcome", RowView).rows)
                assert app.main.query_one("#rationale", TextArea).text == words
            await pilot.press("enter")
            await pilot.pause()
            assert case.verdicts(app.desk.row(0).id)[0].event.rationale == words.strip()


async def test_text_typed_before_a_kill_is_offered_in_the_box_of_that_claim_and_in_no_other(sample: Path) -> None:
    with Case.open(sample) as case:
        case.keep_habits(Habits(advance=False))
        async with bench(case) as (app, pilot):
            await pilot.press("s")
            await write(pilot, "half a thought")
            await pilot.pause(1.5)  # no key, no escape: it is kept by itself
            assert [
                path.read_text().count("half a thought") for path in (sample / ".verifybench/unsent").glob("*.json")
            ] == [1]
        async with bench(case) as (app, pilot):
            await pilot.press("j", "s")
            assert app.main.query_one("#rationale", TextArea).text == ""
            assert "kept from before" not in text(app.main.query_one("#outcome", RowView).rows)
            await pilot.press("escape", "k", "s")
            assert app.main.query_one("#rationale", TextArea).text == "half a thought"
            outcome = text(app.main.query_one("#outcome", RowView).rows)
            assert "kept from before" in outcome
            assert "enter record" in outcome
            await pilot.press("enter")
            await pilot.pause()
            assert case.verdicts(app.desk.row(0).id)[0].event.rationale == "half a thought"
            assert list((sample / ".verifybench/unsent").glob("*.json")) == []


async def test_a_box_that_is_opened_and_left_keeps_nothing(sample: Path) -> None:
    with Case.open(sample) as case:
        case.record_verdict(case.queue()[0].id, "supported", "as recorded")
        async with bench(case) as (app, pilot):
            await pilot.press("m", "escape", "r")
            assert app.main.query_one("#rationale", TextArea).text == ""  # reasons for one label are none for another
            await write(pilot, "x")
            await pilot.press("backspace", "escape")
            assert len(app.desk.unsent) == 0
            assert not (sample / ".verifybench/unsent").exists()
