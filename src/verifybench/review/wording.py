"""Whether two wordings say the same, word for word: typography aside, but not signs that change what is said."""

from __future__ import annotations

import regex

from verifybench.text import differences
from verifybench.text.view import view

# Signs that are no typography: currencies, per mille, fractions, limits, a range's dash between figures, a bracket before one. What
# stands at the start of a line may be a mark of the format: "# Title", "> quoted", "- item".
_SIGN = regex.compile(
    r"(?m:^\s{0,8}+(?:\#{1,6}|>|[•‣◦▪·])\s)(*SKIP)(*FAIL)"
    r"|[^\p{L}\p{M}\p{N}\s\"'.,;:!?()\[\]*_|\\`•·‣◦▪-]"
    r"|(?<![\p{L}\p{N}])-(?=\p{Sc}?\d)|(?<=\d)-(?=\d)|\((?=\p{Sc}?\d)"
)
_PRIME = regex.compile(r"[′″]")
_QUOTE_MARK = regex.compile(r"\"|(?<![\p{L}\p{N}])'|'(?![\p{L}\p{N}])")
_APOSTROPHE = 1  # one mark more or less is an apostrophe, two are a quotation


def same_words(old: str, new: str) -> bool:
    """Whether nothing but typography differs: quotes, dashes, white space, line ends, emphasis, list marks, letters' case."""
    return old == new or (not differences(old, new) and not signs(old, new))


def signs(old: str, new: str) -> tuple[str, ...]:
    """Kinds of signs that differ between two wordings with the same words: `number` (a currency, a minus, a limit, a range),
    `quotation` (words were put in quotation marks, or taken out), `wording` (what was said is asked now)."""
    before, after = view(old).text, view(new).text
    found = []
    if _SIGN.findall(before) != _SIGN.findall(after) or _PRIME.findall(old) != _PRIME.findall(new):
        found.append("number")
    if abs(len(_QUOTE_MARK.findall(before)) - len(_QUOTE_MARK.findall(after))) > _APOSTROPHE:
        found.append("quotation")
    if ("?" in before) != ("?" in after):
        found.append("wording")
    return tuple(found)
