"""What people decided about a revision binds to the words that they saw: where two clash, nobody's word counts till one decides."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from verifybench.case.case import Case
from verifybench.case.create import init
from verifybench.case.revision import Row
from verifybench.cli.main import main

OLD, LATER, LAST = (f"The bridge of Norbury was opened in {year}." for year in (2017, 2018, 2019))


def case_of(root: Path, who: str, text: str | None = None) -> Case:
    if text is not None:
        (root / "drafts/story.txt").write_text(f"{text}\n", encoding="utf-8")
    case = Case.open(root, reviewer=who)
    case.build()
    return case


def decide(root: Path, who: str, text: str, did: str) -> None:
    with case_of(root, who, text) as case:
        (row,) = (one for one in case.revision() if one.state == "open")
        case.carry([row.id], f"so says {who}") if did == "carried" else case.drop([row.id], f"so says {who}")


def only(case: Case) -> Row:
    (row,) = (one for one in case.revision() if one.outcome != "new")
    return row


@pytest.fixture
def copies(tmp_path: Path) -> tuple[Path, Path]:
    """A case in which Cleo gave a verdict, twice."""
    root = tmp_path / "ann"
    init(root)
    with case_of(root, "Cleo", OLD) as case:
        case.record_verdict(case.queue()[0].id, "supported", "")
    return root, Path(shutil.copytree(root, tmp_path / "ben"))


@pytest.mark.parametrize("mine", [("dropped", LATER), ("carried", LATER), ("dropped", LAST)])
@pytest.mark.parametrize("last", [LATER, LAST])
def test_decisions_of_two_copies_that_clash_are_open_again(
    copies: tuple[Path, Path], mine: tuple[str, str], last: str
) -> None:
    ann, ben = copies
    did, text = mine
    decide(ann, "Ann", text, did)
    decide(ben, "Ben", LAST, "carried")
    with case_of(ann, "Ann", last) as case:
        case.merge([ben])
    with case_of(ann, "Ann") as case:
        row = only(case)
        assert row.state == "open"
        assert not row.only_wording
        assert not any(case.verdicts(one.id) for one in case.queue())
        assert len(row.against) == 2
        assert any("so says Ann" in one for one in row.against)
        assert any("so says Ben" in one for one in row.against)
        assert [one.rule for one in case.gate()] == ["revision.changed"]
        case.carry([row.id], "looked at again")
        assert only(case).state == "carried"
        assert case.verdicts(case.queue()[0].id)
        case.undo()
        assert only(case).state == "open"
        case.drop([row.id], "no")
        assert only(case).state == "dropped"
        assert not case.verdicts(case.queue()[0].id)


def test_the_same_decision_twice_is_no_clash(copies: tuple[Path, Path]) -> None:
    ann, ben = copies
    for root, who in ((ann, "Ann"), (ben, "Ben")):
        decide(root, who, LAST, "carried")
    with case_of(ann, "Ann") as case:
        case.merge([ben])
        assert only(case).state == "carried"
        assert case.verdicts(case.queue()[0].id)


def test_who_knew_of_the_earlier_decision_takes_its_place(copies: tuple[Path, Path]) -> None:
    ann, _ = copies
    decide(ann, "Ann", LATER, "dropped")
    with case_of(ann, "Ben", LAST) as case:
        row = only(case)
        assert row.state == "open"
        assert "having seen “The bridge of Norbury was opened in 2018.”" in row.against[0]
    decide(ann, "Ben", LAST, "carried")
    with case_of(ann, "Ben") as case:
        assert only(case).state == "carried"
        assert not only(case).against
    with case_of(ann, "Ann", f"A sentence before it. {LAST}") as case:
        assert [one.state for one in case.revision() if one.outcome == "changed"] == ["carried"]


def test_a_drop_stays_while_the_words_that_it_saw_or_the_first_ones_stand(copies: tuple[Path, Path]) -> None:
    ann, _ = copies
    decide(ann, "Ann", LATER, "dropped")
    for text in (f"It was a long wait. {LATER}", LATER, OLD):
        with case_of(ann, "Ann", text) as case:
            assert {one.state for one in case.revision() if one.outcome != "new"} == {"dropped"}


def test_a_merge_says_which_drafts_differ(copies: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    ann, ben = copies
    assert main(["-C", str(ann), "merge", str(ben)]) == 0
    assert "drafts/story.txt" not in capsys.readouterr().err
    decide(ben, "Ben", LAST, "carried")
    assert main(["-C", str(ann), "--read-only", "merge", str(ben), "--format", "json"]) == 0
    told = capsys.readouterr()
    assert json.loads(told.out)["drafts_differ"] == ["drafts/story.txt"]
    assert "verifybench revise story shows what that leaves open" in told.err
    assert (ann / "drafts/story.txt").read_text("utf-8") == f"{OLD}\n"
