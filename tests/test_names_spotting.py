"""Names found in running text without a model: where each begins and ends, and what is none."""

from __future__ import annotations

import pytest

from verifybench.names import spot


def names(text: str) -> list[str]:
    return [name.text for name in spot(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr Velkov met D. Savchuk in Tbilisi.", ["Velkov", "D. Savchuk", "Tbilisi"]),
        ("Dr. María-José de la Cruz met Ludwig van der Berg.", ["María-José de la Cruz", "Ludwig van der Berg"]),
        ("Jean-Pierre O’Neill and Jean d’Almeida never met.", ["Jean-Pierre O’Neill", "Jean d’Almeida"]),
        ("It was signed by Abu Bakr al-Masri and Nguyễn Thị Lan.", ["Abu Bakr al-Masri", "Nguyễn Thị Lan"]),
        ('The striker, José Luis "Pepe" Gómez, scored.', ['José Luis "Pepe" Gómez']),
        ("The heirs are Yu. Sokolova, J.-P. Morel and Martin Lund Jr.", ["Yu. Sokolova", "J.-P. Morel", "Martin Lund Jr."]),
        ("In 1940 de Gaulle left for London.", ["de Gaulle", "London"]),
        ("A white van Rembrandt owned was sold.", ["Rembrandt"]),
        ("The Velkovs’ lawyer and Velkov’s wife agreed.", ["Velkovs", "Velkov"]),
        ("A. Ó Briain came by.", ["A. Ó Briain"]),
    ],
)
def test_persons_with_titles_initials_particles_and_nicknames(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Ministry of Internal Affairs opened a case.", ["Ministry of Internal Affairs"]),
        ("The Ministry of Science and Higher Education agreed.", ["Ministry of Science and Higher Education"]),
        ("The Department for Work and Pensions refused.", ["Department for Work and Pensions"]),
        ("The Food and Drug Administration refused.", ["Food and Drug Administration"]),
        ("The University of Oxford’s dean resigned.", ["University of Oxford"]),
        ("Marks & Spencer sued Norwick Holdings, Ltd. over it.", ["Marks & Spencer", "Norwick Holdings, Ltd"]),
        ("The Peasants’ Union and the People’s Party met.", ["Peasants’ Union", "People’s Party"]),
        ("Hospital No. 7 was closed by the U.S. Army.", ["Hospital No. 7", "U.S. Army"]),
        ("Researchers at Hospital del Mar in Barcelona agree.", ["Hospital del Mar", "Barcelona"]),
        ("The article in Store norske leksikon says so.", ["Store norske leksikon"]),
        ("According to the BBC Human Rights Watch was unable to see it.", ["BBC", "Human Rights Watch"]),
        ("He sailed past Rio Grande do Sul and the Isle of Man.", ["Rio Grande do Sul", "Isle of Man"]),
        ("The Duke of York and the Bank of England’s governor met.", ["Duke of York", "Bank of England"]),
    ],
)
def test_bodies_and_places_of_several_words(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "In October, Russian officials denied it on a Monday.",
        "French and German officials spoke English and Mandarin.",
        "The firm earned EUR 2,412 million, USD 30m and 12 million GBP.",
        "It holds 40 GB and draws 5 MW until 10 PM.",
        "Prisoners were beaten. Guards watched.",
        "Inflation could not be measured. Torture was common. Unions have said no.",
        "The Internet is slow. The #FreeThemAll tag spread.",
        "Plan B failed, and Vitamin C did not help.",
        "The Tenant shall pay the Landlord on the First Day of each Month.",
        "Her GP ordered an MRI and a CT scan; the CEO has an MBA.",
        "I’ve read it, and we’ll see. See https://www.Example.org/News or write to @Someone.",
        "LEAKED FILES SHOW ABUSE",
        "Leaked Files Show Abuse in Northern Prisons",
    ],
)
def test_what_is_no_name(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("But Velkov fled. Nobody followed.", ["Velkov"]),
        ("Klassekampen could not verify the tapes.", ["Klassekampen"]),
        ("Klassekampen has not yet been able to confirm it.", ["Klassekampen"]),
        ("Rindt, 34, was freed. Kessel, who fled, was not.", ["Rindt", "Kessel"]),
        ("Brandt again.", []),
        ("The clerk saw Brandt. Brandt again.", ["Brandt", "Brandt"]),
        ("Cooper Hayes opened a shop. Cooper sells shoes.", ["Cooper Hayes", "Cooper"]),
        ("April Hayes resigned. In April Hayes returned.", ["April Hayes", "Hayes"]),
        ("Von Ahlen stayed.", ["Von Ahlen"]),
        ("Meet Anna Berg.", ["Anna Berg"]),
        ("Huge leak: – Shakes Karlsen’s closest friends.", ["Karlsen"]),
        ("On Friday, Judge Maria Lopez of the Supreme Court ruled.", ["Maria Lopez", "Supreme Court"]),
    ],
)
def test_the_first_word_of_a_sentence_counts_only_where_more_than_its_capital_speaks_for_it(
    text: str, expected: list[str]
) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("MAYOR OF TIMIȘOARA FREED", ["TIMIȘOARA"]),
        ("VELKOV JAILED IN MOSCOW", ["VELKOV", "MOSCOW"]),
        ("PRESIDENT ADEYEMI OPENS SCHOOL", ["ADEYEMI"]),
        ("NATO Warns of Long War in Ukraine", ["NATO", "Ukraine"]),
        ("Police Arrest Brandt in Raid\n\nThe police arrested Brandt.", ["Brandt", "Brandt"]),
    ],
)
def test_names_in_headlines(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_titles_and_roles_are_kept_apart_from_the_name() -> None:
    text = "Gen. Mara Holt, U.S. Secretary of State Ida Lund and former policeman Ivan Dudin met Señora Vega."
    assert [(name.text, name.title) for name in spot(text)] == [
        ("Mara Holt", "Gen."),
        ("U.S.", ""),
        ("Ida Lund", "Secretary of State"),
        ("Ivan Dudin", "former policeman"),
        ("Vega", "Señora"),
    ]


def test_a_caption_is_not_joined_to_the_line_below() -> None:
    text = "A clip of the prisoner in the northern colony was shown. Video: Marta Nowak\nShow more"
    assert names(text)[-1] == "Marta Nowak"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In the year before the trial he had been the founder of the Police\nOmbudsman.\n\nHe denied it.",
            ["Police\nOmbudsman"],
        ),
        (
            "It was on the first Tuesday of the month that former policeman Ivan\nDudin came back to the town where he had served.",
            ["Ivan\nDudin"],
        ),
        ("The spokesman for Mr Vel\u00adkov and for Mrs Sav\u00ad\nchuk left.", ["Vel\u00adkov", "Sav\u00ad\nchuk"]),
        ("A letter to Mr\u00a0Velkov from D.\u202fSavchuk.", ["Velkov", "D.\u202fSavchuk"]),
    ],
)
def test_a_name_may_be_wrapped_and_hyphenated(text: str, expected: list[str]) -> None:
    assert names(text) == expected
