"""The publishing gate: every reason why a draft may not go out yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from verifybench.model.claim import Claim
from verifybench.model.evidence import Conflict
from verifybench.model.state import Verdict

UNDECIDED, SECOND_REVIEW, REVISION = "claim.undecided", "claim.second-review", "revision."


@dataclass(frozen=True, slots=True)
class Finding:
    """One reason why a draft may not be published; `rule` is its stable name.

    `why` is what a reviewer gave as reason, apart from `message`: those words may have to be forgotten, and must not be copied.
    """

    rule: str
    message: str
    document: str
    claim: str | None = None
    conflict: str | None = None
    why: str = ""

    @property
    def words(self) -> str:
        """All of it, for reading."""
        return f"{self.message}: {self.why}" if self.why else self.message


def gate(
    claims: Iterable[Claim],
    verdicts: Mapping[str, tuple[Verdict, ...]],
    stands: Iterable[str],
    conflicts: Sequence[tuple[Conflict, str]],
    passing: Iterable[str],
    demands: Mapping[str, Sequence[Finding]] | None = None,
) -> Iterator[Finding]:
    """Findings in the draft's order, each claim's own before the conflicts that touch it.

    `claims` are the draft's, `stands` the ids of claims an editor lets stand, `conflicts` those not explained, each with its
    state (`open` or `upheld`); conflicts that touch no draft claim do not block. `passing` are the labels that may go out,
    `demands` what the policy demands by claim: a claim that waits for a second review has a verdict, shown or not.
    """
    allowed, let_stand = frozenset(passing), frozenset(stands)
    touching: dict[str, list[tuple[Conflict, str]]] = {}
    for conflict, state in conflicts:
        for id in conflict.claims:
            touching.setdefault(id, []).append((conflict, state))
    told: set[str] = set()
    for claim in claims:
        more = demands.get(claim.id, ()) if demands else ()
        if claim.id not in let_stand:
            waits = any(one.rule == SECOND_REVIEW or one.rule.startswith(REVISION) for one in more)
            yield from (
                one for one in _own(claim, verdicts.get(claim.id, ()), allowed) if not (waits and one.rule == UNDECIDED)
            )
        yield from more
        for conflict, state in touching.get(claim.id, ()):
            if conflict.id not in told:
                told.add(conflict.id)
                message = f"conflict {state}: {conflict.message}"
                yield Finding(f"conflict.{state}", message, claim.document, claim.id, conflict.id)


def _own(claim: Claim, standing: tuple[Verdict, ...], allowed: frozenset[str]) -> Iterator[Finding]:
    if not standing:
        yield Finding(UNDECIDED, "no verdict yet", claim.document, claim.id)
    for verdict in standing:
        if verdict.event.label not in allowed:
            rule, message = (
                "claim." + verdict.event.label.replace(" ", "-"),
                f"{verdict.event.label}, says {verdict.reviewer}",
            )
            yield Finding(rule, message, claim.document, claim.id, why=verdict.event.rationale)
    if claim.origin == "verdict":
        yield Finding(
            "claim.not-extracted",
            "has a verdict, but is no longer extracted as a claim: look at it",
            claim.document,
            claim.id,
        )
