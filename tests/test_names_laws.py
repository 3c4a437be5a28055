"""Laws of names that hold for any text: spans are the text, comparison is symmetric, proposals keep strangers apart."""

from __future__ import annotations

import random
import sys
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.names import Mentioned, compare, fold, one_line, propose, spot

WORDS = st.sampled_from(
    [
        *(
            "Mr",
            "Dr.",
            "Gen.",
            "Anna",
            "Ivan",
            "Petrov",
            "O'Neil",
            "d'Almeida",
            "de",
            "van",
            "der",
            "al-Masri",
            "J.",
            "K.",
            "of",
            "the",
        ),
        *(
            "and",
            "&",
            "“Pepe”",
            '"Pepe"',
            "U.S.",
            "NATO",
            "EUR",
            "5",
            "40",
            "GB",
            "Ministry",
            "Finance",
            "University",
            "Ltd",
            "Treaty",
        ),
        *(
            "Lake",
            "Street",
            "January",
            "Friday",
            "Russian",
            "President",
            "in",
            "near",
            ",",
            ".",
            "\n",
            "\n\n",
            ":",
            "–",
            "#",
            "@",
        ),
        *(
            "www.x.org",
            "Jr.",
            "No.",
            "Vel\u00adkov",
            "Vel\u00ad\nkov",
            "Nguyễn",
            "Ó",
            "Иван",
            "الشيخ",
            "习近平",
            "İ",
            "ß",
            "’s",
            "'",
        ),
    ]
)
TEXTS = st.one_of(
    st.text(max_size=200), st.lists(WORDS, max_size=40).map(" ".join), st.lists(WORDS, max_size=40).map("".join)
)
NAMES = st.one_of(st.text(max_size=30), st.lists(WORDS, max_size=5).map(" ".join))
GIVEN = ("Igor", "Sergei", "Anna", "Boris", "Peter", "Fatima")
FAMILY = ("Petrov", "Petroff", "Haddad", "Hadad", "Osechkin", "Usishkin", "Velkov", "Welkow")


@settings(derandomize=True, deadline=None, max_examples=400)
@given(TEXTS)
def test_any_text_is_spotted_in_order_and_spans_are_the_text(text: str) -> None:
    last = 0
    for name in spot(text):
        assert last <= name.start < name.end <= len(text)
        assert text[name.start : name.end] == name.text
        assert name.text == name.text.strip()
        last = name.end


@settings(derandomize=True, deadline=None, max_examples=400)
@given(NAMES, NAMES)
def test_comparison_is_symmetric_and_scores_agree(a: str, b: str) -> None:
    match = compare(a, b)
    assert compare(b, a) == match
    assert 0 <= match.score <= 1
    assert match.same == (match.score >= 0.5)
    assert all(rule and message for rule, message in match.reasons)


@settings(derandomize=True, deadline=None, max_examples=200)
@given(NAMES)
def test_a_name_is_one_with_itself_unless_it_is_none(name: str) -> None:
    match = compare(name, name)
    assert match.same or match.reasons[0][0] == "name.empty"


@settings(derandomize=True, deadline=None, max_examples=200)
@given(NAMES)
def test_one_line_is_idempotent_and_folding_looks_through_line_ends(name: str) -> None:
    assert one_line(one_line(name)) == one_line(name)
    assert fold(name) == fold(one_line(name))


@settings(derandomize=True, deadline=None, max_examples=60)
@given(st.sets(st.tuples(st.sampled_from(("", *GIVEN)), st.sampled_from(FAMILY)), min_size=2, max_size=10), st.randoms())
def test_proposals_are_the_same_in_any_order_and_never_join_other_given_names(
    pairs: set[tuple[str, str]], shuffle: random.Random
) -> None:
    names = [f"{given} {family}".strip() for given, family in sorted(pairs)]
    found = propose(map(Mentioned, names))
    shuffle.shuffle(names)
    assert propose(map(Mentioned, names)) == found
    taken = [name for one in found for name in one.names]
    assert len(taken) == len(set(taken))
    for one in found:
        assert len({name.split()[0] for name in one.names if " " in name}) <= 1
        assert one.reasons


@pytest.mark.parametrize(
    "piece",
    [
        *(
            "A",
            "A ",
            "Ab ",
            "al-",
            "O'",
            "Ministry of ",
            "J. ",
            "A.",
            "A\n",
            "Title Case Line Here\n",
            "“",
            "Ministry of Ab, Cd and ",
        ),
        *(
            "(A ",
            "Ab de la ",
            "Hospital No. 1 ",
            "A\u00ad",
            "A\u00ad\n",
            "@a.",
            "http://",
            "#A",
            "said ",
            'A "B" ',
            "in Lake ",
            "Mr ",
        ),
    ],
)
def test_spotting_takes_steps_in_proportion_to_the_text(piece: str) -> None:
    steps = [_lines_run(piece * (size // len(piece))) for size in (4_000, 16_000)]
    assert steps[1] <= 5 * steps[0] + 2_000


def _lines_run(text: str) -> int:
    """Lines of Python that spotting runs: a measure that no load changes."""
    count = 0

    def tick(frame: object, event: str, argument: object) -> object:
        nonlocal count
        count += event == "line"
        return tick

    before = sys.gettrace()
    sys.settrace(tick)  # type: ignore[arg-type]
    try:
        spot(text)
    finally:
        sys.settrace(before)
    return count


def test_no_two_names_of_a_proposal_have_other_given_names() -> None:
    names = [f"{given} {family}" for given in GIVEN for family in FAMILY] + list(FAMILY)
    for one in propose(map(Mentioned, names)):
        assert all(a.split()[0] == b.split()[0] for a, b in combinations([name for name in one.names if " " in name], 2))
