"""Where in a long text some words probably stand, though edited: by the words that they share and the order of these."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from math import log

from verifybench.model.document import Span
from verifybench.text.word_view import WordView

_PLACES = 4  # best places looked at
_VOTES = 20_000  # places of words that are counted for one search, rarest words first
_QUOTED = 2.0  # what a word of the quotation counts beside one of its context
_REACH = 32  # characters of the view looked at beyond the words' own place


class WordIndex:
    """Every word of a text with its places. Made in linear time; a search looks at a bounded number of places."""

    def __init__(self, words: WordView) -> None:
        self._words = words
        self._at: dict[str, list[int]] = defaultdict(list)
        for index, word in enumerate(words.words):
            self._at[word].append(index)

    def places(self, prefix: str, exact: str, suffix: str) -> Iterator[Span]:
        """Stretches of the search view that may hold the edited words, best first.

        Each shared word votes for where the first word would stand. Votes that fall near each other belong to one place.
        """
        if not self._words:
            return
        before, quoted, after = (WordView(part).words for part in (prefix, exact, suffix))
        if not quoted:
            return
        wanted = [(-len(before) + k, word, 1.0) for k, word in enumerate(before)]
        wanted += [(k, word, _QUOTED) for k, word in enumerate(quoted)]
        wanted += [(len(quoted) + k, word, 1.0) for k, word in enumerate(after)]
        found = [(len(places), offset, weight, places) for offset, word, weight in wanted if (places := self._at.get(word))]
        found.sort(key=lambda one: (one[0], one[1]))
        width = max(4, len(quoted) // 2)
        votes: dict[int, float] = defaultdict(float)
        budget = _VOTES
        for count, offset, weight, places in found:
            if (budget := budget - count) < 0:
                break
            for place in places:
                votes[(place - offset) // width] += weight / count**0.5
        near = {bucket: vote + votes.get(bucket + 1, 0.0) for bucket, vote in votes.items()}
        taken: list[int] = []
        for bucket in sorted(near, key=lambda bucket: (-near[bucket], bucket)):
            if all(abs(bucket - other) > 1 for other in taken):
                taken.append(bucket)
                yield self._stretch(bucket * width - width // 2, (bucket + 2) * width + len(quoted) + width // 2)
                if len(taken) == _PLACES:
                    return

    def kept(self, exact: str, words: str) -> float:
        """Share of a quotation's words that others still have, each by how rare it is in the text, 0..1: a sentence of the same
        mould about something else has only its common words."""
        there = Counter(WordView(words).words)
        total = held = 0.0
        for word, count in Counter(WordView(exact).words).items():
            weight = log(1 + len(self._words) / (1 + len(self._at.get(word, ()))))
            total += count * weight
            held += min(count, there[word]) * weight
        return held / total if total else 0.0

    def _stretch(self, first: int, last: int) -> Span:
        words = self._words
        first, last = min(max(first, 0), len(words) - 1), min(max(last, 0), len(words) - 1)
        return max(0, words.seen(first)[0] - _REACH), min(len(words.view.text), words.seen(last)[1] + _REACH)
