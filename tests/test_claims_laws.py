"""What holds for any text: it is read without an error, in order, inside its bounds, and in time that grows with its length."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.claims import analyse
from verifybench.claims.weights import WEIGHTS
from verifybench.model.claim import Statement

_PIECES = st.sampled_from(
    (
        *(
            "“",
            "”",
            '"',
            "'",
            "‘",
            "’",
            "«",
            "»",
            "„",
            "– ",
            "— ",
            "\n- ",
            "\n\n",
            "\n",
            ": ",
            ", ",
            ". ",
            "? ",
            "… ",
            "(",
            ")",
            " ",
        ),
        *(
            "said ",
            "says ",
            "Berg ",
            "the court ",
            "according to ",
            "citing ",
            "claim ",
            "by ",
            "that ",
            "told ",
            "quoted ",
            "as ",
        ),
        *(
            "he ",
            "she ",
            "is ",
            "was ",
            "not ",
            "no one ",
            "who ",
            "and ",
            "I ",
            "must be a ",
            "would ",
            "İ",
            "ß",
            "𝔸",
            "\u0301",
            "5",
        ),
    )
)
_TEXTS = st.one_of(st.text(max_size=200), st.lists(_PIECES, max_size=60).map("".join))


@settings(derandomize=True, deadline=None, max_examples=200)
@given(_TEXTS)
def test_any_text_is_read_within_its_bounds_and_the_same_way_twice(text: str) -> None:
    read = analyse(text)
    assert read == analyse(text)
    edge = 0
    for one in read:
        assert edge <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == one.text
        assert 0 <= one.checkworthiness <= 1
        assert set(one.signals) <= set(WEIGHTS)
        _inside(text, one)
        edge = one.end


def _inside(text: str, one: Statement) -> None:
    parts = [(part.start, part.end, part.text) for part in one.quotes]
    parts += [(part.start, part.end, part.text) for part in one.values]
    parts += [(part.start, part.end, part.text) for part in one.names]
    for start, end, words in parts:
        assert one.start <= start < end <= one.end
        assert text[start:end] == words
    for said in one.attribution:
        assert one.start <= said.start < said.end <= one.end
        assert said.verb


@pytest.mark.parametrize(
    "piece",
    [
        *(
            "“",
            '"',
            ' " ',
            "'",
            "‘a’s b ",
            "«",
            "– ",
            "\n— ",
            "\n- a. ",
            "said ",
            "said Berg, ",
            "Berg said that ",
            "the claim by ",
        ),
        *("according to ", "citing ", "who said, ", "must be a ", "Berg, a judge, ", "“We won,” said Berg. ", "as saying "),
    ],
)
def test_work_grows_with_the_length_of_the_text(piece: str) -> None:
    small, large = 3_000, 12_000
    steps = [_steps(lambda size=size: analyse((piece * size)[:size])) for size in (small, large)]  # type: ignore[misc]
    assert steps[1] <= 6 * steps[0] + 20_000


def _steps(work: Callable[[], object]) -> int:
    """How many Python functions are called: a measure of work that no clock touches."""
    count = 0

    def seen(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(seen)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count
