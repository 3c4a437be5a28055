"""Pieces of Markdown: outside text escaped, so that it can look like markup, and never is; and what every page ends with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from verifybench.ledger import Fork
from verifybench.model.event import Head
from verifybench.report import marks, words
from verifybench.report.marks import Mark
from verifybench.text import safe

_MARKUP = re.compile(r"[\\`*_\[\]<>#|~&@$^{}]|:(?=//)|(?<=\bwww)\.", re.IGNORECASE)
_LINE_START = re.compile(r"^(?:(\d{1,9})([.)])(?=\s|$)|([-+=:]))")


def plain(text: str) -> str:
    """Outside text on one line, with everything escaped that CommonMark or GitHub would take for markup or a link."""
    flat = " ".join(safe(text).split())
    return _LINE_START.sub(r"\1\\\2\3", _MARKUP.sub(r"\\\g<0>", flat))


def sign(mark: Mark) -> str:
    # A label that a case added is outside text too.
    return f"{plain(mark.glyph)} {plain(mark.word)}"


def by(one: words.Made, signed: frozenset[str]) -> str:
    return f"by {plain(words.name(one, signed))}, {when(one.at)}"


def when(at: str) -> str:
    return plain(marks.moment(at))


def code(text: str) -> str:
    return " ".join(safe(text).replace("`", "'").split())


def joined(parts: Iterable[str]) -> str:
    return "\n\n".join(parts) + "\n"


def forks(forks: Iterable[Fork]) -> Iterator[str]:
    yield from (f"**! {plain(words.fork(one))}**" for one in forks)


def colophon(tool: str, rules: str, heads: Iterable[Head]) -> Iterator[str]:
    yield "## Ledger"
    lines = [f"    {safe(words.head(head))}" for head in heads]
    yield "\n".join(lines) if lines else "No ledger yet."
    yield f"Made by {tool}, rules {plain(rules)}. Whoever keeps the lines above can prove later that nothing was rewritten."
    yield words.NAMES
