"""Capitalised words that stand together, and the headlines whose capitals say nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from verifybench.names import tables

_LETTER = r"[\p{L}\p{M}\p{Nd}]"
_WORD = regex.compile(
    rf"(?<![\p{{L}}\p{{M}}\p{{Nd}}_@])(?:#[^\s,.;]++|"
    r"(?:\p{Lu}\.){2,6}+(?!\p{Ll})|\p{Lu}\.(?=\ ?\p{Lu})|"  # U.S., initials
    rf"(?:(?:al|el|ash|ad|an|ar|as|at|az|ul)[-‑])?+\p{{Lu}}{_LETTER}*+(?:['’](?!s(?!\p{{L}})){_LETTER}++)*+"
    rf"(?:[-‑]{_LETTER}++(?:['’](?!s(?!\p{{L}})){_LETTER}++)*+|\.(?=\p{{Ll}}{{2}}){_LETTER}++)*+)"
)
_BEGINS = regex.compile(r"(?:^|[\n.!?:…;•|]|[\])]\s*[.])[\"“”«»‘'’()\[\]–—\-*#\s…]*+$|[“\"«‘(\[][\s]*+$")
_LINE = regex.compile(r"[^\n]+")
_HEADLINE_WORD = regex.compile(r"\p{L}[\p{L}'’-]*+")
_OF = {
    " of ": "of",
    " of the ": "of",
    " for ": "for",
    " for the ": "for",
    " on ": "on",
    " on the ": "on",
    " against ": "on",
}
_OFFICE = {"’s ", "'s "}
_AND = {" and ", " & ", ", "}
_OWN = tables.GIVEN | tables.PLACES | tables.HEADS | tables.TITLES | tables.NATIONS | tables.KNOWN_ORGANISATIONS
_LONGEST_GAP = 24
_LONGEST_RUN = 12  # words; it also keeps hostile text linear
_WRAPPED, _WIDEST = 50, 120  # a line this long may have been wrapped inside a name


@dataclass(slots=True)
class Word:
    """A capitalised word; `first` where a sentence begins with it, so that the capital says nothing."""

    text: str
    start: int
    end: int
    first: bool = False

    @property
    def key(self) -> str:
        return self.text.rstrip(".").lower()


def headlines_of(text: str) -> list[tuple[int, int]]:
    """The spans of lines in capitals or title case, whose capitals say nothing."""
    found = []
    for match in _LINE.finditer(text):
        line = match[0].rstrip()
        if len(line) > 200 or (line[-1:] in ".,;" and not line.isupper()):
            continue
        words = _HEADLINE_WORD.findall(line)
        capital = sum(word[0].isupper() for word in words)
        long = sum(len(word) > 3 for word in words)
        raised = sum(len(word) > 3 and word[0].isupper() for word in words)
        if (line.isupper() and len(words) > 2) or (
            len(words) >= 4 and capital >= 0.6 * len(words) and raised >= 0.85 * long
        ):
            found.append(match.span())
    return found


def runs_of(text: str) -> Iterator[list[Word]]:
    """Capitalised words that stand together, joined over spaces, name particles and the “of” of organisations."""
    run: list[Word] = []
    for match in _WORD.finditer(text):
        start, end = match.span()
        word = Word(match[0], start, end)
        if word.text[0] == "#":
            if run:
                yield run
                run = []
            continue
        if word.text == "No" and text[end : end + 1] == ".":  # “No. 1”
            continue
        stem, _, tail = word.text.rpartition("-")
        if stem and tail in tables.LOWER_TAILS:
            word.text, word.end = stem, start + len(stem)
        if run and len(run) < _LONGEST_RUN and _joins(text, run, word):
            run.append(word)
            continue
        if run:
            yield run
        within = text[start - 1 : start] == " " and text[start - 2 : start - 1].isalpha()  # as nearly always
        word.first = not within and _BEGINS.search(text, max(0, start - 12), start) is not None
        run = [word]
    if run:
        yield run


def _joins(text: str, run: list[Word], word: Word) -> bool:
    """Whether `word` goes on with `run`: by what stands between them."""
    last = run[-1]
    if word.start - last.end > _LONGEST_GAP:
        return False
    gap = text[last.end : word.start]
    if gap == " " or (not gap and last.text[-1] == "."):
        return True
    if gap in _OFFICE:
        return word.key == "office"
    if gap == "\n":
        below = text.find("\n", word.end)
        below = below if below >= 0 else len(text)
        # A short line goes on with the one above where it ends a sentence and its paragraph: "… of the Police\nOmbudsman."
        return _WRAPPED < last.end - text.rfind("\n", 0, last.start) <= _WIDEST and (
            below - word.start > _WRAPPED // 2 or text[below - 1] in ".!?"
        )
    if gap == ". ":
        return last.key in tables.DOTTED
    if gap in _OF:
        heads = [one.key for one in run]
        if any(head in tables.HEADS for head in heads) or tuple(heads) == ("united", "states"):
            return gap.startswith((" of", " for")) or heads[-1] in (
                "committee",
                "commission",
                "council",
                "institute",
                "office",
                "centre",
            )
        return False
    if gap in _AND:
        if not any(one.key in tables.FIELDED for one in run) or " of " not in text[run[0].start : word.start]:
            return False
        return word.key in tables.POLICY or (gap == " and " and not _own_name(word))
    inner = gap.split()
    return (
        0 < len(inner) <= 2
        and gap[0] == " " == gap[-1]
        and all(particle in tables.PARTICLES for particle in inner)
        and not any(one.key in tables.TAILS for one in run)
    )


def _own_name(word: Word) -> bool:
    """Whether a word plainly names a person, a place or a body of its own."""
    return word.key in _OWN or word.text.isupper() or word.key.endswith(tables.SURNAME_ENDINGS)
