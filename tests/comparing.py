"""What tests of the rules ask of two texts."""

from __future__ import annotations

from verifybench.evidence import SourceText, compare
from verifybench.evidence.comparing import CompareResult
from verifybench.model.evidence import Judgement


def against(claim: str, text: str) -> CompareResult:
    """A claim compared with one source."""
    return compare(claim, [SourceText("s", text)])


def rules(judgement: Judgement) -> set[str]:
    """The rules that spoke of a passage."""
    return {reason.rule for reason in judgement.reasons}


def best_rules(found: CompareResult) -> list[str]:
    """The rules that spoke of the best passage, the deciding one first."""
    return [reason.rule for reason in found.passages[0].judgement.reasons]
