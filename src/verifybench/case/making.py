"""Bringing what is derived up to date, from within an opened case."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING

from verifybench.case.config import load
from verifybench.case.errors import CaseError
from verifybench.case.index import FOLDER
from verifybench.case.recording import Recording
from verifybench.model.decisions import decisions
from verifybench.model.event import ClaimsRecut, Record

if TYPE_CHECKING:
    from verifybench.case.build import BuildResult
    from verifybench.case.watching import Watch


class Making(Recording):
    """Building: by itself, and behind decisions that people expect to see at once.

    `hurried`: a decision does not wait for another process that is building; `unseen` says that it is still to be taken in.
    """

    hurried: bool = False

    def build(self, progress: Callable[[str, int, int], None] | None = None, *, waits: bool = True) -> BuildResult:
        """Bring claims, evidence and conflicts up to date with the files and with what people decided.

        Where another process is building it `waits`, or raises Building.
        """
        from verifybench.case.build import build
        from verifybench.case.edition import of_index

        self._writable()
        before = of_index(self.index) if self.built else None
        result = build(self.root, self.config, decisions(self.state), progress, waits=waits)
        self._forget_index()
        now = of_index(self.index) if before else None
        if before and now and before.parts == now.parts and before.decided != now.decided:
            self.note_edition()  # the records that steered it were written before it, and are read with it
        load(self.root, self.root / FOLDER / "config.json")  # so that the next opening need not validate it again
        return result

    def watch(self) -> Watch:
        """Looks at the files for what changed since the last build."""
        from verifybench.case.watching import Watch

        return Watch(self.root, self.config.exclude)

    def told_by_build(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """What the last build could not read, and what it warns of, a line each."""
        skipped = json.loads(self.index.meta("skipped") or "[]")
        warnings = (f"{row.path}: {text}" for row in self.index.document_rows() for text in row.warnings)
        return tuple(map(str, skipped)), tuple(warnings)

    def unseen(self) -> tuple[str, ...]:
        """What decisions were made about, or taken back, that no build has taken in: document ids, "names"."""
        from verifybench.case.freshness import unseen

        def made() -> tuple[str, ...]:
            return tuple(finding.document for finding in unseen(self.index, decisions(self.state)))

        return self._once("unseen", self.state, made) if self.built else ()

    def _take_effect(self, record: Record) -> Record:
        """Where a decision makes claims, or takes them away, they are to be seen at once, with values and evidence."""
        if isinstance(record.event, ClaimsRecut):
            from verifybench.case.build import Building

            try:
                self.build(waits=not self.hurried)
            except Building:
                return record
            except (CaseError, OSError) as error:
                raise CaseError(
                    f"recorded as {record.seq}, but the case could not be built: {error}. Run: verifybench build"
                ) from error
        return record
