"""What the ledger says about today's claims: the state of all events, bound to the index as it is now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from verifybench.case.index import Index
from verifybench.model.claim import Claim
from verifybench.model.document import Document
from verifybench.model.event import ClaimRef, LetStand
from verifybench.model.state import Decided, State, Verdict
from verifybench.review import Binding, bind


@dataclass(frozen=True, slots=True)
class Standing:
    """Decisions by today's claim id. `orphans` are claims that live on in the ledger only; `suspended` are verdicts whose
    words were changed or are gone: they stay in the history and decide nothing."""

    verdicts: Mapping[str, tuple[Verdict, ...]]
    stands: Mapping[str, Decided[LetStand]]
    orphans: Mapping[str, Claim]
    suspended: tuple[tuple[Verdict, Binding], ...]
    aliases: Mapping[str, str]  # id named by an event -> today's id, where they differ


class Binder:
    """Binds references to claims, asking the index once for each id and reading a document only when an id no longer holds."""

    def __init__(self, index: Index, wanted: Iterable[str]) -> None:
        self.index = index
        self.texts: dict[str, str] = {}
        ids = sorted(set(wanted))
        for start in range(0, len(ids), 500):
            self.texts.update((id, row.text) for id, row in index.listed(ids[start : start + 500]).items())
        self.documents = _Documents(index)

    def bind(self, reference: ClaimRef) -> Binding:
        return bind(reference, self.texts.get, self.index.claims_of, self.documents)


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


def stand(state: State, index: Index) -> Standing:
    """Bind every standing verdict and let-stand decision to today's claims."""
    binder = Binder(index, [*state.verdicts, *state.stands])
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
    for decision in state.stands.values():
        binding = binder.bind(decision.event.claim)
        if binding.fate in ("bound", "kept"):
            stands[binding.claim] = decision
    return Standing(verdicts, stands, orphans, tuple(suspended), aliases)
