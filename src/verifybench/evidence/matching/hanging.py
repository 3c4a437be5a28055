"""On which proposition a word hangs, and whether two words are said of the same ones."""

from __future__ import annotations

from verifybench.evidence.frames import known, related
from verifybench.evidence.matching.readings import IS, Reading, readings
from verifybench.evidence.matching.referring import Both
from verifybench.evidence.proposition import Phrase
from verifybench.evidence.words import View

_NEAR = ("same", "may")
_APART = frozenset(("opposite", "complementary", "exclusive", "earlier", "later"))


def predicate_at(view: View, at: int) -> Reading | None:
    """The proposition whose predicate a word is."""
    return next((one for one in readings(view) if at in one.words and one.lemma != IS), None) or next(
        (one for one in readings(view) if at in one.words), None
    )


def holder(view: View, at: int) -> Reading | None:
    """The proposition that a word stands in, the smallest of them: as its predicate, or in one of its phrases."""
    found = [one for one in readings(view) if at in one.words or any(_covers(phrase, at) for _, phrase in one.roles)]
    return min(found, key=lambda one: (one.proposition.last - one.proposition.first, one.of), default=None)


def _covers(phrase: Phrase, at: int) -> bool:
    return phrase.first <= at <= phrase.last


def of_others(both: Both, here: int, there: int) -> bool:
    """Whether two words that exclude each other are predicates of which the parties are others, or stand the other way about.

    "Son" and "mother" are no more at odds than "lent" and "borrowed", unless one and the same is said to be both.
    """
    ours, theirs = predicate_at(both.claim, here), predicate_at(both.passage, there)
    if ours is None or theirs is None or ours.of_what_it_is or theirs.of_what_it_is:
        return False
    pairs = [(a, b) for role, a in ours.roles for also, b in theirs.roles if role == also and role in ("agent", "patient")]
    if not pairs:
        return _turned(ours, theirs)
    if any(a.pronoun or b.pronoun for a, b in pairs):
        return False
    met = [both.fit(a, b) for a, b in pairs]
    if _turned(ours, theirs):
        return "same" not in met
    return not any(fit in _NEAR for fit in met)


def both_denied(both: Both, here: int, there: int) -> bool:
    """Whether two words stand in propositions that are both negated, each in its way: "was unable to", "nobody could"."""
    ours, theirs = holder(both.claim, here), holder(both.passage, there)
    return ours is not None and theirs is not None and ours.proposition.negated and theirs.proposition.negated


def _turned(ours: Reading, theirs: Reading) -> bool:
    tied = related(ours.lemma, theirs.lemma) if ours.lemma != theirs.lemma else ()
    return any(one.kind == "converse" for one in tied)


def other_deed(claim: View, here: int, passage: View, there: int) -> tuple[Reading, Reading] | None:
    """The propositions two words stand in, where these tell of two deeds: set out, returned."""
    ours, theirs = holder(claim, here), holder(passage, there)
    if ours is None or theirs is None or {ours.proposition.predicate.kind, theirs.proposition.predicate.kind} - {"verb"}:
        return None
    if not (known(ours.lemma.base, ours.lemma.particle) and known(theirs.lemma.base, theirs.lemma.particle)):
        return None
    kinds = {one.kind for one in related(ours.lemma, theirs.lemma)}
    return (ours, theirs) if kinds and kinds <= _APART else None
