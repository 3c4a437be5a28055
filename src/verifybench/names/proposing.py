"""Clusters of names that may be spellings of one; what a reviewer is asked about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

import regex

from verifybench.names.comparing import compare
from verifybench.names.folding import fold

_REPEATED = regex.compile(r"(.)\1+")
_BLOCK = 200  # names that share a block and are compared in pairs; a larger block is cut by name order


def propose(names: Iterable[str]) -> tuple[frozenset[str], ...]:
    """Clusters of two and more names proposed as one, sorted by their first name; no name is in two.

    Proposals only. A cluster never holds two full names that disagree, so a surname that two people share joins neither.
    """
    listed = sorted(set(names))
    pairs = sorted(
        ((compare(a, b).score, a, b) for a, b in _candidates(listed) if compare(a, b).same), key=lambda p: (-p[0], p[1:])
    )
    partners: dict[str, set[str]] = defaultdict(set)
    for _, a, b in pairs:
        partners[a].add(b)
        partners[b].add(a)
    shared = {name for name in listed if len(name.split()) == 1 and not _agree(partners[name])}
    cluster: dict[str, frozenset[str]] = {name: frozenset((name,)) for name in listed}
    for _, a, b in pairs:
        if a in shared or b in shared or cluster[a] is cluster[b] or not _agree(cluster[a] | cluster[b]):
            continue
        union = cluster[a] | cluster[b]
        for name in union:
            cluster[name] = union
    return tuple(sorted({one for one in cluster.values() if len(one) > 1}, key=min))


def _agree(names: Iterable[str]) -> bool:
    full = sorted(name for name in names if len(name.split()) > 1)
    return all(compare(a, b).same for a, b in combinations(full, 2))


def _candidates(listed: list[str]) -> list[tuple[str, str]]:
    """Pairs that share the beginning of a word's key, or first letters."""
    blocks: dict[str, list[str]] = defaultdict(list)
    for name in listed:
        words = name.split()
        keys = {_REPEATED.sub(r"\1", key)[:2] for key in fold(name).split()}
        keys.add("".join(word[0] for word in words).lower() if len(words) > 1 else name.lower())  # an acronym and its words
        for key in sorted(keys):
            blocks[key].append(name)
    cuts = [block[at : at + _BLOCK] for block in blocks.values() for at in range(0, len(block), _BLOCK)]
    return sorted({pair for cut in cuts for pair in combinations(cut, 2)})
