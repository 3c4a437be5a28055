"""Clauses from their beginning: what is fronted, the subject with what tells of it, and the verb."""

from __future__ import annotations

from dataclasses import replace

from verifybench.evidence.proposition import Level, Link, Phrase
from verifybench.evidence.reading.behind import Behind
from verifybench.evidence.reading.drafts import Draft
from verifybench.evidence.reading.lexis import is_plural
from verifybench.evidence.reading.nouns import joined
from verifybench.evidence.reading.reader import PHRASES
from verifybench.evidence.reading.verbs import Verb
from verifybench.evidence.tables import grammar

_FRONTED = 6  # phrases before a subject
_ASIDES = 8
_DOUBTING = frozenset(grammar.DOUBTING.split())
_HEADLINES = frozenset(grammar.HEADLINES.split())


class Clauses(Behind):
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
            if self.starts_phrase(at):
                subject, end = self._subject(at, parent)
            elif self.mark(at) == "g":
                subject, end = self._doing(at)
            elif self.mark(at) == "Q" and self.starts_phrase(at + 1) and not self.too_deep():
                self.gap = True
                end = self.clause(at + 1, fronted=True)  # "What the minister said was …"
                subject = self.nouns.spanning(at, end - 1)
            verb_at = self._verb(end)
            if verb_at is None:
                return self._verbless(subject, at, end, complements)
            made = self.draft(verb_at, subject, link, parent, main=main, level=level)
            made.passive = made.passive or self._headline(verb_at, subject)
            end = verb_at.end
        made.complements[:0] = complements
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

    # -- what is fronted ---------------------------------------------------------------------------------------------------

    def _opening(self, at: int) -> tuple[int, list[tuple[str, Phrase]], bool, bool]:
        """The token of the subject, with the complements, negation and doubt that stand before it."""
        complements: list[tuple[str, Phrase]] = []
        negated = doubt = False
        for _ in range(_FRONTED):
            mine, lower = self.mark(at), self.lower(at)
            if mine in ",\"'":
                at += 1
                continue
            if mine == "C" or (lower in ("neither", "nor", "either", "both") and self.mark(at + 1) in "BHZM"):
                negated ^= lower in ("nor", "neither")
                at += 1
            elif mine == "!" and self.mark(at + 1) in "BHZMR":
                negated = not negated
                at += 1
            elif (link := self.subordinator(at)) is not None and link[0] != "that":
                at = self._fronted_clause(at, link)
            elif (step := self._fronted_phrase(at, complements)) is not None:
                at = step
            elif mine == "R" and not self.starts_phrase(at) and self.mark(at) != "E":
                doubt = doubt or lower in _DOUBTING
                at += 1
            elif (
                (mine in "gdn" or self.lower(at) in ("having", "being"))
                and not self._reported(at)
                and (behind := self._fronted_participle(at)) is not None
            ):
                at = behind
            elif mine == "t":
                verb = self.verbs.at(at + 1)
                if verb is None:
                    return at, complements, negated, doubt
                at = self.rest(self.draft(verb, None, level="planned"), verb.end, short=True)
            elif mine == "A" and self._described(at):
                at = self._described(at)
            elif self.subordinator(at) is not None and not complements and self.mark(at) == "S":
                at += 1
            else:
                break
        return at, complements, negated, doubt

    def _fronted_clause(self, at: int, found: tuple[Link, str, int]) -> int:
        link, word, behind = found
        level: Level = "condition" if word in ("if", "unless", "provided", "lest") else "fact"
        size = len(self.drafts)
        verb = self.verbs.at(behind) if self.mark(behind) in "gdn" else None
        if verb is not None:
            made = self.draft(verb, None, link, level=level)
            made.passive = made.passive or self.mark(verb.at) in "dn"
            return self.rest(made, verb.end, short=True)
        end = self.clause(behind, link, None, level=level, fronted=True)
        if word == "unless" and len(self.drafts) > size:
            self.drafts[size].negated = not self.drafts[size].negated
        return end

    def _fronted_phrase(self, at: int, complements: list[tuple[str, Phrase]]) -> int | None:
        """The token behind a fronted time or preposition with its phrase; None where none stands there."""
        if self.mark(at) == "T":
            found = self.nouns.at(at)
            if found is None or self.finite(found[1]):
                return None
            complements.append(("", found[0]))
            return found[1]
        name, behind = self.preposition(at)
        if not name or self.subordinator(at) is not None:
            return None
        if name == "rather than" and self.mark(behind) == "b" and (verb := self.verbs.at(behind)) is not None:
            made = self.draft(verb, None)
            made.negated = not made.negated
            return self.rest(made, verb.end, short=True)
        if self.mark(behind) == "g" or (self.mark(behind) in "HB" and self.lower(behind) in ("having", "being")):
            verb = self.verbs.at(behind)
            if verb is None:
                return behind + 1
            link: Link = "after" if name in ("after", "since") else "before" if name == "before" else ""
            made = self.draft(verb, None, link)
            made.negated ^= name in ("without", "instead of", "rather than")
            return self.rest(made, verb.end, short=True)
        found = self.listed(behind, subject=False)
        if found is None:
            return behind
        phrase, end = found
        if self.finite(end) and not (self.mark(end) == "d" and self.reduced(end)):
            split = self._split(behind, end)
            if split is not None:
                complements.append((name, split[0]))
                return split[1]
        complements.append((name, phrase))
        if self.mark(end) == "W" or (self.mark(end) in "dg" and self.reduced(end)):
            return self._told_of(end, phrase)
        return end

    def _split(self, at: int, end: int) -> tuple[Phrase, int] | None:
        """ "In Oslo police arrested": where a name or a time is followed by the subject."""
        if self.mark(at) in "KT" and at + 1 < end:
            found = self.nouns.at(at + 1)
            if found is not None and found[1] == end:
                return self.nouns.part(at, at), at + 1
        last = end - 1
        told = self.mark(last) == "K" or (self.mark(last) == "N" and is_plural(self.lower(last)))
        if told and last > at and self.mark(last - 1) in "NT#" and self.starts_phrase(last):
            return self.nouns.part(at, last - 1), last  # "In the end prices fell"
        return None

    def _fronted_participle(self, at: int) -> int | None:
        """ "Arrested in May, he …", "Speaking to reporters, Berg …": the token behind its comma."""
        verb = self.verbs.at(at)
        comma = next((index for index in range(at + 1, min(self.size, at + 20)) if self.tags[index] in ",.;?"), -1)
        if verb is None or comma < 0 or self.tags[comma] != ",":
            return None
        made = self.draft(verb, None)
        made.passive = self.mark(verb.at) in "dn" and "H" not in verb.auxiliaries
        return self.rest(made, verb.end, short=True)

    def _described(self, at: int) -> int:
        """The token behind "Unable to pay," where a comma closes it before the subject; else 0."""
        found = self.nouns.at(at)
        if found is not None and found[1] > at + 1:
            return 0
        comma = next((index for index in range(at + 1, min(self.size, at + 12)) if self.tags[index] in ",.;?spBHZM"), -1)
        return comma + 1 if comma > 0 and self.tags[comma] == "," and self.mark(at + 1) in "tPS," else 0

    # -- the subject -------------------------------------------------------------------------------------------------------

    def _subject(self, at: int, parent: Draft | None) -> tuple[Phrase, int]:
        """The subject at a token with what tells of it, and the token behind."""
        found = self.listed(at, subject=True)
        assert found is not None
        subject, end = found
        gap, self.gap = self.gap, False
        before = -1
        for _ in range(_ASIDES):
            if end == before or end >= self.size:
                break
            before = end
            mine = self.mark(end)
            name, behind = self.preposition(end)
            if name and not (name == "by" and self.finite(end)):
                end, subject = self._behind_noun(name, behind, subject, end)
            elif mine == "C" and self.lower(end) in ("and", "or") and self.starts_phrase(end + 1):
                more = self.listed(end + 1, subject=True)
                if more is None:
                    break
                subject, end = joined([*(subject.several or (subject,)), *(more[0].several or (more[0],))]), more[1]
            elif mine == "W" or (mine in "dn" and not gap and self.reduced(end)) or (mine == "g" and self._verb_soon(end)):
                end = self._told_of(end, subject)
            elif mine == "t":
                end = self._noun_infinitive(end, subject)
            elif mine == "S" and self.lower(end) == "that" and not self.too_deep():
                end = self.clause(end + 1, "that", parent, level="possible", fronted=True)
            elif mine == "(":
                end = self._bracketed(end, subject)
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

    def _doing(self, at: int) -> tuple[Phrase | None, int]:
        """A form in -ing as subject ("Using a phone makes …"); none where no verb follows it."""
        verb, size = self.verbs.at(at), len(self.drafts)
        if verb is None or verb.at != at:
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
            return self._told_of(found[1], found[0]), self.extended(subject, found[1] - 1)
        return found[1], self.extended(subject, found[1] - 1)

    def _nobody(self) -> Draft:
        return Draft(Verb(0, 0, 0, ""))

    def _told_of(self, at: int, antecedent: Phrase) -> int:
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

    def _bracketed(self, at: int, subject: Phrase) -> int:
        return self.behind_brackets(at)

    def _aside_behind(self, at: int, subject: Phrase) -> tuple[Phrase, int]:
        """An aside between commas behind the subject: an apposition, a relative clause, a participle."""
        behind = at + 1
        mine = self.mark(behind)
        verb = self.verbs.at(behind) if mine in "gdn" else None
        if mine in "spBHZM" or (mine == "d" and self._ends_clause(behind)):
            return subject, behind
        if mine == "W" or verb is not None:
            end = self._told_of(behind, subject)
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
            end = self._told_of(end, phrase)
        if self.finite(end) and self.mark(end) != ",":
            if subject.names or self.mark(comma - 1) == "I":
                return subject, at if not self.finite_behind(end) else at
            self.apposed.append((phrase, subject, at))  # "A retired sailor, Jakob taught"
            return phrase, end
        if phrase.pronoun or (phrase.quantity and self.mark(at) != "#"):
            return subject, end + (self.mark(end) == ",")  # "most of them"
        if not subject.several or phrase.several:
            self.apposed.append((phrase, subject, at) if phrase.names and not subject.names else (subject, phrase, at))
        if phrase.names and not subject.names:
            subject = replace(subject, names=phrase.names) if not subject.several else subject
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

    # -- the verb ----------------------------------------------------------------------------------------------------------

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

    def _verbless(self, subject: Phrase | None, at: int, end: int, complements: list[tuple[str, Phrase]]) -> int:
        """A text without a verb: the token behind what was read."""
        return max(end, at + 1)

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
            return made, self._told_of(found[1], found[0])
        if self.mark(found[1]) == "W":
            return made, self._told_of(found[1], found[0])
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

    def _reported(self, at: int) -> bool:
        """Whether a verb of saying with its speaker behind it begins here: "said Berg"."""
        if self.mark(at) not in "spd" or self.mark(at - 1) not in ',";?' or not self.reports(at):
            return False
        verb = self.verbs.at(at)
        return verb is not None and not verb.auxiliaries and self.starts_phrase(verb.end) and self.mark(verb.end) in "KDOIN"

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
