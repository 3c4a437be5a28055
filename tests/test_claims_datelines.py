"""Where and by whom a report was sent is no part of what its first sentence says."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.claims import analyse, sent_from
from verifybench.evidence import SourceText, agree, compare


@pytest.mark.parametrize(
    "dateline",
    [
        "LONDON (Reuters) – ",
        "MOSCOW, May 3 (TASS) -- ",
        "Paris (AFP) — ",
        "LONDON — ",
        "GENEVA/ZURICH, 3 May (Reuters) - ",
        "KARSK (AFP) – ",
        "BERLIN, (dpa) - ",
    ],
)
def test_a_dateline_is_cut_from_the_first_sentence(dateline: str) -> None:
    text = f"{dateline}The mayor resigned. It rained in Lund."
    first, second = analyse(text)
    assert (first.text, second.text) == ("The mayor resigned.", "It rained in Lund.")
    assert text[first.start : first.end] == first.text
    assert first.names == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "World Health Organization (WHO) – The agency said so.",
        "NATO – The alliance met.",
        "NATO (OTAN) – The alliance met.",
        "The mayor of London (Labour) – Anna Berg – resigned.",
        "London – The capital slept.",
        "LONDON (Reuters) –",
    ],
)
def test_a_body_and_an_aside_are_no_dateline(sentence: str) -> None:
    assert [one.text for one in analyse(sentence)] == [sentence]


def test_two_agencies_datelines_do_not_keep_their_reports_apart() -> None:
    found = compare("LONDON (Reuters) – Anna Berg resigned.", [SourceText("s", "PARIS (AFP) – Anna Berg resigned.")])
    assert found.relation == "supports"


@pytest.mark.parametrize("passage", ["The mayor resigned.", "The mayor did not resign."])
def test_each_place_has_a_mayor_of_its_own(passage: str) -> None:
    sent = SourceText("s", f"PARIS (AFP) – {passage}")
    found = compare("LONDON – The mayor resigned.", [sent])
    assert found.relation == "mentions"
    assert [reason.rule for reason in found.passages[0].judgement.reasons] == ["subject.differs"]
    assert agree(SourceText("a", "LONDON – The mayor resigned."), sent).relation == "unrelated"


@pytest.mark.parametrize(
    "source",
    [
        "LONDON (AFP) – The mayor resigned.",
        "The mayor resigned.",
        "ENGLAND – The mayor resigned.",
        "PARIS (AFP) – It rained.\n\nIn London they met at noon. The mayor resigned.",
    ],
)
def test_a_report_that_may_be_from_the_same_place_still_tells_of_its_mayor(source: str) -> None:
    assert compare("LONDON – The mayor resigned.", [SourceText("s", source)]).relation == "supports"


def test_figures_sent_from_two_places_are_no_conflict() -> None:
    one = SourceText("a", "LONDON – Police arrested 12 people on Tuesday.")
    other = SourceText("b", sentences=("PARIS – Police arrested 15 people on Tuesday.",))
    assert agree(one, other).relation == "unrelated"


def test_what_every_place_shares_is_told_from_anywhere() -> None:
    source = SourceText("s", "SINGAPORE – Oil prices fell by 3 percent.")
    assert compare("LONDON – Oil prices fell by 3 percent.", [source]).relation == "supports"


@settings(derandomize=True, deadline=None, max_examples=60)
@given(st.text(alphabet="LONDn ,()-–—1.Rb\n", max_size=80))
def test_any_text_may_have_a_dateline(text: str) -> None:
    assert all(place and place in text for place in sent_from(text))


@settings(derandomize=True, deadline=None, max_examples=60)
@given(st.text(alphabet="LONDn ,()-–—1.Rb", max_size=80))
def test_any_text_keeps_its_offsets(text: str) -> None:
    assert all(text[one.start : one.end] == one.text for one in analyse(text))
