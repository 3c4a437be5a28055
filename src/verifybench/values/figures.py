"""A figure on its way to a value: a numeral with its unit, and small questions about the items around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from verifybench.model.value import Kind
from verifybench.values.items import Item
from verifybench.values.numerals import Numeral
from verifybench.values.tables.units import Unit


@dataclass(slots=True)  # never changed, but made by the thousand: freezing would double what it costs
class Figure:
    """A numeral with its unit: items `first`..`last` (exclusive). Figure and step are before conversion."""

    first: int
    last: int
    value: float
    step: float
    numeral: Numeral
    kind: Kind = "count"
    canonical: str = ""
    factor: float = 1.0
    offset: float = 0.0
    noun: str = ""

    def convert(self, value: float) -> float:
        return exact_product(value + self.offset, self.factor)


def exact_product(value: float, factor: float) -> float:
    """A product without the dust of binary fractions: 0.3 m stays 0.3, 40 GB stays 40000000000."""
    if factor == 1.0 and abs(value) < 1e12 and value == int(value):
        return float(value)
    product = value * factor
    return float(f"{product:.12g}")


def with_unit(figure: Figure, unit: Unit, last: int) -> Figure:
    # Written out, for replace() takes four times as long and most figures have a unit.
    return Figure(
        figure.first,
        last,
        figure.value,
        figure.step,
        figure.numeral,
        unit.kind,
        unit.canonical,
        unit.factor,
        unit.offset,
        figure.noun,
    )


def counting(figure: Figure, noun: Item) -> Figure:
    return Figure(
        figure.first,
        figure.last,
        figure.value,
        figure.step,
        figure.numeral,
        figure.kind,
        figure.canonical,
        figure.factor,
        figure.offset,
        noun.text,
    )


def is_glued(items: Sequence[Item], at: int) -> bool:
    """Whether no space stands before item `at`."""
    return 0 < at < len(items) and items[at].start == items[at - 1].end


def closed(items: Sequence[Item], at: int) -> bool:
    """Whether no unit, rate or hedge can begin at item `at`: the end, a comma, a full stop, a bracket, a further figure."""
    return at >= len(items) or items[at].letter in ",.)" or items[at].text[0].isdigit()


def lower_at(items: Sequence[Item], at: int) -> str:
    """The word at item `at` in lower case, or "" where no item stands there."""
    return items[at].lower if 0 <= at < len(items) else ""
