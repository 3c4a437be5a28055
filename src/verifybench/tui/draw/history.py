"""The history: one event of the ledger in one line, and the whole of it below."""

from __future__ import annotations

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
from verifybench.tui.draw.ink import BLANK, Row
from verifybench.tui.draw.marks import STATES, Sign, verdict
from verifybench.tui.draw.rows import fit, paragraph, reflowed, shown


def sign_of(event: Event) -> Sign:
    """Glyph and word of what happened."""
    match event:
        case VerdictRecorded():
            return verdict(event.label)
        case ConflictDecided():
            state = STATES[event.state]
            return Sign(state.glyph, f"conflict {state.word if event.state != 'open' else 'reopened'}", state.ink)
        case LetStand():
            return Sign("≡", "let stand", "note")
        case SourceDescribed():
            return Sign("i", "described", "note")
        case BlockRelabelled():
            return Sign("i", f"block is {event.label}", "note")
        case Undone():
            return Sign("↶", "undone", "warn")
        case Redone():
            return Sign("↷", "redone", "warn")
        case CaseOpened():
            return Sign("◦", "ledger begun", "dim")
        case Unknown():
            return Sign("◦", event.kind, "dim")
        case _:
            return Sign("i", event.kind, "note")


def subject_of(event: Event, by_hash: dict[str, Record]) -> str:
    """The words an event is about, in one line."""
    match event:
        case VerdictRecorded() | LetStand():
            return event.claim.selector.exact
        case ConflictDecided():
            words = event.explanation or event.rationale
            return f"{words}: {event.claims[0].selector.exact}" if event.claims else words or event.conflict
        case SourceDescribed():
            return f"{event.document}: " + ", ".join(
                f"{name} {_field(event, name)}" for name in METADATA_FIELDS if _said(event, name)
            )
        case BlockRelabelled():
            return event.selector.exact
        case Undone() | Redone():
            target = by_hash.get(event.target)
            if target is None:
                return f"record {event.target[:12]}"
            return f"{sign_of(target.event).word} (record {target.seq}): {subject_of(target.event, {})}"
        case CaseOpened():
            return f"on {event.device}"
        case Unknown():
            return "an event of a newer version"
        case _:
            return ""


def _said(event: SourceDescribed, name: str) -> bool:
    return getattr(event, name) is not None


def _field(event: SourceDescribed, name: str) -> str:
    return str(getattr(event, name)) or "unknown"


def record_line(record: Record, width: int, by_hash: dict[str, Record]) -> Row:
    """A record in one row: number, when, who, what, about what."""
    sign = sign_of(record.event)
    who = fit(shown(record.reviewer), 14)
    rest = width - 1 - 6 - 17 - 15 - 22
    return (
        (f" {record.seq:>4}  ", "dim"),
        (record.at[:16].replace("T", " ") + " ", "dim"),
        (f"{who} ", ""),
        (fit(f"{sign.glyph} {shown(sign.word)}", 22), sign.ink),
        (fit(shown(subject_of(record.event, by_hash)), max(8, rest)), ""),
    )


def record_rows(record: Record, width: int, by_hash: dict[str, Record]) -> list[Row]:
    """A record in full: subject, rationale, evidence, wording, and its place in the chain."""
    event, sign = record.event, sign_of(record.event)
    rows: list[Row] = [
        (
            (f"{sign.glyph} {shown(sign.word)}", f"{sign.ink} strong"),
            (f"   {shown(record.reviewer)}, {shown(record.at)}", "dim"),
        ),
        BLANK,
        *paragraph(shown(subject_of(event, by_hash)), width),
    ]
    for name in ("rationale", "reason", "proposed", "question", "explanation"):
        text = getattr(event, name, None)
        if text:
            label = f"{name}: "
            rows += [BLANK, *paragraph(label + reflowed(text), width, [(0, len(label), "dim")])]
    if isinstance(event, VerdictRecorded):
        for cited in event.evidence:
            lead = f"◉ {cited.relation or 'cited'}  "
            rows += [BLANK, *paragraph(shown(f"{lead}“{cited.selector.exact}”"), width, [(0, len(lead), "good")])]
            rows += paragraph(shown(f"{cited.document}, {cited.selector.locator}"), width, ink="dim", indent=2)
    rows += [
        BLANK,
        *paragraph(f"record {record.seq} of ledger {shown(record.ledger)}, hash {record.hash[:16]}…", width, ink="dim"),
    ]
    return rows
