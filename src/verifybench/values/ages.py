"""Ages: "aged 12", "Velkov, 58,", "four-year-old", "in his thirties"."""

from __future__ import annotations

from collections.abc import Sequence

from verifybench.model.value import Hedge, Value
from verifybench.values.figures import Figure, is_glued, lower_at
from verifybench.values.intervals import bounds
from verifybench.values.items import Item
from verifybench.values.tables import words
from verifybench.values.tables.calendar import DECADE_WORDS
from verifybench.values.tables.contexts import PERSONS
from verifybench.values.tables.units import YEAR

_SIDES: dict[str, Hedge] = {"over": "more_than", "under": "less_than"}
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


def over_age(text: str, items: Sequence[Item], figure: Figure, floor: int) -> tuple[Value, int] | None:
    """ "over-65s", "the under 18s": people by the age they are past or have not reached."""
    at = figure.last
    if not is_glued(items, at) or lower_at(items, at) != "s" or not 0 < figure.value <= 125 or figure.first <= floor:
        return None
    first = figure.first - 1
    first -= items[first].letter == "-" and first > floor
    hedge = _SIDES.get(items[first].lower)
    if hedge is None:
        return None
    low, high, low_open, high_open = bounds(figure.value * YEAR, hedge, YEAR)
    start, end = items[first].start, items[at].end
    span = text[start:end]
    return Value("age", span, start, end, figure.value, low, high, low_open, high_open, "s", "", hedge, YEAR), at + 1


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
    if lower_at(items, figure.first - 1) == "as" and lower_at(items, figure.first - 2) in ("young", "old"):
        return last if last >= len(items) or items[last].letter in ",.)&" else None
    before = items[first - 1] if first else None
    if before is None:
        return None
    said = before.lower
    if said == "from" or (said == "between" and first > 1):
        said = lower_at(items, first - 2)
    if said in ("aged", "age", "ages"):
        return last
    if said == "of" and lower_at(items, first - 2) in ("age", "ages"):
        return last
    closing = items[last] if last < len(items) else None
    ends = closing is None or closing.letter in ",.);&" or closing.lower in _AGE_ENDS
    if before.lower == "of" and lower_at(items, first - 2) in PERSONS and ends and figure.value >= 1:
        return last  # "a girl of 12"
    if (
        said in _BEING
        and ends
        and figure.value >= 1
        and (said.startswith("turn") or lower_at(items, first - 2) in _PERSONAL)
    ):
        return last  # "she was 16 when", "turned 40"
    name = items[first - 2] if first > 1 else None
    if (
        before.text in ",("
        and figure.numeral.digits
        and figure.value >= (10 if before.text == "(" else 2)
        and name is not None
        and name.letter == "w"
        and (name.text[0].isupper() or name.lower in PERSONS)
        and (closing is None or closing.text in ",.)")
        and not (before.text == "," and closing is not None and closing.text == ")")
        and not _listed(items, first)
    ):
        return last
    return None


_BEING = frozenset(words("is was turned turns turning turn be"))
_PERSONAL = frozenset(words("he she who i he's she's"))
_AGE_ENDS = frozenset(words("when at in on last this next and but while or then now years"))


def _listed(items: Sequence[Item], first: int) -> bool:
    """Whether the figure stands in a list of figures ("Oslo 12, Bergen, 7, 9")."""
    return any(item.numeral is not None for item in items[max(0, first - 4) : first - 2])
