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


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of the case; `path` is relative to the case with forward slashes, `sha256` is that of its bytes."""

    id: str
    role: Role
    path: str
    sha256: str
    note: Note | None = None
    renamed_from: str | None = None


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that could not even be opened."""

    path: str
    cause: str


def scan(root: Path, exclude: Iterable[str] = ()) -> tuple[tuple[Entry, ...], tuple[Unread, ...]]:
    """Every file of the case with its document id, drafts first, then by path. Writes nothing."""
    patterns = tuple(exclude)
    entries: list[Entry] = []
    unread: list[Unread] = []
    taken: set[str] = set()
    known = {role: dict(_registered(root / folder)) for folder, role in FOLDERS}
    for entry in (entry for listed in known.values() for entry in listed.values()):
        taken.add(entry.id)
    for folder, role in FOLDERS:
        found: list[tuple[str, str]] = []
        for path in _files(root / folder):
            relative = path.relative_to(root).as_posix()
            if any(fnmatch(relative, pattern) or fnmatch(path.name, pattern) for pattern in patterns):
                continue
            try:
                found.append((relative, _file_sha256(path)))
            except OSError as error:
                unread.append(Unread(relative, error.strerror or str(error)))
        entries += _identify(root, role, found, known[role], taken)
    return tuple(entries), tuple(unread)


def register(root: Path, entry: Entry) -> None:
    """Keep a document's id beside its file; rewriting the same entry changes nothing."""
    folder = root / Path(entry.path).parts[0] / REGISTRY
    kept: dict[str, object] = {"id": entry.id, "path": entry.path, "sha256": entry.sha256}
    if entry.note is not None:
        kept["note"] = asdict(entry.note)
    text = json.dumps(kept, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    path = folder / f"{entry.id}.json"
    if not path.is_file() or path.read_text(encoding="utf-8") != text:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


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
    if not folder.is_dir():
        return
    for path in sorted(folder.iterdir(), key=lambda path: path.name):
        if path.name.startswith("."):
            continue
        if path.is_dir():
            yield from _files(path)
        elif path.is_file() or path.is_symlink():  # a dangling link is reported, not passed over
            yield path


def _file_sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _registered(folder: Path) -> Iterator[tuple[str, Entry]]:
    role: Role = "draft" if folder.name == "drafts" else "source"
    for path in sorted((folder / REGISTRY).glob("*.json")):
        try:
            kept = json.loads(path.read_text(encoding="utf-8"))
            note = Note(**kept["note"]) if kept.get("note") else None
            yield kept["path"], Entry(kept["id"], role, kept["path"], kept["sha256"], note)
        except (OSError, ValueError, KeyError, TypeError):
            continue  # the file it names gets a fresh id; nothing of the document itself is lost


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
