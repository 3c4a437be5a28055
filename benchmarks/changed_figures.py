"""Claims with a changed figure: those whose new figure the source has of something else, and such made from supported claims."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from verifybench.claims import analyse
from verifybench.model.claim import Statement
from verifybench.model.value import Value
from verifybench.values import compare

Row = dict[str, Any]
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
_NUMBERS = frozenset(
    [
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "half",
        "twice",
        "dozen",
    ]
)
_STEPS = (1, 2, 7)  # added to a figure until it stands nowhere in the source


def tokens(text: str) -> list[str]:
    return [token.replace(",", "") for token in _TOKEN.findall(text.lower())]


def elsewhere(row: Row, source: str) -> bool:
    """Whether a claim was changed in a figure, and the source has each of the new ones somewhere."""
    new: set[str] = set()
    for old, changed in row["meta"].get("diff") or []:
        new |= {token for token in tokens(changed) if token[0].isdigit() or token in _NUMBERS} - set(tokens(old))
    return bool(new) and new <= set(tokens(source))


def has_figures(text: str) -> bool:
    return any(token[0].isdigit() for token in tokens(text))


def made(rows: Iterable[Row], words: dict[str, str]) -> Iterator[tuple[str, Row]]:
    """Supported claims with one figure replaced, and how: by another of the source's of that kind, or by one it has nowhere.

    `words` is the text of each row's source, by its id. The same figure of the same source is changed once.
    """
    seen: set[tuple[str, str]] = set()
    for row in rows:
        text = words[row["id"]]
        theirs = [value for _, value in _values(text)]
        ours = [value for _, value in _values(row["claim"])]
        for value in ours:
            key = (value.text, text[:200])
            if key in seen:
                continue
            seen.add(key)
            other = next((one for one in theirs if _another(value, one, ours)), None)
            if other is not None:
                yield "elsewhere", _with(row, value, " ".join(other.text.split()))
            digits = re.search(r"\d+", value.text)
            if digits is not None:
                known = set(tokens(text)) | set(tokens(row["claim"]))
                figure = next(
                    (str(int(digits[0]) + step) for step in _STEPS if str(int(digits[0]) + step) not in known), None
                )
                if figure is not None:
                    changed = value.text[: digits.start()] + figure + value.text[digits.end() :]
                    yield "nowhere", _with(row, value, changed)


def _values(text: str) -> list[tuple[Statement, Value]]:
    return [(statement, value) for statement in analyse(text) for value in statement.values if value.low is not None]


def _another(value: Value, other: Value, ours: Iterable[Value]) -> bool:
    if other.kind != value.kind or compare(value, other).outcome != "disjoint":
        return False
    return all(compare(one, other).outcome in ("disjoint", "incomparable") for one in ours)


def _with(row: Row, value: Value, words: str) -> Row:
    claim = row["claim"]
    return row | {"claim": claim[: value.start] + words + claim[value.end :], "label": "contradicted"}
