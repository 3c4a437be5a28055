"""The files of a case and the ids of its documents.

A document id is given once and kept in `.documents/ID.json` beside the files, so that it survives renaming: a listed file that
is gone while an unlisted one has the same bytes was renamed.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from fnmatch import fnmatch
from pathlib import Path

from verifybench.model.document import Note, Role

FOLDERS: tuple[tuple[str, Role], ...] = (("drafts", "draft"), ("sources", "source"))
REGISTRY = ".documents"
SHA256 = re.compile(r"[0-9a-f]{64}")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of the case; `path` is relative to the case with forward slashes, `sha256` is that of its bytes.

    `earlier` are the SHA-256 of the canonical texts that it had before, each once, oldest first; they are in `versions/`.
    """

    id: str
    role: Role
    path: str
    sha256: str
    note: Note | None = None
    renamed_from: str | None = None
    earlier: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unread:
    """Something in the folder that is no document, or a file that could not be opened, and what to do about it."""

    path: str
    cause: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.path}: {self.cause}; not read. {self.remedy}."


def scan(root: Path, exclude: Iterable[str] = ()) -> tuple[tuple[Entry, ...], tuple[Unread, ...]]:
    """Every file of the case with its document id, drafts first, then by path. Writes nothing."""
    patterns = tuple(exclude)
    entries: list[Entry] = []
    unread: list[Unread] = []
    known = _registered(root)
    taken = {entry.id for listed in known.values() for entry in listed.values()}
    for folder, role in FOLDERS:
        found: list[tuple[str, str]] = []
        for path in _files(root / folder):
            relative = path.relative_to(root).as_posix()
            if any(fnmatch(relative, pattern) or fnmatch(path.name, pattern) for pattern in patterns):
                continue
            try:
                if cause := no_document(root, path):
                    unread.append(Unread(relative, *cause))
                else:
                    found.append((relative, file_sha256(path)))
            except OSError as error:
                cause = (
                    error.strerror or str(error),
                    "Check that it exists and may be read, or exclude it in verifybench.toml",
                )
                unread.append(Unread(relative, *cause))
        entries += _identify(root, role, found, known[role], taken)
    return tuple(entries), tuple(unread)


def register(root: Path, entry: Entry) -> None:
    """Keep a document's id beside its file; rewriting the same entry changes nothing, and no earlier text is ever forgotten."""
    top = Path(entry.path).parts[0]
    folder = root / top / REGISTRY
    kept: dict[str, object] = {"id": entry.id, "path": entry.path, "sha256": entry.sha256}
    if entry.note is not None:
        kept["note"] = asdict(entry.note)
    before = _entry(folder / f"{entry.id}.json", top, entry.role)
    if earlier := dict.fromkeys((*(before.earlier if before else ()), *entry.earlier)):
        kept["earlier"] = list(earlier)
    text = json.dumps(kept, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    path = folder / f"{entry.id}.json"
    if not path.is_file() or path.read_text(encoding="utf-8") != text:
        folder.mkdir(parents=True, exist_ok=True)
        partial = path.with_suffix(".new")
        partial.write_text(text, encoding="utf-8", newline="\n")
        partial.replace(path)


def registered(root: Path) -> dict[str, Entry]:
    """Every document that was ever given an id, also those whose files are gone."""
    return {entry.id: entry for known in _registered(root).values() for entry in known.values()}


def fresh_id(name: str, taken: set[str]) -> str:
    """A readable id from a file name: lower-case ASCII words with hyphens, made unique by its ending or a number."""
    from anyascii import anyascii

    stem, _, ending = name.rpartition(".")
    slug = _slug(anyascii(stem or ending)) or "document"
    candidates = [slug, f"{slug}-{_slug(ending)}"]
    number = 2
    while (candidate := candidates.pop(0)) in taken:
        if not candidates:
            candidates.append(f"{slug}-{number}")
            number += 1
    return candidate


def _stated_name(path: Path) -> str:
    """The id that a document states of itself, with its ending, else the name of its file."""
    from verifybench.ingest import stated_id

    stated = stated_id(path)
    return f"{stated}{path.suffix}" if stated else path.name


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:48].strip("-")


def _files(folder: Path) -> Iterator[Path]:
    """Everything in a folder but hidden names; links to folders are not followed, since they may lead in a circle."""
    if not folder.is_dir():
        return
    for path in sorted(folder.iterdir(), key=lambda path: path.name):
        if path.name.startswith("."):
            continue
        if path.is_dir() and not path.is_symlink():
            yield from _files(path)
        else:
            yield path


def no_document(root: Path, path: Path) -> tuple[str, str] | None:
    """Why something in a folder cannot be a document, and what to do; None where it may be one."""
    exclude = "or exclude it in verifybench.toml"
    try:
        path.name.encode("utf-8")
    except UnicodeEncodeError:
        return "its name is not UTF-8", f"Rename it, {exclude}"
    if path.is_symlink() and not path.resolve().is_relative_to(root.resolve()):
        # A case may come from anyone: a link must not bring other files of this computer into it.
        return "is a link that leads out of the case", f"Copy the file itself here, {exclude}"
    if path.is_dir():
        return "is a link to a folder", f"Copy the files themselves here, {exclude}"
    if path.exists() and not path.is_file():
        return "is no regular file", f"Copy its content into a file, {exclude}"
    return None


def file_sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _registered(root: Path) -> dict[Role, dict[str, Entry]]:
    """Path to entry, by role. What does not fit is passed over: the file it names gets a fresh id, and nothing is lost."""
    known: dict[Role, dict[str, Entry]] = {}
    ids: set[str] = set()
    for folder, role in FOLDERS:
        known[role] = {}
        for path in sorted((root / folder / REGISTRY).glob("*.json")):
            entry = _entry(path, folder, role)
            if entry is not None and entry.id not in ids:  # two people's additions may have met under one id
                ids.add(entry.id)
                known[role][entry.path] = entry
    return known


def _entry(path: Path, folder: str, role: Role) -> Entry | None:
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        id, place, digest, note = kept["id"], kept["path"], kept["sha256"], kept.get("note")
        inside = isinstance(place, str) and place.startswith(f"{folder}/") and ".." not in Path(place).parts
        # The id becomes a file name: only what this program itself would have given is believed.
        if not inside or not isinstance(id, str) or not _ID.fullmatch(id) or not isinstance(digest, str):
            return None
        texts = kept.get("earlier")
        earlier = dict.fromkeys(one for one in texts if isinstance(one, str)) if isinstance(texts, list) else ()
        known = tuple(one for one in earlier if SHA256.fullmatch(one))
        return Entry(id, role, place, digest, Note(**note) if note else None, earlier=known)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _identify(
    root: Path, role: Role, found: list[tuple[str, str]], known: dict[str, Entry], taken: set[str]
) -> Iterator[Entry]:
    here = {path for path, _ in found}
    homeless = {entry.sha256: entry for path, entry in known.items() if path not in here}
    for path, digest in found:
        if (entry := known.get(path)) is not None:
            yield replace(entry, sha256=digest)
        elif (moved := homeless.pop(digest, None)) is not None:
            yield replace(moved, path=path, renamed_from=moved.path)
        else:
            id = fresh_id(_stated_name(root / path), taken)
            taken.add(id)
            yield Entry(id, role, path, digest)
