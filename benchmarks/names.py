"""How well `names.compare` tells spellings of one name from other names: F1 a script, beside rapidfuzz's WRatio.

Reads `names-wikidata.jsonl` ({"split", "names": [a, b], "label": 1 | 0}) from the folder that VERIFYBENCH_DATA names, by default
`../shared/data` beside the repository, and says so when it is not there. `--misses` lists what was judged wrongly.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

from rapidfuzz import fuzz

from verifybench.names import compare
from verifybench.text import safe

Row = tuple[str, str, bool]
FLOORS = {"arabic": 0.866, "hebrew": 0.881}  # equal consonant-class keys, measured on the same file
_ROOT = Path(__file__).resolve().parents[1]


def read(path: Path) -> dict[str, list[Row]]:
    rows: dict[str, list[Row]] = defaultdict(list)
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            rows[row["split"]].append((*row["names"], bool(row["label"])))
    return dict(sorted(rows.items()))


def f1(rows: list[Row], same: Callable[[str, str], bool]) -> tuple[float, float, float]:
    """F1, precision and recall of `same`."""
    judged = [(same(a, b), label) for a, b, label in rows]
    right = sum(said and label for said, label in judged)
    said, true = sum(said for said, _ in judged), sum(label for _, label in judged)
    return 2 * right / max(1, said + true), right / max(1, said), right / max(1, true)


def best_wratio(rows: list[Row]) -> tuple[float, int]:
    """WRatio's F1 at the threshold that suits these rows best, which flatters it."""
    return max((f1(rows, lambda a, b, cut=cut: fuzz.WRatio(a, b) >= cut)[0], cut) for cut in range(60, 96))  # type: ignore[misc]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true", help="list the pairs judged wrongly")
    options = parser.parse_args()
    path = Path(os.environ.get("VERIFYBENCH_DATA", _ROOT.parent / "shared" / "data")) / "names-wikidata.jsonl"
    if not path.exists():
        print(f"no {path.name} here; set VERIFYBENCH_DATA to the folder that holds it. Skipped.", file=sys.stderr)
        return 0
    for script, rows in read(path).items():
        score, precision, recall = f1(rows, lambda a, b: compare(a, b).same)
        other, cut = best_wratio(rows)
        floor = f", floor {FLOORS[script]:.3f}" if script in FLOORS else ""
        print(
            f"{script}: F1 {score:.3f} (P {precision:.3f} R {recall:.3f}) of {len(rows)}{floor}; WRatio at {cut}: {other:.3f}"
        )
        if options.misses:
            for a, b, label in rows:
                match = compare(a, b)
                if match.same != label:
                    print(f"  {'missed' if label else 'taken '} {match.score:.2f} {safe(a)} | {safe(b)}")
    pairs = [(a, b) for rows in read(path).values() for a, b, _ in rows]
    fresh = [(a, c) for a, _ in pairs[:300] for _, c in pairs[-200:]]
    print(
        f"{len(fresh) / _seconds(fresh, compare):,.0f} comparisons/s; WRatio {len(fresh) / _seconds(fresh, fuzz.WRatio):,.0f}"
    )
    return 0


def _seconds(pairs: list[tuple[str, str]], function: Callable[[str, str], object]) -> float:
    start = time.perf_counter()
    for a, b in pairs:
        function(a, b)
    return time.perf_counter() - start


if __name__ == "__main__":
    raise SystemExit(main())
