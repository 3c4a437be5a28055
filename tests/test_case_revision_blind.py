"""What blind second review hides stays hidden when the draft is revised and when the verdict is carried to the new words."""

from __future__ import annotations

from pathlib import Path

import pytest

from verifybench.case.case import Case
from verifybench.case.create import init
from verifybench.model.event import Hidden

DRAFT = "The council of Norbury met on 4 May 2021. It voted to close 12 of the 30 branch libraries of the county.\n"
POLICY = """
[policy.second-review]
kinds = ["number"]
blind = true
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Anna has decided a claim that demands a second review; then its figure was changed."""
    root = tmp_path / "case"
    init(root)
    with (root / "verifybench.toml").open("a", encoding="utf-8") as file:
        file.write(POLICY)
    (root / "drafts/story.txt").write_text(DRAFT, encoding="utf-8")
    (root / "sources/minutes.txt").write_text("The council voted to close 12 libraries.\n", encoding="utf-8")
    with Case.open(root, reviewer="Anna") as case:
        case.build()
        case.record_verdict(case.queue()[1].id, "refuted", "the minutes")
    (root / "drafts/story.txt").write_text(DRAFT.replace("12", "13"), encoding="utf-8")
    with Case.open(root, reviewer="Anna") as case:
        case.build()
    return root


def test_only_its_author_finds_a_hidden_verdict_on_the_list(root: Path) -> None:
    with Case.open(root, reviewer="Ben") as case:
        assert case.revision() == ()
        assert not any("refuted" in one.words or "Anna" in one.words for one in case.gate())
    with Case.open(root, reviewer="Anna") as case:
        assert [row.outcome for row in case.revision()] == ["changed"]


def test_a_hidden_verdict_that_was_carried_stays_hidden_with_what_was_said_of_it(root: Path) -> None:
    with Case.open(root, reviewer="Anna") as case:
        case.carry([case.revision()[0].id], "13 is wrong as well")
        claim = case.queue()[1].id
        assert case.queue()[1].label == "refuted"
    with Case.open(root, reviewer="Ben") as case:
        assert case.queue()[1].label is None
        assert not any("13 is wrong" in repr(one.event) for one in case.history())
        assert isinstance(case.history()[-1].event, Hidden)
        case.record_verdict(claim, "supported", "counted")
        assert sorted(one.event.label for one in case.verdicts(claim)) == ["refuted", "supported"]
        assert any("13 is wrong" in repr(one.event) for one in case.history())
