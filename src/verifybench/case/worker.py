"""The child that works for a build: batches of items on standard input, what came of each on standard output."""

from __future__ import annotations

import os
import pickle
import signal
import sys


def main() -> int:
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not mix with the answers
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # ctrl-C is for the parent, which ends this one
    given = sys.stdin.buffer
    work = None
    try:
        sys.path[:] = pickle.load(given)
        opening = pickle.load(given)
        while True:
            items = pickle.load(given)
            try:
                work = work or opening()
                answer = True, [work(item) for item in items]
            except Exception as error:
                answer = False, [error]
            pickle.dump(answer, out)
            out.flush()
    except (EOFError, BrokenPipeError):  # the parent is done, or is no more
        return 0


if __name__ == "__main__":
    sys.exit(main())
