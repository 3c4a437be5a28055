"""Laws of binding: decisions keep to their words through any revision, and never go to others."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from revised_text import Versions

from verifybench.claims import extract
from verifybench.review import Binding, bind, same_words

SENTENCES = (
    "The council of Norbury closed 12 libraries in 2021.",
    "Ellen Marsh, the mayor, was elected in 2017.",
    "Some 400 people protested in front of the town hall.",
    "The budget for books fell to 1.2 million pounds.",
    "Thomas Weir designed the library of the harbour in 1904.",
    "The library of the harbour has 18,000 volumes.",
    "Some 400 people protested in front of the town hall.",
    "The court did not convict Peter Lund of fraud.",
)
# What editors do to a sentence: another figure, name, date, a negation, other words, part of it gone, gone as a whole.
EDITS = (
    ("12", "21"), ("2021", "2020"), ("Marsh", "Marshall"), ("400", "4,000"), ("fell", "rose"), ("did not convict", "did convict"),
    ("18,000", "18,500"), ("designed", "drew the plans of"), (" in 1904", ""), ("protested", "held a silent protest"),
    ("was elected", "took office"),
)  # fmt: skip
FRESH = (
    "Nobody expected the ferry of 1987 to sink.",
    "The ministry gave 3 million euros to the port.",
    "Rain fell for 9 days.",
)

order = st.lists(st.integers(0, len(SENTENCES) - 1), min_size=1, max_size=10)


def text(sentences: list[str]) -> str:
    return "\n\n".join(" ".join(sentences[at : at + 3]) for at in range(0, len(sentences), 3)) + "\n"


WHOLE = text(list(SENTENCES))


@st.composite
def revisions(draw: st.DrawFn) -> str:
    """The draft after an hour with an editor: sentences moved, copied, deleted, edited, and new ones among them."""
    sentences = [SENTENCES[at] for at in draw(order)]
    for at in range(len(sentences)):
        for old, new in draw(st.lists(st.sampled_from(EDITS), max_size=2)):
            sentences[at] = sentences[at].replace(old, new)
    for one in draw(st.lists(st.sampled_from(FRESH), max_size=2)):
        sentences.insert(draw(st.integers(0, len(sentences))), one)
    return text(sentences)


def bound(versions: Versions) -> list[tuple[str, Binding]]:
    """Every claim of the first version, its words and where they are today."""
    first = Versions(WHOLE)
    return [(one.selector.exact, bind(one, versions)) for one in first.references()]


@pytest.mark.parametrize("keeps", [True, False], ids=["with the old text", "alone"])
def test_the_same_text_changes_nothing(keeps: bool) -> None:
    versions = Versions(WHOLE, keeps)
    versions.revise(WHOLE)
    for reference in versions.references():
        binding = bind(reference, versions)
        assert (binding.outcome, binding.claim, binding.orphan) == ("unchanged", reference.id, None)


@settings(derandomize=True, deadline=None, max_examples=60)
@given(st.integers(0, len(SENTENCES)), st.sampled_from(FRESH))
def test_an_insertion_elsewhere_only_moves(at: int, fresh: str) -> None:
    versions = Versions(WHOLE)
    versions.revise(text([*SENTENCES[:at], fresh, *SENTENCES[at:]]))
    for words, binding in bound(versions):
        assert binding.outcome in ("unchanged", "moved")
        assert binding.place.span is not None
        assert " ".join(versions.text[slice(*binding.place.span)].split()) == words


@settings(derandomize=True, deadline=None, max_examples=150)
@given(revisions(), st.booleans())
def test_what_holds_has_the_words_that_were_decided_on(revised: str, keeps: bool) -> None:
    versions = Versions(WHOLE, keeps)
    versions.revise(revised)
    for words, binding in bound(versions):
        if not binding.holds:
            continue
        assert binding.place.span is not None
        assert same_words(words, versions.text[slice(*binding.place.span)])
        claim = next((one for one in versions.claims if one.id == binding.claim), binding.orphan)
        assert claim is not None
        assert same_words(words, claim.text)


@settings(derandomize=True, deadline=None, max_examples=150)
@given(revisions())
def test_no_two_decisions_on_different_sentences_end_on_one_claim(revised: str) -> None:
    versions = Versions(WHOLE)
    versions.revise(revised)
    holding = [binding.claim for _, binding in bound(versions) if binding.holds]
    assert len(holding) == len(set(holding))


@settings(derandomize=True, deadline=None, max_examples=100)
@given(revisions())
def test_a_revision_and_its_reverse_bring_everything_back(revised: str) -> None:
    versions = Versions(WHOLE)
    before = bound(versions)
    versions.revise(revised)
    versions.revise(WHOLE)
    assert bound(versions) == before


@settings(derandomize=True, deadline=None, max_examples=60)
@given(revisions(), revisions())
def test_what_was_carried_is_followed_from_there(second: str, third: str) -> None:
    """Each claim of the second version taken for the first one's words: through the third its words count, or the first ones."""
    versions = Versions(WHOLE)
    first = versions.references()[0]
    versions.revise(second)
    carried = [one.selector for one in versions.references()]
    versions.revise(third)
    for selector in carried:
        binding = bind(first, versions, selector)
        if binding.holds and binding.place.span is not None:
            words = versions.text[slice(*binding.place.span)]
            assert same_words(words, selector.exact) or same_words(words, first.selector.exact)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The mayor said “yes” — and left.", 'The mayor said "yes" - and left.'),
        ("It cost 5 million euros in\n2019.", "It cost 5 million\neuros in 2019."),
        ("The officer was re-elected in 2019.", "The officer was re‑elected in 2019."),
    ],
)
def test_typography_is_no_change(before: str, after: str) -> None:
    assert same_words(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("It was -5 degrees in Oslo.", "It was 5 degrees in Oslo."),
        ("More than <5 were found.", "More than 5 were found."),
        ("He was guilty, the court said.", "He was “guilty”, the court said."),
        ("He was paid by the firm.", "He was paid by the firm?"),
        ("3,412 prisoners were counted.", "3,421 prisoners were counted."),
        ("It cost $5 million.", "It cost £5 million."),
    ],
)
def test_a_sign_that_changes_what_is_said_is_a_change(before: str, after: str) -> None:
    assert not same_words(before, after)
    assert not same_words(after, before)


def test_the_first_of_two_copies_deleted_leaves_the_verdict_of_the_other_alone() -> None:
    versions = Versions(WHOLE)
    copies = [one for one in versions.references() if one.selector.exact == SENTENCES[2]]
    assert len(copies) == 2
    versions.revise(text([one for at, one in enumerate(SENTENCES) if at != 2]))
    gone, kept = (bind(one, versions) for one in copies)
    assert kept.holds
    assert not gone.holds or gone.claim != kept.claim


def test_two_sentences_joined_are_both_part_of_a_claim_that_says_more() -> None:
    versions = Versions(WHOLE)
    first, second = versions.references()[4], versions.references()[5]
    joined = f"{SENTENCES[4][:-1]} and the library of the harbour has 18,000 volumes."
    versions.revise(text([*SENTENCES[:4], joined, *SENTENCES[6:]]))
    for reference in (first, second):
        binding = bind(reference, versions)
        (successor,) = binding.successors
        assert (binding.outcome, binding.cut, versions.listed(successor)) == (
            "changed",
            "merged",
            (joined, versions.text.index(joined)),
        )


def test_a_sentence_cut_in_two_has_both_as_successors() -> None:
    whole = "Thomas Weir designed the library of the harbour in 1904, and it was opened by Ellen Marsh in 1907."
    versions = Versions(text([*SENTENCES[:2], whole, *SENTENCES[2:]]))
    reference = next(one for one in versions.references() if one.selector.exact == whole)
    parts = ["Thomas Weir designed the library of the harbour in 1904.", "It was opened by Ellen Marsh in 1907."]
    versions.revise(text([*SENTENCES[:2], *parts, *SENTENCES[2:]]))
    binding = bind(reference, versions)
    assert (binding.outcome, binding.cut) == ("changed", "split")
    assert [versions.listed(id) for id in binding.successors] == [(part, versions.text.index(part)) for part in parts]


def test_newer_rules_that_cut_a_sentence_otherwise_leave_the_verdict_on_its_words() -> None:
    versions = Versions(WHOLE)
    document = versions.document("draft")
    whole = extract(document)[4]
    part = "designed the library of the harbour in 1904"
    start = document.text.index(part)
    from dataclasses import replace

    from verifybench.text import select

    selector = select(document.text, start, start + len(part), document.sha256)
    binding = bind(replace(versions.references()[4], id="c-old", selector=selector), versions)
    assert binding.holds
    assert binding.orphan is not None
    assert (binding.orphan.id, binding.orphan.text) == ("c-old", part)
    assert whole.text != part


def test_a_sentence_of_which_only_a_part_is_a_claim_now_is_split_too() -> None:
    whole = "Thomas Weir designed the library of the harbour in 1904, and people say that nothing like it is anywhere."
    versions = Versions(text([*SENTENCES[:2], whole, *SENTENCES[2:]]))
    reference = next(one for one in versions.references() if one.selector.exact == whole)
    part, rest = "Thomas Weir designed the library of the harbour in 1904.", "Nothing like it is anywhere?"
    versions.revise(text([*SENTENCES[:2], part, rest, *SENTENCES[2:]]))
    binding = bind(reference, versions)
    assert (binding.outcome, [versions.listed(id) for id in binding.successors]) == (
        "changed",
        [(part, versions.text.index(part))],
    )
    assert binding.cut == "split"
