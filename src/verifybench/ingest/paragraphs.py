"""Plain text into paragraphs: blank lines part them, and single line ends where lines are not merely wrapped.

Text from the web often has one paragraph a line; mail and old text files wrap lines at a width. A text is wrapped when many of
its line ends fall in mid-sentence; then a line ends a paragraph only where the next word would still have fitted (greedy
filling leaves no such room), or a list or an indent begins.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import regex

from verifybench.ingest.piece import Piece

WIDEST_WRAP = 140
MID_SENTENCE_SHARE = 0.35
SLACK = 0.15  # editors that balance lines leave up to this share of the width unused

_LINE = regex.compile(r"[^\n]++")
_ENDS = regex.compile(r"[.!?:;。！？…][\"'”’»)\]*_]{0,3}$")
_BULLET = regex.compile(r"[ \t]*+(?:[-*•‣▪–][ \t]|\(?[0-9]{1,3}[.)][ \t]|[A-Za-z][.)][ \t])")


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its white space; `indent` is what stood before it."""

    start: int
    end: int
    text: str
    indent: int


def paragraphs(text: str, start: int = 0, end: int | None = None) -> list[Piece]:
    """Trimmed paragraphs in order; together they hold every non-blank character. Linear in the text."""
    chunks = list(_chunks(text, start, len(text) if end is None else end))
    whole = [pair for chunk in chunks for pair in pairwise(chunk)]
    width_of_text = _wrap_width(whole)
    pieces: list[Piece] = []
    for number, chunk in enumerate(chunks):
        pairs = list(pairwise(chunk))
        width = _wrap_width(pairs) if len(pairs) >= 4 else width_of_text
        begin = chunk[0].start
        for this, following in pairs:
            if not _joined(this, following, width):
                pieces.append(Piece(begin, this.end, number))
                begin = following.start
        pieces.append(Piece(begin, chunk[-1].end, number))
    return pieces


def ends_sentence(text: str) -> bool:
    """Whether a text closes with end punctuation, quotes and brackets aside."""
    return _ENDS.search(text[-8:]) is not None


def is_list_item(text: str) -> bool:
    return _BULLET.match(text) is not None


def _chunks(text: str, start: int, end: int) -> list[list[Line]]:
    chunks: list[list[Line]] = []
    last = -2
    for found in _LINE.finditer(text, start, end):
        raw = found.group()
        bare = raw.strip()
        if not bare:
            continue
        indent = len(raw) - len(raw.lstrip())
        line = Line(found.start() + indent, found.start() + indent + len(bare), bare, indent)
        if last == found.start() - 1:
            chunks[-1].append(line)
        else:
            chunks.append([line])
        last = found.end()
    return chunks


def _wrap_width(pairs: list[tuple[Line, Line]]) -> int:
    """The width the lines are wrapped at, 0 where they are not."""
    if not pairs:
        return 0
    lengths = sorted(len(line.text) for pair in pairs for line in pair)
    width = lengths[min(len(lengths) - 1, len(lengths) * 49 // 50)]
    broken = sum(_mid_sentence(this, following) for this, following in pairs)
    return width if 30 <= width <= WIDEST_WRAP and broken >= MID_SENTENCE_SHARE * len(pairs) else 0


def _mid_sentence(this: Line, following: Line) -> bool:
    first = next((letter for letter in following.text[:20] if letter.isalpha()), "")
    return len(this.text) >= 25 and not ends_sentence(this.text) and bool(first) and not first.isupper()


def _joined(this: Line, following: Line, width: int) -> bool:
    if not width:
        return False
    if is_list_item(following.text) and (ends_sentence(this.text) or is_list_item(this.text)):
        return False
    if following.indent > this.indent + 1 and ends_sentence(this.text) and not is_list_item(this.text):
        return False
    word = following.text[:40].split(None, 1)[0]
    full = len(this.text) + 1 + len(word) > width * (1 - SLACK)
    return full or _mid_sentence(this, following)
