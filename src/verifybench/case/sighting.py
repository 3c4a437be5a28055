"""How a case looks at second reviews: kinds of its claims, the policy's reach, and what its reader may see of a history."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from verifybench.case.board import kept_conflicts
from verifybench.case.errors import NoSuchId
from verifybench.case.sight import Reach, Sight
from verifybench.case.standing import Binder, Standing, stand
from verifybench.case.telling import references
from verifybench.model.claim import Claim
from verifybench.model.event import Adjudicated, ClaimRef, ConflictDecided, Record, VerdictRecorded
from verifybench.model.state import State, Verdict
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

    policy, reach = view.config.policy, _reach(view, binder, ledger)
    today = None
    if isinstance(ledger, LedgerAsOf):
        newest = ledger.today.state
        today = Sight(_whole(newest, binder), newest, policy, _reach(view, binder, ledger.today))
    return Sight(_whole(ledger.state, binder), ledger.state, policy, reach, today, view.reviewed)


def _whole(state: State, binder: Binder | None) -> Standing:
    if binder is not None:
        return stand(state, binder)
    return Standing(state.verdicts, {}, {}, (), {}, (), requests=state.requests)


def _reach(view: CaseView, binder: Binder | None, ledger: History) -> Reach:
    """The policy is about draft claims, or all where there is no draft; and about all where nothing is built."""

    def resolve(hash: str) -> Verdict | None:
        try:
            one = ledger.record(hash)
        except KeyError:
            return None
        if not isinstance(one.event, (VerdictRecorded, Adjudicated)):
            return None
        return Verdict(one.event, one.reviewer, one.at, one.hash, one.seq, one.ledger, one.clock)

    def kinds_then(claim: ClaimRef) -> tuple[str, ...]:
        words = view.config.policy.misconduct
        return kinds_in(read_words(claim.selector.exact), misconduct_table(words.words, words.exceptions))

    @cache
    def ever() -> frozenset[str]:
        decided = (one.event for one in ledger.records() if isinstance(one.event, (VerdictRecorded, Adjudicated)))
        return frozenset(event.claim.id for event in decided)

    if binder is None:
        return Reach(
            where=lambda claim: (claim.id, ()),
            kinds=lambda claim: _kinds_by_words(view, ledger, claim),
            governed=lambda claim: True,
            kinds_then=kinds_then,
            governed_then=lambda claim: True,
            resolve=resolve,
            ever=ever,
        )

    def where(claim: ClaimRef) -> tuple[str | None, Sequence[str]]:
        binding = binder.bind(claim)
        return (binding.claim, ()) if binding.fate in ("bound", "kept") else (None, binding.successors)

    def governed(claim: str) -> bool:
        drafts = view._draft_ids()
        try:
            return not drafts or view.claim(claim).document in drafts
        except NoSuchId:  # an earlier state names claims that are none today
            return False

    def governed_then(claim: ClaimRef) -> bool:
        """One of a draft that is gone was governed as well."""
        drafts = view._draft_ids()
        return not drafts or claim.document in drafts or claim.document not in view.index.fingerprints()

    return Reach(where, view.kinds, governed, kinds_then, governed_then, resolve, ever)


def _kinds_by_words(view: CaseView, ledger: History, claim: str) -> tuple[str, ...]:
    words = view.config.policy.misconduct
    for record in ledger.records():
        for reference in references(record.event):
            if reference.id == claim:
                return kinds_in(read_words(reference.selector.exact), misconduct_table(words.words, words.exceptions))
    return ()


def shown(view: CaseView, sight: Sight, records: Sequence[Record]) -> tuple[Record, ...]:
    """The records as the reader may see them."""
    reader = view.reviewer if view.as_author else None

    def disputes(event: ConflictDecided) -> bool:
        kept = kept_conflicts(view.root, event)
        return not kept or any(one.kind == "reviewer-reviewer" for one in kept)

    return tuple(sight.shown(record, reader, disputes) for record in records)


def demanded(view: CaseView, claim: Claim, standing: Standing) -> Iterator[Finding]:
    """What the policy still demands of a claim; a waiver answers none of it."""
    policy = view.config.policy
    kinds = view.kinds(claim.id) if policy.misconduct.reply or policy.misconduct.second_review else ()
    replied, waived = claim.id in standing.replies, claim.id in standing.waivers
    verdicts, review = standing.verdicts.get(claim.id, ()), view.review_of(claim.id)
    yield from still_demanded(claim, verdicts, review, kinds, replied, policy, waived=waived)
    if policy.sources and claim.id not in standing.stands:
        yield from _sources_demanded(view, claim, verdicts)


def _sources_demanded(view: CaseView, claim: Claim, verdicts: Sequence[Verdict]) -> Iterator[Finding]:
    """What verdicts lack of the sources that the policy demands, each lack once."""
    from verifybench.review import Finding, lacking, rests_on

    sourcing, told = view.sourcing, set()
    for verdict in verdicts:
        fact, passages = rests_on(verdict.event, claim, view.evidence(claim.id), view._draft_ids())
        lack = lacking(
            verdict.event,
            view.config.passing,
            view.config.policy.sources,
            passages,
            lambda document: (sourcing.grade(document).reliability, sourcing.grade(document).tier),
            lambda some, fact=fact: sourcing.count_passages(some, fact, claim.document),  # type: ignore[misc]
        )
        if lack and lack not in told:
            told.add(lack)
            about = f" ({fact})" if len(claim.facts) > 1 else ""
            yield Finding("claim.sources", f"{verdict.event.label}{about}: {lack}", claim.document, claim.id)
