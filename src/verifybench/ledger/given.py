"""The fold's hashes given out as a state: records are read, and made into what the model calls them, when somebody looks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from verifybench.ledger.lazy import LazyMapping, LazySequence
from verifybench.model.document import METADATA_FIELDS
from verifybench.model.event import (
    AnyVerdict,
    BlockRelabelled,
    ClaimNoted,
    ClaimsFlagged,
    ClaimsRecut,
    ClaimsWaived,
    ConflictDecided,
    Corrected,
    EvidenceDecided,
    LetStand,
    NamesDecided,
    Published,
    Record,
    ReplySought,
    ReviewAsked,
    RevisionDecided,
    SignedOff,
    SourcesGrouped,
    SpansWaived,
    SpellingDecided,
)
from verifybench.model.state import Decided, State, Verdict

Resolve = Callable[[str], Record]
Hashes = tuple[str, ...]
T = TypeVar("T")

GRADE_FIELDS = ("reliability", "credibility", "tier")


def give(
    standing: Mapping[str, Mapping[str, Hashes]],
    undoable: Mapping[str, Iterable[str]],
    redoable: Mapping[str, Iterable[str]],
    resolve: Resolve,
) -> State:
    """`standing` has family -> name -> hashes of what stands there, in merged order."""

    def stack(hashes: Iterable[str]) -> LazySequence[str, Record]:
        return LazySequence(tuple(hashes), resolve)

    def one(family: str, kind: type[T]) -> Mapping[str, Decided[T]]:
        return LazyMapping(dict(standing[family]), lambda hashes: _decided(resolve(hashes[0]), kind))

    def several(family: str, kind: type[T]) -> Mapping[str, tuple[Decided[T], ...]]:
        return LazyMapping(dict(standing[family]), lambda hashes: tuple(_decided(resolve(hash), kind) for hash in hashes))

    def fields(family: str, names: Iterable[str]) -> Mapping[str, Mapping[str, str]]:
        return LazyMapping(dict(standing[family]), lambda hashes: _laid_over(map(resolve, hashes), names))

    def listed(family: str, kind: type[T]) -> tuple[Decided[T], ...]:
        """Few, and steering what is built: read at once, in merged order within each document."""
        return tuple(_decided(resolve(hash), kind) for _, hashes in sorted(standing[family].items()) for hash in hashes)

    def verdicts(family: str) -> Mapping[str, tuple[Verdict, ...]]:
        return LazyMapping(dict(standing[family]), lambda hashes: tuple(map(_verdict, map(resolve, hashes))))

    return State(
        verdicts=verdicts("claim"),
        batches=verdicts("batch"),
        conflicts=one("conflict", ConflictDecided),
        stands=one("stand", LetStand),
        waivers=one("waiver", ClaimsWaived),
        requests=several("request", ReviewAsked),
        replies=several("reply", ReplySought),
        notes=several("note", ClaimNoted),
        flags=one("flag", ClaimsFlagged),
        evidence=several("evidence", EvidenceDecided),
        recuts=listed("recut", ClaimsRecut),
        metadata=fields("source", METADATA_FIELDS),
        grades=fields("grade", GRADE_FIELDS),
        groups=listed("group", SourcesGrouped),
        blocks=listed("block", BlockRelabelled),
        names=listed("names", NamesDecided),
        carried=several("carried", RevisionDecided),
        spans=listed("spans", SpansWaived),
        spellings=listed("spelling", SpellingDecided),
        signoffs=one("signoff", SignedOff),
        published=several("published", Published),
        corrected=several("corrected", Corrected),
        undoable={ledger: stack(hashes) for ledger, hashes in sorted(undoable.items())},
        redoable={ledger: stack(hashes) for ledger, hashes in sorted(redoable.items())},
    )


def _verdict(record: Record) -> Verdict:
    assert isinstance(record.event, AnyVerdict)
    return Verdict(record.event, record.reviewer, record.at, record.hash, record.seq, record.ledger, record.clock)


def _decided(record: Record, kind: type[T]) -> Decided[T]:
    assert isinstance(record.event, kind)
    return Decided(record.event, record.reviewer, record.at, record.hash, record.clock)


def _laid_over(records: Iterable[Record], names: Iterable[str]) -> dict[str, str]:
    """The fields as last said. An empty string stays: it says that what the document itself claims is not to be used."""
    told: dict[str, str] = {}
    for record in records:
        for name in names:
            value = getattr(record.event, name)
            if value is not None:
                told[name] = value
    return told
