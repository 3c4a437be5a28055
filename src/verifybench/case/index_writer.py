"""Making the next index: a copy of the one that is there, in which only what changed is touched, then moved into place.

Copying a gigabyte takes a second where writing its million rows takes minutes; and a reader sees the old state or the new.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from verifybench.case import sealing
from verifybench.case.analysing import Analysed
from verifybench.case.checked import summary
from verifybench.case.documents import DocumentRow
from verifybench.case.fingerprint import as_read
from verifybench.case.index import FILE, FORMAT
from verifybench.case.named import Naming
from verifybench.case.outline import outline
from verifybench.case.schema import SCHEMA
from verifybench.case.worded import Wordings
from verifybench.evidence.linking import Linked
from verifybench.evidence.retrieve import Held
from verifybench.model.claim import Claim, Passage
from verifybench.model.codec import from_plain, to_plain
from verifybench.model.document import Document
from verifybench.model.evidence import Conflict, Evidence
from verifybench.model.independence import Origin
from verifybench.model.packing import layout, pack
from verifybench.text import sha256

_LEFT_BEHIND = ("", "-wal", "-shm", "-journal")  # files of a build that was killed
_LIST_AND_TOTAL = 3  # figures
_CACHE = "pragma cache_size=-65536"  # 64 MB


def dump(thing: object) -> str:
    return json.dumps(to_plain(thing), ensure_ascii=False, separators=(",", ":"))


class IndexWriter:
    """The next index of a case. `finish` moves it into place; leaving it otherwise leaves the old one as it was.

    With `onward` it starts from the index that is there, else from nothing.
    """

    def __init__(self, folder: Path, *, onward: bool) -> None:
        folder.mkdir(exist_ok=True)
        self.folder = folder
        self.partial = folder / f"{FILE}.new"
        self._remove()
        if onward:
            shutil.copyfile(folder / FILE, self.partial)
        self.db = sqlite3.connect(self.partial, isolation_level=None)
        self.db.executescript(f"pragma journal_mode=off; pragma synchronous=off; {_CACHE};")
        if not onward:
            self.db.executescript(SCHEMA)
        self.db.execute("begin")
        known = dict(self.db.execute("select key, value from meta where key in ('next', 'wordings')"))
        self._next = count(int(known.get("next", "1")))
        self.wordings = Wordings(self.db, Held(*json.loads(known.get("wordings", "[0, 0]"))))
        self.naming = Naming(self.db)
        self.became_evidence: set[str] = set()  # passages

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.db.close()
        self._remove()

    def _remove(self) -> None:
        for ending in _LEFT_BEHIND:
            self.partial.with_name(self.partial.name + ending).unlink(missing_ok=True)

    # -- documents ----------------------------------------------------------------------------------------------------------

    def put(self, one: Analysed) -> None:
        """A document in place of what was known by its id. What was found of its claims stays where it reads as it did."""
        document = one.document
        row = self.db.execute("select fingerprint from documents where id = ?", (document.id,)).fetchone()
        known = row is not None and as_read(row[0]) == as_read(one.fingerprint)
        if row is not None and not known:
            self.drop(document.id)
        told = _row(one)
        self.db.execute("insert or replace into texts values (?, ?)", (document.id, dump(document)))
        self.db.execute(
            "insert into documents (id, ord, role, fingerprint, row) values (?, 0, ?, ?, ?) "
            "on conflict do update set fingerprint = excluded.fingerprint, row = excluded.row",
            (document.id, document.role, one.fingerprint, dump(told)),
        )
        self._claims(document, one.claims)
        if not known:
            self._passages(document, one.passages)

    def drop(self, id: str) -> None:
        """A document and all that was made of it."""
        keys = [key for (key,) in self.db.execute("select distinct wording from passages where document = ?", (id,))]
        self.naming.leave(id)
        self._forget(id for (id,) in self.db.execute("select id from claims where document = ?", (id,)).fetchall())
        for table in ("claims", "passages"):
            self.db.execute(f"delete from {table} where document = ?", (id,))
        for table in ("documents", "texts"):
            self.db.execute(f"delete from {table} where id = ?", (id,))
        self.wordings.leave(id, keys)

    def keep_only(self, ids: Iterable[str]) -> None:
        """The documents of the case in reading order; others that are known are dropped."""
        order = {id: place for place, id in enumerate(ids, 1)}
        known = dict(self.db.execute("select id, ord from documents").fetchall())
        for id in sorted(known.keys() - order.keys()):
            self.drop(id)
        moved = [(place, id) for id, place in order.items() if known.get(id) != place]
        self.db.executemany("update documents set ord = ? where id = ?", moved)

    def _claims(self, document: Document, claims: Iterable[Claim]) -> None:
        """The claims of a document; what was found of those that are as they were stays."""
        asked = "select id, claim, relation, said, content, conflicts from claims where document = ?"
        before = {id: (cell, told) for id, cell, *told in self.db.execute(asked, (document.id,))}
        self.db.execute("delete from claims where document = ?", (document.id,))
        rows = []
        for place, claim in enumerate(claims):
            cell, told = before.pop(claim.id, ("", []))
            plain = dump(claim)
            if cell != plain:
                self._forget([claim.id] if cell else ())
                told = [*summary(claim.facts, ()), 0]
            score, figures = claim.statement.checkworthiness, len(claim.statement.values)
            at = (claim.id, document.id, document.role, claim.block, place, claim.selector.start)
            rows.append((*at, claim.text, score, figures, *told, plain))
        self._forget(before)
        self.db.executemany(f"insert into claims values (null, {', '.join('?' * 14)})", rows)

    def _forget(self, claims: Iterable[str]) -> None:
        for id in claims:
            self.db.execute("delete from evidence where claim = ?", (id,))
            self.db.execute("delete from pairs where claim = ?", (id,))

    def _passages(self, document: Document, passages: Iterable[Passage]) -> None:
        found = sorted(passages, key=lambda passage: passage.statement.start)
        # A number is never given twice: what a claim was held against is remembered by it.
        numbered = [(next(self._next), passage) for passage in found]
        keys = self.wordings.join(document, numbered)
        rows = [
            (number, passage.id, document.id, passage.statement.start, key, pack(passage))
            for (number, passage), key in zip(numbered, keys, strict=True)
        ]
        self.db.executemany("insert into passages values (?, ?, ?, ?, ?, ?)", rows)
        self.naming.join(document.id, (passage.statement.names for passage in found))

    def documents(self) -> Iterator[Document]:
        """Every document, in reading order."""
        asked = "select t.document from documents d join texts t on t.id = d.id order by d.ord"
        return (from_plain(Document, json.loads(cell)) for (cell,) in self.db.execute(asked))

    def sources(self) -> list[tuple[str, str]]:
        """Sources with what their analysis was made from, in reading order."""
        return self.db.execute("select id, fingerprint from documents where role = 'source' order by ord").fetchall()

    def drafts(self) -> list[str]:
        return [id for (id,) in self.db.execute("select id from documents where role = 'draft' order by ord")]

    def disputable(self) -> list[Claim]:
        """The claims that a conflict may be about, in reading order: those of drafts, those that some evidence differs from, and
        those with figures enough for a list and its total."""
        which = f"where d.role = 'draft' or c.figures >= {_LIST_AND_TOTAL} or c.id in (select claim from evidence where differs)"
        asked = f"select c.claim from documents d cross join claims c on c.document = d.id {which} order by d.ord, c.place"
        return [from_plain(Claim, json.loads(cell)) for (cell,) in self.db.execute(asked)]

    def claims_as_written(self, document: str) -> tuple[str, Callable[[], list[Claim]]]:
        """A hash of the claims of a document, and what reads them, in reading order."""
        asked = "select claim from claims where document = ? order by place"
        cells = [cell for (cell,) in self.db.execute(asked, (document,))]
        return sha256("\n".join(cells)), lambda: [from_plain(Claim, json.loads(cell)) for cell in cells]

    def rows(self) -> list[DocumentRow]:
        return [
            from_plain(DocumentRow, json.loads(cell))
            for (cell,) in self.db.execute("select row from documents order by ord")
        ]

    # -- evidence and conflicts ---------------------------------------------------------------------------------------------

    def forget_all_pairs(self) -> None:
        """What was found rests on what no longer holds: every claim is to be linked again."""
        self.db.execute("delete from pairs")
        self.db.execute("delete from evidence")

    def unlinked(self) -> list[str]:
        """The claims that were not linked yet, in reading order."""
        return self._claim_ids("where not exists (select 1 from pairs p where p.claim = c.id)")

    def every_claim(self) -> list[str]:
        return self._claim_ids("")

    def _claim_ids(self, which: str) -> list[str]:
        asked = f"select c.id from documents d cross join claims c on c.document = d.id {which} order by d.ord, c.place"
        return [id for (id,) in self.db.execute(asked)]

    def linked(self, found: Linked) -> None:
        """The evidence of one claim, and the pairs it was chosen from, so that they need not be judged again."""
        self.became_evidence.update(one.passage for one in found.evidence)
        self._forget([found.claim])
        self.db.executemany(
            "insert into evidence values (?, ?, ?, ?, ?)",
            [(found.claim, rank, one.passage, _differs(one), dump(one)) for rank, one in enumerate(found.evidence)],
        )
        spare = [[number, to_plain(one)] for number, one in found.pairs.worth.items() if number not in found.numbers]
        silent = sorted(found.pairs.silent)
        cells = (json.dumps(list(found.numbers)), json.dumps(spare, ensure_ascii=False), json.dumps(silent))
        self.db.execute("insert into pairs values (?, ?, ?, ?)", (found.claim, *cells))
        facts = from_plain(Claim, json.loads(self._cell("select claim from claims where id = ?", found.claim))).facts
        self.db.execute(
            "update claims set relation = ?, said = ?, content = ? where id = ?",
            (*summary(facts, found.evidence), found.claim),
        )

    def origins(self, origins: Iterable[tuple[str, Origin]]) -> None:
        """On whose word passages rest that became evidence; of what is evidence no more it is dropped."""
        rows = [(passage, dump(origin)) for passage, origin in origins]
        self.db.executemany("insert or replace into origins values (?, ?)", rows)
        self.db.execute("delete from origins where passage not in (select passage from evidence)")

    def conflicts(self, conflicts: Iterable[Conflict]) -> None:
        """The conflicts of the case, in place of those known before."""
        given = list(conflicts)
        before = [claim for (claim,) in self.db.execute("select distinct claim from conflict_claims").fetchall()]
        self.db.execute("delete from conflicts")
        self.db.execute("delete from conflict_claims")
        touched = [(claim, conflict.id) for conflict in given for claim in sorted(set(conflict.claims))]
        counts = Counter(claim for claim, _ in touched)
        drafts = frozenset(self.drafts())
        rows = [(one.id, dump(outline(one, drafts)), dump(one)) for one in given]
        self.db.executemany("insert into conflicts (id, outline, conflict) values (?, ?, ?)", rows)
        self.db.executemany("insert into conflict_claims values (?, ?)", touched)
        changed = [(counts[claim], claim) for claim in sorted({*before, *counts})]
        self.db.executemany("update claims set conflicts = ? where id = ?", changed)

    # -- the file -----------------------------------------------------------------------------------------------------------

    def _cell(self, sql: str, *values: str) -> Any:
        return self.db.execute(sql, values).fetchone()[0]

    def share(self) -> bool:
        """Let other processes read what was written so far, while this one writes on; False where the disk does not serve."""
        self.db.execute("commit")
        shared: bool = self._cell("pragma journal_mode=wal") == "wal"
        self.db.execute("begin")
        return shared

    def finish(self, meta: Mapping[str, str]) -> None:
        """Complete the index and move it into place. No other process may have it open any more."""
        held = self.wordings.held
        known = {
            **meta,
            "format": FORMAT,
            "layout": layout(Passage),
            "next": str(next(self._next)),
            "wordings": json.dumps([held.count, held.total]),
        }
        self.db.execute("delete from meta")
        self.db.executemany("insert into meta values (?, ?)", sorted(known.items()))
        self.db.execute("commit")
        self.db.execute("pragma journal_mode=delete")
        self.db.close()
        sealing.put(self.partial, self.folder / FILE)


def _differs(evidence: Evidence) -> bool:
    """Whether it may be one side of a conflict."""
    judgement = evidence.judgement
    return "contradicts" in (judgement.relation, *(one.relation for one in judgement.facts))


def _row(one: Analysed) -> DocumentRow:
    document = one.document
    return DocumentRow(
        id=document.id,
        role=document.role,
        path=document.path,
        metadata=document.metadata,
        sha256=document.sha256,
        raw_sha256=document.raw_sha256,
        encoding=document.encoding,
        claims=len(one.claims),
        passages=len(one.passages),
        group=document.id,
        warnings=document.warnings,
    )
