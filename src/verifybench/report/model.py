"""What a report says, before any format: everything is here, in the order in which it is to be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from verifybench.case.carried_over import CarriedOver
from verifybench.case.checked import Checked
from verifybench.case.conflicts import Camp, Cluster, ConflictRow, on_one_axis
from verifybench.case.documents import DocumentRow
from verifybench.case.particulars import Particulars
from verifybench.case.rows import Counts, Waits
from verifybench.case.signing import SignOff
from verifybench.case.sourcing import Sourced
from verifybench.ledger import Fork
from verifybench.model.claim import Claim, Passage
from verifybench.model.document import Note
from verifybench.model.event import ClaimsWaived, Corrected, Head, LetStand, Published, Record, ReplySought, ReviewAsked
from verifybench.model.evidence import Evidence
from verifybench.model.state import Decided, Verdict
from verifybench.report import marks
from verifybench.report.marks import Mark, Tone
from verifybench.review import Finding
from verifybench.values import Drawn, Interval, draw_intervals

AXIS = 60  # cells of a number line


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a draft's text; `claims` are the numbers of those that cover it, `ends` of those whose last words it has."""

    text: str
    claims: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of a draft; `level` is 1.. for a heading, 0 else. `lines` says that its line breaks carry meaning (a list)."""

    pieces: tuple[Piece, ...]
    level: int = 0
    lines: bool = False

    @property
    def numbers(self) -> tuple[int, ...]:
        """The claims that end here, in reading order."""
        return tuple(number for piece in self.pieces for number in piece.ends)


@dataclass(frozen=True, slots=True)
class DraftText:
    """A draft as it reads today."""

    row: DocumentRow
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Linked:
    """What the machine found to bear on a claim, with the passage's own words and on whose word they rest."""

    evidence: Evidence
    passage: Passage
    sourced: Sourced


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim with all that was decided about it and all that bears on it; `number` is its footnote mark.

    `originals` are the records of the verdicts that an adjudication decided between; `misconduct` marks a claim that ascribes
    a crime or misconduct to somebody named. `checked` is what was found about each fact it holds, `said_only` are the records of
    verdicts that let it go out on evidence that shows only that it was said. `carried` has, by the record of a verdict, the words
    that it was given on where somebody carried it over to others; `held` says that a revision holds its verdict back.
    """

    number: int
    claim: Claim
    verdicts: tuple[Verdict, ...] = ()
    stands: Decided[LetStand] | None = None
    machine: tuple[Linked, ...] = ()
    conflicts: tuple[int, ...] = ()  # numbers of the conflicts that touch it
    blocks: bool = False
    waiver: Decided[ClaimsWaived] | None = None
    requests: tuple[Decided[ReviewAsked], ...] = ()
    replies: tuple[Decided[ReplySought], ...] = ()
    originals: tuple[Record, ...] = ()
    misconduct: bool = False
    waits: Waits = ""
    checked: tuple[Checked, ...] = ()
    said_only: frozenset[str] = frozenset()
    held: bool = False
    carried: Mapping[str, tuple[CarriedOver, ...]] = field(default_factory=dict)

    @property
    def attributed(self) -> bool:
        """Whether it holds two facts: that it was said, and that it is so."""
        return len(self.checked) > 1

    @property
    def label(self) -> str | None:
        """The newest standing verdict's label; None while undecided."""
        return self.verdicts[-1].event.label if self.verdicts else None

    @property
    def disputed(self) -> bool:
        return len({verdict.event.label for verdict in self.verdicts}) > 1

    @property
    def bare(self) -> bool:
        """Whether nothing at all bears on it: no passage found, none cited."""
        return not self.machine and not any(verdict.event.evidence for verdict in self.verdicts)

    @property
    def uncited(self) -> tuple[Linked, ...]:
        """What the machine found and no verdict cites; bare mentions only where there is nothing better."""
        cited = {one.id for verdict in self.verdicts for one in verdict.event.evidence}
        rest = tuple(one for one in self.machine if one.evidence.passage not in cited)
        telling = tuple(one for one in rest if one.evidence.judgement.relation != "mentions")
        return telling if telling or cited else rest

    @property
    def status(self) -> Literal["undecided", "suspended", "decided", "disputed", "stands", "waived"]:
        """The word that `list` has for it."""
        if self.disputed:
            return "disputed"
        if self.stands:
            return "stands"
        if self.waiver:
            return "waived"
        return "decided" if self.verdicts else "suspended" if self.held else "undecided"

    @property
    def mark(self) -> Mark:
        if self.disputed:
            return marks.DISPUTED
        if self.label is not None:
            return marks.verdict(self.label)
        return marks.WAIVED if self.waiver else marks.HELD if self.held else marks.UNDECIDED

    @property
    def tone(self) -> Tone:
        """How loud the claim is in the draft: what an editor lets stand no longer calls for anyone."""
        return marks.STET.tone if self.stands else self.mark.tone


@dataclass(frozen=True, slots=True)
class Dispute:
    """A disagreement with its number in this report; `known` is what is known of its first conflict, `camps` who says what."""

    number: int
    cluster: Cluster
    known: Particulars
    camps: tuple[Camp, ...] = ()

    @property
    def row(self) -> ConflictRow:
        return self.cluster.lead

    @property
    def settled(self) -> bool:
        return self.row.state in ("explained", "gone")

    @property
    def line(self) -> tuple[tuple[Camp, bool, Drawn], ...]:
        """What each camp says on one axis, and whether a draft does; nothing where they are no figures of one sort."""
        if not on_one_axis(self.camps):
            return ()
        drafts = {one.side.document for one in self.known.sides if one.role == "draft"}
        said = [(camp, not drafts.isdisjoint(camp.who), camp.value) for camp in self.camps if camp.value is not None]
        ends = [Interval(v.low, v.high, v.low_open, v.high_open, own) for _, own, v in said]
        drawn = draw_intervals(ends, AXIS)
        return tuple((camp, own, line) for (camp, own, _), line in zip(said, drawn, strict=bool(drawn)))


@dataclass(frozen=True, slots=True)
class Blockage:
    """What holds a draft back for one reason: the publishing gate's findings of one rule, in the draft's order."""

    rule: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source with its number; `twins` are the numbers of those that count as one with it, `cited` the claims it was cited for."""

    number: int
    row: DocumentRow
    note: Note | None = None
    twins: tuple[int, ...] = ()
    why: tuple[str, ...] = ()  # what ties it to them, or keeps it apart from others
    cited: tuple[int, ...] = ()


Fate = Literal["changed", "gone", "ambiguous", "recut", "cited", "date"]
"""What holds a verdict back: its claim's words, a passage that it cites, or the date against which they were read."""


@dataclass(frozen=True, slots=True)
class Suspended:
    """A verdict whose words, cited passages or dates are not as they were: it stands in the history and decides nothing."""

    verdict: Verdict
    fate: Fate


@dataclass(frozen=True, slots=True)
class Outgoing:
    """How far a draft is on its way out; `signoff` is its newest, None where there is none."""

    row: DocumentRow
    signoff: SignOff | None = None
    published: tuple[Decided[Published], ...] = ()
    corrected: tuple[Decided[Corrected], ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """A case, or one of its drafts, as it stood when its newest record was made.

    `as_of` is that record's time, None where nobody decided anything yet: a report never reads a clock. `ready` is the
    publishing gate's answer, None where there is no draft. `signed` are the hashes of the records that a signature covers.
    """

    case: str
    tool: str
    rules: str
    as_of: str | None
    ready: bool | None
    counts: Counts
    blocking: tuple[Blockage, ...]
    drafts: tuple[DraftText, ...]
    entries: tuple[Entry, ...]
    conflicts: tuple[Dispute, ...]
    suspended: tuple[Suspended, ...]
    sources: tuple[SourceLine, ...]
    heads: tuple[Head, ...]
    documents: Mapping[str, DocumentRow]
    outgoing: tuple[Outgoing, ...] = ()
    signed: frozenset[str] = frozenset()
    forks: tuple[Fork, ...] = ()

    @property
    def under_way(self) -> tuple[Outgoing, ...]:
        """The drafts of which there is anything to tell: signed off, published or corrected."""
        return tuple(one for one in self.outgoing if one.signoff or one.published or one.corrected)

    @property
    def signed_off(self) -> bool:
        """Whether every draft has a sign-off that holds."""
        return bool(self.outgoing) and all(one.signoff is not None and one.signoff.valid for one in self.outgoing)

    def numbers(self) -> Mapping[str, int]:
        """Claim id to footnote number."""
        return {entry.claim.id: entry.number for entry in self.entries}
