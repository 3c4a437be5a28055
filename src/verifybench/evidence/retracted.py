"""What a source takes back: "an earlier version of this article said …", "we reported on Saturday that …", "three, not four".

A corrected text still has the words it corrects. They are masked, so that nothing is borne out or contradicted by them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from verifybench.model.claim import Statement
from verifybench.model.document import Span

_AT_FIRST = (
    r"(?:earlier|previously|originally|initially|at\ first|first|wrongly|mistakenly|erroneously|incorrectly|falsely"
    r"|in\ error)"
)
_TOLD = r"""(?:said|stated|reported|wrote|claimed|gave|spoke|put|named|identified|described|called|misstated|misidentified
    |misspelled|printed|published|announced)"""
_TEXT = r"(?:version|edition|article|story|report|headline|caption|item|post|piece|dispatch|bulletin)"
_RETRACTION = regex.compile(
    rf"""
    \b(?:(?:an?|the)\ (?:earlier|previous|first|original|prior|initial)\ {_TEXT}\ of\ (?:this|our|the)
        |our\ (?:earlier|previous|first|original|prior|initial))\ {_TEXT}\b[^.;:!?]{{0,60}}?\b{_TOLD}\b
    | (?<!\bas\ )\bwe\ (?:have\ |had\ )?{_AT_FIRST}\ {_TOLD}\b
    | (?<!\bas\ )\bwe\ (?:have\ |had\ )?{_TOLD}\ {_AT_FIRST}\b
    | ^\W*(?:in\ )?(?:a\ )?(?:correct(?:ion|ing)|clarif(?:ication|ying))\b[^;!?]{{0,60}}?\bwe\ (?:have\ |had\ )?{_TOLD}\b
    | ^\W*(?:an?\ )?(?:correction|clarification)\W*[:.](?=\s)
    | ^\W*(?:this|the|our)\ {_TEXT}\ (?:has\ been|was|is)\ (?:corrected|amended|updated)\b[^:]{{0,60}}:
    | ^\W*in\ (?:an?|our)\ (?:earlier|previous|first)\ {_TEXT}\b[^.;:!?]{{0,30}}?\bwe\ {_TOLD}\b
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_UP_TO = regex.compile(r"[;:.!?](?=\s|$)|,\ (?:but|when|while|whereas|instead|in\ fact)\b", regex.IGNORECASE)
_CORRECTS = regex.compile(r"\b(?:correct(?:ed|ion|ing|s)|clarif(?:ied|ication)|in\ fact|amended)\b", regex.IGNORECASE)
_CONTRAST = regex.compile(r"(?:,|\()\s*(?:and\ )?(?:not|rather\ than|instead\ of)\s+(?:on\ |in\ |at\ )?$", regex.IGNORECASE)
_HEADED = (":", ".")  # ends of words that only announce a correction
_NEAR = 30  # characters before a value in which it may be said that it was wrong


def standing(statement: Statement) -> Statement:
    """The statement without what it takes back: those words are blanks of the same length, and their values and names left out."""
    spans = _retracted(statement.text)
    if spans or _CORRECTS.search(statement.text):
        return _masked(statement, (*spans, *_contrasted(statement)))
    return statement


def _retracted(text: str) -> list[Span]:
    """Where a text says what it said before, up to the end of the clause, and where it announces that. Linear in its length."""
    found: list[Span] = []
    for match in _RETRACTION.finditer(text):
        if found and match.start() < found[-1][1]:
            continue
        if match.group().endswith(_HEADED):
            found.append(match.span())
        else:
            stop = _UP_TO.search(text, match.end())
            found.append((match.start(), stop.start() if stop else len(text)))
    return found


def _contrasted(statement: Statement) -> Iterator[Span]:
    """The values that a correction names as the wrong ones: "three people died, not four"."""
    for value in statement.values:
        start, end = value.start - statement.start, value.end - statement.start
        near = max(0, start - _NEAR)
        before = _CONTRAST.search(statement.text[near:start])
        if before:
            yield near + before.start(), end


def _masked(statement: Statement, spans: Sequence[Span]) -> Statement:
    text = list(statement.text)
    gone = []
    for start, end in spans:
        text[start:end] = " " * (end - start)
        gone.append((start + statement.start, end + statement.start))
    if not gone:
        return statement

    def kept(start: int, end: int) -> bool:
        return all(end <= first or last <= start for first, last in gone)

    return replace(
        statement,
        text="".join(text),
        values=tuple(one for one in statement.values if kept(one.start, one.end)),
        names=tuple(one for one in statement.names if kept(one.start, one.end)),
        quotes=tuple(one for one in statement.quotes if kept(one.start, one.end)),
        attribution=tuple(one for one in statement.attribution if kept(one.start, one.end)),
    )
