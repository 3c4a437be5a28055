"""Events and records to the members of a stored record and back, without validation: for records this program verified."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields
from typing import Any, get_args

from verifybench.ledger.canonical import canonical
from verifybench.model.codec import from_plain, to_plain
from verifybench.model.event import Event, HeadRef, Hidden, Record, Unknown

SCHEMA = 1
MOMENT = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$"

KINDS: dict[str, type[Any]] = {
    str(field.default): kind
    for kind in get_args(Event)
    for field in fields(kind)
    if field.name == "kind" and kind not in (Unknown, Hidden)
}


def payload(event: Event) -> dict[str, Any]:
    """The `event` member of a stored record; fields that hold their default are left out, `kind` never is."""
    plain: dict[str, Any] = json.loads(event.payload) if isinstance(event, Unknown) else to_plain(event)
    return plain


def known(members: Mapping[str, Any]) -> bool:
    """Whether this version understands the event: its kind, under a schema it was written for."""
    return members["schema"] <= SCHEMA and members["event"].get("kind") in KINDS


def unknown(members: Mapping[str, Any]) -> Unknown:
    return Unknown(str(members["event"].get("kind", "")), canonical(members["event"]).decode("ascii"))


def record_of(members: Mapping[str, Any], event: Event) -> Record:
    return Record(
        members["ledger"],
        members["seq"],
        members["clock"],
        members["at"],
        members["reviewer"],
        members["prev"],
        members["hash"],
        event,
        tuple(HeadRef(head["ledger"], head["seq"], head["hash"]) for head in members.get("seen", ())),
        members.get("edition", ""),
    )


def trusted(members: Mapping[str, Any]) -> Record:
    """A record that was validated when it was first read and whose bytes have not changed since."""
    if not known(members):
        return record_of(members, unknown(members))
    plain = members["event"]
    kind = KINDS[plain["kind"]]
    names = {field.name for field in fields(kind)}
    event: Event = from_plain(kind, {name: value for name, value in plain.items() if name in names})
    return record_of(members, event)
