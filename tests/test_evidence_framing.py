"""Propositions as frames look them up, clauses under a verb, and kinds of nouns."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.claims import analyse
from verifybench.evidence.frames import Filled, Lemma, Signature, exclusive, filled, kinds, known, related, signature
from verifybench.evidence.framing.kinds import _places
from verifybench.evidence.framing.signatures import _table
from verifybench.evidence.reading import propositions
from verifybench.evidence.words import View, read


def first(text: str) -> tuple[View, Filled]:
    view = read(analyse(text)[0])
    return view, filled(view, propositions(view)[0])


@pytest.mark.parametrize(
    ("text", "lemma", "roles"),
    [
        ("The firm took part in the fair.", Lemma("take", "", "part"), {"agent": "The firm", "in": "the fair"}),
        ("The talks came to an end.", Lemma("come", "to", "end"), {"agent": "The talks"}),
        ("Anna is the owner of the mill.", Lemma("owner"), {"agent": "Anna", "of": "the mill"}),
        ("Anna was absent from the meeting.", Lemma("absent"), {"agent": "Anna", "from": "the meeting"}),
        ("Anna gave Tom the machine.", Lemma("give"), {"agent": "Anna", "patient": "the machine", "to": "Tom"}),
        ("The talks are under way.", Lemma("be", "under", "way"), {"agent": "The talks"}),
    ],
)
def test_a_proposition_is_looked_up_by_what_belongs_to_its_predicate(
    text: str, lemma: Lemma, roles: dict[str, str]
) -> None:
    view, found = first(text)
    assert found.lemma == lemma
    assert {role: view.text_of(phrase.first, phrase.last) for role, phrase in found.roles} == roles


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lund lost to Berg.", "Berg beat Lund."),
        ("The mill belongs to Anna.", "Anna owns the mill."),
        ("The boy learned a song from Anna.", "Anna taught the boy a song."),
        ("Anna is older than Tom.", "Tom is younger than Anna."),
        ("The blast killed forty people.", "Forty people died in the blast."),
    ],
)
def test_two_sentences_of_one_fact_have_their_phrases_in_the_same_places(one: str, other: str) -> None:
    (ours, mine), (theirs, yours) = first(one), first(other)
    placed = [
        {
            (ours.text_of(a.first, a.last).lower(), theirs.text_of(b.first, b.last).lower())
            for role, there in tie.roles
            for also, a in mine.roles
            for place, b in yours.roles
            if role == also and there == place
        }
        for tie in related(mine.lemma, yours.lemma)
        if tie.kind in ("same", "converse")
    ]
    assert any(len(pairs) > 1 and all(a == b for a, b in pairs) for pairs in placed)


@pytest.mark.parametrize(
    ("word", "form", "affirmed", "denied", "doer"),
    [
        ("manage", "to", "fact", "not", "agent"),
        ("fail", "to", "not", "fact", "agent"),
        ("forget", "to", "not", "fact", "agent"),
        ("forget", "that", "fact", "fact", ""),
        ("refuse", "to", "not", "", "agent"),
        ("prevent", "from", "not", "fact", "patient"),
        ("force", "to", "fact", "not", "patient"),
        ("regret", "that", "fact", "fact", ""),
        ("try", "to", "attempted", "", "agent"),
        ("plan", "to", "planned", "", "agent"),
        ("want", "to", "wanted", "", "agent"),
        ("accuse", "of", "asked", "", "patient"),
        ("unable", "to", "not", "fact", "agent"),
        ("doubt", "that", "not", "possible", ""),
    ],
)
def test_what_a_verb_makes_of_the_clause_under_it(word: str, form: str, affirmed: str, denied: str, doer: str) -> None:
    assert signature(word, form) == Signature(affirmed, denied, doer)  # type: ignore[arg-type]


def test_a_form_left_out_is_the_commonest_and_a_strange_one_is_not_known() -> None:
    assert signature("manage") == signature("manage", "to")
    assert signature("manage", "whether") is None
    assert signature("zzz") is None


def test_every_signature_says_one_of_the_levels() -> None:
    levels = {"fact", "ongoing", "planned", "attempted", "possible", "condition", "asked", "wanted", "not", ""}
    assert {one for found in _table().values() for one in (found.affirmed, found.denied)} <= levels


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("dog", "animal"),
        ("lorry", "vehicle"),
        ("bridge", "structure"),
        ("greenland shark", "shark"),
        ("greenland shark", "fish"),
        ("surgeon", "doctor"),
        ("village", "place"),
        ("ministry", "authority"),
        ("novelist", "person"),
    ],
)
def test_kinds_of_a_noun(noun: str, kind: str) -> None:
    assert kind in kinds(noun)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("dog", "cat", True),
        ("film", "novel", True),
        ("shark", "whale", True),
        ("mother", "father", True),
        ("museum", "lighthouse", True),
        ("poet", "painter", False),
        ("doctor", "father", False),
        ("dog", "animal", False),
        ("poodle", "dog", False),
        ("zzz", "dog", False),
    ],
)
def test_nouns_of_which_nothing_can_be_both(one: str, other: str, apart: bool) -> None:
    assert exclusive(one, other) is apart
    assert exclusive(other, one) is apart


def test_no_noun_is_a_kind_of_itself_or_excludes_what_it_is() -> None:
    for noun in _places():
        assert noun not in kinds(noun)
        assert not exclusive(noun, noun)
        assert [kind for kind in kinds(noun) if exclusive(noun, kind)] == [], noun


@settings(derandomize=True, deadline=None, max_examples=100)
@given(st.text(max_size=20), st.text(max_size=20))
def test_any_words_at_all_are_looked_up(one: str, other: str) -> None:
    related(Lemma(one, other), Lemma(other, "", one))
    known(one, other)
    kinds(one)
    exclusive(one, other)
    signature(one, other)
