"""The workbench in a real pseudo-terminal: what reaches it, and how it is left."""

from __future__ import annotations

import os
import select
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from verifybench.case.case import Case

pty = pytest.importorskip("pty")

HOSTILE = "The [red]council[/] of \x1b]52;c;UFdORUQ=\x07Arden \x1b]0;PWNED\x07\x9b31m sold \u202e40 homes\u202c in 2019 [/] \u200b."


class Terminal:
    """`python -m verifybench` in a terminal; `seen` is every byte it wrote. Given a `uid`, as that user."""

    def __init__(self, root: Path, size: tuple[int, int] = (80, 24), uid: int | None = None) -> None:
        self.seen = b""
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            if uid is not None:
                os.setuid(uid)
            environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": str(size[0]), "LINES": str(size[1])}
            os.execve(sys.executable, [sys.executable, "-m", "verifybench", "-C", str(root)], environment)

    def read(self, quiet: float = 0.4) -> None:
        try:
            while select.select([self.fd], [], [], quiet)[0]:
                self.seen += os.read(self.fd, 65536)
        except OSError:  # the other side is gone
            return

    def wait_for(self, word: bytes, since: int = 0) -> None:
        """Read until it was written behind the first `since` bytes."""
        until = time.monotonic() + 30
        while self.seen.find(word, since) < 0 and time.monotonic() < until:
            self.read(0.1)
        assert self.seen.find(word, since) >= 0, self.seen[since:][-2000:]

    def press(self, *keys: bytes, quiet: float = 0.4) -> None:
        for key in keys:
            os.write(self.fd, key)
            self.read(quiet)

    def left(self) -> int:
        until = time.monotonic() + 10
        while time.monotonic() < until:
            self.read(0.05)
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.pid = 0
                return os.waitstatus_to_exitcode(status)
        raise AssertionError("the workbench did not end")

    def close(self) -> None:
        if self.pid:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        os.close(self.fd)


@pytest.fixture
def opened(make_case: Callable[..., Path]) -> Iterator[Terminal]:
    root = make_case({"drafts/d.md": HOSTILE + "\n", "sources/s.md": HOSTILE.replace("40", "60") + "\n"})
    with Case.open(root) as case:
        case.build()
    terminal = Terminal(root)
    terminal.wait_for(b"undecided")
    yield terminal
    terminal.close()


def test_nothing_of_a_hostile_text_reaches_the_terminal(opened: Terminal) -> None:
    opened.press(b"\r", b"\r", b"o", b"q", b"c", b"q", b"s", b"\r", b"C", b"n", b"]", b"q", b"R", b"q", b"h")
    for dangerous in (b"\x1b]52", b"\x1b]0;PWNED", b"\xc2\x9b31m", b"\x9b31m ", "\u202e".encode(), "\u200b".encode()):
        assert dangerous not in opened.seen
    assert b"[red]" in opened.seen


def test_ctrl_c_leaves_with_130_and_gives_the_terminal_back(opened: Terminal) -> None:
    opened.press(b"s", b"half", b"\x03")
    assert opened.left() == 130
    assert b"\x1b[?1049l" in opened.seen


def test_q_leaves_with_0(opened: Terminal) -> None:
    opened.press(b"q")
    assert opened.left() == 0


def test_a_rewritten_ledger_is_told_on_the_terminal_given_back_with_exit_3(sample: Path) -> None:
    with Case.open(sample) as case:
        case.record_verdict(case.queue()[0].id, "supported", "first")
        case.record_verdict(case.queue()[0].id, "supported", "second")
    (file,) = (sample / "ledger").glob("*.json")
    file.write_bytes(file.read_bytes().replace(b"first", b"f1rst"))
    terminal = Terminal(sample)
    try:
        assert terminal.left() == 3
        _, given_back, told = terminal.seen.rpartition(b"\x1b[?1049l")
        assert given_back
        assert b"verifybench: " in told
        assert b"record 2" in told
        assert b"Traceback" not in terminal.seen
    finally:
        terminal.close()
