"""Take back one's newest decision, whatever it was, across restarts; the history keeps both.

Verdicts, adjudications, decisions on conflicts, let stand, waived, claims cut, evidence, second reviews and replies, sources,
blocks, names, sign-off, publication, corrections: one action at a time, all of a bulk action at once. What was merged or
erased stays. `verifybench redo` brings back what was undone.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from verifybench.cli.events import summary
from verifybench.cli.opening import open_case
from verifybench.cli.output import say


def arguments(parser: ArgumentParser) -> None:
    del parser


def run(options: Namespace) -> int:
    with open_case(options) as case:
        record = case.undo()
        unseen = case.unseen() if record else ()
    say(f"undone: {summary(record.event)}" if record else "nothing to undo")
    if unseen:
        say(f"It bears on {', '.join(unseen)}. Next: verifybench build")
    return 0 if record else 1
