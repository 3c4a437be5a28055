"""The hour on which people settle in a talk: “let's make it 7” is held against “they meet at 8 pm”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from verifybench.evidence.rules.finding import Finding
from verifybench.evidence.rules.said import asks
from verifybench.evidence.tables.appointing import MEETING, SETTLING
from verifybench.evidence.words import View
from verifybench.model.value import Value

_MEETING = frozenset(MEETING.split())
_REACH = 7  # words from what is done to its hour
_HALF_DAY = 43_200  # seconds
_HOUR = 3600
_STRENGTH = 0.6  # a conflict, short of a firm one


def findings(claim: View, source: Sequence[View]) -> Iterator[Finding]:
    """`value.disjoint` for each hour of the claim at which somebody meets, where the source settles on another and never comes
    back to it. Without "a.m." or "p.m." an hour is of either half of the day."""
    hours = [(index, value) for index, value in enumerate(claim.statement.values) if _of_meeting(claim, index, value)]
    if not hours:
        return
    settled = [(at, *one) for at, view in enumerate(source) if (one := _settled(view)) is not None]
    if not settled:
        return
    sentence, told, seconds = settled[-1]
    for index, value in hours:
        ours = value.low or 0.0
        if ours % _HALF_DAY == seconds % _HALF_DAY or any(_says(view, ours) for view in source[sentence + 1 :]):
            continue
        yield Finding(
            f"value:{index}",
            "differs",
            "value.disjoint",
            f"“{' '.join(value.text.split())}” against “{' '.join(told.text.split())}”",
            _STRENGTH,
            (value.start, value.end),
            (told.start, told.end),
            kind=value.kind,
            passage=sentence,
        )


def _of_meeting(claim: View, index: int, value: Value) -> bool:
    if value.kind != "time" or value.low is None or value.hedge != "exact" or index not in claim.value_ranges:
        return False
    first = claim.value_ranges[index][0]
    near = claim.words[max(0, first - _REACH) : first]
    return value.low == value.high and not claim.words[first].negated and any(word.lower in _MEETING for word in near)


def _settled(view: View) -> tuple[Value, float] | None:
    """The hour on which a sentence settles, in seconds after midnight; None of a question."""
    if asks(view.statement):
        return None
    lower = [word.lower.replace("’", "'") for word in view.words]
    for words in _phrases():
        for at in range(len(lower) - len(words)):
            if lower[at] == words[0] and tuple(lower[at : at + len(words)]) == words:
                behind = at + len(words) + (lower[at + len(words)] == "at")
                value = view.statement.values[view.words[behind].value] if _valued(view, behind) else None
                seconds = None if value is None else _seconds(value)
                if value is not None and seconds is not None:
                    return value, seconds
    return None


def _valued(view: View, at: int) -> bool:
    return at < len(view.words) and view.words[at].value >= 0 and not view.words[at].negated


def _seconds(value: Value) -> float | None:
    """A time of day, or a bare figure that can be an hour."""
    if value.kind == "time":
        return value.low if value.low == value.high else None
    bare = value.kind == "count" and not value.noun and value.amount is not None and value.hedge == "exact"
    if not bare or value.amount is None or not 1 <= value.amount <= 12 or value.amount != int(value.amount):
        return None
    return value.amount * _HOUR


def _says(view: View, seconds: float) -> bool:
    """Whether a sentence has an hour, in either half of the day."""
    told = (_seconds(value) for value in view.statement.values)
    return any(one is not None and one % _HALF_DAY == seconds % _HALF_DAY for one in told)


@cache
def _phrases() -> tuple[tuple[str, ...], ...]:
    """As the words of a view have them, which leave out an "'s"."""
    lines = SETTLING.strip().splitlines()
    return tuple(tuple(word.removesuffix("'s") for word in line.split()) for line in lines)
