"""The dates of a life in brackets, as encyclopaedias give them: (10 February 1894 – 29 December 1986)."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import regex

from verifybench.model.claim import Statement
from verifybench.model.value import Value
from verifybench.values import recognise

_BRACKET = 200  # characters of a bracket read back from its end
_DASH = regex.compile(r"\s*+[–—−-]\s*+")


def dates(statement: Statement, value: Value) -> tuple[Value, Value] | None:
    """Birth and death, where a range of dates opens a bracket, or closes one ("(born Anna Berg; 3 May 1900 – 9 June 1950)")."""
    start, end = value.start - statement.start, value.end - statement.start
    if value.kind != "date" or not (
        statement.text[max(0, start - 1) : start] == "(" or _closes(statement.text, start, end)
    ):
        return None
    halves = _DASH.split(value.text)
    if len(halves) != 2:
        return None
    born, died = _read(halves[0]), _read(halves[1])
    if born is None or died is None or born.high is None or died.low is None or born.high > died.low:
        return None
    at = value.text.rindex(halves[1])
    return (
        replace(born, start=value.start, end=value.start + len(halves[0])),
        replace(died, start=value.start + at, end=value.start + at + len(halves[1])),
    )


def _closes(text: str, start: int, end: int) -> bool:
    """Whether a bracket that was opened before ends with these words, set off by a mark."""
    before = text[max(0, start - _BRACKET) : start]
    return text[end : end + 1] == ")" and before.rfind("(") > before.rfind(")") and before.rstrip()[-1:] in (";", ",")


@lru_cache(maxsize=4096)
def _read(text: str) -> Value | None:
    found = recognise(text)
    return found[0] if len(found) == 1 and found[0].kind == "date" and found[0].text == text else None
