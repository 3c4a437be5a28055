"""Nouns that name a deed ("dismissal", "attack on"): their verb, and which roles stand behind their prepositions."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from verifybench.evidence.tables.frames_deeds import DEEDS


@dataclass(frozen=True, slots=True)
class Deed:
    """`roles`: a preposition of the noun and the role it stands for with the verb. `owner` is the role of "her" in "her dismissal".

    Where "of" says the patient as well ("Rome's defeat of Carthage"), the owner is the agent.
    """

    verb: str
    particle: str
    roles: tuple[tuple[str, str], ...]
    owner: str


_SCHEMES: dict[str, tuple[tuple[tuple[str, str], ...], str]] = {
    "done": ((("of", "patient"), ("by", "agent")), "patient"),
    "doing": ((("of", "patient"), ("by", "agent")), "agent"),
    "act": ((("of", "agent"), ("by", "agent")), "agent"),
}


@cache
def _deeds() -> dict[str, Deed]:
    found: dict[str, Deed] = {}
    for line in DEEDS.replace("\n    ", " ").splitlines():
        scheme, colon, entries = line.partition(":")
        for entry in entries.split() if colon else ():
            word, *prepositions = entry.split("/")
            noun, _, verb = word.partition("=")
            base, _, particle = (verb or noun).partition("_")
            roles, owner = _SCHEMES[scheme]
            if prepositions:
                taken = [
                    (one, there or "patient") for one, _, there in (written.partition(":") for written in prepositions)
                ]
                roles = (*taken, ("of", "agent"), ("by", "agent"))
            found[noun] = Deed(base, particle, roles, owner)
    return found


def verb_of(noun: str) -> Deed | None:
    """The verb of a noun in the singular that names a deed, or None: "dismissal" is what it is to dismiss."""
    return _deeds().get(noun)
