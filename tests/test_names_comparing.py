"""Which names are proposed as one, and by which rule."""

from __future__ import annotations

from itertools import combinations

import pytest

from verifybench.names import compare, fold

SPELLINGS = [
    "Osechkin Usishkin Osetskin Uschkin",
    "Tchaikovsky Čajkovskij Чайковский",
    "Khrushchev Chruschtschow Хрущёв",
    "Yelena Jelena",
    "Tsankov Cankov Цанков",
    "Khokhlov Hohlov Хохлов",
    "Gamal Jamal",
    "Schröder Schroeder Schroder",
    "Zelensky Zelenskyy Зеленський",
]


@pytest.mark.parametrize("spellings", SPELLINGS)
def test_spellings_of_one_name(spellings: str) -> None:
    assert all(compare(a, b).same for a, b in combinations(spellings.split(), 2))


@pytest.mark.parametrize(
    ("a", "b", "rule"),
    [
        ("D. Savchuk", "Dmitri Savchuk", "name.initial"),
        ("Savchuk", "Dmitri Savchuk", "name.surname"),
        ("Gen. Valery Maksimenko", "Valeriy Maximenko", "name.spelling"),
        ("Ivan Ivanovich Petrov", "Ivan I. Petrov", "name.spelling"),
        ("Savostin D.A.", "Dmitry Alexandrovich Savostin", "name.initial"),
        ("V. V. Putin", "Vladimir Vladimirovich Putin", "name.initial"),
        ("Petrov Ivan", "Ivan Petrov", "name.order"),
        ("Ibáñez Ruiz, Tomás", "Tomás Ibáñez Ruiz", "name.equal"),
        ("Y. Prigozhin", "Evgeny Prigozhin", "name.initial"),
        ("Bill Clinton", "William Clinton", "name.familiar"),
        ("Volodya Ptitsyn", "Vladimir Ptitsyn", "name.familiar"),
        ("Volha Kavalevich", "Olga Kovalevich", "name.familiar"),
        ("Sasha Petrova", "Aleksandra Petrova", "name.familiar"),
        ("Secretary of State Ida Lund", "Ida Lund", "name.equal"),
        ('José "Pepe" Gómez', "Jose Gomez", "name.spelling"),
        ("Abdul Rahman", "Abdulrahman", "name.equal"),
        ("Salah ad-Din Haddad", "Saladin Hadad", "name.breaks"),
        ("محمد بن سلمان", "Mohammed bin Salman", "name.spelling"),
        ("בנימין נתניהו", "Binyamin Netanyahu", "name.spelling"),
        ("Володимир Зеленський", "Volodymyr Zelenskyy", "name.spelling"),
        ("Κυριάκος Μητσοτάκης", "Kyriakos Mitsotakis", "name.spelling"),
        ("მიხეილ სააკაშვილი", "Mikheil Saakashvili", "name.spelling"),
        ("习近平", "Xi Jinping", "name.romanised"),
        ("Mao Zedong", "Mao Tse-tung", "name.romanised"),
        ("Zhou Enlai", "Chou En-lai", "name.romanised"),
        ("Lee Sung-min", "Yi Seong-min", "name.order"),
        ("BBC", "British Broadcasting Corporation", "name.acronym"),
        ("MoT", "Ministry of Transport", "name.acronym"),
        ("FSB", "Federal Security Service", "name.alias"),
        ("Kyiv", "Kiev", "name.alias"),
        ("The Moscow Times", "Moscow Times", "name.equal"),
        ("Ministry of Defence", "Defense Ministry", "name.order"),
        ("Norwick Ltd", "Norwick", "name.form"),
        ("Interfax", "Interfax news agency", "name.short"),
        ("Supreme Court", "Supreme Court of Russia", "name.qualified"),
        ("Ivan\nDudin", "Ivan Dudin", "name.equal"),
        ("Vel\u00ad\nkov", "Velkov", "name.equal"),
    ],
)
def test_one_person_or_thing(a: str, b: str, rule: str) -> None:
    match = compare(a, b)
    assert (match.same, match.reasons[0][0]) == (True, rule)


@pytest.mark.parametrize(
    ("a", "b", "rule"),
    [
        ("Vorontsov", "Voronin", "name.differs"),
        ("Velchev", "Velkov", "name.differs"),
        ("Petrov", "Petrova", "name.differs"),
        ("Igor Petrov", "Sergei Petrov", "given.differs"),
        ("Hassan Rouhi", "Hossein Rouhi", "given.differs"),
        ("Daniel Levy", "Daniela Levy", "given.differs"),
        ("Mr Petrov", "Mrs Petrov", "title.differs"),
        ("Judge Petrov", "Colonel Petroff", "role.differs"),
        ("Ivan A. Petrov", "Ivan Borisovich Petrov", "middle.differs"),
        ("Pyotr Ivanovich Sokolov", "Pyotr Petrovich Sokolov", "middle.differs"),
        ("George W. Bush", "George H. W. Bush", "middle.differs"),
        ("John Smith Jr.", "John Smith Sr.", "generation.differs"),
        ("Khalid bin Saud", "Saud bin Khalid", "surname.differs"),
        ("Vladimir", "Vladimir Vorontsov", "name.given"),
        ("Song Hao", "Sun Hao", "name.syllables"),
        ("Trần Thị Hường", "Trần Thị Hương", "surname.differs"),
        ("Kim Jong-il", "Kim Jong-un", "surname.differs"),
        ("Ministry of Justice", "Ministry of Defence", "name.differs"),
        ("Human Rights Watch", "Human Rights First", "name.differs"),
        ("Orlex GmbH", "Orlix GmbH", "name.differs"),
        ("Council of Europe", "European Council", "name.differs"),
        ("Austria", "Australia", "place.differs"),
        ("UNICEF", "UNHCR", "name.alias"),
        ("", "Petrov", "name.empty"),
    ],
)
def test_two_persons_or_things(a: str, b: str, rule: str) -> None:
    match = compare(a, b)
    assert (match.same, match.reasons[0][0]) == (False, rule)
    assert match.reasons[0][1]


def test_fold_gives_one_key_to_spellings() -> None:
    assert fold("Maksimenko") == fold("Maximenko")
    assert fold("Воронцов") == fold("Vorontsov") != fold("Voronin")


@pytest.mark.parametrize(
    ("short", "long"),
    [("MoD", "Ministry of Justice"), ("DoD", "Ministry of Defence"), ("DeVito", "Deanna Vito"), ("McBain", "Maria Bain")],
)
def test_other_letters_are_no_initials(short: str, long: str) -> None:
    assert not compare(short, long).same
