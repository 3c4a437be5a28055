"""Scores of the probes, whose annotation has our own shape: kind, figure, unit, hedge, noun and span."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tables import Tally, table

Value = dict[str, Any]


@dataclass(slots=True)
class ProbeScore:
    """`strict` holds what was right in kind, figure and unit; `hedged` of these with the hedge too; the rest is counted apart."""

    strict: Tally = field(default_factory=Tally)
    hedged: Tally = field(default_factory=Tally)
    by_hedge: Tally = field(default_factory=Tally)
    nouns: Counter[str] = field(default_factory=Counter)

    def table(self) -> str:
        rows = [
            (
                kind or "all",
                self.strict.gold[kind] if kind else sum(self.strict.gold.values()),
                *self.strict.scores(kind),
                self.hedged.scores(kind)[2],
            )
            for kind in (*sorted(self.strict.gold), None)
        ]
        hedges = [(hedge, self.by_hedge.gold[hedge], *self.by_hedge.scores(hedge)) for hedge in sorted(self.by_hedge.gold)]
        right, spans = self.nouns["right"], self.nouns["span"]
        nouns = (
            f"nouns right: {right} of {self.nouns['all']}; spans right to the character: {spans} of {self.nouns['found']}"
        )
        return "\n\n".join(
            (
                table(("kind", "gold", "P", "R", "F1", "with hedge F1"), rows),
                table(("hedge", "gold", "P", "R", "F1"), hedges),
                nouns,
            )
        )


def score(rows: list[dict[str, Any]], answers: list[list[Value]], only: str | None = None) -> ProbeScore:
    """Each annotated value against the value of ours that overlaps it most and answers best."""
    found = ProbeScore()
    for row, answer in zip(rows, answers, strict=True):
        used: set[int] = set()
        for gold in row["values"]:
            touching = [at for at, one in enumerate(answer) if at not in used and _overlap(gold, one) > 0]
            best = min(
                touching, key=lambda at: (len(list(_faults(gold, answer[at]))), -_overlap(gold, answer[at])), default=None
            )
            if best is not None:
                used.add(best)
            if only in (None, gold["kind"]):
                _count(found, row["text"], gold, None if best is None else answer[best])
        for at, one in enumerate(answer):
            if at not in used and only in (None, one["kind"]):
                for tally in (found.strict, found.hedged):
                    tally.extra[one["kind"]] += 1
                found.by_hedge.extra[one["hedge"]] += 1
                found.strict.wrong["too many"].append(f"{one['kind']} “{one['text']}” in “{row['text']}”")
    return found


def _count(found: ProbeScore, text: str, gold: Value, one: Value | None) -> None:
    faults = ["not found"] if one is None else list(_faults(gold, one))
    strict = [fault for fault in faults if fault != "hedge"]
    found.strict.add(gold["kind"], not strict)
    found.hedged.add(gold["kind"], not faults)
    found.by_hedge.add(gold["hedge"], not faults)
    if one is not None:
        found.strict.extra[one["kind"]] += bool(strict)
        found.hedged.extra[one["kind"]] += bool(faults)
        found.by_hedge.extra[one["hedge"]] += bool(faults)
    if faults:
        found.strict.wrong[f"{faults[0]} ({gold['kind']})"].append(f"{_told(gold)}, read as {_told(one)}, in “{text}”")
    if one is not None and not strict:
        found.nouns["found"] += 1
        found.nouns["span"] += (gold["start"], gold["end"]) == (one["start"], one["end"])
        if gold["kind"] in ("count", "percent"):
            found.nouns["all"] += 1
            found.nouns["right"] += (gold.get("noun") or "").lower() == one["noun"].lower()


def _told(value: Value | None) -> str:
    if value is None:
        return "nothing"
    ends = f"{value.get('low')}..{value.get('high')}"
    return f"{value['kind']} “{value['text']}” {value.get('amount')} {ends} {value['unit']} {value['hedge']}"


def _faults(gold: Value, one: Value) -> Iterator[str]:
    if one["kind"] not in (gold["kind"], *gold.get("also", ())):
        yield "kind"
    if not _same_figures(gold, one):
        yield "figure"
    if one["unit"] != gold["unit"] and one["kind"] not in ("date", "time", "ordinal"):
        yield "unit"
    if one["hedge"] != gold["hedge"]:
        yield "hedge"


def _same_figures(gold: Value, one: Value) -> bool:
    if gold.get("amount") is not None and one["amount"] is not None and not _same(gold["amount"], one["amount"]):
        return False
    ends = [end for end in ("low", "high") if end in gold and (gold["hedge"] not in ("approx", "nearly"))]
    if ends:
        return all(_same(gold[end], one[end]) for end in ends)
    return (gold.get("amount") is None) == (one["amount"] is None)


def _same(a: Any, b: Any) -> bool:
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return math.isclose(a, b, rel_tol=2e-4, abs_tol=1e-9)
    return str(a)[:10] == str(b)[:10] if a is not None and b is not None and ":" not in str(a) else str(a)[:5] == str(b)[:5]


def _overlap(gold: Value, one: Value) -> int:
    return int(min(gold["end"], one["end"]) - max(gold["start"], one["start"]))
