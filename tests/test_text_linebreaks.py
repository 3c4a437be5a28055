"""What a line end means: wrapped sentences stay whole whatever happens to their neighbours, separate lines stay separate."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from verifybench.claims import statements
from verifybench.ingest import read
from verifybench.text import paragraph_spans, sentence_spans

SENTENCES = (
    "Alex Dymov, a former officer, appeared in uniform in two videos that he addressed to the Prime Minister.",
    "He had been in the army from 1996 to 1998.",
    "After that he was a commissioner with the police of the Amber Region under Gen. Mara Holt of the U.S. Army.",
    "He moved to the police of Port Ludmila in 2004.",
    "“I am not afraid,” Dymov told Radio Free Exampleville on Monday, 9 November.",
    "Officers whom he named sued him for 300,000 dollars (about 3.5 million Examplian crowns).",
)
WORDS = ("the", "Ludmila", "in", "2004", "an", "officer", "Radio", "of", "Exampleville", "said", "to", "Monday", "Holt")


def sentences(text: str) -> list[str]:
    return [" ".join(text[a:b].split()) for span in paragraph_spans(text) for a, b in sentence_spans(text, *span)]


def of_file(path: Path) -> list[str]:
    return [" ".join(one.text.split()) for one, _ in statements(read(path, id="a", role="draft", relative=path.name))]


def filled(parts: tuple[str, ...] | list[str], width: int) -> str:
    return textwrap.fill(" ".join(parts), width, break_long_words=False, break_on_hyphens=False)


@pytest.mark.parametrize("suffix", ["md", "txt"])
@pytest.mark.parametrize("width", range(32, 141, 3))
def test_sentences_wrapped_at_any_width_are_whole(tmp_path: Path, suffix: str, width: int) -> None:
    path = tmp_path / f"draft.{suffix}"
    path.write_text(filled(SENTENCES, width) + "\n", encoding="utf-8")
    assert of_file(path) == list(SENTENCES)


@settings(derandomize=True, deadline=None, max_examples=100)
@given(
    width=st.integers(32, 140),
    which=st.integers(0, len(SENTENCES) - 1),
    words=st.lists(st.sampled_from(WORDS), min_size=1, max_size=30),
    again=st.booleans(),
)
@example(width=79, which=0, words=["the"], again=False)  # few lines, and one of them ends in “under Gen.”
def test_other_words_in_one_sentence_leave_the_others(
    tmp_path_factory: pytest.TempPathFactory, width: int, which: int, words: list[str], again: bool
) -> None:
    """Whether the paragraph is wrapped again or only the words change where they stand."""
    new = "Then " + " ".join(words) + " went."
    edited = [new if at == which else one for at, one in enumerate(SENTENCES)]
    if again:
        text = filled(edited, width)
    else:
        text = filled(SENTENCES, width)
        start = next(a for a, b in sentence_spans(text) if " ".join(text[a:b].split()) == SENTENCES[which])
        end = next(b for a, b in sentence_spans(text) if a == start)
        text = text[:start] + new + text[end:]
    path = tmp_path_factory.getbasetemp() / "draft.md"
    path.write_text(text + "\n", encoding="utf-8")
    assert of_file(path) == edited
    others = filled(SENTENCES, width)
    assert sentences(f"{others}\n\n{text}\n\n{others}") == [*SENTENCES, *edited, *SENTENCES]


@pytest.mark.parametrize(
    "lines",
    [
        ["A headline without a stop", "The first sentence.", "show more", "Photo: A. Nother"],
        [
            "Read more about the bridge of Exampleville",
            "Support us",
            "Our paper needs your help.",
            "Home",
            "About",
            "Contact",
        ],
        ["- a first item that is long enough to have been wrapped here", "- a second item", "- Ada Brook"],
        [
            "Bridge closed for good after forty-one cracks",
            f"{SENTENCES[0][:-1]}, {SENTENCES[2][0].lower()}{SENTENCES[2][1:]}",
            "The bridge as a reader saw it on Monday, video: Example News",
            "Show more",
        ],
    ],
)
def test_separate_lines_stay_separate(lines: list[str]) -> None:
    assert sentences("\n".join(lines)) == lines


def test_a_heading_over_wrapped_prose_stays_a_line() -> None:
    assert sentences(f"The Officer\n{filled(SENTENCES, 72)}\nThe Army\n{filled(SENTENCES, 72)}") == [
        "The Officer",
        *SENTENCES,
        "The Army",
        *SENTENCES,
    ]


def test_a_quoted_message_is_parted_from_its_answer() -> None:
    quoted = textwrap.indent(filled(SENTENCES[:3], 60), "> ")
    spans = paragraph_spans(f"{filled(SENTENCES, 60)}\n{quoted}\n{filled(SENTENCES, 60)}")
    assert len(spans) == 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He moved to the police of  \nPort Ludmila.", ["He moved to the police of", "Port Ludmila."]),
        ("He moved to the police of\\\nPort Ludmila.", ["He moved to the police of\\", "Port Ludmila."]),
        ("- He moved to\n  Port Ludmila.\n- He left.", ["- He moved to Port Ludmila.", "- He left."]),
        ("> He moved to\n> Port Ludmila.\n> - He left.", ["> He moved to > Port Ludmila.", "> - He left."]),
        ("Port\n\n    bridge = 1\n    Pier = 2", ["Port", "bridge = 1", "Pier = 2"]),
        ("```\nbridge = 1\nPier = 2", ["```", "bridge = 1", "Pier = 2"]),
    ],
)
def test_markdown_says_where_lines_end(tmp_path: Path, text: str, expected: list[str]) -> None:
    path = tmp_path / "draft.md"
    path.write_text(text, encoding="utf-8")
    assert of_file(path) == expected


def test_a_web_page_wrapped_by_breaks_has_whole_sentences(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    broken = filled(SENTENCES, 60).replace("\n", "<br>\n")
    path.write_text(f"<html><body><p>{broken}</p><p>Ada Brook<br>Main Street 5<br>Exampleville</p></body></html>", "utf-8")
    assert of_file(path) == [*SENTENCES, "Ada Brook", "Main Street 5", "Exampleville"]


@settings(derandomize=True, deadline=None, max_examples=100)
@given(st.text(alphabet=st.sampled_from("aA.:> \n\t-1“é中\x0c"), max_size=300))
def test_paragraphs_are_sorted_disjoint_and_hold_every_visible_character(text: str) -> None:
    last = 0
    for start, end in paragraph_spans(text):
        assert last <= start < end
        assert not text[last:start].strip()
        assert text[start:end] == text[start:end].strip()
        last = end
    assert not text[last:].strip()
