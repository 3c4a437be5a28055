"""What recording any decision takes: the claim as it was seen, the texts it stands in, and the ledger's own door."""

from __future__ import annotations

from verifybench.case.errors import CaseError, ReadOnly
from verifybench.case.view import CaseView
from verifybench.model.claim import Claim
from verifybench.model.event import ClaimRef, Event, Record


class Recording(CaseView):
    """The writing half's foundation: `_append` is the one way from a decision to the ledger."""

    def _reference(self, claim: Claim) -> ClaimRef:
        return ClaimRef(claim.id, claim.document, claim.selector)

    def _label(self, label: str) -> str:
        wanted = " ".join(label.split()).casefold()
        for known in self.labels:
            if known.casefold() == wanted:
                return known
        from difflib import get_close_matches

        near = get_close_matches(wanted, [known.casefold() for known in self.labels], n=1)
        hint = f" Did you mean {near[0]!r}?" if near else ""
        raise CaseError(f"no verdict {label!r} on this case's scale.{hint} Labels: {', '.join(self.labels)}")

    def _snapshot(self, claim: Claim) -> str:
        from verifybench.case.snapshot import keep_claim

        self._writable()
        evidence = [(one, self.passage(one.passage)) for one in self.evidence(claim.id)]
        return keep_claim(self.root, self.index, self.rules, claim, evidence, self.conflicts_of(claim.id))

    def _keep_text(self, document: str) -> None:
        from verifybench.case.versions import keep_text

        self._writable()
        keep_text(self.root, self.index.document(document).text)

    def _append(self, event: Event) -> Record:
        self._writable()
        try:
            return self._ledger.append(event)
        except (TypeError, ValueError) as error:  # characters that no file can hold, such as half a surrogate pair
            raise CaseError(f"not recorded, it cannot be written down: {error}") from error

    def _can_be_kept(self, *texts: str | None) -> None:
        """Refuse words that no file can hold, such as half a surrogate pair, before anything of the decision is kept."""
        for text in texts:
            try:
                (text or "").encode("utf-8")
            except UnicodeEncodeError as error:
                raise CaseError(
                    f"not recorded, it cannot be written down: {error.reason} at character {error.start}"
                ) from error

    def _writable(self) -> None:
        if self.read_only:
            raise ReadOnly("this case was opened for looking only (--read-only): nothing was recorded")
