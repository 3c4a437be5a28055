"""What an auditor may want to know of a history that holds together: figures and places, and no judgement on anybody.

Nothing is counted that says how fast or how long anybody looked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from verifybench.case.errors import CaseError
from verifybench.case.index import FOLDER, Index
from verifybench.case.laying import by_name
from verifybench.case.signing import since
from verifybench.case.sourcing import Sourcing
from verifybench.ledger.branches import Branches, Reach
from verifybench.model.event import (
    AnyVerdict,
    ClaimRef,
    Published,
    Record,
    Redone,
    SignedOff,
    Undone,
    VerdictsRecorded,
)
from verifybench.model.state import State, Verdict

T = TypeVar("T")
Files = Mapping[str, str]  # record hash -> file name


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


def facts(root: Path, records: Sequence[Record], state: State, files: Files) -> tuple[Fact, ...]:
    """Every fact there is to tell of a history, in a fixed order; none where nothing is recorded.

    `records` are in merged order, `state` is their fold, `files` the name of the file that holds each.
    """
    if not records:
        return ()
    verdicts = list(_standing(state))
    branches = Branches(records)
    told, changes = _Telling(files), tuple(_changes(records, branches))
    reports = _at_reports(root / "ledger", branches, files)
    says = "changes of verdicts came after"
    return (
        _uncited(verdicts, told),
        _one_group(root, verdicts, state, told),
        *_taken_back(records, state, told),
        _after("verdict.after-report", f"{says} a report that had the earlier one", reports, changes, told),
        _after("verdict.after-signoff", f"{says} a sign-off", tuple(_at_signoffs(records, branches)), changes, told),
        _after(
            "verdict.after-publication", f"{says} publication", tuple(_at_publications(records, branches)), changes, told
        ),
        _own_signoffs(records, told),
        _unsigned(records, state, told),
    )


class _Telling:
    """Records and verdicts as instances, each with its place."""

    def __init__(self, files: Files) -> None:
        self._files = files

    def of(self, one: Record | Verdict, more: str = "", claim: str | None = None) -> Instance:
        if isinstance(one, Verdict):
            claim = one.claim.id
        place = f"record {one.seq} of {self._files.get(one.hash, one.ledger[:8])} by {one.reviewer}, {one.at}"
        words = f"{place}, on {claim}" if claim else place
        return Instance(f"{words}{more}", one.hash, claim)


# -- evidence ---------------------------------------------------------------------------------------------------------------


def _uncited(verdicts: Sequence[Verdict], told: _Telling) -> Fact:
    found = tuple(told.of(one) for one in verdicts if not one.event.evidence)
    return Fact("verdict.uncited", "verdicts that stand cite no evidence", len(found), len(verdicts), found)


def _one_group(root: Path, verdicts: Sequence[Verdict], state: State, told: _Telling) -> Fact:
    name, says = "verdict.one-group", "verdicts that cite evidence have it from one independent source only"
    citing = [one for one in verdicts if one.event.evidence]
    try:
        index = Index(root / FOLDER)
    except CaseError:
        return Fact(name, f"{says}: not known, since nothing is built", None, len(citing))
    try:
        sourcing = Sourcing(index, state)
        alone = [one for one in citing if _one_source(sourcing, one)]
    except CaseError:
        return Fact(name, f"{says}: not known, since nothing is built", None, len(citing))
    finally:
        index.close()
    found = tuple(map(told.of, alone))
    return Fact(name, says, len(found), len(citing), found)


def _one_source(sourcing: Sourcing, verdict: Verdict) -> bool:
    cited = [(one.id, one.document) for one in verdict.event.evidence]
    return len(sourcing.count_passages(cited, verdict.event.fact or "content").sets) == 1


# -- what was changed -------------------------------------------------------------------------------------------------------


def _taken_back(records: Sequence[Record], state: State, told: _Telling) -> Iterator[Fact]:
    """Verdicts that were undone and stayed so, and those whose author gave another label later."""
    in_force = _in_force(state)
    given = [(record, event, claim) for record, event in _verdicts(records) for claim in _decided(event)]
    undone = tuple(told.of(record, claim=claim.id) for record, _, claim in given if record.hash not in in_force)
    yield Fact("verdict.undone", "verdicts were taken back", len(undone), len(given), undone)
    said = {record.hash: (record.reviewer, event) for record, event, _ in given}
    relabelled = []
    for record, event, claim in given:
        replaced = [said[hash] for hash in event.supersedes if hash in said]
        own = [other for reviewer, other in replaced if reviewer == record.reviewer and _also_on(claim, other, event)]
        if any(other.label != event.label for other in own):
            relabelled.append(told.of(record, claim=claim.id))
    says = "verdicts took the place of another label of the same reviewer"
    yield Fact("verdict.relabelled", says, len(relabelled), len(given), tuple(relabelled))


@dataclass(frozen=True, slots=True)
class _Baseline:
    """What there was at a moment. `words` name the moment, `draft` what it was about."""

    held: Reach
    words: str
    draft: str | None = None


@dataclass(frozen=True, slots=True)
class _Change:
    """A verdict, or what takes one back or brings it back, on a claim that had a verdict before.

    `place` is its branch and number; `earlier` has the first number of each branch that holds such a verdict.
    """

    record: Record
    place: tuple[str, int]
    claim: str
    document: str
    earlier: Mapping[str, int]


def _after(name: str, says: str, baselines: Sequence[_Baseline], changes: Sequence[_Change], told: _Telling) -> Fact:
    """Changes of what a baseline had already; of several the latest is told."""
    newest_first = baselines[::-1]
    found = []
    for change in changes:
        branch, seq = change.place
        for baseline in newest_first:
            if (
                seq > baseline.held.get(branch, 0)
                and baseline.draft in (None, change.document)
                and any(first <= baseline.held.get(of, 0) for of, first in change.earlier.items())
            ):
                found.append(told.of(change.record, f", after {baseline.words}", change.claim))
                break
    return Fact(name, says, len(found), len(changes), tuple(found))


def _changes(records: Sequence[Record], branches: Branches) -> Iterator[_Change]:
    about: dict[str, tuple[ClaimRef, ...]] = {}  # record -> the claims of the verdict it is about
    first: dict[str, dict[str, int]] = {}  # claim -> the first number of each branch that has a verdict on it
    for record in records:
        event = record.event
        before = []
        if isinstance(event, AnyVerdict):
            about[record.hash] = _decided(event)
            if len(about[record.hash]) == 1:  # what it was called before is the same claim
                below = (about[hash] for hash in event.supersedes if hash in about)
                before = [claims[0].id for claims in below if len(claims) == 1]
        elif isinstance(event, (Undone, Redone)) and event.target in about:
            about[record.hash] = about[event.target]
        else:
            continue
        branch, seq = branches.place(record.hash)
        for claim in about[record.hash]:
            names = list(dict.fromkeys((claim.id, *before)))
            earlier: dict[str, int] = {}
            for called in names:
                for of, number in first.get(called, {}).items():
                    earlier[of] = min(number, earlier.get(of, number))
            if earlier:
                yield _Change(record, (branch, seq), claim.id, claim.document, earlier)
            for called in names:
                first.setdefault(called, {}).setdefault(branch, seq)


def _at_signoffs(records: Sequence[Record], branches: Branches) -> Iterator[_Baseline]:
    for record, event in _of(records, SignedOff):
        words = f"{event.draft} was signed off by {record.reviewer}, {record.at}"
        yield _Baseline(branches.reach(head.hash for head in event.heads), words, event.draft)


def _at_publications(records: Sequence[Record], branches: Branches) -> Iterator[_Baseline]:
    held: dict[str, int] = {}
    for record in records:
        branch, seq = branches.place(record.hash)
        held[branch] = seq
        if isinstance(record.event, Published):
            event = record.event
            yield _Baseline(dict(held), f"{event.draft} was published, {event.when}", event.draft)


def _at_reports(folder: Path, branches: Branches, files: Files) -> Sequence[_Baseline]:
    """The reports whose heads were written down, oldest first; lines that the ledgers contradict are told elsewhere."""
    from verifybench.ledger import beside, checkpoints

    found: dict[tuple[str, str], dict[tuple[int, str], None]] = {}
    try:
        names = checkpoints.listed(folder)
    except (beside.Unfit, OSError):
        return ()
    for name in names:
        try:
            of = checkpoints.read(folder, name)
        except (beside.Unfit, OSError):
            continue
        for line in of.lines:
            if line.what.startswith("report ") and line.hash in files and branches.place(line.hash)[1] == line.seq:
                found.setdefault((line.at, line.what), {})[line.seq, line.hash] = None
    told: dict[frozenset[tuple[int, str]], tuple[str, _Baseline]] = {}
    for (at, what), heads in sorted(found.items()):  # of reports on the same records the latest is told
        name = what.removeprefix("report ").partition(" ")[2] or "a report"
        told[frozenset(heads)] = at, _Baseline(branches.reach(hash for _, hash in heads), f"{name} of {at}")
    return [baseline for _, baseline in sorted(told.values(), key=lambda one: (one[0], one[1].words))]


# -- going out --------------------------------------------------------------------------------------------------------------


def _own_signoffs(records: Sequence[Record], told: _Telling) -> Fact:
    given: set[tuple[str, str]] = set()  # reviewer and document of every verdict so far
    signed, found = 0, []
    for record in records:
        event = record.event
        if isinstance(event, AnyVerdict):
            given.update((record.reviewer, one.document) for one in event.claims)
        elif isinstance(event, SignedOff):
            signed += 1
            if (record.reviewer, event.draft) in given:
                found.append(told.of(record, f", of {event.draft}"))
    return Fact("signoff.own", "sign-offs are by somebody who gave verdicts on the draft", len(found), signed, tuple(found))


def _unsigned(records: Sequence[Record], state: State, told: _Telling) -> Fact:
    in_force = _in_force(state)
    place = {record.hash: position for position, record in enumerate(records)}
    published = [(record, event) for record, event in _of(records, Published) if record.hash in in_force]
    drafts = {(event.draft, event.text_sha256) for _, event in published}
    held: dict[tuple[str, str], list[tuple[int, int]]] = {}  # draft and text -> from when to when a sign-off held
    for record, signoff in _of(records, SignedOff):
        of = signoff.draft, signoff.text_sha256
        if of in drafts and record.hash in in_force:
            later = since(records, signoff)
            held.setdefault(of, []).append((place[record.hash], place[later[0].hash] if later else len(records)))
    found = []
    for record, event in published:
        spans = held.get((event.draft, event.text_sha256), ())
        if not any(start < place[record.hash] < end for start, end in spans):
            found.append(told.of(record, f", of {event.draft}"))
    says = "publications had no sign-off that held at that time"
    return Fact("published.unsigned", says, len(found), len(published), tuple(found))


def _of(records: Iterable[Record], kind: type[T]) -> Iterator[tuple[Record, T]]:
    return ((record, record.event) for record in records if isinstance(record.event, kind))


def _verdicts(records: Iterable[Record]) -> Iterator[tuple[Record, AnyVerdict]]:
    return ((record, record.event) for record in records if isinstance(record.event, AnyVerdict))


def _standing(state: State) -> Iterator[Verdict]:
    """Every verdict that stands, by its claim; what it does to claims that say the same is not counted again."""
    laid = by_name(state)
    for claim in sorted({*state.verdicts, *laid}):
        found = laid[claim] if claim in laid else state.verdicts[claim]
        yield from (one for one in found if one.alike is None)


def _decided(event: AnyVerdict) -> tuple[ClaimRef, ...]:
    """The claims that a verdict was given on: one, or all of several at once."""
    return event.claims if isinstance(event, VerdictsRecorded) else (event.claim,)


def _also_on(claim: ClaimRef, other: AnyVerdict, event: AnyVerdict) -> bool:
    """Whether of two verdicts, of which one took the place of the other, both are on a claim. Of two on one claim each it is the
    same claim, whatever it was called."""
    if len(_decided(other)) == len(_decided(event)) == 1:
        return True
    return claim.id in {one.id for one in _decided(other)}


def _in_force(state: State) -> frozenset[str]:
    """Whatever a ledger could still undo is in force: the hashes of these records."""
    return frozenset(record.hash for stack in state.undoable.values() for record in stack)
