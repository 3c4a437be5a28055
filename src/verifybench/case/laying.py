"""Verdicts laid over claims that say the same: what one event decides of headline, caption and body."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from verifybench.model.event import Adjudicated
from verifybench.model.state import Verdict
from verifybench.review import person


@dataclass(frozen=True, slots=True)
class Laid:
    """What counts of a claim's verdicts, and what another of them covers (`under`), in merged order."""

    counts: tuple[Verdict, ...]
    under: tuple[Verdict, ...]


def lay(counts: Sequence[Verdict], over: Iterable[Verdict], own: Sequence[Verdict]) -> Laid:
    """Lay verdicts over a claim. `own` are all verdicts on the claim itself, `counts` those of them that nothing holds back.

    A newer verdict of its own by the same person, or a newer adjudication, covers what is laid over it. Of one person in one ledger
    what is laid over covers their older ones, as their later verdict on the claim itself would.
    """
    counts, under = tuple(counts), []
    for verdict in sorted(over, key=in_order):
        if covered(verdict, own):
            under.append(verdict)
            continue
        under += [one for one in counts if _voice(one) == _voice(verdict)]
        counts = (*(one for one in counts if _voice(one) != _voice(verdict)), verdict)
    return Laid(tuple(sorted(counts, key=in_order)), tuple(sorted(under, key=in_order)))


def covered(verdict: Verdict, own: Iterable[Verdict]) -> bool:
    """Whether a claim's own verdicts, held back or not, say newer things than one that would be laid over it."""
    return any(
        in_order(one) > in_order(verdict)
        and (isinstance(one.event, Adjudicated) or person(one.reviewer) == person(verdict.reviewer))
        for one in own
    )


def laid_over(verdicts: Iterable[Verdict]) -> Iterator[Verdict]:
    """Each verdict on each of the other claims that it goes with. A wording is proposed for the words of its own claim, and the
    author is asked once."""
    for one in verdicts:
        for claim in dict.fromkeys(one.event.claims[1:]):
            yield replace(one, event=replace(one.event, proposed=None, question=None), over=claim)


def by_name(verdicts: Mapping[str, Sequence[Verdict]]) -> dict[str, tuple[Verdict, ...]]:
    """By the id that events name, what is laid over a claim and not covered by its own verdicts; of a case that is not built."""
    found: dict[str, tuple[Verdict, ...]] = {}
    for one in laid_over(verdict for several in verdicts.values() for verdict in several):
        found[one.claim.id] = (*found.get(one.claim.id, ()), one)
    return {id: lay(verdicts.get(id, ()), over, verdicts.get(id, ())).counts for id, over in found.items()}


def in_order(verdict: Verdict) -> tuple[int, str, int]:
    """A verdict's place among those of all ledgers."""
    return verdict.clock, verdict.ledger, verdict.seq


def _voice(verdict: Verdict) -> tuple[str, str]:
    return verdict.ledger, person(verdict.reviewer)
