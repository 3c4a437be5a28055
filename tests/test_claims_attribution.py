"""Who is said to have said it, nearest speaker first."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.claims import analyse, quotes
from verifybench.claims.attribution import find
from verifybench.claims.verbs import STRENGTH, strength


def said(sentence: str) -> list[tuple[str, str]]:
    quoted = [found.outer for found in quotes.find(sentence, [(0, len(sentence))])]
    return [(one.speaker, one.verb) for one in find(sentence, 0, len(sentence), quotes=quoted)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The mill closed in May, Reuters reported.", [("Reuters", "reported")]),
        ("“It is over,” said Anna Berg, who chairs the board.", [("Anna Berg", "said")]),
        ("Residents say the real reason was the noise.", [("Residents", "say")]),
        ("Anna Berg, a retired judge, said the vote was void.", [("Anna Berg", "said")]),
        ("In May, Berg said that the mill would close.", [("Berg", "said")]),
        (
            "A source at the transport ministry has confirmed the delay.",
            [("A source at the transport ministry", "confirmed")],
        ),
        ("The board has repeatedly denied that it paid.", [("The board", "denied")]),
        ("The bridge was safe, according to the ministry’s report.", [("the ministry’s report", "according to")]),
        ("The council and the mayor announced that they had settled.", [("The council and the mayor", "announced")]),
        ("In all, a rights group claims to have sixty tapes.", [("a rights group", "claims")]),
        ("In all, human rights group claims to have sixty tapes.", [("human rights group", "claims")]),
        ("The clerk was fired, but when asked if he believed that it would help, Lind laughed.", []),
    ],
)
def test_the_speaker_is_found_before_and_behind_the_verb(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert said(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The WHO said that 300 people fell ill.", "The WHO"),
        ("WHO said 300 people fell ill.", "WHO"),
        ("300 people fell ill, the WHO reported.", "the WHO"),
        ("“300 people fell ill,” said the WHO.", "the WHO"),
        ("According to the WHO, 300 people fell ill.", "the WHO"),
        ("300 people fell ill, according to WHO.", "WHO"),
        ("HRW and WHO said that 300 people fell ill.", "HRW and WHO"),
        ("A report by the WHO says that 300 people fell ill.", "A report by the WHO"),
        ("The WHO, which is in Geneva, said 300 people fell ill.", "The WHO"),
        ("The US said that 300 people fell ill.", "The US"),
        ("The AS said that 300 people fell ill.", "The AS"),
        ("The mayor WHO said that 300 people fell ill resigned.", "The mayor"),
    ],
)
def test_initials_that_are_also_a_word_are_a_speaker(sentence: str, speaker: str) -> None:
    (only,) = analyse(sentence)
    assert [one.speaker for one in only.attribution] == [speaker]


@pytest.mark.parametrize("sentence", ["WHO SAID IT?", "WHO said that?", "NO said nobody AND THAT IS IT."])
def test_capitals_alone_make_no_speaker(sentence: str) -> None:
    assert analyse(sentence)[0].attribution == ()


def test_a_clause_behind_the_verb_is_what_was_said_and_no_speaker() -> None:
    assert said("The mayor, who was in Lund, said 300 people fell ill.") == [("The mayor", "said")]
    assert said("The mill will close, said the two mayors.") == [("the two mayors", "said")]


@pytest.mark.parametrize(
    ("sentence", "speakers"),
    [
        ("“We won,” Berg told Reuters.", ["Berg", "Reuters"]),
        ("The report says that Reuters claimed that the mill failed.", ["Reuters", "The report"]),
        ("According to the court, the lawyer said that the judge slept.", ["the lawyer", "the court"]),
        ("“We lost,” the paper quoted Ivo Lind, a night guard, as saying.", ["Ivo Lind", "the paper"]),
        (
            "Lind denies the charge and maintains that it is “revenge,” according to the paper.",
            ["Lind", "Lind", "the paper"],
        ),
    ],
)
def test_each_remove_is_kept_and_the_nearest_speaker_comes_first(sentence: str, speakers: list[str]) -> None:
    assert [speaker for speaker, _ in said(sentence)] == speakers


@pytest.mark.parametrize(
    "sentence",
    [
        "The mill is said to have closed.",
        "In total, it is estimated that 40 people left.",
        "The mill reportedly closed.",
    ],
)
def test_hearsay_has_a_verb_and_no_speaker(sentence: str) -> None:
    assert [speaker for speaker, _ in said(sentence)] == [""]


@pytest.mark.parametrize(
    "sentence",
    [
        "The police are looking into the officer’s claims.",
        "The annual report was late.",
        "He told nobody.",
        "Earlier, the state sold its shares.",
        "They charge the battery, which states use, and note the time.",
    ],
)
def test_reporting_words_that_report_nothing_name_no_outlet(sentence: str) -> None:
    assert all(speaker in ("He",) for speaker, _ in said(sentence))


def test_the_verbs_tell_how_strongly_the_speaker_stands_behind_the_words() -> None:
    assert strength("denies") == "deny"
    assert strength("is estimated") == "estimate"
    assert strength("according to") == "say"
    assert strength("reportedly") == "say"
    assert strength("walked") is None


@settings(derandomize=True, deadline=None, max_examples=100)
@given(
    st.lists(
        st.sampled_from([*sorted(STRENGTH)[::9], "Berg", "the", "court", ",", "“", "”", "that", "is", "and", "by", ":"])
    )
)
def test_any_heap_of_words_is_read_and_spans_stay_inside(parts: list[str]) -> None:
    sentence = " ".join(parts)
    for one in find(sentence, 0, len(sentence)):
        assert 0 <= one.start < one.end <= len(sentence)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Norway’s transport minister said that the bridge was safe.", [("Norway’s transport minister", "said")]),
        ("The group behind it says that it was paid.", [("The group behind it", "says")]),
        ("Critics of the mayor say that he lied.", [("Critics of the mayor", "say")]),
        ("He called it a mistake, as quoted by the paper Nordlys.", [("the paper Nordlys", "quoted")]),
        ("The name recalls the war, a figure that is disputed.", []),
        ("A letter written for the court was lost.", []),
    ],
)
def test_long_and_bare_subjects_are_told_from_words_that_only_look_like_reporting(
    sentence: str, expected: list[tuple[str, str]]
) -> None:
    assert said(sentence) == expected


def test_an_age_and_a_home_between_commas_are_not_who_speaks() -> None:
    assert said("A programmer, 34, from Lund, said that the bridge was closed.") == [("A programmer", "said")]
    assert said("Anna Ruiz, 45, of Marsby, said that the bridge was closed.") == [("Anna Ruiz", "said")]
