"""A kill, or an error, at each system call of a commit, injected by strace."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from torture.ledgers import CLOSER, HEADER, NAME, all_agree, held, written
from torture.nursery import Child, Nursery

TRACED = "trace=%file,%desc"
ERRORS = ("ENOSPC", "EIO", "EDQUOT", "EINTR")
SYNCS = ("fsync", "fdatasync")
CHANGING = (*SYNCS, "write", "pwrite64", "ftruncate", "rename", "unlink", "mkdir")
# What a message must offer whoever reads it: something to do.
ADVICE = re.compile(r"try again|again|permission|look at the disk|cannot be written|cannot be read|cannot be made")


@dataclass(frozen=True, slots=True)
class Call:
    """The `number`th call of this name, counted from where the append begins."""

    name: str
    number: int
    shown: str


def traces() -> bool:
    """Whether strace is there and may trace."""
    if shutil.which("strace") is None:
        return False
    done = subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True, check=False)
    return done.returncode == 0


def prepare(folder: Path, scene: str) -> int:
    """The ledger a scene begins with; returns how many of its records are whole."""
    if scene == "creation":
        return 0
    path = written(folder, 3)
    if scene == "healing":
        path.write_bytes(path.read_bytes()[: -len(CLOSER)] + b',"4":{"at":"2026-01-31T09:30:00Z","clock":4,"ev')
    elif scene == "healing brackets":
        path.write_bytes(path.read_bytes()[: -len(CLOSER)])
    elif scene == "healing creation":
        path.write_bytes(HEADER[:7])
        return 0
    return 3


SCENES = ("commit", "creation", "healing", "healing brackets", "healing creation")


def calls_of(nursery: Nursery, folder: Path, scene: str) -> list[Call]:
    """A dry run: the calls of an append that have to do with the case's folder, and the acknowledgement."""
    prepare(folder, scene)
    trace = folder.parent / "trace"
    child = nursery.start("one_commit", folder=str(folder))
    child.expect("ready")
    tracer = _attach(child, trace, "-y")
    child.tell()
    child.expect("acknowledged")
    child.expect("over")
    child.kill()
    tracer.wait()
    counted: Counter[str] = Counter()
    found = []
    for line in trace.read_text(errors="replace").splitlines():
        match = re.match(r"(?:\d+ +)?(\w+)\(", line)
        if match is None:
            continue
        counted[match[1]] += 1
        if str(folder) in line or '"acknowledged ' in line:
            found.append(Call(match[1], counted[match[1]], line.replace(str(folder), "")[:60]))
        if '"acknowledged ' in line:
            break
    return found


def kill_at(nursery: Nursery, folder: Path, scene: str, call: Call) -> Counter[str]:
    """The append dies as it makes this call; what it left must open, be whole, and go on."""
    before = prepare(folder, scene)
    path = folder / NAME
    child = nursery.start("one_commit", folder=str(folder))
    child.expect("ready")
    tracer = _attach(child, Path("/dev/null"), "-e", f"inject={call.name}:signal=KILL:when={call.number}")
    child.tell()
    said = child.rest()
    tracer.wait()
    assert said == [], f"it was to be killed at {call.shown}, and said {said}"
    met: Counter[str] = Counter(kills=1)
    data = path.read_bytes() if path.exists() else b""
    assert len(held(data)) >= before, f"a record is lost by a kill at {call.shown}"
    met["torn"] += bool(data) and not data.endswith(b"\n" + CLOSER)
    met["whole, not yet acknowledged"] += len(held(data)) > max(before, 1)
    _goes_on(nursery, folder, before)
    return met


def fail_at(nursery: Nursery, folder: Path, scene: str, call: Call, error: str) -> Counter[str]:
    """This call of the append fails once. What it then says must be true, and say what to do."""
    before = prepare(folder, scene)
    path = folder / NAME
    where = f"{error} at {call.shown}"
    child = nursery.start("one_commit", folder=str(folder))
    child.expect("ready")
    tracer = _attach(child, Path("/dev/null"), "-e", f"inject={call.name}:error={error}:when={call.number}")
    child.tell()
    first = child.lines.readline().strip()
    child.expect("over")
    data = path.read_bytes() if path.exists() else b""
    whole = held(data)
    tracer.terminate()
    tracer.wait()
    child.tell()
    again, anew = child.rest()
    met: Counter[str] = Counter(errors=1)
    met[first.split()[0]] += 1
    assert len(whole) >= before, f"a record is lost by {where}"
    if first.startswith("acknowledged"):
        assert first.split()[1] in whole, f"acknowledged and not there after {where}"
    else:
        assert first.startswith("refused"), f"{where}: {first}"
        assert ADVICE.search(first), f"no word of what to do after {where}: {first}"
        if call.name in SYNCS and "did not confirm" in first:
            met["not confirmed"] += 1
            assert again.startswith("refused"), f"written on after {where}: {again}"
        else:
            assert len(whole) <= max(before, 1), f"refused, and there all the same, after {where}: {first}"
    if again.startswith("acknowledged"):
        assert again.split()[1] in held(path.read_bytes())
    else:
        met["refuses until opened again"] += 1
        assert again.startswith("refused"), f"the next append after {where}: {again}"
    assert anew.startswith("acknowledged"), f"opened again after {where}: {anew}"
    hashes = all_agree(path)
    assert hashes[: len(whole)] == whole or hashes[:before] == whole[:before]
    assert anew.split()[1] == hashes[-1]
    return met


def _goes_on(nursery: Nursery, folder: Path, before: int) -> None:
    (said,) = nursery.run("append_some", folder=str(folder), count=1)[1:]
    assert said.startswith("acknowledged"), said
    hashes = all_agree(folder / NAME)
    assert said.split()[1] == hashes[-1]
    assert len(hashes) > before


def _attach(child: Child, trace: Path, *options: str) -> subprocess.Popen[bytes]:
    command = ["strace", "-p", str(child.pid), "-o", str(trace), "-s", "200", "-e", TRACED, *options]
    tracer = subprocess.Popen(command, stderr=subprocess.PIPE)
    assert tracer.stderr is not None
    said = tracer.stderr.readline()
    assert b"attached" in said, said
    return tracer


def table(calls: list[Call]) -> str:
    """The calls by name, as a line of figures."""
    return json.dumps(dict(sorted(Counter(call.name for call in calls).items())))
