"""A clause while it is read, and the proposition it becomes."""

from __future__ import annotations

from dataclasses import dataclass, field

from verifybench.evidence.proposition import Level, Link, Phrase
from verifybench.evidence.reading.valency import DITRANSITIVE, FOR_WHOM, LINKING, NAMING
from verifybench.evidence.reading.verbs import Verb


@dataclass(slots=True, eq=False)
class Draft:
    """`subject` and `objects` are those of the words, `agent` and `patient` are worked out of them by the voice."""

    verb: Verb
    subject: Phrase | None = None
    objects: list[Phrase] = field(default_factory=list)
    by: Phrase | None = None
    complements: list[tuple[str, Phrase]] = field(default_factory=list)
    level: Level = "fact"
    negated: bool = False
    passive: bool = False
    main: bool = True
    link: Link = ""
    parent: Draft | None = None
    relative: bool = False
    particle: str = ""
    speaker: Phrase | None = None
    last: int = -1  # token

    @property
    def lemma(self) -> str:
        return self.verb.lemma

    @property
    def linking(self) -> bool:
        return self.verb.copula or (self.verb.lemma in LINKING and not self.passive)

    def roles(self) -> tuple[Phrase | None, Phrase | None, tuple[tuple[str, Phrase], ...]]:
        """Agent, patient and complements, whatever the voice."""
        objects, complements = self.objects, list(self.complements)
        if self.passive:
            if objects and self.lemma in DITRANSITIVE and self.lemma not in NAMING and self.subject is not None:
                return self.by, objects[0], (("to", self.subject), *complements)
            named = "as" if self.lemma in NAMING else ""
            return self.by, self.subject, (*((named, one) for one in objects[:1]), *complements)
        if len(objects) < 2 or self.verb.copula:
            return self.subject, objects[0] if objects else None, tuple(complements)
        if self.lemma in NAMING and self.lemma != "call":
            return self.subject, objects[0], (("as", objects[1]), *complements)
        if self.lemma in DITRANSITIVE:
            return self.subject, objects[1], (("for" if self.lemma in FOR_WHOM else "to", objects[0]), *complements)
        return self.subject, objects[0], (("as" if self.lemma in NAMING else "", objects[1]), *complements)

    def phrases(self) -> list[Phrase]:
        """Subject, doer, objects and complements."""
        behind = [phrase for _, phrase in self.complements]
        return [one for one in (self.subject, self.by, *self.objects, *behind) if one is not None]

    def denied(self) -> bool:
        """Whether an odd number of negations stands over it: its own, "nobody …", "… nothing"."""
        phrases = [one for one in (self.subject, self.by, *self.objects[:2]) if one is not None]
        if self.relative:
            phrases = [one for one in phrases if one is not self.subject]
        return (self.negated + sum(one.quantity == "no" for one in phrases)) % 2 == 1
