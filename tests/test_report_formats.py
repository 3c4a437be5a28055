"""The shapes that other programs and people rely on."""

from __future__ import annotations

import csv
import io
import json

import pytest
from report_case import AT, MemoryCase

from verifybench.ledger import Fork
from verifybench.model.document import Metadata
from verifybench.report import FORMATS, Format, write
from verifybench.report.table import CLAIM_COLUMNS, CORRECTION_COLUMNS


@pytest.fixture
def memory() -> MemoryCase:
    case = MemoryCase(name="Sums")
    members, met = case.add("draft", "draft", "# It has 40 members.\n\nIt met in 2019.")
    (said,) = case.add("alpha", "source", "It has 41 members.", Metadata(title="Alpha"))
    case.decide(members, "refuted", "Alpha says 41.", evidence=[case.link(members, said, "contradicts")], proposed="41")
    case.decide(members, "supported", reviewer="Grace")
    case.conflict(members, said, "40 against 41")
    case.link(met, said, "mentions")
    return case


def test_the_keys_of_a_json_report(memory: MemoryCase) -> None:
    report = json.loads(write(memory.case(), "json"))
    assert list(report) == [
        "format", "case", "tool", "rules", "as_of", "ready", "counts", "blocking", "drafts", "sign_offs", "published",
        "corrected", "claims", "conflicts", "suspended", "sources", "ledger", "forks",
    ]  # fmt: skip
    claim = report["claims"][0]
    assert {"number", "id", "document", "text", "start", "end", "locator", "values", "status", "blocks", "verdicts",
            "adjudicated_between", "let_stand", "waived", "second_reviews", "replies", "misconduct", "evidence",
            "conflicts"} <= set(claim)  # fmt: skip
    assert list(claim["verdicts"][0]) == [
        "claim", "text", "as", "label", "rationale", "proposed", "question", "evidence", "reviewer", "signed", "at", "record",
        "snapshot", "kind", "second_review", "fact", "carried",
    ]  # fmt: skip
    assert claim["verdicts"][0]["evidence"][0]["text"] == "It has 41 members."
    assert report["sources"][0]["metadata"]["publisher"] is None
    assert report["ledger"][0]["seq"] == 2
    assert (report["ready"], report["as_of"]) == (False, AT)


@pytest.mark.parametrize("format", ["md", "html"])
def test_each_conflict_of_a_disagreement_blocks_for_its_own_reason(memory: MemoryCase, format: Format) -> None:
    claim = memory.found["draft"][0]
    (other,) = memory.add("beta", "source", "It has 43 members.")
    memory.board.clear()
    memory.conflict(claim, memory.found["alpha"][0], "40 is not 41")
    memory.conflict(claim, other, "40 is not 43")
    text, link = write(memory.case(), format), ' <a href="#k1">(conflict 1)' if format == "html" else " (conflict [1](#k1))"
    assert [text.count(f"40 is not {number}{link}") for number in (41, 43)] == [1, 1]


def test_a_table_has_a_line_for_each_claim_and_verdict(memory: MemoryCase) -> None:
    text = write(memory.case(), "csv")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert tuple(rows[0]) == CLAIM_COLUMNS
    assert [(row["number"], row["verdict"], row["reviewer"]) for row in rows] == [
        ("1", "refuted", "Ada"),
        ("1", "supported", "Grace"),
        ("2", "", ""),
    ]
    assert rows[0]["status"] == "disputed"
    assert rows[0]["evidence"] == "alpha, ¶ 1: “It has 41 members.”"
    assert text.count("\r\n") == 4
    corrections = write(memory.case(), "csv", corrections=True)
    assert tuple(csv.DictReader(io.StringIO(corrections, newline="")).fieldnames or ()) == CORRECTION_COLUMNS


@pytest.mark.parametrize("format", ["html", "md", "csv", "json"])
@pytest.mark.parametrize("corrections", [False, True])
def test_every_export_prints_the_ledger_head(memory: MemoryCase, format: str, corrections: bool) -> None:
    (head,) = memory.heads()
    text = {
        "html": lambda: write(memory.case(), "html", corrections=corrections),
        "md": lambda: write(memory.case(), "md", corrections=corrections),
        "csv": lambda: write(memory.case(), "csv", corrections=corrections),
        "json": lambda: write(memory.case(), "json", corrections=corrections),
    }[format]()
    assert head.hash in text
    assert head.at in text


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("corrections", [False, True])
def test_every_export_says_first_that_a_ledger_was_forked(memory: MemoryCase, format: Format, corrections: bool) -> None:
    before = write(memory.case(), format, corrections=corrections)
    memory.parted = (Fork("ledger", ("ada@desk.json", "ada@desk (1).json"), 3),)
    text = write(memory.case(), format, corrections=corrections)
    if format == "json":
        assert json.loads(before)["forks"] == []
        assert json.loads(text)["forks"] == [
            {"ledger": "ledger", "files": ["ada@desk.json", "ada@desk (1).json"], "seq": 3}
        ]
        return
    told, plain = "continue one ledger in two ways from record 3 on", text.replace("\\", "")
    assert told not in before
    assert plain.index(told) < plain.index(memory.heads()[0].hash)
    if format != "csv" and not corrections:
        assert "Not to be relied on: a ledger was forked" in text
        assert plain.index(told) < plain.index("40 members")


def test_what_is_unknown_of_a_source_says_so(memory: MemoryCase) -> None:
    page, markdown = write(memory.case(), "html"), write(memory.case(), "md")
    assert "<dt>Publisher</dt><dd class=unknown>unknown</dd>" in page
    assert "- Publisher: unknown" in markdown
    assert "- Address: unknown" in markdown


def test_a_verdict_is_a_glyph_and_a_word_never_colour_alone(memory: MemoryCase) -> None:
    page = write(memory.case(), "html")
    assert '<span class="sign bad"><span class="glyph" aria-hidden="true">✗</span>refuted</span>' in page
    assert 'aria-label="claim 1, reviewers differ"' in page


def test_the_gate_comes_before_the_draft_and_the_draft_before_the_rest(memory: MemoryCase) -> None:
    page, markdown = write(memory.case(), "html"), write(memory.case(), "md")
    places = [page.index(f'id="{one}"') for one in ("gate", "draft1", "claims", "conflicts", "sources")]
    assert places == sorted(places)
    headings = ["## What blocks publication", "## The draft", "## Claims and verdicts", "## Conflicts", "## Sources"]
    assert [markdown.index(one) for one in headings] == sorted(markdown.index(one) for one in headings)


def test_a_correction_shows_what_it_changes(memory: MemoryCase) -> None:
    page = write(memory.case(), "html", corrections=True)
    assert "<del>" in page
    assert "<ins>" in page


def test_markdown_is_good_enough_to_read_as_it_is(memory: MemoryCase) -> None:
    assert "It has 40 members. **[≠ 1](#c1)**" in write(memory.case(), "md")
