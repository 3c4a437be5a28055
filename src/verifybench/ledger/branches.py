"""Where records stand in the chains: what comes before a head by `prev`, also where files of one ledger part."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from verifybench.model.event import Head, Record

Reach = Mapping[str, int]  # branch -> its last record's number: all that some heads cover


class Branches:
    """The chains of records. A ledger has one branch; where files of it part, one more for each way but the first.

    A ledger's id and a number say nothing of what a record holds, since anybody can write both: a hash does.
    """

    def __init__(self, records: Iterable[Record] = ()) -> None:
        self._places: dict[str, tuple[str, int]] = {}  # record -> branch and number
        self._starts: dict[str, str] = {}  # branch, by its first record -> the record before it
        self._followed: set[str] = set()
        for record in records:
            self.add(record)

    def add(self, record: Record) -> None:
        """A record after the one it follows: merged order is such an order."""
        before = self._places.get(record.prev)
        if before is None or record.prev in self._followed:
            self._starts[record.hash] = record.prev
            branch = record.hash
        else:
            branch = before[0]
            self._followed.add(record.prev)
        self._places[record.hash] = branch, record.seq

    def reach(self, hashes: Iterable[str]) -> Reach:
        """What these records and all before them are; a hash that is not here is left out."""
        reach: dict[str, int] = {}
        for hash in hashes:
            place = self._places.get(hash)
            while place is not None and place[1] > reach.get(place[0], 0):
                branch, seq = place
                reach[branch] = seq
                place = self._places.get(self._starts[branch])
        return reach

    def place(self, hash: str) -> tuple[str, int]:
        """The branch and the number of a record. Raises KeyError."""
        return self._places[hash]

    def covers(self, reach: Reach, hash: str) -> bool:
        """Whether a record is one of these."""
        branch, seq = self._places[hash]
        return seq <= reach.get(branch, 0)


def files_of(records: Iterable[Record], heads: Iterable[Head]) -> Mapping[str, str]:
    """By record hash, the file that holds it: of several the longest, and of these the one with the shorter name."""
    before = {record.hash: record.prev for record in records}
    files: dict[str, str] = {}
    for head in sorted(heads, key=lambda one: (-one.seq, len(one.file), one.file)):
        hash = head.hash
        while hash in before and hash not in files:
            files[hash] = head.file
            hash = before[hash]
    return files
