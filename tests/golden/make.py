"""Writes a golden case of ledgers: every kind of event as this version writes it, with fixed ids and time, and what they add up to.

    python tests/golden/make.py tests/golden/schema-1

Once for a schema: what was written by an older version must stay readable, so nothing that is there is ever written over.
"""

from __future__ import annotations

import json
import sys
import types
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from verifybench.ledger import Ledger
from verifybench.ledger.canonical import ZERO, seal
from verifybench.ledger.records import KINDS, SCHEMA
from verifybench.model.codec import to_plain
from verifybench.model.state import State

LEDGERS = {"ana": "a1" * 16, "ben": "b2" * 16}
OF_ITSELF = ("case-opened", "undone", "redone")
WORDS = {
    "when": "2026-01-30",
    "published": "2025-12-01",
    "accessed": "2026-01-02",
    "url": "https://example.org/a",
    "language": "de",
}


class Writer:
    """Two ledgers whose writers see each other's records at once."""

    def __init__(self) -> None:
        self.lines: dict[str, list[bytes]] = {who: [] for who in LEDGERS}
        self.heads: dict[str, dict[str, Any]] = {}
        self.told: dict[str, dict[str, Any]] = {who: {} for who in LEDGERS}
        self.clock = 0

    def add(self, who: str, event: Mapping[str, Any], schema: int = SCHEMA) -> str:
        """One record; the other's head stands in it where it is new to this writer."""
        self.clock += 1
        lines, own = self.lines[who], LEDGERS[who]
        seen = [head for ledger, head in sorted(self.heads.items()) if ledger != own and self.told[who].get(ledger) != head]
        members: dict[str, Any] = {
            "at": f"2026-01-31T09:{self.clock // 60:02}:{self.clock % 60:02}Z",
            "clock": self.clock,
            "event": dict(event),
            "ledger": own,
            "reviewer": {"ana": "Ana Sá", "ben": "Ben"}[who],
            "schema": schema,
            **({"seen": seen} if seen and lines else {}),
        }
        if lines:
            self.told[who].update({head["ledger"]: head for head in seen})
        seq = len(lines) + 1
        prev = self.heads[own]["hash"] if lines else ZERO
        line, hash = seal(members, seq, prev)
        lines.append(b'%s"%d":%s\n' % (b"," if lines else b"", seq, line))
        self.heads[own] = {"ledger": own, "seq": seq, "hash": hash}
        return hash

    def all_heads(self) -> list[dict[str, Any]]:
        return [head for _, head in sorted(self.heads.items())]

    def file(self, who: str) -> bytes:
        return b"".join([b'{"_default":{\n', *self.lines[who], b"}}\n"])


def filled(kind: type[Any], number: int, *, bare: bool = False) -> dict[str, Any]:
    """An event with every field set to something else than its default, or, `bare`, with those only that have none."""
    hints = get_type_hints(kind)
    plain: dict[str, Any] = to_plain(
        kind(
            **{
                field.name: _value(hints[field.name], field.name, number)
                for field in fields(kind)
                if field.name != "kind" and not (bare and _has_default(field))
            }
        )
    )
    return plain


def _has_default(field: Any) -> bool:
    return type(field.default).__name__ != "_MISSING_TYPE"


def _value(hint: Any, name: str, number: int) -> Any:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Literal:
        return arguments[number % len(arguments)] or arguments[0]
    if origin in (Union, types.UnionType):
        return _value(next(one for one in arguments if one is not type(None)), name, number)
    if origin is tuple:
        return tuple(_value(arguments[0], name, number + n) for n in range(2))
    if is_dataclass(hint) and isinstance(hint, type):
        hints = get_type_hints(hint)
        return hint(**{field.name: _value(hints[field.name], field.name, number) for field in fields(hint)})
    if hint is int:
        return 40 + number
    if "sha256" in name or name in ("hash", "hashes", "snapshot", "supersedes", "answers"):
        return f"{number % 256:02x}" * 32
    return WORDS.get(name, f"{name} {number % 3}: „ü“ \U0001f642")


def history() -> Writer:
    writer = Writer()
    for who, ledger in LEDGERS.items():
        writer.add(who, {"kind": "case-opened", "ledger": ledger, "device": "desk"})
    for turn, who in enumerate(("ana", "ben", "ana")):
        for number, (name, kind) in enumerate(sorted(KINDS.items())):
            if name not in OF_ITSELF:
                event = filled(kind, number + turn, bare=turn == 2)
                if "heads" in event:
                    event["heads"] = writer.all_heads()
                event.pop("apart", None)  # words kept beside: there are none here
                writer.add(who, event)
    taken = [
        writer.add("ben", filled(kind, 7))
        for name, kind in sorted(KINDS.items())
        if name in ("verdict", "conflict", "names")
    ]
    for hash in reversed(taken):
        writer.add("ben", {"kind": "undone", "target": hash})
    writer.add("ben", {"kind": "redone", "target": taken[0]})
    writer.add("ana", {"kind": "verdict", "claim": {"shape": "new"}}, schema=SCHEMA + 1)
    writer.add("ana", {"kind": "asked-an-oracle", "draft": "d"})
    return writer


def plain_state(state: State) -> dict[str, Any]:
    """A state as JSON; what is empty or holds its default is left out, so that fields that are added later change nothing."""
    return {name: plain for name, plain in _plain(state).items() if plain}


def _plain(thing: Any) -> Any:
    if is_dataclass(thing):
        members = {field.name: (getattr(thing, field.name), field.default) for field in fields(thing)}
        return {name: _plain(value) for name, (value, default) in members.items() if name == "kind" or value != default}
    if isinstance(thing, Mapping):
        return {key: _plain(thing[key]) for key in sorted(thing)}
    if isinstance(thing, Sequence) and not isinstance(thing, str):
        return [_plain(one) for one in thing]
    return thing


def main(arguments: Iterable[str]) -> None:
    (folder,) = map(Path, arguments)
    folder.mkdir()
    (folder / "ledger").mkdir()
    writer = history()
    for who in LEDGERS:
        (folder / "ledger" / f"{who}@desk.json").write_bytes(writer.file(who))
    ledger = Ledger(folder / "ledger", reviewer="", device="", now=str, read_only=True)
    state = json.dumps(plain_state(ledger.state), indent=1, sort_keys=True)
    (folder / "state.json").write_text(state + "\n", encoding="ascii")


if __name__ == "__main__":
    main(sys.argv[1:])
