"""What somebody knew: a cut through all ledgers.

A cut is a set of record hashes. With a record comes the record before it in its ledger, so that no chain is ever torn, and, where
asked, the heads that the author's own records name as seen, merged or checkpointed. What those name in their turn does not come:
the author may never have had it, and a cut must not change when it arrives.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from verifybench.ledger.errors import LedgerError
from verifybench.model.event import Checkpoint, LedgersMerged, Record, SignedOff
from verifybench.model.reference import HeadRef

Cut = frozenset[str]
SHORTEST_HASH = 16  # hexadecimal digits that name a head


class UnknownHead(LedgerError):
    """A head that no ledger here holds."""


def find_heads(records: Iterable[Record], heads: Sequence[tuple[int, str]]) -> tuple[str, ...]:
    """The hashes of these heads (number, hash or its first 16 digits or more).

    Raises UnknownHead that names the head no ledger here holds.
    """
    known = {record.hash: record for record in records}
    tips = []
    for seq, hash in heads:
        wanted = hash.lower()
        found = [known[wanted]] if wanted in known else [one for one in known.values() if one.hash.startswith(wanted)]
        if len(wanted) < SHORTEST_HASH or not found or found[0].seq != seq:
            raise UnknownHead(
                f"no ledger here holds the head {seq}:{hash}. Merge the ledger that does, or look at the number again."
            )
        tips.append(found[0].hash)
    return tuple(tips)


def cut_at_heads(records: Iterable[Record], heads: Sequence[str]) -> Cut:
    """What these heads (whole hashes) stand for: of several exactly these and what they follow, as a report prints all there
    are; of one what its author held."""
    known = {record.hash: record for record in records}
    tips = list(dict.fromkeys(heads))
    return _held(known, tips) if len(tips) == 1 else _before(known, tips)


def cut_at_moment(records: Iterable[Record], moment: str, own: str) -> Cut:
    """What the replica whose own ledger is `own` held at a moment (UTC, as records state it): its records, also where two files
    continue it in two ways, and what these name of others'."""
    known = {record.hash: record for record in records}
    return _held(known, (one.hash for one in known.values() if one.ledger == own and one.at <= moment))


def cut_as_if_merged(records: Iterable[Record], moment: str) -> Cut:
    """What had been decided anywhere at a moment, whoever knew of it: each ledger up to its last record of then."""
    known = {record.hash: record for record in records}
    return _before(known, (one.hash for one in known.values() if one.at <= moment))


def heads_named(record: Record) -> tuple[HeadRef, ...]:
    """Every head that was there when a record was written, as it says itself."""
    event = record.event
    if isinstance(event, (LedgersMerged, Checkpoint, SignedOff)):
        return (*record.seen, *event.heads)
    return record.seen


def _held(known: Mapping[str, Record], tips: Iterable[str]) -> Cut:
    """What whoever wrote these records held: a ledger names each head that was new to it, so what those name in their turn
    had come to it or is named as well."""
    own = _before(known, tips)
    return own | _before(known, (head.hash for hash in own for head in heads_named(known[hash])))


def _before(known: Mapping[str, Record], tips: Iterable[str]) -> Cut:
    """Records and all before them; hashes that are not here are left out."""
    held: set[str] = set()
    for tip in tips:
        hash = tip
        while hash in known and hash not in held:
            held.add(hash)
            hash = known[hash].prev
    return frozenset(held)
