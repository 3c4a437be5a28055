"""What a list tells of a record, taken from its line: a hundred thousand are gone through in the time in which a few thousand are
typed."""

from __future__ import annotations

import json
import re
from typing import NamedTuple

from verifybench.ledger.replica import Placed

# Within a JSON string a quotation mark has a backslash, so only keys and whole values match.
_KIND = re.compile(rb'"kind":"([^"\\]*+)"')
_CLAIM = re.compile(rb'"id":"(c-[^"\\]*+)"')
_EXCEPTED = re.compile(rb'"claim":"(c-[^"\\]*+)"')
_POINTS = re.compile(rb'"(?:target|decision)":"([0-9a-f]{64})"')
_SUPERSEDES = re.compile(rb'"supersedes":\[([^\]]*+)\]')
_HASH = re.compile(r"[0-9a-f]{64}")
_AT, _MOMENT = b'"at":"', 20
_EVENT, _LEDGER, _PREV, _SCHEMA = b',"event":', b',"ledger":', b',"prev":"', b',"schema":'
# What only machines read: hashes, and the context by which words are found again.
_MACHINES = frozenset(
    {b"text_sha256", b"hash", b"snapshot", b"prefix", b"suffix", b"kind", b"target", b"decision", b"supersedes", b"ledger"}
)


class Entry(NamedTuple):
    """A record as its line has it: `place` is that in merged order, `claims` the ids that it names, `points` the hashes of the
    records that it supersedes, takes back, brings back or carries over. `apart` says that some of its words are kept beside the
    ledger. `event` is its JSON."""

    place: tuple[int, str, int]
    hash: str
    at: str
    reviewer: str
    kind: str
    claims: tuple[str, ...]
    points: tuple[str, ...]
    apart: bool
    event: bytes


def words_of(event: bytes) -> str:
    """What people wrote or chose in an event, by its JSON; not folded, and without what is kept beside the ledger."""
    if b"\\" in event:
        event = event.replace(b"\\\\", b"\\u005c").replace(b'\\"', b"\\u0022")
    tokens = event.split(b'"')  # every second is a string
    key, found = b"", []
    for at in range(1, len(tokens) - 1, 2):
        if tokens[at + 1][:1] == b":":
            key = tokens[at]
        elif key not in _MACHINES:
            found.append(tokens[at])
    joined = b" \\n ".join(found).decode("ascii")
    return str(json.loads(f'"{joined}"'))


def entry_of(placed: Placed) -> Entry:
    """The entry of a record on its line, which the chain holds."""
    clock, ledger, seq, hash, _, line = placed
    at = line.index(_AT) + len(_AT)
    prev = line.rindex(_PREV)
    event = line[line.index(_EVENT, at) + len(_EVENT) : line.rindex(_LEDGER, at, prev)]
    reviewer = line[line.index(b":", prev + len(_PREV)) + 1 : line.index(_SCHEMA, prev)]
    found = _KIND.search(event)
    kind = found[1].decode("ascii") if found else ""
    claims = _EXCEPTED.findall(event) if kind == "signed-off" else _CLAIM.findall(event)
    points = [one.decode("ascii") for one in _POINTS.findall(event)] if kind in ("undone", "redone", "revision") else []
    if b'"supersedes"' in event:
        points += [one for several in _SUPERSEDES.findall(event) for one in _HASH.findall(several.decode("ascii"))]
    return Entry(
        (clock, ledger, seq),
        hash.decode("ascii"),
        line[at : at + _MOMENT].decode("ascii"),
        reviewer[1:-1].decode("ascii") if b"\\" not in reviewer else str(json.loads(reviewer)),
        kind,
        tuple(dict.fromkeys(one.decode("ascii") for one in claims)),
        tuple(points),
        b'"apart":[' in event,
        event,
    )
