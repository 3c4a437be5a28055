"""Find words in the texts of all documents: where they stand as they are, then the sentences of sources that share them.

    verifybench search five years
    verifybench search "five years" --format json

Letter case, accents, line ends and the shape of quotation marks make no difference. Each place is told as DOCUMENT:START-END, which
`evidence add` and `claim add` take. Behind the words as they are come sentences with all of them in some form, then with some.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import Any

from verifybench.case.searching import TextHit
from verifybench.cli.opening import as_of_options, open_case
from verifybench.cli.output import FORMATS, columns, out, say, shorten, table

COLUMNS = ("document", "role", "start", "end", "match", "text")
_HOW = {"words": "as they stand", "all": "all words", "some": "some words"}


def arguments(parser: ArgumentParser) -> None:
    as_of_options(parser)
    parser.add_argument("words", metavar="WORDS", nargs="+")
    parser.add_argument("--format", choices=FORMATS, default="text")


def run(options: Namespace) -> int:
    with open_case(options) as case:
        hits = case.search_texts(" ".join(options.words))
    if options.format != "text":
        table(map(_plain, hits), COLUMNS, options.format)
        return 0
    for line in columns([(f"{hit.document}:{hit.span[0]}-{hit.span[1]}", _HOW[hit.match], _line(hit)) for hit in hits]):
        out(line)
    if not hits:
        say("these words stand in no text of the case")
    return 0


def _plain(hit: TextHit) -> dict[str, Any]:
    start, end = hit.span
    return {
        "document": hit.document,
        "role": hit.role,
        "start": start,
        "end": end,
        "match": hit.match,
        "text": hit.around,
    }


def _line(hit: TextHit) -> str:
    return shorten(hit.around, 160)
