"""One line for each kind of event, as `history` and undo tell it."""

from __future__ import annotations

from verifybench.cli.output import shorten
from verifybench.model.event import (
    BlockRelabelled,
    CaseOpened,
    ConflictDecided,
    Event,
    LetStand,
    Redone,
    SourceDescribed,
    Undone,
    Unknown,
    VerdictRecorded,
)


def summary(event: Event) -> str:
    """What a person did, on one line."""
    match event:
        case CaseOpened():
            return f"opened ledger {event.ledger[:8]} on {event.device}"
        case VerdictRecorded():
            cited = f" [{len(event.evidence)} cited]" if event.evidence else ""
            because = f" because {shorten(event.rationale, 80)}" if event.rationale else ""
            return f"{event.label}: “{shorten(event.claim.selector.exact, 60)}” ({event.claim.id}){because}{cited}"
        case ConflictDecided():
            how = f" as {event.explanation}" if event.explanation else ""
            because = f" because {shorten(event.rationale, 80)}" if event.rationale else ""
            return f"conflict {event.conflict} {event.state}{how}{because}"
        case LetStand():
            return f"lets stand “{shorten(event.claim.selector.exact, 60)}” ({event.claim.id}) because {shorten(event.reason, 80)}"
        case SourceDescribed():
            names = ("title", "publisher", "author", "published", "accessed", "url", "origin", "translated", "language")
            said = [f"{name} {getattr(event, name)!r}" for name in names if getattr(event, name) is not None]
            return f"described {event.document}: {', '.join(said)}"
        case BlockRelabelled():
            return f"labelled “{shorten(event.selector.exact, 60)}” of {event.document} as {event.label}"
        case Undone():
            return f"undid record {event.target[:12]}"
        case Redone():
            return f"redid record {event.target[:12]}"
        case Unknown():
            return f"{event.kind} (of a newer version: kept, without effect here)"
