"""Two long texts full of figures held against each other: how many pairs of figures are compared, counted and not timed."""

from __future__ import annotations

from typing import Any

import pytest

from verifybench.claims import analyse
from verifybench.evidence import SourceText, agree, compare, comparing, hearing
from verifybench.evidence.examine import Examination, examine
from verifybench.evidence.readsource import read_source
from verifybench.evidence.rules import conditions
from verifybench.evidence.rules.against import may_meet
from verifybench.evidence.sourcefigures import Sorted
from verifybench.evidence.words import View
from verifybench.model.value import Comparison, Value


def counted(sentences: int, *, more: int = 0) -> str:
    """So many sentences of three figures each; `more` sets their figures apart from those of another text."""
    return " ".join(
        f"Ward {'ABCDEFGH'[at % 8]} of Lund counted {at * 37 + 1200 + more} houses, {at * 11 + 300 + more} ships "
        f"and {at * 53 + 2500 + more} trees."
        for at in range(sentences)
    )


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Value, Value]]:
    """The figures of a claim and of a source that were held against each other."""
    pairs: list[tuple[Value, Value]] = []
    whole = conditions.held

    def counting(pair: tuple[Value, Value], *rest: Any) -> Comparison:
        pairs.append(pair)
        return whole(pair, *rest)

    monkeypatch.setattr(conditions, "held", counting)
    return pairs


@pytest.fixture
def examined(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The passages that every rule looked at."""
    found: list[str] = []

    def counting(claim: View, passage: View, *rest: Any) -> Examination:
        found.append(passage.statement.text)
        return examine(claim, passage, *rest)

    monkeypatch.setattr("verifybench.evidence.settling.examine", counting)
    return found


def test_a_long_claim_is_held_against_a_long_source_as_far_as_pairs_go_and_the_answer_says_so(
    held: list[tuple[Value, Value]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(comparing, "PAIRS", 500)
    found = compare(counted(30, more=1), [SourceText("s", counted(60))])
    assert 0 < len(held) < 2 * 500
    assert found.passages[0].judgement.reasons[-1].rule == "text.cut"


def test_a_long_claim_is_read_whole_against_a_short_source(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comparing, "PAIRS", 500)
    found = compare(counted(10, more=1), [SourceText("s", counted(2))])
    assert all(reason.rule != "text.cut" for one in found.passages for reason in one.judgement.reasons)


def test_figures_are_held_only_against_those_of_a_sort(held: list[tuple[Value, Value]]) -> None:
    dates = " ".join(f"On {day} May 2019 the council of Lund met." for day in range(1, 29))
    compare("The council of Lund met for 40 minutes.", [SourceText("s", dates)])
    assert not held
    compare("The council of Lund met on 30 May 2019.", [SourceText("s", dates)])
    assert len({other.start for _, other in held}) == 28


def test_of_two_sources_full_of_figures_a_number_is_compared_and_the_answer_says_so(
    held: list[tuple[Value, Value]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hearing, "FIGURES", 12)
    found = agree(SourceText("a", counted(30)), SourceText("b", counted(30, more=1)))
    assert len({(one.start, other.start) for one, other in held}) <= 2 * 12**2
    assert found.reasons[-1].reason.rule == "text.cut"


def test_copies_of_a_source_are_judged_once_and_answer_under_their_own_names(examined: list[str]) -> None:
    sources = [SourceText(f"s{number}", "Three men died in Lund. It rained.") for number in range(20)]
    found = compare("Two men died in Lund.", sources)
    assert len(examined) == 2
    assert {one for one, relation in found.by_source if relation == "contradicts"} == {source.id for source in sources}
    assert {one.source for one in found.passages} == {source.id for source in sources}


def test_figures_sorted_by_what_they_may_meet_are_all_that_may() -> None:
    text = "On 3 May 2019 the boat, 12 metres, sold for $3.5 million (2.9 million euros), at $20 a ton; its owner is 61."
    source = read_source(SourceText("s", text))
    values = Sorted([value for one in analyse(text) for value in one.values])
    for value in values.values:
        assert values.meeting(value) == [other for other in values.values if may_meet(value, other)]
        assert [one.value for one in source.figures.meeting(value)] == values.meeting(value)
