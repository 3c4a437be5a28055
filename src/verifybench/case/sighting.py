"""How a case looks at second reviews: kinds of its claims, the policy's reach, and what its reader may see of a history."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from verifybench.case.board import kept_conflict
from verifybench.case.errors import NoSuchId
from verifybench.case.sight import Sight
from verifybench.case.standing import Binder, Standing, stand
from verifybench.case.telling import references
from verifybench.model.claim import Claim
from verifybench.model.event import ClaimRef, ConflictDecided, Record
from verifybench.model.state import State
from verifybench.review import kinds_in, misconduct_table, read_claim, read_words, still_demanded

if TYPE_CHECKING:
    from verifybench.case.view import CaseView
    from verifybench.ledger import History
    from verifybench.review import Finding


def kinds_of(view: CaseView, claim: str) -> tuple[str, ...]:
    """The kinds of a claim of today, with the case's own words of misconduct."""
    words = view.config.policy.misconduct
    return kinds_in(read_claim(view.claim(claim)), misconduct_table(words.words, words.exceptions))


def sight_of(view: CaseView, ledger: History, binder: Binder | None) -> Sight:
    """What may be seen of the state of a ledger; without a binder nothing is built, and claims are known by their events."""
    from verifybench.ledger import LedgerAsOf

    policy = view.config.policy
    today = None
    if isinstance(ledger, LedgerAsOf):
        newest = ledger.today
        today = Sight(_whole(newest.state, binder), policy, *_reach(view, binder, newest))
    return Sight(_whole(ledger.state, binder), policy, *_reach(view, binder, ledger), today, view.reviewed)


def _whole(state: State, binder: Binder | None) -> Standing:
    if binder is not None:
        return stand(state, binder)
    return Standing(state.verdicts, {}, {}, (), {}, (), requests=state.requests)


Reach = tuple[Callable[[str], Collection[str]], Callable[[str], bool]]


def _reach(view: CaseView, binder: Binder | None, ledger: History) -> Reach:
    """The kinds of a claim, and whether the policy is about it: draft claims, or all where there is no draft."""
    if binder is None:
        return lambda claim: _kinds_by_words(view, ledger, claim), lambda claim: True

    def governed(claim: str) -> bool:
        drafts = view._draft_ids()
        try:
            return not drafts or view.claim(claim).document in drafts
        except NoSuchId:  # an earlier state names claims that are none today
            return False

    return view.kinds, governed


def _kinds_by_words(view: CaseView, ledger: History, claim: str) -> tuple[str, ...]:
    words = view.config.policy.misconduct
    for record in ledger.records():
        for reference in references(record.event):
            if reference.id == claim:
                return kinds_in(read_words(reference.selector.exact), misconduct_table(words.words, words.exceptions))
    return ()


def shown(view: CaseView, sight: Sight, binder: Binder | None, records: Sequence[Record]) -> tuple[Record, ...]:
    """The records as the reader may see them."""
    reader = view.reviewer if view.as_author else None

    def today(claim: ClaimRef) -> Sequence[str]:
        if binder is None:
            return (claim.id,)
        binding = binder.bind(claim)
        return (binding.claim,) if binding.fate in ("bound", "kept") else binding.successors

    def disputes(event: ConflictDecided) -> bool:
        lost = kept_conflict(view.root, event)
        return lost is None or lost.kind == "reviewer-reviewer"

    return tuple(sight.shown(record, reader, today, disputes) for record in records)


def demanded(view: CaseView, claim: Claim, standing: Standing) -> Iterator[Finding]:
    """What the policy still demands of a claim; of one that was waived nothing."""
    policy = view.config.policy
    if claim.id in standing.waivers:
        return
    kinds = view.kinds(claim.id) if policy.misconduct.reply else ()
    replied = claim.id in standing.replies
    yield from still_demanded(claim, standing.verdicts.get(claim.id, ()), view.review_of(claim.id), kinds, replied, policy)
