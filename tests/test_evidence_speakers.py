"""Two reports of the same words by two people, and one who has not confirmed what another says he has."""

from __future__ import annotations

import pytest
from comparing import against

from verifybench.evidence import SourceText, compare


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "Anna Berg said the old bridge would close in May because of the floods.",
            "Tom Lund said the old bridge would close in May because of the floods.",
        ),
        (
            "The mayor said the old bridge would close in May.",
            "The bishop said the old bridge would close in May.",
        ),
        (
            "“We will never give up the fight for this river,” Anna Berg said.",
            "“We will never give up the fight for this river,” Tom Lund said.",
        ),
    ],
)
def test_the_same_words_of_another_person_are_a_possible_conflict_over_who_said_it(claim: str, text: str) -> None:
    found = against(claim, text)
    judgement = found.passages[0].judgement
    assert judgement.reasons[0].rule == "speaker.differs"
    assert judgement.certainty == "possible"
    assert dict(found.facts)["said"] == "contradicts"


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The company said the old bridge would close in May.", "A spokesman said the old bridge would close in May."),
        ("Orvex said the old bridge would close in May.", "Anna Berg said the old bridge would close in May."),
        ("The mayor said the old bridge would close in May.", "The mayor of Karsk said the old bridge would close in May."),
        ("Anna Berg said the work was done.", "Tom Lund said the work was done."),
        ("Anna Berg said the bridge would close.", "Tom Lund said the school needs a new roof by June."),
    ],
)
def test_who_may_speak_for_another_or_says_something_else_is_no_conflict(claim: str, text: str) -> None:
    assert against(claim, text).relation != "contradicts"


def test_who_has_not_confirmed_it_denies_that_he_has() -> None:
    claim = "Doctors have confirmed that the guard was poisoned."
    found = against(claim, "Relatives believe that the guard was poisoned, but doctors have not confirmed it.")
    assert dict(found.facts)["said"] == "contradicts"
    refused = against(claim, "Doctors declined to confirm that the guard was poisoned.")
    assert dict(refused.facts)["said"] != "contradicts"


def test_a_name_behind_a_role_keeps_its_capital_in_a_line() -> None:
    passage = SourceText("s", "A former programmer of the firm, Petrov, said the bridge was closed.")
    messages = [one.message for one in compare("The bridge was closed.", [passage]).passages[0].judgement.reasons]
    assert "the passage only reports that Petrov said so" in messages
