"""How far a case is: what a dashboard shows, from what `list`, `conflicts`, `coverage`, `agreement` and `check` are made of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from verifybench.case.conflicts import UNSETTLED
from verifybench.model.evidence import ConflictKind
from verifybench.model.state import Verdict

if TYPE_CHECKING:
    from verifybench.case.case import Case
    from verifybench.case.rows import Counts
    from verifybench.case.signing import SignOff
    from verifybench.model.coverage import Tally
    from verifybench.review import Agreement, Finding


@dataclass(frozen=True, slots=True)
class OfDocument:
    """A document under review: how many of its claims are decided or waived, and on how many of these reviewers differ."""

    id: str
    title: str
    claims: int
    decided: int
    disputed: int = 0

    @property
    def undecided(self) -> int:
        return self.claims - self.decided


@dataclass(frozen=True, slots=True)
class Progress:
    """Over the claims to decide: those of drafts, or all where there is no draft."""

    counts: Counts
    waived: int
    documents: tuple[OfDocument, ...]


@dataclass(frozen=True, slots=True)
class Disputes:
    """The conflicts that are open or upheld: by kind how many are open and upheld, by document how many touch it."""

    by_kind: Mapping[ConflictKind, tuple[int, int]]
    by_document: Mapping[str, int]
    blocking: int


@dataclass(frozen=True, slots=True)
class Reviews:
    """Second reviews that wait: for a `second` verdict, for somebody to `adjudicate`, for a reviewer who contradicts a verdict of
    their own (`again`), for a first verdict of somebody who was asked by name; `mine` of all these for the reader."""

    waiting: Mapping[str, int]
    mine: int


@dataclass(frozen=True, slots=True)
class Pace:
    """How many claims were given a verdict on each day on which any was, by the dates of the records."""

    days: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Covered:
    """The coverage of drafts, by draft."""

    tallies: tuple[tuple[str, Tally], ...]


@dataclass(frozen=True, slots=True)
class Demands:
    """What the publishing gate still demands. `accepted` of the `findings` were accepted by sign-offs that hold."""

    findings: tuple[Finding, ...]
    accepted: tuple[Finding, ...]
    signed: Mapping[str, SignOff] = field(default_factory=dict)

    @property
    def left(self) -> tuple[Finding, ...]:
        """The findings that nobody accepted."""
        done = set(self.accepted)
        return tuple(one for one in self.findings if one not in done)


if TYPE_CHECKING:
    Part = Disputes | Pace | Reviews | Covered | Demands | Agreement


def progress(case: Case) -> Progress:
    """What is known without reading more than the list of claims does."""
    queue = case.queue()
    counts = queue.counts()
    drafts = case.draft_ids()
    rows = [row for row in case.listed_documents().values() if not drafts or row.id in drafts]
    standing = case.standing
    decided = Counter(given[0].claim.document for given in standing.verdicts.values())
    differ = [id for id in standing.disputed if _differ(standing.verdicts[id])]
    disputed = Counter(standing.verdicts[id][0].claim.document for id in differ)
    waived = [id for id in standing.waivers if id not in standing.verdicts]
    decided += Counter(_documents(case, waived))
    orphans = Counter(one.document for one in standing.orphans.values())
    documents = tuple(
        OfDocument(
            row.id,
            row.metadata.title or row.path,
            row.claims + orphans[row.id],
            decided[row.id],
            disputed[row.id],
        )
        for row in rows
    )
    return Progress(counts, counts.decided - sum(counts.labels.values()) - counts.disputed, documents)


def _differ(given: Sequence[Verdict]) -> bool:
    return len({one.event.label for one in given}) > 1


def _documents(case: Case, claims: Sequence[str]) -> Iterator[str]:
    """The document of each claim of today."""
    orphans = case.standing.orphans
    listed = case.index.listed([id for id in claims if id not in orphans]) if claims else {}
    for id in claims:
        if id in orphans:
            yield orphans[id].document
        elif id in listed:
            yield listed[id].document


def parts(case: Case) -> Iterator[Part]:
    """What takes longer, one after another, the quickest first."""
    yield disputes(case)
    yield pace(case)
    yield reviews(case)
    yield case.agreement()
    yield Covered(tuple((one.draft, one.tally) for one in case.coverages()))
    yield demands(case)


def disputes(case: Case) -> Disputes:
    kinds: dict[ConflictKind, list[int]] = {}
    documents: Counter[str] = Counter()
    blocking = 0
    for row in case.conflicts():
        if row.state in UNSETTLED:
            kinds.setdefault(row.outline.kind, [0, 0])[row.state == "upheld"] += 1
            documents.update(dict.fromkeys(row.outline.documents, 1))
            blocking += row.blocks
    return Disputes({kind: (open, upheld) for kind, (open, upheld) in kinds.items()}, dict(documents), blocking)


def pace(case: Case) -> Pace:
    timeline = case.timeline()
    while timeline.read_on():
        pass
    return Pace(timeline.decided_a_day())


def reviews(case: Case) -> Reviews:
    waiting = case.review_queue()
    stages = Counter(one.review.stage for one in waiting)
    by_me = sum(one.review.open_to(case.reviewer) for one in waiting)
    return Reviews({str(stage): count for stage, count in stages.items()}, by_me)


def demands(case: Case) -> Demands:
    findings, signed = case.gate(), case.signoffs()
    return Demands(findings, accepted(findings, signed, [row.id for row in case.documents("draft")]), signed)


def accepted(findings: Sequence[Finding], signed: Mapping[str, SignOff], drafts: Collection[str]) -> tuple[Finding, ...]:
    """The findings that sign-offs accept which hold: of the drafts signed, and what was found of sources where all are."""
    holds = {id for id in drafts if id in signed and signed[id].valid}
    everything = len(holds) == len(drafts) > 0
    return tuple(one for one in findings if one.document in holds or (everything and one.document not in drafts))
