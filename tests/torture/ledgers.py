"""Ledgers to be tortured, and what must hold of one afterwards, found without the code under test where that is possible."""

from __future__ import annotations

import hashlib
import json
import runpy
from collections.abc import Callable, Iterable
from pathlib import Path

from tinydb import TinyDB

from verifybench.ledger import Finding, Ledger, LedgerDamaged, verify
from verifybench.ledger.canonical import seal
from verifybench.ledger.file import Members
from verifybench.ledger.published import Published, contradicted
from verifybench.model.claim import Selector
from verifybench.model.event import ClaimRef, Event, SourceDescribed, VerdictRecorded

HEADER = b'{"_default":{\n'
CLOSER = b"}}\n"
NAME = "ana@desk.json"
NOW = "2026-01-31T09:30:00Z"

Checker = Callable[[bytes, tuple[str, ...]], tuple[list[str], str]]
CHECK: Checker = runpy.run_path(str(Path(__file__).parents[2] / "docs" / "check_ledger.py"), run_name="checker")["check"]


def opened(folder: Path, reviewer: str = "Ana", device: str = "desk", cache: Path | None = None) -> Ledger:
    return Ledger(folder, reviewer=reviewer, device=device, now=lambda: NOW, cache=cache)


def decision(n: int, words: int = 0) -> Event:
    """Different ones, short and long, with words outside ASCII; or one with `words` more words."""
    if n % 3 == 0 and not words:
        return SourceDescribed(f"d-{n % 7}", title=f"Über {n}")
    rationale = "He said \u201cno\u201d \U0001f642 " * (n % 5) + "word " * words
    where = Selector(f"It held {n} GB", "before ", " after", n, n + 11, "ab" * 32)
    return VerdictRecorded(ClaimRef(f"c-{n % 11}", "d-1", where), ("supported", "refuted")[n % 2], rationale)


def written(folder: Path, records: int, every: int = 1) -> Path:
    """A ledger of `records` records, its opening among them; with `every` 3, of short ones."""
    ledger = opened(folder)
    for n in range(records - 1):
        ledger.append(decision(n * every))
    return folder / NAME


def lines_of(data: bytes) -> list[bytes]:
    """The lines of the records of a whole ledger, with their line ends."""
    lines = data.splitlines(keepends=True)
    assert lines[0] == HEADER
    assert lines[-1] == CLOSER
    return lines[1:-1]


def sealed(records: Iterable[Members], prev: str = "0" * 64) -> bytes:
    """These records as a file that follows every rule: numbered, linked and hashed anew."""
    parts = [HEADER]
    for seq, members in enumerate(records, 1):
        line, prev = seal(members, seq, prev)
        parts.append(b'%s"%d":%s\n' % (b"," if seq > 1 else b"", seq, line))
    return b"".join([*parts, CLOSER])


def members_of(line: bytes) -> Members:
    members: Members = json.loads(line[line.index(b":") + 1 :])
    return members


def held(data: bytes) -> list[str]:
    """The hashes of the whole records, each in its chain, that these bytes begin with. A last line end may be missing."""
    hashes, prev = list[str](), "0" * 64
    if not data.startswith(HEADER):
        return hashes
    for line in data[len(HEADER) :].split(b"\n"):
        try:
            members = members_of(line)
            own = members.pop("hash")
        except (ValueError, KeyError, AttributeError):
            break
        body = json.dumps(members, sort_keys=True, separators=(",", ":"))
        if hashlib.sha256(b"\0" + body.encode()).hexdigest() != own or members["prev"] != prev:
            break
        hashes.append(own)
        prev = own
    return hashes


def checker_says(data: bytes) -> str:
    """What docs/check_ledger.py finds first, "" where it finds nothing."""
    problems, _ = CHECK(data, ())
    return problems[0] if problems else ""


def all_agree(path: Path) -> list[str]:
    """The hashes of a ledger that is whole: the file itself, stock TinyDB, the independent checker, audit and opening
    must say the same."""
    hashes = held(path.read_bytes())
    assert path.read_bytes().endswith(b"\n" + CLOSER)
    with TinyDB(path, access_mode="r") as stock:
        assert [document["hash"] for document in stock.all()] == hashes
    assert checker_says(path.read_bytes()) == ""
    assert failures(path.parent) == []
    own = opened(path.parent).heads()
    assert [(head.seq, head.hash) for head in own if head.file == path.name] == [(len(hashes), hashes[-1])]
    return hashes


def opens(folder: Path) -> tuple[int, int | None]:
    """How many records opening reads, and the record it refuses with, if it does."""
    try:
        return len(opened(folder).records()), None
    except LedgerDamaged as refused:
        return 0, refused.seq


def failures(folder: Path) -> list[Finding]:
    return [finding for finding in verify(folder) if finding.weight == "failure"]


def not_held(folder: Path, heads: Iterable[tuple[int, str]]) -> list[int]:
    """The record numbers of the published heads that no ledger holds, each asked for alone."""
    return [seq for seq, hash in heads if contradicted(folder, [Published(seq, hash, "published")])]
