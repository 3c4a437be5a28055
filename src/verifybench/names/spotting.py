"""Names in running text, without a model: capitals, position, context and small tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

import regex

from verifybench.model.claim import Name
from verifybench.names import tables
from verifybench.names.kinds import kind_of, role_before
from verifybench.names.runs import Word, headlines_of, runs_of

_SMALL = regex.compile(r"(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]++")
_SMALL_WORDS = regex.compile(r"\G(?:['’]s)?[,\s(]{1,2}([\p{L}'’]{1,20})")
_LONGEST_TAIL, _MOST_HELPERS = 80, 7
_NUMBER = regex.compile(r"\ (?:No\.?|№|#)\ ?\d{1,5}(?!\d)")
# Known names of several words, by the first one: their other words may be written small.
_KNOWN_BY_FIRST: dict[str, list[str]] = {}
for _phrase in sorted(tables.KNOWN_ORGANISATIONS, key=lambda phrase: (-len(phrase), phrase)):
    if " " in _phrase:
        _KNOWN_BY_FIRST.setdefault(_phrase.split()[0], []).append(_phrase)
_ALONE_NO_NAME = tables.COMMON | tables.TITLES | tables.POLICY
_PURE_TITLES = tables.TITLES - tables.TAILS
_OFFICES = tables.TITLES | tables.PORTFOLIOS
_CAPITAL_NAMES = ("WHO", "US")  # which are common words otherwise


@dataclass(slots=True)
class _Known:
    """What the whole text says about its words."""

    middle: set[str] = field(default_factory=set)  # capitalised within a sentence
    small: set[str] = field(default_factory=set)  # written small somewhere
    persons: set[str] = field(default_factory=set)  # part of a person's name of two words or more


def spot(text: str) -> tuple[Name, ...]:
    """The names in a sentence or a whole text, in order and not overlapping; titles and possessive endings are outside their span.

    A sentence's first word counts only when something besides its capital speaks for it; with a whole text, that it stands
    capitalised within another sentence does.
    """
    known = _Known()
    headlines = headlines_of(text)
    runs = [(run, any(low <= run[0].start < high for low, high in headlines)) for run in runs_of(text)]
    known.small.update(_SMALL.findall(text))
    for run, headline in runs:
        if not headline:
            known.middle.update(word.key for word in run if not word.first)
    found = [
        name
        for run, headline in runs
        for part in _parts(text, run, headline, known)
        if (name := _name(text, part, known)) is not None
    ]
    for name in found:
        if name.kind == "person":
            pieces = name.text.split()
            if len(pieces) > 1:
                known.persons.update(piece.lower() for piece in pieces if piece[-1] != ".")
    return tuple(_settled(name, known) for name in found)


def _parts(text: str, run: list[Word], headline: bool, known: _Known) -> Iterator[list[Word]]:
    """The run without what is no name: cut at function words, weekdays and nations, and before a title inside it."""
    part: list[Word] = []
    for i, word in enumerate(run):
        if _is_name_word(text, run, i, headline, known, part):
            if part and part[-1].key in tables.NEWS and _opens_a_name(run, i):
                yield part
                part = []
            offices = all(one.key in tables.PORTFOLIOS for one in part)
            if (
                part
                and not offices
                and word.key in tables.TITLES
                and part[-1].key not in tables.TITLES
                and i + 1 < len(run)
            ):
                rest = run[i + 1].key
                if rest not in tables.TAILS and run[-1].key not in tables.TAILS and part[-1].text[-1:] != "-":
                    yield part
                    part = []
            part.append(word)
            continue
        if part:
            yield part
        part = []
    if part:
        yield part


def _opens_a_name(run: list[Word], i: int) -> bool:
    """Whether a name of its own begins at word `i`: a given name, or a known organisation."""
    keys = [word.key for word in run[i : i + 4]]
    return (keys[0] in tables.GIVEN and len(keys) > 1) or any(
        " ".join(keys[:length]) in tables.KNOWN_ORGANISATIONS for length in range(2, len(keys) + 1)
    )


def _is_name_word(text: str, run: list[Word], i: int, headline: bool, known: _Known, part: list[Word]) -> bool:
    word, key = run[i], run[i].key
    later = i + 1 < len(run)
    if key in tables.TIME:
        return bool(part) and (
            part[-1].key in tables.GIVEN
            or (part[-1].key in tables.TITLES and not text[word.end : word.end + 2].strip().isdigit())
        )
    if len(word.text) == 1 or (key in tables.ABBREVIATIONS and not part):
        return False
    if key in tables.NATIONS:
        given = key in tables.GIVEN and later and run[i + 1].key not in tables.TAILS
        return given or _within_organisation(run, i)
    if headline:
        follows = bool(part) and part[-1].key in tables.GIVEN
        seen = key in known.middle or key in tables.PLACES or (word.text.isupper() and _mixed(text, word))
        return follows or seen or (key in tables.GIVEN and later)
    if word.text in _CAPITAL_NAMES:
        return True
    if key in tables.CUTS and word.text[-1] != ".":
        return False
    if key in tables.COMMON:
        inside = bool(part) and part[-1].key not in tables.TITLES
        return inside or (later and (not word.first or (key in tables.TAILS and run[i + 1].key in tables.TAILS)))
    if word.first and later and key in tables.CALLING and key not in known.middle:
        return False
    if word.first and key not in tables.TITLES:
        return _first_counts(text, run, known)
    return True


def _within_organisation(run: list[Word], i: int) -> bool:
    """Whether a nation's adjective is part of a name: “European Union”, “Russian Orthodox Church”, not “Russian President”."""
    rest = [word.key for word in run[i + 1 :]]
    if not rest:
        return bool(i) and run[i - 1].key not in tables.COMMON and run[i - 1].key in tables.TAILS
    phrase = f"{run[i].key} {rest[0]}"
    if i and f"{run[i - 1].key} {phrase}" in tables.PLACES:
        return True
    if phrase in tables.PLACES or phrase in tables.KNOWN_ORGANISATIONS:
        return True
    return any(key in tables.TAILS for key in rest[:3]) and rest[0] not in tables.TITLES and rest[0] not in tables.GIVEN


def _mixed(text: str, word: Word) -> bool:
    line = text[text.rfind("\n", 0, word.start) + 1 : (text.find("\n", word.end) + 1 or len(text) + 1) - 1]
    return not line.isupper()


def _first_counts(text: str, run: list[Word], known: _Known) -> bool:
    """Whether the word a sentence begins with is a name."""
    word, key = run[0], run[0].key
    rest = word.text[1:]
    plain = rest.isalpha() and rest.islower()
    shaped = not plain and (any(letter.isupper() or letter.isdigit() for letter in rest) or "." in rest)
    if key in known.middle or shaped or key in tables.PLACES or key in tables.GIVEN or key in tables.KNOWN_ORGANISATIONS:
        return True
    if key in tables.HEADS:
        return len(run) > 1
    if key in known.small or key in tables.ROLES:
        return False
    if key.endswith(tables.SURNAME_ENDINGS) and not key.endswith(tables.WORD_ENDINGS) and len(key) > 4:
        return True
    if len(run) > 1:
        return not key.endswith(tables.WORD_ENDINGS) or run[1].text[-1:] == "." or run[-1].key in tables.TAILS
    if text[word.end : word.end + 2] in ("’s", "'s"):
        return not key.endswith(tables.WORD_ENDINGS)
    return not key.endswith(tables.WORD_ENDINGS) and _acts(text, word)


def _acts(text: str, word: Word) -> bool:
    """Whether what follows is done by somebody: "declined", "could not verify", "has not been able to confirm"."""
    helped = False
    for match in islice(_SMALL_WORDS.finditer(text, word.end, word.end + _LONGEST_TAIL), _MOST_HELPERS):
        doing = match[1].lower()
        if doing in tables.HELPING:
            helped = True
            continue
        # Plurals of common nouns begin sentences too; a helping verb does not tell them from names.
        return (doing in tables.DOING and not (helped and word.key.endswith("s"))) or (
            helped and doing in tables.DOES and not word.key.endswith("s")
        )
    return False


def _name(text: str, part: list[Word], known: _Known) -> Name | None:
    title: list[Word] = []
    while part and _is_title(part) and not _heads_organisation(part):
        title.append(part[0])
        part = part[1:]
    while part and part[-1].key in _PURE_TITLES and len(part) > 1 and not title and _adjoin(text, part):
        part = part[:-1]
    if not part:
        return None
    start, end = part[0].start, part[-1].end
    if (
        len(part) == 1
        and part[0].text not in _CAPITAL_NAMES
        and (part[0].key in _ALONE_NO_NAME or len(part[0].text.rstrip(".")) == 1)
    ):
        return None
    keys = [word.key for word in part]
    if len(part) == 1 and keys[0] in tables.NUMBERED and text[end : end + 2].strip().isdigit():
        return None
    if any(key in tables.TAILS for key in keys) and (number := _NUMBER.match(text, end)):
        end = number.end()
    if len(part) == 1 and keys[0] in tables.TAILS and not known.middle & set(keys):
        return None
    if len(part) == 1:
        end = _continued(text, start, end, keys[0])
    before = text[title[0].start : start].strip() if title else role_before(text, start)
    name = text[start:end]
    if name.endswith(".") and not regex.search(r"\.\p{L}{1,2}\.$", name):
        end -= 1
        name = name[:-1]
    kind = kind_of(text, part, name, before, known.small)
    return Name(name, start, end, kind, before if kind in ("person", "unknown") else "")


def _continued(text: str, start: int, end: int, key: str) -> int:
    """Where a known name ends whose first word alone is written with a capital: “Store norske leksikon”."""
    for phrase in _KNOWN_BY_FIRST.get(key, ()):
        whole = start + len(phrase)
        if text[start:whole].lower() == phrase and text[end:whole].islower() and not text[whole : whole + 1].isalnum():
            return whole
    return end


def _adjoin(text: str, part: list[Word]) -> bool:
    return text[part[-2].end : part[-1].start] == " "


def _is_title(part: list[Word]) -> bool:
    office = part[0].key in tables.PORTFOLIOS and len(part) > 1 and part[1].key in _OFFICES
    return part[0].key in tables.TITLES or office


def _heads_organisation(part: list[Word]) -> bool:
    """Whether a title word begins an organisation: “General Assembly”, “Prosecutor General’s Office”."""
    return (
        len(part) > 1
        and part[0].key in ("general", "chief", "prime", "prosecutor", "private", "justice")
        and (part[-1].key in tables.HEADS)
    )


def _settled(name: Name, known: _Known) -> Name:
    """A surname alone is a person where the text has it in a full name."""
    if name.kind in ("unknown", "place") and name.text.lower() in known.persons and name.text.lower() not in tables.PLACES:
        return Name(name.text, name.start, name.end, "person", name.title)
    return name
