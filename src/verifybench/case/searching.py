"""Full-text search over the documents of a case: where the words stand as they are, then the sentences that share them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from verifybench.case.index import Index
from verifybench.case.occurrences import occurrences, search_form
from verifybench.model.claim import Statement
from verifybench.model.document import Role, Span

if TYPE_CHECKING:
    from verifybench.case.passages import StoredPassages

Match = Literal["words", "all", "some"]
"""Whether a place has the words as they are, all of them in some form, or some."""

MOST_PLACES = 500
MOST_SENTENCES = 100
_AROUND = 90  # characters told on either side


@dataclass(frozen=True, slots=True)
class TextHit:
    """A place in a document: `span` are its offsets there, `around` the text about it, in which it begins at `at`."""

    document: str
    role: Role
    span: Span
    match: Match
    around: str
    at: int


def search_texts(index: Index, words: str) -> tuple[TextHit, ...]:
    """Places with the words as they are, in reading order with sources first; then sentences of sources with all of them in some
    form, and with some, the nearest first.

    Deterministic. Reads every text: some 10 ms a megabyte.
    """
    exact = _exact(index, words)
    taken = {(hit.document, hit.span[0]) for hit in exact}
    return (*exact, *_sentences(index, words, taken))


def _exact(index: Index, words: str) -> list[TextHit]:
    found: list[TextHit] = []
    asked = "select d.id, d.role, t.document from documents d join texts t on t.id = d.id order by d.role = 'draft', d.ord"
    for id, role, cell in index.db.execute(asked):
        text = json.loads(cell)["text"]
        places = occurrences(search_form(text), words, MOST_PLACES - len(found))
        found += [_hit(id, role, text, span, "words") for span in places]
        if len(found) >= MOST_PLACES:
            break
    return found


def _sentences(index: Index, words: str, taken: set[tuple[str, int]]) -> Iterator[TextHit]:
    """Sentences that have the words, other forms of them too, and hold no place that was told."""
    from verifybench.case.passages import StoredPassages
    from verifybench.evidence.wording import indexed_stems, query_stems

    statement = Statement(0, len(words), words)
    wanted = frozenset(query_stems(statement))
    if not wanted:
        return
    store = StoredPassages(index.db)
    keys = _found(index, store, statement)
    passages = [
        (passage, frozenset(indexed_stems(passage.statement.text).split())) for passage in store.with_wordings(keys)
    ]
    passages.sort(key=lambda one: -len(wanted & one[1]))  # stable: BM25 orders those that have as many
    for passage, stems in passages[:MOST_SENTENCES]:
        start, end, text = passage.statement.start, passage.statement.end, passage.statement.text
        if any(document == passage.document and start <= at < end for document, at in taken):
            continue
        match: Match = "all" if wanted <= stems else "some"
        yield TextHit(passage.document, "source", (start, end), match, text, 0)


def _found(index: Index, store: StoredPassages, statement: Statement) -> Sequence[int]:
    """The keys of wordings that share words with a statement, best first."""
    from verifybench.case.indexing import PASSAGES
    from verifybench.evidence.retrieve import IN_MEMORY, Search

    ((count,),) = index.db.execute("select count(*) from wordings")
    search = None
    if count <= IN_MEMORY:
        search = Search.in_memory(store.wordings(None))
    else:
        with suppress(OSError, ValueError):  # taken away or damaged: the words as they are were found without it
            search = Search.open(index.path.parent / PASSAGES)
    return [one.key for one in search.search(statement, MOST_SENTENCES)] if search is not None else ()


def _hit(document: str, role: Role, text: str, span: Span, match: Match) -> TextHit:
    low, high = max(0, span[0] - _AROUND), min(len(text), span[1] + _AROUND)
    while 0 < low < span[0] and not text[low - 1].isspace():
        low += 1
    while span[1] < high < len(text) and not text[high].isspace():
        high -= 1
    return TextHit(document, role, span, match, text[low:high], span[0] - low)
