"""A built case made large without a build: its index is written anew with claims, or text, that are its own over and over.

A build of 100,000 claims takes half an hour, most of it evidence, of which a first frame, a list and a filter read nothing. So a
small case is built for real; its documents are told again with other towns, and the claims of the copies are made by moving their
offsets and given to the index writer. They have no evidence. The files and the hashes of the texts stay those of the small case.
"""

from __future__ import annotations

import json
import string
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from verifybench.case.analysing import Analysed
from verifybench.case.index import FOLDER, Index
from verifybench.case.index_writer import IndexWriter
from verifybench.model.claim import Claim
from verifybench.model.codec import from_plain
from verifybench.model.document import Block, Document

_GAP = "\n\n"
_LETTERS = string.ascii_lowercase


def with_claims(root: Path, claims: int) -> None:
    """The case at `root` with at least so many claims."""
    written = len(_claims(root))
    _rewrite(root, lambda document, own: _told_again(document, own, -(-claims // written)))


def with_text(root: Path, characters: int) -> None:
    """The case at `root` with a first document of at least so many characters, and the claims that it has."""
    ids = [document.id for document in _documents(root)]

    def longer(document: Document, own: list[Claim]) -> tuple[Document, list[Claim]]:
        if document.id != ids[0]:
            return document, own
        return _told_again(document, own, -(-characters // len(document.text)))[0], own

    _rewrite(root, longer)


def _rewrite(root: Path, change: Callable[[Document, list[Claim]], tuple[Document, list[Claim]]]) -> None:
    with closing(Index(root / FOLDER)) as index:
        notes, fingerprints = index.notes(), index.fingerprints()
    claims = _claims(root)
    documents = _documents(root)
    with IndexWriter(root / FOLDER, onward=True) as writer:
        for document in documents:
            own = [claim for claim in claims if claim.document == document.id]
            large, told = change(document, own)
            writer.put(Analysed(large, fingerprints[document.id], tuple(told), (), (), (large, ())))
        writer.finish(notes)


def _documents(root: Path) -> list[Document]:
    with closing(Index(root / FOLDER)) as index:
        cells = index.db.execute("select t.document from documents d join texts t on t.id = d.id order by d.ord").fetchall()
    return [from_plain(Document, json.loads(cell)) for (cell,) in cells]


def _claims(root: Path) -> list[Claim]:
    with closing(Index(root / FOLDER)) as index:
        cells = index.db.execute("select claim from claims order by document, place").fetchall()
    return [from_plain(Claim, json.loads(cell)) for (cell,) in cells]


def _told_again(document: Document, claims: list[Claim], times: int) -> tuple[Document, list[Claim]]:
    step = len(document.text) + len(_GAP)
    texts, blocks, told = [document.text], list(document.blocks), list(claims)
    for turn in range(1, times):
        table = str.maketrans(_LETTERS, _LETTERS[turn % 26 :] + _LETTERS[: turn % 26])
        texts.append(_with_other_towns(document.text, table))
        blocks += [_block(one, turn * step) for one in document.blocks]
        told += [_claim(one, turn, turn * step, table) for one in claims]
    return replace(document, text=_GAP.join(texts), blocks=tuple(blocks)), told


def _with_other_towns(text: str, table: dict[int, int]) -> str:
    """Every word with a capital but "The", in other letters."""
    return " ".join(
        word[0] + word[1:].translate(table) if word[:1].isupper() and word != "The" else word for word in text.split(" ")
    )


def _block(block: Block, by: int) -> Block:
    return replace(block, start=block.start + by, end=block.end + by)


def _claim(claim: Claim, turn: int, by: int, table: dict[int, int]) -> Claim:
    said, text = claim.statement, _with_other_towns(claim.statement.text, table)
    moved = replace(
        said,
        start=said.start + by,
        end=said.end + by,
        text=text,
        values=tuple(replace(one, start=one.start + by, end=one.end + by) for one in said.values),
        names=tuple(
            replace(one, start=one.start + by, end=one.end + by, text=text[one.start - said.start : one.end - said.start])
            for one in said.names
        ),
    )
    selector = replace(claim.selector, exact=text, start=claim.selector.start + by, end=claim.selector.end + by)
    return replace(claim, id=f"{claim.id}-{turn}", selector=selector, statement=moved)
