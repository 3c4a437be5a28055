"""How many sources that stand apart say one thing: documents less those that are one, repeat another or have it from one origin."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from verifybench.evidence.grouping.groups import Grouping
from verifybench.evidence.grouping.publishing import publisher_key
from verifybench.model.claim import Fact
from verifybench.model.document import Metadata
from verifybench.model.independence import OWN, Link, Origin
from verifybench.names import UNSETTLED, Settled

NOTHING: Mapping[str, str] = {}
_SAME_WORDS, _FEWEST = 0.9, 8  # share of the stems of the longer sentence, and stems, from which a sentence is a copy


@dataclass(frozen=True, slots=True)
class Witness:
    """A passage that says something: its document, and on whose word it rests."""

    document: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Counted:
    """Sets of documents, each of which counts once, in the order of their first witness; and why some count together."""

    sets: tuple[tuple[str, ...], ...] = ()
    links: tuple[Link, ...] = ()

    @property
    def documents(self) -> int:
        return sum(map(len, self.sets))


class Counting:
    """Counts witnesses by what is known of a case's sources."""

    def __init__(
        self,
        grouping: Grouping,
        sources: Mapping[str, Metadata],
        credited: Mapping[str, str] = NOTHING,
        settled: Settled = UNSETTLED,
    ) -> None:
        self._grouping, self._settled = grouping, settled
        self._from = {id: name for id, known in sources.items() if (name := known.origin or credited.get(id))}
        self._published: dict[str, list[str]] = {}
        self._own = {id: publisher_key(known.publisher) for id, known in sources.items()}
        for id, known in sorted(sources.items()):
            for name in (known.publisher, known.title, known.author):
                if key := publisher_key(name):
                    self._published.setdefault(key, []).append(id)
        self._tied = {pair: tie for tie in grouping.ties for pair in ((tie.one, tie.other), (tie.other, tie.one))}
        self._any = {id: tie for tie in reversed(grouping.ties) for id in (tie.one, tie.other)}
        self._parted = {frozenset((one.one, one.other)) for one in grouping.parted}

    def repeated(self, witness: Witness, among: Iterable[str] = ()) -> str | None:
        """The source of the case that a passage has its words from, by name: one of `among`, else the only one of that name."""
        here = set(among)
        for name in self._named(witness, "content"):
            known = [id for id in self._published.get(publisher_key(name), ()) if id != witness.document]
            known = [id for id in known if self._grouping.of(id) != self._grouping.of(witness.document)] or known
            chosen = next((id for id in known if id in here), known[0] if len(known) == 1 else None)
            if chosen is not None and self._own.get(witness.document, "") != publisher_key(name):
                return chosen
        return None

    def count(self, witnesses: Sequence[Witness], fact: Fact = "content", of: str | None = None) -> Counted:
        """The documents that say so, as sets that count once; of the document that the statement is `of` no copy counts.

        A document group with a passage that speaks for itself stands alone. One whose every passage names an origin, repeats
        another source or has its very words counts with whoever shares that. That somebody said it (`said`) rests on the paper or
        agency that a passage has it from, and not on the speaker.
        """
        groups: dict[str, list[Witness]] = {}
        itself: list[Witness] = []
        for witness in witnesses:
            group = self._grouping.of(witness.document)
            (itself if of is not None and group == self._grouping.of(of) else groups.setdefault(group, [])).append(witness)
        names = list(groups)
        parent = {name: name for name in names}

        def find(name: str) -> str:
            while parent[name] != name:
                name = parent[name]
            return name

        links: list[Link] = []
        leaning = [name for name in names if all(self._leans(one, name, groups, fact) for one in groups[name])]
        for name in leaning:
            for other in names:
                if find(name) != find(other) and (link := self._link(groups[name], groups[other], other in leaning, fact)):
                    links.append(link)
                    first, second = sorted((find(name), find(other)), key=names.index)
                    parent[second] = first
        sets: dict[str, dict[str, None]] = {}
        for name in names:
            sets.setdefault(find(name), {}).update(dict.fromkeys(one.document for one in groups[name]))
        own = self._within([[Witness(of, OWN), *itself]]) if of is not None and itself else ()
        links = [*own, *self._within(groups.values()), *links]
        return Counted(tuple(tuple(one) for one in sets.values()), tuple(links))

    def _within(self, groups: Iterable[Sequence[Witness]]) -> Iterable[Link]:
        """Why the documents of one group are one, for those that speak here: the tie between two of them, or between others."""
        for group in groups:
            first, *others = dict.fromkeys(one.document for one in group)
            for other in others:
                tie = self._tied.get((first, other)) or self._any.get(other)
                if tie is not None:
                    yield Link(other, tie.others(other), tie.message, repeats=True)

    def _leans(self, witness: Witness, own: str, groups: Mapping[str, Sequence[Witness]], fact: Fact) -> bool:
        """Whether a passage does not speak for itself: an origin is named, or another source has its very words."""
        if self.rests_on(witness, fact):
            return True
        return any(
            _same_words(witness.origin, other.origin)
            for name, several in groups.items()
            if name != own
            for other in several
        )

    def rests_on(self, witness: Witness, fact: Fact) -> tuple[str, ...]:
        """Whom a passage has it from for a fact, itself aside: the origins it names, and whom all of its document is from."""
        named = self._named(witness, fact)
        own = self._own.get(witness.document, "")
        return tuple(name for name in named if not own or publisher_key(name) != own)

    def _named(self, witness: Witness, fact: Fact) -> tuple[str, ...]:
        """Whom a passage names for a fact, and whom all of its document is from."""
        named = witness.origin.via if fact == "said" else witness.origin.named
        whole = self._from.get(witness.document)
        if not whole or publisher_key(whole) in map(publisher_key, named):
            return named
        return (*named, whole)

    def _link(self, ours: Sequence[Witness], theirs: Sequence[Witness], they_lean: bool, fact: Fact) -> Link | None:
        for one in ours:
            for other in theirs:
                if frozenset((one.document, other.document)) in self._parted:
                    continue
                if self.repeated(one, (other.document,)) == other.document:
                    return Link(one.document, other.document, "repeats", repeats=True)
                if _same_words(one.origin, other.origin):
                    return Link(one.document, other.document, "have it in the same words")
                if not they_lean:
                    continue
                for name in self.rests_on(one, fact):
                    from verifybench.evidence.grouping.same_origin import (
                        alike,  # names and grammar: 60 ms that few claims need
                    )

                    if any(alike(name, their, self._settled) for their in self.rests_on(other, fact)):
                        return Link(one.document, other.document, f"have it from {_in_line(name)}")
        return None


def _same_words(one: Origin, other: Origin) -> bool:
    a, b = set(one.words), set(other.words)
    return len(a & b) >= max(_FEWEST, _SAME_WORDS * max(len(a), len(b)))


def _in_line(name: str) -> str:
    return name if any(letter.isupper() for letter in name) else f"the {name}"
