"""Web pages: all visible text, as a browser would show it, with the labels that markup and trafilatura give.

Runs in the child process. trafilatura (Barbaresi 2021) finds the main text; here it only labels and never cuts, since it
drops evidence on poor markup. Where it fails, the rules for plain text decide alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import regex
from lxml import etree
from lxml.html import HTMLParser

from verifybench.ingest.errors import EXCLUDE
from verifybench.ingest.html_main import MainText, main_text
from verifybench.ingest.html_meta import stated
from verifybench.ingest.html_walk import Paragraph, walk
from verifybench.ingest.parsed import Parsed, Refused
from verifybench.ingest.piece import Piece
from verifybench.text import NotText, decode, paragraph_spans, wrap_width

_CHARSET = regex.compile(rb"(?i)<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([a-z0-9_:.-]{2,40})")
_XML = regex.compile(rb"^\s*<\?xml[^>]{0,200}encoding\s*=\s*[\"']([A-Za-z0-9_.-]{2,40})")
NEVER_ARTICLE = frozenset(["comment", "comments", "consent", "cookie", "cookies", "newsletter", "related", "subscribe"])
LINKED = 0.6  # share of a paragraph's characters inside links from which it steers instead of telling


def html(raw: bytes) -> Parsed | Refused:
    """Canonical text, pieces and stated metadata of an HTML page; refused when it is not text or shows none."""
    declared = _XML.search(raw[:1024]) or _CHARSET.search(raw[:8192])
    try:
        decoded = decode(raw, declared[1].decode("ascii") if declared else None)
    except NotText as error:
        return Refused(f"is not a web page: {error}", f"Save the page again as HTML, {EXCLUDE}")
    source = decoded.text.replace("\x00", "")
    root, cut = _tree(source)
    if cut:
        return Refused(
            "has markup nested too deeply to be read whole", f"Open it in a browser and save its text, {EXCLUDE}"
        )
    if root is None:
        return Refused("has no markup and no text", f"Save the page again as HTML, {EXCLUDE}")
    paragraphs = walk(root)
    if not paragraphs:
        return Refused("shows no text without its scripts", f"Open it in a browser and save its text or a PDF, {EXCLUDE}")
    metadata = stated(root, source)
    main = main_text(source)
    text, pieces = _laid_out(paragraphs, main)
    warnings = () if main.found else ("no main text found by its markup: every paragraph is labelled by its words alone",)
    if decoded.encoding.endswith("(guessed)"):
        warnings = (*warnings, f"not UTF-8: read as {decoded.encoding}; check accents and quotation marks")
    return Parsed(text, pieces, metadata, warnings, decoded.encoding)


def _tree(source: str) -> tuple[Any, bool]:
    """The page's tree, and whether the parser gave up before its end (nesting deeper than 2,048 elements)."""
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = etree.fromstring(source.encode("utf-8", "replace"), parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        root = None
    errors = {entry.type_name for entry in parser.error_log}
    if "ERR_NO_MEMORY" in errors:
        raise MemoryError
    return root, "ERR_RESOURCE_LIMIT" in errors


def _laid_out(paragraphs: list[Paragraph], main: MainText) -> tuple[str, tuple[Piece, ...]]:
    """The text, paragraphs parted by blank lines (table rows and list items by line ends), and its pieces."""
    parts: list[str] = []
    pieces: list[Piece] = []
    at = 0
    chunk = 0
    for paragraph in paragraphs:
        if parts:
            gap = "\n" if paragraph.tight else "\n\n"
            chunk += not paragraph.tight
            parts.append(gap)
            at += len(gap)
        end = at + len(paragraph.text)
        pieces.append(
            _labelled(
                Piece(at, end, chunk, paragraph.label, paragraph.rule, paragraph.level, item=paragraph.item),
                paragraph,
                main,
            )
        )
        parts.append(paragraph.text)
        at = end
    text = "".join(parts)
    return text, tuple(_parted(text, pieces))


def _parted(text: str, pieces: list[Piece]) -> Iterator[Piece]:
    """Pieces cut where a `<br>` or a line of `<pre>` ends more than a line: old pages wrap prose with both."""
    width = wrap_width(text)
    for piece in pieces:
        if piece.level or "\n" not in text[piece.start : piece.end]:
            yield piece
            continue
        for start, end in paragraph_spans(text, piece.start, piece.end, width=width):
            yield replace(piece, start=start, end=end)


def _labelled(piece: Piece, paragraph: Paragraph, main: MainText) -> Piece:
    if piece.label in ("boilerplate", "caption"):
        return piece
    if paragraph.level:
        keep = paragraph.level == 1 or not main.found or main.has(paragraph.text)
        return replace(piece, label="title", rule="html.heading") if keep else replace(piece, weak=True)
    if main.has(paragraph.text):
        return piece
    if paragraph.link_share >= LINKED and not (paragraph.words >= 12 and paragraph.ended):
        return replace(piece, label="boilerplate", rule="html.links")
    told = paragraph.words >= 12 and paragraph.ended and paragraph.suspect not in NEVER_ARTICLE
    if paragraph.suspect and main.found and not told:
        return replace(piece, label="boilerplate", rule=f"html.class.{paragraph.suspect}")
    return replace(piece, weak=main.found)
