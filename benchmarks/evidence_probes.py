"""Claims against passages and documents, and sources against each other, on the probes: per kind, with what is still wrong.

    python benchmarks/evidence_probes.py [SET.jsonl …] [--misses] [--tables]

Sets are told by what their rows hold; without any, pairs-*, wording-*, documents-* and sources-* of benchmarks/probes are taken:

- `claim`, `passage`, `context`?, `title`?: one passage, behind what stands before it;
- `claim`, `source` (sentences): a whole document;
- `a`, `b` (sentences): two sources.

`gold` is the relation, as `pipe compare` and `pipe agree` name them. The floor says `contradicts` where a number of the claim is
missing in the source, and `supports` where every word of it stands there.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from sets import PROBES, pipe
from tables import Tally, classes, records, table

Row = dict[str, Any]
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_WORD = re.compile(r"[^\W_]+")


def sentences(row: Row) -> list[str]:
    """The source as it is given: title, what stands before, the passage; or the whole document."""
    if "source" in row:
        return list(row["source"])
    title = [row["title"]] if row.get("title") else []
    context = row.get("context") or []
    return [*title, *([context] if isinstance(context, str) else context), row["passage"]]


def compared(rows: Sequence[Row]) -> list[tuple[str, str]]:
    """Relation and the first reason, as `pipe compare` gives them."""
    asked = [
        {
            "id": row["id"],
            "claim": row["claim"],
            "date": row.get("date"),
            "sources": [{"id": "s", "sentences": sentences(row), "date": row.get("date")}],
        }
        for row in rows
    ]
    return [(answer["relation"], first_reason(answer)) for answer in pipe("compare", asked)]


def first_reason(answer: Row) -> str:
    held = [passage for passage in answer["passages"] if passage["relation"] == answer["relation"]]
    reasons = [reason["rule"] for passage in held or answer["passages"] for reason in passage["reasons"]]
    return str(reasons[0]) if reasons else "no reason"


def agreed(rows: Sequence[Row]) -> list[tuple[str, str]]:
    asked = [
        {"id": row["id"], "sources": [{"id": side, "sentences": row[side]} for side in ("a", "b")], "date": row.get("date")}
        for row in rows
    ]
    return [
        (answer["relation"], str(answer["reasons"][0]["rule"]) if answer["reasons"] else "no reason")
        for answer in pipe("agree", asked)
    ]


def by_number(row: Row) -> str:
    """The floor for a claim."""
    claim, source = row["claim"], " ".join(sentences(row))
    if not set(_FIGURE.findall(claim)) <= set(_FIGURE.findall(source)):
        return "contradicts"
    words = set(_WORD.findall(claim.lower()))
    return "supports" if words <= set(_WORD.findall(source.lower())) else "mentions"


def figures_differ(row: Row) -> str:
    """The floor for two sources."""
    one, other = (set(_FIGURE.findall(" ".join(row[side]))) for side in ("a", "b"))
    return "agree" if one == other else "conflict"


def line(name: str, golds: Sequence[str], found: Sequence[str], against: str, agrees: str) -> tuple[object, ...]:
    """How many; conflicts found, false ones; agreements found, false ones."""
    pairs = list(zip(golds, found, strict=True))

    def share(good: Callable[[str], bool], word: str) -> str:
        held = [answer for gold, answer in pairs if good(gold)]
        return f"{sum(is_word(answer, word) for answer in held)} of {len(held)}" if held else "-"

    return (
        name,
        len(pairs),
        share(lambda gold: gold == against, against),
        share(lambda gold: gold != against, against),
        share(lambda gold: gold == agrees, agrees),
        share(lambda gold: gold != agrees, agrees),
    )


def is_word(answer: str, word: str) -> bool:
    return answer == word or (word == "contradicts" and answer == "conflicting")


def told(row: Row) -> str:
    if "claim" in row:
        where = row.get("where")
        source = sentences(row) if "passage" in row or not where else [row["source"][index] for index in where]
        return f"“{row['claim']}” — “{' '.join(source)[:300]}”"
    return f"“{' '.join(row['a'])[:200]}” — “{' '.join(row['b'])[:200]}”"


def measure(rows: Sequence[Row], *, misses: bool, examples: bool) -> None:
    of_sources = "a" in rows[0]
    against, agrees = ("conflict", "agree") if of_sources else ("contradicts", "supports")
    answers = agreed(rows) if of_sources else compared(rows)
    found = [relation for relation, _ in answers]
    golds = [row["gold"] for row in rows]
    floor = [figures_differ(row) if of_sources else by_number(row) for row in rows]
    head = ("kind", "probes", f"{against}: found", "false", f"{agrees}: found", "false")
    lines = []
    for kind in sorted({row["kind"] for row in rows}):
        inside = [number for number, row in enumerate(rows) if row["kind"] == kind]
        lines.append(line(kind, [golds[i] for i in inside], [found[i] for i in inside], against, agrees))
    lines.append(line("all", golds, found, against, agrees))
    lines.append(line("all, by a plain rule", golds, floor, against, agrees))
    print(table(head, lines))
    right = sum(
        gold == ("contradicts" if answer == "conflicting" else answer) for gold, answer in zip(golds, found, strict=True)
    )
    print(f"\nRight relation: {right} of {len(rows)}.")
    wrong = Tally()
    for row, (relation, rule) in zip(rows, answers, strict=True):
        if not is_word(relation, row["gold"]):
            wrong.wrong[f"{row['gold']} taken for {relation}"].append(f"{row['kind']}, {rule}: {told(row)}")
    if examples:
        print("\nWhat is still wrong:\n\n" + classes(wrong))
    if misses:
        for kind, errors in sorted(wrong.wrong.items()):
            print(f"\n== {kind}")
            print("\n".join(errors))
    if not of_sources and any("changed" in row for row in rows):
        print("\n" + table(("changed", "probes", "found"), changes(rows, found)))


def changes(rows: Sequence[Row], found: Sequence[str]) -> list[tuple[object, ...]]:
    """Changed figures that stand elsewhere in the source beside those that do not."""
    held: Counter[str] = Counter()
    hits: Counter[str] = Counter()
    for row, answer in zip(rows, found, strict=True):
        if row["gold"] == "contradicts" and _FIGURE.search(row["claim"]):
            elsewhere = set(_FIGURE.findall(row["claim"])) <= set(_FIGURE.findall(" ".join(row["source"])))
            kind = "all its figures stand in the source" if elsewhere else "a figure the source does not have"
            held[kind] += 1
            hits[kind] += is_word(answer, "contradicts")
    return [(kind, held[kind], hits[kind]) for kind in sorted(held)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", type=Path, nargs="*")
    parser.add_argument("--misses", action="store_true", help="print every probe that is judged wrongly")
    parser.add_argument("--tables", action="store_true", help="as docs/accuracy.md has them: examples of what is wrong")
    given = parser.parse_args()
    names = ("pairs", "wording", "documents", "sources")
    for file in given.sets or [path for name in names for path in sorted(PROBES.glob(f"{name}-*.jsonl"))]:
        print(f"\n### {file.name}\n")
        measure(records(file), misses=given.misses, examples=given.tables and "held" not in file.name)


if __name__ == "__main__":
    main()
