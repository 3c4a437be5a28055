"""The ledgers as they were: the reading half of `Ledger`, over the records of a cut."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from verifybench.ledger.errors import LedgerReadOnly
from verifybench.ledger.folder import Fork
from verifybench.ledger.folding import fold
from verifybench.ledger.horizon import Cut
from verifybench.ledger.ledger import Ledger
from verifybench.model.event import Event, Head, Record
from verifybench.model.state import State

if TYPE_CHECKING:
    from verifybench.ledger.entries import Entry


class LedgerAsOf:
    """Looks like a ledger that was opened then; nothing can be recorded in it, and nothing new comes. `today` is as it is."""

    read_only = True

    def __init__(self, ledger: Ledger, cut: Cut, named: Collection[str] = ()) -> None:
        """`named` are the hashes of the heads that were asked for, where heads were."""
        self.folder: Path = ledger.folder
        self.reviewer, self.device = ledger.reviewer, ledger.device
        self._records = tuple(record for record in ledger.records() if record.hash in cut)
        self._known: Mapping[str, Record] = {record.hash: record for record in self._records}
        self.today = ledger
        self._today = {record.hash: record for record in ledger.records()}
        self._named = frozenset(named)
        own = ledger.id
        self.id: str | None = own if any(record.ledger == own for record in self._records) else None

    @cached_property
    def state(self) -> State:
        return fold(self._records)

    def records(self) -> tuple[Record, ...]:
        """The records of the cut in merged order."""
        return self._records

    def entries(self, newest: int | None = None) -> Iterator[Entry]:
        """What lists tell of the records of the cut, in merged order; of all, or of as many of the newest."""
        found = (one for one in self.today.entries() if one.hash in self._known)
        return found if newest is None else iter(deque(found, newest))

    @property
    def held(self) -> int:
        return len(self._records)

    def record(self, hash: str) -> Record:
        """The record with this hash. Raises KeyError where it was not there yet."""
        return self._known[hash]

    def heads(self) -> tuple[Head, ...]:
        """The newest record of every ledger file as it was, by file name.

        Of files of which one held all that another did, that one alone: nobody can say whether a copy was there already.
        Unless its head was named.
        """
        return self._heads

    @property
    def forks(self) -> tuple[Fork, ...]:
        """Ledgers that two files had continued in two ways by then."""
        held = {head.file: head.seq for head in self._heads}
        return tuple(fork for fork in self.today.forks if all(held.get(file, 0) >= fork.seq for file in fork.files))

    @cached_property
    def _heads(self) -> tuple[Head, ...]:
        then = [(record, head.file) for head in self.today.heads() if (record := self._last_of(head)) is not None]
        # Of files that held the same then, the shorter name is the original.
        then.sort(key=lambda pair: (-pair[0].seq, len(pair[1]), pair[1]))
        newest: dict[str, Record] = {}
        covered, named = set[str](), set(self._named)
        for record, file in then:
            if record.hash not in covered or record.hash in named:
                newest[file] = record
                named.discard(record.hash)
            before: Record | None = record
            while before is not None and before.hash not in covered:
                covered.add(before.hash)
                before = self._known.get(before.prev)
        return tuple(Head(one.ledger, file, one.seq, one.hash, one.at) for file, one in sorted(newest.items()))

    def _last_of(self, head: Head) -> Record | None:
        """The newest record of a file of today that was there then."""
        hash = head.hash
        while hash not in self._known:
            if hash not in self._today:
                return None  # before the first
            hash = self._today[hash].prev
        return self._known[hash]

    def refresh(self) -> bool:
        """The past stays as it was."""
        return False

    def forget_words(self) -> None:
        """Words kept apart were read once, when this was made; nothing is erased from here."""

    def close(self) -> None:
        """Nothing was written, and nothing is."""

    def append(self, event: Event) -> NoReturn:
        raise LedgerReadOnly("The case is open as it was earlier: nothing was recorded.")
