"""Check that the history is whole: every record's hash, number and link, and every text and record a decision saw.

    verifybench audit
    verifybench audit --head 12:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
    verifybench audit --signers keys.txt --tsa-ca authority.pem

--head takes a head as a report printed it (number:hash) and proves that today's ledger extends it; so are held against it the
checkpoints in ledger/checkpoints/, and every head that a record, signature or time stamp names. --signers lists whose SSH key is
whose (ssh-keygen's allowed signers: "NAME" KEYTYPE KEY; default ledger/allowed_signers of the case), --tsa-ca the certificates
that time stamps are verified with. Nothing that was computed earlier is believed. Failures, warnings and facts come first,
then facts about the decisions with their figures, such as verdicts without evidence or changed after a report (--format json
has each one), then each ledger's head. Exit 0: all holds, and what is told are facts; 1: there are warnings, such as an
unfinished write; 3: the history cannot be trusted.
"""

from __future__ import annotations

import re
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from verifybench.case.case import Case
from verifybench.case.interchange import dumps
from verifybench.cli.output import out, say

if TYPE_CHECKING:
    from verifybench.case.audit import Audit

SHOWN = 5  # instances of a fact that are printed; JSON has all


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--head", metavar="N:HASH", type=_head, action="append", default=[], help="a published head; repeatable"
    )
    parser.add_argument("--signers", metavar="FILE", type=Path, help="who signs with which key (OpenSSH's allowed signers)")
    parser.add_argument("--tsa-ca", metavar="FILE", type=Path, help="certificates of time-stamp authorities (PEM)")
    parser.add_argument("--format", choices=("text", "json"), default="text")


def run(options: Namespace) -> int:
    from verifybench.case.audit import audit

    found = audit(Case.find(options.case), options.head, signers=options.signers, authority=options.tsa_ca)
    if options.format == "json":
        print(dumps(_json(found), indent=1))
    else:
        _print(found)
    failures, warnings = found.count("failure"), found.count("warning")
    if failures:
        say(f"the history cannot be trusted as it is: {_many(failures, 'failure')}, {_many(warnings, 'warning')}")
        return 3
    if warnings:
        say(f"every record is whole; {_many(warnings, 'warning')}")
        return 1
    say("the history is whole" if found.heads else "nothing recorded yet")
    return 0


def _print(found: Audit) -> None:
    for remark in found.remarks:
        out(f"{remark.weight}: {remark.place}: {remark.message}")
    for fact in found.facts:
        if fact.count == 0:
            continue
        figure = f"{fact.count} of {fact.of} " if fact.count is not None else ""
        out(f"fact: {figure}{fact.message}")
        for one in fact.instances[:SHOWN]:
            out(f"    {one.words}")
        if len(fact.instances) > SHOWN:
            out(f"    … and {len(fact.instances) - SHOWN} more: audit --format json")
    for head in found.heads:
        out(f"{head.file}: {head.seq} records, head {head.hash} {head.at}")


def _json(found: Audit) -> dict[str, Any]:
    return {
        "remarks": [{"weight": one.weight, "place": one.place, "message": one.message} for one in found.remarks],
        "facts": [
            {
                "name": fact.name,
                "message": fact.message,
                "count": fact.count,
                "of": fact.of,
                "instances": [{"words": one.words, "record": one.record, "claim": one.claim} for one in fact.instances],
            }
            for fact in found.facts
        ],
        "heads": [
            {"ledger": head.ledger, "file": head.file, "seq": head.seq, "hash": head.hash, "at": head.at}
            for head in found.heads
        ],
    }


def _many(count: int, word: str) -> str:
    return f"{count} {word}{'' if count == 1 else 's'}"


def _head(text: str) -> tuple[int, str]:
    found = re.fullmatch(r"(\d{1,9})[:\s]([0-9a-f]{64})", text.strip())
    if found is None:
        raise ArgumentTypeError(f"{text!r} is not a head; write it as N:HASH with the 64 characters a report printed")
    return int(found[1]), found[2]
