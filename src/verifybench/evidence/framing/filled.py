"""A proposition as the tables look it up: its predicate, and which phrase stands in which role."""

from __future__ import annotations

from dataclasses import dataclass

from verifybench.evidence.framing.degrees import STEPS
from verifybench.evidence.framing.senses import Lemma, known, singulars
from verifybench.evidence.proposition import Phrase, Proposition
from verifybench.evidence.words import View


@dataclass(frozen=True, slots=True)
class Filled:
    """`roles` holds each phrase by its role: "agent", "patient", or a preposition. Nouns that belong to the predicate are not
    in it."""

    lemma: Lemma
    roles: tuple[tuple[str, Phrase], ...]


def filled(view: View, proposition: Proposition) -> Filled:
    """The predicate of a proposition and its roles; of a copula what is said: "is the owner of X" is owner, "of" X.

    The owner of what is said stands behind "of" too, and "more" and "less" before an adjective are its degree.
    """
    predicate, what = proposition.predicate, proposition.patient
    roles: list[tuple[str, Phrase]] = []
    if proposition.agent is not None:
        roles.append(("agent", proposition.agent))
    if predicate.kind in ("copula", "apposition") and what is not None:
        roles += proposition.complements
        if what.owner is not None:
            roles.append(("of", what.owner))
        base, particle = view.words[what.head].lower, _degree(view, what)
    else:
        if what is not None:
            roles.append(("patient", what))
        roles += proposition.complements
        base, particle = predicate.lemma, predicate.particle
    if particle in STEPS:
        return Filled(Lemma(base, particle), tuple(roles))
    behind = [(role, phrase) for role, phrase in roles if role != "agent"]
    nouns = frozenset(form for _, phrase in behind for form in _forms(view.words[phrase.head].lower))
    lemma = known(base, particle, nouns, frozenset(role for role, _ in behind)) or Lemma(base, particle)
    own = lemma.noun.split()
    kept = [(role, phrase) for role, phrase in roles if role == "agent" or view.words[phrase.head].lower not in own]
    kept += [
        ("of", phrase.owner) for _, phrase in behind if phrase.owner is not None and view.words[phrase.head].lower in own
    ]
    return Filled(lemma, tuple(kept))


def _degree(view: View, what: Phrase) -> str:
    before = view.words[what.head - 1].lower if what.head > what.first else ""
    return before if before in STEPS else ""


def _forms(noun: str) -> tuple[str, ...]:
    """A noun as written and in the singular: who lost their lives lost life."""
    return noun, *singulars(noun)
