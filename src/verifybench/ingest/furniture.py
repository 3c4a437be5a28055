"""Page furniture told by its words and its place: menus, appeals, sign-ups, comments, and what closes an article.

Each pass reads the whole document and labels only what no earlier pass did.
"""

from __future__ import annotations

import regex

from verifybench.ingest import phrase_table, phrases
from verifybench.ingest.reading import Reading, punctuated
from verifybench.text import is_list_item

LEAST_BODY = 50  # words of an article before a section may end it

_NAME = regex.compile(r"(?<=[\p{Ll},;] )\p{Lu}[\p{L}’'-]{2,40}")
_CAPITALISED = regex.compile(r"\p{Lu}[\p{L}’'-]{2,40}")


def page_phrases(readings: list[Reading]) -> None:
    for reading in readings:
        if not reading.plain or reading.label in ("main", "caption", "boilerplate"):
            continue
        family = phrase_table.whole(reading.plain) or phrase_table.section(reading.plain)
        if reading.label == "title":
            if family in phrases.HEADED and reading.level > 1:
                reading.label, reading.rule = "boilerplate", f"phrase.{family}"
            continue
        if family is None and reading.words <= 25 and (opening := phrase_table.start(reading.plain)):
            family = opening if not reading.ended or opening in ("appeal", "legal", "share") else None
        if family is None and len(reading.flat) <= phrase_table.LONGEST:
            family = _speaks_to_reader(reading)
        if family is not None:
            reading.set("boilerplate", f"phrase.{family}")


def _speaks_to_reader(reading: Reading) -> str | None:
    found = phrase_table.anywhere(reading.plain)
    if not found:
        return None
    address = phrase_table.address(reading.plain)
    imperative = reading.words <= 12 or phrase_table.opens(reading.plain)
    if not (address or imperative or found[0] in phrases.PLAIN_ENOUGH):
        return None
    need = 1 if reading.words <= 30 else 2
    if phrase_table.reports(reading.plain):
        need += 1
    return found[0] if len(found) + min(address, 3) // 2 >= need else None


def company(readings: list[Reading]) -> None:
    """What stands in one chunk with boilerplate, or between two pieces of an appeal, belongs to it."""
    begin = 0
    while begin < len(readings):
        end = begin + 1
        while end < len(readings) and readings[end].chunk == readings[begin].chunk:
            end += 1
        group = readings[begin:end]
        known = [reading for reading in group if reading.label == "boilerplate" and reading.rule.startswith("phrase.")]
        if len(known) * 2 >= len(group) and len(group) > 1:
            for reading in group:
                if not phrase_table.reports(reading.plain) and reading.words <= 40:
                    reading.set("boilerplate", known[0].rule.replace("phrase.", "beside."))
        begin = end
    for before, reading, after in zip(readings, readings[1:], readings[2:], strict=False):
        if before.rule == after.rule == "phrase.appeal" and phrase_table.address(reading.plain) >= 2:
            reading.set("boilerplate", "beside.appeal")


def section_after_article(readings: list[Reading]) -> None:
    """From a closing section to the end, where no paragraph of the article comes later and the article outweighs the rest."""
    left = sum(reading.words for reading in readings if reading.body)
    words = 0
    names: set[str] = set()
    start: int | None = None
    for at, reading in enumerate(readings):
        family = reading.rule.removeprefix("phrase.") if reading.label == "boilerplate" else ""
        if start is None and family in phrases.ENDS and words >= max(LEAST_BODY, left * phrases.ENDS[family]):
            start = at
        if not reading.body:
            continue
        if start is not None and not _hard(readings[start]) and _continues(reading, names):
            start = None
        if start is None:
            words += reading.words
            names.update(_NAME.findall(reading.flat))
        left -= reading.words
    if start is not None:
        rule = "after." + readings[start].rule.removeprefix("phrase.")
        for reading in readings[start:]:
            reading.set("boilerplate", rule)


def _hard(reading: Reading) -> bool:
    return reading.rule.removeprefix("phrase.") in phrases.HARD_ENDS


def _continues(reading: Reading, names: set[str]) -> bool:
    """Whether a paragraph behind a closing section is still of the article: it has its names and does not address the reader."""
    if phrase_table.address(reading.plain):
        return False
    return not names.isdisjoint(_CAPITALISED.findall(reading.flat[:2000]))


def author(readings: list[Reading]) -> None:
    """A name set twice behind the article, and the few words about the person under it."""
    last = max((at for at, reading in enumerate(readings) if reading.label == "boilerplate"), default=len(readings))
    for at in range(len(readings) * 2 // 3, len(readings) - 1):
        first, second = readings[at], readings[at + 1]
        if not (first.key and first.key == second.key and _is_name(first) and _is_name(second)):
            continue
        following = readings[at + 2 : at + 5]
        closing = next((n for n, reading in enumerate(following) if reading.label == "boilerplate"), len(following))
        if at + 2 + closing < len(readings) and at + 2 > last:
            continue
        for reading in (first, second, *following[:closing]):
            if reading.words <= 60:
                reading.set("boilerplate", "byline.author")


def _is_name(reading: Reading) -> bool:
    words = reading.flat.split()
    return reading.line and 2 <= len(words) <= 4 and all(word[0].isupper() for word in words)


def menus(readings: list[Reading]) -> None:
    """Runs of short lines with the words of a menu among them."""
    begin = 0
    while begin < len(readings):
        end = begin
        menu = 0
        while end < len(readings) and _entry(readings[end]):
            menu += readings[end].label == "boilerplate"
            end += 1
        if menu >= 2 and menu * 3 >= end - begin:
            for reading in readings[begin:end]:
                reading.set("boilerplate", "menu.entry")
        begin = max(end, begin + 1)


def _entry(reading: Reading) -> bool:
    known = reading.rule in ("phrase.menu", "phrase.share", "phrase.widget", "phrase.related")
    return reading.words <= 4 and (known or (reading.line and not any(map(str.isdigit, reading.flat))))


def outside(readings: list[Reading]) -> None:
    """What the format itself doubts stays in where it reads like the article, or stands right between two parts of it."""
    sure = [at for at, reading in enumerate(readings) if reading.label in (None, "main") and not reading.piece.weak]
    if not sure or len(sure) == len(readings):
        return
    places = frozenset(sure)
    names = {name for at in sure for name in _NAME.findall(readings[at].flat)}
    for at, reading in enumerate(readings):
        if not reading.piece.weak:
            continue
        inside = sure[0] < at < sure[-1]
        between = (reading.piece.item and inside) or (at - 1 in places and at + 1 in places)
        if not (between or (reading.body and (inside or _continues(reading, names)))):
            reading.set("boilerplate", "page.outside")


def trailing(readings: list[Reading]) -> None:
    """One or two short lines with nothing behind them head nothing: the rest of a menu or a teaser. More would be a list."""
    if not punctuated(readings):
        return
    last: list[Reading] = []
    for reading in reversed(readings):
        if reading.label in ("boilerplate", "caption"):
            continue
        factual = any(letter.isdigit() or letter == "@" for letter in reading.flat) or is_list_item(reading.flat)
        if factual or not reading.line or reading.words > 6:
            break
        last.append(reading)
    if len(last) <= 2:
        for reading in last:
            reading.set("boilerplate", "trailing.line")
