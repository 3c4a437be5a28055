"""Units and currencies by their names and signs, as recognition looks them up."""

from __future__ import annotations

from verifybench.values.phrases import Phrases
from verifybench.values.tables.currencies import CURRENCIES
from verifybench.values.tables.units import Unit
from verifybench.values.unit_forms import all_units, both_numbers


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
