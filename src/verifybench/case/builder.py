"""The child that builds a case for the screen: what it is doing, and what came of it, as JSON Lines on standard output.

It ends with its standard input, and so with the screen, however that ends. What it was making is left as it was before.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
import time
from dataclasses import asdict
from pathlib import Path

from verifybench.case.case import Case

_OFTEN = 0.05  # seconds between two tellings of one step: nobody reads faster


def main(root: Path, reviewer: str) -> int:
    out = os.fdopen(os.dup(1), "w", encoding="utf-8", newline="\n")
    os.dup2(2, 1)  # what a library prints must not mix with the answers
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # ctrl-C is for the parent, which ends this one
    signal.signal(signal.SIGTERM, _stop)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    told, before = 0.0, ""

    def tell(**what: object) -> None:
        print(json.dumps(what), file=out, flush=True)

    def progress(step: str, done: int, total: int) -> None:
        nonlocal told, before
        what, now = step.partition(" ")[0], time.monotonic()
        if what != before or now - told > _OFTEN:
            told, before = now, what
            tell(step=step, done=done, total=total)

    try:
        with Case.open(root, reviewer=reviewer) as case:
            result = asdict(case.build(progress))
    except Exception as error:  # whatever it was, the screen says it and stays
        tell(failed=str(error) or type(error).__name__)
    else:
        tell(built=result)
    return 0


def _stop(number: int, frame: object) -> None:
    raise SystemExit(128 + number)


def _end_with_parent() -> None:
    os.read(0, 1)  # nothing ever comes: it returns when the other end is closed
    signal.raise_signal(signal.SIGTERM)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
