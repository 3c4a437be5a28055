"""Deciding what a revision of texts does to decisions: they hold for the words of today, or they hold no more."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from verifybench.case.errors import CaseError, NoSuchId
from verifybench.case.recording import Recording
from verifybench.model.codec import to_plain
from verifybench.model.document import Locator, Span
from verifybench.model.event import Carried, Record, RevisionDecided

if TYPE_CHECKING:
    from verifybench.case.revision import Row
    from verifybench.model.claim import Selector

Choices = Sequence[tuple["Row", Span | None]]


class Revising(Recording):
    """Each of these is one event, however many decisions it is about, and keeps the old and the new words under its snapshot.

    `ids` are those of `revision`. Raises CaseError where one names nothing that is open, or where it must be said which words are
    meant.
    """

    def carry(self, ids: Sequence[str], reason: str = "") -> Record:
        """Say that decisions hold for the words that stand in the place of theirs; where a fact differs, `reason` says why."""
        rows = [row for id in dict.fromkeys(ids) for row in self._to_decide(id)]
        for row in rows:
            if row.span is None:
                raise CaseError(_which(row))
            _with_reason(row, row.text, reason)
        return self._revise([(row, row.span) for row in rows], "carried", reason)

    def carry_wording(self, document: str | None = None, reason: str = "") -> Record:
        """Carry every open decision whose words were edited in place without changing a fact that can be read."""
        if document is not None:
            self.document(document)
        rows = [row for row in self.revision() if row.state == "open" and document in (None, row.document)]
        chosen = [row for row in rows if row.only_wording]
        if not chosen:
            raise CaseError("no open decision has words that differ in their wording only: see verifybench revise")
        return self._revise([(row, row.span) for row in chosen], "carried", reason)

    def carry_to(self, id: str, number: int, reason: str = "") -> Record:
        """Say which of the candidates, counted from 1, a decision is about; `reason` as for `carry`."""
        rows = self._to_decide(id)
        for row in rows:
            if not 1 <= number <= len(row.candidates):
                many = f"its candidates are 1 to {len(row.candidates)}" if row.candidates else "it has no candidates"
                raise CaseError(f"{id}: no candidate {number}; {many}")
            _with_reason(row, row.candidates[number - 1].text, reason)
        return self._revise([(row, row.candidates[number - 1].span) for row in rows], "carried", reason)

    def drop(self, ids: Sequence[str], reason: str = "") -> Record:
        """Say that decisions hold no more: what stands there is decided anew, or is rightly gone."""
        rows = [row for id in dict.fromkeys(ids) for row in self._to_decide(id)]
        return self._revise([(row, None) for row in rows], "dropped", reason)

    def drop_gone(self, document: str | None = None, reason: str = "") -> Record:
        """Drop every open decision whose words are no longer there."""
        rows = [row for row in self.revision() if row.state == "open" and row.outcome == "gone"]
        chosen = [row for row in rows if document in (None, row.document)]
        if not chosen:
            raise CaseError("no open decision is on words that are gone: see verifybench revise")
        return self._revise([(row, None) for row in chosen], "dropped", reason)

    def _to_decide(self, id: str) -> list[Row]:
        """The open rows of an id; of words that are only read otherwise under newer rules, those."""
        rows = [row for row in self.revision() if row.id == id]
        wanted = [row for row in rows if row.state == "open" or (row.state == "told" and row.why == "rules")]
        if wanted:
            return wanted
        if rows:
            told = rows[0]
            state = "nothing is held back" if told.state == "told" else f"it was {told.state} already"
            raise CaseError(f"{id}: {told.outcome}, and {state}")
        known = [row.id for row in self.revision() if row.state == "open"]
        from difflib import get_close_matches

        near = get_close_matches(id, known, n=1, cutoff=0.5)
        hint = f" Did you mean {near[0]}?" if near else " What there is: verifybench revise"
        raise NoSuchId(f"no {id!r} among what was revised.{hint}")

    def _revise(self, chosen: Choices, state: Literal["carried", "dropped"], reason: str) -> Record:
        if not chosen:
            raise CaseError("say which decisions: by the ids that verifybench revise lists")
        self._writable()
        self._can_be_kept(reason)
        items: dict[tuple[str, int, str], Carried] = {}
        for row, span in chosen:
            after = self._selector(row.document, span) if span is not None else None
            seen = self._selector(row.document, row.span) if after is None and row.span is not None else None
            for one in row.affected:
                key = one.held.decision, one.before.start, one.before.text_sha256 + row.document
                items[key] = Carried(
                    one.held.decision,
                    row.document,
                    one.before,
                    after,
                    seen,
                    self._bound().known(one.held.decision, row.document, one.before),
                )
        snapshot = self._seen(chosen)
        return self._append(RevisionDecided(tuple(items.values()), state, reason.strip(), snapshot))

    def _selector(self, document: str, span: Span) -> Selector:
        from verifybench.text import select

        text = self.index.document(document)
        block = text.block_at(span[0])
        return select(text.text, *span, text.sha256, block.locator if block else Locator())

    def _seen(self, chosen: Choices) -> str:
        """Keep what was on screen, and today's texts of it; returns the record's SHA-256."""
        from verifybench.case.snapshot import keep_revision

        documents = {row.document: None for row, _ in chosen}
        documents.update(
            (one.held.claims[0].document, None) for row, _ in chosen for one in row.affected if one.held.claims
        )
        made: list[Path] = []
        rows = [_plain(row, span) for row, span in chosen]
        kept = keep_revision(self.root, self.index, self.rules, rows, sorted(documents), made)
        self._made = tuple(made)
        return kept


def _with_reason(row: Row, words: str, reason: str) -> None:
    """A verdict on one fact is no verdict on another, unless somebody says why it is."""
    from verifybench.review import only_wording, what_changed

    facts = (*row.place.meant, *what_changed(row.before.exact, words, row.date)) if not row.why else ()
    if not reason.strip() and not only_wording(facts):
        told = "; ".join(str(one) for one in facts if one.kind != "wording")
        raise CaseError(f"{row.id}: give a reason (--because) why the decision holds though this differs: {told}")


def _which(row: Row) -> str:
    """Why a row cannot be carried as it is, and what can be done."""
    drop = f"verifybench revise --drop {row.id}"
    if not row.candidates:
        return f"{row.id}: its words are gone; drop it ({drop}), and decide anew what says it now"
    listed = "; ".join(f"{number} “{one.text[:60]}”" for number, one in enumerate(row.candidates, 1))
    return f"{row.id}: say which words it is about now, with --to N: {listed}. Or drop it ({drop})"


def _plain(row: Row, span: Span | None) -> dict[str, Any]:
    return {
        "id": row.id,
        "subject": row.subject,
        "outcome": row.outcome,
        "document": row.document,
        "before": to_plain(row.before),
        "now": row.text,
        "span": list(row.span) if row.span else None,
        "chosen": list(span) if span else None,
        "cut": row.cut,
        "why": row.why,
        "reading": list(row.reading),
        "against": list(row.against),
        "facts": [str(one) for one in row.facts],
        "candidates": [{"span": list(one.span), "text": one.text, "claim": one.claim} for one in row.candidates],
        "decisions": [one.held.decision for one in row.affected],
    }
