"""How verdicts, relations, rules and conflict states look: a glyph, a word and an ink, in one table each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from verifybench.model.evidence import Reason


@dataclass(frozen=True, slots=True)
class Sign:
    """`word` is short enough for a column of twelve cells; `ink` never says more than glyph and word do."""

    glyph: str
    word: str
    ink: str


UNDECIDED = Sign("·", "undecided", "dim")
HELD = Sign("‖", "held back", "warn")
UNKNOWN = Sign("…", "", "dim")  # the case is not opened yet

FLAGGED = Sign("⚑", "later", "note")
NOTED = Sign("✎", "note", "note")
WAIVED = Sign("–", "waived", "dim")
SECOND = Sign("◌", "2nd review", "warn")
ADJUDICATE = Sign("◌", "adjudicate", "warn")

VERDICTS: dict[str, Sign] = {
    "supported": Sign("✓", "supported", "good"),
    "refuted": Sign("✗", "refuted", "bad"),
    "conflicting evidence": Sign("≠", "conflicting", "warn"),
    "not enough evidence": Sign("?", "not enough", "warn"),
    "not checkable": Sign("–", "uncheckable", "dim"),
    "opinion": Sign("“", "opinion", "dim"),
    "on author": Sign("@", "on author", "note"),
}

RELATIONS: dict[str, Sign] = {
    "supports": Sign("✓", "supports", "good"),
    "contradicts": Sign("✗", "contradicts", "bad"),
    "partly": Sign("◐", "partly", "warn"),
    "conflicting": Sign("≠", "sources differ", "warn"),
    "mentions": Sign("·", "mentions", "dim"),
    "": Sign(" ", "no passage", "dim"),
}

STATES: dict[str, Sign] = {
    "open": Sign("!", "open", "warn"),
    "upheld": Sign("✗", "upheld", "bad"),
    "explained": Sign("✓", "explained", "good"),
    "gone": Sign("·", "gone", "dim"),
}

OUTCOMES: dict[str, Sign] = {
    "unchanged": Sign("=", "unchanged", "dim"),
    "moved": Sign("→", "moved", "dim"),
    "changed": Sign("Δ", "changed", "warn"),
    "ambiguous": Sign("⁇", "ambiguous", "warn"),
    "gone": Sign("∅", "gone", "bad"),
    "new": Sign("+", "new", "note"),
    "reread": Sign("↻", "reread", "note"),
}
"""What became of words when their text was revised."""

REVISED: dict[str, Sign] = {
    "open": Sign("!", "open", "warn"),
    "told": Sign(" ", "", "dim"),
    "carried": Sign("✓", "carried", "good"),
    "dropped": Sign("–", "dropped", "dim"),
    "redone": Sign("✓", "decided anew", "good"),
}
"""What was decided about that."""

COVERED: dict[str, Sign] = {
    "open": Sign("?", "open", "warn"),
    "claimed": Sign("·", "claimed", "note"),
    "held": Sign("✗", "held", "bad"),
    "waived": Sign("–", "waived", "dim"),
    "verified": Sign("✓", "verified", "good"),
}
"""How far a checkable word of a draft was looked at."""

KINDS: dict[str, str] = {
    "claim-source": "claim",
    "source-source": "sources",
    "draft-draft": "drafts",
    "reviewer-reviewer": "reviewers",
}
"""Who is against whom, where there is no room for more."""

Accord = Literal["agree", "differ", "aside"]

# The last part of a rule's name says what it found at the two places it looked at.
_AGREEING = frozenset(
    {"equal", "rounds", "bound", "touches", "overlap", "same", "exact", "elided", "translated", "reported", "own"}
)
_DIFFERING = frozenset({"disjoint", "antonym", "differs", "negated", "altered", "denied"})

EXPLANATIONS: dict[str, str] = {
    "different time": "time",
    "different subject": "subject",
    "rounding": "rounding",
    "translation": "translation",
    "corrected later": "corrected",
    "source in error": "source errs",
    "genuine dispute": "dispute",
}


def verdict(label: str | None) -> Sign:
    """The sign of a verdict; a label that a case added shows its first letter."""
    if label is None:
        return UNDECIDED
    return VERDICTS.get(label) or Sign(label[:1].upper() or "?", label, "note")


def relation(name: str) -> Sign:
    return RELATIONS.get(name) or Sign("·", name, "dim")


def accord(reason: Reason, judged: str) -> Accord:
    """Whether the places of a reason agree, differ, or were found not to speak of the same thing.

    A difference counts only where the whole was judged to contradict: elsewhere the same rule is a guard, and says why two
    figures must not be compared.
    """
    last = reason.rule.rpartition(".")[2]
    if last in _DIFFERING:
        return "differ" if judged in ("contradicts", "conflicting") and not reason.rule.startswith("subject.") else "aside"
    return "agree" if last in _AGREEING else "aside"
