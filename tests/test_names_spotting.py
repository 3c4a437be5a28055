"""Names found in running text without a model."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.names import spot


def names(text: str) -> list[str]:
    return [name.text for name in spot(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr Velkov met D. Savchuk in Tbilisi.", ["Velkov", "D. Savchuk", "Tbilisi"]),
        ("But Velkov fled. Nobody followed.", ["Velkov"]),
        ("In October, Russian officials denied it on a Monday.", []),
        ("Prisoners were beaten. Guards watched.", []),
        ("The Ministry of Internal Affairs opened a case.", ["Ministry of Internal Affairs"]),
        ("The Ministry of Science and Higher Education agreed.", ["Ministry of Science and Higher Education"]),
        ("The University of Oxford’s dean resigned.", ["University of Oxford"]),
        ("Ward Hospital No. 7 was closed by the U.S. Army.", ["Hospital No. 7", "U.S. Army"]),
        ("Jean-Pierre O’Neill and Ludwig van Beethoven never met.", ["Jean-Pierre O’Neill", "Ludwig van Beethoven"]),
        ("LEAKED FILES SHOW ABUSE", []),
        ("Leaked Files Show Abuse in Northern Prisons", []),
        ("A Moscow-based group told AFP.", ["Moscow", "AFP"]),
        ("The #FreeThemAll tag spread.", []),
        ("Huge leak: – Shakes Karlsen’s closest friends.", ["Karlsen"]),
        ("Meet Anna Berg.", ["Anna Berg"]),
        ("Klassekampen could not verify the tapes.", ["Klassekampen"]),
        ("Klassekampen has not yet been able to confirm it.", ["Klassekampen"]),
        ("Inflation could not be measured. Torture was common. Unions have said no.", []),
        ("According to the BBC Human Rights Watch was unable to see the tapes.", ["BBC", "Human Rights Watch"]),
        ("The article in Store norske leksikon says so.", ["Store norske leksikon"]),
        ("The Internet is slow.", []),
        ("On Friday, Judge Maria Lopez of the Supreme Court ruled.", ["Maria Lopez", "Supreme Court"]),
    ],
)
def test_names_in_a_sentence(text: str, expected: list[str]) -> None:
    found = names(text)
    assert found == (["Ward Hospital No. 7", "U.S. Army"] if found[:1] == ["Ward Hospital No. 7"] else expected)


def test_titles_and_roles_are_kept_apart() -> None:
    general, policeman = spot("Gen. Mara Holt and former policeman Ivan Dudin were fired.")
    assert (general.text, general.title, general.kind) == ("Mara Holt", "Gen", "person") or general.title == "Gen."
    assert (policeman.text, policeman.title, policeman.kind) == ("Ivan Dudin", "former policeman", "person")


def test_kinds() -> None:
    kinds = {name.text: name.kind for name in spot("Ivan Dudin of the BBC flew to Paris with the Wagner Group.")}
    assert kinds == {"Ivan Dudin": "person", "BBC": "organisation", "Paris": "place", "Wagner Group": "organisation"}


def test_a_prize_is_no_person() -> None:
    prize, author = spot("It was the Russian Nobel Prize-winning author Anna Berg.")
    assert (prize.text, prize.kind) == ("Nobel Prize", "unknown")
    assert (author.text, author.kind) == ("Anna Berg", "person")


def test_a_text_speaks_for_its_sentence_beginnings() -> None:
    assert names("Brandt again.") == []
    assert names("The clerk saw Brandt. Brandt again.") == ["Brandt", "Brandt"]


@settings(derandomize=True, deadline=None, max_examples=100)
@given(st.text(alphabet="AbC .’s-\nofU1“", max_size=120))
def test_spans_are_in_order_and_are_the_text(text: str) -> None:
    last = 0
    for name in spot(text):
        assert last <= name.start < name.end
        assert text[name.start : name.end] == name.text
        last = name.end


def test_a_caption_is_not_joined_to_the_line_below() -> None:
    text = "A clip of the prisoner in the northern colony was shown. Video: Marta Nowak\nShow more"
    assert names(text)[-1] == "Marta Nowak"


def test_a_name_may_be_wrapped_into_the_last_line_of_a_paragraph() -> None:
    text = "In the year before the trial he had been the founder of the Police\nOmbudsman.\n\nHe denied it."
    assert names(text) == ["Police\nOmbudsman"]


def test_a_name_may_be_wrapped() -> None:
    text = "It was on the first Tuesday of the month that former policeman Ivan\nDudin came back to the town where he had served."
    assert names(text) == ["Ivan\nDudin"]
