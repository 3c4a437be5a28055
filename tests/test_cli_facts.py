"""The two facts of an attributed claim through the commands: found, decided, warned of, reported."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from commands import verifybench
from conftest import MakeCase

SAYS = "The lawyer said that 12 men were held at the camp, a court heard, according to Site."
COST = "Mayor Nadia Orsi said on Monday that the bridge cost 4 million euros."
PLAIN = "The museum had 4,000 visitors in 2019."
FILES = {
    "drafts/article.md": f"# The camp\n\n{SAYS}\n\n{COST}\n\n{PLAIN}\n",
    "sources/radio.md": "---\npublisher: Radio One\n---\nThe lawyer told Radio One that 12 men were held at the camp. "
    "Mayor Nadia Orsi said the bridge cost 4 million euros.\n",
    "sources/wire.md": "---\npublisher: Wire\n---\nThe lawyer said that 12 men were held at the camp, and he was not asked why.\n",
    "sources/register.md": "---\npublisher: Register\n---\n15 men were held at the camp.\n",
}


@pytest.fixture
def root(make_case: MakeCase) -> Path:
    folder = make_case(FILES)
    assert verifybench("build", cwd=folder).returncode == 0
    return folder


def data(root: Path, *words: str, code: int = 0) -> Any:
    done = verifybench(*words, "--format", "json", cwd=root)
    assert done.returncode == code, done.stderr
    return json.loads(done.stdout)


def claims(root: Path) -> dict[str, dict[str, Any]]:
    return {one["text"]: one for one in data(root, "list", "claims")}


def test_lists_and_show_tell_each_fact_apart(root: Path) -> None:
    found = claims(root)
    said, content = found[SAYS]["facts"]
    assert (said["fact"], said["relation"], said["against"]) == ("said", "supports", 0)
    assert said["sources"] >= 1
    assert (content["fact"], content["relation"], content["sources"], content["against"]) == (
        "content",
        "contradicts",
        0,
        1,
    )
    assert [one["fact"] for one in found[PLAIN]["facts"]] == ["content"]
    shown = verifybench("show", found[SAYS]["id"], cwd=root).stdout
    assert re.search(r"fact +said: reported by \d independent source", shown)
    assert re.search(r"fact +content: contradicted by 1 independent source\n", shown)
    assert "said: reports it · content: nothing independent" in shown
    assert "said: no report · content: contradicts it" in shown
    assert "fact " not in verifybench("show", found[PLAIN]["id"], cwd=root).stdout
    listed = verifybench("list", "claims", cwd=root).stdout
    assert "said supports · content contradicts" in listed
    (conflict,) = [one for one in data(root, "list", "conflicts") if one["left"]["text"] == SAYS]
    assert conflict["fact"] == "content"
    assert "over content (that it is so)" in verifybench("show", conflict["id"], cwd=root).stdout
    evidence = [one for one in data(root, "list", "evidence") if one["claim"] == found[SAYS]["id"]]
    assert {tuple(fact["relation"] for fact in one["facts"]) for one in evidence} >= {
        ("supports", "mentions"),
        ("mentions", "contradicts"),
    }


def test_a_verdict_says_which_fact_it_decides_and_is_told_so_everywhere(root: Path) -> None:
    claim = claims(root)[COST]["id"]
    done = verifybench("verdict", claim, "supported", "--fact", "said", "--because", "on the radio", cwd=root)
    assert done.returncode == 0
    assert "--fact" not in done.stderr
    (verdict,) = data(root, "show", claim)["verdicts"]
    assert verdict["fact"] == "said"
    assert claims(root)[COST]["fact"] == "said"
    assert "supported (said)" in verifybench("list", "claims", cwd=root).stdout
    assert "SUPPORTED on said (that it was said) by Anna" in verifybench("show", claim, cwd=root).stdout
    assert "on said" in verifybench("history", cwd=root).stdout
    assert "on said (that it was said)" in verifybench("report", "--format", "md", cwd=root).stdout
    assert "on said (that it was said)" in verifybench("report", "--format", "html", cwd=root).stdout
    entry = next(one for one in data(root, "report")["claims"] if one["id"] == claim)
    assert (entry["verdicts"][0]["fact"], entry["said_only"]) == ("said", [])
    row = next(row for row in csv.DictReader(io.StringIO(verifybench("report", "--format", "csv", cwd=root).stdout))
               if row["id"] == claim)  # fmt: skip
    assert (row["said"], row["content"], row["fact"], row["said_only"]) == ("supports", "mentions", "said", "no")


def test_a_verdict_that_does_not_tell_its_fact_is_asked_for_it_and_refused_none(root: Path) -> None:
    found = claims(root)
    untold = verifybench("verdict", found[COST]["id"], "supported", cwd=root)
    assert untold.returncode == 0
    assert "which fact" in untold.stderr
    assert data(root, "show", found[COST]["id"])["verdicts"][0]["fact"] is None
    assert "which fact is not told" in verifybench("report", "--format", "md", cwd=root).stdout
    plain = verifybench("verdict", found[PLAIN]["id"], "supported", cwd=root)
    assert "which fact" not in plain.stderr
    refused = verifybench("verdict", found[PLAIN]["id"], "supported", "--fact", "said", cwd=root)
    assert refused.returncode == 2
    assert "names nobody who said it" in refused.stderr


def test_check_warns_of_what_goes_out_on_a_report_of_the_saying_alone(root: Path) -> None:
    claim = claims(root)[COST]["id"]
    report = next(one["passage"] for one in data(root, "show", claim)["evidence"] if one["document"] == "radio")
    assert verifybench("verdict", claim, "supported", "--evidence", report, cwd=root).returncode == 0
    before = verifybench("check", cwd=root)
    assert f"warning: {claim} supported without telling on which fact, says Anna" in before.stderr
    assert "shows only that it was said" in before.stderr
    assert claim not in before.stdout  # it holds nothing back
    assert "its evidence shows only that it was said" in verifybench("report", "--format", "md", cwd=root).stdout
    assert verifybench("verdict", claim, "supported", "--fact", "said", "--evidence", report, cwd=root).returncode == 0
    assert "warning" not in verifybench("check", cwd=root).stderr


def test_compare_and_agree_say_which_fact_each_reason_is_about() -> None:
    other = {"id": "a", "text": "The lawyer said that 15 men were held at the camp."}
    record = {"id": 1, "claim": SAYS, "sources": [other, {"id": "b", "text": "12 men were held at the camp."}]}
    answer = json.loads(verifybench("pipe", "compare", stdin=json.dumps(record)).stdout)
    assert answer["relation"] == "contradicts"
    assert answer["facts"] == [{"fact": "said", "relation": "contradicts"}, {"fact": "content", "relation": "supports"}]
    by_source = {one["source"]: one for one in answer["passages"]}
    assert by_source["a"]["reasons"][0] == {
        "rule": "said.differs",
        "message": "the lawyer is reported to have said otherwise: “12 men” against “15 men”",
        "fact": "said",
        "claim_text": "12 men",
        "source_text": "15 men",
    }
    assert [one["relation"] for one in by_source["b"]["facts"]] == ["mentions", "supports"]
    pair = {"id": 2, "sources": [{"id": "b", "text": SAYS}, other]}
    found = json.loads(verifybench("pipe", "agree", stdin=json.dumps(pair)).stdout)
    assert (found["relation"], found["reasons"][0]["fact"]) == ("conflict", "said")
