"""Open the workbench in a browser on this computer.

Prints an address with a secret in it, which nobody else knows; nothing is reachable from other computers, and the page loads
nothing from outside. Whoever opens the address decides as the reviewer of this process. Ends with ctrl+c. Needs the extra [web].
"""

from __future__ import annotations

import shlex
import subprocess
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path

from verifybench.case.errors import CaseError
from verifybench.cli.opening import open_case
from verifybench.cli.output import say
from verifybench.cli.workbench import build_first


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--port", type=_port, default=0, help="where to listen on 127.0.0.1 (default: a port that is free)")


def run(options: Namespace) -> int:
    with open_case(options, read_only=True) as case:
        root, name, reviewer, built = case.root.absolute(), case.name, case.reviewer, case.built
    try:
        from verifybench.cli.serving import serve
    except ImportError as error:
        raise CaseError(
            f"serve needs what the extra [web] brings, and {error.name} is not installed. "
            "Install verifybench with that extra: verifybench[web]"
        ) from error
    if not built:
        with open_case(options) as case:
            build_first(case)
    whose = "may look, and decides nothing" if options.read_only else f"decides as {reviewer}"

    def opened(address: str) -> None:
        say(f"{name}: whoever opens this address {whose}. End with ctrl+c.")
        print(address, flush=True)

    serve(_command(root, reviewer, options.read_only), name, options.port, opened)
    return 0


def _command(root: Path, reviewer: str, read_only: bool) -> str:
    """What runs for every page, as the shell is to get it."""
    words = [sys.executable, "-P", "-m", "verifybench", "-C", str(root), "--reviewer", reviewer]
    words += ["--read-only"] if read_only else []
    return subprocess.list2cmdline(words) if sys.platform == "win32" else shlex.join(words)


def _port(given: str) -> int:
    if not (given.isascii() and given.isdigit() and int(given) < 65536):
        raise ArgumentTypeError(f"{given!r} is no port: give a number from 1 to 65535, or 0 for one that is free")
    return int(given)
