"""The hour on which people settle in a talk."""

from __future__ import annotations

import pytest

from verifybench.evidence import SourceText, compare

TALK = "Nils: Fancy a walk on Sunday? Berit: Sure. Where? Nils: By the old mill. Berit: 2? 3? Nils: {} Berit: Fine with me."
CLAIM = "Nils and Berit plan a walk by the old mill on Sunday. They agree to meet at {}."


def relation(settled: str, hour: str) -> str:
    return compare(CLAIM.format(hour), [SourceText("s", TALK.format(settled))]).relation


@pytest.mark.parametrize("settled", ["Let's make it 2.", "Let’s say 2.", "Let's meet at 2 pm then.", "Okay, see you at 2."])
def test_another_hour_than_was_settled_on_is_held_against_the_claim(settled: str) -> None:
    assert relation(settled, "3 pm") == "contradicts"


@pytest.mark.parametrize(
    "settled", ["Let's make it 3.", "Let's make it 2? Or 3.", "Let's make it 2. No, 3 is better.", "Take 2 dogs."]
)
def test_the_same_hour_one_that_was_asked_for_and_one_given_up_are_no_conflict(settled: str) -> None:
    assert relation(settled, "3 pm") != "contradicts"
