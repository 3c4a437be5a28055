"""What stands around claim and passage: where a subject is sought when the sentence does not name it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import overload

from verifybench.model.claim import Statement
from verifybench.model.document import Document, Translated
from verifybench.names import UNSETTLED, Settled


class Beside(Sequence[Statement]):
    """Sentences that stand near another one, read when they are first asked for: most rules never do."""

    __slots__ = ("_known", "_read")

    def __init__(self, read: Callable[[], tuple[Statement, ...]]) -> None:
        self._read = read
        self._known: tuple[Statement, ...] | None = None

    @property
    def statements(self) -> tuple[Statement, ...]:
        if self._known is None:
            self._known = self._read()
        return self._known

    def __len__(self) -> int:
        return len(self.statements)

    def __iter__(self) -> Iterator[Statement]:
        return iter(self.statements)

    @overload
    def __getitem__(self, at: int) -> Statement: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Statement, ...]: ...
    def __getitem__(self, at: int | slice) -> Statement | tuple[Statement, ...]:
        return self.statements[at]


@dataclass(slots=True)  # never changed; frozen it would take four times as long to make
class Context:
    """`neighbours` are the sentences before and after the passage, `claim_neighbours` those of the claim, in text order.

    `after` is how many of the neighbours stand behind the passage; None where the offsets of all run in one text and tell it.
    `voices` are those whose own words the passage's document is: publisher, author, first source, who was spoken to.
    `sent` and `claim_sent` are the places of the datelines of the passage's and the claim's text. `settled` is what people decided
    about names of the case.
    """

    heading: tuple[str, ...] = ()
    title: str = ""
    neighbours: Sequence[Statement] = ()
    claim_neighbours: tuple[Statement, ...] = ()
    translated: Translated | None = None
    voices: tuple[str, ...] = ()
    settled: Settled = UNSETTLED
    sent: tuple[str, ...] = ()
    claim_sent: tuple[str, ...] = ()
    after: int | None = None

    def before(self, passage: Statement) -> Sequence[Statement]:
        """The neighbours that stand before the passage."""
        neighbours = self.neighbours
        if self.after is not None:
            return neighbours[: len(neighbours) - self.after]
        return Beside(lambda: tuple(one for one in neighbours if one.start <= passage.start))


def voices(document: Document | None) -> tuple[str, ...]:
    """Whose own words a document is; nobody's where nothing is known of it."""
    if document is None:
        return ()
    metadata = document.metadata
    known = (metadata.publisher, metadata.author, metadata.origin, document.note.who if document.note else None)
    return tuple(filter(None, known))
