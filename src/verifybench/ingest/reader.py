"""Read a file into a document: bytes to canonical text, pieces to labelled blocks, front matter to metadata."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from verifybench.ingest.dates import published_in
from verifybench.ingest.errors import EXCLUDE, Unreadable
from verifybench.ingest.front_matter import front_matter
from verifybench.ingest.label import label
from verifybench.ingest.markdown import markdown
from verifybench.ingest.paragraphs import paragraphs
from verifybench.ingest.parsed import Parsed
from verifybench.ingest.sandbox import parse
from verifybench.model.document import Block, Document, Role
from verifybench.text import NotText, decode, sha256

PLAIN = (".txt", ".text")
MARKDOWN = (".md", ".markdown")
HTML = (".html", ".htm", ".xhtml")
PDF = (".pdf",)
DOCX = (".docx",)
SUFFIXES = (*PLAIN, *MARKDOWN, *HTML, *PDF, *DOCX)
MOST_BYTES = 64 * 1024 * 1024
CHILDREN = 2


@dataclass(frozen=True, slots=True)
class Request:
    """A file to read, as `read` takes it."""

    path: Path
    id: str
    role: Role
    relative: str


def read(path: Path, *, id: str, role: Role, relative: str) -> Document:
    """The document a file holds. `relative` is its path in the case, with forward slashes.

    HTML, PDF and DOCX are parsed in a child process with limits on memory and time. Raises `Unreadable` with cause and remedy
    where the file gives no text; every smaller doubt is a warning of the document.
    """
    suffix = path.suffix.casefold()
    if suffix not in SUFFIXES:
        named = f"“{suffix}” files cannot be read" if suffix else "a file without an ending says nothing of its format"
        raise Unreadable(relative, named, f"Save it as one of {', '.join(SUFFIXES)}, {EXCLUDE}")
    raw = _bytes(path, relative)
    if suffix in PDF:
        parsed = parse(raw, "pdf", relative)
    elif suffix in HTML:
        parsed = parse(raw, "html", relative)
    elif suffix in DOCX:
        parsed = parse(raw, "docx", relative)
    else:
        parsed = _plain(raw, relative, is_markdown=suffix in MARKDOWN)
    if not parsed.text.strip():
        raise Unreadable(relative, "holds no text", f"Save the text in it as a plain text file, {EXCLUDE}")
    blocks = label(parsed.text, parsed.pieces, role=role, title=parsed.metadata.title)
    metadata = parsed.metadata
    if metadata.title is None:
        metadata = replace(metadata, title=_title(parsed.text, blocks, parsed))
    if metadata.published is None:
        metadata = replace(metadata, published=_published(parsed.text, blocks))
    return Document(
        id=id,
        role=role,
        path=relative,
        text=parsed.text,
        sha256=sha256(parsed.text),
        raw_sha256=hashlib.sha256(raw).hexdigest(),
        blocks=blocks,
        metadata=metadata,
        encoding=parsed.encoding,
        warnings=parsed.warnings,
    )


def read_many(requests: Iterable[Request]) -> Iterator[tuple[Request, Document | Unreadable]]:
    """Read files two at a time, in the order asked for; a file that cannot be read comes out as its error."""

    def one(request: Request) -> tuple[Request, Document | Unreadable]:
        try:
            return request, read(request.path, id=request.id, role=request.role, relative=request.relative)
        except Unreadable as error:
            return request, error

    with ThreadPoolExecutor(CHILDREN) as pool:
        yield from pool.map(one, requests)


def stated_id(path: Path) -> str | None:
    """The document id that a text's front matter states, None where there is none; never raises."""
    if path.suffix.casefold() not in (*PLAIN, *MARKDOWN):
        return None
    try:
        with path.open("rb") as file:
            return front_matter(decode(file.read(65_536)).text).id
    except (OSError, NotText):
        return None


def _bytes(path: Path, relative: str) -> bytes:
    try:
        if path.is_dir():
            raise Unreadable(relative, "is a folder, not a file", "Name the files in it.")
        if not path.exists():
            raise Unreadable(relative, "there is no such file", "Check the path, or take it out of the case.")
        if not path.is_file():
            raise Unreadable(relative, "is no regular file", f"Copy its content into a file, {EXCLUDE}")
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except OSError as error:
        cause = f"cannot be opened ({error.strerror or error.__class__.__name__})"
        raise Unreadable(relative, cause, f"Check its permissions and the disk, {EXCLUDE}") from None
    if not raw:
        raise Unreadable(relative, "is empty", f"Save its content again, {EXCLUDE}")
    if len(raw) > MOST_BYTES:
        raise Unreadable(
            relative, f"is larger than {MOST_BYTES // 1024 // 1024} MB", f"Split it into smaller files, {EXCLUDE}"
        )
    return raw


def _plain(raw: bytes, relative: str, *, is_markdown: bool) -> Parsed:
    try:
        decoded = decode(raw)
    except NotText as error:
        raise Unreadable(relative, f"is not text: {error}", f"Export it as plain text in UTF-8, {EXCLUDE}") from None
    front = front_matter(decoded.text)
    text = decoded.text[front.end :]
    pieces = markdown(text) if is_markdown else paragraphs(text)
    warnings = front.warnings
    if decoded.encoding.endswith("(guessed)"):
        warnings = (*warnings, f"not UTF-8: read as {decoded.encoding}; check accents and quotation marks")
    return Parsed(text, tuple(pieces), front.metadata, warnings, decoded.encoding)


def _published(text: str, blocks: tuple[Block, ...]) -> str | None:
    """The day of publication where a line of its own states it, and only one day."""
    days = {day for block in blocks if block.rule == "dateline" and (day := published_in(text[block.start : block.end]))}
    return days.pop() if len(days) == 1 else None


def _title(text: str, blocks: tuple[Block, ...], parsed: Parsed) -> str | None:
    """The first title of the text, as it reads without marks."""
    for block, piece in zip(blocks, parsed.pieces, strict=True):
        if block.label == "title" and block.rule != "plain.heading":
            words = piece.plain if piece.plain is not None else text[block.start : block.end]
            return " ".join(words.split())[:300] or None
        if block.label == "main":
            return None
    return None
