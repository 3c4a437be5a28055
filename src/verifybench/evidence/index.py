"""Passages that are in memory, to be searched by the words of a statement."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from verifybench.evidence.candidates import spread
from verifybench.evidence.retrieve import IN_MEMORY, Held, Indexed, Search
from verifybench.evidence.wording import indexed_stems, wording
from verifybench.model.claim import Passage, Statement


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that shares words with the query; `score` is BM25, comparable within one query only."""

    passage: str
    score: float


class Index:
    """BM25 over the wordings of passages. The same passages and query give the same hits in the same order.

    Of a sentence that a document repeats the first is found; copies in other documents stand behind other wordings.
    """

    def __init__(self, wordings: Search, copies: dict[int, dict[str, Passage]]) -> None:
        self.wordings = wordings
        self._copies = copies

    @classmethod
    def build(cls, folder: Path | None, passages: Iterable[Passage]) -> Index:
        """The index of exactly these passages, in `folder` or, for few of them or without a folder, in memory.

        A folder that holds the finished index of the same wordings in the same format is opened; anything else in it is built anew.
        Raises OSError where it cannot be written.
        """
        copies: dict[int, dict[str, Passage]] = {}
        for passage in sorted(passages, key=lambda passage: (passage.document, passage.statement.start, passage.id)):
            copies.setdefault(wording(passage.statement.text), {}).setdefault(passage.document, passage)

        def stems(keys: Iterable[int] | None) -> Iterable[Indexed]:
            for key in copies if keys is None else keys:
                yield Indexed(key, indexed_stems(next(iter(copies[key].values())).statement.text))

        if folder is None or len(copies) <= IN_MEMORY:
            return cls(Search.in_memory(stems(None)), copies)
        return cls(Search.bring(folder, Held().plus(copies), (), stems), copies)

    def search(self, statement: Statement, k: int, *, outside: str | None = None) -> list[Hit]:
        """Up to `k` passages outside one document, best first. A statement without content words finds nothing."""
        found = [
            (hit.key, Hit(passage.id, hit.score))
            for hit in self.wordings.search(statement, k if outside is None else 4 * k)
            for document, passage in self._copies[hit.key].items()
            if document != outside
        ]
        return spread(found)[:k]
