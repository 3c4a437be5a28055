"""The title of a plain text and the headings in it, where no markup says what they are."""

from __future__ import annotations

from collections import Counter

import regex

from verifybench.ingest import phrase_table
from verifybench.ingest.reading import Reading, key, punctuated
from verifybench.model.document import BREADCRUMB
from verifybench.text import is_list_item

LONGEST_TITLE = 28  # words
LEAST_KEY = 15  # characters from which one title ending like another is no accident

_LISTED = regex.compile(r"(?:[-*•]|\(?[0-9]{1,3}[.)])[ \t]|[^:]{1,40}: ?\S{0,20}[0-9]")


def title_line(readings: list[Reading], title: str | None) -> None:
    """The first line that heads the text; a breadcrumb before it and its repetitions are boilerplate.

    A longer line that ends with the title is a breadcrumb where it begins as a menu does ("Home News …"); any other may say
    something of its own, so in a draft it stays.
    """
    wanted = key(title) if title else None
    titles = [at for at, reading in enumerate(readings) if reading.label == "title"]
    top = next((at for at in titles if readings[at].key == wanted), titles[0] if titles else None)
    if top is None:
        top = _first_line(readings, wanted)
        if top is None:
            return
        readings[top].set("title", "plain.title")
    if readings[top].level == 1 and sum(reading.level == 1 for reading in readings) == 1:
        readings[top].level = 0  # the document's own title heads everything and is no part of a path
    name = readings[top].key
    for reading in readings[:top]:
        longer = reading.key != name and reading.key.endswith(name) and reading.words <= LONGEST_TITLE + 10
        if longer and len(name) > LEAST_KEY:
            way = reading.key.removesuffix(name).split()
            reading.set("boilerplate", BREADCRUMB if phrase_table.whole(way[0]) == "menu" else "title.longer")
    for reading in readings[top + 1 :]:
        if reading.key == name:
            reading.set("boilerplate", "title.repeated")


def _first_line(readings: list[Reading], wanted: str | None) -> int | None:
    opening: int | None = None
    for at, reading in enumerate(readings):
        if wanted and reading.key == wanted:
            return at
        if opening is None and reading.label is None and reading.key:
            if reading.words > LONGEST_TITLE or reading.flat.endswith((".", ":", ";", ",")) or is_list_item(reading.flat):
                break
            opening = at
        if reading.body and opening is not None and at > opening:
            break
    if opening is None or not any(reading.body for reading in readings[opening + 1 :]):
        return None
    # A breadcrumb is the title with the way to it before it: the shorter of the two that follow each other is the title.
    for at in range(opening + 1, min(opening + 4, len(readings))):
        if len(readings[at].key) > LEAST_KEY and readings[opening].key.endswith(" " + readings[at].key):
            return at
    return opening


def headings(readings: list[Reading]) -> None:
    """Short lines without an end mark over a paragraph of the article, where no markup says what is a heading."""
    if not punctuated(readings) or any(reading.level for reading in readings):
        return
    shown = [reading for reading in readings if reading.label not in ("boilerplate", "caption")]
    repeated = Counter(reading.key for reading in shown)
    for before, reading, after in zip([None, *shown], shown, shown[1:], strict=False):
        if not (reading.line and after.body and repeated[reading.key] == 1) or _listed(reading):
            continue
        if before is not None and before is shown[0] and before.rule == "plain.title" and reading.words > 4:
            reading.set("title", "plain.subtitle")
        else:
            reading.set("title", "plain.heading")
            reading.level = 2


def _listed(reading: Reading) -> bool:
    """An entry of a list or a table row: a fact, not a heading."""
    return _LISTED.match(reading.flat) is not None
