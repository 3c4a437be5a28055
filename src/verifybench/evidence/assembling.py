"""A claim that no sentence of a source answers alone, and several do together.

Each thing it says must be told by a sentence that is about the claim's subject, with its figures; what only tells which subject
is meant ("the nurses' strike", "the finance minister, Anna Berg,") may stand in a sentence before that one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from verifybench.evidence import lexicon
from verifybench.evidence.examine import Examination
from verifybench.evidence.matching.hanging import holder
from verifybench.evidence.reading import propositions
from verifybench.evidence.rules.against import held_against
from verifybench.evidence.syntax import subject_of
from verifybench.evidence.words import View

_LEAD = 2  # first sentences of a source, which say what it is about
_BACK = 3  # sentences before one, in which stands who or what it is about
_NEAR = 5  # words between one of a subject's and another, told of the same one
_PARTING = frozenset(
    ("with", "and", "or", "but", "against", "by", "to", "from", "than", "not", "who", "whose", "which", "that")
)
_SOME = frozenset(
    ("one", "some", "several", "many", "most", "few", "half", "part", "other", "others", "another", "none", "neither")
)
_NO_LONGER = frozenset(("until", "former", "formerly", "once", "ex", "then"))
_POSSESSIVES = frozenset(("his", "her", "its", "their"))
_ANSWERED = ("proposition:", "value:", "name:")
"""Parts of a claim that one sentence may leave to another."""


@dataclass(frozen=True, slots=True)
class Assembled:
    """`answers` are the sentences that tell what the claim says, best first; `named` those that say of whom. By position."""

    answers: tuple[int, ...]
    named: tuple[int, ...]


def assembled(claim: View, source: Sequence[View], about: Mapping[int, Examination]) -> Assembled | None:
    """The sentences that bear the claim out together; None where a word, a figure or a proposition of it is left open.

    `about` are those that can decide. A sentence in which anything differs, or is weaker, answers nothing.
    """
    if claim.cut:
        return None
    open_to = {index: found for index, found in about.items() if found.subject == "same" and _untroubled(found)}
    said = [index for index, one in enumerate(propositions(claim)) if one.predicate.kind not in ("apposition", "noun")]
    if not said or not open_to or any(_denied(found) for found in about.values() if found.subject == "same"):
        return None
    answering: dict[int, list[int]] = {}
    for proposition in said:
        answering[proposition] = [index for index in open_to if _agrees(open_to[index], f"proposition:{proposition}")]
        if not answering[proposition]:
            return None
    chosen: dict[int, int] = {}
    for proposition, sentences in answering.items():
        own = [index for index in sentences if _values_told(claim, proposition, said, open_to[index])]
        if not own:
            return None
        chosen[proposition] = max(own, key=lambda index: (open_to[index].coverage, -index))
    answers = sorted(set(chosen.values()), key=lambda index: (-open_to[index].score, index))
    named = _worded(claim, said, chosen, source, about)
    if (
        named is None
        or not _one_subject(claim, answers, source)
        or any(_other_time(claim, source[one]) for one in answers)
        or (len(answers) == 1 and not named - {answers[0]})
    ):
        return None
    return Assembled(tuple(answers), tuple(sorted(named - set(answers))))


def _untroubled(found: Examination) -> bool:
    """Whether nothing differs there, and nothing is lacking that another sentence could not have."""
    return not any(
        one.stance == "differs" or (one.stance in ("lacks", "partly") and not one.part.startswith(_ANSWERED))
        for one in found.findings
    )


def _denied(found: Examination) -> bool:
    """Whether a sentence is against what the claim says, its figures aside: those may be told of something else."""
    return any(one.stance == "differs" and not one.part.startswith(("value:", "name:")) for one in found.findings)


def _agrees(found: Examination, part: str) -> bool:
    return any(one.part == part and one.stance == "agrees" for one in found.findings)


def _values_told(claim: View, proposition: int, said: Sequence[int], found: Examination) -> bool:
    """Whether a sentence tells every figure that hangs on the proposition."""
    return all(
        _agrees(found, f"value:{index}")
        for index, (first, _) in claim.value_ranges.items()
        if _hangs_on(claim, first, said) == proposition
    )


def _hangs_on(claim: View, at: int, said: Sequence[int]) -> int:
    """The proposition a word is part of; the first where it is read as part of none."""
    found = holder(claim, at)
    return found.of if found is not None and found.of in said else said[0]


def _worded(
    claim: View,
    said: Sequence[int],
    chosen: Mapping[int, int],
    source: Sequence[View],
    about: Mapping[int, Examination],
) -> set[int] | None:
    """The sentences that have the words of the subject which the answering ones leave out; None where any word stands nowhere."""
    of_subject = _words_of_subject(claim)
    named: set[int] = set()
    for at, word in enumerate(claim.words):
        if word.value >= 0 or word.weight < 1:
            continue
        index = chosen[_hangs_on(claim, at, said)]
        degree = about[index].alignment.degree
        if degree[at] > 0:
            continue
        if at not in of_subject:
            return None
        anchors = {claim.words[other].stem for other in of_subject if degree[other] > 0 and claim.words[other].weight >= 1}
        told = [other for other in _before(index) if _stands_with(word.stem, anchors, source[other])]
        if not told and index and _owner_before(word.stem, source[index], source[index - 1]):
            told = [index - 1]
        if not told:
            return None
        named.add(max(told))
    return named


def _words_of_subject(claim: View) -> frozenset[int]:
    """The words that say of whom the claim is, with what stands behind a comma: "Anna Berg, the minister,"."""
    subject = subject_of(claim)
    own = set(range(subject.first, subject.last + 1))
    for one in propositions(claim):
        if (
            one.predicate.kind == "apposition"
            and one.agent is not None
            and one.patient is not None
            and one.agent.head in own
        ):
            own.update(range(one.patient.first, one.patient.last + 1))
    return frozenset(at for at in own if at < len(claim.words))


def _before(index: int) -> set[int]:
    """The sentences in which stands whom one is about."""
    return {*range(max(0, index - _BACK), index), *range(min(_LEAD, index))}


def _stands_with(stem: str, anchors: set[str], view: View) -> bool:
    """Whether a sentence says a word of one that others stand for: "the striking nurses", "Berg is the minister".

    No other deed and no other party stands between.
    """
    if any(word.lower in _NO_LONGER for word in view.words):
        return False
    deeds = {one.predicate.at for one in propositions(view) if one.predicate.kind == "verb"}
    for place in view.where.get(stem, ()):
        for other in range(max(0, place - _NEAR), min(len(view.words), place + _NEAR + 1)):
            between = range(min(place, other) + 1, max(place, other))
            if (
                other != place
                and _one_stem(view.words[other].stem, anchors)
                and not view.words[place].negated
                and deeds.isdisjoint(between)
                and not any(view.words[one].lower in _PARTING for one in between)
            ):
                return True
    return False


def _owner_before(stem: str, view: View, before: View) -> bool:
    """Whether the sentence begins with "its" or "his", and the one before speaks of nobody but whom the word names."""
    subject, owner = subject_of(view), subject_of(before)
    whose = any(view.words[at].lower in _POSSESSIVES for at in range(subject.first, min(subject.last + 1, len(view.words))))
    own = [before.words[at].stem for at in range(owner.first, min(owner.last + 1, len(before.words)))]
    return whose and stem in own and not any(one.patient is not None for one in propositions(before))


def _one_subject(claim: View, answers: Sequence[int], source: Sequence[View]) -> bool:
    """Whether nothing tells the subjects of the sentences apart: the council of Lund, the council of Ystad; one of them."""
    named = bool(subject_of(claim).own)
    told: list[frozenset[str]] = []
    for index in answers:
        view = source[index]
        subject = subject_of(view)
        words = view.words[subject.first : subject.last + 1]
        if any(word.lower in _SOME and word.stem not in claim.where for word in words):
            return False
        told.append(frozenset(word.stem for word in words if word.weight >= 1 and word.stem not in claim.where))
    return len(set(told)) == 1 or (
        named and all(not one or not other or not one.isdisjoint(other) for one in told for other in told)
    )


def _other_time(claim: View, view: View) -> bool:
    """Whether a sentence has a date that none of the claim's dates may be."""
    ours = [value for value in claim.statement.values if value.kind == "date"]
    theirs = [value for value in view.statement.values if value.kind == "date"]
    return bool(ours) and any(all(held_against(a, b).outcome == "disjoint" for a in ours) for b in theirs)


def _one_stem(stem: str, others: set[str]) -> bool:
    return stem in others or not others.isdisjoint(lexicon.aliases().get(stem, ()))


def line(found: Assembled, numbers: Sequence[int]) -> str:
    """The line that names the sentences, by their numbers counted from 1."""
    told = [str(numbers[index] + 1) for index in sorted((*found.answers, *found.named))]
    return f"sentences {', '.join(told[:-1])} and {told[-1]} say it together"
