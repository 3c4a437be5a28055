"""Sentences by the million for measuring growth: the same in every run, and no two runs of words alike.

Words are drawn as in a language, few often and most seldom; with names, places, figures and dates. Sentences made from one frame
are more alike than real ones are, so that searching finds more that is as good, and each claim has more to be held against.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Sequence
from functools import lru_cache

from verifybench.case import processes
from verifybench.case.analysing import Analysed
from verifybench.claims import extract, passages
from verifybench.model.document import Block, Document
from verifybench.text import sha256

SIZE = 1000
"""Sentences a source."""
COPIED = 20
"""One sentence in so many is a copy of one that the source before has."""
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


class Texts:
    """Sentences as they come, the same for the same seed."""

    def __init__(self, seed: int) -> None:
        self._draw = random.Random(seed)
        words = ["".join(pair) for pair in itertools.product(_SOUNDS, repeat=2)]
        words += ["".join(three) for three in itertools.product(_SOUNDS, repeat=3)]
        random.Random(1).shuffle(words)
        self._things = words[:12_000]
        self._names = [word.capitalize() for word in words[12_000:]]
        # Zipf's law with Mandelbrot's shift: the word of rank r comes 1 / (r + 2.7) as often.
        self._weights = list(itertools.accumulate(1 / (rank + 2.7) for rank in range(len(self._things))))

    def sentence(self) -> str:
        draw = self._draw
        thing, thing2, thing3 = (f"{word}s" for word in draw.choices(self._things, cum_weights=self._weights, k=3))
        return draw.choice(_FRAMES).format(
            who=f"{draw.choice(self._names[:900])} {draw.choice(self._names[900:])}",
            place=draw.choice(self._names[:700]),
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
    """The sentences of one source; one in twenty is a copy of one that the source before has."""
    own = Texts(number)
    told = [own.sentence() for _ in range(SIZE)]
    if number:
        before = Texts(number - 1)
        copied = [before.sentence() for _ in range(SIZE // COPIED)]
        told[:: SIZE // len(copied)] = copied
    return told


def claimed(number: int, sources: int) -> str:
    """One sentence of a draft: of a source as it stands, with another figure, or of no source."""
    told = lines(number % sources)[number // sources % SIZE] if number % 3 else Texts(10**9 + number).sentence()
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


def _source(number: str) -> Analysed:
    return analysed(document(f"s{number}", lines(int(number))))


def reading() -> processes.Work[Analysed]:
    """What a process that reads sources does, by their numbers."""
    return _source
