"""Whether a decision's words were read against another date than today's: then what they say may be something else."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from verifybench.case import versions
from verifybench.case.today import Today
from verifybench.model.claim import Selector

# Words that a date can be told with that is not whole: only they can mean another day when the date of the text is another. The
# table may take in too many, since then both readings are compared. Looked up in a set, since a pattern of them all takes forty
# microseconds a sentence, which is felt where there are a hundred thousand.
_TABLE = """
today yesterday tomorrow tonight now ago last next this past previous coming recent recently earlier later current currently
since until before after spring summer autumn fall winter new christmas easter ramadan eid thanksgiving halloween decade
decades century week weeks weekend month months year years quarter day days night morning afternoon evening
monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
mon tue tues wed thu thur thurs fri sat sun
january february march april may june july august september october november december
jan feb mar apr jun jul aug sep sept oct nov dec q1 q2 q3 q4
"""
_ORDINALS = (f"{day}{'th' if 10 < day < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')}" for day in range(1, 32))
_WORDS = frozenset((*_TABLE.split(), *_ORDINALS))
_WORD = re.compile(r"[^\W_]+")


def told_by_date(words: str) -> bool:
    """Whether words may tell a date that is not whole."""
    return not _WORDS.isdisjoint(_WORD.findall(words.lower())) or "/" in words


class Dates:
    """The dates against which decisions read their texts, as their snapshots have them; each snapshot is read once."""

    def __init__(self, root: Path, today: Today) -> None:
        self._root, self._today = root, today
        self._then: dict[str, Mapping[str, str | None]] = {}
        self._differs: dict[tuple[str, str | None, str | None], bool] = {}

    def reads_otherwise(self, document: str, selector: Selector, snapshots: Iterable[str | None]) -> bool:
        """Whether words mean other days than when a decision was made; `snapshots` are the newest first, of which the first that
        tells of the document counts. False where none does."""
        if not told_by_date(selector.exact):
            return False
        for snapshot in snapshots:
            then = self._dates(snapshot) if snapshot else {}
            if document in then:
                return self._differ(selector.exact, then[document], self._today.published(document))
        return False

    def _dates(self, snapshot: str) -> Mapping[str, str | None]:
        if snapshot not in self._then:
            self._then[snapshot] = _published(versions.read(self._root, snapshot))
        return self._then[snapshot]

    def _differ(self, words: str, then: str | None, now: str | None) -> bool:
        if then == now:
            return False
        key = words, then, now
        if key not in self._differs:
            from verifybench.claims import analyse

            readings = [
                [
                    (one.kind, one.low, one.high)
                    for sentence in analyse(words, date=date, scored=False)
                    for one in sentence.values
                ]
                for date in (then, now)
            ]
            self._differs[key] = readings[0] != readings[1]
        return self._differs[key]


def _published(content: bytes | None) -> dict[str, str | None]:
    """The date of every document that a snapshot tells of; it comes from a file, and may be anything."""
    try:
        told: Any = json.loads(content or b"{}").get("documents", {})
        found = {str(id): about.get("metadata", {}).get("published") for id, about in told.items()}
    except (ValueError, AttributeError, RecursionError):
        return {}
    return {id: date if isinstance(date, str) else None for id, date in found.items()}
