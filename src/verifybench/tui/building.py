"""A build in a process of its own: what it is doing, what came of it, and ending it. Knows no widgets."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

_PATIENCE = 2.0  # seconds that a build is given to tidy up after itself before it is killed
_LONGEST = 2**22  # bytes of a line: what was skipped and warned of, in a case of many thousand files


@dataclass(frozen=True, slots=True)
class Step:
    """What a build is doing now: number `done` of `total`."""

    name: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did. `told` are the files that it could not read and what was to be warned of, a line each."""

    documents: int
    claims: int
    conflicts: int
    read: int
    unchanged: bool
    skipped: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Failed:
    """Why nothing was built."""

    why: str


@dataclass(frozen=True, slots=True)
class Ended:
    """The build was ended on request: all is as it was."""


Outcome = Built | Failed | Ended


class Build:
    """One build. `run` returns what came of it; `end` makes it return soon. A build ends with the process that began it."""

    def __init__(self, root: Path, reviewer: str, told: Callable[[], None]) -> None:
        """`told` is called when `step` is another."""
        self.step = Step("starting", 0, 1)
        self._root, self._reviewer, self._told = root, reviewer, told
        self._ended = False
        self._child: asyncio.subprocess.Process | None = None

    def end(self) -> None:
        self._ended = True
        if self._child is not None and self._child.stdin is not None:
            self._child.stdin.close()

    async def run(self) -> Outcome:
        from verifybench.case.processes import child

        command, environment = child("verifybench.case.builder", str(self._root.absolute()), self._reviewer)
        try:
            self._child = await asyncio.create_subprocess_exec(
                *command,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.DEVNULL,  # the screen is drawn there
                env=environment,
                limit=_LONGEST,
                start_new_session=True,  # its own children are ended with it
            )
        except OSError as error:
            return Failed(f"no process could be started for it: {error.strerror}")
        try:
            if self._ended:
                return Ended()
            return await self._listen(self._child)
        finally:
            await self._bury(self._child)

    async def _listen(self, child: asyncio.subprocess.Process) -> Outcome:
        assert child.stdout is not None
        outcome: Outcome | None = None
        try:
            while line := await child.stdout.readline():
                said = json.loads(line)
                if "step" in said:
                    self.step = Step(said["step"], said["done"], said["total"])
                    self._told()
                elif "built" in said:
                    outcome = _built(said["built"])
                else:
                    outcome = Failed(said["failed"])
        except (ValueError, KeyError, TypeError):  # cut off in the middle of a line
            pass
        if outcome is None:
            outcome = Ended() if self._ended else Failed("its process was ended from outside, or ran out of memory")
        return outcome

    async def _bury(self, child: asyncio.subprocess.Process) -> None:
        """It ends when nobody is there to be told; where it is too busy to notice, it is killed with all its children."""
        if child.stdin is not None:
            child.stdin.close()
        try:
            await asyncio.wait_for(child.wait(), _PATIENCE)
        except TimeoutError:
            pass
        finally:
            if child.returncode is None:
                _kill(child)
                await child.wait()


def _kill(child: asyncio.subprocess.Process) -> None:
    with contextlib.suppress(OSError):
        if hasattr(os, "killpg"):
            os.killpg(child.pid, signal.SIGKILL)
        else:
            child.kill()


def _built(plain: dict[str, object]) -> Built:
    def number(name: str) -> int:
        value = plain[name]
        assert isinstance(value, int)
        return value

    def lines(name: str) -> tuple[str, ...]:
        value = plain[name]
        assert isinstance(value, list)
        return tuple(map(str, value))

    figures = (number("documents"), number("claims"), number("conflicts"), number("read"))
    return Built(*figures, bool(plain["unchanged"]), lines("skipped"), lines("warnings"))
