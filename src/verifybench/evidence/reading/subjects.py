"""Subjects with what tells of them: appositions, relative clauses, participles, asides."""

from __future__ import annotations

from dataclasses import replace

from verifybench.evidence.proposition import Phrase
from verifybench.evidence.reading.drafts import Draft
from verifybench.evidence.reading.fronted import Fronted
from verifybench.evidence.reading.nouns import joined
from verifybench.evidence.reading.verbs import Verb
from verifybench.evidence.tables import grammar

_ASIDES = 8
_WHOLE = frozenset(grammar.WHOLE.split())
_SHALLOW = 3  # what is read and given up again stays short


class Subjects(Fronted):
    """Reads the subject of a clause."""

    def _subject(self, found: tuple[Phrase, int], parent: Draft | None) -> tuple[Phrase, int]:
        """The subject, of which its noun phrase was found, with what tells of it, and the token behind."""
        subject, end = found
        gap, self.gap = self.gap, False
        before = -1
        for _ in range(_ASIDES):
            if end == before or end >= self.size:
                break
            before = end
            mine = self.mark(end)
            name, behind = self.preposition(end)
            if (out := self._exception(end, subject)) is not None:
                self.excepted[subject.head], end = out
            elif name and not (name == "by" and self.finite(end)):
                end, subject = self._behind_noun(name, behind, subject, end)
            elif mine == "C" and self.lower(end) in ("and", "or") and self.starts_phrase(end + 1):
                more = self.listed(end + 1, subject=True)
                if more is None:
                    break
                subject, end = joined([*(subject.several or (subject,)), *(more[0].several or (more[0],))]), more[1]
            elif mine == "W" or (mine in "dn" and not gap and self.reduced(end)) or (mine == "g" and self._verb_soon(end)):
                end = self.told_of(end, subject)
            elif mine == "t":
                end = self._noun_infinitive(end, subject)
            elif mine == "S" and self.lower(end) == "that" and not self.too_deep():
                end = self.clause(end + 1, "that", parent, level="possible", fronted=True)
            elif mine == "(":
                end = self.behind_brackets(end)
            elif mine == '"' and self.finite(end + 1) and not self.reports(end + 1):
                end += 1  # "Hello" sold well
            elif mine == "#" and self.mark(end + 1) == ",":
                end += 2  # an age behind an aside
            elif mine == ",":
                subject, end = self._aside_behind(end, subject)
            elif mine == ";" and self.lower(end) in "—–":
                close = next((index for index in range(end + 1, min(self.size, end + 24)) if self.tags[index] == ";"), -1)
                if close < 0 or not self.finite(close + 1):
                    break
                self._aside(end, subject)
                end = close + 1
            elif mine in "DOIK" and self.clause_ahead(end) and not self.too_deep() and self._second_verb(end):
                size = len(self.drafts)
                end = self.clause(end, "", None, fronted=True)
                self._give_patient(size, subject)
            elif (mine == "A" and not self.finite(end)) or (mine == "I" and self.lower(end).endswith(("self", "selves"))):
                end += 1
            else:
                break
        return subject, end

    def _exception(self, at: int, subject: Phrase) -> tuple[Phrase, int] | None:
        """Who is excepted, and the token behind: "all but the engineer", "no one except Berg"."""
        lower = self.lower(at)
        everybody = self.tokens.view.words[subject.first].lower in _WHOLE
        if not everybody or lower not in ("but", "except", "bar", "excluding", "besides"):
            return None
        behind = at + 1 + (self.lower(at + 1) == "for")
        return self.listed(behind, subject=True) if behind < self.size else None

    def _doing(self, at: int) -> tuple[Phrase | None, int]:
        """A form in -ing as subject ("Using a phone makes …"); none where no verb follows it."""
        verb, size = self.verbs.at(at), len(self.drafts)
        if verb is None or verb.at != at or self.depth > _SHALLOW:
            return None, at
        made = self.draft(verb, None, level="possible")
        made.relative = True
        end = self._rest_owed(made, verb.end)
        if not self.finite(end) or self.too_deep():
            del self.drafts[size:]
            return None, at
        return self.nouns.spanning(at, end - 1), end

    def _second_verb(self, at: int) -> bool:
        """Whether behind the clause at a token one more finite verb comes: "the book he wrote was"."""
        found = self.nouns.at(at)
        verb = self.verbs.at(found[1]) if found and found[1] < self.size and self.finite(found[1]) else None
        if verb is None:
            return False
        return any(self.tags[index] in "spdBHZM" for index in range(verb.end, min(self.size, verb.end + 8)))

    def _verb_soon(self, at: int) -> bool:
        return any(self.tags[index] in "spdBHZM" for index in range(at + 1, min(self.size, at + 14)))

    def _behind_noun(self, name: str, at: int, subject: Phrase, end: int) -> tuple[int, Phrase]:
        """A preposition with its phrase behind the subject's noun: told of the noun, or who did the deed it names."""
        if self.mark(at) == "W" and not self.too_deep():
            return self._relative_of(self._nobody(), name, at, subject), subject
        if self.mark(at) == "g":
            verb = self.verbs.at(at)
            if verb is None:
                return at + 1, subject
            made = self.draft(verb, None, level="possible")
            made.relative = True
            return self._rest_owed(made, verb.end), subject
        found = self.listed(at, subject=True) if at < self.size else None
        if found is None:
            return end + 1, subject
        if name == "by":
            self.deeds[subject.head] = found[0]
        if self.mark(found[1]) == "W":
            return self.told_of(found[1], found[0]), self.extended(subject, found[1] - 1)
        return found[1], self.extended(subject, found[1] - 1)

    def _nobody(self) -> Draft:
        return Draft(Verb(0, 0, 0, ""))

    def told_of(self, at: int, antecedent: Phrase) -> int:
        """The token behind a relative clause or participle that tells of a noun."""
        if self.too_deep():
            return at + 1
        if self.mark(at) == "W":
            self.owed += 1
            end = self.relative(None, at, antecedent)
            self.owed -= 1
            return end
        verb = self.verbs.at(at)
        if verb is None:
            return at + 1
        made = self.draft(verb, antecedent)
        made.relative = True
        made.passive = self.mark(verb.at) in "dn"
        return self._rest_owed(made, verb.end)

    def _rest_owed(self, made: Draft, at: int) -> int:
        """The token behind a clause inside a subject, whose verb is still to come."""
        self.owed += 1
        end = self.rest(made, at, short=True)
        self.owed -= 1
        return end

    def _noun_infinitive(self, at: int, subject: Phrase) -> int:
        """ "the plan to build a bridge": what is planned; who plans it is the noun's owner."""
        verb = self.verbs.at(at + 1)
        if verb is None:
            return at + 1
        made = self.draft(verb, subject.owner, level="planned")
        made.relative = True
        return self._rest_owed(made, verb.end)

    def _aside_behind(self, at: int, subject: Phrase) -> tuple[Phrase, int]:
        """An aside between commas behind the subject: an apposition, a relative clause, a participle."""
        behind = at + 1
        mine = self.mark(behind)
        verb = self.verbs.at(behind) if mine in "gdn" else None
        if mine in "spBHZM" or (mine == "d" and self._ends_clause(behind)):
            return subject, behind
        if mine == "W" or verb is not None:
            end = self.told_of(behind, subject)
            return subject, end + (self.mark(end) == ",")
        if self.starts_phrase(behind) and mine != "T":
            return self._apposed(behind, subject, at)
        end = self._aside(at, subject)
        return subject, end

    def _apposed(self, at: int, subject: Phrase, comma: int) -> tuple[Phrase, int]:
        found = self.listed(at, subject=True)
        if found is None:
            return subject, at
        phrase, end = found
        if self.mark(at) == "#" and not phrase.names and self.mark(end) == ",":
            return subject, end + 1  # an age
        end = self.behind_apposition(end)
        while self.mark(end) == "R" and not self.finite(end):
            end += 1
        if self.mark(end) == "W" or (self.mark(end) in "dn" and self.reduced(end)):
            end = self.told_of(end, phrase)
        if self.finite(end) and self.mark(end) != ",":
            if subject.names or self.mark(comma - 1) == "I":
                return subject, at
            self.apposed.append((phrase, subject))  # "A retired sailor, Jakob taught"
            return phrase, end
        if phrase.pronoun or (phrase.quantity and self.mark(at) != "#"):
            return subject, end + (self.mark(end) == ",")  # "most of them"
        named = (not subject.several or bool(phrase.several)) and self.appose(subject, phrase, at)
        if named and not subject.several:
            subject = replace(subject, names=phrase.names)
        return subject, end + (self.mark(end) == ",")

    def _ends_clause(self, at: int) -> bool:
        """Whether no finite verb stands behind the form in -ed at a token before the next comma."""
        return not any(self.tags[index] in "," for index in range(at + 1, min(self.size, at + 16)))

    def _aside(self, at: int, subject: Phrase) -> int:
        """The token behind an aside that is not read."""
        if self.mark(at) != ",":
            return at
        close = next((index for index in range(at + 1, min(self.size, at + 20)) if self.tags[index] in ",.;?"), -1)
        return close + 1 if close > 0 and self.tags[close] == "," else at + 1
