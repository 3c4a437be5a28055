"""Names that people decided on: spellings confirmed as one, and names kept apart whatever they sound like."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations
from typing import Literal

from verifybench.model.decisions import NamesSettled
from verifybench.names.lines import one_line

Standing = Literal["same", "different"]


class Settled:
    """What the decisions about names, oldest first, say of any two of them. False where there are none.

    Of two decisions about one pair the later counts. Sameness carries over (a is b, b is c) except where it would join two names
    that were kept apart; being apart carries over to the other spellings of both.
    """

    def __init__(self, decided: Iterable[NamesSettled] = ()) -> None:
        self._said: dict[tuple[str, str], Standing] = {}
        self._written: dict[str, str] = {}  # key -> as first written
        for names, state in decided:
            self._written.update({key(name): name for name in reversed(names) if key(name) not in self._written})
            for pair in combinations(sorted({key(name) for name in names}), 2):
                self._said.pop(pair, None)  # so that what was said last stands last
                self._said[pair] = state
        self._cluster = {name: frozenset((name,)) for name in self._written}
        for pair, state in reversed(self._said.items()):
            if state == "same" and not self._apart(*pair):
                joined = self._cluster[pair[0]] | self._cluster[pair[1]]
                self._cluster.update(dict.fromkeys(joined, joined))

    def __bool__(self) -> bool:
        return bool(self._said)

    def standing(self, one: str, other: str) -> Standing | None:
        """What was decided about two names, directly or through others; None where nobody did, or they are written alike."""
        a, b = sorted((key(one), key(other)))
        if a == b or a not in self._cluster or b not in self._cluster:
            return None
        if (said := self._said.get((a, b))) is not None:
            return said
        if self._cluster[a] is self._cluster[b]:
            return "same"
        return "different" if self._apart(a, b) else None

    def spellings(self, name: str) -> tuple[str, ...]:
        """The name as given, and the other spellings confirmed for it, as first written, in order."""
        own = key(name)
        others = sorted(self._cluster.get(own, frozenset()) - {own})
        return (name, *(self._written[other] for other in others))

    def clusters(self) -> tuple[tuple[str, ...], ...]:
        """The confirmed clusters of two and more names, as first written, in order."""
        found = {cluster for cluster in self._cluster.values() if len(cluster) > 1}
        return tuple(tuple(self._written[name] for name in sorted(cluster)) for cluster in sorted(found, key=min))

    def _apart(self, a: str, b: str) -> bool:
        ours, theirs = self._cluster[a], self._cluster[b]
        return any(self._said.get((min(x, y), max(x, y))) == "different" for x in ours for y in theirs)


def key(name: str) -> str:
    """What makes two mentions one name: the words, whatever their case, line ends and soft hyphens between them."""
    return one_line(name).casefold()


UNSETTLED = Settled()
"""Nobody decided anything."""
