"""Record a verdict on a claim: it is on disk when this returns, and is never changed or deleted.

    verifybench verdict c-4ujm2k7x5q refuted --because "The court's term was five years" --evidence p-kq2v7c6m3d
    verifybench verdict c-4ujm2k7x5q refuted --because … --propose "sentenced to five years" --ask "Where is four from?"

A new verdict of the same reviewer supersedes the old one, which stays in the history. LABEL is one of the case's scale.
A claim that names who said it holds two facts: `--fact said` decides that it was said, `--fact content` that it is so.
Where a second review is wanted, what is said after it names whom the claim waits for.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from verifybench.cli.deciding import decision_options, given
from verifybench.cli.opening import open_case
from verifybench.cli.output import say


def arguments(parser: ArgumentParser) -> None:
    decision_options(parser, reasons_required=False)


def run(options: Namespace) -> int:
    with open_case(options) as case:
        record = case.record_verdict(**given(options))
        counts, review = case.queue().counts(), case.review_of(options.claim)
        untold = options.fact is None and "said" in case.facts(options.claim)
    say(f"recorded as {record.seq} by {record.reviewer}; {counts.undecided} of {counts.total} undecided")
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
