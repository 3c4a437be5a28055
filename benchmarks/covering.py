"""What coverage costs beside reading a draft, in CPU time, as the draft grows. The texts are made here, the same each run.

    python benchmarks/covering.py [--seed N]

Reading and restating are what a build does; finding words and second spellings is done once after it; laying decisions over is done
after each. The names are made up of few syllables, so more of them sound alike than in an article.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from scale_texts import Texts
from tables import table

from verifybench.case.covering import Placed, cover, place
from verifybench.case.spellings import Pair, pairs_among
from verifybench.case.standing import Standing
from verifybench.claims import checkable, extract, statements
from verifybench.evidence import restatements
from verifybench.model.claim import Statement
from verifybench.model.document import Block, Document
from verifybench.text import paragraph_spans, sha256

T = TypeVar("T")
SIZES = (1, 4, 16)
WORDS = 2_500
NOTHING = Standing({}, {}, {}, (), {}, ())


def draft(seed: int, words: int) -> Document:
    texts, sentences, count = Texts(seed), list[str](), 0
    while count < words:
        sentences.append(texts.sentence())
        count += len(sentences[-1].split())
    text = "\n\n".join(" ".join(sentences[at : at + 5]) for at in range(0, len(sentences), 5))
    blocks = tuple(Block(*span, "main", number) for number, span in enumerate(paragraph_spans(text), 1))
    return Document("draft", "draft", "drafts/draft.txt", text, sha256(text), "0", blocks)


def read_in(document: Document) -> list[Statement]:
    return [one for one, _ in statements(document)]


def found_in(document: Document, read: list[Statement]) -> tuple[Placed, ...]:
    return place(document, checkable(document, read))


def spelled_in(read: list[Statement]) -> list[Pair]:
    return list(pairs_among(one.names for one in read))


def timed(work: Callable[[], T]) -> tuple[T, float]:
    began = time.process_time()
    done = work()
    return done, time.process_time() - began


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    small = draft(options.seed + 1, 100)
    found_in(small, read_in(small))  # so that imports are not counted
    rows = []
    for size in SIZES:
        document = draft(options.seed, size * WORDS)
        read, reading = timed(partial(read_in, document))
        claims = extract(document)
        placed, finding = timed(partial(found_in, document, read))
        tokens, laying = timed(partial(cover, document, placed, claims, NOTHING, ("supported",)))
        _, spelling = timed(partial(spelled_in, read))
        groups, restating = timed(partial(restatements, claims))
        counted = f"{size * WORDS:,}", f"{len(claims):,}", f"{len(tokens):,}", f"{len(groups):,}"
        rows.append((*counted, *(f"{taken:.2f}" for taken in (reading, finding, laying, spelling, restating))))
    head = (
        "words",
        "claims",
        "checkable",
        "restated",
        "reading s",
        "finding s",
        "laying over s",
        "spellings s",
        "restating s",
    )
    print(table(head, rows))


if __name__ == "__main__":
    main()
