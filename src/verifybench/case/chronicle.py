"""The records that concern one claim."""

from __future__ import annotations

from collections.abc import Mapping, Set
from itertools import chain

from verifybench.model.event import ConflictDecided, LetStand, Record, Redone, Undone, VerdictRecorded


def about(records: tuple[Record, ...], claim: str, aliases: Mapping[str, str], conflicts: Set[str]) -> tuple[Record, ...]:
    """Records about a claim, in the order given: its verdicts and let-stand decisions, its conflicts, undo and redo of these.

    `aliases` maps ids that events name to today's, `conflicts` are the ids of the conflicts that touch the claim today.
    """
    found: set[str] = set()
    kept = []
    for record in records:
        event = record.event
        if isinstance(event, (VerdictRecorded, LetStand)):
            concerns = aliases.get(event.claim.id, event.claim.id) == claim
        elif isinstance(event, ConflictDecided):
            named = chain((one.id for one in event.claims), (aliases.get(one.id) for one in event.claims))
            concerns = event.conflict in conflicts or claim in named
        else:
            concerns = isinstance(event, (Undone, Redone)) and event.target in found
        if concerns:
            found.add(record.hash)
            kept.append(record)
    return tuple(kept)
