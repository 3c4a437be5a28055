"""Quotation fidelity: the quoted words against the words of the passage."""

from __future__ import annotations

import regex
from rapidfuzz import fuzz

from verifybench.evidence.rules.finding import Finding, Stance
from verifybench.model.claim import Quotation, Statement
from verifybench.model.document import Span, Translated
from verifybench.text import snap

_GAP = regex.compile(r"\s*+(?:\[[^\]]{0,80}+\]|\.\.\.|…)\s*+")
_FOLD = {ord(a): b for a, b in zip("‘’‚“”„–—\u00a0", "'''\"\"\"-- ", strict=True)}
_ALTERED = 82.0  # rapidfuzz score from which a text is a changed form of the quotation
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
    pieces = [piece for piece in (_plain(part).strip(" .,;!?\"'") for part in _GAP.split(quote.text)) if piece]
    at = _in_order(pieces, text)
    part = f"quote:{index}"
    if at is not None:
        rule, message = (
            ("quote.exact", "quoted word for word") if len(pieces) == 1 else ("quote.elided", "quoted with words left out")
        )
        return Finding(part, "agrees", rule, message, 1.0, span, _place(passage, at))
    best = fuzz.partial_ratio_alignment(" ".join(pieces), text, score_cutoff=_ALTERED)
    if best is None or best.score < _ALTERED or best.dest_end <= best.dest_start:
        return Finding(part, "lacks", "quote.absent", "the quoted words are not in the passage", 0.0, span)
    place = _place(passage, (best.dest_start, best.dest_end))
    if translated in ("human", "machine"):
        return Finding(
            part, "partly", "quote.translated", "the source is a translation: the words differ", 0.8, span, place
        )
    in_quotes = any(other.start < place[1] and place[0] < other.end for other in passage.quotes)
    stance: Stance = "differs" if in_quotes else "partly"
    return Finding(part, stance, "quote.altered", "the quoted words were changed", best.score / 100, span, place)


def _plain(text: str) -> str:
    """Case, quotation marks and dashes folded; one character stays one, so that offsets hold."""
    lowered = text.lower()
    return (lowered if len(lowered) == len(text) else text).translate(_FOLD)


def _in_order(pieces: list[str], text: str) -> Span | None:
    at = 0
    first = None
    for piece in pieces:
        found = text.find(piece, at)
        if found < 0:
            return None
        first = found if first is None else first
        at = found + len(piece)
    return None if first is None else (first, at)


def _place(passage: Statement, span: Span) -> Span:
    start, end = snap(passage.text, span)
    return passage.start + start, passage.start + end
