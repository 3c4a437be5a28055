"""What a source sets its story in: places, people, days, which one of a row. Compared before anything is held against another.

Two reports of different happenings of one sort differ in nearly everything, and none of it is a conflict. So is counted what
ties two texts together (names, figures and days that both have, words that both use) and what keeps them apart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from verifybench.evidence import lexicon
from verifybench.evidence.editions import Edition, another, differ, editions
from verifybench.evidence.rules import calendar, places
from verifybench.evidence.rules.against import held_against, may_meet, same_noun
from verifybench.evidence.rules.distinct import stretch
from verifybench.evidence.rules.naming import may_be_one
from verifybench.evidence.rules.surroundings import says_something
from verifybench.evidence.words import View
from verifybench.model.claim import Name, Statement
from verifybench.model.value import Value

_LEAD = 2  # first sentences, whose names say where and of whom
_MOST = 24  # names, dates and figures of a setting
_SAID = 12  # characters behind a speaker and the verb, in which the day stands on which it was said
_PERSON = 1.5  # what keeps two texts apart: that each names somebody else
_ROW = 2.0  # that each is of another one of a row
_SHARED = 2.0  # the most that shared names or shared figures count
_COPIED = 2.0  # a sentence of some length that both have
_LONG = 5  # telling words of such a sentence
_WORDS = (
    (0.75, 1.5),
    (0.5, 1.0),
    (0.35, 0.5),
)  # share of the words of the shorter one that the other has, and what it counts
_FEW = 6  # telling words, which may be the same by chance
_SHORT = 4  # letters of the end of a compound
_TELLING = 20  # amounts from which whole figures seldom meet by chance
_AGREEING = frozenset({"equal", "rounds"})


Part = Literal["people", "where", "days", "row", "other"]


@dataclass(frozen=True, slots=True)
class Setting:
    """`people` and `where` are the names of the first sentences that have any, `names` all of them."""

    people: tuple[Name, ...]
    where: tuple[str, ...]
    names: tuple[Name, ...]
    dates: tuple[Value, ...]
    figures: tuple[Value, ...]
    rows: tuple[Edition, ...]
    others: frozenset[str]
    stems: frozenset[str]
    sentences: frozenset[str]


@dataclass(frozen=True, slots=True)
class Ties:
    """What two settings have in common, and what keeps them apart; about 1 for each thing.

    `parts` are those in which they are apart: "people", "where", "days", "row", "other". `line` says the strongest.
    """

    together: float
    apart: float
    parts: frozenset[Part] = frozenset()
    line: str = ""


def setting(views: Sequence[View], sent: tuple[str, ...] = ()) -> Setting:
    """The setting of a short text, or of the part of a long one, from its sentences in order.

    `sent` are the places of its dateline: there it is where its first sentences name no place.
    """
    lead = views[:_LEAD]
    return Setting(
        people=next(filter(None, (_people(view.statement) for view in lead)), ()),
        where=next(filter(None, (_where(view) for view in lead)), tuple(place.title() for place in sent)),
        names=tuple(name for view in views for name in _named(view.statement))[:_MOST],
        dates=tuple(value for view in views for value in _dates(view.statement))[:_MOST],
        figures=tuple(
            value
            for view in views
            for value in view.statement.values
            if value.kind not in ("date", "ordinal") and says_something(view.statement, value)
        )[:_MOST],
        rows=tuple(one for view in views for one in editions(view))[:_MOST],
        others=another(views[0]) if views else frozenset(),
        stems=frozenset(word.stem for view in views for word in view.words if _tells(word.weight, word.value, word.name)),
        sentences=frozenset(
            " ".join(view.statement.text.split()) for view in views if sum(word.weight >= 1 for word in view.words) >= _LONG
        ),
    )


def _tells(weight: float, value: int, name: int) -> bool:
    return weight >= 1 and value < 0 and name < 0


def _named(statement: Statement) -> Iterator[Name]:
    """The names of a sentence but for those of who says so: one happening is told by many."""
    for name in statement.names:
        if not any(one.start <= name.start and name.end <= one.end for one in statement.attribution):
            yield name


def _people(statement: Statement) -> tuple[Name, ...]:
    return tuple(name for name in _named(statement) if name.kind == "person")


def _where(view: View) -> tuple[str, ...]:
    """Places and bodies; "Danish" is as good as Denmark."""
    nations = (word.text for word in view.words if word.name < 0 and word.text[0].isupper() and places.demonym(word.lower))
    return (*(name.text for name in _named(view.statement) if name.kind != "person"), *nations)


def _dates(statement: Statement) -> Iterator[Value]:
    """The dates of a sentence but for the day on which somebody said so."""
    for value in statement.values:
        if value.kind == "date" and not any(one.start <= value.start <= one.end + _SAID for one in statement.attribution):
            yield value


def ties(one: Setting, other: Setting) -> Ties:
    """What ties two settings together and what keeps them apart. Symmetric but for the line."""
    found = list(_between(one, other))
    apart = sum(weight for _, weight, _ in found)
    line = max(found, key=lambda item: item[1])[2] if found else ""
    return Ties(_in_common(one, other), apart, frozenset(part for part, _, _ in found), line)


def _between(one: Setting, other: Setting) -> Iterator[tuple[Part, float, str]]:
    if one.people and other.people and not _any_one(one.people, other.names) and not _any_one(other.people, one.names):
        yield "people", _PERSON, f"one is about {one.people[0].text}, the other about {other.people[0].text}"
    if one.where and other.where and not _meet(one.where, other) and not _meet(other.where, one):
        yield "where", 1.0, f"one tells of {one.where[0]}, the other of {other.where[0]}"
    if pair := _other_days(one.dates, other.dates):
        yield "days", 1.0, f"“{_plain(pair[0])}” and “{_plain(pair[1])}” are two times"
    if two := _other_of_row(one.rows, other.rows):
        yield "row", _ROW, f"“{two[0].text}” and “{two[1].text}” are two of a row"
    for others, stems in ((one.others - other.others, other.stems), (other.others - one.others, one.stems)):
        if told := sorted(stem for stem in others if _is_told(stem, stems)):
            yield "other", 1.0, f"one of the two tells of another “{told[0]}”"


def _is_told(stem: str, stems: frozenset[str]) -> bool:
    """Whether a noun stands among these, or as the end of one: an earthquake is a quake."""
    return not _forms(stem).isdisjoint(stems) or (len(stem) >= _SHORT and any(other.endswith(stem) for other in stems))


def _plain(value: Value) -> str:
    return " ".join(value.text.split())


def _any_one(names: Iterable[Name], others: Sequence[Name]) -> bool:
    return any(may_be_one(name.text, other.text) for name in names for other in others)


def _meet(where: Iterable[str], other: Setting) -> bool:
    """Whether the other names one of these places or bodies, one that it lies in, or one that lies in it."""
    every = (*other.where, *(name.text for name in other.names))
    return any(may_be_one(place, its) or places.may_be_one_place(place, its) for place in where for its in every)


def _other_days(one: Sequence[Value], other: Sequence[Value]) -> tuple[Value, Value] | None:
    """Two dates of one length, where all of this length that the two have are disjoint."""
    for length in sorted({_length(value) for value in one} & {_length(value) for value in other}):
        pairs = [(a, b) for a in one for b in other if _length(a) == _length(b) == length]
        if length and all(held_against(a, b).outcome == "disjoint" for a, b in pairs):
            return pairs[0]
    return None


def _length(value: Value) -> str:
    if value.low is not None:
        return f"stretch {stretch(value)}"
    return " ".join(name for name, _ in calendar.parts(value.text))


def _other_of_row(one: Sequence[Edition], other: Sequence[Edition]) -> tuple[Edition, Edition] | None:
    """Two of one row, where neither text tells of the one that the other does."""
    for a in one:
        for b in other:
            if differ(a, b) and not _same_of_row(a, other) and not _same_of_row(b, one):
                return a, b
    return None


def _same_of_row(edition: Edition, others: Iterable[Edition]) -> bool:
    return any(not edition.heads.isdisjoint(other.heads) and not differ(edition, other) for other in others)


def _in_common(one: Setting, other: Setting) -> float:
    days = [a for a in one.dates for b in other.dates if held_against(a, b).outcome in _AGREEING]
    day = max((1.0 if _is_day(value) else 0.5 for value in days), default=0.0)
    copied = _COPIED * bool(one.sentences & other.sentences)
    shared = _both_ways(_names, one, other) + _both_ways(_figures, one, other)
    return shared + day + _words(one.stems, other.stems) + copied


def _both_ways(counted: Callable[[Setting, Setting], float], one: Setting, other: Setting) -> float:
    found = counted(one, other)
    return min(found, counted(other, one)) if found else 0.0


def _names(one: Setting, other: Setting) -> float:
    """What the names of one count that the other has too."""
    return min(_SHARED, sum(_weight(name) for name in _distinct(one.names) if _any_one([name], other.names)))


def _figures(one: Setting, other: Setting) -> float:
    distinct = {value.text: value for value in one.figures}.values()
    shared = [value for value in distinct if any(_same_figure(value, its) for its in other.figures)]
    return min(_SHARED, sum(1.0 if _telling(value) else 0.5 for value in shared))


def _same_figure(one: Value, other: Value) -> bool:
    """Whether two figures are the same; a small one only of what is called the same: "twice", "two teams"."""
    if not may_meet(one, other) or held_against(one, other).outcome not in _AGREEING:
        return False
    return _telling(one) or one.noun == other.noun or (bool(one.noun and other.noun) and same_noun(one.noun, other.noun))


def _distinct(names: Sequence[Name]) -> list[Name]:
    return list({name.text: name for name in names}.values())


def _weight(name: Name) -> float:
    """Countries and cities that everybody knows are named in many stories."""
    return 0.5 if places.known(name.text) else 1.0


def _telling(value: Value) -> bool:
    return value.amount is None or value.kind in ("money", "percent") or value.amount >= _TELLING or value.amount % 1 > 0


def _is_day(value: Value) -> bool:
    return (value.low is not None and stretch(value) == 0) or len(calendar.parts(value.text)) > 1


def _words(one: frozenset[str], other: frozenset[str]) -> float:
    smaller, larger = sorted((one, other), key=lambda stems: (len(stems), sorted(stems)))
    if not smaller:
        return 0.0
    share = sum(not _forms(stem).isdisjoint(larger) for stem in smaller) / len(smaller)
    counts = next((counts for least, counts in _WORDS if share >= least), 0.0)
    return counts if len(smaller) > _FEW else min(1.0, counts)


def _forms(stem: str) -> frozenset[str]:
    return frozenset((stem, *lexicon.aliases().get(stem, ())))
