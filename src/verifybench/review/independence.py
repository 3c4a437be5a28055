"""Which verdicts are independent: given before their author could see another's on the same claim."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from verifybench.ledger.branches import Branches
from verifybench.model.event import Record, Redone, ReviewAsked, Undone, VerdictRecorded, VerdictsRecorded
from verifybench.review.second import person

Given = VerdictRecorded | VerdictsRecorded
Answered = tuple[str, str | None]
"""A claim that a verdict is about, and the request that it answers there."""


@dataclass(frozen=True, slots=True)
class Independent:
    """By claim, each reviewer's first independent verdict that they did not take back while it was still independent.

    `reviewers` are the names as first stated, by person; `left_out` counts who decided a claim only after seeing another's verdict.
    """

    labels: Mapping[str, Mapping[str, str]]
    reviewers: Mapping[str, str]
    left_out: int


@dataclass(slots=True)
class _Claim:
    """What was given on one claim so far: everybody's verdicts, and each person's independent ones in order."""

    given: list[tuple[str, str]] = field(default_factory=list)  # person, record hash
    independent: dict[str, dict[str, str]] = field(default_factory=dict)  # person -> record hash -> label
    taken_back: set[str] = field(default_factory=set)
    people: dict[str, None] = field(default_factory=dict)

    def first(self) -> Iterator[tuple[str, str]]:
        """Each person's first verdict that counts, by person."""
        for who, given in sorted(self.independent.items()):
            for hash, label in given.items():
                if hash not in self.taken_back:
                    yield who, label
                    break


def independent(
    records: Iterable[Record], claims_of: Callable[[Given], Iterable[Answered]], blind: Callable[[str], bool]
) -> Independent:
    """Read a history in merged order. Adjudications do not count: who adjudicates has seen the others.

    `claims_of` gives the claims a verdict is about, without those to leave out. Whoever's ledger had taken in another's verdict,
    as its own records say, could see it; except where `blind` says that verdicts on the claim are hidden until there are two:
    there the first of each of two does count, and so does the answer to a request to its author that came before there were two.
    """
    claims: dict[str, _Claim] = {}
    about: dict[str, list[str]] = {}  # verdict -> claims
    asked: dict[str, str] = {}  # request -> of whom
    in_sight: dict[str, frozenset[str]] = {}  # request -> claims that two had decided when it came
    held = _Held()
    names: dict[str, str] = {}
    for record in records:
        held.take(record)
        event, who = record.event, person(record.reviewer)
        if isinstance(event, ReviewAsked):
            asked[record.hash] = event.of
            in_sight[record.hash] = frozenset(id for id, claim in claims.items() if len(claim.people) > 1)
        elif isinstance(event, (VerdictRecorded, VerdictsRecorded)):
            for id, request in claims_of(event):
                names.setdefault(who, record.reviewer)
                about.setdefault(record.hash, []).append(id)
                claim = claims.setdefault(id, _Claim())
                answers = blind(id) and request is not None and person(asked.get(request, "")) == who
                answers = answers and id not in in_sight.get(request or "", ())
                first = who not in claim.people
                if (answers and first) or not _could_see(claim, record, who, held, blind(id)):
                    claim.independent.setdefault(who, {})[record.hash] = event.label
                claim.people[who] = None
                claim.given.append((who, record.hash))
        elif isinstance(event, (Undone, Redone)):
            for id in about.get(event.target, ()):
                claim = claims[id]
                if not _could_see(claim, record, who, held, blind(id)):
                    claim.taken_back ^= {event.target}
    labels = {id: dict(claim.first()) for id, claim in claims.items()}
    left_out = sum(who not in labels[id] for id, claim in claims.items() for who in claim.people)
    return Independent(labels, names, left_out)


def _could_see(claim: _Claim, record: Record, who: str, held: _Held, blind: bool) -> bool:
    """Whether a record's author could have seen another's verdict on the claim."""
    seen = {other for other, hash in claim.given if held.has(record, hash)}
    return len(seen) > 1 if blind else bool(seen - {who})


class _Held:
    """What each ledger had taken in of the others, as its own records say."""

    def __init__(self) -> None:
        self._branches = Branches()
        self._named: dict[str, list[tuple[int, str]]] = {}  # branch -> number of a record and a head it names
        self._held: dict[str, dict[str, int]] = {}  # branch -> what its records name

    def take(self, record: Record) -> None:
        self._branches.add(record)
        branch, seq = self._branches.place(record.hash)
        if branch not in self._held:
            self._held[branch] = {}
            for before, last in self._branches.reach([record.prev]).items():  # of a fork what came before it
                self._add(branch, (head for number, head in self._named.get(before, ()) if number <= last))
        self._named.setdefault(branch, []).extend((seq, head.hash) for head in record.seen)
        self._add(branch, (head.hash for head in record.seen))

    def _add(self, branch: str, heads: Iterable[str]) -> None:
        held = self._held[branch]
        for of, seq in self._branches.reach(heads).items():
            held[of] = max(seq, held.get(of, 0))

    def has(self, record: Record, other: str) -> bool:
        """Whether another record was at hand when this one was written."""
        branch, _ = self._branches.place(record.hash)
        own = self._branches.reach([record.hash])
        return self._branches.covers(own, other) or self._branches.covers(self._held[branch], other)
