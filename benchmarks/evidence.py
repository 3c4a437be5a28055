"""Evidence measured on the development sets: retrieval, relations and sources against each other, beside plain floors.

    python benchmarks/evidence.py [--limit N] [--misses] [SET ...]

The sets lie outside the repository, in `VERIFYBENCH_DATA` or in `shared/data` beside it; without them nothing is measured.
Each line names the measure, ours, and the floor the same run computes.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from changed_figures import elsewhere, has_figures, made  # the script beside this one

from verifybench.evidence import CompareResult, SourceText, agree, compare

Row = dict[str, Any]
_WORD = re.compile(r"[^\W_]+")
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")


def folder() -> Path | None:
    given = os.environ.get("VERIFYBENCH_DATA")
    places = [Path(given)] if given else [Path(__file__).resolve().parents[2] / "shared" / "data"]
    return next((place for place in places if place.is_dir()), None)


def rows(path: Path, limit: int | None) -> list[Row]:
    with path.open(encoding="utf-8") as lines:
        found = [json.loads(line) for line in lines]
    # Every n-th row rather than the first: the sets are sorted by topic.
    return found if limit is None or limit >= len(found) else found[:: math.ceil(len(found) / limit)]


def sources(row: Row) -> list[SourceText]:
    return [
        SourceText(source["id"], source.get("text", ""), tuple(source["sentences"]) if "sentences" in source else None)
        for source in row["sources"]
    ]


def source_words(row: Row) -> str:
    return " ".join(source.get("text") or " ".join(source["sentences"]) for source in row["sources"])


def figures(text: str) -> set[str]:
    return {figure.replace(",", "") for figure in _FIGURE.findall(text)}


def number_rule(claim: str, source: str) -> bool:
    """The floor: a number of the claim is missing in the source."""
    return not figures(claim) <= figures(source)


def balanced(pairs: Sequence[tuple[bool, bool]]) -> tuple[float, float, float]:
    """Balanced accuracy, recall and false alarm rate of (gold, found)."""
    positive = [found for gold, found in pairs if gold]
    negative = [found for gold, found in pairs if not gold]
    recall = sum(positive) / max(1, len(positive))
    alarms = sum(negative) / max(1, len(negative))
    return (recall + 1 - alarms) / 2, recall, alarms


def show(name: str, ours: str, floor: str = "") -> None:
    print(f"{name:<44} {ours:<46} {('floor ' + floor) if floor else ''}".rstrip())


def bm25(claim: str, sentences: Sequence[str]) -> list[int]:
    """The retrieval floor: plain Okapi BM25 over the sentences of one source."""
    texts = [[word.lower() for word in _WORD.findall(sentence)] for sentence in sentences]
    mean = sum(map(len, texts)) / max(1, len(texts)) or 1.0
    holds = Counter(word for text in texts for word in set(text))
    query = {word.lower() for word in _WORD.findall(claim)}

    def score(text: list[str]) -> float:
        counts = Counter(text)
        return sum(
            math.log(1 + (len(texts) - holds[word] + 0.5) / (holds[word] + 0.5))
            * counts[word]
            * 2.2
            / (counts[word] + 1.2 * (0.25 + 0.75 * len(text) / mean))
            for word in query
            if counts[word]
        )

    scores = [score(text) for text in texts]
    return sorted(range(len(texts)), key=lambda index: (-scores[index], index))


def recall_at(order: Sequence[tuple[str, int]], gold: Iterable[set[tuple[str, int]]], k: int) -> float:
    top = set(order[:k])
    return max(len(top & group) / len(group) for group in gold)


def wice(data: Path, limit: int | None, misses: bool) -> None:
    totals = [0.0] * 4
    count = 0
    for row in rows(data / "evidence-wice.jsonl", limit):
        gold = [{(place["source"], place["sent"]) for place in group} for group in row["gold_passages"] if group]
        if not gold:
            continue
        count += 1
        result = compare(row["claim"], sources(row))
        ours = [(passage.source, passage.sentence) for passage in result.passages]
        floor = [
            (source["id"], index) for source in row["sources"][:1] for index in bm25(row["claim"], source["sentences"])
        ]
        any_gold = set().union(*gold)
        hit, hit_floor = ours[:1] and ours[0] in any_gold, floor[0] in any_gold
        recall, recall_floor = recall_at(ours, gold, 5), recall_at(floor, gold, 5)
        totals = [total + part for total, part in zip(totals, (bool(hit), hit_floor, recall, recall_floor), strict=True)]
        if misses and recall < 1 and recall < recall_floor:
            print("MISS", row["id"], row["claim"], "\n   gold", sorted(any_gold), "ours", ours[:5])
    hit1, hit1_floor, recall5, recall5_floor = (total / max(1, count) for total in totals)
    show(f"WiCE hit@1 ({count})", f"{hit1:.3f}", f"{hit1_floor:.3f} (BM25)")
    show("WiCE recall@5", f"{recall5:.3f}", f"{recall5_floor:.3f} (BM25)")


def relations(
    name: str, path: Path, limit: int | None, misses: bool, keep: Callable[[Row], bool] = lambda row: True
) -> None:
    pairs: list[tuple[bool, bool]] = []
    floor: list[tuple[bool, bool]] = []
    said: Counter[tuple[str, str]] = Counter()
    rules: Counter[tuple[str, str]] = Counter()
    for row in rows(path, limit):
        if not keep(row):
            continue
        result = compare(row["claim"], sources(row))
        gold = row["label"] == "contradicted"
        found = result.relation in ("contradicts", "conflicting")
        pairs.append((gold, found))
        floor.append((gold, number_rule(row["claim"], source_words(row))))
        said[row["label"], result.relation] += 1
        if found:
            rules[row["label"], first_rule(result)] += 1
        if misses and (gold != found or (gold and result.relation == "supports")):
            tell(row, result)
    accuracy, recall, alarms = balanced(pairs)
    number, number_recall, number_alarms = balanced(floor)
    show(
        f"{name} ({len(pairs)})",
        f"balanced {accuracy:.3f}  recall {recall:.3f}  alarms {alarms:.3f}",
        f"{number:.3f} / {number_recall:.3f} / {number_alarms:.3f}",
    )
    false = said["contradicted", "supports"]
    print(f"  false supports {false}; " + ", ".join(f"{gold[:5]}→{got} {n}" for (gold, got), n in sorted(said.items())))
    print("  rules: " + ", ".join(f"{gold[:5]} {rule} {n}" for (gold, rule), n in sorted(rules.items())))


def f1(pairs: Sequence[tuple[bool, bool]]) -> float:
    """F1 of the conflicts found, of (gold, found)."""
    right = sum(gold and found for gold, found in pairs)
    return 2 * right / max(1, sum(gold for gold, _ in pairs) + sum(found for _, found in pairs))


def figures_elsewhere(name: str, path: Path, limit: int | None, misses: bool) -> None:
    """Changed figures that the source has too, of something else, against supported claims with figures."""
    pairs: list[tuple[bool, bool]] = []
    floor: list[tuple[bool, bool]] = []
    for row in rows(path, limit):
        gold, text = row["label"] == "contradicted", source_words(row)
        if not (elsewhere(row, text) if gold else has_figures(row["claim"])):
            continue
        result = compare(row["claim"], sources(row))
        pairs.append((gold, result.relation in ("contradicts", "conflicting")))
        floor.append((gold, number_rule(row["claim"], text)))
        if misses and pairs[-1][0] != pairs[-1][1]:
            tell(row, result)
    show(f"{name} ({sum(gold for gold, _ in pairs)} of {len(pairs)})", f"F1 {f1(pairs):.3f}", f"{f1(floor):.3f}")


def figures_made(name: str, path: Path, limit: int | None, misses: bool) -> None:
    """Supported claims with a figure changed, by recall, and the claims themselves, by alarms."""
    kept = [row for row in rows(path, limit) if row["label"] == "supported"]
    texts = {row["id"]: source_words(row) for row in kept}
    found: dict[str, list[tuple[bool, bool]]] = {}
    floor: dict[str, list[tuple[bool, bool]]] = {}
    for how, row in [*made(kept, texts), *(("as they are", row) for row in kept)]:
        result = compare(row["claim"], sources(row))
        gold = row["label"] == "contradicted"
        found.setdefault(how, []).append((gold, result.relation in ("contradicts", "conflicting")))
        floor.setdefault(how, []).append((gold, number_rule(row["claim"], texts[row["id"]])))
        if misses and gold != found[how][-1][1]:
            tell(row, result)
    for how, pairs in found.items():
        ours, plain = (sum(hit for _, hit in some) / max(1, len(some)) for some in (pairs, floor[how]))
        show(
            f"{name}, {how} ({len(pairs)})", f"{'alarms' if how == 'as they are' else 'recall'} {ours:.3f}", f"{plain:.3f}"
        )


def first_rule(result: CompareResult) -> str:
    held = [passage for passage in result.passages if passage.judgement.relation == "contradicts"]
    return held[0].judgement.reasons[0].rule if held and held[0].judgement.reasons else "?"


def tell(row: Row, result: CompareResult) -> None:
    print(
        f"MISS {row['id']} gold {row['label']} ours {result.relation} {row['meta'].get('kind', '')} {row['meta'].get('diff', '')}"
    )
    print("   claim ", row["claim"][:400])
    for passage in result.passages[:3]:
        judgement = passage.judgement
        print(f"   {judgement.score:.2f} {judgement.relation} {passage.text[:300]!r}")
        print("       ", "; ".join(f"{reason.rule}: {reason.message}" for reason in judgement.reasons[:4]))


def pairs_of_sources(name: str, path: Path, limit: int | None, misses: bool) -> None:
    by_kind: dict[str, list[tuple[bool, bool]]] = {}
    for row in rows(path, limit):
        one, other = sources(row)
        result = agree(one, other)
        gold, found = row["label"] == "conflict", result.relation == "conflict"
        by_kind.setdefault("all", []).append((gold, found))
        by_kind.setdefault(str(row["meta"].get("kind")), []).append((gold, found))
        by_kind.setdefault("floor", []).append((gold, figures(one.text) != figures(other.text)))
        if misses and gold != found:
            print(
                f"MISS {row['id']} gold {row['label']} ours {result.relation} {row['meta'].get('kind')} {row['meta'].get('diff')}"
            )
            for item in result.reasons[:2]:
                print("       ", item.reason.rule, item.reason.message)
    floor = balanced(by_kind.pop("floor"))
    for kind, found_pairs in sorted(by_kind.items()):
        accuracy, recall, alarms = balanced(found_pairs)
        show(
            f"{name} {kind} ({len(found_pairs)})",
            f"balanced {accuracy:.3f}  recall {recall:.3f}  alarms {alarms:.3f}",
            f"{floor[0]:.3f} / {floor[1]:.3f} / {floor[2]:.3f}" if kind == "all" else "",
        )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--limit", type=int, help="measure about this many rows a set")
    parser.add_argument("--misses", action="store_true", help="print what went wrong")
    parser.add_argument(
        "sets",
        nargs="*",
        metavar="SET",
        help="wice, fever, numeric, elsewhere, made, summedits, fever-pairs, summedits-pairs (default: all)",
    )
    options = parser.parse_args()
    data = folder()
    if data is None:
        print("no development sets here: set VERIFYBENCH_DATA to their folder; nothing measured", file=sys.stderr)
        return 0

    def numeric(row: Row) -> bool:
        return bool(row["meta"].get("kind") == "numeric" or row["label"] == "supported")

    steps: dict[str, Callable[[], object]] = {
        "wice": lambda: wice(data, options.limit, options.misses),
        "fever": lambda: relations("FEVER-Symmetric", data / "conflict-feversym.jsonl", options.limit, options.misses),
        "numeric": lambda: relations(
            "SummEdits, changed number", data / "conflict-summedits.jsonl", options.limit, options.misses, numeric
        ),
        "elsewhere": lambda: figures_elsewhere(
            "SummEdits, a figure of something else", data / "conflict-summedits.jsonl", options.limit, options.misses
        ),
        "made": lambda: [
            figures_made(name, data / path, options.limit, options.misses)
            for name, path in (
                ("SummEdits, figure changed", "conflict-summedits.jsonl"),
                ("FEVER, figure changed", "conflict-feversym.jsonl"),
                ("WiCE, figure changed", "evidence-wice.jsonl"),
            )
        ],
        "summedits": lambda: relations("SummEdits, all", data / "conflict-summedits.jsonl", options.limit, options.misses),
        "fever-pairs": lambda: pairs_of_sources(
            "FEVER pairs", data / "sources-feversym-pairs.jsonl", options.limit, options.misses
        ),
        "summedits-pairs": lambda: pairs_of_sources(
            "SummEdits pairs", data / "sources-summedits-pairs.jsonl", options.limit, options.misses
        ),
    }
    unknown = [name for name in options.sets if name not in steps]
    if unknown:
        parser.error(f"no set called {unknown[0]}; there are {', '.join(steps)}")
    for name, step in steps.items():
        if not options.sets or name in options.sets:
            started = time.perf_counter()
            step()
            print(f"  {time.perf_counter() - started:.1f} s", file=sys.stderr)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
