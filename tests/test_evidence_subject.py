"""Whether claim and passage are about the same one: nothing is held against a claim that is said of somebody else."""

from __future__ import annotations

import pytest

from verifybench.evidence import SourceText, compare
from verifybench.evidence.comparing import CompareResult


def against(claim: str, *sentences: str) -> CompareResult:
    return compare(claim, [SourceText("s", sentences=sentences)])


def rules(found: CompareResult, sentence: str) -> list[str]:
    passage = next(one for one in found.passages if one.text == sentence)
    return [reason.rule for reason in passage.judgement.reasons]


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Anna Petrova's lawyer was fined 500 euros.", "Anna Petrova was fined 900 euros."),
        ("Northwind Airlines cut 1,200 jobs in May.", "Northwind's rival, Skyline, cut 1,900 jobs in May."),
        ("The court jailed Olga Petrova for five years.", "Anna Petrova was jailed for nine years."),
        ("The council of Oslo counted 300 homes.", "The council of Bergen counted 450 homes."),
        (
            "The coach of the women's team was suspended for six matches.",
            "The coach of the men's team was suspended for two matches.",
        ),
        ("She was fined 500 euros in Karsk.", "Karr said that he was fined 900 euros in Karsk."),
    ],
)
def test_a_figure_of_somebody_else_is_not_held_against_a_claim(claim: str, passage: str) -> None:
    found = against(claim, passage)
    assert found.relation == "mentions"
    assert rules(found, passage)[0] == "subject.differs"


def test_what_was_done_to_somebody_is_held_against_itself_in_either_voice() -> None:
    claim, passage = "The court jailed Anna Petrova for five years.", "Anna Petrova was jailed for nine years."
    for one, other in ((claim, passage), (passage, claim)):
        found = against(one, other)
        assert (found.relation, found.passages[0].judgement.certainty) == ("contradicts", "firm")


def test_one_of_two_leaves_the_subject_unclear() -> None:
    found = against("Anna Berg and Tom Lund were fined 500 euros.", "Anna Berg was fined 900 euros.")
    assert found.passages[0].judgement.certainty == "possible"
    assert "subject.unclear" in rules(found, "Anna Berg was fined 900 euros.")


def test_a_pronoun_goes_on_with_whom_the_sentence_before_is_about() -> None:
    claim, last = "Jakub Zeman was jailed for seven years.", "He was jailed for four years."
    both = "Jakub Zeman and his driver, Petr Holub, were tried together."
    other = against(claim, both, "Petr Holub heard his sentence first.", last)
    assert other.relation != "contradicts"
    assert rules(other, last) == ["subject.differs"]
    same = against(claim, both, "Jakub Zeman heard his sentence first.", last)
    assert same.relation == "contradicts"


def test_a_pronoun_is_nobody_who_is_named_only_behind_it() -> None:
    claim, said = "Tom Lund was fined 900 euros.", "He was fined 500 euros."
    found = against(claim, "Ivan Karr came to court on Monday.", said, "Tom Lund was there as well.")
    assert rules(found, said) == ["subject.differs"]


def test_a_description_stands_for_the_body_named_before() -> None:
    found = against("Norfolk Rail cut 300 jobs in May.", "Norfolk Rail is in trouble.", "The company cut 450 jobs in May.")
    assert (found.relation, found.passages[0].judgement.certainty) == ("contradicts", "firm")


def test_a_long_sentence_copied_word_by_word_is_one_telling_whoever_she_is() -> None:
    long = "She was jailed in Perm for five years after the second trial of the dockers."
    assert against(long, long).relation == "supports"
    assert against("She was jailed for five years.", "She was jailed for five years.").relation == "partly"


def test_sentences_told_alike_of_another_name_are_a_possible_conflict() -> None:
    frame = "{} wrote the screenplay for the 2013 film The Quarries, a thriller."
    found = against(frame.format("Ellis Marsh"), frame.format("Ravi Singh"))
    assert (found.relation, found.passages[0].judgement.certainty) == ("contradicts", "possible")
    assert against("Ellis Marsh declined to comment.", "Ravi Singh declined to comment.").relation != "contradicts"


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("The choir now has 60 members.", "In 2009 the choir had 85 members."),
        ("Last winter the shelter took in 90 people a night.", "This winter the shelter took in 140 people a night."),
    ],
)
def test_two_times_are_no_conflict(claim: str, passage: str) -> None:
    found = against(claim, passage)
    assert found.relation != "contradicts"
    assert "time.differs" in rules(found, passage)
    still = "The choir now has 85 members."
    assert against("The choir now has 60 members.", still).relation == "contradicts"
