"""The commands as real processes: many at once, on a full disk, on a history that was tampered with."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from tinydb import Query, TinyDB

from torture.forgeries import rechained
from torture.ledgers import NAME, all_agree, checker_says, held, lines_of, members_of, opens

STOCK_EDITS: dict[str, Callable[[TinyDB], object]] = {
    "insert": lambda db: db.insert({"event": {"kind": "verdict"}}),
    "insert many": lambda db: db.insert_multiple([{"a": 1}, {"b": 2}]),
    "update": lambda db: db.update({"reviewer": "Ben"}, Query().seq == 2),
    "update to the same": lambda db: db.update({"reviewer": "Ana"}, Query().seq == 2),
    "upsert": lambda db: db.upsert({"seq": 2, "at": "2020-01-01T00:00:00Z"}, Query().seq == 2),
    "remove": lambda db: db.remove(Query().seq == 3),
    "remove all": lambda db: db.remove(Query().seq >= 1),
    "truncate": lambda db: db.truncate(),
    "drop table": lambda db: db.drop_table("_default"),
    "drop tables": lambda db: db.drop_tables(),
    "another table": lambda db: db.table("notes").insert({"a": 1}),
}


def command(case: Path, *words: str, **environment: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "verifybench", "-C", str(case), *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "VERIFYBENCH_REVIEWER": "Ana", "VERIFYBENCH_DEVICE": "desk", **environment},
    )


def done(case: Path, *words: str, **environment: str) -> tuple[int, str, str]:
    """Exit code, what it printed, what it said."""
    process = command(case, *words, **environment)
    out, said = process.communicate()
    return process.returncode, out, said


def claims_of(case: Path) -> list[str]:
    code, out, said = done(case, "list", "claims", "--format", "json")
    assert code == 0, said
    return [claim["id"] for claim in json.loads(out)]


def verdicts_at_once(case: Path, processes: int) -> Counter[str]:
    """As many `verdict` commands at once; whoever was told that it is recorded finds it in the ledger."""
    claims = claims_of(case)
    path = case / "ledger" / NAME
    running = [
        command(case, "verdict", claims[n % len(claims)], "supported", "--because", f"process {n}")
        for n in range(processes)
    ]
    ended = [(process.communicate(), process.returncode) for process in running]
    assert [code for _, code in ended] == [0] * processes, ended
    records = [members_of(line) for line in lines_of(path.read_bytes())]
    assert sorted(record["event"].get("rationale", "") for record in records[1:]) == sorted(
        f"process {n}" for n in range(processes)
    )
    assert len(all_agree(path)) == processes + 1
    assert done(case, "audit")[0] == 0
    return Counter({"processes": processes, "records": len(records)})


def edited_by_stock_tinydb(case: Path) -> Counter[str]:
    """Each way to change a ledger with `TinyDB(path)`: refused by opening, exit 3 of audit, and left as it is found."""
    met: Counter[str] = Counter()
    path = case / "ledger" / NAME
    whole = path.read_bytes()
    for name, edit in STOCK_EDITS.items():
        path.write_bytes(whole)
        with TinyDB(path) as stock:
            edit(stock)
        changed = path.read_bytes()
        assert changed != whole, name
        assert opens(path.parent)[1] is not None, f"opening takes it: {name}"
        assert checker_says(changed), f"the checker takes it: {name}"
        code, out, said = done(case, "audit")
        assert code == 3, f"audit after {name}: {code} {out} {said}"
        assert NAME in out, f"audit after {name}: {out}"
        code, _, said = done(case, "undo")
        assert code == 3, f"undo after {name}: {code} {said}"
        assert "Put the file back" in said or "repair" in said, said
        assert path.read_bytes() == changed, f"put right in place after {name}"
        met["edits found"] += 1
    path.write_bytes(whole)
    assert done(case, "audit")[0] == 0
    return met


def chained_anew(case: Path, step: int = 1) -> Counter[str]:
    """A history that somebody rebuilt keeps every rule; `audit --head` with a published one tells."""
    met: Counter[str] = Counter()
    path = case / "ledger" / NAME
    whole = path.read_bytes()
    hashes = held(whole)
    head = f"{len(hashes)}:{hashes[-1]}"
    assert done(case, "audit", "--head", head)[0] == 0
    for what, _, forged in rechained(whole, step):
        path.write_bytes(forged)
        code, out, _ = done(case, "audit", "--head", head)
        assert code == 3, f"{what}: {out}"
        assert hashes[-1][:16] in out, f"{what}: {out}"
        met[what] += 1
    path.write_bytes(whole)
    return met


def on_a_full_disk(case: Path, disk: Path) -> Counter[str]:
    """`verdict` where not a byte is left says so and what to do, exit 2; with room again it is recorded."""
    path = case / "ledger" / NAME
    claims = claims_of(case)
    assert done(case, "verdict", claims[0], "supported", "--because", "before")[0] == 0
    before = held(path.read_bytes())
    ballast = disk / "ballast"
    refused = 0
    for turn in range(30):
        with ballast.open("ab", buffering=0) as file:
            try:
                while True:
                    file.write(b"x" * 512)
            except OSError:
                pass
        code, _, said = done(case, "verdict", claims[turn % len(claims)], "refuted", "--because", f"turn {turn} " * 40)
        if code:
            refused += 1
            assert code == 2, said
            assert "othing was recorded" in said, said
            if refused == 3:
                break
    assert refused == 3
    assert held(path.read_bytes())[: len(before)] == before
    ballast.unlink()
    code, _, said = done(case, "verdict", claims[0], "opinion", "--because", "after")
    assert code == 0, said
    all_agree(path)
    return Counter(refused=refused)
