"""Say what a paragraph of a document is: main text, title, caption or boilerplate.

    verifybench block dagbladet 3 boilerplate                      a paragraph by its number, as `show` prints it
    verifybench block dagbladet 120-410 main                       the blocks that lie at least half between two offsets
    verifybench block dagbladet caption --text "Foto: Maria Lind"

A source's claims come from its main text, and boilerplate is no evidence. It takes effect with the next `verifybench build`.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import get_args

from verifybench.case.errors import CaseError
from verifybench.case.quoted import quoted
from verifybench.cli import spans
from verifybench.cli.opening import open_case
from verifybench.cli.output import say
from verifybench.model.document import BlockLabel, Document, Span


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("document", metavar="DOCUMENT")
    parser.add_argument("place", metavar="PARAGRAPH|START-END", nargs="?")
    parser.add_argument("label", metavar="LABEL", choices=get_args(BlockLabel), help=", ".join(get_args(BlockLabel)))
    parser.add_argument("--text", metavar="WORDS", help="words that stand in it, instead of a place")


def run(options: Namespace) -> int:
    if (options.place is None) == (options.text is None):
        raise CaseError("say which part of it: a paragraph's number, START-END, or --text")
    with open_case(options) as case:
        if options.text is not None:
            place: int | Span = _around(case.document(options.document), options.text)
        else:
            place = int(options.place) if options.place.isdecimal() else spans.span(options.place)
        record = case.relabel(options.document, place, options.label)
    say(f"recorded as {record.seq} by {record.reviewer}. Next: verifybench build")
    return 0


def _around(document: Document, words: str) -> Span:
    """The paragraph that holds the words."""
    start, end = quoted(document, words)
    block = document.block_at(start)
    return (block.start, max(block.end, end)) if block else (start, end)
