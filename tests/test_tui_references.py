"""References between a claim and its passages, and cards of any text: nothing stands on other characters, or outside its column."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from test_tui_drawing import document, inked, lines, mention, size, view

from verifybench.model.claim import Statement
from verifybench.model.document import Metadata
from verifybench.tui.draw.claim import claim_page
from verifybench.tui.draw.passages import board
from verifybench.tui.draw.references import annotated
from verifybench.tui.draw.rows import cells


def test_the_same_figure_stands_behind_words_held_against_each_other() -> None:
    drawn = view()
    assert "40 GB¹ of" in "\n".join(lines(claim_page(drawn, 60).rows))
    assert "300 GB✗¹ of" in "\n".join(lines(board(drawn, 60, 0).rows))
    assert any(line.strip().startswith("draft¹ ") for line in lines(claim_page(drawn, 60).rows)), (
        "and in the draft's row of the axis"
    )
    assert inked(board(drawn, 60, 0).rows, "differ") == "300 GB"


def test_notes_put_into_a_text_move_no_mark_off_its_characters() -> None:
    text = "He gave ten years to the service."
    marks = [(8, 17, "agree"), (0, 33, "claim"), (17, 20, "next"), (3, 7, "name")]
    out, moved = annotated(text, marks, [(17, "✗¹", "ref"), (7, "²", "ref"), (99, "!", "ref")])
    assert out == "He gave² ten years✗¹ to the service."
    assert [out[a:b] for a, b, _ in moved] == [
        "ten years", out, " to", "gave", "²", "✗¹",
    ]  # fmt: skip


_TEXT = st.text(st.characters(codec="utf-8"), max_size=40)
_PLACE = st.integers(0, 40)


@settings(derandomize=True, deadline=None, max_examples=150)
@given(
    _TEXT, st.lists(st.tuples(_PLACE, _PLACE), max_size=6), st.lists(st.tuples(_PLACE, st.sampled_from("¹✗✓")), max_size=5)
)
def test_whatever_is_noted_marks_hold_the_characters_they_held(
    text: str, spans: list[tuple[int, int]], noted: list[tuple[int, str]]
) -> None:
    text = "".join(one for one in text if one not in "¹✗✓")
    marks = [(min(a, b), max(a, b), "agree") for a, b in spans if a != b and max(a, b) <= len(text)]
    out, moved = annotated(text, marks, [(at, words, "ref") for at, words in noted])
    plain = str.maketrans("", "", "¹✗✓")
    assert out.translate(plain) == text
    for (start, end, _), (low, high, _) in zip(marks, moved, strict=False):
        assert out[low:high].translate(plain) == text[start:end]
        assert out[low] not in "¹✗✓"
        assert out[high - 1] not in "¹✗✓"


_NOISE = st.text(
    st.one_of(st.characters(codec="utf-8"), st.sampled_from("漢字\u0301\u200b\u202e\x1b[]\t\n👩🏽 ")),
    min_size=1,
    max_size=60,
)


@settings(derandomize=True, deadline=None, max_examples=60)
@given(_NOISE, _NOISE, st.integers(24, 130), st.integers(0, 3), st.integers(0, 2))
def test_cards_of_any_text_stay_in_their_columns_and_frames(
    before: str, title: str, width: int, wanted: int, here: int
) -> None:
    shown = view()
    one = shown.bearings[0]
    text = f"{before} 300 GB {before}"
    start = len(before) + 1
    other = replace(size("300 GB", "300 GB", 300e9), start=start, end=start + 6)
    source = document("s", text, metadata=Metadata(title=title, publisher=title[:20]))
    passage = replace(one.passage, statement=Statement(0, len(text), text, (other,)), context=(0, len(text)))
    reason = replace(one.evidence.judgement.reasons[0], passage_span=(start, start + 6))
    evidence = replace(one.evidence, judgement=replace(one.evidence.judgement, reasons=(reason,)))
    bearing = replace(one, evidence=evidence, passage=passage, document=source)
    many = replace(shown, bearings=(bearing, bearing, mention(replace(shown, bearings=(bearing,)), 3)))
    drawn = board(many, width, here, wanted=wanted)
    assert max(map(cells, drawn.rows)) <= width
    framed = [line for line in drawn.rows[slice(*drawn.places[here])] if "here" in "".join(ink for _, ink in line)]
    assert len(framed) >= 3
    assert "300GB" in inked(drawn.rows, "differ").replace("|", "").replace(" ", "")
