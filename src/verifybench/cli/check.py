"""The publishing gate. Exit 0: may be published; 1: not yet, with every reason in the draft's order; 3: a ledger was forked.

    verifybench check              all drafts
    verifybench check insiders     one draft; without any draft, all claims count

A draft is held back by claims that are undecided or whose verdict is refuted, conflicting evidence or not enough evidence
(unless an editor lets them stand, or the draft was changed), by conflicts that touch a draft claim and are open or upheld, and by
files that changed since the last build or could not be read. Conflicts among sources alone are listed and hold nothing back.
A draft whose sign-off holds may be published: what was found was accepted then, each with a reason, and is listed as accepted.
Verdicts that let an attributed claim go out on evidence that shows only that it was said are named, and hold nothing back.
A case without any document has nothing to check: that is a finding too.
Where the policy demands it: claims that wait for a second review or an adjudication, that ascribe misconduct and have no
reply recorded, and verdicts without a rationale. What waits for a blind second review is named, and its verdict is not.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from verifybench.case.interchange import dumps
from verifybench.case.progress import accepted as accepted_findings
from verifybench.cli.opening import as_of_options, open_case
from verifybench.cli.output import out, say, shorten

if TYPE_CHECKING:
    from verifybench.case.case import Case
    from verifybench.case.signing import SignOff
    from verifybench.case.standing import Suspended


def arguments(parser: ArgumentParser) -> None:
    as_of_options(parser)
    parser.add_argument("draft", metavar="DRAFT", nargs="?")
    parser.add_argument("--format", choices=("text", "json"), default="text")


def run(options: Namespace) -> int:
    with open_case(options, read_only=True, trust_caches=False) as case:
        case.as_author = False  # it says the same to everybody
        findings = case.gate(options.draft)
        told = {one.conflict for one in findings}
        signed = {id: one for id, one in case.signoffs().items() if options.draft in (None, id)}
        drafts = [row.id for row in case.documents("draft") if options.draft in (None, row.id)]
        accepted = accepted_findings(findings, signed, drafts)
        left = [one for one in findings if one not in accepted]
        undecided = [row for row in case.conflicts() if row.state in ("open", "upheld")]
        aside = [row for row in undecided if not row.blocks and row.id not in told]
        suspended = [one for one in case.standing.suspended if not options.draft and not _governed(case, one)]
        if options.format == "json":
            rows = [
                {
                    "rule": one.rule,
                    "message": one.words,
                    "document": one.document,
                    "claim": one.claim,
                    "conflict": one.conflict,
                    "accepted": one in accepted,
                }
                for one in findings
            ]
            print(dumps(rows, indent=1))
            return 3 if case.forks() else 1 if left else 0
        for one in findings:
            words = f"  “{shorten(case.claim(one.claim).text, 70)}”" if one.claim else ""
            rule = f"accepted: {one.rule}" if one in accepted else one.rule
            out(f"{shorten(one.document, 60)}  {one.claim or '':12}  {rule}: {shorten(one.words, 200)}{words}")
        for one_waits in suspended:
            verdict = one_waits.verdict
            said = shorten(verdict.claim.selector.exact, 70)
            say(f"verdict suspended, {'; '.join(one_waits.told)}: {verdict.event.label} on “{said}”")
        for claim, verdict in case.rests_on_saying(options.draft):
            on = "on its content" if verdict.event.fact else "without telling on which fact"
            what = f"{verdict.event.label} {on}, says {verdict.reviewer}, and the evidence shows only that it was said"
            say(f"warning: {claim} {what}  “{shorten(case.claim(claim).text, 70)}”")
        for row in aside:
            say(f"among sources, does not hold back: {row.conflict.message} ({row.id})")
        for one_signed in signed.values():
            say(_told(one_signed))
        if case.forks():
            say("not to be relied on: a ledger was forked, and nobody can say from here which of its decisions are whose")
            return 3
    say("may be published" if not left else f"not yet: {len(left)} findings")
    return 1 if left else 0


def _governed(case: Case, one: Suspended) -> bool:
    """Whether a suspended verdict is among the findings: on a draft, or on anything where there is no draft."""
    document, drafts = one.verdict.claim.document, case.draft_ids()
    return not drafts or document in drafts or document not in case.listed_documents()


def _told(signed: SignOff) -> str:
    """Whether a draft is signed off, in spite of what the gate finds."""
    who = f"{signed.draft} was signed off by {signed.decision.reviewer}, {signed.decision.at}"
    if not signed.valid:
        return f"{who}; it no longer holds: {'; '.join(signed.void)}"
    count = len(signed.decision.event.exceptions)
    return f"{who}, in spite of {count} findings, each with a reason" if count else who
