"""Parse untrusted formats in a child process with limits, and say plainly when a limit was hit."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Literal

from verifybench.ingest.errors import EXCLUDE, Unreadable
from verifybench.ingest.parsed import Parsed
from verifybench.model.codec import from_plain

Format = Literal["html", "pdf", "docx"]
WALL_SECONDS = 120
CPU_SECONDS = 60
MEMORY_BYTES = 2 * 1024**3

_REMEDY = f"Save the text in it as a plain text file beside it, {EXCLUDE}"


def parse(raw: bytes, format: Format, relative: str, *, wall_seconds: float = WALL_SECONDS) -> Parsed:
    """What the child makes of the bytes. Raises `Unreadable` for a refusal, a crash, a time-out or too little memory.

    The child gets exactly the bytes that were hashed, through a pipe of its own: neither the file nor our standard input.
    """
    command = [sys.executable, "-P", "-m", "verifybench.ingest.child", format]
    try:
        done = subprocess.run(
            command, input=raw, capture_output=True, timeout=wall_seconds, env=_environment(), check=False
        )
    except subprocess.TimeoutExpired:
        raise Unreadable(relative, f"took longer than {wall_seconds:g} seconds to parse", _REMEDY) from None
    except OSError as error:
        raise Unreadable(
            relative, f"its reader could not be started ({error.strerror})", "Close other programs and try again."
        ) from None
    if done.returncode == 0:
        try:
            answer = json.loads(done.stdout)
            if "cause" not in answer:
                return from_plain(Parsed, answer)
        except (ValueError, KeyError, TypeError):
            raise Unreadable(relative, "its reader gave no usable answer", _REMEDY) from None
        raise Unreadable(relative, answer["cause"], answer["remedy"])
    raise Unreadable(relative, _cause(done.returncode, done.stderr), _REMEDY)


def _environment() -> dict[str, str]:
    """Ours, with this very package first: `-P` keeps the current folder, which may hold anything, off the child's path."""
    here = str(Path(__file__).resolve().parents[2])
    kept = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": os.pathsep.join([here, *([kept] if kept else [])]), "PYTHONHASHSEED": "0"}


def _cause(code: int, stderr: bytes) -> str:
    last = stderr.decode("utf-8", "replace").strip().rsplit("\n", 1)[-1][:160]
    if "MemoryError" in last or code == 3:
        return f"needs more than {MEMORY_BYTES // 1024**3} GB of memory to parse"
    if code == -24:  # SIGXCPU
        return f"took more than {CPU_SECONDS} seconds of processor time to parse"
    if code < 0:
        return f"its reader crashed or was stopped (signal {-code})"
    return f"its reader failed ({last})" if last else f"its reader failed (exit {code})"
