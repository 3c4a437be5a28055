"""Two figures that are one value: the ends of a range, or the parts of "two hours and 30 minutes"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from verifybench.values.amounts import and_a_half, read_figure
from verifybench.values.figures import Figure, exact_product, is_glued, lower_at
from verifybench.values.items import Item
from verifybench.values.measures import with_sign
from verifybench.values.tables import words
from verifybench.values.tables.arithmetic import CHANGED, CHANGED_BY, FALL, RISE
from verifybench.values.tables.nouns import ENDS
from verifybench.values.tables.numbers import AMBIGUOUS_SUFFIXES

# "anywhere from 5 to 10" is a range; "rose from 5 to 10" tells a change: two figures.
_RANGING = frozenset(
    words(
        "anything anywhere somewhere ranging ranged range ranges vary varies varying varied estimates between aged ages"
        " is are was were be"
    )
)
_BY = frozenset(("by", "x", "×", "*"))
_WIDEST = 2.5  # "five or six" is a range, "one or 20" are two figures
_CHANGING = (RISE | FALL) - frozenset(words("more less fewer losses"))
_MOVING = _CHANGING | frozenset(words("raised lowered lifted went goes going moved changed revised extended shifted"))
_NEAR = 4  # words between a verb of change and how much it was
_CLAUSE = 10  # items in which such a verb stands before "by"
_PARTS = 5  # of one figure: "3 years, 2 months, 14 days, 16 hours and 5 minutes"
# So many of the next smaller unit, which need not be named, make one: "six foot two", "10 stone 4", "15 dollars 50".
_SMALLER = {0.3048: 12, 6.35029318: 14}


def with_partner(items: Sequence[Item], figure: Figure, taken: Sequence[bool]) -> tuple[Figure, Figure | None]:
    """The figure and the other end of its range ("between A and B", "A to B", "A–B", "A or B"); or with its smaller parts."""
    at = figure.last
    if at >= len(items):
        return figure, None
    if figure.kind == "count" and (unit := _dimension(items, figure)):
        return unit, None
    if (tolerated := _tolerated(items, figure, taken)) is not None:
        return tolerated
    joint = _joint(items, figure)
    if joint is not None and joint < len(items) and not figure.numeral.vague:
        doubled = items[joint].letter == items[joint - 1].letter == "-"
        other = None if doubled else read_figure(items, joint)
        other = _in_money(items, figure, other) if other else None
        if other and not other.numeral.ordinal and not other.numeral.vague and not taken[other.first]:
            if (begun := _begun(items, figure, other)) is not None:
                return begun, None
            paired = _ranged(items, figure, other)
            if paired:
                return paired
    return _compound(items, figure, taken), None


def _joint(items: Sequence[Item], figure: Figure) -> int | None:
    """The item behind what joins two ends of a range at the end of `figure`, or None."""
    at = figure.last
    word, letter = items[at].lower, items[at].letter
    if letter == "-" and lower_at(items, at + 1) == "to":  # "8- to 16-metre"
        return at + 2
    if letter == "-":
        return at + 1 if items[at].text != "—" else None
    if word == "~":
        return at + 1 if is_glued(items, at) and is_glued(items, at + 1) else None
    if word in ("to", "through", "or"):
        return at + 1
    if word == "up" and lower_at(items, at + 1) == "to" and lower_at(items, figure.first - 1) == "from":
        return at + 2
    return at + 1 if word == "and" and _between(items, figure.first) else None


def _tolerated(items: Sequence[Item], figure: Figure, taken: Sequence[bool]) -> tuple[Figure, Figure] | None:
    """Both ends of "5 ± 0.2 mm", "20 °C ± 2 °C", "100 g ± 5%", "5 plus or minus 2"."""
    at = figure.last
    if items[at].lower not in ("±", "+", "plus"):
        return None
    words = tuple(item.lower for item in items[at : at + 3])
    if words[0] == "±":
        at += 1
    elif words in (("+", "/", "-"), ("plus", "or", "minus")):
        at += 3
    else:
        return None
    other = read_figure(items, at) if at < len(items) and items[at].letter in "NDY" and not taken[at] else None
    if other is None or other.value < 0 or figure.numeral.vague:
        return None
    if other.kind == "percent" and figure.kind not in ("count", "percent"):
        margin = replace(figure, value=abs(figure.value) * other.value / 100, last=other.last)
    else:
        paired = _pair(figure, other)
        if paired is None or paired[0].factor != paired[1].factor:
            return None
        figure, margin = paired
    low, high = figure.value - margin.value, figure.value + margin.value
    step = min(figure.step, margin.step)
    return replace(figure, value=exact_product(low, 1.0), step=step), replace(
        figure, value=exact_product(high, 1.0), step=step, last=margin.last
    )


def _between(items: Sequence[Item], first: int) -> bool:
    """Whether "between" opens the figure, also "between the ages of"."""
    if lower_at(items, first - 1) == "of" and lower_at(items, first - 2) == "ages":
        return "between" in (lower_at(items, first - 3), lower_at(items, first - 4))
    return lower_at(items, first - 1) == "between"


def _ranged(items: Sequence[Item], figure: Figure, other: Figure) -> tuple[Figure, Figure] | None:
    if items[figure.last].lower == "or":
        loose = (
            figure.kind == "count" and not figure.numeral.share and 0 < figure.value < other.value <= _WIDEST * figure.value
        )
        return _pair(figure, other) if loose else None
    if lower_at(items, figure.first - 1) == "from":
        told = lower_at(items, figure.first - 2) in _RANGING or items[figure.last].lower == "up"
        if not told and not (figure.kind == "count" and other.kind != "count"):
            return None
    elif items[figure.last].lower == "to" and _change_and_level(items, figure, other):
        return None
    return _pair(figure, other)


def _begun(items: Sequence[Item], figure: Figure, other: Figure) -> Figure | None:
    """What a change begins with, in the unit that stands behind what it comes to: "rose from 49 to 58 per cent"."""
    at = figure.first - 1
    if figure.kind != "count" or other.kind == "count" or lower_at(items, at) != "from" or items[figure.last].lower != "to":
        return None
    if not any(lower_at(items, index) in _MOVING for index in range(max(0, at - _NEAR), at)):
        return None
    paired = _pair(figure, other)
    return replace(paired[0], last=figure.last) if paired is not None else None


def _change_and_level(items: Sequence[Item], figure: Figure, other: Figure) -> bool:
    """Whether two figures joined by "to" are how much something changed and where it led: "rose by £2 to £9".

    "rise by 3 to 5 per cent" is a range: the unit stands but once. With a unit each, or with none, the verb in the past or the
    size of the second tells.
    """
    verb = _verb_of_change(items, figure.first)
    apart = abs(other.value) > _WIDEST * abs(figure.value) or abs(other.value) * _WIDEST < abs(figure.value)
    if verb is None or lower_at(items, other.last) == "times":
        return False
    if figure.kind == other.kind == "count" or (figure.kind == other.kind == "percent"):
        return apart and figure.numeral.scaled == other.numeral.scaled
    if figure.kind == "count" or other.kind == "count":
        return False
    # "shares rose $2 to $4" tells prices, "the sea rose 10cm to 20cm" a range; "by" makes it a change again.
    by = "by" in {item.lower for item in items[max(0, figure.first - _NEAR) : figure.first]}
    return apart or (verb in CHANGED and (by or figure.kind == "money"))


def _verb_of_change(items: Sequence[Item], first: int) -> str | None:
    """The verb whose change the figure at item `first` measures: "rose (by)", "cut the fare by"; None where none does."""
    at = first - 1
    by = False
    for _ in range(_NEAR):
        if lower_at(items, at) not in CHANGED_BY:
            break
        by = by or items[at].lower == "by"
        at -= 1
    for item in reversed(items[max(0, at - _CLAUSE if by else at) : at + 1]):
        if item.letter in ",.;()-" or item.numeral is not None:
            return None
        if item.lower in _CHANGING:
            return item.lower
    return None


def _in_money(items: Sequence[Item], figure: Figure, other: Figure) -> Figure:
    """The second end in the money of the first where its glued m, b or t would be a unit: "€1.5-2m"."""
    numeral = other.numeral
    if items[figure.first].letter != "$" or other.kind == "money" or other.last != other.first + 2:
        return other
    if items[other.last - 1].text not in AMBIGUOUS_SUFFIXES or not is_glued(items, other.first + 1) or numeral.scaled:
        return other
    return with_sign(items, replace(other, last=other.first + 1, kind="count"), figure.canonical)


def _pair(a: Figure, b: Figure) -> tuple[Figure, Figure] | None:
    """Both ends in the unit and scale that stand behind the second, or before the first; None where these differ."""
    if a.numeral.share != b.numeral.share:
        return None
    if _scaled(b) and not _scaled(a) and abs(a.value) < 1000 and a.kind in ("count", "money"):
        factor = b.value / _unscaled(b.value)
        a = replace(a, value=exact_product(a.value, factor), step=a.step * factor)
    if a.kind == b.kind:
        return (a, b) if a.canonical == b.canonical else None
    if a.kind == "count":
        return replace(a, kind=b.kind, canonical=b.canonical, factor=b.factor, offset=b.offset, noun=b.noun), b
    if b.kind == "count" and a.kind == "money":
        return a, replace(b, kind=a.kind, canonical=a.canonical, factor=a.factor, offset=a.offset)
    return None


def _scaled(figure: Figure) -> bool:
    return figure.numeral.scaled or abs(figure.value) != abs(figure.numeral.value)


def _unscaled(value: float) -> float:
    for factor in (1e12, 1e9, 1e6, 1e3, 1e2):
        if abs(value) >= factor:
            return value / factor
    return value


def _dimension(items: Sequence[Item], figure: Figure) -> Figure | None:
    """The first of "3 by 4 metres", "3 x 4 x 5 m": a length in the unit of the last."""
    at = figure.last
    for _ in range(2):
        if lower_at(items, at) not in _BY or at + 1 >= len(items) or items[at + 1].numeral is None:
            return None
        other = read_figure(items, at + 1)
        if other is None:
            return None
        if other.kind == "length":
            return replace(figure, kind="length", canonical=other.canonical, factor=other.factor)
        at = other.last
    return None


def _compound(items: Sequence[Item], figure: Figure, taken: Sequence[bool]) -> Figure:
    """ "two hours and 30 minutes", "6 feet 2 inches", "13 dollars and 45 cents" as one figure."""
    if figure.kind not in ("duration", "length", "mass", "money") or figure.numeral.vague or figure.value < 0:
        return figure
    if figure.kind == "money" and figure.factor != 1.0:
        return figure
    if figure.value != int(figure.value):
        return figure  # "£3.50, 99p": with a part of its own it has no smaller ones
    whole, smallest = figure, figure.factor
    for _ in range(_PARTS):
        if half := and_a_half(items, whole.last):
            return replace(whole, value=whole.value + 0.5, step=0.5, last=half)
        at = whole.last
        at += lower_at(items, at) == "," and items[figure.first].letter != "$"  # "£3, 99p" is a list
        at += lower_at(items, at) == "and"
        if at >= len(items) or taken[at] or items[at].numeral is None or items[at].letter not in "NDY":
            break
        part = read_figure(items, at)
        if part is None:
            break
        part = _smaller(items, figure, part, directly=at == whole.last)
        if part.kind != figure.kind or part.canonical != figure.canonical or not part.factor < smallest:
            break
        if part.value * part.factor >= smallest * 1.0001 and figure.kind != "duration":
            break
        ratio, smallest = part.factor / figure.factor, part.factor
        whole = replace(whole, value=whole.value + part.value * ratio, step=part.step * ratio, last=part.last)
    return whole


def _smaller(items: Sequence[Item], figure: Figure, part: Figure, *, directly: bool) -> Figure:
    """The part in the unit it is left to be understood in: "six foot two", "15 dollars 50", "1h 20m"."""
    if figure.canonical == "s" and figure.factor == 3600.0 and items[part.last - 1].text == "m":
        return replace(part, kind="duration", canonical="s", factor=60.0)
    ends = part.last >= len(items) or items[part.last].letter in ",.)" or items[part.last].lower in ENDS
    if part.kind != "count" or part.numeral.scaled or not ends or part.value != int(part.value):
        return part
    if figure.factor in _SMALLER and directly and part.value < _SMALLER[figure.factor]:
        factor = figure.factor / _SMALLER[figure.factor]
        return replace(part, kind=figure.kind, canonical=figure.canonical, factor=factor)
    worded = items[figure.last - 1].letter in "wx$" and figure.last - figure.first > 1 and items[figure.first].letter != "$"
    behind = part.last >= len(items) or items[part.last].letter in ".)"
    if figure.kind == "money" and worded and 10 <= part.value < 100 and (directly or behind) and not _scaled(figure):
        return replace(part, kind="money", canonical=figure.canonical, factor=0.01)
    return part
