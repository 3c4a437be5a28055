"""What bears on the claims of a case: passages, evidence, and how much each source counts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from verifybench.case.decided import Decided
from verifybench.case.describe import described
from verifybench.case.documents import DocumentRow
from verifybench.case.errors import NoSuchId
from verifybench.model.claim import Passage
from verifybench.model.evidence import Evidence

if TYPE_CHECKING:
    from verifybench.case.checked import Checked, Summary
    from verifybench.case.overlay import Overlay, Struck
    from verifybench.case.sourcing import Sourced, Sourcing


class Evidenced(Decided):
    """What the machine found, with what people added, struck, graded and grouped laid over."""

    def documents(self, role: Literal["source", "draft"] | None = None) -> tuple[DocumentRow, ...]:
        """Every document, drafts first, with what people described, graded and grouped laid over."""
        said, sourcing = self.state.metadata, self.sourcing
        return tuple(
            replace(
                row,
                metadata=described(row.metadata, said.get(row.id, {})),
                grade=sourcing.grade(row.id),
                group=sourcing.grouping.of(row.id),
                group_size=sourcing.size(row.id) if row.role == "source" else 1,
                why=sourcing.why(row.id),
            )
            for row in self.index.document_rows()
            if role is None or row.role == role
        )

    def listed_documents(self) -> Mapping[str, DocumentRow]:
        """Every document by its id, read once a state."""
        return self._once("documents", self.state, lambda: {row.id: row for row in self.documents()})

    def group_of(self, document: str) -> str | None:
        """The independence group of a source; None of a draft or of what is no document of today."""
        row = self.listed_documents().get(document)
        return None if row is None or row.role == "draft" else row.group or row.id

    def passage(self, id: str) -> Passage:
        try:
            return self.index.passage(id)
        except KeyError:
            made = self._overlaid().made(id, self.standing.evidence.values())
            if made is None:
                raise NoSuchId(f"no passage {id!r} in this case") from None
            return made

    def evidence(self, claim: str) -> tuple[Evidence, ...]:
        """What bears on a claim: what people added, then what the machine found, best first; without what was struck."""
        return self._evidence(claim)[0]

    def struck(self, claim: str) -> tuple[Struck, ...]:
        """The passages that people struck from a claim's evidence."""
        return self._evidence(claim)[1]

    def checked(self, claim: str) -> tuple[Checked, ...]:
        """What the evidence says about each fact of a claim, and how many independent sources say so."""
        from verifybench.case.checked import checked

        return checked(self.facts(claim), self.evidence(claim), self.sourcing.count, self.claim(claim).document)

    @property
    def sourcing(self) -> Sourcing:
        """Which sources are one, and how many that stand apart say something."""

        def made() -> Sourcing:
            from verifybench.case.sourcing import Sourcing

            return Sourcing(self.index, self.state, self.passage)

        return self._once("sourcing", self.state, made)

    def sourced(self, evidence: Sequence[Evidence]) -> Mapping[str, Sourced]:
        """By passage, what is known of the source of each piece of evidence of a claim."""
        return self.sourcing.of(evidence)

    def why_grouped(self, document: str, called: Callable[[str], str] = str) -> tuple[str, ...]:
        """What ties a source to those that count as one with it, and what it is kept apart from; `called` names the others."""
        return self.sourcing.why(document, called)

    def _evidence(self, claim: str) -> tuple[tuple[Evidence, ...], tuple[Struck, ...]]:
        machine, decided = self.index.evidence(claim), self.standing.evidence.get(claim, ())
        found, struck = self._overlaid().lay(claim, machine, decided) if decided else (machine, ())
        return self.sourcing.originals_first(found), struck

    def _overlaid(self) -> Overlay:
        from verifybench.case.overlay import Overlay

        return self._once("overlay", self.state, lambda: Overlay(self.index, self._bound()))

    def _summaries(self) -> dict[str, Summary]:
        """What a list says of a claim's evidence where people added to it or struck from it."""

        def made() -> dict[str, Summary]:
            from verifybench.case.checked import summary

            return {claim: summary(self.facts(claim), self.evidence(claim)) for claim in self.standing.evidence}

        return self._once("summaries", self.state, made)
