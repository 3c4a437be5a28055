"""The passages of a case as linking reads them: from the index, by number, so that a million of them need no memory."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property

from verifybench.evidence.linking import Pairs
from verifybench.evidence.retrieve import Indexed
from verifybench.evidence.store import About, PassageStore
from verifybench.model.claim import Claim, Passage, Statement
from verifybench.model.codec import from_plain
from verifybench.model.document import Document
from verifybench.model.evidence import Evidence
from verifybench.model.packing import unpack
from verifybench.names import UNSETTLED, Settled


class StoredPassages(PassageStore):
    """Reads an index that is being made; what it reads was written in the same build."""

    def __init__(self, db: sqlite3.Connection, settled: Settled = UNSETTLED) -> None:
        super().__init__(settled)
        self._db = db

    def copies(self, key: int, outside: str, most: int) -> Sequence[int]:
        asked = "select number from copies where wording = ? and document <> ? order by document limit ?"
        return [number for (number,) in self._db.execute(asked, (key, outside, most))]

    def stems(self, key: int) -> Collection[str]:
        (stems,) = self._db.execute("select stems from wordings where key = ?", (key,)).fetchone()
        return frozenset(stems.split(" "))

    def sources(self) -> Sequence[str]:
        return self._sources

    @cached_property
    def _sources(self) -> Sequence[str]:
        held = "exists (select 1 from passages p where p.document = d.id)"
        return [
            id for (id,) in self._db.execute(f"select id from documents d where role = 'source' and {held} order by id")
        ]

    def passage(self, number: int) -> Passage:
        (packed,) = self._db.execute("select passage from passages where number = ?", (number,)).fetchone()
        return unpack(Passage, packed)

    def beside(self, number: int, before: int, after: int) -> Sequence[Passage]:
        # By number, not by the index of documents: "+" tells SQLite so.
        asked = (
            "select passage from passages where number between ? and ? and number <> ?"
            " and +document = (select document from passages where number = ?) order by number"
        )
        rows = self._db.execute(asked, (number - before, number + after, number, number)).fetchall()
        return [unpack(Passage, packed) for (packed,) in rows]

    def upto(self, document: str, offset: int, most: int) -> Sequence[Passage]:
        asked = "select passage from passages where document = ? and start <= ? order by start desc limit ?"
        rows = self._db.execute(asked, (document, offset, most)).fetchall()
        return [unpack(Passage, packed) for (packed,) in reversed(rows)]

    def about(self, document: str) -> About:
        row = self._db.execute("select document from texts where id = ?", (document,)).fetchone()
        return About.of(from_plain(Document, json.loads(row[0]))) if row else About()

    def passages_of(self, document: str) -> Iterator[Passage]:
        asked = "select passage from passages where document = ? order by start"
        return (unpack(Passage, packed) for (packed,) in self._db.execute(asked, (document,)))

    def differing(self, claim: str) -> Iterator[Passage]:
        """The passages that may be the other side of a conflict about a claim."""
        asked = "select p.passage from evidence e join passages p on p.id = e.passage where e.claim = ? and e.differs"
        return (unpack(Passage, packed) for (packed,) in self._db.execute(asked, (claim,)))

    def preceded(self, passage: str, most: int) -> Sequence[Statement]:
        """A passage behind so many sentences of its document that stand before it."""
        (number,) = self._db.execute("select number from passages where id = ?", (passage,)).fetchone()
        return [one.statement for one in (*self.beside(number, most, 0), self.passage(number))]

    def with_wordings(self, keys: Iterable[int]) -> Iterator[Passage]:
        """The passages of sources that have one of these wordings, all of them."""
        asked = "select document, passage from passages where wording = ? order by document, start"
        sources = frozenset(self.sources())
        for key in dict.fromkeys(keys):
            for document, packed in self._db.execute(asked, (key,)):
                if document in sources:
                    yield unpack(Passage, packed)

    def wordings(self, keys: Iterable[int] | None) -> Iterator[Indexed]:
        """The wordings of some keys, or all, as they are searched."""
        if keys is None:
            yield from (Indexed(*row) for row in self._db.execute("select key, stems from wordings order by key"))
            return
        for key in sorted(keys):
            row = self._db.execute("select key, stems from wordings where key = ?", (key,)).fetchone()
            yield Indexed(*row)

    def claim(self, id: str) -> Claim:
        (cell,) = self._db.execute("select claim from claims where id = ?", (id,)).fetchone()
        return from_plain(Claim, json.loads(cell))

    def evidence(self, claim: str) -> tuple[Evidence, ...]:
        asked = "select evidence from evidence where claim = ? order by rank"
        return tuple(from_plain(Evidence, json.loads(cell)) for (cell,) in self._db.execute(asked, (claim,)))

    def judged(self, claim: str) -> frozenset[int] | None:
        """The numbers of the passages that a claim was held against; None where it was not linked yet."""
        row = self._db.execute("select kept, spare, silent from pairs where claim = ?", (claim,)).fetchone()
        if row is None:
            return None
        kept, spare, silent = (json.loads(cell) for cell in row)
        return frozenset((*kept, *(number for number, _ in spare), *silent))

    def pairs(self, claim: str) -> Pairs:
        """What came of the pairs of a claim that was linked before."""
        row = self._db.execute("select kept, spare, silent from pairs where claim = ?", (claim,)).fetchone()
        kept, spare, silent = (json.loads(cell) for cell in row)
        worth = dict(zip(kept, self.evidence(claim), strict=True))
        worth |= {number: from_plain(Evidence, plain) for number, plain in spare}
        return Pairs(worth, frozenset(silent))
