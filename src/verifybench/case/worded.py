"""The wordings that sources have, and where each stands, kept up to date as documents come and go."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from verifybench.evidence.retrieve import Held
from verifybench.evidence.wording import indexed_stems, wording
from verifybench.model.claim import Passage
from verifybench.model.document import Document


class Wordings:
    """What the search index has to hold: `held` in all, of it `added` since the last build."""

    def __init__(self, db: sqlite3.Connection, before: Held) -> None:
        self._db = db
        self._before = before
        self._added: set[int] = set()
        self._gone: set[int] = set()

    @property
    def added(self) -> Sequence[int]:
        return sorted(self._added)

    @property
    def held(self) -> Held:
        return self._before.plus(self._added).minus(self._gone)

    def join(self, document: Document, passages: Iterable[tuple[int, Passage]]) -> list[int]:
        """The keys of a document's passages, in their order; of a source they are to be found from now on."""
        keys = []
        for number, passage in passages:
            text = passage.statement.text
            key = wording(text)
            keys.append(key)
            if document.role == "source":
                self._db.execute("insert or ignore into copies values (?, ?, ?)", (key, document.id, number))
                if self._db.execute("select 1 from wordings where key = ?", (key,)).fetchone() is None:
                    self._db.execute("insert into wordings values (?, ?)", (key, indexed_stems(text)))
                    self._move(key, self._gone, self._added)
        return keys

    def leave(self, document: str, keys: Iterable[int]) -> None:
        """A document that had these goes; what stands nowhere any more goes with it."""
        for key in keys:
            left = self._db.execute("delete from copies where wording = ? and document = ?", (key, document)).rowcount
            if left and self._db.execute("select 1 from copies where wording = ? limit 1", (key,)).fetchone() is None:
                self._db.execute("delete from wordings where key = ?", (key,))
                self._move(key, self._added, self._gone)

    @staticmethod
    def _move(key: int, back_from: set[int], to: set[int]) -> None:
        if key in back_from:
            back_from.discard(key)
        else:
            to.add(key)
