"""Words that set one above all others, and are wrong as soon as there is another: biggest, first, only, unprecedented."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from verifybench.model.document import Span

# Words that end in -est and compare nothing. All others are taken for superlatives, which English forms freely.
_NO_SUPERLATIVE = frozenset({
    "armrest", "arrest", "attest", "backrest", "behest", "bequest", "brest", "bucharest", "budapest", "chest", "congest",
    "conquest", "contest", "crest", "deforest", "detest", "digest", "dishonest", "disinterest", "divest", "earnest",
    "ernest", "everest", "fest", "footrest", "forest", "guest", "harvest", "headrest", "honest", "immodest", "incest",
    "infest", "ingest", "inquest", "interest", "invest", "jest", "lest", "manifest", "midwest", "modest", "molest", "nest",
    "northwest", "oktoberfest", "pest", "priest", "protest", "quest", "rainforest", "reforest", "reinvest", "request",
    "rest", "southwest", "suggest", "tempest", "test", "trieste", "unrest", "vest", "west", "wrest", "zest",
})  # fmt: skip
_FREELY = regex.compile(r"(?<![\p{L}\p{M}\p{N}’'-])(\p{L}{2,18}est)(?:-\p{L}{2,20})?+(?![\p{L}\p{M}\p{N}]|[’']\p{L})")

# Each line is one way of saying it; "…" stands for the, a possessive or a genitive.
_SAID = """
    … most
    … least
    … first
    first ever
    first-ever
    … first time
    for the first time
    … last
    for the last time
    … only
    only one
    only person
    … sole
    … best
    … worst
    best-known
    best-selling
    bestselling
    unprecedented
    unparalleled
    unrivalled
    unrivaled
    unmatched
    unsurpassed
    unique
    one of a kind
    never before
    second to none
    all-time
    record high
    record low
    record number
    record-breaking
    than any other
    than ever
    like no other
    no other
    nobody else
    no one else
    of all time
    world-first
    number one
"""
# “Most” before an adjective or adverb compares; “most people” is how many.
_MOST = (
    r"(?:most|least)\s+\p{Ll}[\p{Ll}-]{1,20}"
    r"(?:ed|ing|ive|ous|ful|less|able|ible|al|ant|ent|ic|ly|ar|ary|ory|ish|some|ern|que|ure|ite|ult)\b"
)
_RECORD = r"record(?=\s+(?:\d|\p{Sc}))"
# What stands behind “first” and “last” where they rank nothing: a thing's name, a stretch of time.
_RANKS_NOTHING = (
    r"(?!\s+(?:names?|aid|lady|ladies|minister|floor|half|hand|instance|resort|few|days?|weeks?|weekend|months?|years?|nights?"
    r"|decades?|century|summer|winter|spring|autumn|fall|term|season|quarter|minute|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|two|three|four|five|six|seven|eight|nine|ten|several|couple|\d+)\b)"
)
_DETERMINER = r"(?:the|its|his|her|their|our|my|your|\p{L}{1,30}(?:[’']s|s[’']))\s{1,4}"


def _pattern() -> str:
    ways = [_MOST, _RECORD]
    determined: list[str] = []
    for line in sorted(filter(None, map(str.strip, _SAID.splitlines())), key=len, reverse=True):
        words = r"\s{1,4}".join(regex.escape(word) for word in line.removeprefix("… ").split(" "))
        behind = _RANKS_NOTHING if words in ("first", "last") else ""
        (determined if line.startswith("… ") else ways).append(rf"{words}(?![\p{{L}}\p{{N}}-]){behind}")
    return rf"{_DETERMINER}(?P<said>{_MOST}|{'|'.join(determined)})|(?P<said>{'|'.join(ways)})"


_ANY = regex.compile(rf"(?<![\p{{L}}\p{{M}}\p{{N}}’'-])(?:{_pattern()})", regex.IGNORECASE)


def superlatives(text: str, start: int, end: int) -> Iterator[Span]:
    """The superlatives between two offsets, in order and not overlapping."""
    found = [match.span("said") for match in _ANY.finditer(text, start, end)]
    found += [match.span() for match in _FREELY.finditer(text, start, end) if match[1].casefold() not in _NO_SUPERLATIVE]
    behind = start
    for low, high in sorted(found, key=lambda span: (span[0], -span[1])):
        if low >= behind:
            behind = high
            yield low, high
