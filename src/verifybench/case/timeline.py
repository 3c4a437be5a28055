"""The history as a list to look through: newest first, grouped, searched; a record is typed when somebody looks at it.

Records are read oldest first, some at a time; until all are known the newest stand for them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Literal

from verifybench.case.folding import fold, fold_all
from verifybench.model.event import AnyVerdict, Erased, Event, Record, Redone, Undone

if TYPE_CHECKING:
    from verifybench.ledger import History
    from verifybench.ledger.entries import Entry

Grouping = Literal["none", "day", "reviewer", "claim"]
GROUPINGS: Mapping[Grouping, str] = {
    "day": "by day",
    "reviewer": "by reviewer",
    "claim": "by claim",
    "none": "not grouped",
}
KINDS: Mapping[str, frozenset[str]] = {
    "verdicts": frozenset({"verdict", "verdicts", "adjudicated", "hidden"}),
    "second reviews and replies": frozenset({"review-asked", "reply-sought"}),
    "conflicts": frozenset({"conflict"}),
    "claims and evidence": frozenset(
        {"let-stand", "claims-waived", "claims-recut", "claim-noted", "claims-flagged", "evidence"}
    ),
    "revisions": frozenset({"revision"}),
    "coverage": frozenset({"spans-waived", "spelling"}),
    "sources": frozenset({"source-described", "source-graded", "sources-grouped", "block-relabelled", "names"}),
    "going out": frozenset({"signed-off", "published", "corrected"}),
    "taken back": frozenset({"undone", "redone"}),
    "the ledger itself": frozenset({"case-opened", "ledgers-merged", "checkpoint", "erased"}),
}
"""Kinds of decision, by the kinds of events."""

AT_ONCE = 1_000  # records that are read before a first look, and then at a time: some 25 ms


@dataclass(slots=True, eq=False)
class _Columns:
    """One list a member, oldest first; what many records share is one string."""

    hashes: list[str] = field(default_factory=list)
    days: list[str] = field(default_factory=list)
    reviewers: list[str] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)
    claims: list[tuple[str, ...]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    points: dict[str, list[int]] = field(default_factory=dict)  # record hash -> the records that point to it
    apart: list[int] = field(default_factory=list)
    last: tuple[int, str, int] = (0, "", 0)
    shared: dict[str, str] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.hashes)

    def add(self, entry: Entry, words: str) -> None:
        at, one = len(self.hashes), self.shared
        self.hashes.append(entry.hash)
        day = entry.at[:10]
        self.days.append(one.setdefault(day, day))
        self.reviewers.append(one.setdefault(entry.reviewer, entry.reviewer))
        self.kinds.append(one.setdefault(entry.kind, entry.kind))
        self.claims.append(tuple([one.setdefault(id, id) for id in entry.claims]))
        self.words.append(words)
        for hash in entry.points:
            self.points.setdefault(hash, []).append(at)
        if entry.apart:
            self.apart.append(at)
        self.last = entry.place


@dataclass(frozen=True, slots=True)
class Heading:
    """Stands before the record at this place of the order; `key` is the day, the person, or the claim's id, "" of no claim."""

    at: int
    key: str
    count: int


@dataclass(frozen=True, slots=True)
class Listed:
    """Records in the order in which they are shown; those under several headings have a place under each. `records` counts each
    once."""

    order: Sequence[int]
    headings: tuple[Heading, ...] = ()
    records: int = 0


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which records a list is to hold: of a kind of decision, of a claim (by its id of today), with all of these words."""

    kind: str | None = None
    claim: str | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """A record with those around it: the verdicts that it took the place of, those that took its place, and what took it back or
    brought it back, oldest first. `pointed` are the records that its words speak of, by hash."""

    record: Record
    before: tuple[Record, ...] = ()
    after: tuple[Record, ...] = ()
    turned: tuple[Record, ...] = ()
    pointed: Mapping[str, Record] = field(default_factory=dict)


class Timeline:
    """The records of a ledger as a reader may see them. A place in it is counted from the oldest of those that are known.

    `show` gives a record as the reader sees it, `aliases` the claims of today for what events call them. Where `blind`, words and
    claims that may be hidden are looked at as they are shown.
    """

    def __init__(
        self,
        ledger: History,
        reader: str,
        show: Callable[[Record], Record],
        aliases: Callable[[], Mapping[str, str]],
        blind: Callable[[], bool],
    ) -> None:
        self._ledger, self._reader, self._show = ledger, reader, show
        self._aliases, self._blind = aliases, blind
        self._targets: tuple[_Columns, int, dict[int, list[int]]] | None = None
        self._begin()

    def __len__(self) -> int:
        """How many records are known; of `total`."""
        return len(self._known)

    @property
    def total(self) -> int:
        return self._ledger.held

    @property
    def complete(self) -> bool:
        return self._reading is None

    def _begin(self) -> None:
        self._known = self._of(self._ledger.entries(AT_ONCE))
        self._coming = _Columns()
        self._reading: Iterator[Entry] | None = self._ledger.entries() if len(self._known) < self.total else None

    def _of(self, entries: Iterable[Entry]) -> _Columns:
        columns = _Columns()
        self._take(columns, entries)
        return columns

    def _take(self, columns: _Columns, entries: Iterable[Entry]) -> None:
        fresh = list(entries)
        for entry, words in zip(fresh, fold_all(list(map(self._said, fresh))), strict=True):
            columns.add(entry, words)

    def read_on(self) -> bool:
        """Read some more; whether there is more. Once all is read it takes the place of the newest, and places change."""
        if self._reading is None:
            return False
        before = len(self._coming)
        self._take(self._coming, islice(self._reading, AT_ONCE))
        if len(self._coming) < before + AT_ONCE:
            self._known, self._coming, self._reading = self._coming, _Columns(), None
            return self.refresh()
        return True

    def refresh(self) -> bool:
        """Take in what was recorded since; whether there is more to read."""
        if self._reading is not None:
            return True
        fresh = self.total - len(self._known)
        if fresh <= 0:
            return False
        before, *new = self._ledger.entries(fresh + 1) if len(self._known) else [None, *self._ledger.entries()]
        if fresh > AT_ONCE or (before is not None and before.place != self._known.last):
            self._begin()  # another's ledger came, with records that are older than the newest known
            return self._reading is not None
        self._take(self._known, (entry for entry in new if entry is not None))
        return False

    def _said(self, entry: Entry) -> str:
        from verifybench.ledger.entries import words_of

        said = _plain_words(self._ledger.record(entry.hash).event) if entry.apart else words_of(entry.event)
        return f"{entry.kind} {entry.reviewer} {entry.at[:10]} {said}"

    # records

    def record(self, place: int) -> Record:
        """A record as the reader may see it."""
        return self._show(self._ledger.record(self._known.hashes[place]))

    def hash(self, place: int) -> str:
        return self._known.hashes[place]

    def place(self, hash: str) -> int | None:
        """Where a record stands; None where it is not known yet."""
        try:
            return self._known.hashes.index(hash)
        except ValueError:
            return None

    def story(self, place: int) -> Story:
        """A record with those that it speaks of, and those that speak of it."""
        record = self.record(place)
        around = [self.record(at) for at in self._known.points.get(record.hash, ())]
        turned = tuple(one for one in around if isinstance(one.event, (Undone, Redone)))
        after = tuple(one for one in around if isinstance(one.event, AnyVerdict))
        pointed = self.pointed(record)
        mine = record.event.supersedes if isinstance(record.event, AnyVerdict) else ()
        before = tuple(pointed[hash] for hash in mine if hash in pointed)
        return Story(record, tuple(one for one in before if isinstance(one.event, AnyVerdict)), after, turned, pointed)

    def pointed(self, record: Record) -> Mapping[str, Record]:
        """The records that the words about one speak of."""
        event = record.event
        if isinstance(event, (Undone, Redone)):
            wanted: tuple[str, ...] = (event.target,)
        elif isinstance(event, AnyVerdict):
            wanted = event.supersedes
        elif isinstance(event, Erased):
            wanted = tuple(self._known.hashes[at] for at in self._known.apart)
        else:
            return {}
        found = {}
        for hash in wanted:
            try:
                found[hash] = self._show(self._ledger.record(hash))
            except KeyError:  # it may not be here
                continue
        return found

    def decided_a_day(self) -> Mapping[str, int]:
        """How many claims were given a verdict on each day on which any was, by the records' own dates."""
        counts: dict[str, int] = {}
        verdicts = KINDS["verdicts"]
        for at, kind in enumerate(self._known.kinds):
            if kind in verdicts:
                day = self._known.days[at]
                counts[day] = counts.get(day, 0) + (len(self._known.claims[at]) if kind == "verdicts" else 1)
        return dict(sorted(counts.items()))

    # looking through them

    def listed(self, grouping: Grouping, wanted: Wanted = Wanted()) -> Listed:
        """The records wanted, newest first, under headings."""
        found = self._found(wanted)
        if grouping == "none":
            return Listed(found, (), len(found))
        groups: dict[str, list[int]] = {}
        for place in found:
            for key in self._keys(place, grouping, wanted.claim):
                groups.setdefault(key, []).append(place)
        order: list[int] = []
        headings: list[Heading] = []
        for key, places in groups.items():
            headings.append(Heading(len(order), key, len(places)))
            order += places
        return Listed(order, tuple(headings), len(found))

    def _keys(self, place: int, grouping: Grouping, only: str | None) -> Sequence[str]:
        if grouping == "day":
            return (self._known.days[place],)
        if grouping == "reviewer":
            return (self._known.reviewers[place],)
        claims = self.claims(place)
        return [only] if only is not None and only in claims else claims or ("",)

    def claims(self, place: int) -> Sequence[str]:
        """The claims of today that a record is about; of one that takes back or carries over, those of what it points at."""
        known, aliases = self._known, self._aliases()
        ids: Sequence[str] = known.claims[place]
        if known.kinds[place] == "verdicts" and self._blind() and known.reviewers[place] != self._reader:
            ids = [one.id for one in getattr(self.record(place).event, "claims", ())]
        elif known.kinds[place] in ("undone", "redone", "revision"):
            ids = [id for at in self._pointing().get(place, ()) for id in self.claims(at)]
        return list(dict.fromkeys(aliases.get(id, id) for id in ids)) if aliases else ids

    def _pointing(self) -> Mapping[int, Sequence[int]]:
        """The places that records point at, which lie before them."""
        known = self._known
        if self._targets is None or self._targets[:2] != (known, len(known)):
            places: dict[int, list[int]] = {}
            for at, hash in enumerate(known.hashes if known.points else ()):
                for later in known.points.get(hash, ()):
                    if later > at:
                        places.setdefault(later, []).append(at)
            self._targets = known, len(known), places
        return self._targets[2]

    def _found(self, wanted: Wanted) -> Sequence[int]:
        words = fold(wanted.words).split()
        found: Sequence[int] = range(len(self._known) - 1, -1, -1)
        if wanted.kind is not None:
            kinds, has, blind = KINDS[wanted.kind], self._known.kinds, self._blind()
            found = [at for at in found if (self._kind(at) if blind and has[at] == "revision" else has[at]) in kinds]
        if words:
            texts, blind = self._known.words, self._blind()
            found = [
                at for at in found if all(word in texts[at] for word in words) and not (blind and self._veiled(at, words))
            ]
        if wanted.claim is not None:
            found = [at for at in found if wanted.claim in self.claims(at)]
        return found

    def _kind(self, place: int) -> str:
        return self.record(place).event.kind

    def _veiled(self, place: int, words: Sequence[str]) -> bool:
        """Whether a record has these words only where the reader may not see them yet."""
        if self._known.reviewers[place] == self._reader:
            return False
        own = self._ledger.record(self._known.hashes[place])
        seen = self._show(own)
        if seen is own or seen.event is own.event:
            return False
        told = fold(f"{seen.event.kind} {seen.reviewer} {seen.at[:10]} {_plain_words(seen.event)}")
        return not all(word in told for word in words)


def _plain_words(event: Event) -> str:
    from verifybench.ledger.canonical import canonical
    from verifybench.ledger.entries import words_of
    from verifybench.ledger.records import payload

    return words_of(canonical(payload(event)))
