"""Whole sources against a claim and against each other: the best-aligned passage decides, for each part of the claim."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.evidence import SourceText, agree, compare

REPORT = (
    "The fire broke out in the harbour on Monday. Twelve people were injured in the fire. "
    "The ministry sent 40 engines. Four ships were destroyed."
)


def source(text: str, id: str = "s") -> SourceText:
    return SourceText(id, text)


def test_a_changed_figure_is_a_conflict() -> None:
    found = compare("Fourteen people were injured in the fire.", [source(REPORT)])
    assert found.relation == "contradicts"
    assert found.passages[0].text.startswith("Twelve people")
    assert found.passages[0].judgement.reasons[0].rule == "value.disjoint"


def test_a_changed_figure_is_caught_though_it_stands_elsewhere_in_the_source() -> None:
    found = compare("Four people were injured in the fire.", [source(REPORT)])
    assert found.relation == "contradicts"


def test_the_passage_that_fits_best_decides_and_not_any_that_differs() -> None:
    text = "Twelve people were injured in the fire. Three people were injured in the fire of 1987."
    assert compare("Twelve people were injured in the fire.", [source(text)]).relation == "supports"


def test_sources_that_answer_differently_are_conflicting() -> None:
    one, other = (
        source("Twelve people were injured in the fire.", "a"),
        source("Nine people were injured in the fire.", "b"),
    )
    found = compare("Twelve people were injured in the fire.", [one, other])
    assert found.relation == "conflicting"
    assert dict(found.by_source) == {"a": "supports", "b": "contradicts"}


def test_a_claim_of_several_sentences_is_contradicted_by_any() -> None:
    claim = "The fire broke out in the harbour on Monday. Twenty people were injured in the fire."
    assert compare(claim, [source(REPORT)]).relation == "contradicts"


def test_a_source_about_something_else_is_unrelated() -> None:
    assert compare("The senator sold her house.", [source("Bananas ripen quickly.")]).relation == "unrelated"
    assert compare("The senator sold her house.", []).relation == "unrelated"


def test_passages_come_best_first_with_offsets_into_the_source() -> None:
    found = compare("Twelve people were injured in the fire.", [source(REPORT)])
    scores = [passage.judgement.score for passage in found.passages]
    assert scores == sorted(scores, reverse=True)
    assert all(REPORT[passage.start : passage.end] == passage.text for passage in found.passages)


def test_given_sentences_keep_their_numbers() -> None:
    given_sentences = ("", "The fire broke out on Monday.", "Twelve people were injured in the fire.")
    found = compare("Twelve people were injured in the fire.", [SourceText("s", sentences=given_sentences)])
    assert found.passages[0].sentence == 2
    assert (found.passages[0].start, found.passages[0].end) == (0, len(given_sentences[2]))


def test_at_most_ten_passages_a_source() -> None:
    text = " ".join(f"The fire number {number} was put out in the harbour." for number in range(40))
    assert len(compare("The fire was put out in the harbour.", [source(text)]).passages) == 10


def test_the_score_is_that_of_the_best_passage() -> None:
    found = compare("Twelve people were injured in the fire.", [source(REPORT)])
    assert found.score == found.passages[0].judgement.score > 0.9


def test_a_thousand_words_are_compared_without_hanging() -> None:
    text = "Twelve people were injured. " * 300
    assert compare("Twelve people were injured, " * 300, [source(text)]).passages


def test_two_sources_conflict_on_a_figure() -> None:
    found = agree(
        source("Twelve people were injured in the fire.", "a"), source("Nine people were injured in the fire.", "b")
    )
    assert found.relation == "conflict"
    assert found.reasons[0].reason.rule == "value.disjoint"
    assert (found.reasons[0].left[:6], found.reasons[0].right[:4]) == ("Twelve", "Nine")


def test_two_sources_agree_in_other_words() -> None:
    one = source("The company bought the ship in 2015 for 4 million dollars.", "a")
    other = source("In 2015 the firm purchased the ship for $4m.", "b")
    assert agree(one, other).relation == "agree"


def test_two_sources_may_have_nothing_to_do_with_each_other() -> None:
    assert agree(source("Bananas ripen quickly.", "a"), source("The senator sold her house.", "b")).relation == "unrelated"


def test_two_sources_conflict_from_either_side() -> None:
    one, other = source(REPORT, "a"), source(REPORT.replace("Twelve", "Seven"), "b")
    assert agree(one, other).relation == agree(other, one).relation == "conflict"
    assert agree(one, one).relation == "agree"


@settings(derandomize=True, deadline=None, max_examples=40)
@given(st.text(max_size=100), st.lists(st.text(max_size=60), max_size=4))
def test_any_text_is_compared_alike_every_time(claim: str, given_sentences: list[str]) -> None:
    sources = [SourceText("s", sentences=tuple(given_sentences)), SourceText("t", "".join(given_sentences))]
    found = compare(claim, sources)
    assert found == compare(claim, sources)
    for passage in found.passages:
        assert 0.0 <= passage.judgement.score <= 1.0
