"""Over a whole case: retrieval, links, conflicts and which sources are one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from verifybench.claims import extract, passages
from verifybench.evidence import Grouping, Index, conflicts, independence, link
from verifybench.model.claim import Claim, Passage, Statement
from verifybench.model.document import Block, Document, Metadata, Role
from verifybench.model.evidence import Conflict, Evidence
from verifybench.text import sha256


def document(id: str, text: str, role: Role = "source", metadata: Metadata = Metadata()) -> Document:
    digest = sha256(text)
    blocks = (Block(0, len(text), "main", 1),)
    return Document(id, role, f"{id}.txt", text, digest, digest, blocks, metadata)


def linked(*documents: Document) -> tuple[list[Claim], dict[str, tuple[Evidence, ...]], list[Passage]]:
    claims = [claim for one in documents for claim in extract(one)]
    found = [passage for one in documents for passage in passages(one)]
    return claims, dict(link(claims, documents, found, Index.build(None, found))), found


def board(*documents: Document) -> tuple[Conflict, ...]:
    claims, evidence, found = linked(*documents)
    return conflicts(claims, evidence, found, documents)


HARBOUR = "Twelve people were injured in the harbour fire in Oslo. The fire destroyed 40 ships in 2019."
DRAFT = "Nine people were injured in the harbour fire in Oslo. The fire destroyed 40 ships in 2019."


def passage(id: str, text: str) -> Passage:
    return Passage(id, "d", Statement(0, len(text), text), (0, len(text)))


def test_evidence_is_never_from_the_claims_own_document_nor_from_a_draft() -> None:
    claims, evidence, _ = linked(document("a", HARBOUR), document("b", DRAFT, "draft"), document("c", DRAFT, "draft"))
    for claim in claims:
        assert all(one.document not in (claim.document, "b", "c") for one in evidence[claim.id])
    assert any(evidence[claim.id] for claim in claims if claim.document == "b")


def test_evidence_comes_best_first_and_each_link_has_one_id() -> None:
    claims, evidence, _ = linked(document("a", HARBOUR), document("b", DRAFT, "draft"))
    links = [one for claim in claims for one in evidence[claim.id]]
    assert len({one.id for one in links}) == len(links)
    by_text = {claim.text: evidence[claim.id] for claim in claims if claim.document == "b"}
    assert by_text["The fire destroyed 40 ships in 2019."][0].judgement.relation == "supports"


def test_a_draft_against_a_source_is_one_conflict() -> None:
    found = board(document("a", HARBOUR), document("b", DRAFT, "draft"))
    assert [(one.kind, one.rule) for one in found] == [("claim-source", "value.disjoint")]
    assert {found[0].left.focus_text.split()[0], found[0].right.focus_text.split()[0]} == {"Nine", "Twelve"}
    assert found[0].left.claim is not None
    assert found[0].right.passage is not None


def test_two_sources_that_differ_are_one_conflict_from_either_side() -> None:
    one, other = document("a", HARBOUR), document("b", DRAFT)
    found = board(one, other)
    assert [conflict.kind for conflict in found] == ["source-source"]
    assert [conflict.id for conflict in board(other, one)] == [found[0].id]


def test_a_copied_story_does_not_double_the_conflict() -> None:
    assert len(board(document("a", HARBOUR), document("b", HARBOUR), document("c", DRAFT, "draft"))) == 1


def test_a_draft_is_held_against_itself() -> None:
    text = HARBOUR + " Later the council met. Nine people were injured in the harbour fire in Oslo."
    assert [one.kind for one in board(document("a", text, "draft"))] == ["draft-draft"]


def test_only_drafts_give_no_evidence() -> None:
    _, evidence, _ = linked(document("a", HARBOUR, "draft"), document("b", DRAFT, "draft"))
    assert not any(evidence.values())


def test_an_empty_case_is_no_error() -> None:
    assert board() == ()
    assert independence([]) == Grouping()


def test_search_breaks_ties_by_wording_whatever_the_order_and_ignores_query_syntax() -> None:
    given = [passage(f"p{number}", f"The harbour fire {number}.") for number in range(400)]
    query = 'harbour AND (fire) "x" body:* -~^!'
    asked = Statement(0, len(query), query)
    forth, back = Index.build(None, given), Index.build(None, given[::-1])
    assert len({hit.score for hit in forth.search(asked, 20)}) == 1
    assert forth.search(asked, 20) == back.search(asked, 20)


def test_search_finds_the_copies_of_a_sentence_behind_other_wordings() -> None:
    copies = [replace(passage(f"p{number}", "The harbour fire."), document=f"d{number}") for number in range(30)]
    index = Index.build(None, [passage("q", "The harbour fire was put out."), *copies])
    asked = Statement(0, 16, "The harbour fire")
    assert [hit.passage for hit in index.search(asked, 3)] == ["p0", "q", "p1"]


def test_a_query_of_stop_words_finds_nothing() -> None:
    index = Index.build(None, [passage("p", "The harbour fire of the year.")])
    assert index.search(Statement(0, 6, "of the"), 5) == []


def test_a_source_that_repeats_the_claim_does_not_hide_the_others() -> None:
    one = document("a", "Eleven people were injured in the harbour fire in Oslo. " * 900)
    other = document("b", DRAFT)
    found = [*passages(one), *passages(other)]
    claim = extract(one)[0]
    evidence = dict(link([claim], [one, other], found, Index.build(None, found)))
    assert {"b"} == {each.document for each in evidence[claim.id]}


def many(count: int) -> list[Passage]:
    return [passage(f"p{number:04}", f"Ship number {number} left the harbour.") for number in range(count)]


def test_a_finished_index_is_opened_again_and_a_changed_one_rebuilt(tmp_path: Path) -> None:
    query = passage("q", "ship 777").statement
    first = Index.build(tmp_path / "index", many(800)).search(query, 5)
    stamp = (tmp_path / "index" / "manifest.json").stat().st_mtime_ns
    assert Index.build(tmp_path / "index", many(800)).search(query, 5) == first
    assert (tmp_path / "index" / "manifest.json").stat().st_mtime_ns == stamp
    assert Index.build(tmp_path / "index", many(801)).search(passage("q", "ship 800").statement, 1)[0].passage == "p0800"


@pytest.mark.parametrize("damage", ["manifest", "meta", "half", "older"])
def test_an_index_that_cannot_be_trusted_is_rebuilt(tmp_path: Path, damage: str) -> None:
    folder = tmp_path / "index"
    query = passage("q", "ship 777").statement
    first = Index.build(folder, many(800)).search(query, 5)
    if damage == "manifest":
        (folder / "manifest.json").write_text("{")
    elif damage == "meta":
        (folder / "meta.json").write_text("nothing")
    elif damage == "half":
        (folder / "manifest.json").unlink()
    else:
        manifest = (folder / "manifest.json").read_text()
        (folder / "manifest.json").write_text(manifest.replace('"format": 1', '"format": 0'))
    assert Index.build(folder, many(800)).search(query, 5) == first
