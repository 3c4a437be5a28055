"""The claims of a case as a list to work through: light rows, read on demand, that see every new verdict."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import overload

from verifybench.case.checked import Summary
from verifybench.case.index import Index, Listed
from verifybench.case.rows import ClaimRow, Counts, Scope, Waits
from verifybench.case.standing import Standing

ROLES: Mapping[Scope, tuple[str, ...]] = {"drafts": ("draft",), "sources": ("source",), "all": ("draft", "source")}
CHUNK = 64  # rows read at once: a screenful and what the next page shows


class Queue(Sequence[ClaimRow]):
    """The claims of one scope in reading order, drafts first.

    `standing` and `settled` are asked for at every look, so that a row shows what was decided a moment ago; `settled` gives what
    decisions take from (or reviewers' disagreements add to) the number of conflicts that touch a claim, `summaries` the words
    for the evidence of claims to which people added any or struck some, `waits_for` what a claim's second review waits for.
    """

    def __init__(
        self,
        index: Index,
        scope: Scope,
        standing: Callable[[], Standing],
        settled: Callable[[], Mapping[str, int]],
        summaries: Callable[[], Mapping[str, Summary]],
        waits_for: Callable[[str], Waits] = lambda claim: "",
    ) -> None:
        self._waits_for = waits_for
        self._summaries = summaries
        self._index = index
        self._standing = standing
        self._settled = settled
        self._roles = ROLES[scope]
        self._ids = index.claim_ids(self._roles)
        self._rows: dict[str, Listed] = {}
        self._folded: list[str] | None = None
        self._orphans: set[str] = set()
        self._held: tuple[Standing, frozenset[str]] | None = None
        self._take_in_orphans()
        self._positions = {id: position for position, id in enumerate(self._ids)}

    def _take_in_orphans(self) -> None:
        orphans = self._standing().orphans
        if not orphans:
            return
        roles = {row.id: row.role for row in self._index.document_rows()}
        for id, claim in sorted(orphans.items(), key=lambda item: (item[1].document, item[1].statement.start)):
            if (role := roles.get(claim.document)) not in self._roles:
                continue
            start = claim.statement.start
            self._rows[id] = Listed(id, claim.document, role, claim.block, claim.text, start, 0.0, *Summary(), 0)
            self._orphans.add(id)
            before = [one for one, place in self._index.places(claim.document) if place <= start]
            self._ids.insert(self._ids.index(before[-1]) + 1 if before else len(self._ids), id)

    def __len__(self) -> int:
        return len(self._ids)

    @overload
    def __getitem__(self, position: int) -> ClaimRow: ...
    @overload
    def __getitem__(self, position: slice) -> list[ClaimRow]: ...
    def __getitem__(self, position: int | slice) -> ClaimRow | list[ClaimRow]:
        if isinstance(position, slice):
            return [self[one] for one in range(*position.indices(len(self)))]
        id = self._ids[position]
        standing = self._standing()
        verdicts = standing.verdicts.get(id, ())
        label = verdicts[-1].event.label if verdicts else None
        disputed = len({one.event.label for one in verdicts}) > 1
        fact = verdicts[-1].event.fact if verdicts else None
        held = label is None and id in self._held_back(standing)
        decided = (label, id in standing.stands, disputed, id in standing.waivers, self._waits_for(id), fact, held)
        if id not in self._rows:
            first = (position if position >= 0 else position + len(self)) // CHUNK * CHUNK
            self._rows.update(self._index.listed(id for id in self._ids[first : first + CHUNK] if id not in self._orphans))
        listed = self._rows[id]
        if (told := self._summaries().get(id)) is not None:
            listed = listed._replace(**told._asdict())
        return ClaimRow(*listed[:-1], listed.conflicts + self._settled().get(id, 0), *decided)

    def position(self, claim: str) -> int:
        """Where a claim stands in the queue; KeyError where this scope lacks it."""
        return self._positions[claim]

    def counts(self) -> Counts:
        standing = self._standing()
        verdicts = standing.verdicts
        disputed = {id for id in standing.disputed if len({one.event.label for one in verdicts[id]}) > 1}
        labels = Counter(verdicts[id][-1].event.label for id in self._ids if id in verdicts and id not in disputed)
        waived = sum(id in standing.waivers and id not in verdicts for id in self._ids) if standing.waivers else 0
        differ = sum(id in disputed for id in self._ids) if disputed else 0
        undecided = len(self._ids) - sum(labels.values()) - differ - waived
        held_back = self._held_back(standing)
        held = (
            sum(id in held_back and id not in verdicts and id not in standing.waivers for id in self._ids)
            if held_back
            else 0
        )
        return Counts(len(self._ids), undecided, dict(sorted(labels.items())), differ, held)

    def _held_back(self, standing: Standing) -> frozenset[str]:
        """The claims with a verdict that a revision holds back, or in the place of one."""
        if self._held is None or self._held[0] is not standing:
            found = (id for one in standing.suspended for id in (one.binding.claim, *one.binding.successors))
            self._held = standing, frozenset(found)
        return self._held[1]

    def next_undecided(self, after: int) -> int | None:
        """The first claim without a verdict or waiver behind a position, from the top again at the end; None when all have one."""
        standing = self._standing()
        verdicts, waivers = standing.verdicts, standing.waivers
        total = len(self._ids)
        places = (at % total for at in range(after + 1, after + 1 + total))
        return next((at for at in places if self._ids[at] not in verdicts and self._ids[at] not in waivers), None)

    def search(self, text: str) -> list[int]:
        """Positions of the claims that hold every word of `text`, case and accents aside."""
        if self._folded is None:
            texts = self._index.claim_texts(self._roles)
            self._folded = [fold(texts[id] if id in texts else self._rows[id].text) for id in self._ids]
        words = fold(text).split()
        return [position for position, folded in enumerate(self._folded) if all(word in folded for word in words)]


def fold(text: str) -> str:
    """For searching as one types: lower case, no accents."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))
