"""Finding the words of many selectors in one text, each with the help of the earlier text that it was made in."""

from __future__ import annotations

from collections.abc import Callable

from verifybench.model.claim import Selector
from verifybench.text.anchoring import Anchoring
from verifybench.text.ids import sha256
from verifybench.text.selectors import Anchor

Earlier = Callable[[str], str | None]
"""The text of a SHA-256, None where it is not kept."""

_HELD = 4  # earlier texts laid beside today's at a time: each costs memory in proportion to both


def nothing_kept(sha256: str) -> str | None:
    """Where no earlier text is at hand, words are searched by themselves and their context."""
    return None


class Following:
    """One text, and the earlier ones as they are asked for."""

    def __init__(self, text: str, earlier: Earlier = nothing_kept) -> None:
        self._text, self._earlier = text, earlier
        self._digest = sha256(text)
        self._anchorings: dict[str | None, Anchoring] = {}

    def anchor(self, selector: Selector) -> Anchor:
        """Where a selector's words stand now."""
        digest = selector.text_sha256
        old = None if digest == self._digest else self._earlier(digest)
        key = None if old is None else digest
        if key not in self._anchorings:
            while len(self._anchorings) >= _HELD:
                del self._anchorings[next(iter(self._anchorings))]
            self._anchorings[key] = Anchoring(self._text, old)
        return self._anchorings[key].anchor(selector)
