"""The `verifybench` command: finds the command named, imports what it needs, and turns failures into exit codes.

Data goes to stdout, narration to stderr. Exit codes: 0 fine, 1 findings, 2 usage or configuration, 3 integrity failure,
4 internal error, 130 interrupted.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from verifybench import __version__

FINE, FINDINGS, USAGE, INTEGRITY, INTERNAL, INTERRUPTED = 0, 1, 2, 3, 4, 130

# Command -> what it does. Each is a module of this package, imported when it is run; its docstring is its help.
COMMANDS = {
    "init": "make a case in a folder",
    "add": "copy documents into the case, or note down a call, a letter, a picture",
    "source": "say what is known about a document, grade it, or say which sources are one",
    "block": "say what a paragraph is: main text, title, caption, boilerplate",
    "names": "names that may be spellings of one: confirm them, or keep them apart",
    "build": "find claims, evidence and conflicts in what changed",
    "list": "list claims, sources, conflicts or evidence",
    "search": "find words in the texts of all documents",
    "show": "show one claim, document, passage or conflict in full",
    "verdict": "record a verdict on a claim",
    "review": "second reviews: what waits for whom, or ask for one",
    "adjudicate": "decide between verdicts that differ, as a third person",
    "reply": "record that somebody a claim is about was asked, and the answer",
    "agreement": "how far reviewers agree",
    "claim": "make a claim, or cut, split or merge claims",
    "coverage": "what of a draft was looked at; check a spelling once, waive words",
    "waive": "decide that claims need no verdict, with a reason",
    "flag": "put claims off for later, or no longer",
    "note": "note something on a claim; it decides nothing",
    "evidence": "add a passage to a claim's evidence, or strike one",
    "revise": "what a revised text did to decisions: they hold, or hold no more",
    "stand": "let a draft claim stand as written, with a reason",
    "undo": "take back one's newest decision",
    "redo": "bring back what was undone",
    "conflicts": "list conflicts, or decide one",
    "blame": "what stands for a claim today, and which record made it so",
    "history": "who decided what, when, on which evidence",
    "report": "write the report for editors",
    "check": "the publishing gate: fails, with a list, while anything is undecided",
    "checkpoint": "record every ledger's head; sign and time-stamp one's own",
    "erase": "erase words that are kept beside the ledger; the chain stays whole",
    "merge": "take in what other reviewers decided on their copies of the case",
    "signoff": "sign a draft off: it may go out as it is",
    "published": "record that a draft was published",
    "corrected": "record that something published was corrected",
    "ledger": "put a damaged ledger file right",
    "audit": "check that the history is whole and nobody rewrote it",
    "serve": "open the workbench in a browser on this computer",
    "keys": "the keys of the workbench by name, for a keymap of one's own",
    "values": "what is read as a value in a text, without a case",
    "pipe": "JSON Lines in, JSON Lines out, without a case",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    _streams()
    try:
        if odd := next((word for word in given if not _is_text(word)), None):
            print(f"verifybench: the argument {odd!a} is not UTF-8; rename the file, or type it anew", file=sys.stderr)
            return USAGE
        options = _parser(given).parse_args(given)
        code = int(options.run(options))
        sys.stdout.flush()  # here, where a reader that went away or a full disk can still be told
        return code
    except KeyboardInterrupt:
        print("interrupted; what was acknowledged is kept", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        _silence()  # the reader went away (head, less): not our failure, and Python must not complain at exit
        return FINE
    except SystemExit as leaving:  # argparse
        return leaving.code if isinstance(leaving.code, int) else USAGE
    except Exception as error:
        code = _failure(error)
        try:
            sys.stdout.flush()
        except OSError:
            _silence()
        return code


def _parser(given: Sequence[str]) -> argparse.ArgumentParser:
    """A parser that knows all commands by name but only imports the one that is named."""
    parser = argparse.ArgumentParser(
        prog="verifybench",
        description="Check claims against sources. Without a command: open the workbench on the case around this folder.",
        parents=[_common()],
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"verifybench {__version__}")
    parser.set_defaults(run=_workbench, case=Path(), reviewer=None, read_only=False)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    named = _command(given)
    for name, does in COMMANDS.items():
        if name != named:
            commands.add_parser(name, help=does, add_help=False)
            continue
        module = import_module(f"verifybench.cli.{name}")
        doc = module.__doc__ or does
        command = commands.add_parser(
            name,
            help=does,
            description=doc,
            parents=[_common()],
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )
        module.arguments(command)
        command.set_defaults(run=module.run)
    return parser


def _command(given: Sequence[str]) -> str | None:
    """The command among the arguments: the first word that is neither an option nor an option's value."""
    words = iter(given)
    for word in words:
        if word in ("-C", "--case", "--reviewer"):
            next(words, None)
        elif not word.startswith("-"):
            return word if word in COMMANDS else None
    return None


def _common() -> argparse.ArgumentParser:
    """The options that may stand before or after the command; made anew each time, since parsers share what they inherit."""
    common = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    group = common.add_argument_group("case")
    group.add_argument("-C", "--case", metavar="FOLDER", type=Path, help="the case, or a folder inside it (default: here)")
    group.add_argument(
        "--reviewer", metavar="NAME", help="who decides (default: VERIFYBENCH_REVIEWER, the case's, git's, the login)"
    )
    group.add_argument("--read-only", action="store_true", help="look only: whatever would record or build is refused")
    return common


def _workbench(options: argparse.Namespace) -> int:
    gc.disable()  # collecting while modules load costs 25 ms and frees nothing; the app enables it after its first frame
    from verifybench.cli.workbench import run

    return run(options)


def _streams() -> None:
    """Output is UTF-8 whatever the locale says, so that it is the same everywhere; a closed stream is as good as empty."""
    nothing = Path(os.devnull)
    sys.stdin = sys.stdin or nothing.open(encoding="utf-8")
    sys.stdout = sys.stdout or nothing.open("w", encoding="utf-8")
    sys.stderr = sys.stderr or nothing.open("w", encoding="utf-8")
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _silence() -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _is_text(word: str) -> bool:
    try:
        word.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _failure(error: Exception) -> int:
    import sqlite3

    from verifybench.case.errors import CaseError
    from verifybench.case.index import IndexDamaged
    from verifybench.ledger import LedgerDamaged, LedgerError
    from verifybench.text import safe

    message = safe(str(error))
    if isinstance(error, CaseError) and not isinstance(error, IndexDamaged):
        print(f"verifybench: {message}", file=sys.stderr)
        return USAGE
    if isinstance(error, (LedgerDamaged, IndexDamaged)):
        print(f"verifybench: {message}", file=sys.stderr)
        return INTEGRITY
    if isinstance(error, LedgerError):
        print(f"verifybench: nothing was recorded: {message}", file=sys.stderr)
        return USAGE
    if isinstance(error, OSError):
        place = f"{safe(str(error.filename))}: " if error.filename else ""
        print(
            f"verifybench: {place}{error.strerror or message}. Check the path, its permissions and the disk.",
            file=sys.stderr,
        )
        return USAGE
    if isinstance(error, sqlite3.Error):
        print(
            f"verifybench: the index in .verifybench/: {message}. Check the disk, delete that folder, and run: verifybench build",
            file=sys.stderr,
        )
        return USAGE
    import traceback

    print("".join(map(safe, traceback.format_exception(error))), file=sys.stderr)
    print("verifybench: internal error; what was acknowledged is kept. Please report the lines above.", file=sys.stderr)
    return INTERNAL


if __name__ == "__main__":
    sys.exit(main())
