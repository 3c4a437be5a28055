"""Ranks told by a number or by a word: “their second choice”, where it is “our no. 1 choice”. Two ordinals are for `values`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from verifybench.evidence import lexicon
from verifybench.evidence.rules.finding import Finding
from verifybench.evidence.words import View

RULE = "rank.differs"
_NUMBER = frozenset(("no", "number", "nr"))
_FIGURES = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
# What is ranked by merit: a "no. 3 reactor" is called so, and its number tells no rank.
_BY_MERIT = "favourite fave choice pick priority seed contender player team ranking spot position place enemy"
_RANKED = frozenset(map(lexicon.stem, _BY_MERIT.split()))
_MOST = 20  # ranks; "no. 305" is a designation
_NOUN = 2  # words from a rank to its noun
_AROUND = 7  # words either side of which one must be told in both
_MOST_HELD = 8  # of one sentence of a claim
_STRENGTH = 0.6  # a conflict, short of a firm one


@dataclass(frozen=True, slots=True)
class Rank:
    """A rank with its noun, by word indexes; `numbered`: as a number, "no. 1"."""

    rank: int
    first: int
    noun: int
    numbered: bool


def findings(claim: View, source: Sequence[View]) -> Iterator[Finding]:
    """`rank.differs` where one text ranks by number and the other otherwise, and the source never gives that noun the claim's
    rank."""
    for mine in ranks(claim)[:_MOST_HELD]:
        told = [(at, one) for at, view in enumerate(source) for one in ranks(view) if _one_noun(claim, mine, view, one)]
        if any(one.rank == mine.rank for _, one in told):
            continue
        for sentence, its in told:
            view = source[sentence]
            if (mine.numbered or its.numbered) and _near(claim, mine) & _near(view, its):
                yield Finding(
                    f"rank:{mine.first}",
                    "differs",
                    RULE,
                    f"“{claim.text_of(mine.first, mine.noun)}” against “{view.text_of(its.first, its.noun)}”",
                    _STRENGTH,
                    claim.span(mine.first, mine.noun),
                    view.span(its.first, its.noun),
                    passage=sentence,
                )
                break


def ranks(view: View) -> list[Rank]:
    """The ranks of a sentence, worked out once."""
    if "ranks" not in view.kept:
        view.kept["ranks"] = list(_read(view))
    return cast(list[Rank], view.kept["ranks"])


def _read(view: View) -> Iterator[Rank]:
    for at, word in enumerate(view.words[:-1]):
        if word.lower in _NUMBER and at + 2 < len(view.words):
            figure = view.words[at + 1].lower
            rank = _FIGURES.get(figure, int(figure) if figure.isascii() and figure.isdigit() and len(figure) < 3 else 0)
            noun = _noun(view, at + 2)
            if 0 < rank <= _MOST and noun:
                yield Rank(rank, at, noun, True)
        elif word.value >= 0 and not word.negated:
            value = view.statement.values[word.value]
            noun = _noun(view, view.value_ranges[word.value][1] + 1)
            if value.kind == "ordinal" and value.amount is not None and view.value_ranges[word.value][0] == at and noun:
                yield Rank(int(value.amount), at, noun, False)


def _noun(view: View, begin: int) -> int:
    """The noun right behind a rank, or with one word between; 0 where there is none."""
    for at in range(begin, min(len(view.words), begin + _NOUN)):
        word = view.words[at]
        if at in view.marks or not word.weight or word.name >= 0 or (word.value >= 0 and not word.text.isalpha()):
            return 0
        if word.stem in _RANKED:
            return at
    return 0


def _one_noun(claim: View, mine: Rank, view: View, its: Rank) -> bool:
    one, other = claim.words[mine.noun].stem, view.words[its.noun].stem
    return one == other or other in lexicon.aliases().get(one, ())


def _near(view: View, one: Rank) -> set[str]:
    around = (
        *range(max(0, one.first - _AROUND), one.first),
        *range(one.noun + 1, min(len(view.words), one.noun + _AROUND)),
    )
    return {view.words[at].stem for at in around if view.words[at].weight >= 1 and view.words[at].value < 0}
