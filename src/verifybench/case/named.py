"""The names of a case, added up over its documents, so that one more document does not need the sentences of all others."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence

from verifybench.model.claim import Name
from verifybench.model.codec import from_plain, to_plain
from verifybench.names import Mentioned, gather


class Naming:
    """What each document tells of each name, and of all documents together."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._touched: set[str] = set()

    def join(self, document: str, sentences: Iterable[Sequence[Name]]) -> None:
        found = gather(sentences)
        self._touched.update(one.name for one in found)
        rows = [(document, one.name, _dump(one)) for one in found]
        self._db.executemany("insert into document_names values (?, ?, ?)", rows)

    def leave(self, document: str) -> None:
        asked = "select name from document_names where document = ?"
        self._touched.update(name for (name,) in self._db.execute(asked, (document,)))
        self._db.execute("delete from document_names where document = ?", (document,))

    def settle(self) -> None:
        """Bring the names of the case up to date where documents that came or went have them."""
        for name in sorted(self._touched):
            rows = self._db.execute("select mentioned from document_names where name = ?", (name,)).fetchall()
            self._db.execute("delete from names where name = ?", (name,))
            if rows:
                whole = _together([from_plain(Mentioned, json.loads(cell)) for (cell,) in rows])
                self._db.execute("insert into names values (?, ?, ?)", (name, whole.count, _dump(whole)))
        self._touched.clear()


def _together(told: Sequence[Mentioned]) -> Mentioned:
    """What several documents tell of one name."""
    if len(told) == 1:
        return told[0]
    kinds = sorted({kind for one in told for kind in one.kinds})
    titles = sorted({title for one in told for title in one.titles})
    beside = sorted({name for one in told for name in one.beside})
    return Mentioned(told[0].name, sum(one.count for one in told), tuple(kinds), tuple(titles), tuple(beside))


def _dump(thing: Mentioned) -> str:
    return json.dumps(to_plain(thing), ensure_ascii=False, separators=(",", ":"))
