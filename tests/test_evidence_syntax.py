"""The main clause of a sentence: whom it is about, the verb, and whom it was done to."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.claims import analyse
from verifybench.evidence.syntax import Subject, clause_of, subject_of
from verifybench.evidence.words import View, read


def view(text: str) -> View:
    return read(analyse(text, spans=[(0, len(text))])[0])


def words(of: View, phrase: Subject | None) -> str:
    return "" if phrase is None or phrase.last < phrase.first else of.text_of(phrase.first, phrase.last)


def own(of: View) -> list[str]:
    return [of.statement.names[index].text for index in subject_of(of).own]


@pytest.mark.parametrize(
    ("text", "subject", "verb"),
    [
        ("In May, the harbour board fined the ferry line.", "the harbour board", "fined"),
        ("In May the harbour board fined the ferry line.", "the harbour board", "fined"),
        ("According to the report, published in June, the ministry denied it.", "the ministry", "denied"),
        ("After the trial, Berg left.", "Berg", "left"),
        ("On Tuesday Petrova said she would leave.", "Petrova", "said"),
        ("By her own account she spent ten years there.", "she", "spent"),
        ("However, the company has not been fined.", "the company", "fined"),
        ("It is true that the commander of the guard was fired.", "the commander of the guard", "fired"),
        ("At least seven cases were opened.", "At least seven cases", "opened"),
        ("Last week, officers searched the house.", "officers", "searched"),
    ],
)
def test_what_is_fronted_is_not_the_subject(text: str, subject: str, verb: str) -> None:
    read_in = view(text)
    clause = clause_of(read_in)
    assert words(read_in, clause.subject) == subject
    assert read_in.words[clause.verb].text == verb


@pytest.mark.parametrize(
    ("text", "subject", "verb"),
    [
        ("The man who was arrested in May was jailed for five years.", "The man", "jailed"),
        ("Tom Lund (born 3 June 1980) is a former sailor.", "Tom Lund", "is"),
        ("Ivan Karr, founder of the shelter, told the court so.", "Ivan Karr", "told"),
        ("The shelter, based in Oslo, closed in June.", "The shelter", "closed"),
        ("An activist arrested in May was sentenced to nine years.", "An activist", "sentenced"),
        ("The mayor and the police chief met on Monday.", "The mayor and the police chief", "met"),
        ("The 45-year-old was jailed for nine years.", "The 45-year-old", "jailed"),
    ],
)
def test_asides_and_relative_clauses_hold_no_main_verb(text: str, subject: str, verb: str) -> None:
    read_in = view(text)
    clause = clause_of(read_in)
    assert words(read_in, clause.subject) == subject
    assert read_in.words[clause.verb].text == verb


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Anna Petrova's lawyer was fined.", []),
        ("The founder of Orvex was fined.", []),
        ("Former policeman Ivan Karr was fined.", ["Ivan Karr"]),
        ("Anna Berg and Tom Lund were fined.", ["Anna Berg", "Tom Lund"]),
        ("The founder, Ivan Karr, was fined.", ["Ivan Karr"]),
        ("The Oslo court fined him.", []),
    ],
)
def test_who_a_subject_is_and_whose_it_is_are_told_apart(text: str, names: list[str]) -> None:
    assert own(view(text)) == names


def test_a_passive_has_no_object_and_an_active_verb_has_whom_it_was_done_to() -> None:
    active, passive = view("The court jailed Anna Petrova for five years."), view("Anna Petrova was jailed by the court.")
    assert words(active, clause_of(active).object) == "Anna Petrova"
    assert (clause_of(active).passive, clause_of(passive).passive) == (False, True)
    assert clause_of(passive).object is None


def test_the_subject_of_there_were_stands_behind_the_verb() -> None:
    there = view("There were 30 protesters in the square.")
    assert words(there, subject_of(there)) == "30 protesters"


@given(
    st.text(alphabet=st.sampled_from('The court, jailed Berg\'s (and who) was "Oslo" 45 it - that of in .'), max_size=200)
)
@settings(derandomize=True, deadline=None)
def test_any_text_has_a_clause_whose_words_are_in_it(text: str) -> None:
    for statement in analyse(text, spans=[(0, len(text))]) if text.strip() else ():
        found = read(statement)
        clause = clause_of(found)
        count = len(found.words)
        assert -1 <= clause.verb < max(count, 1)
        for phrase in filter(None, (clause.subject, clause.object)):
            assert phrase.last < max(count, 1)
            assert all(0 <= index < len(statement.names) for index in (*phrase.names, *phrase.own))
            assert set(phrase.own) <= set(phrase.names)
