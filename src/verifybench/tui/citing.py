"""What is chosen as evidence for claims, before a verdict cites it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from verifybench.case.errors import CaseError

if TYPE_CHECKING:
    from verifybench.model.event import EvidenceRef
    from verifybench.tui.door import CaseDoor


class Citing:
    """Passages by their ids, and words as DOCUMENT:START-END. Words stay chosen only while their text is the one they were chosen
    in: offsets into another would cite other words.
    """

    def __init__(self, case: CaseDoor) -> None:
        self._case = case
        self._chosen: dict[str, list[str]] = {}
        self._texts: dict[str, str] = {}  # of words, the hash of the text they stand in

    def of(self, claim: str) -> list[str]:
        """What is chosen for a claim, at first what the reviewer's standing verdict cites."""
        chosen = self._chosen.get(claim)
        if chosen is None:
            own = [one for one in self._case.verdicts(claim) if one.reviewer == self._case.reviewer]
            chosen = self._chosen[claim] = self._citable(own[-1].event.evidence) if own else []
        return chosen

    def toggle(self, claim: str, named: str) -> bool:
        """Choose a passage or words, or no longer; whether it is chosen now."""
        chosen = self.of(claim)
        if named in chosen:
            chosen.remove(named)
        else:
            chosen.append(named)
            self._remember(named)
        return named in chosen

    def again(self, claim: str, evidence: Sequence[EvidenceRef]) -> None:
        """Where nothing is chosen, what an earlier decision cited, as far as it still stands as it was."""
        if not self.of(claim):
            self._chosen[claim] = self._citable(evidence)

    def drop(self, claim: str, named: str) -> None:
        chosen = self.of(claim)
        if named in chosen:
            chosen.remove(named)

    def forget(self, claim: str) -> None:
        """After an undo the ledger says what is cited."""
        self._chosen.pop(claim, None)

    def renew(self) -> int:
        """Drop what a build took away: words whose text is another now, passages that are none any more. Returns how many."""
        lost = 0
        for claim, chosen in self._chosen.items():
            kept = [named for named in chosen if self._holds(named)]
            lost += len(chosen) - len(kept)
            self._chosen[claim] = kept
        return lost

    def _citable(self, evidence: Sequence[EvidenceRef]) -> list[str]:
        """How evidence cited before can be cited again: its passage, else its words; left out when its text has changed."""
        found = []
        for ref in evidence:
            named = f"{ref.document}:{ref.selector.start}-{ref.selector.end}"
            try:
                found.append(self._case.passage(ref.id).id)
            except CaseError:
                if self._text_of(ref.document) == ref.selector.text_sha256:
                    found.append(named)
                    self._remember(named)
        return found

    def _remember(self, named: str) -> None:
        document, colon, _ = named.rpartition(":")
        if colon:
            self._texts[named] = self._text_of(document)

    def _holds(self, named: str) -> bool:
        if named in self._texts:
            return self._text_of(named.rpartition(":")[0]) == self._texts[named]
        try:
            return bool(self._case.passage(named))
        except CaseError:
            return False

    def _text_of(self, document: str) -> str:
        """The hash of a document's text; "" where it is gone."""
        try:
            return self._case.document(document).sha256
        except CaseError:
            return ""
