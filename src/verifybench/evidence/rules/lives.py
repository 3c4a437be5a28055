"""The dates of a life in brackets, as encyclopaedias give them: (10 February 1894 – 29 December 1986)."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import regex

from verifybench.model.claim import Statement
from verifybench.model.value import Value
from verifybench.values import recognise

_DASH = regex.compile(r"\s*+[–—−-]\s*+")


def dates(statement: Statement, value: Value) -> tuple[Value, Value] | None:
    """Birth and death, where a range of dates stands right behind an opening bracket; else None."""
    start = value.start - statement.start
    if value.kind != "date" or start < 1 or statement.text[start - 1] != "(":
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


@lru_cache(maxsize=4096)
def _read(text: str) -> Value | None:
    found = recognise(text)
    return found[0] if len(found) == 1 and found[0].kind == "date" and found[0].text == text else None
