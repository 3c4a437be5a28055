"""Capitalised words that stand together: what a name may be made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from verifybench.names.tables.given import GIVEN
from verifybench.names.tables.nations import NATIONS
from verifybench.names.tables.ordinary import COMMON, LOWER_TAILS
from verifybench.names.tables.organisations import FIELDED, FORMS, HEADS, KNOWN_ORGANISATIONS, POLICY, POSSESSORS, TAILS
from verifybench.names.tables.places import OF_PLACES, PLACES
from verifybench.names.tables.surnames import GENERATIONS, PARTICLES, ROMANCE_PARTICLES, SHORTENED, SURE_ENDINGS
from verifybench.names.tables.things import KNOWN_THINGS, THING_HEADS
from verifybench.names.tables.titles import DOTTED, REGNAL, TITLE_PHRASES, TITLES

_LETTERS = r"\p{L}\p{M}\p{Nd}\u00AD\u200C\u200D"  # letters, and what is drawn nowhere
_REST = rf"[{_LETTERS}]*+(?:(?<=\u00AD)\n[{_LETTERS}]++)*+"  # a soft hyphen may stand at the end of a line
_MORE = rf"(?:'(?!s(?!\p{{L}}))[{_LETTERS}]++)*+"
_WORD = regex.compile(
    rf"(?<![{_LETTERS}_@#])(?:(?:\p{{Lu}}\.-?){{2,6}}+(?!\p{{Ll}})|\p{{Lu}}\.(?=\ ?\p{{Lu}})|"  # U.S., J.-P., an initial
    r"(?:(?:al|el|ash|ad|an|ar|as|at|az|ul)-|(?:d|l|de|dell|dall|all|nell|sull)')?+"  # al-Masri, d'Almeida
    rf"\p{{Lu}}{_REST}{_MORE}(?:-[{_LETTERS}]++{_MORE}|\.(?=\p{{Ll}}{{2}})[{_LETTERS}]++)*+)"
)
_BEGINS = regex.compile(r"(?:^|[\n.!?:…;•|]|[\])]\s*[.])[\"“”«»‘'()\[\]–—\-*#\s…]*+$|[“\"«‘(\[][\s]*+$")
_ADDRESS = regex.compile(r"(?:[#@]|://|www\.)[^\s,;<>\"]++")  # tags, accounts, links
_LINE = regex.compile(r"[^\n]+")
_HEADLINE_WORD = regex.compile(r"\p{L}[\p{L}'-]*+")
_NICKNAME = regex.compile(r"[\"”’')]\ \p{Lu}")
_OF = {
    " of ": "of",
    " of the ": "of",
    " for ": "for",
    " for the ": "for",
    " on ": "on",
    " on the ": "on",
    " against ": "on",
}
_ON_HEADS = frozenset(
    ["committee", "commission", "council", "institute", "office", "centre", "center", "convention", "campaign"]
)
_AND = {" and ", " & ", ", "}
_OF_HEADS = HEADS | OF_PLACES | THING_HEADS | REGNAL
_OWN = GIVEN | PLACES | HEADS | TITLES | NATIONS | KNOWN_ORGANISATIONS
_SAINTS = frozenset(["st", "saint"])
_LONGEST_GAP = 24
_LONGEST_RUN = 12  # words; it also keeps hostile text linear
_WRAPPED, _WIDEST = 40, 120  # a line this long may have been wrapped inside a name
_NEAR_LINES = 600  # characters of a paragraph looked at for the width of its lines
_LONGEST_LINE = 200  # of a headline
_UNSEEN = str.maketrans("", "", "\u00ad\u200c\u200d\n")

# What is written in several ways and read as one, each by one character, so that offsets hold.
_WRITTEN = (
    *((space, " ") for space in "\u00a0\u202f\u2007\u2008\u2009\u200a\u2002\u2003\t"),
    *((hyphen, "-") for hyphen in "\u2010\u2011"),
    *((apostrophe, "'") for apostrophe in "\u2019\u02bc\u02b9\uff07`"),
)

# Known names of several words, by the first one; all but the first word may be written small.
_PHRASES: dict[str, list[str]] = {}
for _phrase in sorted(
    KNOWN_ORGANISATIONS | PLACES | KNOWN_THINGS | TITLE_PHRASES, key=lambda phrase: (-len(phrase), phrase)
):
    if " " in _phrase:
        _PHRASES.setdefault(_phrase.split()[0].rstrip("."), []).append(_phrase)


@dataclass(slots=True)
class Word:
    """A capitalised word, or a known name of several.

    `key` is it in lower case without a last stop, `head` its last word or part, which says what it is; `first` where a sentence
    begins with it, so that the capital says nothing; `known` where tables have it as a name of several words; `bound` where
    “of”, “and”, “’s” or a particle ties it to the word before; `quoted` where it is a nickname in quotation marks.
    """

    text: str
    key: str
    head: str
    start: int
    end: int
    first: bool = False
    known: bool = False
    bound: bool = False
    quoted: bool = False


def plain(text: str) -> str:
    """The text with one kind of space, hyphen and apostrophe; as long as it was."""
    if not text.isascii():
        for written, read in _WRITTEN:
            text = text.replace(written, read)
    return text.replace("\t", " ")


def headlines_of(text: str) -> list[tuple[int, int]]:
    """The spans of lines in capitals or title case, whose capitals say nothing."""
    found = []
    for match in _LINE.finditer(text):
        if match.end() - match.start() > _LONGEST_LINE:
            continue
        line = match[0].rstrip()
        if line[-1:] in ".,;" and not line.isupper():
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
    """Capitalised words of plain text that stand together, joined over spaces, name particles and the “of” of organisations."""
    run: list[Word] = []
    addresses = [match.span() for match in _ADDRESS.finditer(text)][::-1]
    behind = 0
    for match in _WORD.finditer(text):
        start, end = match.span()
        while addresses and addresses[-1][1] <= start:
            addresses.pop()
        if start < behind or (addresses and addresses[-1][0] <= start):
            continue
        if match[0] == "No" and text[end : end + 1] == ".":  # “Hospital No. 7”
            continue
        word = _word(text, match[0], start, end)
        behind = word.end
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


def _word(text: str, written: str, start: int, end: int) -> Word:
    key = written.rstrip(".").lower()
    if not key.isascii() or "\n" in key:
        key = key.translate(_UNSEEN)
    for phrase in _PHRASES.get(key, ()):
        whole = start + len(phrase)
        if text[start:whole].lower() == phrase and not text[whole : whole + 1].isalnum():
            return Word(text[start:whole], phrase, _head(phrase), start, whole, known=True)
    if "-" not in written:
        return Word(written, key, key, start, end)
    stem, _, tail = written.rpartition("-")
    if stem and tail in LOWER_TAILS:
        written, key = stem, key[: -len(tail) - 1]
    return Word(written, key, _head(key), start, start + len(written))


def _head(key: str) -> str:
    return key.rpartition(" ")[2].rpartition("-")[2]


def _joins(text: str, run: list[Word], word: Word) -> bool:
    """Whether `word` goes on with `run`: by what stands between them."""
    last = run[-1]
    if word.start - last.end > _LONGEST_GAP:
        return False
    gap = text[last.end : word.start]
    if gap == " " or (not gap and last.text[-1] == "."):
        return True
    if gap in ("'s ", "' "):
        saint = len(run) > 1 and run[-2].key in _SAINTS
        word.bound = word.head == "office" or saint or (last.key in POSSESSORS and word.head not in GIVEN)
        return word.bound
    if gap.strip(" ") == "\n":
        return _wrapped(text, last, word)
    if gap in (". ", "."):
        return last.key in DOTTED or last.key in SHORTENED
    if gap in _OF:
        word.bound = _takes(_OF[gap], run)
        return word.bound
    if gap == " & ":
        word.bound = last.key not in COMMON
        return word.bound
    if gap in (", ", ". ,") and (word.key in FORMS or word.key in GENERATIONS) and word.key not in TITLES:
        return len(word.key) > 1
    if gap in _AND:
        word.bound = _listed(text, run, word, gap)
        return word.bound
    if gap[:1] == " " and gap[1:] in ('"', "“", "‘", "'", "("):
        word.quoted = _NICKNAME.match(text, word.end) is not None and last.key not in COMMON
        return word.quoted
    if last.quoted and gap[1:] == " ":
        return True
    inner = gap.split()
    word.bound = (
        0 < len(inner) <= 3
        and gap[0] == " " == gap[-1]
        and last.key not in COMMON
        and (
            ROMANCE_PARTICLES.issuperset(inner)
            or (PARTICLES.issuperset(inner) and not any(one.head in TAILS for one in run))
        )
    )
    return word.bound


def _takes(link: str, run: list[Word]) -> bool:
    """Whether an “of”, “for” or “on” ties what follows to the run."""
    heads = [one.head for one in run]
    if link == "of":
        return not _OF_HEADS.isdisjoint(heads) or heads == ["states"]
    if link == "for":
        return not HEADS.isdisjoint(heads)
    return heads[-1] in _ON_HEADS


def _wrapped(text: str, last: Word, word: Word) -> bool:
    """Whether a line end stands inside a name: the line is long, the word had no room in it, and the one below goes on or ends."""
    below = text.find("\n", word.end)
    below = below if below >= 0 else len(text)
    length = last.end - text.rfind("\n", 0, last.start) - 1
    if not _WRAPPED < length <= _WIDEST or not (below - word.start > _WRAPPED // 2 or text[below - 1] in ".!?"):
        return False
    start, end = max(0, last.start - _NEAR_LINES), min(len(text), word.end + _NEAR_LINES)
    opens, closes = text.rfind("\n\n", start, last.start), text.find("\n\n", word.end, end)
    lines = text[opens + 2 if opens >= 0 else start : closes if closes >= 0 else end].split("\n")
    return length + 1 + len(word.text) > max((len(line) for line in lines[1:-1] if len(line) <= _WIDEST), default=0)


def _listed(text: str, run: list[Word], word: Word, gap: str) -> bool:
    """Whether fields of one body are listed: “Ministry of Youth, Sport and Tourism”, “Food and Drug Administration”."""
    if any(one.head in FIELDED for one in run) and any(one.bound for one in run):
        return word.key in POLICY or (gap == " and " and not _own_name(word) and not text.startswith(" & ", word.end))
    if gap == " and " and run[-1].key in POLICY and word.key in POLICY:
        return any(ahead.lower() in TAILS for ahead in text[word.end : word.end + _LONGEST_GAP].split()[:2])
    return False


def _own_name(word: Word) -> bool:
    """Whether a word plainly names a person, a place or a body of its own."""
    return word.known or word.key in _OWN or word.text.isupper() or word.key.endswith(SURE_ENDINGS)
