"""Names in the place of others, and names that say the same otherwise."""

from __future__ import annotations

import pytest
from comparing import against, best_rules

from verifybench.evidence import SourceText, agree
from verifybench.evidence.rules import places
from verifybench.evidence.rules.naming import may_be_one, seat
from verifybench.evidence.tables.containment import PLACES


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "The court jailed Olga Petrova for five years on Tuesday.",
            "The court jailed Anna Petrova for five years on Tuesday.",
        ),
        ("The package holds Clear Crop Management and a map.", "The package holds Clear Nutrient Management and a map."),
        ("Write to Jessica from HR about the lost keys.", "Write to Jessica from IT about the lost keys."),
        ("Their album The Long Roads came out with six songs.", "Their album The Long Rivers came out with six songs."),
        ("Velm is in Spain.", "Velm is the third largest city in Sweden."),
    ],
)
def test_another_name_in_the_place_of_one_is_a_conflict(claim: str, text: str) -> None:
    found = against(claim, text)
    assert found.relation == "contradicts"
    assert "name.differs" in best_rules(found)


def test_a_people_in_the_place_of_another_is_a_conflict() -> None:
    found = against(
        "Carla asks her friends for Italian music for the party.", "Carla asks her friends for French music for the party."
    )
    assert found.relation == "contradicts"
    assert "nationality.differs" in best_rules(found)


@pytest.mark.parametrize(
    ("claim", "text", "rule", "relation"),
    [
        ("The treaty was signed in France in 1990.", "The treaty was signed in Paris in 1990.", "place.within", "supports"),
        ("The treaty was signed in Paris in 1990.", "The treaty was signed in France in 1990.", "place.wider", "partly"),
        ("The body was found in Brooklyn on Monday.", "The body was found in New York on Monday.", "place.wider", "partly"),
    ],
)
def test_a_place_in_a_place_is_no_conflict(claim: str, text: str, rule: str, relation: str) -> None:
    found = against(claim, text)
    assert found.relation == relation
    assert rule in best_rules(found)


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The UN sent 300 troops to Mali.", "The United Nations sent 300 troops to Mali."),
        ("The French president opened the museum in 2001.", "The president of France opened the museum in 2001."),
        ("The laboratory is headed by Irina Voronina.", "The laboratory is headed by I. Voronina."),
        ("President Karr opened the bridge in June.", "Ivan Karr opened the bridge in June."),
    ],
)
def test_a_name_written_otherwise_is_no_conflict(claim: str, text: str) -> None:
    assert against(claim, text).relation in ("supports", "partly")
    assert agree(SourceText("a", claim), SourceText("b", text)).relation == "agree"


@pytest.mark.parametrize("spelled", ["Osechkin", "Usishkin", "Ossechkin"])
def test_spellings_that_nobody_confirmed_are_never_held_against_each_other(spelled: str) -> None:
    found = against("The judge heard Vladimir Osechkin in June.", f"The judge heard Vladimir {spelled} in June.")
    assert "name.differs" not in best_rules(found)


def test_a_full_name_may_hold_another_one() -> None:
    assert may_be_one("Ruth Karr", "Dorothy Ruth Allen Karr")
    assert not may_be_one("Anna Karr", "Dorothy Ruth Allen Karr")


def test_a_body_is_not_the_town_it_is_of() -> None:
    assert seat("Saratov", "Prison Service for the Saratov Region")
    found = against("He joined the Prison Service for the Saratov Region in 2011.", "He came to Saratov in 2011.")
    assert "name.same" not in best_rules(found)


def test_places_of_the_table_lie_in_one_another_and_never_in_themselves() -> None:
    outer = [line.partition(":") for line in PLACES.strip().splitlines()]
    for name, _, rest in outer:
        for inner in filter(None, (one.strip() for one in rest.partition("|")[0].split(","))):
            assert places.lies_in(inner, name), (inner, name)
            assert not places.lies_in(name, inner), (inner, name)
            assert places.may_be_one_place(inner, name)
            assert not places.apart(inner, name)


@pytest.mark.parametrize("body", ["FSB", "FSIN", "KGB", "EU", "NATO", "the WHO", "UNESCO", "Supreme Court"])
def test_a_body_is_no_place_that_a_town_lies_in(body: str) -> None:
    assert not places.known(body)
    assert not places.lies_in("Moscow", body)
    assert against(f"{body} has 300 offices.", "Moscow has 300 offices.").relation != "supports"


@pytest.mark.parametrize("name", ["the U.S.", "USA", "UK", "Burma", "Holland", "UAE", "Russian Federation"])
def test_a_country_by_another_name_is_the_place(name: str) -> None:
    assert places.known(name)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("Lyon", "Spain", True),
        ("York", "New York", True),
        ("Punjab", "India", False),
        ("Punjab", "Pakistan", False),
        ("Karsk", "Spain", False),
    ],
)
def test_places_that_are_apart_are_so_both_ways(one: str, other: str, apart: bool) -> None:
    assert places.apart(one, other) is apart
    assert places.apart(other, one) is apart
