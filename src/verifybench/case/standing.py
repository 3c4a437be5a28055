"""What the ledger says about today's claims: the state of all events, bound to the index as it is now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from verifybench.case.bound import Binder, Bound, Why
from verifybench.case.laying import covered, laid_over, lay
from verifybench.model.claim import Claim
from verifybench.model.event import (
    ClaimNoted,
    ClaimsFlagged,
    ClaimsWaived,
    EvidenceDecided,
    LetStand,
    ReplySought,
    ReviewAsked,
)
from verifybench.model.state import Decided, State, Verdict
from verifybench.review import Binding

Asked = TypeVar("Asked", ReviewAsked, ReplySought)
Several = TypeVar("Several", ClaimsWaived, ClaimsFlagged)
OfOne = TypeVar("OfOne", EvidenceDecided, ClaimNoted)


@dataclass(frozen=True, slots=True)
class Suspended:
    """A verdict that decides nothing until somebody says that it holds, or decides anew."""

    verdict: Verdict
    binding: Binding
    why: tuple[Why, ...]

    @property
    def told(self) -> tuple[str, ...]:
        """Why, in words."""
        return tuple(_told(one, self.binding) for one in self.why)


@dataclass(frozen=True, slots=True)
class Standing:
    """Decisions by today's claim id; a verdict on several claims, or one that goes with those that say the same, is with each.

    `orphans` are claims that live on in the ledger only; `suspended` are verdicts whose words, cited passages or dates are others
    now and that were neither confirmed nor decided anew: they stay in the history.

    A waiver or a decision to let a claim stand ends with the next verdict on the claim. Several of one kind are oldest first.
    """

    verdicts: Mapping[str, tuple[Verdict, ...]]
    stands: Mapping[str, Decided[LetStand]]
    orphans: Mapping[str, Claim]
    suspended: tuple[Suspended, ...]
    aliases: Mapping[str, str]  # id named by an event -> today's id, where they differ
    disputed: tuple[str, ...]  # claims with more than one standing verdict
    waivers: Mapping[str, Decided[ClaimsWaived]] = field(default_factory=dict)
    evidence: Mapping[str, tuple[Decided[EvidenceDecided], ...]] = field(default_factory=dict)
    requests: Mapping[str, tuple[Decided[ReviewAsked], ...]] = field(default_factory=dict)
    replies: Mapping[str, tuple[Decided[ReplySought], ...]] = field(default_factory=dict)
    notes: Mapping[str, tuple[Decided[ClaimNoted], ...]] = field(default_factory=dict)
    flags: Mapping[str, Decided[ClaimsFlagged]] = field(default_factory=dict)  # what is put off
    under: Mapping[str, tuple[Verdict, ...]] = field(default_factory=dict)  # what one laid over covers, or what covers it


_CUT = {"split": "split into several", "merged": "merged into one that says more", "recut": "cut anew by a person"}
_OUTCOMES = {
    "changed": "is worded differently now",
    "ambiguous": "stands in several places, and nothing says which is the one",
    "gone": "is no longer there",
}


def _told(why: Why, binding: Binding) -> str:
    what = f"a passage that it cites from {why.cited.document}" if why.cited else "the claim"
    if why.what == "date":
        return f"{what} was read against another date"
    if why.place.meant and why.place.outcome == "changed":
        return f"{what} stands after other words now, which tell whom or what it means"
    if why.what == "claim" and binding.cut:
        return f"{what} was {_CUT[binding.cut]}"
    return f"{what} {_OUTCOMES.get(why.place.outcome, why.place.outcome)}"


def stand(state: State, binder: Binder) -> Standing:
    """Bind every standing decision about a claim to today's claims."""
    binder.look_up(
        [
            *state.verdicts,
            *(claim.id for several in state.batches.values() for one in several for claim in one.event.claims),
            *state.stands,
            *state.waivers,
            *state.evidence,
            *state.requests,
            *state.replies,
            *state.notes,
            *state.flags,
        ],
    )
    bound = Bound(state, binder)
    verdicts: dict[str, tuple[Verdict, ...]] = {}
    stands: dict[str, Decided[LetStand]] = {}
    orphans: dict[str, Claim] = {}
    suspended: list[Suspended] = []
    aliases: dict[str, str] = {}
    own: dict[str, list[Verdict]] = {}  # all there are on a claim, by its id of today and the one that events name
    going = [
        (one, "") for several in state.batches.values() for one in several
    ]  # what is laid over claims, and its own, if any
    for standing in state.verdicts.values():
        for verdict in standing:
            binding = bound.claim(verdict.hash, verdict.claim)
            for id in dict.fromkeys((binding.claim, verdict.claim.id)):
                own.setdefault(id, []).append(verdict)
            if bound.dropped(verdict):
                continue
            if why := tuple(bound.why(verdict, binding)):
                suspended.append(Suspended(verdict, binding, why))
            if not binding.holds:
                continue
            if binding.claim != verdict.claim.id:
                aliases[verdict.claim.id] = binding.claim
            if not why:
                if binding.orphan is not None:
                    orphans[binding.claim] = binding.orphan
                verdicts[binding.claim] = (*verdicts.get(binding.claim, ()), verdict)
                if len(verdict.event.claims) > 1:
                    going.append((verdict, binding.claim))
    under = {}
    for id, over in _laid_over(going, bound, own, suspended, orphans, aliases).items():
        laid = lay(verdicts.get(id, ()), over, own.get(id, ()))
        verdicts[id], under[id] = laid.counts, laid.under
    # A verdict after it speaks of the same words with newer knowledge: a decision that they need none has lapsed.
    newest = {id: max(one.clock for one in standing) for id, standing in verdicts.items()}
    for decision in state.stands.values():
        binding = bound.claim(decision.hash, decision.event.claim)
        if bound.counts(decision.hash, decision.event.claim) and decision.clock > newest.get(binding.claim, -1):
            stands[binding.claim] = decision
            if binding.orphan is not None:
                orphans.setdefault(binding.claim, binding.orphan)
    waivers: dict[str, Decided[ClaimsWaived]] = {}
    for waiver, binding in _several(state.waivers, bound):
        if waiver.clock > newest.get(binding.claim, -1):
            waivers[binding.claim] = waiver
            if binding.orphan is not None:
                orphans.setdefault(binding.claim, binding.orphan)
    flags: dict[str, Decided[ClaimsFlagged]] = {}
    for flag, binding in _several(state.flags, bound):
        if (known := flags.get(binding.claim)) is None or known.clock < flag.clock:
            flags[binding.claim] = flag  # whatever the claim was called when it was put off, or no longer
    waiting = tuple(one for one in suspended if not decided_anew(one, verdicts))
    disputed = tuple(id for id, standing in verdicts.items() if len(standing) > 1)
    return Standing(
        verdicts,
        stands,
        orphans,
        waiting,
        aliases,
        disputed,
        waivers,
        _of_one(state.evidence, bound),
        _asked(state.requests, bound),
        _asked(state.replies, bound),
        _of_one(state.notes, bound),
        {id: flag for id, flag in flags.items() if flag.event.state},
        under,
    )


def _laid_over(
    going: Iterable[tuple[Verdict, str]],
    bound: Bound,
    own: Mapping[str, Sequence[Verdict]],
    suspended: list[Suspended],
    orphans: dict[str, Claim],
    aliases: dict[str, str],
) -> dict[str, tuple[Verdict, ...]]:
    """What verdicts that stand say of further claims, by the claims of today. `going` has each with the claim that is its own, ""
    where none is; `own` what claims have verdicts of their own; what is held back, lives on in the ledger only, or is named
    otherwise goes to the others."""
    found: dict[str, dict[str, Verdict]] = {}
    for verdict, itself in going:
        for laid in laid_over((verdict,)):
            binding = bound.claim(laid.hash, laid.claim)
            if binding.claim == itself or bound.dropped(laid):
                continue
            if why := tuple(bound.why(laid, binding)):
                if not covered(laid, own.get(binding.claim, ())):
                    suspended.append(Suspended(laid, binding, why))
            else:
                if binding.orphan is not None:
                    orphans[binding.claim] = binding.orphan
                found.setdefault(binding.claim, {}).setdefault(laid.hash, laid)
            if binding.holds and binding.claim != laid.claim.id:
                aliases[laid.claim.id] = binding.claim
    return {id: tuple(several.values()) for id, several in found.items()}


def _several(named: Mapping[str, Decided[Several]], bound: Bound) -> Iterator[tuple[Decided[Several], Binding]]:
    """Decisions on several claims at once, of each the claim that it stands for, where that is bound today."""
    for id, decided in named.items():
        for reference in decided.event.claims:
            if reference.id == id and bound.counts(decided.hash, reference):
                yield decided, bound.claim(decided.hash, reference)


def _of_one(named: Mapping[str, tuple[Decided[OfOne], ...]], bound: Bound) -> dict[str, tuple[Decided[OfOne], ...]]:
    """What was said about one claim each, by the claims of today."""
    found: dict[str, list[Decided[OfOne]]] = {}
    for told in named.values():
        for one in told:
            if bound.counts(one.hash, one.event.claim):
                found.setdefault(bound.claim(one.hash, one.event.claim).claim, []).append(one)
    return {claim: tuple(sorted(several, key=lambda one: (one.clock, one.hash))) for claim, several in found.items()}


def _asked(named: Mapping[str, tuple[Decided[Asked], ...]], bound: Bound) -> dict[str, tuple[Decided[Asked], ...]]:
    """What was asked about claims, by the claims of today."""
    found: dict[str, dict[str, Decided[Asked]]] = {}
    for id, asked in named.items():
        for one in asked:
            for reference in one.event.claims:
                if reference.id == id and bound.counts(one.hash, reference):
                    found.setdefault(bound.claim(one.hash, reference).claim, {})[one.hash] = one
    return {
        claim: tuple(sorted(several.values(), key=lambda one: (one.clock, one.hash))) for claim, several in found.items()
    }


def decided_anew(old: Suspended, verdicts: Mapping[str, tuple[Verdict, ...]]) -> bool:
    """Whether what took the place of a suspended verdict's words has a newer one: of several claims each."""
    binding = old.binding
    claims = (binding.claim,) if binding.holds else binding.successors
    return bool(claims) and all(any(new.clock > old.verdict.clock for new in verdicts.get(id, ())) for id in claims)
