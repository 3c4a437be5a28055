"""The ledger as a TinyDB: insert-only, and an insert costs the same whatever the size."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NoReturn

from tinydb import TinyDB
from tinydb.queries import QueryLike
from tinydb.table import Document, Table

from verifybench.ledger.errors import LedgerImmutable
from verifybench.ledger.file import LedgerFile
from verifybench.ledger.storage import LedgerStorage

_REFUSED = "A ledger is insert-only: record a new event that takes the old one back, or a new verdict that supersedes it."


class LedgerTable(Table):
    """Inserts go to the storage's `append` instead of TinyDB's way of reading and writing everything."""

    _storage: LedgerStorage

    def insert(self, document: Mapping[str, Any]) -> int:
        if not isinstance(document, Mapping):
            raise ValueError("Document is not a Mapping")
        members = self._storage.append(document)
        self.clear_cache()
        return int(members["seq"])

    def insert_multiple(self, documents: Iterable[Mapping[str, Any]]) -> list[int]:
        return [self.insert(document) for document in documents]

    def search(self, cond: QueryLike) -> list[Document]:
        self.clear_cache()  # another process may have written since
        return super().search(cond)

    def update(self, *_: Any, **__: Any) -> NoReturn:
        raise LedgerImmutable(_REFUSED)

    update_multiple = upsert = remove = truncate = update


class LedgerDB(TinyDB):
    """`LedgerDB(path)` for queries and inserts; nothing in it changes or removes a record."""

    table_class = LedgerTable

    def __init__(self, file: LedgerFile | Path | str) -> None:
        super().__init__(file, storage=LedgerStorage)

    def table(self, name: str, **options: Any) -> LedgerTable:
        found = super().table(name, **options)
        assert isinstance(found, LedgerTable)
        return found

    def drop_tables(self) -> NoReturn:
        raise LedgerImmutable(_REFUSED)

    def drop_table(self, name: str) -> NoReturn:
        raise LedgerImmutable(_REFUSED)

    def __iter__(self) -> Iterator[Document]:
        return iter(self.table(self.default_table_name))
