"""A new version of a document takes the place of the old file: same id, same place, and what was known of it stays known.

At every moment the document has one file, and the old one's bytes are in `versions/` before anything happens to it.
"""

from __future__ import annotations

import contextlib
import hashlib
import math
import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from verifybench.case import versions
from verifybench.case.create import free_path
from verifybench.case.errors import CaseError, ReadOnly
from verifybench.case.folder import REGISTRY, Entry, register, registered, scan
from verifybench.case.index import FOLDER
from verifybench.ledger import Lock, durable, sync_folder
from verifybench.model.codec import to_plain
from verifybench.model.decisions import decisions
from verifybench.model.document import METADATA_FIELDS, Document

if TYPE_CHECKING:
    from verifybench.case.case import Case


@dataclass(frozen=True, slots=True)
class Replaced:
    """What became of a document's file. `path` is where the new one is, `before` where the old one was; `kept` is the old one's
    name in `versions/`, None where its file was gone already. `described` is what the old text stated of itself and the new one
    does not: it was recorded, so that it stays known. `warnings` are the reader's about the new one."""

    document: str
    path: str
    before: str
    kept: str | None
    described: Mapping[str, str]
    warnings: tuple[str, ...]


def replace_document(case: Case, id: str, file: Path) -> Replaced:
    """Take a file in as the next version of a document; then build, and the revision list tells what it does to decisions.

    Raises CaseError where the file cannot be read, holds the text that is there already, or is another document's; then nothing
    is changed.
    """
    if case.read_only:
        raise ReadOnly("this case was opened for looking only (--read-only): nothing was replaced")
    with Lock(case.root / FOLDER / "build.lock", math.inf) if (case.root / FOLDER).is_dir() else contextlib.nullcontext():
        change = _Change(case, id, file)
        described = change.unstated()
        if described:
            case.describe_source(id, **described)
        kept = change.keep()
        path = change.adopt() if change.other else change.put()
    return Replaced(id, path, change.entry.path, kept, described, change.document.warnings)


class _Change:
    """Everything that is known before a file is touched; made, nothing stands against it any more."""

    def __init__(self, case: Case, id: str, file: Path) -> None:
        self.case, self.root, self.file = case, case.root, file
        self.entry = _entry(case, id)
        self.place = self.root / self.entry.path
        self.other = self._other(case)
        self.document = _read(file, self.entry, str(file))
        self.raw = file.read_bytes()
        if hashlib.sha256(self.raw).hexdigest() != self.document.raw_sha256:
            raise CaseError(f"{file}: was changed while it was read; nothing was replaced. Try again.")
        try:
            self.old: Document | None = _read(self.place, self.entry, self.entry.path) if self.place.is_file() else None
        except CaseError:  # what cannot be read any more may be replaced all the more
            self.old = None
        last = self.old.sha256 if self.old else self.entry.earlier[-1] if self.entry.earlier and not self.other else None
        if last == self.document.sha256 and self.place.is_file():
            raise CaseError(f"{file}: holds the same text as {self.entry.path}, word for word: nothing was replaced")

    def unstated(self) -> dict[str, str]:
        """What the old text says of itself and the new one does not."""
        if self.old is None:
            return {}
        then, now = self.old.metadata, self.document.metadata
        told = decisions(self.case.state).metadata.get(self.entry.id, {})  # what people said of it holds as it is
        known = {name: getattr(then, name) for name in METADATA_FIELDS if getattr(now, name) is None and name not in told}
        return {name: words for name, words in known.items() if words and (name != "url" or words.startswith("http"))}

    def keep(self) -> str | None:
        """The old file and its text go to `versions/`; returns the file's name there."""
        if not self.place.is_file():
            return None
        if self.old is not None:
            register(
                self.root, replace(self.entry, earlier=(*self.entry.earlier, versions.keep_text(self.root, self.old.text)))
            )
        suffix = self.place.suffix.casefold()
        return versions.keep(self.root, self.place.read_bytes(), suffix) + suffix

    def put(self) -> str:
        """The new file in the old one's place, under its name and the new one's suffix."""
        suffix = self.file.suffix.casefold()
        same = self.place.suffix.casefold() == suffix
        target = self.place if same else free_path(self.place.parent, f"{self.place.stem}{suffix}")
        partial = target.with_name(f".{target.name}.{os.getpid()}")
        try:
            partial.parent.mkdir(parents=True, exist_ok=True)
            with partial.open("wb") as new:
                new.write(self.raw)
                new.flush()
                durable(new.fileno())
            path = target.relative_to(self.root).as_posix()
            # Still with the old file's hash: a run that is killed here leaves a file that was renamed, and is followed.
            register(self.root, replace(self.entry, path=path))
            if self.place.is_file():
                self.place.replace(target)  # never two files of one document, not even for a moment
            partial.replace(target)
            sync_folder(target.parent)
        except OSError as error:
            register(self.root, self.entry)
            raise CaseError(
                f"{self.entry.path}: not replaced ({error.strerror}). Free some space, or see to its permissions, and try again."
            ) from error
        finally:
            partial.unlink(missing_ok=True)
        return path

    def adopt(self) -> str:
        """The file is in the case already, as a document of its own: the old one was renamed and edited."""
        assert self.other is not None
        register(self.root, replace(self.entry, path=self.other.path, sha256=self.document.raw_sha256))
        (self.root / Path(self.other.path).parts[0] / REGISTRY / f"{self.other.id}.json").unlink(missing_ok=True)
        return self.other.path

    def _other(self, case: Case) -> Entry | None:
        """The document whose file in this case it is. Raises CaseError unless it may become this document's."""
        file = self.file.resolve()
        entries, _ = scan(self.root)
        other = next((one for one in entries if (self.root / one.path).resolve() == file), None)
        if other is None:
            return None
        if other.id == self.entry.id:
            raise CaseError(
                f"{self.file}: is the file of {other.id} itself. Edited in place, it needs only: verifybench build"
            )
        refusal = f"{self.file}: is the {other.role} {other.id} of this case"
        if self.place.is_file():
            raise CaseError(f"{refusal}, and {self.entry.path} is still there. Move one of them out of the case first.")
        if other.role != self.entry.role:
            folder = self.entry.path.partition("/")[0]
            raise CaseError(f"{refusal}, and {self.entry.id} is a {self.entry.role}. Move the file to {folder}/ first.")
        if _decided_on(case, other.id):
            raise CaseError(f"{refusal}, and decisions were made about it: what is decided stays with its document")
        return other


def _entry(case: Case, id: str) -> Entry:
    known = registered(case.root) | {entry.id: entry for entry in scan(case.root, case.config.exclude)[0]}
    if id in known:
        return known[id]
    from difflib import get_close_matches

    near = get_close_matches(id, known, n=1)
    raise CaseError(f"no document {id!r} in this case." + (f" Did you mean {near[0]}?" if near else ""))


def _read(file: Path, entry: Entry, name: str) -> Document:
    from verifybench.ingest import Unreadable, read

    try:
        return read(file, id=entry.id, role=entry.role, relative=name)
    except Unreadable as error:
        remedy = error.remedy.replace(", or exclude it in verifybench.toml", "")
        raise CaseError(f"{name}: {error.cause}; nothing was replaced. {remedy}") from None


def _decided_on(case: Case, id: str) -> bool:
    """Whether any record of the history names a document."""
    return any(_names(to_plain(record.event), id) for record in case.history())


def _names(plain: object, id: str) -> bool:
    if isinstance(plain, dict):
        return plain.get("document") == id or plain.get("draft") == id or any(_names(one, id) for one in plain.values())
    return isinstance(plain, list) and any(_names(one, id) for one in plain)
