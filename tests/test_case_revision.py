"""A revision is worked through: nothing attaches to other words, nothing vanishes, and every decision can be taken back."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from verifybench.case.case import Case
from verifybench.case.create import init
from verifybench.case.errors import CaseError
from verifybench.case.revision import Row

DRAFT = """The council of Norbury met on 4 May 2021 in the old town hall.

It voted to close 12 of the 30 branch libraries of the county. The mayor, Ellen Marsh, said that "no book will be lost". Some 400
people protested in front of the building. The budget for books fell to 1.2 million pounds.

The last library of the harbour was opened in 1904. It was designed by Thomas Weir. The library has 18,000 volumes.
"""
SOURCE = """The county council of Norbury decided on 4 May 2021 to close 12 libraries.

The library of the harbour, designed by Thomas Weir, was opened in 1904. The library has 18,000 volumes. Police counted 400
people in front of the hall on Tuesday.
"""


@pytest.fixture(scope="module")
def decided(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case with a verdict on every claim of its draft, each citing the passage that bears on it most."""
    root = tmp_path_factory.mktemp("revision") / "case"
    init(root)
    (root / "drafts/story.txt").write_text(DRAFT, encoding="utf-8")
    (root / "sources/minutes.txt").write_text(SOURCE, encoding="utf-8")
    with Case.open(root, reviewer="Ada") as case:
        case.build()
        for row in list(case.queue()):
            cited = [one.passage for one in case.evidence(row.id) if one.judgement.relation in ("supports", "partly")]
            case.record_verdict(row.id, "supported", "as the minutes say", evidence=cited[:1])
    return root


@pytest.fixture
def root(decided: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(decided, tmp_path / "case"))


def revised(root: Path, *changes: tuple[str, str], file: str = "drafts/story.txt") -> Case:
    """The case, built, with each of the words of a file replaced once."""
    text = (root / file).read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    (root / file).write_text(text, encoding="utf-8")
    case = Case.open(root, reviewer="Ada")
    case.build()
    return case


def outcomes(case: Case, *, state: str | None = None) -> dict[str, str]:
    """Old words to outcome and state."""
    return {
        " ".join(row.before.exact.split()): f"{row.outcome} {row.state}"
        for row in case.revision()
        if state in (None, row.state)
    }


def only(case: Case) -> Row:
    (row,) = [row for row in case.revision() if row.state == "open"]
    return row


def labels(case: Case) -> dict[str, str | None]:
    return {" ".join(row.text.split()): row.label for row in case.queue()}


def test_without_a_revision_there_is_nothing_to_work_through(root: Path) -> None:
    with Case.open(root, reviewer="Ada") as case:
        assert case.revision() == ()
        assert not case.standing.suspended
        assert not any(one.rule.startswith("revision.") for one in case.gate())


def test_words_put_in_before_only_move_what_follows(root: Path) -> None:
    with revised(root, ("It voted", "The session was long. It voted")) as case:
        assert {row.outcome for row in case.revision()} <= {"moved", "new"}
        assert {row.state for row in case.revision()} == {"told"}
        assert [text for text, label in labels(case).items() if label != "supported"] == ["The session was long."]


def test_another_figure_suspends_the_verdict_and_is_named(root: Path) -> None:
    with revised(root, ("12 of the 30", "13 of the 30")) as case:
        row = only(case)
        assert (row.outcome, [str(one) for one in row.facts]) == ("changed", ["number: 12 → 13"])
        assert labels(case)["It voted to close 13 of the 30 branch libraries of the county."] is None
        (finding,) = [one for one in case.gate() if one.rule == "revision.changed"]
        assert finding.claim == row.claims[0]
        assert row.id in finding.message


def test_wording_alone_is_carried_at_once_and_taken_back_by_undo(root: Path) -> None:
    with revised(
        root, ("The library has 18,000 volumes", "A library has 18,000 volumes"), ("12 of the 30", "13 of the 30")
    ) as case:
        before = len(case.history())
        case.carry_wording(reason="the same said in other words")
        assert len(case.history()) == before + 1
        assert labels(case)["A library has 18,000 volumes."] == "supported"
        assert only(case).before.exact.startswith("It voted to close 12")
        case.undo()
        assert labels(case)["A library has 18,000 volumes."] is None
        case.redo()
        assert labels(case)["A library has 18,000 volumes."] == "supported"


def test_the_opposite_in_the_same_words_is_no_matter_of_wording(root: Path) -> None:
    with revised(root, ("books fell to", "books rose to")) as case:
        row = only(case)
        assert [one.kind for one in row.facts] == ["negation"]
        with pytest.raises(CaseError, match="wording only"):
            case.carry_wording()


def test_a_claim_confirmed_in_new_words_follows_them_further(root: Path) -> None:
    with revised(root, ("12 of the 30", "13 of the 30")) as case:
        case.carry([only(case).id], "counted again")
    with revised(root, ("The council of Norbury met", "Yesterday was long. The council of Norbury met")) as case:
        assert labels(case)["It voted to close 13 of the 30 branch libraries of the county."] == "supported"
    with revised(root, ("13 of the 30", "14 of the 30")) as case:
        row = only(case)
        assert row.before.exact.startswith("It voted to close 12")
        case.carry([row.id], "counted again")
        assert labels(case)["It voted to close 14 of the 30 branch libraries of the county."] == "supported"
        case.undo()
        assert only(case).id == row.id


def test_words_that_go_back_to_what_they_were_have_their_verdict_again(root: Path) -> None:
    with revised(root, ("12 of the 30", "13 of the 30")) as case:
        case.carry([only(case).id], "counted again")
    with revised(root, ("13 of the 30", "12 of the 30")) as case:
        assert not case.standing.suspended
        assert set(labels(case).values()) == {"supported"}


def test_a_deleted_sentence_is_gone_till_it_is_dropped(root: Path) -> None:
    with revised(root, ("It was designed by Thomas Weir. ", "")) as case:
        row = only(case)
        assert (row.outcome, row.candidates) == ("gone", ())
        with pytest.raises(CaseError, match="gone; drop it"):
            case.carry([row.id])
        assert [one.rule for one in case.gate() if one.rule.startswith("revision.")] == ["revision.gone"]
        case.drop_gone()
        assert not [row for row in case.revision() if row.state == "open"]
        assert not any(one.rule.startswith("revision.") for one in case.gate())
        case.undo()
        assert only(case).outcome == "gone"


def test_a_dropped_verdict_does_not_come_back_with_its_words(root: Path) -> None:
    with revised(root, ("12 of the 30", "13 of the 30")) as case:
        case.drop([only(case).id], "has to be counted anew")
    with revised(root, ("13 of the 30", "12 of the 30")) as case:
        assert labels(case)["It voted to close 12 of the 30 branch libraries of the county."] is None
        case.undo()
        assert labels(case)["It voted to close 12 of the 30 branch libraries of the county."] == "supported"


def test_a_look_alike_elsewhere_gets_nothing_while_the_original_is_edited(root: Path) -> None:
    changes = (
        ("The library has 18,000 volumes.", "The library has 19,000 volumes."),
        ("The council of", "The library has 18,000 volumes. The council of"),
    )
    with revised(root, *changes) as case:
        assert labels(case)["The library has 18,000 volumes."] is None
        assert labels(case)["The library has 19,000 volumes."] is None
        assert outcomes(case, state="open") == {"The library has 18,000 volumes.": "changed open"}


def test_a_second_copy_is_new_and_the_first_keeps_its_verdict(root: Path) -> None:
    with revised(
        root,
        (
            "The library has 18,000 volumes.\n",
            "The library has 18,000 volumes.\n\nIt was opened late. The library has 18,000 volumes.\n",
        ),
    ) as case:
        assert not case.standing.suspended
        told = [row for row in case.queue() if row.text == "The library has 18,000 volumes."]
        assert [row.label for row in told] == ["supported", None]
        assert [row.claims[0] for row in case.revision() if row.outcome == "new" and row.text == told[1].text] == [
            told[1].id
        ]


def test_a_split_sentence_asks_which_part_is_meant(root: Path) -> None:
    words = 'The mayor, Ellen Marsh, said that "no book will be lost".'
    parts = 'The mayor is Ellen Marsh. She said that "no book will be lost" in the town of Norbury.'
    with revised(root, (words, parts)) as case:
        row = only(case)
        assert (row.outcome, row.cut, row.span) == ("changed", "split", None)
        with pytest.raises(CaseError, match="--to N"):
            case.carry([row.id])
        with pytest.raises(CaseError, match="wording only"):
            case.carry_wording()
        chosen = row.candidates[0]
        case.carry_to(row.id, 1, "she is the mayor")
        assert labels(case)[" ".join(chosen.text.split())] == "supported"
        assert not [row for row in case.revision() if row.state == "open"]


def test_a_merged_sentence_suspends_both_and_leaves_none_behind(root: Path) -> None:
    old = "It was designed by Thomas Weir. The library has 18,000 volumes."
    with revised(root, (old, "It was designed by Thomas Weir and the library has 18,000 volumes.")) as case:
        assert outcomes(case, state="open").keys() == {"It was designed by Thomas Weir.", "The library has 18,000 volumes."}
        assert not case.standing.orphans
        assert labels(case)["It was designed by Thomas Weir and the library has 18,000 volumes."] is None
        with pytest.raises(CaseError, match="wording only"):
            case.carry_wording()


def test_a_changed_passage_reopens_the_verdicts_that_cite_it_and_no_others(root: Path) -> None:
    with revised(root, ("has 18,000 volumes", "has 28,000 volumes"), file="sources/minutes.txt") as case:
        row = only(case)
        assert (row.subject, row.outcome, row.document) == ("passage", "changed", "minutes")
        assert [text for text, label in labels(case).items() if label is None] == ["The library has 18,000 volumes."]
        (finding,) = [one for one in case.gate() if one.rule.startswith("revision.")]
        assert finding.rule == "revision.source-changed"
        case.carry([row.id], "it had been counted wrong, and the draft says the old number on purpose")
        assert set(labels(case).values()) == {"supported"}
        assert not case.standing.suspended


def test_a_source_that_is_gone_reopens_what_cites_it(root: Path) -> None:
    (root / "sources/minutes.txt").unlink()
    with Case.open(root, reviewer="Ada") as case:
        case.build()
        citing = [row for row in case.revision() if row.state == "open"]
        assert citing
        assert {(row.subject, row.outcome) for row in citing} == {("passage", "gone")}


def test_another_date_reopens_only_what_was_told_by_it(root: Path) -> None:
    with Case.open(root, reviewer="Ada") as case:
        case.describe_source("minutes", published="2021-05-05")
        case.build()
        row = only(case)
        assert (row.outcome, row.why, row.before.exact.split()[-1]) == ("reread", "date", "Tuesday.")
        assert [one.rule for one in case.gate() if one.rule.startswith("revision.")] == ["revision.metadata"]
        case.carry([row.id], "the Tuesday meant is that of the vote")
        assert not case.standing.suspended
        case.describe_source("minutes", published="2021-06-05")
        case.build()
        assert only(case).why == "date"


def test_a_newer_verdict_settles_what_was_changed(root: Path) -> None:
    with revised(root, ("12 of the 30", "13 of the 30")) as case:
        row = only(case)
        case.record_verdict(row.claims[0], "refuted", "the minutes say 12")
        assert not [row for row in case.revision() if row.state == "open"]
        assert outcomes(case)[" ".join(row.before.exact.split())] == "changed redone"


def test_a_waiver_is_followed_listed_and_carried_like_a_verdict(root: Path) -> None:
    with revised(
        root, ("The library has 18,000 volumes.", "The library has 18,000 volumes. Weir had studied in Leeds in 1899.")
    ) as case:
        claim = next(row.id for row in case.queue() if row.text.startswith("Weir had"))
        case.waive([claim], "of no matter here")
    with revised(root, ("studied in Leeds", "been taught in Leeds")) as case:
        row = only(case)
        assert [one.held.what for one in row.affected] == ["waiver"]
        assert not case.queue()[-1].waived
        case.carry([row.id], "still nothing to check")
        assert case.queue()[-1].waived


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Der Rat von Norbury tagte am 4. Mai 2021 im alten Rathaus.\n",
        "x" * 5_000_000,
        DRAFT.replace("1", "2").replace("0", "7"),
    ],
    ids=["empty", "another language", "one long line", "every figure"],
)
def test_whatever_the_revision_is_every_verdict_is_listed_and_none_stands_for_other_words(root: Path, text: str) -> None:
    (root / "drafts/story.txt").write_text(text, encoding="utf-8")
    with Case.open(root, reviewer="Ada") as case:
        given = [one.claim.selector.exact for several in case.state.verdicts.values() for one in several]
        case.build()
        standing = [case.claim(id).text for id in case.standing.verdicts]
        assert all(words in given for words in standing)
        held_back = {one.verdict.claim.selector.exact for one in case.standing.suspended}
        assert held_back | set(standing) == set(given)
        if not text or "Rat" in text:
            assert {row.outcome for row in case.revision() if row.state == "open"} == {"gone"}


def test_everything_twice_keeps_each_verdict_in_one_place(root: Path) -> None:
    (root / "drafts/story.txt").write_text(DRAFT + "\n" + DRAFT, encoding="utf-8")
    with Case.open(root, reviewer="Ada") as case:
        case.build()
        told = [(row.text, row.label) for row in case.queue()]
        half = len(told) // 2
        assert {label for _, label in told[:half]} == {"supported"}
        assert {label for _, label in told[half:]} == {None}


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_other_line_ends_and_another_encoding_change_nothing(root: Path, ending: str) -> None:
    (root / "drafts/story.txt").write_bytes(DRAFT.replace("\n", ending).encode("utf-16"))
    with Case.open(root, reviewer="Ada") as case:
        case.build()
        assert not case.standing.suspended
        assert set(labels(case).values()) == {"supported"}


def test_an_id_that_is_none_is_answered_with_what_there_is(root: Path) -> None:
    with revised(root, ("12 of the 30", "13 of the 30")) as case:
        id = only(case).id
        with pytest.raises(CaseError, match=f"Did you mean {id}"):
            case.carry([id[:-1]])
        with pytest.raises(CaseError, match="no candidate 2"):
            case.carry_to(id, 2)


def test_a_copy_planted_while_the_original_was_edited_is_new_and_told_beside_it(root: Path) -> None:
    old = "The last library of the harbour was opened in 1904."
    edit = "The last library of the harbour was opened in 1905."
    with revised(root, (old, edit), ("old town hall.", f"old town hall. {old}")) as case:
        row = only(case)
        assert (row.before.exact, row.text, [one.text for one in row.candidates]) == (old, edit, [old, edit])
        assert not row.only_wording
        assert [row.text for row in case.revision() if row.outcome == "new"] == [old]


def test_a_moved_sentence_is_told_with_its_place_of_today(root: Path) -> None:
    with revised(root, ("The last library", "Nobody spoke.\n\nThe last library")) as case:
        row = next(row for row in case.revision() if row.before.exact.startswith("The last library"))
        assert (row.outcome, str(row.before.locator), str(row.locator)) == ("moved", "¶ 3", "¶ 4")


def test_a_split_sentence_is_compared_with_all_its_parts(root: Path) -> None:
    words = 'The mayor, Ellen Marsh, said that "no book will be lost".'
    parts = 'The mayor is Ellen Marsh. Ellen Marsh said that "no book will be lost" in the town of Norbury.'
    with revised(root, (words, parts)) as case:
        row = next(row for row in case.revision() if row.before.exact == words)
        assert (row.cut, row.text) == ("split", parts)
        assert [str(one) for one in row.facts if one.kind == "name"] == ["name: – → Norbury"]
