"""What happened in words: one line for each kind of event, and the rest of it where `history` tells it in full."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from verifybench.cli.output import shorten
from verifybench.model.document import METADATA_FIELDS
from verifybench.model.event import (
    BlockRelabelled,
    CaseOpened,
    ConflictDecided,
    Event,
    LetStand,
    Record,
    Redone,
    SourceDescribed,
    Undone,
    Unknown,
    VerdictRecorded,
)

BECAUSE = 80  # characters of a rationale that fit on the line


def summary(event: Event) -> str:
    """What a person did, on one line."""
    match event:
        case CaseOpened():
            return f"opened ledger {event.ledger[:8]} on {event.device}"
        case VerdictRecorded():
            cited = f" [{len(event.evidence)} cited]" if event.evidence else ""
            because = f" because “{shorten(event.rationale, BECAUSE)}”" if event.rationale else ""
            return f"{event.label}: “{shorten(event.claim.selector.exact, 60)}” ({event.claim.id}){because}{cited}"
        case ConflictDecided():
            how = f" as {event.explanation}" if event.explanation else ""
            because = f" because “{shorten(event.rationale, BECAUSE)}”" if event.rationale else ""
            return f"conflict {event.conflict} {event.state}{how}{because}"
        case LetStand():
            because = f" because “{shorten(event.reason, BECAUSE)}”"
            return f"lets stand “{shorten(event.claim.selector.exact, 60)}” ({event.claim.id}){because}"
        case SourceDescribed():
            said = [f"{name} {getattr(event, name)!r}" for name in METADATA_FIELDS if getattr(event, name) is not None]
            return f"described {event.document}: {', '.join(said)}"
        case BlockRelabelled():
            return f"labelled “{shorten(event.selector.exact, 60)}” of {event.document} as {event.label}"
        case Undone():
            return f"undid record {event.target[:12]}"
        case Redone():
            return f"redid record {event.target[:12]}"
        case Unknown():
            return f"{event.kind} (of a newer version: kept, without effect here)"
        case _:
            return event.kind


def details(event: Event, by_hash: Mapping[str, Record]) -> Iterator[tuple[str, str]]:
    """What the line leaves out, as label and words: evidence and its place, wordings, what an undo took back."""
    match event:
        case VerdictRecorded():
            yield from _whole(event.rationale)
            if event.proposed:
                yield "proposes", event.proposed
            if event.question:
                yield "asks", event.question
            for cited in event.evidence:
                relation = f", {cited.relation}" if cited.relation else ""
                place = ", ".join(filter(None, (cited.document, str(cited.selector.locator))))
                yield "cites", f"“{cited.selector.exact}” ({place}{relation})"
        case LetStand():
            yield from _whole(event.reason)
        case ConflictDecided():
            yield from _whole(event.rationale)
            for claim in event.claims:
                yield "claim", f"“{claim.selector.exact}” ({claim.id}, {claim.document})"
        case Undone() | Redone():
            word = "took back" if isinstance(event, Undone) else "brought back"
            target = by_hash.get(event.target)
            if target is not None:
                yield word, f"record {target.seq} of {target.reviewer}, {target.at}: {summary(target.event)}"
            else:
                yield word, "a record that is not here"


def _whole(rationale: str) -> Iterator[tuple[str, str]]:
    if shorten(rationale, BECAUSE) != " ".join(rationale.split()):
        yield "because", rationale
