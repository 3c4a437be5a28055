"""The words of English that values are written in, as tables: a line more is a unit, a currency or a hedge more."""

from __future__ import annotations


def words(text: str) -> tuple[str, ...]:
    """The words of a table written as running text, which reads better than a list of a hundred strings."""
    return tuple(text.split())
