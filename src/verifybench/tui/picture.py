"""A picture of the screen: an SVG that loads nothing from outside, the same for the same case and size."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from pathlib import Path

from verifybench.tui.app import Workbench
from verifybench.tui.door import CaseDoor

_FONT_FACE = re.compile(r"@font-face\s*\{[^}]*\}\s*")
_FONT = re.compile(r"(font-family:\s*)[^;]*;")
_ID = re.compile(r"terminal-\d+")
_FAMILY = "ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace"


def without_outside_fonts(svg: str) -> str:
    """Textual's SVG with the reader's own monospace font and a stable id: no address is left to load from."""
    drawn = _FONT.sub(rf"\g<1>{_FAMILY};", _FONT_FACE.sub("", svg))
    return _ID.sub("terminal", drawn)


async def draw(case: CaseDoor, width: int, height: int, keys: Sequence[str] = (), theme: str | None = None) -> str:
    """The main screen of a case after some key presses, as SVG."""
    app = Workbench(case)
    async with app.run_test(size=(width, height)) as pilot:
        if theme is not None:
            app.theme = theme
        await pilot.pause()
        for key in keys:
            await pilot.press(key)
        await pilot.pause()
        await pilot.pause()
        return without_outside_fonts(app.export_screenshot(title=f"verifybench: {case.name}"))


def save(case: CaseDoor, path: Path, width: int = 120, height: int = 40, keys: Sequence[str] = ()) -> None:
    """Write a picture of the main screen to `path`."""
    path.write_text(asyncio.run(draw(case, width, height, keys)), encoding="utf-8", newline="\n")
