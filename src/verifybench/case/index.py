"""The index of a built case: one SQLite file under `.verifybench/`, derived, replaced whole, safe to delete.

A build makes the next one beside it and moves it into place, so that a reader sees the old state or the new and a killed build
leaves nothing half-done. Rows hold JSON (never pickles: a case folder may come from anyone).
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from verifybench.case import sealing
from verifybench.case.errors import CaseError

if TYPE_CHECKING:
    from verifybench.case.documents import DocumentRow
    from verifybench.case.outline import Found
    from verifybench.model.claim import Claim, Passage
    from verifybench.model.document import BlockLabel, Document, Role, Span
    from verifybench.model.evidence import Conflict, Evidence
    from verifybench.model.independence import Origin
    from verifybench.names import Mentioned

T = TypeVar("T")

FORMAT = "8"
FOLDER = ".verifybench"
FILE = "index.sqlite"


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
    said: str | None
    content: str
    conflicts: int  # found by the machine, whatever was decided about them


_LISTED = ", ".join(f"c.{name}" for name in Listed._fields)
# "cross join" holds SQLite to this order: documents as they are read, and the claims of each.
_READING = "documents d cross join claims c on c.document = d.id"
_ORDER = "order by d.ord, c.place"


class IndexMissing(CaseError):
    """There is no usable index: it was not made yet, is of another version, or is damaged."""

    def __init__(self, message: str = "this case has no usable index. Run: verifybench build") -> None:
        super().__init__(message)


class IndexDamaged(IndexMissing):
    """The index is not what a build wrote: nothing in it is believed."""

    def __init__(self) -> None:
        super().__init__(
            f"{FOLDER}/{FILE} is not as the last build wrote it: it was damaged or changed. "
            "Nothing was lost, since it is made from the documents. Run: verifybench build"
        )


class Index:
    """Reading access to a finished index. Raises IndexMissing where there is none of this format, or it is damaged.

    `wholly` hashes even a large one whose file is as it was; without `checked`, for a first glance, none is hashed; without
    `remember` nothing is written, not even that it was hashed.
    """

    def __init__(
        self,
        folder: Path,
        *,
        root: Path | None = None,
        checked: bool = True,
        wholly: bool = False,
        remember: bool = True,
    ) -> None:
        self.path = folder / FILE
        self.root = folder.parent if root is None else root  # of the case
        if not self.path.is_file():
            raise IndexMissing
        self.stamp = self.file_stamp(folder)
        try:
            # immutable: the file is only ever replaced, so no lock is needed and a read-only disk serves
            self.db = sqlite3.connect(f"{self.path.absolute().as_uri()}?immutable=1", uri=True, check_same_thread=False)
        except sqlite3.Error as error:
            raise IndexMissing from error
        try:
            if self.meta("format") != FORMAT or not sealing.is_sealed(self.path):
                raise IndexMissing
            if checked and not sealing.holds(self.path, wholly=wholly, remember=remember):
                raise IndexDamaged
        except IndexMissing:
            self.db.close()
            raise
        except OSError as error:
            self.db.close()
            raise IndexMissing from error

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

    def check(self) -> None:
        """Read the whole file for damage; what a build does before it keeps anything of it."""
        try:
            sound = sealing.is_finished(self.path)
        except OSError as error:
            raise IndexMissing from error
        if not sound:
            raise IndexDamaged

    def meta(self, key: str) -> str | None:
        rows = self._ask("select value from meta where key = ?", key)
        return str(rows[0][0]) if rows else None

    def notes(self) -> dict[str, str]:
        """All that a build noted beside the tables."""
        return dict(self._ask("select key, value from meta"))

    def fingerprints(self) -> dict[str, str]:
        """Document id to what its analysis was made from."""
        return dict(self._ask("select id, fingerprint from documents order by ord"))

    def raw_files(self) -> dict[str, str]:
        """The path of every document to the SHA-256 of the bytes that were read."""
        return dict(self._ask("select json_extract(row, '$.path'), json_extract(row, '$.raw_sha256') from documents"))

    def document_rows(self) -> tuple[DocumentRow, ...]:
        from verifybench.case.documents import DocumentRow

        return self._all(DocumentRow, "select row from documents order by ord")

    def document_row(self, document: str) -> DocumentRow | None:
        """What lists tell of a document, without reading its text; None where it is not in the case."""
        from verifybench.case.documents import DocumentRow

        found = self._all(DocumentRow, "select row from documents where id = ?", document)
        return found[0] if found else None

    def document(self, id: str) -> Document:
        from verifybench.model.document import Document

        return self._one(Document, "select document from texts where id = ?", id)

    def claim(self, id: str) -> Claim:
        from verifybench.model.claim import Claim

        return self._one(Claim, "select claim from claims where id = ?", id)

    def claims_of(self, document: str) -> tuple[Claim, ...]:
        from verifybench.model.claim import Claim

        return self._all(Claim, "select claim from claims where document = ? order by place", document)

    def away(self, document: str) -> tuple[Span, ...]:
        """The spans of a document that people decided are no claims any more."""
        spans = json.loads(self.meta("away") or "{}").get(document, ())
        return tuple((start, end) for start, end in spans)

    def restated(self, document: str) -> tuple[tuple[str, ...], ...]:
        """The claims of a draft that say one thing, by group, in reading order."""
        found = json.loads(self.meta("restated") or "{}").get(document, {})
        return tuple(tuple(map(str, group)) for group in found.get("groups", ()))

    def passage(self, id: str) -> Passage:
        found = self._passages("select passage from passages where id = ?", id)
        if not found:
            raise KeyError(id)
        return found[0]

    def passages_of(self, document: str) -> tuple[Passage, ...]:
        return self._passages("select passage from passages where document = ? order by start", document)

    def passage_at(self, document: str, offset: int) -> Passage | None:
        """The passage that a character of a document is in, None where it is in none."""
        near = "select passage from passages where document = ? and start <= ? order by start desc limit 1"
        found = self._passages(near, document, str(offset))
        return found[0] if found and offset < found[0].statement.end else None

    def claims_at(self, document: str, offset: int) -> tuple[Claim, ...]:
        """The claims that a character of a document is in, the one that begins last first."""
        from verifybench.model.claim import Claim

        near = "select claim from claims where document = ? and start <= ? order by start desc, place limit 32"
        return tuple(one for one in self._all(Claim, near, document, str(offset)) if offset < one.statement.end)

    def texts_with(self, words: str) -> Iterator[tuple[str, str]]:
        """Sources whose text has these words as they are, in reading order, with the text."""
        having = "d.role = 'source' and instr(t.document, ?)"
        asked = f"select d.id from documents d join texts t on t.id = d.id where {having} order by d.ord"
        cell = json.dumps(words, ensure_ascii=False)[1:-1]
        return ((id, self.document(id).text) for (id,) in self._ask(asked, cell))

    def _passages(self, sql: str, *values: str) -> tuple[Passage, ...]:
        from verifybench.model.claim import Passage
        from verifybench.model.packing import layout, unpack

        if self.meta("layout") != layout(Passage):
            raise IndexMissing
        try:
            return tuple(unpack(Passage, packed) for (packed,) in self._ask(sql, *values))
        except (ValueError, TypeError, LookupError, AttributeError) as error:
            raise IndexMissing from error

    def evidence(self, claim: str) -> tuple[Evidence, ...]:
        from verifybench.model.evidence import Evidence

        return self._all(Evidence, "select evidence from evidence where claim = ? order by rank", claim)

    def origins(self, passages: Iterable[str]) -> dict[str, Origin]:
        """On whose word these passages rest; those that speak for themselves are left out."""
        from verifybench.model.codec import from_plain
        from verifybench.model.independence import Origin

        wanted = tuple(dict.fromkeys(passages))[:500]  # as many as SQLite takes parameters everywhere
        rows = self._ask(f"select passage, origin from origins where passage in ({','.join('?' * len(wanted))})", *wanted)
        try:
            return {id: from_plain(Origin, json.loads(cell)) for id, cell in rows}
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise IndexMissing from error

    def conflicts(self) -> tuple[Found, ...]:
        """Every conflict in outline: the firm first, then by kind and place. They can be read when this index is closed, too."""
        from verifybench.case.outline import Found, Outline
        from verifybench.model.evidence import Conflict

        def reading(cell: str) -> Callable[[], Conflict]:
            return cache(lambda: self._decoded(Conflict, [(cell,)])[0])

        rows = self._ask("select outline, conflict from conflicts order by ord")
        outlines = self._decoded(Outline, rows)
        return tuple(Found(one, reading(cell)) for one, (_, cell) in zip(outlines, rows, strict=True))

    def conflicts_of(self, claim: str) -> tuple[Conflict, ...]:
        """The conflicts that touch a claim, in the order of `conflicts`."""
        from verifybench.model.evidence import Conflict

        touching = "select c.conflict from conflict_claims t join conflicts c on c.id = t.conflict where t.claim = ? order by c.ord"
        return self._all(Conflict, touching, claim)

    def touched_by(self, conflict: str) -> tuple[str, ...]:
        """The claims that a conflict touches; nothing where the index does not know it."""
        rows = self._ask("select claim from conflict_claims where conflict = ? order by claim", conflict)
        return tuple(claim for (claim,) in rows)

    def names(self) -> dict[str, int]:
        """Every name that was spotted, with how often."""
        return dict(self._ask("select name, count from names order by name"))

    def mentions(self) -> tuple[Mentioned, ...]:
        """The same names with what the case tells of each."""
        from verifybench.names import Mentioned

        return self._all(Mentioned, "select mentioned from names order by name")

    def claim_ids(self, roles: Iterable[str]) -> list[str]:
        """Claim ids in reading order, drafts first."""
        wanted = tuple(roles)
        marks = ",".join("?" * len(wanted))
        return [id for (id,) in self._ask(f"select c.id from {_READING} where d.role in ({marks}) {_ORDER}", *wanted)]

    def has_drafts(self) -> bool:
        return bool(self._ask("select 1 from documents where role = 'draft' limit 1"))

    def first(self, role: Role, most: int) -> list[Listed]:
        """The first claims of documents of one role, in reading order."""
        return [
            Listed(*row)
            for row in self._ask(f"select {_LISTED} from {_READING} where d.role = ? {_ORDER} limit {most}", role)
        ]

    def count(self, role: Role) -> int:
        """How many claims the documents of one role have; asked of an index by document, not of the claims' wide rows."""
        of_role = "select count(*) from documents d join claims c on c.document = d.id where d.role = ?"
        return int(self._ask(of_role, role)[0][0])

    def listed(self, ids: Iterable[str]) -> dict[str, Listed]:
        """The claims of these ids, as many as SQLite takes parameters (500 are safe everywhere)."""
        wanted = tuple(ids)
        marks = ",".join("?" * len(wanted))
        rows = self._ask(f"select {_LISTED} from claims c where c.id in ({marks})", *wanted)
        return {row[0]: Listed(*row) for row in rows}

    def places(self, document: str) -> list[tuple[str, int]]:
        """Claim ids of a document with their starts, in reading order."""
        return [
            (id, start)
            for id, start in self._ask("select id, start from claims where document = ? order by place", document)
        ]

    def columns(self, roles: Iterable[str]) -> Iterator[tuple[str, float, str, str]]:
        """Document, score, relation and text of every claim, in the order of `claim_ids`."""
        return self._in_order("c.document, c.score, c.relation, c.text", roles)

    def claim_cells(self, roles: Iterable[str]) -> Iterator[str]:
        """Every claim as it is written here, JSON, in the order of `claim_ids`."""
        return (cell for (cell,) in self._in_order("c.claim", roles))

    def _in_order(self, what: str, roles: Iterable[str]) -> Iterator[Any]:
        wanted = tuple(roles)
        marks = ",".join("?" * len(wanted))
        try:
            yield from self.db.execute(f"select {what} from {_READING} where d.role in ({marks}) {_ORDER}", wanted)
        except sqlite3.Error as error:
            raise IndexMissing from error

    def conflict_counts(self) -> dict[str, int]:
        """How many conflicts touch a claim, of those that any touches."""
        return dict(self._ask("select claim, count(*) from conflict_claims group by claim"))

    def claims_with(self, written: str, roles: Iterable[str]) -> list[str]:
        """The claims of documents of these roles that have something in them as they are written here, JSON."""
        wanted = tuple(roles)
        marks = ",".join("?" * len(wanted))
        return [
            id
            for (id,) in self._ask(f"select id from claims where role in ({marks}) and instr(claim, ?)", *wanted, written)
        ]

    def claims_by_source(self, source: str) -> list[str]:
        """The claims with evidence in a source."""
        asked = "select distinct claim from evidence where passage in (select id from passages where document = ?)"
        return [claim for (claim,) in self._ask(asked, source)]

    def _ask(self, sql: str, *values: str) -> list[Any]:
        try:
            return self.db.execute(sql, values).fetchall()
        except sqlite3.Error as error:
            raise IndexMissing from error

    def _all(self, kind: type[T], sql: str, *values: str) -> tuple[T, ...]:
        return self._decoded(kind, self._ask(sql, *values))

    def _decoded(self, kind: type[T], rows: Iterable[tuple[str, ...]]) -> tuple[T, ...]:
        """What the first cells of rows hold."""
        from verifybench.model.codec import from_plain

        try:
            return tuple(from_plain(kind, json.loads(row[0])) for row in rows)
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise IndexMissing from error

    def _one(self, kind: type[T], sql: str, id: str) -> T:
        found = self._all(kind, sql, id)
        if not found:
            raise KeyError(id)
        return found[0]
