"""Going out: signed off, published, corrected."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from verifybench.case import clock
from verifybench.case.errors import CaseError
from verifybench.case.recording import Recording
from verifybench.model.event import ClaimRef, Corrected, Excepted, Published, Record, SignedOff

if TYPE_CHECKING:
    from verifybench.case.signing import SignOff
    from verifybench.review import Finding

_WHEN = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?", re.ASCII)
_TEXT_CHANGED = ("file.changed", "file.gone")


class NotAccepted(CaseError):
    """A draft cannot be signed off: `findings` of the gate are left that nobody gave a reason for."""

    def __init__(self, draft: str, findings: tuple[Finding, ...]) -> None:
        self.findings = findings
        left = "1 finding is left that nobody accepted" if len(findings) == 1 else f"{len(findings)} findings are left"
        super().__init__(
            f"{draft} is not signed off: {left}. Settle each, or accept it by claim, conflict or rule: --accept ID REASON"
        )


class Publishing(Recording):
    """Sign-off, publication, corrections."""

    def sign_off(self, draft: str, accept: Mapping[str, str] | None = None) -> Record:
        """Sign a draft off as it is on disk. `accept` has a reason for each finding of the gate, by conflict, claim or rule.

        Raises NotAccepted where findings are left, CaseError where the last build is not of today's files, a reason is empty
        or is given for what the gate does not find.
        """
        from verifybench.case import versions
        from verifybench.case.signing import stale

        self._writable()
        reasons = {id: reason.strip() for id, reason in (accept or {}).items()}
        self._can_be_kept(*reasons.values())
        if empty := next((id for id, reason in reasons.items() if not reason), None):
            raise CaseError(f"to accept {empty} needs a reason")
        findings = self.gate(draft)
        if old := next(filter(stale, findings), None):
            raise CaseError(f"{draft} is not signed off: {old.message}")
        keys = [_key(finding, reasons) for finding in findings]
        if left := tuple(finding for finding, key in zip(findings, keys, strict=True) if key is None):
            raise NotAccepted(draft, left)
        if unused := next((id for id in reasons if id not in keys), None):
            raise CaseError(
                f"{draft} is not signed off: there is no finding to accept under {unused!r}. See: verifybench check"
            )
        exceptions = tuple(
            Excepted(one.rule, one.message, reasons[key], one.claim, one.conflict)
            for one, key in zip(findings, keys, strict=True)
            if key is not None
        )
        heads = tuple(head.ref() for head in self.heads())
        text = self.document(draft)
        self._keep_text(draft)
        snapshot = versions.keep_record(self.root, self._basis(findings))
        return self._append(SignedOff(draft, text.sha256, heads, exceptions, self.rules, snapshot))

    def signoffs(self) -> Mapping[str, SignOff]:
        """By draft, its newest sign-off that was not taken back, as the reader may see it, and whether it still holds."""
        if not self.state.signoffs:
            return {}
        from verifybench.case.signing import SignOff, changed, rewritten, since
        from verifybench.case.signing import came_after as told

        records = self._ledger.records()
        shown = {record.hash: record for record in self.history()}
        found = {}
        for draft, decision in sorted(self.state.signoffs.items()):
            event = decision.event
            findings = self.gate(draft if draft in self.draft_ids() else None)
            veiled = shown[decision.hash].event
            assert isinstance(veiled, SignedOff)
            void = (
                *changed(self.root, event, self._basis(findings), findings),
                *rewritten(records, event),
                *told(since(records, event), shown),
            )
            own = self._own(draft, decision.reviewer)
            found[draft] = SignOff(draft, replace(decision, event=veiled), tuple(dict.fromkeys(void)), own)
        return found

    def publish(self, draft: str, when: str | None = None, where: str = "") -> Record:
        """Record that a draft went out as it is now; `when` is a date or moment in ISO 8601, today where none is given."""
        self._can_be_kept(where)
        day = _day(when)
        self._writable()
        findings = self.gate(draft)
        if old := next((one for one in findings if one.rule in _TEXT_CHANGED and one.document == draft), None):
            raise CaseError(f"not recorded, since what went out is the text of today: {old.message}")
        self._keep_text(draft)
        return self._append(Published(draft, self.document(draft).sha256, day, where.strip()))

    def correct(
        self,
        draft: str,
        was: str,
        now: str,
        *,
        notice: str = "",
        when: str | None = None,
        claims: Iterable[str] = (),
    ) -> Record:
        """Record that what was published was corrected: the words before and after, and what readers were told."""
        self._can_be_kept(was, now, notice)
        if draft not in self.draft_ids() and draft not in self.state.published:
            raise self._missing("draft", draft, sorted(self.draft_ids()))
        if not was.strip() or was.strip() == now.strip():
            raise CaseError("a correction needs the words as they were and as they are now, and they must differ")
        references = tuple(self._claim_ref(id) for id in dict.fromkeys(claims))
        self._writable()
        return self._append(Corrected(draft, _day(when), was.strip(), now.strip(), notice.strip(), references))

    # -- inside ----------------------------------------------------------------------------------------------------------

    def _basis(self, findings: Iterable[Finding]) -> dict[str, Any]:
        from verifybench.case.signing import UNREAD, basis

        unread = (finding for finding in findings if finding.rule == UNREAD)
        return basis(self.rules, self.index.document_rows(), self.config, unread)

    def _own(self, draft: str, reviewer: str) -> int:
        """How many claims of a draft have a standing verdict of this reviewer."""
        every = (*self.state.verdicts.values(), *self.state.batches.values())
        given = (one for verdicts in every for one in verdicts if one.reviewer == reviewer)
        return len({claim.id for one in given for claim in one.event.claims if claim.document == draft})

    def _claim_ref(self, id: str) -> ClaimRef:
        """A claim of today, or as the newest record names it: a correction takes away the words it is about."""
        from verifybench.case.errors import NoSuchId
        from verifybench.case.telling import references

        try:
            return self._reference(self.claim(id))
        except NoSuchId:
            for record in reversed(self._ledger.records()):
                for reference in references(record.event):
                    if reference.id == id:
                        return reference
            raise


def _key(finding: Finding, reasons: Mapping[str, str]) -> str | None:
    """Under which name a finding is accepted: the narrowest one given."""
    return next((name for name in (finding.conflict, finding.claim, finding.rule) if name and name in reasons), None)


def _day(when: str | None) -> str:
    from verifybench.ingest import is_iso_date

    day = clock.now()[:10] if when is None else when.strip()
    if not _WHEN.fullmatch(day) or not is_iso_date(day):
        raise CaseError(f"{day!r} is not a date. Write YYYY-MM-DD, or with a time YYYY-MM-DDThh:mm")
    return day
