"""The records that concern one claim."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set

from verifybench.case.telling import concerned
from verifybench.model.event import (
    Adjudicated,
    ClaimsRecut,
    ConflictDecided,
    Erased,
    Record,
    Redone,
    RevisionDecided,
    Undone,
    VerdictRecorded,
)


def about(
    records: Sequence[Record], claim: str, aliases: Mapping[str, str], conflicts: Set[str] = frozenset()
) -> tuple[Record, ...]:
    """Records about a claim, in the order given: whatever names it, its conflicts, and undo, redo and erasure of these.

    `claim` is an id of today or one that an event names. `aliases` maps ids that events name to today's where they differ;
    `conflicts` are the ids of the conflicts that touch the claim today.
    """
    ids = _names(records, claim, aliases)
    found: set[str] = set()
    apart: set[str] = set()  # salted hashes of words that records about the claim keep beside the ledger
    kept = []
    for record in records:
        event = record.event
        if isinstance(event, (Undone, Redone)):
            concerns = event.target in found
        elif isinstance(event, Erased):
            concerns = not apart.isdisjoint(event.hashes)
        else:
            concerns = not ids.isdisjoint(concerned(event))
            concerns = concerns or (isinstance(event, ConflictDecided) and not conflicts.isdisjoint(event.conflicts))
            concerns = concerns or (
                isinstance(event, RevisionDecided) and any(one.decision in found for one in event.items)
            )
        if concerns:
            found.add(record.hash)
            apart.update(one.hash for one in getattr(event, "apart", ()))
            kept.append(record)
    return tuple(kept)


def decisions(records: Sequence[Record]) -> dict[str, list[tuple[Record, bool]]]:
    """Conflict id to the decisions about it, oldest first, each with whether it was taken back."""
    found: dict[str, list[Record]] = {}
    taken: dict[str, bool] = {}
    for record in records:
        event = record.event
        if isinstance(event, ConflictDecided):
            for conflict in event.conflicts:
                found.setdefault(conflict, []).append(record)
        elif isinstance(event, (Undone, Redone)):
            taken[event.target] = isinstance(event, Undone)
    return {id: [(record, taken.get(record.hash, False)) for record in several] for id, several in found.items()}


def _names(records: Sequence[Record], claim: str, aliases: Mapping[str, str]) -> set[str]:
    """Every id the claim ever had: a verdict speaks of the same claim as those it supersedes, whatever they called it, and a
    claim that was cut anew is the claim that it was."""
    same: dict[str, set[str]] = {}
    for one, other in (*aliases.items(), *_renamed(records)):
        same.setdefault(one, set()).add(other)
        same.setdefault(other, set()).add(one)
    names, waiting = {claim}, [claim]
    while waiting:
        fresh = same.get(waiting.pop(), set()) - names
        names |= fresh
        waiting += fresh
    return names


def _renamed(records: Sequence[Record]) -> Iterator[tuple[str, str]]:
    called: dict[str, str] = {}
    for record in records:
        event = record.event
        if isinstance(event, (VerdictRecorded, Adjudicated)):
            called[record.hash] = event.claim.id
            yield from ((event.claim.id, called[below]) for below in event.supersedes if below in called)
        elif isinstance(event, ClaimsRecut) and event.change == "edited":
            yield from ((one.id, other.id) for one, other in zip(event.before, event.after, strict=False))
