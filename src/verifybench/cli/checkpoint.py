"""Record every ledger's head, so that none can be cut or rewritten before it unnoticed; sign and time-stamp one's own.

    verifybench checkpoint --because "Before the lawyers read it"
    verifybench checkpoint --sign ~/.ssh/id_ed25519     with ssh-keygen, which asks for the passphrase
    verifybench checkpoint --stamp-request              makes a request (RFC 3161) to send to a time-stamp authority
    verifybench checkpoint --stamp answer.tsr           takes the authority's answer in, and records nothing

Signatures go to ledger/signatures/, requests and answers to ledger/timestamps/; `audit` checks them. Nothing is sent anywhere.
The heads are printed: as long as one copy of them is elsewhere, whoever rewrites the history is found out.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from verifybench.case.errors import CaseError
from verifybench.cli.opening import apart_option, open_case
from verifybench.cli.output import out, say


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--because", metavar="TEXT", default="", help="what it is for")
    parser.add_argument("--sign", metavar="KEY", type=Path, help="sign one's own head with this SSH key")
    parser.add_argument("--stamp-request", action="store_true", help="make a request for a time stamp of one's own head")
    parser.add_argument("--stamp", metavar="FILE.tsr", type=Path, help="take in an authority's answer to a request")
    apart_option(parser)


def run(options: Namespace) -> int:
    if options.stamp is not None:
        return _take(options)
    with open_case(options) as case:
        if options.sign:
            case.can_sign(options.sign)
        if options.stamp_request:
            case.can_stamp()
        record = case.checkpoint(options.because)
        for head in case.heads():
            out(f"{head.file}: {head.seq} records, head {head.seq}:{head.hash} {head.at}")
        say(f"recorded as {record.seq} by {record.reviewer}")
        try:
            if options.sign:
                say(f"signed: {case.sign(options.sign).relative_to(case.root)}")
            if options.stamp_request:
                path = case.request_stamp().relative_to(case.root)
                say(f"send {path} to your time-stamp authority, and take its answer in with: checkpoint --stamp FILE.tsr")
        except CaseError as error:
            raise CaseError(f"the checkpoint is recorded, and not signed or stamped: {error}") from error
    return 0


def _take(options: Namespace) -> int:
    if options.sign or options.stamp_request or options.because:
        raise CaseError("--stamp only takes an answer in: give it alone")
    with open_case(options) as case:
        path, at = case.take_stamp(options.stamp)
        say(
            f"{path.relative_to(case.root)}: kept; it says {at or 'no time'}. Verify it with: verifybench audit --tsa-ca CA.pem"
        )
    return 0
