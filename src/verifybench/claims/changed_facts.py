"""Which facts differ between two wordings of a statement: its figures, dates, names, negation, quotations, or its wording only.

However alike two sentences are, 3,412 is not 3,421; and however differently they are written, forty is 40.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from verifybench.model.claim import Statement
from verifybench.model.value import Value
from verifybench.text import differences
from verifybench.text.view import view
from verifybench.text.wording import TOKEN

FactKind = Literal["number", "date", "name", "negation", "quotation", "word", "wording"]
_WHEN = ("date", "time")


@dataclass(frozen=True, slots=True)
class Changed:
    """One kind of fact that differs, with what only the old and only the new wording has, as written; `about` says of what, where
    it is not the kind alone."""

    kind: FactKind
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    about: str = ""

    def __str__(self) -> str:
        told = self.about or self.kind
        if not (self.before or self.after):
            return told
        return f"{told}: {', '.join(self.before) or '–'} → {', '.join(self.after) or '–'}"


def changes(old: Sequence[Statement], new: Sequence[Statement]) -> tuple[Changed, ...]:
    """What differs between the sentences that something was and those that it is now; nothing where only typography does.

    `wording` stands alone: it is told only where no fact that can be read differs.
    """
    words = " ".join(one.text for one in old), " ".join(one.text for one in new)
    differs = differences(*words)
    if not differs:
        return ()
    found = list(_facts(old, new))
    if "negation" in differs:
        found.append(Changed("negation"))
    return tuple(found) or (Changed("wording"),)


def _facts(old: Sequence[Statement], new: Sequence[Statement]) -> Iterator[Changed]:
    for kind, told in _TOLD.items():
        before, after = ([pair for one in side for pair in told(one)] for side in (old, new))
        less = Counter(key for key, _ in before)
        more = Counter(key for key, _ in after)
        gone, come = less - more, more - less
        if kind == "name":  # named again is nobody else
            gone, come = (
                Counter({key: 1 for key in one if key not in other}) for one, other in ((gone, more), (come, less))
            )
        if gone or come:
            yield Changed(kind, _written(before, gone), _written(after, come))


def _written(told: Iterable[tuple[object, str]], keys: Counter[object]) -> tuple[str, ...]:
    """How what has these keys is written, in the order of the text."""
    left = Counter(keys)
    found: list[str] = []
    for key, words in told:
        if left[key] > 0:
            left[key] -= 1
            found.append(words)
    return tuple(found)


def _numbers(one: Statement) -> Iterator[tuple[object, str]]:
    yield from ((value_key(value), value.text) for value in one.values if value.kind not in _WHEN)
    # Figures that are no value (a paragraph's number, a model's name) count as they are written.
    rest = list(one.text)
    for value in one.values:
        rest[value.start - one.start : value.end - one.start] = " " * (value.end - value.start)
    for word in TOKEN.findall(view("".join(rest)).text):
        if any(letter.isdigit() for letter in word):
            yield word.casefold(), word


def _dates(one: Statement) -> Iterator[tuple[object, str]]:
    return ((value_key(value), value.text) for value in one.values if value.kind in _WHEN)


def _names(one: Statement) -> Iterator[tuple[object, str]]:
    return ((_plain(name.text), name.text) for name in one.names)


def _quotations(one: Statement) -> Iterator[tuple[object, str]]:
    return ((_plain(quote.text), quote.text) for quote in one.quotes)


_TOLD: dict[FactKind, Callable[[Statement], Iterator[tuple[object, str]]]] = {
    "number": _numbers,
    "date": _dates,
    "name": _names,
    "quotation": _quotations,
}


def value_key(value: Value) -> object:
    """What a value asserts, however it is written; of one that could not be resolved, its words."""
    if value.low is None and value.high is None:
        return value.kind, _plain(value.text)
    return value.kind, value.low, value.high, value.low_open, value.high_open, value.unit, value.hedge


def _plain(text: str) -> tuple[str, ...]:
    return tuple(TOKEN.findall(view(text).text.casefold()))
