"""A search view of a text in which typography does not differ, mapped back exactly to the text's own offsets."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

import regex

_QUOTES = dict.fromkeys("‘’‚‛′´`ʼ", "'") | dict.fromkeys("“”„‟″«»", '"')
_DASHES = dict.fromkeys("‐‑‒–—―−", "-")
_DROPPED = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\ufe00-\ufe0f"
_TABLE = {**_QUOTES, **_DASHES, "…": "..."}

# What reads the same and is written differently. A hyphen at a line end before a small letter is taken for a hyphenation.
_SPECIAL = regex.compile(
    rf"(?<=\p{{L}})[-‐]\s{{0,4}}\n\s{{0,8}}(?=\p{{Ll}})|(?<=\p{{L}})\ufffe\s?(?=\p{{Ll}})"
    rf"|[{_DROPPED}]++|\s{{2,}}+|[^\S ]|[{''.join(_TABLE)}ﬀ-ﬆ０-９Ａ-Ｚａ-ｚ]|\P{{M}}\p{{M}}{{1,16}}+"
)


@dataclass(frozen=True, slots=True)
class View:
    """The view's text, and where each stretch written anew stands in the view and in the raw text.

    `span` maps a non-empty view span to the raw span that reads so: `view(raw[a:b]).text` is the view slice again.
    """

    text: str
    at: tuple[int, ...]  # view offsets of the stretches written anew
    raw: tuple[int, ...]  # their raw offsets
    length: tuple[int, ...]  # their lengths in the view
    raw_length: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        low = self._stretch(start)[0]
        return low, max(low, self._stretch(end - 1)[1])

    def _stretch(self, offset: int) -> tuple[int, int]:
        """The raw span that the view's character at `offset` was made of."""
        i = bisect_right(self.at, offset) - 1
        if i < 0:
            return offset, offset + 1
        over = offset - self.at[i] - self.length[i]
        if over < 0:
            return self.raw[i], self.raw[i] + self.raw_length[i]
        raw = self.raw[i] + self.raw_length[i] + over
        return raw, raw + 1


def view(text: str) -> View:
    """The search view: quotes, dashes, ligatures, soft hyphens, white space, line-end hyphens and composed letters made alike."""
    pieces: list[str] = []
    at: list[int] = []
    raw: list[int] = []
    length: list[int] = []
    raw_length: list[int] = []
    done = size = 0
    for match in _SPECIAL.finditer(text):
        start, end = match.span()
        anew = _anew(match[0])
        pieces += (text[done:start], anew)
        size += start - done
        at.append(size)
        raw.append(start)
        length.append(len(anew))
        raw_length.append(end - start)
        size += len(anew)
        done = end
    pieces.append(text[done:])
    return View("".join(pieces), tuple(at), tuple(raw), tuple(length), tuple(raw_length))


def _anew(found: str) -> str:
    if found in _TABLE:
        return _TABLE[found]
    if found.isspace():
        return " "
    if found[0] in "-‐\ufffe" or not found.isprintable() or unicodedata.category(found[0]) in ("Cf", "Mn"):
        return ""
    return unicodedata.normalize("NFC" if len(found) > 1 else "NFKC", found)
