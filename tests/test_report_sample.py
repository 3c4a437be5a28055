"""A report on the sample case, after the decisions of a reviewer and an editor."""

from __future__ import annotations

import json
from pathlib import Path

from verifybench.case.case import Case
from verifybench.report import FORMATS, write


def _review(root: Path) -> None:
    with Case.open(root) as case:
        by_words = {row.text: row.id for row in case.queue("drafts")}
        years = next(id for text, id in by_words.items() if "twelve years" in text)
        altai = next(id for text, id in by_words.items() if "Altai" in text)
        passages = [one.passage for one in case.evidence(years)[:1]]
        proposed = "By his own account he spent ten years in the service."
        case.record_verdict(years, "refuted", "The source says ten.", evidence=passages, proposed=proposed)
        case.record_verdict(altai, "not enough evidence", question="Which region was it?")
        case.let_stand(altai, "The author has seen the papers.")
        conflict = next(row.conflict.id for row in case.conflicts() if row.conflict.kind == "source-source")
        case.decide_conflict(conflict, "explained", explanation="different subject")


def test_the_sample_is_reported_with_what_was_decided(sample: Path) -> None:
    _review(sample)
    with Case.open(sample, read_only=True) as case:
        report = json.loads(write(case, "json"))
        texts = {format: write(case, format) for format in FORMATS}
        assert texts == {format: write(case, format) for format in FORMATS}
    assert report["ready"] is False
    assert report["as_of"] == "2026-03-01T09:30:00Z"
    decided = [claim for claim in report["claims"] if claim["verdicts"]]
    assert [claim["status"] for claim in decided] == ["stands", "decided"]
    (verdict,) = decided[1]["verdicts"]
    assert "ten years" in verdict["evidence"][0]["text"]
    assert {source["metadata"]["publisher"] for source in report["sources"]} == {None, "ReadWrite", "The Moscow Times"}
    assert "explained" in [conflict["state"] for conflict in report["conflicts"]]
    for text in texts.values():
        assert "The source says ten." in text
        assert report["ledger"][0]["hash"] in text


def test_a_correction_is_made_when_the_draft_is_changed(sample: Path) -> None:
    _review(sample)
    draft = sample / "drafts" / "insiders.md"
    text = draft.read_text(encoding="utf-8")
    draft.write_text(text.replace("twelve years", "ten years"), encoding="utf-8")
    with Case.open(sample) as case:
        case.build()
        listed = json.loads(write(case, "json", corrections=True))["corrections"]
    assert [(one["fate"], one["why"]) for one in listed] == [
        ("stet", "let stand by Anna: The author has seen the papers."),
        ("made", "the draft has the proposed wording"),
    ]
