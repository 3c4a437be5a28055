"""Words written as initials are: a body's first letters, which in small letters may be a common word."""

from __future__ import annotations


def is_initials(word: str) -> bool:
    """Whether a word is written in capitals as initials are: "WHO", "US", "U.S."; one letter alone is none."""
    return word.isupper() and sum(map(str.isalpha, word)) > 1
