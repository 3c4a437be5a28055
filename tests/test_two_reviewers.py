"""Two reviewers without a server, played through by commands: they disagree, merge in both orders, and a third adjudicates."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from commands import verifybench
from tinydb import TinyDB, where


class Desk:
    """One person at one computer, with a copy of the case of their own."""

    def __init__(self, name: str, root: Path) -> None:
        self.name, self.root, self.minute = name, root, 0

    def does(self, *words: str | Path, code: int = 0) -> str:
        self.minute += 1
        environment = {
            "VERIFYBENCH_REVIEWER": self.name,
            "VERIFYBENCH_DEVICE": f"{self.name.lower()}-desk",
            "VERIFYBENCH_NOW": f"2026-03-01T09:{self.minute:02}:00Z",
        }
        done = verifybench("-C", self.root, *words, env=environment)
        assert done.returncode == code, f"{self.name}: {' '.join(map(str, words))}: {done.stdout}{done.stderr}"
        return done.stdout

    def json(self, *words: str) -> Any:
        return json.loads(self.does(*words, "--format", "json"))

    def sees(self) -> tuple[Any, Any, Any]:
        """All that lists say of what was decided."""
        return self.json("list", "claims"), self.json("list", "conflicts"), self.json("history")


@pytest.fixture
def desks(sample: Path, tmp_path: Path) -> tuple[Desk, Desk, Desk]:
    made = []
    for name in ("Ana", "Ben", "Cleo"):
        root = tmp_path / name.lower() / "case"
        shutil.copytree(sample, root)
        made.append(Desk(name, root))
    return made[0], made[1], made[2]


def test_a_disagreement_is_merged_both_ways_adjudicated_and_looked_back_upon(
    desks: tuple[Desk, Desk, Desk], tmp_path: Path
) -> None:
    ana, ben, cleo = desks
    claim, other = (row["id"] for row in ana.json("list", "claims")[:2])
    passage = ana.json("show", claim)["evidence"][0]["passage"]
    ana.does("verdict", claim, "supported", "--because", "the archive says so", "--evidence", passage)
    ana.does("verdict", other, "supported")
    ben.does("verdict", claim, "refuted", "--because", "the figure is another")

    # In both orders: the same state, and once merged nothing is left to merge.
    both = Desk("Ana", tmp_path / "other-order" / "case")
    shutil.copytree(ben.root, both.root)
    ana.does("merge", ben.root)
    ben.does("merge", ana.root)
    both.does("merge", ana.root)
    disputed = [row["id"] for row in ana.json("list", "claims") if row["status"] == "disputed"]
    assert disputed == [claim]
    (conflict,) = (row for row in ana.json("list", "conflicts") if row["kind"] == "reviewer-reviewer")
    assert {conflict["left"]["reviewer"], conflict["right"]["reviewer"]} == {"Ana", "Ben"}
    assert ana.sees()[:2] == ben.sees()[:2] == both.sees()[:2]
    ana.does("merge", ben.root)
    held = ana.json("history")
    ana.does("merge", ben.root)
    ben.does("merge", ana.root)
    assert ana.json("history") == ben.json("history") == held

    # A report now, to be regenerated later.
    before = tmp_path / "before.md"
    ana.does("report", "--format", "md", "-o", before)
    published = [f"{head['seq']}:{head['hash']}" for head in ana.json("report")["ledger"]]
    assert len(published) == 2
    assert all(head.partition(":")[2] in before.read_text("utf-8") for head in published)

    # Neither of the two may settle it; a third may, with a reason, and both verdicts stay in the history.
    ben.does("adjudicate", claim, "refuted", "--because", "as I said", code=2)
    cleo.does("merge", ana.root, ben.root)
    cleo.does("adjudicate", claim, "refuted", "--because", "", code=2)
    cleo.does("adjudicate", claim, "refuted", "--because", "the later report corrects the figure", "--evidence", passage)
    ana.does("merge", cleo.root)
    ben.does("merge", cleo.root)
    for desk in (ana, ben):
        row = next(row for row in desk.json("list", "claims") if row["id"] == claim)
        assert (row["status"], row["verdict"]) == ("decided", "refuted")
        kinds = [record["kind"] for record in desk.json("history", claim)]
        assert [kind for kind in kinds if kind in ("verdict", "adjudicated")] == ["verdict", "verdict", "adjudicated"]
        desk.does("audit", *(word for head in published for word in ("--head", head)))

    # As of the heads that the report printed, it is the same to the byte; today's is not.
    again, today = tmp_path / "again.md", tmp_path / "today.md"
    looking_back = [word for head in published for word in ("--as-of", head)]
    ana.does("report", "--format", "md", "-o", again, *looking_back)
    ana.does("report", "--format", "md", "-o", today)
    assert again.read_bytes() == before.read_bytes() != today.read_bytes()

    # Anybody's TinyDB reads and queries every ledger.
    for path in sorted((ana.root / "ledger").glob("*.json")):
        with TinyDB(path) as db:
            assert len(db) == max(one.doc_id for one in db)
            assert all(one["event"]["claim"]["id"] in (claim, other) for one in db.search(where("event").kind == "verdict"))
