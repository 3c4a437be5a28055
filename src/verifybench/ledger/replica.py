"""One of the ledgers of a folder: its file, and what its heads and its next record need."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from verifybench.ledger.cache import Kept
from verifybench.ledger.errors import LedgerDamaged, LedgerError
from verifybench.ledger.file import LedgerFile, Mark
from verifybench.ledger.records import trusted
from verifybench.model.event import CaseOpened, Record


def ledgers_in(folder: Path) -> list[str]:
    try:
        return sorted(name for name in os.listdir(folder) if name.endswith(".json"))  # noqa: PTH208, a tenth of glob's time
    except (FileNotFoundError, NotADirectoryError):
        return []


class Replica:
    """One file of the folder, and what its heads and its next record need."""

    def __init__(self, path: Path) -> None:
        self.file = LedgerFile(path)
        self.ledger: str | None = None
        self.clock = 0
        self.at = ""
        self.owner = ("", "")
        self.shadows: Replica | None = None  # the longer copy of the same ledger, where there is one

    def resume(self, kept: Kept) -> bool:
        if self.file.resume(kept.mark):
            self.ledger, self.clock, self.at, self.owner = kept.ledger, kept.clock, kept.at, kept.owner
            return True
        return False

    def catch_up(self) -> list[Record]:
        """Newly committed records, validated."""
        try:
            news = self.file.catch_up()
        except OSError as error:
            raise LedgerError(f"{self.file.path}: cannot be read ({error.strerror}).") from error
        if not news:
            return []
        from verifybench.ledger.events import validate  # pydantic, 60 ms: only for records nobody has verified before

        path = self.file.path
        return [self.take(validate(members, path, members["seq"], self.ledger, self.clock)) for members in news]

    def take(self, record: Record) -> Record:
        if isinstance(record.event, CaseOpened) and self.ledger is None:
            self.ledger, self.owner = record.ledger, (record.reviewer, record.event.device)
        self.clock, self.at = record.clock, record.at
        return record

    def records(self) -> list[Record]:
        return [trusted(members) for members in self.file.records()]

    def kept(self, mark: Mark) -> Kept:
        return Kept(mark, self.ledger or "", self.clock, self.at, self.owner)


def settle_copies(replicas: Iterable[Replica]) -> None:
    """Two files of one ledger: a copy that is a beginning of the other is read once; two that part are refused."""
    by_ledger: dict[str, list[Replica]] = {}
    for replica in replicas:
        replica.shadows = None
        if replica.ledger:
            by_ledger.setdefault(replica.ledger, []).append(replica)
    for copies in by_ledger.values():
        # Of equal ones the shorter name: copies are called "ana@desk (1).json", and the original goes on being written.
        longest = min(copies, key=lambda replica: (-replica.file.count, len(replica.file.path.name)))
        for replica in copies:
            if replica is longest:
                continue
            seq = replica.file.count
            if longest.file.record(seq)["hash"] != replica.file.head:
                raise LedgerDamaged(
                    replica.file.path, 0, f"it and {longest.file.path.name} continue the same ledger in two ways"
                )
            replica.shadows = longest
