"""What the screen costs beside an empty Textual app in the same run: frames, keys, a verdict, filters, a large source, memory.

    python benchmarks/tui.py [--runs 7] [--keys 30] [--write docs/workbench-speed.md]

Everything runs in a real pseudo-terminal of 160x48, in fresh processes. Times are CPU of all threads; medians are printed. The
first frame is the first screenful of claims with its place and total, down to the footer; what was decided and the panes of the
first claim come in the frames behind it. Cases are made in a temporary folder: 100 and 1,000 claims are built for real, larger
ones are made of them without a build (`enlarged.py`), so that the whole takes some minutes.
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
import shutil
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from enlarged import with_claims, with_text

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
_WORD = "council of"
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
        """Read until nothing is written for a moment, or only a cursor blinks."""
        until = time.monotonic() + max(2.0, 2 * quiet)
        while time.monotonic() < until and select.select([self.fd], [], [], quiet)[0]:
            self.seen += os.read(self.fd, 65536)

    def cpu(self) -> float:
        """CPU seconds used so far by the process and all its threads, to the nanosecond but for threads that ended."""
        spent = [path.read_text().split()[0] for path in Path(f"/proc/{self.pid}/task").glob("*/schedstat")]
        return sum(map(int, spent)) / 1e9

    def memory(self) -> int:
        """Bytes of it that are in memory."""
        return int(Path(f"/proc/{self.pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")

    def press(self, key: bytes, *shows: bytes, seconds: float = 30.0, quiet: float = 0.15) -> float:
        """CPU seconds from a key to when what it draws was drawn and nothing more comes; it must write what it `shows`."""
        before, self.seen = self.cpu(), b""
        os.write(self.fd, key)
        if shows:
            self.wait_for(*shows, seconds=seconds)
        self.settle(quiet)
        return self.cpu() - before

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


PAGE = """# Speed of the workbench

Made by `make speed-screen` (`benchmarks/tui.py`), on one machine, in one run beside an empty Textual app, in a pseudo-terminal
of 160x48. All times are CPU of all threads of the process; ratios are to the empty app's first frame. A verdict counts until
its record is on the disk and everything is drawn again. Cases of more than 1,000 claims are made without a build
(`benchmarks/enlarged.py`).

"""


@dataclass(frozen=True)
class Figure:
    """One line of the table: what it costs, what the empty app costs where it is a ratio, and what it is to be at most."""

    what: str
    spent: float  # ms of CPU, or MB
    aim: float
    empty: float | None = None
    unit: str = "ms"

    @property
    def counted(self) -> float:
        """What is held against the aim: a ratio where the empty app stands beside it."""
        return self.spent if self.empty is None else self.spent / self.empty

    def row(self) -> str:
        ratio = "" if self.empty is None else f"{self.counted:.2f}"
        aim = f"{self.aim:g}" if self.empty is not None else f"{self.aim:g} {self.unit}"
        held = "yes" if self.counted <= self.aim else "**no**"
        return f"| {self.what} | {self.spent:,.1f} {self.unit} | {ratio} | {aim} | {held} |"


def opened(root: Path) -> Screen:
    screen = Screen.start(BENCH, str(root))
    screen.wait_for(DECIDED)
    screen.settle(2.5)  # what is loaded once all is drawn
    return screen


def first_frames(cases: Sequence[tuple[Path, int, float]], runs: int) -> Iterator[Figure]:
    """The empty app and the workbench by turns."""
    from verifybench.case.preview import preview

    patterns: dict[str, tuple[bytes, ...]] = {"": (b"READY",)}
    for root, _, _ in cases:
        if (seen := preview(root)) is None:
            raise SystemExit(f"{root}: not built")
        words = re.escape(" ".join(seen.rows[0].text.split()[:3]).encode())
        patterns[str(root)] = (words, rb"1/%d " % seen.total, rb"next undecided")
    spent: dict[str, list[float]] = {name: [] for name in patterns}
    for _ in range(runs):
        for name, pattern in patterns.items():
            screen = Screen.start(BENCH, name) if name else Screen.start(EMPTY)
            screen.wait_for(*pattern)
            spent[name].append(screen.cpu())
            screen.stop()
    empty = statistics.median(spent[""]) * 1e3
    for root, claims, aim in cases:
        frame = statistics.median(spent[str(root)]) * 1e3
        yield Figure(f"first frame, {claims:,} claims (empty app {empty:.0f} ms)", frame, aim, empty)


def keys(root: Path, count: int) -> Iterator[Figure]:
    screen = opened(root)
    panes = statistics.median(screen.press(b"j") for _ in range(count)) * 1e3
    before = screen.cpu()
    for _ in range(count):  # faster than the panes are drawn: they follow once the key is let go
        os.write(screen.fd, b"j")
        screen.settle(0.01)
    cursor = (screen.cpu() - before) / count * 1e3
    screen.settle()
    yield Figure("cursor moved in the claims list, key held down", cursor, 5)
    yield Figure("next claim, all panes", panes, 30)
    verdicts = []
    for _ in range(max(5, count // 3)):
        screen.press(b"s", b"Rationale")
        verdicts.append(screen.press(b"\r", rb"recorded \(record"))
    yield Figure("verdict: from enter to all repainted, durably written", statistics.median(verdicts) * 1e3, 30)
    screen.stop()


def filtering(root: Path, claims: int, aim: float) -> Iterator[Figure]:
    """A word typed without a pause, a key: the list is drawn at each, the panes beside it when one stops."""
    screen = opened(root)
    screen.press(b"/", b"words")
    screen.settle(2.0)
    before = screen.cpu()
    for key in _WORD:
        os.write(screen.fd, key.encode())
        screen.settle(0.05)
    yield Figure(f"filter keystroke, {claims:,} claims", (screen.cpu() - before) / len(_WORD) * 1e3, aim)
    screen.stop()


def source(root: Path, runs: int) -> Iterator[Figure]:
    spent = []
    for _ in range(runs):
        screen = opened(root)
        screen.press(b"2")
        spent.append(screen.press(b"o", b"back", seconds=60))
        screen.stop()
    yield Figure("document of 12 MB opened", statistics.median(spent) * 1e3, 100)


def memory(root: Path, claims: int) -> Iterator[Figure]:
    empty = Screen.start(EMPTY)
    empty.wait_for(b"READY")
    screen = opened(root)
    for what, typed in (("opened", b""), ("filtered", b"/council")):
        for key in typed:
            screen.press(bytes((key,)))
        yield Figure(
            f"memory above the empty app, {claims:,} claims, {what}",
            (screen.memory() - empty.memory()) / 1e6,
            150,
            unit="MB",
        )
    screen.stop()
    empty.stop()


def idle(root: Path) -> Iterator[Figure]:
    screen = opened(root)
    before = screen.cpu()
    time.sleep(5.0)
    yield Figure("a second of waiting", (screen.cpu() - before) / 5 * 1e3, 5)
    screen.stop()


def table(figures: Sequence[Figure]) -> str:
    lines = ["| what | CPU | beside the empty app | aim | held |", "|---|---|---|---|---|"]
    return "\n".join([*lines, *(figure.row() for figure in figures)]) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--keys", type=int, default=30)
    parser.add_argument("--write", type=Path, metavar="FILE", help="the page that is written")
    options = parser.parse_args()
    compile_package()
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory() as folder:
        few, some, many, more, long = (Path(folder) / name for name in ("100", "1000", "10000", "100000", "long"))
        make_case(few, 100)
        make_case(some, 1000)
        for root, claims in ((many, 10_000), (more, 100_000)):
            shutil.copytree(some, root)
            with_claims(root, claims)
        shutil.copytree(few, long)
        with_text(long, 12_000_000)
        for measured in (
            first_frames(((few, 100, 1.25), (more, 100_000, 1.5)), options.runs),
            keys(some, options.keys),
            filtering(many, 10_000, 15),
            filtering(more, 100_000, 60),
            source(long, 3),
            memory(more, 100_000),
            idle(some),
        ):
            for figure in measured:
                figures.append(figure)
                print(figure.row(), flush=True)
    if options.write:
        options.write.write_text(PAGE + table(figures), encoding="utf-8")


if __name__ == "__main__":
    main()
