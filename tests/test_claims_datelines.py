"""Where and by whom a report was sent is no part of what its first sentence says."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.claims import analyse
from verifybench.evidence import SourceText, compare


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


@settings(derandomize=True, deadline=None, max_examples=60)
@given(st.text(alphabet="LONDn ,()-–—1.Rb", max_size=80))
def test_any_text_keeps_its_offsets(text: str) -> None:
    assert all(text[one.start : one.end] == one.text for one in analyse(text))
