"""An edition: which text every document had in a build, as what it was read, and under which rules. Records name theirs, so that
one can look back at the texts of then.

The list goes to `versions/` when a record or a report names it. What a document was read as goes there when a build finds another,
with its text; until then it is in the index, and the file itself tells it again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from verifybench.case import versions
from verifybench.model.codec import from_plain, to_plain
from verifybench.model.document import Document, Role

if TYPE_CHECKING:
    from verifybench.case.index import Index

FORMAT = "verifybench-edition/1"
META, RECORDS = "edition", "records"
"""What a build notes in the index: its edition, and by document the SHA-256 of what it was read as."""


@dataclass(frozen=True, slots=True)
class Part:
    """A document of an edition. Hashes are of its canonical text, of its file, and of the record of what it was read as."""

    id: str
    role: Role
    path: str
    sha256: str
    file_sha256: str
    record: str


@dataclass(frozen=True, slots=True)
class Edition:
    """`parts` are in reading order. `decided` are hashes of the decisions that steered the build (`fingerprint.steering`), `unread`
    what it could not read: document or path, and why."""

    digest: str
    rules: str
    parts: tuple[Part, ...]
    decided: Mapping[str, str]
    unread: tuple[tuple[str, str], ...]

    def differs_in_rules_only(self, other: Edition) -> bool:
        return replace(self, digest="", rules="") == replace(other, digest="", rules="")


# -- making -----------------------------------------------------------------------------------------------------------------


def record_of(document: Document) -> dict[str, Any]:
    """What a file was read as, without its text."""
    plain = to_plain(replace(document, text=""))
    del plain["text"]
    return {"format": FORMAT, "document": plain}


def digest_of(document: Document) -> str:
    return versions.digest_of(record_of(document))


def keep_document(root: Path, document: Document) -> None:
    """Raises CaseError where it cannot be written."""
    versions.keep_text(root, document.text)
    versions.keep_record(root, record_of(document))


def composed(
    rules: str,
    documents: Iterable[tuple[str, Role, str, str, str]],
    records: Mapping[str, str],
    decided: Mapping[str, str],
    unread: Sequence[tuple[str, str]],
) -> dict[str, Any]:
    """The list as it is kept; `documents` are (id, role, path, text SHA-256, file SHA-256) in reading order."""
    listed = list(documents)
    return {
        "format": FORMAT,
        "rules": rules,
        "order": [one[0] for one in listed],
        "documents": {
            id: {"role": role, "path": path, "sha256": text, "file_sha256": raw, "record": records[id]}
            for id, role, path, text, raw in listed
        },
        "decided": dict(decided),
        "unread": [list(one) for one in unread],
    }


# -- reading ----------------------------------------------------------------------------------------------------------------


def of_index(index: Index) -> Edition | None:
    """What an index was built of; None where an older version built it."""
    return _edition(index.meta(META))


def named_by(root: Path, index: Index) -> str:
    """The SHA-256 that names an index's edition, which is in `versions/` on return; "" where nobody can say.

    Raises CaseError where it cannot be written.
    """
    written = index.meta(META)
    return versions.keep_record(root, json.loads(written)) if written else ""


def kept(root: Path, digest: str) -> Edition | None:
    content = versions.read(root, digest)
    return _edition(content.decode("utf-8", "replace")) if content is not None else None


def document_of(root: Path, part: Part) -> Document | None:
    """A document as it was read then, from `versions/`; None where its text or its record is not there."""
    content, text = versions.read(root, part.record), versions.read_text(root, part.sha256)
    if content is None or text is None:
        return None
    try:
        document = from_plain(Document, {**json.loads(content)["document"], "text": text})
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    told = Part(document.id, document.role, document.path, document.sha256, document.raw_sha256, part.record)
    return document if told == part else None


def _edition(written: str | None) -> Edition | None:
    """It comes from a file, and may be anything."""
    try:
        plain = json.loads(written or "{}")
        if plain["format"] != FORMAT:
            return None
        about = plain["documents"]
        parts = tuple(from_plain(Part, {"id": id, **about[id]}) for id in plain["order"])
        unread = tuple((str(what), str(why)) for what, why in plain["unread"])
        return Edition(versions.digest_of(plain), str(plain["rules"]), parts, dict(plain["decided"]), unread)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def leave(root: Path, index: Index | None, now: Mapping[str, str]) -> None:
    """Keep each document of an index that the next one reads as something else, or not at all; `now` are its records."""
    before: Mapping[str, str] = json.loads(index.meta(RECORDS) or "{}") if index is not None else {}
    for id, digest in before.items():
        if now.get(id) == digest or index is None:
            continue
        document = index.document(id)
        if digest_of(document) == digest:  # else people's decisions are laid over it, and it was kept at its build
            keep_document(root, document)
        elif versions.read(root, digest) is not None:
            versions.keep_text(root, document.text)
