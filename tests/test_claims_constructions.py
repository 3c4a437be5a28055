"""Who says it, by the construction that tells it; each case stands for a class of English sentences."""

from __future__ import annotations

import pytest

from verifybench.claims import analyse


def speakers(sentence: str) -> list[str]:
    return [
        one.speaker for read in analyse(sentence) for one in read.attribution if one.verb not in ("was told", "is quoted")
    ]


def voices(text: str) -> list[str | None]:
    return [quote.speaker for read in analyse(text) for quote in read.quotes]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The plan was dropped, said an official in the governor's office.", "an official in the governor's office"),
        ("The plan was dropped, said the governor in the statement.", "the governor"),
        ("The plan was dropped, says Ivo Karr to the local paper.", "Ivo Karr"),
        ("The plan was dropped, according to a letter released on Monday.", "a letter"),
        ("The envoy who asked not to be named said the plan was dropped.", "The envoy who asked not to be named"),
        ("A spokesman for the mill, Ivo Karr, said it had closed.", "Ivo Karr"),
        ("The grain board (GB) said the mill had closed.", "The grain board"),
        ("Most of the millers questioned said the mill had closed.", "Most of the millers questioned"),
        ("Karr in a statement said the mill had closed.", "Karr"),
        ("The mill has closed, it said in a statement.", "it"),
        ("The Marsby Echo first reported that the mill had closed.", "The Marsby Echo"),
    ],
)
def test_a_speaker_begins_and_ends_with_the_noun_phrase(sentence: str, expected: str) -> None:
    assert speakers(sentence) == [expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The pilot radioed that one engine was on fire.", ["The pilot"]),
        ("Karr texted his brother that the mill was on fire.", ["Karr"]),
        ("Karr tells the Echo: We have sold nothing.", ["Karr"]),
        ("A man can be heard saying that the mill is sold.", ["A man"]),
        ("Karr voiced concern that the mill was unsafe.", ["Karr"]),
        ("Two papers are reporting that the mill is sold.", ["Two papers"]),
        ("It was reported on Sunday that the mill was sold.", [""]),
        ("It has been claimed by the union that the mill was sold.", ["the union"]),
        ("The man said to have sold the mill is dead.", [""]),
        ("The Echo reported on Monday, citing two clerks, that the mill was sold.", ["two clerks", "The Echo"]),
        ("The union rejected claims that the mill was unsafe.", ["The union"]),
    ],
)
def test_whatever_tells_that_it_was_said_is_read(sentence: str, expected: list[str]) -> None:
    assert speakers(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The mill declined to comment.",
        "She could not tell the twins apart.",
        "The sergeant denied the men their leave.",
        "He told time by the sun.",
        "Inspectors found the knife under the stairs.",
        "Two men accused of theft fled on Sunday.",
        "Karr praised the millers.",
        "Karr laughed.",
        "She said goodbye and left.",
        "It suggests that the mill was sold.",
    ],
)
def test_what_reports_no_words_has_no_speaker(sentence: str) -> None:
    assert speakers(sentence) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The patriarch called the law “a wound in the nation”.", ["The patriarch"]),
        ("The envoy spoke of a “turning point” for the region.", ["The envoy"]),
        ("The deal was branded “a betrayal” by the union.", ["the union"]),
        ("Karr told a friend he was “finished”, the court heard.", ["Karr"]),
        ("“We left at dawn.” That was all Yusuf Warsame said.", ["Yusuf Warsame"]),
        ("“If so,” the deputy went on, “the vote was void.”", ["the deputy", "the deputy"]),
        ("“Patience is all.”\n— Lena Holm, 1994", ["Lena Holm"]),
        ("“Wait,” she would say.", ["she"]),
        ("“The pump failed,” the engineer's log reads.", ["the engineer's log"]),
        ("“It is over,” read a note from the union.", ["a note from the union"]),
        ("‚The door was open‘, the watchman said.", ["the watchman"]),
        ("He read the novel “The Door”.", [None]),
        ("The union criticised the law “On the Protection of Mills”.", [None]),
    ],
)
def test_quoted_words_have_the_speaker_of_their_construction(text: str, expected: list[str | None]) -> None:
    assert voices(text) == expected
