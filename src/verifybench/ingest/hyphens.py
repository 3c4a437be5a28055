"""Words that a page broke at a line end, made whole: “corrup-/tion” is corruption, “well-/known” is well-known.

pdfium marks the hyphen and leaves open which of the two it is. The document itself says it where it has the word elsewhere;
else a hyphen before a capital or behind a part that forms compounds is the writer's, and any other the page's.
"""

from __future__ import annotations

from collections.abc import Iterable

import regex

MARK = "\ufffe"

# Parts that form compounds far more often than a syllable ends with them: not "ex" (ex-pect), "pro", "co", "part" or "ten".
FIRST = frozenset(
    (
        *(
            "anti",
            "cross",
            "deputy",
            "far",
            "first",
            "full",
            "half",
            "high",
            "ill",
            "left",
            "long",
            "low",
            "neo",
            "non",
            "old",
        ),
        *("quasi", "right", "self", "short", "small", "then", "third", "vice", "well", "world"),
        *("two", "three", "four", "five", "six", "seven", "eight", "nine", "twenty", "thirty", "forty", "fifty", "sixty"),
        *("seventy", "eighty", "ninety"),
    )
)
LAST = frozenset(
    (
        "affiliated",
        "appointed",
        "backed",
        "based",
        "controlled",
        "funded",
        "linked",
        "owned",
        "related",
        "sponsored",
        "style",
    )
)
_PREFIX = 3  # letters: un-related, dis-appointed are no compounds

_LONGEST = 60  # characters of a word that count
_WORD = regex.compile(r"\p{L}++(?:-\p{L}++)*+")
_BEFORE = regex.compile(r"\p{L}[\p{L}-]*+$")
_JOINT = regex.compile(rf"([^\s{MARK}]{{0,{_LONGEST}}}+)((?:{MARK}[^\s{MARK}]++)++)(\s?)")


def rejoined(pages: Iterable[str]) -> list[str]:
    """The pages with every marked word whole at the end of its upper line; a mark with nothing behind it is a hyphen."""
    given = list(pages)
    if not any(MARK in page for page in given):
        return given
    known = {found.group().casefold() for page in given for found in _WORD.finditer(page)}
    return [_JOINT.sub(lambda found: _whole(found, known), page).replace(MARK, "-") for page in given]


def _whole(found: regex.Match[str], known: set[str]) -> str:
    word = found[1]
    for part in found[2].split(MARK)[1:]:
        word += part if _broken(word, part, known) else f"-{part}"
    return word + ("\n" if found[3] else "")


def _broken(left: str, right: str, known: set[str]) -> bool:
    """Whether the page, not the writer, put the hyphen."""
    if not left[-1:].isalpha() or not right[:1].islower():
        return False
    before, after = _BEFORE.search(left[-_LONGEST:].casefold()), _WORD.match(right[:_LONGEST].casefold())
    if before is None or after is None:
        return False
    head, tail = before.group(), after.group()
    if head + tail in known:
        return True
    compound = f"{head}-{tail}" in known or head.rpartition("-")[2] in FIRST or (tail in LAST and len(head) > _PREFIX)
    return not compound
