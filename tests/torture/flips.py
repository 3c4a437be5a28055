"""One bit, or one byte, of a ledger changed: found, and placed at its record, by opening, by audit and by the checker."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from itertools import accumulate
from pathlib import Path

from torture.ledgers import NAME, checker_says, opens
from verifybench.ledger import verify


def flip(folder: Path, data: bytes, flips: Iterable[tuple[int, int]]) -> Counter[str]:
    """`data` is a whole ledger, each of `flips` a place in it and the bits to turn there."""
    met: Counter[str] = Counter()
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / NAME
    ends = list(accumulate(len(line) for line in data.splitlines(keepends=True)))
    changed = bytearray(data)
    for at, bits in flips:
        seq = bisect_right(ends, at)  # line 0 is the first line, line n record n, the last one the closing brackets
        changed[at] ^= bits
        path.write_bytes(changed)
        changed[at] ^= bits
        met["flips"] += 1
        where = f"byte {at} ^ {bits:#04x}, in record {seq} of {len(ends) - 2}"
        read, refused = opens(folder)
        torn = refused is None  # what only a damaged end can pass for
        assert refused == seq or (torn and read == seq - 1), f"opening reads {read}, refuses {refused}: {where}"
        met["taken for an unfinished write"] += torn
        found = verify(folder)
        assert found, f"audit does not see {where}"
        assert found[0].seq == (seq or None), f"audit places {where} at {found[0]}"
        assert (found[0].weight == "warning") == torn, f"{where}: {found[0]}"
        said = checker_says(_with(data, at, bits))
        assert said, f"the checker does not see {where}"
        assert said.startswith(f"record {seq}: " if seq else "the first line"), f"the checker places {where} so: {said}"
    return met


def _with(data: bytes, at: int, bits: int) -> bytes:
    return data[:at] + bytes([data[at] ^ bits]) + data[at + 1 :]
