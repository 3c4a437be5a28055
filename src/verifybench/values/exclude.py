"""What looks like a value and is none: numbers that name a thing, list markers, the pronoun "one"; each with its reason."""

from __future__ import annotations

from collections.abc import Sequence

from verifybench.model.value import Hedge
from verifybench.values.figures import Figure, is_glued, lower_at
from verifybench.values.hedging import OPENING_WORDS
from verifybench.values.items import Item
from verifybench.values.measures import is_screen
from verifybench.values.nouns import head_noun
from verifybench.values.tables import words
from verifybench.values.tables.contexts import ABBREVIATED, DIALLING, EMERGENCY, LABELS, ONE_BEFORE, STREETS
from verifybench.values.tables.nouns import ENDS

NAME = "part of a name"
LABEL = "the number of a thing"
ADDRESS = "part of an address"
LIST = "a list marker"
REFERENCE = "a reference in brackets"
IDENTIFIER = "an identifier"
RATIO = "a ratio or a formula"
PHONE = "a phone number"
PRONOUN = "the pronoun “one”"
IDIOM = "an idiom"

_LONGEST = 9  # plain digits without grouping: beyond it a code, not a quantity
_SHORTEST_PHONE = 6  # digits
_GROUPS = 9  # items of a telephone number
_PREFIXES = frozenset(words("mid pre post non sub over under"))  # before a hyphen, no names
_ENDINGS = frozenset(words("s ish odd"))  # glued to digits, no names
_CAPITAL_LETTERS = frozenset("ABCDEFGHKLNVW")


def why_none(items: Sequence[Item], figure: Figure) -> str:
    """Why the figure names a thing or marks a place and counts nothing, or the empty string."""
    first, last = figure.first, figure.last
    item, bare = items[first], figure.kind == "count"
    before = items[first - 1] if first else None
    after = items[last] if last < len(items) else None
    letter = items[last - 1].text in _CAPITAL_LETTERS and figure.kind != "temperature"  # "221B", "seat 12A"
    if figure.kind == "money" and items[last - 1].text == "Cent" and figure.value != 1:
        return NAME  # "50 Cent"
    if before is not None and (figure.numeral.digits or not bare) and _dialled(items, first):
        return PHONE
    if bare or letter:
        if item.text[0].isdigit() and _street(items, last):
            return ADDRESS
        if before is not None and before.letter in "wUSqN.;" and (why := _labelled(items, first, last)):
            return why
    if bare and (why := _shape(items, figure, after)):
        return why
    if bare and after is not None and _titled(items, item, last, before):
        return NAME
    if before is None:
        # "1. First item", "2) Second item"
        marker = bare and after is not None and after.text in ".)" and after.start == item.end
        return LIST if marker and len(figure.numeral.digits) in (1, 2, 3) else ""
    if before.text == "#":
        return LABEL
    if before.text == "[" and after is not None and after.text in "],;-–" and bare:
        return REFERENCE
    if before.text == "(" and first == 1 and after is not None and after.text == ")" and bare:
        return LIST
    if before.end == item.start and (why := _glued(items, first, bare)):
        return why
    return _beside_name(items, first, last, before, after) if bare else ""


def _shape(items: Sequence[Item], figure: Figure, after: Item | None) -> str:
    """What the figure itself and the mark behind it tell: "13F", "007", "4:3", "123456789", "4K screen"."""
    digits = figure.numeral.digits
    if after is not None and after.start == items[figure.last - 1].end:
        if after.letter == "w" and after.lower not in _ENDINGS:
            return NAME  # "13F", "24703m212"
        nxt = items[figure.last + 1] if figure.last + 1 < len(items) else None
        glued = nxt is not None and nxt.start == after.end
        if glued and nxt is not None and nxt.numeral is not None and (after.text == ":" or (after.text == "/" and digits)):
            return RATIO
        upper = nxt is not None and (nxt.text.isupper() or (nxt.numeral is not None and nxt.text[0].isupper()))
        if glued and after.letter == "-" and upper:
            return NAME  # "123-FZ", "7-Eleven"
        if glued and after.letter == "'" and nxt is not None and nxt.lower == "s":
            return NAME  # "the 737's wing"
    if len(digits) > 1 and digits[0] == "0":
        return IDENTIFIER
    if len(digits) > _LONGEST and (after is None or after.letter != "w"):
        return IDENTIFIER
    if is_screen(items, figure):
        return NAME
    return ""


def _glued(items: Sequence[Item], first: int, bare: bool) -> str:
    """What a figure without a space before it belongs to: "IK-15", "2018/19", "file_3", "90'+4"."""
    before = items[first - 1]
    word = items[first - 2] if first > 1 and items[first - 2].end == before.start else None
    if before.letter in "-/\\_&" or before.text in "/\\_&":
        if word is not None and word.text[-1].isalpha() and word.lower not in _PREFIXES:
            return NAME
        if word is not None and before.text == "/" and bare:
            return RATIO
    if before.text == "+" and word is not None and bare:
        return RATIO
    if before.text in "._:" and word is not None:
        return RATIO if word.numeral is not None else NAME
    return NAME if before.letter == "w" or (before.letter == "x" and before.text[-1] != ">") else ""


def _labelled(items: Sequence[Item], first: int, last: int) -> str:
    """ "Article 12", "No. 5", "version two", "call 999"."""
    label = items[first - 1]
    if label.text == "." and first > 1 and is_glued(items, first - 1) and items[first - 2].lower in ABBREVIATED:
        label = items[first - 2]
    elif label.letter == ";" and label.text not in LABELS:
        return ""
    if label.lower in DIALLING and items[first].text in EMERGENCY:
        return PHONE
    if label.lower == "no" and items[first].lower == "one":
        return ""
    if label.lower not in LABELS or _running(items, label, last):
        return ""
    if items[first].text[0].isdigit() or label.text[0].isupper() or head_noun(items, last) is None:
        return LABEL
    return ""


def _dialled(items: Sequence[Item], first: int) -> bool:
    """Whether the digits at item `first` follow "Tel:", "call us on" and are as many as a telephone number has."""
    at = first - 1
    at -= items[at].text in (":", ".")
    if lower_at(items, at) in ("on", "at"):
        at -= 1 + (lower_at(items, at - 1) in ("us", "them", "him", "her", "me"))
    numeral = items[first].numeral
    if lower_at(items, at) not in DIALLING or (numeral is not None and numeral.scaled):
        return False
    digits = 0
    for item in items[first : first + _GROUPS]:
        if item.letter not in "NDY-" or not (item.letter == "-" or item.text.replace(" ", "").isdigit()):
            break
        digits += sum(char.isdigit() for char in item.text)
    return digits >= _SHORTEST_PHONE


def _titled(items: Sequence[Item], item: Item, last: int, before: Item | None) -> bool:
    """ "Seven Samurai is", "the film Seven Samurai": a number word with a capital before a name, not before what is counted."""
    after = items[last]
    if item.text[0].isdigit() or not item.text[0].isupper() or after.letter != "w":
        return False
    if not (after.text[0].isupper() and after.text[1:].islower()):
        return False
    if after.lower in ENDS or after.lower.endswith(("ed", "ing")) or head_noun(items, last) is not None:
        return False
    following = items[last + 1] if last + 1 < len(items) else None
    running = following is None or not following.text[0].isupper()  # else a headline, or "Two British Airways jets"
    return running and (before is None or before.letter == ";" or before.text[0].islower())


def _running(items: Sequence[Item], label: Item, last: int) -> bool:
    """Whether a label word in lower case stands before a real count: "the order 12 officers gave"."""
    after = items[last] if last < len(items) else None
    return label.text[0].islower() and after is not None and after.letter == "w" and after.lower not in ENDS


def _street(items: Sequence[Item], last: int) -> bool:
    """Whether a capitalised name with a word for a street follows: "10 Downing Street"."""
    if last >= len(items) or not items[last].text[:1].isupper():
        return False
    return any(item.lower in STREETS and item.text[0].isupper() for item in items[last : last + 3])


def _beside_name(items: Sequence[Item], first: int, last: int, before: Item, after: Item | None) -> str:
    """ "Apollo 11", "Radio Four", "Group of Seven", "FTSE 100"."""
    item = items[first]
    if before.lower == "of" and items[first - 2].text in ("Group", "Gang") and not item.text[0].islower():
        return NAME
    ends = after is None or after.letter != "w" or after.lower in ENDS or after.text[0].isupper()
    if not item.text[0].isdigit():
        named = before.letter == "w" and before.text[0].isupper() and before.lower not in ENDS | OPENING_WORDS
        return NAME if item.text[0].isupper() and named and (after is None or not after.text[0].islower()) else ""
    capital = (
        before.letter == "w"
        and before.text[0].isupper()
        and not before.lower.endswith(("'s", "’s", "s'", "s’"))
        and before.lower not in ENDS
        and before.lower not in OPENING_WORDS
        and not (after is not None and after.letter == "-" and after.start == items[last - 1].end)
    )
    if capital and before.text.isupper() and len(before.text) > 1 and not ends and head_noun(items, last) is None:
        return NAME  # "the USB 3.0 plug"
    # The first word of a sentence has its capital from there, unless it is written in capitals alone.
    if capital and ends and (first > 1 or (before.text.isupper() and len(before.text) > 1)):
        return NAME
    return ""


def past_name(items: Sequence[Item], last: int, why: str) -> int:
    """The item behind a name that goes on: "Section 5(2)(a)", "pp. 12-14", "[12, 13]", "4:3"."""
    if why == PHONE:
        while last < len(items) and items[last].letter in "NDY-":
            last += 1
        return last
    if why not in (NAME, LABEL, REFERENCE, RATIO, IDENTIFIER):
        return last
    while last + 1 < len(items):
        joint, part = items[last], items[last + 1]
        glued = joint.start == items[last - 1].end and (part.start == joint.end or why == REFERENCE)
        if glued and joint.text == "(" and last + 2 < len(items) and items[last + 2].text == ")":
            last += 3
        elif part.numeral is not None and glued and (joint.letter in "-/.," or joint.text == ":"):
            last += 2
        else:
            break
    return last


def pronoun_one(items: Sequence[Item], first: int, last: int, noun: bool, hedge: Hedge) -> bool:
    """Whether "one" stands for somebody instead of counting: "one of them", "no one", "one can"."""
    item = items[first]
    if item.lower != "one" or last - first > 1 or (item.numeral is not None and item.numeral.value != 1):
        return False
    if lower_at(items, first - 1) == "to" and (
        lower_at(items, first - 2) == "down" or lower_at(items, first - 3) == "from"
    ):
        return False  # "down to one", "from five to one"
    if lower_at(items, last) == "per" and last + 1 < len(items) and items[last + 1].numeral is not None:
        return False  # "one per 1,000"
    if first and items[first - 1].lower in ONE_BEFORE:
        return True
    if last < len(items) and items[last].lower in ("of", "another", "-", "day"):
        return hedge == "exact" or items[last].lower != "of"
    return not noun and hedge == "exact"


def idiom(items: Sequence[Item], figure: Figure, noun: Item | None) -> bool:
    """Whether the words only look like a count: "one day he left", "zero tolerance", "half as many"."""
    following = lower_at(items, figure.last)
    first = items[figure.first].lower
    if figure.kind == "duration" and first == "one" and figure.value == 1:
        some_day = items[figure.last - 1].lower in ("day", "night") and figure.last - figure.first == 2
        before = lower_at(items, figure.first - 1)
        return some_day and before not in _COUNTING and following not in _COUNTED
    if first == "zero" and figure.kind == "count":
        return noun is None and figure.last < len(items) and items[figure.last].letter == "w" and following not in ENDS
    if figure.numeral.share:
        whole = items[figure.first - 1] if figure.first else None
        part = whole is not None and (whole.letter == "O" or whole.lower in _HALVES)
        return following == "as" or (part and first in ("half", "quarter", "third"))
    return False


_COUNTING = frozenset(
    words("for in within over after than least most only just every by exactly about another lasted took last")
)
_COUNTED = frozenset(words("of ago later earlier before after a per old - or and to long off from"))
_HALVES = frozenset(
    words("first second third last other latter top bottom better opening closing final lower upper western eastern")
)
