"""Which words are somebody's own, whatever marks hold them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.claims import analyse, quotes


def found(text: str) -> list[str]:
    blocks = []
    position = 0
    for paragraph in text.split("\n\n"):
        if paragraph:
            blocks.append((position, position + len(paragraph)))
        position += len(paragraph) + 2
    return [text[quoted.start : quoted.end] for quoted in quotes.find(text, blocks)]


@pytest.mark.parametrize(
    "text",
    [
        "He said “we won” twice.",
        'He said "we won" twice.',
        "Er sagte „we won“ gestern.",
        "Il dit « we won » hier.",
        "He said ‘we won’ twice.",
    ],
)
def test_every_kind_of_mark_is_read(text: str) -> None:
    assert found(text) == ["we won"]


def test_apostrophes_and_inches_are_no_quotations() -> None:
    assert found("The workers' union didn't buy the 5' by 3\" board, it's the dogs' own.") == []


def test_a_quotation_may_span_sentences() -> None:
    assert found("“We won. We lost. We don’t mind,” she said.") == ["We won. We lost. We don’t mind,"]


def test_an_opening_mark_used_to_close_still_closes() -> None:
    assert found("“It is terrible. “ He left. “It is good.”") == ["It is terrible.", "It is good."]


def test_a_speech_of_several_paragraphs_opens_each_with_a_mark() -> None:
    assert found("“We won.\n\n“We lost.”\n\nHe left.") == ["We won.", "We lost."]


def test_a_mark_without_a_partner_does_not_eat_the_text() -> None:
    assert found("“We won. He left the house. He came back.\n\nHe slept.") == ["We won."]
    assert found("He had a 5“ nail and “ left. Nothing more was said.") == []


def test_nested_marks_give_the_outer_quotation() -> None:
    assert found("“She said ‘no’ to “us” there,” he said.") == ["She said ‘no’ to “us” there,"]


@pytest.mark.parametrize(
    ("text", "spoken", "speaker"),
    [
        ("– We won, says the captain.", ["We won"], "the captain"),
        ("— We won, — said Berg. — It was close.", ["We won", "It was close."], "Berg"),
        ("– In May we won, the captain, Anna Lind, says to the paper.", ["In May we won"], "Anna Lind"),
        ("– We won. It was close, Berg says.", ["We won.", "It was close"], "Berg"),
        ("- We won, says the captain.", ["We won"], "the captain"),
        ("— Did you win? — asked Berg.\n— No, — answered Lind.", ["Did you win?", "No"], None),
    ],
)
def test_a_dash_opens_speech_up_to_its_reporting_clause(text: str, spoken: list[str], speaker: str | None) -> None:
    read = [quote for statement in analyse(text) for quote in statement.quotes]
    assert [quote.text for quote in read] == spoken
    assert speaker is None or {quote.speaker for quote in read} == {speaker}


def test_a_list_under_hyphens_is_no_dialogue() -> None:
    read = analyse("The mill needs:\n\n- a new roof.\n\n- 40 windows.\n\n- workers.")
    assert not [quote for statement in read for quote in statement.quotes]


@settings(derandomize=True, deadline=None, max_examples=100)
@given(st.text(alphabet="“”„«»\"'‘’ab .,\n–", max_size=120))
def test_quotations_never_overlap_and_hold_something(text: str) -> None:
    edge = 0
    for quoted in quotes.find(text, [(0, len(text))] if text else []):
        assert edge <= quoted.outer[0] <= quoted.start < quoted.end <= quoted.outer[1] <= len(text)
        edge = quoted.outer[1]


@pytest.mark.parametrize("mark", ["“", '"a ', "'a ", "„a“ « ", "“ "])
def test_many_stray_marks_stay_linear(mark: str) -> None:
    text = mark * 20_000
    assert len(quotes.find(text, [(0, len(text))])) <= 20_000


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("'It's the workers' mill,' said Berg.", ["It's the workers' mill,"]),
        ("‘It’s the workers’ mill,’ said Berg, ‘and ours.’", ["It’s the workers’ mill,", "and ours."]),
        ("The '90s were good for rock 'n' roll.", []),
        ('The mill was shut," Berg said. "It was ours," he added.', ["The mill was shut,", "It was ours,"]),
        ("He shouted “Fire! and ran. The house burnt. Two died.", ["Fire!"]),
        ('" The mill closed " , said Berg .', ["The mill closed"]),
    ],
)
def test_apostrophes_and_broken_marks_are_read_as_a_person_would(text: str, expected: list[str]) -> None:
    assert [quote.text for statement in analyse(text) for quote in statement.quotes] == expected


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Her novel “The Long Winter” sold well, Berg said.", [None]),
        ("The so-called “reform” failed, Berg said.", [None]),
        ("Berg said the “owners” never came.", [None]),
        ("Berg called the sale “a mistake”.", ["Berg"]),
        ("Olga Petrova, resident: “We have no water.”", ["Olga Petrova"]),
        ("“We have no water” – Olga Petrova, resident", ["Olga Petrova"]),
    ],
)
def test_titles_and_words_held_with_tongs_have_no_speaker_and_labels_have(text: str, speakers: list[str | None]) -> None:
    assert [quote.speaker for statement in analyse(text) for quote in statement.quotes] == speakers
