"""A ledger cut off after any of its bytes, as a crash or a copy that stopped leaves it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from tinydb import TinyDB

from torture.ledgers import CLOSER, NAME, checker_says, decision, failures, held, opened, opens
from verifybench.ledger import verify
from verifybench.ledger.file import LedgerFile


def cut(folder: Path, data: bytes, ends: Iterable[int], *, writing_every: int = 1) -> Counter[str]:
    """`data` is a whole ledger; each of `ends` is how many bytes are left of it. Every `writing_every`th is written on."""
    met: Counter[str] = Counter()
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / NAME
    for turn, end in enumerate(ends):
        left = data[:end]
        path.write_bytes(left)
        whole = held(left)
        met["cuts"] += 1
        met["in a record"] += not left.endswith((b"\n", b"}}"))
        read, refused = opens(folder)
        if refused is not None:
            assert refused == len(whole) + 1, f"cut at {end}: refused with record {refused}"
            met["refused"] += 1
            continue
        assert read == len(whole), f"cut at {end}: {read} of {len(whole)} whole records are read"
        assert path.read_bytes() == left, f"cut at {end}: reading wrote"
        if end < len(data):
            (found,) = verify(folder)
            assert (found.rule, found.weight) == ("file.torn", "warning"), f"cut at {end}: {found}"
            met["said by the checker"] += checker_says(left) != ""
        if turn % writing_every == 0:
            _write_on(folder, path, left, whole, met)
    return met


def _write_on(folder: Path, path: Path, left: bytes, whole: list[str], met: Counter[str]) -> None:
    file = LedgerFile(path)
    with file.locked():
        file.catch_up()
    kept = path.read_bytes()
    aside = list(folder.glob("*.torn-*"))
    assert len(aside) <= 1
    met["set aside"] += len(aside)
    if whole:
        last = b"\n".join(left.split(b"\n")[: 1 + len(whole)]) + b"\n"
        assert kept == last + CLOSER
        tail = left[len(last) :]
        assert b"".join(one.read_bytes() for one in aside) == (tail if tail.strip(b"}\n") else b"")
    record = opened(folder).append(decision(0))
    hashes = held(path.read_bytes())
    assert hashes[: len(whole)] == whole
    assert hashes[-1] == record.hash
    assert len(hashes) == max(len(whole), 1) + 1  # where nothing was whole, the ledger is opened anew
    with TinyDB(path, access_mode="r") as stock:
        assert len(stock) == len(hashes)
    assert checker_says(path.read_bytes()) == ""
    assert failures(folder) == []
    met["written on"] += 1
    for one in aside:
        one.unlink()
