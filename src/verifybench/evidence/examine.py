"""Everything the rules find between one claim and one passage, before anything is decided."""

from __future__ import annotations

from dataclasses import dataclass

from verifybench.evidence.align import Alignment, align
from verifybench.evidence.context import Context
from verifybench.evidence.rules import classes, names, polarity, quotes, said, scope, values
from verifybench.evidence.rules import subject as subjects
from verifybench.evidence.rules.finding import Finding
from verifybench.evidence.rules.subject import SubjectMatch
from verifybench.evidence.words import View

VALUE_WEIGHT = 1.5  # what a value counts beside a word in the score
_ANSWERED = {"agrees": 1.0, "partly": 0.8, "differs": 0.6}
NO_CONTEXT = Context()


@dataclass(frozen=True, slots=True)
class Examination:
    """`score` is 0..1: how well the passage speaks of what the claim speaks of, values included, agreeing or not.

    `coverage` is that of the claim's words alone. `only_said` is the line about reported speech, "" where there is none.
    """

    score: float
    coverage: float
    alignment: Alignment
    subject: SubjectMatch
    subject_line: str
    only_said: str
    findings: tuple[Finding, ...]
    cut: bool


def examine(claim: View, passage: View, context: Context = NO_CONTEXT) -> Examination:
    """Align the two and ask every rule. Pure; linear in the lengths, which `View` bounds."""
    alignment = align(claim, passage)
    subject = subjects.subject(claim)
    titles = " ".join((context.title, *context.heading))
    same, line = subjects.match(claim, passage, context.claim_neighbours, context.neighbours, titles)
    found = values.findings(claim, passage, alignment)
    found += values.missing(claim, found)
    found += names.findings(claim, passage, alignment, subject)
    found += polarity.negation(claim, passage, alignment)
    found += polarity.antonym(claim, passage, alignment)
    found += classes.findings(claim, passage, alignment, subject)
    found += quotes.findings(claim.statement, passage.statement, context.translated)
    found += scope.findings(claim, passage)
    return Examination(
        _score(claim, alignment, found),
        alignment.coverage,
        alignment,
        same,
        line,
        said.only(claim.statement, passage.statement),
        tuple(found),
        claim.cut or passage.cut,
    )


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
