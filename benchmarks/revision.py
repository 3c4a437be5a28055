"""Selectors found again in revised texts: how many, where wrongly, and what it costs. The texts are made here, the same each run.

    python benchmarks/revision.py [--tables] [--seed N]

Each measure is taken twice: with the text that the selectors were made in, as a case has it, and by the selectors' words alone.
"""

from __future__ import annotations

import argparse
import random
import re
import time
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from scale_texts import Texts
from tables import table

from verifybench.model.claim import Selector
from verifybench.model.document import Span
from verifybench.text import Anchor, Anchoring, select, sha256

LONG = 11_500
"""Sentences of about a megabyte."""
QUOTED = 200
_SAME = 0.6  # share of both spans from which a found one is the right one
_PIECE = re.compile(r"\S+|\s+")


@dataclass(frozen=True)
class Text:
    """A text of sentences, some in a paragraph, with where each stands."""

    text: str
    sentences: Sequence[Span]

    @staticmethod
    def of(sentences: Sequence[str]) -> Text:
        spans: list[Span] = []
        text = ""
        parts: list[str] = []
        at = 0
        for number, sentence in enumerate(sentences):
            spans.append((at, at + len(sentence)))
            parts += (sentence, "\n\n" if number % 5 == 4 else " ")
            at += len(sentence) + len(parts[-1])
        text = "".join(parts)
        return Text(text, spans)

    def selectors(self, numbers: Sequence[int]) -> list[Selector]:
        digest = sha256(self.text)
        return [select(self.text, *self.sentences[number], digest) for number in numbers]


def written(seed: int, count: int) -> list[str]:
    texts = Texts(seed)
    return [texts.sentence() for _ in range(count)]


class Edited:
    """A text some of whose words were taken out, replaced or joined by others; `where` follows a span of the old one."""

    def __init__(self, text: str, share: float, draw: random.Random) -> None:
        words = text.split()
        pieces: list[str] = []
        self._starts: list[int] = []
        self._now: list[Span] = []
        at = 0
        for piece in _PIECE.finditer(text):
            word = piece[0]
            if not word.isspace() and draw.random() < share:
                word = draw.choice(("", draw.choice(words), f"{word} {draw.choice(words)}"))
            self._starts.append(piece.start())
            self._now.append((at, at + len(word)))
            at += len(word)
            pieces.append(word)
        self.text = "".join(pieces)

    def where(self, span: Span) -> Span:
        first, last = (bisect_right(self._starts, at) - 1 for at in (span[0], span[1] - 1))
        return self._now[first][0], self._now[last][1]


def same(found: Span, right: Span) -> bool:
    shared = min(found[1], right[1]) - max(found[0], right[0])
    return shared >= _SAME * (max(found[1], right[1]) - min(found[0], right[0]))


def both(old: Text, new: str, numbers: Sequence[int]) -> list[tuple[str, list[Anchor]]]:
    """The anchors of some sentences, with the old text and without."""
    selectors = old.selectors(numbers)
    return [
        (how, [anchoring.anchor(one) for one in selectors])
        for how, anchoring in (("old text", Anchoring(new, old.text)), ("alone", Anchoring(new)))
    ]


# -- what is measured -------------------------------------------------------------------------------------------------------


def changed_words(seed: int) -> str:
    rows = []
    draw = random.Random(seed)
    old = Text.of(written(seed, LONG))
    numbers = draw.sample(range(LONG), QUOTED)
    for share in (0.05, 0.1, 0.2):
        new = Edited(old.text, share, random.Random(seed))
        right = [new.where(old.sentences[number]) for number in numbers]
        for how, anchors in both(old, new.text, numbers):
            found = sum(one.span is not None and same(one.span, at) for one, at in zip(anchors, right, strict=True))
            placed = sum(one.span is not None for one in anchors)
            kinds = Counter(one.status for one in anchors)
            rows.append((f"{share:.0%}", how, len(anchors), found, placed - found, kinds["ambiguous"], kinds["gone"]))
    return table(("words changed", "with", "quotations", "found", "attached wrongly", "ambiguous", "gone"), rows)


def deleted(seed: int) -> str:
    draw = random.Random(seed)
    sentences = written(seed, LONG)
    old = Text.of(sentences)
    numbers = draw.sample(range(LONG), QUOTED)
    away = set(numbers)
    new = Text.of([one for number, one in enumerate(sentences) if number not in away])
    rows = []
    for how, anchors in both(old, new.text, numbers):
        kinds = Counter(one.status for one in anchors)
        accepted = sum(one.span is not None and not one.changed for one in anchors)
        rows.append((how, len(anchors), accepted, sum(one.changed for one in anchors), kinds["ambiguous"], kinds["gone"]))
    return table(("with", "deleted", "accepted", "taken for changed", "ambiguous", "gone"), rows)


_ALTERED: dict[str, Callable[[str], str]] = {
    "number": lambda one: re.sub(r"\d", lambda found: str((int(found[0]) + 1) % 10 or 1), one, count=1),
    "date": lambda one: re.sub(r"\b(19|20)(\d)", lambda found: f"{found[1]}{(int(found[2]) + 1) % 10}", one, count=1),
    "name": lambda one: re.sub(r"(?<=\w )([A-Z][a-z]+)", lambda found: f"{found[0][:2]}o{found[0][3:]}", one, count=1),
    "negation": lambda one: re.sub(r"\b(were|cost|never|and)\b", lambda found: f"{found[0]} not", one, count=1),
}


def look_alikes(seed: int) -> str:
    """The same sentence but for one thing stands elsewhere, and the original is edited or gone."""
    rows = []
    for kind, alter in _ALTERED.items():
        for fate in ("edited", "gone"):
            draw = random.Random(f"{seed} {kind} {fate}")
            sentences = written(seed, 2000)
            able = [number for number, one in enumerate(sentences) if alter(one) != one]
            numbers = draw.sample(able, 25)
            old = Text.of(sentences)
            now: list[str] = []
            for number, one in enumerate(sentences):
                if number not in numbers:
                    now.append(one)
                elif fate == "edited":
                    edited = one
                    while edited.split() == one.split():
                        edited = Edited(one, 0.3, draw).text
                    now.append(edited)
            for number in numbers:
                now.insert(draw.randrange(len(now)), alter(sentences[number]))
            for how, anchors in both(old, Text.of(now).text, numbers):
                kinds = Counter(one.status for one in anchors)
                silent = sum(one.span is not None and not one.changed for one in anchors)
                marked = sum(one.changed for one in anchors)
                rows.append((kind, fate, how, len(anchors), silent, marked, kinds["ambiguous"], kinds["gone"]))
    return table(("other", "original", "with", "planted", "accepted", "changed", "ambiguous", "gone"), rows)


def near_copies(seed: int) -> str:
    """A sentence stands three times, in other surroundings; a tenth of all other words is changed."""
    draw = random.Random(seed)
    sentences = written(seed, 3000)
    old_lines, copies = list(sentences), []
    for number in range(100):
        told = Texts(seed + 1000 + number).sentence()
        places = sorted(draw.sample(range(len(old_lines)), 3))
        for place in places:
            old_lines[place] = told
        copies.append((told, places))
    old = Text.of(old_lines)
    kept = {old.sentences[place] for told, places in copies for place in places if old_lines[place] == told}
    new = Edited(old.text, 0.1, draw)
    chosen = [draw.choice(places) for told, places in copies if all(old.sentences[place] in kept for place in places)]
    rows = []
    for how, anchors in both(old, new.text, chosen):
        right = sum(
            one.span is not None and same(one.span, new.where(old.sentences[place]))
            for one, place in zip(anchors, chosen, strict=True)
        )
        placed = sum(one.span is not None for one in anchors)
        kinds = Counter(one.status for one in anchors)
        rows.append((how, len(anchors), right, placed - right, kinds["ambiguous"], kinds["gone"]))
    return table(("with", "copies", "the right one", "another one", "ambiguous", "gone"), rows)


def cost(seed: int) -> str:
    """400 claims of a draft of 10,000 words, a tenth of whose words changed; then four and sixteen times both."""
    rows = []
    first = 0.0
    for times in (1, 4, 16):
        old = Text.of(written(seed, 800 * times))
        new = Edited(old.text, 0.1, random.Random(seed)).text
        selectors = old.selectors(range(0, 800 * times, 2))
        began = time.process_time()
        anchoring = Anchoring(new, old.text)
        for one in selectors:
            anchoring.anchor(one)
        took = time.process_time() - began
        first = first or took
        rows.append((f"{times}x", len(old.text.split()), len(selectors), f"{took:.2f}", f"{took / first:.1f}"))
    return table(("size", "words", "claims", "CPU s", "times the first"), rows)


SECTIONS: dict[str, Callable[[int], str]] = {
    "Quotations of a megabyte of text, some of whose words were changed": changed_words,
    "Quotations deleted from the text": deleted,
    "Look-alikes planted elsewhere": look_alikes,
    "One sentence in three places": near_copies,
    "Cost": cost,
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tables", action="store_true", help="as it is put into the page")
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    level = "###" if options.tables else "#"
    print("\n\n".join(f"{level} {title}\n\n{measure(options.seed)}" for title, measure in SECTIONS.items()))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
