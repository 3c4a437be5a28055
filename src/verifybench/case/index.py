"""The index of a built case: one SQLite file under `.verifybench/`, derived, replaced whole, safe to delete.

A build writes a new file beside it and moves it into place, so that a reader sees the old state or the new and a killed build
leaves nothing half-done. Rows hold plain JSON (never pickles: a case folder may come from anyone).
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from verifybench.case.rows import DocumentRow
from verifybench.model.claim import Claim, Passage
from verifybench.model.codec import from_plain, to_plain
from verifybench.model.document import BlockLabel, Document, Role
from verifybench.model.evidence import Conflict, Evidence

FORMAT = "2"
FOLDER = ".verifybench"
FILE = "index.sqlite"

_SCHEMA = """
create table meta (key text primary key, value text not null) without rowid;
create table documents (
    ord integer primary key, id text unique not null, role text not null, fingerprint text not null,
    row text not null, document text not null
);
create table claims (
    ord integer primary key, id text unique not null, document text not null, role text not null, block text not null,
    start integer not null, text text not null, score real not null, relation text not null, conflicts integer not null,
    claim text not null
);
create table passages (id text primary key, document text not null, passage text not null) without rowid;
create table evidence (
    claim text not null, rank integer not null, passage text not null, evidence text not null, primary key (claim, rank)
) without rowid;
create table conflicts (ord integer primary key, id text unique not null, conflict text not null);
create table conflict_claims (claim text not null, conflict text not null, primary key (claim, conflict)) without rowid;
create index claims_by_conflict on conflict_claims (conflict);
create index claims_by_document on claims (document, ord);
create index passages_by_document on passages (document);
create index evidence_by_passage on evidence (passage);
"""


class Listed(NamedTuple):
    """What the index knows of a claim without decoding it."""

    id: str
    document: str
    role: Role
    block: BlockLabel
    text: str
    start: int
    score: float
    relation: str
    conflicts: int  # found by the machine, whatever was decided about them


class IndexMissing(Exception):
    """There is no usable index: build the case."""


def _dump(thing: object) -> str:
    return json.dumps(to_plain(thing), ensure_ascii=False, separators=(",", ":"))


class Index:
    """Reading access to a finished index. Raises IndexMissing where there is none of this format."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE
        if not self.path.is_file():
            raise IndexMissing
        self.stamp = self.file_stamp(folder)
        try:
            # immutable: the file is only ever replaced, so no lock is needed and a read-only disk serves
            self.db = sqlite3.connect(f"{self.path.absolute().as_uri()}?immutable=1", uri=True, check_same_thread=False)
            found = self.meta("format")
        except sqlite3.DatabaseError as error:
            raise IndexMissing from error
        if found != FORMAT:
            self.db.close()
            raise IndexMissing

    @staticmethod
    def file_stamp(folder: Path) -> tuple[int, int, int] | None:
        """What changes when a build replaces the index."""
        try:
            status = (folder / FILE).stat()
        except OSError:
            return None
        return status.st_ino, status.st_mtime_ns, status.st_size

    def close(self) -> None:
        self.db.close()

    def meta(self, key: str) -> str | None:
        row = self.db.execute("select value from meta where key = ?", (key,)).fetchone()
        return str(row[0]) if row else None

    def fingerprints(self) -> dict[str, str]:
        """Document id to what its analysis was made from."""
        return dict(self.db.execute("select id, fingerprint from documents order by ord"))

    def document_rows(self) -> tuple[DocumentRow, ...]:
        return tuple(
            from_plain(DocumentRow, json.loads(row)) for (row,) in self.db.execute("select row from documents order by ord")
        )

    def document(self, id: str) -> Document:
        return from_plain(Document, self._one("select document from documents where id = ?", id))

    def claim(self, id: str) -> Claim:
        return from_plain(Claim, self._one("select claim from claims where id = ?", id))

    def claims_of(self, document: str) -> tuple[Claim, ...]:
        rows = self.db.execute("select claim from claims where document = ? order by ord", (document,))
        return tuple(from_plain(Claim, json.loads(row)) for (row,) in rows)

    def passage(self, id: str) -> Passage:
        return from_plain(Passage, self._one("select passage from passages where id = ?", id))

    def passages_of(self, document: str) -> tuple[Passage, ...]:
        rows = self.db.execute("select passage from passages where document = ?", (document,))
        passages = (from_plain(Passage, json.loads(row)) for (row,) in rows)
        return tuple(sorted(passages, key=lambda passage: passage.statement.start))

    def evidence(self, claim: str) -> tuple[Evidence, ...]:
        rows = self.db.execute("select evidence from evidence where claim = ? order by rank", (claim,))
        return tuple(from_plain(Evidence, json.loads(row)) for (row,) in rows)

    def all_evidence(self) -> Iterator[Evidence]:
        rows = self.db.execute("select e.evidence from evidence e join claims c on c.id = e.claim order by c.ord, e.rank")
        return (from_plain(Evidence, json.loads(row)) for (row,) in rows)

    def conflicts(self) -> tuple[Conflict, ...]:
        return tuple(
            from_plain(Conflict, json.loads(row))
            for (row,) in self.db.execute("select conflict from conflicts order by ord")
        )

    def conflicts_of(self, claim: str) -> tuple[Conflict, ...]:
        """The conflicts that touch a claim, in the order of `conflicts`."""
        sql = "select c.conflict from conflict_claims t join conflicts c on c.id = t.conflict where t.claim = ? order by c.ord"
        return tuple(from_plain(Conflict, json.loads(row)) for (row,) in self.db.execute(sql, (claim,)))

    def touched_by(self, conflict: str) -> tuple[str, ...]:
        """The claims that a conflict touches; nothing where the index does not know it."""
        rows = self.db.execute("select claim from conflict_claims where conflict = ? order by claim", (conflict,))
        return tuple(claim for (claim,) in rows)

    def claim_ids(self, roles: Iterable[str]) -> list[str]:
        """Claim ids in reading order, drafts first."""
        wanted = tuple(roles)
        marks = ",".join("?" * len(wanted))
        return [id for (id,) in self.db.execute(f"select id from claims where role in ({marks}) order by ord", wanted)]

    def listed(self, ids: Iterable[str]) -> dict[str, Listed]:
        """The claims of these ids, as many as SQLite takes parameters (500 are safe everywhere)."""
        wanted = tuple(ids)
        marks = ",".join("?" * len(wanted))
        sql = f"select id, document, role, block, text, start, score, relation, conflicts from claims where id in ({marks})"
        return {row[0]: Listed(*row) for row in self.db.execute(sql, wanted)}

    def places(self, document: str) -> list[tuple[str, int]]:
        """Claim ids of a document with their starts, in reading order."""
        return self.db.execute("select id, start from claims where document = ? order by ord", (document,)).fetchall()

    def claim_texts(self, roles: Iterable[str]) -> Iterator[tuple[str, str]]:
        wanted = tuple(roles)
        marks = ",".join("?" * len(wanted))
        return iter(self.db.execute(f"select id, text from claims where role in ({marks}) order by ord", wanted))

    def _one(self, sql: str, id: str) -> object:
        row = self.db.execute(sql, (id,)).fetchone()
        if row is None:
            raise KeyError(id)
        return json.loads(row[0])


class IndexWriter:
    """Writes a whole new index; `finish` moves it into place, anything else leaves the old one as it was."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(exist_ok=True)
        self.folder = folder
        self.partial = folder / f"{FILE}.new"
        self.partial.unlink(missing_ok=True)
        self.db = sqlite3.connect(self.partial, isolation_level=None)
        self.db.executescript("pragma journal_mode=off; pragma synchronous=off;" + _SCHEMA)
        self.db.execute("begin")
        self.ord = 0

    def document(self, row: DocumentRow, document: Document, fingerprint: str) -> None:
        self.db.execute(
            "insert into documents (id, role, fingerprint, row, document) values (?, ?, ?, ?, ?)",
            (document.id, document.role, fingerprint, _dump(row), _dump(document)),
        )

    def claims(self, document: Document, claims: Iterable[Claim], relations: dict[str, str], touched: Counter[str]) -> None:
        rows = []
        for claim in claims:
            self.ord += 1
            score, start = claim.statement.checkworthiness, claim.selector.start
            relation = relations.get(claim.id, "")
            place = (self.ord, claim.id, document.id, document.role, claim.block, start)
            rows.append((*place, claim.text, score, relation, touched[claim.id], _dump(claim)))
        self.db.executemany("insert into claims values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)

    def passages(self, passages: Iterable[Passage]) -> None:
        rows = [(passage.id, passage.document, _dump(passage)) for passage in passages]
        self.db.executemany("insert into passages values (?, ?, ?)", rows)

    def evidence(self, claim: str, evidence: Iterable[Evidence]) -> None:
        rows = [(claim, rank, one.passage, _dump(one)) for rank, one in enumerate(evidence)]
        self.db.executemany("insert into evidence values (?, ?, ?, ?)", rows)

    def conflicts(self, conflicts: Iterable[Conflict], touched: dict[str, set[str]]) -> None:
        for conflict in conflicts:
            self.db.execute("insert into conflicts (id, conflict) values (?, ?)", (conflict.id, _dump(conflict)))
            rows = [(claim, conflict.id) for claim in sorted(touched[conflict.id])]
            self.db.executemany("insert into conflict_claims values (?, ?)", rows)

    def finish(self, meta: dict[str, str]) -> None:
        self.db.executemany("insert into meta values (?, ?)", sorted({**meta, "format": FORMAT}.items()))
        self.db.execute("commit")
        self.db.close()
        self.partial.replace(self.folder / FILE)

    def abandon(self) -> None:
        self.db.close()
        self.partial.unlink(missing_ok=True)
