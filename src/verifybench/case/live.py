"""What a list of claims asks at every look, so that it shows what was decided a moment ago."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from verifybench.case.checked import Summary
    from verifybench.case.rows import Waits
    from verifybench.case.standing import Standing


@dataclass(frozen=True, slots=True)
class Live:
    """`settled` gives what decisions take from (or reviewers' disagreements add to) the number of conflicts that touch a claim,
    `summaries` the words for the evidence of claims to which people added any or struck some, `sources` the documents that the
    evidence of such a claim is from. `waits_for` is what a claim's second review waits for, `waiting` are the claims that do.
    `documents` are the ids of all, with title, publisher and path; `titles` what a heading calls each.
    """

    standing: Callable[[], Standing]
    settled: Callable[[], Mapping[str, int]]
    summaries: Callable[[], Mapping[str, Summary]]
    sources: Callable[[str], Collection[str]]
    waits_for: Callable[[str], Waits]
    waiting: Callable[[], Collection[str]]
    documents: Callable[[], Sequence[tuple[str, str]]]
    titles: Callable[[], Mapping[str, str]]
    reviewer: str = ""
    labels: tuple[str, ...] = ()
