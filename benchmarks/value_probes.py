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
        for gold in (value for value in row["values"] if not value.get("optional")):
            touching = [at for at, one in enumerate(answer) if at not in used and _overlap(gold, one) > 0]
            best = min(
                touching, key=lambda at: (len(list(_faults(gold, answer[at]))), -_overlap(gold, answer[at])), default=None
            )
            if best is not None:
                used.add(best)
            if only in (None, gold["kind"]):
                _count(found, row["text"], gold, None if best is None else answer[best])
        for at, one in enumerate(answer):
            if (
                at not in used
                and only in (None, one["kind"])
                and not any(_overlap(gold, one) > 0 for gold in _optional(row))
            ):
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
        spans = [[gold["start"], gold["end"]], *gold.get("also_spans", ())]
        found.nouns["span"] += [one["start"], one["end"]] in spans
        if gold["kind"] == one["kind"] == "count" and "noun" in gold:
            found.nouns["all"] += 1
            found.nouns["right"] += gold["noun"].lower() == one["noun"].lower()


def _told(value: Value | None) -> str:
    if value is None:
        return "nothing"
    ends = f"{value.get('low')}..{value.get('high')}"
    return f"{value['kind']} “{value['text']}” {value.get('amount')} {ends} {value.get('unit', '')} {value['hedge']}"


def _optional(row: dict[str, Any]) -> list[Value]:
    """Values that may be read or left alone, and spans that may hold one read as two."""
    return [value for value in row["values"] if value.get("optional") or value.get("also_spans")]


def _faults(gold: Value, one: Value) -> Iterator[str]:
    """What is wrong with an answer. What the annotation leaves out is not asked; where it allows another kind or hedge, what
    follows from the first (unit and amount, bounds) is asked only of an answer that has the first."""
    first_kind, first_hedge = one["kind"] == gold["kind"], one["hedge"] == gold["hedge"]
    if not first_kind and one["kind"] not in gold.get("also", ()):
        yield "kind"
    if first_kind and not _same_figures(gold, one, first_hedge):
        yield "figure"
    units = (gold.get("unit", one["unit"]), *gold.get("also_unit", ()))
    if first_kind and one["unit"] not in units and one["kind"] not in ("date", "time", "ordinal"):
        yield "unit"
    if not first_hedge and one["hedge"] not in gold.get("also_hedge", ()):
        yield "hedge"


def _same_figures(gold: Value, one: Value, first_hedge: bool) -> bool:
    if gold.get("amount") is not None and one["amount"] is not None and not _same(gold["amount"], one["amount"]):
        return False
    if first_hedge and gold["hedge"] not in ("approx", "nearly") and ("low" in gold or "high" in gold):
        none_is_zero = gold["hedge"] in ("at_most", "less_than")
        return all(
            _same(gold[end], one[end]) or (none_is_zero and end == "low" and not gold[end] and not one[end])
            for end in ("low", "high")
            if end in gold
        )
    return True


def _same(a: Any, b: Any) -> bool:
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return math.isclose(a, b, rel_tol=2e-4, abs_tol=1e-9)
    return str(a)[:10] == str(b)[:10] if a is not None and b is not None and ":" not in str(a) else str(a)[:5] == str(b)[:5]


def _overlap(gold: Value, one: Value) -> int:
    return int(min(gold["end"], one["end"]) - max(gold["start"], one["start"]))
