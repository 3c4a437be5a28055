"""Looking into a case: documents, claims, evidence, conflicts, and what was decided about them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from verifybench.case.texts import Texts
from verifybench.model.event import Head, Record

if TYPE_CHECKING:
    from verifybench.case.conflicts import ConflictRow
    from verifybench.case.particulars import Particulars
    from verifybench.case.timeline import Timeline
    from verifybench.ledger import History


class CaseView(Texts):
    """The reading half of a case, as of the last build and the newest record.

    Raises CaseError where an argument names nothing or nothing was built yet.
    """

    def particulars(self, row: ConflictRow) -> Particulars:
        """What is known of both sides of a conflict, of its decisions, and what can be done about it."""
        from verifybench.case.particulars import particulars

        return particulars(self, row)

    def timeline(self) -> Timeline:
        """The whole history as a list to look through, newest first, without typing a hundred thousand records."""
        from verifybench.case.timeline import Timeline

        return Timeline(
            self._ledger,
            self.reviewer if self.as_author else "",
            lambda record: self._shown((record,))[0],
            lambda: self.standing.aliases if self.built else {},
            lambda: self._sight().any_blind(),
        )

    def history(self, claim: str | None = None) -> tuple[Record, ...]:
        """All records in merged order, or those about one claim (its verdicts, conflicts, and what took them back).

        `claim` may be an id that only events name: the words were changed since, or nothing is built here any more. What the
        reader may not see yet is `Hidden` in its place.
        """
        records = self._ledger.records()
        if claim is None:
            return self._shown(records)
        from verifybench.case.chronicle import about

        aliases = self.standing.aliases if self.built else {}
        touching = self.conflicts_of(aliases.get(claim, claim)) if self.built else ()
        conflicts = {row.conflict.id for row in touching}
        found = about(records, claim, aliases, conflicts)
        if not found:
            self.claim(claim)
        shown = self._shown(found)
        # Of a verdict on several claims the reader may be shown that it is on others only: then it is not told of this one.
        return shown if shown is found else about(shown, claim, aliases, conflicts)

    def came(self, since: Sequence[Head], claim: str) -> tuple[Record, Mapping[str, Record]] | None:
        """The newest of what other ledgers got about a claim since these were the heads, with the record that it takes back or
        brings back, by hash; None where there is none, or the reader may not see what it is about.
        """
        from verifybench.case.chronicle import about

        aliases = self.standing.aliases if self.built else {}
        for record in newest_since(self._ledger, since):
            target = getattr(record.event, "target", None)
            earlier = (self._ledger.record(target),) if target else ()
            shown = self._shown((*earlier, record))
            if shown[-1] in about(shown, claim, aliases):
                return shown[-1], {one.hash: one for one in shown[:-1]}
        return None


_MOST = 50  # records of a ledger that are gone through for what is worth a line: more came by a merge


def newest_since(ledger: History, since: Sequence[Head]) -> Iterator[Record]:
    """What ledgers other than one's own got since these were the heads, each from its newest back."""
    known = {head.file: head.seq for head in since}
    for head in ledger.heads():
        hash = head.hash
        for _ in range(min(head.seq - known.get(head.file, 0), _MOST) if head.ledger != ledger.id else 0):
            record = ledger.record(hash)
            yield record
            hash = record.prev
