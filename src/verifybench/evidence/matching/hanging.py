"""On which proposition a word hangs, and whether two words are said of the same ones."""

from __future__ import annotations

from verifybench.evidence import lexicon
from verifybench.evidence.frames import Lemma, known, related
from verifybench.evidence.matching.readings import IS, Reading, readings
from verifybench.evidence.matching.referring import Both
from verifybench.evidence.proposition import Phrase
from verifybench.evidence.reading import lexis
from verifybench.evidence.words import View

_NEAR = ("same", "may")
_APART = frozenset(("opposite", "complementary", "exclusive", "earlier", "later"))

_ANY_DEED = frozenset(("be", "have", "do", "take", "make", "happen", "occur", "come", "go", "hold", "see", "get"))
"""Verbs that stand for any deed: "took place", "came to an end"."""


_DENYING = frozenset(("spare", "lack", "escape", "avoid"))


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
    if ours is None or theirs is None:
        return False
    turned = _turned(ours, theirs)
    if not turned and (ours.of_what_it_is or theirs.of_what_it_is):
        return False
    pairs = [(a, b) for role, a in ours.roles for also, b in theirs.roles if role == also and role in ("agent", "patient")]
    if not pairs:
        return turned
    if any(a.pronoun or b.pronoun for a, b in pairs):
        return False
    met = [both.fit(a, b) for a, b in pairs]
    if turned:
        return "same" not in met
    if any(fit == "may" and _of_one_noun(both, a, b) for fit, (a, b) in zip(met, pairs, strict=True)):
        return True  # the fisheries bill, the forestry bill
    return not any(fit in _NEAR for fit in met)


def _of_one_noun(both: Both, ours: Phrase, theirs: Phrase) -> bool:
    return both.claim.words[ours.head].stem == both.passage.words[theirs.head].stem


def not_at_odds(both: Both, here: int, there: int) -> bool:
    """Whether words of which no proposition is read stand for two sides of one tie, or one only tells which one is meant."""
    if predicate_at(both.claim, here) is not None and predicate_at(both.passage, there) is not None:
        return False
    return _words_turned(both, here, there) or _tells_which(both, here, there)


def _words_turned(both: Both, here: int, there: int) -> bool:
    """Whether two words are two sides of one tie, whoever stands on which: "niece" and "uncle", "learned" and "taught"."""
    mine, yours = (lexis.classes(view.words[at].lower)[1] for view, at in ((both.claim, here), (both.passage, there)))
    return mine != yours and _two_sides(Lemma(mine), Lemma(yours))


def _two_sides(one: Lemma, other: Lemma) -> bool:
    """Whether two predicates tell one state of affairs from its two sides."""
    return any(
        tie.kind in ("same", "converse") and any(role != also for role, also in tie.roles) for tie in related(one, other)
    )


def _tells_which(both: Both, here: int, there: int) -> bool:
    """Whether one is what is done, and the other an adjective that only tells which one is meant: "died", "live chickens"."""
    return any(
        (said := predicate_at(view, at)) is not None
        and said.proposition.predicate.kind == "verb"
        and any(phrase.first <= other_at < phrase.head for _, phrase in _phrases(other, other_at))
        for view, at, other, other_at in ((both.claim, here, both.passage, there), (both.passage, there, both.claim, here))
    )


def _phrases(view: View, at: int) -> tuple[tuple[str, Phrase], ...]:
    found = holder(view, at)
    return found.roles if found is not None else ()


def both_denied(both: Both, here: int, there: int) -> bool:
    """Whether two words stand in propositions that are both negated, each in its way: "was unable to", "nobody could"."""
    ours, theirs = holder(both.claim, here), holder(both.passage, there)
    return ours is not None and theirs is not None and _denies(ours) and _denies(theirs)


def _denies(one: Reading) -> bool:
    """Whether it says that something was not done: denied, or by a verb that says so itself ("was spared the drug")."""
    return one.proposition.negated != (one.lemma.base in _DENYING)


def only_tried(both: Both, here: int, there: int) -> bool:
    """Whether what is denied in one was only tried in the other: "failed to reach it", "tried to reach it"."""
    levels = [
        (said.proposition.negated, said.proposition.level)
        for view, at in ((both.claim, here), (both.passage, there))
        if (said := holder(view, at)) is not None
    ]
    return len(levels) == 2 and levels[0][0] != levels[1][0] and (False, "attempted") in levels


def _turned(ours: Reading, theirs: Reading) -> bool:
    return ours.lemma != theirs.lemma and _two_sides(ours.lemma, theirs.lemma)


def dated_apart(both: Both, here: int, there: int) -> tuple[Reading, Reading] | None:
    """The propositions two dates hang on, where nothing makes one deed of these: built, opened an inquiry.

    Verbs that no table ties may still be one deed of the same party: "was built", "was put up".
    """
    ours, theirs = holder(both.claim, here), holder(both.passage, there)
    if ours is None or theirs is None or {ours.proposition.predicate.kind, theirs.proposition.predicate.kind} - {"verb"}:
        return None
    parties = [
        (a, b) for role, a in ours.roles for also, b in theirs.roles if role == also and role in ("agent", "patient")
    ]
    if any(both.fit(a, b) == "same" for a, b in parties):
        return None
    mine = {one.lemma for one in readings(both.claim) if one.of == ours.of}
    yours = {one.lemma for one in readings(both.passage) if one.of == theirs.of}
    return None if any(_one_deed(a, b) for a in mine for b in yours) else (ours, theirs)


def _one_deed(one: Lemma, other: Lemma) -> bool:
    if one.base == other.base or not {one.base, other.base}.isdisjoint(_ANY_DEED):
        return True
    mine, yours = lexicon.stem(one.base), lexicon.stem(other.base)
    return (
        any(tie.kind not in _APART for tie in related(one, other))
        or yours in lexicon.synonyms().get(mine, ())
        or lexicon.exchangeable(mine, yours)
    )


def other_deed(claim: View, here: int, passage: View, there: int) -> tuple[Reading, Reading] | None:
    """The propositions two words stand in, where these tell of two deeds: set out, returned."""
    ours, theirs = holder(claim, here), holder(passage, there)
    if ours is None or theirs is None or {ours.proposition.predicate.kind, theirs.proposition.predicate.kind} - {"verb"}:
        return None
    if not (known(ours.lemma.base, ours.lemma.particle) and known(theirs.lemma.base, theirs.lemma.particle)):
        return None
    kinds = {one.kind for one in related(ours.lemma, theirs.lemma)}
    return (ours, theirs) if kinds and kinds <= _APART else None
