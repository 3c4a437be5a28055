"""What became of each proposed wording and question."""

from __future__ import annotations

import json

import pytest
from report_case import MemoryCase

from verifybench.report import write
from verifybench.report.corrections import Corrections, collect


@pytest.fixture
def memory() -> MemoryCase:
    case = MemoryCase()
    case.add("draft", "draft", "It has 40 members. It met in 2019. It is large. It said so.")
    return case


def _fates(corrections: Corrections) -> list[tuple[str, str]]:
    return [(item.text, item.fate) for item in corrections.items]


def test_a_proposal_is_open_while_the_draft_has_the_words(memory: MemoryCase) -> None:
    members, *_ = memory.found["draft"]
    memory.decide(members, "refuted", proposed="It has 41 members.")
    (item,) = collect(memory.case()).items
    assert item.fate == "open"
    assert item.changes == [("same", "It has "), ("removed", "40"), ("added", "41"), ("same", " members.")]


def test_a_proposal_is_made_when_its_words_are_gone_or_there(memory: MemoryCase) -> None:
    gone = memory.found["draft"][1]
    memory.suspend(gone, "refuted", proposed="It met in 2020.")
    (item,) = collect(memory.case()).items
    assert (item.fate, item.why) == ("made", "the draft no longer has these words")
    memory.suspended.clear()
    memory.suspend(gone, "refuted", proposed="It   is\nlarge.")
    (item,) = collect(memory.case()).items
    assert (item.fate, item.why) == ("made", "the draft has the proposed wording")


def test_a_proposal_around_the_claims_own_words_is_made_when_the_draft_has_it(memory: MemoryCase) -> None:
    large = memory.found["draft"][2]
    memory.decide(large, "not enough evidence", proposed="It met in 2019.\nIt is large.")
    assert _fates(collect(memory.case())) == [("It is large.", "made")]


def test_a_proposal_that_stands_elsewhere_in_the_draft_is_still_open(memory: MemoryCase) -> None:
    members = memory.found["draft"][0]
    memory.decide(members, "refuted", proposed="It is large.")
    assert _fates(collect(memory.case())) == [("It has 40 members.", "open")]


def test_what_an_editor_lets_stand_is_stet(memory: MemoryCase) -> None:
    large = memory.found["draft"][2]
    memory.decide(large, "refuted", question="How large?")
    memory.let_stand(large, "a figure of speech")
    (item,) = collect(memory.case()).items
    assert (item.fate, item.why) == ("stet", "let stand by Ed: a figure of speech")


def test_corrections_come_in_the_drafts_order_and_verdicts_that_ask_nothing_are_left_out(memory: MemoryCase) -> None:
    members, met, large, said = memory.found["draft"]
    memory.decide(said, "refuted", question="To whom?")
    memory.suspend(met, "refuted", proposed="It met in 2020.")
    memory.decide(members, "refuted", proposed="It has 41 members.")
    memory.decide(large, "supported")
    corrections = collect(memory.case())
    assert _fates(corrections) == [(members.text, "open"), (met.text, "made"), (said.text, "open")]
    assert [item.number for item in corrections.items] == [1, 2, 3]
    written = json.loads(write(memory.case(), "json", corrections=True))
    assert [one["fate"] for one in written["corrections"]] == ["open", "made", "open"]
    assert "3 corrections: 2 open, 1 made." in write(memory.case(), "md", corrections=True)


def test_the_proposal_of_a_source_claim_is_no_correction_of_a_draft(memory: MemoryCase) -> None:
    (claim,) = memory.add("alpha", "source", "It has 41 members.")
    memory.decide(claim, "supported", proposed="It had 41 members.")
    assert collect(memory.case()).items == ()
