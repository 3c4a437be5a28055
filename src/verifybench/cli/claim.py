"""Make a claim, or cut one anew: what extraction left out, cut too long, or cut in two.

    verifybench claim add story --text "The hall holds 900 people"      words that were not taken for a claim
    verifybench claim add story:120-164                                 the same by offsets of characters
    verifybench claim edit c-4ujm2k7x5q --text "He was fined 500 euros" where it begins and ends
    verifybench claim split c-4ujm2k7x5q --text "He was fined 500 euros" --text "left the company in 2010"
    verifybench claim split c-4ujm2k7x5q 143                            in two, at an offset
    verifybench claim merge c-4ujm2k7x5q c-kq2v7c6m3d                   with what stands between them

The claims it makes are printed, with their ids. Values and evidence of them are found at once. A verdict on a claim that is cut
away is suspended: it stays in the history and decides nothing. `verifybench undo` takes the cut back.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from itertools import pairwise

from verifybench.case.case import Case
from verifybench.case.errors import CaseError
from verifybench.cli import spans
from verifybench.cli.opening import apart_option, open_case
from verifybench.cli.output import columns, out, say, shorten
from verifybench.model.document import Span
from verifybench.model.event import ClaimsRecut, Record


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("change", choices=tuple(_DO))
    parser.add_argument(
        "what", nargs="+", metavar="WHAT", help="DOCUMENT[:START-END]; CLAIM [START-END | AT…]; CLAIM CLAIM…"
    )
    parser.add_argument(
        "--text", metavar="WORDS", action="append", default=[], help="the words themselves; for split repeatable"
    )
    parser.add_argument("--because", metavar="TEXT", default="", help="why")
    apart_option(parser)


def run(options: Namespace) -> int:
    with open_case(options) as case:
        record = _DO[options.change](case, options)
        event = record.event
        assert isinstance(event, ClaimsRecut)
        for line in columns((one.id, shorten(one.selector.exact, 90)) for one in event.after):
            out(line)
    say(f"recorded as {record.seq} by {record.reviewer}, and built")
    return 0


def _add(case: Case, options: Namespace) -> Record:
    document, span = spans.in_document(
        case, _one(options.what, "DOCUMENT:START-END, or DOCUMENT with --text"), options.text
    )
    return case.add_claim(document, *span, options.because)


def _edit(case: Case, options: Namespace) -> Record:
    claim, *offsets = options.what
    if len(offsets) + len(options.text) != 1:
        raise CaseError("say where the claim begins and ends: START-END, or --text once")
    span = spans.span(offsets[0]) if offsets else spans.in_claim(case, claim, options.text[0])
    return case.edit_claim(claim, *span, options.because)


def _split(case: Case, options: Namespace) -> Record:
    claim, *cuts = options.what
    if bool(cuts) == bool(options.text):
        raise CaseError("say where to split: offsets of characters, or --text for each part")
    parts = _between(case, claim, cuts) if cuts else [spans.in_claim(case, claim, words) for words in options.text]
    return case.split_claim(claim, parts, options.because)


def _between(case: Case, claim: str, cuts: list[str]) -> list[Span]:
    statement = case.claim(claim).statement
    places = []
    for cut in cuts:
        if not cut.isdecimal() or not statement.start < int(cut) < statement.end:
            raise CaseError(f"{cut!r} is not within {claim}, which stands at {statement.start}-{statement.end}")
        places.append(int(cut))
    edges = [statement.start, *sorted(set(places)), statement.end]
    return list(pairwise(edges))


def _merge(case: Case, options: Namespace) -> Record:
    if options.text:
        raise CaseError("--text is not for merge: name the claims")
    return case.merge_claims(options.what, options.because)


def _one(what: list[str], wanted: str) -> str:
    if len(what) != 1:
        raise CaseError(f"one thing is needed here: {wanted}")
    return what[0]


_DO = {"add": _add, "edit": _edit, "split": _split, "merge": _merge}
