"""How fast claims are read out of text, beside a bare split into words of the same text in the same run.

    python benchmarks/extraction.py [MEGABYTES]

Made from the sample's own sources, with every figure and name changed in each copy so that no cache helps. Prints megabytes a
second of one core (CPU time) and the ratio to the reference.
"""

from __future__ import annotations

import random
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from verifybench.claims import extract
from verifybench.ingest import read

SOURCES = Path(__file__).resolve().parents[1] / "sources"
AIM = 0.5  # MB/s a core


def varied(text: str, dice: random.Random) -> str:
    """The text with every figure and every capitalised word changed, its length kept."""

    def change(found: re.Match[str]) -> str:
        word = found[0]
        if word[0].isdigit():
            return "".join(dice.choice("123456789") if one.isdigit() else one for one in word)
        return word[0] + "".join(dice.sample(word[1:], len(word) - 1))

    return re.sub(r"\d[\d,.]*|\b[A-Z][a-z]{3,}", change, text)


def timed(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> None:
    wanted = float(sys.argv[1]) if len(sys.argv) > 1 else 0.5
    originals = [path.read_text(encoding="utf-8") for path in sorted(SOURCES.glob("*.md"))]
    if not originals:
        print("skipped: no sample sources beside this script")
        return
    dice = random.Random(1)
    speeds, ratios = [], []
    folder = Path(sys.argv[2]) if len(sys.argv) > 2 else None
    with tempfile.TemporaryDirectory(dir=folder) as scratch:
        for round in range(4):
            text, size = "", 0
            while size < wanted * 1e6 / 4:
                part = "\n\n" + varied(dice.choice(originals), dice)
                text, size = text + part, size + len(part)
            path = Path(scratch) / f"text{round}.txt"
            path.write_text(text, encoding="utf-8")
            document = read(path, id="text", role="draft", relative=path.name)
            bare = timed(lambda text=text: re.findall(r"\w+", text))  # type: ignore[misc]
            taken = timed(lambda document=document: extract(document))  # type: ignore[misc]
            if round:  # the first one compiles the grammars
                speeds.append(len(text) / 1e6 / taken)
                ratios.append(taken / bare)
    speed, ratio = statistics.median(speeds), statistics.median(ratios)
    print(f"extraction: {speed:.2f} MB/s of CPU (aim {AIM}), {ratio:.0f} times a bare word split")


if __name__ == "__main__":
    main()
