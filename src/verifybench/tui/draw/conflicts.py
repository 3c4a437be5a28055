"""Conflicts: one line each in the board, and one in full: both sides, the figures on one line, what was decided, what is left."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from verifybench.case import conflict_words as words
from verifybench.case.checked import FACTS
from verifybench.case.conflicts import Camp, Cluster, on_one_axis
from verifybench.case.particulars import Particulars, SideFacts
from verifybench.case.telling import tell
from verifybench.model.event import ConflictDecided, Record
from verifybench.model.evidence import Side
from verifybench.tui.draw.ink import BLANK, Row
from verifybench.tui.draw.marks import KINDS, STATES
from verifybench.tui.draw.numberline import Said, number_line
from verifybench.tui.draw.rows import Mark, beside, cells, fit, paragraph, reflowed, shown

_SIDE_BY_SIDE = 72
_ROOM_FOR_KIND = 100
_AXIS = 100  # cells; a wider line shows nothing more

# What to press for what can be done next; the command is told by `show`.
_KEYS = {
    "refute": "enter",
    "adjudicate": "enter",
    "explain": "1-7 or e",
    "uphold": "p",
    "as-before": "b",
    "open": "r",
}


def conflict_line(cluster: Cluster, width: int) -> Row:
    """A disagreement in one row: state, whether it blocks, its kind where there is room, of how many, and the message."""
    row = cluster.lead
    sign, conflict = STATES[row.state], row.conflict
    sure = "" if conflict.certainty == "firm" else "?"
    wide = width >= _ROOM_FOR_KIND
    kind = fit(words.KINDS[conflict.kind], 27) if wide else fit(KINDS[conflict.kind], 10)
    many = f"×{len(cluster.rows):,}" if len(cluster.rows) > 1 else ""
    rest = max(8, width - len(kind) - 25)
    message = shown(conflict.message)
    about = shown(f"  {conflict.left.text}") if cells(((message, ""),)) + 20 <= rest else ""
    return (
        (" ", ""),
        (fit(f"{sign.glyph} {sign.word}", 11), f"{sign.ink} strong"),
        (fit("blocks" if cluster.blocks else "", 7), "bad"),
        (fit(sure, 2), "warn"),
        (kind, "dim"),
        (fit(many, 4), "note"),
        *(((message, ""), (fit(about, rest - cells(((message, ""),))), "dim")) if about else ((fit(message, rest), ""),)),
    )


def conflict_page(
    cluster: Cluster, at: int, known: Particulars, group: Callable[[str], str | None], width: int, attributed: bool
) -> list[Row]:
    """One conflict of a disagreement in full. A side whose text is gone still shows its words."""
    row = cluster.rows[at]
    conflict, sign = row.conflict, STATES[row.state]
    lead = f"{sign.glyph} {sign.word}"
    over = f" · over {conflict.fact} ({FACTS[conflict.fact]})" if attributed else ""
    pair = f" · pair {at + 1:,} of {len(cluster.rows):,}" if len(cluster.rows) > 1 else ""
    head = shown(f"{lead}   {words.KINDS[conflict.kind]}{over} · {conflict.certainty} · {conflict.rule}{pair}")
    rows: list[Row] = [
        *paragraph(head, width, [(0, len(lead), f"{sign.ink} strong"), (len(lead), len(head), "dim")]),
        *paragraph(shown(conflict.message), width, ink="strong"),
        BLANK,
        *_both(known, width),
    ]
    camps = cluster.camps(group)
    line = _line(camps, {one.side.document for one in known.sides if one.role == "draft"}, min(width, _AXIS))
    if line:
        rows += [BLANK, *line]
    if len(camps) > 2 or any(len(camp.who) > 1 for camp in camps):
        rows += [BLANK, *(one for camp in camps for one in _camp(camp, width))]
    if told := words.notes(row, known):
        rows += [BLANK, *(one for note in told for one in paragraph(shown(note), width, ink="note"))]
    for record, taken_back in reversed(known.history):
        rows += [BLANK, *_decision(record, taken_back, width)]
    if known.todo:
        rows.append(BLANK)
    for step in known.todo:
        key = _KEYS[step.act]
        rows += paragraph(f"{key}  {step.what}", width, [(0, len(key), "key")], "dim")
    return rows


def _both(known: Particulars, width: int) -> list[Row]:
    """The sides beside each other where there is room; one sentence with both its parts where both are in it."""
    left, right = known.left.side, known.right.side
    same = (left.document, left.span) == (right.document, right.span)
    if same and not left.reviewer:
        return _side(known.left, width, (left, right))
    drawn = _verdict if left.reviewer else _side
    head = [*paragraph(reflowed(left.text), width), *paragraph(shown(known.left.title), width, ink="note"), BLANK]
    rows = head if left.reviewer else []
    if width < _SIDE_BY_SIDE:
        return [*rows, *drawn(known.left, width, (left,)), BLANK, *drawn(known.right, width, (right,))]
    half = (width - 4) // 2
    pair = [drawn(known.left, half, (left,)), drawn(known.right, half, (right,))]
    return rows + beside(pair, [half, half], (("    ", ""),))


def _verdict(facts: SideFacts, width: int, _: Sequence[Side]) -> list[Row]:
    """What a reviewer says of the claim, and why."""
    side = facts.side
    rows = paragraph(shown(f"{side.reviewer}: {side.verdict or ''}"), width, ink="strong")
    return rows + (paragraph(reflowed(facts.rationale), width) if facts.rationale else [])


def _side(facts: SideFacts, width: int, focused: Sequence[Side]) -> list[Row]:
    side = facts.side
    marks: list[Mark] = [(one.focus[0] - side.span[0], one.focus[1] - side.span[0], "differ") for one in focused]
    rows = paragraph(reflowed(side.text), width, marks)
    if facts.value:
        rows += paragraph(shown(f"= {facts.value}"), width, ink="value")
    rows += paragraph(shown(facts.title), width, ink="note")
    return rows + [one for line in words.side(facts) for one in paragraph(shown(line), width, ink="dim")]


def _line(camps: Sequence[Camp], drafts: set[str], width: int) -> list[Row]:
    """What each camp says on one axis; nothing where they are no figures of one sort."""
    if not on_one_axis(camps):
        return []
    said = []
    for camp in camps:
        if (value := camp.value) is not None:
            own = not drafts.isdisjoint(camp.who)
            who = camp.who[0] if len(camp.who) == 1 else f"{camp.who[0]} +{len(camp.who) - 1}"
            ends = (value.low, value.high, value.low_open, value.high_open)
            said.append(Said(who, value.text, *ends, "" if own else "bad", " " if own else "✗", own))
    return number_line(said, width, value=next(camp.value for camp in camps if camp.value is not None))


def _camp(camp: Camp, width: int) -> list[Row]:
    lead = f"“{shown(camp.words)}”"
    return paragraph(f"{lead}  {shown(words.camp(camp, str))}", width, [(0, len(lead), "strong")])


def _decision(record: Record, taken_back: bool, width: int) -> list[Row]:
    """What was decided, by whom and when, and why."""
    event = record.event
    did = words.decided(event) if isinstance(event, ConflictDecided) else tell(event).did
    back = ", taken back" if taken_back else ""
    lead = shown(did + back)
    text = f"{lead}   {shown(record.reviewer)}, {shown(record.at)}"
    rows = paragraph(text, width, [(0, len(lead), "faint" if taken_back else "strong"), (len(lead), len(text), "dim")])
    why = tell(event).why
    return rows + (paragraph(reflowed(why), width, indent=2) if why else [])
