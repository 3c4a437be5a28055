"""Blind second review: who may see which verdicts. The one place that hides them; everything that shows any goes through it.

It hides by display. The ledger's files are readable, and whoever opens them sees what is in them.

What is hidden depends on what is demanded and asked and on the verdicts that are in, never on waivers; and of a claim that is none
any more, on what it said when they were given.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from verifybench.case.laying import by_name
from verifybench.case.standing import Standing
from verifybench.model.claim import Claim
from verifybench.model.event import (
    Adjudicated,
    AnyVerdict,
    ClaimNoted,
    ClaimRef,
    ClaimsFlagged,
    ClaimsRecut,
    ClaimsWaived,
    ConflictDecided,
    Event,
    EvidenceDecided,
    Excepted,
    Hidden,
    LetStand,
    Record,
    ReviewAsked,
    RevisionDecided,
    SignedOff,
    VerdictsRecorded,
)
from verifybench.model.labels import EXPLANATIONS
from verifybench.model.state import Decided, State, Verdict
from verifybench.review import Policy, Review, demanded, person, where_it_stands
from verifybench.review.publishing import SECOND_REVIEW

VEIL = "hidden until the second review is in"

Reasoned = TypeVar("Reasoned", LetStand, EvidenceDecided, ClaimsWaived, ClaimsRecut, ClaimsFlagged)

Memory = dict[str, tuple[tuple[object, ...], Review | None]]
"""By claim, what its review rests on and where it stands."""


@dataclass(frozen=True, slots=True)
class Reach:
    """What a sight asks the case for: `where` is the claim of today that an event names, None for one that is none any more, with
    those that stand in its place; `kinds` and `governed` (whether the policy is about it) are by a claim of today, `kinds_then` and
    `governed_then` by one as an event names it; `resolve` gives a verdict by its record's hash, None for what is not here; `ever`
    are the claims, as events name them, that had a verdict, taken back or not."""

    where: Callable[[ClaimRef], tuple[str | None, Sequence[str]]]
    kinds: Callable[[str], Collection[str]]
    governed: Callable[[str], bool]
    kinds_then: Callable[[ClaimRef], Collection[str]]
    governed_then: Callable[[ClaimRef], bool]
    resolve: Callable[[str], Verdict | None]
    ever: Callable[[], frozenset[str]]


class Sight:
    """Where second reviews stand, for one state of a case, and what a reader may see of it.

    `whole` is every decision of `state` bound to today's claims. `today` is the sight of the newest state where these are as of
    earlier: what is hidden in either is hidden. `memory` carries over from one state to the next what became of claims about
    which nothing new was recorded.
    """

    def __init__(
        self,
        whole: Standing,
        state: State,
        policy: Policy,
        reach: Reach,
        today: Sight | None = None,
        memory: Memory | None = None,
    ) -> None:
        self.whole = whole
        self._state, self._policy, self._reach, self._today = state, policy, reach, today
        self._memory: Memory = {} if memory is None else memory
        self._reviews: dict[str, Review | None] = {}
        self._then: dict[str, Review | None] = {}
        self._seen: dict[str | None, Standing] = {}
        self._laid_then: dict[str, tuple[Verdict, ...]] | None = None

    def of(self, claim: str) -> Review | None:
        """Where a claim of today stands; None where no second review is demanded or asked, and nobody differs."""
        if claim not in self._reviews:
            verdicts, requests = self.whole.verdicts.get(claim, ()), self.whole.requests.get(claim, ())
            under = self.whole.under.get(claim, ())
            rests_on = _hashes(verdicts), _hashes(under), _hashes(requests)
            before = self._memory.get(claim)
            if before is None or before[0] != rests_on:
                past = (*self.past((*verdicts, *under)), *under)
                why = self._demanded(claim)
                before = rests_on, where_it_stands(claim, why, verdicts, requests, self._policy.second, past)
                self._memory[claim] = before
            self._reviews[claim] = before[1]
        return self._reviews[claim]

    def orphan(self, claim: str) -> Claim | None:
        """A claim that lives on in the ledger only: of this state, or of the newest."""
        found = self.whole.orphans.get(claim)
        return self._today.orphan(claim) if found is None and self._today is not None else found

    def past(self, verdicts: Iterable[Verdict]) -> Iterable[Verdict]:
        """Those that these superseded, and what those superseded in turn; what one laid over a claim did elsewhere is not of it."""
        known: dict[str, Verdict] = {}
        waiting = [hash for one in verdicts if one.over is None for hash in one.event.supersedes]
        while waiting:
            hash = waiting.pop()
            if hash not in known and (below := self._reach.resolve(hash)) is not None:
                known[hash] = below
                waiting += below.event.supersedes
        return known.values()

    def blind(self, claim: str) -> bool:
        """Whether of a claim of today there are, or can be, verdicts that are shown to their authors only."""
        return self._blind_itself(claim) or self._veiled_elsewhere(claim)

    def _blind_itself(self, claim: str) -> bool:
        if claim not in self._reviews and not self.whole.requests.get(claim):
            given = self.whole.verdicts.get(claim, ())
            if len(given) > 1 and len({person(one.reviewer) for one in given}) > 1:  # without reading what kinds it is of
                return self._today is not None and self._today._blind_itself(claim)
        found = self.of(claim)
        return (found is not None and found.blind) or (self._today is not None and self._today._blind_itself(claim))

    def _veiled_elsewhere(self, claim: str) -> bool:
        """Whether a verdict on a claim goes with another one too, on which it is hidden."""
        here = any(len(_together(one)) > 1 and self.veiled(one) for one in self.whole.verdicts.get(claim, ()))
        return here or (self._today is not None and self._today._veiled_elsewhere(claim))

    def hiding(self, claim: str) -> bool:
        """Whether a verdict on a claim of today is hidden, or one that was taken back would be."""
        if self._veiled_elsewhere(claim):
            return True
        if not self._blind_itself(claim):
            return False
        found = self.of(claim)
        given = self.whole.verdicts.get(claim, ())
        hides = found is not None and found.blind and (found.shown_until < 0 or bool(found.hidden) or not given)
        return hides or (self._today is not None and self._today.hiding(claim))

    def veils(self, claim: ClaimRef, who: str, clock: int) -> bool:
        """Whether what somebody said of a claim at a moment of the logical clock is shown to nobody else."""
        id, successors = self._where(claim)
        if id is not None:
            found = self.of(id) if self._blind_itself(id) else None
        else:
            found = self._of_then(claim)
            if successors and all(self._met(one, who) for one in successors):
                found = None
        here = found is not None and found.blind and clock > found.shown_until
        return here or (self._today is not None and self._today.veils(claim, who, clock))

    def veiled(self, one: Verdict) -> bool:
        """Whether a verdict is shown to nobody but its author: on one of the claims that it goes with it would give itself away."""
        return self._veils_any(_together(one), one.reviewer, one.clock)

    def claims_seen(self, one: Verdict, reader: str | None) -> tuple[ClaimRef, ...]:
        """The claims on which a reader may see a verdict on several at once; None is everybody."""
        if reader is not None and person(one.reviewer) == person(reader):
            return one.event.claims
        return tuple(claim for claim in one.event.claims if not self.veils(claim, one.reviewer, one.clock))

    def _veils_any(self, claims: Iterable[ClaimRef], who: str, clock: int) -> bool:
        return any(self.veils(one, who, clock) for one in claims)

    def hides(self, claim: ClaimRef) -> bool:
        """Whether a verdict on a claim, as an event names it, is hidden from others than its author."""
        id, _ = self._where(claim)
        return self.hiding(id) if id is not None else bool(self._hiders(claim))

    def blind_from_the_first(self, claim: str) -> bool:
        """Whether the first verdict on a claim of today was hidden when it was given: the policy demands it, or it was asked for
        before; not where the request came when the verdict was in everybody's sight."""
        review, requests = self.of(claim), self.whole.requests.get(claim, ())
        if review is None or not review.why:
            return False
        verdicts = self.whole.verdicts.get(claim, ())
        first = min((one.clock for one in (*verdicts, *self.past(verdicts))), default=0)
        asked = [one.clock for one in requests]
        return bool(self._demanded(claim)) or (bool(asked) and min(asked) < first)

    def any_blind(self) -> bool:
        """Whether anything can be hidden at all."""
        here = self._policy.second.blind and (self._policy.wants_second or bool(self._state.requests))
        return here or (self._today is not None and self._today.any_blind())

    def seen(self, reader: str | None) -> Standing:
        """The decisions that a reader may see; None is what everybody may."""
        key = None if reader is None else person(reader)
        if key not in self._seen:
            self._seen[key] = self._without_hidden(key) if self.any_blind() else self.whole
        return self._seen[key]

    def shown(self, record: Record, reader: str | None, disputes: Callable[[ConflictDecided], bool]) -> Record:
        """The record as a reader may see it. `disputes` says whether a decision is on a conflict between reviewers."""
        event = self._event_shown(record, reader, disputes)
        return record if event is record.event else replace(record, event=event)

    def worded(self, decided: Decided[ConflictDecided], reader: str | None) -> Decided[ConflictDecided]:
        """A decision on a conflict as a reader may see it: whoever gave a hidden verdict argues for it in other words too."""
        if reader is not None and person(decided.reviewer) == person(reader):
            return decided
        event = self._without_rationale(decided.event, decided.reviewer)
        return decided if event is decided.event else replace(decided, event=event)

    def hidden(self, records: Iterable[Record]) -> frozenset[str]:
        """The records of verdicts that only their authors may see."""
        return frozenset(
            one.hash
            for one in records
            if isinstance(one.event, AnyVerdict) and self._veils_any(one.event.claims, one.reviewer, one.clock)
        )

    # -- inside ----------------------------------------------------------------------------------------------------------

    def _where(self, claim: ClaimRef) -> tuple[str | None, Sequence[str]]:
        """As `Reach.where`; a claim whose verdict was carried to other words is the claim of these."""
        id, successors = self._reach.where(claim)
        carried = self.whole.aliases.get(claim.id) if id is None else None
        return (carried, ()) if carried is not None else (id, successors)

    def _demanded(self, claim: str) -> tuple[str, ...]:
        wanted = self._policy.wants_second and self._reach.governed(claim)
        return demanded(claim, lambda: self._reach.kinds(claim), self._policy) if wanted else ()

    def _event_shown(self, record: Record, reader: str | None, disputes: Callable[[ConflictDecided], bool]) -> Event:
        event, who = record.event, record.reviewer
        if isinstance(event, SignedOff):
            return replace(event, exceptions=tuple(map(self._excepted, event.exceptions)))
        if reader is not None and person(who) == person(reader):
            return event
        if isinstance(event, LetStand):
            return self._without_reason(event, (event.claim,), who)
        if isinstance(event, EvidenceDecided):
            return self._without_reason(event, (event.claim,), who)
        if isinstance(event, ClaimsWaived):
            return self._without_reason(event, event.claims, who)
        if isinstance(event, ClaimsRecut):
            return self._without_reason(event, event.before, who)
        if isinstance(event, ConflictDecided):
            hidden = any(self.veils(one, who, record.clock) for one in event.claims) and disputes(event)
            return Hidden(event.claims, "conflict") if hidden else self._without_rationale(event, who)
        if isinstance(event, RevisionDecided) and (hidden_claims := tuple(self._hidden_in(event))):
            return Hidden(hidden_claims, "verdict")
        if isinstance(event, ClaimsFlagged):
            return self._without_reason(event, event.claims, who)
        if isinstance(event, ClaimNoted):
            return self._without_text(event, who)
        if isinstance(event, VerdictsRecorded):
            return self._of_these(event, who, record.clock)
        if isinstance(event, AnyVerdict) and self._veils_any(event.claims, who, record.clock):
            return Hidden(event.claims, "adjudication" if isinstance(event, Adjudicated) else "verdict")
        return event

    def _without_reason(self, event: Reasoned, claims: Iterable[ClaimRef], who: str) -> Reasoned:
        """The event without the words that somebody gave who has a hidden verdict on one of the claims."""
        if not event.reason or not any(person(who) in self._hiders(one) for one in claims):
            return event
        return replace(event, reason=VEIL)

    def _without_text(self, event: ClaimNoted, who: str) -> ClaimNoted:
        return replace(event, text=VEIL) if person(who) in self._hiders(event.claim) else event

    def _of_these(self, event: VerdictsRecorded, who: str, clock: int) -> Event:
        """Verdicts on several claims without those that are hidden: who sees the others cannot tell that these belong to them."""
        hidden = [self.veils(one, who, clock) for one in event.claims]
        if not any(hidden):
            return event
        if all(hidden):
            return Hidden(event.claims, "verdict")
        told = [at for at, veiled in enumerate(hidden) if not veiled]
        answers = tuple(event.answering(at) or "" for at in told) if event.answers else ()
        claims = tuple(event.claims[at] for at in told)
        return replace(event, claims=claims, answers=answers, snapshot=None, supersedes=())

    def _without_rationale(self, event: ConflictDecided, who: str) -> ConflictDecided:
        """The decision without the words of somebody who has a hidden verdict on a claim that it touches; an explanation of the
        common list is none of theirs."""
        own = event.explanation is not None and event.explanation not in EXPLANATIONS
        if not (event.rationale or own) or not any(person(who) in self._hiders(one) for one in event.claims):
            return event
        explanation = VEIL if own else event.explanation
        return replace(event, rationale=VEIL if event.rationale else "", explanation=explanation)

    def _hidden_in(self, event: RevisionDecided) -> Iterator[ClaimRef]:
        """The claims of hidden verdicts that a decision about a revision names: what it says is what they rest on."""
        for hash in dict.fromkeys(item.decision for item in event.items):
            one = self._reach.resolve(hash)
            if one is not None and self.veiled(one):
                alone = one.batch  # of these only what is hidden, so that nobody sees which belong together
                yield from (each for each in one.event.claims if not alone or self.veils(each, one.reviewer, one.clock))

    def _hiders(self, claim: ClaimRef) -> Collection[str]:
        """Who has a standing verdict on a claim that others may not see, by person."""
        id, _ = self._where(claim)
        verdicts = self._given_then(claim.id) if id is None else self.whole.verdicts.get(id, ())
        if self._today is not None:
            verdicts = (*verdicts, *self._today._given_then(claim.id))
        return {person(one.reviewer) for one in verdicts if self.veiled(one)}

    def _excepted(self, exception: Excepted) -> Excepted:
        """A finding that a draft was signed off in spite of, without what it says of hidden verdicts."""
        if exception.claim is None:
            return exception
        id = self.whole.aliases.get(exception.claim, exception.claim)
        given = self.whole.verdicts.get(id) or self._given_then(exception.claim)
        hidden = any(map(self.veiled, given))
        if hidden or (not given and self.hiding(id) and not self._reach.ever().isdisjoint((id, exception.claim))):
            return replace(exception, rule=SECOND_REVIEW, message=VEIL, reason="")
        return exception

    def _of_then(self, claim: ClaimRef) -> Review | None:
        """Where the second review stands of a claim that is none any more, by what it said."""
        if claim.id not in self._then:
            verdicts, requests = self._given_then(claim.id), self._state.requests.get(claim.id, ())
            wanted = self._policy.wants_second and self._reach.governed_then(claim)
            why = demanded(claim.id, lambda: self._reach.kinds_then(claim), self._policy) if wanted else ()
            past = tuple(self.past(verdicts))
            self._then[claim.id] = where_it_stands(claim.id, why, verdicts, requests, self._policy.second, past)
        return self._then[claim.id]

    def _given_then(self, claim: str) -> tuple[Verdict, ...]:
        """The verdicts on a claim as events name it, with those laid over it."""
        if self._laid_then is None:
            self._laid_then = by_name(self._state)
        return self._laid_then.get(claim) or self._state.verdicts.get(claim, ())

    def _met(self, claim: str, who: str) -> bool:
        """Whether a person and another have both decided a claim of today, in sight of all."""
        given = {person(one.reviewer) for one in self.whole.verdicts.get(claim, ())}
        return person(who) in given and len(given) > 1 and not self.blind(claim)

    def _without_hidden(self, reader: str | None) -> Standing:
        def visible(verdicts: Iterable[Verdict]) -> tuple[Verdict, ...]:
            return tuple(
                one for one in verdicts if (reader is not None and person(one.reviewer) == reader) or not self.veiled(one)
            )

        def worded(one: Decided[Reasoned], claims: Iterable[ClaimRef]) -> Decided[Reasoned]:
            event = one.event if person(one.reviewer) == reader else self._without_reason(one.event, claims, one.reviewer)
            return one if event is one.event else replace(one, event=event)

        def noted(one: Decided[ClaimNoted]) -> Decided[ClaimNoted]:
            event = one.event if person(one.reviewer) == reader else self._without_text(one.event, one.reviewer)
            return one if event is one.event else replace(one, event=event)

        whole = self.whole
        verdicts = {id: visible(standing) if self.blind(id) else standing for id, standing in whole.verdicts.items()}
        evidence: Mapping[str, tuple[Decided[EvidenceDecided], ...]] = {
            id: tuple(worded(one, (one.event.claim,)) for one in told) for id, told in whole.evidence.items()
        }
        return replace(
            whole,
            verdicts={id: standing for id, standing in verdicts.items() if standing},
            under={id: visible(covered) for id, covered in whole.under.items()},
            suspended=tuple(one for one in whole.suspended if visible((one.verdict,))),
            disputed=tuple(id for id in whole.disputed if len(verdicts[id]) > 1),
            stands={id: worded(one, (one.event.claim,)) for id, one in whole.stands.items()},
            waivers={id: worded(one, one.event.claims) for id, one in whole.waivers.items()},
            flags={id: worded(one, one.event.claims) for id, one in whole.flags.items()},
            notes={id: tuple(map(noted, told)) for id, told in whole.notes.items()},
            evidence=evidence,
        )


def _together(one: Verdict) -> tuple[ClaimRef, ...]:
    """The claims on which a verdict is hidden with all the others: those that say the same. Of several that were merely decided at
    once each is hidden for itself, or a second review asked of one would take the verdict from them all."""
    return (one.over,) if one.batch and one.over else one.event.claims


def _hashes(several: Iterable[Verdict | Decided[ReviewAsked]]) -> tuple[str, ...]:
    return tuple(one.hash for one in several)
