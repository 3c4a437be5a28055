"""A draft on paper keeps every word, and marks each claim once, where its last words stand."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.model.claim import Claim, Selector, Statement
from verifybench.model.document import Block, Document
from verifybench.report.reading import Numbered, read


def _document(text: str, *blocks: Block) -> Document:
    return Document("d", "draft", "drafts/d.md", text, "", "", blocks)


def _claims(text: str, *spans: tuple[int, int]) -> list[Numbered]:
    return [
        (number, Claim(f"c-{number}", "d", Selector(text[a:b], "", "", a, b, ""), Statement(a, b, text[a:b])))
        for number, (a, b) in enumerate(spans, start=1)
    ]


TEXT = "# Title\n\nFirst one. Second one.\n\n- a\n- b\n"
BLOCKS = (Block(0, 7, "title", 1), Block(9, 31, "main", 2), Block(33, 40, "main", 3))


def test_pieces_of_a_paragraph_are_its_text_with_the_claims_marked() -> None:
    title, paragraph, points = read(_document(TEXT, *BLOCKS), _claims(TEXT, (9, 19), (20, 31)))
    assert [piece.text for piece in title.pieces] == ["Title"]
    assert title.level == 1
    assert [(piece.text, piece.claims, piece.ends) for piece in paragraph.pieces] == [
        ("First one.", (1,), (1,)),
        (" ", (), ()),
        ("Second one.", (2,), (2,)),
    ]
    assert points.lines
    assert not paragraph.lines


def test_overlapping_claims_keep_both_their_marks() -> None:
    (_, paragraph, _) = read(_document(TEXT, *BLOCKS), _claims(TEXT, (9, 31), (20, 31)))
    assert [(piece.claims, piece.ends) for piece in paragraph.pieces] == [((1,), ()), ((1, 2), (1, 2))]


def test_a_claim_over_two_blocks_is_marked_where_it_ends() -> None:
    text = "One half\n\nother half."
    blocks = Block(0, 8, "main", 1), Block(10, 21, "main", 2)
    first, second = read(_document(text, *blocks), _claims(text, (0, 21)))
    assert (first.numbers, second.numbers) == ((), (1,))


def test_a_document_without_blocks_is_read_by_blank_lines() -> None:
    assert len(read(_document("One.\nStill one.\n\nTwo.\n"), [])) == 2
    assert read(_document(""), []) == ()


@given(
    text=st.text(alphabet="ab #\n.", max_size=60),
    cuts=st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=8),
)
@settings(derandomize=True, deadline=None, max_examples=100)
def test_no_text_is_lost_and_no_claim_marked_twice(text: str, cuts: list[tuple[int, int]]) -> None:
    spans = [(a, b) for a, b in cuts if a < b <= len(text)]
    document = _document(text)
    paragraphs = read(document, _claims(text, *spans))
    shown = "".join(piece.text for paragraph in paragraphs for piece in paragraph.pieces)
    assert "".join(shown.split()) == "".join(text.split())
    marks = [number for paragraph in paragraphs for number in paragraph.numbers]
    assert len(marks) == len(set(marks))
