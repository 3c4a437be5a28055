"""What was made of the newest texts, kept a while: a source comes with claim after claim, a claim with source after source."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

T = TypeVar("T")
_ENTRY = 200  # characters that an entry counts besides its own


class Remembered(Generic[T]):
    """Results by what they were made of; those not asked for longest go when all have more than `most` characters.

    Results are handed out again as they are. For one thread.
    """

    def __init__(self, most: int) -> None:
        self._most, self._held = most, 0
        self._known: dict[Hashable, tuple[T, int]] = {}  # the newest last

    def get(self, key: Hashable, characters: int, make: Callable[[], T]) -> T:
        """The result for a key that stands for a text of so many characters, made where it is not known."""
        known = self._known.pop(key, None)
        if known is None:
            known = make(), characters + _ENTRY
            self._held += known[1]
        self._known[key] = known
        while self._held > self._most:
            self._held -= self._known.pop(next(iter(self._known)))[1]
        return known[0]
