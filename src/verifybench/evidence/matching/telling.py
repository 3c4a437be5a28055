"""What a passage says of each proposition of a claim."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from verifybench.evidence.matching.pairing import Pairing, Slot, other_time, pairings
from verifybench.evidence.matching.readings import IS, Reading, readings
from verifybench.evidence.matching.referring import Both
from verifybench.evidence.matching.spelled import denied_alone, phrase_text, span, text, words
from verifybench.evidence.proposition import Level, Phrase
from verifybench.evidence.tables.words import EXCEPT, MUTUAL
from verifybench.evidence.words import View
from verifybench.model.document import Span

Verdict = Literal["agrees", "differs", "weaker", "open", "elsewhere"]
"""`weaker`: the passage says less than that; `open`: nobody can tell whether it says so of the same one; `elsewhere`: it says so of
somebody or something else."""

_RANK: dict[Verdict, int] = {"agrees": 4, "differs": 3, "weaker": 2, "open": 1, "elsewhere": 0}
"""Which of several passage propositions decides; of the ways to read one and the same, what tells more."""
_TELLS: dict[Verdict, int] = {**_RANK, "open": 0, "elsewhere": 1}
_SURE: dict[Level, int] = {"fact": 0, "ongoing": 1}
_UNSURE = 2
_EXCEPT = frozenset(EXCEPT.split())
_READINGS = 32  # of one sentence that are held against each other
_FIRM, _POSSIBLE, _AGREED = 0.85, 0.6, 0.6
_POSSESSIVES = frozenset(("his", "her", "their", "its"))
_MUTUAL = frozenset(MUTUAL.split())
_SOME = frozenset(("some", "several", "many", "few", "half", "most", "part", "various", "one"))
_ALL = frozenset(("all", "every", "each", "both", "whole", "entire"))
_SAID: dict[Level, str] = {
    "fact": "as a fact",
    "ongoing": "as not finished",
    "planned": "as planned",
    "attempted": "as tried",
    "possible": "as possible",
    "condition": "on a condition",
    "asked": "as a question",
    "wanted": "as wanted",
}


@dataclass(slots=True)
class Telling:
    """The verdict on a proposition of the claim, by its index. `rule` names why and `line` tells it; `firm`: 0..1.

    `words` of the claim are answered by it, where it agrees or differs.
    """

    of: int
    verdict: Verdict
    rule: str
    line: str
    strength: float
    pairing: Pairing
    words: frozenset[int]
    claim_span: Span
    passage_span: Span

    @property
    def excepts(self) -> bool:
        """Whether the passage excepts somebody: "all but the cook"."""
        return bool(_excepts(self.pairing))

    @property
    def denies_of_another(self) -> bool:
        """Whether the claim denies the very deed, and the passage tells it of something else."""
        return self.pairing.ours.proposition.negated and self.pairing.ours.lemma == self.pairing.theirs.lemma


def told(both: Both) -> dict[int, Telling]:
    """For each proposition of the claim of which the passage has a like predicate, what it says of it."""
    pairs: dict[tuple[int, int], Telling] = {}
    every = readings(both.passage)[:_READINGS]
    for ours in readings(both.claim)[:_READINGS]:
        for one in [pairing for theirs in every for pairing in pairings(both, ours, theirs)]:
            telling, key = _judged(both, one), (one.ours.of, one.theirs.of)
            if telling is not None and (key not in pairs or _rank(telling, _TELLS) > _rank(pairs[key], _TELLS)):
                pairs[key] = telling
    taken = {theirs for (_, theirs), telling in pairs.items() if telling.verdict == "agrees"}
    found: dict[int, Telling] = {}
    for (of, theirs), telling in pairs.items():
        if telling.verdict == "differs" and theirs in taken:
            continue  # it is what the claim says in another place
        if of not in found or _rank(telling, _RANK) > _rank(found[of], _RANK):
            found[of] = telling
    return found


def _rank(telling: Telling, order: dict[Verdict, int]) -> tuple[int, float, int]:
    return order[telling.verdict], telling.strength, len(telling.words)


def _judged(both: Both, one: Pairing) -> Telling | None:
    ours, theirs = one.ours.proposition, one.theirs.proposition
    if _says_nothing(one):
        return None
    found = _excepted(both, one) or (_of_parties(both, one) if one.parties_met else _of_others(both, one))
    if found is None:
        return None
    verdict, rule, line, strength = found
    if verdict in ("agrees", "differs") or (verdict == "open" and any(slot.met for slot in one.core)):
        if _unsure(theirs.level) > _unsure(ours.level) or (
            ours.level != theirs.level and _unsure(ours.level) == _unsure(theirs.level)
        ):
            verdict, rule, strength = "weaker", "modality.weaker", 0.0
            line = f"the passage says “{text(both.passage, one.theirs)}” only {_SAID[theirs.level]}"
        elif verdict == "differs" and (_unsure(ours.level) > 1 or other_time(both, one.ours, one.theirs)):
            return None
        elif verdict == "agrees" and _quantity(both, one) < 0:
            verdict, rule, strength = "weaker", "quantity.weaker", 0.0
            line = "the passage says so of some, not of all"
    spans = span(both.claim, one.ours), span(both.passage, one.theirs)
    return Telling(one.ours.of, verdict, rule, line, strength, one, words(both.claim, one), *spans)


def _says_nothing(one: Pairing) -> bool:
    """Whether of a "been" alone, or of one of the two, nothing was read that somebody or something is."""
    if one.ours.lemma != IS:
        return False
    filled = one.ours.filled, one.theirs.filled
    if any(roles <= {"agent"} for roles in filled):
        return True
    negated = one.ours.proposition.negated != one.theirs.proposition.negated
    return negated and ("patient" in filled[0]) != ("patient" in filled[1])


def _denied(view: View, reading: Reading) -> bool:
    """Whether a negation stands before the predicate, as the words alone have it."""
    return view.words[reading.proposition.predicate.at].negated


_Found = tuple[Verdict, str, str, float]
_OPEN: _Found = ("open", "", "", 0.0)


def _of_parties(both: Both, one: Pairing) -> _Found | None:
    """The verdict where every party of the claim's predicate has its place in the passage's."""
    ours, theirs = one.ours.proposition, one.theirs.proposition
    alike = ours.negated == theirs.negated
    kind = one.kind
    if kind in ("same", "converse"):
        if alike != (_denied(both.claim, one.ours) == _denied(both.passage, one.theirs)):
            return _OPEN  # the words alone have it the other way about: the sentence was hardly read well
        if alike and (of := _denied_apart(both, one)):
            return "differs", "polarity.negated", f"“{of}” is told in one and denied in the other", _FIRM
        return _agreed(one, kind) if alike else _negated(both, one)
    if kind == "entailed":  # the passage says more
        if not theirs.negated:
            return _agreed(one, kind) if not ours.negated else _negated(both, one)
        return None
    if kind == "entails":  # the claim says more
        if theirs.negated:
            return _agreed(one, kind) if ours.negated else _negated(both, one)
        return ("weaker", "predicate.weaker", one.why, 0.0) if not ours.negated else None
    if kind in ("complementary", "opposite", "exclusive"):
        return _excluded(both, one)
    if kind == "later" and alike and not ours.negated:
        return "weaker", "stage.earlier", one.why, 0.0
    return None


def _agreed(one: Pairing, kind: str) -> _Found:
    rule = {"same": "predicate.same", "converse": "predicate.converse"}.get(kind, "predicate.entailed")
    if not all(slot.met for slot in one.slots):
        lacking = next(slot for slot in one.slots if not slot.met)
        return "weaker", "predicate.partly", f"{one.why}; not {lacking.role}", 0.0
    return "agrees", rule, one.why, _AGREED


def _denied_apart(both: Both, one: Pairing) -> str:
    """What only one of the two denies of itself: "on Monday and not on Sunday", "on Monday and Sunday"."""
    ours, theirs = denied_alone(both.claim, one.ours), denied_alone(both.passage, one.theirs)
    apart = next((stem for stem, denied in ours.items() if theirs.get(stem, denied) != denied), "")
    return both.claim.words[both.claim.where[apart][0]].text if apart else ""


def _negated(both: Both, one: Pairing) -> _Found | None:
    if one.ours.proposition.negated and one.ours.lemma == one.theirs.lemma and (slot := _denied_of(both, one)) is not None:
        line = f"the passage says so of “{phrase_text(both.passage, slot)}”"
        return "elsewhere", "predicate.missing", line, 0.0
    if _of_some(both, one) or _other_focus(both, one):
        return None
    line = f"“{text(both.claim, one.ours)}” against “{text(both.passage, one.theirs)}”: one of them is negated"
    return "differs", "polarity.negated", line, _strength(both, one)


def _denied_of(both: Both, one: Pairing) -> Phrase | None:
    """What the passage has where the claim denies something of another: "not made from barley", "made from rye"."""
    others = (slot for slot in one.slots if not slot.core and not slot.met and slot.theirs is not None)
    return next(
        (slot.theirs for slot in others if slot.theirs and not slot.elsewhere and slot.fit in ("other", "unknown")), None
    )


def _other_focus(both: Both, one: Pairing) -> bool:
    """Whether what is denied may be something that the other does not say: "not a rock album", "not an album by Berg"."""
    if one.ours.proposition.negated:
        if not all(slot.met for slot in one.slots):
            return True
        return any(_tells_more(both.claim, phrase, both.passage) for phrase in _phrases(one.ours))
    return any(_tells_more(both.passage, slot.theirs, both.claim) for slot in one.core if slot.theirs is not None)


def _phrases(reading: Reading) -> Iterator[Phrase]:
    said = reading.proposition
    yield from (phrase for phrase in (said.agent, said.patient) if phrase is not None)
    yield from (phrase for _, phrase in said.complements)


def _tells_more(view: View, phrase: Phrase, other: View) -> bool:
    """Whether a word that tells which one is meant is not in the other text."""
    return any(
        (word.weight >= 1 or word.value >= 0) and word.stem not in other.where
        for at, word in enumerate(view.words[phrase.first : phrase.last + 1], phrase.first)
        if at != phrase.head and phrase.quantity != word.lower
    )


def _excluded(both: Both, one: Pairing) -> _Found | None:
    ours, theirs = one.ours.proposition, one.theirs.proposition
    if ours.negated != theirs.negated:
        turned = one.kind == "complementary" or (ours.negated and one.kind == "opposite")
        return _agreed(one, one.kind) if turned else None
    if ours.negated and one.kind != "complementary":
        return None
    if _of_some(both, one):
        return None
    strength = _strength(both, one)
    return (
        "differs",
        "predicate.opposite",
        one.why,
        strength if one.sure and one.kind != "exclusive" else min(strength, _POSSIBLE),
    )


def _of_others(both: Both, one: Pairing) -> _Found | None:
    """The verdict where some party is not the passage's: changed over, or another one; else it is told of somebody else."""
    if one.kind not in ("same", "converse", "entailed"):
        return None
    ours, theirs = one.ours.proposition, one.theirs.proposition
    if ours.negated or theirs.negated or not (ours.main and theirs.main):  # whose a participle is, is often in doubt
        return _unmet(both, one)
    if _swapped(both, one):
        line = f"“{text(both.claim, one.ours)}”: the parties have changed places"
        return "differs", "roles.swapped", line, _FIRM if one.one_way else _POSSIBLE
    other = [slot for slot in one.slots if slot.fit == "other"]
    rest = [slot for slot in one.slots if slot.fit != "other"]
    if len(other) == 1 and one.ours.lemma != IS and other[0].core and all(slot.met for slot in rest):
        (slot,) = other
        told_of = any(one.fit == "same" for one in rest if one.core)
        if slot.theirs is not None and told_of and (slot.elsewhere or len(rest) > 1):
            line = f"“{phrase_text(both.claim, slot.ours)}” against “{phrase_text(both.passage, slot.theirs)}”"
            return "differs", "role.differs", line, _FIRM if slot.elsewhere else _POSSIBLE
    return _unmet(both, one)


def _unmet(both: Both, one: Pairing) -> _Found:
    """Of one and the same deed another party is told; where a party is not told, or may be the same, nothing is known."""
    unmet = [slot for slot in one.core if not slot.met]
    if len(unmet) < len(one.core) and all(_untold(one, slot) for slot in unmet):
        line = f"{one.why}; not who or what “{phrase_text(both.claim, unmet[0].ours)}” was in it"
        return "weaker", "predicate.partly", line, 0.0
    known = all(slot.theirs is not None and slot.fit != "may" for slot in unmet)
    known = known and (len(unmet) < len(one.core) or any(_both_named(slot) for slot in unmet))
    known = known or (one.ours.lemma == one.theirs.lemma and any(_done_by_another(both, slot) for slot in unmet))
    if not known or one.ours.proposition.predicate.kind in ("copula", "apposition"):
        return _OPEN
    line = f"the passage does not say “{text(both.claim, one.ours)}” of “{phrase_text(both.claim, unmet[0].ours)}”"
    return "elsewhere", "predicate.missing", line, 0.0


def _untold(one: Pairing, slot: Slot) -> bool:
    """Whether the passage leaves a party out, and not only its reading: a passive needs nobody who does it."""
    said = one.theirs.proposition
    passive = said.patient is not None and said.patient.last < said.predicate.at
    return slot.theirs is None and (passive or not slot.elsewhere)


def _done_by_another(both: Both, slot: Slot) -> bool:
    """Whether somebody of the doer's did it: "her sister", where the passage tells something else of Greta."""
    if slot.role != "agent" or slot.theirs is None or slot.theirs.pronoun or not slot.elsewhere:
        return False
    whose = both.passage.words[slot.theirs.first].lower in _POSSESSIVES and slot.theirs.first < slot.theirs.head
    return whose and bool(slot.ours.names) and slot.fit in ("other", "unknown")


def _both_named(slot: Slot) -> bool:
    return slot.theirs is not None and bool(slot.ours.names and slot.theirs.names)


def _excepts(one: Pairing) -> list[Phrase]:
    return [phrase for role, phrase in one.theirs.roles if not _EXCEPT.isdisjoint(role.split())]


def _excepted(both: Both, one: Pairing) -> _Found | None:
    """ "All but the cook", "unlike her sister": of whom is excepted the passage says the contrary."""
    found = next((slot for slot in one.core for phrase in _excepts(one) if both.fit(slot.ours, phrase) == "same"), None)
    if (
        found is not None
        and one.kind in ("complementary", "opposite")
        and one.theirs.proposition.negated == one.ours.proposition.negated
    ):
        return _agreed(one, one.kind)
    if found is None or one.kind not in ("same", "converse", "entailed"):
        return None
    if one.ours.proposition.negated != one.theirs.proposition.negated:  # "nobody but the cook came": the cook did
        rest = all(slot.met for slot in one.slots if slot is not found)
        return ("agrees", "predicate.same", one.why, _AGREED) if rest else _OPEN
    return "differs", "scope.excepted", f"the passage excepts “{phrase_text(both.claim, found.ours)}”", _FIRM


def _swapped(both: Both, one: Pairing) -> bool:
    """Whether two parties stand in each other's place."""
    word = both.claim.words[one.ours.proposition.predicate.at].lower
    if word in _MUTUAL or one.ours.lemma.base in _MUTUAL or one.theirs.lemma.base in _MUTUAL:
        return False
    core = [slot for slot in one.core if slot.theirs is not None and not slot.met]
    if len(core) != 2:
        return False
    first, second = core
    if first.theirs is None or second.theirs is None:
        return False
    return both.fit(first.ours, second.theirs) == "same" and both.fit(second.ours, first.theirs) == "same"


def _strength(both: Both, one: Pairing) -> float:
    """How sure a difference is: firm where nothing else stands with the claim's predicate than with the passage's."""
    denied = one.theirs if one.theirs.proposition.negated else one.ours
    held = {slot.theirs for slot in one.slots} if denied is one.theirs else {slot.ours for slot in one.slots if slot.met}
    focus = [phrase for role, phrase in denied.roles if role not in ("agent", "patient") and phrase not in held]
    whole = all(slot.met for slot in one.slots)
    known = any(slot.fit == "same" and both.certain(slot.ours, slot.theirs) for slot in one.core)
    return _FIRM if whole and known and not (focus and denied.proposition.negated) else _POSSIBLE


def _of_some(both: Both, one: Pairing) -> bool:
    """Whether both say so of some only, of which others may be otherwise."""
    return any(
        slot.theirs is not None and slot.ours.quantity in _SOME and slot.theirs.quantity in _SOME for slot in one.core
    )


def _quantity(both: Both, one: Pairing) -> int:
    """-1 where the claim says of all what the passage says of some."""
    for slot in one.core:
        if slot.theirs is not None and slot.ours.quantity in _ALL and slot.theirs.quantity in _SOME:
            return -1
    return 0


def _unsure(level: Level) -> int:
    return _SURE.get(level, _UNSURE)
