"""The child that parses one untrusted file: bytes on standard input, JSON on standard output, limits on itself first."""

from __future__ import annotations

import json
import os
import sys


def main(format: str) -> int:
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not mix with the answer
    raw = sys.stdin.buffer.read()
    _limit()
    try:
        answer = _answer(raw, format)
    except MemoryError:
        return 3
    with out:
        out.write(answer)
    return 0


def _answer(raw: bytes, format: str) -> bytes:
    from verifybench.model.codec import to_plain

    if format == "html":
        from verifybench.ingest.html import html as parser
    elif format == "docx":
        from verifybench.ingest.docx import docx as parser
    else:
        from verifybench.ingest.pdf import pdf as parser
    return json.dumps(to_plain(parser(raw))).encode("ascii")


def _limit() -> None:
    from verifybench.ingest.sandbox import CPU_SECONDS, MEMORY_BYTES

    try:
        import resource
    except ImportError:  # Windows has no limits of this kind; the wall clock still holds
        return
    for kind, most in (
        (resource.RLIMIT_AS, MEMORY_BYTES),
        (resource.RLIMIT_CPU, CPU_SECONDS),
        (resource.RLIMIT_CORE, 0),
    ):
        hard = resource.getrlimit(kind)[1]
        within = most if hard == resource.RLIM_INFINITY else min(most, hard)
        try:
            resource.setrlimit(kind, (within, hard))
        except (ValueError, OSError):  # macOS refuses some; the others hold
            continue


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
