"""Outside text made safe to print and draw: what a terminal would obey, or not show, becomes visible."""

from __future__ import annotations

import re

REPLACEMENT = "\ufffd"

# Controls, bidi controls, zero-width and other default-ignorable code points (Unicode DerivedCoreProperties), line and paragraph
# separators, tags, surrogates and non-characters. Format characters that do show, such as the Arabic number sign, stay.
_UNSAFE = re.compile(
    "["
    "\x00-\x09\x0b-\x1f\x7f-\x9f\xad"
    "\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164"
    "\ud800-\udfff\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"
    "\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000))
    + "]"
)
_VISIBLE = {chr(code): chr(0x2400 + code) for code in range(0x20)} | {"\t": " ", "\x7f": "\u2421", "\xad": "\u2010"}


def safe(text: str) -> str:
    """The text with each code point a terminal would obey or hide replaced by one visible code point.

    Same length, so offsets hold; line feeds stay; a tab becomes one space, since it would break columns. Idempotent.
    """
    if text.isprintable() and text.isascii():
        return text
    return _UNSAFE.sub(_shown, text)


def _shown(match: re.Match[str]) -> str:
    return _VISIBLE.get(match[0], REPLACEMENT)
