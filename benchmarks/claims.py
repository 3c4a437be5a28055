"""How well check-worthy sentences, speakers and quotations are found, and how fast texts are read.

    python benchmarks/claims.py [SET.jsonl …] [--misses] [--tables] [--speed TEXT …]

Sets are told by what their rows hold. Without any, claims-*.jsonl and attribution-*.jsonl of benchmarks/probes and
claims-claimbuster.jsonl of VERIFYBENCH_DATA (else of ../shared/data beside the repository) are taken, where they are there:

- public: `claim` (a sentence), `label` (1 = worth checking), `task` "claim_detection";
- claim probes: `text`, `check`, `class`, `genre`;
- attribution probes: `text`, `class`, `attribution` [{speaker, from_origin, chain}], `quotes` [{text, speaker, nested}].

A sentence counts as a claim where any statement in it scores .5 or more. A speaker is found where the name as written, or without
its article, is given; nested quotations and their speakers are left out, since a statement holds the outermost only.
"""

from __future__ import annotations

import argparse
import re
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from attribution_probes import score as score_attribution
from sets import DATA, PROBES, pipe
from tables import Tally, classes, records, table

CUT = 0.5


def scores(predicted: Sequence[bool], gold: Sequence[bool]) -> tuple[float, float, float, float]:
    """Precision, recall, F1 and balanced accuracy."""
    pairs = list(zip(predicted, gold, strict=True))
    hits, alarms = pairs.count((True, True)), pairs.count((True, False))
    missed, quiet = pairs.count((False, True)), pairs.count((False, False))
    precision, recall = hits / max(hits + alarms, 1), hits / max(hits + missed, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    return precision, recall, f1, (recall + quiet / max(quiet + alarms, 1)) / 2


def has_digit_or_capital(text: str) -> bool:
    return re.search(r"\d|(?<=[\w,;:] )[A-Z](?!\b)", re.sub(r"\bI\b(?:'\w+)?", "", text)) is not None


def detection(rows: Sequence[dict[str, Any]], *, misses: bool, examples: bool) -> None:
    """Claim detection on one set, and per class where the set has classes."""
    texts = [row.get("claim") or row["text"] for row in rows]
    gold = [bool(row["label"] if "label" in row else row["check"]) for row in rows]
    answers = pipe("claims", [{"id": number, "text": text} for number, text in enumerate(texts)], "--all")
    ours = [max((one["checkworthiness"] for one in answer["claims"]), default=0.0) for answer in answers]
    guesses = {
        "verifybench": [score >= CUT for score in ours],
        "has a digit or capital": [has_digit_or_capital(text) for text in texts],
        "all worth checking": [True] * len(rows),
    }
    print(f"{len(rows)} sentences, {sum(gold)} worth checking\n")
    lines = [(name, *scores(guess, gold)) for name, guess in guesses.items()]
    print(table(("", "P", "R", "F1", "balanced accuracy"), lines))
    for key in ("class", "genre"):
        groups = sorted({str(row[key]) for row in rows if key in row})
        right = []
        for group in groups:
            inside = [
                (score >= CUT) == label for row, score, label in zip(rows, ours, gold, strict=True) if row.get(key) == group
            ]
            right.append((group, len(inside), sum(inside) / len(inside)))
        if right:
            print("\n" + table((key, "sentences", "right"), right))
    if examples and any("class" in row for row in rows):
        wrong = Tally()
        for row, text, score, label in zip(rows, texts, ours, gold, strict=True):
            if (score >= CUT) != label:
                wrong.wrong[f"{row['class']}, {'missed' if label else 'taken for a claim'}"].append(
                    f"“{text}” ({score:.2f})"
                )
        print("\nWhat is still wrong:\n\n" + classes(wrong))
    if misses:
        for row, text, score, label in zip(rows, texts, ours, gold, strict=True):
            if (score >= CUT) != label:
                print(f"{int(label)} {score:.2f} {row.get('class', ''):16} {text}")


def speed(texts: Sequence[str]) -> None:
    from verifybench.claims import analyse
    from verifybench.text import sentence_spans

    size = sum(map(len, texts)) / 1e6
    reading, cutting = seconds(analyse, texts), seconds(sentence_spans, texts)
    print(f"\nreading {size:.2f} MB: {size / reading:.2f} MB/s, {reading / cutting:.1f} times cutting into sentences")


def seconds(run: Callable[[str], object], texts: Iterable[str]) -> float:
    start = time.process_time()
    for text in texts:
        run(text)
    return max(time.process_time() - start, 1e-9)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", type=Path, nargs="*")
    parser.add_argument(
        "--misses", action="store_true", help="print the sentences judged wrongly, the speakers missed and made up"
    )
    parser.add_argument(
        "--tables", action="store_true", help="as docs/accuracy.md has them: examples of what is wrong in the probes"
    )
    parser.add_argument("--speed", type=Path, nargs="*", default=[], help="texts whose reading is timed")
    given = parser.parse_args()
    public = [DATA / "claims-claimbuster.jsonl"]
    files = given.sets or [*sorted(PROBES.glob("claims-*.jsonl")), *sorted(PROBES.glob("attribution-*.jsonl")), *public]
    for file in files:
        if not file.is_file():
            print(f"skipped: no {file.name} here (VERIFYBENCH_DATA names the folder of the sets)")
            continue
        rows = records(file)
        print(f"\n### {file.name}\n")
        if rows and "attribution" in rows[0]:
            answers = pipe("claims", [{"id": row["id"], "text": row["text"]} for row in rows], "--all")
            print(
                score_attribution(
                    rows, [answer["claims"] for answer in answers], misses=given.misses, examples=given.tables
                )
            )
        else:
            kept = [row for row in rows if row.get("task", "claim_detection") == "claim_detection"]
            detection(kept, misses=given.misses, examples=given.tables)
    if given.speed:
        speed([path.read_text("utf-8") for path in given.speed])


if __name__ == "__main__":
    main()
