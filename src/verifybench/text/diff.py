"""What changed between two texts, in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import regex
from rapidfuzz.distance import Indel

from verifybench.text.wording import TOKEN

Change = Literal["same", "removed", "added"]

_PIECE = regex.compile(rf"{TOKEN.pattern}|\s++|.", regex.DOTALL)
_LARGEST = 10**8  # pieces of one text times pieces of the other that are compared; beyond it a change is shown whole


def word_diff(a: str, b: str) -> list[tuple[Change, str]]:
    """The way from `a` to `b` in runs of words: same and removed runs add up to `a`, same and added runs to `b`, with one space for
    any white space: that one is longer than the other, or breaks the line, is no change."""
    runs: list[tuple[Change, str]] = []
    removed = added = ""
    for same, old, new in _steps(_pieces(a), _pieces(b)):
        if same and not (old.isspace() and (removed or added)):
            _flush(runs, removed, added)
            removed = added = ""
            runs.append(("same", old))
        else:  # the space between two changed words belongs to the change
            removed, added = removed + old, added + new
    _flush(runs, removed, added)
    return _joined(runs)


def _pieces(text: str) -> list[str]:
    return [" " if piece.isspace() else piece for piece in _PIECE.findall(text)]


def _steps(a: list[str], b: list[str]) -> Iterator[tuple[bool, str, str]]:
    if len(a) * len(b) > _LARGEST:
        head = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
        rest = min(len(a), len(b)) - head
        tail = next((i for i in range(rest) if a[-1 - i] != b[-1 - i]), rest)
        yield True, "".join(a[:head]), "".join(b[:head])
        yield False, "".join(a[head : len(a) - tail]), "".join(b[head : len(b) - tail])
        yield True, "".join(a[len(a) - tail :]), "".join(b[len(b) - tail :])
        return
    for step in Indel.opcodes(a, b):
        yield step.tag == "equal", "".join(a[step.src_start : step.src_end]), "".join(b[step.dest_start : step.dest_end])


def _flush(runs: list[tuple[Change, str]], removed: str, added: str) -> None:
    tail = len(removed) - len(removed.rstrip())
    shared = removed[len(removed) - tail :] if tail and added.endswith(removed[len(removed) - tail :]) else ""
    if shared:
        removed, added = removed[: -len(shared)], added[: -len(shared)]
    runs.extend([("removed", removed), ("added", added), ("same", shared)])


def _joined(runs: list[tuple[Change, str]]) -> list[tuple[Change, str]]:
    joined: list[tuple[Change, str]] = []
    for change, words in runs:
        if not words:
            continue
        if joined and joined[-1][0] == change:
            joined[-1] = (change, joined[-1][1] + words)
        else:
            joined.append((change, words))
    return joined
