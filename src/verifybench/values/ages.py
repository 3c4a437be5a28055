"""Ages: "aged 12", "Velkov, 58,", "four-year-old", "in his thirties"."""

from __future__ import annotations

from collections.abc import Sequence

from verifybench.model.value import Value
from verifybench.values.figures import Figure, is_glued, lower_at
from verifybench.values.items import Item
from verifybench.values.tables import words
from verifybench.values.tables.calendar import DECADE_WORDS
from verifybench.values.tables.units import YEAR

_OWNERS = frozenset(words("his her their my your our whose"))


def _life_begins(items: Sequence[Item], at: int) -> int | None:
    """The item after "his", "in her early" before item `at`, or None."""
    first = at
    while first and (items[first - 1].letter in "e-"):
        first -= 1
    return first if first and items[first - 1].lower in _OWNERS else None


def decade_of_life(text: str, items: Sequence[Item], figure: Figure) -> tuple[Value | None, int] | None:
    """ "in his 30s"; a figure with a glued s that is neither this nor a decade is no value."""
    at = figure.last
    if not figure.numeral.digits or not is_glued(items, at) or lower_at(items, at) != "s":
        return None
    first = _life_begins(items, figure.first)
    if first is None:
        return None, at + 1
    return _years_of_life(text, items, first, at + 1, figure.value)


def thirties(text: str, items: Sequence[Item], at: int) -> tuple[Value | None, int] | None:
    first = _life_begins(items, at)
    if first is None:
        return None
    return _years_of_life(text, items, first, at + 1, float(DECADE_WORDS[items[at].lower] % 100))


def _years_of_life(text: str, items: Sequence[Item], first: int, last: int, decade: float) -> tuple[Value | None, int]:
    if not 10 <= decade <= 100 or decade % 10:
        return None, last
    start, end = items[first].start, items[last - 1].end
    low, high = decade * YEAR, (decade + 10) * YEAR
    return Value("age", text[start:end], start, end, None, low, high, False, True, "s", "", "approx"), last


def after_old(items: Sequence[Item], at: int) -> int | None:
    """The item behind "old", "-old", "-olds", "of age" at item `at`."""
    skip = at + 1 if lower_at(items, at) == "-" else at
    if lower_at(items, skip) in ("old", "olds", "old's", "old’s"):
        return skip + 1
    if lower_at(items, at) == "of" and lower_at(items, at + 1) == "age":
        return at + 2
    return None


def after_age(items: Sequence[Item], figure: Figure, first: int, last: int) -> int | None:
    """ "aged 12", "at the age of 16", "Velkov, 58,": the item behind the age."""
    if not 0 <= figure.value <= 125 or figure.value != int(figure.value):
        return None
    before = items[first - 1] if first else None
    if before is None:
        return None
    if before.lower in ("aged", "age", "ages"):
        return last
    if before.lower == "of" and first > 1 and items[first - 2].lower in ("age", "ages"):
        return last
    if before.lower == "between" and first > 2 and items[first - 3].lower == "ages":
        return last
    closing = items[last] if last < len(items) else None
    name = items[first - 2] if first > 1 else None
    if (
        before.text in ",("
        and figure.numeral.digits
        and figure.value >= (10 if before.text == "(" else 2)
        and name is not None
        and name.letter == "w"
        and name.text[0].isupper()
        and (closing is None or closing.text in ",.)")
        and not (before.text == "," and closing is not None and closing.text == ")")
        and not _listed(items, first)
    ):
        return last
    return None


def _listed(items: Sequence[Item], first: int) -> bool:
    """Whether the figure stands in a list of figures ("Oslo 12, Bergen, 7, 9")."""
    return any(item.numeral is not None for item in items[max(0, first - 4) : first - 2])
