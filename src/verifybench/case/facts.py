"""What an auditor may want to know of a history that holds together: figures and places, and no judgement on anybody.

Nothing is counted that says how fast or how long anybody looked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from verifybench.case.errors import CaseError
from verifybench.case.index import FOLDER, Index
from verifybench.case.signing import since
from verifybench.model.event import (
    Adjudicated,
    HeadRef,
    Published,
    Record,
    Redone,
    SignedOff,
    Undone,
    VerdictRecorded,
)
from verifybench.model.state import State, Verdict

T = TypeVar("T")
Files = Mapping[str, str]  # ledger id -> file name


@dataclass(frozen=True, slots=True)
class Instance:
    """One case of a fact: the record it is about and, where there is one, the claim."""

    words: str
    record: str
    claim: str | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """`count` of `of`, in words and one by one; `count` is None where it cannot be known as things are. `name` is stable."""

    name: str
    message: str
    count: int | None
    of: int
    instances: tuple[Instance, ...] = ()


@dataclass(frozen=True, slots=True)
class _Report:
    """A report that was written: the heads that it printed."""

    name: str
    at: str
    heads: tuple[HeadRef, ...]


def facts(root: Path, records: Sequence[Record], state: State, files: Files) -> tuple[Fact, ...]:
    """Every fact there is to tell of a history, in a fixed order; none where nothing is recorded.

    `records` are in merged order, `state` is their fold, `files` the names of the ledgers' files.
    """
    if not records:
        return ()
    verdicts = [verdict for _, standing in sorted(state.verdicts.items()) for verdict in standing]
    told = _Telling(files)
    return (
        _uncited(verdicts, told),
        _one_group(root, verdicts, told),
        *_taken_back(records, state, told),
        _after_reports(_reports(root / "ledger", records, files), records, told),
        _after_signoffs(records, told),
        _after_publication(records, told),
        _own_signoffs(records, told),
        _unsigned(records, state, told),
    )


class _Telling:
    """Records and verdicts as instances, each with its place."""

    def __init__(self, files: Files) -> None:
        self._files = files

    def of(self, one: Record | Verdict, more: str = "", claim: str | None = None) -> Instance:
        if isinstance(one.event, (VerdictRecorded, Adjudicated)):
            claim = one.event.claim.id
        place = f"record {one.seq} of {self._files.get(one.ledger, one.ledger[:8])} by {one.reviewer}, {one.at}"
        words = f"{place}, on {claim}" if claim else place
        return Instance(f"{words}{more}", one.hash, claim)


# -- evidence ---------------------------------------------------------------------------------------------------------------


def _uncited(verdicts: Sequence[Verdict], told: _Telling) -> Fact:
    found = tuple(told.of(one) for one in verdicts if not one.event.evidence)
    return Fact("verdict.uncited", "verdicts that stand cite no evidence", len(found), len(verdicts), found)


def _one_group(root: Path, verdicts: Sequence[Verdict], told: _Telling) -> Fact:
    name, says = "verdict.one-group", "verdicts that cite evidence have it from one independent source only"
    citing = [one for one in verdicts if one.event.evidence]
    try:
        index = Index(root / FOLDER)
    except CaseError:
        return Fact(name, f"{says}: not known, since nothing is built", None, len(citing))
    try:
        groups = {row.id: row.group or row.id for row in index.document_rows()}
    except CaseError:
        return Fact(name, f"{says}: not known, since nothing is built", None, len(citing))
    finally:
        index.close()
    found = tuple(
        told.of(one)
        for one in citing
        if len({groups.get(cited.document, cited.document) for cited in one.event.evidence}) == 1
    )
    return Fact(name, says, len(found), len(citing), found)


# -- what was changed -------------------------------------------------------------------------------------------------------


def _taken_back(records: Sequence[Record], state: State, told: _Telling) -> Iterator[Fact]:
    """Verdicts that were undone and stayed so, and those whose author gave another label later."""
    in_force = _in_force(state)
    given = list(_verdicts(records))
    undone = tuple(told.of(record) for record, _ in given if record.hash not in in_force)
    yield Fact("verdict.undone", "verdicts were taken back", len(undone), len(given), undone)
    said = {record.hash: (record.reviewer, event.label) for record, event in given}
    relabelled = []
    for record, event in given:
        replaced = [said[hash] for hash in event.supersedes if hash in said]
        own = [label for reviewer, label in replaced if reviewer == record.reviewer]
        if any(label != event.label for label in own):
            relabelled.append(told.of(record))
    says = "verdicts took the place of another label of the same reviewer"
    yield Fact("verdict.relabelled", says, len(relabelled), len(given), tuple(relabelled))


def _after_reports(reports: Sequence[_Report], records: Sequence[Record], told: _Telling) -> Fact:
    changed: dict[str, Instance] = {}
    for report in reports:  # of several the latest is the one told
        known = {head.ledger: head.seq for head in report.heads}
        later = {record.hash for record in records if record.seq > known.get(record.ledger, 0)}
        for record, claim in _changes(records, later):
            changed[record.hash] = told.of(record, f", after {report.name} of {report.at}", claim)
    says = "changes of verdicts came after a report that showed what they changed"
    return _of_changes("verdict.after-report", says, records, changed)


def _after_signoffs(records: Sequence[Record], told: _Telling) -> Fact:
    changed: dict[str, Instance] = {}
    for record, event in _of(records, SignedOff):
        more = f", after {event.draft} was signed off by {record.reviewer}, {record.at}"
        for one, claim in _changes(records, {later.hash for later in since(records, event)}, event.draft):
            changed[one.hash] = told.of(one, more, claim)
    return _of_changes("verdict.after-signoff", "changes of verdicts came after a sign-off", records, changed)


def _after_publication(records: Sequence[Record], told: _Telling) -> Fact:
    changed: dict[str, Instance] = {}
    for record, event in _of(records, Published):
        at = records.index(record)
        for one, claim in _changes(records, {later.hash for later in records[at + 1 :]}, event.draft):
            changed[one.hash] = told.of(one, f", after {event.draft} was published, {event.when}", claim)
    return _of_changes("verdict.after-publication", "changes of verdicts came after publication", records, changed)


def _of_changes(name: str, says: str, records: Sequence[Record], changed: Mapping[str, Instance]) -> Fact:
    ordered = tuple(changed[record.hash] for record in records if record.hash in changed)
    return Fact(name, says, len(ordered), sum(1 for _ in _changes(records)), ordered)


def _changes(
    records: Sequence[Record], later: Set[str] | None = None, draft: str | None = None
) -> Iterator[tuple[Record, str]]:
    """Verdicts, and what takes them back or brings them back, on claims that had a verdict before; each with the claim's id.

    With `later`, hashes, only what is among these, on claims whose verdict is not; with `draft` on its claims only.
    """
    claims: dict[str, tuple[str, str]] = {}  # record -> claim and document of the verdict it is about
    before: set[str] = set()
    for record in records:
        event = record.event
        names = []
        if isinstance(event, (VerdictRecorded, Adjudicated)):
            about = event.claim.id, event.claim.document
            names = [claims[hash][0] for hash in event.supersedes if hash in claims]
        elif isinstance(event, (Undone, Redone)) and event.target in claims:
            about = claims[event.target]
        else:
            continue
        names.append(about[0])
        claims[record.hash] = about
        counts = later is None or record.hash in later
        if counts and draft in (None, about[1]) and not before.isdisjoint(names):
            yield record, about[0]
        if later is None or not counts:
            before.update(names)


def _reports(folder: Path, records: Sequence[Record], files: Files) -> tuple[_Report, ...]:
    """The reports whose heads were written down, oldest first; lines that the ledgers contradict are told elsewhere."""
    from verifybench.ledger import beside, checkpoints

    ledgers = {file: ledger for ledger, file in files.items()}
    held = {(record.ledger, record.seq): record.hash for record in records}
    found: dict[tuple[str, str], dict[HeadRef, None]] = {}
    try:
        names = checkpoints.listed(folder)
    except (beside.Unfit, OSError):
        return ()
    for name in names:
        try:
            of = checkpoints.read(folder, name)
        except (beside.Unfit, OSError):
            continue
        ledger = ledgers.get(of.file, "")
        for line in of.lines:
            if line.what.startswith("report ") and held.get((ledger, line.seq)) == line.hash:
                head = HeadRef(ledger, line.seq, line.hash)
                found.setdefault((line.at, line.what), {})[head] = None
    told: dict[frozenset[HeadRef], _Report] = {}
    for (at, what), heads in sorted(found.items()):  # of reports on the same records the latest is told
        name = what.removeprefix("report ").partition(" ")[2] or "a report"
        told[frozenset(heads)] = _Report(name, at, tuple(heads))
    return tuple(sorted(told.values(), key=lambda report: (report.at, report.name)))


# -- going out --------------------------------------------------------------------------------------------------------------


def _own_signoffs(records: Sequence[Record], told: _Telling) -> Fact:
    given: set[tuple[str, str]] = set()  # reviewer and document of every verdict so far
    signed, found = 0, []
    for record in records:
        event = record.event
        if isinstance(event, (VerdictRecorded, Adjudicated)):
            given.add((record.reviewer, event.claim.document))
        elif isinstance(event, SignedOff):
            signed += 1
            if (record.reviewer, event.draft) in given:
                found.append(told.of(record, f", of {event.draft}"))
    return Fact("signoff.own", "sign-offs are by somebody who gave verdicts on the draft", len(found), signed, tuple(found))


def _unsigned(records: Sequence[Record], state: State, told: _Telling) -> Fact:
    in_force = _in_force(state)
    place = {record.hash: position for position, record in enumerate(records)}
    signed = [(record, event) for record, event in _of(records, SignedOff) if record.hash in in_force]
    published = [(record, event) for record, event in _of(records, Published) if record.hash in in_force]
    found = []
    for record, event in published:
        held = any(
            place[one.hash] < place[record.hash]
            and (signoff.draft, signoff.text_sha256) == (event.draft, event.text_sha256)
            and all(place[later.hash] > place[record.hash] for later in since(records, signoff))
            for one, signoff in signed
        )
        if not held:
            found.append(told.of(record, f", of {event.draft}"))
    says = "publications had no sign-off that held at that time"
    return Fact("published.unsigned", says, len(found), len(published), tuple(found))


def _of(records: Iterable[Record], kind: type[T]) -> Iterator[tuple[Record, T]]:
    return ((record, record.event) for record in records if isinstance(record.event, kind))


def _verdicts(records: Iterable[Record]) -> Iterator[tuple[Record, VerdictRecorded | Adjudicated]]:
    return ((record, record.event) for record in records if isinstance(record.event, (VerdictRecorded, Adjudicated)))


def _in_force(state: State) -> frozenset[str]:
    """Whatever a ledger could still undo is in force: the hashes of these records."""
    return frozenset(record.hash for stack in state.undoable.values() for record in stack)
