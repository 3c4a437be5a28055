"""Clusters of names that may be spellings of one; what a reviewer is asked about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

import regex

from verifybench.names.comparing import compare
from verifybench.names.folding import fold
from verifybench.names.match import NameMatch
from verifybench.names.mentions import Mentioned
from verifybench.names.parsing import parts
from verifybench.names.tables.given import GIVEN

_REPEATED = regex.compile(r"(.)\1+")
_BLOCK = 120  # names that share a block and are compared in pairs; a larger block is cut by name order
# Rules that rest on sound alone, of names that are whole: two such names in one sentence are two.
_BY_SOUND = frozenset(["name.spelling", "name.breaks", "name.romanised", "name.order"])
# Rules under which a name alone stands for a full one, or for another alone.
_WITHOUT_GIVEN = frozenset(["name.spelling", "name.surname", "name.part"])


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two names and more that may be one, and the rules that brought them together: (rule, message)."""

    names: frozenset[str]
    reasons: tuple[tuple[str, str], ...]


def propose(mentions: Iterable[Mentioned]) -> tuple[Proposal, ...]:
    """Clusters of names proposed as one, sorted by their first name; no name is in two. The same whatever the order given.

    Proposals only. A cluster never holds two full names that disagree, so a surname that two people share joins neither; nor
    names whose kind, title, role or sentence speaks against it.
    """
    known = {one.name: one for one in mentions}
    listed = sorted(known)
    pairs = sorted(_pairs(listed, known), key=lambda pair: (-pair[0].score, pair[1:]))
    partners: dict[str, set[str]] = defaultdict(set)
    for _, a, b in pairs:
        partners[a].add(b)
        partners[b].add(a)
    shared = {name for name in listed if _is_alone(name) and not _agree(partners[name], known)}
    cluster: dict[str, frozenset[str]] = {name: frozenset((name,)) for name in listed}
    reasons: dict[str, tuple[tuple[str, str], ...]] = dict.fromkeys(listed, ())
    for match, a, b in pairs:
        if a in shared or b in shared or cluster[a] is cluster[b] or not _agree(cluster[a] | cluster[b], known):
            continue
        union = cluster[a] | cluster[b]
        why = (*reasons[min(cluster[a])], *reasons[min(cluster[b])], *match.reasons)
        for name in union:
            cluster[name], reasons[name] = union, why
    found = sorted({one for one in cluster.values() if len(one) > 1}, key=min)
    return tuple(Proposal(one, tuple(dict.fromkeys(reasons[min(one)]))) for one in found)


def kept_apart(one: Mentioned, other: Mentioned, match: NameMatch) -> str | None:
    """The rule by which what is told of two names speaks against their being one; None where nothing does."""
    rule = match.reasons[0][0]
    if one.kinds and other.kinds and set(one.kinds).isdisjoint(other.kinds):
        return "kind.differs"
    a, b = _titled(one), _titled(other)
    if len(a[0]) == len(b[0]) == 1 and a[0] != b[0]:
        return "title.differs"
    if (
        rule in _WITHOUT_GIVEN
        and a[1]
        and b[1]
        and a[1].isdisjoint(b[1])
        and (_is_alone(one.name) or _is_alone(other.name))
    ):
        return "role.differs"
    if rule in _BY_SOUND and other.name in one.beside and one.name.casefold() != other.name.casefold():
        return "context.differs"
    return None


def _titled(one: Mentioned) -> tuple[set[str], set[str]]:
    """The genders and the offices that the titles of a name tell."""
    read = [parts(f"{title} {one.name}") for title in one.titles]
    return {name.gender for name in read if name.gender}, {office for name in read for office in name.offices}


def _pairs(listed: list[str], known: Mapping[str, Mentioned]) -> list[tuple[NameMatch, str, str]]:
    found = []
    for a, b in _candidates(listed):
        match = compare(a, b)
        if match.same and kept_apart(known[a], known[b], match) is None:
            found.append((match, a, b))
    return found


def _is_alone(name: str) -> bool:
    return len(parts(name).words) == 1


def _agree(names: Iterable[str], known: Mapping[str, Mentioned]) -> bool:
    """Whether no two full names among these are two people's or things', nor any two are kept apart."""
    listed = sorted(names)
    for a, b in combinations(listed, 2):
        match = compare(a, b)
        if not match.same and not (_is_alone(a) or _is_alone(b)):
            return False
        if match.same and kept_apart(known[a], known[b], match) is not None:
            return False
    return True


def _candidates(listed: list[str]) -> list[tuple[str, str]]:
    """Pairs that share the beginning of a word's key, first letters, or a line of the table of aliases."""
    blocks: dict[str, list[str]] = defaultdict(list)
    for name in listed:
        read = parts(name)
        words = (
            read.words[1:] if len(read.words) > 1 and read.words[0] in GIVEN else read.words
        )  # thousands may share a given name
        keys = {_REPEATED.sub(r"\1", key)[:2] for key in fold(" ".join(words) or name).split()}
        keys.add(f"letters {read.letters if len(read.written) > 1 else read.joined}")  # an acronym and its words
        if read.alias is not None:
            keys.add(f"alias {read.alias}")
        for key in sorted(keys):
            blocks[key].append(name)
    cuts = [block[at : at + _BLOCK] for block in blocks.values() for at in range(0, len(block), _BLOCK)]
    return sorted({pair for cut in cuts for pair in combinations(cut, 2)})
