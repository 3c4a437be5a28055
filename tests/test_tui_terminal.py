"""The workbench in a real pseudo-terminal, as a person starts it: keys in, a verdict on disk, nothing hostile on the screen."""

from __future__ import annotations

import os
import select
import signal
import struct
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import MakeCase

from verifybench.case.case import Case
from verifybench.model.event import VerdictRecorded

pty = pytest.importorskip("pty", reason="no pseudo-terminals on this system")


class Terminal:
    """A process on a pseudo-terminal of 120x40; `seen` is everything it wrote."""

    def __init__(self, root: Path, columns: int = 120, lines: int = 40) -> None:
        import fcntl
        import termios

        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        self.process = subprocess.Popen(
            [sys.executable, "-m", "verifybench", "-C", str(root)],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env={**os.environ, "TERM": "xterm-256color", "COLUMNS": str(columns), "LINES": str(lines)},
            start_new_session=True,
        )
        os.close(slave)
        self.seen = b""

    def read_until(self, wanted: bytes, seconds: float = 30) -> None:
        end, start = time.monotonic() + seconds, len(self.seen)
        while wanted not in self.seen[start:]:
            assert time.monotonic() < end, f"{wanted!r} never came; the end of what did: {self.seen[-2000:]!r}"
            ready, _, _ = select.select([self.master], [], [], 0.2)
            if ready:
                try:
                    self.seen += os.read(self.master, 65536)
                except OSError:
                    break

    def send(self, keys: bytes) -> None:
        os.write(self.master, keys)

    def leave(self, seconds: float = 20) -> int:
        end = time.monotonic() + seconds
        while self.process.poll() is None and time.monotonic() < end:
            if select.select([self.master], [], [], 0.1)[0]:
                try:
                    self.seen += os.read(self.master, 65536)
                except OSError:
                    break
        try:
            return self.process.wait(5)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            raise
        finally:
            os.close(self.master)


def test_a_verdict_typed_at_the_keyboard_is_in_the_ledger(sample: Path) -> None:
    terminal = Terminal(sample)
    terminal.read_until(b"undecided")
    terminal.send(b"r")
    terminal.read_until(b"refuted")
    terminal.send(b"not so")
    time.sleep(0.5)
    terminal.send(b"\r")
    terminal.read_until(b"recorded")
    terminal.send(b"q")
    assert terminal.leave() == 0
    with Case.open(sample) as case:
        event = case.history()[-1].event
    assert isinstance(event, VerdictRecorded)
    assert (event.label, event.rationale) == ("refuted", "not so")


def test_ctrl_c_leaves_with_130_and_loses_nothing(sample: Path) -> None:
    with Case.open(sample) as case:
        case.record_verdict(case.queue()[0].id, "supported", "before")
    terminal = Terminal(sample)
    terminal.read_until(b"undecided")
    terminal.send(b"r")
    time.sleep(0.5)
    terminal.send(b"half a thought\x03")
    assert terminal.leave() == 130
    with Case.open(sample) as case:
        assert len(case.history()) == 2
    assert b"\x1b[?1049l" in terminal.seen, "the terminal was not put back"


def test_a_terminal_too_small_says_so_and_can_be_left(sample: Path) -> None:
    terminal = Terminal(sample, columns=30, lines=8)
    terminal.read_until(b"make it larger")
    terminal.send(b"q")
    assert terminal.leave() == 0


def test_hostile_documents_reach_the_terminal_as_visible_characters_only(make_case: MakeCase) -> None:
    evil = "The [red]fire[/] of \x1b]52;c;UFdO\x07May 2020 killed 12\u202e people in \x9b31mOslo, [brackets said [/] so.\n"
    root = make_case({"sources/a.txt": "The fire of May 2020 killed 14 people in Oslo.\n", "drafts/[b]evil[/].txt": evil})
    with Case.open(root) as case:
        case.build()
        assert len(case.queue()) == 1
    terminal = Terminal(root)
    terminal.read_until(b"undecided")
    terminal.send(b"c")
    time.sleep(0.7)
    terminal.send(b"qh")
    time.sleep(0.7)
    terminal.send(b"qq")
    assert terminal.leave() == 0
    for hostile in (b"\x1b]52", b"\xc2\x9b", "\u202e".encode()):
        assert hostile not in terminal.seen
    assert b"[red]" in terminal.seen, "markup in a document must be shown, not obeyed"
