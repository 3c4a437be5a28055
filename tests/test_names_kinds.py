"""What a name is read as: a person, an organisation or a place, by its words and by what stands around it."""

from __future__ import annotations

import pytest

from verifybench.names import spot


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ivan Dudin of the BBC flew to Paris with the Wagner Group.", "person organisation place organisation"),
        ("D. Savchuk sued Orlex GmbH and Mirovest.com.", "person organisation organisation"),
        ("The Treaty of Lisbon, the Clean Air Act and World War II.", "unknown unknown unknown"),
        ("Lake Victoria, Mount Elgon and Nevsky Prospekt.", "place place place"),
        ("They met in Oulu, near Porto Alegre and outside Da Nang.", "place place place"),
        ("She moved to Rijeka, then reached Kirkuk.", "place place"),
        ("He left Bend, Oregon, for the port of Skagen.", "place place place"),
        ("The D'Souza family and Tariq, 34, stayed.", "person person"),
        ("Her bank, Raffel, and Tollens, a company, paid.", "organisation organisation"),
        ("The website Mirovest and Kavkaz Invest LLC closed.", "organisation organisation"),
        ("The Institute for the Study of War and Marks & Spencer.", "organisation organisation"),
        ("Duke of York, Archbishop of Canterbury.", "person person"),
        ("Flights to Vorlen, Aspra and Rabat stopped.", "place place place"),
        ("“We stay,” Karlsson said.", "person"),
    ],
)
def test_kinds(text: str, expected: str) -> None:
    assert [name.kind for name in spot(text)] == expected.split()


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Tariq Mahmood fled. Witnesses saw Mahmood.", "Mahmood", "person"),
        ("Charles de Gaulle spoke. They saw de Gaulle.", "de Gaulle", "person"),
        ("Norwick Ltd was sold. They owned Norwick.", "Norwick", "organisation"),
    ],
)
def test_a_second_mention_takes_the_kind_of_the_full_name(text: str, name: str, kind: str) -> None:
    assert {(one.text, one.kind) for one in spot(text)} >= {(name, kind)}


def test_a_prize_is_no_person() -> None:
    prize, author = spot("It was the Russian Nobel Prize-winning author Anna Berg.")
    assert (prize.text, prize.kind) == ("Nobel Prize", "unknown")
    assert (author.text, author.kind) == ("Anna Berg", "person")
