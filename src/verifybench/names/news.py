"""Agencies and broadcasters that everybody knows by one word."""

from __future__ import annotations

from verifybench.names.tables.organisations import NEWS


def is_news(name: str) -> bool:
    """Whether a word is the name of a known agency or broadcaster: "AFP", "Reuters"."""
    return name.lower() in NEWS
