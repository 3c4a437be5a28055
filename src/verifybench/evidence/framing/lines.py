"""Frames as their tables state them: what is the case between parties A, B, …, and the wordings that say so.

The notation is told at the head of `tables/frames.py`. At first only names and base forms are taken out of the lines; a line is
read when a word of it is looked up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
from typing import Literal

from verifybench.evidence.tables.frames import ADVERBS, FILES, PREPOSITIONS, SKIPPED

ArcKind = Literal["akin", "entails", "opposite", "complementary", "exclusive", "earlier", "later"]
Parties = tuple[tuple[str, str], ...]
"""Pairs of a party here and the party it is there."""

PARTICLES = frozenset(PREPOSITIONS.split())
ALL: Parties = tuple((party, party) for party in "ABCD")

_ADVERBS = frozenset(ADVERBS.split())
_SKIPPED = frozenset(SKIPPED.split())
_GAP = "_"  # nobody, or somebody who is not told of
_MARKS: dict[str, ArcKind] = {
    ">": "entails",
    "!": "opposite",
    "!?": "opposite",
    "!!": "complementary",
    "!!?": "complementary",
    "?": "exclusive",
    "<": "earlier",
    "~": "akin",
}
_BACK: dict[ArcKind, ArcKind] = {"earlier": "later", "later": "earlier"}
# The standard library's, which is twice as quick here as `regex`.
_BASE = re.compile(r", (?:[A-D_] )?([^ ,;~]+)")
_NAME = re.compile(r"[a-z][^ ,;|:<]+")


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to word a frame: a base form, what belongs to it ("out"; "part in"), and which party stands in which role.

    A role is "agent", "patient" or a preposition. `needs` are roles without which the word means something else, `bars` those
    with which it does.
    """

    base: str
    rest: tuple[str, ...]
    roles: tuple[tuple[str, str], ...]
    needs: frozenset[str] = frozenset()
    bars: frozenset[str] = frozenset()
    turned: str = ""

    def role_of(self, party: str) -> str:
        """The role a party stands in here, or ""."""
        return next((role for role, one in self.roles if one == party), "")

    def party_of(self, role: str) -> str:
        """The party that stands in a role here, or ""."""
        return next((party for one, party in self.roles if one == role), "")


@dataclass(frozen=True, slots=True)
class Arc:
    """What a frame has to do with another one; `parties` are those that carry over."""

    kind: ArcKind
    target: str
    parties: Parties
    sure: bool = True


@dataclass(slots=True)
class Frame:
    """A line. `one_way`: it does not hold between the same two in both directions at once. `file` is the table it stands in."""

    file: str
    members: str
    relations: str
    one_way: bool


@dataclass(frozen=True, slots=True)
class Book:
    """All frames by name; for each base form the names of those it words; for each name the frames and chains that tell of it."""

    frames: dict[str, Frame]
    by_base: dict[str, dict[str, None]]
    told_of_in: dict[str, dict[str, None]]
    chains: dict[str, list[str]]


@cache
def book() -> Book:
    """Every line of the tables, sorted but not read. Raises ValueError where two frames have one name."""
    found = Book({}, {}, {}, {})
    for file in FILES.split():
        table: str = import_module(f"verifybench.evidence.tables.frames_{file}").FRAMES
        for line in table.replace("\n    ", " ").splitlines():
            if not line or line[0] == "#":
                continue
            if line.startswith(("course ", "either")):
                for name in _NAME.findall(line.partition(":")[2]):
                    found.chains.setdefault(name, []).append(line)
                continue
            _sort_in(found, file, line)
    return found


def _sort_in(found: Book, file: str, line: str) -> None:
    head, _, tail = line.partition("=")
    written, _, relations = tail.partition(";")
    name = head.strip(" *~")
    if name in found.frames:
        raise ValueError(f"two frames are named {name}")
    members = f", {written.strip()}"
    if "." not in name:
        members = f", {name.replace('_', ' ')}{'~' * ('~' in head)}{members}"
    found.frames[name] = Frame(file, members, relations, "*" in head)
    for base in _BASE.findall(members):
        found.by_base.setdefault(base, {})[name] = None
    for other in _NAME.findall(relations):
        found.told_of_in.setdefault(other, {})[name] = None


@cache
def arcs(frame: str) -> tuple[Arc, ...]:
    """All that a frame has to do with others, told in its own line, in theirs, or in a course or choice of several.

    Raises KeyError where a line tells of a frame that is nowhere.
    """
    found = dict.fromkeys(_own(frame))
    for other in book().told_of_in.get(frame, ()):
        found.update(
            dict.fromkeys(_turned(arc, other) for arc in _own(other) if arc.target == frame and arc.kind != "entails")
        )
    for line in dict.fromkeys(book().chains.get(frame, ())):
        for name, arc in _chain(line):
            if name == frame:
                found[arc] = None
            elif arc.target == frame and arc.kind != "entails":
                found[_turned(arc, name)] = None
    return tuple(found)


def _turned(arc: Arc, other: str) -> Arc:
    return Arc(_BACK.get(arc.kind, arc.kind), other, tuple((theirs, ours) for ours, theirs in arc.parties), arc.sure)


@cache
def _own(frame: str) -> tuple[Arc, ...]:
    """What the line of a frame tells of others."""
    found = []
    for relation in book().frames[frame].relations.split(";"):
        mark, _, targets = relation.strip().partition(" ")
        for written in targets.split(",") if mark else ():
            target, parties = _placed(written)
            found.append(Arc(_MARKS[mark], _there(target), parties, "?" not in mark))
    return tuple(found)


def _placed(written: str) -> tuple[str, Parties]:
    """A frame's name, and which of our parties its own A, B, … are: "B leave C" is leave with our B as its A."""
    words = written.split()
    if len(words) == 1:
        return words[0], ALL
    at = next(index for index, word in enumerate(words) if len(word) > 1)
    ours = [*(words[:at] or [_GAP]), *words[at + 1 :]]
    return words[at], tuple((one, theirs) for one, theirs in zip(ours, "ABCD", strict=False) if one != _GAP)


def _there(name: str) -> str:
    if name not in book().frames:
        raise KeyError(f"no frame is named {name}")
    return name


@cache
def _chain(line: str) -> tuple[tuple[str, Arc], ...]:
    """The arcs of a line of steps ("course") or of alternatives ("either"), each with the frame it starts from."""
    head, _, tail = line.partition(":")
    word, *about = head.split()
    return tuple(_alternatives(tail, "firm" in about) if word == "either" else _steps(tail, "".join(about)))


def _alternatives(tail: str, firm: bool) -> Iterator[tuple[str, Arc]]:
    sides = [_placed(one) for one in tail.split("|")]
    for at, (ours, mine) in enumerate(sides):
        for theirs, yours in sides[at + 1 :]:
            parties = tuple((a, b) for shared, a in mine for also, b in yours if shared == also)
            yield _there(ours), Arc("exclusive", _there(theirs), parties, firm)


def _steps(tail: str, about: str) -> Iterator[tuple[str, Arc]]:
    parties = tuple((party, party) for party in about)
    written = tail.split()
    names, signs = [_there(name) for name in written[::2]], written[1::2]
    for at, name in enumerate(names):
        for later in names[at + 1 :]:
            yield name, Arc("earlier", later, parties)
        if at and signs[at - 1] == "<<":
            yield name, Arc("entails", names[at - 1], parties)


@cache
def wordings(frame: str) -> tuple[Wording, ...]:
    """The wordings of a frame; a word that may stand with or without an object needs or bars it."""
    members = [form for member in book().frames[frame].members.split(", ") if member for form in _both_ways(member)]
    found = list(dict.fromkeys(wording for member in members for wording in _read(member)))
    whole = [one for one in found if not any(_less(one, other) for other in found)]
    return tuple(_apart(wording, whole) for wording in whole)


def _both_ways(member: str) -> tuple[str, ...]:
    """ "Close~" is what somebody does to a thing and what the thing does: "A close B", "B close"."""
    return (f"A {member[:-1]} B", f"B {member[:-1]}") if member[-1] == "~" else (member,)


def _read(member: str) -> Iterator[Wording]:
    """The wordings a member stands for: "look into" is "look" with what stands behind "into", and "look into" with an object."""
    words = member.split()
    if not any(_is_party(word) for word in words):
        words = ["A", *words, "B"]
    base, behind, waiting = "", "", ""  # waiting: a preposition before its party; behind: the first that a particle may be
    rest: list[str] = []
    roles: list[tuple[str, str]] = []
    needs: set[str] = set()
    for written in words:
        word = written.strip("()")
        if _is_party(written):
            if waiting in _ADVERBS:
                rest.append(waiting)
                waiting = ""
            if word != _GAP:
                roles.append((waiting or _bare(base, roles), word))
            if waiting and written[-1] != ")":
                needs.add(waiting)
                behind = behind or waiting
            waiting = ""
        elif not base:
            base = word
        elif word in PARTICLES:
            rest += [waiting] if waiting else []
            waiting = word
        elif word not in _SKIPPED:
            rest += [waiting, word] if waiting else [word]
            waiting = ""
    rest += [waiting] if waiting else []
    if not PARTICLES.issuperset(rest):
        needs.clear()  # a noun tells the sense: "find fault" needs no "with"
    yield Wording(base, tuple(sorted(rest)), tuple(roles), frozenset(needs))
    if behind and all(role != "patient" for role, _ in roles):
        turned = tuple(("patient" if role == behind else role, party) for role, party in roles)
        yield Wording(base, tuple(sorted([*rest, behind])), turned, frozenset(needs - {behind}), turned=behind)


def _bare(base: str, roles: list[tuple[str, str]]) -> str:
    """The role of a party without a preposition: a second object is what somebody is made or called, "as" it."""
    if not base:
        return "agent"
    return "as" if any(role == "patient" for role, _ in roles) else "patient"


def _is_party(written: str) -> bool:
    word = written.strip("()")
    return len(word) == 1 and (word.isupper() or word == _GAP)


def _less(one: Wording, other: Wording) -> bool:
    """Whether the same word is told of with more parties elsewhere in the frame."""
    alike = (one.base, one.rest, one.needs) == (other.base, other.rest, other.needs)
    return alike and set(one.roles) < set(other.roles)


def _apart(wording: Wording, all_of_them: list[Wording]) -> Wording:
    """A word that stands with and without an object for different parties ("A closed B", "B closed") is told by the object."""
    alike = [one for one in all_of_them if one.base == wording.base and one.rest == wording.rest]
    patient, agent = bool(wording.party_of("patient")), wording.party_of("agent")
    if not any(bool(one.party_of("patient")) != patient and one.party_of("agent") != agent for one in alike):
        return wording
    if patient:
        return replace(wording, needs=wording.needs | {"patient"})
    return replace(wording, bars=frozenset(("patient",)))
