"""The way to the first frame imports only what it draws with, and a picture of the screen loads nothing from outside."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from verifybench.case.case import Case
from verifybench.tui.door import CaseDoor
from verifybench.tui.picture import save

# Each costs 10 to 300 ms and is needed, if at all, after the first frame.
LATER = (
    "pydantic", "tantivy", "nupunkt", "jinja2", "regex", "rapidfuzz", "lxml", "tinydb", "trafilatura",
    "pypdfium2", "anyascii", "textual.widgets._text_area", "verifybench.tui.draw.claim",
    "verifybench.tui.screens.conflicts", "verifybench.tui.screens.history", "verifybench.tui.widgets.dialog",
    "verifybench.tui.screens.revision", "verifybench.tui.screens.coverage", "verifybench.case.revision",
    "verifybench.case.covering",
    "verifybench.case.case", "verifybench.ledger", "verifybench.model.claim", "verifybench.model.event",
    "verifybench.model.evidence", "verifybench.model.state",
)  # fmt: skip

_FIRST_FRAME = """
import asyncio, sys
from pathlib import Path
from verifybench.case.preview import preview
from verifybench.cli import workbench
from verifybench.tui.app import Workbench

class Seen(Workbench):
    def _display(self, screen, renderable):
        drawn = "" if renderable is None else renderable.render_segments(self.console)
        if "next undecided" in drawn:
            print(sys.argv[2] in drawn, " · …" in drawn, *sorted(sys.modules))
            sys.stdout.flush()
            import os
            os._exit(0)

async def main(root):
    async with Seen(lambda: None, preview(root)).run_test(size=(120, 40)) as pilot:
        await pilot.pause(5)

asyncio.run(main(Path(sys.argv[1])))
"""


def test_the_first_frame_waits_for_nothing_it_does_not_draw(sample: Path) -> None:
    with Case.open(sample, read_only=True) as case:
        queue = case.queue()
        words = queue[0].text[:20]
    ran = subprocess.run(
        [sys.executable, "-c", _FIRST_FRAME, str(sample), words], capture_output=True, text=True, timeout=60, check=True
    )
    claims, unknown, *loaded_names = ran.stdout.split()
    assert (claims, unknown) == ("True", "True")
    loaded = set(loaded_names)
    assert "verifybench.tui.screens.main" in loaded
    assert sorted(loaded & set(LATER)) == []


def test_the_case_is_what_the_screen_asks_for(sample: Path) -> None:
    with Case.open(sample, read_only=True) as case:
        door: CaseDoor = case  # the type checker proves it; this proves that the test is run on the real one
        assert door.queue().counts().total == len(door.queue())


def test_a_picture_is_the_same_twice_and_names_no_address(sample: Path, tmp_path: Path) -> None:
    pictures = []
    for name in ("one.svg", "two.svg"):
        with Case.open(sample, read_only=True) as case:
            save(case, tmp_path / name, 100, 30, keys=("j",))
        pictures.append((tmp_path / name).read_text(encoding="utf-8"))
    assert pictures[0] == pictures[1]
    assert "@font-face" not in pictures[0]
    assert "http" not in pictures[0].replace("http://www.w3.org/2000/svg", "")
    assert "2/" in pictures[0]
