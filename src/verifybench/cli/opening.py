"""Opening the case that a command is about."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Collection
from typing import TYPE_CHECKING

from verifybench.case.errors import ReadOnly

if TYPE_CHECKING:
    from verifybench.case.case import Case
    from verifybench.review import Finding

_TOLD = 5  # files that are named one by one


def open_case(
    options: Namespace, *, read_only: bool = False, trust_caches: bool = True, behind_screen: bool = False
) -> Case:
    """The case around the folder given, with the reviewer given. What is wrong with its ledgers is told, unless `behind_screen`.

    Without `trust_caches`, for what people will rely on, a ledger that was cut is refused. Raises CaseError, LedgerError.
    """
    from verifybench.case.case import Case  # the first frame of the workbench does not wait for it

    root = Case.find(options.case)
    as_of = None
    if getattr(options, "as_of", None) or getattr(options, "as_if_merged", False):
        from verifybench.case.asof import parse

        as_of = parse(options.as_of, options.as_if_merged)
    case = Case.open(
        root,
        reviewer=options.reviewer,
        read_only=read_only or options.read_only,
        trust_caches=trust_caches,
        keep_caches=not options.read_only,
        as_of=as_of,
    )
    if as_of is not None:
        from verifybench.cli.output import say

        for change in case.changed_since():
            say(f"as of then: {change}")
    elif not behind_screen:
        tell_lost(case, refuse=not trust_caches)
    if not behind_screen:
        tell_forks(case)
    case.apart = getattr(options, "apart", None)
    return case


def tell_lost(case: Case, *, refuse: bool = False) -> None:
    """Name ledgers that end before a head that was written down. With `refuse` LedgerDamaged for one that is here."""
    from verifybench.cli.output import say
    from verifybench.ledger import LedgerDamaged

    for one in case.lost():
        if refuse and one.records is not None:
            raise LedgerDamaged(case.root / "ledger" / one.file, 0, one.what)
        say(f"ledger/{one.file}: {one.what}. Put it back from version control or a backup; `verifybench audit` tells more")


def tell_forks(case: Case) -> None:
    from verifybench.cli.output import say

    for fork in case.forks():
        say(f"{fork.what}; the decisions of both are read. `verifybench audit` tells more")


def tell_unbuilt(case: Case, documents: Collection[str] | None = None) -> bool:
    """Say what was changed since the last build, of all documents or these: what is told besides is of the texts of then."""
    from verifybench.case.signing import stale
    from verifybench.cli.output import say

    def is_meant(finding: Finding) -> bool:
        return stale(finding) and (documents is None or finding.document in documents)

    found = [one.message for one in case.unbuilt() if is_meant(one)]
    for message in found[:_TOLD]:
        say(message)
    if len(found) > _TOLD:
        say(f"and {len(found) - _TOLD} more: verifybench check")
    return bool(found)


def as_of_options(parser: ArgumentParser) -> None:
    """For commands that only look; `open_case` looks at them."""
    group = parser.add_argument_group("looking back")
    group.add_argument(
        "--as-of",
        metavar="MOMENT|N:HASH",
        action="append",
        default=[],
        help="as this copy of the case was at a moment (a date: its end, UTC), or at a head; repeatable for heads",
    )
    group.add_argument("--as-if-merged", action="store_true", help="with a moment: what had been decided anywhere by then")


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
