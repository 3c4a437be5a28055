"""A text as a row of words, typography and case aside, and where each of them stands."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from verifybench.model.document import Span
from verifybench.text.view import view
from verifybench.text.wording import TOKEN


class WordView:
    """The words of a text as they are compared between versions; their offsets are those of the text itself.

    Case is folded, and what `view` makes alike is alike.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.view = view(text)
        self._spans = [match.span() for match in TOKEN.finditer(self.view.text)]
        folded = self.view.text.casefold()
        if len(folded) == len(self.view.text):
            self.words = [folded[a:b] for a, b in self._spans]
        else:  # a letter like ß became two
            self.words = [self.view.text[a:b].casefold() for a, b in self._spans]
        self._starts = [self.view.span(a, a + 1)[0] for a, _ in self._spans]
        self._ends = [self.view.span(b - 1, b)[1] for _, b in self._spans]

    def __len__(self) -> int:
        return len(self.words)

    def start(self, index: int) -> int:
        return self._starts[index]

    def end(self, index: int) -> int:
        return self._ends[index]

    def seen(self, index: int) -> Span:
        """Where a word stands in the search view."""
        return self._spans[index]

    def within(self, start: int, end: int) -> tuple[int, int]:
        """The words that a span of the text touches: first, and one past the last."""
        return bisect_right(self._ends, start), bisect_left(self._starts, end)
