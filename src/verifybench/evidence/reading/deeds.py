"""Nouns that name a deed: "the arrest of Berg", "Berg's refusal", and "took a decision"."""

from __future__ import annotations

from dataclasses import replace

from verifybench.evidence.proposition import Level, Phrase, Predicate, Proposition
from verifybench.evidence.reading.valency import LIGHT
from verifybench.evidence.tables import nominalisations
from verifybench.evidence.words import View

_VERBS: dict[str, tuple[str, bool]] = {}  # noun to its verb, and whether its owner is who does it
for _line in nominalisations.NOMINALISATIONS.strip().splitlines():
    _verb, _, _nouns = _line.partition(":")
    for _noun in _nouns.split():
        _VERBS[_noun.lstrip("*")] = _verb, _noun.startswith("*")
        _VERBS.setdefault(_noun.lstrip("*") + "s", (_verb, _noun.startswith("*")))
DEEDS = frozenset(_VERBS)
_GOVERNING = {
    verb: line.partition(":")[0]
    for line in nominalisations.GOVERNING.strip().splitlines()
    for verb in line.partition(":")[2].split()
}


def light(view: View, found: Proposition) -> Proposition:
    """A light verb with its noun as that noun's verb: "took a decision" is deciding."""
    noun, predicate = found.patient, found.predicate
    if predicate.particle and (predicate.lemma, predicate.particle) != ("carry", "out"):
        return found
    if noun is None or predicate.kind != "verb" or predicate.lemma not in LIGHT or noun.names:
        return found
    known = _VERBS.get(view.words[noun.head].lower)
    if known is None or predicate.at == noun.head:
        return found
    return replace(found, predicate=replace(predicate, lemma=known[0], particle="", at=predicate.at), patient=noun.owner)


def deeds(view: View, found: list[Proposition], doers: dict[int, Phrase]) -> list[Proposition]:
    """A proposition for each phrase of the clauses that names a deed and says whose or by whom."""
    made: dict[int, Proposition] = {}
    for index, one in enumerate(found):
        level: Level = "fact"
        negated = False
        effect = _GOVERNING.get(one.predicate.lemma, "")
        phrases = [one.patient, *(phrase for _, phrase in one.complements), one.agent]
        for number, phrase in enumerate(phrases):
            for part in (phrase.several or (phrase,)) if phrase is not None else ():
                if part.head in made or part.head == one.predicate.at or (one.predicate.kind == "copula" and number == 0):
                    continue
                deed = _deed(view, part, doers, index)
                if deed is None:
                    continue
                if number < len(phrases) - 1:
                    level = one.level if not effect or effect == "not" else effect  # type: ignore[assignment]
                    negated = effect == "not" and not one.negated
                made[part.head] = replace(deed, level=level, negated=negated)
    return [made[at] for at in sorted(made)]


def _deed(view: View, phrase: Phrase, doers: dict[int, Phrase], index: int) -> Proposition | None:
    known = _VERBS.get(view.words[phrase.head].lower)
    if known is None or phrase.names:
        return None
    verb, of_doer = known
    doer, owner = doers.get(phrase.head), phrase.owner
    if doer is None and owner is None:
        return None
    agent, patient = (owner, None) if of_doer and doer is None else (doer, owner)
    return Proposition(
        Predicate(phrase.head, verb, "", "noun"),
        agent,
        patient,
        first=phrase.first,
        last=phrase.last,
        main=False,
        link=("", index),
    )
