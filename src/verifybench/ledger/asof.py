"""The ledgers as they were: the reading half of `Ledger`, over the records of a cut."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import NoReturn

from verifybench.ledger.errors import LedgerReadOnly
from verifybench.ledger.folding import fold
from verifybench.ledger.horizon import Cut
from verifybench.ledger.ledger import Ledger
from verifybench.model.event import Event, Head, Record
from verifybench.model.state import State


class LedgerAsOf:
    """Looks like a ledger that was opened then; nothing can be recorded in it, and nothing new comes. `today` is as it is."""

    read_only = True

    def __init__(self, ledger: Ledger, cut: Cut) -> None:
        self.folder: Path = ledger.folder
        self.reviewer, self.device = ledger.reviewer, ledger.device
        self._records = tuple(record for record in ledger.records() if record.hash in cut)
        self._known: Mapping[str, Record] = {record.hash: record for record in self._records}
        self.today = ledger
        own = ledger.id
        self.id: str | None = own if any(record.ledger == own for record in self._records) else None

    @cached_property
    def state(self) -> State:
        return fold(self._records)

    def records(self) -> tuple[Record, ...]:
        """The records of the cut in merged order."""
        return self._records

    def record(self, hash: str) -> Record:
        """The record with this hash. Raises KeyError where it was not there yet."""
        return self._known[hash]

    def heads(self) -> tuple[Head, ...]:
        """The newest record of every ledger file as it was, by file name; of files that then held the same, one."""
        return self._heads

    @cached_property
    def _heads(self) -> tuple[Head, ...]:
        known = {record.hash: record for record in self.today.records()}
        newest: dict[str, Head] = {}
        covered: set[str] = set()
        for head in sorted(self.today.heads(), key=lambda head: (-head.seq, len(head.file), head.file)):
            record = known.get(head.hash)
            while record is not None and record.hash not in self._known:
                record = known.get(record.prev)
            if record is None or record.hash in covered:
                continue
            newest[head.file] = Head(record.ledger, head.file, record.seq, record.hash, record.at)
            while record is not None and record.hash not in covered:
                covered.add(record.hash)
                record = known.get(record.prev)
        return tuple(head for _, head in sorted(newest.items()))

    def refresh(self) -> bool:
        """The past stays as it was."""
        return False

    def close(self) -> None:
        """Nothing was written, and nothing is."""

    def append(self, event: Event) -> NoReturn:
        raise LedgerReadOnly("The case is open as it was earlier: nothing was recorded.")
