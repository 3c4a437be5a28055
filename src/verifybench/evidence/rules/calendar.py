"""Days that stay unresolved for want of a year: "June 26th" against "the 25th of June", "Monday" against "Friday"."""

from __future__ import annotations

import calendar
from functools import lru_cache

import regex

from verifybench.model.value import Comparison

_MONTHS = {name.lower(): index for index, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name.lower(): index for index, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
_WEEKDAYS = {name.lower(): index for index, name in enumerate(calendar.day_name)}
_YEAR = regex.compile(r"\b[12]\d{3}\b")
_WORD = regex.compile(r"\p{L}++|\d++")
# What moves a day away from the one that is named.
_RELATIVE = frozenset(
    (
        "last",
        "next",
        "previous",
        "following",
        "every",
        "each",
        "after",
        "before",
        "since",
        "until",
        "by",
        "this",
        "past",
        "ago",
    )
)


@lru_cache(maxsize=4096)
def parts(text: str) -> tuple[tuple[str, int], ...]:
    """Month, day and weekday that a text names, sorted; empty where it names none or says them relative to another day."""
    found: dict[str, int] = {}
    for word in _WORD.findall(text.lower()):
        if word in _RELATIVE:
            return ()
        if word in _MONTHS:
            found["month"] = _MONTHS[word]
        elif word in _WEEKDAYS:
            found["weekday"] = _WEEKDAYS[word]
        elif word.isdigit() and 1 <= int(word) <= 31:
            found["day"] = int(word)
    if "day" in found and "month" not in found:
        return ()
    return tuple(sorted(found.items()))


def compare(one: str, other: str) -> Comparison:
    """Compare two dates by the parts that both name; a month alone holds its days.

    A weekday alone recurs: it agrees with a date that falls on it, and differs from none.
    """
    a, b = _named(one, other), _named(other, one)
    shared = a.keys() & b.keys()
    if not shared or (shared == {"weekday"} and a.keys() != b.keys() and a["weekday"] != b["weekday"]):
        return Comparison("incomparable", "value.incomparable", f"“{one}” or “{other}” could not be resolved")
    if any(a[part] != b[part] for part in shared):
        return Comparison("disjoint", "value.disjoint", f"{one} is not {other}")
    if a == b:
        return Comparison("equal", "value.equal", f"both say {one}")
    if a.keys() < b.keys():
        return Comparison("rounds", "value.rounds", f"{other} {'falls on' if 'weekday' in a else 'lies in'} {one}")
    return Comparison("overlap", "value.overlap", f"{one} says more than {other}")


def _named(text: str, other: str) -> dict[str, int]:
    """The parts that a text names, and the weekday on which a full date falls where the other names one."""
    found = dict(parts(text))
    year = _YEAR.search(text)
    asked = "weekday" in dict(parts(other)) and "weekday" not in found and {"month", "day"} <= found.keys()
    if asked and year and found["day"] <= calendar.monthrange(int(year[0]), found["month"])[1]:
        found["weekday"] = calendar.weekday(int(year[0]), found["month"], found["day"])
    return found
