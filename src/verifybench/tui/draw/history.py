"""The history: one event of the ledger in one line, and the whole of it below. What is said comes from `case/telling.py`."""

from __future__ import annotations

from collections.abc import Mapping

from verifybench.case.telling import Told, tell
from verifybench.model.event import AnyVerdict, ConflictDecided, Event, Record
from verifybench.tui.draw.ink import BLANK, Row
from verifybench.tui.draw.marks import STATES, Sign, verdict
from verifybench.tui.draw.rows import fit, paragraph, reflowed, shown

Records = Mapping[str, Record]

# Kind of event -> glyph and ink; a verdict has its label's, a conflict its state's, and what is not here a plain one.
SIGNS: Mapping[str, tuple[str, str]] = {
    "let-stand": ("≡", "note"),
    "review-asked": ("⇄", "note"),
    "reply-sought": ("☎", "note"),
    "claims-recut": ("✂", "note"),
    "claims-waived": ("–", "dim"),
    "claim-noted": ("✎", "note"),
    "claims-flagged": ("⚑", "note"),
    "evidence": ("◉", "note"),
    "signed-off": ("✓", "good"),
    "published": ("»", "note"),
    "corrected": ("!", "warn"),
    "erased": ("×", "warn"),
    "undone": ("↶", "warn"),
    "redone": ("↷", "warn"),
    "case-opened": ("◦", "dim"),
    "ledgers-merged": ("◦", "dim"),
    "checkpoint": ("◦", "dim"),
}
_PLAIN = ("i", "note")
_COLUMN = 22  # cells for what was done


def sign_of(event: Event, records: Records | None = None) -> Sign:
    """Glyph and words of what happened."""
    return _sign(event, tell(event, records))


def _sign(event: Event, told: Told) -> Sign:
    if isinstance(event, AnyVerdict):
        label = verdict(event.label)
        return Sign(label.glyph, told.did, label.ink)
    if isinstance(event, ConflictDecided):
        state = STATES[event.state]
        return Sign(state.glyph, told.did, state.ink)
    glyph, ink = SIGNS.get(event.kind, _PLAIN)
    return Sign(glyph, told.did, ink)


def words_of(event: Event) -> str:
    """The words that an event is about, as they stand in a text; of one about none what it is about, in one line."""
    told = tell(event, {})
    return next((one.words for one in told.about if one.words), "") or _subject(told)


def _subject(told: Told) -> str:
    first = told.about[0].words or told.about[0].id if told.about else ""
    more = f"(and {len(told.about) - 1} more)" if len(told.about) > 1 else ""
    return " · ".join(filter(None, (told.how, " ".join(filter(None, (first, more))) or told.why)))


def record_line(record: Record, width: int, records: Records) -> Row:
    """A record in one row: number, when, who, what, about what."""
    told = tell(record.event, records)
    sign = _sign(record.event, told)
    who = fit(shown(record.reviewer), 14)
    rest = width - 1 - 6 - 17 - 15 - _COLUMN
    return (
        (f" {record.seq:>4}  ", "dim"),
        (record.at[:16].replace("T", " ") + " ", "dim"),
        (f"{who} ", ""),
        (fit(f"{sign.glyph} {shown(sign.word)}", _COLUMN - 1) + " ", sign.ink),
        (fit(shown(_subject(told)), max(8, rest)), ""),
    )


def record_rows(record: Record, width: int, records: Records) -> list[Row]:
    """A record in full: subject, reason, evidence, wordings, and its place in the chain."""
    told = tell(record.event, records)
    sign = _sign(record.event, told)
    rows: list[Row] = [
        (
            (f"{sign.glyph} {shown(sign.word)}", f"{sign.ink} strong"),
            (f"   {shown(record.reviewer)}, {shown(record.at)}", "dim"),
        ),
        BLANK,
        *paragraph(shown(_subject(told)), width),
    ]
    for label, text in (*((("because", told.why),) if told.why else ()), *told.details):
        lead = f"{label}: "
        rows += [BLANK, *paragraph(lead + reflowed(text), width, [(0, len(lead), "dim")])]
    rows += [
        BLANK,
        *paragraph(f"record {record.seq} of ledger {shown(record.ledger)}, hash {record.hash[:16]}…", width, ink="dim"),
    ]
    return rows
