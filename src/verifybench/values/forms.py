"""Figures with a form of their own: ordinals, scores, "one in five"."""

from __future__ import annotations

from collections.abc import Sequence

from verifybench.model.value import Value
from verifybench.values.figures import Figure, is_glued, lower_at
from verifybench.values.hedging import hedge_before
from verifybench.values.intervals import bounds
from verifybench.values.items import Item
from verifybench.values.lookup import NAMES, SYMBOLS
from verifybench.values.nouns import head_noun
from verifybench.values.numerals import share_step
from verifybench.values.surroundings import noun_behind
from verifybench.values.tables import words
from verifybench.values.tables.contexts import NAMED_BY_RANK, SCORING

_RANKING = frozenset(words("finished finish finishes finishing placed came come comes ranked ranks rank ranking ended"))
_HAVING = frozenset(words("was were been be is are has have had he she it they we i who when where"))


def read_ordinal(text: str, items: Sequence[Item], figure: Figure) -> Value | None:
    """ "21st", "third president"; not "at first", "a second-hand car", "First Lady"."""
    first = figure.first
    item = items[first]
    following = items[figure.last] if figure.last < len(items) else None
    word = item.lower
    if (
        following is not None
        and following.text[0].isupper()
        and (item.text[0].isupper() or following.lower in NAMED_BY_RANK)
    ):
        return None  # "the Second World War", "5th Avenue", "the 1st Battalion"
    if not item.text[0].isdigit():
        if following is not None and following.letter == "-" and following.start == item.end:
            return _superlative(text, items, figure)
        if word == "first" and (
            (first and items[first - 1].lower == "at")
            or (following is None or following.letter in ",.;")
            or following.lower in ("of", "lady", "name", "names", "and", "hand", "aid", "class")
        ):
            return None
        before = items[first - 1].lower if first else ""
        if word == "first" and (before in _HAVING or (following is not None and following.lower.endswith("ed"))):
            return None  # "were first proposed", "who first said so": the adverb
        if word == "second" and following is not None and following.lower == "only":
            return None
        ranked = before in _RANKING
        if (
            word in ("second", "third")
            and not ranked
            and (following is None or following.lower in ("party", "hand", "thoughts") or following.letter in ",.;")
        ):
            return None
    value = figure.value
    noun = head_noun(items, figure.last, one=True)
    return Value(
        "ordinal",
        text[item.start : item.end],
        item.start,
        item.end,
        value,
        value,
        value,
        noun=noun.text if noun else "",
    )


def _superlative(text: str, items: Sequence[Item], figure: Figure) -> Value | None:
    """ "second-longest", "third-most"; of "second-hand" nothing."""
    word = lower_at(items, figure.last + 1)
    if not word.endswith(("est", "most", "best", "worst")) or word in ("interest", "west"):
        return None
    start, end = items[figure.first].start, items[figure.last + 1].end
    return Value("ordinal", text[start:end], start, end, figure.value, figure.value, figure.value)


def read_score(text: str, items: Sequence[Item], figure: Figure) -> tuple[Value, int] | None:
    """ "7-4": a pair, kept smaller figure first; "unit" says that it is a score."""
    at = figure.last
    if figure.kind != "count" or not figure.numeral.digits or at + 1 >= len(items) or items[at].letter != "-":
        return None
    other = items[at + 1].numeral
    if (
        other is None
        or not other.digits
        or not is_glued(items, at + 1)
        or not is_glued(items, at)
        or max(figure.value, other.value) > 450
    ):
        return None
    after = items[at + 2] if at + 2 < len(items) else None
    if after is not None and after.letter in ("U", "%"):
        return None
    around = {item.lower for item in (*items[max(0, at - 8) : at], *items[at + 2 : at + 7])}
    cue = not SCORING.isdisjoint(around)
    if not cue and (figure.value < other.value or head_noun(items, at + 2) is not None):
        return None
    if NAMES.at(items, at + 2) or SYMBOLS.at(items, at + 2, exact=True):
        return None
    low, high = sorted((figure.value, other.value))
    start, end = items[figure.first].start, items[at + 1].end
    return Value("other", text[start:end], start, end, None, low, high, unit="score"), at + 2


def read_share(text: str, items: Sequence[Item], figure: Figure, floor: int) -> tuple[Value, int] | None:
    """ "one in five", "three out of four": a share, as per cent."""
    at = figure.last
    if figure.kind != "count" or figure.numeral.scaled or figure.numeral.share or figure.numeral.vague or figure.value < 1:
        return None
    skip = (
        1 if lower_at(items, at) == "in" else 2 if lower_at(items, at) == "out" and lower_at(items, at + 1) == "of" else 0
    )
    if not skip or at + skip >= len(items):
        return None
    whole = items[at + skip].numeral
    if (
        whole is None
        or whole.ordinal
        or whole.share
        or whole.vague
        or not figure.value < whole.value
        or items[at + skip].letter == "Y"
    ):
        return None
    if skip == 1 and (figure.value > 10 or NAMES.at(items, at + 2)):
        return None
    last = at + skip + 1
    first, hedge = hedge_before(items, figure.first, floor)
    value = 100 * figure.value / whole.value
    start, end = items[first].start, items[last - 1].end
    noun = noun_behind(items, last)
    step = 100 * share_step(int(whole.value))
    low, high, low_open, high_open = bounds(value, hedge, 0.0)
    return (
        Value(
            "percent",
            text[start:end],
            start,
            end,
            value,
            low,
            high,
            low_open,
            high_open,
            "%",
            noun.text if noun else "",
            hedge,
            step,
        ),
        last,
    )
