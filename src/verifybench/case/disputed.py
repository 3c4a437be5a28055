"""The disagreements of a case: what its index found, where its reviewers differ, and what was decided about either."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verifybench.case.conflicts import ConflictRow
from verifybench.case.evidenced import Evidenced
from verifybench.model.claim import Claim
from verifybench.model.event import Record
from verifybench.model.evidence import Conflict

if TYPE_CHECKING:
    from verifybench.case.board import Board


class Disputed(Evidenced):
    """The board of a case and the history of each conflict on it."""

    def conflicts(self) -> tuple[ConflictRow, ...]:
        """Undecided, explained, gone; of each the firm ones before the possible, and first those that block a draft."""
        return self._once("conflicts", self.standing, lambda: self._board().rows())

    def conflict(self, id: str) -> ConflictRow:
        """One conflict of the board. Raises NoSuchId, with the nearest."""
        rows = {row.id: row for row in self.conflicts()}
        if id not in rows:
            raise self._missing("conflict", id, list(rows))
        return rows[id]

    def conflicts_of(self, claim: str) -> tuple[ConflictRow, ...]:
        """The conflicts that touch one claim, in the same order, without reading the others."""
        return self._board().of(claim)

    def decisions_on(self, conflict: str) -> tuple[tuple[Record, bool], ...]:
        """The decisions about a conflict, oldest first, each with whether it was taken back."""
        from verifybench.case.chronicle import decisions

        found = self._once("decisions", self.state, lambda: decisions(self._ledger.records())).get(conflict, [])
        return tuple(zip(self._shown(tuple(record for record, _ in found)), (back for _, back in found), strict=True))

    def _board(self) -> Board:
        from verifybench.case.board import Board
        from verifybench.ledger import LedgerAsOf

        sight, reader = self._sight(), self._reader
        return Board(
            self.root,
            self.index,
            self.state,
            lambda: self._once_built("conflicts", self.index.conflicts),
            self._disagreements()[0],
            self.draft_ids(),
            self._blind,
            (lambda decided: sight.worded(decided, reader)) if sight.any_blind() else (lambda decided: decided),
            past=isinstance(self._ledger, LedgerAsOf),
        )

    def _disagreements(self) -> tuple[tuple[Conflict, ...], dict[str, int]]:
        """Disagreements between reviewers, and what decisions change in the index's count of conflicts a claim."""
        standing = self.standing

        def nth(claim: Claim) -> int:
            return self.document(claim.document).text.count(claim.selector.exact, 0, claim.selector.start)

        def made() -> tuple[tuple[Conflict, ...], dict[str, int]]:
            from verifybench.case.board import settled

            disputes: tuple[Conflict, ...] = ()
            if standing.disputed:
                from verifybench.review import disagreements

                disputes = tuple(disagreements(standing.verdicts, {id: self.claim(id) for id in standing.disputed}, nth))
            return disputes, settled(self.index, self.state, disputes)

        return self._once("disagreements", standing, made)
