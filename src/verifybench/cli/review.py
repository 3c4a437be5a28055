"""Second reviews: what waits for whom, and asking for one.

    verifybench review                                    every claim that waits for a second verdict or an adjudication
    verifybench review --for Ben                          what Ben may decide
    verifybench review ask c-4ujm2k7x5q c-kq2v7c6m3d --of Ben --because "He knows the court"

A second review is demanded by `[policy.second-review]` (kinds of claims, a share of the others), by `[policy.misconduct]`, or by
asking. Give it with `verifybench verdict`; who differs from the first waits for `verifybench adjudicate` by a third. Two
verdicts by one name, on two devices too, are one pair of eyes: who differs from their own verdict records it once more, which
replaces both. Between whom it was adjudicated is not asked again, and what was in everybody's sight by then stays there.

While a review is blind (the default) the verdict that is in is shown to its author only, here and everywhere else. That hides
it by display: the ledger's files are readable.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING, Any

from verifybench.case.errors import CaseError
from verifybench.cli.opening import apart_option, open_case
from verifybench.cli.output import FORMATS, columns, out, say, shorten, table

if TYPE_CHECKING:
    from verifybench.case.reviewing import Waiting
    from verifybench.review import Review

COLUMNS = ("id", "document", "text", "waits", "of", "given", "why", "blind")

WAITS = {
    "first": "first verdict",
    "second": "second review",
    "again": "one’s own verdict once more",
    "adjudicate": "adjudication",
}


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("ask", choices=("ask",), nargs="?", help="ask for a second review of claims")
    parser.add_argument("claims", metavar="CLAIM", nargs="*")
    parser.add_argument("--of", metavar="NAME", default="", help="with ask: of whom (default: anybody but the first)")
    parser.add_argument("--because", metavar="TEXT", default="", help="with ask: why")
    parser.add_argument("--for", dest="for_", metavar="NAME", help="only what this person may decide")
    parser.add_argument("--format", choices=FORMATS, default="text")
    apart_option(parser)


def run(options: Namespace) -> int:
    if options.ask:
        return _ask(options)
    if options.of or options.because:
        raise CaseError("--of and --because go with: verifybench review ask CLAIM…")
    with open_case(options, read_only=True) as case:
        found = case.review_queue(options.for_)
    if options.format != "text":
        table([waiting_json(one) for one in found], COLUMNS, options.format)
        return 0
    for line in columns(_row(one) for one in found):
        out(line)
    for stage, what in WAITS.items():
        if count := sum(one.review.stage == stage for one in found):
            say(f"{count} {'waits' if count == 1 else 'wait'} for {what}")
    if not found:
        say("nothing waits" + (f" for {options.for_}" if options.for_ else ""))
    return 0


def _ask(options: Namespace) -> int:
    if options.for_ is not None:
        raise CaseError("--for is for the list; whom to ask is --of")
    with open_case(options) as case:
        record = case.ask_review(options.claims, options.of, options.because)
    count = len(dict.fromkeys(options.claims))
    many = "1 claim" if count == 1 else f"{count} claims"
    say(
        f"recorded as {record.seq} by {record.reviewer}: second review of {many} asked of {options.of or 'anybody but the first'}"
    )
    return 0


def _row(one: Waiting) -> tuple[str, ...]:
    from verifybench.review import differs_from_self

    review = one.review
    return (
        one.row.id,
        WAITS[review.stage],
        review.whom(),
        differs_from_self(review) if review.stage == "again" else ", ".join(review.why) or "verdicts differ",
        shorten(one.row.text, 70),
    )


def waiting_json(one: Waiting) -> dict[str, Any]:
    """A claim that waits, as `review --format json` prints it."""
    review = review_json(one.review)
    return {
        "id": one.row.id,
        "document": one.row.document,
        "text": one.row.text,
        "waits": review["stage"],
        "of": review["of"],
        "given": review["given"],
        "why": review["why"],
        "blind": review["blind"],
    }


def review_json(review: Review) -> dict[str, Any]:
    """Where a second review stands: `of` is whom it waits for, null for anybody who is not among `given` or `parties`."""
    return {
        "stage": review.stage,
        "of": review.of or None,
        "given": list(review.given),
        "why": list(review.why),
        "blind": review.blind,
        "hidden": list(review.hidden),
        "parties": list(review.parties),
    }
