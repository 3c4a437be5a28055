"""The conflict board of a case: one disagreement however many texts tell it, decided in one act, never lost when texts change."""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import MakeCase
from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.case import conflict_words
from verifybench.case.asof import AsOf
from verifybench.case.case import Case
from verifybench.case.conflicts import UNSETTLED, Cluster, ConflictRow, Wanted, clusters, on_one_axis
from verifybench.case.create import init
from verifybench.case.errors import CaseError, NoSuchId
from verifybench.case.sight import VEIL
from verifybench.case.succession import succession
from verifybench.cli.main import main
from verifybench.model.event import ConflictDecided
from verifybench.model.evidence import Conflict, Place, Side

STORY = """# What went wrong on the Aurora

Nine people died when the ferry Aurora sank. The Aurora had 230 adults, 140 children and 38 crew on board, 460 people in all.

The repair of the harbour cost 4.5 million euros. The repair of the harbour cost 5.4 million euros.
"""
SIDEBAR = "# The Aurora in figures\n\nThe repair of the harbour cost 4.5 million euros.\n"
WIRE = """Nine people died when the ferry Aurora sank. The ferry company Nordlink was founded in 1987.

Fishing boats took many of the passengers on board, and a school was opened for them. The fog lifted in the morning.
"""
COURT = """Twelve people died when the ferry Aurora sank. The ferry company Nordlink was founded in 1991.

The captain had slept for two hours before he came on watch. Nobody had closed the bow door before the ship left the quay.
"""
HARBOUR = """Twelve people died when the ferry Aurora sank. The quay was closed to all traffic until the following weekend.

Divers looked at the wreck on three days. A crane from another port will be needed to lift it. Nothing leaked from the tanks.
"""


def source(publisher: str, published: str, text: str) -> str:
    return f"---\npublisher: {publisher}\npublished: {published}\n---\n{text}"


FILES = {
    "drafts/story.md": STORY,
    "drafts/sidebar.md": SIDEBAR,
    "sources/wire.md": source("Northern Wire", "2024-03-04", WIRE),
    "sources/court.md": source("Halden District Court", "2025-11-20", COURT),
    "sources/harbour.md": source("Harbour Authority", "2024-03-12", HARBOUR),
}
OWN = 'explanations = ["another way of counting"]\n'


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("conflicts") / "case"
    init(root)
    for name, text in FILES.items():
        (root / name).write_text(text, encoding="utf-8")
    settings_file = root / "verifybench.toml"
    settings_file.write_text(settings_file.read_text().replace("[policy]\n", f"[policy]\n{OWN}", 1))
    with Case.open(root) as case:
        case.build()
    return root


@pytest.fixture
def root(built: Path, tmp_path: Path) -> Path:
    shutil.copytree(built, tmp_path / "case")
    return tmp_path / "case"


@pytest.fixture
def case(root: Path) -> Iterator[Case]:
    with Case.open(root) as opened:
        yield opened


def of(case: Case, kind: str, words: str) -> ConflictRow:
    return next(row for row in case.conflicts() if row.conflict.kind == kind and words in row.conflict.message)


def rewrite(root: Path, name: str, old: str, new: str) -> None:
    path = root / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    with Case.open(root) as case:
        case.build()


def test_all_four_kinds_are_on_one_board_and_the_possible_come_after_the_firm(case: Case) -> None:
    claim = next(row.id for row in case.queue() if row.text.startswith("Nine people"))
    case.record_verdict(claim, "supported", "the wire")
    with Case.open(case.root, reviewer="Ben") as other:
        other.record_verdict(claim, "refuted", "the court")
    case.refresh()
    rows = [row for row in case.conflicts() if row.state in UNSETTLED]
    assert {row.conflict.kind for row in rows} == {"claim-source", "source-source", "draft-draft", "reviewer-reviewer"}
    certainties = [row.conflict.certainty for row in rows]
    assert certainties == sorted(certainties, key=["firm", "possible"].index)
    (dispute,) = [row for row in rows if row.conflict.kind == "reviewer-reviewer"]
    told = case.particulars(dispute)
    assert [(one.side.reviewer, one.side.verdict, one.rationale) for one in told.sides] == [
        ("Anna", "supported", "the wire"),
        ("Ben", "refuted", "the court"),
    ]


def test_copies_of_a_sentence_are_witnesses_of_one_conflict(case: Case) -> None:
    row = of(case, "claim-source", "Nine people")
    assert set(row.conflict.right.documents) == {"court", "harbour"}
    assert [one.conflict.kind for one in case.conflicts() if "Twelve people" in one.conflict.message].count(
        "claim-source"
    ) == 1
    known = case.particulars(row)
    assert known.right.sources == 2
    assert known.left.agree == ("wire",)


def test_a_sentence_that_two_drafts_share_holds_both_back(case: Case) -> None:
    row = of(case, "draft-draft", "4.5 million")
    assert {side.document for side in row.conflict.sides} | {p.document for s in row.conflict.sides for p in s.also} == {
        "sidebar",
        "story",
    }
    assert len(row.conflict.claims) == 3
    for draft in ("sidebar", "story"):
        assert row.conflict.id in {finding.conflict for finding in case.gate(draft)}


def test_a_draft_is_read_with_what_stands_around_it(make_case: MakeCase) -> None:
    text = "# Court\n\nAda Berg came to Halden. {} was sentenced to nine years in prison.\n"
    root = make_case({"drafts/one.md": text.format("She"), "drafts/two.md": text.format("She").replace("nine", "five")})
    other = make_case(
        {
            "drafts/one.md": text.format("She"),
            "drafts/two.md": text.format("She").replace("nine", "five").replace("Ada Berg", "Olga Lind"),
        },
        name="other",
    )
    found = []
    for folder in (root, other):
        with Case.open(folder) as case:
            case.build()
            found.append([row.conflict.certainty for row in case.conflicts() if "years" in row.conflict.message])
    assert found[0] == ["firm"]
    assert found[1] != ["firm"], "two persons, each in her own draft"


def test_what_differs_within_one_sentence_is_told_of_one_sentence(case: Case, capsys: pytest.CaptureFixture[str]) -> None:
    row = of(case, "draft-draft", "460 people")
    assert row.conflict.within_one_sentence
    assert main(["-C", str(case.root), "show", row.conflict.id]) == 0
    shown = capsys.readouterr().out
    assert shown.count("on board") == 1
    assert "[230 adults, 140 children and 38 crew]" in shown
    assert "[460 people]" in shown


def test_both_sides_are_told_with_date_publisher_grade_and_which_is_newer(case: Case) -> None:
    case.grade("court", reliability="A", credibility="1", tier="primary")
    row = of(case, "source-source", "1991")
    known = case.particulars(row)
    lines = {one.side.document: conflict_words.side(one) for one in known.sides}
    assert lines["court"][0] == "source · Halden District Court · 2025-11-20 · graded A1 primary"
    assert known.newer.endswith("is the newer: 2025-11-20, after 2024-03-04")
    assert on_one_axis(clusters([row])[0].camps(case.group_of)), "two years stand on one line"


def test_one_act_decides_a_whole_disagreement_and_one_undo_takes_it_back(root: Path) -> None:
    text = "Captain Erik Lund was {} of negligence on Tuesday.\n"
    (root / "drafts/third.md").write_text("# Lund\n\nIn all 31 ships were lost in the harbour of Halden.\n")
    (root / "sources/a.md").write_text(text.format("convicted") + "In all 35 ships were lost in the harbour of Halden.\n")
    (root / "sources/b.md").write_text("In all 38 ships were lost in the harbour of Halden that night.\n")
    with Case.open(root) as case:
        case.build()
        (cluster,) = [
            one for one in clusters(case.conflicts()) if len(one.rows) > 1 and "31 ships" in one.lead.conflict.message
        ]
        assert [camp.words for camp in cluster.camps(case.group_of)] == ["31 ships", "35 ships", "38 ships"]
        ids = [row.conflict.id for row in cluster.rows]
        case.decide_conflict(of(case, "source-source", "1991").conflict.id, "upheld")
        before = len(case.history())
        record = case.decide_conflict(ids[0], "upheld", rationale="the draft is wrong", also=ids[1:])
        assert len(case.history()) == before + 1
        assert isinstance(record.event, ConflictDecided)
        assert set(record.event.conflicts) == set(ids)
        assert {row.state for row in case.conflicts() if row.conflict.id in ids} == {"upheld"}
        case.undo()
        assert {row.state for row in case.conflicts() if row.conflict.id in ids} == {"open"}
        assert [back for _, back in case.decisions_on(ids[1])] == [True]


def test_an_upheld_conflict_that_is_gone_from_the_draft_was_put_right(root: Path) -> None:
    with Case.open(root) as case:
        row = of(case, "claim-source", "Nine people")
        case.decide_conflict(row.conflict.id, "upheld", rationale="the court counts twelve")
    rewrite(root, "drafts/story.md", "Nine people died", "Twelve people died")
    with Case.open(root, read_only=True) as case:
        gone = case.conflict(row.conflict.id)
        known = case.particulars(gone)
        assert of(case, "claim-source", "Nine people").state == "open", "the wire still says nine, and the draft does not"
        assert (gone.state, gone.conflict, known.put_right) == ("gone", row.conflict, True)
        assert "Twelve people died when the ferry Aurora sank." in known.gone[0]
        assert gone.conflict.left.value is not None, "its figures are still known, and can be drawn"


def differ(root: Path) -> str:
    """Anna and Ben differ on a claim, and it is explained; returns the conflict's id."""
    with Case.open(root, reviewer="Anna") as case:
        claim = next(row.id for row in case.queue() if row.text.startswith("Nine people"))
        case.record_verdict(claim, "supported")
    with Case.open(root, reviewer="Ben") as case:
        case.record_verdict(claim, "refuted")
        id = next(row.conflict.id for row in case.conflicts() if row.conflict.kind == "reviewer-reviewer")
        case.decide_conflict(id, "explained", explanation="genuine dispute")
    return id


def test_a_conflict_between_reviewers_outlives_a_change_in_the_sentence_beside_it(root: Path) -> None:
    id = differ(root)
    rewrite(root, "drafts/story.md", "The Aurora had 230 adults", "Aboard the Aurora were 230 adults")
    with Case.open(root, reviewer="Anna") as case:
        between = [row for row in case.conflicts() if row.conflict.kind == "reviewer-reviewer"]
        assert [(row.conflict.id, row.state) for row in between] == [(id, "explained")]
        case.record_verdict(between[0].conflict.left.claim or "", "supported", "once more, with reasons")
        assert case.conflict(id).state == "explained"


def test_why_reviewers_no_longer_differ_is_what_became_of_it(root: Path) -> None:
    id = differ(root)
    with Case.open(root, reviewer="Anna") as case:
        claim = case.conflict(id).conflict.left.claim or ""
        case.record_verdict(claim, "refuted")
        assert case.particulars(case.conflict(id)).gone == ("Anna says refuted now, no longer supported.",)
        case.undo()
    with Case.open(root, reviewer="Cleo") as case:
        case.adjudicate(claim, "opinion", "It is one.")
        assert case.particulars(case.conflict(id)).gone == ("Cleo adjudicated: opinion.",)
        case.undo()
    rewrite(root, "drafts/story.md", "Nine people died", "Some nine people had died")
    with Case.open(root) as case:
        (why,) = case.particulars(case.conflict(id)).gone
        assert why.startswith("story says it in other words now: “Some nine people had died")


def test_a_case_without_a_document_has_nothing_to_check(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    init(tmp_path / "empty")
    with Case.open(tmp_path / "empty") as case:
        case.build()
    assert main(["-C", str(tmp_path / "empty"), "check"]) == 1
    told = capsys.readouterr()
    assert "there is nothing to check" in told.out
    assert "may be published" not in told.err


YARD = "# The shipyard\n\n{}\n\n{}\n"
FLEET, PAID = "Nordline operates 16 ferries.", "The shipyard Halden Yard received 4.2 million euros for the repair."
ROLL = "Nordline operates 12 ferries. It was founded by fishermen.\n"
ACCOUNTS = "The shipyard Halden Yard received 5.1 million euros for the repair.\n"


@pytest.fixture
def yard(make_case: MakeCase) -> Path:
    root = make_case({"drafts/yard.md": YARD.format(FLEET, PAID), "sources/roll.md": ROLL, "sources/accounts.md": ACCOUNTS})
    with Case.open(root) as case:
        case.build()
        upheld = [row.conflict.id for row in case.conflicts() if row.conflict.kind == "claim-source"]
        assert len(upheld) == 2
        for id in upheld:
            case.decide_conflict(id, "upheld", rationale="the draft is wrong")
        for row in case.queue():
            case.record_verdict(row.id, "opinion")
    return root


def gone_of(case: Case, words: str) -> ConflictRow:
    return next(row for row in case.conflicts() if row.state == "gone" and words in row.conflict.left.text)


@pytest.mark.parametrize(
    ("was", "now", "still"),
    [
        (FLEET, "It has a fleet of 16 vessels.", "16 vessels"),
        (PAID, "Its bill came to 4.2 million euros.", "4.2 million euros"),
        (PAID, "That job brought in €4.2m.", "€4.2m"),
    ],
)
def test_a_draft_that_says_the_same_wrong_figure_in_other_words_was_not_put_right(
    yard: Path, was: str, now: str, still: str, capsys: pytest.CaptureFixture[str]
) -> None:
    rewrite(yard, "drafts/yard.md", was, now)
    with Case.open(yard) as case:
        row = gone_of(case, was)
        known = case.particulars(row)
        assert (known.put_right, known.remains) == (False, f"yard still says “{still}”")
        notes = conflict_words.notes(row, known)
        assert f"No longer found; look again: {known.remains}" in notes
        assert "no longer says it" not in " ".join(notes), "one line must not deny the other"
        assert [one.conflict for one in case.gate("yard") if one.rule == "conflict.not-put-right"] == [row.conflict.id]
        assert main(["-C", str(yard), "check"]) == 1
        assert "conflict.not-put-right" in capsys.readouterr().out
        assert [one.act for one in known.todo] == ["explain"]
        case.decide_conflict(row.conflict.id, "explained", explanation="different subject")
        assert case.conflict(row.conflict.id).state == "gone"
        assert "conflict.not-put-right" not in {one.rule for one in case.gate("yard")}


def test_a_corrected_figure_and_a_sentence_taken_out_were_put_right(yard: Path) -> None:
    rewrite(yard, "drafts/yard.md", "operates 16 ferries", "runs a fleet of 12 vessels")
    rewrite(yard, "drafts/yard.md", PAID, "The shipyard repaired the ship in 4 months.")
    with Case.open(yard) as case:
        for words in (FLEET, PAID):
            known = case.particulars(gone_of(case, words))
            assert (known.put_right, known.remains, known.todo) == (True, "", ())
        assert "conflict.not-put-right" not in {one.rule for one in case.gate()}


def test_looking_back_without_the_texts_of_then_a_conflict_upheld_then_is_upheld_and_not_put_right(
    yard: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("verifybench.case.then.named", lambda ledger, moment: None)
    with Case.open(yard) as case:
        heads = tuple((head.seq, head.hash) for head in case.heads())
        then = {row.conflict.id: (row.state, row.conflict, row.blocks) for row in case.conflicts()}
        held = {one.conflict for one in case.gate() if one.conflict}
    rewrite(yard, "drafts/yard.md", "operates 16 ferries", "operates 14 ferries")
    rewrite(yard, "drafts/yard.md", PAID, "The shipyard repaired the ship in 4 months.")
    with Case.open(yard, as_of=AsOf(heads=heads)) as case:
        assert {row.conflict.id: (row.state, row.conflict, row.blocks) for row in case.conflicts()} == then
        known = [case.particulars(row) for row in case.conflicts()]
        assert [(one.put_right, one.remains, one.gone, one.todo) for one in known] == [(False, "", (), ())] * len(then)
        assert {one.conflict for one in case.gate() if one.conflict} == held
    as_of = [word for number, hash in heads for word in ("--as-of", f"{number}:{hash}")]
    assert main(["-C", str(yard), "conflicts", *as_of]) == 0
    shown = capsys.readouterr().out
    assert "Put right" not in shown
    assert "14 ferries" not in shown
    assert shown.count("As it was kept then") == len(then)


def test_what_was_upheld_is_not_put_right_by_a_source_that_left(yard: Path) -> None:
    (yard / "sources/roll.md").unlink()
    with Case.open(yard) as case:
        case.build()
        known = case.particulars(gone_of(case, FLEET))
        assert not known.put_right
        assert known.remains.startswith("yard still says “16")


def test_a_conflict_whose_words_changed_is_offered_with_what_was_decided_before(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Case.open(root) as case:
        row = of(case, "claim-source", "Nine people")
        case.decide_conflict(
            row.conflict.id, "explained", explanation="corrected later", rationale="so it is", document="court"
        )
    rewrite(root, "drafts/story.md", "Nine people died", "Ten people died")
    with Case.open(root) as case:
        gone = case.conflict(row.conflict.id)
        assert not case.particulars(gone).put_right
        fresh = case.conflict(gone.successor)
        assert (fresh.state, fresh.predecessor) == ("open", row.conflict.id), "never taken for decided"
        assert main(["-C", str(root), "conflicts"]) == 0
        listed = " ".join(capsys.readouterr().out.split())
        again = f"so again: verifybench conflicts {fresh.conflict.id} as-before"
        assert f"{row.conflict.id} was explained: corrected later (court) before its words changed; {again}" in listed
        case.decide_as_before(fresh.conflict.id)
        decided = case.conflict(fresh.conflict.id).decision
        assert decided is not None
        event = decided.event
        assert (event.state, event.explanation, event.document, event.rationale) == (
            "explained",
            "corrected later",
            "court",
            "so it is",
        )
        with pytest.raises(CaseError, match="takes the place of no decided conflict"):
            case.decide_as_before(of(case, "source-source", "1991").conflict.id)


def test_a_document_that_left_the_case_is_why_a_conflict_is_gone(root: Path) -> None:
    with Case.open(root) as case:
        row = of(case, "source-source", "1991")
        case.decide_conflict(row.conflict.id, "explained", explanation="source in error", document="wire")
        (root / "sources/wire.md").unlink()
        case.build()
        gone = case.conflict(row.conflict.id)
        known = case.particulars(gone)
        assert known.gone == ("wire is no longer in the case.",)
        assert {one.role for one in known.sides} == {"source", "gone"}


def test_what_explains_a_conflict_is_the_list_the_cases_own_or_ones_own_words(case: Case) -> None:
    id = of(case, "source-source", "1991").conflict.id
    assert case.explanations[-1] == "another way of counting"
    for words, kept in (
        ("  Rounding ", "rounding"),
        ("Another  way of counting", "another way of counting"),
        ("the clerk erred", "the clerk erred"),
    ):
        event = case.decide_conflict(id, "explained", explanation=words).event
        assert isinstance(event, ConflictDecided)
        assert event.explanation == kept
    with pytest.raises(CaseError, match="another way of counting, or words of your own"):
        case.decide_conflict(id, "explained", explanation=" ")
    with pytest.raises(CaseError, match="no document 'nowhere'"):
        case.decide_conflict(id, "explained", explanation="corrected later", document="nowhere")
    with pytest.raises(NoSuchId, match="no conflict"):
        case.decide_conflict("x-nowhere", "upheld")


@pytest.mark.parametrize("given", ['["rounding"]', '[" "]', '["one", "One"]'])
def test_explanations_of_a_case_differ_from_those_there_are(root: Path, given: str) -> None:
    path = root / "verifybench.toml"
    path.write_text(path.read_text().replace(OWN, f"explanations = {given}\n"))
    with pytest.raises(CaseError, match="explanations must be different"):
        Case.open(root)


def test_whoever_has_a_hidden_verdict_argues_for_it_in_no_other_words(root: Path) -> None:
    with (root / "verifybench.toml").open("a") as file:
        file.write('[policy.second-review]\nkinds = ["number"]\nreviewers = ["Anna", "Ben"]\n')
    with Case.open(root, reviewer="Anna") as case:
        row = of(case, "claim-source", "Nine people")
        claim = row.conflict.left.claim or ""
        case.record_verdict(claim, "refuted", "secret")
        case.decide_conflict(row.conflict.id, "explained", explanation="anna is sure", rationale="secret too")
        own = case.conflict(row.conflict.id).decision
        assert own is not None
        assert own.event.rationale == "secret too"
    with Case.open(root, reviewer="Ben") as case:
        hidden = case.conflict(row.conflict.id)
        assert hidden.decision is not None
        assert (hidden.state, hidden.decision.event.explanation, hidden.decision.event.rationale) == (
            "explained",
            VEIL,
            VEIL,
        )
        assert "secret" not in repr(case.particulars(hidden)) + repr(case.history()) + repr(case.conflicts_of(claim))
        case.record_verdict(claim, "supported")
        seen = case.conflict(row.conflict.id).decision
        assert seen is not None
        assert seen.event.rationale == "secret too"


def test_lists_are_filtered_the_same_in_every_format(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def listed(*options: str) -> str:
        assert main(["-C", str(root), "conflicts", *options]) == 0
        return capsys.readouterr().out

    everything = json.loads(listed("--all", "--format", "json"))
    drafts = json.loads(listed("--kind", "draft-draft", "--format", "json"))
    assert drafts == [one for one in everything if one["kind"] == "draft-draft"]
    rows = list(csv.DictReader(io.StringIO(listed("--kind", "draft-draft", "--format", "csv"))))
    assert [row["id"] for row in rows] == [one["id"] for one in drafts]
    assert {one["certainty"] for one in json.loads(listed("--possible", "--format", "json"))} == {"possible"}
    of_wire = json.loads(listed("--document", "wire", "--format", "json"))
    assert of_wire
    assert all("wire" in str([one["left"], one["right"]]) for one in of_wire)
    assert json.loads(listed("--state", "gone", "--format", "json")) == []
    assert all(one["id"] in listed("--each") for one in everything)


HOSTILE = "\x1b]52;c;eA==\x07 [/] <script>alert(1)</script> ‮ **bold** `code` =1+1"


def test_hostile_words_in_every_field_stay_words(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("sources/wire.md", "drafts/story.md"):
        path = root / name
        path.write_text(
            path.read_text().replace("founded in", f"founded {HOSTILE} in").replace("the ferry", f"the {HOSTILE} ferry")
        )
    with Case.open(root) as case:
        case.build()
        case.describe_source("wire", title=HOSTILE, publisher=HOSTILE)
        rows = [row for row in case.conflicts() if {"wire", "story"} & set(row.conflict.documents)]
        assert rows
        for row in rows:
            case.decide_conflict(row.conflict.id, "explained", explanation=HOSTILE, rationale=HOSTILE)
    ids = [row.conflict.id for row in rows]
    for command in (["conflicts", "--all"], *(["show", id] for id in ids), ["report", "--format", "md"]):
        assert main(["-C", str(root), *command]) == 0
        shown = capsys.readouterr().out
        assert not {"\x1b", "\x07", "‮"} & set(shown)
    assert main(["-C", str(root), "report", "--format", "html"]) == 0
    assert "<script>alert" not in capsys.readouterr().out


# -- without a case --------------------------------------------------------------------------------------------------------


def conflict(id: str, left: str, right: str, documents: tuple[str, str] = ("a", "b")) -> Conflict:
    sides = [Side(one, text, (0, len(text)), (0, len(text))) for one, text in zip(documents, (left, right), strict=True)]
    return Conflict(id, "source-source", "value.disjoint", id, sides[0], sides[1])


NINE, TWELVE = "Nine people died on the ferry that night.", "Twelve people died on the ferry that night."


def test_of_two_conflicts_that_could_be_the_successor_neither_is() -> None:
    lost = {"x-1": conflict("x-1", NINE, TWELVE)}
    near = conflict("x-2", NINE.replace("Nine", "Ten"), TWELVE)
    assert succession(lost, [near]) == {"x-1": "x-2"}
    assert (
        succession(lost, [near, replace(near, id="x-3", left=replace(near.left, text=NINE.replace("Nine", "Six")))]) == {}
    )


def test_a_successor_is_of_the_same_kind_and_rule_between_the_same_documents() -> None:
    lost = {"x-1": conflict("x-1", NINE, TWELVE)}
    turned = conflict("x-2", TWELVE, NINE + " So it was said.", ("b", "a"))
    assert succession(lost, [turned]) == {"x-1": "x-2"}
    assert succession(lost, [conflict("x-2", NINE, TWELVE, ("a", "c"))]) == {}
    assert succession(lost, [replace(turned, rule="name.differs")]) == {}
    assert succession(lost, [conflict("x-2", "It rained on Tuesday.", TWELVE)]) == {}


SENTENCES = [f"{word} people died." for word in ("Nine", "Ten", "Twelve", "Twenty", "Thirty")]


@given(st.lists(st.tuples(st.sampled_from(SENTENCES), st.sampled_from(SENTENCES)), max_size=12))
@settings(derandomize=True, deadline=None)
def test_every_conflict_is_in_one_disagreement_and_texts_that_meet_are_in_one(pairs: list[tuple[str, str]]) -> None:
    rows = [ConflictRow.of(conflict(f"x-{at}", left, right), "open") for at, (left, right) in enumerate(pairs)]
    found = clusters(rows)
    assert sorted(row.conflict.id for one in found for row in one.rows) == sorted(row.conflict.id for row in rows)
    assert [one.id for one in found] == sorted((one.id for one in found), key=lambda id: int(id[2:]))
    said = [{side.text for row in one.rows for side in row.conflict.sides} for one in found]
    assert sum(map(len, said)) == len(set().union(*said)), "no text is in two of them"


def test_fifteen_copies_against_one_are_two_camps_and_two_sources() -> None:
    told = conflict("x-1", NINE, TWELVE)
    copies = tuple(Place(f"copy{number}", (0, len(NINE))) for number in range(15))
    row = ConflictRow.of(replace(told, left=replace(told.left, also=copies)), "open")
    camps = Cluster((row,)).camps(lambda document: "b" if document == "b" else "wire")
    assert [(len(camp.who), camp.sources) for camp in camps] == [(16, 1), (1, 1)]
    assert "and 10 more (1 independent source)" in conflict_words.camp(camps[0], str)


def test_a_filter_holds_what_a_copy_says_too() -> None:
    told = conflict("x-1", NINE, TWELVE)
    row = ConflictRow.of(replace(told, left=replace(told.left, also=(Place("copy", (0, 1)),))), "open")
    assert Wanted(document="copy").holds(row)
    assert not Wanted(document="other").holds(row)
    assert not Wanted(states=frozenset({"gone"})).holds(row)
