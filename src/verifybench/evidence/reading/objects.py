"""Objects and complements: noun phrases behind a verb, with and without a preposition."""

from __future__ import annotations

from verifybench.evidence.proposition import Phrase
from verifybench.evidence.reading import valency
from verifybench.evidence.reading.deeds import DEEDS
from verifybench.evidence.reading.drafts import Draft
from verifybench.evidence.reading.hanging import Hanging
from verifybench.evidence.tables import grammar

_NOMINATIVE = frozenset(grammar.NOMINATIVE.split())


class Objects(Hanging):
    """Reads the phrases behind a verb."""

    def _phrase(self, draft: Draft, at: int, last: Phrase | None, *, short: bool) -> tuple[int, Phrase | None] | None:
        """An object, a time, or the subject of a clause without a "that"."""
        found = self.listed(at, subject=False)
        if found is None:
            return at + 1, last
        phrase, end = found
        if draft.lemma in valency.OF_TAKING and phrase.owner is not None and not draft.objects:
            phrase, end = self.nouns.without_of(at) or found  # "convicted the man of murder"
        if draft.lemma in valency.NAMING and not draft.objects and (name_alone := self.nouns.name(at)) is not None:
            phrase, end = name_alone, at + 1  # "named Okoye leader"
        if phrase.several and (gap := self._gapped(draft, phrase, end)):
            return self._take(draft, phrase.several[0], gap, at)
        nominative = self.mark(at) == "I" and self.lower(at) in _NOMINATIVE
        finite = self.finite_behind(end) and not (self.mark(end) == "b" and draft.lemma in valency.BARE_CONTROL)
        if (
            self.mark(at) == "I"
            and not nominative
            and self.mark(end) in "dn"
            and not draft.objects
            and draft.verb.form != "finite"
        ):
            finite = False  # "keeping you informed"
        if self.lower(at) in ("it", "you") and not finite:
            nominative = False
        if (nominative or finite) and self.mark(at) != "T":
            if self._takes_clause(draft) and (not draft.objects or draft.lemma in valency.TOLD):
                return self.clause(at, "that", draft, level=self._below(draft)), None
            close = last is not None and self.tokens.last[at - 1] == last.last
            if (
                last is not None
                and close
                and (nominative or self.mark(at) in "DOKN")
                and (draft.objects or draft.complements)
            ):
                return self._zero_relative(draft, at, last), None
            if draft.relative and not draft.passive and not draft.objects:
                return self._take(draft, phrase, end, at)
            return None if short or draft.objects else self._take(draft, phrase, end, at)
        return self._take(draft, phrase, end, at)

    def _gapped(self, draft: Draft, phrase: Phrase, end: int) -> int:
        """The token behind a half whose verb is left out ("Berg won gold and Lund silver"), which is not read; 0 for none."""
        if (
            len(phrase.several) != 2
            or draft.objects
            or draft.lemma in valency.DITRANSITIVE
            or draft.lemma in valency.NAMING
        ):
            return 0
        if phrase.several[0].names or not phrase.several[1].names or self.mark(end) not in "DONA#":
            return 0
        found = self.nouns.at(end)
        return 0 if found is None or self._is_time(found[0], end) or self.finite(found[1]) else found[1]

    def _take(self, draft: Draft, phrase: Phrase, end: int, at: int) -> tuple[int, Phrase | None]:
        if self._is_time(phrase, at):
            draft.complements.append(("", phrase))
        elif len(draft.objects) < (1 if draft.linking and not draft.verb.copula else 2) and not self._reflexive(
            draft, phrase
        ):
            close = bool(draft.objects) and self.tokens.last[at - 1] == draft.objects[-1].last
            if draft.objects and not (close and (draft.lemma in valency.DITRANSITIVE or draft.lemma in valency.NAMING)):
                draft.complements.append(("", phrase))
            else:
                draft.objects.append(phrase)
        if self.tags[end - 1] == "A" and self.mark(end) == "A":
            end += 1
        return end, phrase

    def _reflexive(self, draft: Draft, phrase: Phrase) -> bool:
        return bool(draft.objects) and self.tokens.view.words[phrase.head].lower.endswith(("self", "selves"))

    def _compared(self, draft: Draft, at: int) -> tuple[int, Phrase | None]:
        """What stands behind "than", its auxiliary left out ("than the old one had")."""
        found = self.nouns.at(at + 1) if at + 1 < self.size else None
        if found is None:
            return at + 1, None
        draft.complements.append(("than", found[0]))
        return found[1] + (self.finite(found[1]) and self.mark(found[1]) in "BHZM"), found[0]

    def _prepositional(
        self, draft: Draft, at: int, name: str, behind: int, last: Phrase | None
    ) -> tuple[int, Phrase | None] | None:
        """A complement, the doer of a passive, a form in -ing with its preposition, a particle, or a relative clause."""
        mine = self.mark(behind)
        if mine == "b" and name == "rather than":
            return self._gerund(draft, name, behind, last), None
        if mine in "R!" and self.mark(behind + 1) == "g":
            mine = "g"
        if mine == "g" and name not in ("below", "above", "near", "under"):
            return self._gerund(draft, name, behind, last), None
        if (mine == "H" and self.lower(behind) == "having") or (mine == "B" and self.lower(behind) == "being"):
            return self._gerund(draft, name, behind, last), None
        if mine == "W":  # "in which", "of whom"
            return self._relative_of(draft, name, behind, last), None
        if mine == "Q":
            return self._wh(draft, behind, None), None
        if mine == "S" and self.lower(behind) in ("where", "when", "whether"):
            return self.subordinate(draft, behind, ("that", self.lower(behind), behind + 1), last), None
        found = self.listed(behind, subject=False)
        if found is None:
            stranded = draft.passive and name in valency.STRANDED and self.mark(at + 1) in ",.;C? "
            if not draft.particle and (stranded or (draft.objects and (draft.lemma, name) in valency.PHRASAL)):
                draft.particle = name  # "was looked after", "put it off"
            return at + 1, last
        phrase, end = found
        if self.lower(behind) in _NOMINATIVE and self.finite(end) and self.lower(behind) not in ("it", "you"):
            return at + 1, last
        if name == "by" and self._doer(draft, phrase, last):
            return end, phrase
        if phrase.quantity == "no" and name in ("at", "in", "by", "on"):
            draft.negated = not draft.negated  # "at no time"
        draft.complements.append((name, phrase))
        return end, phrase

    def _doer(self, draft: Draft, phrase: Phrase, last: Phrase | None) -> bool:
        """Whether a "by" names who did it: of a passive, or of the deed that the noun before it names."""
        view = self.tokens.view
        value = view.words[phrase.head].value
        if view.words[phrase.head].lower in valency.MEANS and phrase.owner is None:
            return False
        counted = value >= 0 and not phrase.names and view.statement.values[value].kind not in ("count",)
        if counted:
            return False
        if (
            last is not None
            and view.words[last.head].lower in DEEDS
            and (last in draft.objects or not draft.passive or draft.by is not None)
        ):
            self.deeds[last.head] = phrase
            return True
        if draft.passive and draft.by is None:
            draft.by = phrase
            return True
        return False
