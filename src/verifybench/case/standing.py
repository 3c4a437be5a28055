"""What the ledger says about today's claims: the state of all events, bound to the index as it is now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, TypeVar

from verifybench.case.dating import Dates
from verifybench.case.index import Index
from verifybench.case.laying import covered, laid_over, lay
from verifybench.case.today import Today
from verifybench.model.claim import Claim, Selector
from verifybench.model.event import ClaimRef, ClaimsWaived, EvidenceDecided, EvidenceRef, LetStand, ReplySought, ReviewAsked
from verifybench.model.revision import Carries, Carry
from verifybench.model.state import Decided, State, Verdict
from verifybench.review import Binding, Place, bind, locate

Asked = TypeVar("Asked", ReviewAsked, ReplySought)


@dataclass(frozen=True, slots=True)
class Why:
    """Why a verdict is suspended: the words of its `claim` or a passage it `cited` are not as they were (`place` says how), or the
    `date` against which they were read is another. `cited` is None where it is about the claim."""

    what: Literal["claim", "cited", "date"]
    place: Place
    cited: EvidenceRef | None = None


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
    """Decisions by today's claim id; a verdict that goes with claims that say the same is among those of each.

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


class Binder:
    """Binds what decisions refer to, each at most once for an index: a new verdict costs what is new."""

    def __init__(self, index: Index) -> None:
        self.today = Today(index)
        self.dates = Dates(index.root, self.today)
        self._bound: dict[tuple[str, str, _Words, _Words | None], Binding] = {}
        self._placed: dict[tuple[str, _Words, _Words | None], Place] = {}

    def look_up(self, ids: Iterable[str]) -> None:
        self.today.look_up(ids)

    def bind(self, reference: ClaimRef, carry: Carry | None = None) -> Binding:
        """Where a claim is today; of one that a person dropped, where its words are."""
        after = carry.after if carry else None
        key = reference.document, reference.id, _words(reference.selector), _words(after) if after else None
        if key not in self._bound:
            self._bound[key] = bind(reference, self.today, after)
        return self._bound[key]

    def locate(self, cited: EvidenceRef, carry: Carry | None = None) -> Place:
        """Where a passage is today."""
        return self.place(cited.document, cited.selector, carry)

    def place(self, document: str, selector: Selector, carry: Carry | None = None) -> Place:
        """Where words of a document are today."""
        after = carry.after if carry else None
        if after is None and selector.text_sha256 == self.today.sha256(document):
            return Place("unchanged", (selector.start, selector.end))
        key = document, _words(selector), _words(after) if after else None
        if key not in self._placed:
            self._placed[key] = locate(document, selector, self.today, after)
        return self._placed[key]


_Words = tuple[str, int, str]


def _words(selector: Selector) -> _Words:
    return selector.text_sha256, selector.start, selector.exact


def stand(state: State, binder: Binder) -> Standing:
    """Bind every standing decision about a claim to today's claims."""
    binder.look_up(
        [*state.verdicts, *state.stands, *state.waivers, *state.evidence, *state.requests, *state.replies],
    )
    bound = Bound(state, binder)
    verdicts: dict[str, tuple[Verdict, ...]] = {}
    stands: dict[str, Decided[LetStand]] = {}
    orphans: dict[str, Claim] = {}
    suspended: list[Suspended] = []
    aliases: dict[str, str] = {}
    own: dict[str, list[Verdict]] = {}  # all there are on a claim, by its id of today and the one that events name
    going: list[tuple[Verdict, str]] = []  # verdicts that go with further claims, and the claim of each
    for standing in state.verdicts.values():
        for verdict in standing:
            binding = bound.claim(verdict.hash, verdict.event.claim)
            for id in dict.fromkeys((binding.claim, verdict.event.claim.id)):
                own.setdefault(id, []).append(verdict)
            if bound.dropped(verdict):
                continue
            if why := tuple(bound.why(verdict, binding)):
                suspended.append(Suspended(verdict, binding, why))
            if not binding.holds:
                continue
            if binding.claim != verdict.event.claim.id:
                aliases[verdict.event.claim.id] = binding.claim
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
    for id, waiver in state.waivers.items():
        for reference in waiver.event.claims:
            if reference.id == id and bound.counts(waiver.hash, reference):
                binding = bound.claim(waiver.hash, reference)
                if waiver.clock > newest.get(binding.claim, -1):
                    waivers[binding.claim] = waiver
                    if binding.orphan is not None:
                        orphans.setdefault(binding.claim, binding.orphan)
    evidence: dict[str, tuple[Decided[EvidenceDecided], ...]] = {}
    for told in state.evidence.values():
        for one in told:
            if bound.counts(one.hash, one.event.claim):
                claim = bound.claim(one.hash, one.event.claim).claim
                both = (*evidence.get(claim, ()), one)
                evidence[claim] = tuple(sorted(both, key=lambda decided: (decided.clock, decided.hash)))
    waiting = tuple(one for one in suspended if not decided_anew(one, verdicts))
    disputed = tuple(id for id, standing in verdicts.items() if len(standing) > 1)
    requests, replies = _asked(state.requests, bound), _asked(state.replies, bound)
    return Standing(verdicts, stands, orphans, waiting, aliases, disputed, waivers, evidence, requests, replies, under)


def _laid_over(
    going: Iterable[tuple[Verdict, str]],
    bound: Bound,
    own: Mapping[str, Sequence[Verdict]],
    suspended: list[Suspended],
    orphans: dict[str, Claim],
    aliases: dict[str, str],
) -> dict[str, tuple[Verdict, ...]]:
    """What verdicts that stand say of further claims, by the claims of today. `going` has each with the claim that is its own,
    `own` what claims have verdicts of their own; what is held back, lives on in the ledger only, or is named otherwise goes to the
    others."""
    found: dict[str, dict[str, Verdict]] = {}
    for verdict, itself in going:
        for laid in laid_over((verdict,)):
            carry = bound.carry(laid.hash, laid.claim.document, laid.claim.selector)
            binding = bound.claim(laid.hash, laid.claim)
            if (carry and carry.dropped) or binding.claim == itself:
                continue
            if why := tuple(bound.why_over(laid, binding)):
                if not covered(laid, own.get(binding.claim, ())):
                    suspended.append(Suspended(laid, binding, why))
            else:
                if binding.orphan is not None:
                    orphans[binding.claim] = binding.orphan
                found.setdefault(binding.claim, {}).setdefault(laid.hash, laid)
            if binding.holds and binding.claim != laid.claim.id:
                aliases[laid.claim.id] = binding.claim
    return {id: tuple(several.values()) for id, several in found.items()}


class Bound:
    """The decisions of a state among today's words: bound, and as people decided about them when texts were revised."""

    def __init__(self, state: State, binder: Binder) -> None:
        self._binder = binder
        self._carries = Carries(state.carried)

    def carry(self, decision: str, document: str, selector: Selector) -> Carry | None:
        """What a person said of words; of other words than stand there now, or where people differ, it is open (`against`)."""
        carry = self._carries.of(decision, document, selector) if self._carries else None
        if carry is None or not carry.dropped or carry.seen is None:
            return carry
        if self._binder.place(document, carry.seen).holds or self._binder.place(document, selector).holds:
            return carry
        return replace(carry, dropped=False, against=(carry.decided,))

    def claim(self, decision: str, reference: ClaimRef) -> Binding:
        carry = self.carry(decision, reference.document, reference.selector)
        binding = self._binder.bind(reference, carry)
        if carry is None or not carry.against or not binding.holds:
            return binding
        today = () if binding.orphan else (binding.claim,)
        return replace(binding, outcome="changed", claim=reference.id, orphan=None, successors=today)

    def cited(self, decision: str, cited: EvidenceRef) -> Place:
        carry = self.carry(decision, cited.document, cited.selector)
        place = self._binder.locate(cited, carry)
        return replace(place, outcome="changed") if carry and carry.against and place.holds else place

    def known(self, decision: str, document: str, selector: Selector) -> tuple[str, ...]:
        """The records that decided about words before."""
        return self._carries.known(decision, document, selector)

    def counts(self, decision: str, reference: ClaimRef) -> bool:
        """Whether a decision about a claim has effect: its words stand, and nobody dropped it."""
        carry = self.carry(decision, reference.document, reference.selector)
        return not (carry and carry.dropped) and self.claim(decision, reference).holds

    def dropped(self, verdict: Verdict) -> bool:
        """Whether somebody said that a verdict holds no more, because of its claim's words or of what it cites."""
        if not self._carries:
            return False
        named: tuple[ClaimRef | EvidenceRef, ...] = (verdict.event.claim, *verdict.event.evidence)
        carries = (self.carry(verdict.hash, one.document, one.selector) for one in named)
        return any(carry.dropped for carry in carries if carry)

    def why(self, verdict: Verdict, binding: Binding) -> Iterator[Why]:
        """What holds a verdict back on its own claim."""
        yield from self.why_over(verdict, binding)
        for cited in verdict.event.evidence:
            place = self.cited(verdict.hash, cited)
            if not place.holds:
                yield Why("cited", place, cited)
            elif self._otherwise(verdict, cited.document, cited.selector):
                yield Why("date", place, cited)

    def why_over(self, verdict: Verdict, binding: Binding) -> Iterator[Why]:
        """What holds a verdict back on the claim that it counts for, whatever it cites."""
        if not binding.holds:
            yield Why("claim", binding.place)
        elif self._otherwise(verdict, verdict.claim.document, verdict.claim.selector):
            yield Why("date", binding.place)

    def _otherwise(self, verdict: Verdict, document: str, selector: Selector) -> bool:
        carry = self.carry(verdict.hash, document, selector)
        seen = (carry.decided.event.snapshot if carry else None, verdict.event.snapshot)
        return self._binder.dates.reads_otherwise(document, selector, seen)


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
