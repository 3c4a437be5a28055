"""Opening the case that a command is about."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from verifybench.case.errors import ReadOnly

if TYPE_CHECKING:
    from verifybench.case.case import Case


def open_case(options: Namespace, *, read_only: bool = False, trust_caches: bool = True) -> Case:
    """The case around the folder given, with the reviewer given."""
    from verifybench.case.case import Case  # the first frame of the workbench does not wait for it

    root = Case.find(options.case)
    case = Case.open(root, reviewer=options.reviewer, read_only=read_only or options.read_only, trust_caches=trust_caches)
    case.apart = getattr(options, "apart", None)
    return case


def apart_option(parser: ArgumentParser) -> None:
    """For commands whose free text may be about persons; `open_case` looks at it."""
    parser.add_argument(
        "--apart",
        action="store_true",
        default=None,
        help="keep the words beside the ledger, where `erase` can delete them (always: [policy] apart = true)",
    )


def refuse_if_read_only(options: Namespace) -> None:
    """For commands that write without an opened case."""
    if options.read_only:
        raise ReadOnly("--read-only: nothing was written")
