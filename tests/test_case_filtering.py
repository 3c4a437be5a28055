"""The filter language: what is typed is understood, what is not is told with the nearest that is known, and nothing raises."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.case.filter_terms import TERMS
from verifybench.case.filtering import Filter, Known, Term, completions, number_test, parse
from verifybench.case.folding import fold, fold_all

KNOWN = Known(
    labels=("supported", "not enough evidence"),
    documents=lambda: [
        ("budget-2024", "The city's budget Gazette sources/budget.pdf"),
        ("fire", "A fire sources/fire.txt"),
    ],
    reviewers=lambda: {"Anna", "Ben Okri"},
)
_ANY = st.text(st.sampled_from('abkinds:-"“”,<>=.0 1İß\u0301\n') | st.characters(), max_size=40)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Éclair  TOWN", Filter(words=("eclair", "town"))),
        ('"he said" -“on Monday” -fire', Filter(phrases=("he said",), without=("on monday", "fire"))),
        ("kind:money,date", Filter(terms=(Term("kind", ("money", "date")),))),
        ("-IS:Undecided", Filter(terms=(Term("is", ("undecided",), without=True),))),
        ("label:not-enough-evidence", Filter(terms=(Term("label", ("not enough evidence",)),))),
        ('label:"not enough evidence"', Filter(terms=(Term("label", ("not enough evidence",)),))),
        ("by:okri", Filter(terms=(Term("by", ("Ben Okri",)),))),
        ("doc:CITY-budget", Filter(terms=(Term("doc", ("budget-2024",)),))),
        ("source:fire", Filter(terms=(Term("source", ("fire",)),))),
        ("score:<.5", Filter(terms=(Term("score", ("<.5",)),))),
        ("10:30 https://a.example", Filter(words=("10:30", "https://a.example"))),
    ],
)
def test_what_is_typed_is_understood(text: str, wanted: Filter) -> None:
    assert parse(text, KNOWN) == replace(wanted, text=text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("kindd:money", "did you mean kind:?"),
        ("zzz:money", "there are is:, label:,"),
        ("kind:mony", "did you mean kind:money?"),
        ("is:und", "did you mean is:undecided?"),
        ("is:", "undecided, decided, conflict"),
        ("label:refuted", "supported, not enough evidence"),
        ("by:Anne", "did you mean by:Anna?"),
        ("doc:budgte", "the nearest is budget-2024"),
        ("score:low", "score:<0.6"),
        ("conflicts:-1", "conflicts:>0"),
        ("score:" + "9" * 400, "score:<0.6"),
    ],
)
def test_what_is_not_understood_is_told_and_leaves_nothing_out(text: str, told: str) -> None:
    wanted = parse(text + " fire", KNOWN)
    assert told in wanted.faults[0]
    assert (wanted.words, wanted.terms) == (("fire",), ())


def test_half_a_term_is_no_fault_while_it_is_typed() -> None:
    for end in range(len("kind"), len("kind:money")):
        typed = parse("fire kind:money"[: end + len("fire ")], KNOWN, typing=True)
        assert typed.faults == ()
        assert "fire" in typed.words
    assert parse("kind:m", KNOWN, typing=True).hint == "kind: money · mass"
    assert parse("kind:x", KNOWN, typing=True).hint  # said, but as no fault
    assert parse("kind:m ", KNOWN, typing=True).faults  # it was left


def test_a_word_that_is_excluded_takes_nothing_away_at_its_first_letter() -> None:
    assert not parse("-t", KNOWN, typing=True).asks
    assert parse("-to", KNOWN, typing=True).without == ("to",)


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("fire ki", ("fire kind:",)),
        ("-has:n", ("-has:name", "-has:note")),
        ("kind:money,da", ("kind:money,date",)),
        ("label:not", ('label:"not enough evidence"',)),
        ("by:B", ('by:"Ben Okri"',)),
        ("zzz:", ()),
        ("fire ", ()),
    ],
)
def test_what_is_begun_is_completed(text: str, may: tuple[str, ...]) -> None:
    assert completions(text, KNOWN) == may
    assert all(not parse(one, KNOWN).faults or one.endswith(":") for one in may)


@settings(derandomize=True, deadline=None, max_examples=300)
@given(_ANY, st.booleans())
def test_any_text_is_a_filter(text: str, typing: bool) -> None:
    wanted = parse(text, KNOWN, typing=typing)
    assert all(term.name in TERMS and term.values for term in wanted.terms)
    assert all(word and word == fold(word) for word in (*wanted.sought, *wanted.without))
    completions(text, KNOWN)


@pytest.mark.parametrize("piece", ["a", "a ", "-", '"', "kind:", "z:", "doc:q-", "is:x,", ",", "kind:k1 "])
def test_a_page_of_anything_is_understood_or_told_at_once(piece: str) -> None:
    page = piece * (100_000 // len(piece))
    wanted = parse(page, KNOWN)
    assert len(wanted.faults) <= 51
    assert not wanted.narrows(parse("other", KNOWN))


def test_more_values_than_anybody_means_are_a_fault() -> None:
    many = "kind:" + ",".join(f"k{at}" for at in range(60))
    assert parse(many, KNOWN).faults == ("kind: takes no more than 50 values",)


@settings(derandomize=True, deadline=None, max_examples=200)
@given(st.lists(_ANY, max_size=6))
def test_texts_fold_together_as_they_do_alone(texts: list[str]) -> None:
    assert fold_all(texts) == [fold(text) for text in texts]


@settings(derandomize=True, deadline=None)
@given(_ANY, st.text(st.sampled_from("ab c"), max_size=5))
def test_what_is_typed_on_narrows_unless_it_says_less(text: str, more: str) -> None:
    """Only where every claim that the longer one finds was found by the shorter one may the last result be narrowed."""
    old, new = parse(text, KNOWN), parse(text + more, KNOWN)
    if new.narrows(old):
        for claim in ("", "a", "ab", "a b c", "kind:", "cab is", *map(fold, (text, more))):
            if _holds(new, claim):
                assert _holds(old, claim)


def _holds(wanted: Filter, claim: str) -> bool:
    return all(word in claim for word in wanted.sought) and not any(word in claim for word in wanted.without)


def test_the_page_on_finding_has_every_term_and_every_state() -> None:
    page = (Path(__file__).parents[1] / "docs" / "workbench.md").read_text(encoding="utf-8")
    assert all(f"`{name}:" in page for name in TERMS)
    assert all(
        f"`{value}`" in page or f":{value}`" in page for name in ("is", "has", "says") for value in TERMS[name].values
    )


def test_a_number_is_held_against_a_limit() -> None:
    asked = [
        ("<0.5", 0.4, True),
        ("<0.5", 0.5, False),
        ("<=0.5", 0.5, True),
        (">2", 3, True),
        (">=2", 1, False),
        ("2", 2, True),
    ]
    assert [number_test(value)(number) for value, number, _ in asked] == [holds for _, _, holds in asked]
    for bad in ("", "<", "1e9", "nan", "-1", "1.2.3", "٣", "=="):
        with pytest.raises(ValueError, match=f"^{re.escape(bad)}$"):
            number_test(bad)
