"""A draft with its checkable tokens marked by state: glyphs and brackets, so that it needs no colour."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterable, Iterator

from verifybench.model.coverage import Token, TokenState

GLYPHS: dict[TokenState, str] = {"verified": "✓", "claimed": "·", "held": "✗", "waived": "–", "open": "?"}


def mapped(text: str, tokens: Iterable[Token], width: int | None = None) -> Iterator[str]:
    """The lines of a text, numbered, with each token in brackets behind its state's glyph; long lines are folded to the width."""
    columns = max(40, width or shutil.get_terminal_size((100, 24)).columns)
    marks: list[tuple[int, int, str]] = []
    for one in tokens:
        start, end = one.what.span
        marks.append((start, -end, f"{GLYPHS[one.state]}["))  # of two that begin together the longer stands outside
        marks.append((end, -end - 1, "]"))  # what ends stands before what begins
    pieces: list[str] = []
    done = 0
    for at, _, mark in sorted(marks, key=lambda one: (one[0], one[2] != "]", one[1])):
        pieces += (text[done:at], mark)
        done = at
    lines = ("".join(pieces) + text[done:]).split("\n")
    gutter = len(str(len(lines)))
    for number, line in enumerate(lines, 1):
        folded = textwrap.wrap(line, columns - gutter - 2, break_on_hyphens=False, break_long_words=True) or [""]
        yield f"{number:>{gutter}}  {folded[0]}".rstrip()
        for more in folded[1:]:
            yield f"{'':>{gutter}}  {more}"
