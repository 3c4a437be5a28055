"""An event as commands print it: one line of what was done, and what the line leaves out below."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from verifybench.case.telling import About, Records, Told, line, tell
from verifybench.cli.output import shorten
from verifybench.model.event import Event

BECAUSE = 80  # characters of a rationale that fit on the line
WORDS = 60  # of what the event is about
HOW = 120


def summary(event: Event, records: Records | None = None) -> str:
    """What a person did, on one line."""
    told = tell(event, records)
    because = f", because “{shorten(told.why, BECAUSE)}”" if told.why else ""
    return f"{line(_short(told))}{because}"


def details(event: Event, records: Records) -> Iterator[tuple[str, str]]:
    """What the line leaves out, as label and words: reasons in full, evidence and its place, wordings, what was taken back."""
    told = tell(event, records)
    if shorten(told.why, BECAUSE) != " ".join(told.why.split()):
        yield "because", told.why
    yield from told.details


def _short(told: Told) -> Told:
    about = tuple(About(shorten(one.id, WORDS), shorten(one.words, WORDS)) for one in told.about)
    return replace(told, did=shorten(told.did, WORDS), about=about, how=shorten(told.how, HOW))
