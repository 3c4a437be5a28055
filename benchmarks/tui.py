"""What the screen costs: first frame beside an empty Textual app, and CPU for a key press that repaints all panes.

The first frame is the first screenful of claims with its place and total, down to the footer. What was decided and the panes
of the first claim come in the frames behind it, and are timed too.

    python benchmarks/tui.py [--claims 10000] [--runs 7] [--keys 60] [--case FOLDER]

Everything runs in a real pseudo-terminal of 160x48, in fresh processes, interleaved; medians are printed. The case is made
in a temporary folder and built once (about a minute at 10,000 claims); --case uses one that is there.
"""

from __future__ import annotations

import argparse
import compileall
import fcntl
import os
import pty
import random
import re
import select
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

EMPTY = """
from textual.app import App
from textual.widgets import Static
class Empty(App):
    def compose(self):
        yield Static("READY")
Empty().run()
"""
BENCH = """
import sys
from verifybench.cli.main import main
sys.exit(main(["-C", sys.argv[1]]))
"""
DECIDED = r"· \d+ undecided".encode()
_DOCUMENTS = 20
_TICK = os.sysconf("SC_CLK_TCK")
_SYLLABLES = ("ar", "bel", "cor", "dun", "es", "fair", "gran", "hal", "in", "jut", "kel", "lar", "mor", "nor", "os", "pel")
_NOUNS = ("homes", "schools", "buses", "trees", "lamps", "wells", "bridges", "farms", "clinics", "boats")
_VERBS = ("counted", "repaired", "sold", "bought", "built", "lost", "registered", "closed", "opened", "inspected")


@dataclass
class Screen:
    """A process in a pseudo-terminal, drained as it writes."""

    pid: int
    fd: int
    seen: bytes = b""

    @classmethod
    def start(cls, code: str, *arguments: str) -> Screen:
        pid, fd = pty.fork()
        if pid == 0:
            os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
            os.environ.update(TERM="xterm-256color", COLORTERM="truecolor", VERIFYBENCH_REVIEWER="bench")
            os.execv(sys.executable, [sys.executable, "-c", code, *arguments])
        fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack("HHHH", 48, 160, 0, 0))
        return cls(pid, fd)

    def wait_for(self, *patterns: bytes, seconds: float = 60.0) -> None:
        """Read until all of these were written since the start. Raises TimeoutError."""
        until = time.monotonic() + seconds
        while missing := [pattern for pattern in patterns if not re.search(pattern, self.seen)]:
            if not select.select([self.fd], [], [], 0.5)[0]:
                if time.monotonic() > until:
                    raise TimeoutError(f"{missing!r} was not drawn; last: {self.seen[-300:]!r}")
                continue
            self.seen += os.read(self.fd, 65536)

    def settle(self, quiet: float = 0.15) -> None:
        """Read until nothing is written for a moment."""
        while select.select([self.fd], [], [], quiet)[0]:
            os.read(self.fd, 65536)

    def cpu(self) -> float:
        """CPU seconds used so far by the process and all its threads."""
        fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / _TICK

    def stop(self) -> None:
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.fd)


def sentences(count: int) -> list[str]:
    """Counts of things in many towns; three in ten are told again by another text, one in ten of those differently."""
    chance = random.Random(7)
    told: list[tuple[str, str, str, int, int]] = []
    out = []
    for _ in range(count):
        if told and chance.random() < 0.3:
            town, verb, noun, year, number = chance.choice(told)
            number += chance.randrange(5, 90) if chance.random() < 0.1 else 0
        else:
            town = "".join(chance.choices(_SYLLABLES, k=3)).capitalize()
            verb, noun = chance.choice(_VERBS), chance.choice(_NOUNS)
            year, number = chance.randrange(1990, 2024), chance.randrange(20, 4000)
            told.append((town, verb, noun, year, number))
        out.append(f"The council of {town} {verb} {number:,} {noun} in {year}.")
    return out


def make_case(root: Path, claims: int) -> None:
    """Twenty reports of one publisher each, built."""
    from verifybench.case.case import Case
    from verifybench.case.create import init

    init(root)
    told = sentences(claims)
    for number in range(_DOCUMENTS):
        own = told[number::_DOCUMENTS]
        text = f"---\ntitle: Report {number}\npublisher: Gazette {number}\npublished: 2024-01-{number + 1:02}\n---\n"
        text += "\n\n".join(" ".join(own[at : at + 5]) for at in range(0, len(own), 5)) + "\n"
        (root / "sources" / f"report-{number:02}.md").write_text(text, encoding="utf-8")
    with Case.open(root, reviewer="bench") as case:
        case.build()


def compile_package() -> None:
    """An installed package is compiled, as Textual's is here; a source tree is not where nothing may write bytecode."""
    import verifybench

    compileall.compile_dir(str(Path(verifybench.__file__).parent), quiet=1)


def first_frame(root: Path, runs: int) -> None:
    from verifybench.case.preview import preview

    seen = preview(root)
    if seen is None:
        raise SystemExit(f"{root}: not built")
    words = re.escape(" ".join(seen.rows[0].text.split()[:3]).encode())
    steps: dict[str, tuple[tuple[bytes, ...], ...]] = {
        "empty": ((b"READY",),),
        "workbench": ((words, rb"1/%d " % seen.total, rb"next undecided"), (DECIDED,), (rb"passages \(\d",)),
    }
    wall: dict[str, list[list[float]]] = {name: [] for name in steps}
    cpu: dict[str, list[list[float]]] = {name: [] for name in steps}
    for _ in range(runs):
        for name, code in (("empty", EMPTY), ("workbench", BENCH)):
            start = time.perf_counter()
            screen = Screen.start(code, str(root))
            wall[name].append([])
            cpu[name].append([])
            for step in steps[name]:
                screen.wait_for(*step)
                wall[name][-1].append(time.perf_counter() - start)
                cpu[name][-1].append(screen.cpu())
            screen.stop()
    for what, times in (("wall", wall), ("CPU", cpu)):
        (empty,) = map(statistics.median, zip(*times["empty"], strict=True))
        for part, took in zip(
            ("first frame", "what was decided", "all panes"),
            map(statistics.median, zip(*times["workbench"], strict=True)),
            strict=True,
        ):
            print(f"{part}, {what}: {took * 1e3:.0f} ms, empty app {empty * 1e3:.0f} ms, ratio {took / empty:.2f}")


def key_press(root: Path, keys: int, named: Sequence[tuple[str, bytes]]) -> None:
    screen = Screen.start(BENCH, str(root))
    screen.wait_for(DECIDED)
    screen.settle(2.5)
    idle = screen.cpu()
    screen.settle(0.15)
    time.sleep(2.0)
    idle = (screen.cpu() - idle) / 2.15
    for name, key in named:
        before, start = screen.cpu(), time.monotonic()
        for _ in range(keys):
            os.write(screen.fd, key)
            screen.settle(0.08)
        used = screen.cpu() - before - idle * (time.monotonic() - start)
        print(f"key press, {name}: {used / keys * 1e3:.1f} ms CPU")
    print(f"idle: {idle * 1e3:.1f} ms CPU a second")
    screen.stop()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--keys", type=int, default=60)
    parser.add_argument("--case", type=Path)
    options = parser.parse_args()
    compile_package()
    with tempfile.TemporaryDirectory() as folder:
        root = options.case or Path(folder) / "case"
        if not (root / "verifybench.toml").exists():
            make_case(root, options.claims)
        first_frame(root, options.runs)
        key_press(root, options.keys, (("next claim, all panes", b"j"), ("next passage", b"]")))


if __name__ == "__main__":
    main()
