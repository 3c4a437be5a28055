"""A marked range of the claims list: what the next key that decides is about. Knows no widgets."""

from __future__ import annotations


class Marking:
    """From the place where it was begun to the cursor, both included.

    It ends with the list that it was begun in: nothing is decided about claims that nobody saw marked.
    """

    def __init__(self) -> None:
        self._begun: int | None = None

    @property
    def on(self) -> bool:
        return self._begun is not None

    def begin(self, cursor: int) -> None:
        self._begun = cursor

    def end(self) -> None:
        self._begun = None

    def places(self, cursor: int) -> range:
        """The places that are marked; none where nothing is."""
        if self._begun is None:
            return range(0)
        return range(min(self._begun, cursor), max(self._begun, cursor) + 1)
