"""Facts are worth checking; opinions, promises, questions, commands, courtesies and fragments are not."""

from __future__ import annotations

import pytest

from verifybench.claims import CUT, analyse
from verifybench.claims.weights import WEIGHTS, for_and_against
from verifybench.model.document import BlockLabel


def best(text: str, label: BlockLabel = "main") -> float:
    return max(one.checkworthiness for one in analyse(text, label=label))


@pytest.mark.parametrize(
    "sentence",
    [
        "A court in Marsby on Tuesday sentenced Ivo Karr to five years in prison.",
        "Unemployment fell by 3 percent last year.",
        "Anna Berg founded the company in 1998.",
        "He was also stripped of his rank and banned from office for 10 years.",
        "The bridge was closed after the flood damaged two of its piers.",
        "Residents say that the real reason for the closure was a quarrel in the Marsby council.",
        "The senator voted against the bill.",
        "We created 23 million new jobs.",
        "The engineer also intends to apply for asylum.",
        "All photographs are genuine and are taken from an archive.",
        "It is already known that the clerk is supposed to be Danish and is no longer in Marsby.",
        "All letters must come from a former clerk who worked in the Marsby office.",
        "The clerk must be a trained engineer, who had keys to the rooms.",
        "The ministry owns the land.",
        "Marsby is a town on the river Lim.",
        "The protocol forbids whaling inside the sanctuary.",
        "Electric vans outsold diesel ones.",
        "The mill is the oldest in the province.",
        "No governor has vetoed more bills than my opponent.",
        "The derailment was caused by a cracked rail.",
        "The team found no trace of methane.",
        "We cut taxes by half.",
        "Article 12 of the code does not mention refugees.",
    ],
)
def test_statements_of_fact_are_worth_checking(sentence: str) -> None:
    assert best(sentence) >= CUT


@pytest.mark.parametrize(
    ("sentence", "signal"),
    [
        ("I think we are a wonderful people.", "opinion.first_person"),
        ("We will do everything in our power to make the city kinder.", "promise"),
        ("Why would anyone want that?", "question"),
        ("Look at the pictures below and tell us your view.", "command"),
        ("Thank you all very much for coming tonight.", "pleasantry"),
        ("We should all take more care of each other.", "obligation"),
        ("Read more", "pleasantry"),
        ("“These cruel and secret methods must be stopped at once,” Berg told Reuters.", "obligation"),
        ("“The villagers will end up in court and be punished for it,” Berg said.", "promise"),
        ("Then Berg quickly turns to a more bleak subject.", "judgement"),
        ("“Roughly speaking, I was sitting at home and suddenly something happened,” he said.", "musing"),
        ("Photo: Anna Berg / Reuters", "credit"),
        ("We are deeply saddened by the loss of our colleague.", "feeling"),
        ("Suppose a family of four earns $50,000 a year.", "command"),
        ("Had I been there, I would have said no.", "hypothesis"),
        ("We use the term “plot” for a square of 10 by 10 metres.", "definition"),
        ("Senator, how would you pay for it?", "address"),
        ("Prices will probably ease by the end of next year.", "expected"),
        ("A smell of bread drifts through the silent street.", "scene"),
        ("We are going to build 50,000 homes.", "promise"),
        ("Democracy is the art of the possible, and it really matters.", "abstract"),
        ("By Anna Berg", "credit"),
        ("“I am so happy and so proud of everyone,” Berg said.", "judgement"),
    ],
)
def test_what_is_no_statement_of_fact_is_not_and_says_why(sentence: str, signal: str) -> None:
    read = analyse(sentence)
    assert all(one.checkworthiness < CUT for one in read)
    assert signal in {name for one in read for name in one.signals}


def test_a_headline_needs_no_verb_and_no_stop() -> None:
    assert best("Russia Jails Ex-Officer for 5 Years", "title") >= CUT


def test_every_weight_has_its_reason() -> None:
    assert all(words and reason for _, words, reason in WEIGHTS.values())


def test_signals_are_ordered_by_their_weight() -> None:
    (read,) = analyse("In 2019 the court in Marsby sentenced Ivo Karr to five years in prison.")
    weights = [abs(WEIGHTS[signal][0]) for signal in read.signals]
    assert weights == sorted(weights, reverse=True)


def test_the_month_of_may_is_no_possibility_and_a_failed_attempt_is_past() -> None:
    (month,) = analyse("Ivo Karr was arrested in May 2020.")
    assert "possibility" not in month.signals
    (tried,) = analyse("The paper could not establish whether the videos are genuine.")
    assert "possibility" not in tried.signals
    (may,) = analyse("It may rain in the hills.")
    assert "possibility" in may.signals


def test_a_denial_of_a_named_person_is_worth_checking_however_short() -> None:
    (read,) = analyse("Yesterday Ivo Karr denied the charge.")
    assert read.checkworthiness >= CUT
    assert "denied" in read.signals


def test_every_reason_reads_in_plain_words_and_on_its_side() -> None:
    counts, against = for_and_against([*WEIGHTS, "kept.verdict"])
    assert len(counts) + len(against) == len(WEIGHTS)
    assert len({*counts, *against}) == len(WEIGHTS), "no two signals read the same"
    assert for_and_against(["has.value", "promise", "has.date"]) == (["a figure", "a date"], ["about the future"])


@pytest.mark.parametrize(
    "sentence",
    [
        'Maria Berg said: "I followed the rules of the harbour."',
        "“I followed the rules of the harbour,” Maria Berg said.",
        "“We built the quay of Marsby with our own hands,” Ivo Karr told the council.",
    ],
)
def test_a_quotation_of_somebody_named_is_worth_checking_whatever_they_say_of_themselves(sentence: str) -> None:
    assert best(sentence) >= CUT


@pytest.mark.parametrize(
    "sentence", ["We love this town and its people.", "“Good morning,” Maria Berg said.", "“Go,” Berg said."]
)
def test_a_feeling_and_a_greeting_are_not(sentence: str) -> None:
    assert best(sentence) < CUT
