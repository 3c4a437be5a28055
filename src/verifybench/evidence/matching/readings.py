"""Propositions as the tables of frames look predicates up: a lemma, and who or what stands in which role with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import cast

from verifybench.evidence.frames import Lemma, known
from verifybench.evidence.framing.lines import PARTICLES
from verifybench.evidence.proposition import Phrase, Proposition
from verifybench.evidence.reading import lexis, propositions
from verifybench.evidence.words import View

Roles = tuple[tuple[str, Phrase], ...]
"""Each role ("agent", "patient", or a preposition) with its phrase; a preposition may stand more than once."""

IS = Lemma("be")
"""What somebody or something is said to be, whatever that is: the patient."""
_DEGREES = frozenset(("more", "less", "most", "least"))
_OF = "of"
_ONE_FORM = frozenset(("species", "series", "means", "crossroads", "headquarters"))


@dataclass(slots=True)
class Reading:
    """One way to look a proposition up. `words` are those of the view that the lemma stands for."""

    of: int
    proposition: Proposition
    lemma: Lemma
    roles: Roles
    words: tuple[int, ...]

    @property
    def filled(self) -> frozenset[str]:
        return frozenset(role for role, _ in self.roles)

    @property
    def of_what_it_is(self) -> bool:
        """Whether it says what somebody or something is, and not to whom it is that."""
        return self.proposition.predicate.kind in ("copula", "apposition") and not any(
            role == _OF for role, _ in self.roles
        )


def readings(view: View) -> tuple[Reading, ...]:
    """Every way to look up each proposition of a view, worked out once."""
    found = view.kept.get("readings")
    if found is None:
        every = enumerate(propositions(view))
        found = view.kept["readings"] = tuple(one for of, said in every for one in _readings(view, of, said))
    return cast("tuple[Reading, ...]", found)


def noun(lower: str) -> str:
    """The singular of a noun as written."""
    return lexis.classes(lower)[1] if lower.endswith("s") and lower not in _ONE_FORM else lower


def _readings(view: View, of: int, said: Proposition) -> Iterator[Reading]:
    if said.predicate.kind in ("copula", "apposition"):
        yield from _of_copula(view, of, said)
    else:
        yield from _of_verb(view, of, said)


def _roles(said: Proposition) -> Roles:
    core = (("agent", said.agent), ("patient", said.patient))
    return (*((role, phrase) for role, phrase in core if phrase is not None), *said.complements)


def _of_verb(view: View, of: int, said: Proposition) -> Iterator[Reading]:
    base, particle, at = said.predicate.lemma, said.predicate.particle, said.predicate.at
    roles = _roles(said)
    there = [at, *(index for index in range(at + 1, min(at + 4, len(view.words))) if view.words[index].lower == particle)]
    yield Reading(of, said, Lemma(base, particle), roles, tuple(there))
    heads = {view.words[phrase.head].lower: phrase for role, phrase in roles if role != "agent" and not phrase.names}
    longer = known(base, particle, frozenset(heads), frozenset(role for role, _ in said.complements))
    if longer is None or longer == Lemma(base, particle):
        return
    taken = [phrase for word, phrase in heads.items() if word in longer.noun.split()]
    kept = [(role, phrase) for role, phrase in roles if phrase not in taken]
    kept += [(_OF, phrase.owner) for phrase in taken if phrase.owner is not None]
    if not any(role == "patient" for role, _ in kept):
        kept = [("patient" if role in longer.particle.split() else role, phrase) for role, phrase in kept]
    yield Reading(of, said, longer, tuple(kept), (*there, *(phrase.head for phrase in taken)))


def _of_copula(view: View, of: int, said: Proposition) -> Iterator[Reading]:
    what = said.patient
    if what is None and said.agent is not None and said.agent.first > said.predicate.at:
        said = replace(said, agent=None, patient=said.agent)  # its subject stands where none was read
        what = said.patient
    if what is None:
        yield Reading(of, said, IS, _roles(said), (said.predicate.at,))
        return
    head = view.words[what.head]
    if not what.names:
        degree = next((view.words[at].lower for at in range(what.first, what.head) if view.words[at].lower in _DEGREES), "")
        roles = [(role, phrase) for role, phrase in _roles(said) if role != "patient"]
        if what.owner is not None:
            roles.append((_OF, what.owner))
        base = noun(head.lower)
        after = (
            ""
            if degree
            else next(
                (role for role, _ in said.complements if role in PARTICLES and known(base, role) == Lemma(base, role)), ""
            )
        )
        if after:
            roles = [("patient" if role == after else role, phrase) for role, phrase in roles]
        yield Reading(of, said, Lemma(base, degree or after), tuple(roles), (what.head,))
    yield Reading(of, said, IS, _roles(said), (what.head,))
