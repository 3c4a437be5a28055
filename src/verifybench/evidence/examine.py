"""Everything the rules find between one claim and one passage, before anything is decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from verifybench.evidence import lexicon
from verifybench.evidence.align import Alignment, align
from verifybench.evidence.content import content, speaker_of, telling, thin, whole
from verifybench.evidence.context import Beside, Context
from verifybench.evidence.inplace import swaps
from verifybench.evidence.matching.referring import Both
from verifybench.evidence.rules import (
    classes,
    deriving,
    lifetimes,
    modality,
    names,
    order,
    polarity,
    predicates,
    quotes,
    renamed,
    roles,
    said,
    scope,
    substituted,
    times,
    values,
    whence,
    withheld,
)
from verifybench.evidence.rules import subject as subjects
from verifybench.evidence.rules.finding import Finding
from verifybench.evidence.rules.nouns import SubjectMatch
from verifybench.evidence.rules.said import Voice
from verifybench.evidence.syntax import Subject, subject_of
from verifybench.evidence.words import View, Word
from verifybench.model.claim import Statement

ALIKE = 0.5
"""Coverage from which two sentences are laid over each other word by word."""
VALUE_WEIGHT = 1.5  # what a value counts beside a word in the score
_ANSWERED = {"agrees": 1.0, "partly": 0.8, "differs": 0.6}
NO_CONTEXT = Context()


@dataclass(slots=True)  # never changed; frozen it would take four times as long to make
class Examination:
    """`score` is 0..1: how well the passage speaks of what the claim speaks of, values included, agreeing or not.

    `coverage` is that of the claim's words alone, `uncovered` counts those with full meaning that the passage lacks.
    `asks` where the passage is a question, `voice` is who speaks in it.
    """

    score: float
    coverage: float
    uncovered: int
    alignment: Alignment
    subject: SubjectMatch
    subject_line: str
    voice: Voice
    asks: bool
    findings: tuple[Finding, ...]
    cut: bool


def examine(claim: View, passage: View, context: Context = NO_CONTEXT) -> Examination:
    """Align the two and ask every rule. Pure; linear in the lengths, which `View` bounds.

    `claim` is a view of the content (see `content`); what an attributed claim says is held against what the passage says,
    whoever speaks there.
    """
    voice = said.voice(whole(claim), whole(passage), context)
    around, near = context.claim_neighbours, context.neighbours
    if voice.attributed:
        voice = replace(voice, thin=thin(claim), rival=voice.rival and telling(claim))
        ours, theirs = speaker_of(claim), speaker_of(passage)
        around = (ours,) if ours else around
        near = _and(near, theirs) if theirs else near
        passage = content(passage)
    subject, _ = subjects.concerned(claim, passage)
    titles = " ".join((context.title, *context.heading))
    settled = context.settled
    same, line = subjects.match(claim, passage, around, near, titles, settled, context.before(whole(passage)))
    if same != "differs" and (elsewhere := whence.apart(claim, passage, context)):
        same, line = elsewhere
    named = _named_nearby(claim, subject) if same == "same" else frozenset()
    alignment = align(claim, passage, named | names.answered(claim, passage, settled))
    if voice.kind == "other" and _told_before(passage, alignment, voice.own_until):
        voice = said.OWN
    core = _core(claim, passage, alignment, subject)
    places = swaps(claim, passage) if alignment.coverage >= ALIKE else ()
    if same == "differs" and (retold := renamed.subject(claim, passage, places, settled)):
        same, line, subject = "unclear", retold, replace(subject, names=())
    found = values.findings(claim, passage, alignment, core, places)
    found += values.missing(claim, found)
    alignment = lifetimes.answering(claim, passage, alignment, found)
    found = deriving.findings(claim, passage, found, core, context)
    if same == "unclear" and deriving.counts_subject(claim, subject.first, subject.last, found):
        same, line = "same", ""
    if same != "differs":  # else only the score is asked for, and values alone weigh in it
        found += names.findings(claim, passage, subject, core, places, settled)
        found += polarity.negation(claim, passage, alignment, core)
        found += polarity.antonym(claim, passage, alignment, core)
        found += classes.findings(claim, passage, subject)
        found += classes.nationality(claim, passage, subject)
        found += quotes.findings(claim.statement, whole(passage), context.translated)
        found += scope.findings(claim, passage)
        found += roles.findings(claim, passage, alignment.coverage)
        found += modality.findings(claim, passage, alignment)
        found += substituted.findings(claim, passage, places, alignment.coverage, found)
        both = Both(claim, passage, same == "same", context.before(whole(passage)), settled)
        told = alignment.coverage if not any(one.stance == "agrees" for one in found) else ALIKE
        heard = predicates.hear(both, max(told, alignment.coverage))
        found = heard.withdrawn(both, found) + heard.findings
        found = order.weighed(claim, passage, alignment, found)
        found += withheld.findings(claim, passage, alignment, heard.of)
        found += whence.untold(claim, passage, subject, context)
        alignment = heard.answering(claim, alignment)
        if same == "unclear" and heard.about_one:
            same, line = "same", ""
    found = times.guarded(claim, passage, found)
    return Examination(
        _score(claim, alignment, found),
        alignment.coverage,
        claim.cut  # what was not compared is not found
        + sum(
            degree == 0 and word.value < 0 and _tells(word)
            for word, degree in zip(claim.words, alignment.degree, strict=True)
        ),
        alignment,
        same,
        line,
        voice,
        said.asks(passage.statement) and not said.asks(claim.statement),
        tuple(found),
        claim.cut or passage.cut,
    )


def _and(near: Sequence[Statement], speaker: Statement) -> Sequence[Statement]:
    return Beside(lambda: (*near, speaker))


def _tells(word: Word) -> bool:
    """Whether a word must be found for support: one of full meaning, or what somebody or something is said to be ("a man")."""
    return word.weight >= 1 or (word.weight > 0 and word.lower in lexicon.classes())


def _named_nearby(claim: View, subject: Subject) -> frozenset[int]:
    """The words that name the subject: covered once it is known to be the same, though the passage says "he"."""
    return frozenset(index for index, word in enumerate(claim.words[: subject.last + 1]) if word.name in subject.names)


def _told_before(passage: View, alignment: Alignment, end: int) -> bool:
    """Whether all that the passage has of the claim stands before an offset: it is the writer's own word, not the speaker's."""
    partners = [passage.words[at] for at in alignment.partner if at >= 0 and passage.words[at].weight]
    return bool(partners) and all(word.end <= end for word in partners)


def _core(claim: View, passage: View, alignment: Alignment, subject: Subject) -> float:
    """Coverage of what the claim says about its subject, where the passage has only a pronoun for that."""
    if (not claim.words or alignment.covers(subject.last)) or not subject_of(passage).pronoun:
        return alignment.coverage
    total = covered = 0.0
    for index, (word, degree) in enumerate(zip(claim.words, alignment.degree, strict=True)):
        if word.value < 0 and not subject.first <= index <= subject.last:
            total += word.weight
            covered += word.weight * degree
    return covered / total if total else 0.0


def _score(claim: View, alignment: Alignment, found: list[Finding]) -> float:
    total = covered = 0.0
    for word, degree in zip(claim.words, alignment.degree, strict=True):
        if word.value < 0 and word.weight:
            total += word.weight
            covered += word.weight * degree
    answers = {finding.part: finding for finding in found if finding.part.startswith("value:")}
    for part in sorted(answers):
        finding = answers[part]
        total += VALUE_WEIGHT
        covered += VALUE_WEIGHT * _ANSWERED.get(finding.stance, 0.0) * min(1.0, 0.4 + finding.strength)
    return min(1.0, covered / total) if total else 0.0
