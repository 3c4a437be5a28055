"""Noun phrases: what stands in one, its head, whose it is, and its parts."""

from __future__ import annotations

from dataclasses import replace

from verifybench.evidence.proposition import Phrase
from verifybench.evidence.reading.tokens import Tokens
from verifybench.evidence.tables import clauses, grammar

_DEPTH = 4
_LONGEST = 24  # tokens of one phrase
_MEASURES = frozenset(grammar.MEASURES.split())
_QUANTITIES = frozenset(grammar.QUANTITIES.split())
_PERSONS = frozenset(grammar.PERSONS.split())
_BODIES = frozenset(clauses.BODIES.split())
_HONORIFICS = frozenset(["mr", "mrs", "ms", "miss", "dr", "sir", "madam", "lady", "lord", "prof"])
_NEGATIVE = frozenset(["nobody", "nothing", "none", "neither", "no"])


class Nouns:
    """The noun phrases of one text; each place is read once."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self._read: dict[tuple[int, int], tuple[Phrase, int] | None] = {}
        self.titles: dict[
            int, Phrase
        ] = {}  # head word of a name to the noun phrase that stands before it: "the novelist Anna Berg"

    def at(self, at: int, depth: int = 0) -> tuple[Phrase, int] | None:
        """The phrase that begins with a token, and the token behind it; None where none begins."""
        key = at, depth
        if key not in self._read:
            self._read[key] = self._phrase(at, depth)
        return self._read[key]

    def _phrase(self, start: int, depth: int) -> tuple[Phrase, int] | None:
        tokens, tags, size = self.tokens, self.tokens.tag, len(self.tokens.tag)
        at = start
        if at >= size:
            return None
        if tags[at] == "R" and at + 1 < size and tags[at + 1] in "D#" and tokens.lower[at] not in ("so", "then", "there"):
            at += 1  # "only three", "almost all"
        mine = tags[at]
        if mine == "I":
            return self._pronoun(at, depth)
        if mine not in "DO#NAKT":
            return None
        quantity = tokens.lower[at] if tokens.lower[at] in _QUANTITIES else ""
        quantity = "no" if quantity in _NEGATIVE else quantity
        owner: Phrase | None = None
        quoted = False
        head, end, determined, limit = -1, at, False, min(size, start + _LONGEST)
        while at < limit:
            mine = tags[at]
            if mine in "DO":
                if head >= 0 or (determined and tags[at - 1] != "D"):
                    break
                if mine == "O":
                    owner = self._simple(at, at)
                determined = True
            elif mine == "'":
                if head < 0:
                    break
                owner = replace(self._made(start, head, end, owner), quantity="")
                head, determined, quantity = -1, True, ""
            elif mine == "N":
                if head >= 0 and tags[head] == "T" and not determined:
                    break
                head = at
            elif mine == "K":
                if head >= 0 and tags[head] == "K":
                    break
                if head >= 0 and tags[head] in "NA" and not self._title(start, head, at, owner):
                    if tags[head] == "N" and self._relative_follows(at):
                        break
                elif head >= 0 and tags[head] == "T" and not determined:
                    break
                head = at
            elif mine == "#":
                if (
                    head >= 0
                    and tags[head] != "A"
                    and not (tags[head] in "NK" and tokens.first[at] == tokens.last[at] and tokens.lower[at].isdigit())
                ):
                    break
                head = at if head < 0 or tags[head] in "#A" else head
            elif mine == "T":
                if head >= 0 and not (determined and at + 1 < size and tags[at + 1] == "N"):
                    break
                head = at
            elif mine == "A":
                if head >= 0 and tags[head] not in "#AT" and not self._noun_soon(at):
                    break
                if head >= 0 and tags[head] == "T" and not determined:
                    break
                if head < 0 or tags[head] == "A":
                    head = at
            elif mine in ",C" and head >= 0 and tags[head] == "A" and tags[at - 1] == "A" and self._noun_soon(at + 1):
                at += 1
                continue
            elif mine == '"' and at > start and at + 1 < size and tags[at + 1] in "NKA#" and (head < 0 or quoted):
                quoted = not quoted
                at += 1
                continue
            elif (mine == "R" and head < 0 and at + 1 < size and tags[at + 1] in "AR") or (
                mine == "g" and head >= 0 and tags[head] == "A" and at + 1 < size and tags[at + 1] == "N"
            ):
                pass
            else:
                break
            at += 1
            end = at - 1
        if head < 0:
            if not determined or tags[start] == "O":
                return None
            head = end = at - 1
            if tags[head] not in "D":
                return None
        made = self._made(start, head, end, owner, quantity)
        return self._with_of(start, made, end + 1, depth, quantity)

    def without_of(self, at: int) -> tuple[Phrase, int] | None:
        """The phrase at a token up to an "of"."""
        return self._phrase(at, _DEPTH + 1)

    def name(self, at: int) -> Phrase | None:
        """The name at a token as a phrase of its own."""
        tokens = self.tokens
        if tokens.tag[at] != "K":
            return None
        return Phrase(tokens.first[at], tokens.last[at], tokens.last[at], (tokens.view.words[tokens.first[at]].name,))

    def part(self, first: int, last: int) -> Phrase:
        """The phrase of some tokens of a longer one."""
        return self._made(first, last, last, None)

    def spanning(self, first: int, last: int) -> Phrase:
        """The tokens first..last with the first for a head."""
        tokens = self.tokens
        return Phrase(tokens.first[first], max(tokens.last[last], tokens.last[first]), tokens.last[first])

    def word(self, at: int) -> Phrase:
        """The token alone as a phrase."""
        return self._simple(at, at)

    def _relative_follows(self, at: int) -> bool:
        """Whether a name behind a noun is who does something to it: "the film Berg made was"."""
        tags = self.tokens.tag
        return (
            at + 1 < len(tags)
            and tags[at + 1] in "spdM"
            and any(tags[later] in "spBHZM" for later in range(at + 2, min(len(tags), at + 9)))
        )

    def _noun_soon(self, at: int) -> bool:
        tags = self.tokens.tag
        while at < len(tags) and tags[at] in "A":
            at += 1
        return at < len(tags) and tags[at] in "NK"

    def _title(self, start: int, head: int, at: int, owner: Phrase | None) -> bool:
        """Note "the novelist" of "the novelist Anna Berg"; whether the noun before a name says who that is."""
        tokens = self.tokens
        name = tokens.view.words[tokens.first[at]].name
        noun = tokens.lower[head]
        if tokens.tag[head] != "N" or (name >= 0 and not tokens.view.statement.names[name].title and noun not in _PERSONS):
            return False
        if noun in _HONORIFICS:
            return True
        self.titles[tokens.last[at]] = self._made(start, head, head, owner)
        return True

    def _pronoun(self, at: int, depth: int) -> tuple[Phrase, int]:
        lower = self.tokens.lower[at]
        first, last, negative = self.tokens.first[at], self.tokens.last[at], lower in _NEGATIVE
        made = Phrase(first, last, last, pronoun=not negative, quantity="no" if negative else "")
        if lower in _MEASURES and self.tokens.lower[at + 1 : at + 2] == ["of"]:
            return self._with_of(at, made, at + 1, depth, made.quantity)
        return made, at + 1

    def _simple(self, first: int, last: int) -> Phrase:
        tokens = self.tokens
        return Phrase(tokens.first[first], tokens.last[last], tokens.last[last], pronoun=tokens.tag[last] in "IO")

    def _made(self, start: int, head: int, end: int, owner: Phrase | None, quantity: str = "") -> Phrase:
        """The phrase of the tokens start..end; names are those that are its head, values those before it."""
        tokens, words = self.tokens, self.tokens.view.words
        names: tuple[int, ...] = ()
        values: list[int] = []
        for at in range(start, end + 1):
            mine = tokens.tag[at]
            if mine == "K":
                if at == head or (at + 1 == head and tokens.lower[head] in _BODIES):
                    names = (*names, words[tokens.first[at]].name)
                elif owner is None and at < head:
                    owner = Phrase(tokens.first[at], tokens.last[at], tokens.last[at], (words[tokens.first[at]].name,))
            if mine in "#TA":
                value = words[tokens.last[at]].value
                if value >= 0 and value not in values:
                    values.append(value)
        return Phrase(
            tokens.first[start], tokens.last[end], tokens.last[head], names, tuple(values), owner, quantity=quantity
        )

    def _bare_number(self, made: Phrase, at: int) -> bool:
        """Whether a phrase is a figure that counts what follows its "of": "two of the men"."""
        if self.tokens.tag[at - 1] != "#" or not made.values or made.names or made.owner is not None:
            return False
        return not self.tokens.view.statement.values[made.values[-1]].noun

    def _with_of(self, start: int, made: Phrase, at: int, depth: int, quantity: str) -> tuple[Phrase, int]:
        """With what stands behind "of": its owner, or what the phrase only counts."""
        tokens = self.tokens
        if at + 1 >= len(tokens.tag) or tokens.lower[at] != "of" or tokens.tag[at] != "P":
            return made, at
        inner = self.at(at + 1, depth + 1) if depth <= _DEPTH else None
        if inner is None:
            return made, at
        phrase, end = inner
        head = tokens.view.words[made.head].lower
        if head in _MEASURES or self._bare_number(made, at):
            counted = quantity or (head if head in _QUANTITIES else phrase.quantity)
            return replace(phrase, first=made.first, values=made.values + phrase.values, quantity=counted), end
        owner = made.owner
        if owner is None or not (owner.names and phrase.names):
            owner = phrase if owner is None else owner
        return replace(made, last=phrase.last, owner=owner), end


def joined(parts: list[Phrase]) -> Phrase:
    """ "A, B and C" as one phrase with several parts."""
    first = parts[0]
    return Phrase(
        first.first,
        parts[-1].last,
        first.head,
        tuple(dict.fromkeys(name for part in parts for name in part.names)),
        tuple(dict.fromkeys(value for part in parts for value in part.values)),
        None,
        tuple(parts),
        quantity=first.quantity,
    )
