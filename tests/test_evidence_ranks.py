"""Ranks told by a number in one text and by a word in the other."""

from __future__ import annotations

import pytest

from verifybench.evidence import SourceText, compare


def relation(claim: str, source: str) -> str:
    return compare(claim, [SourceText("s", source)]).relation


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        (
            "Both call Lake Vass their second favourite for swimming.",
            "Bo: The river? Ana: No, my no 1 fave is Lake Vass!",
        ),
        (
            "Lake Vass is the second choice of most swimmers.",
            "Asked in May, swimmers called Lake Vass their number one choice.",
        ),
        ("Lake Vass is the swimmers’ No. 1 choice.", "Lake Vass came out as the second choice of swimmers in the county."),
    ],
)
def test_another_rank_is_held_against_the_claim(claim: str, source: str) -> None:
    assert relation(claim, source) == "contradicts"


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("Lake Vass is the first choice of most swimmers.", "Swimmers call Lake Vass their number one choice."),
        ("Lake Vass is the second choice of most swimmers.", "Rowers called the river Ems their number one choice."),
        ("The second reactor at Vass was shut in May.", "The No. 3 reactor at Vass was shut in May."),
        ("Lake Vass is their second pick.", "Lake Vass is the no 1 pick in summer and the second pick in winter."),
    ],
)
def test_the_same_rank_another_thing_and_the_number_of_a_thing_are_no_conflict(claim: str, source: str) -> None:
    assert relation(claim, source) != "contradicts"
