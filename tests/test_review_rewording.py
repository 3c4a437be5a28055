"""What may be carried as a matter of wording: another form of the same words, and nothing that says more, less or else."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.review import only_wording, what_changed


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("He marched in uniform.", "He marched out of uniform.", "word: in → out of"),
        ("He denies the charge.", "He admits the charge.", "word: denies → admits"),
        ("He lost his rank.", "He kept his rank.", "word: lost → kept"),
        ("He was arrested in May.", "He was allegedly arrested in May.", "word: – → allegedly"),
        ("He got a prison term.", "He got a suspended term.", "word: prison → suspended"),
        ("He was held.", "She was held.", "word: He → She"),
        ("He was arrested.", "He was arresting.", "word: arrested → arresting"),
        ("He said the bank fell.", "He claimed the bank fell.", "word: said → claimed"),
        ("He met the officer.", "He met the office.", "word: officer → office"),
        ("The council can close it.", "The council did close it.", "word: can → did"),
        ("Is the mine open?", "Is the mine open.", "asked or said"),
        ("He joined the army.", "He joined the navy.", "negation: army → navy"),
    ],
)
def test_what_says_something_else_is_a_fact_of_its_own(before: str, after: str, told: str) -> None:
    facts = what_changed(before, after)
    assert [str(one) for one in facts] == [told]
    assert not only_wording(facts)


def test_names_in_another_order_are_no_matter_of_wording() -> None:
    assert not only_wording(what_changed("Ann Bell thanked Tom Weir.", "Tom Weir thanked Ann Bell."))


def test_a_word_is_told_beside_a_figure_and_not_twice() -> None:
    facts = what_changed("12 people died.", "13 people died in fires.")
    assert [str(one) for one in facts] == ["number: 12 people → 13 people", "word: – → in fires"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The council voted to close 12 libraries.", "The council votes to shut twelve libraries."),
        ("The colour of the car was red.", "The color of a car was red."),
        ("He said that it rained.", "He said it rained."),
        ("They cooperate.", "They co-operate."),
        ("The prices fell.", "The prices fall."),
    ],
)
def test_forms_of_the_same_words_are_wording(before: str, after: str) -> None:
    assert [one.kind for one in what_changed(before, after)] == ["wording"]


WORDS = st.lists(
    st.sampled_from(
        ("the", "council", "may", "close", "12", "twelve", "libraries", "in", "Ann", "Bell", "“", "”", "not", "?", "closed")
    ),
    max_size=12,
).map(" ".join)


@settings(derandomize=True, deadline=None, max_examples=80)
@given(WORDS, WORDS)
def test_no_edit_is_told_one_way_only_and_none_differs_from_itself(before: str, after: str) -> None:
    assert what_changed(before, before) == ()
    assert bool(what_changed(before, after)) == bool(what_changed(after, before))
    assert only_wording(what_changed(before, after)) == only_wording(what_changed(after, before))
