"""The number line: a reader must see which figures meet and which do not, without reading them."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.tui.draw.ink import Row
from verifybench.tui.draw.numberline import Said, number_line
from verifybench.tui.draw.rows import cells
from verifybench.values import Interval, axis_of, recognise


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


def test_both_ends_of_the_axis_are_labelled_in_the_unit_of_the_claim() -> None:
    (miles,) = recognise("730 miles away")
    rows = number_line(
        [Said("draft", "730 miles", miles.low, miles.high, own=True), Said("A", "730 kilometers", 730_000.0, 730_000.0)],
        70,
        value=miles,
        reference="¹",
    )
    scale = _text(rows[0])
    assert _text(rows[1]).startswith("draft¹ ")
    assert "453.6 miles ├" in scale
    assert "┤ 730 miles" in scale
    assert scale.index("├") == _at(rows[2], "●")
    assert scale.index("┤") == _at(rows[1], "◆")


def test_dates_years_apart_are_labelled_in_years_and_near_ones_in_days() -> None:
    (year,) = recognise("in 2014")
    told = (year.low or 0, year.high or 0)
    later = [Said("draft", "2014", *told, own=True), Said("A", "2017", told[0] + 1096, told[1] + 1096)]
    assert " 2014 ├" in _text(number_line(later, 60, value=year)[0])
    (day,) = recognise("on 3 March 2020")
    near = [Said("draft", "3 March", day.low, day.high, own=True), Said("A", "5 March", 737489.0, 737489.0)]
    assert "2020-03-03" in _text(number_line(near, 60, value=day)[0])


def test_an_axis_in_powers_of_ten_says_so() -> None:
    (size,) = recognise("40 GB of video")
    said = [Said("draft", "40 GB", 40e9, 40e9, own=True), Said("A", "9 PB", 9e15, 9e15)]
    for width in (36, 60, 120):
        assert "log scale" in _text(number_line(said, width, value=size)[0])
    assert "log" not in _text(number_line([said[0], Said("A", "50 GB", 50e9, 50e9)], 60, value=size)[0])


def test_a_long_name_keeps_its_year() -> None:
    said = [Said("draft", "2", 2.0, 2.0, own=True), Said("The Moscow Times of Old 2020", "3", 3.0, 3.0)]
    assert _text(number_line(said, 60)[1]).startswith("The Moscow Tim… 2020 ")
    assert _text(number_line([Said("this source", "2", 2.0, 2.0, own=True), said[1]], 36, reference="¹²")[0]).startswith(
        "this s…¹² "
    )


def test_where_everybody_says_the_same_there_is_no_scale_to_read() -> None:
    (size,) = recognise("40 GB of video")
    rows = number_line([Said("draft", "40 GB", 40e9, 40e9, own=True), Said("A", "40 GB", 40e9, 40e9)], 60, value=size)
    assert len(rows) == 2
    assert _at(rows[0], "◆") == _at(rows[1], "●")


def test_of_many_sources_those_that_differ_are_drawn_and_the_others_counted() -> None:
    agreeing = [Said(f"S{number}", "40", 40.0, 40.0, glyph="✓") for number in range(10)]
    said = [Said("draft", "40", 40.0, 40.0, own=True), *agreeing, Said("Last", "90", 90.0, 90.0, glyph="✗")]
    drawn = [_text(row) for row in number_line(said, 60, most=5)]
    assert [line.split()[0] for line in drawn] == ["draft", "S0", "S1", "Last", "and"]
    assert "and 8 more: 8 ✓" in drawn[-1]


_BOUND = st.one_of(
    st.none(),
    st.floats(-1e18, 1e18, allow_nan=False),
    st.sampled_from([0.0, 1.0, -1.0, 1e18, 1e-300, -1e-300, 1e308, -1e308]),
)
_BOUNDS = st.lists(st.tuples(_BOUND, _BOUND), min_size=1, max_size=12)


@settings(derandomize=True, deadline=None, max_examples=100)
@given(_BOUNDS, st.integers(20, 120))
def test_any_intervals_fit_and_line_up(bounds: list[tuple[float | None, float | None]], width: int) -> None:
    (size,) = recognise("40 GB of video")
    said = [Said("who", "words", low, high) for low, high in bounds]
    for value in (None, size):
        rows = number_line(said, width, value=value, reference="¹")
        assert len({cells(row) for row in rows}) <= 1
        assert all(cells(row) <= max(width, 30) for row in rows)


@settings(derandomize=True, deadline=None, max_examples=200)
@given(_BOUNDS, st.integers(6, 120))
def test_every_mark_lies_on_the_axis_in_the_order_of_its_figures(
    bounds: list[tuple[float | None, float | None]], width: int
) -> None:
    axis = axis_of([Interval(low, high) for low, high in bounds], width)
    if axis is None:
        assert all(low is None and high is None for low, high in bounds)
        return
    assert len(axis.scale()) == axis.cells == width
    assert list(axis.figures) == sorted(axis.figures)
    assert list(axis.places) == sorted(axis.places)
    if len(axis.figures) <= width - 4:
        assert len(set(axis.places)) == len(axis.figures), "two figures that differ never look equal"
    for low, high in bounds:
        drawn = axis.draw(Interval(low, high))
        assert len(drawn.text) == width
        assert 0 <= drawn.left <= drawn.right < width
        if low is not None and high is not None:
            ends = sorted((low, high))
            assert (drawn.left, drawn.right) == (axis.place(ends[0]), axis.place(ends[1]))
        assert low is not None or drawn.text[0] == "◂"
