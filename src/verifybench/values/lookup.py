"""The tables turned into what recognition looks up: the longest phrase that begins, or ends, at an item."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Generic, TypeVar

from verifybench.model.value import Hedge
from verifybench.values.items import Item
from verifybench.values.tables.currencies import CURRENCIES
from verifybench.values.tables.hedges import AFTER, BEFORE
from verifybench.values.tables.units import Unit
from verifybench.values.unit_forms import all_units, both_numbers

T = TypeVar("T")


class Phrases(Generic[T]):
    """A map from phrases (tuples of words) to things, asked for the longest that fits at a place."""

    def __init__(self, phrases: Mapping[tuple[str, ...], T]) -> None:
        self._things = dict(phrases)
        self._alone = {phrase[0]: thing for phrase, thing in phrases.items() if len(phrase) == 1}
        self._by_first: dict[str, int] = {}
        self._by_last: dict[str, int] = {}
        for phrase in self._things:
            self._by_first[phrase[0]] = max(self._by_first.get(phrase[0], 0), len(phrase))
            self._by_last[phrase[-1]] = max(self._by_last.get(phrase[-1], 0), len(phrase))

    def at(self, items: Sequence[Item], start: int, exact: bool = False) -> tuple[T, int] | None:
        """The longest phrase that begins at item `start`, and the item after it. `exact` compares with case."""
        if start >= len(items):
            return None
        first = items[start].text if exact else items[start].lower
        longest = self._by_first.get(first)
        if longest is None:
            return None
        for length in range(min(longest, len(items) - start), 1, -1):
            words = tuple((item.text if exact else item.lower) for item in items[start : start + length])
            if words in self._things:
                return self._things[words], start + length
        alone = self._alone.get(first)
        return None if alone is None else (alone, start + 1)

    def before(self, items: Sequence[Item], end: int) -> tuple[T, int] | None:
        """The longest phrase whose last word is item `end - 1`, and the item it begins at."""
        longest = self._by_last.get(items[end - 1].lower) if end > 0 else None
        if longest is None:
            return None
        for length in range(min(longest, end), 0, -1):
            words = tuple(item.lower for item in items[end - length : end])
            if words in self._things:
                return self._things[words], end - length
        return None


def _phrases(names: str) -> list[tuple[str, ...]]:
    return [tuple(name.split("_")) for name in names.split()]


def _split_symbol(symbol: str) -> tuple[str, ...]:
    """A symbol as the lexer cuts it: letters and digits together, every other sign on its own."""
    parts: list[str] = []
    glued = False
    for char in symbol:
        if char == "_":
            glued = False
        elif char.isalnum():
            if glued:
                parts[-1] += char
            else:
                parts.append(char)
            glued = True
        else:
            parts.append(char)
            glued = False
    return tuple(parts)


NAMES: Phrases[Unit] = Phrases({phrase: unit for unit in all_units() for phrase in both_numbers(unit.names)})
SYMBOLS: Phrases[Unit] = Phrases({_split_symbol(symbol): unit for unit in all_units() for symbol in unit.symbols.split()})
MONEY: Phrases[tuple[str, float]] = Phrases(
    {phrase: (currency.code, 0.01) for currency in CURRENCIES for phrase in both_numbers(currency.hundredths)}
    | {phrase: (currency.code, 1.0) for currency in CURRENCIES for phrase in both_numbers(currency.names)}
)
MONEY_SIGNS = {sign.replace(".", ""): currency.code for currency in CURRENCIES for sign in currency.signs.split()}
CODES = frozenset(currency.code for currency in CURRENCIES) - {"XXX"}
HEDGES: Phrases[Hedge] = Phrases({phrase: hedge for hedge, names in BEFORE.items() for phrase in _phrases(names)})
HEDGES_AFTER: Phrases[Hedge] = Phrases({phrase: hedge for hedge, names in AFTER.items() for phrase in _phrases(names)})
