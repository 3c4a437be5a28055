"""What is committed under claims/ is what build reads out of the sample."""

from __future__ import annotations

from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[1]


def test_the_committed_claims_are_those_that_build_makes(built_sample: Path) -> None:
    committed = {path.name: path.read_text(encoding="utf-8") for path in sorted((REPOSITORY / "claims").glob("*.json"))}
    made = {path.name: path.read_text(encoding="utf-8") for path in sorted((built_sample / "claims").glob("*.json"))}
    assert committed == made, "run: make sample"
