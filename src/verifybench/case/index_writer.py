"""Writing a whole new index beside the old one, and moving it into place."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from verifybench.case.checked import Summary
from verifybench.case.documents import DocumentRow
from verifybench.case.index import FILE, FORMAT
from verifybench.model.claim import Claim, Passage
from verifybench.model.codec import to_plain
from verifybench.model.document import Document
from verifybench.model.evidence import Conflict, Evidence
from verifybench.model.independence import Origin

if TYPE_CHECKING:
    from verifybench.names import Mentioned

_SCHEMA = """
create table meta (key text primary key, value text not null) without rowid;
create table documents (
    ord integer primary key, id text unique not null, role text not null, fingerprint text not null,
    row text not null, document text not null
);
create table claims (
    ord integer primary key, id text unique not null, document text not null, role text not null, block text not null,
    start integer not null, text text not null, score real not null, relation text not null, said text, content text not null,
    conflicts integer not null, claim text not null
);
create table passages (id text primary key, document text not null, passage text not null) without rowid;
create table evidence (
    claim text not null, rank integer not null, passage text not null, evidence text not null, primary key (claim, rank)
) without rowid;
create table origins (passage text primary key, origin text not null) without rowid;
create table names (name text primary key, count integer not null, mentioned text not null) without rowid;
create table conflicts (ord integer primary key, id text unique not null, conflict text not null);
create table conflict_claims (claim text not null, conflict text not null, primary key (claim, conflict)) without rowid;
create index claims_by_conflict on conflict_claims (conflict);
create index claims_by_document on claims (document, ord);
create index passages_by_document on passages (document);
"""


def _dump(thing: object) -> str:
    return json.dumps(to_plain(thing), ensure_ascii=False, separators=(",", ":"))


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

    def claims(
        self, document: Document, claims: Iterable[Claim], told: Mapping[str, Summary], touched: Counter[str]
    ) -> None:
        rows = []
        for claim in claims:
            self.ord += 1
            score, start = claim.statement.checkworthiness, claim.selector.start
            place = (self.ord, claim.id, document.id, document.role, claim.block, start)
            rows.append((*place, claim.text, score, *told[claim.id], touched[claim.id], _dump(claim)))
        self.db.executemany("insert into claims values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)

    def passages(self, passages: Iterable[Passage]) -> None:
        rows = [(passage.id, passage.document, _dump(passage)) for passage in passages]
        self.db.executemany("insert into passages values (?, ?, ?)", rows)

    def names(self, mentions: Iterable[Mentioned]) -> None:
        rows = [(one.name, one.count, _dump(one)) for one in mentions]
        self.db.executemany("insert into names values (?, ?, ?)", rows)

    def evidence(self, claim: str, evidence: Iterable[Evidence]) -> None:
        rows = [(claim, rank, one.passage, _dump(one)) for rank, one in enumerate(evidence)]
        self.db.executemany("insert into evidence values (?, ?, ?, ?)", rows)

    def origins(self, origins: Iterable[tuple[str, Origin]]) -> None:
        self.db.executemany("insert into origins values (?, ?)", ((id, _dump(one)) for id, one in origins))

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
