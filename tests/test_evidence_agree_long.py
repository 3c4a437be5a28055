"""Two long sources held against each other: how many sentences are compared, counted and not timed."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

from verifybench.claims import analyse
from verifybench.evidence import SourceText, agree, hearing, settling
from verifybench.evidence.examine import Examination
from verifybench.evidence.rules.against import held_against, may_meet
from verifybench.evidence.words import View

SUBJECTS = ("The bridge", "The museum", "The ferry", "The school", "The archive", "The tower", "The market", "The station")
PLACES = ("Oslo", "Bergen", "Lisbon", "Porto", "Ghent", "Lyon", "Turin", "Graz", "Malmö", "Leeds")


def told(cost: int, sentences: int, *, of: int = 0) -> str:
    """So many sentences that no other text has; `of` sets them apart from those of another."""
    filler = (
        f"{SUBJECTS[at % 8]} of ward {at} in {PLACES[(at + of) % 10]} was painted by pupils of class {of}{at}."
        for at in range(sentences)
    )
    return " ".join((*filler, f"The harbour of Tromsø cost {cost} million euros, the ministry of transport said."))


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sentences that were held against the other source."""
    asked: list[str] = []
    whole = settling.examine_source

    def counting(claim: View, *rest: Any) -> dict[int, Examination]:
        asked.append(claim.statement.text)
        return whole(claim, *rest)

    monkeypatch.setattr(hearing, "examine_source", counting)
    monkeypatch.setattr(hearing, "MOST", 6)
    return asked


def test_of_long_sources_those_sentences_are_compared_that_share_most_and_the_answer_says_so(heard: list[str]) -> None:
    found = agree(SourceText("a", told(40, 30)), SourceText("b", told(70, 30, of=1)))
    assert len(heard) <= 2 * 6
    assert found.relation == "conflict", "that it stands at the end does not matter"
    assert found.reasons[-1].reason.rule == "text.cut"


def test_short_sources_are_compared_whole_and_nothing_is_said_of_it(heard: list[str]) -> None:
    found = agree(SourceText("a", told(40, 3)), SourceText("b", told(70, 3, of=1)))
    assert len(heard) == 2 * 4
    assert all(one.reason.rule != "text.cut" for one in found.reasons)


def test_what_both_have_in_the_same_words_is_found_without_being_compared(heard: list[str]) -> None:
    found = agree(SourceText("a", told(40, 30)), SourceText("b", told(40, 30)))
    assert not heard
    assert found.relation == "agree"
    assert {one.reason.rule for one in found.reasons} == {"words.same", "text.cut"}


def test_what_is_passed_over_without_being_compared_would_not_have_been_comparable() -> None:
    text = (
        "On 3 May 2019 at 10:30 the third of 40 boats, 12 metres, 9 tons, sold for $3.5 million (2.9 million euros) at $20 a ton, "
        "and its owner, 61, had it for six years, 40 GB of plans, 12% of 5,000 square metres, 30 km/h, 18 degrees Celsius."
    )
    values = [value for statement in analyse(text) for value in statement.values]
    assert len({value.kind for value in values}) >= 10
    for one, other in product(values, values):
        assert may_meet(one, other) or held_against(one, other).outcome == "incomparable"
