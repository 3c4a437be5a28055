"""Looking back: a case as it was at a moment, or at heads that a report printed."""

from __future__ import annotations

import contextlib
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from verifybench.case import versions
from verifybench.case.errors import CaseError
from verifybench.ledger import Ledger, LedgerError
from verifybench.model.decisions import decisions
from verifybench.model.event import Record

if TYPE_CHECKING:
    from verifybench.case.index import Index
    from verifybench.ledger import LedgerAsOf

_HEAD = re.compile(r"(\d{1,9}):([0-9a-fA-F]{16,64})", re.ASCII)


@dataclass(frozen=True, slots=True)
class AsOf:
    """What is looked back to: exactly these heads (number, hash), or a moment (UTC, as records state it).

    At a moment: what this replica held then, or with `as_if_merged` what had been decided anywhere.
    """

    moment: str | None = None
    heads: tuple[tuple[int, str], ...] = ()
    as_if_merged: bool = False


def parse(given: Sequence[str], as_if_merged: bool = False) -> AsOf | None:
    """What the options say; None where nothing is. Raises CaseError."""
    if not given:
        if as_if_merged:
            raise CaseError("--as-if-merged needs a moment: add --as-of 2026-03-01, or --as-of 2026-03-01T09:30")
        return None
    found = [_HEAD.fullmatch(one.strip()) for one in given]
    heads = tuple((int(one[1]), one[2].lower()) for one in found if one)
    if len(heads) == len(given):
        if as_if_merged:
            raise CaseError("--as-if-merged goes with a moment; heads say themselves what had been seen")
        return AsOf(heads=heads)
    if len(given) > 1:
        raise CaseError("--as-of takes one moment, or one or more heads written N:HASH")
    return AsOf(moment=_moment(given[0].strip()), as_if_merged=as_if_merged)


def look_back(ledger: Ledger, as_of: AsOf) -> LedgerAsOf:
    """The ledgers as they were. Raises CaseError where there was nothing to look back to, or nobody can say."""
    from verifybench.ledger import LedgerAsOf
    from verifybench.ledger.horizon import cut_as_if_merged, cut_at_heads, cut_at_moment, find_heads

    records = ledger.records()
    if as_of.heads:
        try:
            heads = find_heads(records, as_of.heads)
        except LedgerError as error:
            raise CaseError(str(error)) from error
        return LedgerAsOf(ledger, cut_at_heads(records, heads), heads)
    assert as_of.moment is not None
    if as_of.as_if_merged:
        return LedgerAsOf(ledger, cut_as_if_merged(records, as_of.moment))
    if ledger.id is None:
        raise CaseError(
            f"{ledger.reviewer} on {ledger.device} has no ledger here, so nobody can say what this copy of the case held "
            "then. Add --as-if-merged for what had been decided anywhere, name a head (N:HASH), or say whose with --reviewer"
        )
    return LedgerAsOf(ledger, cut_at_moment(records, as_of.moment, ledger.id))


def changed_since(root: Path, then: LedgerAsOf, index: Index) -> Iterator[str]:
    """What makes a look back differ that reads the texts of today: those that are others now, decisions that steer building."""
    today = {row.id: row for row in index.document_rows()}
    for document, digest in sorted(_texts(root, then.records()).items()):
        row = today.get(document)
        if row is None:
            yield f"{document} is no longer in the case; it was then"
        elif row.sha256 != digest:
            yield f"{row.path} ({document}) was changed since; what is shown is the text of today"
    if decisions(then.state) != decisions(then.today.state):
        yield "sources, blocks, names or claims were decided on differently then; claims and evidence are as built today"


def _texts(root: Path, records: Sequence[Record]) -> dict[str, str]:
    """By document, the SHA-256 of the text it had when somebody last decided with it on screen."""
    from verifybench.case.telling import references

    texts: dict[str, str] = {}
    for record in records:
        event = record.event
        snapshot = getattr(event, "snapshot", None)
        content = versions.read(root, snapshot) if snapshot else None
        # There may be no record of what was on screen, or one of another kind.
        with contextlib.suppress(ValueError, KeyError, TypeError, AttributeError, RecursionError):
            texts |= {id: str(about["sha256"]) for id, about in json.loads(content or b"{}")["documents"].items()}
        for one in (*references(event), *getattr(event, "evidence", ())):
            texts[one.document] = one.selector.text_sha256
    return texts


def _moment(text: str) -> str:
    """A date as its last second, a date and time as it is; without an offset both are UTC."""
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII):
            moment = datetime.combine(date.fromisoformat(text), time(23, 59, 59), UTC)
        else:
            moment = datetime.fromisoformat(text)
        moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
        return moment.strftime("%Y-%m-%dT%H:%M:%SZ").rjust(20, "0")
    except (ValueError, OverflowError):
        raise CaseError(
            f"--as-of: {text!r} is neither a moment nor a head. Write 2026-03-01, 2026-03-01T09:30+01:00, or N:HASH"
        ) from None
