"""What goes on beside the keys: a build at work, files that change, and what other processes record."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING

from verifybench.case.errors import CaseError
from verifybench.tui.draw.ink import Row
from verifybench.tui.draw.rows import shown
from verifybench.tui.screens.work import WorkScreen

if TYPE_CHECKING:
    from verifybench.case.watching import Watch
    from verifybench.tui.app import Workbench
    from verifybench.tui.building import Build, Built, Outcome

_LEDGERS = 1.0  # seconds between looks at what others wrote: one stat a ledger
_FILES = 2.0  # seconds between looks at the files


class Background:
    """Belongs to the app, and is idle until `begin`."""

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench
        self._build: Build | None = None
        self._watch: Watch | None = None
        self._looking = False
        self._offered: tuple[str, ...] = ()
        self._waiting = False  # decisions that no build has taken in
        self.last: Built | None = None  # what the last build from here said

    def begin(self) -> None:
        self._bench.set_interval(_LEDGERS, self.look_at_ledgers)
        self._bench.set_interval(_FILES, self.look_at_files)

    # -- what others write -----------------------------------------------------------------------------------------------

    def look_at_ledgers(self) -> None:
        self._bench.guarded(self._look_at_ledgers)

    def _look_at_ledgers(self) -> None:
        bench = self._bench
        if not bench.opened:
            return
        before, claim = bench.case.heads(), bench.desk.looked_at
        if not bench.case.refresh():
            return
        bench.case_changed()
        came = bench.case.came(before, claim) if claim else None
        if came is not None:
            from verifybench.tui.draw.history import sign_of

            record, others = came
            sign = sign_of(record.event, others)
            self._say(f"{shown(record.reviewer)}: {sign.glyph} {shown(sign.word)}, just now", "warn")

    # -- what changes on disk --------------------------------------------------------------------------------------------

    def look_at_files(self, *, all_of_them: bool = False) -> None:
        bench = self._bench
        if bench.opened and not self._looking and self._build is None:
            self._looking = True
            # A look that fails is one look less: it must not end the app.
            bench.run_worker(self._look_at_files(all_of_them), group="files", exit_on_error=False)

    async def _look_at_files(self, all_of_them: bool) -> None:
        try:
            from verifybench.case.watching import LOOK, in_words

            self._watch = self._watch or self._bench.case.watch()
            changes = await asyncio.to_thread(self._watch.look, None if all_of_them else LOOK)
            waits = bool(self._bench.case.unseen())
        except (CaseError, OSError):  # what cannot be looked at is told where it is asked for
            return
        finally:
            self._looking = False
        offered = in_words(changes) or (("decisions change what is found", "decisions") if waits else ())
        if offered != self._offered:
            self._offered = offered
            self._redraw()

    # -- building --------------------------------------------------------------------------------------------------------

    @property
    def builds(self) -> bool:
        return self._build is not None

    def build(self) -> None:
        """Build in a process of its own, or end the build that is at work."""
        bench = self._bench
        if self._build is not None:
            self._build.end()
        elif bench.case.read_only:
            self._say("NOT built: this case is open for reading only.", "bad")
        else:
            from verifybench.tui.building import Build

            self._build = Build(bench.case.root, bench.case.reviewer, self._redraw)
            bench.status = ()
            self._redraw()
            bench.run_worker(self._built(self._build), group="build", exit_on_error=False)

    def end(self) -> None:
        """End the build that is at work, where one is."""
        if self._build is not None:
            self._build.end()

    async def _built(self, build: Build) -> None:
        from verifybench.tui.building import Failed

        outcome: Outcome = Failed("it was left in the middle")
        try:
            outcome = await build.run()
        finally:
            self._build = None
        self._look_at_ledgers_quietly()
        self._tell(outcome)
        self.look_at_files(all_of_them=True)

    def _look_at_ledgers_quietly(self) -> None:
        with contextlib.suppress(Exception):  # the next look tells it
            if self._bench.case.refresh():
                self._bench.case_changed()

    def _tell(self, outcome: Outcome) -> None:
        from verifybench.tui.building import Built, Ended, Failed
        from verifybench.tui.draw.around import built

        if isinstance(outcome, Built):
            self.last, self._offered = outcome, ()
            self._say(built(outcome, self._bench.key_of("app.build-told")), "warn" if outcome.skipped else "good")
        elif isinstance(outcome, Failed):
            self._say(f"NOT built: {shown(outcome.why)}", "bad")
        elif isinstance(outcome, Ended):
            self._say("The build was ended: everything is as it was before.", "note")

    # -- drawing ---------------------------------------------------------------------------------------------------------

    def progress(self, width: int) -> Row:
        """The build at work, for the status line; nothing where none is."""
        if self._build is None:
            return ()
        from verifybench.tui.draw.around import progress

        return progress(self._build.step, self._bench.key_of("app.build"), width)

    def notices(self) -> tuple[Row, ...]:
        """What a status line says at its end where there is room, from the longest to the shortest."""
        if not self._offered or self._bench.front.read_only:
            return ()
        from verifybench.tui.draw.around import notice

        return notice(self._offered, self._bench.key_of("app.build"))

    def _screen(self) -> WorkScreen | None:
        return next((one for one in reversed(self._bench.screen_stack) if isinstance(one, WorkScreen)), None)

    def _say(self, text: str, ink: str) -> None:
        if (screen := self._screen()) is not None:
            screen.say(text, ink)

    def _redraw(self) -> None:
        if (screen := self._screen()) is not None:
            screen.draw_status()
