"""`verifybench revise`: the list in three shapes, filters, decisions, exit codes; what other commands say of what is held back."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from commands import verifybench

from verifybench.case.case import Case
from verifybench.case.create import init
from verifybench.cli.revise import COLUMNS
from verifybench.cli.revise_shapes import ReviseOut

DRAFT = """The council of Norbury met on 4 May 2021. It voted to close 12 of the 30 branch libraries of the county.

Some 400 people protested in front of the building. The last library of the harbour was opened in 1904.
"""
REVISED = """The council of Norbury met on 4 May 2021. It voted to close 13 of the 30 branch libraries of the county.

A fire broke out in 1931. The last library of the harbor was opened in 1904.
"""


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every claim decided, then three sentences revised: a figure, a wording, one deleted; and a new one."""
    root = tmp_path_factory.mktemp("revise") / "case"
    init(root)
    (root / "drafts/story.txt").write_text(DRAFT, encoding="utf-8")
    (root / "sources/minutes.txt").write_text("The council voted to close 12 libraries.\n", encoding="utf-8")
    with Case.open(root, reviewer="Ada") as case:
        case.build()
        for row in list(case.queue()):
            case.record_verdict(row.id, "supported", "as the minutes say")
    (root / "drafts/story.txt").write_text(REVISED, encoding="utf-8")
    with Case.open(root, reviewer="Ada") as case:
        case.build()
    return root


@pytest.fixture
def root(changed: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(changed, tmp_path / "case"))


def run(root: Path, *words: str, code: int = 0) -> tuple[str, str]:
    done = verifybench("-C", root, "--reviewer", "Ada", *words)
    assert done.returncode == code, f"{words}: {done.stdout}{done.stderr}"
    return done.stdout, done.stderr


def listed(root: Path, *words: str, code: int = 1) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(run(root, "revise", *words, "--format", "json", code=code)[0])
    return rows


def ids(root: Path) -> dict[str, str]:
    """Outcome to id, of what is open."""
    return {row["outcome"] + (":" + row["facts"][0]["kind"] if row["facts"] else ""): row["id"] for row in listed(root)}


def test_the_list_says_what_changed_in_all_three_shapes(root: Path) -> None:
    rows = listed(root, "--all")
    ReviseOut.model_validate_json(json.dumps(rows))
    assert tuple(rows[0]) == COLUMNS
    assert sorted((row["outcome"], row["state"]) for row in rows) == [
        ("changed", "open"),
        ("changed", "open"),
        ("gone", "open"),
        ("new", "told"),
    ]
    told = list(csv.DictReader(io.StringIO(run(root, "revise", "--all", "--format", "csv", code=1)[0])))
    assert [row["id"] for row in told] == [row["id"] for row in rows]
    text, said = run(root, "revise", code=1)
    assert "[-12-]{+13+}" in text
    assert "differs in number: 12 → 13" in text
    assert said.startswith("3 open")


def test_filters_choose_rows_and_leave_the_exit_code_to_what_is_open(root: Path) -> None:
    assert {row["outcome"] for row in listed(root, "--outcome", "gone", "--outcome", "new")} == {"gone", "new"}
    assert [row["state"] for row in listed(root, "--state", "told")] == ["told"]
    (row,) = listed(root, "--only", ids(root)["gone"])
    assert row["before"].startswith("Some 400 people")
    assert listed(root, "minutes", code=0) == []
    assert "Did you mean story" in run(root, "revise", "stroy", code=2)[1]


def test_worked_through_nothing_is_open_and_the_gate_holds_nothing_back(root: Path) -> None:
    found = ids(root)
    assert "revision." in run(root, "check", code=1)[0]
    assert "2 open" in run(root, "revise", "--carry-wording", "--because", "the same said otherwise")[1]
    run(root, "revise", "--carry", found["changed:number"], "--because", "counted again")
    run(root, "revise", "--drop", found["gone"])
    assert "nothing is open" in run(root, "revise")[1]
    assert "revision." not in run(root, "check", code=1)[0]  # the new sentence is undecided
    run(root, "undo")
    assert [row["outcome"] for row in listed(root, "--state", "open")] == ["gone"]
    run(root, "revise", "--drop-gone")
    assert {row["state"] for row in listed(root, "--all", code=0)} == {"carried", "dropped", "told"}


def test_a_claim_names_the_verdict_that_is_held_back_and_why(root: Path) -> None:
    number = next(row for row in listed(root) if row["facts"] and row["facts"][0]["kind"] == "number")
    today, then = number["claims"][0], number["id"]
    shown = json.loads(run(root, "show", today, "--format", "json")[0])
    assert [(one["label"], one["why"]) for one in shown["suspended"]] == [
        ("supported", ["the claim is worded differently now"])
    ]
    assert "HELD BACK: supported by Ada" in run(root, "show", today)[0]
    assert "held back: the claim is worded differently now" in run(root, "blame", then)[0]
    assert f"{then} is no claim of today; in its place is {today}" in run(root, "show", then)[0]
    listing = {row["id"]: row["status"] for row in json.loads(run(root, "list", "claims", "--format", "json")[0])}
    assert listing[today] == "suspended"
    assert today in run(root, "list", "claims", "--status", "suspended")[0]
    run(root, "revise", "--carry", then, "--because", "counted again")
    assert "carried over to the revised text" in run(root, "history", today)[0]
    assert "carried over to the revised text" in run(root, "blame", today)[0]
    assert today not in run(root, "list", "claims", "--status", "suspended")[0]


def test_what_cannot_be_decided_so_is_refused_with_what_can(root: Path) -> None:
    gone = ids(root)["gone"]
    assert f"verifybench revise --drop {gone}" in run(root, "revise", "--carry", gone, code=2)[1]
    assert "it has no candidates" in run(root, "revise", "--to", "1", gone, code=2)[1]
    assert "write the number" in run(root, "revise", "--to", "one", gone, code=2)[1]
    assert "--because goes with a decision" in run(root, "revise", "--because", "x", code=2)[1]
    run(root, "revise", "--drop", gone)
    assert "it was dropped already" in run(root, "revise", "--drop", gone, code=2)[1]


def test_what_was_on_screen_for_a_verdict_is_shown_by_its_record_whatever_the_draft_says_today(
    root: Path, tmp_path: Path
) -> None:
    records = json.loads(run(root, "history", "--format", "json")[0])
    hash = next(one["hash"] for one in records if one["kind"] == "verdict" and "12 of the 30" in one["summary"])
    copy = tmp_path / "elsewhere"
    shutil.copytree(root, copy, ignore=shutil.ignore_patterns(".verifybench", "claims", "drafts"))
    for place, today in ((root, "changed"), (copy, "gone")):
        shown = json.loads(run(place, "show", hash, "--format", "json")[0])
        assert (
            shown["seen"]["claim"]["selector"]["exact"] == "It voted to close 12 of the 30 branch libraries of the county."
        )
        assert shown["seen"]["rules"]
        assert (shown["texts"]["story"]["kept"], shown["texts"]["story"]["today"]) == (True, today)
        assert "close 12 of the 30" in " ".join(run(place, "show", hash[:12])[0].split())
    assert "Did you mean" in run(root, "show", "story1", code=2)[1]
    assert "no document" in run(root, "show", "deadbeef", code=2)[1]


def test_a_kept_record_that_was_tampered_with_is_not_believed(root: Path) -> None:
    (record,) = [one for one in json.loads(run(root, "history", "--format", "json")[0]) if "12 of the 30" in one["summary"]]
    path = root / "versions" / f"{record['event']['snapshot']}.json"
    path.write_text('{"documents": [], "evidence": 5}', encoding="utf-8")
    assert "nothing was kept" in run(root, "show", record["hash"])[0]
