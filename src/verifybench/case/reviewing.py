"""Second reviews: asked for, given, adjudicated; and replies sought from those a claim is about."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from verifybench.case.errors import CaseError
from verifybench.case.recording import Recording
from verifybench.case.rows import ClaimRow
from verifybench.model.claim import Fact
from verifybench.model.event import Adjudicated, Record, ReplySought, ReviewAsked, VerdictRecorded, VerdictsRecorded

if TYPE_CHECKING:
    from verifybench.review import Agreement, Review


@dataclass(frozen=True, slots=True)
class Waiting:
    """A claim whose second review waits for somebody."""

    row: ClaimRow
    review: Review


class Reviewing(Recording):
    """Second reviews, adjudication, replies, agreement."""

    # -- second reviews --------------------------------------------------------------------------------------------------

    def ask_review(self, claims: Sequence[str], of: str = "", reason: str = "") -> Record:
        """Ask for a second review of claims, of a named reviewer or of anybody but the first. One event, however many claims.

        Raises CaseError where the answer is there already: whoever is asked has decided, or two others have.
        """
        from verifybench.review import person

        self._writable()
        self._can_be_kept(of, reason)
        whom = " ".join(of.split())
        about = [self.claim(id) for id in dict.fromkeys(claims)]
        if not about:
            raise CaseError("name the claims to be reviewed a second time")
        for claim in about:
            sight = self._sight()
            standing, review = sight.whole.verdicts.get(claim.id, ()), sight.of(claim.id)
            given = {person(one.reviewer) for one in standing}
            parties = {person(name) for name in review.parties} if review is not None else set()
            if whom and person(whom) in given:
                raise CaseError(f"{whom} has given a verdict on {claim.id} already: ask somebody else")
            if whom and person(whom) in parties:
                raise CaseError(f"{whom} gave one of the verdicts that were adjudicated on {claim.id}: ask somebody else")
            if not whom and len(given - parties) > 1:
                raise CaseError(f"{claim.id} has verdicts by two persons already: name who is to review it (--of NAME)")
        return self._append(ReviewAsked(tuple(map(self._reference, about)), whom, reason.strip()))

    def review_queue(self, for_: str | None = None) -> tuple[Waiting, ...]:
        """The claims whose second review waits for somebody, in reading order; `for_` only those that this person may decide."""
        whole = self._sight().whole
        wanted = {id for id in (*whole.verdicts, *whole.requests) if (one := self.review_of(id)) is not None and one.waits}
        if not wanted:
            return ()
        found = []
        queue = self.queue("all")
        for position in sorted(queue.position(id) for id in wanted):
            row = queue[position]
            review = self.review_of(row.id)
            if review is not None and (for_ is None or review.open_to(for_)):
                found.append(Waiting(row, review))
        return tuple(found)

    def adjudicate(
        self,
        claim: str,
        label: str,
        rationale: str,
        *,
        evidence: Sequence[str] = (),
        proposed: str | None = None,
        question: str | None = None,
        fact: Fact | None = None,
    ) -> Record:
        """Decide between standing verdicts that differ, as somebody who gave none of them; they stay in the history.

        Raises CaseError where there is nothing to adjudicate, by this person, or without a rationale.
        """
        self._writable()
        self._can_be_kept(rationale, proposed, question)
        about = self.claim(claim)
        sides = self._to_adjudicate(claim)
        event = self._decision(Adjudicated, about, label, rationale, evidence, proposed, question, fact, sides)
        if not event.rationale:
            raise CaseError("an adjudication needs its reasons: --because TEXT")
        return self._decide(event, about)

    # -- replies ---------------------------------------------------------------------------------------------------------

    def record_reply(
        self, claims: Sequence[str], whom: str, when: str, *, how: str = "", answer: str | None = None
    ) -> Record:
        """Record that somebody a claim is about was asked, and what they answered; without an answer it is the attempt."""
        from verifybench.ingest import is_iso_date

        self._writable()
        self._can_be_kept(whom, how, answer)
        about = [self.claim(id) for id in dict.fromkeys(claims)]
        if not about or not whom.strip():
            raise CaseError("a reply needs the claims it is about, and whom was asked")
        if not is_iso_date(when.strip()):
            raise CaseError(f"{when!r} is not a date. Write YYYY-MM-DD")
        said = (answer or "").strip() or None
        return self._append(
            ReplySought(tuple(map(self._reference, about)), " ".join(whom.split()), when.strip(), how.strip(), said)
        )

    # -- agreement -------------------------------------------------------------------------------------------------------

    def agreement(self, document: str | None = None, by: Collection[str] = ()) -> Agreement:
        """How far reviewers agree, by the first independent verdict each gave on a claim; claims still blind are left out.

        Of one document and of these reviewers only, where named; raises CaseError where one of them decided nothing.
        """
        from verifybench.review import compare, independent, person

        if document is not None:
            self.document(document)
        sight, binder = self._sight(), self._bindings()

        def claims_of(event: VerdictRecorded | VerdictsRecorded) -> Iterator[tuple[str, str | None]]:
            if isinstance(event, VerdictRecorded):
                given = [] if any(map(sight.hides, event.claims)) else [(event.claim, event.answers)]
            else:
                answers = ((claim, event.answering(at)) for at, claim in enumerate(event.claims))
                given = [(claim, request) for claim, request in answers if not sight.hides(claim)]
            for claim, request in given:
                if document in (None, claim.document):
                    yield binder.bind(claim).claim, request

        def reviewed_blindly(claim: str) -> bool:
            return self.config.policy.second.blind and sight.blind_from_the_first(claim)

        given = independent(self._ledger.records(), claims_of, reviewed_blindly)
        only = {person(name) for name in by}
        if unknown := [name for name in by if person(name) not in given.reviewers]:
            known = ", ".join(sorted(given.reviewers.values())) or "nobody"
            raise CaseError(f"{unknown[0]} gave no verdict that counts here. Verdicts were given by: {known}")
        return compare(given, self.labels, only)

    # -- inside ----------------------------------------------------------------------------------------------------------

    def _to_adjudicate(self, claim: str) -> tuple[str, ...]:
        """The verdicts that this reviewer may adjudicate between. Raises CaseError where there are none."""
        from verifybench.review import differs_from_self, person

        review = self.review_of(claim)
        if review is not None and review.stage == "second":
            raise CaseError(f"{claim} waits for a second review by {review.whom()}: there is nothing to adjudicate yet")
        if review is not None and review.stage == "again":
            raise CaseError(f"{claim}: {differs_from_self(review)} (verifybench verdict {claim} LABEL)")
        if review is None or review.stage != "adjudicate":
            raise CaseError(
                f"{claim} has no two verdicts that differ: record a verdict (verifybench verdict {claim} LABEL)"
            )
        if person(self.reviewer) in map(person, review.barred):
            raise CaseError(
                f"{self.reviewer} gave one of the verdicts on {claim}: it waits for adjudication by {review.whom()}"
            )
        return tuple(one.hash for one in self._sight().whole.verdicts[claim] if one.alike is None)

    def _answers(self, claim: str) -> str | None:
        """The request that a verdict of this reviewer answers."""
        review, requests = self.review_of(claim), self._sight().whole.requests.get(claim, ())
        if review is None or not requests or not review.open_to(self.reviewer) or review.stage != "second":
            return None
        return requests[-1].hash

    def _with_reasons(self, label: str, rationale: str) -> None:
        """Refuse a verdict that the policy wants reasons for and that gives none."""
        if label in self.config.policy.rationale and not rationale.strip():
            raise CaseError(f"a verdict {label!r} needs its reasons in this case (policy.rationale): --because TEXT")
