"""Quotations: which stretches of a text are somebody's own words.

Marks are paired inside one block. A mark that finds no partner there quotes to the end of its sentence at most, except
where the block after it opens with a mark again (the convention for a speech of several paragraphs).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import regex

from verifybench.model.document import Span

# opening mark -> marks that close it. „ is closed by “ (German) or ” (Polish); » opens where « closes it (Danish).
PAIRS: dict[str, str] = {
    "“": "”",
    "„": "“”",
    "«": "»",
    "»": "«",
    "”": "”",
    '"': '"',
    "‚": "‘’",
    "‘": "’",
    "'": "'",
    "‹": "›",
    "›": "‹",
}
_SINGLE = "'‘‚"
MARKS = "“”„«»‹›\"'‘’‚"
_MARK = re.compile(r"[“”„«»‹›\"'‘‚]")  # a fifth of what `regex` takes; apostrophes make it stop often
_STOP = regex.compile(r"[.!?…](?=\s)")
_DASH = regex.compile(r"[–—-]\s++(?=\S)")
# "'90s", "rock 'n' roll", "'em": a letter or a century left out, and no mark that opens.
_ELISION = regex.compile(r"['‘’](?:\d\ds?|n|em|til|cause|tis|twas|round|bout)\b", regex.IGNORECASE)
_SPOKEN_STOP = regex.compile(r"[,.!?…]\Z")
_REPORTED = regex.compile(
    r"\s(?:[\p{L}.’'-]+\s){0,4}?(?:said|says|told|added|adds|wrote|asked|replied|explained|recalled)\b"
)
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


def dash_opens(text: str, start: int, end: int) -> int | None:
    """Where the words of a block begin that a dialogue dash opens ("– It is so, says he"); None where it opens otherwise."""
    match = _DASH.match(text, start, end)
    return match.end() if match and text[match.end()] not in MARKS else None


def _in_block(text: str, start: int, end: int, follower: str) -> list[Quoted]:
    found: list[Quoted] = []
    position = start
    barren: dict[str, int] = {}  # opening mark -> how far ahead nothing closes it; keeps many stray marks linear
    spaced = 0  # straight marks with space on both sides, as tokenised text has them, open and close by turns
    while (mark := _MARK.search(text, position, end)) is not None:
        at = mark.start()
        opener = text[at]
        position = at + 1
        if not _opens(text, at, start, end):
            alone = opener == '"' and (at == start or text[at - 1].isspace()) and text[at + 1 : at + 2].isspace()
            spaced += alone
            close = text.find(' "', at + 1, min(end, at + _LONGEST_UNCLOSED)) + 1 if alone and spaced == 1 else 0
            if close > 0 and (inner := _trim(text, at + 1, close)):
                found.append(Quoted(*inner, (at, close + 1)))
                position, spaced = close + 1, 0
            elif not found and opener in '"”' and (headless := _headless(text, start, at, end)):
                found.append(headless)
            continue
        close_at = _close(text, max(at + 1, barren.get(opener, 0)), opener, min(end, at + _LONGEST), end)
        if close_at is None:
            barren[opener] = min(end, at + _LONGEST)
            if opener in _SINGLE:
                continue
            # Elsewhere than at the start of a paragraph or behind a word that hands over it is as likely a stray mark.
            speech = follower == opener
            if not speech and at != start and not (text[at + 1].isalpha() and _hands_over(text, at, start)):
                continue
            until = end if speech else _sentence_end(text, at + 1, min(end, at + _LONGEST_UNCLOSED))
            if inner := _trim(text, at + 1, until):
                found.append(Quoted(*inner, (at, until)))
                position = until
            continue
        if inner := _trim(text, at + 1, close_at):
            found.append(Quoted(*inner, (at, close_at + 1)))
        position = close_at + 1
    return found


def _hands_over(text: str, at: int, start: int) -> bool:
    """Whether a mark that nothing closes stands where speech begins: behind a space, and curly, or behind a comma or colon."""
    before = text[max(start, at - 2) : at]
    return before[-1:].isspace() and (text[at] in "“„«" or before[:1] in ",:")


def _headless(text: str, start: int, at: int, end: int) -> Quoted | None:
    """A speech whose opening mark was lost: "It was ours," she said."""
    if not _SPOKEN_STOP.search(text, max(start, at - 1), at) or not _REPORTED.match(text, at + 1, min(end, at + 80)):
        return None
    low = max(start, at - _LONGEST_UNCLOSED)
    stop = max((found.end() for found in _STOP.finditer(text, low, at - 1)), default=start)
    inner = _trim(text, max(stop, low), at)
    return Quoted(*inner, (inner[0], at + 1)) if inner else None


def _opens(text: str, at: int, start: int, end: int) -> bool:
    """Whether the mark at `at` can open: something to quote behind it, and no word running into it."""
    mark = text[at]
    if at + 1 >= end:
        return False
    before = text[at - 1] if at > start else " "
    after = text[at + 1]
    if mark in "“„«‹‚":
        return before.isspace() or not after.isspace()
    if before.isalnum() or after.isspace():
        return False
    if mark in _SINGLE and _ELISION.match(text, at, end):
        return False
    # Straight, turned and single marks: an inch sign, an apostrophe or a closing mark stands behind a letter or a stop.
    return before.isspace() or before in "([{—–-/:,;>*_" or at == start


def _close(text: str, position: int, opener: str, limit: int, end: int) -> int | None:
    """Where a quotation opened before `position` closes, or None; marks of its own kind may nest inside it."""
    closers = PAIRS[opener]
    depth = 0
    first: int | None = None
    weak: int | None = None
    while position < limit:
        char = text[position]
        if char in closers and _closes(text, position, opener, end):
            if opener in _SINGLE and _genitive(text, position, end):
                weak = position if weak is None else weak  # "the workers' mill": a close only where no other follows
            elif depth == 0:
                return position
            else:
                first = position if first is None else first
                depth -= 1
        elif char == opener and opener in "“„«":
            if _meant_to_close(text, position, end):
                return position
            depth += 1
        elif weak is not None and ((char == opener and _opens(text, position, 0, end)) or char == "\n"):
            break  # the next quotation begins
        position += 1
    return first if first is not None else weak


def _genitive(text: str, at: int, end: int) -> bool:
    return text[at - 1] == "s" and text[at + 1 : at + 2] == " " and text[at + 2 : min(end, at + 3)].islower()


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
