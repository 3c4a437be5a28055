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

Stage = Literal["first", "second", "adjudicate", "settled"]
"""No verdict yet; waits for the second; two differ and wait for a third person; nothing left to do."""


@dataclass(frozen=True, slots=True)
class Review:
    """Where a claim's second review stands.

    `why` are the reasons it needs one, empty where none is demanded and reviewers merely differ. `given` is who has a standing
    verdict. It waits for `of`, "" for anybody who is not in `given`. While it is `blind` each sees their own verdict only.
    """

    stage: Stage
    why: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    of: str = ""
    blind: bool = False

    @property
    def waits(self) -> bool:
        """Whether it waits for somebody in particular to act; for the first verdict only where somebody was asked by name."""
        return self.stage in ("second", "adjudicate") or (self.stage == "first" and bool(self.of))

    def whom(self) -> str:
        """Whom it waits for, in words."""
        if self.of:
            return self.of
        return f"anybody but {' and '.join(self.given)}" if self.given else "anybody"

    def open_to(self, name: str) -> bool:
        """Whether this person is whom it waits for, or may be."""
        if not self.waits:
            return False
        return person(self.of) == person(name) if self.of else person(name) not in map(person, self.given)


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
) -> Review | None:
    """Where a claim stands; None where no second review is demanded or asked, and nobody differs.

    `why` is what the policy demands, `verdicts` are all that stand, `requests` all that were asked. An adjudication answers
    whatever was demanded or asked before it. Of several requests the latest says whom.
    """
    standing = sorted(verdicts, key=lambda verdict: (verdict.clock, verdict.ledger, verdict.seq))
    newest = {person(verdict.reviewer): verdict for verdict in standing}
    given = tuple(verdict.reviewer for verdict in newest.values())
    settled_at = max((verdict.clock for verdict in standing if isinstance(verdict.event, Adjudicated)), default=-1)
    asked = sorted((one for one in requests if one.clock > settled_at), key=lambda one: (one.clock, one.hash))
    reasons = (*(why if settled_at < 0 else ()), *map(_asked, asked))
    named = asked[-1].event.of if asked else ""
    blind = bool(reasons) and second.blind
    if not newest:
        return Review("first", reasons, (), named, blind) if reasons else None
    if named and person(named) not in newest:
        return Review("second", reasons, given, named, blind)
    if reasons and len(newest) < 2:
        return Review("second", reasons, given, assigned(claim, second, given), blind)
    if len({verdict.event.label for verdict in newest.values()}) > 1:
        return Review("adjudicate", reasons, given, assigned(claim, second, given))
    told = reasons if settled_at < 0 else (*why, *reasons)
    return Review("settled", told, given) if told else None


def _asked(request: Decided[ReviewAsked]) -> str:
    reason = request.event.reason
    return f"asked by {request.reviewer}" + (f": {reason}" if reason else "")


def _draw(*parts: str) -> float:
    """A number in [0, 1) that depends on the parts alone."""
    digest = hashlib.sha256("\0".join(parts).encode("utf-8")).digest()
    return int.from_bytes(digest[:6], "big") / 2**48
