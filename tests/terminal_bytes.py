"""What a program may write to a terminal: text that shows, and the few sequences that Textual draws with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from verifybench.text import safe

# CSI with the finals that Textual 8 writes: SGR, cursor, modes, keyboard protocol, queries of modes.
_SEQUENCE = re.compile(r"\x1b\[(?P<parameters>[0-9;:<=>?]*)(?P<between>[ -/]*)(?P<final>[@-~])")
_FINALS = frozenset("mHhlup")
_POINTER = re.compile(r"\x1b\]22;[a-z-]{1,20}\x07")  # the shape of the mouse pointer: the only OSC


def foreign(written: bytes) -> list[str]:
    """Everything in the bytes that neither shows nor is of that grammar; nothing where all is well."""
    return list(_foreign(written.decode("utf-8", "surrogateescape")))


def _foreign(text: str) -> Iterator[str]:
    at = 0
    while at < len(text):
        escape = text.find("\x1b", at)
        shown = text[at : len(text) if escape < 0 else escape]
        bare = shown.replace("\r", "").replace("\n", "")
        if safe(bare) != bare:
            yield from (f"{one!r} in {bare[:80]!r}" for one in sorted(set(bare) - set(safe(bare))))
        if escape < 0:
            return
        if pointer := _POINTER.match(text, escape):
            at = pointer.end()
            continue
        sequence = _SEQUENCE.match(text, escape)
        if sequence is None or sequence["final"] not in _FINALS:
            yield f"sequence {text[escape : escape + 20]!r}"
        at = escape + 1 if sequence is None else sequence.end()
