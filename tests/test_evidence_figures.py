"""Figures of a claim against a whole source: the one that stands in their place, and what must not be held against them."""

from __future__ import annotations

import pytest
from comparing import against
from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.claims import analyse
from verifybench.evidence.comparing import CompareResult
from verifybench.evidence.instead import Figures
from verifybench.evidence.rules.against import held_against
from verifybench.evidence.sourcefigures import Sorted, SourceFigures
from verifybench.evidence.words import read
from verifybench.values import recognise

BRIDGE = (
    "The council of Arnholt has agreed on a new bridge over the Lenne. "
    "The bridge will be 84 metres long, and its two towers will rise 31 metres above the water. "
    "Building it takes eighteen months. "
    "The mayor expects it to cost 6.4 million euros. "
    "The old bridge, closed since May, is to be pulled down for 900,000 euros."
)


def first(found: CompareResult) -> tuple[str, str]:
    held = next(one.judgement for one in found.passages if one.judgement.relation == "contradicts")
    return held.reasons[0].rule, held.reasons[0].message


@pytest.mark.parametrize(
    ("claim", "message"),
    [
        ("Arnholt wants a new bridge that will cost 7.4 million euros.", "“7.4 million euros” against “6.4 million euros”"),
        ("The new bridge over the Lenne will be 94 metres long.", "“94 metres” against “84 metres”"),
    ],
)
def test_a_figure_the_source_has_nowhere_is_held_against_the_one_in_its_place(claim: str, message: str) -> None:
    found = against(claim, BRIDGE)
    assert found.relation == "contradicts"
    assert first(found)[1] == message


@pytest.mark.parametrize(
    "claim",
    [
        "The new bridge will have a length of 31 metres.",
        "The towers of the new bridge will have a height of 84 metres.",
    ],
)
def test_a_figure_that_the_source_has_of_something_else_is_caught(claim: str) -> None:
    assert against(claim, BRIDGE).relation == "contradicts"


def test_a_figure_told_of_something_else_proves_nothing() -> None:
    assert against("Pulling down the old bridge will cost 6.4 million euros.", BRIDGE).relation != "supports"


@pytest.mark.parametrize(
    "claim",
    [
        "The new bridge will have a length of 84 metres.",
        "The towers of the bridge will be 31 metres high.",
        "The new bridge is to cost more than six million euros.",
        "Both works together cost 7.3 million euros.",
        "It takes a year and a half to build the bridge.",
        "The council has 40 members.",
    ],
)
def test_what_the_source_says_reckons_or_leaves_open_is_no_conflict(claim: str) -> None:
    assert against(claim, BRIDGE).relation not in ("contradicts", "conflicting")


def test_a_figure_of_somebody_whom_the_claim_does_not_name_is_left_alone() -> None:
    text = "Mara Lind spoke first. Her brother Olaf Brandt was fined 300 euros for the broken window."
    assert against("Mara Lind was fined 500 euros for the broken window.", text).relation != "contradicts"


def test_a_row_of_dates_is_told_of_the_same() -> None:
    text = "The choir toured Japan in 2011 and 2014, and sang in Osaka each time."
    assert against("The choir toured Japan in 2014.", text).relation != "contradicts"


def test_a_figure_reckoned_from_two_of_the_source_is_left_alone() -> None:
    text = "The staff of the library consists of 26 people, five of whom work part time."
    assert against("Twenty-one people of the library staff work full time.", text).relation != "contradicts"


@pytest.mark.parametrize(
    ("claim", "text", "message"),
    [
        ("The offer includes a 2D model of the flat.", "You get a 3D model of your flat.", "“2D” against “3D”"),
        (
            "Buyers get a discount with the code SPRING15.",
            "The code SUMMER20 gives buyers a discount.",
            "“SPRING15” against “SUMMER20”",
        ),
        ("The trip is for pupils of Class 6.", "The trip is for the pupils of Class 5.", "“6” against “5”"),
        ("The plane was a Boeing 747.", "The plane was a Boeing 737.", "“747” against “737”"),
    ],
)
def test_designations_differ_like_names(claim: str, text: str, message: str) -> None:
    found = against(claim, text)
    assert found.relation == "contradicts"
    assert first(found) == ("designation.differs", message)
    assert against(claim, claim).relation != "contradicts"


def test_a_designation_beside_another_of_its_kind_is_not_held_against_it() -> None:
    text = "Pupils of Class 5 and pupils of Class 7 go on the trip."
    assert against("The trip is for pupils of Class 6.", text).relation != "contradicts"
    assert against("The trip is for pupils of Class 7.", text).relation != "contradicts"


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Members pay half in the first year.", "Members pay half in the first six months."),
        ("Members pay half in the first five months.", "Members pay half in the first year."),
    ],
)
def test_one_rank_of_two_lengths_of_time_differs(claim: str, text: str) -> None:
    assert against(claim, text).relation == "contradicts"
    assert (
        against("Members pay half in the first week.", "Members pay half in the first seven days.").relation
        != "contradicts"
    )


def test_ranks_of_other_things_do_not_differ() -> None:
    text = "The academy won the trophy at the 35th annual parade."
    assert against("The academy won its seventh trophy in a row.", text).relation != "contradicts"


def test_a_day_is_not_held_against_the_date_of_the_text() -> None:
    text = "By Ida Holm on March 2, 2017\nThe panel named Judge Powell for the vacant seat."
    assert against("On March 1, 2017 Powell was named for the vacant seat.", text).relation != "contradicts"


def test_a_day_without_a_year_is_the_day_with_one() -> None:
    found = against("The film opened on November 9, 2018.", "The film opens on November 9.")
    assert found.relation in ("partly", "supports")


def test_the_level_a_change_began_with_supports_nothing() -> None:
    text = "Turnout rose from 49 to 58 per cent."
    assert against("Turnout was 58 per cent.", text).relation == "supports"
    assert against("Turnout was 49 per cent.", text).relation != "supports"


def test_dates_of_a_life_that_close_a_bracket_are_birth_and_death() -> None:
    text = "Anna Berg (born Anna Maria Lund; 12 June 1875 – 1 December 1947) was a Danish painter."
    assert against("Anna Berg was born on 12 June 1875.", text).relation == "supports"
    assert against("Anna Berg was born on 13 June 1875.", text).relation == "contradicts"


def test_a_sum_of_its_parts_supports_the_total() -> None:
    text = "412 passengers and 38 crew were killed."
    for claim in ("In all 450 people were killed.", "450 people in all were killed."):
        assert against(claim, text).relation == "supports", claim
    assert against("In all 460 people were killed.", text).passages[0].judgement.reasons[0].rule == "sum.differs"


def test_what_is_measured_is_told_again_without_its_bound() -> None:
    assert against("The archive holds 40 GB.", "The archive holds more than 40 GB.").relation == "supports"
    assert against("The archive holds more than 40 GB.", "The archive holds 40 GB.").relation == "partly"
    assert against("40 people died.", "More than 40 people died.").relation == "partly"


_WRITTEN = """
40 people; more than 40 people; some 400 people; 12 officers; 3 per cent; a third; $5; 5 dollars a month; 2019; 4 May 2019;
since 2011; nine years; almost ten years; 7 pm; 40 GB; two of them; the first year
"""
_FIGURES = st.sampled_from([one.strip() for one in _WRITTEN.split(";")])


@given(one=_FIGURES, other=_FIGURES)
@settings(derandomize=True, deadline=None)
def test_two_figures_stand_to_each_other_the_same_from_both_sides(one: str, other: str) -> None:
    for a in recognise(one):
        for b in recognise(other):
            assert held_against(a, b).outcome == held_against(b, a).outcome


_BETTER = {"supports": 3, "partly": 2, "mentions": 1, "unrelated": 1, "conflicting": 0, "contradicts": 0}
_THINGS = st.sampled_from(
    [
        ("The tower of Holm is {} metres high.", 38, 900),
        ("In 2019 the library of Holm lent {} books.", 412, 90_000),
        ("The repair of the lift cost {} euros.", 640, 800_000),
        ("Turnout in Holm reached {} per cent.", 41, 97),
        ("The council gave {} families a flat.", 17, 950),
    ]
)


@given(things=st.permutations(list(range(5))), chosen=_THINGS, other=st.integers(1, 999))
@settings(derandomize=True, deadline=None, max_examples=60)
def test_another_figure_never_gets_a_better_relation(things: list[int], chosen: tuple[str, int, int], other: int) -> None:
    lines = [
        "The tower of Holm is 38 metres high.",
        "In 2019 the library of Holm lent 412 books.",
        "The repair of the lift cost 640 euros.",
        "Turnout in Holm reached 41 per cent.",
        "The council gave 17 families a flat.",
    ]
    text = " ".join(lines[index] for index in things)
    words, told, _ = chosen
    right, changed = against(words.format(told), text), against(words.format(other), text)
    assert right.relation == "supports"
    assert _BETTER[changed.relation] <= _BETTER[right.relation]
    if other != told:
        assert changed.relation == "contradicts"


@given(
    claim=st.text("ab 0123456789.,%$€-–/:()’'\nIX", max_size=60),
    text=st.text("ab 0123456789.,%$€-–/:()’'\nIX", max_size=120),
)
@settings(derandomize=True, deadline=None, max_examples=150)
def test_no_text_whatever_breaks_it_and_spans_hold(claim: str, text: str) -> None:
    figures = SourceFigures([read(statement) for statement in analyse(text)])
    for statement in analyse(claim):
        view = read(statement)
        for finding in Figures(view, Sorted(statement.values), figures).stand_ins():
            start, end = finding.passage_span or (0, 0)
            assert text[start:end]
            start, end = finding.claim_span or (0, 0)
            assert claim[start:end]
    against(claim, text)
