"""The claims list: one line a claim in wide-and-short windows, two where the list is a column."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from verifybench.case.rows import ClaimRow, Counts
from verifybench.tui.draw.ink import Piece, Row
from verifybench.tui.draw.marks import ADJUDICATE, FLAGGED, HELD, SECOND, UNKNOWN, WAIVED, Sign, relation, verdict
from verifybench.tui.draw.rows import Mark, cells, fill, fit, paint, shown, wrap

if TYPE_CHECKING:
    from verifybench.case.arranging import Heading

_ROOMY = 110  # cells from which every column has its words
_WORD, _WORD_ROOMY = 11, 18
_SAYS_ROOMY = 17


def claim_line(row: ClaimRow, width: int, sought: Sequence[str] = (), *, decided: bool = True) -> tuple[Row, ...]:
    """A claim in one row: verdict, what the evidence says, how much it is worth checking, conflicts, the words.

    Without `decided` it is not known yet what people decided about it, and nothing is said of that. In a narrow list what the
    evidence says is a glyph, of an attributed claim one for each fact.
    """
    roomy = width >= _ROOMY
    sign = _sign(row, decided)
    pieces: list[Piece] = [(" ", ""), *_verdict(row, sign, _WORD_ROOMY if roomy else _WORD), (" ", "")]
    pieces += _says(row, _SAYS_ROOMY) if roomy else _glyphs(row)
    pieces += [(_score(row), "dim"), (" ", ""), (fit(_badge(row), 3), "warn")]
    text_width = max(1, width - cells(tuple(pieces)))
    pieces += _text(fit(shown(row.text), text_width), sought, row)
    return (tuple(pieces),)


def claim_lines(row: ClaimRow, width: int, sought: Sequence[str] = (), *, decided: bool = True) -> tuple[Row, ...]:
    """A claim in up to three rows of a column: one or two of words, then verdict, evidence, conflicts and score."""
    text = shown(row.text)
    lines = wrap(text, width - 4)[:2]
    sign = _sign(row, decided)
    first: Row = ((f" {sign.glyph} ", f"{sign.ink} strong"), *_text(text[slice(*lines[0])], sought, row))
    foot: list[Piece] = [("   ", ""), *_words(row, sign), ("   ", ""), *_says(row)]
    badge, score = _badge(row), _score(row)
    if badge:
        room = width - cells(tuple(foot)) - 3 - len(score) - 1
        foot += [("   ", ""), (f"{badge} in conflict" if room >= len(badge) + 12 else badge, "warn")]
    last: Row = (*fill(tuple(foot), width - len(score) - 1), (" ", ""), (score, "dim"))
    if len(lines) == 1:
        return first, last
    second = fit(text[lines[1][0] :], width - 4)
    return first, (("   ", ""), *_text(second, sought, row)), last


def claim_heading(heading: Heading, width: int) -> Row:
    """What the claims under it have in common, and how many there are."""
    count = f" {heading.count:,} "
    title = shown(heading.title)
    room = max(1, width - cells(((count, ""),)) - 4)
    return (
        ("── ", "faint"),
        (fit(title, min(room, cells(((title, ""),)))), "head"),
        (count, "dim"),
        ("─" * width, "faint"),
    )


def _sign(row: ClaimRow, decided: bool) -> Sign:
    if not decided:
        return UNKNOWN
    if row.review == "adjudicate":
        return ADJUDICATE
    if row.review == "second" and row.label is None:
        return SECOND
    if row.label is None and row.held and not row.waived:
        return HELD
    return WAIVED if row.waived and row.label is None else verdict(row.label)


def _verdict(row: ClaimRow, sign: Sign, width: int) -> list[Piece]:
    word = f"{_on(row, sign)} ≡" if row.stands else f"{_on(row, sign)} !" if row.disputed else _on(row, sign)
    head: Piece = (f"{sign.glyph} ", f"{sign.ink} strong")
    if not row.flagged:
        return [head, (fit(word, width), sign.ink)]
    flag = f" {FLAGGED.glyph} {FLAGGED.word}"
    if cells(((word + flag, ""),)) > width:
        flag = f" {FLAGGED.glyph}"
    taken = min(cells(((word, ""),)), width - len(flag))
    return [head, (fit(word, taken), sign.ink), (fit(flag, width - taken), FLAGGED.ink)]


def _on(row: ClaimRow, sign: Sign) -> str:
    """The verdict in a word, and that it is on the saying alone where it is."""
    return f"{sign.word}, said" if row.fact == "said" and row.label is not None else sign.word


def _words(row: ClaimRow, sign: Sign) -> list[Piece]:
    pieces: list[Piece] = [(shown(_on(row, sign)), sign.ink)]
    if row.stands:
        pieces.append((" ≡ stands", "note"))
    if row.disputed:
        pieces.append((" ! disputed", "warn"))
    if row.flagged:
        pieces.append((f" {FLAGGED.glyph} {FLAGGED.word}", FLAGGED.ink))
    return pieces


def _says(row: ClaimRow, width: int = 0) -> list[Piece]:
    """What the evidence says; of an attributed claim about each of its facts."""
    if row.said is None:
        says = relation(row.relation)
        word = f"{says.glyph} {says.word}"
        return [(fit(word, width) if width else word, says.ink)]
    said, content = relation(row.said), relation(row.content)
    pieces: list[Piece] = [("said ", "dim"), (said.glyph.strip() or "·", said.ink), (" content ", "dim")]
    pieces.append((content.glyph.strip() or "·", content.ink))
    rest = width - cells(tuple(pieces))
    return [*pieces, (" " * rest, "")] if rest > 0 else pieces


def _glyphs(row: ClaimRow) -> list[Piece]:
    """The same in two cells and a space: a glyph for the one fact, or one for each."""
    if row.said is None:
        says = relation(row.relation)
        return [(f"{says.glyph}  ", says.ink)]
    said, content = relation(row.said), relation(row.content)
    return [(said.glyph.strip() or "·", said.ink), (f"{content.glyph.strip() or '·'} ", content.ink)]


def _score(row: ClaimRow) -> str:
    """How much the claim is worth checking, of a hundred."""
    return f"{max(0, min(99, round(100 * row.checkworthiness))):2}"


def _badge(row: ClaimRow) -> str:
    return f"!{row.conflicts}" if row.conflicts else ""


def _text(text: str, sought: Sequence[str], row: ClaimRow) -> Row:
    marks: list[Mark] = []
    if sought:
        from verifybench.case.occurrences import occurrences, search_form

        form = search_form(text)
        marks = [(*span, "match") for words in sought for span in occurrences(form, words)]
    return paint(text, (0, len(text)), marks, "dim" if row.label is not None else "")


def marked_row(count: int, width: int) -> Row:
    """How many claims are marked, and what can be done with them."""
    many = f"{count:,} claims" if count > 1 else "1 claim"
    row: Row = (
        (f" ┃ {many} marked ", "strong"),
        ("  verdict keys decide them at once   ", "dim"),
        *((("W", "key"), (" waive   ", "dim"), ("b", "key"), (" later   ", "dim"), ("esc", "key"), (" end", "dim"))),
    )
    return row if cells(row) <= width else (row[0], *row[2:])


def counter(position: int, shown_count: int, counts: Counts | None) -> str:
    """What is always in sight: `37/412 · 18 undecided`; `37/412 · …` while it is not known what was decided."""
    place = f"{position}/{shown_count}"
    if counts is None:
        return f"{place} · …"
    if shown_count != counts.total:
        place += f" of {counts.total}"
    return f"{place} · {counts.undecided} undecided" + (f" · {counts.held} held back" if counts.held else "")
