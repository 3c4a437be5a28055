"""A caret in a text, and what is selected with it. Knows no widgets; what is selected is exactly what was pointed at."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rich.cells import cell_len

if TYPE_CHECKING:
    from verifybench.model.document import Span
    from verifybench.tui.draw.lines import Lines

_WORD = re.compile(r"\w(?:['’.,:/-]?\w)*+")  # 3,412 and O'Brien are one
_FAR = 4000  # characters in which a word is looked for; beyond them there is none


class Caret:
    """A place between two characters, drawn on the one behind it. While `anchor` is set, what lies between both is selected."""

    lines: Lines  # the text in rows, once there is a width to wrap it in

    def __init__(self, text: str, at: int = 0) -> None:
        self.text = text
        self.at = max(0, min(at, len(text)))
        self.anchor: int | None = None
        self._cell: int | None = None  # which rows passed on the way up or down are aimed at

    @property
    def selecting(self) -> bool:
        return self.anchor is not None

    @property
    def reach(self) -> Span:
        """What is drawn as selected: to the caret, with the white space."""
        start, end = sorted((self.at if self.anchor is None else self.anchor, self.at))
        return start, end

    @property
    def span(self) -> Span | None:
        """What is selected, without white space at its ends; None where that is nothing."""
        if self.anchor is None:
            return None
        start, end = self.reach
        words = self.text[start:end]
        start += len(words) - len(words.lstrip())
        end = start + len(words.strip())
        return (start, end) if end > start else None

    def begin(self) -> None:
        self.anchor = self.at

    def end(self) -> None:
        self.anchor = None

    def to(self, offset: int, *, extend: bool | None = None) -> None:
        """Put the caret at an offset. `extend` begins to select from where it was, or ends selecting; else that stays as it is."""
        if extend is False:
            self.anchor = None
        elif extend and self.anchor is None:
            self.anchor = self.at
        self.at = max(0, min(offset, len(self.text)))
        self._cell = None

    def select(self, span: Span) -> None:
        self.to(span[1])
        self.anchor = span[0]

    # by the keys

    def character(self, step: int) -> None:
        """Past one character and what is drawn upon it."""
        at, text = self.at, self.text
        if step > 0:
            at += 1
            while at < len(text) and not cell_len(text[at]) and text[at].isprintable():
                at += 1
        else:
            at -= 1
            while at > 0 and not cell_len(text[at]) and text[at].isprintable():
                at -= 1
        self.to(at)

    def word(self, step: int) -> None:
        """To the next word or the one before. While selecting, forward goes to a word's end: what is selected is whole words."""
        if step < 0:
            low = max(0, self.at - _FAR)
            starts = [found.start() for found in _WORD.finditer(self.text, low, self.at)]
            self.to(starts[-1] if starts else low)
            return
        high = min(len(self.text), self.at + _FAR)
        for found in _WORD.finditer(self.text, self.at, high):
            target = found.end() if self.selecting else found.start()
            if target > self.at:
                self.to(target)
                return
        self.to(high)

    def row(self, step: int) -> None:
        """So many rows down, in the same column where the row is long enough."""
        index, cell = self.lines.cell_of(self.at)
        cell = cell if self._cell is None else self._cell
        target = index + step
        if target < 0 or target >= len(self.lines):
            self.to(0 if step < 0 else len(self.text))
        else:
            self.to(self.lines.offset_at(target, cell))
        self._cell = cell

    def edge(self, side: int) -> None:
        """To the beginning or the end of the text."""
        self.to(0 if side < 0 else len(self.text))

    def row_edge(self, side: int) -> None:
        """To the beginning or the end of the row."""
        line = self.lines[self.lines.row_of(self.at)]
        self.to(line.start if side < 0 else line.end)

    def paragraph(self, step: int) -> None:
        """To where the next paragraph, or this one or the one before, begins."""
        text = self.text
        if step > 0:
            at = text.find("\n\n", self.at)
            at = len(text) if at < 0 else at
            while at < len(text) and text[at].isspace():
                at += 1
        else:
            at = self.at
            while at > 0 and text[at - 1].isspace():
                at -= 1
            at = text.rfind("\n\n", 0, at) + 2
            at = 0 if at == 1 else at
        self.to(at)

    def word_at(self, offset: int) -> Span:
        """The word at an offset; the character alone where there is none."""
        low = max(0, offset - _FAR // 2)
        for found in _WORD.finditer(self.text, low, min(len(self.text), offset + _FAR // 2)):
            if found.end() > offset:
                return found.span() if found.start() <= offset else (offset, offset + 1)
        return offset, min(len(self.text), offset + 1)
