"""Selectors, and finding their words again in a text that may have been revised."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import regex
from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from verifybench.model.claim import Selector
from verifybench.model.document import Locator, Span
from verifybench.text.ids import sha256
from verifybench.text.infix import best_infix
from verifybench.text.view import View, view
from verifybench.text.wording import TOKEN, snap

Status = Literal["exact", "fuzzy", "ambiguous", "gone"]
Difference = Literal["figures", "negation", "words"]

CONTEXT = 32  # characters of prefix and suffix, as the W3C Web Annotation examples and Hypothesis have them

# Thresholds, each a similarity 0..1. Quotations of removed paragraphs find a best stretch of .40 to .58 in the rest of the text,
# a quotation with a fifth of its characters edited stays above .75.
_LOCATE = 45.0  # rapidfuzz's cut for prefix+quote+suffix: under it the place is not worth refining
_QUOTE_ALONE = 0.72  # the quotation alone is near enough
_QUOTE_IN_PLACE = 0.55  # near enough when the words around it are the old ones:
_CONTEXT_HELD = 0.75
_MARGIN = 0.12  # a best candidate must lead the next by this much, or it is ambiguous
_SHORT = 24  # a quotation this short recurs by chance, so alone, without its context, it is not taken for the old one
_SHORT_CONTEXT = 0.45
_MOST = 500  # occurrences looked at; a quotation that recurs more often is ambiguous unless its whole context is found

_TERMINAL = ".!?"
_SENTENCE_END = regex.compile(r"[^.!?\n]{0,32}+[.!?]")
_SENTENCE_START = regex.compile(r"(?:^|[.!?\n]\s?)(\p{Lu}[^.!?\n]{0,32})$")

NEGATIONS = frozenset(
    ("not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot")  # and every word in n't
)


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a selector's words stand now.

    `exact` is the same words, `fuzzy` an edited or differently typeset stretch, `ambiguous` several that context does not
    separate (`candidates`, best first; `span` is None), `gone` nothing near enough. `differs` names what is not as it was, so that
    a look-alike with another figure or a new "not" is never taken for the old words; `changed` is whether any word differs.
    """

    status: Status
    span: Span | None = None
    score: float = 0.0
    candidates: tuple[Span, ...] = ()
    differs: tuple[Difference, ...] = ()

    @property
    def changed(self) -> bool:
        return bool(self.differs)


def select(text: str, start: int, end: int, text_sha256: str, locator: Locator = Locator()) -> Selector:
    """The selector of a non-empty half-open span of a canonical text whose SHA-256 is given."""
    prefix, suffix = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    return Selector(text[start:end], prefix, suffix, start, end, text_sha256, locator)


def anchor(selector: Selector, text: str) -> Anchor:
    """Find a selector's words in a text: the same words first, then the same but for typography, then edited ones."""
    start, end, exact = selector.start, selector.end, selector.exact
    if not exact:
        return Anchor("gone")
    if text[start:end] == exact and _in_place(selector, text):
        return Anchor("exact", (start, end), 1.0)
    hits = list(_occurrences(text, exact))
    if hits:
        return _choose(selector, text, hits, "exact")
    seen, wanted = view(text), view(exact).text.strip()
    hits = [seen.span(*hit) for hit in _occurrences(seen.text, wanted)] if wanted else []
    if hits:
        return _choose(selector, text, hits, "fuzzy")
    return _edited(selector, text, seen, wanted) if wanted else Anchor("gone")


def differences(old: str, new: str) -> tuple[Difference, ...]:
    """What differs between two wordings, typography aside: figures and negations (how often each stands there), words at all."""
    before, after = (TOKEN.findall(view(side).text.casefold()) for side in (old, new))
    if before == after:
        return ()
    found: list[Difference] = []
    if _figures(before) != _figures(after):
        found.append("figures")
    if _negations(before) != _negations(after):
        found.append("negation")
    return (*found, "words")


def _figures(words: list[str]) -> Counter[str]:
    return Counter(word for word in words if any(letter.isdigit() for letter in word))


def _negations(words: list[str]) -> int:
    return sum(word in NEGATIONS or word.endswith("n't") for word in words)


def _in_place(selector: Selector, text: str) -> bool:
    start, end = selector.start, selector.end
    if text[max(0, start - CONTEXT) : start] != selector.prefix or text[end : end + CONTEXT] != selector.suffix:
        return False
    whole = selector.prefix + selector.exact + selector.suffix
    return sha256(text) == selector.text_sha256 or text.find(whole) == text.rfind(whole)


def _occurrences(text: str, words: str) -> Iterator[Span]:
    at = text.find(words)
    while at >= 0:
        yield at, at + len(words)
        at = text.find(words, at + 1)


def _choose(selector: Selector, text: str, hits: list[Span], status: Status) -> Anchor:
    if len(hits) > _MOST:
        whole = selector.prefix + selector.exact + selector.suffix
        at = text.find(whole)
        if at < 0 or text.find(whole, at + 1) >= 0:
            return Anchor("ambiguous", None, 0.0, tuple(hits[:10]))
        start = at + len(selector.prefix)
        return Anchor(status, (start, start + len(selector.exact)), 1.0)
    scored = sorted(((_context(selector, text, hit), hit) for hit in hits), key=lambda pair: (-pair[0], pair[1]))
    best, span = scored[0]
    alone = len(scored) == 1 or best - scored[1][0] >= _MARGIN
    lost = len(selector.exact) < _SHORT and best < _SHORT_CONTEXT
    if not alone or lost:
        return Anchor("ambiguous", None, best, tuple(hit for _, hit in scored[:10]))
    return Anchor(status, span, 0.5 + best / 2, (), differences(selector.exact, text[slice(*span)]))


def _to_sentence_ends(text: str, wanted: str, start: int, end: int) -> Span:
    """Trimmed; and where the old words began or ended a sentence, out to where one begins or ends nearby."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start == end:
        return start, end
    if wanted[-1] in _TERMINAL and text[end - 1] not in _TERMINAL and (after := _SENTENCE_END.match(text, end)):
        end = after.end()
    if wanted[0].isupper() and not text[start].isupper():
        before = _SENTENCE_START.search(text, max(0, start - CONTEXT), start)
        start = before.start(1) if before else start
    return start, end


def _context(selector: Selector, text: str, span: Span) -> float:
    """How much the words around a span are the selector's, 0..1; a text's start or end is context too."""
    before = text[max(0, span[0] - CONTEXT) : span[0]]
    after = text[span[1] : span[1] + CONTEXT]
    return (_alike(selector.prefix, before) + _alike(selector.suffix, after)) / 2


def _alike(a: str, b: str) -> float:
    return 1.0 if a == b else Levenshtein.normalized_similarity(view(a).text, view(b).text)


@dataclass(frozen=True, slots=True)
class _Found:
    at: Span  # in the view
    span: Span
    quote: float
    context: float

    @property
    def score(self) -> float:
        return 0.65 * self.quote + 0.35 * self.context

    @property
    def near(self) -> bool:
        if self.at[1] - self.at[0] < _SHORT and self.context < _SHORT_CONTEXT:
            return False
        return self.quote >= _QUOTE_ALONE or (self.quote >= _QUOTE_IN_PLACE and self.context >= _CONTEXT_HELD)


def _edited(selector: Selector, text: str, seen: View, wanted: str) -> Anchor:
    best = _locate(selector, text, seen, wanted, 0, len(seen.text))
    if best is None or not best.near:
        return Anchor("gone", None, best.score if best else 0.0)
    rivals = [
        rival
        for low, high in ((0, best.at[0]), (best.at[1], len(seen.text)))
        if (rival := _locate(selector, text, seen, wanted, low, high)) and rival.near
    ]
    found = sorted([best, *rivals], key=lambda one: (-one.score, one.span))
    if len(found) > 1 and found[0].score - found[1].score < _MARGIN / 2:
        return Anchor("ambiguous", None, found[0].score, tuple(one.span for one in found))
    first = found[0]
    return Anchor("fuzzy", first.span, first.score, (), differences(selector.exact, text[slice(*first.span)]))


def _locate(selector: Selector, text: str, seen: View, wanted: str, low: int, high: int) -> _Found | None:
    """The best stretch of the view between two offsets, its ends refined by edit distance and snapped to words."""
    part = seen.text[low:high]
    if not part.strip():
        return None
    found: _Found | None = None
    for needle in (view(selector.prefix).text + wanted + view(selector.suffix).text, wanted):
        place = fuzz.partial_ratio_alignment(needle, part, score_cutoff=_LOCATE)
        if place is None:
            continue
        reach = len(wanted) // 2 + CONTEXT
        left, right = max(0, place.dest_start - reach), min(len(part), place.dest_end + reach)
        distance, start, end = best_infix(wanted, part[left:right])
        if start == end:
            continue
        start, end = snap(seen.text, (low + left + start, low + left + end))
        start, end = _to_sentence_ends(seen.text, wanted, max(start, low), min(end, high))
        span = seen.span(start, end)
        quote = max(0.0, 1 - distance / len(wanted))
        one = _Found((start, end), span, quote, _context(selector, text, span))
        if found is None or one.score > found.score:
            found = one
        if found.near:
            break
    return found
