"""Record a verdict on a claim, or one on several: it is on disk when this returns, and is never changed or deleted.

    verifybench verdict c-4ujm2k7x5q refuted --because "The court's term was five years" --evidence p-kq2v7c6m3d
    verifybench verdict c-4ujm2k7x5q refuted --because … --propose "sentenced to five years" --ask "Where is four from?"
    verifybench verdict c-4ujm2k7x5q supported --evidence p-kq2v7c6m3d --restatements
    verifybench verdict c-4ujm2k7x5q refuted --with c-kq2v7c6m3d c-7ymcq4tn2a --because "All three rest on the withdrawn table"

A new verdict of the same reviewer supersedes the old one, which stays in the history. LABEL is one of the case's scale.
A claim that names who said it holds two facts: `--fact said` decides that it was said, `--fact content` that it is so.
Where a second review is wanted, what is said after it names whom the claim waits for.

`--restatements` decides with it the other claims of the draft that say the same, as `verifybench coverage` lists them: it tells
them first, and records one decision. `--also CLAIM` names such claims one by one, of any draft of the case. A verdict that is given
later on one of them counts there alone; one that takes the place of this verdict goes with those only that it names itself.

`--with CLAIM…` gives one verdict on several claims that do not say the same, for one reason: one decision, which `verifybench undo`
takes back for all of them. From then on each goes its own way: what is decided later on one of them counts there alone.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from verifybench.case.case import Case
from verifybench.case.errors import CaseError
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

    parser.add_argument(
        "--with",
        dest="together",
        metavar="CLAIM",
        nargs="+",
        action="extend",
        default=[],
        help="give one verdict on these claims too, for the same reason",
    )


def run(options: Namespace) -> int:
    return _on_several(options) if options.together else _on_one(options)


def _on_several(options: Namespace) -> int:
    if options.restatements or options.also or options.propose is not None or options.ask is not None:
        raise CaseError(
            "--with gives one verdict on several claims: a wording is proposed, the author asked (--propose, --ask), and what says "
            "the same taken along (--also, --restatements) for one claim at a time"
        )
    with open_case(options) as case:
        claims = [options.claim, *options.together]
        record = case.record_verdicts(claims, options.label, options.because, evidence=options.evidence, fact=options.fact)
        counts = case.queue().counts()
        reviews = [(id, review) for id in claims if (review := case.review_of(id)) is not None]
        untold = [id for id in claims if options.fact is None and "said" in case.facts(id)]
    say(
        f"recorded as {record.seq} by {record.reviewer}: {len(claims)} verdicts; "
        f"{counts.undecided} of {counts.total} undecided"
    )
    if untold:
        say(
            f"attributed, and the verdict does not tell which fact it decides: {', '.join(untold)} (--fact said or content)"
        )
    for id, review in reviews:
        if review.stage == "second":
            hidden = ", and only you see it until then" if review.blind else ""
            say(f"{id} waits for a second review by {review.whom()}{hidden}")
        elif review.stage == "adjudicate":
            say(f"{id}: reviewers differ, it waits for adjudication by {review.whom()}")
    return 0


def _on_one(options: Namespace) -> int:
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
