"""The coverage of a case's drafts: every checkable token with its state, and spellings that differ within one draft."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from verifybench.case.revised import Revised
from verifybench.model.claim import Passage, Statement
from verifybench.model.document import Span

if TYPE_CHECKING:
    from verifybench.case.covering import Coverage, Placed, Waived
    from verifybench.case.standing import Standing
    from verifybench.review import Finding

_OFFERED = 3  # passages
_TRIED = 20  # places in one source: boilerplate has no passages


class Covered(Revised):
    """Looking at what of a draft was looked at."""

    def coverage(self, draft: str) -> Coverage:
        """How far the checkable tokens of a draft are covered, as far as the reader may see it. Raises NoSuchId."""
        if draft not in self.draft_ids():
            raise self._missing("draft", draft, sorted(self.draft_ids()))
        return self._coverage(draft, self.standing)

    def coverages(self) -> tuple[Coverage, ...]:
        """The coverage of every draft, in reading order."""
        return tuple(self.coverage(row.id) for row in self.index.document_rows() if row.role == "draft")

    def restatements(self, claim: str) -> tuple[str, ...]:
        """The other claims of the draft that say what a claim says, in reading order."""
        groups = self.index.restated(self.claim(claim).document)
        return tuple(id for group in groups if claim in group for id in group if id != claim)

    def goes_with(self, claim: str) -> tuple[str, ...]:
        """The claims of today that this reviewer's verdict on a claim counts for too."""
        own = {one.hash for one in self.verdicts(claim) if one.over is None and one.reviewer == self.reviewer}
        if not any(len(one.event.claims) > 1 for one in self.verdicts(claim) if one.hash in own):
            return ()
        given = self.standing.verdicts.items()
        return tuple(id for id, several in given if any(one.over is not None and one.hash in own for one in several))

    def spelled_so(self, spelling: str) -> tuple[Passage, ...]:
        """Passages of sources that spell a name so, of each source the first; a few."""
        from verifybench.case.covering import places

        found: list[Passage] = []
        for document, text in self.index.texts_with(spelling):
            for at in islice(places(spelling, text), _TRIED):
                passage = self.index.passage_at(document, at)
                if passage is not None:
                    found.append(passage)
                    break
            if len(found) == _OFFERED:
                break
        return tuple(found)

    def sentences_around(self, draft: str, span: Span) -> Span:
        """The sentence of a draft in which words stand, or all that they run through: what a claim would be made of. Where none was
        read, their paragraph."""
        inside = [(one.start, one.end) for one in self._sentences(draft) if one.start < span[1] and span[0] < one.end]
        if not inside:
            block = self.index.document(draft).block_at(span[0])
            inside = [(block.start, block.end)] if block else []
        return min((span[0], *(low for low, _ in inside))), max((span[1], *(high for _, high in inside)))

    def uncovered(self, draft: str | None = None) -> Iterator[Finding]:
        """The publishing gate's findings: words of drafts that the policy wants looked at, and names spelled in two ways. They are
        the same for everybody."""
        from verifybench.case.demanding import findings

        if not (kinds := self.config.policy.coverage):
            return
        standing = self._sight().seen(None)
        for id in sorted(self.draft_ids()) if draft is None else (draft,):
            yield from findings(self._coverage(id, standing), kinds, standing.verdicts)

    def _checkable(self, draft: str) -> tuple[Placed, ...]:
        """The tokens of a draft, whatever was decided: of use till the next build."""

        def made() -> tuple[Placed, ...]:
            from verifybench.case.covering import place
            from verifybench.claims import checkable

            document = self.index.document(draft)
            return place(document, checkable(document, self._sentences(draft)))

        return self._once_built(("checkable", draft), made)

    def _sentences(self, draft: str) -> tuple[Statement, ...]:
        """Everything that a draft says, as it was read when it was built."""
        return self._once_built(("sentences", draft), lambda: tuple(one.statement for one in self.index.passages_of(draft)))

    def _coverage(self, draft: str, standing: Standing) -> Coverage:
        def made() -> Coverage:
            from verifybench.case.covering import Coverage, cover
            from verifybench.case.spellings import pairs_among, second_spellings
            from verifybench.review import read_claim

            document = self._once_built(("text", draft), lambda: self.index.document(draft))
            claims = self._once_built(("claims", draft), lambda: self.index.claims_of(draft))
            orphans = (one for one in standing.orphans.values() if one.document == draft)
            decided = [one for one in self.state.spellings if one.event.draft == draft]
            tokens = cover(
                document,
                self._checkable(draft),
                (*claims, *orphans),
                standing,
                self.config.passing,
                tuple(self._waived(draft)),
                decided,
                read_claim,
            )
            names = (one.names for one in self._sentences(draft))
            pairs = self._once_built(("spellings", draft), lambda: tuple(pairs_among(names)))
            second = second_spellings(tokens, pairs, self.state.names, decided)
            return Coverage(draft, tokens, second, self.index.restated(draft))

        return self._once(f"coverage of {draft}", standing, made)

    def _waived(self, draft: str) -> Iterator[Waived]:
        """The words of a draft that were waived and stand there as they did."""
        mine = [one for one in self.state.spans if one.event.document == draft]
        if not mine:
            return
        from verifybench.case.bound import Bound
        from verifybench.case.covering import Waived

        binder = self._bindings()
        bound = Bound(self.state, binder)
        for one in mine:
            for selector in one.event.selectors:
                carry = bound.carry(one.hash, draft, selector)
                if carry is not None and carry.dropped:
                    continue
                place = binder.place(draft, selector, carry)
                if place.holds and place.span is not None:
                    yield Waived(place.span, f"waived by {one.reviewer}: {one.event.reason}")
