"""Sources of a case: groups by hand, numbers that are told, and what the policy demands before a claim goes out as fact."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import MakeCase

from verifybench.case.case import Case
from verifybench.case.errors import CaseError
from verifybench.cli.main import main

DRAFT = "The fire in the harbour of Oslo destroyed 40 ships in 2019. Mayor Anna Berg said that 12 people were injured in the fire."
WIRE = (
    "OSLO (AFP) - The fire in the harbour of Oslo destroyed 40 ships in 2019. Mayor Anna Berg told AFP that 12 people were injured "
    "in the fire. The old quay burned for three days and could not be saved. "
    "Engines came from three towns over the northern bridge."
)
COPY = (
    "Forty ships are gone\n\nOn the second day the smoke stood over the town. The fire in the harbour of Oslo destroyed 40 ships "
    "in 2019. Engines came from three towns over the northern bridge. "
    "The old quay burned for three full days and could not be saved."
)
OWN = "Our reporter walked the quays with the register in hand. The fire in the harbour of Oslo destroyed 40 ships in 2019."
FILES = {
    "drafts/d.txt": DRAFT,
    "sources/copy.txt": f"---\npublisher: The Bay Tribune\npublished: 2019-05-02\n---\n{COPY}",
    "sources/wire.txt": f"---\npublisher: AFP\npublished: 2019-05-01\n---\n{WIRE}",
}
SHIPS, INJURED = DRAFT.split(". ")[0] + ".", DRAFT.split(". ")[1]


@pytest.fixture
def root(make_case: MakeCase) -> Path:
    folder = make_case(FILES)
    with Case.open(folder) as case:
        case.build()
    return folder


def claim(case: Case, text: str) -> str:
    return next(row.id for row in case.queue() if row.text == text)


def counts(case: Case, text: str) -> list[tuple[int, int]]:
    return [(one.sources, one.documents) for one in case.checked(claim(case, text))]


def demand(root: Path, policy: str) -> None:
    (root / "verifybench.toml").write_text(f"[policy.sources]\n{policy}\n")


def lacks(case: Case) -> list[str]:
    return [one.message for one in case.gate() if one.rule == "claim.sources"]


def test_a_copied_wire_story_counts_once_and_says_why(root: Path) -> None:
    with Case.open(root) as case:
        assert counts(case, SHIPS) == [(1, 2)]
        rows = {row.id: row for row in case.documents("source")}
        assert {row.group for row in rows.values()} == {"copy"}
        assert rows["copy"].why == ("shares 3 of 4 sentences (1 reworded) with wire, which is the older (2019-05-01)",)


def test_kept_apart_by_hand_they_count_as_two_until_that_is_undone(root: Path) -> None:
    with Case.open(root) as case:
        case.sources_apart(["copy", "wire"], "its reporter was there")
        assert counts(case, SHIPS) == [(2, 2)]
        assert "kept apart from wire by Anna: its reporter was there" in case.documents("source")[0].why[0]
        case.undo()
        assert counts(case, SHIPS) == [(1, 2)]
        case.sources_apart(["copy", "wire"])
        case.sources_as_found(["wire", "copy"])
        assert counts(case, SHIPS) == [(1, 2)]


def test_sources_are_one_by_hand_across_builds_and_openings(make_case: MakeCase) -> None:
    folder = make_case({**FILES, "sources/own.txt": OWN})
    with Case.open(folder) as case:
        case.build()
        assert counts(case, SHIPS) == [(2, 3)]
        case.group_source("own", "Harbour  desk")
        case.group_source("copy", "harbour desk", "one newsroom")
        assert counts(case, SHIPS) == [(1, 3)]
        case.build()
    with Case.open(folder, read_only=True) as case:
        assert counts(case, SHIPS) == [(1, 3)]


@pytest.mark.parametrize(
    ("documents", "message"),
    [
        (["copy"], "one with itself"),
        (["copy", "copy"], "one with itself"),
        (["copy", "wira"], "Did you mean wire"),
        (["copy", "d"], "is a draft"),
    ],
)
def test_what_cannot_be_one_source_is_refused_and_nothing_is_recorded(
    root: Path, documents: list[str], message: str
) -> None:
    with Case.open(root) as case:
        with pytest.raises(CaseError, match=message):
            case.sources_same(documents)
        assert not case.history()


def test_a_passage_that_repeats_a_source_of_the_case_stands_behind_it(make_case: MakeCase) -> None:
    repeats = "It was a bad year. The fire in the harbour of Oslo destroyed 40 ships in 2019, according to the Bay Tribune."
    folder = make_case({**FILES, "sources/aa.txt": repeats})
    with Case.open(folder) as case:
        case.build()
        evidence = case.evidence(claim(case, SHIPS))
        sourced = case.sourced(evidence)
        by_document = {one.document: sourced[one.passage] for one in evidence}
        assert by_document["aa"].repeats == "copy"
        assert by_document["copy"].repeats is None
        assert str(by_document["aa"]) == "has it from Bay Tribune · repeats copy"


def test_the_policy_wants_independent_sources_or_a_primary_one(root: Path) -> None:
    demand(root, "independent = 2\nprimary = 1")
    with Case.open(root) as case:
        assert lacks(case) == []  # undecided claims lack a verdict first
        case.record_verdict(claim(case, SHIPS), "supported")
        (told,) = lacks(case)
        assert told.startswith("supported: 1 independent source, 2 independent or 1 primary needed: ")
        assert "copy shares 3 of 4 sentences" in told
        case.grade("wire", tier="primary")
        assert lacks(case) == []


def test_a_verdict_counts_what_it_cites(make_case: MakeCase) -> None:
    folder = make_case({**FILES, "sources/own.txt": OWN})
    demand(folder, "independent = 2")
    with Case.open(folder) as case:
        case.build()
        id = claim(case, SHIPS)
        passages = {one.document: one.passage for one in case.evidence(id)}
        case.record_verdict(id, "supported", evidence=[passages["own"]])
        assert lacks(case) == ["supported: 1 independent source, 2 independent needed"]
        case.record_verdict(id, "supported", evidence=[passages["own"], passages["wire"]])
        assert lacks(case) == []
        case.record_verdict(id, "supported")
        assert lacks(case) == []


def test_that_it_was_said_does_not_prove_the_content(root: Path) -> None:
    demand(root, "independent = 1")
    with Case.open(root) as case:
        id = claim(case, INJURED)
        case.record_verdict(id, "supported")
        assert lacks(case) == ["supported (content): no independent sources, 1 independent needed"]
        case.record_verdict(id, "supported", evidence=[case.evidence(id)[0].passage])
        assert len(lacks(case)) == 1
        case.record_verdict(id, "supported", fact="said")
        assert lacks(case) == []


def test_only_sources_of_the_grade_demanded_count_and_unreliable_ones_never(root: Path) -> None:
    demand(root, 'independent = 1\nreliability = "C"')
    with Case.open(root) as case:
        id = claim(case, SHIPS)
        case.record_verdict(id, "supported")
        assert "copy is not graded, and C is demanded" in lacks(case)[0]
        case.grade("copy", reliability="C")
        assert lacks(case) == []
    demand(root, "independent = 1")
    with Case.open(root) as case:
        for document in ("copy", "wire"):
            case.grade(document, reliability="E")
        assert "copy is graded E, unreliable" in lacks(case)[0]
        case.grade("copy", reliability="F")
        assert lacks(case) == []


def test_labels_that_assert_nothing_and_claims_that_stand_need_no_sources(root: Path) -> None:
    demand(root, "independent = 5")
    with Case.open(root) as case:
        case.record_verdict(claim(case, SHIPS), "opinion")
        case.record_verdict(claim(case, INJURED), "supported", fact="said")
        case.let_stand(claim(case, INJURED), "on the record")
        assert lacks(case) == []


@pytest.mark.parametrize(
    ("policy", "message"),
    [
        ("independant = 2", "did you mean 'independent'"),
        ('reliability = "C"', "needs a number of sources"),
        ('independent = 2\nreliability = "F"', "policy.sources.reliability"),
        ("independent = -1", "policy.sources.independent"),
        ('primary = "one"', "policy.sources.primary"),
    ],
)
def test_a_policy_that_cannot_be_meant_is_refused_by_its_key(root: Path, policy: str, message: str) -> None:
    demand(root, policy)
    with pytest.raises(CaseError, match=message):
        Case.open(root)


def test_commands_tell_groups_grades_and_reasons(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    at = ["-C", str(root)]
    assert main([*at, "source", "copy", "--reliability", "B", "--credibility", "2", "--tier", "secondary"]) == 0
    assert main([*at, "list", "sources"]) == 0
    told = capsys.readouterr()
    assert "group copy: 2 count once" in told.out
    assert "no source" in told.out  # the draft
    assert "1 independent source (2 documents)" in told.err
    with Case.open(root) as case:
        id = claim(case, SHIPS)
    assert main([*at, "show", id]) == 0
    shown = capsys.readouterr().out
    assert "supported by 1 independent source (2 documents)" in shown
    assert "B2 secondary" in shown
    assert main([*at, "source", "copy", "--apart-from", "wire", "--because", "own reporter"]) == 0
    capsys.readouterr()
    assert main([*at, "list", "evidence", "--format", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert {row["group"] for row in rows} == {"copy", "wire"}


def test_one_decision_a_command(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-C", str(root), "source", "copy", "--tier", "primary", "--same-as", "wire"]) == 2
    assert "each is a decision of its own" in capsys.readouterr().err
    assert main(["-C", str(root), "source", "copy", "--because", "x"]) == 2


def test_only_a_draft_and_no_source_at_all(make_case: MakeCase) -> None:
    folder = make_case({"drafts/d.txt": DRAFT})
    demand(folder, "independent = 1")
    with Case.open(folder) as case:
        case.build()
        assert counts(case, SHIPS) == [(0, 0)]
        case.record_verdict(claim(case, SHIPS), "supported")
        assert lacks(case) == ["supported: no independent sources, 1 independent needed"]
        with pytest.raises(CaseError, match="is a draft"):
            case.group_source("d", "x")
