"""Decisions about what there is to decide on: claims, evidence, sources, blocks, names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Literal, get_args

from verifybench.case.cutting import Cutting, tidy
from verifybench.case.errors import CaseError
from verifybench.case.grading import checked
from verifybench.model.document import BlockLabel, Document, Span
from verifybench.model.event import (
    BlockRelabelled,
    ClaimsWaived,
    EvidenceDecided,
    EvidenceRef,
    NamesDecided,
    Record,
    SourceGraded,
    SourcesGrouped,
)
from verifybench.model.evidence import Relation

if TYPE_CHECKING:
    from verifybench.case.naming import NameCluster

MOST_NAMES = 100
MOST_SOURCES = 100


class Editing(Cutting):
    """Claims cut anew or waived, evidence added or struck, sources graded and grouped, blocks relabelled, names settled.

    Each call is one event, whatever the number of things it is about. Blocks and names take effect with the next build.
    """

    def waive(self, claims: Sequence[str], reason: str) -> Record:
        """Decide that claims need no verdict, and why; a later verdict on one of them ends it for that one."""
        if not reason.strip():
            raise CaseError("to waive a claim needs a reason")
        if not claims:
            raise CaseError("say which claims to waive")
        self._writable()
        self._can_be_kept(reason)
        chosen = [self.claim(id) for id in dict.fromkeys(claims)]
        for document in dict.fromkeys(one.document for one in chosen):
            self._keep_text(document)
        return self._append(ClaimsWaived(tuple(map(self._reference, chosen)), reason.strip()))

    def add_evidence(self, claim: str, named: str, relation: Relation = "supports", reason: str = "") -> Record:
        """Add a passage, or any span as DOCUMENT:START-END, to a claim's evidence, and say what it is to the claim."""
        if relation not in get_args(Relation):
            raise CaseError(f"no relation {relation!r}. Relations: {', '.join(get_args(Relation))}")
        about, cited = self.claim(claim), self._cited(claim, named)
        if cited.document == about.document:
            raise CaseError(f"{named} is of {cited.document}, as the claim is: no document proves itself")
        if cited.document in self.draft_ids():
            raise CaseError(f"{named} is of the draft {cited.document}: a draft proves nothing")
        return self._decide_evidence(claim, replace(cited, relation=relation), "added", reason)

    def strike_evidence(self, claim: str, passage: str, reason: str) -> Record:
        """Strike a passage from a claim's evidence; it stays in the history, and can be added again."""
        if not reason.strip():
            raise CaseError("to strike evidence needs a reason")
        cited = self._cited(claim, passage)
        if cited.id not in {one.passage for one in self.evidence(claim)}:
            raise CaseError(f"{passage} is no evidence of {claim}. What is: verifybench show {claim}")
        return self._decide_evidence(claim, cited, "struck", reason)

    def grade(
        self,
        document: str,
        *,
        reliability: str | None = None,
        credibility: str | None = None,
        tier: str | None = None,
        reason: str = "",
    ) -> Record:
        """Grade a source: its reliability (A-F), the credibility of what it says (1-6), its tier; "" takes a grade away."""
        self._can_be_kept(reason)
        said = {"reliability": reliability, "credibility": credibility, "tier": tier}
        fields: dict[str, Any] = checked({name: text for name, text in said.items() if text is not None})
        if document in self.draft_ids():
            raise CaseError(f"{document} is a draft: sources are graded")
        self.document(document)
        return self._append(SourceGraded(document, **fields, reason=reason.strip()))

    def sources_same(self, documents: Sequence[str], reason: str = "") -> Record:
        """Say that sources count as one, whatever is found."""
        return self._group(documents, "same", reason=reason)

    def sources_apart(self, documents: Sequence[str], reason: str = "") -> Record:
        """Keep sources apart, whatever is found that would make them one."""
        return self._group(documents, "apart", reason=reason)

    def sources_as_found(self, documents: Sequence[str], reason: str = "") -> Record:
        """Leave it to what is found whether these sources are one; what was decided about them together no longer counts."""
        return self._group(documents, "open", reason=reason)

    def group_source(self, document: str, name: str, reason: str = "") -> Record:
        """Put a source into a group of a name: all that are in it count as one. "" takes it out."""
        name = " ".join(name.split())
        return self._group([document], "named" if name else "open", name, reason)

    def _group(
        self, documents: Sequence[str], state: Literal["same", "named", "apart", "open"], name: str = "", reason: str = ""
    ) -> Record:
        self._can_be_kept(reason, name)
        chosen = tuple(dict.fromkeys(documents))
        if len(chosen) < 2 and state in ("same", "apart"):
            raise CaseError("name another source: a source is one with itself")
        if len(chosen) > MOST_SOURCES:
            raise CaseError(f"name {MOST_SOURCES} sources at most in one decision; a group of a name holds any number")
        known = self.sourcing.sources
        for id in chosen:
            if id not in known:
                self.document(id)  # raises, with the nearest id
                raise CaseError(f"{id} is a draft: it is no source, and counts with none")
        return self._append(SourcesGrouped(chosen, state, name, reason.strip()))

    def relabel(self, document: str, place: int | Span, label: BlockLabel) -> Record:
        """Say what a paragraph (by its number) or a stretch of a document is. The blocks at least half in it are meant."""
        if label not in get_args(BlockLabel):
            raise CaseError(f"no block label {label!r}. Labels: {', '.join(get_args(BlockLabel))}")
        from verifybench.text import select

        self._writable()
        about = self.document(document)
        start, end = _paragraph(about, place) if isinstance(place, int) else tidy(about, place)
        self._keep_text(document)
        selector = select(about.text, start, end, about.sha256)
        return self._append(BlockRelabelled(document, selector, label))

    def names_same(self, names: Sequence[str], reason: str = "") -> Record:
        """Confirm that spellings are one person or thing."""
        return self._settle_names(names, "same", reason)

    def names_different(self, names: Sequence[str], reason: str = "") -> Record:
        """Keep names apart, however much they sound like one."""
        return self._settle_names(names, "different", reason)

    def names(self) -> tuple[NameCluster, ...]:
        """Names that may be spellings of one, then what was decided about names."""
        from verifybench.case.naming import name_clusters

        return name_clusters(self.index.mentions(), self.state.names)

    def name_counts(self) -> dict[str, int]:
        """Every name of the case in lower case, with how often it stands there."""
        counts: dict[str, int] = {}
        for name, count in self.index.names().items():
            counts[name.casefold()] = counts.get(name.casefold(), 0) + count
        return counts

    def _settle_names(self, names: Sequence[str], state: Literal["same", "different"], reason: str) -> Record:
        self._can_be_kept(reason, *names)
        given = {" ".join(name.split()).casefold(): " ".join(name.split()) for name in reversed(names)}
        given.pop("", None)
        if not 2 <= len(given) <= MOST_NAMES:
            raise CaseError(f"name two or more that are written differently, {MOST_NAMES} at most")
        return self._append(NamesDecided(tuple(reversed(given.values())), state, reason.strip()))

    def _cited(self, claim: str, named: str) -> EvidenceRef:
        from verifybench.case.cite import cite

        return cite(self.index, named, self.evidence(claim), self.passage)

    def _decide_evidence(self, claim: str, cited: EvidenceRef, state: Literal["added", "struck"], reason: str) -> Record:
        self._writable()
        self._can_be_kept(reason)
        about = self.claim(claim)
        for document in dict.fromkeys((about.document, cited.document)):
            self._keep_text(document)
        return self._append(EvidenceDecided(self._reference(about), (cited,), state, reason.strip()))


def _paragraph(document: Document, number: int) -> Span:
    blocks = [block for block in document.blocks if block.paragraph == number]
    if not blocks:
        last = max((block.paragraph for block in document.blocks), default=0)
        raise CaseError(f"{document.id} has no paragraph {number}: it has 1-{last}. See: verifybench show {document.id}")
    return blocks[0].start, blocks[-1].end
