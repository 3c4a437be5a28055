"""The records that concern one claim."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from verifybench.model.event import ConflictDecided, LetStand, Record, Redone, Undone, VerdictRecorded


def about(
    records: Sequence[Record], claim: str, aliases: Mapping[str, str], conflicts: Set[str] = frozenset()
) -> tuple[Record, ...]:
    """Records about a claim, in the order given: its verdicts and let-stand decisions, its conflicts, undo and redo of these.

    `claim` is an id of today or one that an event names. `aliases` maps ids that events name to today's where they differ;
    `conflicts` are the ids of the conflicts that touch the claim today.
    """
    ids = _names(records, claim, aliases)
    found: set[str] = set()
    kept = []
    for record in records:
        event = record.event
        if isinstance(event, (VerdictRecorded, LetStand)):
            concerns = event.claim.id in ids
        elif isinstance(event, ConflictDecided):
            concerns = event.conflict in conflicts or any(one.id in ids for one in event.claims)
        else:
            concerns = isinstance(event, (Undone, Redone)) and event.target in found
        if concerns:
            found.add(record.hash)
            kept.append(record)
    return tuple(kept)


def _names(records: Sequence[Record], claim: str, aliases: Mapping[str, str]) -> set[str]:
    """Every id the claim ever had: a verdict speaks of the same claim as those it supersedes, whatever they called it."""
    called = {one.hash: one.event.claim.id for one in records if isinstance(one.event, VerdictRecorded)}
    same: dict[str, set[str]] = {}
    pairs = [*aliases.items()]
    for record in records:
        if isinstance(record.event, VerdictRecorded):
            pairs += ((called[record.hash], called[below]) for below in record.event.supersedes if below in called)
    for one, other in pairs:
        same.setdefault(one, set()).add(other)
        same.setdefault(other, set()).add(one)
    names, waiting = {claim}, [claim]
    while waiting:
        fresh = same.get(waiting.pop(), set()) - names
        names |= fresh
        waiting += fresh
    return names
