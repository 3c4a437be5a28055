"""What keeps words that all stand in a passage from bearing a claim out: said of another, not yet so, no longer so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from verifybench.evidence import lexicon
from verifybench.evidence.align import RELATED, SYNONYM, Alignment
from verifybench.evidence.frames import kinds
from verifybench.evidence.matching import Telling
from verifybench.evidence.proposition import Proposition
from verifybench.evidence.reading import propositions
from verifybench.evidence.rules import places
from verifybench.evidence.rules.finding import Finding
from verifybench.evidence.words import View

_STILL = frozenset(
    ("still", "remains", "remain", "continues", "continue", "yet", "far", "today", "now", "currently", "is", "are")
)
_PAST = frozenset(("was", "were", "had"))
_BE = frozenset(("is", "are", "was", "were", "be", "been", "being"))
_EVERY = frozenset(("both", "all", "each", "every"))
_SHARED = 0.5  # coverage below which no words bear a claim out
_GOVERNS = 3  # words behind an "against" in which what it governs may stand
_NATIONALITY, _SPLIT = 0.65, 0.6  # strengths: conflicts, short of firm ones


def findings(claim: View, passage: View, alignment: Alignment, told: Mapping[int, Telling]) -> list[Finding]:
    """What holds support back, or stands against the claim, where no proposition knows better. `told` is by proposition."""
    if alignment.coverage < _SHARED:
        return []  # nothing of it would be support
    said = propositions(claim)
    agreed = [index for index, one in told.items() if one.verdict == "agrees"]
    found = [*_still(claim, passage), *_not_yet(claim, passage), *_split(claim, passage, said, alignment)]
    if not agreed:
        found += _against(claim, passage, alignment)
        for index, one in enumerate(said):
            found += _of_another_noun(claim, passage, alignment, one, index)
            found += _parties_alone(claim, passage, alignment, one)
            found += _named_after(claim, passage, alignment, one)
    return found


def _lacking(rule: str, line: str, at: int, claim: View) -> Finding:
    return Finding(f"withheld:{at}", "lacks", rule, line, 0.0, claim.span(at, at))


def _still(claim: View, passage: View) -> Iterator[Finding]:
    """ "Is still the highest", of what the passage only says that it was."""
    at = next(iter(claim.where.get("still", ())), -1)
    if at < 0:
        return
    lower = {word.lower for word in passage.words}
    if lower & _PAST and not lower & _STILL:
        yield _lacking("scope.still", "the passage says that it was so, not that it still is", at, claim)


def _not_yet(claim: View, passage: View) -> Iterator[Finding]:
    """ "Is already under way", of what "has not yet begun"."""
    at = next((at for at, word in enumerate(claim.words) if word.lower == "already"), -1)
    yet = passage.where.get("yet", ())
    if (
        at >= 0
        and any(passage.words[place].negated or _to_come(passage, place) for place in yet)
        and "yet" not in claim.where
    ):
        yield _lacking("stage.earlier", "the passage says “not yet”", at, claim)


def _to_come(view: View, at: int) -> bool:
    """ "Has yet to begin"."""
    return at + 1 < len(view.words) and view.words[at + 1].lower == "to"


def _split(claim: View, passage: View, said: tuple[Proposition, ...], alignment: Alignment) -> Iterator[Finding]:
    """ "Both were released", where "one was released and the other kept in custody"."""
    every = next((at for at, word in enumerate(claim.words) if word.lower in _EVERY), -1)
    if every < 0 or "one" not in passage.where:
        return
    lower = [word.lower for word in passage.words]
    if "one" not in lower or not _EVERY.isdisjoint(lower):
        return
    one = lower.index("one")
    other = next((at for at in range(one + 2, len(lower)) if lower[at].startswith("other") and lower[at - 1] == "the"), -1)
    if other - one < 3:  # "one after the other"
        return
    if any(alignment.partner[deed.predicate.at] > one for deed in said):
        line = f"“{claim.words[every].text}”, where the passage tells one from the other"
        yield Finding(
            "split", "differs", "quantity.differs", line, _SPLIT, claim.span(every, every), passage.span(one, one)
        )


def _against(claim: View, passage: View, alignment: Alignment) -> Iterator[Finding]:
    """ "Was against it", for "was part of it"."""
    if "against" in claim.where:
        return
    for at in passage.where.get("against", ()):
        if not at or passage.words[at - 1].lower not in _BE:
            continue
        governed = range(at + 1, min(len(passage.words), at + 1 + _GOVERNS))
        here = next((index for index, place in enumerate(alignment.partner) if place in governed), -1)
        if here >= 0:
            yield _lacking("polarity.unclear", "the passage says “against”", here, claim)


def _of_another_noun(claim: View, passage: View, alignment: Alignment, one: Proposition, index: int) -> Iterator[Finding]:
    """ "The father was a Slovene", where the passage has "a Slovene mother and a German father"."""
    if one.predicate.kind != "copula" or one.agent is None or one.patient is None or one.agent.names or one.negated:
        return
    head = alignment.partner[one.agent.head]
    nation = next((at for at in range(one.patient.first, one.patient.last + 1) if _demonym(claim, at)), -1)
    if head < 1 or nation < 0 or not _demonym(passage, head - 1):
        return
    other, ours = passage.words[head - 1], claim.words[nation]
    if other.stem != ours.stem and ours.stem in passage.where:
        line = f"{ours.text} against {other.text}"
        spans = claim.span(nation, nation), passage.span(head - 1, head - 1)
        yield Finding(f"nationality:{index}", "differs", "nationality.differs", line, _NATIONALITY, *spans)


def _demonym(view: View, at: int) -> bool:
    return view.words[at].text[:1].isupper() and places.demonym(view.words[at].lower)


def _parties_alone(claim: View, passage: View, alignment: Alignment, one: Proposition) -> Iterator[Finding]:
    """ "Alden sued Corvane", where the passage names both and speaks of a suit: who sued whom is not read there."""
    parties = one.agent, one.patient
    at = one.predicate.at
    named = all(phrase is not None and _named(passage, alignment.partner[phrase.head]) for phrase in parties)
    if named and alignment.degree[at] <= SYNONYM and one.predicate.kind == "verb" and claim.words[at].weight:
        yield _lacking("roles.unclear", "the passage does not say who did it to whom", at, claim)


def _named(passage: View, at: int) -> bool:
    """Whether a word is of the name of a person or a body."""
    if at < 1 or (word := passage.words[at]).value >= 0:
        return False
    return passage.statement.names[word.name].kind != "place" if word.name >= 0 else word.text[:1].isupper()


def _named_after(claim: View, passage: View, alignment: Alignment, one: Proposition) -> Iterator[Finding]:
    """ "Is a musician", where the passage has only "music"."""
    if one.predicate.kind != "copula" or one.patient is None or one.patient.names:
        return
    at = one.patient.head
    partner = alignment.partner[at]
    if partner < 0 or alignment.degree[at] != RELATED or "person" not in kinds(claim.words[at].lower):
        return
    other = passage.words[partner].lower
    if "person" not in kinds(other) and other not in lexicon.classes():
        line = f"“{passage.words[partner].text}” is no “{claim.words[at].text}”"
        yield _lacking("predicate.missing", line, at, claim)
