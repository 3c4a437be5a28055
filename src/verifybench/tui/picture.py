"""A picture of the screen: an SVG that loads nothing from outside, the same for the same case, size and keys.

python -m verifybench.tui.picture CASE FILE.svg [--size 120x40] [--keys j,j,x] [--theme NAME]
"""

from __future__ import annotations

import argparse
import asyncio
import re
from collections.abc import Sequence
from pathlib import Path

from verifybench.case.case import Case
from verifybench.tui.app import Workbench
from verifybench.tui.door import CaseDoor
from verifybench.tui.screens.work import WorkScreen

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_FONT_FACE = re.compile(r"@font-face\s*\{[^}]*\}\s*")
_FONT = re.compile(r"(font-family:\s*)[^;]*;")
_ID = re.compile(r"terminal-\d+")
_A_MOMENT = 0.02  # seconds between looks whether all was read
_FAMILY = "ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace"


def without_outside_fonts(svg: str) -> str:
    """Textual's SVG with the reader's own monospace font and a stable id: no address is left to load from."""
    drawn = _FONT.sub(rf"\g<1>{_FAMILY};", _FONT_FACE.sub("", _COMMENT.sub("", svg)))
    return _ID.sub("terminal", drawn)


async def draw(case: CaseDoor, width: int, height: int, keys: Sequence[str] = (), theme: str | None = None) -> str:
    """The main screen of a case after some key presses, as SVG."""
    app = Workbench(lambda: case)
    async with app.run_test(size=(width, height)) as pilot:
        if theme is not None:
            app.theme = theme
        await pilot.pause()
        for key in keys:
            await pilot.press(key)
        await pilot.pause()
        while isinstance(app.screen, WorkScreen) and app.screen.reading:
            await pilot.pause(_A_MOMENT)
        await pilot.pause()
        return without_outside_fonts(app.export_screenshot(title=f"verifybench: {case.name}"))


def save(
    case: CaseDoor, path: Path, width: int = 120, height: int = 40, keys: Sequence[str] = (), theme: str | None = None
) -> None:
    """Write a picture of the main screen to `path`."""
    path.write_text(asyncio.run(draw(case, width, height, keys, theme)), encoding="utf-8", newline="\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("case", type=Path)
    parser.add_argument("file", type=Path)
    parser.add_argument("--size", default="120x40")
    parser.add_argument("--keys", default="", help="key presses, with commas between them")
    parser.add_argument("--theme")
    options = parser.parse_args()
    width, _, height = options.size.partition("x")
    with Case.open(options.case) as case:
        save(case, options.file, int(width), int(height), [key for key in options.keys.split(",") if key], options.theme)


if __name__ == "__main__":
    main()
