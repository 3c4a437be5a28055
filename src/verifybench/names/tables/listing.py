"""How the tables are written: words separated by white space, phrases by commas, all in lower case."""

from __future__ import annotations


def words(listed: str) -> frozenset[str]:
    """A set of single words."""
    return frozenset(listed.split())


def phrases(listed: str) -> frozenset[str]:
    """A set of names that may have several words."""
    return frozenset(" ".join(phrase.split()) for phrase in listed.split(","))


def endings(listed: str) -> tuple[str, ...]:
    """Endings of words, as `str.endswith` takes them."""
    return tuple(listed.split())
