"""Every command that the program or its documentation advises is one that its own parser takes."""

from __future__ import annotations

import argparse
import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import verifybench
from verifybench.cli import main as cli

SOURCE = Path(verifybench.__file__).parent
REPOSITORY = Path(__file__).parent.parent
COMMAND = re.compile(r"\bverifybench (?:-C \S+ )?([a-z]+)((?: [^\n`.;:]+|\.(?=\S))*)")
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")


def texts() -> Iterator[tuple[str, str]]:
    """The string constants of the program, what is filled in standing as X, and its documentation."""
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr):
                parts = (str(one.value) if isinstance(one, ast.Constant) else "X" for one in node.values)
                yield str(path.relative_to(SOURCE)), "".join(parts)
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield str(path.relative_to(SOURCE)), node.value
    for path in (REPOSITORY / "README.md", *sorted((REPOSITORY / "docs").glob("*.md"))):
        yield path.name, path.read_text(encoding="utf-8")


def advised() -> list[tuple[str, str, tuple[str, ...]]]:
    found = {
        (where, match[1], tuple(OPTION.findall(match[2])))
        for where, text in texts()
        for match in COMMAND.finditer(text)
        if match[1] in cli.COMMANDS
    }
    return sorted(found)


@cache
def options(command: str) -> frozenset[str]:
    """Of a command and of its own subcommands."""

    def of(parser: argparse.ArgumentParser) -> Iterator[str]:
        for action in parser._actions:
            yield from action.option_strings
            if isinstance(action, argparse._SubParsersAction):
                for name, below in action.choices.items():
                    if name not in cli.COMMANDS or name == command or parser.prog != "verifybench":
                        yield from of(below)

    return frozenset(of(cli._parser([command])))


def test_advice_is_found_at_all() -> None:
    assert ("case/particulars.py", "verdict", ("--propose",)) in advised()
    assert {command for _, command, _ in advised()} >= {"conflicts", "check", "signoff", "build"}


@pytest.mark.parametrize(("where", "command", "named"), [one for one in advised() if one[2]])
def test_every_option_advised_is_one_of_the_command(where: str, command: str, named: tuple[str, ...]) -> None:
    assert set(named) <= options(command), f"{where} advises verifybench {command} {' '.join(named)}"
