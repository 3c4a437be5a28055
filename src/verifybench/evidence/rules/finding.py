"""What a rule found out about one fact of a claim."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from verifybench.model.claim import Fact
from verifybench.model.document import Span
from verifybench.model.evidence import Reason

Stance = Literal["agrees", "partly", "differs", "lacks"]
"""`lacks`: the passage speaks of the matter and does not say this part of the claim; never a conflict."""


@dataclass(slots=True)  # never changed; frozen it would take four times as long to make
class Finding:
    """A rule's answer. `part` names the part of the claim it is about, so that over several passages the best one decides.

    `strength` is 0..1: how sure it is that both speak of the same thing.
    """

    part: str
    stance: Stance
    rule: str
    message: str
    strength: float
    claim_span: Span | None = None
    passage_span: Span | None = None
    fact: Fact = "content"
    kind: str = ""  # of the value compared
    passage: int = 0  # which of several passages it was found in

    @property
    def reason(self) -> Reason:
        return Reason(self.rule, self.message, self.claim_span, self.passage_span, self.fact)
