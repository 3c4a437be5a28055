"""What stands before a subject: times, places, participles and clauses."""

from __future__ import annotations

from verifybench.evidence.proposition import Level, Link, Phrase
from verifybench.evidence.reading.behind import Behind
from verifybench.evidence.reading.lexis import is_plural
from verifybench.evidence.tables import grammar

_FRONTED = 6  # phrases before a subject
_DOUBTING = frozenset(grammar.DOUBTING.split())


class Fronted(Behind):
    """Reads what is fronted."""

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
            elif mine == "S" and link is not None and not complements:
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
            return self.told_of(end, phrase)
        if self.mark(end) == "," and self.mark(end + 1) == "W":
            return self.told_of(end + 1, phrase)  # "Unlike her sister, who …,"
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

    def _reported(self, at: int) -> bool:
        """Whether a verb of saying with its speaker behind it begins here: "said Berg"."""
        if self.mark(at) not in "spd" or self.mark(at - 1) not in ',";?' or not self.reports(at):
            return False
        verb = self.verbs.at(at)
        return verb is not None and not verb.auxiliaries and self.starts_phrase(verb.end) and self.mark(verb.end) in "KDOIN"
