"""A name as one line, whatever stands between its words and letters in wrapped text."""

from __future__ import annotations

from functools import lru_cache

import regex

UNSEEN = regex.compile(r"\u00AD\n?|[\u200B-\u200D\u2060]")


@lru_cache(maxsize=65536)
def one_line(name: str) -> str:
    """The name with single spaces for white space and line ends, without soft hyphens and what else is drawn nowhere."""
    return " ".join(UNSEEN.sub("", name).split())
