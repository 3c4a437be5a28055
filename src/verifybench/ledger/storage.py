"""A ledger file as a TinyDB storage."""

from __future__ import annotations

from collections.abc import ItemsView, Iterator, Mapping, ValuesView
from pathlib import Path
from typing import Any

from tinydb.storages import Storage

from verifybench.ledger.canonical import canonical, seal
from verifybench.ledger.errors import LedgerImmutable
from verifybench.ledger.file import LedgerFile, Members

TABLE = "_default"


class Records(Mapping[str, Members]):
    """The records of a ledger by number as TinyDB names documents, each parsed when it is looked at."""

    def __init__(self, file: LedgerFile) -> None:
        self._file, self._count = file, file.count

    def __getitem__(self, name: str) -> Members:
        if name not in self:
            raise KeyError(name)
        return self._file.record(int(name))

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name.isdecimal() and str(int(name)) == name and 1 <= int(name) <= self._count

    def __iter__(self) -> Iterator[str]:
        return map(str, range(1, self._count + 1))

    def __len__(self) -> int:
        return self._count

    def items(self) -> ItemsView[str, Members]:
        return _Items(self)

    def values(self) -> ValuesView[Members]:
        return _Values(self)

    def in_order(self) -> Iterator[Members]:
        """In one pass over the file."""
        return self._file.records(1, self._count)


class _Items(ItemsView[str, Members]):
    def __init__(self, records: Records) -> None:
        super().__init__(records)
        self._records = records

    def __iter__(self) -> Iterator[tuple[str, Members]]:
        return zip(self._records, self._records.in_order(), strict=True)


class _Values(ValuesView[Members]):
    def __init__(self, records: Records) -> None:
        super().__init__(records)
        self._records = records

    def __iter__(self) -> Iterator[Members]:
        return self._records.in_order()


class LedgerStorage(Storage):
    """Reads like any TinyDB storage, and takes nothing but new records at the end. `file` is shared with the ledger's door."""

    def __init__(self, file: LedgerFile | Path | str) -> None:
        self.file = file if isinstance(file, LedgerFile) else LedgerFile(Path(file))

    def read(self) -> dict[str, dict[str, Any]] | None:
        self.file.catch_up()
        # TinyDB only looks things up in it and goes through it, as in any mapping.
        return {TABLE: Records(self.file)} if self.file.count else None  # type: ignore[dict-item]

    def append(self, members: Mapping[str, Any]) -> Members:
        """The record as it stands now, durably. Raises LedgerError where it could not be written."""
        if self.file.held:  # who holds the lock has caught up
            return self.file.append(members)
        with self.file.locked():
            self.file.catch_up()
            return self.file.append(members)

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """The slow road of a plain TinyDB table: the whole new content. Raises LedgerImmutable unless it only adds."""
        with self.file.locked():
            held: Mapping[str, Members] = (self.read() or {}).get(TABLE, {})
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
