"""Selectors find their words again, or say that they cannot."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.text import anchor, differences, select, sha256, snap, tokens, word_diff
from verifybench.text.view import view

TEXT = (
    "The inspectors counted 3,412 prisoners in the northern colony last spring. Nobody else was counted.\n"
    "The ministry denied the report. A second report named the doctor who had filmed it.\n"
    "Nobody else was counted. The harbour stayed closed until the ice broke in April.\n"
)


def find(words: str, new: str, old: str = TEXT) -> str:
    start = old.index(words)
    found = anchor(select(old, start, start + len(words), sha256(old)), new)
    return found.status if found.span is None else new[slice(*found.span)]


def test_unchanged_words_are_found_where_they_moved() -> None:
    assert find("The ministry denied the report.", "A new opening.\n" + TEXT) == "The ministry denied the report."


def test_context_tells_equal_quotations_apart() -> None:
    second = TEXT.rindex("Nobody else")
    selector = select(TEXT, second, second + 24, sha256(TEXT))
    moved = anchor(selector, "More. " + TEXT)
    assert moved.status == "exact"
    assert moved.span == (second + 6, second + 30)


def test_equal_context_is_ambiguous_and_never_guessed() -> None:
    start = TEXT.index("A second report named")
    found = anchor(select(TEXT, start, start + 51, sha256(TEXT)), "New. " + TEXT + TEXT)
    assert found.status == "ambiguous"
    assert found.span is None
    assert len(found.candidates) > 1


def test_typography_is_not_a_change() -> None:
    old = "It’s an efﬁcient – and “fair” – way, he told us on the tele-\nphone yesterday."
    new = 'So. It\'s an efficient - and "fair" - way,  he told us on the telephone yesterday. Then'
    found = anchor(select(old, 0, len(old), sha256(old)), new)
    assert found.status == "fuzzy"
    assert not found.changed
    assert found.span is not None
    assert new[slice(*found.span)] == new[4:-5]


def test_a_look_alike_with_another_figure_is_marked() -> None:
    words = "The inspectors counted 3,412 prisoners in the northern colony last spring."
    found = anchor(select(TEXT, 0, len(words), sha256(TEXT)), TEXT.replace("3,412", "3,421"))
    assert found.status == "fuzzy"
    assert found.differs == ("figures", "words")


def test_a_new_negation_is_marked() -> None:
    assert "negation" in differences("The colony was closed.", "The colony was not closed.")
    assert "negation" in differences("They do agree.", "They don’t agree.")
    assert differences("“A” – b", '"a" - b') == ()


def test_an_edited_sentence_is_found_with_its_whole_words() -> None:
    words = "A second report named the doctor who had filmed it."
    edited = "A later second report named a doctor who filmed all of it."
    assert find(words, TEXT.replace(words, edited)) == edited


def test_what_is_gone_is_gone() -> None:
    assert find("The harbour stayed closed until the ice broke in April.", TEXT[:180]) == "gone"


def test_a_short_quotation_out_of_context_is_not_attached() -> None:
    old = "He waited for the verdict. He denied it. Then the court rose."
    new = "Prices rose by a tenth in June, the bank said. He denied it. Farmers doubt the figures."
    assert find("He denied it.", new, old) == "ambiguous"


@settings(derandomize=True, deadline=None, max_examples=100)
@given(st.text(alphabet="ab Aé\u0301\n-\u00ad“’…ﬁ１ \u200b", max_size=60), st.data())
def test_the_view_maps_back_exactly(text: str, data: st.DataObject) -> None:
    seen = view(text)
    if seen.text:
        start = data.draw(st.integers(0, len(seen.text) - 1))
        end = data.draw(st.integers(start + 1, len(seen.text)))
        low, high = seen.span(start, end)
        assert 0 <= low <= high <= len(text)
        if seen.text[start:end].isalpha() and seen.text[start:end].isascii():
            assert seen.text[start:end] in view(text[low:high]).text


_SPACE = re.compile(r"\s+")


@settings(derandomize=True, deadline=None, max_examples=100)
@given(st.text(alphabet="ab1. \n", max_size=40), st.text(alphabet="ab1. \n", max_size=40))
def test_a_difference_adds_up_to_both_texts(a: str, b: str) -> None:
    runs = word_diff(a, b)
    assert "".join(words for change, words in runs if change != "added") == _SPACE.sub(" ", a)
    assert "".join(words for change, words in runs if change != "removed") == _SPACE.sub(" ", b)


def test_white_space_is_no_change() -> None:
    assert word_diff("He saw\n  4 people. ", "He  saw 4\u00a0people.\n") == [("same", "He saw 4 people. ")]
    assert [change for change, _ in word_diff("He saw\n4 people.", "He saw 5 people.")] == [
        "same",
        "removed",
        "added",
        "same",
    ]


def test_a_difference_speaks_in_words() -> None:
    assert word_diff("He saw 3,412 people.", "He saw 3,421 people.") == [
        ("same", "He saw "),
        ("removed", "3,412"),
        ("added", "3,421"),
        ("same", " people."),
    ]


def test_tokens_keep_figures_whole_and_snapping_cuts_none() -> None:
    text = "It cost $3,800.50, a 40-gigabyte don’t 5%."
    assert [text[a:b] for a, b in tokens(text)] == ["It", "cost", "$3,800.50", "a", "40", "gigabyte", "don’t", "5%"]
    assert snap(text, (10, 12)) == (8, 17)
    assert snap(text, (0, 7)) == (0, 7)
