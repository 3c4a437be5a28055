"""A report from a case: numbers given, findings grouped, sources counted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from verifybench import __version__
from verifybench.case.board import pressing
from verifybench.case.case import Case
from verifybench.case.conflicts import ConflictRow, clusters
from verifybench.case.documents import DocumentRow
from verifybench.case.rows import ClaimRow, Counts
from verifybench.case.standing import Suspended as Waiting
from verifybench.model.event import Adjudicated, AnyVerdict, Head, Record
from verifybench.model.state import Verdict
from verifybench.report.model import (
    Blockage,
    Dispute,
    DraftText,
    Entry,
    Fate,
    Linked,
    Outgoing,
    Report,
    SourceLine,
    Suspended,
)
from verifybench.report.reading import read
from verifybench.review import Finding

TOOL = f"verifybench {__version__}"

# What someone must act on comes before what nobody has looked at yet; labels that a case added stand between.
_FIRST = (
    "file.changed",
    "file.new",
    "file.gone",
    "file.unread",
    "revision.changed",
    "revision.ambiguous",
    "revision.gone",
    "revision.source-changed",
    "revision.metadata",
    "claim.refuted",
    "claim.conflicting-evidence",
    "claim.not-enough-evidence",
    "conflict.upheld",
    "conflict.not-put-right",
    "conflict.open",
)
_LAST = ("claim.not-extracted", "claim.undecided")


def build(case: Case, draft: str | None = None) -> Report:
    """Read a case into a report; of one draft where named, of all drafts else, of the sources' claims where there is none.

    Raises CaseError where `draft` names none or the case is not built.
    """
    documents = {row.id: row for row in case.documents()}
    drafts = drafts_of(case, documents.values(), draft)
    findings = case.gate(draft) if drafts else ()
    rows = [row for row in case.queue("drafts" if drafts else "all") if not drafts or row.document in drafts]
    conflicts = tuple(
        Dispute(number, one, case.particulars(one.lead), one.camps(case.group_of))
        for number, one in enumerate(clusters(_conflicts(case.conflicts(), documents, drafts)), start=1)
    )
    records = case.history()
    said_only = frozenset((claim, verdict.hash) for claim, verdict in case.rests_on_saying(draft))
    entries = _entries(case, rows, conflicts, {finding.claim for finding in findings}, records, said_only)
    numbered = [(entry.number, entry.claim) for entry in entries]
    return Report(
        case=case.name,
        tool=TOOL,
        rules=case.rules,
        as_of=newest(case.heads()),
        ready=not findings if drafts else None,
        counts=_counts(entries),
        blocking=_blocking(findings),
        drafts=tuple(
            DraftText(documents[id], read(case.document(id), [one for one in numbered if one[1].document == id]))
            for id in drafts
        ),
        entries=entries,
        conflicts=conflicts,
        suspended=tuple(
            Suspended(one.verdict, _fate(one))
            for one in case.standing.suspended
            if not drafts or one.verdict.claim.document in drafts
        ),
        sources=_sources(case, [row for row in documents.values() if row.role == "source"], entries),
        heads=case.heads(),
        documents=documents,
        outgoing=_outgoing(case, [documents[id] for id in drafts]),
        signed=signed(case, records),
        forks=case.forks(),
    )


def _fate(one: Waiting) -> Fate:
    """What holds a verdict back, first of all its own words."""
    if one.binding.cut == "recut":
        return "recut"
    outcome = one.binding.outcome
    if outcome == "changed" or outcome == "gone" or outcome == "ambiguous":
        return outcome
    return "cited" if any(why.what == "cited" for why in one.why) else "date"


def drafts_of(case: Case, documents: Iterable[DocumentRow], draft: str | None) -> tuple[str, ...]:
    """The ids of the drafts reported on; CaseError where `draft` names none."""
    drafts = tuple(row.id for row in documents if row.role == "draft")
    if draft is None:
        return drafts
    if draft not in drafts:
        case.gate(draft)  # raises, and names the nearest
    return (draft,)


def newest(heads: Iterable[Head]) -> str | None:
    """The time of the newest record: what a report is as of."""
    return max((head.at for head in heads), default=None)


def signed(case: Case, records: Iterable[Record]) -> frozenset[str]:
    """The hashes of the records whose reviewer's name is signed for, and not only stated."""
    return frozenset(record.hash for record in records if case.signed(record))


def _outgoing(case: Case, drafts: Iterable[DocumentRow]) -> tuple[Outgoing, ...]:
    signoffs, state = case.signoffs(), case.state
    return tuple(
        Outgoing(row, signoffs.get(row.id), state.published.get(row.id, ()), state.corrected.get(row.id, ()))
        for row in drafts
    )


def _conflicts(
    rows: Iterable[ConflictRow], documents: Mapping[str, DocumentRow], drafts: Sequence[str]
) -> list[ConflictRow]:
    """Those of this report, the most pressing first: all but the ones that are about other drafts only."""
    other = {row.id for row in documents.values() if row.role == "draft"} - set(drafts)
    mine = (row for row in rows if not (said := set(row.conflict.documents)) & other or said & set(drafts))
    return sorted(mine, key=pressing)


def _entries(
    case: Case,
    rows: Iterable[ClaimRow],
    conflicts: Iterable[Dispute],
    blocked: set[str | None],
    records: Iterable[Record],
    said_only: frozenset[tuple[str, str]],
) -> tuple[Entry, ...]:
    touching: dict[str, list[int]] = {}
    for conflict in conflicts:
        for id in dict.fromkeys(id for row in conflict.cluster.rows for id in row.conflict.claims):
            touching.setdefault(id, []).append(conflict.number)
    standing, by_hash = case.standing, {record.hash: record for record in records}
    return tuple(
        Entry(
            number=number,
            claim=case.claim(row.id),
            verdicts=case.verdicts(row.id),
            stands=standing.stands.get(row.id),
            machine=_machine(case, row.id),
            conflicts=tuple(touching.get(row.id, ())),
            blocks=row.id in blocked,
            waiver=standing.waivers.get(row.id),
            requests=standing.requests.get(row.id, ()),
            replies=standing.replies.get(row.id, ()),
            originals=tuple(_originals(case.verdicts(row.id), by_hash)),
            misconduct="misconduct" in case.kinds(row.id),
            waits=case.waits_for(row.id),
            checked=case.checked(row.id),
            said_only=frozenset(one.hash for one in case.verdicts(row.id) if (row.id, one.hash) in said_only),
            held=row.held,
            carried={one.hash: case.carried_over(one) for one in case.verdicts(row.id)} | case.set_aside_then(row.id),
        )
        for number, row in enumerate(rows, start=1)
    )


def _machine(case: Case, claim: str) -> tuple[Linked, ...]:
    evidence = case.evidence(claim)
    sourced = case.sourced(evidence)
    return tuple(Linked(one, case.passage(one.passage), sourced[one.passage]) for one in evidence)


def _originals(verdicts: Iterable[Verdict], records: Mapping[str, Record]) -> Iterator[Record]:
    for verdict in verdicts:
        if isinstance(verdict.event, Adjudicated):
            known = (records[hash] for hash in verdict.event.supersedes if hash in records)
            yield from (record for record in known if isinstance(record.event, AnyVerdict))


def _counts(entries: Iterable[Entry]) -> Counts:
    labels: dict[str, int] = {}
    total = undecided = disputed = held = 0
    for entry in entries:
        total += 1
        if entry.disputed:
            disputed += 1
        elif entry.label is None:
            undecided += not entry.waiver
            held += entry.held and not entry.waiver
        else:
            labels[entry.label] = labels.get(entry.label, 0) + 1
    return Counts(total, undecided, dict(sorted(labels.items())), disputed, held)


def _blocking(findings: Iterable[Finding]) -> tuple[Blockage, ...]:
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(finding.rule, []).append(finding)
    rest = [rule for rule in groups if rule not in _FIRST + _LAST]
    order = [rule for rule in (*_FIRST, *rest, *_LAST) if rule in groups]
    return tuple(Blockage(rule, tuple(groups[rule])) for rule in order)


def _sources(case: Case, rows: Sequence[DocumentRow], entries: Iterable[Entry]) -> tuple[SourceLine, ...]:
    cited: dict[str, dict[int, None]] = {}
    for entry in entries:
        for verdict in entry.verdicts:
            for reference in verdict.event.evidence:
                cited.setdefault(reference.document, {})[entry.number] = None
    numbers = {row.id: f"S{number}" for number, row in enumerate(rows, start=1)}

    def called(id: str) -> str:
        return numbers.get(id, id)

    groups: dict[str, list[int]] = {}
    for number, row in enumerate(rows, start=1):
        groups.setdefault(row.group or row.id, []).append(number)
    return tuple(
        SourceLine(
            number=number,
            row=row,
            note=case.document(row.id).note,
            twins=tuple(one for one in groups[row.group or row.id] if one != number),
            why=case.why_grouped(row.id, called),
            cited=tuple(cited.get(row.id, ())),
        )
        for number, row in enumerate(rows, start=1)
    )
