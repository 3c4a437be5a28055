"""`audit`: whether the history holds together, and whether everything that a verdict saw is still there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from verifybench.case import versions
from verifybench.model.event import ConflictDecided, LetStand, Record, VerdictRecorded


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong; `integrity` is False for what weakens the history without contradicting it."""

    place: str
    message: str
    integrity: bool = True


def audit(root: Path, expected: Sequence[tuple[int, str]] = ()) -> tuple[Problem, ...]:
    """Everything wrong with the ledgers of a case and with what they point at, in order. Empty: all holds.

    `expected` are published heads (number, hash) that today's ledgers must extend.
    """
    from verifybench.ledger import Ledger, verify

    problems = [
        Problem(_place(one.file, one.seq), one.message, one.rule != "file.torn")
        for one in verify(root / "ledger", expected)
    ]
    if any(problem.integrity for problem in problems):
        return tuple(problems)
    ledger = Ledger(root / "ledger", reviewer="auditor", device="audit", now=lambda: "", read_only=True)
    try:
        records = ledger.records()
    finally:
        ledger.close()
    return (*problems, *(problem for record in records for problem in _seen(root, record)))


def _place(file: str, seq: int | None) -> str:
    return (file or "ledger") + (f", record {seq}" if seq is not None else "")


def _seen(root: Path, record: Record) -> Iterator[Problem]:
    place = f"record {record.seq} of {record.reviewer}"
    for what, digest in _pointed_at(record):
        if versions.read(root, digest) is None:
            yield Problem(
                place, f"{what} {digest[:12]}… is missing from {versions.FOLDER}/ or was altered; restore it from a copy"
            )


def _pointed_at(record: Record) -> Iterator[tuple[str, str]]:
    event = record.event
    if isinstance(event, (VerdictRecorded, LetStand, ConflictDecided)) and event.snapshot:
        yield "the record of what was on screen", event.snapshot
    if isinstance(event, (VerdictRecorded, LetStand)):
        yield "the text of the claim", event.claim.selector.text_sha256
    if isinstance(event, VerdictRecorded):
        for cited in event.evidence:
            yield f"the text of cited {cited.document}", cited.selector.text_sha256
