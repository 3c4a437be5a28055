"""Markdown as written: its source is the canonical text, cut into headings, paragraphs, list items, quotes and lines of code.

A line end inside a piece is white space, as CommonMark has it (6.8); a hard one (6.7) parts two pieces.
"""

from __future__ import annotations

from dataclasses import dataclass

import regex

from verifybench.ingest.paragraphs import ends_sentence
from verifybench.ingest.piece import Piece
from verifybench.model.document import BlockLabel, Span
from verifybench.text import paragraph_spans, sentence_ends

WIDEST_WRAP = 140  # characters; no editor wraps so wide

_LINE = regex.compile(r"[^\n]++")
_HEADING = regex.compile(r" {0,3}(#{1,6})(?:[ \t]++(.*))?")
_UNDERLINE = regex.compile(r" {0,3}(?:(=)=*+|-+)[ \t]*")
_FENCE = regex.compile(r" {0,3}(`{3,}|~{3,})")
_RULE = regex.compile(r" {0,3}(?:(?:\*[ \t]*){3,}+|(?:-[ \t]*){3,}+|(?:_[ \t]*){3,}+)|\|?[ \t:|-]{3,}+\|?")
_ITEM = regex.compile(r"[ \t]*+(?:>[ \t]*+)*+([-*+•]|[0-9]{1,9}[.)])[ \t]++(?=\S)")
_QUOTE = regex.compile(r"[ \t]*+>")
_TARGET = r"\([^()\n]{0,2000}(?:\([^()\n]{0,200}\)[^()\n]{0,500})?\)"
_IMAGE = regex.compile(rf"[ \t]*+\[?!\[[^\]\n]{{0,1000}}\](?:{_TARGET}|\[[^\]\n]{{0,200}}\])(?:\]{_TARGET})?[ \t]*+")
_EMPHASISED = regex.compile(r"([*_]{1,2})[^*_\n]{3,1000}\1")
_REFERENCE = regex.compile(r" {0,3}\[[^\]^\n][^\]\n]{0,200}\]:[ \t]*+\S.*")
_LINK = regex.compile(r"!?\[([^\[\]\n]{0,1000})\](?:\([^()\n]{0,2000}\)|\[[^\]\n]{0,200}\])")
_MARKS = regex.compile(r"[*_`~]{1,3}(?=\S)|(?<=\S)[*_`~]{1,3}|^[ \t>#]++|[ \t]#+[ \t]*$")


@dataclass(frozen=True, slots=True)
class Line:
    start: int
    end: int
    raw: str


def markdown(text: str, start: int = 0) -> list[Piece]:
    """Pieces of a Markdown text from `start` on; offsets are into the text as it is, marks included."""
    return _Scanner(text, start).pieces()


def plain(source: str) -> str:
    """The words of a piece of Markdown without its marks, for rules that read words."""
    words: str = _MARKS.sub("", _LINK.sub(r"\1", source[:4_000]))
    return words


class _Scanner:
    """One pass over the lines; `run` holds the lines of the paragraph, item or quote that is still open."""

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self.lines = [Line(found.start(), found.end(), found.group()) for found in _LINE.finditer(text, start)]
        self.out: list[Piece] = []
        self.run: list[Line] = []
        self.chunk = 0
        self.inside = 0  # columns that the text of the list item before is set in by

    def pieces(self) -> list[Piece]:
        at = 0
        last_end = -2
        quoted = False
        while at < len(self.lines):
            line = self.lines[at]
            if line.start != last_end + 1 or not line.raw.strip():
                self._close()
                self.chunk += 1
            last_end = line.end
            quote = _QUOTE.match(line.raw) is not None
            if quote != quoted and quote:
                self._close()
            quoted = quote
            if fence := _FENCE.match(line.raw):
                at, last_end = self._code(at, fence[1])
                continue
            self._line(line)
            at += 1
        self._close()
        return self.out

    def _line(self, line: Line) -> None:
        raw = line.raw
        if not raw.strip():
            return
        if heading := _HEADING.fullmatch(raw):
            self._close()
            self._emit(line.start, line.end, "title", "markdown.heading", level=len(heading[1]))
        elif self.run and len(self.run) <= 3 and (under := _UNDERLINE.fullmatch(raw)) and not _ITEM.match(self.run[0].raw):
            first, self.run = self.run[0], []
            self._emit(first.start, line.end, "title", "markdown.heading", level=1 if under[1] else 2, words_end=line.start)
        elif _RULE.fullmatch(raw) or raw.strip() in (">", "|"):
            self._close()
            self._emit(line.start, line.end, "boilerplate", "markdown.rule")
        elif _IMAGE.fullmatch(raw):
            self._close()
            self._emit(line.start, line.end, "caption", "markdown.image")
        elif _REFERENCE.fullmatch(raw):
            self._close()
            self._emit(line.start, line.end, "boilerplate", "markdown.link")
        elif raw.lstrip().startswith("|"):
            self._close()
            self._emit(line.start, line.end, None, "", item=True)
        else:
            if self._begins_item(raw) or self._parted(line):
                self._close()
            self.run.append(line)

    def _begins_item(self, raw: str) -> bool:
        """A number but 1 does not break into a paragraph (CommonMark 5.3): a line may begin with a year and a full stop."""
        item = _ITEM.match(raw)
        if item is None:
            return False
        return not self.run or item[1] in ("1.", "1)", *"-*+•") or _ITEM.match(self.run[0].raw) is not None

    def _parted(self, line: Line) -> bool:
        """Whether the line end before is hard, or parts paragraphs all the same: pages saved with one paragraph a line."""
        if not self.run:
            return False
        before = self.run[-1]
        if before.raw.endswith(("  ", "\\")):
            return True
        wide = max(len(before.raw), len(line.raw)) > WIDEST_WRAP and ends_sentence(before.raw.rstrip())
        begin = line.end - len(line.raw.lstrip())
        return wide and sentence_ends(self.text, (before.start, before.end), (begin, line.end))

    def _code(self, at: int, fence: str) -> tuple[int, int]:
        self._close()
        closing = regex.compile(rf" {{0,3}}{regex.escape(fence[0])}{{{len(fence)},}}[ \t]*")
        last = at + 1
        while last < len(self.lines) and not closing.fullmatch(self.lines[last].raw):
            last += 1
        code = self.lines[at : last + 1]
        closed = last < len(self.lines)
        inner = code[1:-1] if closed else code[1:]
        spans = self._as_plain(inner) if inner else []
        for start, end in ((code[0].start, code[0].end), *spans, *([(code[-1].start, code[-1].end)] if closed else [])):
            self._emit(start, end, "main", "markdown.code", item=True)
        return last + 1, code[-1].end

    def _as_plain(self, lines: list[Line]) -> list[Span]:
        """Code is lines; but people also set off letters and messages as code, and those are wrapped prose."""
        return paragraph_spans(self.text, lines[0].start, lines[-1].end)

    def _close(self) -> None:
        if not self.run:
            return
        run, self.run = self.run, []
        start, end = run[0].start, run[-1].end
        under_image = bool(self.out) and self.out[-1].rule == "markdown.image" and self.out[-1].end + 1 == start
        if under_image and _EMPHASISED.fullmatch(self.text[start:end].strip()):
            self._emit(start, end, "caption", "markdown.image")
        elif item := _ITEM.match(run[0].raw):
            self.inside = item.end()
            self._emit(start, end, None, "", item=True)
        else:
            indent = len(run[0].raw) - len(run[0].raw.lstrip())
            self.inside = self.inside if indent >= self.inside else 0
            code = indent >= self.inside + 4
            for low, high in self._as_plain(run) if code else [(start, end)]:
                self._emit(low, high, None, "")

    def _emit(
        self,
        start: int,
        end: int,
        label: BlockLabel | None,
        rule: str,
        *,
        level: int = 0,
        words_end: int | None = None,
        item: bool = False,
    ) -> None:
        raw = self.text[start:end]
        bare = raw.strip()
        if not bare:
            return
        start += len(raw) - len(raw.lstrip())
        words = plain(self.text[start : words_end or start + len(bare)])
        self.out.append(Piece(start, start + len(bare), self.chunk, label, rule, level, plain=words, item=item))
