"""What stands at a token and behind it: prepositions, links, phrases, and whether a clause begins."""

from __future__ import annotations

from verifybench.evidence.proposition import Link
from verifybench.evidence.reading import valency
from verifybench.evidence.reading.nouns import Nouns
from verifybench.evidence.reading.tokens import Tokens
from verifybench.evidence.reading.verbs import Verbs, is_finite
from verifybench.evidence.tables import grammar

_LINKS: dict[str, Link] = {}
for _line in grammar.LINKS.strip().splitlines():
    _words, _, _link = _line.partition(" = ")
    _LINKS.update(dict.fromkeys(_words.split(), _link))  # type: ignore[arg-type]
_COMPOUND_LINKS: dict[tuple[str, ...], Link] = {
    tuple(line.partition(" = ")[0].split()): line.partition(" = ")[2]  # type: ignore[misc]
    for line in grammar.COMPOUND_SUBORDINATORS.strip().splitlines()
}
_COMPOUND_PREPOSITIONS = frozenset(tuple(line.split()) for line in grammar.COMPOUND_PREPOSITIONS.strip().splitlines())
_LINK_STARTS = frozenset(words[0] for words in _COMPOUND_LINKS)
_PREPOSITION_STARTS = frozenset(words[0] for words in _COMPOUND_PREPOSITIONS)
_NOMINATIVE = frozenset(grammar.NOMINATIVE.split())

_EITHER = frozenset(
    ["as", "until", "till", "since", "before", "after", "than"]
)  # before a phrase as well as before a clause
_EITHER_TOO = _EITHER | {"once", "while"}
_WORDED_EITHER = _EITHER - {"as"}
PHRASES = "DOIK#NAT"
"""The classes a noun phrase may begin with."""


class Ahead:
    """The tokens of a text with the phrases and verbs found in them."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.tags = tokens.tag
        self.size = len(tokens.tag)
        self.nouns = Nouns(tokens)
        self.verbs = Verbs(tokens)
        self._finite: dict[int, bool] = {}  # what `finite_behind` found: each place is looked at once
        self.owed = 0  # subjects that are being read, whose verb is still to come

    def lower(self, at: int) -> str:
        return self.tokens.lower[at] if 0 <= at < self.size else ""

    def mark(self, at: int) -> str:
        """The class letter of a token, or one that is none."""
        return self.tags[at] if 0 <= at < self.size else " "

    def starts_phrase(self, at: int) -> bool:
        return at < self.size and self.tags[at] in PHRASES and self.nouns.at(at) is not None

    def finite(self, at: int) -> bool:
        return at < self.size and is_finite(self.tokens, at)

    def preposition(self, at: int) -> tuple[str, int]:
        """The preposition at a token, of several words perhaps, and the token behind it; "" for none."""
        if at >= self.size:
            return "", at
        mine, lower = self.tags[at], self.tokens.lower[at]
        if lower in _PREPOSITION_STARTS:
            for length in (5, 4, 3, 2):
                words = tuple(self.tokens.lower[at : at + length])
                if words in _COMPOUND_PREPOSITIONS and not (words[-1] == "as" and self.clause_ahead(at + length)):
                    return " ".join(words), at + len(words)
        return (lower, at + 1) if mine == "P" or (mine == "S" and lower in _EITHER) else ("", at)

    def subordinator(self, at: int) -> tuple[Link, str, int] | None:
        """The link that a subordinate clause at a token has, its first word, and the token behind; None where there is none."""
        if at >= self.size:
            return None
        mine, lower = self.tags[at], self.tokens.lower[at]
        if lower in _LINK_STARTS:
            for length in (4, 3, 2):
                link = _COMPOUND_LINKS.get(tuple(self.tokens.lower[at : at + length]))
                if link is not None:
                    return link, lower, at + length
        if mine != "S" and not (mine in "PR" and lower in _WORDED_EITHER):
            return None
        if lower == "that":
            return "that", lower, at + 1
        behind = at + 1
        if self.mark(behind) == "I" and self.lower(behind) in _NOMINATIVE:
            return _LINKS.get(lower, ""), lower, behind
        if lower in _EITHER_TOO and ((self.owed and lower == "as") or not self.clause_ahead(behind)):
            return None
        return _LINKS.get(lower, "when"), lower, behind

    def clause_ahead(self, at: int) -> bool:
        """Whether a noun phrase with a finite verb behind it begins here."""
        if self.mark(at) == "E":
            return True
        found = self.nouns.at(at) if at < self.size else None
        if found is None:
            return False
        return self.finite_behind(found[1])

    def finite_behind(self, at: int) -> bool:
        """Whether the verb of a subject that ends before a token comes next, prepositional phrases and asides left out."""
        found = self._finite.get(at)
        if found is None:
            found = self._finite[at] = self._finite_after(at)
        return found

    def _finite_after(self, at: int) -> bool:
        for _ in range(4):
            mine = self.mark(at)
            if mine == '"' and not self.reports(at + 1):
                at += 1
                mine = self.mark(at)
            if mine == ",":
                return self._finite_behind_aside(at)
            if mine in "SP" and self.lower(at) in _EITHER and self._subject_ahead(at + 1):
                return False
            if self.finite(at):
                if mine == "d" or (mine == "R" and self.mark(at + 1) == "d"):
                    return not self.reduced(at)
                return True
            name, behind = self.preposition(at)
            if not name and mine == "C" and self.starts_phrase(at + 1):
                behind = at + 1
            elif not name:
                return False
            if not name and self.lower(behind) in _NOMINATIVE - {"i"} and self.mark(at - 1) != "K":
                return False  # "… my tent and he"
            found = self.nouns.at(behind) if behind < self.size else None
            if found is None:
                return False
            at = found[1]
        return False

    def _subject_ahead(self, at: int) -> bool:
        """Whether a noun phrase with a verb right behind it begins here."""
        found = self.nouns.at(at) if at < self.size else None
        return found is not None and self.finite(found[1])

    def _finite_behind_aside(self, at: int) -> bool:
        """Whether a finite verb stands behind the aside that begins with a comma: ", carrying live chickens, ended up"."""
        if self.mark(at + 1) not in "WgdnDKPT#":
            return False
        comma = next((index for index in range(at + 2, min(self.size, at + 14)) if self.tags[index] in ",.;?C"), -1)
        return comma > 0 and self.tags[comma] == "," and self.mark(comma + 1) in "spdBHZM"

    def reduced(self, at: int) -> bool:
        """Whether a form in -ed behind a noun only tells of it, and the finite verb is still to come."""
        while self.mark(at) in "R!":
            at += 1
        mine = self.mark(at)
        if mine not in "dn":
            return False
        behind = at + 1
        if self.mark(behind) in "R":
            behind += 1
        lower = self.lower(behind)
        if mine == "d" and lower not in ("by", "to", "as") and self.tokens.lemma[at] in valency.SAYING:
            return False  # "said on Tuesday the bridge would …"
        if lower == "by":
            found = self.nouns.at(behind + 1) if behind + 1 < self.size else None
            if found is not None and self.mark(found[1]) != "#" and (found[0].names or not found[0].values):
                return True
        if self.mark(behind) not in "PtspBHZM" and lower != "as":
            return False
        return self._verb_later(behind)

    def _verb_later(self, at: int) -> bool:
        """Whether a finite verb comes without a subject of its own before the clause ends."""
        governed = -1  # the verb behind "to" is not finite, nor what its auxiliary leads
        for index in range(at, min(self.size, at + 14)):
            mine = self.tags[index]
            if mine == "t":
                governed = index + 1
            if index == governed and mine in "BHZR!":
                governed = index + 1
                continue
            if index == governed:
                continue
            if mine in "spBHZM":
                return True
            if mine in ',;.?SWCQ("':
                return False
            if mine == "d" and index > at and self.tags[index - 1] in "NKT#I" and self.lower(index + 1) != "by":
                return True
        return False

    def reports(self, at: int) -> bool:
        """Whether a verb of saying stands here that has what was said before it: ", said Berg", ", Berg said"."""
        verb = self.verbs.at(at) if self.mark(at) in "spdBHZM" else None
        return verb is not None and verb.lemma in valency.REPORTING and not verb.copula
