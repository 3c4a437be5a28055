"""What all parts of reading share: the clauses so far, and lists of phrases."""

from __future__ import annotations

from dataclasses import replace

from verifybench.evidence.proposition import Level, Link, Phrase
from verifybench.evidence.reading import valency
from verifybench.evidence.reading.ahead import Ahead
from verifybench.evidence.reading.drafts import Draft
from verifybench.evidence.reading.nouns import joined
from verifybench.evidence.reading.tokens import Tokens
from verifybench.evidence.reading.verbs import Verb
from verifybench.evidence.tables import grammar

_NOMINATIVE = frozenset(grammar.NOMINATIVE.split())
_TIMES = frozenset(grammar.TIMES.split())
_WHICH_TIME = frozenset(grammar.WHICH_TIME.split())
_PARTS = 8  # of one list
_NESTED = 10  # clauses within one another


class Reader(Ahead):
    """State of reading one text; subclasses read clauses."""

    def __init__(self, tokens: Tokens) -> None:
        super().__init__(tokens)
        self.drafts: list[Draft] = []
        self.apposed: list[tuple[Phrase, Phrase]] = []  # whom, and what they are
        self.excepted: dict[int, Phrase] = {}  # head word of a subject to who is excepted from it
        self.deeds: dict[int, Phrase] = {}  # head word of a noun to the phrase behind its "by"
        self.speaker: Phrase | None = None
        self.depth = 0
        self.gap = (
            False  # whether a clause comes whose object stands before it: the form in -ed behind its subject is its verb
        )

    def clause(
        self,
        at: int,
        link: Link = "",
        parent: Draft | None = None,
        *,
        main: bool = False,
        level: Level = "fact",
        fronted: bool = False,
    ) -> int:
        """Read a clause from its first token; the token behind it. `fronted` for one that a comma ends."""
        raise NotImplementedError

    def told_of(self, at: int, antecedent: Phrase) -> int:
        """Read a relative clause or participle that tells of a noun before its verb; the token behind it."""
        raise NotImplementedError

    def rest(self, draft: Draft, at: int, *, short: bool = False, last: Phrase | None = None) -> int:
        """Read on behind a verb; the token behind its clause. `short` for one that a comma ends; `last` is the phrase before."""
        raise NotImplementedError

    def draft(
        self,
        verb: Verb,
        subject: Phrase | None,
        link: Link = "",
        parent: Draft | None = None,
        *,
        main: bool = False,
        level: Level = "fact",
    ) -> Draft:
        """A new clause; its level is the verb's, or that of what it stands under."""
        made = Draft(
            verb,
            subject,
            level=verb.level if verb.level != "fact" else level,
            negated=verb.negated,
            passive=verb.passive,
            main=main,
            link=link,
            parent=parent,
            particle=verb.particle,
            speaker=self.speaker,
            last=verb.end - 1,
        )
        self.drafts.append(made)
        return made

    def too_deep(self) -> bool:
        return self.depth > _NESTED

    def extended(self, phrase: Phrase, token: int) -> Phrase:
        """The phrase with what stands behind its noun up to a token."""
        last = self.tokens.last[min(token, self.size - 1)]
        return replace(phrase, last=max(phrase.last, last))

    def _takes_clause(self, draft: Draft) -> bool:
        return draft.lemma in valency.CLAUSE_TAKING or (draft.verb.copula and bool(draft.objects))

    def _below(self, draft: Draft) -> Level:
        """The level of a clause under a verb of saying, thinking or asking."""
        if draft.lemma in valency.CLAUSE_LEVELS:
            return valency.CLAUSE_LEVELS[draft.lemma]
        return "fact"

    def _is_time(self, phrase: Phrase, at: int) -> bool:
        """Whether a phrase without a preposition says when: "last week", "Monday", "that day"."""
        words = self.tokens.view.words
        value = words[phrase.head].value
        if value >= 0 and self.tokens.view.statement.values[value].kind in ("date", "time"):
            return True
        if words[phrase.head].lower not in _TIMES:
            return False
        behind = words[phrase.last + 1].lower if phrase.last + 1 < len(words) else ""
        return self.lower(at) in _WHICH_TIME or (
            self.lower(at) == "the" and behind in ("before", "after")
        )  # "the day before"

    def _is_timed(self, phrase: Phrase) -> bool:
        value = self.tokens.view.words[phrase.head].value
        return value >= 0 and self.tokens.view.statement.values[value].kind in ("date", "time", "duration")

    def appose(self, one: Phrase, other: Phrase, at: int) -> bool:
        """Note that a phrase and the one behind its comma, at a token, are the same; whether the other is the name.

        Of two bare names neither says what the other is: "Leeds, England".
        """
        if self._bare_name(one) and self._bare_name(other):
            return False
        named = bool(other.names) and not one.names and self.lower(at) not in ("a", "an")
        self.apposed.append((other, one) if named else (one, other))
        return named

    def _bare_name(self, phrase: Phrase) -> bool:
        return len(phrase.names) == 1 and self.tokens.view.name_ranges[phrase.names[0]] == (phrase.first, phrase.last)

    # -- noun phrases that are joined

    def listed(self, at: int, *, subject: bool) -> tuple[Phrase, int] | None:
        """The phrase at a token with those that "and" joins to it; of a clause that has its verb none that has one of its own."""
        found = self.nouns.at(at) if at < self.size else None
        if found is None:
            return None
        parts, end = [found[0]], found[1]
        while len(parts) < _PARTS:
            behind = self._next_part(end, subject)
            if behind is None:
                break
            part = self.nouns.at(behind)
            if part is None or (part[0].pronoun and not subject and self.lower(behind) in _NOMINATIVE):
                break
            if not subject and (self.finite_behind(part[1]) or self.mark(part[1]) == "E"):
                break
            if self.mark(end) == "," and self.mark(behind - 1) == "," and not self._list_goes_on(part[1]):
                break
            parts.append(part[0])
            end = part[1]
        return (parts[0] if len(parts) == 1 else joined(parts)), end

    def _next_part(self, at: int, subject: bool) -> int | None:
        """The token at which one more of a list begins: behind "and", "or", a comma, or both."""
        if at >= self.size:
            return None
        mine, lower = self.tags[at], self.tokens.lower[at]
        if mine == "C" and lower in ("and", "or", "nor", "plus"):
            behind = at + 1
        elif mine == ",":
            behind = at + 2 if self.mark(at + 1) == "C" and self.lower(at + 1) in ("and", "or") else at + 1
        elif lower == "as" and self.tokens.lower[at : at + 3] == ["as", "well", "as"]:
            behind = at + 3
        else:
            return None
        if self.mark(behind) == "T" or (self.mark(behind) == "R" and self.mark(behind + 1) not in "D#"):
            return None
        return behind if self.starts_phrase(behind) else None

    def _list_goes_on(self, at: int) -> bool:
        """Whether an "and" closes the list that commas began."""
        for _ in range(_PARTS):
            if self.mark(at) == "C" and self.lower(at) in ("and", "or"):
                return self.starts_phrase(at + 1)
            if self.mark(at) != ",":
                return False
            if self.mark(at + 1) == "C":
                return self.lower(at + 1) in ("and", "or") and self.starts_phrase(at + 2)
            found = self.nouns.at(at + 1) if at + 1 < self.size else None
            if found is None:
                return False
            at = found[1]
        return False
