"""Commands as a user gives them: exit code, data and words. In this process; `process` starts one, which takes half a second."""

from __future__ import annotations

import contextlib
import io
import os
import subprocess
import sys
from pathlib import Path
from unittest import mock

from verifybench.cli.main import main

Done = subprocess.CompletedProcess[str]


def verifybench(
    *arguments: str | Path, cwd: Path | None = None, stdin: str | bytes = "", env: dict[str, str] | None = None
) -> Done:
    """Run a command in this process, with streams, folder and environment of its own."""
    given = [*map(str, arguments)]
    read = stdin.encode() if isinstance(stdin, str) else stdin
    streams = [io.TextIOWrapper(io.BytesIO(data), encoding="utf-8") for data in (read, b"", b"")]
    with (
        mock.patch.multiple(sys, stdin=streams[0], stdout=streams[1], stderr=streams[2], argv=["verifybench", *given]),
        mock.patch.dict(os.environ, env or {}),
        contextlib.chdir(cwd or Path.cwd()),
    ):
        code = main(given)
    return Done(given, code, *map(_written, streams[1:]))


def process(*arguments: str | Path, cwd: Path | None = None, stdin: str = "", env: dict[str, str] | None = None) -> Done:
    """Run a command in a process of its own: for what is of processes, such as streams, signals and modules loaded."""
    return subprocess.run(
        [sys.executable, "-m", "verifybench", *map(str, arguments)],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
        env={**os.environ, **(env or {})},
    )


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    told = stream.detach()
    assert isinstance(told, io.BytesIO)
    return told.getvalue().decode()
