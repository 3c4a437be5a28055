"""The units that follow from the table: with their prefixes, squared, cubed, and with the plurals of their names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from verifybench.model.value import Kind
from verifybench.values.tables.units import PREFIXES, UNITS, Unit

# In metres: lengths whose squares and cubes are spoken of, millimetres to miles.
_SHORTEST, _LONGEST = 1e-3, 2e3


def all_units() -> Iterator[Unit]:
    """Every unit of the table and every unit made from it."""
    for unit in UNITS:
        yield unit
        prefixed = [_prefixed(unit, prefix) for prefix in unit.prefixes.split()]
        yield from prefixed
        if unit.kind == "length":
            for length in (one for one in (unit, *prefixed) if _SHORTEST <= one.factor <= _LONGEST):
                yield _power(length, "area", 2, ("square", "sq", "sq_."), ("²", "2", "^2"))
                yield _power(length, "volume", 3, ("cubic", "cu", "cu_."), ("³", "3", "^3"))


def both_numbers(names: str) -> Iterator[tuple[str, ...]]:
    """The names of a unit or currency, singular and plural, each as its words: "foot/feet square_metre"."""
    for name in names.split():
        singular, _, plural = name.partition("/")
        yield tuple(singular.split("_"))
        yield tuple((plural or f"{singular}s").split("_"))


def _prefixed(unit: Unit, prefix: str) -> Unit:
    word, factor = PREFIXES[prefix]
    return replace(
        unit,
        factor=float(f"{unit.factor * factor:.15g}"),  # 1e-9, not 1.0000000000000001e-09
        symbols=" ".join(prefix + symbol for symbol in unit.symbols.split() if symbol.isalpha()),
        names=" ".join("/".join(word + form for form in name.split("/")) for name in unit.names.split()),
        prefixes="",
    )


def _power(unit: Unit, kind: Kind, power: Literal[2, 3], adjectives: tuple[str, ...], signs: tuple[str, ...]) -> Unit:
    symbols = [symbol for symbol in unit.symbols.split() if symbol.isalpha()]
    spelled = [*unit.names.split(), *(f"{symbol}/{symbol}" for symbol in symbols if symbol.islower())]
    return Unit(
        kind,
        f"m{power}",
        float(f"{unit.factor**power:.15g}"),
        " ".join(symbol + sign for symbol in symbols for sign in signs),
        " ".join(
            "/".join(f"{adjective}_{form}" for form in name.split("/")) for name in spelled for adjective in adjectives
        ),
    )
