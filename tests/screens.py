"""The screens of the sample case as rows of text with their inks, which `make snapshots` writes and a test compares.

A row of text is followed by a line that starts with `~` and has a letter under each character: the colour of its ink, a capital
where it is bold. Rows without any ink have none. Ledgers are named at random, and hashes follow from that: they are blotted out.
"""

from __future__ import annotations

import asyncio
import os
import re
import tempfile
from collections.abc import Sequence
from pathlib import Path

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.pilot import Pilot

from verifybench.case.case import Case
from verifybench.case.create import init
from verifybench.tui.app import Workbench
from verifybench.tui.screens.work import WorkScreen

FOLDER = Path(__file__).parent / "snapshots"
SIZES = ((80, 24), (120, 40), (200, 60))
PLACES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("main", ()),
    ("conflicts", ("c",)),
    ("document", ("o",)),
    ("history", ("h",)),
    ("coverage", ("C",)),
    ("revision", ("R",)),
    ("sources", ("6",)),
    ("dashboard", ("7",)),
    ("help", ("question_mark",)),
)
"""Name of a screen, and the keys that open it from the main one."""

_LOOKED_AT = "four years in prison"
_REVISED = ("five hours, according", "nearly six hours, according")
_RANDOM = re.compile(r"\b(?=[a-f]*[0-9])(?=[0-9]*[a-f])[0-9a-f]{7,}\b|(?<=on desk · )[0-9a-f]{8}")
_LETTERS = {
    "primary": "p",
    "secondary": "n",
    "accent": "v",
    "success": "g",
    "warning": "w",
    "error": "b",
    "foreground": " ",
    "ink-dim": "d",
    "ink-faint": "f",
}


def make(root: Path) -> None:
    """The sample case with some verdicts, one of them on words that were revised since."""
    init(root, sample=True)
    with Case.open(root, reviewer="Anna") as case:
        case.build()
        for row in case.queue():
            if row.relation == "supports":
                case.record_verdict(row.id, "supported", "as the source has it")
            elif row.conflicts and "miles" in row.text:
                case.record_verdict(
                    row.id, "refuted", "the source says kilometres", proposed=row.text.replace("miles", "km")
                )
            elif _REVISED[0] in row.text:
                case.record_verdict(row.id, "not enough evidence", "his wife was not asked", question="Whom did you ask?")
    (draft,) = (root / "drafts").glob("*.md")
    draft.write_text(draft.read_text(encoding="utf-8").replace(*_REVISED), encoding="utf-8")
    with Case.open(root, reviewer="Anna") as case:
        case.build()


async def shots(root: Path, size: tuple[int, int]) -> dict[str, str]:
    """Every screen at one size, by its name."""
    out: dict[str, str] = {}
    with Case.open(root, reviewer="Anna", read_only=True) as case:
        queue = case.queue()
        at = next(place for place, row in enumerate(queue) if _LOOKED_AT in row.text)
        app = Workbench(lambda: case)
        async with app.run_test(size=size) as pilot:
            await _settled(app, pilot)
            app.main.claims.point(at)
            for name, keys in PLACES:
                await pilot.press(*keys)
                await _settled(app, pilot)
                out[name] = _drawn(app)
                while app.screen is not app.main:
                    await pilot.press("escape")
                    await pilot.pause()
    return out


async def _settled(app: Workbench, pilot: Pilot[None]) -> None:
    await pilot.pause()
    while isinstance(app.screen, WorkScreen) and app.screen.reading:
        await pilot.pause(0.02)
    await pilot.pause()


def _drawn(app: Workbench) -> str:
    """What is on the screen, row by row."""
    variables = app.get_css_variables()
    letters = {Color.parse(variables[name]).hex.lower(): letter for name, letter in reversed(_LETTERS.items())}
    lines: list[str] = []
    for strip in app.screen._compositor.render_strips():
        words = "".join(segment.text for segment in strip).rstrip()
        lines.append(_RANDOM.sub(lambda found: "#" * len(found[0]), words))
        inks = _inks(list(strip), letters).rstrip()
        if inks:
            lines.append(f"~{inks}")
    return "\n".join(lines) + "\n"


def _inks(segments: Sequence[Segment], letters: dict[str, str]) -> str:
    return "".join(_letter(segment.style, letters) * len(segment.text) for segment in segments)


def _letter(style: Style | None, letters: dict[str, str]) -> str:
    if style is None:
        return " "
    known = letters.get(Color.from_rich_color(style.color).hex.lower(), "?") if style.color else " "
    return known.upper() if style.bold and known != " " else "S" if style.bold else known


def path_of(name: str, size: tuple[int, int]) -> Path:
    return FOLDER / f"{name}-{size[0]}x{size[1]}.txt"


def main() -> None:
    """Write all snapshots anew."""
    os.environ.update(VERIFYBENCH_NOW="2026-03-01T09:30:00Z", VERIFYBENCH_DEVICE="desk", COLORTERM="truecolor")
    for name in ("TEXTUAL_THEME", "NO_COLOR"):
        os.environ.pop(name, None)
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "sample"
        make(root)
        for size in SIZES:
            for name, text in asyncio.run(shots(root, size)).items():
                path_of(name, size).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
