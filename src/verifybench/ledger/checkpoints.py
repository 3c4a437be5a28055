"""Checkpoint lines: each ledger's head as it was when a case was closed or a report written, one line `N HASH TIME [what]`.

`ledger/checkpoints/NAME@DEVICE.txt` belongs to the ledger of that name. Lines are facts that only add up, so two copies are
merged by taking the lines of both. Whoever cuts or rewrites a ledger contradicts them.
"""

from __future__ import annotations

import contextlib
import os
import re
from dataclasses import dataclass
from pathlib import Path

from verifybench.ledger import beside
from verifybench.ledger.disk import write_at

FOLDER = "checkpoints"
LIMIT = 16 << 20
LAST = 1 << 12  # bytes at its end that are looked at when a case is opened: merging two copies may change the lines' order
RECENT = 1 << 14  # bytes at the end of the file in which a head is looked for before it is written again
_LINE = re.compile(r"([1-9]\d{0,14}) ([0-9a-f]{64}) (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)(?: (\S.*))?", re.ASCII)
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Line:
    """A head as it was written down: `what` says for what, "" at a close."""

    seq: int
    hash: str
    at: str
    what: str = ""


@dataclass(frozen=True, slots=True)
class Checkpoints:
    """The lines for one ledger file, and the numbers of those that say nothing (cut short, or altered)."""

    file: str
    lines: tuple[Line, ...]
    strange: tuple[int, ...] = ()


def path_of(folder: Path, ledger_file: str) -> Path:
    return folder / FOLDER / f"{ledger_file.removesuffix('.json')}.txt"


def leave(folder: Path, ledger_file: str, line: Line, *, once: bool = False) -> None:
    """Add a line; with `once` only where the head is not among the newest. What cannot be written is no error."""
    path = path_of(folder, ledger_file)
    what = re.sub(r"[\s\x00-\x1f\x7f]+", " ", line.what).strip()[:_LONGEST]
    start = f"{line.seq} {line.hash} "
    added = f"{start}{line.at} {what}".rstrip().encode("utf-8", "backslashreplace") + b"\n"
    with contextlib.suppress(OSError, beside.Unfit):
        # Lines of two copies add up: git may take those of both, and must not convert their ends.
        beside.make(path.parent, gitattributes="*.txt -text merge=union\n")
        with (
            beside.opened(path, os.O_RDWR | os.O_APPEND | os.O_CREAT) as (descriptor, size),
            open(descriptor, "r+b", buffering=0, closefd=False) as file,
        ):
            file.seek(max(0, size - RECENT))
            recent = file.read(RECENT)
            if once and b"\n" + start.encode() in b"\n" + recent:
                return
            cut_short = recent and not recent.endswith(b"\n")
            write_at(file, size, (b"\n" if cut_short else b"") + added)


def read(folder: Path, name: str) -> Checkpoints:
    """The lines of one file of `ledger/checkpoints/`. Raises Unfit, OSError."""
    content = beside.read(folder / FOLDER / name, LIMIT) or b""
    lines: list[Line] = []
    strange: list[int] = []
    for number, raw in enumerate(content.decode("utf-8", "replace").split("\n"), 1):
        if not raw.strip():
            continue
        if (line := _line(raw)) is not None:
            lines.append(line)
        else:
            strange.append(number)
    return Checkpoints(f"{name.removesuffix('.txt')}.json", tuple(lines), tuple(strange))


def newest(folder: Path) -> dict[str, Line]:
    """By ledger file, the line with the highest number among its last ones. What cannot be read says nothing here."""
    found: dict[str, Line] = {}
    with contextlib.suppress(OSError, beside.Unfit):
        for name in listed(folder):
            with (
                contextlib.suppress(OSError, beside.Unfit),
                beside.opened(folder / FOLDER / name, os.O_RDONLY) as (descriptor, size),
                open(descriptor, "rb", buffering=0, closefd=False) as file,
            ):
                file.seek(max(0, size - LAST))
                lines = file.read(LAST).decode("utf-8", "replace").split("\n")
                known = [line for raw in lines if (line := _line(raw)) is not None]
                if known:
                    found[f"{name.removesuffix('.txt')}.json"] = max(known, key=lambda line: line.seq)
    return found


def _line(raw: str) -> Line | None:
    found = _LINE.fullmatch(raw.rstrip("\r"))
    return Line(int(found[1]), found[2], found[3], found[4] or "") if found else None


def listed(folder: Path) -> list[str]:
    """The names of the files of checkpoint lines. Raises Unfit."""
    return beside.names(folder / FOLDER, ".txt")
