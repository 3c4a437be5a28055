"""What looks like a value and is none: numbers that name a thing, list markers, the pronoun "one"."""

from __future__ import annotations

from collections.abc import Sequence

from verifybench.model.value import Hedge
from verifybench.values.hedging import OPENING_WORDS
from verifybench.values.items import Item
from verifybench.values.tables.contexts import ABBREVIATED, LABELS, ONE_BEFORE, STREETS
from verifybench.values.tables.nouns import ENDS


def identifies(items: Sequence[Item], first: int, last: int, *, bare: bool) -> bool:
    """Whether the figure of items `first`..`last` names something: "Article 12", "IK-15", "Boeing 737", "No. 5", "[3]"."""
    item = items[first]
    before = items[first - 1] if first else None
    beyond = items[last] if last < len(items) else None
    if bare and beyond is not None and beyond.letter == "w" and beyond.start == items[last - 1].end and beyond.lower != "s":
        return True  # "13F", "24703m212"
    after = items[last] if last < len(items) else None
    numeral = item.numeral
    if numeral is not None and bare and len(numeral.digits) > 1 and numeral.digits[0] == "0":
        return True
    if before is None:
        # "1. First item", "2) Second item"
        return bare and after is not None and after.text in ".)" and after.start == item.end
    if before.text == "#" or (before.text == "[" and after is not None and after.text == "]"):
        return True
    if before.text == "(" and first == 1 and after is not None and after.text == ")" and bare:
        return True
    glued = before.end == item.start
    if (glued and before.letter in "-/\\_&") or (glued and before.text in "/\\_&"):
        word = items[first - 2] if first > 1 else None
        if (
            word is not None
            and word.end == before.start
            and word.text[-1].isalpha()
            and word.lower not in ("mid", "pre", "post", "non")
        ):
            return True
    if glued and before.text in "/+" and first > 1 and items[first - 2].end == before.start and bare:
        return True  # "2018/19", "90'+4"
    if bare and not item.text[0].isdigit() and item.text[0].isupper() and _title(before, after):
        return True
    if glued and before.text in "._:" and first > 1 and items[first - 2].end == before.start:
        return True
    if glued and before.letter in "wx":
        return True
    if not bare:
        return False
    label = before
    if before.text == "." and first > 1 and items[first - 2].end == before.start and items[first - 2].lower in ABBREVIATED:
        label = items[first - 2]
    if item.text[0].isdigit() and label.lower in LABELS and label.letter in "wUSqN." and not _running(items, label, last):
        return True
    if (
        after is not None
        and after.text[:1].isupper()
        and any(other.lower in STREETS and other.text[0].isupper() for other in items[last : last + 3])
    ):
        return item.text[0].isdigit()
    return bool(
        item.text[0].isdigit()
        and before.letter == "w"
        and before.text[0].isupper()
        and not before.lower.endswith(("'s", "’s", "s'", "s’"))
        and not (after is not None and after.letter == "-" and after.start == item.end)
        and before.lower not in ENDS
        and before.lower not in OPENING_WORDS
        and (after is None or after.letter != "w" or after.lower in ENDS or after.text[0].isupper())
        and first > 1
    )


def _title(before: Item, after: Item | None) -> bool:
    """Whether a capitalised number word stands among capitalised words: "the Little Rock Nine", "Radio Four"."""
    return before.letter == "w" and before.text[0].isupper() and (after is None or not after.text[0].islower())


def _running(items: Sequence[Item], label: Item, last: int) -> bool:
    """Whether a label word in lower case stands before a real count: "the order 12 officers gave"."""
    after = items[last] if last < len(items) else None
    return label.text[0].islower() and after is not None and after.letter == "w" and after.lower not in ENDS


def pronoun_one(items: Sequence[Item], first: int, last: int, noun: bool, hedge: Hedge) -> bool:
    """Whether "one" (and "zero" of nothing) stands for somebody instead of counting: "one of them", "no one", "one can"."""
    item = items[first]
    if item.lower != "one" or last - first > 1 or (item.numeral is not None and item.numeral.value != 1):
        return False
    if first and items[first - 1].lower in ONE_BEFORE:
        return True
    if last < len(items) and items[last].lower in ("of", "another", "-", "day"):
        return hedge == "exact" or items[last].lower != "of"
    return not noun and hedge == "exact"
