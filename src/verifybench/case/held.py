"""Every standing decision with the words that it rests on, whatever its kind: what a revision of a text may reach."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeVar

from verifybench.model.claim import Selector
from verifybench.model.event import ClaimRef, EvidenceRef
from verifybench.model.state import Decided, State, Verdict

What = Literal["verdict", "waiver", "let stand", "review asked", "reply", "evidence", "claim cut", "block", "words waived"]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Held:
    """A decision: what it is about and what it cites. `words` are places of a document that are neither claim nor evidence."""

    decision: str
    what: What
    did: str
    reviewer: str
    at: str
    clock: int
    claims: tuple[ClaimRef, ...] = ()
    cited: tuple[EvidenceRef, ...] = ()
    words: tuple[tuple[str, Selector], ...] = ()
    verdict: Verdict | None = None


def held(state: State) -> Iterator[Held]:
    """The decisions of a state, oldest kinds of matters first; of a waiver or let-stand that a newer verdict ended, none."""
    for verdicts in state.verdicts.values():
        for one in verdicts:
            yield Held(
                one.hash,
                "verdict",
                one.event.label,
                one.reviewer,
                one.at,
                one.clock,
                one.event.claims,
                one.event.evidence,
                verdict=one,
            )
    for id, stand in state.stands.items():
        if stand.clock > _newest(state, id):
            yield _held(stand, "let stand", claims=(stand.event.claim,))
    for id, waiver in state.waivers.items():
        if waiver.clock > _newest(state, id):
            yield _held(waiver, "waiver", claims=tuple(one for one in waiver.event.claims if one.id == id))
    for request in _each(state.requests):
        yield _held(request, "review asked", claims=request.event.claims)
    for reply in _each(state.replies):
        yield _held(reply, "reply", claims=reply.event.claims)
    for told in _each(state.evidence):
        yield _held(told, "evidence", f"evidence {told.event.state}", (told.event.claim,), told.event.evidence)
    for block in state.blocks:
        did = f"block labelled {block.event.label}"
        yield _held(block, "block", did, words=((block.event.document, block.event.selector),))
    for cut in state.recuts:
        yield _held(
            cut,
            "claim cut",
            f"claim {cut.event.change} by hand",
            words=tuple((one.document, one.selector) for one in (*cut.event.before, *cut.event.after)),
        )
    for spans in state.spans:
        words = tuple((spans.event.document, one) for one in spans.event.selectors)
        yield _held(spans, "words waived", words=words)


def _held(
    one: Decided[T],
    what: What,
    did: str = "",
    claims: tuple[ClaimRef, ...] = (),
    cited: tuple[EvidenceRef, ...] = (),
    words: tuple[tuple[str, Selector], ...] = (),
) -> Held:
    return Held(one.hash, what, did or what, one.reviewer, one.at, one.clock, claims, cited, words)


def _each(several: Mapping[str, tuple[Decided[T], ...]]) -> Iterator[Decided[T]]:
    """Each decision once, however many claims it is about."""
    seen: set[str] = set()
    for group in several.values():
        for one in group:
            if one.hash not in seen:
                seen.add(one.hash)
                yield one


def _newest(state: State, claim: str) -> int:
    return max((one.clock for one in state.verdicts.get(claim, ())), default=-1)
