"""All ledger files of a folder as one history: who has which, where files of one ledger part, the merged order."""

from __future__ import annotations

import os
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from verifybench.ledger.cache import Kept
from verifybench.ledger.chain import FOLLOWED, Members, parser
from verifybench.ledger.errors import LedgerReadOnly
from verifybench.ledger.names import file_name
from verifybench.ledger.replica import Placed, Replica, ledgers_in, settle_copies
from verifybench.model.event import Head, HeadRef

BLOCK = 512  # lines of each file that are held at a time


@dataclass(frozen=True, slots=True)
class Fork:
    """Two files that continue one ledger in two ways: record `seq` is the first in which they differ."""

    ledger: str
    files: tuple[str, str]
    seq: int

    @property
    def what(self) -> str:
        """What happened, without the ledger's id."""
        return f"two files continue one ledger in two ways from record {self.seq} on: {self.files[0]} and {self.files[1]}"


class LedgerFolder:
    """The files of a folder, by name. What was read of them is known to be whole; `catch_up` takes in what is new."""

    def __init__(self, path: Path, *, marking: bool = False) -> None:
        """With `marking` the files can be marked for a cache."""
        self.path, self.marking = path, marking
        self.replicas: dict[str, Replica] = {}
        self._where: dict[str, tuple[Replica, int]] = {}
        self._found: dict[str, int] = {}
        self._settled = False
        self._listed: int | None = None
        self._owned: dict[tuple[str, str], Replica] = {}
        self._named: dict[str, tuple[int, set[str]]] = {}

    def __iter__(self) -> Iterator[Replica]:
        """Files that hold a record, by name."""
        return (replica for _, replica in sorted(self.replicas.items()) if replica.file.count)

    def resume(self, files: Mapping[str, Kept]) -> bool:
        """Take over what an earlier opening read of the files, if all of them still begin with those bytes."""
        resumed: dict[str, Replica] = {}
        if not files.keys() <= set(ledgers_in(self.path)):
            return False
        for name, kept in files.items():
            resumed[name] = Replica(self.path / name, marking=True)
            if not resumed[name].resume(kept):
                return False
        self.replicas = resumed
        return True

    # -- taking in ------------------------------------------------------------------------------------------------------

    def catch_up(self, *, quickly: bool = False) -> None:
        """Take in what was committed since the last call. Raises LedgerDamaged and LedgerError.

        `quickly`, a file that came within the same tick of the clock as the last look at the folder may be passed over.
        """
        changed = self._changed()
        if not quickly or changed is None or changed != self._listed:
            self._listed = changed
            for name in ledgers_in(self.path):
                if name not in self.replicas:
                    self.replicas[name] = Replica(self.path / name, marking=self.marking)
        for _, replica in sorted(self.replicas.items()):
            if replica.catch_up():
                self._settled = False
        if not self._settled:
            self._owned.clear()
            settle_copies(self)
            self._settled = True

    def _changed(self) -> int | None:
        """When the folder last got or lost a file; None where there is none."""
        try:
            return os.stat(self.path).st_mtime_ns  # noqa: PTH116, a fifth of the time of listing, at every commit
        except OSError:
            return None

    def make(self) -> None:
        try:
            self.path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise LedgerReadOnly(f"{self.path}: cannot be made ({error.strerror}). Nothing was recorded.") from error

    # -- which file is whose ----------------------------------------------------------------------------------------------

    def own(self, reviewer: str, device: str) -> Replica | None:
        """The file that this person on this device goes on with: of several the one with the name that would be given,
        and of these the first; else the longest."""
        known = self._owned.get((reviewer, device))
        if known is None:
            known = self._choose(reviewer, device)
            if known is not None:
                self._owned[reviewer, device] = known
        return known

    def _choose(self, reviewer: str, device: str) -> Replica | None:
        found = [replica for replica in self if not replica.is_copy and replica.owner == (reviewer, device)]
        if len(found) > 1:
            given = [file_name(reviewer, device, number) for number in range(1, len(self.replicas) + 2)]
            for name in given:
                if self.replicas.get(name) in found:
                    return self.replicas[name]
        return min(found, key=lambda replica: (-replica.file.count, replica.name), default=None)

    def fresh(self, reviewer: str, device: str) -> Replica:
        """A file that holds nothing yet, under the first name that nobody has."""
        number = 1
        while True:
            name = file_name(reviewer, device, number)
            replica = self.replicas.get(name)
            if replica is None:
                replica = self.replicas[name] = Replica(self.path / name, marking=self.marking)
            if not replica.file.count:
                return replica
            number += 1

    # -- what they hold ---------------------------------------------------------------------------------------------------

    @property
    def count(self) -> int:
        """Records of all files, copies included: it grows whenever any has a new one."""
        return sum(replica.file.count for replica in self.replicas.values())

    def next_clock(self, own: Replica) -> int:
        """The clock of the next record of `own`: above all that its author has seen."""
        return 1 + max(own.clock, *(one.clock for one in self.replicas.values() if one.clock <= FOLLOWED), 0)

    def heads(self) -> tuple[Head, ...]:
        """The newest record of every file, by file name."""
        return tuple(
            Head(replica.ledger or "", replica.name, replica.file.count, replica.file.head, replica.at) for replica in self
        )

    def forks(self) -> tuple[Fork, ...]:
        return tuple(
            Fork(replica.ledger or "", (replica.parts_from.name, replica.name), replica.first)
            for replica in self
            if replica.parts_from is not None and not replica.is_copy
        )

    def unseen_by(self, own: Replica) -> tuple[HeadRef, ...]:
        """The heads of other ledgers that the records of `own` do not name yet, by ledger; of a fork those of each branch."""
        by_ledger: dict[str, list[Replica]] = {}
        for replica in self:
            if replica.ledger and replica.ledger != own.ledger and not replica.is_copy:
                by_ledger.setdefault(replica.ledger, []).append(replica)
        unseen: list[HeadRef] = []
        for ledger, branches in sorted(by_ledger.items()):
            if len(branches) == 1:
                fresh = branches if branches[0].file.count > own.file.seen.get(ledger, 0) else []
            else:
                named = self._named_by(own)
                fresh = sorted((one for one in branches if one.file.head not in named), key=lambda one: one.file.head)
            unseen += (HeadRef(ledger, one.file.count, one.file.head) for one in fresh)
        return tuple(unseen)

    def _named_by(self, own: Replica) -> Set[str]:
        """The hashes of the heads that records of a file name as seen. Only where there is a fork: a number says less."""
        start, named = self._named.get(own.name, (0, set[str]()))
        for members in own.records(start + 1) if own.file.count > start else ():
            seen = members.get("seen")
            heads = seen if isinstance(seen, list) else ()
            named.update(str(head.get("hash")) for head in heads if isinstance(head, dict))
        self._named[own.name] = own.file.count, named
        return named

    def placed(self, starts: Mapping[str, int]) -> Iterator[Placed]:
        """Every record once, in merged order, as it stands on its line; of the files in `starts` from that record on.

        Its number of a file is that in order of names. Raises LedgerDamaged that names a record whose clock does not run on.
        """
        return _merged([replica.placed(start, number) for number, replica, start in self._begin(starts)])

    def in_order(self, starts: Mapping[str, int]) -> Iterator[tuple[Replica, Members]]:
        """The same, parsed as they are reached. Raises LedgerDamaged also for a record that is no JSON."""
        begin = self._begin(starts)
        if len(begin) == 1:
            _, replica, start = begin[0]
            yield from ((replica, members) for members in replica.records(start))
            return
        replicas = {number: replica for number, replica, _ in begin}
        parse = parser(sum(replica.file.count - start for _, replica, start in begin))
        for _, _, seq, _, number, line in self.placed(starts):
            replica = replicas[number]
            try:
                members = parse(line[line.index(b":") + 1 :])
            except (ValueError, RecursionError):
                members = None
            if type(members) is not dict:
                raise replica.damaged(seq, "not a record")
            yield replica, members

    def _begin(self, starts: Mapping[str, int]) -> list[tuple[int, Replica, int]]:
        """Number, file and first record, of files that have any."""
        begin = [(replica, max(replica.first, starts.get(replica.name, 1))) for replica in self]
        return [(number, replica, start) for number, (replica, start) in enumerate(begin) if start <= replica.file.count]

    def find(self, hash: str) -> tuple[Replica, int]:
        """The file and the number of the record with this hash. Raises KeyError."""
        if hash not in self._where:
            self._find_all()
        return self._where[hash]

    def hold(self, hashes: Set[str]) -> bool:
        """Whether there are records with all of these."""
        self._find_all()
        return hashes <= self._where.keys()

    def _find_all(self) -> None:
        for replica in self:
            start = self._found.get(replica.name, 0) + 1
            for seq, one in enumerate(replica.file.hashes(start), start):
                self._where.setdefault(one, (replica, seq))
            self._found[replica.name] = replica.file.count


def _merged(streams: Sequence[Iterator[Placed]]) -> Iterator[Placed]:
    """Ascending streams as one, sorted a block at a time: in half the time of `heapq.merge`."""
    blocks = [list(islice(stream, BLOCK)) for stream in streams]
    while last := [block[-1] for block in blocks if block]:
        bound, ready = min(last), list[Placed]()  # up to here each stream is known
        for number, block in enumerate(blocks):
            cut = bisect_right(block, bound)
            ready += block[:cut]
            blocks[number] = block[cut:] or list(islice(streams[number], BLOCK))
        ready.sort()
        yield from ready
