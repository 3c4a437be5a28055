"""Labels for pieces whose markup says nothing: titles, captions and boilerplate told by the words, body text left alone.

Losing evidence is worse than keeping noise, so a paragraph is boilerplate only on a clear signal, and its rule names it.
The passes run in a fixed order over the whole document; each only labels what no earlier one did.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import regex

from verifybench.ingest import phrase_table, phrases
from verifybench.ingest.captions import caption
from verifybench.ingest.paragraphs import ends_sentence, is_list_item
from verifybench.ingest.piece import Piece
from verifybench.model.document import Block, BlockLabel, Role

LONGEST_TITLE = 28  # words
LONGEST_HEADING = 12
LEAST_BODY = 50  # words of an article before a section may end it

_SPACE = regex.compile(r"\s++")
_KEY = regex.compile(r"[^\p{L}\p{N}]++")
_NAME = regex.compile(r"(?<=[\p{Ll},;] )\p{Lu}[\p{L}’'-]{2,40}")
_CAPITALISED = regex.compile(r"\p{Lu}[\p{L}’'-]{2,40}")
_LISTED = regex.compile(r"[-*•][ \t]|[^:]{1,40}: ?\S{0,20}[0-9]")
_BYLINE = regex.compile(
    r"(?i:by|written by|text|story by|author:|von|par|por|автор:?) (?:\p{Lu}[\p{L}.’'-]{0,30}(?:,| and| &)? ?){1,8}"
)
_DATELINE = regex.compile(
    r"(?i)(?:(?:first |originally )?(?:published|posted|written|updated|last updated|last modified|modified)\s?:?\s?)?"
    r"(?:on )?(?:the )?"
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?"
    r"(?:[0-9]{1,2}[. ]+\p{L}{3,9}\.?,? [0-9]{4}|\p{L}{3,9}\.? [0-9]{1,2},? [0-9]{4}|[0-9]{1,4}[./-][0-9]{1,2}[./-][0-9]{1,4})"
    r"(?:[ ,|–-]{1,3}(?:at )?[0-9]{1,2}[:.][0-9]{2}(?: ?[ap]\.?m\.?)?(?: ?\p{Lu}{2,4})?)?"
)


class Reading:
    """A piece while it is being labelled: its words in the forms the rules look at."""

    __slots__ = ("chunk", "ended", "flat", "key", "label", "level", "piece", "plain", "rule", "words")

    def __init__(self, piece: Piece, text: str) -> None:
        raw = text[piece.start : piece.end] if piece.plain is None else piece.plain
        self.piece = piece
        self.chunk = piece.chunk
        self.flat = _SPACE.sub(" ", raw).strip()
        self.plain = phrase_table.normal(raw)
        self.key = _KEY.sub(" ", self.flat[:300].casefold()).strip()
        self.words = self.flat.count(" ") + 1 if self.flat else 0
        self.ended = ends_sentence(self.flat)
        self.label: BlockLabel | None = piece.label
        self.rule = piece.rule
        self.level = piece.level

    @property
    def body(self) -> bool:
        """Reads like a paragraph of the article and is not labelled as anything else."""
        return self.label in (None, "main") and self.words >= 8 and self.ended

    @property
    def line(self) -> bool:
        """A short line without an end mark, such as a heading, a name or a menu entry."""
        if self.label is not None or self.piece.item or self.words > LONGEST_HEADING or self.ended:
            return False
        return any(map(str.isalnum, self.flat))

    def set(self, label: BlockLabel, rule: str) -> None:
        if self.label is None:
            self.label, self.rule = label, rule


def label(text: str, pieces: Sequence[Piece], *, role: Role, title: str | None = None) -> tuple[Block, ...]:
    """Blocks of the pieces, in their order, each with label, rule, paragraph number and heading path.

    In a draft nothing is boilerplate: what would be is main, a title or a caption. `title` is the document's where it is known.
    """
    readings = [Reading(piece, text) for piece in pieces]
    _phrases(readings)
    _captions(readings)
    _company(readings)
    _title(readings, title)
    _section_after_article(readings)
    _byline(readings)
    _author(readings)
    _menus(readings)
    _outside(readings)
    _trailing(readings)
    _headings(readings)
    return tuple(_blocks(readings, role))


def _phrases(readings: list[Reading]) -> None:
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
    if (
        not address
        and reading.words > 12
        and found[0] not in phrases.PLAIN_ENOUGH
        and not phrase_table.opens(reading.plain)
    ):
        return None
    need = 1 if reading.words <= 30 else 2
    if phrase_table.reports(reading.plain):
        need += 1
    return found[0] if len(found) + min(address, 3) // 2 >= need else None


def _captions(readings: list[Reading]) -> None:
    for reading in readings:
        if reading.label is None and reading.words <= 120 and (kind := caption(reading.flat)):
            if kind == "caption":
                reading.set("caption", "caption.credit")
            else:
                reading.set("boilerplate", "credit")


def _title(readings: list[Reading], title: str | None) -> None:
    """The first line that heads the text; a breadcrumb before it and its repetitions are boilerplate."""
    wanted = _KEY.sub(" ", title.casefold()).strip() if title else None
    titles = [at for at, reading in enumerate(readings) if reading.label == "title"]
    top = next((at for at in titles if readings[at].key == wanted), titles[0] if titles else None)
    if top is None:
        top = _first_line(readings, wanted)
        if top is None:
            return
        readings[top].set("title", "plain.title")
    if readings[top].level == 1 and sum(reading.level == 1 for reading in readings) == 1:
        readings[top].level = 0  # the document's own title heads everything and is no part of a path
    key = readings[top].key
    for reading in readings[:top]:
        if reading.key != key and reading.key.endswith(key) and len(key) > 15 and reading.words <= LONGEST_TITLE + 10:
            reading.set("boilerplate", "menu.breadcrumb")
    for reading in readings[top + 1 :]:
        if reading.key == key:
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
        if len(readings[at].key) > 15 and readings[opening].key.endswith(" " + readings[at].key):
            return at
    return opening


def _section_after_article(readings: list[Reading]) -> None:
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


def _company(readings: list[Reading]) -> None:
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


def _byline(readings: list[Reading]) -> None:
    """Who wrote it and when it was put out: no claim of the article, but evidence of both."""
    for reading in readings:
        if reading.label is None and reading.words <= 14:
            if _BYLINE.fullmatch(reading.flat):
                reading.set("caption", "byline")
            elif _DATELINE.fullmatch(reading.flat):
                reading.set("caption", "dateline")


def _author(readings: list[Reading]) -> None:
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


def _menus(readings: list[Reading]) -> None:
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


def _outside(readings: list[Reading]) -> None:
    """What the format itself doubts stays in only where it reads like the article around it."""
    if not any(reading.piece.weak for reading in readings):
        return
    sure = [at for at, reading in enumerate(readings) if reading.label in (None, "main") and not reading.piece.weak]
    if not sure:
        return
    names = {name for at in sure for name in _NAME.findall(readings[at].flat)}
    for at, reading in enumerate(readings):
        inside = sure[0] < at < sure[-1]
        if reading.piece.weak and not (reading.body and (inside or _continues(reading, names))):
            reading.set("boilerplate", "page.outside")


def _trailing(readings: list[Reading]) -> None:
    """One or two short lines with nothing behind them head nothing: the rest of a menu or a teaser. More would be a list."""
    if not _punctuated(readings):
        return
    last: list[Reading] = []
    for reading in reversed(readings):
        if reading.label in ("boilerplate", "caption"):
            continue
        if not (
            reading.line
            and reading.words <= 6
            and not any(map(str.isdigit, reading.flat))
            and not is_list_item(reading.flat)
        ):
            break
        last.append(reading)
    if len(last) <= 2:
        for reading in last:
            reading.set("boilerplate", "trailing.line")


def _headings(readings: list[Reading]) -> None:
    """Short lines without an end mark over a paragraph of the article, where no markup says what is a heading."""
    if not _punctuated(readings) or any(reading.level for reading in readings):
        return
    shown = [reading for reading in readings if reading.label not in ("boilerplate", "caption")]
    repeated = Counter(reading.key for reading in shown)
    for before, reading, after in zip([None, *shown], shown, shown[1:], strict=False):
        if reading.line and after.body and repeated[reading.key] == 1 and not _listed(reading):
            under_title = before is not None and before.label == "title" and before.rule == "plain.title"
            reading.set(
                "title", "plain.subtitle" if under_title and before is shown[0] and reading.words > 4 else "plain.heading"
            )
            if reading.rule == "plain.heading":
                reading.level = reading.level or 2


def _listed(reading: Reading) -> bool:
    """An entry of a list or a table row: a fact, not a heading."""
    return _LISTED.match(reading.flat) is not None


def _punctuated(readings: list[Reading]) -> bool:
    """Whether the text closes its sentences at all; where it does not, a missing end mark says nothing."""
    long = [reading for reading in readings if reading.label in (None, "main") and reading.words >= 12]
    return bool(long) and sum(reading.ended for reading in long) * 2 > len(long)


IN_A_DRAFT: dict[str, BlockLabel] = {"credit": "caption", "title.repeated": "title"}


def _blocks(readings: list[Reading], role: Role) -> Iterator[Block]:
    path: list[tuple[int, str]] = []
    for number, reading in enumerate(readings, 1):
        label = reading.label or "main"
        if role == "draft" and label == "boilerplate":
            label = reading.piece.label or IN_A_DRAFT.get(reading.rule, "main")
            label = "main" if label == "boilerplate" else label
        piece = reading.piece
        if reading.level and label == "title":
            while path and path[-1][0] >= reading.level:
                path.pop()
            path.append((reading.level, reading.flat[:200]))
        heading = tuple(heading for _, heading in path)
        yield Block(piece.start, piece.end, label, number, heading, piece.page, reading.rule or "body")
