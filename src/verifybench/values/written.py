"""The unit a value was written in: intervals are canonical, and a reader wants the miles that stand in the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from verifybench.model.value import Value
from verifybench.values.invisible import visible
from verifybench.values.items import Item, items
from verifybench.values.lexer import lex
from verifybench.values.lookup import NAMES, SYMBOLS
from verifybench.values.tables.contexts import SPEEDS
from verifybench.values.tables.units import Unit


@dataclass(frozen=True, slots=True)
class Written:
    """A line of the unit table and the name or symbol by which a text calls it."""

    unit: Unit
    name: str
    symbol: bool

    @property
    def factor(self) -> float:
        return self.unit.factor

    def figure(self, canonical: float) -> float:
        """A figure of the canonical unit in this one."""
        return canonical / self.unit.factor - self.unit.offset


_BY = frozenset({"/", "per", "a", "an", "each", "every"})
_LONGEST = 80  # characters of a value looked through


def written(value: Value) -> tuple[Written, ...]:
    """The units named in a value's words that convert to its own, in order; none for counts, money and dates."""
    if value.kind in ("count", "money", "date", "time", "ordinal") or not value.unit:
        return ()
    # No age is told in a symbol: the s of "over-65s" is no second.
    return _named(visible(value.text)[:_LONGEST], value.unit, symbols=value.kind != "age")


@lru_cache(maxsize=8192)
def _named(text: str, canonical: str, *, symbols: bool) -> tuple[Written, ...]:
    read = items(lex(text, 0, len(text)))
    found: list[Written] = []
    at = 0
    while at < len(read):
        hits = [hit for hit in _hits(read, at) if hit[0].canonical == canonical and (symbols or not hit[2])]
        if not hits:
            at += 1
            continue
        unit, last, symbol = max(hits, key=lambda hit: hit[1])
        found.append(Written(unit, text[read[at].start : read[last - 1].end], symbol))
        at = last
    return tuple(found)


def _hits(read: Sequence[Item], at: int) -> Iterator[tuple[Unit, int, bool]]:
    """The units that begin at an item, each with the item after it and whether it is a symbol; "km/h" is one of them."""
    for phrases, symbol in ((SYMBOLS, True), (NAMES, False)):
        hit = phrases.at(read, at, exact=symbol)
        if hit is None:
            continue
        unit, last = hit
        yield unit, last, symbol
        if unit.canonical in SPEEDS and last + 1 < len(read) and read[last].lower in _BY:
            time = SYMBOLS.at(read, last + 1, exact=True) or NAMES.at(read, last + 1)
            if time is not None and time[0].kind == "duration":
                kind, canonical = SPEEDS[unit.canonical]
                yield Unit(kind, canonical, unit.factor / time[0].factor), time[1], symbol


def same_unit(a: Value, b: Value) -> bool:
    """Whether two values are written in the same unit, as far as their words tell."""
    ours, theirs = written(a), written(b)
    return not ours or not theirs or {unit.unit for unit in ours} == {unit.unit for unit in theirs}
