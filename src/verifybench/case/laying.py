"""Verdicts laid over claims: what one event decides of headline, caption and body, which say the same, or of many at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from verifybench.model.event import Adjudicated, VerdictsRecorded
from verifybench.model.state import State, Verdict
from verifybench.review import person


@dataclass(frozen=True, slots=True)
class Laid:
    """What counts of a claim's verdicts, and what another of them covers (`under`), in merged order."""

    counts: tuple[Verdict, ...]
    under: tuple[Verdict, ...]


def lay(counts: Sequence[Verdict], over: Iterable[Verdict], own: Sequence[Verdict]) -> Laid:
    """Lay verdicts over a claim. `own` are all verdicts on the claim itself, `counts` those of them that nothing holds back.

    A newer verdict of its own by the same person, or a newer adjudication, covers what is laid over it. Of one person in one ledger
    what is laid over covers their older ones, as their later verdict on the claim itself would; and those that it supersedes.
    """
    laid = sorted(over, key=in_order)
    if len(laid) == 1 and not own:  # as most are
        return Laid(tuple(laid), ())
    counts, under = tuple(counts), []
    for verdict in laid:
        if covered(verdict, own):
            under.append(verdict)
            continue
        below = [one for one in counts if _supersedes(verdict, one)]
        under += below
        counts = (*(one for one in counts if one not in below), verdict)
    return Laid(tuple(sorted(counts, key=in_order)), tuple(sorted(under, key=in_order)))


def covered(verdict: Verdict, own: Iterable[Verdict]) -> bool:
    """Whether a claim's own verdicts, held back or not, say newer things than one that would be laid over it."""
    return any(
        in_order(one) > in_order(verdict)
        and (isinstance(one.event, Adjudicated) or person(one.reviewer) == person(verdict.reviewer))
        for one in own
    )


def laid_over(verdicts: Iterable[Verdict]) -> Iterator[Verdict]:
    """Each verdict on each of the claims that it counts for beside its own; one on several at once has none of its own. A wording
    is proposed for the words of its own claim, and the author is asked once."""
    for one in verdicts:
        if isinstance(one.event, VerdictsRecorded):
            for claim in dict.fromkeys(one.event.claims):  # made anew in a third of the time that `replace` takes
                yield Verdict(one.event, one.reviewer, one.at, one.hash, one.seq, one.ledger, one.clock, claim)
        elif len(one.event.claims) > 1:
            event = replace(one.event, proposed=None, question=None)
            for claim in dict.fromkeys(event.claims[1:]):
                yield replace(one, event=event, over=claim)


def by_name(state: State) -> dict[str, tuple[Verdict, ...]]:
    """By the id that events name, what counts of a claim that verdicts are laid over; of a case that is not built."""
    verdicts: Mapping[str, Sequence[Verdict]] = state.verdicts
    found: dict[str, list[Verdict]] = {}
    for one in laid_over(verdict for of in (verdicts, state.batches) for several in of.values() for verdict in several):
        found.setdefault(one.claim.id, []).append(one)
    return {id: lay(verdicts.get(id, ()), over, verdicts.get(id, ())).counts for id, over in found.items()}


def in_order(verdict: Verdict) -> tuple[int, str, int]:
    """A verdict's place among those of all ledgers."""
    return verdict.clock, verdict.ledger, verdict.seq


def _supersedes(later: Verdict, one: Verdict) -> bool:
    """Whether what is laid over a claim takes the place of a verdict that counted there: the same person's, as far as their ledger
    can know."""
    if _voice(one) == _voice(later):
        return True
    named = isinstance(later.event, VerdictsRecorded) and one.hash in later.event.supersedes
    return named and person(one.reviewer) == person(later.reviewer)


def _voice(verdict: Verdict) -> tuple[str, str]:
    return verdict.ledger, person(verdict.reviewer)
