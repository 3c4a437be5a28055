"""The sample case at the repository root: what a reviewer should find wrong, right and merely reworded in its draft."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import pytest

from verifybench.case.case import Case
from verifybench.case.rows import ClaimRow

ROOT = Path(__file__).resolve().parent.parent
DRAFT = ROOT / "drafts" / "insiders.md"
SOURCES = sorted((ROOT / "sources").glob("*.md"))

Answer = Literal["right", "reworded", "wrong", "open"]


@dataclass(frozen=True, slots=True)
class Expected:
    """A sentence of the draft, what a careful reader decides, the source that decides it, and the words it decides by.

    `reworded` says the same with other words or figures; `open` is for the reviewer to judge. `hard` marks an error that only
    a person finds: the machine may see it, and need not.
    """

    sentence: str
    answer: Answer
    source: str
    words: str
    hard: bool = False


DYMOVSKY, FLASHMOB, SENTENCE = "dymovsky-videos.md", "ombudsman-flashmob.md", "vorontsov-sentence.md"
INTERVIEW, SARATOV = "archive-interview.md", "saratov-videos.md"

EXPECTED = (
    Expected("appeared in uniform in videos", "right", DYMOVSKY, "appears in uniform"),
    Expected("watched more than a million times within about a week", "reworded", DYMOVSKY, "over one million times"),
    Expected("He had been in the army from 1996 to 1998.", "reworded", DYMOVSKY, "between 1996 and 1998"),
    Expected("in the Altai region", "wrong", DYMOVSKY, "in the Amur region"),
    Expected("the police of Novorossiysk in 2004", "right", DYMOVSKY, "came in 2004"),
    Expected("he spent twelve years in the service", "wrong", DYMOVSKY, "ten years to the service"),
    Expected('"I am not afraid," Dymovsky said.', "right", DYMOVSKY, "I am not afraid"),
    Expected("sued him for libel", "right", DYMOVSKY, "have sued him for libel"),
    Expected("left the Moscow police in 2017 after thirteen years", "reworded", SENTENCE, "served for 13 years"),
    Expected("set up Police Ombudsman in 2014", "wrong", SENTENCE, "in 2017"),
    Expected(
        "It has more than a million followers.", "wrong", SENTENCE, "More than half a million people follow it", hard=True
    ),
    Expected("has three quarters of a million members", "reworded", SENTENCE, "has 750,000 members"),
    Expected("Vorontsov was arrested in May 2020.", "right", SENTENCE, "was arrested in May 2020"),
    Expected("demanding 300,000 roubles (about $3,800)", "reworded", FLASHMOB, "300,000 rubles ($3,800)"),
    Expected("Vorontsov denies the accusation.", "right", FLASHMOB, "Vorontsov rejects the accusation"),
    Expected('was "no danger to society"', "wrong", FLASHMOB, "not dangerous to society", hard=True),
    Expected("searched twice within a month", "reworded", FLASHMOB, "searched two times in one month"),
    Expected("the search lasted five hours", "right", SENTENCE, "search went on for five hours"),
    Expected("sentenced Vorontsov to four years in prison", "wrong", SENTENCE, "a prison term of five years"),
    Expected("held for almost three years", "reworded", SENTENCE, "held for nearly three years"),
    Expected("He lost his rank of captain.", "wrong", SENTENCE, "his rank of major", hard=True),
    Expected("banned him from running blogs for ten years", "reworded", SENTENCE, "running blogs for 10 years"),
    Expected("was sentenced in 2015 to a prison term of nine years", "reworded", INTERVIEW, "nine years in prison"),
    Expected("He served his time in the Saratov region.", "right", INTERVIEW, "The Saratov region is where he served"),
    Expected("holds 40 gigabytes of video", "right", INTERVIEW, "40 gigabyte archive"),
    Expected("The best-known video was recorded in 2019.", "wrong", SARATOV, "was recorded in 2020"),
    Expected("about 730 miles south-east of Moscow", "wrong", SARATOV, "730 kilometres"),
    Expected("Dagbladet could not verify", "reworded", SARATOV, "Dagbladet could not establish"),
    Expected("At least seven criminal cases have been opened", "right", INTERVIEW, "At least seven criminal cases"),
    Expected("Alexei Fedotov, its head in the Saratov region, were fired", "wrong", INTERVIEW, "resigned"),
    Expected('Sergei is "relatively safe" abroad', "right", INTERVIEW, "relatively safe"),
    Expected("has lived in France since 2011", "wrong", SARATOV, "has lived in France since 2015", hard=True),
    Expected('they "will not give up"', "right", SARATOV, "We will not give up"),
    Expected("at least 7.6 million prisoners passed between 1921 and 1953", "right", SARATOV, "at least 7.6 million"),
    Expected("About 1.6 million people died", "open", SARATOV, "between 1.5 and 1.7 million"),
    Expected("was a prisoner there from 1945 to 1950", "right", SARATOV, "from 1945 to 1950"),
)


def _flat(path: Path) -> str:
    """The body of a file on one line, so that no line break hides a phrase."""
    front, body = path.read_text(encoding="utf-8").removeprefix("---\n").split("\n---\n", 1)
    assert front, f"{path.name} has no front matter"
    return re.sub(r"\s+", " ", body)


def test_the_sample_has_five_sources_and_one_draft() -> None:
    assert len(SOURCES) == 5
    assert list((ROOT / "drafts").glob("*.md")) == [DRAFT]


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda expected: expected.sentence[:40])
def test_every_expectation_points_at_words_that_are_there_once(expected: Expected) -> None:
    assert _flat(DRAFT).count(expected.sentence) == 1
    assert expected.words in _flat(ROOT / "sources" / expected.source)


def test_the_draft_mixes_right_wrong_and_reworded_claims() -> None:
    answers = [expected.answer for expected in EXPECTED]
    assert {answer: answers.count(answer) for answer in ("right", "reworded", "wrong", "open")} == {
        "right": 14,
        "reworded": 10,
        "wrong": 11,
        "open": 1,
    }


def test_the_cases_that_matter_are_in_the_sources() -> None:
    """Each of these is a trap or a lesson of the sample; removing one would quietly weaken the first tour."""
    text = {path.name: _flat(path) for path in SOURCES}
    assert "a 40 gigabyte archive" in text[INTERVIEW]
    assert "more than 40 gigabytes" in text[SARATOV]
    assert "to nine years in prison" in text[INTERVIEW]
    assert "a prison term of five years" in text[SENTENCE]
    assert "held for nearly three years" in text[SENTENCE]
    assert "Osechkin" in text[INTERVIEW]
    assert "Usishkin" in text[SARATOV]
    assert "resigned" in text[INTERVIEW]
    assert "were fired" in text[SARATOV]
    assert "730 kilometres" in text[SARATOV]


def test_the_front_matter_has_known_keys_only_and_names_every_source() -> None:
    known = {"title", "publisher", "author", "published", "accessed", "url", "origin", "translated", "language"}
    for path in SOURCES:
        front = path.read_text(encoding="utf-8").split("---\n")[1]
        keys = [line.partition(":")[0] for line in front.splitlines()]
        assert set(keys) <= known, path.name
        assert "title" in keys
        assert '"Brief: ' in front, f"{path.name} must not pass for the report that it retells"


def test_the_configuration_of_the_sample_is_valid_toml_with_a_name() -> None:
    config = tomllib.loads((ROOT / "verifybench.toml").read_text(encoding="utf-8"))
    assert config["name"] == "What insiders showed"


# -- what the machine makes of it ------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def built(built_sample: Path) -> Iterator[Case]:
    with Case.open(built_sample, read_only=True) as case:
        yield case


def _row(case: Case, expected: Expected) -> ClaimRow:
    """The draft's claim that has the words expected."""
    (row,) = [row for row in case.queue("drafts") if expected.sentence in re.sub(r"\s+", " ", row.text)]
    return row


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda expected: expected.sentence[:40])
def test_every_expected_sentence_is_a_claim(built: Case, expected: Expected) -> None:
    assert _row(built, expected)


@pytest.mark.parametrize(
    "expected",
    [one for one in EXPECTED if one.answer in ("right", "reworded")],
    ids=lambda expected: expected.sentence[:40],
)
def test_nothing_right_is_called_wrong(built: Case, expected: Expected) -> None:
    row = _row(built, expected)
    assert row.relation not in ("contradicts", "conflicting")
    assert not row.conflicts


@pytest.mark.parametrize(
    "expected",
    [one for one in EXPECTED if one.answer == "wrong" and not one.hard],
    ids=lambda expected: expected.sentence[:40],
)
def test_every_planted_error_is_put_before_the_reviewer_with_its_passage(built: Case, expected: Expected) -> None:
    row = _row(built, expected)
    assert row.relation in ("contradicts", "conflicting") or row.conflicts
    shown = [re.sub(r"\s+", " ", built.passage(one.passage).statement.text) for one in built.evidence(row.id)[:3]]
    assert any(expected.words in text for text in shown)


def test_two_peoples_sentences_and_two_wordings_of_a_size_are_no_conflict(built: Case) -> None:
    among_sources = [row.conflict for row in built.conflicts() if row.conflict.kind == "source-source"]
    for conflict in among_sources:
        assert "nine years" not in (conflict.left.focus_text, conflict.right.focus_text)
        assert "gigabyte" not in conflict.left.focus_text + conflict.right.focus_text
    assert ["fired", "resigned"] in [sorted((one.left.focus_text, one.right.focus_text)) for one in among_sources]


def test_two_spellings_of_one_name_are_proposed_as_one() -> None:
    from verifybench.names import compare

    assert compare("Vladimir Osechkin", "Vladimir Usishkin").same


def test_no_claim_comes_from_the_line_that_says_what_the_sample_is(built: Case) -> None:
    assert not [row.text for row in built.queue("all") if "verifybench" in row.text]
