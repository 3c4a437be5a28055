"""What the ledger says about today's claims: the state of all events, bound to the index as it is now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from verifybench.case.index import Index
from verifybench.model.claim import Claim
from verifybench.model.document import Document
from verifybench.model.event import ClaimRef, ClaimsWaived, EvidenceDecided, LetStand, ReplySought, ReviewAsked
from verifybench.model.state import Decided, State, Verdict
from verifybench.review import Binding, bind

Asked = TypeVar("Asked", ReviewAsked, ReplySought)


@dataclass(frozen=True, slots=True)
class Standing:
    """Decisions by today's claim id. `orphans` are claims that live on in the ledger only; `suspended` are verdicts whose
    words were changed, cut anew or are gone and were not decided anew: they stay in the history and decide nothing.

    A waiver or a decision to let a claim stand ends with the next verdict on the claim. Several of one kind are oldest first.
    """

    verdicts: Mapping[str, tuple[Verdict, ...]]
    stands: Mapping[str, Decided[LetStand]]
    orphans: Mapping[str, Claim]
    suspended: tuple[tuple[Verdict, Binding], ...]
    aliases: Mapping[str, str]  # id named by an event -> today's id, where they differ
    disputed: tuple[str, ...]  # claims with more than one standing verdict
    waivers: Mapping[str, Decided[ClaimsWaived]] = field(default_factory=dict)
    evidence: Mapping[str, tuple[Decided[EvidenceDecided], ...]] = field(default_factory=dict)
    requests: Mapping[str, tuple[Decided[ReviewAsked], ...]] = field(default_factory=dict)
    replies: Mapping[str, tuple[Decided[ReplySought], ...]] = field(default_factory=dict)


class Binder:
    """Binds references to claims of one index, each at most once: a new verdict costs what is new.

    The index is asked once for each id, and a document read only when an id no longer holds.
    """

    def __init__(self, index: Index) -> None:
        self._index = index
        self._texts: dict[str, str | None] = {}
        self._bound: dict[tuple[str, str, str], Binding] = {}
        self._documents = _Documents(index)

    def look_up(self, ids: Iterable[str]) -> None:
        """Fetch the words of today's claims of these ids, in as few questions as possible."""
        wanted = sorted({id for id in ids if id not in self._texts})
        for start in range(0, len(wanted), 500):
            some = wanted[start : start + 500]
            listed = self._index.listed(some)
            self._texts.update((id, listed[id].text if id in listed else None) for id in some)

    def bind(self, reference: ClaimRef) -> Binding:
        key = (reference.document, reference.id, reference.selector.exact)
        if key not in self._bound:
            self.look_up([reference.id])
            self._bound[key] = bind(reference, self._texts.get, self._index.claims_of, self._documents, self._index.away)
        return self._bound[key]


class _Documents(Mapping[str, Document]):
    """The index's documents as a mapping, each decoded at most once."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self.read: dict[str, Document] = {}

    def __getitem__(self, id: str) -> Document:
        if id not in self.read:
            self.read[id] = self.index.document(id)
        return self.read[id]

    def __iter__(self) -> Iterator[str]:
        return iter(self.index.fingerprints())

    def __len__(self) -> int:
        return len(self.index.fingerprints())


def stand(state: State, binder: Binder) -> Standing:
    """Bind every standing decision about a claim to today's claims."""
    binder.look_up(
        [*state.verdicts, *state.stands, *state.waivers, *state.evidence, *state.requests, *state.replies],
    )
    verdicts: dict[str, tuple[Verdict, ...]] = {}
    stands: dict[str, Decided[LetStand]] = {}
    orphans: dict[str, Claim] = {}
    suspended: list[tuple[Verdict, Binding]] = []
    aliases: dict[str, str] = {}
    for standing in state.verdicts.values():
        for verdict in standing:
            binding = binder.bind(verdict.event.claim)
            if binding.fate in ("changed", "gone"):
                suspended.append((verdict, binding))
                continue
            if binding.orphan is not None:
                orphans[binding.claim] = binding.orphan
            if binding.claim != verdict.event.claim.id:
                aliases[verdict.event.claim.id] = binding.claim
            verdicts[binding.claim] = (*verdicts.get(binding.claim, ()), verdict)
    # A verdict after it speaks of the same words with newer knowledge: a decision that they need none has lapsed.
    newest = {id: max(one.clock for one in standing) for id, standing in verdicts.items()}
    for decision in state.stands.values():
        binding = binder.bind(decision.event.claim)
        if binding.fate in ("bound", "kept") and decision.clock > newest.get(binding.claim, -1):
            stands[binding.claim] = decision
    waivers: dict[str, Decided[ClaimsWaived]] = {}
    for id, waiver in state.waivers.items():
        bound = {binder.bind(one).claim: binder.bind(one) for one in waiver.event.claims if one.id == id}
        for claim, binding in bound.items():
            if binding.fate in ("bound", "kept") and waiver.clock > newest.get(claim, -1):
                waivers[claim] = waiver
    evidence: dict[str, tuple[Decided[EvidenceDecided], ...]] = {}
    for told in state.evidence.values():
        for one in told:
            if (binding := binder.bind(one.event.claim)).fate in ("bound", "kept"):
                both = (*evidence.get(binding.claim, ()), one)
                evidence[binding.claim] = tuple(sorted(both, key=lambda decided: (decided.clock, decided.hash)))
    waiting = tuple((verdict, binding) for verdict, binding in suspended if not _decided_anew(verdict, binding, verdicts))
    disputed = tuple(id for id, standing in verdicts.items() if len(standing) > 1)
    requests, replies = _bound(state.requests, binder), _bound(state.replies, binder)
    return Standing(verdicts, stands, orphans, waiting, aliases, disputed, waivers, evidence, requests, replies)


def _bound(named: Mapping[str, tuple[Decided[Asked], ...]], binder: Binder) -> dict[str, tuple[Decided[Asked], ...]]:
    """What was asked about claims, by the claims of today."""
    found: dict[str, dict[str, Decided[Asked]]] = {}
    for id, asked in named.items():
        for one in asked:
            for reference in one.event.claims:
                if reference.id == id and (binding := binder.bind(reference)).fate in ("bound", "kept"):
                    found.setdefault(binding.claim, {})[one.hash] = one
    return {
        claim: tuple(sorted(several.values(), key=lambda one: (one.clock, one.hash))) for claim, several in found.items()
    }


def _decided_anew(old: Verdict, binding: Binding, verdicts: Mapping[str, tuple[Verdict, ...]]) -> bool:
    """Whether the words that took the place of a suspended verdict's have a newer one."""
    return any(new.clock > old.clock for id in binding.successors for new in verdicts.get(id, ()))
