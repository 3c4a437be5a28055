"""Words that all stand in a passage are no support where it says them of another, in the other order, or not as of now."""

from __future__ import annotations

import pytest

from verifybench.evidence import SourceText, compare


def told(claim: str, passage: str) -> tuple[str, list[str]]:
    found = compare(claim, [SourceText("s", sentences=(passage,))])
    return found.relation, [reason.rule for reason in found.passages[0].judgement.reasons]


@pytest.mark.parametrize(
    ("claim", "passage", "rule"),
    [
        (
            "The ferry is still the fastest on the lake.",
            "The ferry, launched in 1988, was then the fastest on the lake, which it stayed for ten years.",
            "scope.still",
        ),
        (
            "Work on repairing the weir has already begun.",
            "The repair of the weir has not yet begun, though the work was planned for May.",
            "",
        ),
        (
            "Ortega was part of the fishing ban.",
            "Ortega (born 3 May 1950) was against the fishing ban.",
            "polarity.unclear",
        ),
        ("Tamura is a botanist.", "Tamura (born 1960) founded a society for botany and gardens.", ""),
        (
            "Dunmore sued Talvik over the dam.",
            "In the suit over the dam Talvik is the plaintiff, Dunmore the defendant.",
            "",
        ),
    ],
)
def test_words_alone_do_not_bear_out_what_they_are_not_said_of(claim: str, passage: str, rule: str) -> None:
    relation, rules = told(claim, passage)
    assert relation != "supports"
    assert not rule or rule in rules


@pytest.mark.parametrize(
    ("claim", "passage", "rule"),
    [
        (
            "The tower fell two years after the council sold the park.",
            "The council sold the park in 1931, two years after the tower fell.",
            "order.turned",
        ),
        (
            "After the council sold the park, the tower fell.",
            "The council sold the park after the tower fell.",
            "order.turned",
        ),
        (
            "Both of the rowers accused of cheating were banned.",
            "Of the two rowers accused of cheating, one was banned and the other was let off with a warning.",
            "quantity.differs",
        ),
        (
            "Moreau's mother was a Dane.",
            "Raised in Lille by a Danish father and a Finnish mother, Moreau painted ships.",
            "",
        ),
    ],
)
def test_what_is_told_of_the_other_one_or_turned_round_is_no_support(claim: str, passage: str, rule: str) -> None:
    relation, rules = told(claim, passage)
    assert relation in ("contradicts", "partly", "mentions")
    assert not rule or (relation, rules[0]) == ("contradicts", rule)


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("The tower fell after the council sold the park.", "After the council sold the park, the tower fell."),
        ("The ferry is still the fastest on the lake.", "The ferry remains the fastest on the lake."),
        ("Both rowers were banned.", "Both rowers were banned, one after the other."),
    ],
)
def test_the_same_told_another_way_is_still_support(claim: str, passage: str) -> None:
    assert told(claim, passage)[0] == "supports"


def test_before_for_after_is_no_difference_where_the_two_are_turned_as_well() -> None:
    relation, rules = told(
        "The tower fell after the council sold the park.", "The council sold the park before the tower fell."
    )
    assert (relation, "predicate.antonym" in rules) == ("partly", False)


@pytest.mark.parametrize(
    ("claim", "passages"),
    [
        ("The mayor of Lund resigned on Tuesday.", ("The mayor resigned on Tuesday.",)),
        ("The mayor of Lund resigned on Tuesday.", ("It rained in Oslo.", "The mayor resigned on Tuesday.")),
        ("Keller's lawyer filed an appeal.", ("The lawyer filed an appeal.",)),
        ("The Talvik plant burnt down in May.", ("The plant burnt down in May.",)),
    ],
)
def test_whose_and_where_it_is_must_be_told(claim: str, passages: tuple[str, ...]) -> None:
    assert compare(claim, [SourceText("s", sentences=passages)]).relation == "partly"


@pytest.mark.parametrize(
    ("claim", "passages"),
    [
        ("The mayor of Lund resigned on Tuesday.", ("Lund has 90,000 people.", "The mayor resigned on Tuesday.")),
        ("The mayor of Lund resigned on Tuesday.", ("LUND (TT) – The mayor resigned on Tuesday.",)),
        ("Keller's lawyer filed an appeal.", ("Keller was jailed.", "His lawyer filed an appeal.")),
        ("Anna Keller resigned on Tuesday.", ("Anna Keller spoke to the council.", "She resigned on Tuesday.")),
    ],
)
def test_whose_and_where_it_is_may_stand_around(claim: str, passages: tuple[str, ...]) -> None:
    assert compare(claim, [SourceText("s", sentences=passages)]).relation == "supports"
