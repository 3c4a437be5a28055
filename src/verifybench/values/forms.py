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
_VOTED = frozenset(words("vote votes goal goals"))
_COUNTED_IN_SCORES = _VOTED | frozenset(words("point points set sets game games run runs seat seats frame frames"))
_WON = SCORING - frozenset(
    words("lead led leading trailed trailing final match game result decision votes loss loses lose")
)
_MOST_GLUED = 450  # votes of a parliament
_NEAR = 4  # words between "won" and a score
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
    """ "7-4", "won 4 - 3", "51 votes to 49": a pair, kept smaller figure first; "unit" says that it is a score."""
    at = figure.last
    if figure.kind != "count" or not figure.numeral.digits or at + 1 >= len(items):
        return None
    hyphened, glued = items[at].letter == "-", is_glued(items, at)
    second = (at + 1 if glued else _apart(items, figure)) if hyphened else _told_to(items, figure)
    other = items[second].numeral if second is not None and second < len(items) else None
    if second is None or other is None or not other.digits:
        return None
    if hyphened and glued and not _is_glued_score(items, figure, other.value):
        return None
    low, high = sorted((figure.value, other.value))
    start, end = items[figure.first].start, items[second].end
    return Value("other", text[start:end], start, end, None, low, high, unit="score"), second + 1


def _is_glued_score(items: Sequence[Item], figure: Figure, other: float) -> bool:
    """Whether a hyphen joins a score: not "5-8 km", nor "5-8 people" unless a word of winning stands near."""
    at = figure.last
    if not is_glued(items, at + 1) or max(figure.value, other) > _MOST_GLUED:
        return False
    behind = at + 2
    if behind < len(items) and items[behind].letter in ("U", "%"):
        return False
    around = {item.lower for item in (*items[max(0, at - 8) : at], *items[behind : behind + 5])}
    cue = not SCORING.isdisjoint(around)
    if not cue and (figure.value < other or head_noun(items, behind) is not None):
        return False
    preposition = (
        cue and lower_at(items, behind) == "in" and not is_glued(items, behind)
    )  # "ruled 7-4 in favour", no inches
    return not NAMES.at(items, behind) and (preposition or not SYMBOLS.at(items, behind, exact=True))


def _apart(items: Sequence[Item], figure: Figure) -> int | None:
    """The second of "won 4 - 3": right behind a word of winning, with nothing behind that it could count."""
    second = figure.last + 1
    if is_glued(items, second) or not _told_before(items, figure.first, 1) or not _ends(items, second + 1):
        return None
    return second


def _told_to(items: Sequence[Item], figure: Figure) -> int | None:
    """The second of "51 votes to 49", "by three goals to one", "voted 310 to 290"."""
    at = figure.last
    counted = lower_at(items, at)
    second = at + 2 if counted in _COUNTED_IN_SCORES else at + 1
    if lower_at(items, second - 1) != "to" or lower_at(items, figure.first - 1) == "from" or not _ends(items, second + 1):
        return None
    numeral = items[second].numeral if second < len(items) else None
    if numeral is None or (second == at + 1 and numeral.value >= figure.value):
        return None  # "won 3 to 5 medals"
    return second if counted in _VOTED or _told_before(items, figure.first, _NEAR) else None


def _told_before(items: Sequence[Item], first: int, near: int) -> bool:
    return not _WON.isdisjoint(item.lower for item in items[max(0, first - near) : first])


def _ends(items: Sequence[Item], at: int) -> bool:
    """Whether nothing that a figure before item `at` could count or measure stands there."""
    return at >= len(items) or (
        not NAMES.at(items, at)
        and items[at].letter not in "U%-o"
        and (head_noun(items, at) is None or lower_at(items, at) == "votes")
    )


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
