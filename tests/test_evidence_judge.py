"""What one passage says about one claim: guards first, then conflicts, then agreement."""

from __future__ import annotations

from dataclasses import replace

import pytest
from comparing import rules
from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.claims import analyse
from verifybench.evidence import Context, judge
from verifybench.model.claim import Statement
from verifybench.model.evidence import Judgement

NO_CONTEXT = Context()


def statement(text: str, date: str | None = None) -> Statement:
    return analyse(text, date=date, spans=[(0, len(text))])[0]


def about(claim: str, passage: str, context: Context = NO_CONTEXT) -> Judgement:
    return judge(statement(claim), statement(passage), context=context)


def test_sentences_of_two_people_are_no_conflict() -> None:
    found = about("Sergei was sentenced to nine years in prison.", "Vorontsov was sentenced to five years in prison.")
    assert found.relation == "mentions"
    assert rules(found) == {"subject.differs"}


def test_another_figure_for_the_same_person_is_a_conflict() -> None:
    found = about("Vorontsov was sentenced to four years in prison.", "Vorontsov was sentenced to five years in prison.")
    assert (found.relation, found.certainty, found.reasons[0].rule) == ("contradicts", "firm", "value.disjoint")
    assert "four years" in found.reasons[0].message
    assert "five years" in found.reasons[0].message


def test_reasons_point_at_the_words_that_decided() -> None:
    claim, passage = "The court fined the paper 400 euros.", "The court fined the paper 900 euros."
    reason = about(claim, passage).reasons[0]
    assert reason.claim_span is not None
    assert reason.passage_span is not None
    assert claim[slice(*reason.claim_span)] == "400 euros"
    assert passage[slice(*reason.passage_span)] == "900 euros"


def test_the_same_words_support() -> None:
    found = about("The police force has 750,000 members.", "The police force has 750,000 members.")
    assert (found.relation, found.certainty) == ("supports", "firm")
    assert "value.equal" in rules(found)


def test_more_than_a_figure_is_only_partly_shown_by_the_figure() -> None:
    found = about("The archive holds more than 40 gigabytes of video.", "The archive holds 40 gigabytes of video.")
    assert found.relation == "partly"
    assert "value.bound" in rules(found)


def test_a_figure_and_its_bound_never_conflict() -> None:
    found = about("The archive holds 40 gigabytes of video.", "The archive holds more than 40 gigabytes of video.")
    assert found.relation in ("partly", "supports")
    assert "value.bound" in rules(found)


def test_a_year_does_not_prove_a_day() -> None:
    found = about("The bridge was opened on 4 May 2019.", "The bridge was opened in 2019.")
    assert found.relation == "partly"


def test_a_day_proves_its_year() -> None:
    assert about("The bridge was opened in 2019.", "The bridge was opened on 4 May 2019.").relation == "supports"


def test_other_figures_of_other_years_are_no_conflict() -> None:
    found = about("In 2019 the museum had 4,000 visitors.", "In 2021 the museum had 9,000 visitors.")
    assert found.relation == "mentions"
    assert rules(found) == {"time.differs"}


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("The minister was not convicted of fraud.", "The minister was convicted of fraud."),
        ("The company failed to publish the report.", "The company published the report."),
        ("There is no evidence that the guards opened the gate.", "The guards opened the gate."),
        ("The minister published the report.", "The minister never published the report."),
    ],
)
def test_a_negation_on_one_side_is_a_conflict(claim: str, passage: str) -> None:
    found = about(claim, passage)
    assert (found.relation, found.reasons[0].rule) == ("contradicts", "polarity.negated")


def test_two_negations_agree() -> None:
    assert about("The minister did not resign.", "The minister did not resign.").relation == "supports"


def test_not_only_is_no_negation() -> None:
    found = about("The fire destroyed the roof.", "The fire destroyed not only the roof.")
    assert found.relation != "contradicts"


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Five employees of the service were fired.", "Five employees of the service resigned."),
        ("The governor was convicted by the court.", "The governor was acquitted by the court."),
        ("Bread prices rose in the spring.", "Bread prices fell in the spring."),
        ("The museum opened in the spring.", "The museum closed in the spring."),
    ],
)
def test_predicates_that_exclude_each_other_are_a_conflict(claim: str, passage: str) -> None:
    found = about(claim, passage)
    assert (found.relation, found.reasons[0].rule) == ("contradicts", "predicate.antonym")


def test_a_negated_opposite_is_no_conflict() -> None:
    assert about("The shop did not close.", "The shop remained open.").relation != "contradicts"


def test_resigned_and_fired_of_overlapping_people_is_a_possible_conflict() -> None:
    found = about(
        "Five employees of the service resigned, among them its head in the region.",
        "The commander and several employees of the hospital were fired.",
    )
    assert (found.relation, found.certainty) == ("contradicts", "possible")


def test_another_place_in_the_same_slot_is_a_conflict() -> None:
    found = about("The festival was held in Lisbon.", "The festival was held in Oslo.")
    assert (found.relation, found.reasons[0].rule) == ("contradicts", "name.differs")


def test_spellings_of_one_name_are_never_held_against_each_other() -> None:
    found = about("The archive was published by Vladimir Osechkin.", "The archive was published by Vladimir Usishkin.")
    assert "name.differs" not in rules(found)
    assert "subject.differs" not in rules(found)


def test_a_saying_is_not_the_sources_own_word() -> None:
    found = about("The ministry shut the channel.", "The ministry shut the channel, Kozlov told reporters.")
    assert found.relation == "partly"
    assert "said.only" in rules(found)


def test_a_pronoun_is_the_person_of_the_sentence_before() -> None:
    near = statement("Vorontsov left the police in 2017.")
    found = about("Vorontsov was sentenced to nine years.", "He was sentenced to five years.", Context(neighbours=(near,)))
    assert (found.relation, found.certainty) == ("contradicts", "firm")


def test_an_unknown_subject_makes_a_conflict_only_possible() -> None:
    found = about("Vorontsov was sentenced to nine years in prison.", "He was sentenced to five years in prison.")
    assert (found.relation, found.certainty) == ("contradicts", "possible")
    assert "subject.unclear" in rules(found)


@pytest.mark.parametrize(
    ("quoted", "rule"),
    [
        ("we will never give up this fight", "quote.exact"),
        ("we will never … this fight", "quote.elided"),
        ("we will not ever give up the fight", "quote.altered"),
        ("the weather is fine in Rome today", "quote.absent"),
    ],
)
def test_quotations_are_held_to_the_letter(quoted: str, rule: str) -> None:
    found = about(f"“{quoted},” said Kozlov.", "“We will never give up this fight,” said Kozlov.")
    assert rule in rules(found)
    if rule == "quote.altered":
        assert found.relation == "contradicts"


def test_a_translation_is_not_held_to_the_letter() -> None:
    found = about(
        "“We will not ever give up the fight,” said Kozlov.",
        "“We will never give up this fight,” said Kozlov.",
        Context(translated="human"),
    )
    assert "quote.translated" in rules(found)
    assert "quote.altered" not in rules(found)


def test_one_word_that_the_passage_lacks_holds_back_support() -> None:
    assert about("The song was recorded by cats.", "The song was recorded by the singer.").relation != "supports"


def test_a_film_is_no_album() -> None:
    found = about("Mohra is a rock album.", "Mohra is a 1994 action film directed by Rai.")
    assert (found.relation, found.reasons[0].rule) == ("contradicts", "class.differs")


def test_a_statement_supports_itself_wherever_it_stands() -> None:
    text = "The police force has 750,000 members."
    here = statement(text)
    moved = analyse("Some words. " + text, spans=[(12, 12 + len(text))])[0]
    assert judge(here, moved).relation == judge(moved, here).relation == "supports"


def test_an_endless_sentence_is_cut_and_says_so() -> None:
    found = about("word " * 3000, "word " * 3000)
    assert "text.cut" in rules(found)


@settings(derandomize=True, deadline=None, max_examples=60)
@given(st.text(max_size=120), st.text(max_size=120))
def test_any_two_texts_are_judged_alike_every_time(claim: str, passage: str) -> None:
    one, other = Statement(0, len(claim), claim), Statement(7, 7 + len(passage), passage)
    found = judge(one, other)
    assert 0.0 <= found.score <= 1.0
    assert found == judge(replace(one), replace(other))


WORDS = [
    "not",
    "40",
    "more",
    "than",
    "five",
    "years",
    "Moscow",
    "in",
    "denied",
    "the",
    "“",
    "”",
    "a",
    "no",
    "Sergei",
    "was",
]


@settings(derandomize=True, deadline=None, max_examples=60)
@given(st.lists(st.sampled_from(WORDS), max_size=30))
def test_spans_lie_in_their_texts(words: list[str]) -> None:
    text = " ".join(words)
    if not text:
        return
    one = statement(text)
    other = statement("Sergei was not in Moscow for more than 40 years.")
    for reason in judge(one, other).reasons:
        for span, held in ((reason.claim_span, one), (reason.passage_span, other)):
            assert span is None or held.start <= span[0] < span[1] <= held.end


@pytest.mark.parametrize(
    ("claim", "passage", "rule"),
    [
        ("Twelve people were killed in the fire.", "Forty people were wounded in the fire.", "attribute.differs"),
        ("The firm employs 300 people in Oslo.", "The firm employs 450 people in Bergen.", "attribute.differs"),
        ("The court fined Ivanov 500 euros.", "The court fined Petrov 900 euros.", "subject.differs"),
        ("Twelve people were killed in the fire.", "Were forty people killed in the fire?", "passage.asks"),
    ],
)
def test_figures_of_different_things_are_no_conflict(claim: str, passage: str, rule: str) -> None:
    found = about(claim, passage)
    assert found.relation in ("mentions", "partly")
    assert rule in rules(found)


def test_two_different_beginnings_are_a_conflict() -> None:
    found = about("The writer has lived in France since 2011.", "The writer has lived in France since 2015.")
    assert (found.relation, found.reasons[0].rule) == ("contradicts", "bound.differs")


def test_the_dates_of_a_life_are_birth_and_death() -> None:
    life = "Ada Berg (10 February 1894 – 29 December 1986) was a painter."
    assert about("Ada Berg was born on 20 February 1894.", life).relation == "contradicts"
    assert about("Ada Berg died on 29 December 1986.", life).relation != "contradicts"


def test_unconfirmed_spellings_make_a_conflict_only_possible() -> None:
    found = about("Osechkin has lived in France since 2011.", "Usishkin has lived in France since 2015.")
    assert (found.relation, found.certainty) == ("contradicts", "possible")
    assert "subject.unclear" in rules(found)


def test_a_saying_without_a_speaker_is_read() -> None:
    found = about("The minister said that the video is genuine.", "The video is said to be genuine.")
    assert found.relation != "supports"
