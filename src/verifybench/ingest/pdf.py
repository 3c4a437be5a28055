"""PDF with a text layer: the text of each page as it stands, paragraphs rebuilt from lines, page labels kept.

Runs in the child process. Words that a line end broke are whole.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pypdfium2
import regex

from verifybench.ingest.errors import EXCLUDE
from verifybench.ingest.hyphens import MARK, rejoined
from verifybench.ingest.paragraphs import paragraphs
from verifybench.ingest.parsed import Parsed, Refused
from verifybench.ingest.piece import Piece
from verifybench.model.document import BlockLabel, Metadata
from verifybench.text import wrap_width

MOST_CHARACTERS = 32_000_000
EDGE_LINES = 2  # a running head or foot is one of so many lines at a page's edge
PARAGRAPH_GAP = 1.35  # of the usual step from line to line

_HYPHEN = regex.compile("[\ufffe\x02]\n?")  # older pdfium wrote the second
_DIGITS = regex.compile(r"[0-9]+|\b[ivxlc]{1,7}\b")
_PDF_DATE = regex.compile(r"D:([0-9]{4})([0-9]{2})?([0-9]{2})?")


def pdf(raw: bytes) -> Parsed | Refused:
    """Canonical text, pieces with their page labels, and what the file states; refused when locked, broken or without text."""
    if b"%PDF-" not in raw[:1024]:
        return Refused("is not a PDF by its content", f"Save it again as PDF, {EXCLUDE}")
    try:
        document = pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as error:
        if "assword" in str(error):
            return Refused("locked with a password", f"Save an unlocked copy beside it, {EXCLUDE}")
        return Refused("is damaged, its pages cannot be found", f"Open it in a PDF viewer and save it again, {EXCLUDE}")
    pages: list[str] = []
    warnings: list[str] = []
    size = 0
    for number in range(len(document)):
        try:
            text = _page(document, number)
        except pypdfium2.PdfiumError:
            text = ""
            warnings.append(f"page {number + 1} is damaged and gives no text")
        else:
            if not text.strip():
                warnings.append(f"page {number + 1} has no text layer")
        pages.append(text)
        size += len(text)
        if size > MOST_CHARACTERS:
            return Refused(f"holds more than {MOST_CHARACTERS:,} characters", f"Split it into smaller files, {EXCLUDE}")
    if not any(page.strip() for page in pages):
        return Refused(
            "is a PDF without a text layer (scanned pages)", f"Run text recognition and save the text, {EXCLUDE}"
        )
    pages = rejoined(pages)
    labels = [document.get_page_label(number) or str(number + 1) for number in range(len(pages))]
    if len(set(labels)) < len(labels):
        labels = [str(number + 1) for number in range(len(pages))]
    text, pieces = _laid_out(pages, labels)
    return Parsed(text, pieces, _metadata(document), tuple(warnings))


def _page(document: pypdfium2.PdfDocument, number: int) -> str:
    page = document[number]
    layer = page.get_textpage()
    try:
        raw: str = layer.get_text_range()
        lines = raw.split("\r\n")
        gaps = _gaps(layer, lines)
    finally:
        layer.close()
        page.close()
    spaced = "\n".join(f"\n{line}" if gap else line for line, gap in zip(lines, gaps, strict=True))
    text: str = _HYPHEN.sub(MARK, spaced.replace("\r", "\n")).replace("\x00", " ").strip("\n")
    return text


def _gaps(layer: pypdfium2.PdfTextPage, lines: list[str]) -> list[bool]:
    """Before which lines the page leaves more room than between lines of a paragraph; pdfium's text does not say."""
    tops: list[float | None] = []
    at = 0
    count = layer.count_chars()
    for line in lines:
        visible = at + len(line) - len(line.lstrip())
        box = layer.get_charbox(visible, loose=True) if line.strip() and visible < count else None
        tops.append(box[3] if box else None)
        at += len(line) + 2
    steps = [
        before - after if before is not None and after is not None and before > after else None
        for before, after in pairwise(tops)
    ]
    known = sorted(step for step in steps if step is not None)
    if len(known) < 3:
        return [False] * len(lines)
    usual = known[len(known) // 3]
    return [False, *(step is not None and step > usual * PARAGRAPH_GAP for step in steps)]


def _laid_out(pages: list[str], labels: list[str]) -> tuple[str, tuple[Piece, ...]]:
    """All pages with a form feed's worth of space between them, and their paragraphs; running heads and feet are boilerplate."""
    running = _running(pages)
    text = "\n\n".join(page for page in pages if page.strip())
    width = wrap_width(text)
    pieces: list[Piece] = []
    start = 0
    chunk = 0
    for page, name in zip(pages, labels, strict=True):
        if not page.strip():
            continue
        top, bottom = _edges(page, running)
        cut = [(0, top, "pdf.running"), (top, bottom, ""), (bottom, len(page), "pdf.running")]
        for begin, end, rule in cut:
            found = paragraphs(text, start + begin, start + end, width=width)
            for piece in found:
                label: BlockLabel | None = "boilerplate" if rule else None
                pieces.append(replace(piece, chunk=chunk + piece.chunk, label=label, rule=rule, page=name))
            chunk += found[-1].chunk + 1 if found else 0
        start += len(page) + 2
    return text, tuple(pieces)


def _running(pages: list[str]) -> frozenset[str]:
    """Lines at the edges that come back on at least three pages, or on both of two, numbers aside."""
    seen: Counter[str] = Counter()
    filled = [page for page in pages if page.strip()]
    for page in filled:
        lines = [line for line in page.split("\n") if line.strip()]
        seen.update({_shape(line) for line in (*lines[:EDGE_LINES], *lines[-EDGE_LINES:])})
    least = max(2, min(3, len(filled)))
    return frozenset(shape for shape, count in seen.items() if count >= least and len(filled) > 1)


def _shape(line: str) -> str:
    shape: str = _DIGITS.sub("#", " ".join(line.casefold().split()))
    return shape


def _edges(page: str, running: frozenset[str]) -> tuple[int, int]:
    """Where the page's own text begins and ends between its running lines."""
    lines = [(found.start(), found.end()) for found in regex.finditer(r"[^\n]+", page) if found.group().strip()]
    top, bottom = 0, len(page)
    for start, end in lines[:EDGE_LINES]:
        if _shape(page[start:end]) not in running:
            break
        top = end
    for start, end in reversed(lines[-EDGE_LINES:]):
        if start < top or _shape(page[start:end]) not in running:
            break
        bottom = start
    return top, bottom


def _metadata(document: pypdfium2.PdfDocument) -> Metadata:
    """Title and author as the file states them. Its dates are those of the file, not of publication, and are left out."""
    stated = document.get_metadata_dict(skip_empty=True)
    title = " ".join(str(stated.get("Title", "")).split())
    author = " ".join(str(stated.get("Author", "")).split())
    named = "" if regex.search(r"(?i)\.(?:docx?|indd|tex|odt|pdf|qxd)$|^(?:untitled|microsoft word)", title) else title
    return Metadata(title=named[:300] or None, author=author[:300] or None)
