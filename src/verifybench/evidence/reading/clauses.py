"""Whole clauses: the order of subject and verb, "there is", questions, clefts, headlines."""

from __future__ import annotations

from dataclasses import replace

from verifybench.evidence.proposition import Level, Link, Phrase
from verifybench.evidence.reading.ahead import PHRASES
from verifybench.evidence.reading.drafts import Draft
from verifybench.evidence.reading.subjects import Subjects
from verifybench.evidence.reading.verbs import Verb
from verifybench.evidence.tables import grammar

_HEADLINES = frozenset(grammar.HEADLINES.split())


class Clauses(Subjects):
    """Reads whole clauses."""

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
        if self.too_deep():
            return at + 1
        self.depth += 1
        end = self._clause(at, link, parent, main=main, level=level, fronted=fronted)
        self.depth -= 1
        return end

    def _clause(self, at: int, link: Link, parent: Draft | None, *, main: bool, level: Level, fronted: bool) -> int:
        size = len(self.drafts)
        start = at
        at, complements, negated, doubt = self._opening(at)
        pending = [one for one in self.drafts[size:] if one.parent is None]
        if doubt and level == "fact":
            level = "possible"
        subject: Phrase | None = None
        end = at
        if (there := self._there(at)) is not None:
            made, end = self._existing(at, there, link, parent, main=main, level=level)
        elif self.mark(at) in "BHZM" and (inverted := self._inverted(at)) is not None:
            subject, verb = inverted
            if at == start and self.lower(at) in ("had", "were", "should") and main:
                level = "condition"  # "Had he known, he would …"
            made = self.draft(verb, subject, link, parent, main=main, level=level)
            end = verb.end
        elif main and self.mark(at) in "WQ" and (asked := self._question(at)) is not None:
            subject, verb = asked
            made = self.draft(verb, subject, link, parent, main=main, level="asked")
            end = verb.end
        elif self._reported(at):
            said = self.verbs.at(at)
            if said is None:
                return at + 1
            found = self.nouns.at(said.end)
            made = self.draft(said, found[0] if found else None, link, parent, main=main, level=level)
            end = self.rest(made, found[1], last=found[0]) if found else said.end
        elif (cleft := self._cleft(at, link, parent, main=main, level=level)) is not None:
            return cleft
        else:
            if (found := self.listed(at, subject=True)) is not None:
                subject, end = self._subject(found, parent)
            elif self.mark(at) == "g":
                subject, end = self._doing(at)
            elif self.mark(at) == "Q" and self.starts_phrase(at + 1) and not self.too_deep():
                self.gap = True
                end = self.clause(at + 1, fronted=True)  # "What the minister said was …"
                subject = self.nouns.spanning(at, end - 1)
            verb_at = self._verb(end)
            if verb_at is None:
                return max(end, at + 1)
            made = self.draft(verb_at, subject, link, parent, main=main, level=level)
            made.passive = made.passive or self._headline(verb_at, subject)
            end = verb_at.end
        made.complements[:0] = complements
        if subject is not None and subject.head in self.excepted:
            made.complements.append(("except", self.excepted[subject.head]))
        made.negated ^= negated
        for one in pending:
            self._hang(one, made)
        inverted_subject = made.subject is None and main and bool(complements)
        end = self.rest(made, end, short=fronted)
        if inverted_subject and made.objects and not made.passive:
            made.subject, made.objects = made.objects[0], made.objects[1:]  # "In the square stood a statue"
        return max(end, at + 1)

    def _hang(self, one: Draft, made: Draft) -> None:
        """A fronted participle or clause on the clause it stands before."""
        one.parent = made
        if one.subject is None:
            one.subject = made.subject
            for other in self.drafts:
                if other.parent is one and other.subject is None and not other.relative:
                    other.subject = made.subject

    def _verb(self, at: int) -> Verb | None:
        """The finite verb at a token."""
        if self.mark(at) == ",":
            at += 1
        if at >= self.size or not (
            self.finite(at) or self.mark(at) in "bng" or (self.mark(at) in "R!" and self.mark(at + 1) in "bn")
        ):
            return None
        return self.verbs.at(at)

    def _headline(self, verb: Verb, subject: Phrase | None) -> bool:
        """ "Two killed in blast": a participle without its auxiliary."""
        if verb.auxiliaries or verb.copula or self.mark(verb.at) not in "dn":
            return False
        if self.mark(verb.at) == "n":
            return True
        articled = subject is not None and self.tokens.view.words[subject.first].lower in ("the", "a", "an")
        return (
            subject is not None
            and not articled
            and not subject.pronoun
            and verb.lemma in _HEADLINES
            and self.mark(verb.end) not in "DOIK#NA"
        )

    def _there(self, at: int) -> Verb | None:
        """The verb of "there is", "there may have been"."""
        if self.mark(at) != "E":
            return None
        verb = self.verbs.at(at + 1)
        return verb if verb is not None and (verb.copula or verb.lemma in ("remain", "exist")) else None

    def _existing(
        self, at: int, verb: Verb, link: Link, parent: Draft | None, *, main: bool, level: Level
    ) -> tuple[Draft, int]:
        found = self.listed(verb.end, subject=False)
        made = self.draft(replace(verb, copula=False), found[0] if found else None, link, parent, main=main, level=level)
        if found is None:
            return made, verb.end
        if self.mark(found[1]) in "gdn":
            return made, self.told_of(found[1], found[0])
        if self.mark(found[1]) == "W":
            return made, self.told_of(found[1], found[0])
        return made, found[1]

    def _inverted(self, at: int) -> tuple[Phrase, Verb] | None:
        """Subject and verb behind an auxiliary that stands first: "did Berg sign"."""
        behind = at + 1
        if self.mark(behind) == "!":
            behind += 1
        found = self.listed(behind, subject=True) if self.mark(behind) in PHRASES else None
        if found is None:
            return None
        verb = self.verbs.behind_subject(at, found[1])
        return None if verb is None else (found[0], verb)

    def _question(self, at: int) -> tuple[Phrase | None, Verb] | None:
        """Subject and verb behind a question word: "who wrote", "what did Berg say"; None where no verb stands there."""
        if self.mark(at + 1) in "BHZM" and (found := self._inverted(at + 1)) is not None:
            return found
        verb = self.verbs.at(at + 1) if self.finite(at + 1) else None
        return None if verb is None else (None, verb)

    def _cleft(self, at: int, link: Link, parent: Draft | None, *, main: bool, level: Level) -> int | None:
        """ "It was Berg who fired Lund", "It was in Oslo that he died": the clause behind, told of whoever stands before."""
        if self.lower(at) != "it":
            return None
        verb = self.verbs.at(at + 1)
        if verb is None or not verb.copula:
            return None
        name, behind = self.preposition(verb.end)
        found = self.listed(behind, subject=False) if behind < self.size else None
        if found is None or self.too_deep():
            return None
        phrase, end = found
        if self.mark(end) == "," and self.mark(end + 1) == "!":
            _, inside = self.preposition(end + 2)
            other = self.nouns.at(inside) if inside < self.size else None
            if other is not None:
                end = other[1] + (self.mark(other[1]) == ",")  # "It was Arjun, not her son, who"
        elif verb.negated and self.lower(end) == "but":
            _, inside = self.preposition(end + 1)
            other = self.nouns.at(inside) if inside < self.size else None
            if other is not None:
                verb, (phrase, end) = replace(verb, negated=False), other  # "It was not Berg but Lund who"
        that = self.lower(end) == "that"
        if name:
            if not that:
                return None
            size = len(self.drafts)
            end = self.clause(end + 1, link, parent, main=main, level=level)
            if len(self.drafts) > size:
                self.drafts[size].complements.append((name, phrase))
                self.drafts[size].negated ^= verb.negated
            return end
        if not (self.mark(end) == "W" or that) or self.mark(end - 1) == "A":
            return None
        size = len(self.drafts)
        end = self.relative(parent, end, phrase)
        if len(self.drafts) > size:
            made = self.drafts[size]
            made.relative, made.main, made.link = False, main, link
            made.negated ^= verb.negated
        return end
