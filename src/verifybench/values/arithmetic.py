"""What follows from other values, and what arithmetic on them shares: the words around operands, results in words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from verifybench.model.value import Value
from verifybench.values.tables.arithmetic import CHANGE, FALL, RISE, TOTAL
from verifybench.values.wording import describe
from verifybench.values.written import written

Operation = Literal["sum", "difference", "change", "remainder", "share", "part", "span", "age", "end"]


@dataclass(frozen=True, slots=True)
class Derived:
    """What follows from two to four values. `value` runs over its operands; its text is theirs, not a reading of it.

    `stated` says that the words themselves put the operands together ("412 passengers and 38 crew", "12 of 40", "rose from
    120 to 180"); a result that is not may be chance. `direction` is 1 for a rise, -1 for a fall, 0 for neither.
    """

    value: Value
    operation: Operation
    operands: tuple[Value, ...]
    arithmetic: str
    stated: bool
    direction: int = 0


_WORD = re.compile(r"[\w'’&]+|[^\w\s]")
_BESIDE = 48  # characters beside a value that may say what it is
_LONGEST = 4  # words in a phrase of the tables


def words_between(text: str, start: int, end: int) -> list[str]:
    """The words and marks of a stretch, in lower case; the stretch is cut to what a sentence may hold."""
    return _WORD.findall(text[max(0, start) : max(0, end)][:400].lower())


def has_phrase(found: Sequence[str], phrases: frozenset[str]) -> bool:
    """Whether a phrase of the table stands among the words."""
    if _beginnings(phrases).isdisjoint(found):
        return False  # as nearly always
    return any(
        "_".join(found[at : at + length]) in phrases for at in range(len(found)) for length in range(1, _LONGEST + 1)
    )


@lru_cache(maxsize=64)  # tables
def _beginnings(phrases: frozenset[str]) -> frozenset[str]:
    """Each phrase, and what is left of it when words are taken from its end."""
    return frozenset(
        "_".join(words[:length]) for words in (one.split("_") for one in phrases) for length in range(1, len(words) + 1)
    )


def ends_with(found: Sequence[str], phrases: frozenset[str]) -> bool:
    """Whether the words end with a phrase of the table."""
    return any("_".join(found[-length:]) in phrases for length in range(1, min(_LONGEST, len(found)) + 1))


def asks_total(text: str, value: Value, start: int = 0) -> bool:
    """Whether the words beside a value say that it is what others come to: "450 in all", "a total of 450"."""
    before = words_between(text, value.start - start - _BESIDE, value.start - start)[-4:]
    behind = words_between(text, value.end - start, value.end - start + _BESIDE)[:4]
    return has_phrase(before, TOTAL) or has_phrase(behind, TOTAL)


def change_told(text: str, value: Value, start: int = 0) -> int | None:
    """Whether the words before a value make it a rise (1), a fall (-1) or a difference (0); None where they make it none."""
    before = words_between(text, value.start - start - _BESIDE, value.start - start)[-6:]
    behind = words_between(text, value.end - start, value.end - start + _BESIDE)[:2]
    for word in (*reversed(before), *behind):
        if word in RISE or word in FALL:
            return 1 if word in RISE else -1
    return 0 if has_phrase(before, CHANGE) or has_phrase(behind, CHANGE) else None


def closed(value: Value) -> bool:
    """Whether a value has both ends, so that arithmetic on it means something."""
    return value.low is not None and value.high is not None


def result(operands: Sequence[Value], low: float, high: float, *, step: float = 0.0) -> Value:
    """A value over the span of its operands, of the first one's kind, unit and noun."""
    first, last = min(operands, key=lambda value: value.start), max(operands, key=lambda value: value.end)
    exact = all(value.hedge == "exact" and not (value.low_open or value.high_open) for value in operands)
    return replace(
        operands[0],
        text="",
        start=first.start,
        end=last.end,
        amount=None,
        low=min(low, high),
        high=max(low, high),
        low_open=False,
        high_open=False,
        hedge="exact" if exact else "approx",
        step=step,
        equivalent=None,
    )


def in_words(value: Value, like: Value) -> str:
    """A result in words, in the unit of an operand."""
    called = like.text if len(written(like)) == 1 and value.unit == like.unit else ""
    amount = value.low if value.low == value.high else None
    return describe(replace(value, text=called, amount=amount, step=value.step or 1.0))
