"""A ledger file as a TinyDB storage."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tinydb.storages import Storage

from verifybench.ledger.canonical import canonical, seal
from verifybench.ledger.errors import LedgerImmutable
from verifybench.ledger.file import LedgerFile, Members

TABLE = "_default"


class LedgerStorage(Storage):
    """Reads like any TinyDB storage, and takes nothing but new records at the end. `file` is shared with the ledger's door."""

    def __init__(self, file: LedgerFile | Path | str) -> None:
        self.file = file if isinstance(file, LedgerFile) else LedgerFile(Path(file))

    def read(self) -> dict[str, dict[str, Any]] | None:
        self.file.catch_up()
        if not self.file.count:
            return None
        return {TABLE: {str(members["seq"]): members for members in self.file.records()}}

    def append(self, members: Mapping[str, Any]) -> Members:
        """The record as it stands now, durably. Raises LedgerError where it could not be written."""
        with self.file.locked():
            self.file.catch_up()
            return self.file.append(members)

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """The slow road of a plain TinyDB table: the whole new content. Raises LedgerImmutable unless it only adds."""
        with self.file.locked():
            held = (self.read() or {}).get(TABLE, {})
            given = {str(key): dict(members) for key, members in data.get(TABLE, {}).items()}
            if set(data) - {TABLE}:
                raise LedgerImmutable(f"A ledger has one table, {TABLE!r}.")
            if any(key not in given or canonical(given[key]) != canonical(members) for key, members in held.items()):
                raise LedgerImmutable("Ledger records cannot be changed or removed: record a new event instead.")
            fresh = [given[key] for key in sorted(given.keys() - held.keys(), key=int)]
            for members in fresh:
                seal(members, 1, "")  # refuse all of them or none
            for members in fresh:
                self.file.append(members)
