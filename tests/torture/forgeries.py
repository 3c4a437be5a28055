"""Records removed, moved, inserted, duplicated, put back, altered and chained anew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from torture.ledgers import (
    CLOSER,
    HEADER,
    NAME,
    checker_says,
    decision,
    failures,
    lines_of,
    members_of,
    not_held,
    opened,
    opens,
    sealed,
)

Forged = tuple[str, int, bytes]  # what was done, the first record that cannot be right any more, and the file


def rearranged(data: bytes, foreign: bytes, step: int = 1) -> Iterator[Forged]:
    """Every way to remove, repeat, swap or put in a record, with numbers and commas as they were; `foreign` is another ledger.

    `step` leaves out all but every so-manieth.
    """
    lines, others = lines_of(data), lines_of(foreign)
    for n in range(0, len(lines) - 1, step):  # without the last one, a ledger is as it once was: only a head tells
        yield "removed", n + 1, _file([*lines[:n], *lines[n + 1 :]])
    for n in range(0, len(lines), step):
        yield "duplicated", n + 2, _file([*lines[: n + 1], lines[n], *lines[n + 1 :]])
        yield "inserted", max(n + 1, 2), _file([*lines[:n], others[n], *lines[n:]])  # another's opening may come first
        yield "exchanged", max(n + 1, 2), _file([*lines[:n], others[n], *lines[n + 1 :]])
        yield "put back behind", len(lines) + 1, _file([*lines, *lines[: n + 1]])
    for a, b in list(combinations(range(len(lines)), 2))[::step]:
        swapped = list(lines)
        swapped[a], swapped[b] = lines[b], lines[a]
        yield "reordered", a + 1, _file(swapped)
    yield "reversed", 1, _file(lines[::-1])
    yield "two files in one", len(lines) + 1, data + foreign


def renumbered(data: bytes, foreign: bytes, step: int = 1) -> Iterator[Forged]:
    """The same with numbers and commas put right, and hashes left as they were."""
    lines, others = lines_of(data), lines_of(foreign)
    for n in range(0, len(lines) - 1, step):
        yield "removed, renumbered", n + 1, _numbered([*lines[:n], *lines[n + 1 :]])
    for n in range(0, len(lines), step):
        yield "inserted, renumbered", max(n + 1, 2), _numbered([*lines[:n], others[n], *lines[n:]])
        yield "duplicated, renumbered", n + 2, _numbered([*lines[: n + 1], lines[n], *lines[n + 1 :]])


def rechained(data: bytes, step: int = 1) -> Iterator[Forged]:
    """Every rule kept: something is changed, removed or added, and everything behind it numbered, linked and hashed anew."""
    records = [members_of(line) for line in lines_of(data)]
    for n in range(1, len(records), step):  # the opening too would give another ledger
        changed = {**records[n], "at": "2025-12-31T09:30:00Z"}
        yield "altered, chained anew", n + 1, sealed([*records[:n], changed, *records[n + 1 :]])
        yield "removed, chained anew", n + 1, sealed([*records[:n], *records[n + 1 :]])
        yield "cut short", n + 1, _file(lines_of(data)[:n])
    for n in range(1, len(records) - 1, step):
        later = [{**record, "clock": record["clock"] + 1} for record in records[n:]]
        yield "duplicated, chained anew", n + 2, sealed([*records[:n], records[n], *later])


def found(folder: Path, forged: Iterator[Forged]) -> Counter[str]:
    """Each is refused by opening, audit and the checker, with its record."""
    met: Counter[str] = Counter()
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / NAME
    for what, seq, data in forged:
        path.write_bytes(data)
        where = f"{what} at record {seq}"
        assert opens(folder) == (0, seq), f"opening: {where}: {opens(folder)}"
        findings = failures(folder)
        assert findings, f"audit does not see it: {where}"
        assert findings[0].seq == seq, f"audit: {where}: {findings[0]}"
        assert checker_says(data).startswith(f"record {seq}: "), f"the checker: {where}: {checker_says(data)}"
        assert path.read_bytes() == data, f"put right in place: {where}"
        met[what] += 1
    return met


def found_by_head(folder: Path, data: bytes, forged: Iterator[Forged]) -> Counter[str]:
    """Each opens, since it keeps every rule, and is found by any head that was published at or behind the change; heads before
    it still hold."""
    met: Counter[str] = Counter()
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / NAME
    heads = [(n, members_of(line)["hash"]) for n, line in enumerate(lines_of(data), 1)]
    for what, seq, changed in forged:
        path.write_bytes(changed)
        where = f"{what} at record {seq}"
        assert failures(folder) == [], where
        assert checker_says(changed) == "", where
        assert not_held(folder, heads[: seq - 1]) == [], f"a head before the change does not hold: {where}"
        missed = not_held(folder, heads[seq - 1 :])
        assert missed == list(range(seq, len(heads) + 1)), f"not found by its head: {where}"
        met[what] += 1
        met["heads"] += len(missed)
    return met


def found_by_others(folder: Path, records: int, step: int = 1) -> Counter[str]:
    """Two reviewers write in turn. What one of them rebuilds is contradicted by the other's records, without a published head, as
    far as the other had seen it."""
    met: Counter[str] = Counter()
    for n in range(records):
        for who in ("Ana", "Ben"):
            opened(folder, who).append(decision(n))
    assert failures(folder) == []
    path = folder / NAME
    data = path.read_bytes()
    for what, seq, changed in rechained(data, step):
        path.write_bytes(changed)
        findings = failures(folder)
        assert findings, f"nobody contradicts it: {what} at record {seq}"
        met[what] += 1
        met["contradictions"] += len(findings)
    path.write_bytes(data)
    assert failures(folder) == []
    return met


def _file(lines: list[bytes]) -> bytes:
    return b"".join([HEADER, *lines, CLOSER])


def _numbered(lines: list[bytes]) -> bytes:
    """The lines with the commas and keys of their new places; what is inside stays."""
    return _file([(b'%s"%d"' % (b"," if n > 1 else b"", n)) + line[line.index(b":") :] for n, line in enumerate(lines, 1)])
