"""Speakers named by other means than subject and verb, and at every remove."""

from __future__ import annotations

import pytest

from verifybench.claims import analyse, strength


def said(text: str) -> list[tuple[str, str]]:
    return [(one.speaker, one.verb) for statement in analyse(text) for one in statement.attribution]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("A spokesman for the mill, Ivo Karr, said it had closed.", [("Ivo Karr", "said")]),
        ("Ana Ruiz, 45, of Marsby, said he sold it.", [("Ana Ruiz", "said")]),
        ("Two clerks, who asked not to be named, said it had closed.", [("Two clerks", "said")]),
        ("The union, by contrast, says it is open.", [("The union", "says")]),
        ("It had closed, said a guard at the mill, Ivo Karr.", [("Ivo Karr", "said")]),
        ("It had closed, the mayor and his deputy said.", [("the mayor and his deputy", "said")]),
        (
            "A survey of 2,000 farmers by the union found that half had sold.",
            [("A survey of 2,000 farmers by the union", "found")],
        ),
        ("The bank announced it would close.", [("The bank", "announced")]),
        ("Berg wrote in a post on Monday that it had closed.", [("Berg", "wrote")]),
        ("The mayor made it clear that it would close.", [("The mayor", "made it clear")]),
    ],
)
def test_the_subject_of_a_reporting_verb_is_found_past_asides_and_phrases(
    sentence: str, expected: list[tuple[str, str]]
) -> None:
    assert said(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The claim by Mayor Lind that it closed is false.", [("Mayor Lind", "claim")]),
        ("Lind's claim that it closed is false.", [("Lind", "claim")]),
        ("Rumours that it had closed spread quickly.", [("", "rumours")]),
        ("As the mayor put it, the mill was doomed.", [("the mayor", "put it")]),
        ("By her own account, Ana Ruiz slept there.", [("Ana Ruiz", "account")]),
        ("The office put the cost at $40m.", [("The office", "put")]),
        ("Per the ministry, it had closed.", [("the ministry", "per")]),
        ("The army was accused by Amnesty International of lying.", [("Amnesty International", "accused")]),
        ("Berg is accused of lying.", [("", "is accused")]),
        ("Lind was told that it had closed.", [("", "was told")]),
    ],
)
def test_nouns_and_passives_name_speakers_too(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert said(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "speakers"),
    [
        ("The lawyer told the court that it had closed, the site Volna reported.", ["The lawyer", "the site Volna"]),
        ("The paper reported, citing court files, that it had closed.", ["court files", "The paper"]),
        ("Citing a clerk, Interfax reported that it had closed.", ["a clerk", "Interfax"]),
        ("Berg was quoted by Interfax as saying that it had closed.", ["Berg", "Interfax"]),
        ("It had closed, according to a report quoted by Radio Nord.", ["a report", "Radio Nord"]),
        ("The union denied the minister's claim that it had closed.", ["the minister", "The union"]),
        ("In an interview with CNN, the mayor said that it had closed.", ["the mayor", "CNN"]),
    ],
)
def test_whoever_passes_it_on_stands_one_step_further_out(sentence: str, speakers: list[str]) -> None:
    assert [speaker for speaker, _ in said(sentence)] == speakers


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("Lind did not say that it had closed.", "did not say"),
        ("Lind has not denied that it had closed.", "has not denied"),
        ("Lind declined to confirm the figure.", "declined to confirm"),
    ],
)
def test_what_was_not_said_keeps_its_negation(sentence: str, verb: str) -> None:
    assert said(sentence) == [("Lind", verb)]
    assert strength(verb) == "withhold"


@pytest.mark.parametrize(
    "sentence",
    [
        "The trams run according to a summer timetable.",
        "The miners claimed the top prize.",
        "Ana Ruiz cited no reason.",
        "Nobody said that it had closed.",
        "She added salt to the soup.",
        "The train continues to Oslo.",
        "He wrote three books about mills.",
        "The bill was rejected by parliament.",
    ],
)
def test_words_that_report_elsewhere_name_nobody_here(sentence: str) -> None:
    assert said(sentence) == []


def test_a_speech_that_goes_on_is_attributed_in_every_sentence() -> None:
    text = "“We paid once,” said Anna Lind. “We did not pay twice.” He left."
    assert said(text) == [("Anna Lind", "said"), ("Anna Lind", "is quoted")]


def test_he_and_she_are_resolved_only_where_one_person_was_named() -> None:
    assert said("Berg said it had closed. He added that it was late.")[-1] == ("Berg", "added")
    assert said("Berg said it had closed. Lind disagreed. He added that it was late.")[-1] == ("He", "added")
    assert said("She denied having met Berg.") == [("She", "denied")]
