"""Sign a draft off: it may go out as it is. Everything that `check` finds is settled, or accepted with a reason.

    verifybench signoff insiders
    verifybench signoff insiders --accept c-4ujm2k7x5q "The author has the letter" --accept claim.undecided "Dates only"
    verifybench signoff --show                          what is signed off, whether it still holds, and if not, why

--accept takes the id of a claim, of a conflict, or a rule as `check` prints it; the narrowest given counts. A sign-off names
the draft's text, every other document, rules, policy and the head of every ledger. Whatever is changed or decided after it
voids it. Exit 1: not signed off, with what is left; with --show: a sign-off no longer holds, or there is none.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import Any

from verifybench.case.case import Case
from verifybench.case.errors import CaseError, NoSuchId
from verifybench.case.interchange import dumps, signoff_json
from verifybench.case.publishing import NotAccepted
from verifybench.case.signing import SignOff
from verifybench.case.telling import excepted
from verifybench.cli.opening import apart_option, open_case
from verifybench.cli.output import out, say, shorten, wrap


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("draft", metavar="DRAFT", nargs="?")
    parser.add_argument(
        "--accept", metavar=("ID", "REASON"), nargs=2, action="append", default=[], help="a finding, and why; repeatable"
    )
    parser.add_argument("--show", action="store_true", help="tell the sign-offs there are; nothing is recorded")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    apart_option(parser)


def run(options: Namespace) -> int:
    if options.show:
        return _show(options)
    if options.draft is None:
        raise CaseError("name the draft to sign off, or tell what is signed off with --show")
    reasons: dict[str, str] = {}
    for id, reason in options.accept:
        if reasons.setdefault(id, reason) != reason:
            raise CaseError(f"two reasons for {id}: give one")
    with open_case(options, trust_caches=False) as case:
        try:
            record = case.sign_off(options.draft, reasons)
        except NotAccepted as refused:
            _refused(case, refused, options.format)
            return 1
        signed = case.signoffs()[options.draft]
    if options.format == "json":
        print(dumps(signoff_json(signed), indent=1))
    count = len(signed.decision.event.exceptions)
    accepted = f", {count} accepted with a reason" if count else ""
    say(f"recorded as {record.seq} by {record.reviewer}: {options.draft} is signed off{accepted}")
    for fact in facts(signed):
        say(fact)
    return 0


def facts(signed: SignOff) -> list[str]:
    """What is worth knowing of a sign-off, and no fault."""
    if not signed.own:
        return []
    many = "1 claim" if signed.own == 1 else f"{signed.own} claims"
    return [f"fact: {signed.decision.reviewer} also gave the verdict on {many} of it"]


def _refused(case: Case, refused: NotAccepted, format: str) -> None:
    if format == "json":
        rows: list[dict[str, Any]] = [
            {"rule": one.rule, "message": one.words, "document": one.document, "claim": one.claim, "conflict": one.conflict}
            for one in refused.findings
        ]
        print(dumps(rows, indent=1))
    else:
        for one in refused.findings:
            words = f"  “{shorten(case.claim(one.claim).text, 70)}”" if one.claim else ""
            out(f"{one.conflict or one.claim or one.document}  {one.rule}: {shorten(one.words, 160)}{words}")
    say(str(refused))


def _show(options: Namespace) -> int:
    with open_case(options, read_only=True, trust_caches=False) as case:
        drafts = [row.id for row in case.documents("draft")]
        if options.draft is not None and options.draft not in (*drafts, *case.state.signoffs):
            raise NoSuchId(f"no draft {options.draft!r} in this case. Drafts: {', '.join(drafts) or 'none'}")
        found = [one for one in case.signoffs().values() if options.draft in (None, one.draft)]
    if options.format == "json":
        print(dumps([signoff_json(one) for one in found], indent=1))
    else:
        for one in found:
            _told(one)
    wanted = drafts if options.draft is None else [options.draft]
    for draft in wanted:
        if draft not in {one.draft for one in found}:
            say(f"{draft} is not signed off")
    return 0 if found and all(one.valid for one in found) and {one.draft for one in found} >= set(wanted) else 1


def _told(signed: SignOff) -> None:
    state = "signed off" if signed.valid else "VOID"
    out(f"{signed.draft}: {state}, by {signed.decision.reviewer}, {signed.decision.at}")
    for reason in signed.void:
        out(wrap(reason, "      ", first="    void: "))
    for words in excepted(signed.decision.event.exceptions):
        out(wrap(words, "      ", first="    in spite of: "))
    for fact in facts(signed):
        out(f"    {fact}")
