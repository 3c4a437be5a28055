"""A progress bar on stderr, shown on a terminal only."""

from __future__ import annotations

import shutil
import sys

from verifybench.text import safe


class ProgressBar:
    """Draws `step [####    ] 12/40` on one line; call it with (step, done, total), close it with `done`."""

    def __init__(self) -> None:
        self._shown = sys.stderr.isatty()
        self._last = ""

    def __call__(self, step: str, done: int, total: int) -> None:
        if not self._shown:
            return
        columns = shutil.get_terminal_size((80, 24)).columns
        filled = 20 * done // total if total else 20
        bar = "█" * filled + "·" * (20 - filled)
        line = f"{bar} {done}/{total} {safe(step)}"[: columns - 1]
        if line != self._last:
            sys.stderr.write(f"\r{line}\x1b[K")
            sys.stderr.flush()
            self._last = line

    def done(self) -> None:
        if self._last:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._last = ""
