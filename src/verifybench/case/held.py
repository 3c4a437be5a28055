"""Every standing decision with the words that it rests on, whatever its kind: what a revision of a text may reach."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeVar

from verifybench.case.laying import laid_over
from verifybench.model.claim import Selector
from verifybench.model.event import ClaimRef, EvidenceRef
from verifybench.model.state import Decided, State, Verdict

What = Literal[
    "verdict",
    "waiver",
    "let stand",
    "review asked",
    "reply",
    "note",
    "flag",
    "evidence",
    "claim cut",
    "block",
    "words waived",
]
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
            yield _given(one, one.event.claims)
    for one in laid_over(one for several in state.batches.values() for one in several):
        yield _given(one, (one.claim,))  # each is for itself: its words may be revised, and another verdict count before it
    newest = _newest(state)
    for id, stand in state.stands.items():
        if stand.clock > newest(id):
            yield _held(stand, "let stand", claims=(stand.event.claim,))
    for id, waiver in state.waivers.items():
        if waiver.clock > newest(id):
            yield _held(waiver, "waiver", claims=tuple(one for one in waiver.event.claims if one.id == id))
    for request in _each(state.requests):
        yield _held(request, "review asked", claims=request.event.claims)
    for reply in _each(state.replies):
        yield _held(reply, "reply", claims=reply.event.claims)
    for note in _each(state.notes):
        yield _held(note, "note", claims=(note.event.claim,))
    for id, flag in state.flags.items():
        if flag.event.state:
            did = "flagged for later"
            yield _held(flag, "flag", did, tuple(one for one in flag.event.claims if one.id == id))
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


def _given(one: Verdict, claims: tuple[ClaimRef, ...]) -> Held:
    return Held(
        one.hash,
        "verdict",
        one.event.label,
        one.reviewer,
        one.at,
        one.clock,
        claims,
        one.event.evidence,
        verdict=one,
    )


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


def _newest(state: State) -> Callable[[str], int]:
    """The moment of the newest verdict on a claim as events name it, -1 where there is none."""
    batched: dict[str, int] = {}
    for several in state.batches.values():
        for one in several:
            for claim in one.event.claims:
                batched[claim.id] = max(one.clock, batched.get(claim.id, -1))
    return lambda id: max(batched.get(id, -1), *(one.clock for one in state.verdicts.get(id, ())), -1)
