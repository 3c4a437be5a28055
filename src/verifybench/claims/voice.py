"""Who spoke last, and whom a pronoun means, while sentences go by."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import regex

from verifybench.claims.wordclasses import ADVERBS, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS, TIMES
from verifybench.model.claim import Attribution, Name
from verifybench.model.document import Span

_PRONOUNS = frozenset({"he", "she", "they", "i", "we"})
_FAR = 3  # sentences over which a pronoun reaches back
_FIRST = regex.compile(r"\W*+(\p{Lu}[\p{L}’'-]++)\s+\p{Ll}")
_SMALL = PRONOUNS | DETERMINERS | PREPOSITIONS | CONJUNCTIONS | ADVERBS | TIMES


class Voice:
    """The speakers of a text so far.

    A pronoun becomes the only person named in the sentences before it; where two could be meant, it stays as written.
    """

    def __init__(self, text: str, names: Callable[[Span], tuple[Name, ...]]) -> None:
        self._text, self._names = text, names
        self._last: str | None = None  # speaker of the newest quotation
        self._last_place = -9
        self._people: dict[str, tuple[int, str]] = {}  # last part of the name -> where it was named last, longest form

    def enter(self, place: int) -> None:
        """Forgets who was named too long before sentence `place`."""
        if self._people:
            self._people = {key: seen for key, seen in self._people.items() if place - seen[0] <= _FAR}

    def leave(self, place: int, span: Span, said: Sequence[Attribution]) -> None:
        """Reads the persons that sentence `place` names, and its speakers, who need no name: "the minister"."""
        for name in self._names(span):
            if name.kind in ("person", "unknown"):
                self._meet(place, name.text)
        first = _FIRST.match(self._text, *span)
        if first and first[1].lower() not in _SMALL and not first[1].endswith(("s", "ing", "ed", "ly")):
            self._meet(place, first[1])
        for one in said:
            role = one.speaker and one.speaker.lower() not in _PRONOUNS and one.verb != "was told"
            if role and not any(key in one.speaker for key in self._people):
                self._meet(place, one.speaker)

    def spoke(self, place: int, speaker: str | None) -> None:
        self._last, self._last_place = speaker, place
        if speaker and speaker.lower() not in _PRONOUNS:
            self._meet(place, speaker)

    def going_on(self, place: int) -> str | None:
        return self._last if place - self._last_place <= 1 else None

    def resolve(self, speaker: str | None, place: int) -> str | None:
        """A he or she becomes who is speaking in this sentence, else the one person it can mean."""
        if speaker is None or speaker.lower() not in ("he", "she"):
            return speaker
        if self._last_place == place and self._last and self._last.lower() not in _PRONOUNS:
            return self._last
        return next(iter(self._people.values()))[1] if len(self._people) == 1 else speaker

    def _meet(self, place: int, name: str) -> None:
        key = name.split()[-1]
        before = self._people.get(key)
        longest = name if before is None or len(name) > len(before[1]) else before[1]
        self._people[key] = (place, longest)
