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
        unseen = case.unseen() if record else ()
    say(f"redone: {summary(record.event)}" if record else "nothing to redo")
    if unseen:
        say(f"It bears on {', '.join(unseen)}. Next: verifybench build")
    return 0 if record else 1
