"""The sources screen: documents in columns, all that is known of one, and the places where words were found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from verifybench.case.documents import DocumentRow
from verifybench.case.grading import GRADES, Grade, in_words
from verifybench.case.occurrences import occurrences, search_form
from verifybench.case.searching import TextHit
from verifybench.model.document import METADATA_FIELDS, Document
from verifybench.tui.draw.claim import excerpt
from verifybench.tui.draw.ink import BLANK, Row
from verifybench.tui.draw.rows import Mark, counted, fit, paint, paragraph, reflowed, shown, wrap

_NARROW, _WIDE = 70, 104  # cells from which on there are more columns
_LABEL = 13
_REACH = 600  # characters shown around a place found
_MATCHES = {"words": ("=", "as they stand", "good"), "all": ("≈", "all words", "note"), "some": ("·", "some words", "dim")}


@dataclass(frozen=True, slots=True)
class Known:
    """What the list tells of a document besides its row."""

    marked: bool
    group: int  # a number for a group that several sources share, 0 for one that stands alone
    cited: int
    unseen: bool


def columns_row(width: int) -> Row:
    """The names of the columns."""
    return (
        ("   ", ""),
        *((text, "head") for text in _columns(("grade", "title", "publisher", "date", "≡", "claims", "cited"), width)),
    )


def document_line(row: DocumentRow, known: Known, width: int) -> Row:
    """A document in a row, with the cursor's place first."""
    metadata = row.metadata
    title = metadata.title or row.path.rpartition("/")[2]
    cells = (
        "draft" if row.role == "draft" else (str(row.grade) if width >= _WIDE else _short(row.grade)) or "–",
        ("‖ " if known.unseen else "") + shown(title),
        shown(metadata.publisher or "–"),
        metadata.published or "–",
        f"≡{known.group}" if known.group else "",
        f"{row.claims:,}",
        f"◉{known.cited}" if known.cited else "",
    )
    inks = ("dim" if cells[0] in ("draft", "–") else "strong", "", "note", "dim", "warn", "dim", "good")
    lead = (" ● " if known.marked else "   ", "here" if known.marked else "")
    return (lead, *zip(_columns(cells, width), inks, strict=False))


def _short(grade: Grade) -> str:
    """A grade with the tier by its letter: B2 p."""
    letters, _, tier = (
        str(grade).partition(" ") if grade.tier and (grade.reliability or grade.credibility) else (str(grade), "", "")
    )
    return f"{letters} {tier[:1]}".rstrip() if tier else letters[:6]


def _columns(cells: Sequence[str], width: int) -> list[str]:
    """The cells in their widths; narrow windows leave publisher or number of claims out."""
    grade, title, publisher, date, group, claims, cited = cells
    fixed = [(grade, 6 if width < _WIDE else 12)]
    behind = [(date, 10), (group, 3), (cited, 5)]
    if width >= _WIDE:
        behind.insert(2, (claims, 6))
    if width >= _NARROW:
        behind.insert(0, (publisher, min(28, width // 5)))
    room = width - 3 - sum(size + 1 for _, size in (*fixed, *behind))
    laid = [*fixed, (title, max(8, room)), *behind]
    out = [fit(text, size) + " " for text, size in laid]
    if width < _WIDE:
        out.insert(len(out) - 1, "")
    if width < _NARROW:
        out.insert(2, "")
    return out


def document_page(row: DocumentRow, known: Known, why: Sequence[str], width: int) -> list[Row]:
    """All that is known of a document; `why` are the reasons for its group."""
    metadata = row.metadata
    title = metadata.title or row.path.rpartition("/")[2]
    rows = [
        *paragraph(reflowed(title), width, ink="strong"),
        *paragraph(shown(f"{row.role} · {row.path}"), width, ink="dim"),
    ]
    if known.unseen:
        words = "‖ changed by a decision since the last build: a build takes it in"
        rows += paragraph(words, width, ink="warn strong")
    rows.append(BLANK)
    for name in METADATA_FIELDS[1:]:
        said = getattr(metadata, name)
        rows += _pair(name, shown(said) if said else "unknown", width, "" if said else "dim")
    rows.append(BLANK)
    if row.role == "source":
        for name in GRADES:
            graded = getattr(row.grade, name)
            rows += _pair(name, in_words(name, graded), width, "" if graded else "dim")
        alone = row.group_size < 2
        counts = (
            "for itself" if alone else f"once with {counted(row.group_size - 1, 'other source')}, marked ≡{known.group}"
        )
        rows += _pair("counts", counts, width, "dim" if alone else "warn strong")
        for reason in why:
            rows += paragraph(f"· {shown(reason)}", width, ink="dim", indent=_LABEL)
    rows.append(BLANK)
    rows += _pair("claims", f"{row.claims:,} found, of {counted(row.passages, 'sentence')} that may be evidence", width)
    rows += _pair("cited", f"{counted(known.cited, 'time')} by verdicts that stand", width)
    rows += _pair("text", shown(f"{row.encoding} · {row.sha256[:12]}"), width, "dim")
    for warning in row.warnings:
        rows += paragraph(f"! {shown(warning)}", width, ink="warn", indent=2)
    return rows


def _pair(label: str, said: str, width: int, ink: str = "") -> list[Row]:
    lines = paragraph(said, width, ink=ink, indent=_LABEL)
    first = ((fit(label, _LABEL), "dim"), *lines[0][1:])
    return [first, *lines[1:]]


def hit_line(hit: TextHit, title: str, words: str, width: int) -> Row:
    """A place where words were found: how, in which document, and the text about it."""
    glyph, _, ink = _MATCHES[hit.match]
    name = fit(shown(title), max(12, width // 5))
    room = width - len(name) - 6
    text = shown(hit.around)
    first = max(0, hit.at - max(4, room // 3))
    text = ("…" if first else "") + text[first + (1 if first else 0) :]
    drawn = fit(text, room)
    return (
        (f" {glyph} ", f"{ink} strong"),
        (name, "note"),
        ("  ", ""),
        *paint(drawn, (0, len(drawn)), _matches(drawn, words)),
    )


def hit_page(hit: TextHit, document: Document, words: str, width: int) -> list[Row]:
    """A place in what stands around it."""
    _, how, ink = _MATCHES[hit.match]
    block = document.block_at(hit.span[0])
    place = str(block.locator) if block else ""
    low, high = (max(block.start, hit.span[0] - _REACH), min(block.end, hit.span[1] + _REACH)) if block else hit.span
    text, low = excerpt(document, (min(low, hit.span[0]), max(high, hit.span[1])), hit.span)
    marks: list[Mark] = [(hit.span[0] - low, hit.span[1] - low, "claim"), *_matches(text, words)]
    label = f" · {block.label}" if block and block.label != "main" else ""
    return [
        ((f"{how}", ink), (shown(f" · {place}{label}"), "dim")),
        BLANK,
        *(paint(text, row, marks) if row[1] > row[0] else BLANK for row in wrap(text, width)),
    ]


def _matches(text: str, words: str) -> list[Mark]:
    form = search_form(text)
    found = occurrences(form, words) or [
        span for word in words.split() if len(word) > 2 for span in occurrences(form, word)
    ]
    return [(*span, "match") for span in found]
