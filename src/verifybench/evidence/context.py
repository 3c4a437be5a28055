"""What stands around claim and passage: where a subject is sought when the sentence does not name it."""

from __future__ import annotations

from dataclasses import dataclass

from verifybench.model.claim import Statement
from verifybench.model.document import Document, Translated
from verifybench.names import UNSETTLED, Settled


@dataclass(frozen=True, slots=True)
class Context:
    """`neighbours` are the sentences before and after the passage, `claim_neighbours` those of the claim, in text order.

    `after` is how many of the neighbours stand behind the passage; None where the offsets of all run in one text and tell it.
    `voices` are those whose own words the passage's document is: publisher, author, first source, who was spoken to.
    `sent` and `claim_sent` are the places of the datelines of the passage's and the claim's text. `settled` is what people decided
    about names of the case.
    """

    heading: tuple[str, ...] = ()
    title: str = ""
    neighbours: tuple[Statement, ...] = ()
    claim_neighbours: tuple[Statement, ...] = ()
    translated: Translated | None = None
    voices: tuple[str, ...] = ()
    settled: Settled = UNSETTLED
    sent: tuple[str, ...] = ()
    claim_sent: tuple[str, ...] = ()
    after: int | None = None

    def before(self, passage: Statement) -> tuple[Statement, ...]:
        """The neighbours that stand before the passage."""
        if self.after is not None:
            return self.neighbours[: len(self.neighbours) - self.after]
        return tuple(one for one in self.neighbours if one.start <= passage.start)


def voices(document: Document | None) -> tuple[str, ...]:
    """Whose own words a document is; nobody's where nothing is known of it."""
    if document is None:
        return ()
    metadata = document.metadata
    known = (metadata.publisher, metadata.author, metadata.origin, document.note.who if document.note else None)
    return tuple(filter(None, known))
