"""Only words that tell a date by the date of their text are read twice: every form of date that another day moves."""

from __future__ import annotations

import pytest

from verifybench.case.dating import told_by_date
from verifybench.values import recognise

FORMS = (
    "on Tuesday", "last year", "in May", "on 4 May", "in the spring", "two decades ago", "at Christmas", "in Q3",
    "in the third quarter", "on 5/3", "mid-March", "on New Year's Eve", "a fortnight ago", "yesterday's", "on the 14th",
    "this week", "over the past month", "since January", "by the end of the year", "at Easter", "tonight",
    "next summer", "earlier this month",
)  # fmt: skip


@pytest.mark.parametrize("words", FORMS)
def test_what_another_date_of_the_text_moves_is_looked_at(words: str) -> None:
    readings = [
        [(one.kind, one.low, one.high) for one in recognise(words, date=date)] for date in ("2021-05-05", "2019-07-09")
    ]
    assert readings[0] == readings[1] or told_by_date(words)


@pytest.mark.parametrize(
    "words", ["The library has 18,000 volumes.", "He was sentenced to nine prison terms.", "It opened in 1904."]
)
def test_what_no_date_can_move_is_not(words: str) -> None:
    assert not told_by_date(words)
