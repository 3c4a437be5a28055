"""What the screen knows of one claim: everything its panes draw, gathered once a claim is looked at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from verifybench.case.checked import Checked
from verifybench.case.conflicts import ConflictRow
from verifybench.case.documents import DocumentRow
from verifybench.case.rows import ClaimRow
from verifybench.model.claim import Claim, Passage
from verifybench.model.document import Document, Metadata, Span, meet
from verifybench.model.event import ClaimNoted, ClaimsFlagged, ClaimsWaived, LetStand, ReplySought
from verifybench.model.evidence import Evidence, Judgement, Reason
from verifybench.model.state import Decided, Verdict
from verifybench.model.value import Value
from verifybench.review import Review
from verifybench.tui.door import CaseDoor
from verifybench.tui.draw.marks import accord
from verifybench.tui.draw.numberline import Said
from verifybench.tui.draw.references import GLYPHS, reference, referred

if TYPE_CHECKING:
    from verifybench.case.sourcing import Sourced

_SIGNS = {"agree": ("good", GLYPHS["agree"]), "differ": ("bad", GLYPHS["differ"]), "aside": ("dim", "·")}
_NO_DATE = "9999"


@dataclass(frozen=True, slots=True)
class Bearing:
    """A piece of evidence with the passage it points to and the document that holds it."""

    evidence: Evidence
    passage: Passage
    document: Document
    sourced: Sourced | None = None

    @property
    def speaks(self) -> bool:
        """Whether it says something of the claim or was chosen by a person, rather than only mention what the claim is about."""
        judgement = self.evidence.judgement
        said = (judgement.relation, *(one.relation for one in judgement.facts))
        return self.evidence.origin == "reviewer" or any(one != "mentions" for one in said)

    @property
    def group(self) -> str:
        """Its independence group: what passages of one group say counts once."""
        return self.sourced.group if self.sourced is not None else self.document.id


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim with all that stands around it; `cited` are the passages chosen as evidence, in the order they were chosen.

    `bearings` run from those that speak to those that only mention. `kin` are the titles of the other documents of an independence
    group that several share, by document id; `adjudicated` are the verdicts that an adjudication decided between, by its record.
    """

    row: ClaimRow
    claim: Claim
    document: Document
    bearings: tuple[Bearing, ...] = ()
    conflicts: tuple[ConflictRow, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    cited: tuple[str, ...] = ()
    kin: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
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

    @property
    def references(self) -> tuple[Span, ...]:
        """The places of the claim that passages agree or differ with, numbered from its start."""
        return referred(bearing.evidence.judgement for bearing in self.bearings)


def gather(case: CaseDoor, row: ClaimRow, cited: tuple[str, ...], groups: Mapping[str, int]) -> ClaimView:
    """Read what the panes need to show a claim. Raises what the case raises when a part of it is gone."""
    bearings = []
    linked = (*case.evidence(row.id), *_cited_besides(case, row.id, cited))
    sourced = case.sourced(linked)
    for evidence in linked:
        passage = case.named_passage(evidence.passage)
        document = case.document(passage.document)
        bearings.append(Bearing(evidence, passage, document, sourced[evidence.passage]))
    bearings.sort(key=lambda bearing: not bearing.speaks)
    standing, verdicts = case.standing, case.verdicts(row.id)
    return ClaimView(
        row,
        case.claim(row.id),
        case.document(row.document),
        tuple(bearings),
        case.conflicts_of(row.id),
        verdicts,
        cited,
        _kin(case, groups) if any(one.document.id in groups for one in bearings) else {},
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


def _kin(case: CaseDoor, groups: Mapping[str, int]) -> dict[str, tuple[str, ...]]:
    """What the other documents of each document's group are called."""
    called = {
        row.id: row.metadata.title or row.path.rpartition("/")[2] for row in case.documents("source") if row.id in groups
    }
    return {
        id: tuple(title for other, title in called.items() if other != id and groups[other] == groups[id]) for id in called
    }


def title_of(document: Document) -> str:
    return document.metadata.title or document.path.rpartition("/")[2]


def who_of(document: Document) -> str:
    """A source in a few words: publisher and year, or its title."""
    if not document.metadata.publisher:
        return title_of(document)
    return f"{document.metadata.publisher} {(document.metadata.published or '')[:4]}".rstrip()


def source_line(metadata: Metadata) -> list[str]:
    """Publisher and date, as far as they are known."""
    return [fact for fact in (metadata.publisher, metadata.published) if fact]


def publisher_of(metadata: Metadata) -> str:
    return metadata.publisher or "publisher unknown"


def date_of(metadata: Metadata) -> str:
    return metadata.published or "date unknown"


@dataclass(frozen=True, slots=True)
class Figure:
    """One value of the claim and what each text says about it: the claim's own words, then the sources from the oldest on.

    `reference` is the raised figure that the value has in the claim and its passages.
    """

    value: Value
    said: tuple[Said, ...]
    reference: str = ""


def figures(view: ClaimView) -> list[Figure]:
    """The claim's values that at least one passage speaks to, as the rules aligned them.

    Only pairs that a rule looked at are drawn: two figures of a kind in neighbouring sentences need not be about the same
    thing, and a line that puts them on one axis would say that they are.
    """
    out: list[Figure] = []
    for value in view.claim.statement.values:
        if value.low is None and value.high is None:
            continue
        others: dict[tuple[str, str], tuple[str, Said]] = {}
        for bearing in view.bearings:
            for reason in bearing.evidence.judgement.reasons:
                if reason.rule == "said.differs":
                    continue  # it points where the figures do, which tell of themselves
                found = _aligned(value, reason, bearing.passage)
                if found is not None:
                    said = _said(bearing, found, reason)
                    others.setdefault(
                        (bearing.document.id, found.text), (bearing.document.metadata.published or _NO_DATE, said)
                    )
        if others:
            dated = sorted(others.values(), key=lambda one: one[0])
            said_of = (_own(view, value), *(said for _, said in dated))
            out.append(Figure(value, said_of, reference(view.references, (value.start, value.end))))
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
    if reason.claim_span is None or reason.passage_span is None or not meet(reason.claim_span, (value.start, value.end)):
        return None
    for other in passage.statement.values:
        comparable = (
            other.kind == value.kind and other.unit == value.unit and not (other.low is None and other.high is None)
        )
        if comparable and meet(reason.passage_span, (other.start, other.end)):
            return other
    return None
