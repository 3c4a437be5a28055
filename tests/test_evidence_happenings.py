"""Sentences about different happenings are no conflict, however alike they are built."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from verifybench.claims import analyse
from verifybench.evidence import Context, SourceText, compare, judge
from verifybench.model.claim import Statement
from verifybench.model.evidence import Judgement

NO_CONTEXT = Context()
SUBJECTS = ("Oslo", "Bergen", "The council of Oslo", "The council of Bergen", "The museum", "Anna Berg", "The firm")
VERBS = ("counted", "repaired", "sold", "built", "lost", "registered", "inspected", "opened", "painted", "planted")
NOUNS = ("homes", "schools", "buses", "trees", "lamps", "wells", "bridges", "farms", "clinics", "boats")
FRAMES = (
    "{subject} {verb} {number:,} {noun} in {year}.",
    "In {year} {subject} {verb} {number:,} {noun}.",
    "{subject} {verb} {number:,} old {noun} in the spring of {year}.",
    "{subject} {verb} its {noun} in {year}.",
)


def statement(text: str, date: str | None = None) -> Statement:
    return analyse(text, date=date, spans=[(0, len(text))])[0]


def about(claim: str, passage: str, context: Context = NO_CONTEXT) -> Judgement:
    return judge(statement(claim), statement(passage), context=context)


@settings(derandomize=True, deadline=None, max_examples=100)
@given(
    st.sampled_from(FRAMES),
    st.sampled_from(FRAMES),
    st.tuples(st.sampled_from(SUBJECTS), st.sampled_from(SUBJECTS)),
    st.tuples(st.sampled_from(VERBS), st.sampled_from(VERBS)),
    st.tuples(st.sampled_from(NOUNS), st.sampled_from(NOUNS)),
    st.tuples(st.integers(20, 4000), st.integers(20, 4000)),
    st.tuples(st.integers(1990, 2023), st.integers(1990, 2023)),
)
def test_another_deed_to_another_thing_is_at_most_a_mention(
    one: str,
    other: str,
    subjects: tuple[str, str],
    verbs: tuple[str, str],
    nouns: tuple[str, str],
    numbers: tuple[int, int],
    years: tuple[int, int],
) -> None:
    assume(verbs[0] != verbs[1] and nouns[0] != nouns[1])
    texts = [
        frame.format(subject=subject, verb=verb, noun=noun, number=number, year=year)
        for frame, subject, verb, noun, number, year in zip(
            (one, other), subjects, verbs, nouns, numbers, years, strict=True
        )
    ]
    assert about(*texts).relation != "contradicts", texts


@pytest.mark.parametrize(("frame", "verb"), list(product(FRAMES[:3], VERBS)))
def test_another_figure_for_the_same_deed_is_a_firm_conflict(frame: str, verb: str) -> None:
    told = {"subject": "The council of Oslo", "verb": verb, "noun": "bridges", "year": 2011}
    found = about(frame.format(number=2123, **told), frame.format(number=3468, **told))
    assert (found.relation, found.certainty, found.reasons[0].rule) == ("contradicts", "firm", "value.disjoint")


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Berg was arrested in May 2020.", "Berg was sentenced in August 2022."),
        ("The firm bought two ships in 2009.", "The firm sold three hotels in 2017."),
        ("The museum opened a garden in 2009.", "The museum closed its library in 2017."),
        ("The bridge was opened in 2009.", "The bridge was closed in 2017."),
        ("The council of Oslo sold 120 buses in 2011.", "The council of Bergen sold 340 buses in 2011."),
        (
            "The film had its world premiere at the Cannes Film Festival in 2016.",
            "Cruz won an award at the 2006 Cannes Film Festival.",
        ),
        ("The play had its premiere at the Venice Film Festival.", "Cruz won an award at the Cannes Film Festival."),
    ],
)
def test_two_happenings_are_no_conflict(claim: str, passage: str) -> None:
    assert about(claim, passage).relation != "contradicts"


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("The bridge was opened in 2009.", "The bridge was opened in 2011."),
        ("Berg was arrested in May 2020.", "Berg was detained in June 2020."),
        ("The council of Oslo sold 120 buses in 2011.", "The council of Oslo sold 340 buses in 2011."),
    ],
)
def test_one_happening_with_two_dates_or_figures_is_a_conflict(claim: str, passage: str) -> None:
    found = about(claim, passage)
    assert (found.relation, found.certainty) == ("contradicts", "firm")


def test_followers_are_the_people_who_follow_and_it_is_what_was_named_before() -> None:
    before = statement("She founded Harbour Watch in 2014.")
    beside = statement("Harbour Watch, a group of blogs, was founded in 2017.")
    context = Context(neighbours=(beside,), claim_neighbours=(before,))
    found = about("It has more than a million followers.", "More than half a million people follow it.", context)
    assert (found.relation, found.certainty, found.reasons[0].rule) == ("contradicts", "possible", "bound.differs")


def test_other_forms_of_quoted_words_are_an_altered_quotation_that_names_them() -> None:
    found = about(
        'Lund said that Berg was "no danger to anyone here".', 'Lund said that Berg is "not dangerous to anyone here".'
    )
    assert (found.relation, found.certainty, found.reasons[0].rule) == ("contradicts", "possible", "quote.altered")
    assert "“no danger” for “not dangerous”" in found.reasons[0].message


def test_a_rank_is_the_same_only_for_the_same_thing() -> None:
    found = about("Members get a discount in the first year.", "Members get a discount in the first six months.")
    assert found.relation != "supports"
    assert (found.relation, found.reasons[0].message) == ("contradicts", "“first year” against “first six months”")
    assert about("It was the first prize.", "It was the first big prize.").relation != "contradicts"


def test_a_date_in_another_sentence_does_not_excuse_a_figure() -> None:
    source = SourceText("s", "The hall in Bergen has 900 seats. The hall in Bergen was opened in 2015.")
    assert compare("The hall in Bergen, opened in 2011, has 400 seats.", [source]).relation == "contradicts"
