"""Which facts of a claim were checked: by sources that stand apart, with what people added; and what a ledger keeps of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import MakeCase
from test_cli_facts import COST, FILES, PLAIN, SAYS

from verifybench.case.case import Case
from verifybench.case.checked import Checked, Count, checked, fact_line, summary
from verifybench.case.errors import CaseError
from verifybench.evidence import Counted, Counting, Grouping, Witness
from verifybench.ledger.events import typed
from verifybench.ledger.records import payload
from verifybench.model.claim import Claim, Fact
from verifybench.model.event import Adjudicated, ClaimRef, VerdictRecorded
from verifybench.model.evidence import Certainty, Evidence, FactJudged, Judgement, Relation
from verifybench.model.independence import OWN, Link
from verifybench.review import rests_on_saying

BOTH: tuple[Fact, ...] = ("said", "content")


@pytest.fixture
def root(make_case: MakeCase) -> Path:
    folder = make_case(FILES)
    with Case.open(folder) as case:
        case.build()
    return folder


def claim_of(case: Case, text: str) -> Claim:
    return next(case.claim(row.id) for row in case.queue() if row.text == text)


def found(said: Relation, content: Relation, document: str, certainty: Certainty = "firm") -> Evidence:
    facts = (FactJudged("said", said, certainty), FactJudged("content", content, certainty))
    return Evidence(document, "c", f"p-{document}", document, Judgement("partly", 0.9, (), certainty, facts))


def counting(*ties: tuple[str, str]) -> Count:
    """Counts by documents alone, of which those tied are one."""
    grouping = Grouping(dict([(one, one) for one in "abc"] + [(other, one) for one, other in ties]))

    def count(evidence: Sequence[Evidence], fact: Fact, of: str | None) -> Counted:
        return Counting(grouping, {}).count([Witness(one.document, OWN) for one in evidence], fact, of)

    return count


def test_sources_that_count_as_one_are_counted_once() -> None:
    evidence = [found("supports", "mentions", "a"), found("supports", "mentions", "b"), found("contradicts", "partly", "c")]
    assert checked(BOTH, evidence, counting()) == (
        Checked("said", "conflicting", 2, 1, 2, 1),
        Checked("content", "partly", 1, 0, 1, 0),
    )
    assert checked(BOTH, evidence, counting(("a", "b")))[0] == Checked("said", "conflicting", 1, 1, 2, 1)


def test_a_copy_of_the_text_that_states_it_proves_nothing() -> None:
    evidence = [found("supports", "supports", "b"), found("supports", "supports", "c")]
    assert checked(BOTH, evidence, counting(("a", "b")), "a")[1] == Checked("content", "supports", 1, 0, 1, 0)


def test_of_most_passages_that_say_nothing_about_a_fact_nothing_is_counted() -> None:
    evidence = [found("mentions", "mentions", "a"), found("partly", "mentions", "b", "possible")]
    assert [one.relation for one in checked(BOTH, evidence, counting())] == ["partly", "mentions"]
    assert summary(BOTH, evidence).said == "partly"
    assert summary(("content",), ()) == ("", None, "")
    assert summary(BOTH, ()) == ("", "", "")


@pytest.mark.parametrize(
    ("one", "line"),
    [
        (Checked("said", "supports", 2, 0, 5), "said: reported by 2 independent sources (5 documents)"),
        (
            Checked("said", "conflicting", 1, 2, 1, 2),
            "said: reported by 1 independent source, contradicted by 2 independent sources",
        ),
        (Checked("said", "mentions", 0, 0), "said: no report found"),
        (Checked("content", "", 0, 0), "content: nothing independent"),
        (Checked("content", "partly", 1, 0, 2), "content: supported in part by 1 independent source (2 documents)"),
        (Checked("content", "contradicts", 0, 1, 0, 1), "content: contradicted by 1 independent source"),
        (Checked("said", "supports", 0, 0, 0, 0, (Link("b", "a", "repeats", True),)), "said: nothing independent"),
    ],
)
def test_a_fact_is_told_in_words(one: Checked, line: str) -> None:
    assert fact_line(one) == line
    assert fact_line(one, alone=True) == line.partition(": ")[2]


def test_rows_of_attributed_claims_have_a_word_for_each_fact(root: Path) -> None:
    with Case.open(root) as case:
        rows = {row.text: row for row in case.queue()}
        assert (rows[SAYS].said, rows[SAYS].content) == ("supports", "contradicts")
        assert rows[PLAIN].said is None


def test_what_a_person_adds_counts_for_the_fact_that_its_words_can_show(root: Path) -> None:
    with Case.open(root) as case:
        claim = claim_of(case, COST).id
        text = case.document("register").text
        end = text.index(".") + 1
        case.add_evidence(claim, f"register:{text.index('15')}-{end}", "supports", "the same ledger")
        said, content = case.checked(claim)
        assert (said.sources, content.relation, content.sources) == (1, "supports", 1)
        row = next(row for row in case.queue() if row.id == claim)
        assert (row.said, row.content) == ("supports", "supports")


def test_a_fact_that_a_claim_does_not_hold_is_refused_before_anything_is_kept(root: Path) -> None:
    with Case.open(root) as case:
        before = len(case.history())
        with pytest.raises(CaseError, match="names nobody who said it"):
            case.record_verdict(claim_of(case, PLAIN).id, "supported", fact="said")
        assert len(case.history()) == before


def test_a_verdict_without_a_fact_is_written_as_it_always_was(root: Path) -> None:
    with Case.open(root) as case:
        claim = claim_of(case, COST)
    reference = ClaimRef(claim.id, claim.document, claim.selector)
    untold = VerdictRecorded(reference, "supported")
    assert "fact" not in payload(untold)
    told = replace(untold, fact="content")
    assert payload(told) == {**payload(untold), "fact": "content"}
    assert typed(payload(told)) == told
    assert typed(payload(untold)) == untold
    third = Adjudicated(reference, "refuted", "because", fact="said")
    assert typed(payload(third)) == third
    with pytest.raises(ValueError, match="fact"):
        typed({**payload(untold), "fact": "hearsay"})


def test_a_fact_recorded_is_read_again(root: Path) -> None:
    with Case.open(root) as case:
        claim = claim_of(case, COST).id
        case.record_verdict(claim, "supported", fact="said")
    with Case.open(root, read_only=True) as case:
        (verdict,) = case.verdicts(claim)
        assert verdict.event.fact == "said"


def test_only_what_goes_out_on_the_saying_alone_is_named() -> None:
    claim = ClaimRef("c", "d", None)  # type: ignore[arg-type]
    report, register = found("supports", "mentions", "a"), found("mentions", "supports", "b")
    supported = VerdictRecorded(claim, "supported")
    passing = ("supported", "opinion")
    assert rests_on_saying(supported, BOTH, [report], passing)
    assert rests_on_saying(replace(supported, fact="content"), BOTH, [report], passing)
    assert not rests_on_saying(replace(supported, fact="said"), BOTH, [report], passing)
    assert not rests_on_saying(supported, BOTH, [report, register], passing)
    one_fact: tuple[Fact, ...] = ("content",)
    assert not rests_on_saying(supported, one_fact, [report], passing)
    assert not rests_on_saying(supported, BOTH, [], passing)
    assert not rests_on_saying(replace(supported, label="refuted"), BOTH, [report], passing)
    assert not rests_on_saying(replace(supported, label="opinion"), BOTH, [report], passing)
