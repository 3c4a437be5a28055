"""The board of a case and `agree` say the same of the same two sources."""

from __future__ import annotations

import pytest
from test_evidence_case import board, document
from test_evidence_two_sources import CONFLICTS, TWO_HAPPENINGS

from verifybench.evidence import SourceText, agree
from verifybench.model.evidence import Conflict

# Told apart only by what stands around: no sentence of one contradicts one of the other by itself.
FOUND_BY_NO_SENTENCE = {
    "the one date, in other words",
    "the one who did it",
    "what was reported first",
    "what the report takes back",
}
_RAIN = (
    "hills",
    "lake",
    "fields",
    "harbour",
    "orchards",
    "bridges",
    "gardens",
    "roofs",
    "meadows",
    "islands",
    "dunes",
    "woods",
)
_SONGS = ("love", "spring", "wine", "war", "home", "youth", "sleep", "summer", "hope", "snow", "sorrow", "bread")
LONGER = (" ".join(f"Rain fell over the {one}." for one in _RAIN), " ".join(f"A choir sang of {one}." for one in _SONGS))


def longer(a: str, b: str) -> tuple[str, str]:
    """Both behind their first sentences with a dozen that have nothing to do with them."""
    return f"{a} {LONGER[0]}", f"{b} {LONGER[1]}"


def among_sources(a: str, b: str) -> list[Conflict]:
    return [one for one in board(document("a", a), document("b", b)) if one.kind == "source-source"]


def said(a: str, b: str) -> bool:
    return agree(SourceText("a", a), SourceText("b", b)).relation == "conflict"


@pytest.mark.parametrize("name", sorted(TWO_HAPPENINGS))
def test_two_happenings_are_no_conflict_on_the_board_either(name: str) -> None:
    a, b = TWO_HAPPENINGS[name]
    assert not said(a, b)
    assert among_sources(a, b) == []


@pytest.mark.parametrize("name", sorted(CONFLICTS.keys() - FOUND_BY_NO_SENTENCE))
def test_a_conflict_between_two_texts_is_on_the_board_with_the_same_reasons(name: str) -> None:
    a, b = CONFLICTS[name]
    told = {one.reason.rule for one in agree(SourceText("a", a), SourceText("b", b)).reasons}
    assert said(a, b)
    assert {one.rule for one in among_sources(a, b)} == told


@pytest.mark.parametrize("name", sorted(TWO_HAPPENINGS))
def test_two_happenings_in_long_reports_are_no_conflict(name: str) -> None:
    a, b = longer(*TWO_HAPPENINGS[name])
    assert not said(a, b)
    assert among_sources(a, b) == []


def test_one_happening_in_long_reports_is_a_conflict() -> None:
    a, b = longer(*CONFLICTS["a figure of one happening"])
    assert said(a, b)
    assert [one.rule for one in among_sources(a, b)] == ["value.disjoint"]


def test_a_conflict_between_sources_is_found_at_its_claim() -> None:
    for one in among_sources(*CONFLICTS["a figure of one happening"]):
        assert one.claims
        assert {side.document for side in one.sides} == {"a", "b"}


def test_opposites_in_two_settings_of_long_reports_are_a_possible_conflict() -> None:
    a, b = longer(
        "Harald Moe spoke in Varn. Five employees of the harbour office resigned after the inspection.",
        "Stig Lund spoke in Gralsund. Several employees of the harbour office were fired after the inspection.",
    )
    found = among_sources(a, b)
    assert {(one.rule, one.certainty) for one in found} == {("predicate.antonym", "possible")}


def test_two_sentences_that_say_themselves_of_whom_and_when_they_tell_need_no_setting() -> None:
    a, b = (
        f"{rest} The council of Marka counted {count} bridges in 2010."
        for rest, count in zip(LONGER, ("1,251", "1,313"), strict=True)
    )
    assert [one.certainty for one in among_sources(a, b)] == ["firm"]
