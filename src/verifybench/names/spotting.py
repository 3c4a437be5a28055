"""Names in running text, without a model: capitals, position, context and small tables."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

import regex

from verifybench.model.claim import Name, NameKind
from verifybench.names.cutting import CAPITAL_NAMES, NUMBER, Known, parts_of
from verifybench.names.kinds import kind_of, role_before, word_before
from verifybench.names.runs import Word, headlines_of, plain, runs_of
from verifybench.names.tables.listing import words
from verifybench.names.tables.nations import NATIONS
from verifybench.names.tables.ordinary import CALENDAR, COMMON, MASS, NUMBERED
from verifybench.names.tables.organisations import FORMS, KNOWN_ORGANISATIONS, POLICY, TAILS
from verifybench.names.tables.places import PLACE_TAILS, PLACES
from verifybench.names.tables.surnames import GENERATIONS, LEADING_PARTICLES
from verifybench.names.tables.things import THINGS
from verifybench.names.tables.titles import HEADING_TITLES, PERSONAL, PORTFOLIOS, ROLES, TITLES

_LEADING = regex.compile(r"(?:(?<=[\s(\"“‘'—–-])|^)((?:[\p{Ll}]{2,5}\ ){1,3})$")
_PARTICLES_END = frozenset(particle[-3:] for particle in LEADING_PARTICLES)
_LISTED = frozenset([", ", " and ", ", and ", " or ", ", or ", " & ", " as well as "])
_NO_NAMES = COMMON | TITLES | POLICY | THINGS | MASS
_NEVER = NATIONS | CALENDAR | COMMON
_PURE_TITLES = TITLES - TAILS
_OFFICES = TITLES | PORTFOLIOS
_LETTERED = regex.compile(r"\ [B-HJ-Z](?![\p{L}\p{M}.'])")  # “Vitamin C”, “Plan B”
_ENDS_IN_INITIAL = regex.compile(r"\.\p{L}{1,2}\.$")
_VANS = words("a the this that his her their white police delivery transit camper prison")


@dataclass(slots=True)
class _Found:
    """A name, and whether it counts only where the rest of the text bears it out."""

    name: Name
    doubtful: bool = False


def spot(text: str) -> tuple[Name, ...]:
    """The names in a sentence or a whole text, in order and not overlapping; titles and possessive endings are outside their span.

    A sentence's first word counts only when something besides its capital speaks for it; with a whole text, that it stands
    capitalised within another sentence does. Any text at all: no exception, in linear time.
    """
    flat = plain(text)
    known = Known(flat)
    headlines = headlines_of(flat)
    begins = [low for low, _ in headlines]
    runs = []
    for run in runs_of(flat):
        at = bisect_right(begins, run[0].start) - 1
        runs.append((run, at >= 0 and run[0].start < headlines[at][1]))
    for run, headline in runs:
        if not headline:
            known.middle.update(word.key for word in run if not word.first)
    found = list(_found(text, flat, runs, known))
    return tuple(_related(flat, found))


def _found(text: str, flat: str, runs: list[tuple[list[Word], bool]], known: Known) -> Iterator[_Found]:
    behind = 0
    for run, headline in runs:
        parts = list(parts_of(flat, run, headline, known))
        if not parts and not headline and len(run) == 1 and run[0].first and run[0].key not in _NEVER:
            word = run[0]
            yield _Found(Name(text[word.start : word.end], word.start, word.end, "unknown"), doubtful=True)
        for part in parts:
            one = _name(text, flat, part, known, behind)
            if one is not None:
                behind = one.name.end
                yield one


def _name(text: str, flat: str, part: list[Word], known: Known, behind: int) -> _Found | None:
    title: list[Word] = []
    while part and _is_title(part) and not _heads_a_name(part):
        title.append(part[0])
        part = part[1:]
    while len(part) > 1 and part[-1].key in _PURE_TITLES and not title and not part[-1].bound:
        part = part[:-1]
    if not part:
        return None
    start, end = part[0].start, part[-1].end
    keys = [word.key for word in part]
    alone = len(part) == 1
    if alone and keys[0] in NUMBERED and flat[end : end + 2].strip().isdigit():
        return None
    if alone and not title and _LETTERED.match(flat, end):
        return None
    doubtful = not title and part[0].text not in CAPITAL_NAMES and _says_nothing(part)
    if any(word.head in TAILS for word in part) and (number := NUMBER.match(flat, end)):
        end, doubtful = number.end(), False
    before = word_before(flat, start)
    role = text[title[0].start : start].strip() if title else role_before(flat, start, before)
    start = _with_particles(flat, start, max(behind, title[-1].end if title else 0))
    written = flat[start:end]
    if flat[end : end + 1] == "." and keys[-1] in GENERATIONS and len(keys[-1]) == 2:
        end += 1
    elif written.endswith(".") and not _ENDS_IN_INITIAL.search(written):
        end -= 1
    kind = kind_of(flat, part, flat[start:end], role, before, known)
    return _Found(Name(text[start:end], start, end, kind, role if kind in ("person", "unknown") else ""), doubtful)


def _says_nothing(part: list[Word]) -> bool:
    """Whether the words are no name by themselves: “Council”, “First Day”, “Defendant”."""
    if any(word.known for word in part):
        return False
    if len(part) == 1:
        key = part[0].key
        return key in _NO_NAMES or key in ROLES or (key in TAILS and key not in KNOWN_ORGANISATIONS) or len(key) == 1
    return all(word.key in COMMON or word.key in THINGS for word in part) and not any(word.head in TAILS for word in part)


def _with_particles(flat: str, start: int, behind: int) -> int:
    """Where a surname with its small particles begins: “de Gaulle”, “van der Berg”."""
    if flat[start - 4 : start - 1] not in _PARTICLES_END and flat[start - 3 : start - 1] not in _PARTICLES_END:
        return start  # as nearly always; the search below takes a tenth of spotting
    left = _LEADING.search(flat, max(behind, start - 18), start)
    if left is None:
        return start
    words = left[1].split(" ")[:-1]
    at = start
    while words and words[-1] in LEADING_PARTICLES:
        at -= len(words.pop()) + 1
    before = flat[max(0, at - 12) : at].split()[-1:]
    return start if flat[at:start] == "van " and before and before[0].lower() in _VANS else at


def _is_title(part: list[Word]) -> bool:
    return part[0].key in TITLES or (
        not part[0].known and part[0].key in PORTFOLIOS and len(part) > 1 and part[1].key in _OFFICES
    )


def _heads_a_name(part: list[Word]) -> bool:
    """Whether a title word begins the name of a body or a thing: “General Motors”, “King's College”, “Duke of York”."""
    if len(part) == 1 or part[0].key in PERSONAL:
        return False
    if part[1].bound:
        return True
    return part[0].key in HEADING_TITLES and any(
        one.head in TAILS or one.head in THINGS or one.head in PLACE_TAILS for one in part[1:]
    )


def _related(flat: str, found: list[_Found]) -> Iterator[Name]:
    """The names with what the text tells of one by another: full names of surnames, bodies of their short names, lists."""
    kinds: dict[str, NameKind] = {}
    for one in found:
        pieces = one.name.text.split()
        if one.name.kind == "person" and len(pieces) > 1:
            kinds.update(
                (piece.lower(), "person") for piece in (pieces[0], pieces[-1]) if piece[-1] != "." and piece[0].isupper()
            )
            kinds.update((" ".join(pieces[at:]).lower(), "person") for at in range(1, len(pieces) - 1))
        elif one.name.kind == "organisation" and len(pieces) > 1 and pieces[-1].lower().rstrip(".") in FORMS:
            kinds.setdefault(" ".join(pieces[:-1]).lower(), "organisation")
    names = []
    for one in found:
        name, key = one.name, one.name.text.lower()
        told = kinds.get(key)
        if one.doubtful and told is None:
            continue
        if told is not None and name.kind in ("unknown", "place") and key not in PLACES:
            name = replace(name, kind=told)
        names.append(name)
    _alike_in_lists(flat, names)
    yield from names


def _alike_in_lists(flat: str, names: list[Name]) -> None:
    """Give names of a list, and a place before the land it lies in, the kind that one of them tells."""
    if len(names) < 2:
        return
    gaps = [flat[one.end : other.start] for one, other in pairwise(names)]
    for at, gap in enumerate(gaps):
        if gap == ", " and names[at].kind == "unknown" and names[at + 1].text.lower() in PLACES:
            names[at] = replace(names[at], kind="place")
    first = 0
    for at in range(len(names)):
        if at < len(gaps) and gaps[at] in _LISTED:
            continue
        told = next((name.kind for name in names[first : at + 1] if name.kind != "unknown"), None)
        if told is not None and any(gap != ", " for gap in gaps[first:at]):
            names[first : at + 1] = [
                replace(one, kind=told) if one.kind == "unknown" else one for one in names[first : at + 1]
            ]
        first = at + 1
