"""A claim that only reports a saying, and a source that reports the same saying: the claim is borne out as it is worded."""

from __future__ import annotations

from collections.abc import Sequence

from verifybench.claims import strength
from verifybench.evidence import lexicon
from verifybench.evidence.content import occasion, whole
from verifybench.evidence.rules.against import held_against
from verifybench.evidence.rules.said import Voice
from verifybench.evidence.words import View, read
from verifybench.model.claim import Statement

_NEUTRAL = frozenset(("say", "says", "said", "saying", "tell", "tells", "told", "state", "states", "stated", "to", "per"))
"""Verbs that say no more than that something was said, and "according to"."""
_AS_SAID = frozenset(("say", "claim", "confirm"))
_FIRM = frozenset(("equal", "rounds"))


def same(claim: View, passage: View, before: Sequence[Statement], speaks: Voice) -> bool:
    """Whether the passage has the whole saying: by the same speaker with all that the claim calls them, as surely.

    `claim` is a view of the content. Whatever the claim tells of a speaker must stand in the passage; a name may stand before it.
    """
    said = whole(claim)
    if speaks.kind != "speaker" or speaks.aside or speaks.when or not speaks.asserts or len(said.attribution) != 1:
        return False
    one, reported = said.attribution[0], passage.statement.attribution
    if not one.speaker or len({it.speaker.casefold() for it in reported}) != 1:
        return False  # "it emerged that"; of several who speak it is not told here whose words are whose
    theirs = next((it.verb for it in reported if (it.start, it.end) == speaks.passage_span), "")
    return _as_surely(one.verb, theirs) and _all_told(said, passage, before)


def _as_surely(ours: str, theirs: str) -> bool:
    """Whether a verb says no more than the other: "said" for "claimed", and not "confirmed" for "said"."""
    mine, yours = ours.lower().split(), theirs.lower().split()
    if not mine or not yours:
        return False
    if lexicon.stem(mine[-1]) == lexicon.stem(yours[-1]):
        return True
    return mine[-1] in _NEUTRAL and strength(theirs) in _AS_SAID


def _all_told(said: Statement, passage: View, before: Sequence[Statement]) -> bool:
    """Whether the passage has all words and days that the claim has about the saying."""
    spans = [(one.start, one.end) for one in said.attribution] + list(occasion(said))
    verbs = {lexicon.stem(word) for one in said.attribution for word in one.verb.lower().split()}
    known = lexicon.aliases()
    for word in read(said).words:
        if not any(start <= word.start and word.end <= end for start, end in spans) or word.stem in verbs:
            continue
        if word.value >= 0:
            day = said.values[word.value]
            if not any(held_against(day, other).outcome in _FIRM for other in passage.statement.values):
                return False
        elif word.weight >= 1 and word.stem not in passage.where:
            named = word.name >= 0 and any(word.text in one.text for one in before)
            if not named and not any(alias in passage.where for alias in known.get(word.stem, ())):
                return False
    return True
