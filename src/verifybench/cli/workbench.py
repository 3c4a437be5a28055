"""`verifybench` without a command: open the workbench."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from contextlib import ExitStack
from typing import TYPE_CHECKING

from verifybench.case.errors import CaseError
from verifybench.case.finding import find
from verifybench.case.preview import preview
from verifybench.cli.opening import open_case, tell_lost

if TYPE_CHECKING:
    from verifybench.case.case import Case


def run(options: Namespace) -> int:
    served = "TEXTUAL_DRIVER" in os.environ  # whoever names a driver, as `serve` does, knows where the screen is drawn
    if not served and not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise CaseError("the workbench needs a terminal; for scripts there are commands: verifybench --help")
    with ExitStack() as until_left:
        opened: list[Case] = []

        def opening() -> Case:
            case = until_left.enter_context(open_case(options, behind_screen=True))
            opened.append(case)
            return case

        first = preview(find(options.case), read_only=options.read_only)
        if first is None:  # nothing to show at once; and building tells its progress, which it cannot do behind a screen
            case = opening()
            if not case.built:
                build_first(case)
        from verifybench.tui.app import run as open_workbench

        done = open_workbench(opening, first) if first else open_workbench(lambda: case)
        for one in opened:
            tell_lost(one)
        return done


def build_first(case: Case) -> None:
    """Build a case that was not built yet. Raises CaseError where there is nothing to build it from."""
    from verifybench.cli.output import say
    from verifybench.cli.progress import ProgressBar

    bar = ProgressBar()
    try:
        result = case.build(bar)
    finally:
        bar.done()
    for line in (*result.warnings, *result.skipped):
        say(line)
    if not result.documents:
        raise CaseError(f"{case.root}: no documents yet. Put files into sources/ or run: verifybench add FILE…")
