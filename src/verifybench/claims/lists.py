"""How the word tables of this room are written: words with space between them."""

from __future__ import annotations


def words(table: str) -> frozenset[str]:
    """The set of the words in a table."""
    return frozenset(table.split())
