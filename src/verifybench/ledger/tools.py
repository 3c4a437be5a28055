"""Programs of the system that sign and stamp: ssh-keygen and openssl, run with care."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

SECONDS = 60.0


class ToolFailed(Exception):
    """A program is not there or would not do what was asked; the message says what to do."""


def find(tool: str, remedy: str) -> str:
    """The path of a program. Raises ToolFailed with the remedy where there is none.

    Only absolute folders of PATH are searched: the folder one stands in may be a case from anyone.
    """
    for folder in os.environ.get("PATH", os.defpath).split(os.pathsep):
        if Path(folder).is_absolute() and (found := shutil.which(str(Path(folder) / tool))):
            return found
    raise ToolFailed(f"{tool} was not found on this computer. {remedy}")


def run(program: str, arguments: Sequence[str], given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Run a program over `given`; whatever it answers comes back. Raises ToolFailed where it cannot be run."""
    try:
        return subprocess.run(
            [program, *arguments],
            input=given,
            capture_output=True,
            timeout=SECONDS,
            check=False,
            env={**os.environ, "LC_ALL": "C", "TZ": "UTC"},
        )
    except (OSError, subprocess.SubprocessError, ValueError) as error:  # ValueError: a zero byte in an argument
        raise ToolFailed(f"{Path(program).name} could not be run ({error})") from error


def complaint(done: subprocess.CompletedProcess[bytes]) -> str:
    """The last thing a program said."""
    said = (done.stderr.strip() or done.stdout.strip()).decode("utf-8", "replace")
    return said.splitlines()[-1] if said else f"exit {done.returncode}"
