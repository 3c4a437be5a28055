"""The claims list: one line a claim in wide-and-short windows, two where the list is a column."""

from __future__ import annotations

from verifybench.case.rows import ClaimRow, Counts
from verifybench.tui.draw.ink import Piece, Row
from verifybench.tui.draw.marks import relation, verdict
from verifybench.tui.draw.rows import Mark, cells, fill, fit, paint, shown, wrap

_WORD = 12
_RELATION = 15
_ROOM_FOR_WORDS = 60  # cells of claim text below which the relation is a glyph alone


def claim_line(row: ClaimRow, width: int, needle: str = "") -> tuple[Row, ...]:
    """A claim in one row: verdict, what the evidence says, conflicts, the words."""
    text_width = width - _WORD - _RELATION - 10
    says, badge = relation(row.relation), _badge(row)
    pieces: list[Piece] = [(" ", ""), *_verdict(row, _WORD)]
    if text_width > _ROOM_FOR_WORDS:
        pieces += [(fit(f"{says.glyph} {says.word}", _RELATION), says.ink)]
    else:
        pieces += [(f"{says.glyph} ", says.ink)]
        text_width += _RELATION - 2
    pieces += [(fit(badge, 4), "warn"), (" ", "")]
    pieces += _text(fit(shown(row.text), text_width), needle, row)
    return (tuple(pieces),)


def claim_lines(row: ClaimRow, width: int, needle: str = "") -> tuple[Row, ...]:
    """A claim in up to three rows of a column: one or two of words, then verdict, evidence and conflicts."""
    text = shown(row.text)
    lines = wrap(text, width - 4)[:2]
    sign = verdict(row.label)
    says = relation(row.relation)
    first: Row = ((f" {sign.glyph} ", f"{sign.ink} strong"), *_text(text[slice(*lines[0])], needle, row))
    foot: list[Piece] = [("   ", ""), *_words(row), ("   ", ""), (f"{says.glyph} {says.word}", says.ink)]
    badge = _badge(row)
    if badge:
        room = width - cells(tuple(foot)) - 3
        foot += [("   ", ""), (f"{badge} in conflict" if room >= len(badge) + 12 else badge, "warn")]
    last = fill(tuple(foot), width)
    if len(lines) == 1:
        return first, last
    second = fit(text[lines[1][0] :], width - 4)
    return first, (("   ", ""), *_text(second, needle, row)), last


def _verdict(row: ClaimRow, width: int) -> list[Piece]:
    sign = verdict(row.label)
    word = f"{sign.word} ≡" if row.stands else f"{sign.word} !" if row.disputed else sign.word
    return [(f"{sign.glyph} ", f"{sign.ink} strong"), (fit(word, width), sign.ink)]


def _words(row: ClaimRow) -> list[Piece]:
    sign = verdict(row.label)
    pieces: list[Piece] = [(shown(sign.word), sign.ink)]
    if row.stands:
        pieces.append((" ≡ stands", "note"))
    if row.disputed:
        pieces.append((" ! disputed", "warn"))
    return pieces


def _badge(row: ClaimRow) -> str:
    return f"!{row.conflicts}" if row.conflicts else ""


def _text(text: str, needle: str, row: ClaimRow) -> Row:
    marks: list[Mark] = []
    lowered = text.lower()
    if needle and len(lowered) == len(text):
        for word in needle.lower().split():
            at = lowered.find(word)
            if at >= 0:
                marks.append((at, at + len(word), "match"))
    return paint(text, (0, len(text)), marks, "dim" if row.label is not None else "")


def counter(position: int, shown_count: int, counts: Counts) -> str:
    """What is always in sight: `37/412 · 18 undecided`."""
    place = f"{position}/{shown_count}"
    if shown_count != counts.total:
        place += f" of {counts.total}"
    return f"{place} · {counts.undecided} undecided"
