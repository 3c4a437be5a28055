"""What two predicates have to do with one another: the same, its other side, more, its opposite, a step before or after."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from verifybench.evidence.framing.deeds import Deed, verb_of
from verifybench.evidence.framing.degrees import STEPS, compared, degree_of
from verifybench.evidence.framing.filled import Filled, filled
from verifybench.evidence.framing.graph import Kind, ties
from verifybench.evidence.framing.kinds import exclusive, kinds
from verifybench.evidence.framing.lines import Wording, book
from verifybench.evidence.framing.senses import Lemma, known, senses
from verifybench.evidence.framing.signatures import Signature, signature

__all__ = [
    "Deed",
    "Filled",
    "Kind",
    "Lemma",
    "Related",
    "Signature",
    "degree_of",
    "exclusive",
    "filled",
    "kinds",
    "known",
    "related",
    "signature",
    "verb_of",
]

_ORDER = ("same", "converse", "entails", "entailed", "complementary", "opposite", "exclusive", "earlier", "later")
_AGAINST = frozenset(("complementary", "opposite", "exclusive"))
_NONE: frozenset[str] = frozenset()
_WHY = {
    "same": "“{}” says the same as “{}”",
    "converse": "“{}” is the other side of “{}”",
    "entails": "“{}” includes “{}”",
    "entailed": "“{}” is less than “{}”",
    "complementary": "“{}” is the opposite of “{}”",
    "opposite": "“{}” and “{}” exclude each other",
    "exclusive": "“{}” and “{}” are hardly both so",
    "earlier": "“{}” comes before “{}”",
    "later": "“{}” comes after “{}”",
}


@dataclass(frozen=True, slots=True)
class Related:
    """One thing that the first predicate has to do with the second.

    `roles`: a role with the first and the role the same party has with the second. `needs` and `bars`: roles that either must have,
    or must not have, for its words to be meant so. `sure`: whether an exclusion is firm; else it is only likely, or at one time
    (what is opened may be closed later). `one_way`: whether it cannot hold with the two parties changed over.
    """

    kind: Kind
    roles: tuple[tuple[str, str], ...]
    why: str
    sure: bool = True
    one_way: bool = False
    needs: tuple[frozenset[str], frozenset[str]] = (_NONE, _NONE)
    bars: tuple[frozenset[str], frozenset[str]] = (_NONE, _NONE)

    def fits(self, ours: frozenset[str], theirs: frozenset[str]) -> bool:
        """Whether predicates that have these roles filled can be meant."""
        met = self.needs[0] <= ours and self.needs[1] <= theirs
        return met and self.bars[0].isdisjoint(ours) and self.bars[1].isdisjoint(theirs)


@lru_cache(maxsize=65536)
def related(one: Lemma, other: Lemma) -> tuple[Related, ...]:
    """All that the tables say of two predicates, the strongest first; nothing where they do not know one of them.

    A word and itself are related too: once for each of its senses, and changed over where it holds both ways ("meet"). Words that
    are the same in one of their senses are not held against each other in another.
    """
    if degree_of(one).particle in STEPS or degree_of(other).particle in STEPS:
        return tuple(
            Related(kind, roles, _WHY[kind].format(one, other), one_way=kind in ("same", "converse"))
            for kind, roles in compared(degree_of(one), degree_of(other))
        )
    words = str(one), str(other)
    found = dict.fromkeys(
        tie
        for mine, ours in senses(one)
        for yours, theirs in senses(other)
        for tie in _tied(mine, ours, yours, theirs, words)
    )
    alike = {(tie.needs, pair) for tie in found if tie.kind in ("same", "converse") for pair in tie.roles}
    kept = (tie for tie in found if tie.kind not in _AGAINST or alike.isdisjoint((tie.needs, pair) for pair in tie.roles))
    return tuple(sorted(kept, key=_rank))


def _rank(found: Related) -> tuple[int, int, tuple[tuple[str, str], ...]]:
    return _ORDER.index(found.kind), -len(found.roles), found.roles


def _tied(mine: str, ours: Wording, yours: str, theirs: Wording, words: tuple[str, str]) -> Iterator[Related]:
    """What two wordings, each of one frame, have to do with one another; nothing where no party has a role in both."""
    for kind, parties, sure in ties(mine, yours):
        roles = tuple((a, b) for party, also in parties if (a := ours.role_of(party)) and (b := theirs.role_of(also)))
        if roles:
            told: Kind = "converse" if kind == "same" and _changed_over(ours, theirs) else kind
            one_way = kind == "same" and book().frames[mine].one_way
            needs, bars = (ours.needs, theirs.needs), (ours.bars, theirs.bars)
            yield Related(told, roles, _WHY[told].format(*words), sure, one_way, needs, bars)


def _changed_over(ours: Wording, theirs: Wording) -> bool:
    """Whether the one who does it here has it done to them there, and the other way about."""
    mine, yours = ours.party_of("agent"), theirs.party_of("agent")
    return mine != yours and bool(ours.role_of(yours)) and bool(theirs.role_of(mine))
