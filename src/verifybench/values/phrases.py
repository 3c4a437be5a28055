"""Phrases of a table, looked up among items: the longest that begins, or ends, at a place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Generic, TypeVar

from verifybench.values.items import Item

T = TypeVar("T")


class Phrases(Generic[T]):
    """A map from phrases (tuples of words) to things, asked for the longest that fits at a place."""

    def __init__(self, things: Mapping[tuple[str, ...], T]) -> None:
        self._things = dict(things)
        self._alone = {phrase[0]: thing for phrase, thing in things.items() if len(phrase) == 1}
        self._by_first: dict[str, int] = {}
        self._by_last: dict[str, int] = {}
        for phrase in self._things:
            self._by_first[phrase[0]] = max(self._by_first.get(phrase[0], 0), len(phrase))
            self._by_last[phrase[-1]] = max(self._by_last.get(phrase[-1], 0), len(phrase))
        self.first_words = frozenset(self._by_first)
        self.last_words = frozenset(self._by_last)
        self.words = frozenset(word for phrase in self._things for word in phrase)

    def __getitem__(self, phrase: tuple[str, ...]) -> T:
        return self._things[phrase]

    def at(self, items: Sequence[Item], start: int, exact: bool = False) -> tuple[T, int] | None:
        """The longest phrase that begins at item `start`, and the item after it. `exact` compares with case."""
        if start >= len(items):
            return None
        first = items[start].text if exact else items[start].lower
        longest = self._by_first.get(first)
        if longest is None:
            return None
        for length in range(min(longest, len(items) - start), 1, -1):
            words = tuple([(item.text if exact else item.lower) for item in items[start : start + length]])
            if words in self._things:
                return self._things[words], start + length
        return (self._alone[first], start + 1) if first in self._alone else None

    def before(self, items: Sequence[Item], end: int, floor: int = 0) -> tuple[T, int] | None:
        """The longest phrase whose last word is item `end - 1`, and the item it begins at, which is not before `floor`."""
        longest = self._by_last.get(items[end - 1].lower) if end > floor else None
        if longest is None:
            return None
        for length in range(min(longest, end - floor), 0, -1):
            words = tuple([item.lower for item in items[end - length : end]])
            if words in self._things:
                return self._things[words], end - length
        return None


def phrases(names: str) -> list[tuple[str, ...]]:
    """The phrases of a table's line, each as its words."""
    return [tuple(name.split("_")) for name in names.split()]
