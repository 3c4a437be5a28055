"""One verdict on several claims at once: the reasons are given once, and each claim goes its own way from there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from verifybench.case.errors import CaseError
from verifybench.case.reviewing import Reviewing
from verifybench.model.claim import Claim, Fact
from verifybench.model.event import EvidenceRef, Record, VerdictsRecorded
from verifybench.model.evidence import Evidence


class Batching(Reviewing):
    """Deciding a marked range of claims."""

    def record_verdicts(
        self,
        claims: Sequence[str],
        label: str,
        rationale: str = "",
        *,
        evidence: Sequence[str] = (),
        fact: Fact | None = None,
    ) -> Record:
        """Record one verdict on two claims or more: one event, taken back and brought back as a whole. `evidence` and `fact` are
        those of all of them, as for one. Durable when it returns.

        Raises CaseError that names the claim where one is unknown, is named twice, waits for adjudication by this reviewer, or does
        not hold the fact.
        """
        self._writable()
        self._can_be_kept(rationale)
        about = self._chosen(claims)
        label = self._label(label)
        self._with_reasons(label, rationale)
        for claim in about:
            self._fact(claim, fact)
            self._not_to_adjudicate(claim.id)
        event = VerdictsRecorded(
            claims=tuple(map(self._reference, about)),
            label=label,
            rationale=rationale.strip(),
            evidence=self._cited_for_all(about, evidence),
            supersedes=self._given_before(about),
            answers=self._answered(about),
            fact=fact,
        )
        return self._decide_several(event, about)

    # -- inside ----------------------------------------------------------------------------------------------------------

    def _chosen(self, claims: Sequence[str]) -> list[Claim]:
        twice = [id for id, count in Counter(claims).items() if count > 1]
        if twice:
            raise CaseError(f"{twice[0]} is named twice: name each claim once")
        if len(claims) < 2:
            raise CaseError("name two claims or more: a verdict on one is given on it alone")
        about = [self.claim(id) for id in claims]
        called: dict[str, str] = {}
        for named, claim in zip(claims, about, strict=True):
            if claim.id in called:
                raise CaseError(f"{named} is {called[claim.id]}, which is named too: name each claim once")
            called[claim.id] = named
        return about

    def _not_to_adjudicate(self, claim: str) -> None:
        """A third verdict beside two that differ decides nothing: that takes an adjudication, which weighs these two."""
        review = self.review_of(claim)
        if review is not None and review.stage == "adjudicate" and review.open_to(self.reviewer):
            between = " and ".join(review.given)
            raise CaseError(
                f"{claim} waits for adjudication between {between}: leave it out, and decide it by itself "
                f"(verifybench adjudicate {claim} LABEL --because TEXT)"
            )

    def _cited_for_all(self, about: Sequence[Claim], evidence: Sequence[str]) -> tuple[EvidenceRef, ...]:
        """The passages cited; what one is to the claims is told where it is the same to all for which it was found."""
        from verifybench.case.cite import cite

        linked = [one for claim in about for one in self.evidence(claim.id)] if evidence else []
        relations: dict[str, set[str]] = {}
        for one in linked:
            relations.setdefault(one.passage, set()).add(one.judgement.relation)
        known = tuple(one for one in linked if len(relations[one.passage]) == 1)
        return tuple(
            cite(self.index, self._passage_named(named, linked), known, self.passage) for named in dict.fromkeys(evidence)
        )

    def _passage_named(self, named: str, linked: Sequence[Evidence]) -> str:
        """A passage named by the piece of evidence that it is for one of the claims."""
        return next((one.passage for one in linked if one.id == named), named)

    def _given_before(self, about: Sequence[Claim]) -> tuple[str, ...]:
        """This person's verdicts that count for the claims now, from whichever of their ledgers."""
        from verifybench.review import person

        own = person(self.reviewer)
        standing = (one for claim in about for one in self.verdicts(claim.id) if person(one.reviewer) == own)
        return tuple(dict.fromkeys(one.hash for one in standing))

    def _answered(self, about: Sequence[Claim]) -> tuple[str, ...]:
        answers = tuple(self._answers(claim.id) or "" for claim in about)
        return answers if any(answers) else ()
