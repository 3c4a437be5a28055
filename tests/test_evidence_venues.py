"""Where a thing is held, told in passing by a claim that tells much else."""

from __future__ import annotations

import pytest

from verifybench.evidence import SourceText, compare

SOURCE = (
    "Ulla: Good morning, all of you! The beekeepers’ congress will be held in Bergen (3-4 May). You may bring your own tents. "
    "Ulla: Odd wants a driver for the stalls. Per: I have no licence. Ulla: The next regional fair takes place in Odda."
)
CLAIM = (
    "Ulla tells all members of the beekeepers’ congress in {} and asks for a driver for the stalls, as Per has no licence."
)


def relation(claim: str) -> str:
    return compare(claim, [SourceText("s", SOURCE)]).relation


def test_an_event_at_another_place_is_held_against_where_it_is_held() -> None:
    assert relation(CLAIM.format("Stavanger")) == "contradicts"


@pytest.mark.parametrize("place", ["Bergen", "Norway"])
def test_the_same_place_or_the_country_around_it_is_no_conflict(place: str) -> None:
    assert relation(CLAIM.format(place)) != "contradicts"


@pytest.mark.parametrize(
    "event", ["dentists’ congress in Stavanger", "regional fair in Stavanger", "congress of 2019 in Odda"]
)
def test_another_event_or_one_that_returns_each_year_is_no_conflict(event: str) -> None:
    source = "Ulla: The next fair takes place in Odda. The beekeepers’ congress will be held in Bergen."
    claim = f"Ulla tells all members of the {event} and asks for a driver for the stalls, as Per has no licence."
    assert compare(claim, [SourceText("s", source)]).relation != "contradicts"


def test_an_event_that_the_source_holds_at_two_places_is_no_conflict() -> None:
    twice = SOURCE + " Ulla: The beekeepers’ congress was held in Molde before."
    assert compare(CLAIM.format("Stavanger"), [SourceText("s", twice)]).relation != "contradicts"
