"""Finding the wordings that may bear on a claim: a tantivy index that grows in place and is never trusted when in doubt.

What is indexed are wordings, not passages: a sentence that a thousand papers print is found once, and counts once in BM25.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import tantivy

from verifybench.evidence.wording import DIGITS, query_stems
from verifybench.model.claim import Statement

FORMAT = 3
IN_MEMORY = 500
"""Wordings up to which nothing is written: indexing them takes less time than opening."""
_MANIFEST = "manifest.json"
_HEAP = 60_000_000
_PLACES = 4  # digits of a score that count
_SAME = 1e-4  # scores nearer than this are one: BM25 sums differ in the last bits with the layout of segments
_SLACK = 30  # hits asked for beyond those wanted, so that ties at the cut are seen whole
_BUCKETS = 5  # hexadecimal digits of the key by which very many ties are told apart
_OVERTURNED = 2**256


class Found(NamedTuple):
    """A wording that shares words with the query; `score` is BM25, comparable within one query only."""

    key: int
    score: float


class Indexed(NamedTuple):
    """A wording as it is put into the index: its key and its stems, with single spaces between."""

    key: int
    stems: str


@dataclass(frozen=True, slots=True)
class Held:
    """Which wordings an index holds: how many, and the sum of the hashes of their keys, so that additions need no full count."""

    count: int = 0
    total: int = 0

    def plus(self, keys: Iterable[int]) -> Held:
        """With these wordings more, none of which it holds."""
        hashes = _hashes(keys)
        return Held(self.count + len(hashes), (self.total + sum(hashes)) % _OVERTURNED)

    def minus(self, keys: Iterable[int]) -> Held:
        """Without these wordings, all of which it holds."""
        hashes = _hashes(keys)
        return Held(self.count - len(hashes), (self.total - sum(hashes)) % _OVERTURNED)


class Search:
    """BM25 over wordings. The same wordings and query give the same answer in the same order, however the index came to be."""

    def __init__(self, index: tantivy.Index) -> None:
        self._searcher = index.searcher()
        self._schema = index.schema

    def __len__(self) -> int:
        return int(self._searcher.num_docs)

    @classmethod
    def in_memory(cls, wordings: Iterable[Indexed]) -> Search:
        return cls(_fill(tantivy.Index(_schema()), wordings))

    @classmethod
    def open(cls, folder: Path) -> Search:
        """The finished index in a folder, as another process of the same build made it."""
        return cls(tantivy.Index.open(str(folder)))

    @classmethod
    def bring(
        cls, folder: Path, wanted: Held, added: Sequence[int], stems: Callable[[Sequence[int] | None], Iterable[Indexed]]
    ) -> Search:
        """The index in `folder` brought to hold exactly the wordings `wanted`, of which `added` may be missing in it.

        `stems` gives the wordings of some keys, or with None all that are wanted. An index that holds them is opened, one that
        holds all but those added is added to; anything else in the folder (another version, half-built, damaged, or holding a
        wording that is gone, whose statistics would stay behind) is thrown away and built anew. Raises OSError where it cannot be
        written.
        """
        state = _state(folder)
        if state == wanted:
            found = cls._trusted(folder, wanted)
            if found is not None:
                return found
        elif added and state is not None and state.plus(added) == wanted:
            (folder / _MANIFEST).unlink()  # until it is whole again
            try:
                _fill(tantivy.Index.open(str(folder)), stems(added))
            except ValueError:
                pass
            else:
                found = cls._finished(folder, wanted)
                if found is not None:
                    return found
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True, exist_ok=True)
        _fill(tantivy.Index(_schema(), path=str(folder)), stems(None))
        built = cls._finished(folder, wanted)
        if built is None:
            raise OSError(f"{folder}: the search index cannot be written there. Check the disk, and build again")
        return built

    @classmethod
    def _finished(cls, folder: Path, held: Held) -> Search | None:
        # Written last: a folder without it is half-built.
        manifest = {"format": FORMAT, "count": held.count, "total": f"{held.total:x}", "files": _files(folder)}
        partial = folder / f"{_MANIFEST}.new"
        partial.write_text(json.dumps(manifest, sort_keys=True), encoding="utf-8")
        partial.replace(folder / _MANIFEST)
        return cls._trusted(folder, held)

    @classmethod
    def _trusted(cls, folder: Path, held: Held) -> Search | None:
        try:
            index = cls.open(folder)
        except (OSError, ValueError):
            return None
        return index if len(index) == held.count else None

    def search(self, statement: Statement, k: int) -> list[Found]:
        """Up to `k` wordings, best first; ties in the order of their keys. A statement without content words finds nothing."""
        stems = query_stems(statement)
        if not stems or k <= 0:
            return []
        words = [(tantivy.Occur.Should, tantivy.Query.term_query(self._schema, "body", stem)) for stem in stems]
        asked = k + _SLACK
        hits = self._ask(words, asked)
        if len(hits) == asked and hits[-1].score > hits[k - 1].score - _SAME:
            hits = self._settled(words, hits, k)
        return _in_order(hits)[:k]

    def _ask(self, words: list[Any], limit: int) -> list[Found]:
        hits = self._searcher.search(tantivy.Query.boolean_query(words), limit, count=False).hits
        keys = self._searcher.fast_field_values("key", [address for _, address in hits]) if hits else []
        return [Found(int(key or 0), score) for key, (score, _) in zip(keys, hits, strict=True)]

    def _settled(self, words: list[Any], hits: list[Found], k: int) -> list[Found]:
        """The hits above the tie at the cut, and of those that tie the ones with the smallest keys."""
        level = hits[k - 1].score
        above = [hit for hit in hits if hit.score >= level + _SAME]
        tied: list[Found] = []
        for found in self._by_bucket(words, level, len(hits), ""):
            tied += found
            if len(above) + len(tied) >= k:
                break
        return above + tied

    def _by_bucket(self, words: list[Any], level: float, limit: int, prefix: str) -> Iterator[list[Found]]:
        """The wordings of one score in the order of their keys: those of a bucket together, and a bucket too full by its parts."""
        for digit in "0123456789abcdef":
            bucket = prefix + digit
            term = tantivy.Query.term_query(self._schema, "bucket", bucket)
            hits = self._ask([*words, (tantivy.Occur.Must, tantivy.Query.const_score_query(term, 0.0))], limit)
            tied = [hit for hit in hits if abs(hit.score - level) < _SAME]
            if len(hits) == limit and hits[-1].score > level - _SAME and len(bucket) < _BUCKETS:
                yield from self._by_bucket(words, level, limit, bucket)
            else:
                yield tied


def _hashes(keys: Iterable[int]) -> list[int]:
    return [int.from_bytes(hashlib.sha256(str(key).encode()).digest(), "big") for key in keys]


def _in_order(hits: list[Found]) -> list[Found]:
    """By score, then key; scores that hardly differ are one."""
    hits = sorted(hits, key=lambda hit: (-hit.score, hit.key))
    ordered: list[Found] = []
    first = 0
    for at in range(1, len(hits) + 1):
        if at == len(hits) or hits[at - 1].score - hits[at].score >= _SAME:
            score = round(hits[first].score, _PLACES)
            ordered += [Found(key, score) for key in sorted(hit.key for hit in hits[first:at])]
            first = at
    return ordered


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("body", stored=False, tokenizer_name="whitespace", index_option="freq")
    builder.add_text_field("bucket", stored=False, tokenizer_name="whitespace", index_option="basic")
    builder.add_integer_field("key", stored=False, indexed=False, fast=True)
    return builder.build()


def _fill(index: tantivy.Index, wordings: Iterable[Indexed]) -> tantivy.Index:
    writer = index.writer(heap_size=_HEAP, num_threads=1)
    for key, stems in wordings:
        digits = f"{key:0{DIGITS}x}"
        buckets = " ".join(digits[:length] for length in range(1, _BUCKETS + 1))
        writer.add_document(tantivy.Document(body=stems, bucket=buckets, key=key))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    return index


def _state(folder: Path) -> Held | None:
    """What the finished index in a folder holds; None where there is none, or its files are not as they were written."""
    try:
        manifest = json.loads((folder / _MANIFEST).read_text(encoding="utf-8"))
        if manifest["format"] != FORMAT or manifest["files"] != _files(folder):
            return None
        return Held(int(manifest["count"]), int(manifest["total"], 16))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _files(folder: Path) -> dict[str, str]:
    """The files of an index with their hashes; what tantivy only locks by is left out."""
    found = {}
    for path in sorted(folder.iterdir()):
        if not path.name.startswith((_MANIFEST, ".tantivy")):
            with path.open("rb") as file:
                found[path.name] = hashlib.file_digest(file, "blake2b").hexdigest()
    return found
