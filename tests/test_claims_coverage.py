"""Every checkable word of a draft is found, and none twice."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.claims import checkable, spelling, statements
from verifybench.model.coverage import KINDS, Checkable
from verifybench.model.document import COMMENT, Block, BlockLabel, Document
from verifybench.text import paragraph_spans, sha256

QUICK = settings(derandomize=True, deadline=None, max_examples=60)


def draft(text: str, label: BlockLabel = "main", rule: str = "") -> Document:
    spans = paragraph_spans(text)
    blocks = tuple(Block(*span, label, number, rule=rule) for number, span in enumerate(spans, 1))
    return Document("story", "draft", "drafts/story.md", text, sha256(text), "0", blocks)


def found(text: str) -> list[tuple[str, str]]:
    document = draft(text)
    return [(one.kind, one.text) for one in checkable(document, [one for one, _ in statements(document)])]


def of(kind: str, text: str) -> list[str]:
    return [words for found_kind, words in found(text) if found_kind == kind]


def test_a_sentence_of_many_facts_has_each_of_them_once() -> None:
    told = found("President Marta Lund said in Oslo on 4 May 2019 that the biggest hall cost 40 million euros.")
    assert told == [
        ("title", "President"),
        ("name", "Marta Lund"),
        ("place", "Oslo"),
        ("date", "4 May 2019"),
        ("superlative", "biggest"),
        ("number", "40 million euros"),
    ]


def test_a_date_in_a_quotation_counts_as_a_date_and_the_quotation_as_one() -> None:
    told = found("“We sold it in May 2014,” Marta Lund said.")
    assert sorted(kind for kind, _ in told) == ["date", "name", "quotation"]


def test_a_quotation_of_several_sentences_is_one_with_all_its_sentences() -> None:
    document = draft("“We sold it. Nobody asked us. We left,” Marta Lund said. “We came back later.”")
    quotes = [one for one in checkable(document, [one for one, _ in statements(document)]) if one.kind == "quotation"]
    assert [len(one.parts) for one in quotes] == [3, 1]
    assert quotes[0].text == "We sold it. Nobody asked us. We left,"


def test_figures_that_are_no_values_are_checked_as_they_are_written() -> None:
    assert "275" in " ".join(of("number", "He was charged under Article 275 of the code."))
    assert not of("number", "See https://example.org/2021/03/item-40 for more.")
    assert not of("number", "The judge agreed [12].")
    assert of("number", "1. The judge agreed.\n") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was the biggest fire of the year.", ["biggest"]),
        ("It is the most expensive bridge here.", ["most expensive"]),
        ("She was the first woman in the job.", ["first"]),
        ("It is the country's only mine.", ["only"]),
        ("It was the best-known of his films.", ["best-known"]),
        ("Sales hit a record high.", ["record high"]),
        ("It is unprecedented.", ["unprecedented"]),
        (
            "The youngest-ever minister and the best-selling singer of all time left.",
            ["youngest-ever", "best-selling", "of all time"],
        ),
        ("No other country did so, and nobody else asked.", ["No other", "nobody else"]),
        ("Nobody was the last to leave, it was the last ship.", ["last", "last"]),
        ("The forest of the west had modest interest and a guest.", []),
        ("Most people left at first, and at least one stayed.", []),
        ("He said his first name, and left for the last time.", ["for the last time"]),
        ("He was only tired. The first lady left.", []),
        ("The arrest and the protest led to unrest.", []),
    ],
)
def test_what_is_set_above_all_others(text: str, expected: list[str]) -> None:
    told = of("superlative", text)
    assert told == expected


def test_titles_of_people_and_of_works() -> None:
    assert of("title", "Judge Marta Lund left.") == ["Judge"]
    assert of("title", "Mrs Lund left with Mr Berg.") == []
    assert of("title", "His novel “Snow” sold well.") == ["Snow"]
    assert of("title", "He wrote “The Winter of the Wolves” there.") == ["The Winter of the Wolves"]
    assert of("title", "He wrote *The Winter of the Wolves* there, *not* here.") == ["The Winter of the Wolves"]
    assert of("quotation", "He wrote “The Winter of the Wolves” there.") == []
    assert of("quotation", "He called it “a very long winter” there.") == ["a very long winter"]


def test_a_title_is_spelled_with_its_name() -> None:
    document = draft("Judge Marta Lund left.")
    tokens = checkable(document, [one for one, _ in statements(document)])
    assert {one.kind: one.spelling for one in tokens} == {"title": "Judge Marta Lund", "name": "Marta Lund"}


def test_a_dateline_is_checked_too() -> None:
    told = found("OSLO, May 3 (Reuters) – The mayor left the city in 2014.")
    assert ("date", "2014") in [(kind, words.removeprefix("in ")) for kind, words in told]
    assert any("May 3" in words for kind, words in told if kind == "date")
    assert any(words.casefold() == "oslo" for _, words in told)


def test_capitals_of_a_headline_are_the_same_spelling() -> None:
    document = draft("VORONTSOV WAS JAILED\n\nVorontsov was jailed in Oslo.")
    spelled = {one.spelling for one in checkable(document, [one for one, _ in statements(document)]) if one.kind == "name"}
    assert spelled <= {"Vorontsov"}


def test_a_spelling_is_the_same_across_line_ends_and_kinds_of_apostrophes() -> None:
    assert spelling("Marta\n  O’Hara") == spelling("Marta O'Hara")
    assert spelling("Lund") != spelling("Lünd")


def test_comments_in_the_margin_and_boilerplate_are_not_checked() -> None:
    for document in (draft("Lund left in 2014.", "boilerplate"), draft("Lund left in 2014.", rule=COMMENT)):
        assert checkable(document, [one for one, _ in statements(document)]) == ()


PIECES = (
    "Marta Lund said “we sold it” in 2014 the first of 40 *The Wolf* Oslo President \n\n ’s . , ( [3] http://a.b/2 "
    "biggest 1,5 ½ — OSLO (AFP) # 12. « » _ a\u00adb \u202e 𝟜 ３ ²"
)
WORDS = st.sampled_from(PIECES.split(" "))


@QUICK
@given(st.one_of(st.lists(WORDS, max_size=40).map(" ".join), st.text(max_size=80)))
def test_any_text_gives_tokens_of_its_own_words_each_once(text: str) -> None:
    document = draft(text)
    tokens = checkable(document, [one for one, _ in statements(document)])
    assert all(text[one.start : one.end] == one.text and one.text.strip() for one in tokens)
    assert all(one.kind in KINDS and one.parts for one in tokens)
    assert list(tokens) == sorted(tokens, key=lambda one: one.start)
    assert max(Counter((one.kind, one.span) for one in tokens).values(), default=1) == 1
    assert all(_apart(one, other) for one in tokens for other in tokens if one.kind == other.kind and one is not other)


def _apart(one: Checkable, other: Checkable) -> bool:
    return one.end <= other.start or other.end <= one.start
