"""Which paragraphs trafilatura takes for the main text, asked paragraph by paragraph."""

from __future__ import annotations

import regex

SHINGLE = 5  # words
SHARE = 0.7
LARGE = 1_000_000  # characters of HTML from which trafilatura's slower second opinions are left out

_WORD = regex.compile(r"[\p{L}\p{N}]++")


class MainText:
    """The main text as word shingles, so that asking is linear whatever the page holds."""

    def __init__(self, text: str) -> None:
        self._shingles: set[int] = set()
        self._lines: set[tuple[str, ...]] = set()
        words = _words(text)
        self._shingles.update(_shingles(words))
        self._lines.update(tuple(_words(line)) for line in text.split("\n"))
        self.found = len(words) >= 25

    def has(self, paragraph: str) -> bool:
        words = _words(paragraph)
        if len(words) < SHINGLE + 2:
            return tuple(words) in self._lines
        shingles = _shingles(words)
        return sum(shingle in self._shingles for shingle in shingles) >= SHARE * len(shingles)


def main_text(source: str) -> MainText:
    """What trafilatura finds; nothing where it fails, which on hostile markup it does in many ways."""
    import trafilatura

    try:
        found = trafilatura.bare_extraction(
            source,
            fast=len(source) > LARGE,
            include_comments=False,
            include_tables=True,
            favor_recall=True,
            with_metadata=False,
            date_extraction_params={"extensive_search": False, "original_date": True, "max_date": "2999-12-31"},
        )
    except MemoryError:
        raise
    except Exception:
        return MainText("")
    return MainText(getattr(found, "text", None) or "")


def _words(text: str) -> list[str]:
    words: list[str] = _WORD.findall(text.casefold())
    return words


def _shingles(words: list[str]) -> list[int]:
    return [hash(tuple(words[at : at + SHINGLE])) for at in range(len(words) - SHINGLE + 1)]
