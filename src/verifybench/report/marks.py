"""How verdicts, relations and conflict states are marked on paper: a glyph and a word, and a tone that only repeats them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Tone = Literal["good", "bad", "warn", "quiet", "note"]


@dataclass(frozen=True, slots=True)
class Mark:
    """`word` says it all; glyph and tone repeat it, so that a report loses nothing in black and white."""

    glyph: str
    word: str
    tone: Tone


UNDECIDED = Mark("○", "undecided", "quiet")
HELD = Mark("‖", "held back", "warn")
DISPUTED = Mark("≠", "reviewers differ", "warn")
STET = Mark("=", "let stand", "note")
WAIVED = Mark("–", "waived", "quiet")
SIGNED_OFF = Mark("✓", "signed off", "good")
VOID = Mark("✗", "sign-off void", "bad")
NOT_SIGNED_OFF = Mark("○", "not signed off", "quiet")

VERDICTS = {
    "supported": Mark("✓", "supported", "good"),
    "refuted": Mark("✗", "refuted", "bad"),
    "conflicting evidence": Mark("≠", "conflicting evidence", "warn"),
    "not enough evidence": Mark("?", "not enough evidence", "warn"),
    "not checkable": Mark("–", "not checkable", "quiet"),
    "opinion": Mark("“", "opinion", "quiet"),
    "on author": Mark("@", "on author", "note"),
}

RELATIONS = {
    "supports": Mark("✓", "supports", "good"),
    "contradicts": Mark("✗", "contradicts", "bad"),
    "partly": Mark("◐", "partly agrees", "warn"),
    "conflicting": Mark("≠", "sources differ", "warn"),
    "mentions": Mark("·", "mentions", "quiet"),
}

CONFLICTS = {
    "open": Mark("!", "open", "warn"),
    "upheld": Mark("✗", "upheld", "bad"),
    "explained": Mark("✓", "explained", "good"),
    "gone": Mark("·", "no longer found", "quiet"),
}

CORRECTIONS = {
    "open": Mark("○", "open", "warn"),
    "made": Mark("✓", "made", "good"),
    "stet": Mark("=", "stet", "note"),
}

RULES = {
    "claim.sources": "Too few sources",
    "file.changed": "Changed since the last build",
    "file.new": "Added since the last build",
    "file.gone": "Taken away since the last build",
    "file.unread": "Files that could not be read",
    "revision.changed": "Decided, and worded differently since",
    "revision.ambiguous": "Decided, and in several places since",
    "revision.gone": "Decided, and gone since",
    "revision.source-changed": "Decided on a passage that was changed since",
    "revision.metadata": "Decided when a date was another",
    "claim.undecided": "No verdict yet",
    "claim.not-extracted": "No longer extracted as claims",
    "conflict.open": "Open conflicts",
    "conflict.upheld": "Conflicts upheld",
    "conflict.not-put-right": "Upheld, no longer found, and still in the draft",
}

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def verdict(label: str) -> Mark:
    """The mark of a verdict; a label that a case added is marked by its first letter or figure."""
    if (known := VERDICTS.get(label)) is not None:
        return known
    return Mark(next((one.upper() for one in label if one.isalnum()), "?"), label, "note")


def relation(name: str) -> Mark:
    return RELATIONS.get(name) or Mark("·", name or "cited", "quiet")


def rule(name: str) -> str:
    """The heading under which the publishing gate's findings of a rule are listed."""
    words = name.partition(".")[2].replace("-", " ")
    return RULES.get(name) or words[:1].upper() + words[1:]


def moment(at: str) -> str:
    """A record's time for reading, in English and UTC; what is not an ISO 8601 time is shown as it is."""
    date, _, time = at.partition("T")
    try:
        year, month, day = date.split("-")
        words = f"{int(day)} {_MONTHS[int(month) - 1]} {int(year)}"
    except (ValueError, IndexError):
        return at
    return f"{words}, {time[:5]} UTC" if time else words
