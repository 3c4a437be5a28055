"""Several sentences of one source bear a claim out together where each tells its part of the same one, and nothing is left open."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.evidence import CompareResult, SourceText, compare


def against(claim: str, *sentences: str) -> CompareResult:
    return compare(claim, [SourceText("s", sentences=sentences)])


@pytest.mark.parametrize(
    ("claim", "sentences"),
    [
        (
            "Ana Duarte, the minister of health, resigned on Friday.",
            ("Ana Duarte was minister of health for six years.", "She resigned on Friday."),
        ),
        (
            "Health minister Ana Duarte resigned over the vaccine contract.",
            (
                "Ana Duarte has been health minister since 2017.",
                "On Friday the minister resigned over the vaccine contract.",
            ),
        ),
        (
            "The company opened a shipyard in Narva and hired 400 welders.",
            ("The company opened a shipyard in Narva in June.", "It hired 400 welders."),
        ),
        (
            "The drivers' strike lasted 12 days.",
            ("The striking drivers of the three depots go back to work.", "The strike lasted 12 days."),
        ),
        (
            "The board closed the theatre and sold the building.",
            ("The board closed the theatre in June.", "It sold the building in August."),
        ),
        ("The trawler's cook was arrested.", ("The trawler sank off Narva.", "Its cook was arrested.")),
    ],
)
def test_neighbouring_sentences_of_one_subject_say_it_together(claim: str, sentences: tuple[str, ...]) -> None:
    found = against(claim, *sentences)
    assert found.relation == "supports"
    best = next(one for one in found.passages if one.judgement.relation == "supports")
    assert best.judgement.reasons[0].rule == "source.together"
    assert best.judgement.reasons[0].message == "sentences 1 and 2 say it together"


@pytest.mark.parametrize(
    ("claim", "sentences"),
    [
        # what was said of whom is another's
        ("Duarte opened a clinic and hired 40 nurses.", ("Duarte opened a clinic in June.", "Kolbrin hired 40 nurses.")),
        ("Kolbrin bought Tarvas and closed the quarry.", ("Kolbrin bought Tarvas.", "Tarvas closed the quarry.")),
        ("Duarte was fined and left the party.", ("Duarte was fined in May.", "His brother left the party.")),
        ("The board closed the pool and sold it.", ("The board of Narva closed the pool.", "The board of Tartu sold it.")),
        ("Both boards resigned and left the union.", ("Both boards resigned.", "One of them left the union.")),
        # what only stands beside the name
        ("Health minister Ana Duarte resigned.", ("The health minister thanked Ana Duarte.", "Duarte resigned on Monday.")),
        (
            "Health minister Ana Duarte resigned.",
            ("Ana Duarte was health minister until 2001.", "Duarte resigned as mayor."),
        ),
        (
            "The drivers' strike lasted 12 days.",
            ("The drivers of the depot are on strike.", "The doctors' strike lasted 12 days."),
        ),
        ("The trawler's cook was arrested.", ("The trawler rammed a tanker.", "Its cook was arrested.")),
        # another time, another figure, less sure
        (
            "In 2019 Duarte left Kolbrin and founded Tarvas.",
            ("In 2019 Duarte left Kolbrin.", "She founded Tarvas in 2012."),
        ),
        (
            "The board sold the land for 3 million euros.",
            ("The board sold the land.", "It built a school for 3 million euros."),
        ),
        ("The board closed the pool and sold the land.", ("The board closed the pool.", "It may sell the land.")),
        ("Duarte resigned and moved to Lima.", ("Duarte resigned.", "She said she moved to Lima.")),
        ("Duarte resigned because she lost the vote.", ("Duarte resigned.", "She lost the vote.")),
        # a denial further down
        (
            "The board closed the pool and sold the land.",
            ("The board closed the pool.", "It sold the land.", "The board did not sell the land, the mayor did."),
        ),
    ],
)
def test_sentences_that_leave_a_doubt_do_not_say_it_together(claim: str, sentences: tuple[str, ...]) -> None:
    assert against(claim, *sentences).relation != "supports"


@pytest.mark.parametrize(
    ("claim", "sentences"),
    [
        ("The grant was cut by half.", ("The grant was cut by a fifth.", "Gifts made up for half of the loss.")),
        (
            "Duarte was ahead in the run-off.",
            ("Lund beat Duarte in the run-off.", "In the first round Duarte had been ahead."),
        ),
    ],
)
def test_words_and_figures_scattered_over_a_source_are_no_support(claim: str, sentences: tuple[str, ...]) -> None:
    assert against(claim, *sentences).relation != "supports"


_PARTS = st.sampled_from(
    [
        "Duarte left Kolbrin.",
        "She moved to Lima.",
        "Lund moved to Lima.",
        "It rained.",
        "Duarte may move to Lima.",
        "Did she?",
    ]
)


@settings(derandomize=True, deadline=None, max_examples=40)
@given(st.lists(_PARTS, max_size=5))
def test_nothing_is_assembled_out_of_what_is_not_told(sentences: list[str]) -> None:
    found = against("Duarte left Kolbrin and moved to Lima.", *sentences)
    if found.relation == "supports":
        assert {"Duarte left Kolbrin.", "She moved to Lima."} <= set(sentences)
