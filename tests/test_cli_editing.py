"""The commands about what there is to decide on, as a user runs them: exit codes, data and words."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from commands import Done, verifybench
from conftest import MakeCase
from test_case_editing import FILES, FINED, LEFT, PETROV

from verifybench.case.case import Case


@pytest.fixture
def root(make_case: MakeCase) -> Path:
    folder = make_case(FILES)
    with Case.open(folder) as case:
        case.build()
    return folder


def run(root: Path, *words: str, code: int = 0) -> Done:
    told = verifybench("-C", root, *words)
    assert told.returncode == code, told.stderr
    return told


def listed(root: Path, *words: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(run(root, "list", *words, "--format", "json").stdout)
    return found


def claims(root: Path) -> dict[str, str]:
    return {one["text"]: one["id"] for one in listed(root, "claims")}


def test_a_claim_is_split_edited_merged_and_all_of_it_taken_back(root: Path) -> None:
    before = claims(root)
    told = run(root, "claim", "split", before[PETROV], "--text", LEFT, "--text", FINED, "--because", "two facts")
    assert [line.split("  ", 1)[1] for line in told.stdout.splitlines()] == [LEFT, FINED]
    assert "and built" in told.stderr
    parts = claims(root)
    assert (parts[LEFT], parts[FINED]) == tuple(line.split()[0] for line in told.stdout.splitlines())
    run(root, "claim", "edit", parts[FINED], "--text", "fined 400 euros in 2012")
    assert "fined 400 euros in 2012" in claims(root)
    run(root, "claim", "merge", parts[LEFT], claims(root)["fined 400 euros in 2012"])
    assert PETROV.rstrip(".") in claims(root)
    assert len(run(root, "history").stdout.splitlines()) > 4
    for _ in range(3):
        run(root, "undo")
    assert claims(root) == before
    run(root, "redo")
    assert claims(root) == parts
    assert run(root, "audit").returncode == 0


def test_a_claim_is_added_by_words_or_by_offsets_and_split_at_an_offset(root: Path) -> None:
    run(root, "claim", "add", "story", "--text", "The hall seats many.")
    assert "The hall seats many." in claims(root)
    text = FILES["drafts/story.txt"]
    start = text.index("The hall seats many.")
    told = run(root, "claim", "add", f"story:{start}-{start + 20}", code=2)
    assert "is a claim already" in told.stderr
    run(root, "claim", "split", claims(root)[PETROV], str(text.index("and was")))
    assert {LEFT, "and was fined 400 euros in 2012."} < claims(root).keys()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("claim", "add", "story", "--text", "in"), "stands"),
        (("claim", "add", "story", "--text", "not there"), "does not hold these words"),
        (("claim", "add", "story"), "story:START-END"),
        (("claim", "add", "story:x-y"), "two offsets"),
        (("claim", "edit", "CLAIM"), "where the claim begins and ends"),
        (("claim", "edit", "CLAIM", "0-9", "--text", "fined"), "where the claim begins and ends"),
        (("claim", "split", "CLAIM"), "where to split"),
        (("claim", "split", "CLAIM", "99999"), "is not within"),
        (("claim", "merge", "CLAIM"), "two claims"),
        (("waive", "c-nothing", "--because", "x"), "no claim"),
        (("evidence", "strike", "CLAIM", "p-nothing", "--because", "x"), "no passage"),
        (("block", "paper", "caption"), "which part of it"),
        (("block", "paper", "9", "caption"), "no paragraph 9"),
        (("names", "same", "Ann"), "two spellings"),
        (("source", "paper", "--reliability", "Z"), "A completely reliable"),
        (("source", "paper", "--reliability", "A", "--title", "x"), "in two commands"),
        (("source", "paper", "--because", "x"), "goes with a grade"),
    ],
)
def test_what_cannot_be_done_is_said_with_what_to_do_and_nothing_is_recorded(
    root: Path, words: tuple[str, ...], said: str
) -> None:
    told = run(root, *(claims(root)[PETROV] if word == "CLAIM" else word for word in words), code=2)
    assert said in told.stderr
    assert not list((root / "ledger").glob("*.json"))


def test_words_that_stand_several_times_are_told_with_their_places(root: Path) -> None:
    told = run(root, "claim", "add", "story", "--text", "in", code=2)
    first = FILES["drafts/story.txt"].index("in ")
    assert f"{first}-{first + 2}: " in told.stderr


def test_waived_claims_are_listed_apart(root: Path) -> None:
    ids = list(claims(root).values())[:2]
    told = run(root, "waive", *ids, "--because", "weather")
    assert "2 claims are waived" in told.stderr
    assert [one["id"] for one in listed(root, "claims", "--status", "waived")] == ids
    assert "WAIVED by Anna" in run(root, "show", ids[0]).stdout
    assert "weather" in run(root, "history").stdout
    run(root, "undo")
    assert listed(root, "claims", "--status", "waived") == []


def test_evidence_is_added_and_struck_and_show_says_who_did_it(root: Path) -> None:
    claim = claims(root)[PETROV]
    shown = json.loads(run(root, "show", claim, "--format", "json").stdout)
    passage = next(one["passage"] for one in shown["evidence"] if one["relation"] == "contradicts")
    run(root, "evidence", "strike", claim, passage, "--because", "another Petrov")
    run(root, "evidence", "add", claim, "paper", "--text", "the builder said", "--relation", "mentions", "--because", "see")
    told = run(root, "show", claim).stdout
    assert told.index("added by Anna: see") < told.index("struck by Anna")
    assert "because: another Petrov" in told
    assert "rests on a passage struck by Anna: another Petrov" in told
    shown = json.loads(run(root, "show", claim, "--format", "json").stdout)
    assert (shown["evidence"][0]["origin"], shown["struck"][0]["passage"]) == ("reviewer", passage)
    run(root, "verdict", claim, "supported", "--evidence", shown["evidence"][0]["passage"])
    assert listed(root, "evidence")[0]["origin"] == "reviewer"
    run(root, "report", "-o", str(root.parent / "report.md"))
    assert "the builder said" in (root.parent / "report.md").read_text()
    assert run(root, "audit").returncode == 0


def test_a_relabelled_paragraph_and_names_take_effect_with_the_next_build(root: Path) -> None:
    run(root, "block", "paper", "boilerplate", "--text", "The hall holds")
    assert "decisions about paper" in run(root, "check", code=1).stdout
    run(root, "build")
    assert "[boilerplate: person] ¶ 2" in run(root, "show", "paper").stdout
    assert "Next: verifybench build" in run(root, "undo").stderr
    assert "Sergei Ivanov (1) · Sergey Ivanoff (1)" in run(root, "names").stdout
    run(root, "names", "same", "Sergei Ivanov", "Sergey Ivanoff", "--because", "one passport")
    rows = json.loads(run(root, "names", "--format", "json").stdout)
    assert [(one["state"], one["reviewer"]) for one in rows] == [("same", "Anna")]
    assert "Serge X" in run(root, "names", "different", "Serge X", "Sergei Ivanov").stderr


def test_grades_are_shown_in_words_and_listed(root: Path) -> None:
    told = run(
        root, "source", "paper", "--reliability", "b", "--credibility", "2", "--tier", "primary", "--because", "minutes"
    )
    assert "B, usually reliable" in told.stdout
    assert "2, probably true" in told.stdout
    rows = listed(root, "sources")
    assert {one["id"]: one["grade"] for one in rows}["paper"] == {"reliability": "B", "credibility": "2", "tier": "primary"}
    assert "B2 primary" in run(root, "list", "sources").stdout
    assert "B, usually reliable" in run(root, "show", "paper").stdout


def test_a_colleagues_cuts_come_in_by_merge_and_show_after_a_build(root: Path, tmp_path: Path) -> None:
    other = tmp_path / "boris"
    shutil.copytree(root, other)
    claim = claims(root)[PETROV]
    run(root, "verdict", claim, "refuted")
    run(other, "--reviewer", "Boris", "claim", "split", claim, "--text", LEFT, "--text", FINED)
    run(other, "--reviewer", "Boris", "waive", claims(other)[LEFT], "--because", "not ours")
    run(root, "merge", str(other))
    assert "decisions about story" in run(root, "check", code=1).stdout
    run(root, "build")
    assert claims(root) == claims(other)
    assert "revision.changed: refuted, says" in run(root, "check", code=1).stdout
    assert [one["text"] for one in listed(root, "claims", "--status", "waived")] == [LEFT]
    shutil.rmtree(root / ".verifybench")
    run(root, "build")
    assert claims(root) == claims(other)
