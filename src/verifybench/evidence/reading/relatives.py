"""Clauses that tell of a noun: relatives, and questions in the place of an object."""

from __future__ import annotations

from dataclasses import replace

from verifybench.evidence.proposition import Phrase
from verifybench.evidence.reading import valency
from verifybench.evidence.reading.drafts import Draft
from verifybench.evidence.reading.reader import Reader


class Relatives(Reader):
    """Reads clauses whose agent or patient stands before them."""

    def relative(self, draft: Draft | None, at: int, antecedent: Phrase | None) -> int:
        """The clause of "who", "which" or "that" at a token, with its antecedent as agent or patient."""
        if self.lower(at) == "whose":
            found = self.nouns.at(at + 1)
            if found is None or self.too_deep():
                return at + 1
            size = len(self.drafts)
            end = self.clause(at + 1, "", draft, fronted=True)
            made = self.drafts[size] if len(self.drafts) > size else None
            if made is not None and made.subject is not None and antecedent is not None:
                made.subject = replace(made.subject, owner=antecedent)
            return end
        behind = at + 1
        while self.mark(behind) == "R" and not self.finite(behind):
            behind += 1
        name, inside = self.preposition(behind)
        found = self.nouns.at(inside) if name and inside < self.size else None
        if found is not None and self.finite(found[1]) and self.mark(found[1]) not in "dR":
            behind = found[1]  # "which in turn made"
        verb = self.verbs.at(behind) if self.finite(behind) or self.mark(behind) == "b" else None
        if verb is not None:
            made = self.draft(verb, antecedent, "", draft)
            made.relative = True
            return self.rest(made, verb.end, short=True)
        if self.starts_phrase(behind) and not self.too_deep():
            size = len(self.drafts)
            self.gap = True
            end = self.clause(behind, "", draft, fronted=True)
            if antecedent is not None:
                self._give_patient(size, antecedent)
            return end
        return behind

    def _relative_of(self, draft: Draft, name: str, at: int, last: Phrase | None) -> int:
        """ "in which he lived", "of whom three died"."""
        if self.too_deep():
            return at + 1
        size = len(self.drafts)
        self.gap = True
        end = self.clause(at + 1, "", draft, fronted=True)
        if len(self.drafts) > size and last is not None and name != "of":
            self.drafts[size].complements.append((name, last))
        return end

    def _zero_relative(self, draft: Draft, at: int, last: Phrase) -> int:
        """ "the book he wrote": a clause whose patient is the phrase before it."""
        size = len(self.drafts)
        self.gap = True
        end = self.clause(at, "", draft, fronted=True)
        self._give_patient(size, last)
        return end

    def _give_patient(self, size: int, antecedent: Phrase) -> None:
        """The antecedent to the clause that was read last, where its patient is missing; else to its preposition."""
        if len(self.drafts) <= size:
            return
        made = self.drafts[size]
        made.relative = True
        if (not made.objects and not made.passive) or (made.lemma in valency.DITRANSITIVE and len(made.objects) == 1):
            made.objects.append(antecedent)

    def _wh(self, draft: Draft, at: int, last: Phrase | None) -> int:
        """A relative behind a noun; else an indirect question: "asked who did it", "what he said"."""
        if (
            self.mark(at) == "W"
            and last is not None
            and not (draft.lemma in ("ask", "wonder", "know") and not draft.objects)
        ):
            return self.relative(draft, at, last)
        if (
            self.mark(at) == "W"
            and last is None
            and draft.subject is not None
            and not self._takes_clause(draft)
            and not draft.objects
        ):
            return self.relative(draft, at, draft.subject)  # "Berg, who …" behind a verb without an object
        if self.too_deep():
            return at + 1
        if self.finite(at + 1):
            verb = self.verbs.at(at + 1)
            if verb is None:
                return at + 1
            made = self.draft(verb, None, "that", draft, level="asked")
            return self.rest(made, verb.end, short=True)
        return self.clause(at + 1, "that", draft, level="asked", fronted=True) if self.starts_phrase(at + 1) else at + 1
