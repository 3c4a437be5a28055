"""Blind second review: who may see which verdicts. The one place that hides them; everything that shows any goes through it.

It hides by display. The ledger's files are readable, and whoever opens them sees what is in them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace

from verifybench.case.standing import Standing
from verifybench.model.event import (
    Adjudicated,
    ClaimRef,
    ConflictDecided,
    Event,
    Excepted,
    Hidden,
    Record,
    SignedOff,
    VerdictRecorded,
)
from verifybench.model.state import Verdict
from verifybench.review import Policy, Review, demanded, person, where_it_stands

Today = Callable[[ClaimRef], Sequence[str]]
"""The claims that stand today in the place of the one an event names."""

Memory = dict[str, tuple[tuple[object, ...], Review | None]]
"""By claim, what its review rests on and where it stands."""


class Sight:
    """Where second reviews stand, for one state of a case, and what a reader may see of it.

    `whole` is every decision bound to today's claims; `kinds` gives a claim's, `governed` says whether the policy is about it.
    `today` is the sight of the newest state where `whole` is as of earlier: what is hidden in either is hidden. `memory` carries
    over from one state to the next what became of claims about which nothing new was recorded.
    """

    def __init__(
        self,
        whole: Standing,
        policy: Policy,
        kinds: Callable[[str], Collection[str]],
        governed: Callable[[str], bool],
        today: Sight | None = None,
        memory: Memory | None = None,
    ) -> None:
        self.whole = whole
        self._policy, self._kinds, self._governed, self._today = policy, kinds, governed, today
        self._memory: Memory = {} if memory is None else memory
        self._reviews: dict[str, Review | None] = {}
        self._seen: dict[str | None, Standing] = {}

    def of(self, claim: str) -> Review | None:
        """Where a claim of today stands; None where no second review is demanded or asked, and nobody differs."""
        if claim not in self._reviews:
            verdicts, requests = self.whole.verdicts.get(claim, ()), self.whole.requests.get(claim, ())
            waived = claim in self.whole.waivers
            rests_on = (waived, *(one.hash for one in verdicts), *(one.hash for one in requests))
            before = self._memory.get(claim)
            if before is None or before[0] != rests_on:
                wanted = self._policy.wants_second and not waived and self._governed(claim)
                why = demanded(claim, lambda: self._kinds(claim), self._policy) if wanted else ()
                before = rests_on, where_it_stands(claim, why, verdicts, requests, self._policy.second)
                self._memory[claim] = before
            self._reviews[claim] = before[1]
        return self._reviews[claim]

    def blind(self, claim: str) -> bool:
        """Whether verdicts on a claim of today are shown to their authors only."""
        if claim not in self._reviews and not self.whole.requests.get(claim):
            given = self.whole.verdicts.get(claim, ())
            if len(given) > 1 and len({person(one.reviewer) for one in given}) > 1:  # without reading what kinds it is of
                return self._today is not None and self._today.blind(claim)
        found = self.of(claim)
        return (found is not None and found.blind) or (self._today is not None and self._today.blind(claim))

    def any_blind(self) -> bool:
        """Whether anything can be hidden at all."""
        here = self._policy.second.blind and (self._policy.wants_second or bool(self.whole.requests))
        return here or (self._today is not None and self._today.any_blind())

    def seen(self, reader: str | None) -> Standing:
        """The decisions that a reader may see; None is what everybody may."""
        key = None if reader is None else person(reader)
        if key not in self._seen:
            self._seen[key] = self._without_hidden(key) if self.any_blind() else self.whole
        return self._seen[key]

    def shown(
        self, record: Record, reader: str | None, today: Today, disputes: Callable[[ConflictDecided], bool]
    ) -> Record:
        """The record as a reader may see it. `disputes` says whether a decision is on a conflict between reviewers."""
        own = reader is not None and person(record.reviewer) == person(reader)
        event = self.event_shown(record.event, own, today, disputes)
        return record if event is record.event else replace(record, event=event)

    def event_shown(self, event: Event, own: bool, today: Today, disputes: Callable[[ConflictDecided], bool]) -> Event:
        """The event as its author (`own`) or another may see it."""
        if isinstance(event, SignedOff):
            aliases = self.whole.aliases
            hidden = [one.claim is not None and self.blind(aliases.get(one.claim, one.claim)) for one in event.exceptions]
            kept = zip(event.exceptions, hidden, strict=True)
            return replace(event, exceptions=tuple(_veiled(one) if veil else one for one, veil in kept))
        if own or not isinstance(event, (VerdictRecorded, Adjudicated, ConflictDecided)):
            return event
        claims = event.claims if isinstance(event, ConflictDecided) else (event.claim,)
        if not any(self.blind(id) for claim in claims for id in today(claim)):
            return event
        if isinstance(event, ConflictDecided):
            return Hidden(claims, "conflict") if disputes(event) else event
        return Hidden(claims, "adjudication" if isinstance(event, Adjudicated) else "verdict")

    def _without_hidden(self, reader: str | None) -> Standing:
        def visible(verdicts: Iterable[Verdict]) -> tuple[Verdict, ...]:
            return tuple(one for one in verdicts if reader is not None and person(one.reviewer) == reader)

        whole = self.whole
        verdicts = {id: visible(standing) if self.blind(id) else standing for id, standing in whole.verdicts.items()}
        suspended = tuple(
            (verdict, binding)
            for verdict, binding in whole.suspended
            if not any(map(self.blind, binding.successors)) or visible((verdict,))
        )
        return replace(
            whole,
            verdicts={id: standing for id, standing in verdicts.items() if standing},
            suspended=suspended,
            disputed=tuple(id for id in whole.disputed if len(verdicts[id]) > 1),
        )


def _veiled(exception: Excepted) -> Excepted:
    return replace(exception, rule="claim.second-review", message="hidden until the second review is in", reason="")
