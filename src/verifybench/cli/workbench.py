"""`verifybench` without a command: open the workbench."""

from __future__ import annotations

import sys
from argparse import Namespace

from verifybench.case.errors import CaseError
from verifybench.cli.opening import open_case


def run(options: Namespace) -> int:
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise CaseError("the workbench needs a terminal; for scripts there are commands: verifybench --help")
    with open_case(options, read_only=options.read_only) as case:
        if not case.built:
            from verifybench.cli.progress import ProgressBar

            bar = ProgressBar()
            try:
                result = case.build(bar)
            finally:
                bar.done()
            from verifybench.cli.output import say

            for line in (*result.warnings, *result.skipped):
                say(line)
            if not result.documents:
                raise CaseError(f"{case.root}: no documents yet. Put files into sources/ or run: verifybench add FILE…")
        from verifybench.tui.app import run as open_workbench

        return open_workbench(case)
