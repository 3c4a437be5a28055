"""Which names are proposed as one."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.names import Mentioned, compare, fold, propose

SPELLINGS = [
    "Osechkin Usishkin Osetskin Uschkin",
    "Tchaikovsky Čajkovskij",
    "Khrushchev Chruschtschow Хрущёв",
    "Yelena Jelena",
]


@pytest.mark.parametrize("spellings", SPELLINGS)
def test_spellings_of_one_name(spellings: str) -> None:
    assert all(compare(a, b).same for a, b in combinations(spellings.split(), 2))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("D. Savchuk", "Dmitri Savchuk"),
        ("Savchuk", "Dmitri Savchuk"),
        ("Gen. Valery Maksimenko", "Valeriy Maximenko"),
        ("Ivan Ivanovich Petrov", "Ivan I. Petrov"),
        ("Petrov Ivan", "Ivan Petrov"),
        ("Y. Prigozhin", "Evgeny Prigozhin"),
        ("Bill Clinton", "William Clinton"),
        ("BBC", "British Broadcasting Corporation"),
        ("The Moscow Times", "Moscow Times"),
        ("محمد بن سلمان", "Mohammed bin Salman"),
        ("בנימין נתניהו", "Binyamin Netanyahu"),
        ("Володимир Зеленський", "Volodymyr Zelenskyy"),
        ("Κυριάκος Μητσοτάκης", "Kyriakos Mitsotakis"),
        ("მიხეილ სააკაშვილი", "Mikheil Saakashvili"),
        ("习近平", "Xi Jinping"),
        ("Abdul Rahman", "Abdulrahman"),
    ],
)
def test_one_person_or_thing(a: str, b: str) -> None:
    assert compare(a, b).same


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Vorontsov", "Voronin"),
        ("Igor Petrov", "Sergei Petrov"),
        ("Petrov", "Petrova"),
        ("Mr Petrov", "Mrs Petrov"),
        ("Ivan A. Petrov", "Ivan Ivanovich Petrov"),
        ("Vladimir", "Vladimir Vorontsov"),
        ("Human Rights Watch", "Human Rights First"),
        ("Kim Jong-il", "Kim Jong-un"),
        ("Ahmed", "Mohammed"),
        ("", "Petrov"),
    ],
)
def test_two_persons_or_things(a: str, b: str) -> None:
    match = compare(a, b)
    assert not match.same
    assert match.reasons[0][1]


@settings(derandomize=True, deadline=None, max_examples=100)
@given(st.text(alphabet="abджع. -'’XyJhe", max_size=20), st.text(alphabet="abджע. -'’XyJhe", max_size=20))
def test_comparison_is_symmetric_and_scores_agree(a: str, b: str) -> None:
    match = compare(a, b)
    assert compare(b, a) == match
    assert 0 <= match.score <= 1
    assert match.same == (match.score >= 0.5)


def test_a_surname_of_two_people_joins_neither() -> None:
    names = ["Igor Petrov", "Sergei Petrov", "Petrov", "Osechkin", "Vladimir Osechkin", "Usishkin"]
    (found,) = propose(map(Mentioned, names))
    assert found.names == {"Osechkin", "Usishkin", "Vladimir Osechkin"}
    assert {rule for rule, _ in found.reasons} == {"name.surname", "name.spelling"}


def test_fold_gives_one_key_to_spellings() -> None:
    assert fold("Maksimenko") == fold("Maximenko")
    assert fold("Воронцов") == fold("Vorontsov") != fold("Voronin")
