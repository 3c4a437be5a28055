"""Rows of a long text, the caret in them and what is selected: offsets are those of the canonical text, whatever stands there."""

from __future__ import annotations

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

from verifybench.case.occurrences import occurrences, search_form
from verifybench.model.document import Block, Document
from verifybench.text import safe
from verifybench.tui.caret import Caret
from verifybench.tui.draw.document import Page, where_row
from verifybench.tui.draw.lines import Lines
from verifybench.tui.draw.rows import reflowed, wrap

HOSTILE = "a\x1b[31mb\u202ec\u200bd\u0301e 漢字\t🙂\x00 ﬁ İ\u2028end"
_PIECES = st.sampled_from(
    ["word ", "3,412 ", "\n", "\n\n", "- item\n", "漢字", "e\u0301 ", "x" * 30, "\x1b]52;c;", "\u202e", "end. "]
)
TEXTS = st.lists(_PIECES, max_size=60).map("".join)


def _document(text: str) -> Document:
    blocks = (Block(0, max(1, len(text)), "main", 1),)
    return Document("d", "source", "sources/d.txt", text, "0" * 64, "0" * 64, blocks)


def _caret(text: str, at: int = 0, width: int = 40) -> Caret:
    caret = Caret(text, at)
    caret.lines = Lines(text, width)
    return caret


@given(TEXTS, st.integers(5, 60), st.integers(8, 80))
@settings(derandomize=True, deadline=None)
def test_every_word_is_in_one_row_at_its_own_offset(text: str, width: int, stretch: int) -> None:
    lines = Lines(text, width, stretch)
    lines.settle(0, 10_000)
    rows = [lines[at] for at in range(len(lines))]
    held = [offset for row in rows for offset in range(row.start, row.end)]
    assert held == sorted(set(held))
    assert {offset for offset, one in enumerate(text) if not one.isspace()} <= set(held)
    for row in rows:
        assert row.text == safe(text[row.start : row.end]).replace("\n", " ")


@given(st.lists(st.integers(1, 30).map(lambda count: "word " * count), min_size=1, max_size=30), st.integers(10, 60))
@settings(derandomize=True, deadline=None)
def test_paragraphs_wrapped_where_they_are_seen_are_wrapped_as_a_whole_text_is(paragraphs: list[str], width: int) -> None:
    text = "\n\n".join(one.strip() for one in paragraphs)
    lines = Lines(text, width, 40)
    lines.settle(0, 10_000)
    longest = max(map(len, paragraphs))
    if longest < 40:  # a longer paragraph is cut where it is not seen
        assert [(lines[at].start, lines[at].end) for at in range(len(lines))] == wrap(reflowed(text), width)


@given(TEXTS, st.integers(0, 10_000), st.integers(1, 20))
@settings(derandomize=True, deadline=None)
def test_what_is_looked_at_stays_where_it_is_when_its_surroundings_are_wrapped(text: str, share: int, height: int) -> None:
    lines = Lines(text, 20, 16)
    top = share * len(lines) // 10_001
    seen = lines[min(top, len(lines) - 1)]
    settled = lines.settle(lines.row_of(seen.start), height)
    assert lines[settled] == lines[lines.row_of(seen.start)]
    assert all(lines[at] is not None for at in range(settled, min(len(lines), settled + height)))


def test_a_row_is_found_by_its_cell_and_gives_the_offset_back() -> None:
    text = "one 漢字 two e\u0301e three\nfour"
    lines = Lines(text, 30)
    for offset in (0, 4, 5, 7, 11, 14):
        index, cell = lines.cell_of(offset)
        assert lines.offset_at(index, cell) == offset
    assert lines.offset_at(0, 5) == 4  # the second cell of a wide character is that character
    assert lines.offset_at(0, 999) == lines[0].end


def test_selecting_by_words_takes_whole_words_and_no_white_space() -> None:
    caret = _caret("The hall holds 3,412 people. O’Brien left.")
    caret.word(1)
    caret.begin()
    for _ in range(3):
        caret.word(1)
    assert caret.span is not None
    assert caret.text[slice(*caret.span)] == "hall holds 3,412"
    caret.word(-1)
    assert caret.text[slice(*caret.span)] == "hall holds"
    caret.edge(1)
    assert caret.text[slice(*caret.span)] == "hall holds 3,412 people. O’Brien left."


def test_what_is_selected_is_exactly_what_was_pointed_at_in_hostile_text() -> None:
    for start in range(len(HOSTILE)):
        caret = _caret(HOSTILE, start)
        caret.begin()
        caret.character(1)
        caret.character(1)
        low, high = caret.reach
        assert low == start
        assert 1 <= high - low <= 4
        if caret.span is not None:
            assert HOSTILE[slice(*caret.span)] == HOSTILE[low:high].strip()


def test_a_caret_never_stands_between_a_letter_and_its_accent() -> None:
    caret = _caret("re\u0301sume\u0301")
    stops = [caret.at]
    while caret.at < len(caret.text):
        caret.character(1)
        stops.append(caret.at)
    assert stops == [0, 1, 3, 4, 5, 6, 8]
    caret.character(-1)
    assert caret.at == 6


def test_up_and_down_keep_the_column_over_short_rows() -> None:
    caret = _caret("a long row here\n\nanother long row")
    caret.to(9)
    caret.row(1)
    caret.row(1)
    assert caret.at == caret.text.index("another") + 9
    caret.row(-2)
    assert caret.at == 9
    caret.row(-5)
    assert caret.at == 0


def test_a_page_draws_nothing_that_a_terminal_would_obey_and_keeps_marks_on_their_words() -> None:
    text = f"{HOSTILE}\n\nThe hall holds 900 people."
    document, caret = _document(text), _caret(text, text.index("900"))
    page = Page(document, caret.lines, caret)
    found = occurrences(search_form(text), "holds 900")
    page.find(found)
    page.hit = found[0]
    caret.begin()
    caret.word(1)
    rows = [page[at] for at in range(len(page))]
    drawn = "".join(piece for row in rows for piece, _ in row)
    assert drawn == safe(drawn)
    spots = "".join(piece for row in rows for piece, ink in row if "spot" in ink.split())
    assert spots == "holds 900"
    assert "".join(piece for row in rows for piece, ink in row if "selected" in ink.split()) == "900"
    status = "".join(piece for piece, _ in where_row((), page, 80))
    assert "selected 3: 900" in status
    assert "¶ 1 · main" in status


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Žižek met Zizek", "zizek", ["Žižek", "Zizek"]),
        ("the green\nline, the  green line", "Green  Line", ["green\nline", "green line"]),
        ("he said “no” – twice", '"no" - twice', ["“no” – twice"]),
        ("İstanbul and ISTANBUL", "istanbul", ["İstanbul", "ISTANBUL"]),
        ("nothing", "", []),
        ("a.b aXb", "a.b", ["a.b"]),
    ],
)
def test_words_are_found_however_they_are_printed_at_their_own_offsets(text: str, words: str, found: list[str]) -> None:
    assert [text[slice(*span)] for span in occurrences(search_form(text), words)] == found


@given(st.text(max_size=60))
@settings(derandomize=True, deadline=None)
def test_a_text_as_it_is_searched_has_the_same_length(text: str) -> None:
    form = search_form(text)
    assert len(form) == len(text)
    for start, end in occurrences(form, text):
        assert form[start:end].split() == form.split()
