"""Bring back what was undone last; a new decision in between ends what can be brought back."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from verifybench.cli.events import summary
from verifybench.cli.opening import open_case
from verifybench.cli.output import say


def arguments(parser: ArgumentParser) -> None:
    del parser


def run(options: Namespace) -> int:
    with open_case(options) as case:
        record = case.redo()
    say(f"redone: {summary(record.event)}" if record else "nothing to redo")
    return 0 if record else 1
