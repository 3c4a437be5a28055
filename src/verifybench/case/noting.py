"""What decides nothing: notes on claims, and claims put off for later."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from verifybench.case.errors import CaseError
from verifybench.case.recording import Recording
from verifybench.model.claim import Claim
from verifybench.model.event import ClaimNoted, ClaimsFlagged, Record


class Noting(Recording):
    """Notes and flags: each call is one event, undone and redone as any."""

    def note(self, claim: str, text: str) -> Record:
        """Note something on a claim; notes before it stay."""
        if not text.strip():
            raise CaseError("a note needs its words")
        self._writable()
        self._can_be_kept(text)
        about = self.claim(claim)
        self._keep_text(about.document)
        return self._append(ClaimNoted(self._reference(about), text.strip()))

    def flag(self, claims: Sequence[str], reason: str = "") -> Record:
        """Put claims off for later. Raises CaseError where all of them are."""
        chosen = self._claims_named(claims)
        if all(claim.id in self.standing.flags for claim in chosen):
            raise CaseError(f"{_these(chosen)} flagged for later already")
        return self._flag(chosen, "later", reason)

    def unflag(self, claims: Sequence[str], reason: str = "") -> Record:
        """Put claims off no longer. Raises CaseError where none of them is."""
        chosen = self._claims_named(claims)
        flagged = [claim for claim in chosen if claim.id in self.standing.flags]
        if not flagged:
            raise CaseError(f"{_these(chosen)} not flagged for later")
        return self._flag(flagged, "", reason)

    def _claims_named(self, claims: Sequence[str]) -> list[Claim]:
        if not claims:
            raise CaseError("say which claims are meant")
        return [self.claim(id) for id in dict.fromkeys(claims)]

    def _flag(self, claims: Sequence[Claim], state: Literal["later", ""], reason: str) -> Record:
        self._writable()
        self._can_be_kept(reason)
        for document in dict.fromkeys(one.document for one in claims):
            self._keep_text(document)
        return self._append(ClaimsFlagged(tuple(map(self._reference, claims)), state, reason.strip()))


def _these(claims: Sequence[Claim]) -> str:
    return f"{claims[0].id} is" if len(claims) == 1 else f"these {len(claims)} claims are"
