"""What somebody knew: a cut through all ledgers, with every record that those in it follow or had seen.

A cut is a set of record hashes. With a record come the record before it in its ledger, so that no chain is ever torn, and,
where asked, the heads of other ledgers that it names as seen, merged or checkpointed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

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


def cut_at_heads(records: Iterable[Record], heads: Iterable[str]) -> Cut:
    """Exactly these heads (whole hashes), with what they follow and had seen."""
    known = {record.hash: record for record in records}
    return _closure(known, (known[head] for head in heads), _seen)


def cut_at_moment(records: Iterable[Record], moment: str, own: str) -> Cut:
    """What the replica whose own ledger is `own` held at a moment (UTC, as records state it): its records, and what they had
    seen of others'."""
    known = {record.hash: record for record in records}
    return _closure(known, (one for one in known.values() if one.ledger == own and one.at <= moment), _seen)


def cut_as_if_merged(records: Iterable[Record], moment: str) -> Cut:
    """What had been decided anywhere at a moment, whoever knew of it: each ledger up to its last record of then."""
    known = {record.hash: record for record in records}
    return _closure(known, (one for one in known.values() if one.at <= moment), lambda _: ())


def _closure(known: Mapping[str, Record], tips: Iterable[Record], seen: Callable[[Record], Iterable[HeadRef]]) -> Cut:
    held: set[str] = set()
    waiting = [tip.hash for tip in tips]
    while waiting:
        hash = waiting.pop()
        record = known.get(hash)  # None: the first record's `prev`, or of a ledger that never came here
        if record is None or hash in held:
            continue
        held.add(hash)
        waiting.append(record.prev)
        waiting += (head.hash for head in seen(record))
    return frozenset(held)


def _seen(record: Record) -> Iterable[HeadRef]:
    event = record.event
    if isinstance(event, (LedgersMerged, Checkpoint, SignedOff)):
        return (*record.seen, *event.heads)
    return record.seen
