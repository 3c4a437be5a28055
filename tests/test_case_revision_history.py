"""A revision and the history: what was seen stays to be seen, and every copy of a case comes to the same."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.case import versions
from verifybench.case.asof import AsOf
from verifybench.case.case import Case
from verifybench.case.create import init
from verifybench.cli.main import main
from verifybench.model.event import RevisionDecided, VerdictRecorded
from verifybench.report import FORMATS, write

DRAFT = """The council of Norbury met on 4 May 2021 in the old town hall.
It voted to close 12 of the 30 branch libraries of the county.

Some 400 people protested in front of the building. The budget for books fell to 1.2 million pounds.

The last library of the harbour was opened in 1904. It was designed by Thomas Weir.
"""
REVISED = (
    DRAFT.replace("12 of the 30", "13 of the 30")
    .replace("The last library of the harbour", "The last library of a harbor")
    .replace("Some 400", "400")
)
SOURCE = """The county council of Norbury decided on 4 May 2021 to close 12 libraries. Police counted 400 people in front of
the hall.
"""

Seen = tuple[dict[str, list[str]], list[str], list[tuple[str, str, str]]]


@pytest.fixture(scope="module")
def decided(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case with a verdict on every claim of its draft, before the draft is revised."""
    root = tmp_path_factory.mktemp("history") / "case"
    init(root)
    (root / "drafts/story.txt").write_text(DRAFT, encoding="utf-8")
    (root / "sources/minutes.txt").write_text(SOURCE, encoding="utf-8")
    with Case.open(root, reviewer="Ada") as case:
        case.build()
        for row in list(case.queue()):
            case.record_verdict(row.id, "supported", "as the minutes say")
    return root


@pytest.fixture(scope="module")
def changed(decided: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = Path(shutil.copytree(decided, tmp_path_factory.mktemp("changed") / "case"))
    revise(root, REVISED)
    return root


@pytest.fixture
def root(changed: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(changed, tmp_path / "case"))


def revise(root: Path, text: str) -> None:
    (root / "drafts/story.txt").write_text(text, encoding="utf-8")
    with Case.open(root, reviewer="Ada") as case:
        case.build()


def seen(case: Case) -> Seen:
    """What stands, what is held back, and the list."""
    standing = {id: sorted(one.hash for one in given) for id, given in sorted(case.standing.verdicts.items())}
    held_back = sorted(one.verdict.hash for one in case.standing.suspended)
    return standing, held_back, [(row.id, row.outcome, row.state) for row in case.revision()]


def open_ids(case: Case) -> list[str]:
    return [row.id for row in case.revision() if row.state == "open"]


def test_a_revision_and_its_reverse_bring_every_verdict_back(decided: Path, tmp_path: Path) -> None:
    root = Path(shutil.copytree(decided, tmp_path / "case"))
    with Case.open(root, reviewer="Ada") as case:
        before = seen(case)
    revise(root, REVISED)
    with Case.open(root, reviewer="Ada") as case:
        assert len(case.standing.suspended) == 3
    revise(root, DRAFT)
    with Case.open(root, reviewer="Ada") as case:
        assert seen(case) == before


def test_the_report_as_of_before_the_decisions_is_the_same_to_the_byte(root: Path) -> None:
    with Case.open(root, reviewer="Ada") as case:
        heads = tuple((head.seq, head.hash) for head in case.heads())
    then = AsOf(heads=heads)
    with Case.open(root, reviewer="Ada", as_of=then) as case:
        before = {format: write(case, format) for format in FORMATS}
    with Case.open(root, reviewer="Ada") as case:
        one, *others = open_ids(case)
        case.carry([one], "counted again")
        case.drop(others)
        now = write(case, "md")
    with Case.open(root, reviewer="Ada", as_of=then) as case:
        assert {format: write(case, format) for format in FORMATS} == before
    assert now != before["md"]


def test_set_back_to_the_older_draft_the_report_as_of_then_is_the_one_that_was_written_then(
    decided: Path, tmp_path: Path
) -> None:
    root = Path(shutil.copytree(decided, tmp_path / "case"))
    with Case.open(root, reviewer="Ada") as case:
        then = AsOf(heads=tuple((head.seq, head.hash) for head in case.heads()))
        before = {format: write(case, format) for format in FORMATS}
    revise(root, REVISED)
    with Case.open(root, reviewer="Ada") as case:
        case.carry_wording()
        case.drop(open_ids(case))
    revise(root, DRAFT)
    with Case.open(root, reviewer="Ada", as_of=then) as case:
        assert {format: write(case, format) for format in FORMATS} == before


def test_what_was_on_screen_for_a_verdict_is_opened_after_the_draft_was_revised(root: Path) -> None:
    with Case.open(root, reviewer="Ada") as case:
        for record in case.history():
            if isinstance(record.event, VerdictRecorded):
                kept = json.loads(versions.read(case.root, record.event.snapshot or "") or b"{}")
                claim = record.event.claim
                text = versions.read_text(case.root, claim.selector.text_sha256)
                assert text == DRAFT
                assert (
                    text[claim.selector.start : claim.selector.end]
                    == claim.selector.exact
                    == kept["claim"]["selector"]["exact"]
                )
                assert kept["rules"]


def test_what_was_on_screen_for_a_carry_has_both_wordings(root: Path) -> None:
    with Case.open(root, reviewer="Ada") as case:
        record = case.carry([open_ids(case)[0]], "counted again")
        assert isinstance(record.event, RevisionDecided)
        kept = json.loads(versions.read(case.root, record.event.snapshot or "") or b"{}")
        (row,) = kept["revision"]
        assert (row["before"]["exact"], row["now"], row["facts"]) == (
            "It voted to close 12 of the 30 branch libraries of the county.",
            "It voted to close 13 of the 30 branch libraries of the county.",
            ["number: 12 → 13"],
        )
        assert versions.read_text(case.root, kept["documents"]["story"]["sha256"]) == REVISED
    assert main(["-C", str(root), "audit"]) == 0


def test_a_case_copied_without_what_is_derived_comes_to_the_same(root: Path, tmp_path: Path) -> None:
    with Case.open(root, reviewer="Ada") as case:
        case.carry_wording()
        before = seen(case)
    copy = tmp_path / "elsewhere" / "case"
    shutil.copytree(root, copy, ignore=shutil.ignore_patterns(".verifybench", "claims"))
    with Case.open(copy, reviewer="Ben") as case:
        case.build()
        assert seen(case) == before


def test_a_case_put_back_to_an_older_commit_is_as_it_was_then(decided: Path, root: Path, tmp_path: Path) -> None:
    """The draft of before, with the ledgers and the kept texts of now: what was decided on either text is there."""
    with Case.open(root, reviewer="Ada") as case:
        case.carry_wording()
    revise(root, DRAFT)
    with Case.open(decided, reviewer="Ada") as then, Case.open(root, reviewer="Ada") as case:
        assert case.standing.verdicts.keys() == then.standing.verdicts.keys()
        assert not case.standing.suspended
    shutil.rmtree(root / "versions")
    with Case.open(root, reviewer="Ada") as case:
        assert not open_ids(case)


def test_the_order_in_which_ledgers_are_merged_does_not_matter(root: Path, tmp_path: Path) -> None:
    """Ada carries what Ben drops, and both do more: whoever takes in the other comes to the same."""
    ben = Path(shutil.copytree(root, tmp_path / "ben"))
    with Case.open(root, reviewer="Ada") as case:
        first, second, third = open_ids(case)
        case.carry([first, second], "so it is")
        case.undo()
        case.carry([first], "so it is")
    with Case.open(ben, reviewer="Ben") as case:
        case.drop([first, third])
    states = []
    for one, other, name in ((root, ben, "Ada"), (ben, root, "Ben")):
        copy, from_ = (Path(shutil.copytree(place, tmp_path / f"{name}-{place.name}")) for place in (one, other))
        with Case.open(copy, reviewer=name) as case:
            case.merge([from_])
            states.append(seen(case))
    assert states[0] == states[1]


@settings(derandomize=True, deadline=None, max_examples=25)
@given(st.lists(st.sampled_from(("carry", "drop", "wording", "undo", "redo")), max_size=8), st.integers(0, 2))
def test_undoing_all_that_was_decided_restores_the_list(changed: Path, acts: list[str], which: int) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        root = Path(shutil.copytree(changed, Path(folder) / "case"))
        with Case.open(root, reviewer="Ada") as case:
            before = seen(case)
            standing = len(case.state.undoable[case.heads()[0].ledger])
            for act in acts:
                _do(case, act, which)
            undone = 0
            while len(case.state.undoable[case.heads()[0].ledger]) > standing:
                case.undo()
                undone += 1
            assert undone <= len(acts)
            assert seen(case) == before


def _do(case: Case, act: str, which: int) -> None:
    """One act, where there is something to be done."""
    left = open_ids(case)
    acts: dict[str, Callable[[], object]] = {"redo": case.redo}
    if left:
        acts |= {
            "carry": lambda: case.carry([left[which % len(left)]], "so it is"),
            "drop": lambda: case.drop([left[which % len(left)]]),
        }
    if any(row.state == "open" and row.only_wording for row in case.revision()):
        acts["wording"] = case.carry_wording
    if any(isinstance(case.state.undoable[ledger][-1].event, RevisionDecided) for ledger in _undoable(case)):
        acts["undo"] = case.undo
    if act in acts:
        acts[act]()


def _undoable(case: Case) -> Iterator[str]:
    return (ledger for ledger, stack in case.state.undoable.items() if len(stack))
