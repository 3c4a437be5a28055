"""A search view of a text in which typography and Markdown's marks do not differ, mapped back exactly to the text's own offsets.

The same article comes back from an editor as DOCX, Markdown or plain text: its words are the same, and what stands between
them is not. Marks are dropped where they stand, without asking what closes them, since a selector's words may end in between.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from html import unescape

import regex

_QUOTES = dict.fromkeys("‘’‚‛′´`ʼ", "'") | dict.fromkeys("“”„‟″«»", '"')
_DASHES = dict.fromkeys("‐‑‒–—―−", "-")
_DROPPED = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\ufe00-\ufe0f"
_TABLE = {**_QUOTES, **_DASHES, "…": "..."}

# A hyphen at a line end before a small letter is taken for a hyphenation.
LINE_END_HYPHEN = r"(?<=\p{L})[-‐]\s{0,4}\n\s{0,8}(?=\p{Ll})"

# Markdown (CommonMark 0.31), and notes as pandoc has them. An address is no words: what is not written like one stays.
_ADDRESS = (
    r"(?:<[^<>\n]{0,2000}+>|(?=[^\s()<>]{0,2000}?[/.\#:@]|\))"
    r"[^\s()<>]{0,2000}+(?:\([^\s()]{0,500}+\)[^\s()<>]{0,500}+){0,4}+)"
)
_TITLE = r"""(?:\s{1,8}+(?:"[^"]{0,500}+"|'[^']{0,500}+'))?+"""
_MARKS = (
    r"!?\[(?=!\[|[^\[\]]{1,1000}+\][(\[])",  # where the words of a link or a picture begin
    rf"\]\({_ADDRESS}{_TITLE}\s{{0,4}}+\)",
    r"\]\[[^\[\]\n]{0,200}+\]",  # where its address stands elsewhere
    r"\[\^[^\[\]\s]{1,64}+\]:?",  # a note
    r"(?<!\p{Nd})\*{1,3}+(?=\S)|(?<=\S)\*{1,3}+(?!\p{Nd})",  # 3*4 is no emphasis
    r"(?<![\p{L}\p{N}_])_{1,3}+(?=\S)|(?<=\S)_{1,3}+(?![\p{L}\p{N}_])",  # nor is snake_case
    r"(?<=\p{Nd})[^\S\n](?=%)",
)
# Most letters of a text begin none of these, and to know it at once makes the view seven times as fast.
_PLAIN = "[a-zA-Z0-9 .,;:()?/À-ɏͰ-ӿ]"
_GUARD = rf"(?:(?!{_PLAIN})|(?= [\s|%])|(?={_PLAIN}\p{{M}}))"
# What reads the same and is written differently.
_SPECIAL = regex.compile(
    rf"{_GUARD}(?:"
    r"(?P<figure>(?<=\p{Nd})\*{1,3}+[\p{Nd}.,:]{1,40}+\*{1,3}+|\*{1,3}+[\p{Nd}.,:]{1,40}+\*{1,3}+(?=\p{Nd}))"  # emphasis inside one
    rf"|(?P<gone>{LINE_END_HYPHEN}|(?<=\p{{L}})\ufffe\s?(?=\p{{Ll}})|[{_DROPPED}]++|{'|'.join(_MARKS)})"
    r"|(?P<space>[^\S\n]{0,8}+\n[ \t]{0,8}+(?:>[ \t]{0,4}+)++|\\\n\s{0,8}+|[^\S\n]{0,8}+\|[^\S\n]{0,8}+|\s{2,}+|[^\S ])"
    r"|(?P<escape>\\[!-/:-@\[-`{-~])|(?P<entity>&(?:[A-Za-z]{2,8}|\#[0-9]{1,6}|\#[xX][0-9A-Fa-f]{1,5});)|(?P<rule>-{2,}+)"
    rf"|[{''.join(_TABLE)}ﬀ-ﬆ０-９Ａ-Ｚａ-ｚ]|\P{{M}}\p{{M}}{{1,16}}+)"
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
    """The search view: quotes, dashes, ligatures, soft hyphens, white space, line-end hyphens and composed letters made alike,
    links, emphasis and escapes written plain. Linear in the text."""
    pieces: list[str] = []
    at: list[int] = []
    raw: list[int] = []
    length: list[int] = []
    raw_length: list[int] = []
    done = size = 0
    for match in _SPECIAL.finditer(text):
        start, end = match.span()
        anew = _anew(match[0], match.lastgroup)
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


def _anew(found: str, kind: str | None) -> str:
    if kind == "gone":
        return ""
    if kind == "space":
        return " "
    if kind == "figure":
        return found.strip("*")
    if kind == "rule":
        return "-"
    if kind == "escape":
        return _TABLE.get(found[1], found[1])
    if kind == "entity":
        return "".join(_letter(letter) for letter in unescape(found))
    if found in _TABLE:
        return _TABLE[found]
    return unicodedata.normalize("NFC" if len(found) > 1 else "NFKC", found)


def _letter(letter: str) -> str:
    if letter.isspace():
        return " "
    return _TABLE.get(letter, letter) if letter.isprintable() else ""
