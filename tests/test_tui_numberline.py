"""The number line: a reader must see which figures meet and which do not, without reading them."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.tui.draw.ink import Row
from verifybench.tui.draw.numberline import Said, number_line
from verifybench.tui.draw.rows import cells


def _text(row: Row) -> str:
    return "".join(piece for piece, _ in row)


def _at(row: Row, sign: str) -> int:
    return _text(row).index(sign)


def test_equal_figures_stand_in_one_column_and_different_ones_do_not() -> None:
    rows = number_line(
        [
            Said("draft", "40 GB", 40e9, 40e9, own=True),
            Said("Gazette", "40 gigabytes", 40e9, 40e9),
            Said("Herald", "300 GB", 300e9, 300e9),
        ],
        70,
    )
    assert _at(rows[0], "◆") == _at(rows[1], "●") < _at(rows[2], "●")


def test_open_and_endless_bounds_are_drawn_as_such() -> None:
    rows = number_line(
        [
            Said("draft", "40 GB", 40.0, 40.0, own=True),
            Said("A", "more than 40", 40.0, None, low_open=True),
            Said("B", "at most 60", None, 60.0),
            Said("C", "40 to 60", 40.0, 60.0),
        ],
        80,
    )
    assert "○" in _text(rows[1])
    assert "▸" in _text(rows[1])
    assert "◂" in _text(rows[2])
    assert "●" in _text(rows[2])
    assert _text(rows[3]).count("●") == 2
    assert _at(rows[0], "◆") == _at(rows[1], "○") == _at(rows[3], "●")


def test_figures_far_apart_stay_apart_on_a_logarithmic_axis() -> None:
    rows = number_line([Said(str(size), str(size), float(size), float(size)) for size in (1, 100, 10_000)], 70)
    first, second, third = (_at(row, "●") for row in rows)
    assert abs((second - first) - (third - second)) <= 1


def test_a_figure_without_any_end_draws_nothing() -> None:
    assert number_line([Said("draft", "last year", None, None)], 60) == []


_BOUND = st.one_of(st.none(), st.floats(-1e18, 1e18, allow_nan=False), st.just(0.0))


@settings(derandomize=True, deadline=None, max_examples=100)
@given(st.lists(st.tuples(_BOUND, _BOUND), min_size=1, max_size=5), st.integers(20, 120))
def test_any_intervals_fit_and_line_up(bounds: list[tuple[float | None, float | None]], width: int) -> None:
    said = []
    for low, high in bounds:
        if low is not None and high is not None and low > high:
            low, high = high, low
        said.append(Said("who", "words", low, high))
    rows = number_line(said, width)
    assert len({cells(row) for row in rows}) <= 1
    assert all(cells(row) <= max(width, 30) for row in rows)
