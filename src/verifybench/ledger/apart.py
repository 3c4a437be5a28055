"""Words kept beside the ledger, so that they can be erased: the record holds only their salted hash.

`ledger/apart/HASH.json` is the canonical JSON `{"salt":"…","text":"…"}`, without a newline, and HASH the SHA-256 of exactly these
bytes: `sha256sum` checks it. The salt, 32 random bytes in hexadecimal, keeps anybody who has only the ledger from guessing the
words. The folder says itself that version control leaves it out, since a history of versions never forgets.
"""

from __future__ import annotations

import hashlib
import json
import re
import secrets
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal, TypeVar, get_args

from verifybench.ledger import beside
from verifybench.ledger.canonical import canonical
from verifybench.model.event import (
    Adjudicated,
    Checkpoint,
    ClaimNoted,
    ClaimsFlagged,
    ClaimsRecut,
    ClaimsWaived,
    ConflictDecided,
    Corrected,
    Event,
    EvidenceDecided,
    LetStand,
    NamesDecided,
    ReplySought,
    ReviewAsked,
    RevisionDecided,
    SignedOff,
    SourceGraded,
    SourcesGrouped,
    SpansWaived,
    SpellingDecided,
    VerdictRecorded,
    VerdictsRecorded,
)
from verifybench.model.labels import Explanation
from verifybench.model.reference import Apart

FOLDER = "apart"
SALT = 32  # bytes
LIMIT = 4 << 20
GONE = "[erased or not in this copy]"
ALTERED = "[altered]"

# The free text of each kind of event; the order is that of `apart` in the record. `many.*.field` is a field of each of many, and
# is called `many.0.field` and so on in a record.
WORDS: Mapping[type, tuple[str, ...]] = {
    VerdictRecorded: ("rationale", "proposed", "question"),
    VerdictsRecorded: ("rationale",),
    Adjudicated: ("rationale", "proposed", "question"),
    ConflictDecided: ("explanation", "rationale"),
    LetStand: ("reason",),
    ReplySought: ("whom", "how", "answer"),
    ReviewAsked: ("reason",),
    ClaimNoted: ("text",),
    ClaimsFlagged: ("reason",),
    ClaimsRecut: ("reason",),
    ClaimsWaived: ("reason",),
    EvidenceDecided: ("reason",),
    SourceGraded: ("reason",),
    SourcesGrouped: ("reason",),
    NamesDecided: ("reason",),
    RevisionDecided: ("reason",),
    SpansWaived: ("reason",),
    SpellingDecided: ("reason",),
    SignedOff: ("exceptions.*.reason",),
    Corrected: ("was", "now", "notice"),
    Checkpoint: ("reason",),
}
_EMPTY: Mapping[str, str | None] = {"proposed": None, "question": None, "explanation": None, "answer": None}
_HASH = re.compile(r"[0-9a-f]{64}")

Fate = Literal["kept", "missing", "altered"]
Random = Callable[[int], bytes]
E = TypeVar("E", bound=Event)


def keep(folder: Path, text: str, random: Random = secrets.token_bytes) -> str:
    """Keep words beside the ledgers of `folder` and return their salted hash. Durable when it returns.

    Raises ValueError for what cannot be kept: half a surrogate pair, or more than 4 MiB.
    """
    content = canonical({"salt": random(SALT).hex(), "text": text})
    if len(content) > LIMIT:
        raise ValueError("a text kept apart has at most 4 MiB")
    own = hashlib.sha256(content).hexdigest()
    beside.make(folder / FOLDER, gitignore="*\n")
    beside.write(folder / FOLDER / f"{own}.json", content)
    return own


def read(folder: Path, hash: str) -> str | None:
    """The words of a hash, None where they are not here. Raises ValueError where what is here does not hash to it."""
    if not _HASH.fullmatch(hash):  # it comes from a file, and must not lead elsewhere
        raise ValueError("not a hash")
    try:
        content = beside.read(folder / FOLDER / f"{hash}.json", LIMIT)
    except (OSError, beside.Unfit) as error:
        raise ValueError(str(error)) from error
    if content is None:
        return None
    if hashlib.sha256(content).hexdigest() != hash:
        raise ValueError("altered")
    try:
        return str(json.loads(content)["text"])
    except (KeyError, TypeError, RecursionError) as error:
        raise ValueError("not words that were kept apart") from error


def fate(folder: Path, hash: str) -> Fate:
    try:
        return "missing" if read(folder, hash) is None else "kept"
    except ValueError:
        return "altered"


def erase(folder: Path, hash: str) -> bool:
    """Overwrite and unlink the words of a hash; says whether there were any. Raises OSError where the disk refuses."""
    if not _HASH.fullmatch(hash) or (folder / FOLDER).is_symlink():
        return False
    return beside.wipe(folder / FOLDER / f"{hash}.json")


def listed(folder: Path) -> list[str]:
    """The hashes of all words that are here. Raises Unfit."""
    return [
        name.removesuffix(".json")
        for name in beside.names(folder / FOLDER, ".json")
        if _HASH.fullmatch(name.removesuffix(".json"))
    ]


def put_apart(event: E, folder: Path, random: Random = secrets.token_bytes) -> E:
    """The event with its free text kept beside the ledgers of `folder` and only its hashes inside; itself where it has none."""
    words = {
        field: text
        for field, text in _texts(event)
        if text and not (field == "explanation" and text in get_args(Explanation))
    }
    if not words:
        return event
    kept: dict[tuple[str, str], str] = {}  # one reason that accepts many findings is kept once
    try:
        for field, text in words.items():
            what = field.rpartition(".")[2], text
            if what not in kept:
                kept[what] = keep(folder, text, random)
    except BaseException:
        for own in kept.values():
            erase(folder, own)
        raise
    apart = tuple(Apart(field, kept[field.rpartition(".")[2], text]) for field, text in words.items())
    return _with(event, {field: _EMPTY.get(field, "") for field in words}, apart=apart)


def reveal(event: E, folder: Path) -> E:
    """The event with its words filled in where they are kept apart; GONE or ALTERED stands where they are not.

    Only fields for free text that the record leaves empty are filled: a record from anybody cannot change anything else.
    """
    kept = hashes(event)
    if not kept:
        return event
    texts = dict(_texts(event))
    words: dict[str, Any] = {}
    known: dict[str, str] = {}
    for one in kept:
        if one.field in texts and not texts[one.field]:
            if one.hash not in known:
                try:
                    known[one.hash] = read(folder, one.hash) or GONE
                except ValueError:
                    known[one.hash] = ALTERED
            words[one.field] = known[one.hash]
    return _with(event, words) if words else event


def _texts(event: Event) -> Iterator[tuple[str, str | None]]:
    """The fields for free text of an event, as a record calls them, with what they hold."""
    for field in WORDS.get(type(event), ()):
        many, _, inner = field.partition(".*.")
        if not inner:
            yield field, getattr(event, field)
            continue
        for number, one in enumerate(getattr(event, many)):
            yield f"{many}.{number}.{inner}", getattr(one, inner)


def _with(event: E, words: Mapping[str, Any], **more: Any) -> E:
    """The event with these words in these fields, which are its own."""
    changed: dict[str, Any] = dict(more)
    for field, text in words.items():
        many, _, rest = field.partition(".")
        if not rest:
            changed[field] = text
            continue
        number, _, inner = rest.partition(".")
        members = list(changed.get(many, getattr(event, many)))
        members[int(number)] = replace(members[int(number)], **{inner: text})
        changed[many] = tuple(members)
    return replace(event, **changed)


def hashes(event: Event) -> tuple[Apart, ...]:
    """What of an event is kept apart."""
    found: tuple[Apart, ...] = getattr(event, "apart", ())
    return found
