"""Soft hyphens, zero-width characters and marks of direction change no figure, and stay in the slice a value is of."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.model.value import Value
from verifybench.values import describe, left_alone, recognise
from verifybench.values.lexer import lex

INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f"
SENTENCES = (
    "There were 12,500 fans there, a third of them women.",
    "Nearly 1.5 km and $3m, or 300,000 rubles ($3,800).",
    "Twenty-five thousand people came at 10:30 p.m. on 8 June 2015.",
    "See Section 5(2), call 020 7946 0958, won 7-4 and rose from 5 to 10 per cent.",
)


def sprinkled(text: str, seed: int) -> str:
    """`text` with an invisible character before about every third letter."""
    chance = random.Random(seed)
    return "".join(chance.choice(INVISIBLE) + char if char.strip() and chance.random() < 0.3 else char for char in text)


def plain(value: Value) -> Value:
    """A value without the place it stands at."""
    equivalent = plain(value.equivalent) if value.equivalent is not None else None
    text = "".join(char for char in value.text if char not in INVISIBLE)
    return replace(value, text=text, start=0, end=0, equivalent=equivalent)


@settings(derandomize=True, deadline=None, max_examples=60)
@given(st.sampled_from(SENTENCES), st.integers(0, 10_000))
def test_a_text_is_read_as_if_what_cannot_be_seen_were_not_there(text: str, seed: int) -> None:
    hidden = sprinkled(text, seed)
    found = recognise(hidden)
    assert [plain(value) for value in found] == [plain(value) for value in recognise(text)]
    assert [describe(value) for value in found] == [describe(value) for value in recognise(text)]
    assert all(hidden[value.start : value.end] == value.text for value in found)
    left = left_alone(hidden)
    assert [one.reason for one in left] == [one.reason for one in left_alone(text)]
    assert all(hidden[one.start : one.end] == one.text for one in left)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("There were 12,\u00ad500 fans there.", 12500),
        ("There were 1\u00ad2,500 fans there.", 12500),
        ("12,\u2060500 fans", 12500),
        ("Twenty\u00adfive thou\u00adsand people", 25000),
        ("Thir\u00ad\nty people", 30),
        ("1.\u00ad5 km", 1500),
        ("$\u00ad3m", 3e6),
    ],
)
def test_a_figure_broken_by_the_typesetter_is_one_figure(text: str, figure: float) -> None:
    (value,) = recognise(text)
    assert value.low == figure
    assert text[value.start : value.end] == value.text


@pytest.mark.parametrize(
    "text", ["(\u00ad0500)", "12 ,\u00ad500", "\u00ad", "5\u00ad\u00ad", ",\u00ad500 at 5 ,\u00ad", "\ufeff5 km\u200b"]
)
def test_no_token_is_empty_whatever_cannot_be_seen(text: str) -> None:
    assert all(token.text and token.lower for token in lex(text, 0, len(text)))
    assert all(text[value.start : value.end] == value.text for value in recognise(text))
