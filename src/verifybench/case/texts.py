"""Looking into the texts of a case: what stands at a place, and where words are found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verifybench.case.errors import NoSuchId
from verifybench.case.gating import Gated
from verifybench.model.claim import Claim, Passage, Statement

if TYPE_CHECKING:
    from verifybench.case.searching import TextHit


class Texts(Gated):
    """What is asked while a document is read."""

    def claims_at(self, document: str, offset: int) -> tuple[Claim, ...]:
        """The claims that a character of a document is in, the one that begins last first."""
        orphans = (one for one in self.standing.orphans.values() if one.document == document)
        known = tuple(one for one in orphans if one.statement.start <= offset < one.statement.end)
        return (*self.index.claims_at(document, offset), *known)

    def passage_at(self, document: str, offset: int) -> Passage | None:
        """The sentence of a source that a character of it is in; None where it is in none, or no evidence."""
        return self.index.passage_at(document, offset)

    def named_passage(self, named: str) -> Passage:
        """A passage by its id; or any span of a document, as DOCUMENT:START-END, as a passage of that name with nothing read in it.

        Raises NoSuchId or CaseError.
        """
        from verifybench.case.cite import span_named

        try:
            return self.passage(named)
        except NoSuchId:
            document, (start, end), locator = span_named(self.index, named)
        block = document.block_at(start)
        around = (min(block.start, start), max(block.end, end)) if block else (start, end)
        statement = Statement(start, end, document.text[start:end])
        return Passage(named, document.id, statement, around, block.label if block else "main", locator)

    def search_texts(self, words: str) -> tuple[TextHit, ...]:
        """Where words stand in the texts of the case: as they are, then in sentences that share them."""
        from verifybench.case.searching import search_texts

        return search_texts(self.index, words)
