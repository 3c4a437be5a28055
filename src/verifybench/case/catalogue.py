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
from verifybench.case.folding import fold, fold_all
from verifybench.case.index import Index, Listed

if TYPE_CHECKING:
    from verifybench.model.claim import Attribution, Claim, Name, Statement
    from verifybench.model.document import Role

T = TypeVar("T")
_WORD = re.compile(r"\w++")
PARTS = frozenset({"names", "quotes", "values", "attribution"})


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
        self._holding: dict[str, frozenset[str]] = {}
        self._sources: dict[str, frozenset[str]] = {}

    @cached_property
    def ids(self) -> list[str]:
        return self.index.claim_ids(self.roles)

    @cached_property
    def positions(self) -> dict[str, int]:
        return {id: position for position, id in enumerate(self.ids)}

    @cached_property
    def columns(self) -> Columns:
        documents, scores, relations, texts = [], [], [], []
        one: dict[str, str] = {}  # of each document and relation one string, however many claims have it
        for document, score, relation, text in self.index.columns(self.roles):
            documents.append(one.setdefault(document, document))
            scores.append(score)
            relations.append(one.setdefault(relation, relation))
            texts.append(text)
        return Columns(documents, scores, relations, fold_all(texts))

    @cached_property
    def conflicts(self) -> Mapping[str, int]:
        """How many conflicts the machine found that touch a claim; those that none touches are left out."""
        return self.index.conflict_counts()

    @cached_property
    def subjects(self) -> list[str]:
        """Whom or what each claim is about: its first name that is not of who says it, else the first; "" where it names nobody."""
        named = [_subject(cell) for cell in self.index.claim_cells(self.roles)]
        return in_full(named)

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of the claims, folded."""
        written = {word for text in self.columns.folded for word in text.split(" ")}
        return frozenset(word for one in written for word in _WORD.findall(one))

    def holding(self, what: str) -> frozenset[str]:
        """The claims that hold a value of this kind; or, by "names", "quotes", "values" or "attribution", any of these."""
        if what not in self._holding:
            # Within a JSON string a quotation mark has a backslash, so only keys and values match. What is empty is not written,
            # and no name, the one other thing with a kind, is of a kind that values are of.
            written = f'"{what}":[{{' if what in PARTS else f'"kind":"{what}"'
            self._holding[what] = frozenset(self.index.claims_with(written, self.roles))
        return self._holding[what]

    def with_evidence_from(self, source: str) -> frozenset[str]:
        """The claims to which the machine found evidence in a source."""
        if source not in self._sources:
            self._sources[source] = frozenset(self.index.claims_by_source(source))
        return self._sources[source]

    def listed(self, ids: Iterable[str]) -> dict[str, Listed]:
        """What a list shows of these claims, a few hundred at most."""
        return self.index.listed(ids)

    def with_orphans(self, orphans: Mapping[str, Claim]) -> Catalogue:
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

    def holding(self, what: str) -> frozenset[str]:
        def holds(statement: Statement) -> bool:
            return bool(getattr(statement, what)) if what in PARTS else any(one.kind == what for one in statement.values)

        return self._base.holding(what) | {id for id, one in self._claims.items() if holds(one.statement)}

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


def in_full(named: list[str]) -> list[str]:
    """Names with a surname alone as the one name in full that ends so; where several do, or none, as they stand."""
    full: dict[str, set[str]] = {}
    for name in set(named):
        if " " in name:
            full.setdefault(name.rpartition(" ")[2], set()).add(name)
    whole = {short: next(iter(names)) for short, names in full.items() if len(names) == 1}
    return [whole.get(name, name) for name in named]


class _Spoken(NamedTuple):
    """A name or an attribution as the index holds it."""

    text: str
    start: int
    end: int


_DECODER = json.JSONDecoder()


def _subject(cell: str) -> str:
    names = _spoken(cell, '"names":')
    return _about(names, _spoken(cell, '"attribution":') if len(names) > 1 else ())


def _spoken(cell: str, key: str) -> list[_Spoken]:
    """One list of a claim's statement, without decoding the rest; within a JSON string a quotation mark has a backslash."""
    at = cell.find(key)
    told = _DECODER.raw_decode(cell, at + len(key))[0] if at >= 0 else ()
    return [_Spoken(one.get("text", ""), one["start"], one["end"]) for one in told]


def _about(names: Sequence[Name | _Spoken], attribution: Sequence[Attribution | _Spoken]) -> str:
    said = [(one.start, one.end) for one in attribution]
    own = (one.text for one in names if not any(start <= one.start < end for start, end in said))
    return next(own, names[0].text if names else "")
