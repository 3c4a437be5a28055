"""How well check-worthy sentences are told from others, and how fast texts are read.

    python benchmarks/claims.py [SET.jsonl [TEXT …]] [--misses]

Without a set, claims-claimbuster.jsonl of the folder in VERIFYBENCH_DATA or of ../shared/data beside the repository is taken, and
nothing is measured where it is not there. A set has one object a line with `claim` (a sentence), `label` (1 = worth checking) and
`task` "claim_detection". The texts are read whole, and their speed is given beside that of cutting them into sentences alone.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from verifybench.claims import CUT, analyse
from verifybench.text import sentence_spans


def scores(predicted: Sequence[bool], gold: Sequence[bool]) -> str:
    """Precision, recall, F1 and balanced accuracy on one line."""
    pairs = list(zip(predicted, gold, strict=True))
    hits, alarms = pairs.count((True, True)), pairs.count((True, False))
    missed, quiet = pairs.count((False, True)), pairs.count((False, False))
    precision, recall = hits / max(hits + alarms, 1), hits / max(hits + missed, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    balanced = (recall + quiet / max(quiet + alarms, 1)) / 2
    return f"precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}  balanced accuracy {balanced:.3f}"


def best(text: str) -> float:
    return max((statement.checkworthiness for statement in analyse(text)), default=0.0)


def has_digit_or_capital(text: str) -> bool:
    return re.search(r"\d|(?<=[\w,;:] )[A-Z](?!\b)", re.sub(r"\bI\b(?:'\w+)?", "", text)) is not None


def seconds(run: Callable[[str], object], texts: Iterable[str]) -> float:
    start = time.process_time()
    for text in texts:
        run(text)
    return max(time.process_time() - start, 1e-9)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    data = Path(os.environ.get("VERIFYBENCH_DATA") or Path(__file__).resolve().parents[2] / "shared/data")
    parser.add_argument("set", type=Path, nargs="?", default=data / "claims-claimbuster.jsonl")
    parser.add_argument("texts", type=Path, nargs="*")
    parser.add_argument("--misses", action="store_true", help="print the sentences judged wrongly")
    given = parser.parse_args()
    if not given.set.is_file():
        print(f"skipped: no {given.set.name} here (VERIFYBENCH_DATA names the folder of the sets)")
        return

    rows = [json.loads(line) for line in given.set.read_text("utf-8").splitlines() if line.strip()]
    rows = [row for row in rows if row.get("task") == "claim_detection"]
    gold = [bool(row["label"]) for row in rows]
    ours = [best(row["claim"]) for row in rows]
    print(f"{len(rows)} sentences, {sum(gold)} worth checking")
    print("verifybench            ", scores([score >= CUT for score in ours], gold))
    print("has a digit or capital ", scores([has_digit_or_capital(row["claim"]) for row in rows], gold))
    print("all worth checking     ", scores([True] * len(rows), gold))
    if given.misses:
        for row, score, label in zip(rows, ours, gold, strict=True):
            if (score >= CUT) != label:
                print(f"{int(label)} {score:.2f} {row['claim']}")

    texts = [path.read_text("utf-8") for path in given.texts] or [row["claim"] for row in rows]
    size = sum(map(len, texts)) / 1e6
    reading, cutting = seconds(analyse, texts), seconds(sentence_spans, texts)
    print(f"reading {size:.2f} MB: {size / reading:.2f} MB/s, {reading / cutting:.1f} times cutting into sentences")


if __name__ == "__main__":
    main()
