"""Laws that hold for any text: spans are slices, values do not overlap, comparison is symmetric, reading is linear."""

from __future__ import annotations

import sys
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.model.value import Value
from verifybench.values import compare, describe, iso_bounds, left_alone, recognise, to_json
from verifybench.values.lexer import lex, stretches

VOCABULARY = """
twenty two 5 40 1,200 2015 3.5 half a an the of and million hundred dozens thirds twenty-fifth point ± single under
between to from until since May June Tuesday
year years old ago last next early 1990s % $ € km GB kilos people - – , . ( ) ' s m bn 7-4 10:30 p.m. more than at least
nearly about or over one in no few several 31 9½ 1/2 first second quarter minus °C per month
"""
WORDS = st.sampled_from(VOCABULARY.split())
PHRASES = st.lists(WORDS, max_size=25).flatmap(
    lambda words: st.sampled_from((" ", "", "\n")).map(lambda joint: joint.join(words))
)
TEXTS = st.one_of(PHRASES, st.text(max_size=60), st.lists(WORDS, max_size=20).map(" ".join))
DATES = st.sampled_from((None, "2023-04-10", "0001-01-01", "9999-12-31"))


@settings(derandomize=True, deadline=None, max_examples=100)
@given(TEXTS, DATES)
def test_any_text_gives_ordered_slices_of_itself(text: str, date: str | None) -> None:
    end = 0
    for value in recognise(text, date=date):
        assert end <= value.start < value.end <= len(text)
        assert text[value.start : value.end] == value.text
        assert value.low is None or value.high is None or value.low <= value.high
        assert describe(value)
        assert to_json(value)["kind"] == value.kind
        iso_bounds(value)
        end = value.end


@settings(derandomize=True, deadline=None, max_examples=100)
@given(PHRASES, PHRASES)
def test_comparison_is_symmetric_and_an_equal_of_itself(left: str, right: str) -> None:
    values = (*recognise(left), *recognise(right))
    for a in values:
        for b in values:
            assert compare(a, b) == compare(b, a)
        known = a.low is not None or a.high is not None
        assert compare(a, a).outcome == ("equal" if known else "incomparable")


@settings(derandomize=True, deadline=None, max_examples=100)
@given(PHRASES, st.floats(0, 1e6), st.floats(0, 1e6))
def test_widening_an_interval_never_turns_agreement_into_conflict(text: str, down: float, up: float) -> None:
    values = [value for value in recognise(text) if value.unit != "score" and value.kind != "ordinal"]
    for a in values:
        for b in values:
            if compare(a, b).outcome in ("disjoint", "incomparable"):
                continue
            wide = _widened(a, down, up)
            assert compare(wide, b).outcome not in ("disjoint", "incomparable"), (a, b, wide)


def _widened(value: Value, down: float, up: float) -> Value:
    low = None if value.low is None else value.low - (down if value.kind != "date" else min(int(down), int(value.low) - 1))
    high = None if value.high is None else value.high + (up if value.kind != "date" else int(up))
    return replace(value, low=low, high=high, low_open=False, high_open=False, equivalent=None)


@settings(derandomize=True, deadline=None, max_examples=50)
@given(PHRASES, PHRASES)
def test_two_texts_joined_by_a_blank_line_keep_their_values(left: str, right: str) -> None:
    both = {(value.kind, value.text) for value in recognise(f"{left}\n\n{right}")}
    parts = {(value.kind, value.text) for part in (left, right) for value in recognise(part)}
    assert parts <= both


REPEATED = [
    "twenty-", "1", ",", "1,", "1.", "1-", "1/", "1:", "1 ", "a ", "(1", "((", "a.", "a@", "\n ", "five of ", "1 May ", "half a ",
    "$5 (€5) ", "x-", "more than ", "not ", "a total of ", "between ", "5 to ", "5 or ", "3 by ", "5 ft ", "aged 5, ", '"', "'",
    "“", "½", "10⁵", "0123 ", "AB12 ", "page 5-", "one in ", "\u00ad", "a\u00ad",
    "%2A", "<a", "`", "/a", "C:\\a", "5 ± ", "more than 4 and ", "22 ", "call us on 1 ", "point one ", "twenty fifths ",
    "two and ", "hundred and ", "one over ", "3 hundred and ", "Seven Samurai ", "5 (kg ",
]  # fmt: skip


@pytest.mark.parametrize("unit", REPEATED)
def test_work_grows_no_faster_than_the_text(unit: str) -> None:
    """Counts calls and tokens, not seconds: twice the text may take twice of both, and a little."""
    calls, tokens = [], []
    for times in (400, 800):
        text = unit * times + " 5"
        calls.append(_calls(text))
        tokens.append(sum(len(lex(text, start, end)) for start, end, _ in stretches(text)))
        assert tokens[-1] <= len(text)
    assert calls[1] <= 2.1 * calls[0] + 500
    assert tokens[1] <= 2 * tokens[0] + 20


def _calls(text: str) -> int:
    """How many functions reading the text calls, in Python and in C."""
    count = 0

    def counted(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        recognise(text)
        left_alone(text)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("unit", REPEATED)
def test_no_pattern_of_the_lexer_looks_further_than_a_bounded_way(unit: str) -> None:
    """A stretch cut far behind a token does not change it: so no match can depend on all that follows."""
    text = unit * 1000
    whole = [(token.kind, token.start, token.end) for token in lex(text, 0, len(text))]
    cut = [(token.kind, token.start, token.end) for token in lex(text, 0, len(text) // 2)]
    sure = [span for span in cut if span[2] < len(text) // 2 - 400]
    assert sure == whole[: len(sure)] or len(whole) == 1


VOCABULARY = (
    "1 1.8 m k bn $ € £ % per cent people 12 half a million dozen years - – to and between ( ) , . : / st th May 2020 since from "
    "until last next year ago ° C km h s"
)
PIECES = st.sampled_from(VOCABULARY.split())


@settings(derandomize=True, deadline=None, max_examples=400)
@given(st.lists(st.tuples(PIECES, st.sampled_from(["", " "])), max_size=7))
def test_pieces_of_figures_in_any_order_are_read_or_left_alone(pieces: list[tuple[str, str]]) -> None:
    text = "".join(piece + gap for piece, gap in pieces).rstrip()
    for value in recognise(text, date="2021-05-03"):
        assert text[value.start : value.end] == value.text


def test_a_figure_with_a_suffix_may_end_the_text() -> None:
    (value,) = recognise("It cost 1.8m")
    assert (value.text, value.low) == ("1.8m", 1_800_000)
