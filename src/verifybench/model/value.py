"""A value: what the words of a figure, date or quantity assert, as an interval."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "count",
    "percent",
    "money",
    "duration",
    "age",
    "date",
    "time",
    "size",
    "length",
    "area",
    "volume",
    "mass",
    "speed",
    "temperature",
    "ordinal",
    "rate",
    "other",
]
Hedge = Literal["exact", "approx", "at_least", "more_than", "at_most", "less_than", "nearly"]

Outcome = Literal["equal", "rounds", "bound", "overlap", "disjoint", "incomparable"]


@dataclass(frozen=True, slots=True)
class Value:
    """A typed quantity or date as an interval, with the span of the words that say it.

    `start` and `end` are half-open code-point offsets into the text that was read, and `text` is exactly that slice. `low`
    and `high` are in the canonical `unit` (s, B, m, m2, m3, kg, m/s, degC, ISO 4217 code, %); `None` is an open end. A
    date's bounds are proleptic Gregorian day numbers (`datetime.date.toordinal`), both inclusive; a time of day's are
    seconds after midnight. `low is None and high is None` means that the words are relative and could not be resolved.
    """

    kind: Kind
    text: str
    start: int
    end: int
    amount: float | None  # the figure as written with its multiplier, before conversion; None for ranges and dates
    low: float | None
    high: float | None
    low_open: bool = False
    high_open: bool = False
    unit: str = ""
    noun: str = ""  # head noun as written: "passengers"
    hedge: Hedge = "exact"
    step: float = 0.0  # written precision in the canonical unit: 1.2 million is written to 100,000; 0 = exact by nature
    equivalent: Value | None = None  # the same amount as the words themselves convert it: 300,000 rubles ($3,800)


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two values stand to each other, and the rule that decided.

    `rule` is a dotted name (`value.equal`, `value.rounds`, `value.bound`, `bound.touches`, `value.overlap`,
    `value.disjoint`, `value.incomparable`, ...), `message` one line a reviewer can read.
    """

    outcome: Outcome
    rule: str
    message: str
