"""Sentences by the million for measuring growth: the same in every run, and no two runs of words alike.

Words are drawn as in a language, few often and most seldom; with names, places, figures and dates. Sentences made from one frame
are more alike than real ones are, so that searching finds more that is as good, and each claim has more to be held against.
"""

from __future__ import annotations

import itertools
import random
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from verifybench.case import processes
from verifybench.case.analysing import Analysed
from verifybench.claims import extract, passages
from verifybench.model.claim import Passage
from verifybench.model.document import Block, Document
from verifybench.model.packing import pack, unpack
from verifybench.text import sha256

SIZE = 1000
"""Sentences a source."""
MADE_OF_ONE = 10
"""Sources of which one is read and the others are made of it."""
_SOUNDS = [
    "ar",
    "bel",
    "cor",
    "dun",
    "es",
    "fair",
    "gran",
    "hal",
    "in",
    "jut",
    "kel",
    "lar",
    "mor",
    "nor",
    "os",
    "pel",
    "quin",
    "ros",
    "sten",
    "tor",
    "um",
    "val",
    "wes",
    "yor",
]
_VERBS = [
    "bought",
    "sold",
    "built",
    "closed",
    "counted",
    "opened",
    "repaired",
    "inspected",
    "lost",
    "found",
    "moved",
    "reported",
    "rented",
    "cleared",
    "painted",
    "burned",
]
_TITLES = ["mayor", "minister", "director", "spokesman", "engineer", "teacher", "captain", "judge", "editor", "farmer"]
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_FRAMES = (
    "{who} {verb} {count} {thing} in {place} on {day} {month} {year}.",
    "In {place}, {count} {thing} were {verb} by the {thing2} company in {year}.",
    "{who}, the {title}, said that {count} {thing} had been {verb} near the {thing2}.",
    "The {thing2} of {place} {verb} more than {count} {thing} between {year} and {year2}.",
    "About {percent} percent of the {thing} in {place} were {verb} in {month} {year}, {who} said.",
    "“We {verb} the {thing} and the {thing2},” the {title} told reporters in {place}.",
    "The {thing} cost {count} euros, and nobody {verb} the {thing2} {where} the {thing3}.",
    "After the {thing3}, {who} never {verb} the {thing} that the {title} had kept {where} the {thing2}.",
)


def _words() -> list[str]:
    words = ["".join(sounds) for length in (2, 3) for sounds in itertools.product(_SOUNDS, repeat=length)]
    random.Random(1).shuffle(words)
    return words


THINGS, NAMES = _words()[:12_000], [word.capitalize() for word in _words()[12_000:]]
# Zipf's law with Mandelbrot's shift: the word of rank r comes 1 / (r + 2.7) as often.
_WEIGHTS = list(itertools.accumulate(1 / (rank + 2.7) for rank in range(len(THINGS))))
_LETTERS = re.compile(r"[A-Za-z]+")


class Texts:
    """Sentences as they come, the same for the same seed."""

    def __init__(self, seed: int) -> None:
        self._draw = random.Random(seed)

    def sentence(self) -> str:
        draw = self._draw
        thing, thing2, thing3 = (f"{word}s" for word in draw.choices(THINGS, cum_weights=_WEIGHTS, k=3))
        return draw.choice(_FRAMES).format(
            who=f"{draw.choice(NAMES[:900])} {draw.choice(NAMES[900:])}",
            place=draw.choice(NAMES[:700]),
            verb=draw.choice(_VERBS),
            title=draw.choice(_TITLES),
            count=draw.randint(2, 9999),
            percent=draw.randint(1, 99),
            day=draw.randint(1, 28),
            month=draw.choice(_MONTHS),
            year=draw.randint(1950, 2020),
            year2=draw.randint(2021, 2025),
            where=draw.choice(("behind", "beside", "under", "before")),
            thing=thing,
            thing2=thing2,
            thing3=thing3,
        )


@lru_cache(maxsize=1000)
def lines(number: int) -> list[str]:
    """The sentences of one source."""
    own = Texts(number)
    return [own.sentence() for _ in range(SIZE)]


def claimed(number: int, sources: int) -> str:
    """One sentence of a draft: of a source as it stands, with another figure, or of no source."""
    read = number % sources // MADE_OF_ONE * MADE_OF_ONE
    told = lines(read)[number % SIZE] if number % 3 else Texts(10**9 + number).sentence()
    return told.replace("1", "2", 1) if number % 3 == 1 else told


def document(id: str, sentences: Sequence[str], *, draft: bool = False) -> Document:
    text = "\n\n".join(sentences) + "\n"
    digest, blocks, at = sha256(text), [], 0
    for number, line in enumerate(sentences, 1):
        blocks.append(Block(at, at + len(line), "main", number))
        at += len(line) + 2
    return Document(id, "draft" if draft else "source", f"{id}.txt", text, digest, digest, tuple(blocks))


def analysed(one: Document) -> Analysed:
    """A document as a build reads it; of sources only the passages, since claims of drafts are what is measured."""
    claims = extract(one) if one.role == "draft" else ()
    return Analysed(one, one.id, claims, passages(one), (), (one, claims))


def source(number: str) -> Analysed:
    """A source by its number. One in ten is read; nine more are made of it with other words as long, so that offsets hold."""
    own = int(number)
    first = own - own % MADE_OF_ONE
    one = _read(first)
    if own == first:
        return one
    exchange = _exchange(own)

    def swapped(text: str) -> str:
        return _LETTERS.sub(lambda found: exchange.get(found.group(), found.group()), text)

    id = f"s{own}"
    told = document(id, swapped(one.document.text).split("\n\n"))
    made = tuple(
        replace(unpack(Passage, swapped(pack(passage))), id=f"p-{own}-{at}", document=id)
        for at, passage in enumerate(one.passages)
    )
    return Analysed(told, id, (), made, (), (told, ()))


@lru_cache(maxsize=1)
def _read(number: int) -> Analysed:
    return analysed(document(f"s{number}", lines(number)))


def _exchange(number: int) -> dict[str, str]:
    """Another word for each, as long, as often used or nearly, and with a capital where it had one."""
    by_length: dict[tuple[int, bool], list[str]] = {}
    for word in (*(f"{word}s" for word in THINGS), *NAMES):
        by_length.setdefault((len(word), word[0].isupper()), []).append(word)
    return {word: alike[(at + number) % len(alike)] for alike in by_length.values() for at, word in enumerate(alike)}


def making() -> processes.Work[Analysed]:
    """What a process that makes sources does, by their numbers."""
    return source
