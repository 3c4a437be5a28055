"""Two amounts of which one explains the other: "1.2 million crowns ($115,000) a month"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from verifybench.model.value import Value
from verifybench.values.figures import Figure, lower_at
from verifybench.values.items import Item
from verifybench.values.rates import with_rate

_BRACKET = 8  # items: "(about 115,000 US dollars)"
_OPENERS = frozenset(
    (", or", "or", "(or", "– or", "(about", "(around", "(roughly", "(some", "(nearly", "(almost", "(over", "(approximately")
) | frozenset(
    ("(equivalent to", "(worth", "(the equivalent of", ", equivalent to", ", worth", ", about", ", or about", "(")
)


def equivalents(text: str, values: list[Value]) -> list[Value]:
    """The values, with `equivalent` set on both of two amounts in different currencies of which one explains the other."""
    for index in range(len(values) - 1):
        a, b = values[index], values[index + 1]
        if a.kind != b.kind or a.kind not in ("money", "rate") or a.unit == b.unit:
            continue
        between = text[a.end : b.start].strip().lower()
        bracketed = between in ("(", "[")
        if (
            bracketed
            and text[b.end : b.end + 20].lstrip()[:1] not in (")", "]", ";", ",")
            and ")" not in text[b.end : b.end + 30]
        ):
            continue
        if bracketed or between in _OPENERS:
            values[index] = replace(a, equivalent=b)
            values[index + 1] = replace(b, equivalent=replace(a, equivalent=None) if a.equivalent else a)
    return values


def behind_brackets(items: Sequence[Item], figure: Figure, last: int) -> Figure:
    """An amount as the rate that is told behind the brackets it stands in or before: both of "€40 ($45) a month"."""
    if lower_at(items, last) == ")":
        closing = last
    elif lower_at(items, last) == "(":
        within = range(last + 1, min(last + _BRACKET, len(items)))
        closing = next((at for at in within if items[at].text == ")"), len(items))
    else:
        return figure
    return with_rate(items, figure, closing + 1)[0]
