"""Make a case: a folder with sources/, drafts/, claims/ and verifybench.toml.

verifybench init my-case            an empty case
verifybench init --sample try-it    the sample: five briefs and a draft with planted errors
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from verifybench.cli.opening import refuse_if_read_only
from verifybench.cli.output import say


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, nargs="?", default=Path(), help="where (default: here)")
    parser.add_argument("--sample", action="store_true", help="start with the sample case")
    parser.add_argument("--keep", action="store_true", help="leave a case that is there already as it is, without an error")


def run(options: Namespace) -> int:
    refuse_if_read_only(options)
    from verifybench.case.create import init

    made = init(options.folder, sample=options.sample, keep=options.keep)
    if not made:
        say(f"{options.folder}: kept as it is")
    elif options.sample:
        say(f"{options.folder}: sample case made. Next: verifybench -C {options.folder} build")
    else:
        say(f"{options.folder}: case made. Next: verifybench -C {options.folder} add FILE… and build")
    return 0
