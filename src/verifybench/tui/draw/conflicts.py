"""Conflicts: one line each in the board, and both sides in full with their figures on one line."""

from __future__ import annotations

from verifybench.case.checked import FACTS
from verifybench.case.conflicts import ConflictRow
from verifybench.case.errors import NoSuchId
from verifybench.model.document import Document, Metadata, Span
from verifybench.model.evidence import Side
from verifybench.model.value import Value
from verifybench.tui.door import CaseDoor
from verifybench.tui.draw.ink import BLANK, Row
from verifybench.tui.draw.marks import KINDS, STATES
from verifybench.tui.draw.numberline import Said, number_line
from verifybench.tui.draw.rows import beside, fit, paragraph, reflowed, shown
from verifybench.tui.draw.view import date_of, publisher_of, title_of, who_of

_SIDE_BY_SIDE = 72
_ROOM_FOR_KIND = 100


def conflict_line(row: ConflictRow, width: int) -> Row:
    """A conflict in one row: state, whether it blocks, its kind where there is room, and the rule's message."""
    sign, conflict = STATES[row.state], row.conflict
    kind = KINDS[conflict.kind] + ("" if conflict.certainty == "firm" else "?")
    kind_width = 27 if width >= _ROOM_FOR_KIND else 0
    return (
        (" ", ""),
        (fit(f"{sign.glyph} {sign.word}", 12), f"{sign.ink} strong"),
        (fit("blocks" if row.blocks else "", 8), "bad"),
        (fit(kind, kind_width), "dim"),
        (fit(shown(conflict.message), max(8, width - kind_width - 21)), ""),
    )


def conflict_page(case: CaseDoor, row: ConflictRow, width: int) -> list[Row]:
    """A conflict in full: message, both sides, the number line, the decision. A side whose text is gone still shows its words."""
    conflict, sign = row.conflict, STATES[row.state]
    lead = f"{sign.glyph} {sign.word}"
    sure = "firm" if conflict.certainty == "firm" else "possible"
    over = f" · over {conflict.fact} ({FACTS[conflict.fact]})" if _attributed(case, row) else ""
    head = shown(f"{lead}   {KINDS[conflict.kind]}{over} · {sure} · {conflict.rule}")
    rows: list[Row] = [
        *paragraph(head, width, [(0, len(lead), f"{sign.ink} strong"), (len(lead), len(head), "dim")]),
        *paragraph(shown(conflict.message), width, ink="strong"),
        BLANK,
    ]
    sides = (conflict.left, conflict.right)
    documents = [_document(case, side.document) for side in sides]
    if width >= _SIDE_BY_SIDE:
        half = (width - 4) // 2
        pair = [_side(side, document, half) for side, document in zip(sides, documents, strict=True)]
        rows += beside(pair, [half, half], (("    ", ""),))
    else:
        for side, document in zip(sides, documents, strict=True):
            rows += [*_side(side, document, width), BLANK]
    said = [_said(case, side, document) for side, document in zip(sides, documents, strict=True)]
    if all(said):
        rows += [BLANK, *number_line([one for one in said if one], min(width, 100))]
    return rows + _decision(row, width)


def _attributed(case: CaseDoor, row: ConflictRow) -> bool:
    """Whether a claim on either side holds two facts."""
    try:
        return any("said" in case.facts(side.claim) for side in (row.conflict.left, row.conflict.right) if side.claim)
    except NoSuchId:
        return row.conflict.fact == "said"


def _side(side: Side, document: Document | None, width: int) -> list[Row]:
    text = reflowed(side.text)
    focus = (side.focus[0] - side.span[0], side.focus[1] - side.span[0])
    title = title_of(document) if document else side.document
    role = "draft" if document is not None and document.role == "draft" else "source"
    metadata = document.metadata if document else Metadata()
    facts = f"{role} · {publisher_of(metadata)} · {date_of(metadata)}" if role == "source" else role
    if side.reviewer:
        facts = f"reviewer {side.reviewer}"
    return [
        *paragraph(text, width, [(*focus, "differ")]),
        *paragraph(shown(title), width, ink="note"),
        *paragraph(shown(facts), width, ink="dim"),
    ]


def _document(case: CaseDoor, id: str) -> Document | None:
    try:
        return case.document(id)
    except NoSuchId:
        return None


def _said(case: CaseDoor, side: Side, document: Document | None) -> Said | None:
    value = _value(case, side)
    if value is None or (value.low is None and value.high is None):
        return None
    own = document is not None and document.role == "draft"
    who = "draft" if own else who_of(document) if document else side.document
    return Said(
        who,
        value.text,
        value.low,
        value.high,
        value.low_open,
        value.high_open,
        "" if own else "bad",
        " " if own else "✗",
        own,
    )


def _value(case: CaseDoor, side: Side) -> Value | None:
    try:
        if side.claim is not None:
            values = case.claim(side.claim).statement.values
        elif side.passage is not None:
            values = case.passage(side.passage).statement.values
        else:
            return None
    except NoSuchId:
        return None
    return next((value for value in values if _meet((value.start, value.end), side.focus)), None)


def _meet(a: Span, b: Span) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _decision(row: ConflictRow, width: int) -> list[Row]:
    if row.decision is None:
        return []
    event = row.decision.event
    words = event.state if not event.explanation else f"{event.state}: {event.explanation}"
    rows: list[Row] = [BLANK, ((words, "strong"), (f"   {shown(row.decision.reviewer)}, {shown(row.decision.at)}", "dim"))]
    return rows + (paragraph(reflowed(event.rationale), width) if event.rationale else [])
