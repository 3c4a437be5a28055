"""Where the sets are, and the program under measure: `verifybench pipe` as a process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

PROBES = Path(__file__).resolve().parent / "probes"
DATA = Path(os.environ.get("VERIFYBENCH_DATA") or Path(__file__).resolve().parents[2] / "shared" / "data")


def pipe(command: str, rows: Sequence[dict[str, Any]], *options: str) -> list[dict[str, Any]]:
    """What `verifybench pipe COMMAND` answers to each row, in order."""
    return _lines([sys.executable, "-m", "verifybench", "pipe", command, *options], rows)


def peer(script: str, rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]] | None:
    """What a script of this folder answers under the interpreter in VERIFYBENCH_PEERS; None, with a word, where it cannot run.

    The peers are installed apart (`make peers`), so that what they need is no part of the project's environment.
    """
    python = os.environ.get("VERIFYBENCH_PEERS") or str(Path(__file__).resolve().parents[1] / ".peers" / "bin" / "python")
    if not Path(python).exists():
        print(f"skipped {script}: no interpreter with the peers (make peers, or VERIFYBENCH_PEERS)", file=sys.stderr)
        return None
    try:
        return _lines([python, str(Path(__file__).resolve().parent / script)], rows)
    except subprocess.CalledProcessError as failed:
        print(f"skipped {script}: it failed with {failed.returncode}", file=sys.stderr)
        return None


def _lines(command: Sequence[str], rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    given = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    done = subprocess.run(command, input=given, capture_output=True, encoding="utf-8", check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]
