"""The index of an edition that is not today's: built again from the texts of then, beside the one of today, safe to delete."""

from __future__ import annotations

import contextlib
import hashlib
import math
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from verifybench.case import edition as editions
from verifybench.case import versions
from verifybench.case.edition import Edition, Part
from verifybench.case.errors import CaseError
from verifybench.case.fingerprint import fingerprint, rules_digest, rules_version, steering
from verifybench.case.folder import Entry, registered
from verifybench.case.index import FOLDER, Index, IndexMissing
from verifybench.ledger import checkpoints
from verifybench.ledger.beside import Unfit
from verifybench.ledger.folding import fold
from verifybench.model.decisions import Decisions, decisions
from verifybench.model.document import Document

if TYPE_CHECKING:
    from verifybench.ledger import History

PLACE = "as-of"  # under the folder of derived things
KEPT = 4  # indexes of earlier editions that are kept at a time
LINE = "edition "  # what a checkpoint line says of a report, before the hash
_TRIED = 200  # earlier states in which the decisions are looked for that a build saw
_NAMED = 3  # documents that are named one by one


@dataclass(frozen=True, slots=True)
class Then:
    """What to read from: `folder` has the index, `told` says what differs from what was seen then. Without an `edition` the texts
    are today's."""

    folder: Path
    edition: Edition | None = None
    told: tuple[str, ...] = ()
    temporary: tempfile.TemporaryDirectory[str] | None = None  # gone with this object


class _Lost(Exception):
    """What was needed and is not there, in words."""


def named(ledger: History, moment: str | None) -> str | None:
    """The newest edition that a record names, or a report on exactly these heads; None where nobody wrote it down."""
    reported: list[list[str]] = []
    for head in ledger.heads():
        with contextlib.suppress(OSError, Unfit):
            lines = checkpoints.read(ledger.folder, checkpoints.path_of(ledger.folder, head.file).name).lines
            told = [one for one in lines if one.hash == head.hash and one.what.startswith(LINE)]
            reported.append([one.what[len(LINE) :] for one in told if moment is None or one.at <= moment])
    if reported and len(reported) == len(ledger.heads()) and (common := set.intersection(*map(set, reported))):
        return next(one for one in reversed(reported[0]) if one in common)
    return next((record.edition for record in reversed(ledger.records()) if record.edition), None)


def index_of(root: Path, ledger: History, moment: str | None, *, keep: bool = True) -> Then:
    """Today's index where it is of the edition of then, else one made of the texts of then; today's with a word where they are not
    to be had. What is made is to `keep` in the case, or goes with what is returned."""
    today = Then(root / FOLDER)
    digest = named(ledger, moment)
    if digest is None:
        return today
    known = _known(root)
    if known is not None and known.digest == digest:
        return replace(today, edition=known)
    then = editions.kept(root, digest)
    if then is None:
        missing = f"the list of the texts of then is missing ({versions.FOLDER}/{digest}.json)"
        return replace(today, told=(f"{missing}; what is shown are the texts of today",))
    rules = f"read by the rules {rules_version()}; then {then.rules}"
    told = () if then.rules == rules_version() else (rules,)
    if known is not None and known.differs_in_rules_only(then):
        return replace(today, edition=known, told=told)
    try:
        return _made(root, ledger, then, told, keep)
    except _Lost as lost:
        return replace(today, told=(f"{lost}; what is shown are the texts of today",))
    except (OSError, sqlite3.Error, CaseError) as error:
        return replace(
            today, told=(f"the texts of then could not be read anew ({error}); what is shown are those of today",)
        )


def _known(root: Path) -> Edition | None:
    try:
        index = Index(root / FOLDER, remember=False)
    except IndexMissing:
        return None
    try:
        return editions.of_index(index)
    finally:
        index.close()


# -- making -----------------------------------------------------------------------------------------------------------------


def _made(root: Path, ledger: History, then: Edition, told: tuple[str, ...], keep: bool) -> Then:
    key = hashlib.sha256(f"{then.digest} {rules_digest()}".encode()).hexdigest()[:32]
    folder = root / FOLDER / PLACE / key
    if _is_made(folder):
        with contextlib.suppress(OSError):
            if keep:
                os.utime(folder)
        return Then(folder, then, told)
    documents = list(_documents(root, then))
    steered, as_then = _steering(ledger, then)
    if not as_then:
        told = (
            *told,
            "decisions on blocks, names, sources and claims are as of then, and may not have been built yet then",
        )
    if not (keep and _kept(root, folder, then, documents, steered)):
        temporary = tempfile.TemporaryDirectory(prefix="verifybench-")
        folder = Path(temporary.name)
        _build(root, folder, then, documents, steered)
        return Then(folder, then, told, temporary)
    _make_room(folder)
    return Then(folder, then, told)


def _kept(root: Path, folder: Path, then: Edition, documents: list[Document], steered: Decisions) -> bool:
    """Build in the case; False on a disk that is full, or only to be read."""
    try:
        (root / FOLDER).mkdir(exist_ok=True)
        folder.mkdir(parents=True, exist_ok=True)
        _build(root, folder, then, documents, steered)
    except (OSError, sqlite3.Error):
        _remove(folder)
        return False
    return True


def _is_made(folder: Path) -> bool:
    try:
        Index(folder, remember=False).close()
    except IndexMissing:
        return False
    return True


def _build(root: Path, folder: Path, then: Edition, documents: list[Document], steered: Decisions) -> None:
    from verifybench.case.analysing import laid_over
    from verifybench.case.index_writer import IndexWriter
    from verifybench.case.indexing import complete
    from verifybench.ledger import Lock

    def earlier(digest: str) -> str | None:
        return versions.read_text(root, digest)

    with Lock(folder / "build.lock", math.inf), IndexWriter(folder, onward=False) as writer:
        away = {}
        for one in documents:
            entry = Entry(one.id, one.role, one.path, one.raw_sha256, one.note)
            analysed = laid_over(one, fingerprint(entry, steered), steered, earlier)
            away[one.id] = analysed.away
            writer.put(analysed)
        writer.keep_only(one.id for one in documents)
        spans = {id: some for id, some in sorted(away.items()) if some}
        complete(writer, {}, steered, {"rules": rules_version(), "away": spans}, lambda step, done, total: None)


def _documents(root: Path, then: Edition) -> Iterator[Document]:
    """Every document of an edition as it was read then. Raises _Lost that names those that nothing here tells."""
    lost: list[Part] = []
    today = _Today(root)
    try:
        for part in then.parts:
            found = editions.document_of(root, part) or today.document(part)
            if found is None:
                lost.append(part)
            elif not lost:
                yield found
    finally:
        today.close()
    if lost:
        paths = ", ".join(f"{one.path} ({one.sha256[:16]}…)" for one in lost[:_NAMED])
        more = f" and {len(lost) - _NAMED} more" if len(lost) > _NAMED else ""
        raise _Lost(f"the text of then is not kept of {paths}{more}")


class _Today:
    """What did not change since: in today's index, or in the file itself."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._known = registered(root)
        try:
            self._index: Index | None = Index(root / FOLDER, remember=False)
        except IndexMissing:
            self._index = None

    def close(self) -> None:
        if self._index is not None:
            self._index.close()

    def document(self, part: Part) -> Document | None:
        return self._indexed(part) or self._read(part)

    def _indexed(self, part: Part) -> Document | None:
        try:
            document = self._index.document(part.id) if self._index is not None else None
        except KeyError:
            return None
        return document if document is not None and editions.digest_of(document) == part.record else None

    def _read(self, part: Part) -> Document | None:
        """From its file, which is where it was or where the document's file is today, or from the bytes that were kept."""
        from verifybench.ingest import Unreadable, read

        entry = self._known.get(part.id)
        ending = Path(part.path).suffix.casefold()
        kept = f"{versions.FOLDER}/{part.file_sha256}{ending}"
        for place in dict.fromkeys((part.path, entry.path if entry else part.path, kept)):
            path = self._root / place
            if not path.is_file() or not path.resolve().is_relative_to(self._root.resolve()):
                continue  # a list may come from anyone
            with contextlib.suppress(Unreadable, OSError):
                document = read(path, id=part.id, role=part.role, relative=part.path)
                document = replace(document, note=entry.note if entry else None)
                if document.raw_sha256 == part.file_sha256 and document.sha256 == part.sha256:
                    return document
        return None


def _steering(ledger: History, then: Edition) -> tuple[Decisions, bool]:
    """The decisions that the build saw: those of then, or of some records before, where it was not built since."""
    found = decisions(ledger.state)
    if steering(found) == then.decided:
        return found, True
    records = ledger.records()
    for end in range(len(records) - 1, max(-1, len(records) - _TRIED), -1):
        before = decisions(fold(records[:end]))
        if steering(before) == then.decided:
            return before, True
    return found, False


# -- room -------------------------------------------------------------------------------------------------------------------


def _make_room(folder: Path) -> None:
    """Only the newest stay."""
    with contextlib.suppress(OSError):
        others = sorted((one for one in folder.parent.iterdir() if one != folder), key=lambda one: one.stat().st_mtime)
        for one in others[: max(0, len(others) - KEPT + 1)]:
            _remove(one)


def _remove(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
