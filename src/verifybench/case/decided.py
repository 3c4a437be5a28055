"""The claims of a case with what people decided about them, as far as the reader may see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verifybench.case.bound import Binder, Bound
from verifybench.case.errors import NoSuchId
from verifybench.case.reading import Reading
from verifybench.case.rows import Waits
from verifybench.case.standing import Standing, Suspended
from verifybench.model.claim import Claim, Fact
from verifybench.model.event import Record
from verifybench.model.evidence import Conflict
from verifybench.model.state import Verdict

if TYPE_CHECKING:
    from verifybench.case.carried_over import CarriedOver
    from verifybench.case.followed import Followed
    from verifybench.case.sight import Memory, Sight
    from verifybench.model.event import ClaimRef, EvidenceRef
    from verifybench.review import Place, Review


class Decided(Reading):
    """While `as_author`, a reviewer sees their own verdict on a claim that waits for its blind second review; what goes to others
    is read without.
    """

    as_author: bool = True

    def claim(self, id: str) -> Claim:
        try:
            return self._once_built(("claim", id), lambda: self.index.claim(id))
        except KeyError:
            if (orphan := self._sight().whole.orphans.get(id)) is not None:
                return orphan
            if (became := self.followed(id)) is not None:
                told = f"What was decided about it: verifybench history {id}; what became of it: verifybench revise --only {id}"
                raise NoSuchId(f"{became}. {told}") from None
            raise self._missing("claim", id, self.index.claim_ids(("draft", "source"))) from None

    def followed(self, id: str) -> Followed | None:
        """What became of a claim that events name and that is none today under that id; None of any other id."""
        from verifybench.case.followed import follow

        if not self.built or id in self._sight().whole.orphans or self._bindings().today.listed(id) is not None:
            return None
        return follow(id, self._ledger.records(), self._bound())

    def facts(self, claim: str) -> tuple[Fact, ...]:
        """What a claim asserts: of one that names who said it, that it was said and that it is so."""
        from verifybench.review import read_claim

        return read_claim(self.claim(claim)).facts

    def kinds(self, claim: str) -> tuple[str, ...]:
        """What kinds a claim is of: number, date, quotation, attribution, name, misconduct."""

        def made() -> tuple[str, ...]:
            from verifybench.review import kinds_in, misconduct_table, read_claim

            words = self.config.policy.misconduct  # the case's own words of misconduct
            return kinds_in(
                read_claim(self._sighted(claim) or self.claim(claim)), misconduct_table(words.words, words.exceptions)
            )

        return self._once_built(("kinds", claim), made)

    @property
    def standing(self) -> Standing:
        """Every decision bound to today's claims, as far as the reader may see it."""
        return self._sight().seen(self._reader)

    def verdicts(self, claim: str) -> tuple[Verdict, ...]:
        """The verdicts standing for a claim, as far as the reader may see them; more than one where reviewers differ."""
        return self.standing.verdicts.get(claim, ())

    def suspended(self, claim: str) -> tuple[Suspended, ...]:
        """The verdicts on a claim, of today or as events name it, or on the one whose place it took, that are held back."""
        return tuple(
            one
            for one in self.standing.suspended
            if claim in (one.binding.claim, one.verdict.claim.id, *one.binding.successors)
        )

    def carried_over(self, verdict: Verdict) -> tuple[CarriedOver, ...]:
        """Of a verdict that counts for words its reviewer never saw, these: its claim's first, then those that it cites."""
        from verifybench.case.carried_over import carried_over

        named: tuple[ClaimRef | EvidenceRef, ...] = (verdict.claim, *verdict.event.evidence)
        return tuple(carried_over(self._bound(), verdict.hash, named, lambda id: self.document(id).text))

    def set_aside_then(self, claim: str) -> dict[str, tuple[CarriedOver, ...]]:
        """Of a claim that was let stand or waived in other words: these, by the record."""
        from verifybench.case.carried_over import carried_over
        from verifybench.case.telling import references

        bound, found = self._bound(), {}
        for decided in (self.standing.stands.get(claim), self.standing.waivers.get(claim)):
            if decided is not None:
                named = [one for one in references(decided.event) if bound.claim(decided.hash, one).claim == claim]
                found[decided.hash] = tuple(carried_over(bound, decided.hash, named, lambda id: self.document(id).text))
        return found

    def adjudicated(self, verdict: Verdict) -> tuple[Verdict, ...]:
        """The verdicts that an adjudication decided between; none of any other verdict."""
        from verifybench.model.event import Adjudicated

        if not isinstance(verdict.event, Adjudicated):
            return ()
        below = {one.hash: one for one in self._sight().past((verdict,))}
        under = self.standing.under.get(self._today(verdict), ())
        laid = (one for one in under if one.over and one.hash not in below and one.clock < verdict.clock)
        return (*(below[hash] for hash in verdict.event.supersedes if hash in below), *laid)

    def together(self, verdict: Verdict) -> tuple[str, ...]:
        """The other claims, as they are called today, that a verdict on several at once was given on; without those on which the
        reader may not see it."""
        if not verdict.batch:
            return ()
        aliases, here = self.standing.aliases, self._today(verdict)
        seen = self._sight().claims_seen(verdict, self._reader)
        return tuple(id for id in dict.fromkeys(aliases.get(one.id, one.id) for one in seen) if id != here)

    def _today(self, verdict: Verdict) -> str:
        """The id of the claim that a verdict counts for."""
        return self.standing.aliases.get(verdict.claim.id, verdict.claim.id)

    def review_of(self, claim: str) -> Review | None:
        """Where a claim's second review stands; None where none is demanded or asked, and nobody differs."""
        return self._sight().of(claim)

    def waits_for(self, claim: str) -> Waits:
        """What a claim with a verdict waits for, in a word."""
        sight = self._sight()
        review = sight.of(claim) if claim in sight.whole.verdicts else None
        if review is not None and (review.stage == "second" or review.stage == "adjudicate"):
            return review.stage
        return ""

    def hidden_verdicts(self) -> frozenset[str]:
        """The records of verdicts that only their authors may see yet."""
        sight = self._sight()
        return sight.hidden(self._ledger.records()) if sight.any_blind() else frozenset()

    def _sight(self) -> Sight:
        def made() -> Sight:
            from verifybench.case.sighting import sight_of

            memory: Memory = self._once_built("reviews", dict)
            binder = self._bindings() if self.built else None
            return sight_of(self, self._ledger, binder, self.kinds, self._document_of, memory)

        return self._once("sight", self.state, made)

    def _document_of(self, claim: str) -> str | None:
        found = self._sighted(claim)  # an earlier state names claims that are none today
        return found.document if found is not None else None

    def _sighted(self, claim: str) -> Claim | None:
        """A claim that a sight asks about, of the index or of the ledger only. It is asked while what may be seen is worked out, so
        this must not ask for that."""
        try:
            return self._once_built(("claim", claim), lambda: self.index.claim(claim))
        except KeyError:
            return self._sight().orphan(claim)

    @property
    def _reader(self) -> str | None:
        """Who reads; None where it is for others."""
        return self.reviewer if self.as_author else None

    def cited(self, decision: str, cited: EvidenceRef) -> Place:
        """Where a passage stands today that the decision of a record cites."""
        return self._bound().cited(decision, cited)

    def sha256(self, document: str) -> str | None:
        """The hash of a document's text as of the last build, None where it is not in the case."""
        return self._bindings().today.sha256(document)

    def _bound(self) -> Bound:
        return self._once("bound", self.state, lambda: Bound(self.state, self._bindings()))

    def _bindings(self) -> Binder:
        return self._once_built("binder", lambda: Binder(self.index))

    def _blind(self, claim: str) -> bool:
        sight = self._sight()
        return sight.hiding(sight.whole.aliases.get(claim, claim))

    def _between_blind(self, conflict: Conflict) -> bool:
        """Whether a conflict is between verdicts that not everybody may see."""
        return conflict.kind == "reviewer-reviewer" and conflict.left.claim is not None and self._blind(conflict.left.claim)

    def _shown(self, records: tuple[Record, ...]) -> tuple[Record, ...]:
        sight = self._sight()
        if not sight.any_blind():
            return records
        from verifybench.case.sighting import shown

        return shown(self.root, sight, records, self._reader)
