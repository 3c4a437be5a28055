"""What a report says of a case, and in which order."""

from __future__ import annotations

import json

import pytest
from report_case import AT, MemoryCase

from verifybench.case.errors import CaseError
from verifybench.model.document import Metadata
from verifybench.report import FORMATS, write
from verifybench.report.build import build
from verifybench.report.words import headline, standfirst


@pytest.fixture
def memory() -> MemoryCase:
    case = MemoryCase()
    case.add("draft", "draft", "# A heading\n\nIt has 40 members. It met in 2019. It is large.")
    case.add("alpha", "source", "It has 41 members.", Metadata(title="Alpha", publisher="The Alpha"))
    case.add("beta", "source", "It has 41 members.")
    return case


def test_what_must_be_acted_on_comes_before_what_nobody_looked_at(memory: MemoryCase) -> None:
    heading, members, met, _ = memory.found["draft"]
    memory.decide(met, "not enough evidence")
    memory.decide(members, "refuted")
    memory.conflict(members, memory.found["alpha"][0], "40 against 41")
    report = build(memory.case())
    assert [group.rule for group in report.blocking] == [
        "claim.refuted",
        "claim.not-enough-evidence",
        "conflict.open",
        "claim.undecided",
    ]
    assert report.ready is False
    assert headline(report) == "Not ready: 5 findings to settle"
    assert heading.id in {finding.claim for finding in report.blocking[-1].findings}


def test_a_draft_with_every_claim_supported_or_let_stand_is_ready(memory: MemoryCase) -> None:
    first, *rest = memory.found["draft"]
    memory.let_stand(first, "a heading")
    for claim in rest:
        memory.decide(claim, "supported")
    report = build(memory.case())
    assert report.ready is True
    assert headline(report) == "Nothing stands in the way of publication"
    assert standfirst(report) == "4 claims: 3 supported, 1 undecided."


def test_a_claim_on_which_reviewers_differ_counts_under_neither_of_their_verdicts(memory: MemoryCase) -> None:
    first, second, *_ = memory.found["draft"]
    memory.decide(first, "supported")
    memory.decide(second, "supported", reviewer="Anna")
    memory.decide(second, "refuted", reviewer="Ben")
    report = build(memory.case())
    assert (dict(report.counts.labels), report.counts.disputed, report.counts.decided) == ({"supported": 1}, 1, 2)
    assert standfirst(report) == "4 claims: 1 supported, 1 disputed, 2 undecided."
    assert json.loads(write(memory.case(), "json"))["counts"]["disputed"] == 1
    assert "1 refuted" not in write(memory.case(), "md")


def test_a_draft_without_claims_is_not_called_ready() -> None:
    case = MemoryCase()
    case.add("draft", "draft", "")
    assert headline(build(case.case())) == "No claim was found in the draft: read it before it goes out"
    assert "Nothing stands in the way" not in write(case.case(), "html")


def test_a_report_is_as_of_its_newest_record_and_reads_no_clock(memory: MemoryCase) -> None:
    assert build(memory.case()).as_of is None
    memory.decide(memory.found["draft"][0], "supported")
    assert build(memory.case()).as_of == AT


def test_claims_are_numbered_in_reading_order_and_conflicts_point_at_them(memory: MemoryCase) -> None:
    members = memory.found["draft"][1]
    memory.conflict(memory.found["alpha"][0], memory.found["beta"][0], "among sources")
    memory.conflict(members, memory.found["alpha"][0], "40 against 41")
    report = build(memory.case())
    assert [entry.number for entry in report.entries] == [1, 2, 3, 4]
    assert [dispute.row.conflict.message for dispute in report.conflicts] == ["40 against 41", "among sources"]
    assert report.entries[1].conflicts == (1,)


def test_one_draft_alone_leaves_out_what_is_about_another(memory: MemoryCase) -> None:
    (other,) = memory.add("other", "draft", "It met 3 times.")
    memory.conflict(other, memory.found["alpha"][0], "3 against 41")
    report = build(memory.case(), "draft")
    assert {entry.claim.document for entry in report.entries} == {"draft"}
    assert report.conflicts == ()
    assert len(build(memory.case()).drafts) == 2


def test_a_draft_that_does_not_exist_is_an_error(memory: MemoryCase) -> None:
    for corrections in (False, True):
        with pytest.raises(CaseError, match="no draft"):
            write(memory.case(), "json", draft="nothing", corrections=corrections)


def test_without_a_draft_the_claims_of_the_sources_are_reported(memory: MemoryCase) -> None:
    del memory.texts["draft"], memory.found["draft"]
    report = build(memory.case())
    assert report.ready is None
    assert [entry.claim.document for entry in report.entries] == ["alpha", "beta"]
    for format in FORMATS:
        assert "41 members" in write(memory.case(), format)


def test_sources_of_one_group_say_that_they_count_once(memory: MemoryCase) -> None:
    memory.groups = {"alpha": "g1", "beta": "g1"}
    alpha, beta = build(memory.case()).sources
    assert (alpha.twins, beta.twins) == ((2,), (1,))


def test_a_source_lists_the_claims_that_it_was_cited_for(memory: MemoryCase) -> None:
    members = memory.found["draft"][1]
    memory.decide(members, "refuted", evidence=[memory.passage_of(memory.found["alpha"][0])])
    alpha, beta = build(memory.case()).sources
    assert (alpha.cited, beta.cited) == ((2,), ())


def test_what_two_reviewers_see_differently_is_marked_so(memory: MemoryCase) -> None:
    members = memory.found["draft"][1]
    memory.decide(members, "refuted", reviewer="Ada")
    memory.decide(members, "supported", reviewer="Grace")
    entry = build(memory.case()).entries[1]
    assert entry.mark.word == "reviewers differ"
    assert [verdict.reviewer for verdict in entry.verdicts] == ["Ada", "Grace"]


def test_an_empty_case_gives_an_empty_report_in_every_format() -> None:
    for format in FORMATS:
        assert write(MemoryCase().case(), format)
        assert write(MemoryCase().case(), format, corrections=True)


@pytest.mark.parametrize("format", FORMATS)
def test_the_same_case_gives_the_same_bytes(memory: MemoryCase, format: str) -> None:
    members = memory.found["draft"][1]
    memory.decide(members, "refuted", "It has 41.", proposed="It has 41 members.")
    for corrections in (False, True):
        for one in FORMATS:
            if one == format:
                first = write(memory.case(), one, corrections=corrections)
                assert first == write(memory.case(), one, corrections=corrections)
                assert first.endswith("\n")
