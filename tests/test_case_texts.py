"""Search in all texts, and what stands at a place: places come with offsets that hold, words as they stand before all others."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from commands import verifybench

from verifybench.case.case import Case
from verifybench.case.errors import CaseError, NoSuchId


@pytest.fixture
def case(sample: Path) -> Iterator[Case]:
    with Case.open(sample) as opened:
        yield opened


def test_words_are_found_where_they_stand_in_sources_before_drafts(case: Case) -> None:
    document = case.document(case.documents("source")[0].id)
    words = " ".join(document.text.split()[8:11])
    hits = [hit for hit in case.search_texts(words.upper()) if hit.match == "words"]
    assert document.id in {hit.document for hit in hits}
    for hit in hits:
        text = case.document(hit.document).text
        assert text[slice(*hit.span)].split() == words.split()
        assert hit.around[hit.at :].startswith(text[slice(*hit.span)])
    roles = [hit.role for hit in hits]
    assert roles == sorted(roles, key=("source", "draft").index)
    assert hits == [hit for hit in case.search_texts(words.upper()) if hit.match == "words"]


def test_sentences_that_share_the_words_come_behind_those_that_have_them(case: Case) -> None:
    claim = case.claim(case.queue("sources")[0].id)
    words = " ".join(reversed(claim.text.split()))  # all of them, in another order
    hits = case.search_texts(words)
    assert all(hit.match != "words" for hit in hits)
    first = hits[0]
    assert first.match == "all"
    assert case.document(first.document).text[slice(*first.span)] == first.around
    assert [hit.match for hit in hits] == sorted((hit.match for hit in hits), key=("all", "some").index)


@pytest.mark.parametrize("words", ["", "   ", "\x00", "zzzzqqq", "((((", "’"])
def test_words_that_stand_nowhere_find_nothing_and_raise_nothing(case: Case, words: str) -> None:
    assert case.search_texts(words) == () or words == "’"


def test_a_place_tells_its_claim_and_its_sentence(case: Case) -> None:
    claim = case.claim(case.queue("sources")[0].id)
    start, end = claim.statement.start, claim.statement.end
    assert claim.id in {one.id for one in case.claims_at(claim.document, start)}
    assert claim.id not in {one.id for one in case.claims_at(claim.document, end)}
    passage = case.passage_at(claim.document, start)
    assert passage is not None
    assert passage.statement.start <= start < passage.statement.end


def test_any_words_of_a_document_can_be_named_as_a_passage(case: Case) -> None:
    document = case.document(case.documents("source")[0].id)
    passage = case.named_passage(f"{document.id}:4-19")
    assert passage.statement.text == document.text[4:19]
    assert passage.context[0] <= 4
    known = case.passage_at(document.id, case.claim(case.queue("sources")[0].id).statement.start)
    if known is not None:
        assert case.named_passage(known.id) == known
    with pytest.raises(CaseError, match="characters 0-"):
        case.named_passage(f"{document.id}:4-999999999")
    with pytest.raises(NoSuchId):
        case.named_passage("nowhere:1-2")


def test_the_command_tells_places_that_other_commands_take(sample: Path) -> None:
    found = verifybench("-C", sample, "search", "police", "officers", "--format", "json")
    rows = json.loads(found.stdout)
    assert rows
    with Case.open(sample, read_only=True) as case:
        for row in rows:
            text = case.document(row["document"]).text[row["start"] : row["end"]]
            assert row["match"] != "words" or text.lower().split() == ["police", "officers"]
    first = next(row for row in rows if row["role"] == "source")
    place = f"{first['document']}:{first['start']}-{first['end']}"
    assert place in verifybench("-C", sample, "search", "police officers").stdout
    nothing = verifybench("-C", sample, "search", "zzqq")
    assert (nothing.returncode, nothing.stdout) == (0, "")
    assert "no text" in nothing.stderr
