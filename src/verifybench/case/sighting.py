"""How a case looks at second reviews: the policy's reach, and what its reader may see of a history."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from verifybench.case.board import kept_conflicts
from verifybench.case.bound import Binder
from verifybench.case.laying import by_name
from verifybench.case.sight import Memory, Reach, Sight
from verifybench.case.standing import Standing, stand
from verifybench.case.telling import references
from verifybench.model.event import AnyVerdict, ClaimRef, ConflictDecided, Record
from verifybench.model.state import State, Verdict
from verifybench.review import kinds_in, misconduct_table, read_words

if TYPE_CHECKING:
    from verifybench.case.reading import Reading
    from verifybench.ledger import History


def sight_of(
    case: Reading,
    ledger: History,
    binder: Binder | None,
    kinds: Callable[[str], Collection[str]],
    document_of: Callable[[str], str | None],
    memory: Memory,
) -> Sight:
    """What may be seen of the state of a ledger; without a binder nothing is built, and claims are known by their events.

    `kinds` and `document_of` are asked by a claim's id; the document is None where that is no claim of today.
    """
    from verifybench.ledger import LedgerAsOf

    def reach(history: History) -> Reach:
        if binder is None:
            return _by_words(case, history)
        return _by_claims(case, history, binder, kinds, document_of)

    policy, today = case.config.policy, None
    if isinstance(ledger, LedgerAsOf):
        newest = ledger.today.state
        today = Sight(_whole(newest, binder), newest, policy, reach(ledger.today))
    return Sight(_whole(ledger.state, binder), ledger.state, policy, reach(ledger), today, memory)


def shown(root: Path, sight: Sight, records: Sequence[Record], reader: str | None) -> tuple[Record, ...]:
    """The records as the reader may see them; None is everybody."""

    def disputes(event: ConflictDecided) -> bool:
        kept = kept_conflicts(root, event)
        return not kept or any(one.kind == "reviewer-reviewer" for one in kept)

    return tuple(sight.shown(record, reader, disputes) for record in records)


def _whole(state: State, binder: Binder | None) -> Standing:
    if binder is not None:
        return stand(state, binder)
    return Standing({**state.verdicts, **by_name(state)}, {}, {}, (), {}, (), requests=state.requests)


def _by_claims(
    case: Reading,
    ledger: History,
    binder: Binder,
    kinds: Callable[[str], Collection[str]],
    document_of: Callable[[str], str | None],
) -> Reach:
    """The policy is about draft claims, or about all where there is no draft."""

    def where(claim: ClaimRef) -> tuple[str | None, Sequence[str]]:
        binding = binder.bind(claim)
        return (binding.claim, ()) if binding.holds else (None, binding.successors)

    def governed(claim: str) -> bool:
        return not case.draft_ids() or document_of(claim) in case.draft_ids()

    def governed_then(claim: ClaimRef) -> bool:
        """One of a draft that is gone was governed as well."""
        drafts = case.draft_ids()
        return not drafts or claim.document in drafts or claim.document not in case.index.fingerprints()

    return Reach(where, kinds, governed, _kinds_then(case), governed_then, _verdicts_of(ledger), _ever_decided(ledger))


def _by_words(case: Reading, ledger: History) -> Reach:
    """Nothing is built: the policy is about every claim, and its kinds are those of the words that an event names it by."""
    kinds_then = _kinds_then(case)

    def kinds(claim: str) -> tuple[str, ...]:
        for record in ledger.records():
            for reference in references(record.event):
                if reference.id == claim:
                    return kinds_then(reference)
        return ()

    return Reach(
        where=lambda claim: (claim.id, ()),
        kinds=kinds,
        governed=lambda claim: True,
        kinds_then=kinds_then,
        governed_then=lambda claim: True,
        resolve=_verdicts_of(ledger),
        ever=_ever_decided(ledger),
    )


def _kinds_then(case: Reading) -> Callable[[ClaimRef], tuple[str, ...]]:
    def kinds(claim: ClaimRef) -> tuple[str, ...]:
        words = case.config.policy.misconduct
        return kinds_in(read_words(claim.selector.exact), misconduct_table(words.words, words.exceptions))

    return kinds


def _verdicts_of(ledger: History) -> Callable[[str], Verdict | None]:
    def resolve(hash: str) -> Verdict | None:
        try:
            one = ledger.record(hash)
        except KeyError:
            return None
        if not isinstance(one.event, AnyVerdict):
            return None
        return Verdict(one.event, one.reviewer, one.at, one.hash, one.seq, one.ledger, one.clock)

    return resolve


def _ever_decided(ledger: History) -> Callable[[], frozenset[str]]:
    @cache
    def ever() -> frozenset[str]:
        decided = (one.event for one in ledger.records() if isinstance(one.event, AnyVerdict))
        return frozenset(claim.id for event in decided for claim in event.claims)

    return ever
