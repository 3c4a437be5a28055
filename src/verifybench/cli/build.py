"""Find claims, link evidence and look for conflicts, doing again only what changed.

Writes claims/ID.json for each document and an index under .verifybench/; both can be deleted and made again. A file that
cannot be read is named with its cause and remedy, and the others go on.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from verifybench.cli.opening import open_case
from verifybench.cli.output import say
from verifybench.cli.progress import ProgressBar


def arguments(parser: ArgumentParser) -> None:
    del parser


def run(options: Namespace) -> int:
    bar = ProgressBar()
    with open_case(options) as case:
        try:
            result = case.build(bar)
        finally:
            bar.done()
    for line in result.warnings:
        say(f"warning: {line}")
    for line in result.skipped:
        say(f"skipped: {line}")
    if not result.documents:
        say("no documents yet: put files into sources/ or run: verifybench add FILE…")
    found = f"{result.documents} documents, {result.claims} claims, {result.conflicts} conflicts"
    say(f"nothing to do: {found}" if result.unchanged else f"{found}; {result.read} read anew")
    return 0
