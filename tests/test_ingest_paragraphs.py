"""Paragraphs of plain text: wrapped lines are joined, a paragraph a line is not, and no character is lost."""

from __future__ import annotations

import textwrap

from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.ingest.paragraphs import paragraphs

FIRST = (
    "The council of Exampleville voted on Tuesday to close the old bridge for good, after engineers had found "
    "forty-one cracks in its northern pier and said that repairs would cost more than a new one."
)
SECOND = (
    "Mayor Ada Brook, who had opposed the closure for two years, said she accepted the vote and would ask the "
    "province for 3.5 million euros before the end of the month."
)


def cut(text: str) -> list[str]:
    return [text[piece.start : piece.end] for piece in paragraphs(text)]


def test_blank_lines_part_paragraphs() -> None:
    assert cut("\n\nOne.\n \t\nTwo.\n\n\n") == ["One.", "Two."]


def test_wrapped_lines_are_one_paragraph() -> None:
    wrapped = textwrap.fill(FIRST, 72)
    assert cut(f"{wrapped}\n\n{textwrap.fill(SECOND, 72)}\n") == [wrapped, textwrap.fill(SECOND, 72)]


def test_wrapped_text_without_blank_lines_parts_after_a_short_last_line() -> None:
    both = f"{textwrap.fill(FIRST, 60)}\n{textwrap.fill(SECOND, 60)}"
    assert len(cut(both)) == 2


def test_a_year_at_the_start_of_a_wrapped_line_begins_no_list() -> None:
    text = (
        "The man was a soldier in the army of his country between the years 1996 and\n"
        "1998. After that he was a guard at the port. It paid badly."
    )
    assert cut(f"{text}\n\n{textwrap.fill(FIRST, 76)}")[0] == text


def test_one_paragraph_a_line_stays_so() -> None:
    assert cut(f"Bridge closed for good\n{FIRST}\n{SECOND}\nShow more") == [
        "Bridge closed for good",
        FIRST,
        SECOND,
        "Show more",
    ]


def test_list_items_in_wrapped_text_stand_alone() -> None:
    items = "- the northern pier, which is the older of the two and has the cracks.\n- the southern pier, mended since."
    assert len(cut(f"{textwrap.fill(FIRST, 72)}\n\n{items}")) == 3


@settings(derandomize=True, deadline=None, max_examples=100)
@given(st.text(alphabet=st.sampled_from("aA.\n \t-1“é中\u2028\x0c"), max_size=300))
def test_paragraphs_are_sorted_disjoint_trimmed_and_hold_every_visible_character(text: str) -> None:
    last = 0
    held = ""
    for piece in paragraphs(text):
        assert last <= piece.start < piece.end
        assert text[piece.start : piece.end].strip() == text[piece.start : piece.end]
        assert not text[last : piece.start].strip()
        held += text[piece.start : piece.end]
        last = piece.end
    assert not text[last:].strip()
    assert "".join(held.split()) == "".join(text.split())
