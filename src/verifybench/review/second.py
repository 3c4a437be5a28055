"""Second review: which claims need one, where each stands, and whom it waits for. Pure: the same on every replica."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from verifybench.model.event import Adjudicated, ReviewAsked
from verifybench.model.state import Decided, Verdict
from verifybench.review.policy import Policy, SecondReview

Stage = Literal["first", "second", "again", "adjudicate", "settled"]
"""No verdict yet; waits for the second; one person says two things in two ledgers and decides once more; two differ and wait for
a third person; nothing left to do."""


@dataclass(frozen=True, slots=True)
class Review:
    """Where a claim's second review stands.

    `why` are the reasons it needs one, empty where none is demanded and reviewers merely differ. `given` is who has a standing
    verdict, `parties` those of them or others between whom an adjudication decided. It waits for `of`, "" for anybody who is in
    neither. While it is `blind` each sees of the verdicts with a clock above `shown_until` their own only; what two had
    said in everybody's sight before somebody asked again stays there. `hidden` is who of `given` has one that is hidden.
    """

    stage: Stage
    why: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    of: str = ""
    blind: bool = False
    parties: tuple[str, ...] = ()
    shown_until: int = -1
    hidden: tuple[str, ...] = ()

    @property
    def waits(self) -> bool:
        """Whether it waits for somebody in particular to act; for the first verdict only where somebody was asked by name."""
        return self.stage in ("second", "again", "adjudicate") or (self.stage == "first" and bool(self.of))

    def whom(self) -> str:
        """Whom it waits for, in words."""
        if self.of:
            return self.of
        return f"anybody but {' and '.join(self.barred)}" if self.barred else "anybody"

    @property
    def barred(self) -> tuple[str, ...]:
        """Who may neither give the second verdict nor adjudicate: who gave one, or was party to what was adjudicated."""
        given = set(map(person, self.given))
        return (*self.given, *(name for name in self.parties if person(name) not in given))

    def open_to(self, name: str) -> bool:
        """Whether this person is whom it waits for, or may be."""
        if not self.waits:
            return False
        return person(self.of) == person(name) if self.of else person(name) not in map(person, self.barred)


@lru_cache(maxsize=256)
def person(name: str) -> str:
    """What tells people apart: one name on two devices, or written in other letters' case, is one person."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


def demanded(claim: str, kinds: Callable[[], Collection[str]], policy: Policy) -> tuple[str, ...]:
    """Why the policy demands a second review of a claim, by its id; nothing where it does not. `kinds` is asked when it matters."""
    found: list[str] = []
    if policy.by_kind:
        has = kinds()
        found += [f"kind {kind}" for kind in policy.second.kinds if kind in has]
        if policy.misconduct.second_review and "misconduct" in has and "kind misconduct" not in found:
            found.append("kind misconduct")
    if not found and sampled(claim, policy.second):
        found.append("sample")
    return tuple(found)


def sampled(claim: str, second: SecondReview) -> bool:
    """Whether a claim is in the sample: by its id and the seed alone, so that claims that come later change nothing."""
    return _draw(second.seed, claim) < second.share


def assigned(claim: str, second: SecondReview, given: Iterable[str]) -> str:
    """Who of the policy's reviewers it falls to, spread evenly by the claim's id; "" where none is left."""
    taken = set(map(person, given))
    left = [name for name in second.reviewers if person(name) not in taken]
    return max(left, key=lambda name: (_draw(second.seed, claim, person(name)), name), default="")


def where_it_stands(
    claim: str,
    why: Sequence[str],
    verdicts: Iterable[Verdict],
    requests: Iterable[Decided[ReviewAsked]],
    second: SecondReview,
    past: Iterable[Verdict] = (),
) -> Review | None:
    """Where a claim stands; None where no second review is demanded or asked, and nobody differs.

    `why` is what the policy demands, `verdicts` are all that stand, `past` those that they superseded, `requests` all that were
    asked. An adjudication answers whatever was demanded or asked before it. Of several requests the latest says whom.
    """
    standing = sorted(verdicts, key=_order)
    told = sorted((*standing, *past), key=_order)
    newest = {person(verdict.reviewer): verdict for verdict in standing}
    given = tuple(verdict.reviewer for verdict in newest.values())
    parties = tuple(_parties(told).values())
    settled_at = _settled_at(told)
    asked = sorted((one for one in requests if one.clock > settled_at), key=lambda one: (one.clock, one.hash))
    reasons = (*(why if settled_at < 0 else ()), *map(_asked, asked))
    named = asked[-1].event.of if asked else ""
    stage = _open(reasons, newest, {*map(person, parties)}, named)
    if stage:
        blind = second.blind
        until = _shown_until(why, told, list(requests)) if blind else -1
        hidden = tuple(one.reviewer for one in newest.values() if blind and one.clock > until)
        barred = (*given, *parties)
        of = named if named and person(named) not in newest else assigned(claim, second, barred) if newest else ""
        return Review(stage, reasons, given, of, blind, parties, until, hidden)
    if not newest:
        return None
    torn = next((one.reviewer for one in newest.values() if len(_labels_of(one, standing)) > 1), "")
    if torn:
        return Review("again", reasons, given, torn, parties=parties)
    if len({verdict.event.label for verdict in newest.values()}) > 1:
        return Review("adjudicate", reasons, given, assigned(claim, second, (*given, *parties)), parties=parties)
    done = reasons if settled_at < 0 else (*why, *reasons)
    return Review("settled", done, given, parties=parties) if done else None


def differs_from_self(review: Review) -> str:
    """In words, what stage `again` waits for."""
    return f"{review.of} differs with a verdict of their own in another ledger: {review.of}’s next verdict replaces both"


def _order(verdict: Verdict) -> tuple[int, str, int]:
    return verdict.clock, verdict.ledger, verdict.seq


def _settled_at(verdicts: Iterable[Verdict]) -> int:
    return max((verdict.clock for verdict in verdicts if isinstance(verdict.event, Adjudicated)), default=-1)


def _parties(verdicts: Sequence[Verdict]) -> dict[str, str]:
    """By person, the name of everybody whose verdict an adjudication among these took the place of; not adjudicators."""
    decided = {hash for verdict in verdicts if isinstance(verdict.event, Adjudicated) for hash in verdict.event.supersedes}
    settled_at = _settled_at(
        verdicts
    )  # what was laid over from another claim it cannot supersede: it covers all that is older
    return {
        person(one.reviewer): one.reviewer
        for one in verdicts
        if (one.hash in decided or (one.over is not None and one.clock < settled_at))
        and not isinstance(one.event, Adjudicated)
    }


def _open(
    reasons: Sequence[str], given: Collection[str], parties: Collection[str], named: str
) -> Literal["", "first", "second"]:
    """Which verdict is still wanted of these persons; "" where none is."""
    if reasons and not given:
        return "first"
    if (named and person(named) not in given) or (reasons and sum(one not in parties for one in given) < 2):
        return "second"
    return ""


def _shown_until(why: Sequence[str], told: Sequence[Verdict], requests: Sequence[Decided[ReviewAsked]]) -> int:
    """The clock of the last moment at which verdicts by two or an adjudication were in everybody's sight; -1 where there is none.

    Told by what stands today. One person's verdict alone is the first of the pair that is asked for, and hidden with the second.
    """
    if not requests:
        return -1
    until = -1
    for clock in sorted({*(one.clock for one in told), *(one.clock for one in requests)}):
        seen = [one for one in told if one.clock <= clock]
        before = [one for one in requests if one.clock < clock]
        several = len({person(one.reviewer) for one in seen}) > 1 or _settled_at(seen) >= 0
        if several and not _hides(why, seen, before):
            until = clock
    return until


def _hides(why: Sequence[str], told: Sequence[Verdict], requests: Sequence[Decided[ReviewAsked]]) -> bool:
    settled_at = _settled_at(told)
    asked = sorted((one for one in requests if one.clock > settled_at), key=lambda one: (one.clock, one.hash))
    reasons = (*(why if settled_at < 0 else ()), *map(_asked, asked))
    people = {person(one.reviewer) for one in told}
    return bool(_open(reasons, people, _parties(told), asked[-1].event.of if asked else ""))


def _labels_of(one: Verdict, standing: Iterable[Verdict]) -> set[str]:
    return {other.event.label for other in standing if person(other.reviewer) == person(one.reviewer)}


def _asked(request: Decided[ReviewAsked]) -> str:
    reason = (
        "" if request.event.apart else request.event.reason
    )  # a sign-off quotes this, and what may be erased is not copied
    return f"asked by {request.reviewer}" + (f": {reason}" if reason else "")


def _draw(*parts: str) -> float:
    """A number in [0, 1) that depends on the parts alone."""
    digest = hashlib.sha256("\0".join(parts).encode("utf-8")).digest()
    return int.from_bytes(digest[:6], "big") / 2**48
