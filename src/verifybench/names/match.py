"""The outcome of comparing two names."""

from __future__ import annotations

from dataclasses import dataclass

SAME = 0.5  # closeness from which two words, and two names, are proposed as one


@dataclass(frozen=True, slots=True)
class NameMatch:
    """Whether two names are proposed as one, how close they are (0..1, from .5 the same), and why: (rule, message)."""

    same: bool
    score: float
    reasons: tuple[tuple[str, str], ...]


def same(score: float, rule: str, message: str) -> NameMatch:
    """Proposed as one."""
    return NameMatch(True, score, ((rule, message),))


def differs(score: float, rule: str, message: str) -> NameMatch:
    """Kept apart; `score` is under .5."""
    return NameMatch(False, score, ((rule, message),))
