"""Reported speech: that someone said it is not the source's own word for it."""

from __future__ import annotations

import regex

from verifybench.evidence.rules.naming import may_be_one
from verifybench.model.claim import Statement
from verifybench.names import UNSETTLED, Settled

_QUESTION = regex.compile(r"\?[\s.!?\"”’')\]]{0,8}+$")


def asks(passage: Statement) -> bool:
    """Whether the passage is a question, which says nothing either way."""
    return _QUESTION.search(passage.text[-12:]) is not None


def only(claim: Statement, passage: Statement, settled: Settled = UNSETTLED) -> str:
    """A line for `said.only` where the passage only reports a saying that the claim gives as fact, or as another's; else ""."""
    if not passage.attribution:
        return ""
    speaker = passage.attribution[0].speaker or "someone"
    if not claim.attribution:
        return f"the passage only reports that {speaker} said so"
    speakers = ((ours.speaker, theirs.speaker) for ours in claim.attribution for theirs in passage.attribution)
    if any(may_be_one(*pair, settled) for pair in speakers):
        return ""
    return f"the passage has it from {speaker}, the claim from {claim.attribution[0].speaker or 'someone'}"
