"""Characters that print nothing, inside figures and words: a text that holds any is read without them.

Typesetters put soft hyphens and joiners anywhere ("1\\u00ad2,500", "12,\\u2060500"), so no pattern could allow for them all.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace

from verifybench.model.value import Value

# Soft hyphen (with the line break it made in a word), zero-width spaces and joiners, marks of direction, byte order mark.
_INVISIBLE = re.compile("\u00ad(?:\\n(?=\\w))?|[\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]")


def visible(text: str) -> str:
    """`text` without its invisible characters; the same object where it holds none."""
    return _INVISIBLE.sub("", text) if not text.isascii() and _INVISIBLE.search(text) else text


class Offsets:
    """From code-point offsets into `visible(text)` to those into `text`."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at: list[int] = []  # where in the visible text something was dropped
        self._dropped: list[int] = []  # characters dropped up to and with that place
        dropped = 0
        for match in _INVISIBLE.finditer(text):
            self._at.append(match.start() - dropped)
            dropped += match.end() - match.start()
            self._dropped.append(dropped)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The slice of the text that shows the visible slice `start:end`, which is not empty."""
        return self._of(start), self._of(end - 1) + 1

    def value(self, value: Value) -> Value:
        """A value of the visible text as one of the text."""
        start, end = self.span(value.start, value.end)
        equivalent = self.value(value.equivalent) if value.equivalent is not None else None
        return replace(value, text=self._text[start:end], start=start, end=end, equivalent=equivalent)

    def _of(self, at: int) -> int:
        before = bisect_right(self._at, at)
        return at + (self._dropped[before - 1] if before else 0)
