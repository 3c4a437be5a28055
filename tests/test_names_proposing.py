"""Clusters proposed to a reviewer: with their reasons, and never of names that something speaks against."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from verifybench.names import Mentioned, Settled, gather, propose, spot


def clusters(mentions: Iterable[Mentioned]) -> list[set[str]]:
    return [set(one.names) for one in propose(mentions)]


def mentioned(*sentences: str) -> tuple[Mentioned, ...]:
    return gather(spot(sentence) for sentence in sentences)


def test_a_surname_of_two_people_joins_neither() -> None:
    names = ["Igor Petrov", "Sergei Petrov", "Petrov", "Osechkin", "Vladimir Osechkin", "Usishkin"]
    (found,) = propose(map(Mentioned, names))
    assert found.names == {"Osechkin", "Usishkin", "Vladimir Osechkin"}
    assert {rule for rule, _ in found.reasons} == {"name.surname", "name.spelling"}


@pytest.mark.parametrize(
    "sentences",
    [
        ("They met Velkov in Oslo.", "They met Welkow in Oslo."),
        ("They met Judge Velkov.", "They met Judge Welkow."),
        ("The group FSB said so.", "The Federal Security Service said so."),
    ],
)
def test_spellings_are_proposed_across_sentences(sentences: tuple[str, ...]) -> None:
    (found,) = [one for one in clusters(mentioned(*sentences)) if "Oslo" not in one]
    assert len(found) == 2


@pytest.mark.parametrize(
    ("sentences", "why"),
    [
        (("They met Velkov and Velkow in Oslo.",), "they stand in one sentence"),
        (("They met Mr Velkov.", "They met Mrs Welkow."), "a man and a woman"),
        (("They met Judge Velkov.", "They met Colonel Welkow."), "a judge and a colonel"),
        (("He swam in the River Lind.", "They met Mr River Lynd."), "a place and a person"),
    ],
)
def test_context_title_role_and_kind_keep_spellings_apart(sentences: tuple[str, ...], why: str) -> None:
    assert clusters(mentioned(*sentences)) == [], why


def test_a_full_name_and_its_surname_may_stand_in_one_sentence() -> None:
    assert clusters(mentioned("Anna Berg left, and then Berg returned.")) == [{"Anna Berg", "Berg"}]


def test_a_name_wrapped_over_two_lines_is_counted_with_the_same_name_on_one() -> None:
    (one,) = gather([spot("She wrote to Mr Ivan\u00ad\nov."), spot("She wrote to Mr Ivanov.")])
    assert (one.name, one.count, one.titles) == ("Ivanov", 2, ("Mr",))
    assert Settled([(("Iva\u00adnov", "Ivanoff"), "same")]).standing("Ivanov", "IVANOFF") == "same"
