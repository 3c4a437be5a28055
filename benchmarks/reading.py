"""What a document of 12 MB costs on the screen, in CPU milliseconds, beside one of a few words. The texts are made here.

    python benchmarks/reading.py [--megabytes 12] [--runs 5]

`open` is from the call that lays the screen to the frame that shows the place, `key` a key that moves the caret, `end` the first
look at the end of the text, `search` finding a word after the text was searched once. Medians are printed.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import tempfile
import time
from pathlib import Path

from tables import table
from textual.pilot import Pilot

from verifybench.case.case import Case
from verifybench.case.create import add, init
from verifybench.model.document import Block, Document
from verifybench.tui.app import Workbench
from verifybench.tui.screens.source import SourceScreen

_SENTENCE = "The hall at the harbour holds 3,412 people, and in 2019 the town counted 840 more. "


def texts(size: int) -> dict[str, str]:
    return {
        "a few words": "The hall holds 900 people.",
        "paragraphs": (_SENTENCE * 6 + "\n\n") * (size // (6 * len(_SENTENCE))),
        "one line": _SENTENCE * (size // len(_SENTENCE)),
        "a million lines": "".join(f"line {number}\n" for number in range(size // 12)),
        "not Latin": "Žluťoučký kůň pěl ďábelské ódy 漢字。 " * (size // 37),
    }


def document(text: str) -> Document:
    """Cut into blocks as a reader does it, at blank lines."""
    blocks, at = [], 0
    for number, part in enumerate(text.split("\n\n"), 1):
        if part:
            blocks.append(Block(at, at + len(part), "main", number))
        at += len(part) + 2
    return Document("long", "source", "sources/long.txt", text, "0" * 64, "0" * 64, tuple(blocks))


async def measured(app: Workbench, pilot: Pilot[None], read: Document) -> list[float]:
    place = max(0, read.text.find("3,412", len(read.text) // 2))
    screen = SourceScreen(read, [(place, place + 5)], [(place, place + 5, "claim")], 0, "")
    taken: list[float] = []

    async def timed(keys: str) -> None:
        began = time.process_time()
        await pilot.press(keys)
        taken.append(1000 * (time.process_time() - began))

    began = time.process_time()
    app.open(screen)
    await pilot.pause()
    taken.append(1000 * (time.process_time() - began))
    await timed("w")
    await timed("G")
    screen.find("840")
    began = time.process_time()
    screen.find("3,412")
    taken.append(1000 * (time.process_time() - began))
    await pilot.press("escape", "escape")
    return taken


async def run(case: Case, size: int, runs: int) -> None:
    rows = []
    async with Workbench(lambda: case).run_test(size=(120, 40)) as pilot:
        app = pilot.app
        assert isinstance(app, Workbench)
        await pilot.pause()
        for name, text in texts(size).items():
            read = document(text)
            several = [await measured(app, pilot, read) for _ in range(runs)]
            medians = [statistics.median(column) for column in zip(*several, strict=True)]
            rows.append([name, f"{len(text):,}", *(f"{one:.0f}" for one in medians)])
    print(table(["text", "characters", "open, ms", "key, ms", "end, ms", "search, ms"], rows))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=int, default=12)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "case"
        init(root)
        (Path(folder) / "draft.txt").write_text("The hall holds 900 people.", encoding="utf-8")
        list(add(root, [Path(folder) / "draft.txt"], role="draft"))
        with Case.open(root) as case:
            case.build()
            asyncio.run(run(case, options.megabytes * 1_000_000, options.runs))


if __name__ == "__main__":
    main()
