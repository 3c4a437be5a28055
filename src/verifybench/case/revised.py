"""A case's list of what became of its decisions since the texts were revised."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from verifybench.case.disputed import Disputed

if TYPE_CHECKING:
    from verifybench.case.held import Held
    from verifybench.case.revision import Row
    from verifybench.case.taken_away import TakenAway
    from verifybench.review import Finding

_LONGEST = 60  # characters of changed facts in a finding


class Revised(Disputed):
    """What a revision of texts, dates or rules did to decisions, as far as the reader may see these."""

    def revision(self) -> tuple[Row, ...]:
        """Everything that is not as it was when somebody decided with it on screen, by document and place; and the draft's claims
        that no such version had."""

        def made() -> tuple[Row, ...]:
            from verifybench.case.revision import in_order

            rows = self._revision(with_rules=True)
            return tuple(sorted((*rows, *self._new(rows)), key=in_order))

        return self._once("revision", self.standing, made)

    def taken_away(self) -> tuple[TakenAway, ...]:
        """The documents of open rows that are no longer in the case."""
        from verifybench.case.held import held
        from verifybench.case.taken_away import taken_away

        named: set[str] = set()
        for one in held(self.state):
            named.update(about.document for about in one.claims)
            named.update(cited.document for cited in one.cited)
        others = [row for row in self.documents() if row.id not in named]
        return tuple(taken_away(self.revision(), others, self._bindings().today))

    def revisions_open(self) -> int:
        """How many rows of that list are open: told without making the list, which also holds old readings against newer rules."""
        return self._once("revisions open", self.standing, lambda: sum(row.state == "open" for row in self._revision()))

    def open_revisions(self, draft: str | None = None) -> Iterator[Finding]:
        """The publishing gate's findings: verdicts that are held back, on a draft or, where none is named, on all that is checked.
        They are the same for everybody."""
        from verifybench.review import Finding

        standing = self._sight().seen(None)
        if not standing.suspended:
            return
        checked = self.draft_ids()
        for row in self._once("revision for all", standing, lambda: self._revision(for_all=True)):
            for one in row.verdicts if row.state == "open" else ():
                document = row.document if row.subject == "claim" else one.claims[0].document
                if draft in (None, document) and (
                    not checked or document in checked or document not in self.listed_documents()
                ):
                    claim = row.claims[0] if row.claims else None
                    yield Finding(_rule(row), f"{one.did}, says {one.reviewer}: {_message(row)}", document, claim)

    def _revision(self, *, with_rules: bool = False, for_all: bool = False) -> tuple[Row, ...]:
        from verifybench.case.rereading import Rereading
        from verifybench.case.revision import Revision
        from verifybench.review import person

        sight, reader = self._sight(), None if for_all else self._reader
        binder, anything_hidden = self._bindings(), sight.any_blind()

        def visible(one: Held) -> bool:
            own = reader is not None and person(reader) == person(one.reviewer)
            if not anything_hidden or own or one.verdict is None:
                return True
            return not sight.veiled(one.verdict)

        rereading = Rereading(self.root, self.rules, binder.today, self.evidence) if with_rules else None
        return Revision(self.state, sight.seen(reader), binder, visible, rereading).rows()

    def _new(self, rows: tuple[Row, ...]) -> Iterator[Row]:
        """Claims to decide whose words came from nowhere in the newest earlier version in which somebody decided something: words
        that it had and that were kept or edited in their place are not these, though they read the same."""
        from verifybench.case.held import held
        from verifybench.case.revision import Row
        from verifybench.review import Place
        from verifybench.text import Anchoring

        today = self._bindings().today
        seen: dict[str, dict[str, int]] = {}
        for one in held(self.state):
            for document, selector in ((about.document, about.selector) for about in one.claims):
                clocks = seen.setdefault(document, {})
                clocks[selector.text_sha256] = max(one.clock, clocks.get(selector.text_sha256, -1))
        known = {id for row in rows if row.subject == "claim" for id in row.claims}
        standing = self.standing
        for document, clocks in sorted(seen.items()):
            digest = today.sha256(document)
            newest_first = sorted(clocks, key=lambda one: (-clocks[one], one))
            kept = (today.earlier(one) for one in newest_first if one != digest)
            earlier = next((text for text in kept if text is not None), None)
            if digest is None or earlier is None or (self.draft_ids() and document not in self.draft_ids()):
                continue
            since = Anchoring(today.document(document).text, earlier)
            for claim in self.index.claims_of(document):
                decided = claim.id in standing.verdicts or claim.id in standing.waivers or claim.id in standing.stands
                if decided or claim.id in known or since.came_from(claim.span):
                    continue
                place = Place("new", claim.span)
                yield Row(
                    claim.id,
                    "claim",
                    "new",
                    "told",
                    document,
                    claim.selector,
                    place,
                    claim.span,
                    claim.text,
                    (claim.id,),
                    locator=claim.selector.locator,
                )


def _rule(row: Row) -> str:
    if row.why == "date":
        return "revision.metadata"
    return "revision.source-changed" if row.subject == "passage" else f"revision.{row.outcome}"


_CUT = {
    "": "worded differently now",
    "split": "several claims now",
    "merged": "part of a claim that says more",
    "recut": "cut anew",
}


def _short(facts: str) -> str:
    return f" ({facts if len(facts) <= _LONGEST else facts[: _LONGEST - 1] + '…'})" if facts else ""


def _message(row: Row) -> str:
    """What became of the words of a verdict, and what to do."""
    remedy = f"settle it: verifybench revise --only {row.id}"
    what = f"a passage that it cites from {row.document}" if row.subject == "passage" else "its claim"
    if row.why == "date":
        return f"{what} was read against another date; {remedy}"
    facts = ", ".join(map(str, row.facts))
    told = {
        "changed": f"{what} is {_CUT[row.cut]}{_short(facts)}",
        "ambiguous": f"{what} stands in several places now",
        "gone": f"{what} is no longer there",
    }[row.outcome]
    return f"{told}; {remedy}"
