"""Quotation fidelity: the quoted words against the words of the passage."""

from __future__ import annotations

import regex
from rapidfuzz import fuzz
from rapidfuzz.distance import JaroWinkler

from verifybench.evidence import lexicon
from verifybench.evidence.rules.finding import Finding, Stance
from verifybench.model.claim import Quotation, Statement
from verifybench.model.document import Span, Translated
from verifybench.text import snap, tokens, word_diff

_SIC = regex.compile(r"\[sic[.!]?+\]", regex.IGNORECASE)
_GAP = regex.compile(r"\s*+(?:\[(?!sic\b)[^\]]{0,80}+\]|\.\.\.|…)\s*+", regex.IGNORECASE)
_FOLD = {ord(a): b for a, b in zip('‘’‚“”„"–—\u00a0', "'''''''-- ", strict=True)}
_ALTERED = 82.0  # rapidfuzz score from which a text is a changed form of the quotation
_SAID = 0.85  # strength of a quotation that has the passage's quoted words in another form
_SHARED = 0.6  # share of the telling words of both
_CHANGES = 4  # named in a message
_FAMILY = 0.9  # Jaro-Winkler of two forms of one word
_LONGER = 1.3  # how much longer a whole quotation may be than the part of it that was found
_LONGEST = 200  # words of a quotation looked at
_BROKEN = 60  # characters between two halves of a quotation that the speaker's name breaks
_SHORT = 3  # quotations of fewer words are terms, not speech


def findings(claim: Statement, passage: Statement, translated: Translated | None = None) -> list[Finding]:
    """`quote.exact`, `quote.elided`, `quote.altered` or `quote.absent` for each quotation of the claim.

    Against a translated source the words cannot be held to the letter: `quote.translated` stands for altered and absent.
    """
    found = []
    for index, quote in enumerate(claim.quotes):
        if len(quote.text.split()) < _SHORT:
            continue
        found.append(_finding(index, quote, passage, translated))
    return found


def _finding(index: int, quote: Quotation, passage: Statement, translated: Translated | None) -> Finding:
    span = (quote.start, quote.end)
    text = _plain(passage.text)
    gaps = _GAP.search(quote.text) is not None
    parts = [words for part in _GAP.split(quote.text) if (words := [word for word, _, _ in _words(part)])]
    part = f"quote:{index}"
    whole = _words(passage.text) if all(word in text for words in parts for word in words) else []
    for spoken in (whole, _spoken(passage)):
        at = _in_order(parts, spoken)
        if at is None:
            continue
        rule, message = ("quote.exact", "quoted word for word")
        if gaps:
            rule, message = ("quote.elided", "quoted with words left out or put in brackets")
        return Finding(part, "agrees", rule, message, 1.0, span, _place(passage, at))
    best = fuzz.partial_ratio_alignment(" ".join(" ".join(words) for words in parts), text, score_cutoff=_ALTERED)
    if best is not None and best.score >= _ALTERED and best.dest_end > best.dest_start:
        place, strength = _place(passage, (best.dest_start, best.dest_end)), best.score / 100
    else:
        other = _reworded(quote, passage)
        if other is None:
            return Finding(part, "lacks", "quote.absent", "the quoted words are not in the passage", 0.0, span)
        place, strength = (other.start, other.end), _SAID
    if translated in ("human", "machine"):
        return Finding(
            part, "partly", "quote.translated", "the source is a translation: the words differ", 0.8, span, place
        )
    quoted = next((other for other in passage.quotes if other.start < place[1] and place[0] < other.end), None)
    stance: Stance = "differs" if quoted else "partly"
    if quoted and quoted.end - quoted.start <= _LONGER * (place[1] - place[0]):
        place = quoted.start, quoted.end  # the alignment may have cut off a first or last word
    told = _changes(passage.text[place[0] - passage.start : place[1] - passage.start], quote.text)
    return Finding(part, stance, "quote.altered", told, strength, span, place)


def _reworded(quote: Quotation, passage: Statement) -> Quotation | None:
    """The passage's quotation that says it with other forms of the same words ("no danger", "not dangerous")."""
    ours = _telling(quote.text)
    for other in passage.quotes if len(ours) > 1 else ():
        theirs = _telling(other.text)
        shared = sum(any(_one_family(word, found) for found in theirs) for word in ours)
        if shared > 1 and shared >= _SHARED * max(len(ours), len(theirs)):
            return other
    return None


def _telling(text: str) -> list[str]:
    words = (text[start:end].lower() for start, end in tokens(text)[:_LONGEST])
    return [word for word in words if word[0].isalnum() and word not in lexicon.STOP_WORDS]


def _one_family(one: str, other: str) -> bool:
    if lexicon.stem(one) == lexicon.stem(other):
        return True
    return one[:4] == other[:4] and len(one) > 4 < len(other) and JaroWinkler.similarity(one, other) >= _FAMILY


def _changes(source: str, quoted: str) -> str:
    """What was done to the source's words, run by run."""
    steps = [(kind, text.strip(" .,;:!?\"'“”")) for kind, text in word_diff(_flat(source), _flat(quoted))]
    told: list[str] = []
    removed = ""
    for kind, text in (*steps, ("same", "")):
        if kind == "removed":
            removed = text
        elif kind == "added" and text:
            told.append(f"“{text}” for “{removed}”" if removed else f"“{text}” added")
            removed = ""
        elif removed:
            told.append(f"“{removed}” left out")
            removed = ""
    more = " and more" if len(told) > _CHANGES else ""
    return "quoted with changes: " + ("; ".join(told[:_CHANGES]) + more if told else "marks and spaces only")


def _flat(text: str) -> str:
    return " ".join(_plain(text).split())


def _plain(text: str) -> str:
    """Case, quotation marks and dashes folded; one character stays one, so that offsets hold."""
    lowered = text.lower()
    return (lowered if len(lowered) == len(text) else text).translate(_FOLD)


def _words(text: str, base: int = 0) -> list[tuple[str, int, int]]:
    """The words of a text, folded, with their offsets; marks and a "[sic]" are no words of the speaker."""
    noted = [range(*found.span()) for found in _SIC.finditer(text)] if "[" in text else []
    plain = _plain(text)
    return [
        (plain[start:end], base + start, base + end)
        for start, end in tokens(text)
        if text[start].isalnum() and not any(start in span for span in noted)
    ]


def _spoken(passage: Statement) -> list[tuple[str, int, int]]:
    """The quoted words of a passage in one run, where only the naming of the speaker breaks them: "A," she said, "b"."""
    found: list[tuple[str, int, int]] = []
    last = -1
    for quote in passage.quotes:
        between = range(last, quote.start)
        named = any(one.start < quote.start and last < one.end for one in passage.attribution)
        if last >= 0 and not (named and len(between) <= _BROKEN):
            return []
        base = quote.start - passage.start
        found += _words(passage.text[base : quote.end - passage.start], base)
        last = quote.end
    return found


def _in_order(parts: list[list[str]], words: list[tuple[str, int, int]]) -> Span | None:
    """Where the parts of a quotation stand one behind another, each of them without a gap."""
    at, first = 0, -1
    told = [word for word, _, _ in words]
    for part in parts:
        found = next((n for n in range(at, len(told) - len(part) + 1) if told[n : n + len(part)] == part), -1)
        if found < 0:
            return None
        first = words[found][1] if first < 0 else first
        at = found + len(part)
    return None if first < 0 else (first, words[at - 1][2])


def _place(passage: Statement, span: Span) -> Span:
    start, end = snap(passage.text, span)
    return passage.start + start, passage.start + end
