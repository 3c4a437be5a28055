"""What screen, commands and reports say of a conflict in the same words."""

from __future__ import annotations

from collections.abc import Callable

from verifybench.case.conflicts import Camp, ConflictRow
from verifybench.case.particulars import Particulars, SideFacts
from verifybench.model.event import ConflictDecided
from verifybench.model.evidence import ConflictKind

KINDS: dict[ConflictKind, str] = {
    "claim-source": "claim against source",
    "source-source": "source against source",
    "draft-draft": "draft against draft",
    "reviewer-reviewer": "reviewer against reviewer",
}
_MOST = 6  # documents named one by one


def counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def listed(names: tuple[str, ...]) -> str:
    """Names with commas, the first few of many."""
    left = len(names) - _MOST
    return ", ".join(names) if left <= 1 else f"{', '.join(names[:_MOST])} and {left:,} more"


def camp(one: Camp, name: Callable[[str], str]) -> str:
    """Who says it; of several sources how many count: "agency, daily (1 source)"."""
    names = listed(tuple(map(name, one.who)))
    return names if one.sources == 0 or len(one.who) == 1 else f"{names} ({counted(one.sources, 'independent source')})"


def side(one: SideFacts) -> list[str]:
    """What is known of a side's document, a line a matter; nothing of a reviewer's."""
    if one.role == "gone":
        return ["no longer in the case"]
    if one.side.reviewer:
        return []
    lines = []
    if one.role == "source":
        known = (
            one.publisher or "publisher unknown",
            one.published or "date unknown",
            f"graded {one.grade}" if one.grade else "",
        )
        lines.append(" · ".join(filter(None, ("source", *known))))
        if one.as_one:
            lines.append(f"counts as one with {listed(one.as_one)}")
    else:
        lines.append(" · ".join(filter(None, ("draft", *one.verdicts))) or "draft")
    if one.copies:
        lines.append(f"in the same words: {listed(one.copies)}")
    if one.agree:
        lines.append(f"borne out by {listed(one.agree)}")
    if one.sources and (one.role == "draft" or one.copies):
        lines.append(f"said by {counted(one.sources, 'independent source')}")
    return lines


def decided(event: ConflictDecided) -> str:
    """What a decision says: "explained: corrected later (court)"."""
    words = (
        f"{event.state}: {event.explanation}"
        if event.explanation
        else "opened again"
        if event.state == "open"
        else event.state
    )
    return f"{words} ({event.document})" if event.document else words


def notes(row: ConflictRow, known: Particulars) -> list[str]:
    """What is to be known of both sides together, and of what became of the conflict."""
    lines = []
    if known.newer:
        lines.append(known.newer)
    if known.one_source:
        lines.append("Both count as one source")
    if row.before is not None:
        was = f"Was {decided(row.before.event)} by {row.before.reviewer}, {row.before.at}"
        lines.append(f"{was}, before the words changed ({row.predecessor})")
    if row.past:
        lines.append("As it was kept then: the texts of today have it no longer")
    if known.put_right:
        lines.append("Put right: what was upheld is no longer in the draft")
    if known.remains:
        lines.append(f"No longer found; look again: {known.remains}")
    lines += known.gone
    if row.successor:
        lines.append(f"In its place there is now {row.successor}")
    return lines


def short(row: ConflictRow) -> str:
    """State, certainty and kind on one line."""
    parts = (row.state, row.conflict.certainty, "blocks the draft" if row.blocks else "", KINDS[row.conflict.kind])
    return " · ".join(filter(None, parts))
