"""What a line end means in plain text: the end of a paragraph, or only the place where a line was wrapped.

Text from the web often has one paragraph a line; mail, old text files and PDF wrap lines at a width. A document is wrapped when
many of its line ends fall in mid-sentence. There a line end is white space unless the lines look like separate things: a
sentence is over and the next word would still have fitted, a list or a quoted message begins, or a short line stands by itself
as headings do. Elsewhere a line end ends a paragraph, unless the sentence plainly goes on.

Whether a document is wrapped is asked of all its lines, so that a change to one of them leaves the reading of the others.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from statistics import median_low

import regex

from verifybench.model.document import Span
from verifybench.text.sentences import STANDING, sentence_ends

WIDEST_WRAP = 140
WRAPPED = 0.35  # share of line ends in mid-sentence: some two thirds in wrapped prose, next to none with a paragraph a line
_SURELY_WRAPPED = 0.5  # for a few lines among many that are not
_FEW = 5  # pairs of lines from which a stretch between blank lines may differ from its document
_LONG = 25  # a shorter line is as likely a heading or a menu entry
_FULL = 0.85  # editors that balance lines leave some of the width unused
_STANDS = 0.6  # of the width, up to which a line may be a heading

_LINE = re.compile(r"[^\n]++")
_ENDS = re.compile(r"[.!?:;。！？…][\"'”’»)\]*_]{0,3}$")
_INNER_END = regex.compile(r"\p{Ll}[.!?…][”’\"'»)]{0,2} [“‘\"«]?\p{Lu}")
_ITEM = re.compile(r"[ \t]*+(?:[-*•‣▪–][ \t]|\(?[0-9]{1,3}[.)][ \t]|[A-Za-z][.)][ \t])")
_QUOTE_MARKS = re.compile(r"(?:>[ \t]?)*+")
_INITIAL = regex.compile(r"\p{Lu}\p{Ll}+ \p{Lu}\.$")  # “Ada B.”, of which the surname is on the next line
# A heading does not end in one of these, a wrapped line does in four of ten cases.
_OPEN_WORDS = frozenset(
    ("a", "an", "and", "as", "at", "between", "but", "by", "from", "his", "its", "my", "of", "or", "our", "than", "that", "the",
     "their", "these", "this", "those", "to", "which", "who", "whose", "with", "your")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Line:
    """A line without its white space; `indent` is what stood before it, `ends` whether a stop ends it that is not one of “Gen.”."""

    start: int
    end: int
    text: str
    indent: int
    ends: bool


def paragraph_spans(text: str, start: int = 0, end: int | None = None, *, width: int | None = None) -> list[Span]:
    """Trimmed paragraphs in order; together they hold every non-blank character. Line ends inside one are white space.

    `width` is that of the document the stretch is of (`wrap_width`), where it is only a part. Linear in the text.
    """
    end = len(text) if end is None else end
    if text.find("\n", start, end) < 0:
        line = text[start:end].lstrip()
        start += len(text[start:end]) - len(line)
        return [(start, start + len(line.rstrip()))] if line else []
    chunks = _chunks(text, start, end)
    if width is None:
        width = _width(chunks, WRAPPED)
    found: list[Span] = []
    for chunk in chunks:
        begin, opens, item = chunk[0], True, is_list_item(chunk[0].text)
        here = _width_here(chunk, width)
        for this, following in pairwise(chunk):
            joined = _joined(text, this, following, here, opens=opens, item=item)
            opens = not joined or this.ends
            if not joined:
                found.append((begin.start, this.end))
                begin, item = following, is_list_item(following.text)
        found.append((begin.start, chunk[-1].end))
    return found


def wrap_width(text: str) -> int:
    """The width in characters that most lines of a document are wrapped at, 0 where they are not wrapped."""
    return _width(_chunks(text, 0, len(text)), WRAPPED)


def is_list_item(text: str) -> bool:
    """Whether a line begins with the mark, number or letter of a list."""
    return _ITEM.match(text) is not None


def _chunks(text: str, start: int, end: int) -> list[list[_Line]]:
    chunks: list[list[_Line]] = []
    last = -2
    for found in _LINE.finditer(text, start, end):
        raw = found.group()
        bare = raw.strip()
        if not bare:
            continue
        indent = len(raw) - len(raw.lstrip())
        start = found.start() + indent
        ends = _ENDS.search(bare[-8:]) is not None and not _before_name(bare)
        line = _Line(start, start + len(bare), bare, indent, ends)
        if last == found.start() - 1:
            chunks[-1].append(line)
        else:
            chunks.append([line])
        last = found.end()
    return chunks


def _width(chunks: list[list[_Line]], share: float) -> int:
    wrapped: list[int] = []
    others = 0
    for chunk in chunks:
        others += len(chunk[-1].text) > WIDEST_WRAP
        for this, following in pairwise(chunk):
            if len(this.text) <= WIDEST_WRAP and (_goes_on(this, following) or _breaks_off(this)):
                wrapped.append(len(this.text))
            elif len(this.text) >= _LONG:
                others += 1
    return median_low(wrapped) if wrapped and len(wrapped) >= share * (len(wrapped) + others) else 0


def _width_here(chunk: list[_Line], width: int) -> int:
    """The document's width, unless these lines are many and plainly otherwise: a list of titles, a message in a web page."""
    if len(chunk) <= _FEW:
        return width
    if not width:
        return _width([chunk], _SURELY_WRAPPED)
    long = [(this, following) for this, following in pairwise(chunk) if len(this.text) >= _LONG]
    titles = len(long) >= _FEW and not any(_goes_on(this, following) or _breaks_off(this) for this, following in long)
    return 0 if titles else width


def _joined(text: str, this: _Line, following: _Line, width: int, *, opens: bool, item: bool) -> bool:
    """Whether a line end is white space. `opens` is whether `this` begins a sentence, `item` whether it is of a list."""
    ended = this.ends
    if is_list_item(following.text) and (ended or item or not width):
        return False
    if _depth(this) != _depth(following) or (ended and not item and following.indent > this.indent + 1):
        return False
    if not width:
        return _goes_on(this, following)
    taken = len(this.text) + 1 + len(following.text[:40].split(None, 1)[0])
    if ended:
        return taken > _FULL * width or not sentence_ends(text, (this.start, this.end), (following.start, following.end))
    return taken > _STANDS * width or not opens or _goes_on(this, following) or _breaks_off(this)


def _goes_on(this: _Line, following: _Line) -> bool:
    """Whether the words on both sides of the line end plainly belong to one sentence."""
    if this.ends:
        return False
    if this.text[-12:].rpartition(" ")[2].casefold() in _OPEN_WORDS or this.text[-1] == ".":
        return True
    first = next((letter for letter in following.text[:20] if letter.isalpha()), "")
    return len(this.text) >= _LONG and bool(first) and not first.isupper()


def _breaks_off(line: _Line) -> bool:
    """Whether a line holds the end of a sentence and the beginning of another: no heading does."""
    return not line.ends and _INNER_END.search(line.text) is not None


def _before_name(text: str) -> bool:
    """Whether a line stops at the abbreviation of a title or at the initial of a long line: the name is on the next one."""
    if text[-1] != "." or len(text) < _LONG:
        return False
    return text[-8:].rpartition(" ")[2] in STANDING or _INITIAL.search(text[-24:]) is not None


def _depth(line: _Line) -> int:
    """How deep a message quotes the line."""
    marks = _QUOTE_MARKS.match(line.text) if line.text[0] == ">" else None
    return marks.group().count(">") if marks else 0
