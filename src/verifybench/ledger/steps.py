"""What the fold needs of a record: little, and read from the stored members without making an event of them.

Folding 100,000 records must take a second; making a typed event of each would take three.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from verifybench.ledger.records import SCHEMA, payload
from verifybench.model.event import Record, Unknown

Order = tuple[int, str, int, str]
Plain = Mapping[str, Any]

TAKES_BACK = ("undone", "redone")


class Step(NamedTuple):  # made in a third of the time of a frozen dataclass
    """A record as the fold sees it. `slots` are what it decides about, `target` the record it takes back or brings back."""

    order: Order
    author: str
    kind: str
    slots: tuple[str, ...] = ()
    supersedes: tuple[str, ...] = ()
    target: str = ""
    reopens: bool = False

    @property
    def hash(self) -> str:
        return self.order[3]

    @property
    def ledger(self) -> str:
        return self.order[1]


def order_of(record: Record) -> Order:
    """The place of a record among those of all ledgers; the same on every replica."""
    return record.clock, record.ledger, record.seq, record.hash


def step_of(members: Plain) -> Step:
    """The step of a stored record. Raises KeyError, TypeError or AttributeError where it has not the form of one."""
    event = members["event"]
    order = members["clock"], members["ledger"], members["seq"], members["hash"]
    author = f"{members['ledger']} {_person(members['reviewer'])}"
    kind = str(event.get("kind", ""))
    if members["schema"] > SCHEMA:
        return Step(order, author, kind)  # a newer version may mean something else by it
    if kind in TAKES_BACK:
        return Step(order, author, kind, target=event["target"])
    slots = SLOTS.get(kind)
    if slots is None:
        return Step(order, author, kind)
    supersedes = tuple(event.get("supersedes", ())) if kind in SUPERSEDING else ()
    reopens = kind == "conflict" and event["state"] == "open"
    return Step(order, author, kind, tuple(slots(event)), supersedes, reopens=reopens)


@lru_cache(maxsize=256)
def _person(name: str) -> str:
    """One person's name however it is written: in other letters' case, composed or not, with other white space."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


def step_of_record(record: Record) -> Step:
    """The step of a record that is at hand as a typed one."""
    return step_of(
        {
            "event": payload(record.event),
            "clock": record.clock,
            "ledger": record.ledger,
            "seq": record.seq,
            "hash": record.hash,
            "reviewer": record.reviewer,
            "schema": SCHEMA + isinstance(record.event, Unknown),
        }
    )


def _one(family: str, *path: str) -> Callable[[Plain], Iterable[str]]:
    def slots(event: Plain) -> Iterable[str]:
        name: Any = event
        for member in path:
            name = name[member]
        return (f"{family}:{name}",)

    return slots


def carried_key(item: Plain) -> str:
    """The name of what a revision was decided about: one decision, and the words of it that were revised."""
    before = item["before"]
    return f"{item['decision']} {item['document']} {before['text_sha256']} {before['start']}-{before['end']}"


def _each(family: str) -> Callable[[Plain], Iterable[str]]:
    return lambda event: dict.fromkeys(f"{family}:{claim['id']}" for claim in event["claims"])


# Kind of event -> what it decides about, as FAMILY:NAME. Of the decisions in one slot the later count against the earlier;
# how is a matter of the family.
SLOTS: Mapping[str, Callable[[Plain], Iterable[str]]] = {
    "verdict": _one("claim", "claim", "id"),
    "verdicts": lambda event: (f"batch:{claim['id']}" for claim in event["claims"][:1]),
    "adjudicated": _one("claim", "claim", "id"),
    "conflict": lambda event: dict.fromkeys(f"conflict:{id}" for id in (event["conflict"], *event.get("also", ()))),
    "let-stand": _one("stand", "claim", "id"),
    "claims-waived": _each("waiver"),
    "review-asked": _each("request"),
    "reply-sought": _each("reply"),
    "claim-noted": _one("note", "claim", "id"),
    "claims-flagged": _each("flag"),
    "evidence": _one("evidence", "claim", "id"),
    "claims-recut": _one("recut", "document"),
    "source-described": _one("source", "document"),
    "source-graded": _one("grade", "document"),
    "sources-grouped": lambda event: ("group:" + "\n".join(sorted(event["documents"])),),
    "block-relabelled": _one("block", "document"),
    "names": lambda event: ("names:" + "\n".join(sorted(event["names"])),),
    "revision": lambda event: dict.fromkeys(f"carried:{carried_key(item)}" for item in event["items"]),
    "spans-waived": _one("spans", "document"),
    "spelling": lambda event: (f"spelling:{event['draft']}\n{event['spelling']}",),
    "signed-off": _one("signoff", "draft"),
    "published": _one("published", "draft"),
    "corrected": _one("corrected", "draft"),
}  # what is not here is of the ledgers (opened, merged, checkpoint, erased): it decides nothing and cannot be taken back

SUPERSEDING = ("verdict", "adjudicated")

# A verdict on several claims supersedes nothing here: on which of them another counts is seen where they are today's claims.

# Families of which only the latest decision stands; of the others all do, except verdicts, which say what they supersede.
LATEST = ("conflict", "stand", "waiver", "flag", "group", "names", "spelling", "signoff")

FAMILIES = (
    "claim",
    "batch",
    "conflict",
    "stand",
    "waiver",
    "request",
    "reply",
    "note",
    "flag",
    "evidence",
    "recut",
    "source",
    "grade",
    "group",
    "block",
    "names",
    "carried",
    "spans",
    "spelling",
    "signoff",
    "published",
    "corrected",
)
