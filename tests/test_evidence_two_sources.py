"""Two sources against each other: which tell of one happening, and what then is a conflict."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.claims import analyse
from verifybench.evidence import SourceText, agree
from verifybench.evidence.retracted import standing
from verifybench.evidence.setting import Setting, setting, ties
from verifybench.evidence.words import read
from verifybench.model.claim import Statement

TWO_HAPPENINGS = {
    "another place": (
        "A lorry overturned near Pellworm on Monday and spilled 12 tonnes of milk. Nobody was hurt.",
        "Outside Gralsund a lorry has overturned. It spilled 30 tonnes of milk. The driver was hurt.",
    ),
    "another day": (
        "On Tuesday 14 sheep were killed by dogs. The dogs were caught.",
        "On Friday dogs killed nine sheep. The owner has been fined.",
    ),
    "another person": (
        "Harald Moe was fined 800 crowns for fishing without a licence. He paid at once.",
        "For fishing without a licence Stig Lund has to pay a fine of 2,000 crowns.",
    ),
    "another edition": (
        "The 8th chess open in Varn had 64 players. A student won.",
        "At the 9th chess open in Varn 91 players took part. A baker won.",
    ),
    "the same thing in another year": (
        "The 2011 flower show had 3,000 visitors. It rained.",
        "The 2014 flower show had 5,500 visitors. Entry was free.",
    ),
    "a second one": (
        "A landslide of 400 cubic metres closed the pass road. Two cars were buried.",
        "Another landslide, of 900 cubic metres, has closed the pass road. Five cars were buried.",
    ),
    "another one by number": (
        "Flight 88 landed 40 minutes late with 120 passengers on board.",
        "Flight 93 landed 25 minutes late with 76 passengers on board.",
    ),
    "another nation": (
        "The Finnish parliament passed the forest bill by 101 votes to 88.",
        "The Estonian parliament passed the forest bill by 54 votes to 40.",
    ),
}

CONFLICTS = {
    "a figure of one happening": (
        "A lorry overturned near Pellworm on Monday and spilled 12 tonnes of milk. Nobody was hurt.",
        "Near Pellworm a lorry overturned on Monday. It spilled 30 tonnes of milk.",
    ),
    "the one date, in other words": (
        "The old mill in Sand Lane was pulled down in 1963. A school took its place.",
        "Where the school is today stood the mill of Sand Lane. It was demolished in 1936.",
    ),
    "the one place, behind the same words": (
        "The missing tractor was found in a shed near Aarup. It is worth 90,000 euros.",
        "The missing tractor, worth 90,000 euros, turned up in a shed near Vester. Police are looking for a boy.",
    ),
    "the one who did it": (
        "Prime minister Eeva Salo opened the new bridge on Saturday. It cost 31 million.",
        "The new bridge, which cost 31 million, was opened on Saturday by president Ole Raun. A choir sang.",
    ),
    "what was reported first": (
        "Four people died in the fire at the Lund mill. Two are missing.",
        "This story has been corrected: three people died in the fire at the Lund mill, not four. Two are missing.",
    ),
    "what the report takes back": (
        "The collapse of the stand in Brema killed 22 people, the fire brigade said on Saturday.",
        "Correction: we reported on Saturday that 22 people had died in the collapse of the stand in Brema. "
        "In fact, twelve people lost their lives.",
    ),
}


def related(one: str, other: str) -> str:
    return agree(SourceText("a", one), SourceText("b", other)).relation


@pytest.mark.parametrize("pair", TWO_HAPPENINGS.values(), ids=TWO_HAPPENINGS)
def test_two_happenings_of_one_sort_do_not_conflict(pair: tuple[str, str]) -> None:
    assert related(*pair) == related(*reversed(pair)) == "unrelated"


@pytest.mark.parametrize("pair", CONFLICTS.values(), ids=CONFLICTS)
def test_reports_of_one_happening_conflict(pair: tuple[str, str]) -> None:
    assert related(*pair) == related(*reversed(pair)) == "conflict"


def test_a_part_is_no_other_figure_than_the_whole() -> None:
    whole = "Storm Ida felled 170 trees in the two parks, eleven of them in the upper park."
    part = "Eleven trees fell in the upper park because of storm Ida."
    assert related(whole, part) != "conflict"


def test_lines_of_a_page_are_no_agreement() -> None:
    one = "Support us. The trial of the two bankers begins on 3 May in Lugano."
    other = "Read more. Support us. The harbour of Pirna has a new crane, which can lift 40 tonnes."
    assert related(one, other) == "unrelated"


def test_two_durations_of_one_man_are_no_conflict() -> None:
    one = "Pavel Horak, who founded the magazine, has had his flat searched twice within a month."
    other = "Arrested in May 2020, the former teacher Pavel Horak has been in detention for nearly three years."
    assert related(one, other) != "conflict"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("We earlier wrote that the bridge was 40 metres long; it is 60.", "; it is 60."),
        ("An earlier version of this article said that he had been arrested.", "."),
        ("Correction: the fee is 30 euros, not 40.", "the fee is 30 euros."),
        ("As we reported earlier, the bridge is 40 metres long.", "As we reported earlier, the bridge is 40 metres long."),
        ("The fee is 30 euros, not 40.", "The fee is 30 euros, not 40."),
    ],
)
def test_what_a_text_takes_back_is_blanked_and_nothing_moves(text: str, left: str) -> None:
    statement = _statement(text)
    found = standing(statement)
    assert "".join(found.text.split()) == "".join(left.split())
    assert len(found.text) == len(text)
    assert all(text[value.start : value.end] == value.text == found.text[value.start : value.end] for value in found.values)


_TEXTS = st.lists(
    st.sampled_from([text for pair in (*TWO_HAPPENINGS.values(), *CONFLICTS.values()) for text in pair]), max_size=3
)


@settings(derandomize=True, deadline=None, max_examples=60)
@given(_TEXTS, _TEXTS)
def test_settings_compare_alike_from_both_sides(one: list[str], other: list[str]) -> None:
    a, b = _setting(one), _setting(other)
    here, there = ties(a, b), ties(b, a)
    assert (here.together, here.apart, here.parts) == (there.together, there.apart, there.parts)
    assert ties(a, a).apart == 0


def _statement(text: str) -> Statement:
    return analyse(text, spans=[(0, len(text))])[0]


def _setting(texts: list[str]) -> Setting:
    return setting([read(statement) for text in texts for statement in analyse(text)])
