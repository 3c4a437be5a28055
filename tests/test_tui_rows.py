"""Wrapping and painting: every character stays where it is and keeps its ink, whatever the text is made of."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from verifybench.tui.draw.rows import beside, cells, fill, fit, paint, reflowed, shown, wrap

# Letters, spaces, wide characters, combining marks, emoji, brackets that look like markup, and line ends.
_TEXTS = st.text(alphabet="ab c [/]日本語́é🙂\n\t-", max_size=120)
_WIDTHS = st.integers(min_value=1, max_value=40)


@settings(derandomize=True, deadline=None, max_examples=100)
@given(_TEXTS, _WIDTHS)
def test_wrapped_rows_hold_every_character_once_and_in_order(text: str, width: int) -> None:
    rows = wrap(text, width)
    assert all(a <= b for a, b in rows)
    assert all(before[1] <= after[0] for before, after in pairwise(rows))
    covered = {offset for a, b in rows for offset in range(a, b)}
    assert {offset for offset, character in enumerate(text) if character not in " \n"} <= covered


@settings(derandomize=True, deadline=None, max_examples=100)
@given(_TEXTS, _WIDTHS)
def test_no_wrapped_row_is_wider_than_asked_for(text: str, width: int) -> None:
    for a, b in wrap(text, width):
        assert cell_len(text[a:b].rstrip(" ")) <= width or b - a == 1


@settings(derandomize=True, deadline=None, max_examples=100)
@given(_TEXTS, _WIDTHS, st.lists(st.tuples(st.integers(0, 120), st.integers(0, 30)), max_size=4))
def test_highlights_stay_on_their_characters(text: str, width: int, places: list[tuple[int, int]]) -> None:
    marks = [(start, start + length, f"m{number}") for number, (start, length) in enumerate(places)]
    for row in wrap(text, width):
        offset = row[0]
        pieces = paint(text, row, marks)
        assert "".join(piece for piece, _ in pieces) == text[slice(*row)]
        for piece, ink in pieces:
            for character in range(offset, offset + len(piece)):
                wanted = {name for start, end, name in marks if start <= character < end}
                assert set(ink.split()) == wanted
            offset += len(piece)


@settings(derandomize=True, deadline=None, max_examples=100)
@given(_TEXTS.map(shown), st.integers(min_value=1, max_value=30))
def test_fitted_text_takes_exactly_the_cells_asked_for(text: str, width: int) -> None:
    assert cell_len(fit(text, width)) == width
    assert cells(fill(((text, ""), (text, "dim")), width)) == width


def test_a_word_longer_than_a_row_is_cut_and_not_lost() -> None:
    text = "x" * 10_000
    assert "".join(text[a:b] for a, b in wrap(f"{text}", 40)) == text


def test_line_ends_inside_a_paragraph_are_soft_and_those_of_lists_are_kept() -> None:
    text = "one line\nand its rest\n\nnew paragraph\n- first\n- second\n2. third"
    drawn = reflowed(text)
    assert len(drawn) == len(text)
    assert drawn == "one line and its rest\n\nnew paragraph\n- first\n- second\n2. third"


def test_controls_and_direction_marks_are_drawn_as_visible_characters() -> None:
    hostile = "a\x1b]52;c;eA==\x07b\u202ec\x9bd\te\u200bf"
    for drawn in (shown(hostile), reflowed(hostile)):
        assert len(drawn) == len(hostile)
        assert not any(ord(character) < 32 or 0x7F <= ord(character) < 0xA0 for character in drawn)
        assert not set("\u202e\u200b") & set(drawn)


def test_columns_side_by_side_keep_their_widths() -> None:
    left = [(("日本", ""),), (("x", ""),)]
    right = [(("a long piece of text", "dim"),)]
    rows = beside([left, right], [6, 8], ((" | ", ""),))
    assert [cells(row) for row in rows] == [17, 17]
    assert "".join(text for text, _ in rows[0]) == "日本   | a long …"
