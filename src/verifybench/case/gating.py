"""The publishing gate: what there is to decide, and every reason why a draft may not go out yet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from verifybench.case.catalogue import Catalogue
from verifybench.case.conflicts import UNSETTLED
from verifybench.case.covered import Covered
from verifybench.case.live import Live
from verifybench.case.queue import ROLES, Queue
from verifybench.case.rows import Scope
from verifybench.model.claim import Claim
from verifybench.model.state import Verdict

if TYPE_CHECKING:
    from verifybench.case.standing import Standing
    from verifybench.model.event import ClaimRef, ClaimsWaived, LetStand
    from verifybench.review import Finding


class Gated(Covered):
    """What is asked here is answered alike to everybody, whoever reads."""

    def queue(self, scope: Scope | None = None) -> Queue:
        """The claims to decide: the drafts' where there are drafts, else all."""
        if scope is None:
            scope = "drafts" if self.index.has_drafts() else "all"
        roles = ROLES[scope]
        live = Live(
            standing=lambda: self.standing,
            settled=lambda: self._disagreements()[1],
            summaries=self._summaries,
            sources=lambda claim: {one.document for one in self.evidence(claim)},
            waits_for=self.waits_for,
            waiting=self._waiting,
            documents=self._called,
            titles=lambda: {id: row.metadata.title or row.path for id, row in self.listed_documents().items()},
            reviewer=self.reviewer,
            labels=self.labels,
        )
        return Queue(self._once_built(("catalogue", roles), lambda: Catalogue(self.index, roles)), live)

    def _waiting(self) -> frozenset[str]:
        """The claims with a verdict that wait for somebody else's."""
        given = self._sight().whole.verdicts
        return self._once("waiting", self.standing, lambda: frozenset(id for id in given if self.waits_for(id)))

    def _called(self) -> tuple[tuple[str, str], ...]:
        """Every document by its id, with what people call it."""
        rows = self.listed_documents().values()
        return tuple((row.id, f"{row.metadata.title or ''} {row.metadata.publisher or ''} {row.path}") for row in rows)

    def gate(self, draft: str | None = None) -> tuple[Finding, ...]:
        """Every reason why a draft may not be published yet: of all drafts where none is named, of all claims without drafts.

        Files that were not built as they are now come first: what is said of the rest is said of older texts. Of a verdict that
        only its author may see it says that it waits for the second.
        """
        from verifybench.case.gone import to_look_at_again
        from verifybench.review import Finding, gate

        if draft is not None and draft not in self.draft_ids():
            raise self._missing("draft", draft, sorted(self.draft_ids()))
        standing = self._sight().seen(None)
        claims = [self.claim(id) for id in self._governed(draft)]
        waiting = [
            (row.conflict, row.state)
            for row in self.conflicts()
            if row.state in UNSETTLED and not self._between_blind(row.conflict)
        ]
        settled = {*standing.stands, *(id for id in standing.waivers if id not in standing.verdicts)}
        revised = tuple(self.open_revisions(draft))
        more = {
            claim.id: (
                *(one for one in revised if one.claim == claim.id),
                *self._kept(claim, standing),
                *self._demanded(claim, standing),
            )
            for claim in claims
        }
        findings = tuple(gate(claims, standing.verdicts, settled, waiting, self.config.passing, more))
        told = {one.conflict for one in findings}
        again = (one for one in to_look_at_again(self, draft) if one.conflict not in told)
        apart = (one for one in revised if one.claim not in more)
        empty = (
            ()
            if self.listed_documents()
            else (Finding("case.empty", "there is nothing to check: no document is built", ""),)
        )
        return (
            *empty,
            *self.unbuilt(),
            *apart,
            *findings,
            *self.uncovered(draft),
            *again,
        )

    def unbuilt(self) -> tuple[Finding, ...]:
        """What was added, changed, taken away or decided since the last build, and what it could not read."""
        from verifybench.case.freshness import unbuilt, unseen
        from verifybench.model.decisions import decisions
        from verifybench.review import Finding

        now, then = decisions(self.state), self._then
        if then is None or then.edition is None:
            return tuple(unbuilt(self.root, self.index, self.config.exclude, now))
        # Today's files say nothing of then.
        unread = (Finding("file.unread", why, document) for document, why in then.edition.unread)
        return (*unread, *unseen(self.index, now))

    def rests_on_saying(self, draft: str | None = None) -> tuple[tuple[str, Verdict], ...]:
        """Verdicts that let an attributed claim of a draft go out on evidence that shows only that it was said, with their claims.

        It holds no draft back.
        """
        from verifybench.review import rests_on_saying

        standing, passing = self._sight().seen(None), self.config.passing
        return tuple(
            (id, verdict)
            for id in self._governed(draft)
            for verdict in standing.verdicts.get(id, ())
            if rests_on_saying(verdict.event, self.facts(id), self.evidence(id), passing)
        )

    def _governed(self, draft: str | None) -> list[str]:
        return [row.id for row in self.queue() if draft in (None, row.document)]

    def _kept(self, claim: Claim, standing: Standing) -> Iterator[Finding]:
        """That words which nobody had to decide are no claim any more, until somebody says so again of the text of today."""
        from verifybench.review import Finding

        if claim.origin != "verdict" or claim.id in standing.verdicts:
            return
        for decided, did in ((standing.stands.get(claim.id), "let stand"), (standing.waivers.get(claim.id), "waived")):
            if decided and claim.selector.text_sha256 not in {one.selector.text_sha256 for one in _about(decided.event)}:
                message = f"was {did}, but is no longer extracted as a claim: look at it"
                yield Finding("claim.not-extracted", message, claim.document, claim.id)

    def _demanded(self, claim: Claim, standing: Standing) -> Iterator[Finding]:
        """What the policy still demands of a claim; a waiver answers none of it."""
        from verifybench.review import still_demanded

        policy = self.config.policy
        kinds = self.kinds(claim.id) if policy.misconduct.reply or policy.misconduct.second_review else ()
        replied, waived = claim.id in standing.replies, claim.id in standing.waivers
        verdicts, review = standing.verdicts.get(claim.id, ()), self.review_of(claim.id)
        yield from still_demanded(claim, verdicts, review, kinds, replied, policy, waived=waived)
        if policy.sources and claim.id not in standing.stands:
            yield from self._sources_demanded(claim, verdicts)

    def _sources_demanded(self, claim: Claim, verdicts: Sequence[Verdict]) -> Iterator[Finding]:
        """What verdicts lack of the sources that the policy demands, each lack once."""
        from verifybench.review import Finding, lacking, rests_on

        sourcing, told = self.sourcing, set()
        for verdict in verdicts:
            fact, passages = rests_on(verdict.event, claim, self.evidence(claim.id), self.draft_ids())
            lack = lacking(
                verdict.event,
                self.config.passing,
                self.config.policy.sources,
                passages,
                lambda document: (sourcing.grade(document).reliability, sourcing.grade(document).tier),
                lambda some, fact=fact: sourcing.count_passages(some, fact, claim.document),  # type: ignore[misc]
            )
            if lack and lack not in told:
                told.add(lack)
                about = f" ({fact})" if len(claim.facts) > 1 else ""
                yield Finding("claim.sources", f"{verdict.event.label}{about}: {lack}", claim.document, claim.id)


def _about(event: LetStand | ClaimsWaived) -> tuple[ClaimRef, ...]:
    return (event.claim,) if event.kind == "let-stand" else event.claims
