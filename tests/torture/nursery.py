"""Child processes by the hundred: a server that has imported everything forks one for each job, in a millisecond.

A job is a function of `jobs.py`. It speaks to its parent in lines over a pipe and can be killed like any process.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO

TESTS = Path(__file__).resolve().parents[1]


class Child:
    """A running job: `lines` is what it says, `tell` what it waits for. It has ended when `lines` has."""

    def __init__(self, pid: int, said: int, told: int) -> None:
        self.pid = pid
        self.lines: TextIO = os.fdopen(said, "r", encoding="utf-8")
        self._told = told

    def expect(self, word: str) -> str:
        """The rest of the next line, which must begin with `word`."""
        line = self.lines.readline()
        assert line.startswith(word), f"expected {word!r}, heard {line!r}{self.lines.read()}"
        return line.removeprefix(word).strip()

    def tell(self) -> None:
        os.write(self._told, b"\n")

    def kill(self) -> list[str]:
        """Kill it, wait until it is gone, and return the whole lines it had said and nobody had read."""
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)
        return self.rest()

    def rest(self) -> list[str]:
        """The whole lines it says until it ends."""
        heard = self.lines.read()
        self.close()
        return heard.split("\n")[:-1]

    def close(self) -> None:
        self.lines.close()
        os.close(self._told)


class Nursery:
    """`with Nursery() as nursery: child = nursery.start("append", folder=...)`"""

    def __enter__(self) -> Nursery:
        self._socket, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        command = [sys.executable, "-m", "torture.nursery", str(theirs.fileno())]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(TESTS), *sys.path))}
        self._server = subprocess.Popen(command, pass_fds=[theirs.fileno()], env=environment)
        theirs.close()
        return self

    def __exit__(self, *_: object) -> None:
        self._socket.close()
        self._server.wait(10)

    def start(self, job: str, **arguments: Any) -> Child:
        """`arguments` as JSON takes them; a job that gives `uid` runs as that user."""
        said, saying = os.pipe()
        hearing, told = os.pipe()
        socket.send_fds(self._socket, [json.dumps([job, arguments]).encode()], [hearing, saying])
        os.close(saying)
        os.close(hearing)
        return Child(int(self._socket.recv(64)), said, told)

    def run(self, job: str, **arguments: Any) -> list[str]:
        """What the job said, when it is done."""
        return self.start(job, **arguments).rest()


def _serve(channel: socket.socket) -> None:
    from torture import jobs

    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for the children: their pipes tell
    while True:
        message, given, _, _ = socket.recv_fds(channel, 1 << 16, 2)
        if not message:
            return
        pid = os.fork()
        if not pid:
            channel.close()
            os.dup2(given[0], 0)
            os.dup2(given[1], 1)
            jobs.run(*json.loads(message))
            os._exit(0)
        for descriptor in given:
            os.close(descriptor)
        channel.send(str(pid).encode())


@contextlib.contextmanager
def nursery() -> Iterator[Nursery]:
    with Nursery() as made:
        yield made


if __name__ == "__main__":
    _serve(socket.socket(fileno=int(sys.argv[1])))
