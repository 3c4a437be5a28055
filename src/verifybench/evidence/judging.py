"""From findings to a relation: guards first, then conflicts, then how much agrees.

False support is the worst error, then a false conflict, then silence: every threshold here leans that way.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifybench.evidence import facts
from verifybench.evidence.content import content
from verifybench.evidence.context import Context
from verifybench.evidence.examine import NO_CONTEXT, Examination, examine
from verifybench.evidence.rules.finding import Finding
from verifybench.evidence.words import View, read, statement_of
from verifybench.model.claim import Claim, Passage, Statement
from verifybench.model.evidence import Certainty, Judgement, Reason, Relation

COVERED = 0.8
"""Share of a claim's words a passage must have to support it."""
PARTLY = 0.5
WORDS_ALONE = 0.7
"""Share of the words from which a passage agrees in part without any figure, name or quotation that does."""
SHARED = 0.5
"""Coverage below which an unknown subject is taken for another one."""
MEASURED = frozenset({"size", "money", "length", "area", "volume", "mass", "speed"})
"""Kinds whose figures seldom meet by chance: two reports of one archive may share little but its 40 GB."""
DIFFERS = {
    "value": 0.5,
    "name.differs": 0.62,
    "polarity.negated": 0.55,
    "predicate.antonym": 0.42,
    "class.differs": 0.45,
    "relation.differs": 0.45,
    "nationality.differs": 0.6,
    "quote.altered": 0.8,
}
"""Strength from which a difference is a conflict, by rule; values share one."""
_WORDING = "quote.altered"
"""Quoted words that were changed must be seen; whether they say something else is for a reader."""
_NEGATED = "polarity.negated"
_PARTLY = "predicate.partly"
_WHEN = ("date", "time")
"""Kinds that say when: a day and an hour that differ are one difference, not two."""
_NEVER_FIRM = frozenset(
    {_WORDING, "sum.differs", "roles.swapped", "word.differs", "scope.only"}
    | {f"{scale}.stronger" for scale in ("modality", "quantity", "frequency", "extent")}
)
"""Rules whose conflicts a reader must decide, however alike the rest is."""
POSSIBLE = 0.7
"""A weaker conflict than this is a possible one."""


def judge(
    claim: Claim | Passage | Statement, passage: Claim | Passage | Statement, *, context: Context = NO_CONTEXT
) -> Judgement:
    """What one passage says about one claim. Deterministic; a text beyond the limit is cut and a reason says so."""
    return judge_views(content(read(statement_of(claim))), read(statement_of(passage)), context)


def judge_views(claim: View, passage: View, context: Context = NO_CONTEXT) -> Judgement:
    """`judge` for texts that were read before; of the claim the view of its content."""
    return decide(examine(claim, passage, context))


def decide(found: Examination) -> Judgement:
    """The relation the findings of one passage add up to, with the deciding reason first."""
    cut = (Reason("text.cut", "too long: only the beginning was compared"),) if found.cut else ()
    score, voice = round(found.score, 4), found.voice
    if found.subject == "differs" or found.asks:
        reason = (
            Reason("passage.asks", "the passage is a question")
            if found.subject != "differs"
            else Reason("subject.differs", found.subject_line)
        )
        return Judgement("mentions", score, (reason, *cut), facts=facts.silent(voice))
    relation, reasons, certainty = weigh(found.findings, found.coverage, found.uncovered)
    guards: list[Reason] = []
    if found.subject == "unclear":
        if relation == "contradicts" and found.coverage < SHARED and reasons[0].rule != "predicate.antonym":
            relation = "mentions"  # two texts that share a phrase and no known subject
        guards.append(Reason("subject.unclear", found.subject_line))
        certainty = "possible"
        relation = "partly" if relation == "supports" else relation
    if voice.attributed:
        return facts.judged((relation, (*reasons, *guards), certainty), voice, score, cut)
    relation, reasons, certainty = facts.on("content", (relation, (*reasons, *guards), certainty), voice)
    return Judgement(relation, score, (*reasons, *cut), certainty)


def weigh(findings: Sequence[Finding], coverage: float, uncovered: int) -> tuple[Relation, tuple[Reason, ...], Certainty]:
    """Relation, reasons and certainty from findings about one subject, reported speech aside."""
    conflicts = [finding for finding in findings if in_conflict(finding)]
    agreeing = [finding for finding in findings if finding.stance == "agrees"]
    some = [finding for finding in findings if finding.stance == "partly"]
    if any(finding.rule == "attribute.differs" and finding.kind == "date" for finding in findings):
        conflicts = [
            finding for finding in conflicts if finding.rule != "predicate.antonym"
        ]  # opened in one year, closed in another
    lacking = [finding for finding in findings if finding.stance == "lacks"]
    weak = [finding for finding in findings if finding.stance == "differs" and not in_conflict(finding)]
    other_time = _other_time(conflicts, lacking)
    if other_time is not None:
        return (
            "mentions",
            (Reason("time.differs", other_time.message, other_time.claim_span, other_time.passage_span),),
            "firm",
        )
    other_name = _other_name(conflicts)
    if other_name is not None:
        rule = "subject.differs" if other_name.kind == "person" else "attribute.differs"
        return "mentions", (Reason(rule, other_name.message, other_name.claim_span, other_name.passage_span),), "firm"
    if conflicts:
        conflicts.sort(key=lambda finding: (finding.rule == _WORDING, -finding.strength))
        negated = [finding for finding in conflicts if finding.rule == _NEGATED]
        shown = [finding for finding in conflicts if finding not in negated[1:]]  # one denial, read two ways
        reasons = tuple(finding.reason for finding in (*shown, *agreeing))
        sure = conflicts[0].strength >= POSSIBLE or (conflicts[0].strength >= PARTLY and coverage >= COVERED - 0.1)
        sure = sure and conflicts[0].rule not in _NEVER_FIRM
        sure = sure and (conflicts[0].rule != "bound.differs" or conflicts[0].kind == "date")
        return "contradicts", reasons, "firm" if sure else "possible"
    told = tuple(finding.reason for finding in (*agreeing, *some))
    missing = tuple(finding.reason for finding in lacking)
    if coverage >= COVERED and not uncovered and not (some or lacking or weak):
        return (
            "supports",
            told or (Reason("words.covered", f"{coverage:.0%} of the claim's words are in the passage"),),
            "firm",
        )
    telling = [finding.strength for finding in (*agreeing, *some) if not finding.rule.startswith("name.")]
    best = max(telling, default=0.0)
    if not telling and any(finding.rule == "attribute.differs" for finding in lacking):
        return "mentions", (*told, *missing), "firm"  # it is told of another deed
    measured = max((found.strength for found in (*agreeing, *some) if found.kind in MEASURED), default=0.0)
    if (
        coverage >= WORDS_ALONE
        or (best >= 0.4 and coverage >= 0.35)
        or (best >= 0.5 and coverage >= 0.25)
        or (measured >= 0.25 and coverage >= 0.1)
    ):
        first = tuple(
            finding.reason for finding in (*some, *lacking) if finding.stance == "partly" or finding.rule == _PARTLY
        )
        rest = tuple(reason for reason in (*told, *missing) if reason not in first)
        return "partly", (*first, *rest) or (Reason("words.covered", f"{coverage:.0%} of the claim's words"),), "firm"
    return "mentions", (*told, *missing), "firm"


def in_conflict(finding: Finding) -> bool:
    """Whether a difference is sure enough to be held against the claim."""
    if finding.stance != "differs":
        return False
    threshold = DIFFERS.get(finding.rule, DIFFERS["value"])
    return finding.strength >= threshold


def _other_time(conflicts: Sequence[Finding], lacking: Sequence[Finding]) -> Finding | None:
    """The differing date, where another value of its passage differs with it: two times, two figures, no conflict.

    The same where the date is another deed's: then the figure is as well.
    """
    figures = {found.passage for found in conflicts if found.part.startswith("value:") and found.kind not in _WHEN}
    of_others = (found for found in lacking if found.rule == "attribute.differs")
    return next((found for found in (*conflicts, *of_others) if found.kind == "date" and found.passage in figures), None)


def _other_name(conflicts: Sequence[Finding]) -> Finding | None:
    """The differing name, where a figure differs as well: "fined A 500", "fined B 900"; "300 in Oslo", "450 in Bergen"."""
    figures = {found.passage for found in conflicts if found.part.startswith("value:")}
    return next((found for found in conflicts if found.rule == "name.differs" and found.passage in figures), None)
