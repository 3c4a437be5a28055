"""Finding the passages that may bear on a claim: a tantivy index that is rebuilt whenever it cannot be trusted."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import tantivy

from verifybench.evidence import lexicon
from verifybench.evidence.words import read
from verifybench.model.claim import Passage, Statement

FORMAT = 2
_MANIFEST = "manifest.json"
_MEMORY_LIMIT = 500  # passages up to which nothing is written: building takes less time than opening
_HEAP = 60_000_000
_QUERY_WORDS = 48
_PLACES = 4  # digits of a score that count; BM25 sums differ in the last bits with the segment layout


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that shares words with the query; `score` is BM25, comparable within one query only."""

    passage: str
    score: float


class Index:
    """BM25 over the words of passages. The same passages and query give the same hits in the same order."""

    def __init__(self, index: tantivy.Index) -> None:
        self._searcher = index.searcher()
        self._schema = index.schema

    @classmethod
    def build(cls, folder: Path | None, passages: Iterable[Passage]) -> Index:
        """The index of exactly these passages, in `folder` or, for few of them or without a folder, in memory.

        A folder that holds the finished index of the same passages in the same format is opened; anything else in it
        (older format, half-built, damaged) is thrown away and built anew. Raises OSError where it cannot be written.
        """
        rows = [(passage.id, passage.document, passage.statement.text) for passage in passages]
        if folder is None or len(rows) <= _MEMORY_LIMIT:
            return cls(_fill(tantivy.Index(_schema()), rows))
        manifest = {"format": FORMAT, "passages": len(rows), "digest": _digest(rows)}
        found = cls._open(folder, manifest)
        if found is not None:
            return found
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True, exist_ok=True)
        built = _fill(tantivy.Index(_schema(), path=str(folder)), rows)
        # Written last: a folder without it is half-built.
        (folder / _MANIFEST).write_text(json.dumps(manifest, sort_keys=True), encoding="utf-8")
        return cls(built)

    @classmethod
    def _open(cls, folder: Path, manifest: dict[str, object]) -> Index | None:
        try:
            if json.loads((folder / _MANIFEST).read_text(encoding="utf-8")) != manifest:
                return None
            index = cls(tantivy.Index.open(str(folder)))
        except (OSError, ValueError):
            return None
        return index if index._searcher.num_docs == manifest["passages"] else None

    def search(self, statement: Statement, k: int, *, outside: str | None = None) -> list[Hit]:
        """Up to `k` passages outside one document, best first; ties in the order of their ids.

        A statement without content words finds nothing.
        """
        stems = query_stems(statement)
        if not stems or k <= 0:
            return []
        words = [(tantivy.Occur.Should, tantivy.Query.term_query(self._schema, "body", stem)) for stem in stems]
        if outside is not None:
            words.append((tantivy.Occur.MustNot, tantivy.Query.term_query(self._schema, "document", outside)))
        query = tantivy.Query.boolean_query(words)
        # Widened, so that ties at the cut are decided by id and not by where a segment put them.
        result = self._searcher.search(query, 3 * k + 10, count=False)
        hits = [Hit(str(self._searcher.doc(address)["id"][0]), round(score, _PLACES)) for score, address in result.hits]
        hits.sort(key=lambda hit: (-hit.score, hit.passage))
        return hits[:k]


def query_stems(statement: Statement) -> list[str]:
    """The stems a statement is searched by, first come first; stop words are left out."""
    stems: dict[str, None] = {}
    for word in read(statement).words:
        if word.lower not in lexicon.STOP_WORDS:
            stems[word.stem] = None
    return list(stems)[:_QUERY_WORDS]


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("body", stored=False, tokenizer_name="whitespace", index_option="freq")
    builder.add_text_field("document", stored=False, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("id", stored=True, tokenizer_name="raw", index_option="basic")
    return builder.build()


def _fill(index: tantivy.Index, rows: list[tuple[str, str, str]]) -> tantivy.Index:
    writer = index.writer(heap_size=_HEAP, num_threads=1)
    for id, document, text in rows:
        stems = " ".join(word.stem for word in read(Statement(0, len(text), text)).words)
        writer.add_document(tantivy.Document(body=stems, document=document, id=id))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    return index


def _digest(rows: list[tuple[str, str, str]]) -> str:
    total = hashlib.sha256()
    for id, document, text in rows:
        total.update(f"{len(id)}:{id}{len(document)}:{document}{len(text)}:".encode())
        total.update(text.encode("utf-8", "surrogatepass"))
    return total.hexdigest()
