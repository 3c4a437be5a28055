"""Two times: what is so now is not held against what was so in 2009, nor this winter against the last."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from verifybench.evidence.rules.finding import Finding
from verifybench.evidence.syntax import clause_of
from verifybench.evidence.tables.times import NOW, PERIODS, RELATIVE
from verifybench.evidence.words import View

_NOW = frozenset(NOW.split())
_RELATIVE = dict(line.split(" = ") for line in RELATIVE.strip().splitlines())
_PERIODS = frozenset(PERIODS.split())
_PAST = frozenset({"was", "were", "had", "did"})


def guarded(claim: View, passage: View, found: Iterable[Finding]) -> list[Finding]:
    """The findings, with every difference turned to `time.differs` where the two plainly speak of two times.

    Dates are held against each other elsewhere; here are the times that no calendar tells.
    """
    every = list(found)
    if not any(finding.stance == "differs" for finding in every):
        return every
    line = _two_times(claim, passage)
    if not line:
        return every
    return [_turned(finding, line) if finding.stance == "differs" else finding for finding in every]


def _turned(finding: Finding, line: str) -> Finding:
    return replace(finding, stance="lacks", rule="time.differs", message=line, strength=0.0)


def _two_times(claim: View, passage: View) -> str:
    if (now := _now(claim)) and (then := _dated_past(passage)):
        return f"“{now}” and “{then}” are two times"
    if (now := _now(passage)) and (then := _dated_past(claim)):
        return f"“{then}” and “{now}” are two times"
    ours, theirs = _relative(claim), _relative(passage)
    for period in sorted(ours.keys() & theirs.keys()):
        if _RELATIVE[ours[period]] != _RELATIVE[theirs[period]]:
            return f"“{ours[period]} {period}” and “{theirs[period]} {period}” are two times"
    return ""


def _now(view: View) -> str:
    """The word by which a text says that it tells of today, where it gives no date."""
    if any(value.kind == "date" and value.low is not None for value in view.statement.values):
        return ""
    return next((word.lower for word in view.words if word.lower in _NOW), "")


def _dated_past(view: View) -> str:
    """The date of a text in the past tense."""
    verb = clause_of(view).verb
    if verb < 0:
        return ""
    group = {word.lower for word in view.words[max(0, verb - 2) : verb + 1]}
    if not (group & _PAST or (group.isdisjoint(_NOW) and view.words[verb].lower.endswith("ed"))):
        return ""
    return next((" ".join(value.text.split()) for value in view.statement.values if value.kind == "date"), "")


def _relative(view: View) -> dict[str, str]:
    """The periods that are told from today ("last winter"), each with the word that tells which; none of those told twice."""
    found: dict[str, str] = {}
    for before, word in zip(view.words, view.words[1:], strict=False):
        if word.lower in _PERIODS and before.lower in _RELATIVE:
            found[word.lower] = "" if word.lower in found else before.lower
    return {period: which for period, which in found.items() if which}
