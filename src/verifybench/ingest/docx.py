"""DOCX: the text as it reads with its tracked changes accepted; notes and comments as text of their own behind it.

Runs in the child process. Own code on `zipfile` and lxml: python-docx passes over tracked insertions, text boxes and notes, and
both it and mammoth build the whole tree, which a small hostile file makes larger than memory.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

import regex

from verifybench.ingest.docx_package import NotRead, Package, local
from verifybench.ingest.docx_styles import BODY, Look, Styles
from verifybench.ingest.docx_walk import NoteKind, Paragraph, Story
from verifybench.ingest.errors import EXCLUDE
from verifybench.ingest.parsed import Parsed, Refused
from verifybench.ingest.piece import Piece
from verifybench.model.document import COMMENT, RUNNING, BlockLabel, Metadata
from verifybench.text import paragraph_spans

MOST_CHARACTERS = 32_000_000

_NAMED_BY_PROGRAM = regex.compile(r"(?i)\.(?:docx?|odt|rtf|dotx?)$|^(?:untitled|document ?[0-9]*|microsoft word)\b")
_NOTES: dict[NoteKind, str] = {"footnote": "Footnote", "endnote": "Endnote", "comment": "Comment"}


def docx(raw: bytes) -> Parsed | Refused:
    """Canonical text, pieces and stated metadata; refused when locked, damaged, hostile or without text."""
    try:
        return _read(Package(raw))
    except NotRead as error:
        return Refused(error.cause, error.remedy)


def _read(package: Package) -> Parsed | Refused:
    main = package.main()
    related = package.related(main)
    parts: dict[str, list[str]] = {}
    for kind, name in dict.fromkeys(related):
        parts.setdefault(kind, []).append(name)
    styles, body = Styles(), Story()
    for name in parts.get("styles", ["word/styles.xml"])[:1]:
        package.feed(name, styles)
    package.feed(main, body)
    sheet = _Sheet(styles)
    paragraphs = body.whole()
    sheet.text(paragraphs)
    notes = {kind: _story(package, parts.get(f"{kind}s", [])[:1]) for kind in _NOTES}
    for note, story in notes.items():
        wanted = dict.fromkeys(id for of, id in body.references if of == note)
        for number, (author, words) in enumerate((story.notes[id] for id in wanted if id in story.notes), 1):
            sheet.note(note, f"{_NOTES[note]} {number}" + (f" by {author}" if author else ""), words)
    for kind in ("header", "footer"):
        told = [one.text.strip() for name in parts.get(kind, []) for one in _story(package, [name]).whole()]
        for running in dict.fromkeys(told):
            sheet.add(Paragraph(running), kind.title(), "boilerplate", RUNNING)
    if not sheet.size:
        return Refused("shows no text", f"Save the text in it as a plain text file, {EXCLUDE}")
    if sheet.size > MOST_CHARACTERS:
        return Refused(f"holds more than {MOST_CHARACTERS:,} characters", f"Split it into smaller files, {EXCLUDE}")
    text = "".join(sheet.parts)
    metadata = _metadata(package, sheet.title)
    return Parsed(text, tuple(_parted(text, sheet.pieces)), metadata, tuple(_warnings([body, *notes.values()])))


def _story(package: Package, names: Iterable[str]) -> Story:
    told = Story()
    for name in names:
        package.feed(name, told)
    return told


class _Sheet:
    """The canonical text as it is put together, and its pieces."""

    def __init__(self, styles: Styles) -> None:
        self.parts: list[str] = []
        self.pieces: list[Piece] = []
        self.size = 0
        self.title: str | None = None
        self._styles = styles
        self._chunk = 0
        self._tight = False

    def text(self, paragraphs: list[Paragraph]) -> None:
        """The running text. Under a title the highest headings are of the second level."""
        looks = [self._styles.look(one.style) for one in paragraphs]
        titled = next(
            (one for one, look in zip(paragraphs, looks, strict=True) if look.kind == "title" and one.text.strip()), None
        )
        self.title = " ".join(titled.text.split())[:300] if titled else None
        for one, look in zip(paragraphs, looks, strict=True):
            one.item = one.item or look.item
            label, rule, level = _labelled(one, look, under=titled is not None)
            self.add(one, "", label, rule, level)

    def note(self, kind: NoteKind, name: str, paragraphs: list[Paragraph]) -> None:
        for one in paragraphs:
            if kind == "comment":
                self.add(one, name, "boilerplate", COMMENT)
            else:
                self.add(one, name, "main", "docx.note")

    def add(self, one: Paragraph, beside: str, label: BlockLabel | None, rule: str, level: int = 0) -> None:
        words = one.text.strip()
        if not words:
            return
        item = one.item or one.row
        if self.parts:
            gap = "\n" if item and self._tight else "\n\n"
            self._chunk += len(gap) > 1
            self.parts.append(gap)
            self.size += len(gap)
        self._tight = item
        self.parts.append(words)
        piece = Piece(self.size, self.size + len(words), self._chunk, label, rule, level, item=item, beside=beside)
        self.pieces.append(piece)
        self.size += len(words)


def _labelled(one: Paragraph, look: Look, *, under: bool) -> tuple[BlockLabel | None, str, int]:
    """Label, rule and heading level that the format gives; None where the words decide."""
    if look.kind == "contents":
        return "boilerplate", "docx.contents", 0
    if look.kind == "caption":
        return "caption", "docx.caption", 0
    if look.kind in ("title", "subtitle"):
        return "title", f"docx.{look.kind}", int(look.kind == "title")
    level = one.outline if one.outline is not None else look.outline
    if level is None or level == BODY or one.row:
        return None, "", 0
    return "title", "docx.heading", level + 1 + under


def _parted(text: str, pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Pieces cut where a line break inside a paragraph ends more than a line."""
    for piece in pieces:
        if piece.level or "\n" not in text[piece.start : piece.end]:
            yield piece
            continue
        for start, end in paragraph_spans(text, piece.start, piece.end, width=0):
            yield replace(piece, start=start, end=end)


def _warnings(stories: Iterable[Story]) -> Iterator[str]:
    told = list(stories)
    inserted, deleted = sum(one.inserted for one in told), sum(one.deleted for one in told)
    if inserted or deleted:
        yield (
            f"has tracked changes, read as if accepted (insertions: {inserted}, deletions: {deleted}); "
            "accept or reject them in the word processor to be sure"
        )
    if hidden := sum(one.hidden for one in told):
        yield f"hidden text is left out (stretches: {hidden})"


def _metadata(package: Package, title: str | None) -> Metadata:
    """Title, author and language as the file states them. Its dates are those of the file, not of publication, and are left out."""
    stated = _Properties()
    for kind, name in package.related(""):
        if kind == "core-properties":
            package.feed(name, stated)
    named = stated.get("title")
    kept = None if named is None or _NAMED_BY_PROGRAM.search(named) else named
    return Metadata(title=title or kept, author=stated.get("creator"), language=stated.get("language"))


class _Properties:
    """The core properties by their names."""

    def __init__(self) -> None:
        self._found: dict[str, list[str]] = {}
        self._name = ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._name = local(tag)

    def end(self, tag: str) -> None:
        self._name = ""

    def data(self, text: str) -> None:
        self._found.setdefault(self._name, []).append(text)

    def get(self, name: str) -> str | None:
        return " ".join("".join(self._found.get(name, ())).split())[:300] or None
