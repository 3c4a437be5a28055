"""What the screen knows of one claim: everything its panes draw, gathered once a claim is looked at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from verifybench.case.checked import Checked
from verifybench.case.conflicts import ConflictRow
from verifybench.case.documents import DocumentRow
from verifybench.case.rows import ClaimRow
from verifybench.model.claim import Claim, Passage
from verifybench.model.document import Document, Metadata
from verifybench.model.event import ClaimNoted, ClaimsFlagged, ClaimsWaived, LetStand, ReplySought
from verifybench.model.evidence import Evidence, Judgement, Reason
from verifybench.model.state import Decided, Verdict
from verifybench.model.value import Value
from verifybench.review import Review
from verifybench.tui.door import CaseDoor
from verifybench.tui.draw.marks import accord
from verifybench.tui.draw.numberline import Said

_SIGNS = {"agree": ("good", "✓"), "differ": ("bad", "✗"), "aside": ("dim", "·")}
_TEXTS_A_FIGURE = 8


@dataclass(frozen=True, slots=True)
class Bearing:
    """A piece of evidence with the passage it points to and the document that holds it."""

    evidence: Evidence
    passage: Passage
    document: Document
    sourced: str = ""  # the grade of its source, and on whose word it rests


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim with all that stands around it; `cited` are the passages chosen as evidence, in the order they were chosen.

    `groups` numbers the independence groups that several documents share, by document id; `adjudicated` are the verdicts that an
    adjudication decided between, by its record.
    """

    row: ClaimRow
    claim: Claim
    document: Document
    bearings: tuple[Bearing, ...] = ()
    conflicts: tuple[ConflictRow, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    cited: tuple[str, ...] = ()
    groups: Mapping[str, int] = field(default_factory=dict)
    stands: Decided[LetStand] | None = None
    waived: Decided[ClaimsWaived] | None = None
    review: Review | None = None
    replies: tuple[Decided[ReplySought], ...] = ()
    misconduct: bool = False
    reader: str = ""
    adjudicated: Mapping[str, tuple[Verdict, ...]] = field(default_factory=dict)
    checked: tuple[Checked, ...] = ()
    carried: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    flag: Decided[ClaimsFlagged] | None = None
    notes: tuple[Decided[ClaimNoted], ...] = ()

    @property
    def attributed(self) -> bool:
        """Whether the claim holds two facts."""
        return len(self.checked) > 1


def gather(case: CaseDoor, row: ClaimRow, cited: tuple[str, ...], groups: Mapping[str, int]) -> ClaimView:
    """Read what the panes need to show a claim. Raises what the case raises when a part of it is gone."""
    bearings = []
    linked = (*case.evidence(row.id), *_cited_besides(case, row.id, cited))
    sourced = case.sourced(linked)
    for evidence in linked:
        passage = case.named_passage(evidence.passage)
        document = case.document(passage.document)
        bearings.append(Bearing(evidence, passage, document, str(sourced[evidence.passage])))
    standing, verdicts = case.standing, case.verdicts(row.id)
    return ClaimView(
        row,
        case.claim(row.id),
        case.document(row.document),
        tuple(bearings),
        case.conflicts_of(row.id),
        verdicts,
        cited,
        groups,
        standing.stands.get(row.id),
        standing.waivers.get(row.id),
        case.review_of(row.id),
        standing.replies.get(row.id, ()),
        "misconduct" in case.kinds(row.id),
        case.reviewer,
        {one.hash: case.adjudicated(one) for one in verdicts},
        case.checked(row.id),
        {one.hash: tuple(map(str, case.carried_over(one))) for one in verdicts},
        standing.flags.get(row.id),
        standing.notes.get(row.id, ()),
    )


def _cited_besides(case: CaseDoor, claim: str, cited: tuple[str, ...]) -> Iterator[Evidence]:
    """What was cited while a document was read, and is no evidence otherwise."""
    known = {one.passage for one in case.evidence(claim)} if cited else ()
    for named in cited:
        if named not in known:
            passage = case.named_passage(named)
            reason = Reason("reviewer.cited", "cited from its text; found by nobody else")
            yield Evidence("", claim, named, passage.document, Judgement("mentions", 0.0, (reason,)), "reviewer")


def shared_groups(documents: tuple[DocumentRow, ...]) -> dict[str, int]:
    """A number for each independence group that holds more than one document."""
    members: dict[str, list[str]] = {}
    for document in documents:
        if document.group:
            members.setdefault(document.group, []).append(document.id)
    shared = [ids for ids in members.values() if len(ids) > 1]
    return {id: number for number, ids in enumerate(shared, 1) for id in ids}


def title_of(document: Document) -> str:
    return document.metadata.title or document.path.rpartition("/")[2]


def who_of(document: Document) -> str:
    """A source in a few words: publisher and year, or its title."""
    if not document.metadata.publisher:
        return title_of(document)
    return f"{document.metadata.publisher} {(document.metadata.published or '')[:4]}".rstrip()


def publisher_of(metadata: Metadata) -> str:
    return metadata.publisher or "publisher unknown"


def date_of(metadata: Metadata) -> str:
    return metadata.published or "date unknown"


@dataclass(frozen=True, slots=True)
class Figure:
    """One value of the claim and what each text says about it, the claim's own words first."""

    value: Value
    said: tuple[Said, ...]


def figures(view: ClaimView) -> list[Figure]:
    """The claim's values that at least one passage speaks to, as the rules aligned them.

    Only pairs that a rule looked at are drawn: two figures of a kind in neighbouring sentences need not be about the same
    thing, and a line that puts them on one axis would say that they are.
    """
    out: list[Figure] = []
    for value in view.claim.statement.values:
        if value.low is None and value.high is None:
            continue
        others: dict[tuple[str, str], Said] = {}
        for bearing in view.bearings:
            for reason in bearing.evidence.judgement.reasons:
                if reason.rule == "said.differs":
                    continue  # it points where the figures do, which tell of themselves
                found = _aligned(value, reason, bearing.passage)
                if found is not None:
                    others.setdefault((bearing.document.id, found.text), _said(bearing, found, reason))
        if others:
            own = _own(view, value)
            out.append(Figure(value, (own, *list(others.values())[:_TEXTS_A_FIGURE])))
    return out


def _own(view: ClaimView, value: Value) -> Said:
    who = "draft" if view.document.role == "draft" else "this source"
    return Said(who, value.text, value.low, value.high, value.low_open, value.high_open, "", " ", own=True)


def _said(bearing: Bearing, value: Value, reason: Reason) -> Said:
    ink, glyph = _SIGNS[accord(reason, bearing.evidence.judgement.relation)]
    rules = {one.rule for one in bearing.evidence.judgement.reasons}
    words = f"“{value.text}”" if reason.fact == "said" or "said.only" in rules else value.text
    if "said.denied" in rules:
        (ink, glyph), words = _SIGNS["differ"], f"denies {words}"
    return Said(who_of(bearing.document), words, value.low, value.high, value.low_open, value.high_open, ink, glyph)


def _aligned(value: Value, reason: Reason, passage: Passage) -> Value | None:
    if reason.claim_span is None or reason.passage_span is None or not _meet(reason.claim_span, (value.start, value.end)):
        return None
    for other in passage.statement.values:
        comparable = (
            other.kind == value.kind and other.unit == value.unit and not (other.low is None and other.high is None)
        )
        if comparable and _meet(reason.passage_span, (other.start, other.end)):
            return other
    return None


def _meet(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] < b[1] and b[0] < a[1]
