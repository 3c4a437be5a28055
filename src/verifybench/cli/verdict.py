"""Record a verdict on a claim: it is on disk when this returns, and is never changed or deleted.

    verifybench verdict c-4ujm2k7x5q refuted --because "The court's term was five years" --evidence p-kq2v7c6m3d
    verifybench verdict c-4ujm2k7x5q refuted --because … --propose "sentenced to five years" --ask "Where is four from?"
    verifybench verdict c-4ujm2k7x5q supported --evidence p-kq2v7c6m3d --restatements

A new verdict of the same reviewer supersedes the old one, which stays in the history. LABEL is one of the case's scale.
A claim that names who said it holds two facts: `--fact said` decides that it was said, `--fact content` that it is so.
Where a second review is wanted, what is said after it names whom the claim waits for.

`--restatements` decides with it the other claims of the draft that say the same, as `verifybench coverage` lists them: it tells
them first, and records one decision. `--also CLAIM` names such claims one by one, of any draft of the case. A verdict that is given
later on one of them counts there alone; one that takes the place of this verdict goes with those only that it names itself.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from verifybench.case.case import Case
from verifybench.cli.deciding import decision_options, given
from verifybench.cli.opening import open_case
from verifybench.cli.output import say, shorten

_SHOWN = 90  # characters of a claim


def arguments(parser: ArgumentParser) -> None:
    decision_options(parser, reasons_required=False)
    parser.add_argument(
        "--restatements", action="store_true", help="decide the claims of the draft that say the same along with it"
    )
    parser.add_argument(
        "--also",
        metavar="CLAIM",
        action="append",
        default=[],
        help="decide this claim, which says the same, too; repeatable",
    )


def run(options: Namespace) -> int:
    with open_case(options) as case:
        alike = _alike(case, options)
        for id in alike:
            claim = case.claim(id)
            say(f"says the same: {id}  {claim.block}: {shorten(claim.text, _SHOWN)}")
        went = case.goes_with(options.claim)
        record = case.record_verdict(**given(options), restated=alike)
        left = [id for id in went if id not in alike and not case.verdicts(id)]
        counts, review = case.queue().counts(), case.review_of(options.claim)
        untold = options.fact is None and "said" in case.facts(options.claim)
    say(f"recorded as {record.seq} by {record.reviewer}; {counts.undecided} of {counts.total} undecided")
    if left:
        say(f"the verdict before it went with {', '.join(left)}, undecided now: name them again with --also")
    if untold:
        say("the claim is attributed, and the verdict does not tell which fact it decides: --fact said or --fact content")
    if review is not None and review.stage == "second":
        say(
            f"it waits for a second review by {review.whom()}"
            + (", and only you see it until then" if review.blind else "")
        )
    elif review is not None and review.stage == "adjudicate":
        say(f"reviewers differ: it waits for adjudication by {review.whom()}")
    return 0


def _alike(case: Case, options: Namespace) -> list[str]:
    """The claims that the verdict is to go with, each once."""
    found = case.restatements(options.claim) if options.restatements else ()
    if options.restatements and not found:
        say(f"no other claim of the draft is known to say the same as {options.claim}")
    return [id for id in dict.fromkeys((*found, *options.also)) if id != options.claim]
