"""Grades of sources: the letters and figures of the NATO (Admiralty) system, and whether a source is at first hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from verifybench.case.errors import CaseError

GRADES: Mapping[str, Mapping[str, str]] = {
    "reliability": {
        "A": "completely reliable",
        "B": "usually reliable",
        "C": "fairly reliable",
        "D": "not usually reliable",
        "E": "unreliable",
        "F": "reliability cannot be judged",
    },
    "credibility": {
        "1": "confirmed by other sources",
        "2": "probably true",
        "3": "possibly true",
        "4": "doubtful",
        "5": "improbable",
        "6": "truth cannot be judged",
    },
    "tier": {
        "primary": "at first hand: the document, the data, the witness",
        "secondary": "tells what others said or found",
    },
}
"""Field -> what it may hold -> in words. AJP-2.1 has the scales: reliability is of the source, credibility of what it says."""


@dataclass(frozen=True, slots=True)
class Grade:
    """What people think of a source; None is not graded."""

    reliability: str | None = None
    credibility: str | None = None
    tier: str | None = None

    def __str__(self) -> str:
        """As analysts write it: B2, B-, -2; with the tier behind it; "" where nothing was graded."""
        letters = f"{self.reliability or '-'}{self.credibility or '-'}" if self.reliability or self.credibility else ""
        return " ".join(part for part in (letters, self.tier) if part)


UNGRADED = Grade()


def graded(said: Mapping[str, str]) -> Grade:
    """The grade that the fields of a state make; what was taken away is not graded."""
    known = {name: said.get(name) or None for name in GRADES}
    return Grade(known["reliability"], known["credibility"], known["tier"])


def in_words(field: str, value: str | None) -> str:
    """A grade with what it means; `not graded` without one."""
    return f"{value}, {GRADES[field].get(value, '')}".rstrip(", ") if value else "not graded"


def checked(given: Mapping[str, str]) -> dict[str, str]:
    """The grades as an event keeps them; raises CaseError that says what each may be."""
    if not given:
        raise CaseError("nothing to grade. Say --reliability A-F, --credibility 1-6 or --tier primary|secondary.")
    found: dict[str, str] = {}
    for name, text in given.items():
        known = {one.casefold(): one for one in ("", *GRADES[name])}
        if text.strip().casefold() not in known:
            choices = "; ".join(f"{letter} {words}" for letter, words in GRADES[name].items())
            raise CaseError(f"{name}: {text!r} is not one of: {choices}; or empty to take it away")
        found[name] = known[text.strip().casefold()]
    return found
