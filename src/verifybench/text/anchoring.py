"""Finding the words of many selectors again in one text: each costs little, since what they need of the text is made once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import regex
from rapidfuzz.distance import Levenshtein

from verifybench.model.claim import Selector
from verifybench.model.document import Span, meet
from verifybench.text.ids import sha256
from verifybench.text.infix import best_infix
from verifybench.text.searching import WordIndex
from verifybench.text.selectors import CONTEXT, Anchor, Status, differences, select
from verifybench.text.tracing import Trace
from verifybench.text.view import View, view
from verifybench.text.word_view import WordView
from verifybench.text.wording import snap

# Thresholds, each a similarity 0..1. Quotations of removed paragraphs find a best stretch of .40 to .58 in the rest of the text,
# a quotation with a fifth of its characters edited stays above .75.
_QUOTE_ALONE = 0.72  # the quotation alone is near enough
_QUOTE_IN_PLACE = 0.55  # near enough when the words around it are the old ones:
_CONTEXT_HELD = 0.75
_KEPT = 0.6  # share of the words, each by its rarity, without which only the mould of the sentence is the same
_MARGIN = 0.12  # a best candidate must lead the next by this much, or it is ambiguous
_SHORT = 24  # a quotation this short recurs by chance, so alone, without its context, it is not taken for the old one
_SHORT_CONTEXT = 0.45
_MOST = 500  # occurrences looked at; a quotation that recurs more often is ambiguous unless its whole context is found
_SHOWN = 10  # candidates given

_TERMINAL = ".!?"
_SENTENCE_END = regex.compile(r"[^.!?\n]{0,32}+[.!?]")
_SENTENCE_START = regex.compile(r"(?:^|[.!?\n]\s?)(\p{Lu}[^.!?\n]{0,32})$")


class Anchoring:
    """Today's text, in which selectors are found again.

    With `old`, the text that they were made in, their words are followed through the edits: copies are told apart by order, and
    what only looks like the old words, because it stood elsewhere before or is new beside them, is not taken for them. A selector
    that was made in neither text is searched for by its words and context alone.
    """

    def __init__(self, text: str, old: str | None = None) -> None:
        self.text = text
        self._old = old

    @cached_property
    def _sha256(self) -> str:
        return sha256(self.text)

    @cached_property
    def _old_sha256(self) -> str | None:
        return None if self._old is None else sha256(self._old)

    @cached_property
    def _words(self) -> WordView:
        return WordView(self.text)

    @cached_property
    def _index(self) -> WordIndex:
        return WordIndex(self._words)

    @cached_property
    def _trace(self) -> Trace:
        assert self._old is not None
        return Trace(WordView(self._old), self._words)

    @property
    def _view(self) -> View:
        return self._words.view

    @property
    def likeness(self) -> float:
        """Share of the words, of the longer of text and old text, that stand in both, 0..1."""
        return self._trace.likeness

    def came_from(self, span: Span) -> Span | None:
        """Where in the old text the words of a span of today's stood; None where most are new, like those of a copy."""
        return self._trace.came_from(*span)

    def anchor(self, selector: Selector) -> Anchor:
        """Where a selector's words stand: the same words first, then the same but for typography, then edited ones."""
        start, end, exact = selector.start, selector.end, selector.exact
        if not exact:
            return Anchor("gone")
        if selector.text_sha256 == self._sha256 and self.text[start:end] == exact:
            return Anchor("exact", (start, end), 1.0, 1.0, 1.0)
        if selector.text_sha256 == self._old_sha256 and self._old is not None and self._old[start:end] == exact:
            return self._followed(selector)
        return self._searched(selector)

    # -- with the old text ------------------------------------------------------------------------------------------------

    def _followed(self, selector: Selector) -> Anchor:
        found = self._trace.follow(selector.start, selector.end)
        if found.span is not None:
            anchor = self._at(selector, found.span, found.held)
            if self._one_of_copies(selector, anchor):
                return self._open(anchor, (found.span,))
            rival = self._trace.rival(selector.start, selector.end) if anchor.quote == 1.0 else None
            if rival is not None and self._context(selector, rival) >= _SHORT_CONTEXT:
                return self._open(anchor, (found.span, rival))
            return anchor
        if len(found.places) > 1:
            return Anchor("ambiguous", None, found.held, found.held, 0.0, found.places[:_SHOWN])
        anchor = self._searched(selector)
        if anchor.span is not None and (origin := self._elsewhere(selector, anchor.span)):
            if anchor.quote == 1.0 and self._recurred(selector) and not self._in_context(origin, anchor.span):
                return self._open(anchor, (anchor.span,))
            return Anchor("gone", None, found.held)
        if anchor.span is not None and self._one_of_copies(selector, anchor):
            return self._open(anchor, (anchor.span,))
        if anchor.status == "ambiguous":
            return self._of_its_own(selector, anchor)
        return anchor

    def _one_of_copies(self, selector: Selector, anchor: Anchor) -> bool:
        """Whether one copy is left of several, in other surroundings: nothing says which of them it is."""
        return anchor.quote == 1.0 and anchor.context < _SHORT_CONTEXT and self._recurred(selector)

    def _recurred(self, selector: Selector) -> bool:
        """Whether the old text had the same words several times."""
        assert self._old is not None
        return self._old.find(selector.exact) != self._old.rfind(selector.exact)

    def _open(self, anchor: Anchor, places: tuple[Span, ...]) -> Anchor:
        return Anchor("ambiguous", None, anchor.score, anchor.quote, anchor.context, places)

    def _at(self, selector: Selector, span: Span, held: float) -> Anchor:
        words = self.text[slice(*span)]
        context = self._context(selector, span)
        if words == selector.exact:
            return Anchor("exact", span, 0.5 + context / 2, 1.0, context)
        quote = _alike(selector.exact, words)
        differs = differences(selector.exact, words)
        return Anchor("fuzzy", span, 0.65 * max(quote, held) + 0.35 * context, quote, context, (), differs)

    def _elsewhere(self, selector: Selector, span: Span) -> Span | None:
        """Where in the old text words found by searching stood, if not in the selector's place: they are not the selector's."""
        origin = self._trace.came_from(*span)
        return origin if origin is not None and not meet((selector.start, selector.end), origin) else None

    def _in_context(self, origin: Span, span: Span) -> bool:
        """Whether words of the old text have their neighbours still."""
        assert self._old is not None
        return self._context(select(self._old, *origin, ""), span) >= _SHORT_CONTEXT

    def _of_its_own(self, selector: Selector, anchor: Anchor) -> Anchor:
        own = tuple(span for span in anchor.candidates if not self._elsewhere(selector, span))
        if not own:
            return Anchor("gone", None, anchor.score)
        if len(own) == 1 and anchor.quote >= 1.0:
            return self._at(selector, own[0], 1.0)
        return self._open(anchor, own)

    # -- by words and context alone ---------------------------------------------------------------------------------------

    def _searched(self, selector: Selector) -> Anchor:
        exact, text = selector.exact, self.text
        if text[selector.start : selector.end] == exact and self._in_place(selector):
            return Anchor("exact", (selector.start, selector.end), 1.0, 1.0, 1.0)
        hits = _occurrences(text, exact)
        if hits:
            return self._choose(selector, hits, "exact")
        wanted = view(exact).text.strip()
        if not wanted:
            return Anchor("gone")
        hits = [self._view.span(*hit) for hit in _occurrences(self._view.text, wanted)]
        return self._choose(selector, hits, "fuzzy") if hits else self._edited(selector, wanted)

    def _in_place(self, selector: Selector) -> bool:
        """Whether the words around it are the old ones too, and stand nowhere else."""
        start, end, text = selector.start, selector.end, self.text
        if text[max(0, start - CONTEXT) : start] != selector.prefix or text[end : end + CONTEXT] != selector.suffix:
            return False
        whole = selector.prefix + selector.exact + selector.suffix
        return text.find(whole) == text.rfind(whole)

    def _choose(self, selector: Selector, hits: list[Span], status: Status) -> Anchor:
        text = self.text
        if len(hits) > _MOST:
            whole = selector.prefix + selector.exact + selector.suffix
            at = text.find(whole)
            if at < 0 or text.find(whole, at + 1) >= 0:
                return Anchor("ambiguous", None, 0.0, 1.0, 0.0, tuple(hits[:_SHOWN]))
            start = at + len(selector.prefix)
            return Anchor(status, (start, start + len(selector.exact)), 1.0, 1.0, 1.0)
        scored = sorted(((self._context(selector, hit), hit) for hit in hits), key=lambda pair: (-pair[0], pair[1]))
        best, span = scored[0]
        alone = len(scored) == 1 or best - scored[1][0] >= _MARGIN
        lost = len(selector.exact) < _SHORT and best < _SHORT_CONTEXT
        rivals = [] if best >= _CONTEXT_HELD else self._in_its_place(selector, best, hits)
        if len(rivals) == 1 and rivals[0].context >= _CONTEXT_HELD and best < _SHORT_CONTEXT:
            return self._taken(selector, rivals[0])  # what was copied elsewhere was edited in its own place
        if not alone or lost or rivals:
            places = (*(one.span for one in rivals), *(hit for _, hit in scored))
            return Anchor("ambiguous", None, best, 1.0, best, places[:_SHOWN])
        differs = differences(selector.exact, text[slice(*span)])
        return Anchor(status, span, 0.5 + best / 2, 1.0, best, (), differs)

    def _in_its_place(self, selector: Selector, context: float, hits: list[Span]) -> list[_Found]:
        """Edited words between the selector's old neighbours: then the same words elsewhere may be a copy, and it is these."""
        wanted = view(selector.exact).text.strip()
        found = [one for one in self._near(selector, wanted) if one.near and one.context >= context + _MARGIN]
        return [one for one in found if not any(meet(one.span, hit) for hit in hits)]

    def _context(self, selector: Selector, span: Span) -> float:
        """How much the words around a span are the selector's, 0..1; a text's start or end is context too."""
        before = self.text[max(0, span[0] - CONTEXT) : span[0]]
        after = self.text[span[1] : span[1] + CONTEXT]
        return (_alike(selector.prefix, before) + _alike(selector.suffix, after)) / 2

    def _near(self, selector: Selector, wanted: str) -> list[_Found]:
        """Stretches that may be the old words, edited; best first, and the first one where none is near enough."""
        found: list[_Found] = []
        for low, high in self._index.places(selector.prefix, selector.exact, selector.suffix):
            one = self._refined(selector, wanted, low, high)
            if one is not None and not any(meet(one.span, other.span) for other in found):
                found.append(one)
        found.sort(key=lambda one: (-one.score, one.span))
        return [one for one in found if one.near] or found[:1]

    def _edited(self, selector: Selector, wanted: str) -> Anchor:
        near = self._near(selector, wanted)
        if not near or not near[0].near:
            return Anchor("gone", None, near[0].score if near else 0.0)
        first = near[0]
        if len(near) > 1 and first.score - near[1].score < _MARGIN / 2:
            places = tuple(one.span for one in near[:_SHOWN])
            return Anchor("ambiguous", None, first.score, first.quote, first.context, places)
        return self._taken(selector, first)

    def _taken(self, selector: Selector, found: _Found) -> Anchor:
        differs = differences(selector.exact, self.text[slice(*found.span)])
        return Anchor("fuzzy", found.span, found.score, found.quote, found.context, (), differs)

    def _refined(self, selector: Selector, wanted: str, low: int, high: int) -> _Found | None:
        """The best stretch of a part of the view, its ends refined by edit distance and snapped to words."""
        seen = self._view.text
        distance, start, end = best_infix(wanted, seen[low:high])
        if start == end:
            return None
        start, end = snap(seen, (low + start, low + end))
        start, end = _to_sentence_ends(seen, wanted, start, end)
        if start == end:
            return None
        span = self._view.span(start, end)
        kept = self._index.kept(wanted, seen[start:end])
        return _Found((start, end), span, max(0.0, 1 - distance / len(wanted)), self._context(selector, span), kept)


@dataclass(frozen=True, slots=True)
class _Found:
    at: Span  # in the view
    span: Span
    quote: float
    context: float
    kept: float

    @property
    def score(self) -> float:
        return 0.65 * self.quote + 0.35 * self.context

    @property
    def near(self) -> bool:
        if self.kept < _KEPT:
            return False
        if self.at[1] - self.at[0] < _SHORT and self.context < _SHORT_CONTEXT:
            return False
        return self.quote >= _QUOTE_ALONE or (self.quote >= _QUOTE_IN_PLACE and self.context >= _CONTEXT_HELD)


def anchor(selector: Selector, text: str) -> Anchor:
    """Find one selector's words in a text; `Anchoring` for several in the same one."""
    return Anchoring(text).anchor(selector)


def _occurrences(text: str, words: str) -> list[Span]:
    """Where words stand, in order; no more than tell that there are too many."""
    found: list[Span] = []
    at = text.find(words)
    while at >= 0 and len(found) <= _MOST:
        found.append((at, at + len(words)))
        at = text.find(words, at + 1)
    return found


def _alike(a: str, b: str) -> float:
    return 1.0 if a == b else Levenshtein.normalized_similarity(view(a).text, view(b).text)


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
