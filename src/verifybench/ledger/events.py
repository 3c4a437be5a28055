"""The boundary where records come in from files: pydantic reads each against the dataclasses of the model."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, TypeAdapter, ValidationError

from verifybench.ledger.canonical import ZERO
from verifybench.ledger.chain import BEYOND_USE, LAST_CLOCK
from verifybench.ledger.errors import LedgerDamaged
from verifybench.ledger.records import KINDS, MOMENT, known, record_of, unknown
from verifybench.model.event import CaseOpened, Event, Record

HASH = r"^[0-9a-f]{64}$"
LEDGER = r"^[0-9a-f]{32}$"


@dataclass(frozen=True, slots=True)
class HeadSeen:
    """What a record says of another ledger: a `HeadRef` before it is believed."""

    hash: Annotated[str, Field(pattern=HASH)]
    ledger: Annotated[str, Field(pattern=LEDGER)]
    seq: Annotated[int, Field(ge=1, strict=True)]


@dataclass(frozen=True, slots=True)
class Envelope:
    """What every stored record has, whatever its event."""

    at: Annotated[str, Field(pattern=MOMENT)]
    clock: Annotated[int, Field(ge=1, strict=True)]
    event: dict[str, Any]
    hash: Annotated[str, Field(pattern=HASH)]
    ledger: Annotated[str, Field(pattern=LEDGER)]
    prev: Annotated[str, Field(pattern=HASH)]
    reviewer: Annotated[str, Field(min_length=1)]
    schema: Annotated[int, Field(ge=1, strict=True)]
    seq: Annotated[int, Field(ge=1, strict=True)]
    seen: tuple[HeadSeen, ...] = ()
    edition: Annotated[str, Field(pattern=HASH)] = ""


_ENVELOPE = TypeAdapter(Envelope)
_EVENTS: dict[str, TypeAdapter[Any]] = {name: TypeAdapter(kind) for name, kind in KINDS.items()}


def typed(plain: Mapping[str, Any]) -> Event:
    """The event of a known kind. Raises ValueError where a field is missing or of the wrong type."""
    # Strict JSON reading takes arrays for tuples, and nothing else for anything else.
    event: Event = _EVENTS[plain["kind"]].validate_json(json.dumps(plain), strict=True)
    return event


def validate(members: Mapping[str, Any], path: Path, seq: int, ledger: str | None, clock: int) -> Record:
    """Record `seq` of `path`, typed. Unknown kinds and newer schemas come back as `Unknown`; unknown fields are ignored.

    `ledger` and `clock` are those of the record before it, None and 0 for the first, which must be a `CaseOpened`.
    Raises LedgerDamaged that names the record where members are missing or of the wrong type.
    """
    try:
        _ENVELOPE.validate_python(members)
        event = typed(members["event"]) if known(members) else unknown(members)
    except (ValidationError, TypeError, ValueError) as error:
        raise LedgerDamaged(path, seq, f"not a ledger record ({_first(error)})") from None
    record = record_of(members, event)
    if ledger is None and not (isinstance(event, CaseOpened) and event.ledger == record.ledger and record.prev == ZERO):
        raise LedgerDamaged(path, seq, "the first record does not open a ledger")
    if ledger is not None and record.ledger != ledger:
        raise LedgerDamaged(path, seq, "the record belongs to another ledger")
    if record.clock <= clock:
        raise LedgerDamaged(path, seq, "its logical clock does not run on")
    if record.clock > LAST_CLOCK:
        raise LedgerDamaged(path, seq, BEYOND_USE)
    return record


def _first(error: Exception) -> str:
    if not isinstance(error, ValidationError):
        return str(error)
    detail = error.errors(include_url=False, include_input=False)[0]
    return f"{'.'.join(map(str, detail['loc']))}: {detail['msg']}"
