"""From a verb to the end of its clause, step by step."""

from __future__ import annotations

from verifybench.evidence.proposition import Phrase
from verifybench.evidence.reading import valency
from verifybench.evidence.reading.ahead import PHRASES
from verifybench.evidence.reading.drafts import Draft
from verifybench.evidence.reading.joining import Joining

_STOPS = ".?;)"


class Behind(Joining):
    """Reads on from a verb."""

    def rest(self, draft: Draft, at: int, *, short: bool = False, last: Phrase | None = None) -> int:
        """The token behind the clause of a verb. `short` for clauses that a comma ends; `last` is the phrase just before."""
        self.depth += 1
        before = -1
        while at < self.size and at != before:
            before = at
            mine = self.tags[at]
            if mine in _STOPS:
                break
            if mine == "(":
                at = self.behind_brackets(at)
            elif mine in "\"'":
                at += 1
            elif mine == ",":
                if short:
                    break
                found = self._behind_comma(draft, at, last)
                if found is None:
                    break
                at, last = found
            elif mine == "C":
                joined = self._behind_and(draft, at, last, short=short)
                if joined is None:
                    break
                at = joined
            else:
                step = self._step(draft, at, mine, last, short=short)
                if step is None:
                    break
                at, last = step
            draft.last = max(draft.last, at - 1)
        self.depth -= 1
        return at

    def _step(
        self, draft: Draft, at: int, mine: str, last: Phrase | None, *, short: bool
    ) -> tuple[int, Phrase | None] | None:
        """One phrase, clause or adverb behind the verb; None where the clause ends."""
        if self.too_deep():
            return None
        lower = self.lower(at)
        if lower == "aged" and self.mark(at + 1) == "#":
            draft.complements.append(("aged", self.nouns.word(at + 1)))
            return at + 2, last
        if lower == "than":
            return self._compared(draft, at)
        link = self.subordinator(at)
        if link is not None and not (mine == "R" and link[1] != "after"):
            return self.subordinate(draft, at, link, last), last
        if mine == "W" or (mine == "Q" and lower in ("what", "how", "why")):
            return self._wh(draft, at, last), last
        name, behind = self.preposition(at)
        if name:
            return self._prepositional(draft, at, name, behind, last)
        if mine == "t":
            return self.infinitive(draft, at, last), last
        if mine in "R!":
            return self._adverb(draft, at, last)
        if mine == "E":
            return (
                None if not self._takes_clause(draft) else (self.clause(at, "that", draft, level=self._below(draft)), None)
            )
        if mine in PHRASES and self.starts_phrase(at):
            return self._phrase(draft, at, last, short=short)
        if mine in "gdn":
            return self._participle(draft, at, last)
        if mine == "b" and draft.objects and draft.lemma in valency.BARE_CONTROL:
            return self._bare(draft, at), None
        if mine in "spbBHZM":
            return None
        return at + 1, last

    def _adverb(self, draft: Draft, at: int, last: Phrase | None) -> tuple[int, Phrase | None]:
        lower = self.lower(at)
        if (draft.lemma, lower) in valency.PHRASAL and not draft.particle:
            draft.particle = lower
        elif self.mark(at) == "!":
            found = self.nouns.at(at + 1) if self.mark(at + 1) in PHRASES else None
            if found is not None:
                return found[1], last  # "not Berg but Lund"
            name, behind = self.preposition(at + 1)
            found = self.nouns.at(behind) if name and behind < self.size else None
            if found is not None:
                return found[1], last
        return at + 1, last

    def behind_brackets(self, at: int) -> int:
        """The token behind a closing bracket."""
        return next((index + 1 for index in range(at + 1, min(self.size, at + 40)) if self.tags[index] == ")"), at + 1)
