"""Where sentences begin and end."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.text import sentence_spans


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["“Why?” she asked.", "“Never!” Marin Dusek said.", "Nobody stirred."],
        ["– Never! – said the clerk.", "He rose."],
        ["– We may, says the mayor.", "Then he left."],
        ["Ward No. 1 was closed.", "I said no.", "He left."],
        ["Gen. Mara Holt of the U.S. Army met Lt. Col. J. R. Dunn.", "They spoke."],
        ["The U.N. General Assembly met.", "It voted."],
        ["It spoke to Piotr (the paper keeps his name back. – Note ed.), who agreed.", "He left."],
        ["It cost $3.5 million a month.", "Your help counts."],
        ["It cost approx. 3 million.", "He met Prof. Lind at 5 p.m. on Friday."],
        ["I tell you my name…", "But I cannot stay."],
        ["It is dreadful. “"],
        ["He took vitamin C. ".strip(), "The rest he left."],
    ],
)
def test_boundaries_of_news(sentences: list[str]) -> None:
    assert split(" ".join(sentences)) == sentences


def test_a_line_end_in_a_paragraph_is_white_space() -> None:
    wrapped = "He moved to the police of\nUlm in 2004. “Why?”\nMarin Dusek asked. He met Gen.\nMara Holt of the U.S.\nArmy."
    assert [one.replace("\n", " ") for one in split(wrapped)] == [
        "He moved to the police of Ulm in 2004.",
        "“Why?” Marin Dusek asked.",
        "He met Gen. Mara Holt of the U.S. Army.",
    ]


def test_a_blank_line_ends_a_sentence() -> None:
    assert split("He moved to\n \t\nthe coast.\n\n\nAnd back") == ["He moved to", "the coast.", "And back"]


@settings(derandomize=True, deadline=None, max_examples=100)
@given(st.text(alphabet="ab AB.!?…“”’()[]–\n\t1U", max_size=200))
def test_spans_are_trimmed_in_order_and_miss_nothing(text: str) -> None:
    covered = set[int]()
    last = 0
    for start, end in sentence_spans(text):
        assert last <= start < end
        assert text[start:end] == text[start:end].strip()
        covered.update(range(start, end))
        last = end
    assert all(letter.isspace() or at in covered for at, letter in enumerate(text))


def test_a_part_of_a_text_keeps_its_offsets() -> None:
    text = "One is here. Two is there. Three is gone."
    assert [text[a:b] for a, b in sentence_spans(text, 13, 26)] == ["Two is there."]


@pytest.mark.parametrize("unit", ["? ", "!?", "(", "a. ", "“", "\n", "x" * 10])
def test_a_huge_line_is_covered(unit: str) -> None:
    text = unit * (60_000 // len(unit))
    assert sum(end - start for start, end in sentence_spans(text)) <= len(text)


@pytest.mark.parametrize("run", ["!?" * 1200, "a!" * 1200 + "!", "https://example.org/" + "a!?" * 800 + "."])
def test_a_run_without_a_space_ends_its_own_sentence_and_no_other(run: str) -> None:
    around = ["The mill closed in May.", "It never opened again."]
    assert split(" ".join([*around, f"Then {run}", *around])) == [*around, f"Then {run}", *around]


@pytest.mark.parametrize("end", [".", ".”", "?!", ".)", "…»", ". “", ""])
def test_a_paragraph_of_one_sentence_is_one_with_whatever_marks_end_it(end: str) -> None:
    assert split(f"The mill closed in May{end}") == [f"The mill closed in May{end}"]
