"""Every line of every ledger checked anew, without caches: what an auditor asks for."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from verifybench.ledger.canonical import ZERO, seal
from verifybench.ledger.errors import LedgerDamaged
from verifybench.ledger.file import CLOSER, HEADER

SHORTEST_HASH = 16


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong with a ledger. `seq` is the record, None where a whole file or head is meant.

    Rules: `file.unreadable`, `file.layout`, `file.torn` (an unfinished write; the next writer cuts it off),
    `record.altered`, `record.order`, `record.link`, `record.form`, `ledger.twice`, `ledger.fork`, `head.missing`.
    """

    file: str
    seq: int | None
    rule: str
    message: str


def verify(folder: Path, expected: Sequence[tuple[int, str]] = ()) -> tuple[Finding, ...]:
    """All that is wrong with the ledgers of `folder`; nothing where each record follows the one before it unaltered.

    `expected` are published heads (n, hash; at least 16 hexadecimal digits of it): some ledger must hold each as its
    record n, or history before it was rewritten, cut off, or its ledger is not here.
    """
    findings: list[Finding] = []
    chains: dict[str, tuple[str | None, list[str]]] = {}
    for path in sorted(folder.glob("*.json")):
        try:
            chains[path.name] = _check_file(path, findings)
        except OSError as error:
            findings.append(Finding(path.name, None, "file.unreadable", f"cannot be read ({error.strerror})"))
    findings += _check_copies(chains)
    for seq, hash in expected:
        wanted = hash.lower()
        held = any(0 < seq <= len(hashes) and hashes[seq - 1].startswith(wanted) for _, hashes in chains.values())
        if not held or len(wanted) < SHORTEST_HASH:
            message = f"no ledger here has {hash} as its record {seq}: rewritten, cut off, or not in this folder"
            findings.append(Finding("", seq, "head.missing", message))
    return tuple(findings)


def _check_file(path: Path, findings: list[Finding]) -> tuple[str | None, list[str]]:
    """The ledger's id and the hashes of its whole records, as they stand; what is wrong goes to `findings`."""

    def found(seq: int | None, rule: str, message: str) -> None:
        findings.append(Finding(path.name, seq, rule, message))

    ledger: str | None = None
    clock, prev, hashes = 0, ZERO, list[str]()
    with path.open("rb") as file:
        if file.readline() != HEADER:
            found(None, "file.layout", "not a ledger, or rewritten by another program")
            return None, hashes
        for line in file:
            seq = len(hashes) + 1
            if line == CLOSER:
                if file.read(1):
                    found(seq, "file.layout", f"something follows the closing brackets behind record {seq - 1}")
                return ledger, hashes
            start = b'%s"%d":' % (b"," if hashes else b"", seq)
            sealed, own = line[len(start) :].rstrip(b"\n"), ""
            members = _object(sealed)
            if not line.endswith(b"\n") and members is None:
                found(seq, "file.torn", f"an unfinished write behind record {seq - 1}")
                return ledger, hashes
            if members is None:
                found(seq, "record.altered", "not a record")
                hashes.append("")
                prev = ""
                continue
            own = str(members.get("hash"))
            if not line.startswith(start) or members.get("seq") != seq:
                found(seq, "record.order", "its number is not the next one: removed, inserted or moved around here")
            if not _sealed_so(sealed, members):
                found(seq, "record.altered", "its content does not match its hash")
            if prev and members.get("prev") != prev:
                found(seq, "record.link", "it does not follow the record before it")
            try:
                # pydantic and its models load here, when the first record is met.
                from verifybench.ledger.events import validate

                record = validate(members, path, seq, ledger, clock)
                ledger, clock = record.ledger, record.clock
            except LedgerDamaged as error:
                found(seq, "record.form", error.what)
            hashes.append(own)
            prev = own
    found(len(hashes) + 1, "file.torn", "the closing brackets are missing")
    return ledger, hashes


def _object(sealed: bytes) -> dict[str, Any] | None:
    try:
        members = json.loads(sealed)
    except (ValueError, RecursionError):
        return None
    return members if isinstance(members, dict) else None


def _sealed_so(sealed: bytes, members: dict[str, Any]) -> bool:
    """Whether the bytes are exactly what sealing these members gives: canonical, no member twice, the right hash."""
    try:
        return seal(members, members["seq"], members["prev"])[0] == sealed
    except (TypeError, ValueError, KeyError):
        return False


def _check_copies(chains: dict[str, tuple[str | None, list[str]]]) -> list[Finding]:
    findings = []
    first: dict[str, str] = {}
    for name, (ledger, hashes) in chains.items():
        if ledger is None:
            continue
        other = first.setdefault(ledger, name)
        if other == name:
            continue
        held = chains[other][1]
        shared = next(
            (n for n, (a, b) in enumerate(zip(held, hashes, strict=False)) if a != b), min(len(held), len(hashes))
        )
        if shared < min(len(held), len(hashes)):
            message = f"it and {other} continue one ledger in two ways: both say to be ledger {ledger}"
            findings.append(Finding(name, shared + 1, "ledger.fork", message))
        else:
            findings.append(Finding(name, None, "ledger.twice", f"a copy of {other}, as far as both go"))
    return findings
