"""That nobody agrees, where somebody says yes in the talk."""

from __future__ import annotations

import pytest

from verifybench.evidence import SourceText, compare

TALK = (
    "Runa: The choir sings in Molde on Friday. I need a driver for the bus. Stig: I work on Fridays. Runa: What about you, Aud? "
    "Aud: I would rather not. Runa: It is two hours, could you drive? {}"
)
CLAIM = "Runa tells the choir that it sings in Molde on Friday and asks for a driver for the bus, {}."


def relation(told: str, end: str) -> str:
    return compare(CLAIM.format(told), [SourceText("s", TALK.format(end))]).relation


@pytest.mark.parametrize("told", ["but nobody agrees to drive", "but none of them agreed", "and everyone refuses to drive"])
@pytest.mark.parametrize("end", ["Aud: Okay. Yes.", "Aud: Sure, no problem. Runa: Thank you."])
def test_a_yes_to_what_was_asked_for_is_held_against_nobody_agreeing(told: str, end: str) -> None:
    assert relation(told, end) == "contradicts"


@pytest.mark.parametrize(
    ("told", "end"),
    [
        ("but nobody agrees to drive", "Aud: No. Runa: A pity."),
        ("but nobody agrees to drive", "Aud: Yes? Runa: Please. Aud: No, sorry."),
        ("but nobody agrees to drive", "Aud: Let me think about it."),
        ("and somebody agrees to drive", "Aud: Okay. Yes."),
    ],
)
def test_a_no_a_question_and_no_answer_are_no_conflict(told: str, end: str) -> None:
    assert relation(told, end) != "contradicts"
