"""Words that have a clause under them, and what they make of it: "managed to" says it is so, "failed to" that it is not."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from verifybench.evidence.proposition import Level
from verifybench.evidence.tables.frames_clauses import CLAUSES

Under = Literal["not", ""] | Level
"""What is said of the clause: a level, "not" that it is not so, or "" nothing at all."""


@dataclass(frozen=True, slots=True)
class Signature:
    """What a word says of the clause under it where it is affirmed, and where it is denied.

    `doer`: the role, with the word, of whoever does what the clause tells ("forced him to go": the patient); "" where the
    clause has a subject of its own.
    """

    affirmed: Under
    denied: Under
    doer: str


@cache
def _table() -> dict[tuple[str, str], Signature]:
    found: dict[tuple[str, str], Signature] = {}
    for line in CLAUSES.replace("\n    ", " ").splitlines():
        head, colon, entries = line.partition(":")
        if not colon or line.startswith("#"):
            continue
        affirmed, denied = (_under(word) for word in head.split())
        for entry in entries.split(","):
            *words, form = entry.split()
            doer = "" if form in ("that", "whether") else "patient" if "_" in words else "agent"
            found.setdefault((" ".join(word for word in words if word != "_"), form), Signature(affirmed, denied, doer))
    return found


def _under(written: str) -> Under:
    return "" if written == "-" else written  # type: ignore[return-value]


@cache
def _forms() -> dict[str, str]:
    """A word to the first form of clause that the table has it with."""
    found: dict[str, str] = {}
    for word, form in _table():
        found.setdefault(word, form)
    return found


def signature(word: str, form: str = "") -> Signature | None:
    """What a verb, adjective or noun makes of a clause behind it; None where it has none or the table does not know it.

    `word` is a base form, with its particle ("rule out"); a participle that stands as an adjective is looked up as written ("due",
    "unable") or by its verb. `form` is how the clause is joined: "to", "ing", "that", "whether", "from", "in", "of", "for", …;
    left out, the word's commonest.
    """
    return _table().get((word, form or _forms().get(word, "")))
