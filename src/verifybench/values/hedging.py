"""The hedges of a figure: "well over", "no more than", "up to a record" before it, "or so", "or older" behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verifybench.model.value import Hedge
from verifybench.values.items import Item
from verifybench.values.phrases import Phrases, phrases
from verifybench.values.tables import hedges, words

_NEGATED: dict[Hedge, Hedge] = {"more_than": "at_most", "less_than": "at_least"}
_MODIFIERS = 3  # of one hedge: "was not significantly more than"
_HEDGES_IN_A_ROW = 3  # "at least about 40"
_FILLERS = 3  # "up to a record total of"


def _before() -> Iterator[tuple[tuple[str, ...], Hedge]]:
    for hedge, names in hedges.BEFORE.items():
        yield from ((phrase, hedge) for phrase in phrases(names))
    yield from (((word, "than"), "more_than") for word in hedges.UP)
    yield from (((word, "than"), "less_than") for word in hedges.DOWN)
    yield from ((("as", word, "as"), "at_most") for word in hedges.AS_UP)
    yield from ((("as", word, "as"), "at_least") for word in hedges.AS_DOWN)


def _behind() -> Iterator[tuple[tuple[str, ...], Hedge]]:
    for hedge, names in hedges.AFTER.items():
        yield from ((phrase, hedge) for phrase in phrases(names))
    for joint in ("or", "and"):
        yield from (((joint, word), "at_least") for word in hedges.BEHIND_UP)
        yield from (((joint, word), "at_most") for word in hedges.BEHIND_DOWN)


_BEFORE: Phrases[Hedge] = Phrases(dict(_before()))
_BEHIND: Phrases[Hedge] = Phrases(dict(_behind()))
_BETWEEN: Phrases[None] = Phrases(dict.fromkeys(phrases(hedges.BETWEEN)))
_GREATLY: Phrases[None] = Phrases(dict.fromkeys(phrases(hedges.GREATLY)))
_SLIGHTLY: Phrases[None] = Phrases(dict.fromkeys(phrases(hedges.SLIGHTLY)))
_NEGATIONS: Phrases[None] = Phrases(dict.fromkeys(phrases(hedges.NEGATIONS)))
# What the word before a figure must be for any hedge to stand there; most words are none of these.
_LAST_WORDS = _BEFORE.last_words | _BETWEEN.last_words
OPENING_WORDS = frozenset(_BEFORE.words | _GREATLY.words | _SLIGHTLY.words)
"""Words a hedge may be made of: capitalised at the head of a sentence they are no name."""


def hedge_before(items: Sequence[Item], first: int, floor: int, *, ranged: bool = False) -> tuple[int, Hedge]:
    """The item where the words before item `first` that hedge it begin, and what they say; not before item `floor`.

    Of several hedges the one with a direction counts. `ranged` says that the figure is a range, and "between" its opener.
    """
    hedge: Hedge = "exact"
    if ranged and first > floor and items[first - 1].lower in ("between", "from"):
        first -= 1
    for _ in range(_HEDGES_IN_A_ROW):
        if first <= floor or items[first - 1].lower not in _LAST_WORDS:
            break
        found = _one_before(items, first, floor)
        if found is None:
            break
        first, another = found
        if hedge in ("exact", "approx") and another != "exact":
            hedge = another
    return first, hedge


def _one_before(items: Sequence[Item], first: int, floor: int) -> tuple[int, Hedge] | None:
    """The hedge nearest to item `first`, with what strengthens or negates it: "not much more than"."""
    end, article = first, False
    found = _BEFORE.before(items, end, floor)
    for _ in range(_FILLERS):
        if found is not None:
            break
        filler = _BETWEEN.before(items, end, floor)
        if filler is None:
            return None
        article = article or items[filler[1]].lower in ("a", "an")
        end = filler[1]
        found = _BEFORE.before(items, end, floor)
    if found is None:
        return None
    hedge, begin = found
    if end - begin == 1 and not _is_hedge(items, begin, first, floor, article=article):
        return None
    for _ in range(_MODIFIERS):
        if begin <= floor:
            break
        if slight := _SLIGHTLY.before(items, begin, floor):
            begin, hedge = slight[1], "nearly" if hedge == "less_than" else hedge
        elif greatly := _GREATLY.before(items, begin, floor):
            begin = greatly[1]
        elif hedge in _NEGATED and (negation := _negation(items, begin, floor)) is not None:
            begin, hedge = negation, _NEGATED[hedge]
        else:
            break
    return begin, hedge


def _is_hedge(items: Sequence[Item], at: int, first: int, floor: int, *, article: bool) -> bool:
    """Whether the one word at `at` hedges: not "spoke about", "over a 10-year period", "paid $3m over three years"."""
    word = items[at].lower
    if word not in hedges.PREPOSITIONS:
        return True
    if article or (word == "about" and at and items[at - 1].lower in hedges.TOPICS):
        return False
    # What two figures share is spread: "$3m over three years", "40 arrests over five days".
    return not (word == "over" and 0 < at == floor and items[at - 1].letter != ",")


def _negation(items: Sequence[Item], end: int, floor: int) -> int | None:
    if items[end - 1].lower.endswith(("n't", "n’t")):
        return end - 1
    found = _NEGATIONS.before(items, end, floor)
    return found[1] if found else None


def hedge_behind(items: Sequence[Item], at: int) -> tuple[Hedge, int] | None:
    """The hedge that begins at item `at`, also behind a comma (", give or take"), and the item behind it."""
    if at >= len(items):
        return None
    apart = items[at].letter == ","
    found = _BEHIND.at(items, at + apart)
    if found is None:
        return None
    word = items[at + apart].lower
    following = items[found[1]] if found[1] < len(items) else None
    if following is not None and following.lower in ("than", "that"):
        return None  # "or more than 4 days" is the next figure's
    if word in ("+", "ish", "-") and (items[at].start != items[at - 1].end or apart):
        return None
    if following is not None and (following.numeral is not None or following.letter == "$"):
        return None  # "above 1,000 and below 1,500"
    closes = following is None or following.letter in ",.;)(" or (following.letter == "-" and following.text in "–—")
    if (apart or word in _ONLY_LAST) and not closes:
        return None  # "40 at most banks", "plus five others"
    return found


_ONLY_LAST = frozenset(
    words("at maximum minimum max min plus upwards upward approximately roughly exactly precisely sharp flat")
)


def tells_age(items: Sequence[Item], first: int, last: int) -> bool:
    """Whether the hedge of items `first` to `last` says that its figure is an age: "and older", "no younger than"."""
    return any(item.lower in hedges.AGED for item in items[first:last])
