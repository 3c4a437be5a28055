"""What the last build knew, asked before the next one forgets it: texts that leave the case are kept in `versions/`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Self

from verifybench.case import versions
from verifybench.case.documents import DocumentRow
from verifybench.case.folder import Entry, register, registered
from verifybench.case.index import FOLDER, Index, IndexMissing
from verifybench.model.document import Document

_ALIKE = (
    0.5  # share of the longer text's words, in their order, from which a new file may be a gone one, renamed and edited
)
_MOST = 12  # gone documents, and new ones, that are held against each other


class Past:
    """The index of the last build, `index` None where there is none; closed before the next one takes its place.

    A version of a text that nobody decided on is kept as well: whether somebody did, on another copy of the case, is not known
    here. It costs the text's size once for each wording that a build saw.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        try:
            self.index: Index | None = Index(root / FOLDER, checked=False)  # a build checks it, more strictly
        except IndexMissing:
            self.index = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        if self.index is not None:
            self.index.close()

    @cached_property
    def rows(self) -> Mapping[str, DocumentRow]:
        return {row.id: row for row in self.index.document_rows()} if self.index is not None else {}

    def leave(self, entry: Entry, text_sha256: str | None) -> Entry:
        """The entry, its `earlier` with the text that the last build read, which is kept first unless it is this one."""
        row = self.rows.get(entry.id)
        if row is None or row.sha256 == text_sha256 or not self._kept(row):
            return entry
        return replace(entry, earlier=(*entry.earlier, row.sha256)) if row.sha256 not in entry.earlier else entry

    def leave_others(self, here: Iterable[str]) -> None:
        """Keep the texts of all documents but these."""
        away = sorted(self.rows.keys() - set(here))
        known = registered(self._root) if away else {}
        places = {entry.path for entry in known.values()}
        for row in map(self.rows.__getitem__, away):
            if row.id in known or row.path not in places:
                entry = known.get(row.id) or Entry(row.id, row.role, row.path, row.raw_sha256)
                register(self._root, self.leave(entry, None))
            else:  # another document took its file over: `case.replacing`
                self._kept(row)

    def told(self, away: Iterable[str], new: Mapping[str, Document]) -> Iterator[str]:
        """What to say of documents whose files are gone, and of new ones that may be these, renamed and edited."""
        known = registered(self._root)
        gone = [self.rows[id] for id in away if id in self.rows and id in known]
        for row in gone:
            what = "is excluded now" if (self._root / row.path).is_file() else "was taken away"
            kept = f"its text is kept in {versions.FOLDER}/{row.sha256}.txt"
            yield f"{row.path}: {what}; {kept}, and what was decided about {row.id} stays in the history"
        for row in gone[:_MOST]:
            for document in list(new.values())[:_MOST]:
                if row.role == document.role and self._alike(row, document):
                    yield (
                        f"{document.path}: is new and has most words of {row.path}, which is gone. If it is its next version, "
                        f"run: verifybench revise {row.id} --with {document.path}"
                    )

    def _kept(self, row: DocumentRow) -> bool:
        text = self._text(row)
        return text is not None and versions.keep_text(self._root, text) == row.sha256

    def _text(self, row: DocumentRow) -> str | None:
        assert self.index is not None
        try:
            text = self.index.document(row.id).text
        except KeyError:
            return None
        return text

    def _alike(self, row: DocumentRow, document: Document) -> bool:
        from verifybench.text import Anchoring

        content = versions.read(self._root, row.sha256, ".txt")
        return content is not None and Anchoring(document.text, content.decode("utf-8")).likeness >= _ALIKE
