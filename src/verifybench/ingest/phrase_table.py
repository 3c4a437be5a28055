"""The phrase tables as compiled patterns. Repetition is bounded everywhere, so that matching is linear."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import regex

from verifybench.ingest import phrases

LONGEST = 1_500  # characters of a paragraph that are matched; longer ones are body text
_ANY_WORDS = r"(?:\S{1,40} ){0,3}\S{0,40}"

_QUOTED = regex.compile(r"“[^“”]{0,1500}+”|\"[^\"]{0,1500}+\"|«[^«»]{0,1500}+»|‘[^‘’]{0,300}+’(?!\p{L})")
_SPACE = regex.compile(r"\s++")
_EDGES = regex.compile(r"^[^\p{L}\p{N}©$(]++|[^\p{L}\p{N}%)$]++$")
_COUNT = regex.compile(r"[( ]+[0-9]{1,5}[)]?$")


def normal(text: str) -> str:
    """Lower case, straight apostrophes, single spaces, quoted words left out: what phrases are matched in."""
    flat = _SPACE.sub(" ", _QUOTED.sub(" ", text[:LONGEST])).strip()
    lowered: str = flat.casefold()
    return lowered.replace("’", "'").replace("ʼ", "'")


def whole(text: str) -> str | None:
    """The family of a normalised paragraph that is nothing but a phrase, end marks and a count aside."""
    if len(text) > 120:
        return None
    bare = _COUNT.sub("", _EDGES.sub("", text))
    return _family(_table("whole").fullmatch(bare)) if bare else None


def start(text: str) -> str | None:
    return _family(_table("start").match(text))


def section(text: str) -> str | None:
    """The family of a normalised paragraph that opens a section after the article."""
    return _family(_table("section").fullmatch(_EDGES.sub("", text))) if len(text) <= 120 else None


def anywhere(text: str) -> list[str]:
    """The families of the phrases in a normalised paragraph, one entry a phrase, in order."""
    return [family for found in _table("anywhere").finditer(text) if (family := _family(found))]


def opens(text: str) -> bool:
    """Whether a normalised paragraph begins with a phrase, as an imperative does."""
    return _table("anywhere").match(text) is not None


def address(text: str) -> int:
    """How often a normalised paragraph speaks to the reader or of itself."""
    return len(_words("address").findall(text))


def reports(text: str) -> bool:
    return _words("reporting").search(text) is not None


def _family(found: regex.Match[str] | None) -> str | None:
    return found.lastgroup if found else None


@cache
def _table(name: str) -> regex.Pattern[str]:
    families = {
        "whole": phrases.WHOLE,
        "start": phrases.START,
        "anywhere": phrases.ANYWHERE,
        "section": phrases.SECTION_STARTS,
    }[name]
    groups = [f"(?P<{family}>{alternatives(entries)})" for family, entries in families.items()]
    return regex.compile(rf"(?<![\p{{L}}\p{{N}}])(?:{'|'.join(groups)})(?![\p{{L}}\p{{N}}])")


@cache
def _words(name: str) -> regex.Pattern[str]:
    entries = {"address": phrases.ADDRESS, "reporting": phrases.REPORTING}[name]
    return regex.compile(rf"(?<![\p{{L}}\p{{N}}'])(?:{alternatives(entries)})(?![\p{{L}}\p{{N}}])")


def alternatives(entries: Iterable[str]) -> str:
    """A pattern for any of the phrases, longest first."""
    return "|".join(_pattern(entry) for entry in sorted(entries, key=lambda entry: (-len(entry), entry)))


def _pattern(phrase: str) -> str:
    parts: list[str] = []
    for at, word in enumerate(phrase.split(" ")):
        gap = r"\ " if at else ""
        if word == "*":
            parts.append(rf"(?:{gap}{_ANY_WORDS})?")
        elif word == "#":
            parts.append(rf"{gap}[0-9][0-9,.]{{0,8}}")
        elif word == ":":
            parts.append(r"\ ?:")
        elif word.endswith("?") and word != "?":
            parts.append(f"(?:{gap}{_either(word[:-1])})?" if at else f"(?:{_either(word[:-1])}\\ )?")
        else:
            first_follows_optional = at == 1 and phrase.split(" ")[0].endswith("?")
            parts.append(("" if first_follows_optional else gap) + _either(word))
    return "".join(parts)


def _either(word: str) -> str:
    return (
        "(?:" + "|".join(regex.escape(one, special_only=True).replace(r"\*", r"\S{0,20}") for one in word.split("|")) + ")"
    )
