"""Quotations: which stretches of a text are somebody's own words.

Marks are paired inside one block. A mark that finds no partner there quotes to the end of its sentence at most, except
where the block after it opens with a mark again (the convention for a speech of several paragraphs).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from verifybench.claims.verbs import BASES, GERUNDS, STRENGTH
from verifybench.model.document import Span

# opening mark -> marks that close it. „ is closed by “ (German) or ” (Polish); » opens where « closes it (Danish).
PAIRS: dict[str, str] = {
    "“": "”",
    "„": "“”",
    "«": "»",
    "»": "«",
    "”": "”",
    '"': '"',
    "‘": "’",
    "'": "'",
    "‹": "›",
}
_SINGLE = "'‘"
MARKS = "“”„«»‹›\"'‘’"
_MARK = regex.compile(r"[“”„«»‹›\"'‘]")
_STOP = regex.compile(r"[.!?…](?=\s)")
_DASH_SPEECH = regex.compile(r"[–—]\s++(?=\S)")
_SAYING = sorted(
    form for form, strength in STRENGTH.items() if strength in ("say", "claim") and form not in BASES | GERUNDS
)
_REPORTED = regex.compile(rf",\s(?:\p{{L}}[^,.;:!?\n]{{0,80}}?\s)?(?:{'|'.join(_SAYING)})\b")
_LONGEST = 6000
_LONGEST_UNCLOSED = 1500


@dataclass(frozen=True, slots=True)
class Quoted:
    """Quoted words without their marks, and the span with them; `dash` marks dialogue that a dash opens."""

    start: int
    end: int
    outer: Span
    dash: bool = False


def find(text: str, blocks: Sequence[Span]) -> list[Quoted]:
    """The outermost quotations of each block, in order, never overlapping; offsets into `text`."""
    found: list[Quoted] = []
    for index, (start, end) in enumerate(blocks):
        follower = text[blocks[index + 1][0]] if index + 1 < len(blocks) else ""
        found.extend(_in_block(text, start, end, follower))
    return found


def dash_speech(text: str, start: int, end: int) -> tuple[int, int, bool] | None:
    """The words of a block that a dialogue dash opens ("– It is so, says he"), and whether a reporting verb closes them.

    None where the block opens otherwise or is no sentence: a list under dashes has no stops.
    """
    match = _DASH_SPEECH.match(text, start, end)
    if match is None:
        return None
    begin = match.end()
    if reported := _REPORTED.search(text, begin, end):
        stop = reported.start()
        if ":" in text[reported.end() : min(end, reported.end() + 60)]:  # "… . The minister, back home, says: …"
            stop = max(text.rfind(mark, begin, stop) for mark in ".!?") + 1
        return (begin, stop, True) if stop > begin else None
    inner = _trim(text, begin, end)
    return (*inner, False) if inner and text[inner[1] - 1] in ".!?…" else None


def _in_block(text: str, start: int, end: int, follower: str) -> list[Quoted]:
    found: list[Quoted] = []
    position = start
    barren: dict[str, int] = {}  # opening mark -> how far ahead nothing closes it; keeps many stray marks linear
    while (mark := _MARK.search(text, position, end)) is not None:
        at = mark.start()
        opener = text[at]
        position = at + 1
        if not _opens(text, at, start, end):
            continue
        close = _close(text, max(at + 1, barren.get(opener, 0)), opener, min(end, at + _LONGEST), end)
        if close is None:
            barren[opener] = min(end, at + _LONGEST)
            if opener in _SINGLE:
                continue
            # Elsewhere than at the start of a paragraph it is as likely a stray mark.
            speech = follower == opener
            if not speech and at != start:
                continue
            close = end if speech else _sentence_end(text, at + 1, min(end, at + _LONGEST_UNCLOSED))
            if inner := _trim(text, at + 1, close):
                found.append(Quoted(*inner, (at, close)))
                position = close
            continue
        if inner := _trim(text, at + 1, close):
            found.append(Quoted(*inner, (at, close + 1)))
        position = close + 1
    return found


def _opens(text: str, at: int, start: int, end: int) -> bool:
    """Whether the mark at `at` can open: something to quote behind it, and no word running into it."""
    mark = text[at]
    if at + 1 >= end:
        return False
    before = text[at - 1] if at > start else " "
    after = text[at + 1]
    if mark in "“„«‹":
        return before.isspace() or not after.isspace()
    if before.isalnum() or after.isspace():
        return False
    # Straight, turned and single marks: an inch sign, an apostrophe or a closing mark stands behind a letter or a stop.
    return before.isspace() or before in "([{—–-/:,;>*_" or at == start


def _close(text: str, position: int, opener: str, limit: int, end: int) -> int | None:
    """Where a quotation opened before `position` closes, or None; marks of its own kind may nest inside it."""
    closers = PAIRS[opener]
    depth = 0
    first: int | None = None
    while position < limit:
        char = text[position]
        if char in closers and _closes(text, position, opener, end):
            if depth == 0:
                return position
            first = position if first is None else first
            depth -= 1
        elif char == opener and opener in "“„«":
            if _meant_to_close(text, position, end):
                return position
            depth += 1
        position += 1
    return first


def _closes(text: str, at: int, opener: str, end: int) -> bool:
    before = text[at - 1]
    after = text[at + 1] if at + 1 < end else " "
    if opener in _SINGLE:
        return not after.isalnum() and not before.isspace()  # an apostrophe stands between letters
    if opener == '"':
        return not before.isspace() or not after.isalnum()
    return True


def _meant_to_close(text: str, at: int, end: int) -> bool:
    """Whether an opening mark stands where only a closing one makes sense: machine translations write “ … “."""
    after = text[at + 1] if at + 1 < end else " "
    return after.isspace() and (text[at - 1] in ".,!?…" or text[at - 1].isspace())


def _sentence_end(text: str, at: int, end: int) -> int:
    match = _STOP.search(text, at, end)
    return match.end() if match else end


def _trim(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
