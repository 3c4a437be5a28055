"""A figure without a unit: a count with its noun, a share of a whole, or neither."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from verifybench.model.value import Hedge
from verifybench.values.exclude import IDIOM, NAME, PRONOUN, idiom, pronoun_one
from verifybench.values.figures import Figure, counting, lower_at
from verifybench.values.items import Item
from verifybench.values.surroundings import hyphenated, hyphenated_noun, noun_behind, past_noun

NOTHING_COUNTED = "no definite number"


def with_noun(items: Sequence[Item], figure: Figure, last: int, hedge: Hedge, *, ranged: bool) -> tuple[Figure, int] | str:
    """The figure with the noun it counts and the item behind both; or why it counts nothing."""
    numeral = figure.numeral
    if figure.noun == "times":
        return figure, last + (lower_at(items, last) == "times")
    strong = lower_at(items, last) == "-" and lower_at(items, last + 1) == "strong"
    if strong:
        last += 2
    one = figure.value == 1 and not ranged and not numeral.vague
    collective = numeral.collective or (numeral.vague and lower_at(items, last) == "of")
    noun = noun_behind(items, last, one=one or strong, loose=collective)
    if idiom(items, figure, noun):
        return IDIOM
    if numeral.share:
        value = 100 * figure.value
        name = noun.text if noun else ""
        return replace(figure, kind="percent", canonical="%", value=value, step=100 * figure.step, noun=name), last
    if pronoun_one(items, figure.first, last, noun is not None, hedge):
        return PRONOUN
    if numeral.collective and (noun is None or (numeral.first + 1 == numeral.last and lower_at(items, last) != "of")):
        return NOTHING_COUNTED  # "several officers" and "a few words"
    if hyphenated(items, last) and not strong:
        noun = hyphenated_noun(items, last, numeral)
        if noun is None:
            return NAME
    if noun is not None:
        figure = counting(figure, noun)
    return figure, past_noun(items, last, noun)
