"""What the words of a time of day leave open: which half of the day "5 o'clock" lies in, and which day "2 a.m." after ten."""

from __future__ import annotations

import re
from dataclasses import replace

from verifybench.model.value import Value

_DAY, _NOON = 86400.0, 43200.0
# "5 o'clock", "half past three", "5:30", "7": hours without a word for their half; "05:30" is one of the 24-hour clock.
_OPEN = re.compile(
    r"(?:.*\s)?(?:o['’]?clock|past\s\w++|to\s\w++)|(?:at\s)?(?:[1-9]|1[01])(?::[0-5]\d)?|(?:at\s)?[a-z]+", re.IGNORECASE
)
_HALVES = re.compile(r"\b(?:[ap]\.?m|noon|midday|midnight|morning|afternoon|evening|night|lunchtime|dawn)\b", re.IGNORECASE)


def readings(value: Value, other: Value) -> tuple[Value, ...]:
    """The times that a value may mean beside another: in either half of the day, and behind midnight where the other ends there.

    A bound has one reading: half of the day would be in each.
    """
    if value.kind != "time" or value.low is None or value.high is None:
        return (value,)
    made = [value]
    if value.high < _NOON and _OPEN.fullmatch(value.text) and not _HALVES.search(value.text):
        made.append(_later(value, _NOON))
    if (other.high or 0.0) > _DAY and value.high < _DAY:
        made += [_later(reading, _DAY) for reading in made]
    return tuple(made)


def _later(value: Value, seconds: float) -> Value:
    return replace(value, low=(value.low or 0.0) + seconds, high=(value.high or 0.0) + seconds)
