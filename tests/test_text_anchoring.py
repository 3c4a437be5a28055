"""Words of one version of a text are followed into the next, and never attached to what only looks like them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.text import Anchor, Anchoring, select, sha256

LINES = (
    "The inspectors counted 3,412 prisoners in the northern colony last spring.",
    "Nobody else was counted.",
    "The ministry denied the report on 4 May 2019.",
    "A second report named the doctor who had filmed it, Irina Volkova.",
    "Nobody else was counted.",
    "The harbour stayed closed until the ice broke in April.",
    "Fishermen from Tromsø brought 40 tonnes of cod to the new quay.",
)
OLD = "\n\n".join(LINES)
STARTS = [sum(len(line) + 2 for line in LINES[:at]) for at in range(len(LINES))]


def anchors(new: str, old: str | None = OLD) -> list[Anchor]:
    """Where each line of the old text is found in a new one."""
    anchoring = Anchoring(new, old)
    return [
        anchoring.anchor(select(OLD, start, start + len(line), sha256(OLD)))
        for start, line in zip(STARTS, LINES, strict=True)
    ]


def words(new: str, found: Anchor) -> str:
    return found.status if found.span is None else new[slice(*found.span)]


@pytest.mark.parametrize("old", [OLD, None], ids=["with the old text", "alone"])
def test_the_same_text_changes_nothing(old: str | None) -> None:
    found = anchors(OLD, old)
    assert [one.span for one in found] == [(at, at + len(line)) for at, line in zip(STARTS, LINES, strict=True)]
    assert {one.status for one in found} == {"exact"}


@settings(derandomize=True, deadline=None, max_examples=60)
@given(
    st.integers(0, len(LINES)),
    st.sampled_from(["A new first sentence.", "Nobody else was counted.", "Prices rose by 7%.\n\nThe end."]),
)
def test_an_insertion_elsewhere_only_moves(at: int, inserted: str) -> None:
    new = "\n\n".join((*LINES[:at], inserted, *LINES[at:]))
    for index, (one, line) in enumerate(zip(anchors(new), LINES, strict=True)):
        assert one.status == "exact" or (line == inserted and abs(index - at) <= 1)
        assert words(new, one) == line


@settings(derandomize=True, deadline=None, max_examples=60)
@given(st.permutations(range(len(LINES))))
def test_sentences_in_another_order_are_followed_or_open_never_another_one(order: list[int]) -> None:
    new = " ".join(LINES[at] for at in order)
    for one, line in zip(anchors(new), LINES, strict=True):
        assert words(new, one) == line or (one.span is None and LINES.count(line) > 1)


@settings(derandomize=True, deadline=None, max_examples=60)
@given(st.sets(st.integers(0, len(LINES) - 1)))
def test_what_was_deleted_is_attached_to_nothing(away: set[int]) -> None:
    new = "\n\n".join(line for at, line in enumerate(LINES) if at not in away)
    for at, one in enumerate(anchors(new)):
        if at in away:
            assert one.span is None or LINES.count(LINES[at]) > 1
        else:
            assert words(new, one) == LINES[at] or (one.status == "ambiguous" and LINES.count(LINES[at]) > 1)


def test_a_copy_left_elsewhere_is_not_the_deleted_one() -> None:
    new = OLD[: STARTS[4]] + OLD[STARTS[5] :]
    found = anchors(new)
    assert found[1].span == (STARTS[1], STARTS[1] + len(LINES[1]))
    assert found[4].status == "gone"


@pytest.mark.parametrize(
    ("line", "look_alike", "edited"),
    [
        (
            0,
            "The inspectors counted 3,421 prisoners in the northern colony last spring.",
            "The inspectors counted only 3,412 men there in the northern colony last spring.",
        ),
        (2, "The ministry denied the report on 4 May 2018.", "The ministry has denied the whole report on 4 May 2019."),
        (
            3,
            "A second report named the doctor who had filmed it, Irina Volkov.",
            "Another report named the doctor who filmed it all, Irina Volkova.",
        ),
        (
            5,
            "The harbour had not stayed closed until the ice broke in April.",
            "The small harbour stayed closed until all ice broke in April.",
        ),
    ],
    ids=["number", "date", "name", "negation"],
)
@pytest.mark.parametrize("fate", ["edited", "gone"])
def test_a_planted_look_alike_is_never_taken_silently(line: int, look_alike: str, edited: str, fate: str) -> None:
    now = [edited if at == line else one for at, one in enumerate(LINES) if fate == "edited" or at != line]
    now.insert(0 if line > 3 else len(now), look_alike)
    new = "\n\n".join(now)
    followed = anchors(new)[line]
    assert followed.changed or followed.span is None
    if fate == "edited":
        assert words(new, followed) == edited, (
            "what was edited in its own place is that place's, whatever looks more like it"
        )
    alone = anchors(new, None)[line]
    assert alone.changed or alone.span is None


def test_a_sentence_that_was_split_is_followed_over_both_parts() -> None:
    new = OLD.replace("the report on 4 May 2019.", "the report. That was on 4 May 2019.")
    found = anchors(new)[2]
    assert words(new, found) == "The ministry denied the report. That was on 4 May 2019."
    assert found.changed


def test_two_sentences_made_one_are_both_found_in_it() -> None:
    new = OLD.replace("April.\n\nFishermen", "April, and fishermen")
    found = anchors(new)
    assert words(new, found[5]).startswith("The harbour stayed closed until the ice broke in April")
    assert words(new, found[6]) == "and fishermen from Tromsø brought 40 tonnes of cod to the new quay."


def test_words_added_at_either_end_belong_to_the_sentence() -> None:
    new = OLD.replace("The harbour", "For weeks the harbour").replace("broke in April.", "broke in late April at last.")
    assert words(new, anchors(new)[5]) == "For weeks the harbour stayed closed until the ice broke in late April at last."


@pytest.mark.parametrize(
    "noise",
    [
        lambda text: text.replace("\n\n", "\r\n\r\n").replace(" ", "  "),
        lambda text: text.replace("prisoners", "prison\u00aders").replace("3,412", "**3,412**"),
        lambda text: text.replace("second report", "second\nreport").replace("northern", "north-\nern"),
    ],
    ids=["spaces", "soft hyphen and emphasis", "lines wrapped anew"],
)
def test_formatting_is_no_change(noise: object) -> None:
    assert callable(noise)
    assert not any(one.changed or one.span is None for one in anchors(noise(OLD)))


@pytest.mark.parametrize(
    "new", ["", "   \n", "Совсем другой текст.", "一" * 500, OLD.translate(str.maketrans("0123456789", "1234567890"))]
)
def test_a_text_that_has_little_to_do_with_the_old_accepts_nothing(new: str) -> None:
    for line, one in zip(LINES, anchors(new), strict=True):
        assert one.span is None or one.changed or line in new


def test_everything_twice_leaves_the_first_in_its_place() -> None:
    assert [one.span for one in anchors(f"{OLD}\n\n{OLD}")] == [one.span for one in anchors(OLD)]


@settings(derandomize=True, deadline=None, max_examples=80)
@given(st.text("ab1. \n", max_size=80), st.text("ab1. \n", max_size=80), st.data())
def test_an_exact_anchor_has_the_old_words(old: str, new: str, data: st.DataObject) -> None:
    if not old.strip():
        return
    start = data.draw(st.integers(0, len(old) - 1))
    end = data.draw(st.integers(start + 1, len(old)))
    found = Anchoring(new, old).anchor(select(old, start, end, sha256(old)))
    if found.span is not None:
        assert 0 <= found.span[0] <= found.span[1] <= len(new)
    if found.status == "exact":
        assert words(new, found) == old[start:end]


@pytest.mark.parametrize("below", [True, False], ids=["pasted below", "pasted above"])
def test_an_older_version_pasted_beside_the_edited_one_is_not_taken_for_the_article(below: bool) -> None:
    edited = OLD.replace("3,412", "3,450").replace("4 May 2019", "9 May 2019").replace("40 tonnes", "44 tonnes")
    both = (edited, OLD) if below else (OLD, edited)
    for one, line in zip(anchors("\n\nPrevious version:\n\n".join(both)), LINES, strict=True):
        assert one.span is None or one.changed or LINES.count(line) > 1, line
