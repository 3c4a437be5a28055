"""What the first words of a sentence tell: a command, an address, something pointed at, or a subject of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

import regex

from verifybench.claims.cues import CUES
from verifybench.claims.lists import words

_WORD = regex.compile(r"[\p{L}\p{N}]++(?:['’][\p{L}]++)?+")
_INTERJECTION = re.compile(r"\W*+(?i:look|listen|see|remember),")
_FILLERS = CUES["filler"]
_TITLE = regex.compile(r"\W*+\p{Lu}[\p{L}’']*+\s\p{Lu}\p{Ll}")
_CLASS = regex.compile(r"\b(?:is|was|are|were)\s(?:an?|the|one\sof|part\sof|based|located|situated|known)\b")
_ADDRESS = regex.compile(r"\W*+(?:\p{Lu}\p{L}++\s?+){1,3}+,\s(?:you|how|why|what|do|did|are|would|will|can)\b")
_NOT_SO = frozenset({"past", "possibility", "would", "future", "obligation", "condition"})
_STATING = frozenset({"state", "relation", "being", "present", "third.s"})
_FIRST = CUES["first"] | CUES["we"]
# A sentence that opens with none of these opens with a noun: it is about somebody or something of its own.
_POSSESSIVES = frozenset({"my", "our", "your", "his", "her", "their", "its"})
_NO_NOUN = (
    (_FIRST | CUES["you"] | CUES["deictic"] | CUES["asking"] | CUES["filler"] | CUES["condition"] | CUES["being"] | CUES["would"]
    | CUES["third"] | CUES["courtesy"] | CUES["must"] | CUES["obligation"] | CUES["possibility"] | CUES["future"]
    | frozenset({"there", "here", "because", "do", "does", "did", "have", "has", "not", "let", "such", "anyone", "everyone"})
    ) - _POSSESSIVES
)  # fmt: skip
_COMMANDS = CUES["command"]
_OPENING = words("""
    in on at by for from with under over after before during since until through as while although between among when
    """)
# "Demand for", "support rose": the noun, and no command.
_NO_IMPERATIVE = words("for of in by is was has are were rose fell and have will from had")
_NO_RELATION = CUES["you"] | CUES["asking"] | CUES["deictic"] | frozenset({"there", "here"})


def opener(text: str, words: Sequence[str]) -> tuple[str, str]:
    """The first two words that are no fillers, in lower case; "" where there are none."""
    start = 1 if _INTERJECTION.match(text) else 0
    opening = [word for word in words[start : start + 6] if word not in _FILLERS]
    return (opening[0] if opening else "", opening[1] if len(opening) > 1 else "")


def openings(
    text: str, words: Sequence[str], cues: Mapping[str, int], opening: tuple[str, str], named: bool
) -> Iterator[str]:
    """The signals that the first words give; `named` says that the sentence holds a name."""
    first, second = opening
    if first in _COMMANDS and second not in _NO_IMPERATIVE and not _TITLE.match(text):
        yield "command"
    elif "," in text[:60] and _ADDRESS.match(text):
        yield "address"
    if first == "it":
        pointing = (second or first) in CUES["being"] and CUES["impersonal"].isdisjoint(words[:7])
    else:
        pointing = first in CUES["deictic"]
    if pointing:
        yield "deictic"
    noun = _opens_with_noun(text, first)
    if noun:
        yield "subject.noun"
    about = noun or ((first == "it" or first in CUES["third"]) and named)
    spoken = "first" in cues or "we" in cues
    if about and not spoken and _NOT_SO.isdisjoint(cues) and not _STATING.isdisjoint(cues):
        yield "present.state"
    if first and first not in _NO_RELATION and not spoken and "relation" in cues and _NOT_SO.isdisjoint(cues):
        yield "present.relation"
    if about and "being" in cues and "judgement" not in cues and _CLASS.search(text):
        yield "membership"


def _opens_with_noun(text: str, first: str) -> bool:
    if not first or first in _NO_NOUN or first in _COMMANDS:
        return False
    if first in _OPENING:  # "After the war, Berg": what counts stands behind the comma
        at = text.find(",")
        behind = _WORD.match(text, at + 2) if 0 < at < len(text) - 2 else None
        return behind is not None and behind[0].lower() not in _NO_NOUN
    return True
