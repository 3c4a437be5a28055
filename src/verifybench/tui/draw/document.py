"""A whole document as rows: its blocks, what is marked in it, what is found, what is selected, and the caret."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from verifybench.model.document import METADATA_FIELDS, Block, Document, Span
from verifybench.tui.caret import Caret
from verifybench.tui.draw.ink import BLANK, Row
from verifybench.tui.draw.lines import Lines
from verifybench.tui.draw.marks import Sign
from verifybench.tui.draw.rows import Mark, cells, fill, fit, paint, paragraph, reflowed, shown
from verifybench.tui.draw.view import date_of, publisher_of, title_of

MEASURE = 96  # characters of a line that can still be read with ease
MARGIN = 2  # cells before a row, for the bar beside what is marked
_BLOCK_INKS = {"boilerplate": "dim", "title": "strong", "caption": "quote"}
_EXCERPT = 60  # cells of what is selected that the status line repeats


class Marks:
    """Marks over a long text, of which those near a row are found at once; of two that overlap the later given lies above."""

    def __init__(self, marks: Sequence[Mark]) -> None:
        self._marks = sorted(marks, key=lambda mark: mark[0])
        self._starts = [mark[0] for mark in self._marks]
        self._longest = max((end - start for start, end, _ in marks), default=0)

    def near(self, start: int, end: int) -> list[Mark]:
        low, high = bisect_left(self._starts, start - self._longest), bisect_left(self._starts, end)
        return [mark for mark in self._marks[low:high] if mark[1] > start]


class Page:
    """The rows of a document, painted when they come into sight. `here` is the place looked at, `hit` the words found last."""

    def __init__(self, document: Document, lines: Lines, caret: Caret) -> None:
        self.document, self.lines, self.caret = document, lines, caret
        self.here: Span | None = None
        self.hit: Span | None = None
        self._places, self._marks, self._hits, self._cited = Marks(()), Marks(()), Marks(()), Marks(())

    def mark(self, places: Sequence[Span], marks: Sequence[Mark]) -> None:
        """What stands out: a bar goes beside each place."""
        self._places, self._marks = Marks([(*place, "") for place in places]), Marks(marks)

    def cite(self, spans: Sequence[Span]) -> None:
        """What is cited for the claim: it has its own glyph beside it."""
        self._cited = Marks([(*span, "agree") for span in spans])

    def find(self, hits: Sequence[Span]) -> None:
        self._hits = Marks([(*hit, "match") for hit in hits])

    def __len__(self) -> int:
        return len(self.lines)

    def __getitem__(self, index: int) -> Row:
        line = self.lines[index]
        start, end, at = line.start, line.end, self.caret.at
        low, high = start, max(end, start + 1)
        places = self._places.near(low, high)
        current = self.here is not None and self.here[0] < high and self.here[1] > low
        cited = self._cited.near(low, high)
        bar = ("◉ ", "good strong") if cited else ("▌ " if places or current else "  ", "here" if current else "faint")
        marks = [*self._blocks(start, end), *self._marks.near(start, end), *cited, *self._hits.near(start, end)]
        if self.hit is not None:
            marks.append((*self.hit, "spot"))
        if self.caret.selecting:
            marks.append((*self.caret.reach, "selected"))
        marks.append((at, at + 1, "caret"))
        row = (bar, *paint(line.text, (0, end - start), [(a - start, b - start, ink) for a, b, ink in marks]))
        if at >= end and self.lines.row_of(at) == index:
            row = (*row, (" ", "caret"))
        return row

    def block_at(self, offset: int) -> Block | None:
        """The block that holds an offset, or that the white space behind it follows; None before the first."""
        at = self._block_before(offset)
        return self.document.blocks[at] if at >= 0 else None

    def _block_before(self, offset: int) -> int:
        return bisect_right(self.document.blocks, offset, key=lambda block: block.start) - 1

    def _blocks(self, start: int, end: int) -> list[Mark]:
        """What is not main text, as marks near a row."""
        near = self.document.blocks[max(0, self._block_before(start)) : self._block_before(end) + 1]
        return [(one.start, one.end, ink) for one in near if (ink := _BLOCK_INKS.get(one.label)) and one.end > start]


def facts_row(document: Document) -> Row:
    """What is known of a document, in a row."""
    metadata = document.metadata
    facts = [title_of(document)]
    if document.role == "source":
        facts += [publisher_of(metadata), date_of(metadata)]
    if metadata.url:
        facts.append(metadata.url)
    return ((shown("  " + " · ".join(facts)), "note"),)


def about_row(claim: str | None, cited: Sequence[str], width: int) -> Row:
    """The claim that evidence is looked for, and how many passages are cited for it."""
    if claim is None:
        return ()
    tail = f"  ◉ {len(cited)} cited" if cited else ""
    lead = "  claim “"
    words = fit(shown(claim), width - cells(((lead, ""), (tail, ""))) - 2).rstrip()
    return ((lead, "dim"), (words, ""), ("”", "dim"), (tail, "good strong"))


def beside_rows(document: Document, claim: str | None, cited: Sequence[tuple[str, str]], width: int) -> list[Row]:
    """What stands beside the text where there is room: the claim, what is cited for it as (where, words), and what is known of the
    document."""
    rows: list[Row] = []
    if claim is not None:
        rows += [(("claim", "head"),), *paragraph(reflowed(claim), width), BLANK]
        rows.append(((f"cited for it: {len(cited)}", "head"),))
        for where, words in cited:
            rows += [
                *paragraph(f"◉ {shown(words)}", width, [(0, 1, "good strong")]),
                *paragraph(shown(where), width, ink="dim"),
            ]
        rows.append(BLANK)
    rows.append(((f"this {document.role}", "head"),))
    rows += paragraph(reflowed(title_of(document)), width, ink="note")
    for name in METADATA_FIELDS[1:]:
        if said := getattr(document.metadata, name):
            rows += paragraph(f"{name}: {shown(said)}", width, [(0, len(name) + 1, "dim")])
    rows += paragraph(shown(document.path), width, ink="dim")
    for warning in document.warnings:
        rows += paragraph(f"! {shown(warning)}", width, ink="warn")
    return rows


def where_row(left: Row, page: Page, width: int, claim: Sign | None = None) -> Row:
    """The status line: what is selected, found or marked, and where the caret is; `claim` is the sign of the claim it is in."""
    caret, document = page.caret, page.document
    block = page.block_at(caret.at)
    share = 100 * caret.at // max(1, len(document.text))
    here = f" · claim {claim.glyph} {claim.word}" if claim is not None else ""
    place = f"{block.locator} · {block.label}" if block is not None else "before the text"
    right = shown(f"{place}{here} · {caret.at:,} · {share}%")
    if len(right) > width // 2:
        place = f"¶ {block.paragraph} · {block.label}" if block is not None else ""
        right = f"{place}{here} · {share}%"
    if caret.selecting:
        span = caret.span
        words = shown(document.text[slice(*span)]) if span else ""
        size = f" selected {span[1] - span[0]:,}: " if span else " select: the keys that move the caret, esc ends "
        left = ((size, "here"), (fit(words, min(_EXCERPT, max(8, width - len(size) - len(right) - 4))).rstrip(), ""))
    return (*fill(left, max(0, width - cells(((right, ""),)) - 1)), (right, "dim"))
