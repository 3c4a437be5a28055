"""Opening the case that a command is about."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from verifybench.case.errors import ReadOnly

if TYPE_CHECKING:
    from verifybench.case.case import Case


def open_case(options: Namespace, *, read_only: bool = False, trust_caches: bool = True) -> Case:
    """The case around the folder given, with the reviewer given."""
    from verifybench.case.case import Case  # the first frame of the workbench does not wait for it

    root = Case.find(options.case)
    return Case.open(root, reviewer=options.reviewer, read_only=read_only or options.read_only, trust_caches=trust_caches)


def refuse_if_read_only(options: Namespace) -> None:
    """For commands that write without an opened case."""
    if options.read_only:
        raise ReadOnly("--read-only: nothing was written")
