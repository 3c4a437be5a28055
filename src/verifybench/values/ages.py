"""Ages: "aged 12", "Velkov, 58,", "four-year-old", "in his thirties"."""

from __future__ import annotations

from collections.abc import Sequence

from verifybench.model.value import Hedge, Value
from verifybench.values.figures import Figure, is_glued, lower_at
from verifybench.values.hedging import tells_age
from verifybench.values.intervals import bounds
from verifybench.values.items import Item
from verifybench.values.noun_classes import class_of
from verifybench.values.nouns import is_plural
from verifybench.values.tables import words
from verifybench.values.tables.calendar import DECADE_WORDS
from verifybench.values.tables.contexts import ANYBODY, LIFE, PARENTS, PERSONS, TITLES
from verifybench.values.tables.units import YEAR

_SIDES: dict[str, Hedge] = {"over": "more_than", "under": "less_than", "above": "more_than", "below": "less_than"}
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


def age_label(items: Sequence[Item], first: int) -> int | None:
    """The item where "the age of", "age", "aged" or "as young as" before item `first` begins, or None."""
    at = first - 1
    if lower_at(items, at) == "as" and lower_at(items, at - 1) in ("young", "old") and lower_at(items, at - 2) == "as":
        return at - 2
    at -= lower_at(items, at) == "of"
    if lower_at(items, at) not in _LABELS:
        return None
    return at - 1 if lower_at(items, at - 1) == "the" else at


def after_old(items: Sequence[Item], at: int) -> int | None:
    """The item behind "old", "-old", "-olds", "of age" at item `at`."""
    if lower_at(items, at) in ("yo", "y.o."):
        return at + 1
    skip = at + 1 if lower_at(items, at) == "-" else at
    if lower_at(items, skip) in ("old", "olds", "old's", "old’s"):
        return skip + 1
    if lower_at(items, at) == "of" and lower_at(items, at + 1) == "age":
        return at + 2
    return None


def is_age(items: Sequence[Item], figure: Figure, first: int, last: int) -> bool:
    """Whether a bare figure, hedged from item `first` and closed before item `last`, is an age: "aged 12", "Velkov, 58,"."""
    if not 0 <= figure.value <= _OLDEST or figure.value != int(figure.value):
        return False
    labelled = age_label(items, figure.first) is not None or age_label(items, first) is not None
    if labelled or tells_age(items, first, figure.first):
        return True
    if not first:
        return False
    closing = items[last] if last < len(items) else None
    ends = closing is None or closing.letter in ",.);&" or closing.lower in _ENDS or closing.lower.endswith("ed")
    return (ends and figure.value >= 1 and _lived(items, figure, first, last)) or _beside_person(
        items, figure, first, closing
    )


def _lived(items: Sequence[Item], figure: Figure, first: int, last: int) -> bool:
    """ "a girl of 12", "as young as 12", "she was 16 when", "anyone over 21", "married at sixteen", "At 37, the keeper"."""
    said, before = items[first - 1].lower, lower_at(items, first - 2)
    if said in ("between", "from"):
        return before in _LABELS
    if said == "of":
        return before in PERSONS and before not in PARENTS
    if said == "both":
        return last < len(items) and items[last].letter == ","  # "the twins, both 8, were"
    if said == "at":
        opens = first == 1 and figure.value >= 10 and last < len(items) and items[last].letter == ","
        return opens or before in LIFE
    sided = items[first].lower in _SIDES
    if said in _BEING and sided:
        return before in _PERSONAL or before in ANYBODY or before in _PERSONAL_PLURAL or _is_person(items, first - 2)
    if said in _BEING:
        return said.startswith("turn") or before in _PERSONAL or _lives(items, first, last)
    if not sided or first != figure.first - 1:
        return False
    nobody = said == "one" and before in ("no", "any", "every")
    common = first == 1 or items[first - 1].text.islower()  # a name would be of a person as well
    return nobody or said in ANYBODY or (common and class_of(said) == "person")


def _lives(items: Sequence[Item], first: int, last: int) -> bool:
    """Whether the subject before "is" or "was" at item `first` - 1 is one person: "his wife is 41", "Velkov was 35 at the time"."""
    if items[first - 1].lower not in ("is", "was"):
        return False
    at = first - 2
    if at < 0:
        return _then(items, last)  # "was 35 at the time"
    if _is_person(items, at):
        return "of" not in (lower_at(items, at - 1), lower_at(items, at - 2)) or _labelled(items, at)
    name = items[at]
    if name.letter != "w" or not name.text[:1].isupper() or not name.text[1:].islower():
        return False
    before = items[at - 1] if at else None
    titled = (before is not None and before.lower in TITLES) or lower_at(items, at - 2) in TITLES
    return titled or (_then(items, last) and (before is None or before.letter not in "iFo"))


def _is_person(items: Sequence[Item], at: int) -> bool:
    """Whether item `at` names one person by what they are: "wife", "the suspect"."""
    noun = items[at] if at >= 0 else None
    if noun is None or noun.letter != "w" or not noun.text.islower() or is_plural(noun.text):
        return False
    return noun.lower in PERSONS or class_of(noun.lower) == "person"


def _labelled(items: Sequence[Item], at: int) -> bool:
    """Whether "age" stands shortly before item `at`: "the age of the victim was 58", not "the majority of the minister"."""
    return not _LABELS.isdisjoint(item.lower for item in items[max(0, at - 4) : at])


def _then(items: Sequence[Item], last: int) -> bool:
    """Whether what follows tells of a moment in a life: "at the time", "when he left"."""
    following = tuple(item.lower for item in items[last : last + 3])
    if following in (("at", "the", "time"), ("at", "that", "time")):
        return True
    return len(following) > 1 and following[0] == "when" and following[1] in _PERSONAL


def _beside_person(items: Sequence[Item], figure: Figure, first: int, closing: Item | None) -> bool:
    """ "Velkov, 58,", "a boy, 12, and", "John Smith (12) said"."""
    before, name = items[first - 1], items[first - 2] if first > 1 else None
    if before.text not in ",(" or name is None or name.letter != "w" or not figure.numeral.digits:
        return False
    if figure.value < (10 if before.text == "(" else 2) or not (name.text[0].isupper() or name.lower in PERSONS):
        return False
    closes = closing is None or closing.text in ",.)"
    return closes and not (before.text == "," and closing is not None and closing.text == ")") and not _listed(items, first)


_OLDEST = 125
_LABELS = frozenset(("aged", "age", "ages"))
_BEING = frozenset(words("is was are were turned turns turning turn be"))
_PERSONAL = frozenset(words("he she who i he's she's"))
_PERSONAL_PLURAL = frozenset(words("they we you both all"))
_ENDS = frozenset(
    words(
        "when at in on last this next and but while or then now years is are was were who have has had may must can will"
        " should could would shall cannot do does did get need"
    )
)


def _listed(items: Sequence[Item], first: int) -> bool:
    """Whether the figure stands in a list of figures ("Oslo 12, Bergen, 7, 9")."""
    return any(item.numeral is not None for item in items[max(0, first - 4) : first - 2])
