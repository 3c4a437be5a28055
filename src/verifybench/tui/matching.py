"""How well a few typed letters name a thing: by its first words, by initials, or by words in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

T = TypeVar("T")

_WORD = re.compile(r"[^\W_]+")
_MOST = 24  # letters of what is typed that may be initials
_FIRST = 30  # words of a name whose initials count: each is tried as the first


def rank(words: str, typed: str) -> int | None:
    """0 is best; None where it does not match. All ranks beyond the first want every letter that is typed.

    0: it begins with what is typed · 1: each typed word begins one of its words · 2: the letters are beginnings of words from the
    first on ("nu", "neund": Next undecided) · 3: the same from another word on · 4: each typed word is somewhere in it.
    """
    name, wanted = words.casefold(), typed.casefold().split()
    if not wanted:
        return 0
    if name.startswith(" ".join(wanted)):
        return 0
    parts = _WORD.findall(name)
    if all(any(part.startswith(one) for part in parts) for one in wanted):
        return 1
    letters = "".join(wanted)
    if len(letters) <= _MOST:
        parts = parts[:_FIRST]
        if _begins(parts, letters, 0):
            return 2
        if any(_begins(parts, letters, at) for at in range(1, len(parts))):
            return 3
    return 4 if all(one in name for one in wanted) else None


def _begins(parts: Sequence[str], letters: str, first: int) -> bool:
    """Whether the letters are beginnings of words in their order, that of the word at `first` among them."""
    reached = {_common(parts[first], letters, 0)} if first < len(parts) else set()
    # Every number of letters that the words so far can have given.
    reached = {end for whole in reached for end in range(1, whole + 1)}
    for part in parts[first + 1 :]:
        reached |= {end for at in reached for end in range(at + 1, _common(part, letters, at) + 1)}
    return len(letters) in reached


def _common(part: str, letters: str, at: int) -> int:
    """How far the letters from a place on agree with a word; the place after the last that does."""
    end = at
    while end < len(letters) and end - at < len(part) and part[end - at] == letters[end]:
        end += 1
    return end


def best(things: Iterable[T], words: Callable[[T], Sequence[str]], typed: str) -> list[T]:
    """Those that match, best first, else in their order; `words` are what a thing is called, the first being its name."""
    found: list[tuple[int, int, T]] = []
    for at, thing in enumerate(things):
        ranks = [worse + one for worse, name in enumerate(words(thing)) if (one := rank(name, typed)) is not None]
        if ranks:
            found.append((min(ranks), at, thing))
    found.sort(key=lambda one: one[:2])
    return [thing for _, _, thing in found]
