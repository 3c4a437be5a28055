"""What "and" and commas join: verbs, phrases, appositions, clauses."""

from __future__ import annotations

from verifybench.evidence.proposition import Link, Phrase
from verifybench.evidence.reading import valency
from verifybench.evidence.reading.ahead import PHRASES
from verifybench.evidence.reading.drafts import Draft
from verifybench.evidence.reading.objects import Objects
from verifybench.evidence.reading.verbs import Verb


class Joining(Objects):
    """Reads on behind a comma and behind "and"."""

    def _behind_comma(self, draft: Draft, at: int, last: Phrase | None) -> tuple[int, Phrase | None] | None:
        """Read on behind a comma; None where the clause ends there."""
        behind = at + 1
        while self.mark(behind) == '"':
            behind += 1
        mine = self.mark(behind)
        if mine == "!" and self.mark(behind + 1) in "gHB" and self.verbs.at(behind) is not None and not self.too_deep():
            return self._with_subject_of(draft, behind, ""), None  # ", never having learned"
        if mine == "C" and draft.link == "that" and self.finite(behind + 1):
            return None  # ", and ordered": goes on with the clause above
        if mine == "C":
            joined = self._behind_and(draft, behind, last, short=False)
            return None if joined is None else (joined, last)
        if self.preposition(behind)[0]:
            return behind, last
        if mine == "W":
            return (self.relative(draft, behind, last or draft.subject) if not self.too_deep() else behind + 1), last
        if mine == "g" and draft.link == "that" and self.tokens.lemma[behind] in valency.REPORTING:
            return None  # ", adding that": whoever said the rest
        if mine in "gdn" and self.verbs.at(behind) is not None and not self.too_deep():
            verb = self.verbs.at(behind)
            if verb is not None and mine in "dn" and self._series(draft, behind):
                return self._another_verb(draft, behind), None
            if verb is not None and mine != "g" and self.reports(behind) and self.starts_phrase(verb.end):
                return None
            if mine in "dn" and last is not None and last.names and self.tokens.last[at - 1] == last.last:
                made = self.draft(verb, last, "", draft) if verb is not None else draft
                made.passive, made.relative = True, True
                return self.rest(made, verb.end if verb is not None else behind + 1, short=True), None
            return self._with_subject_of(draft, behind, ""), None
        if mine in "spHBMZ":
            if self._series(draft, behind):
                return self._another_verb(draft, behind), None
            return None
        if mine in PHRASES and self.starts_phrase(behind) and self.subordinator(behind) is None:
            return self._phrase_behind_comma(draft, behind, last)
        if (
            mine == "R"
            and self.lower(behind) in ("so", "then", "therefore", "hence", "thus")
            and self.clause_ahead(behind + 1)
        ):
            link: Link = "so" if self.lower(behind) != "then" else ""
            return self.clause(behind + 1, link, draft if link else draft.parent, main=draft.main), None
        if mine == "R" and self.clause_ahead(behind + 1):
            return None
        return behind, (last if mine in "PRST" else None)

    def _phrase_behind_comma(self, draft: Draft, at: int, last: Phrase | None) -> tuple[int, Phrase | None] | None:
        found = self.nouns.at(at)
        if found is None or self.finite_behind(found[1]):
            return None
        phrase, end = found
        if draft.verb.copula and self.lower(end - 1) == "latter" and (other := self.nouns.at(end)) is not None:
            made = self.draft(draft.verb, phrase, draft.link, draft.parent, main=draft.main, level=draft.level)
            made.objects.append(other[0])  # "the former is a doctor, the latter a nurse"
            return other[1], other[0]
        if self.mark(at) == "T" or self._is_time(phrase, at):
            draft.complements.append(("", phrase))
            return end, phrase
        if (
            last is not None
            and self.tokens.last[at - 2] == last.last
            and self.mark(self.behind_apposition(end)) in ",.);? CW"
            and not phrase.pronoun
            and (self.mark(at) != "#" or self.lower(at) == "one")
        ):
            self.appose(last, phrase, at)
            return self.behind_apposition(end), phrase
        return end, phrase

    def behind_apposition(self, at: int) -> int:
        """The token behind the prepositional phrases of an apposition."""
        for _ in range(3):
            name, behind = self.preposition(at)
            found = (
                self.nouns.at(behind)
                if name in ("in", "at", "for", "from", "with", "on", "of", "near", "between") and behind < self.size
                else None
            )
            if found is None:
                break
            at = found[1]
        return at

    def _series(self, draft: Draft, at: int) -> bool:
        """Whether verbs follow one another: "came, saw and conquered"."""
        if self.mark(at) not in "spd" or (
            self.mark(at) == "d" and draft.verb.auxiliaries == "" and self.tags[draft.verb.at] not in "dp"
        ):
            return False
        for index in range(at + 1, min(self.size, at + 12)):
            if self.tags[index] == "C" and self.lower(index) in ("and", "or"):
                return self.finite(index + 1)
            if self.tags[index] in ".;SWQ":
                return False
        return False

    def _another_verb(self, draft: Draft, at: int, *, joint: str = "and", short: bool = False) -> int:
        """One more verb of the same subject; a participle shares the auxiliaries ("was arrested and charged"), and the "not" of
        them unless a "but" stands between."""
        verb = self.verbs.at(at)
        if verb is None or self.too_deep():
            return at + 1
        made = self.draft(verb, draft.subject, draft.link, draft.parent, main=draft.main)
        made.relative = draft.relative
        letter = self._first_letter(verb)
        if not verb.auxiliaries.strip("B") and not verb.copula and letter in "dnbg":
            shares = (
                letter == "n"
                or letter in "bg"
                or (draft.passive and verb.lemma not in valency.INTRANSITIVE and not self._has_object(verb.end))
                or (not draft.passive and "H" in draft.verb.auxiliaries)
            )
            if shares:
                made.passive = draft.passive and letter in "dn"
                made.level = draft.level if verb.level == "fact" else verb.level
                made.negated ^= draft.verb.negated and joint != "but"
        made.negated = made.negated or joint == "nor"
        return self.rest(made, verb.end, short=short)

    def _first_letter(self, verb: Verb) -> str:
        """The class of the first word of a verb group, adverbs left out."""
        return next((self.tags[at] for at in range(verb.first, verb.end) if self.tags[at] not in "R!"), " ")

    def _has_object(self, at: int) -> bool:
        return self.mark(at) in "DOIK" and self.mark(at) != " "

    def _behind_and(self, draft: Draft, at: int, last: Phrase | None, *, short: bool) -> int | None:
        """Read on behind "and", "but" or "or": one more verb, complement, phrase or clause. None where another clause takes it."""
        behind = at + 1
        while self.mark(behind) == "R" and not self.starts_phrase(behind) and self.mark(behind + 1) != ",":
            behind += 1
        mine = self.mark(behind)
        if self.too_deep():
            return None
        if mine in ",":
            return behind + 1
        if self.lower(at) in ("nor", "neither") and mine in "BHZM":
            return None
        if mine in "!" and not self.finite(behind):
            found = self.nouns.at(behind + 1) if behind + 1 < self.size else None
            return found[1] if found is not None else behind + 1
        if mine in "spBHZM!" or (mine in "dnbg" and self._matches(draft, behind)):
            return self._another_verb(draft, behind, joint=self.lower(at), short=short)
        if mine == "t":
            verb = self.verbs.at(behind + 1)
            if verb is None:
                return behind + 1
            if draft.verb.form == "finite" and not draft.verb.governed:
                return behind
            made = self.draft(verb, draft.subject, draft.link, draft.parent, main=draft.main, level=draft.level)
            return self.rest(made, verb.end, short=short)
        if mine == "W" or mine == "Q":
            return self.relative(draft.parent, behind, draft.subject) if draft.relative else behind
        if self.subordinator(behind) is not None:
            if draft.link == "that" and self.lower(behind) == "that" and draft.parent is not None:
                return self.subordinate(draft.parent, behind, ("that", "that", behind + 1), None)
            return behind
        if self.preposition(behind)[0]:
            if not short and not draft.relative and self._clause_behind_phrase(behind):
                return self.clause(behind, draft.link, draft.parent, main=draft.main)
            return behind
        if self.starts_phrase(behind) or mine == "E":
            if self.clause_ahead(behind):
                if draft.relative or short:
                    return None
                return self.clause(
                    behind, draft.link, draft.parent, main=draft.main, level=draft.level if draft.link else "fact"
                )
            found = self.listed(behind, subject=False)
            if found is not None and last is not None:
                self._add_part(draft, last, found[0])
                return found[1]
            return behind
        return behind

    def _clause_behind_phrase(self, at: int) -> bool:
        """Whether a clause begins behind the prepositional phrase at a token: "but since then it has shrunk"."""
        _, inside = self.preposition(at)
        found = self.nouns.at(inside) if inside < self.size else None
        end = found[1] if found is not None else inside + (self.mark(inside) == "R")
        end += self.mark(end) == ","
        return end > inside and self.mark(end) in "DOIKNE" and self.clause_ahead(end)

    def _matches(self, draft: Draft, at: int) -> bool:
        """Whether a form that may be a participle goes with the verb of the clause."""
        mine = self.tags[at]
        letter = self.tags[draft.verb.at]
        if mine == "g":
            return letter == "g" or draft.relative
        if mine == "b":
            return letter == "b" or draft.verb.form == "base"
        return True

    def _add_part(self, draft: Draft, last: Phrase, part: Phrase) -> None:
        """One more phrase to the object or complement that was read last."""
        from verifybench.evidence.reading.nouns import joined

        parts = [*(last.several or (last,)), part]
        for index, one in enumerate(draft.objects):
            if one is last:
                draft.objects[index] = joined(parts)
                return
        for index, (name, one) in enumerate(draft.complements):
            if one is last:
                draft.complements[index] = (name, joined(parts))
                return
        if draft.by is last:
            draft.by = joined(parts)
