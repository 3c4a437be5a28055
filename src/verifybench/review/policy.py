"""What a case demands of its reviewers, as `verifybench.toml` says it under `[policy]`."""

from __future__ import annotations

from dataclasses import dataclass

from verifybench.model.coverage import TokenKind


@dataclass(frozen=True, slots=True)
class SecondReview:
    """Which draft claims need a second pair of eyes: those of `kinds`, and of all others a `share` (0..1), drawn by `seed`.

    `blind`: a verdict is shown to its author only until the second one is in. `reviewers` are those that second reviews and
    adjudications are spread over; anybody else may give one too.
    """

    kinds: tuple[str, ...] = ()
    share: float = 0.0
    seed: str = ""
    blind: bool = True
    reviewers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Misconduct:
    """Claims that ascribe a crime or misconduct to somebody named: more `words` for the table, `exceptions` from it, and
    whether such a claim needs a second review, and a reply or the attempt at one."""

    words: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()
    second_review: bool = False
    reply: bool = False


@dataclass(frozen=True, slots=True)
class Sources:
    """What a claim that goes out as fact must rest on: so many `independent` sources, or so many `primary` ones; 0 demands none.

    Only sources graded `reliability` or better count; "" counts all but those graded E, unreliable.
    """

    independent: int = 0
    primary: int = 0
    reliability: str = ""

    def counts(self, reliability: str | None) -> bool:
        """Whether a source of this grade counts. F, cannot be judged, is no better than no grade."""
        if not self.reliability:
            return reliability != "E"
        return reliability is not None and reliability <= self.reliability

    def __bool__(self) -> bool:
        return bool(self.independent or self.primary)


@dataclass(frozen=True, slots=True)
class Policy:
    """`rationale`: the labels that a verdict must give its reasons for; `coverage`: the kinds of words of a draft of which none
    may be left open."""

    rationale: tuple[str, ...] = ()
    coverage: tuple[TokenKind, ...] = ()
    second: SecondReview = SecondReview()
    misconduct: Misconduct = Misconduct()
    sources: Sources = Sources()

    @property
    def by_kind(self) -> bool:
        """Whether it depends on a claim's kinds if a second review is needed."""
        return bool(self.second.kinds) or self.misconduct.second_review

    @property
    def wants_second(self) -> bool:
        return self.by_kind or self.second.share > 0


NO_POLICY = Policy()
