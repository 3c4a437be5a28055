"""Coverage: a draft with its checkable words marked by state, a row of the list, and one word with what is known of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from verifybench.case.covering import Coverage, SecondSpelling
from verifybench.model.coverage import SPELLED, STATES
from verifybench.model.coverage import Token as Word
from verifybench.model.document import Document, Span
from verifybench.tui.draw.claim import between_words
from verifybench.tui.draw.ink import BLANK, Piece, Row
from verifybench.tui.draw.marks import COVERED, verdict
from verifybench.tui.draw.rows import Mark, counted, fit, paint, paragraph, reflowed, shown, wrap

_MEASURE = 96  # characters of a line that can still be read with ease
_KIND, _LINE = 14, 5  # cells
_AROUND = 60  # characters either side of a word in the list
_CLAIMS = 4
_MARGIN = 2


class Map:
    """A draft as rows, painted when they come into sight: before each word the glyph of its state, its ink over it.

    `here` is the stretch looked at, by offsets into the draft's text.
    """

    def __init__(self, document: Document, words: Sequence[Word], width: int) -> None:
        ordered = sorted(words, key=lambda one: (one.what.start, -one.what.end))
        self._starts = [one.what.start for one in ordered]
        self.text = _with_glyphs(reflowed(document.text), ordered)
        self.rows = wrap(self.text, min(width - _MARGIN - 1, _MEASURE))
        self.here: Span = (0, 0)
        self._firsts = [start for start, _ in self.rows]
        self._marks: dict[int, list[Mark]] = {}
        for rank, one in enumerate(ordered):
            glyph, (low, high) = one.what.start + rank, self._drawn(one.what.span, rank + 1)
            ink = COVERED[one.state].ink
            for row in range(self._row(glyph), self._row(max(glyph, high - 1)) + 1):
                self._marks.setdefault(row, []).extend(
                    ((glyph, glyph + 1, f"{ink} strong"), (low, high, f"is-{one.state}"))
                )

    def __len__(self) -> int:
        return len(self.rows)

    def __getitem__(self, index: int) -> Row:
        row = self.rows[index]
        if row[0] == row[1]:
            return BLANK
        low, high = self._drawn(self.here, bisect_right(self._starts, self.here[0])) if self.here[1] else (0, 0)
        inside = row[0] < high and row[1] > low
        marks = [*self._marks.get(index, ()), *([(low, high, "spot")] if inside else [])]
        return (("▌ " if inside else "  ", "here"), *paint(self.text, row, marks))

    def place(self, span: Span) -> Span:
        """The rows that a stretch of the draft lies in, half-open."""
        low, high = self._drawn(span, bisect_right(self._starts, span[0]))
        return self._row(low), self._row(max(low, high - 1)) + 1

    def _drawn(self, span: Span, before: int) -> Span:
        """Where a stretch is drawn: behind the `before` glyphs that come first, and with those inside it."""
        return span[0] + before, span[1] + bisect_left(self._starts, span[1])

    def _row(self, offset: int) -> int:
        return max(0, bisect_right(self._firsts, offset) - 1)


def _with_glyphs(text: str, ordered: Sequence[Word]) -> str:
    pieces: list[str] = []
    at = 0
    for one in ordered:
        pieces += (text[at : one.what.start], COVERED[one.state].glyph)
        at = one.what.start
    return "".join(pieces) + text[at:]


def legend() -> Row:
    """What the glyphs mean."""
    pieces: list[Piece] = [(" ", "")]
    for state in reversed(STATES):
        sign = COVERED[state]
        pieces += [(sign.glyph, f"{sign.ink} strong"), (f" {sign.word}   ", "dim")]
    return tuple(pieces)


def counts_rows(coverage: Coverage, width: int) -> list[Row]:
    """The sentence of counts, and how many of each kind are open."""
    rows = paragraph(coverage.tally.line(), width, ink="strong", indent=1)
    left = [counted(one.open, str(one.kind)) for one in coverage.by_kind if one.open]
    told = f"open: {', '.join(left)}" if left else "nothing is open"
    return [*rows, ((" ", ""), (fit(told, width - 2), "warn" if left else "good"))]


@dataclass(frozen=True, slots=True)
class Item:
    """A row of the list: a word, one of `count` that are spelled so; or what concerns several places of the draft, the word among
    them: spellings that differ, or claims that say one thing (`restated`, by id), of which `words` are the first.
    """

    word: Word
    count: int = 1
    second: SecondSpelling | None = None
    restated: tuple[str, ...] = ()
    words: str = ""

    @property
    def about_several(self) -> bool:
        return self.second is not None or bool(self.restated)


def word_line(item: Item, document: Document, width: int) -> tuple[Row, ...]:
    """State, kind, line and the word in its context."""
    word = item.word
    room = max(8, width - 2 - _KIND - _LINE)
    if item.about_several:
        lead = f"≠ spelled ×{len(item.second.spellings)}" if item.second else f"∥ restated ×{len(item.restated)}"
        told = item.second.message if item.second else item.words
        return (((" ", ""), (fit(lead, _KIND + _LINE), "warn strong"), (fit(shown(told), room), "")),)
    sign = COVERED[word.state]
    before = _AROUND // 3 if room > _AROUND else 0
    span = word.what.span
    low, high = between_words(document.text, (max(0, span[0] - before), min(len(document.text), span[1] + _AROUND)), span)
    text = shown(document.text[low:high])
    many = f"×{item.count} " if item.count > 1 else ""
    start = len(many) + span[0] - low
    marks: list[Mark] = [(0, len(many), "note"), (len(many), start, "dim"), (start + len(word.what.text), 10**6, "dim")]
    drawn = fit(many + text, room)
    return (
        (
            (" ", ""),
            (fit(f"{sign.glyph} {word.what.kind}", _KIND), f"{sign.ink} strong"),
            (fit(str(word.locator.line or ""), _LINE), "dim"),
            *paint(drawn, (0, len(drawn)), marks),
        ),
    )


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a word: the claims it stands in with their words and verdicts, passages of sources that spell it so with
    their documents' ids, what a claim of it would be made of, and whether that was marked by hand."""

    claims: Sequence[tuple[str, str, str | None]]
    passages: Sequence[tuple[str, str]]
    made: str
    marked: bool


def word_page(item: Item, known: Known, width: int) -> list[Row]:
    """A word in full, and what can be done about it."""
    if item.second is not None:
        return [
            *paragraph(shown("≠ spellings   " + item.second.message), width, [(0, 11, "warn strong")]),
            *_passages(known, width),
            *_todo([("v", f"“{shown(item.word.what.spelling)}” is right as it is spelled")], width),
        ]
    if item.restated:
        lead = f"∥ said {len(item.restated)} times"
        rows = [*paragraph(lead, width, [(0, len(lead), "warn strong")]), *_claims(known, width)]
        return [
            *rows,
            *_todo(
                [
                    ("enter", "to the first that is undecided; one verdict can be for all"),
                    ("W", "none of them needs a verdict"),
                ],
                width,
            ),
        ]
    word = item.word
    sign = COVERED[word.state]
    head = (f"{sign.glyph} {sign.word}", f"{word.what.kind} “{shown(word.what.text)}”", str(word.locator))
    many = f"   {counted(item.count, 'time')} in the draft" if item.count > 1 else ""
    text = "   ".join(head) + many
    marks = [(0, len(head[0]), f"{sign.ink} strong"), (len(head[0]), len("   ".join(head[:2])), "strong")]
    rows = paragraph(shown(text), width, marks, "dim")
    if word.why:
        rows += paragraph(shown(word.why), width, ink="note")
    rows += [*_claims(known, width), *_passages(known, width)]
    if known.marked or not word.claims:
        lead = "marked: " if known.marked else "its sentence: "
        rows += paragraph(shown(lead + known.made), width, [(0, len(lead), "dim")])
    return rows + _todo(_steps(word, known), width)


def _claims(known: Known, width: int) -> list[Row]:
    rows: list[Row] = []
    for id, words, label in known.claims[:_CLAIMS]:
        sign = verdict(label)
        lead, tail = f"{sign.glyph} {shown(sign.word)}", f"  {id}"
        text = f"{lead}  {shown(words)}{tail}"
        rows += paragraph(text, width, [(0, len(lead), f"{sign.ink} strong"), (len(text) - len(tail), len(text), "dim")])
    if len(known.claims) > _CLAIMS:
        rows.append(((f"and {len(known.claims) - _CLAIMS:,} more", "dim"),))
    return rows


def _passages(known: Known, width: int) -> list[Row]:
    rows: list[Row] = []
    for document, words in known.passages:
        lead = f"spelled so in {document}: "
        rows += paragraph(shown(lead + words), width, [(0, len(lead), "dim")])
    return rows


def _steps(word: Word, known: Known) -> list[tuple[str, str]]:
    steps = []
    if known.marked or word.state == "open":
        steps.append(("+", f"make a claim of {'what is marked' if known.marked else 'its sentence'}"))
    if known.marked or word.state in ("open", "claimed"):
        steps.append(("W", "it needs no check"))
    if word.what.kind in SPELLED:
        steps.append(("v", "check its spelling again" if word.state == "verified" else "it is right as it is spelled"))
    if word.claims:
        steps.append(("enter", "to the claim"))
    return steps


def _todo(steps: Sequence[tuple[str, str]], width: int) -> list[Row]:
    """Keys and what they do, in one line where they fit."""
    pieces: list[Piece] = []
    for key, what in steps:
        pieces += [(key, "key"), (f" {what}   ", "dim")]
    if sum(len(text) for text, _ in pieces) <= width:
        return [tuple(pieces)] if pieces else []
    return [row for key, what in steps for row in paragraph(f"{key} {what}", width, [(0, len(key), "key")], "dim")]
