"""The claims of one scope as they were built: ids in reading order, and columns of what the index knows of each.

Nothing here depends on what people decide, so it is read once a build and outlives every verdict.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from verifybench.case.checked import Summary
from verifybench.case.filtering import fold
from verifybench.case.index import Index, Listed

if TYPE_CHECKING:
    from verifybench.model.claim import Attribution, Claim, Name
    from verifybench.model.document import Role

T = TypeVar("T")
_WORD = re.compile(r"\w++")


class Columns(NamedTuple):
    """What the filter looks at, of all claims: one list a member, in reading order."""

    documents: list[str]
    scores: list[float]
    relations: list[str]
    folded: list[str]


class Catalogue:
    """Columns over the claims of documents with these roles. Each is read when it is first asked for."""

    def __init__(self, index: Index, roles: Sequence[str]) -> None:
        self.index = index
        self.roles = tuple(roles)
        self._values: dict[str, frozenset[str]] = {}
        self._parts: dict[str, frozenset[str]] = {}
        self._sources: dict[str, frozenset[str]] = {}

    @cached_property
    def ids(self) -> list[str]:
        return self.index.claim_ids(self.roles)

    @cached_property
    def positions(self) -> dict[str, int]:
        return {id: position for position, id in enumerate(self.ids)}

    @cached_property
    def columns(self) -> Columns:
        found = Columns([], [], [], [])
        one: dict[str, str] = {}  # of each document and relation one string, however many claims have it
        for document, score, relation, text in self.index.columns(self.roles):
            found.documents.append(one.setdefault(document, document))
            found.scores.append(score)
            found.relations.append(one.setdefault(relation, relation))
            found.folded.append(fold(text))
        return found

    @cached_property
    def conflicts(self) -> Mapping[str, int]:
        """How many conflicts the machine found that touch a claim; those that none touches are left out."""
        return self.index.conflict_counts()

    @cached_property
    def subjects(self) -> list[str]:
        """Whom or what each claim is about: its first name that is not of who says it, else the first; "" where it names nobody."""
        return [_subject(cell) for cell in self.index.claim_cells(self.roles)]

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of the claims, folded."""
        return frozenset(_WORD.findall("\n".join(self.columns.folded)))

    def with_value(self, kind: str) -> frozenset[str]:
        """The claims with a value of a kind."""
        if kind not in self._values:
            self._values[kind] = frozenset(self.index.claims_with_value(kind))
        return self._values[kind]

    def with_part(self, part: str) -> frozenset[str]:
        """The claims with a name, a quotation, a value or an attribution, by what a statement calls these."""
        if part not in self._parts:
            self._parts[part] = frozenset(self.index.claims_with_part(part))
        return self._parts[part]

    def with_evidence_from(self, source: str) -> frozenset[str]:
        """The claims to which the machine found evidence in a source."""
        if source not in self._sources:
            self._sources[source] = frozenset(self.index.claims_by_source(source))
        return self._sources[source]

    def listed(self, ids: Iterable[str]) -> dict[str, Listed]:
        """What a list shows of these claims, a few hundred at most."""
        return self.index.listed(ids)

    def holding(self, orphans: Mapping[str, Claim]) -> Catalogue:
        """With the claims that live on in the ledger only, each where its words are."""
        return _WithOrphans(self, orphans)


class _WithOrphans(Catalogue):
    """A catalogue with a few claims that no build made; no evidence is linked to them."""

    def __init__(self, base: Catalogue, orphans: Mapping[str, Claim]) -> None:
        super().__init__(base.index, base.roles)
        self._base = base
        known = {row.id: row.role for row in base.index.document_rows()}
        self._claims = {id: one for id, one in orphans.items() if known.get(one.document) in base.roles}
        self._role: dict[str, Role] = {id: known[one.document] for id, one in self._claims.items()}

    @cached_property
    def _places(self) -> list[tuple[int, Claim]]:
        """Before which claim of the base each one stands, first things first."""
        found = []
        for claim in sorted(self._claims.values(), key=lambda one: (one.document, one.statement.start)):
            start = claim.statement.start
            before = [id for id, place in self.index.places(claim.document) if place <= start]
            found.append((self._base.positions[before[-1]] + 1 if before else len(self._base.ids), claim))
        return sorted(found, key=lambda one: one[0])

    def _laid(self, column: Sequence[T], own: Sequence[T]) -> list[T]:
        out: list[T] = []
        done = 0
        for (place, _), value in zip(self._places, own, strict=True):
            out += column[done:place]
            out.append(value)
            done = place
        return out + list(column[done:])

    @cached_property
    def ids(self) -> list[str]:
        return self._laid(self._base.ids, [claim.id for _, claim in self._places])

    @cached_property
    def columns(self) -> Columns:
        base, claims = self._base.columns, [claim for _, claim in self._places]
        return Columns(
            self._laid(base.documents, [one.document for one in claims]),
            self._laid(base.scores, [0.0] * len(claims)),
            self._laid(base.relations, [""] * len(claims)),
            self._laid(base.folded, [fold(one.text) for one in claims]),
        )

    @cached_property
    def subjects(self) -> list[str]:
        return self._laid(
            self._base.subjects, [_about(one.statement.names, one.statement.attribution) for _, one in self._places]
        )

    def with_value(self, kind: str) -> frozenset[str]:
        own = {id for id, one in self._claims.items() if any(value.kind == kind for value in one.statement.values)}
        return self._base.with_value(kind) | own

    def with_part(self, part: str) -> frozenset[str]:
        return self._base.with_part(part) | {id for id, one in self._claims.items() if getattr(one.statement, part)}

    def with_evidence_from(self, source: str) -> frozenset[str]:
        return self._base.with_evidence_from(source)

    def listed(self, ids: Iterable[str]) -> dict[str, Listed]:
        wanted = list(ids)
        found = super().listed(id for id in wanted if id not in self._claims)
        for id in wanted:
            if (one := self._claims.get(id)) is not None:
                start = one.statement.start
                found[id] = Listed(id, one.document, self._role[id], one.block, one.text, start, 0.0, *Summary(), 0)
        return found


class _Spoken(NamedTuple):
    """A name or an attribution as the index holds it."""

    text: str
    start: int
    end: int


def _subject(cell: str) -> str:
    statement = json.loads(cell).get("statement", {})
    names = [_Spoken(one["text"], one["start"], one["end"]) for one in statement.get("names", ())]
    return _about(names, [_Spoken("", one["start"], one["end"]) for one in statement.get("attribution", ())])


def _about(names: Sequence[Name | _Spoken], attribution: Sequence[Attribution | _Spoken]) -> str:
    said = [(one.start, one.end) for one in attribution]
    own = (one.text for one in names if not any(start <= one.start < end for start, end in said))
    return next(own, names[0].text if names else "")
