"""Spellings within one draft: two of what may be one name are one too many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from rapidfuzz.distance import Levenshtein

from verifybench.case.covering import SecondSpelling, Spelled
from verifybench.model.claim import Name
from verifybench.model.coverage import Token
from verifybench.model.event import NamesDecided, SpellingDecided
from verifybench.model.state import Decided

Pair = tuple[str, str, str]
"""Two spellings, and why they may be one name's."""
_ALIKE = 0.5  # similarity from which two names of one place or body are two ways to write it


def second_spellings(
    tokens: Iterable[Token],
    pairs: Iterable[Pair],
    settled: Iterable[Decided[NamesDecided]],
    decided: Iterable[Decided[SpellingDecided]],
) -> tuple[SecondSpelling, ...]:
    """Spellings of what may be one name, those that belong together as one, by where the second of them stands first.

    Names that people keep apart do not belong together, nor two of which a person verified both.
    """
    from verifybench.claims import spelling
    from verifybench.names import Settled

    spelled: dict[str, Spelled] = {}
    for one in tokens:
        if one.what.kind in ("name", "place"):
            first = spelled.get(one.what.spelling) or Spelled(one.what.spelling, 0, one.what.span, one.locator)
            spelled[one.what.spelling] = replace(first, count=first.count + 1)
    order = sorted(settled, key=lambda one: (one.clock, one.hash))
    known = Settled((one.event.names, one.event.state) for one in order)
    verified = {spelling(one.event.spelling) for one in decided if one.event.state == "verified"}
    groups: dict[str, set[str]] = {}
    why: dict[str, str] = {}
    for a, b, message in pairs:
        if {a, b} <= verified or not {a, b} <= spelled.keys() or known.standing(a, b) == "different":
            continue
        joined = groups.get(a, {a}) | groups.get(b, {b})
        for name in joined:
            groups[name] = joined
        why.setdefault(max(a, b, key=lambda name: spelled[name].span), message)
    found = []
    for group in {min(group): group for group in groups.values()}.values():
        inside = sorted((spelled[name] for name in group), key=lambda one: one.span)
        found.append(SecondSpelling(tuple(inside), next(why[one.spelling] for one in inside if one.spelling in why)))
    return tuple(sorted(found, key=lambda one: one.spellings[1].span))


def pairs_among(sentences: Iterable[Sequence[Name]]) -> Iterator[Pair]:
    """The spellings in sentences that may be one name's, whatever people decided."""
    from verifybench.claims import spelling
    from verifybench.names import compare, gather, is_another, propose

    mentions = gather(sentences)
    told: set[tuple[str, str]] = set()
    alike: dict[str, set[str]] = {}
    for one in mentions:
        spelled = spelling(one.name)
        if not spelled.isupper():
            alike.setdefault(spelled.casefold(), set()).add(spelled)
    for several in alike.values():
        for a, b in combinations(sorted(several), 2):
            told.add((a, b))
            yield a, b, f"{a} and {b} differ in capitals"
    for cluster in propose(mentions):
        for a, b in combinations(sorted({spelling(name) for name in cluster.names}), 2):
            match = compare(a, b)
            rule, message = match.reasons[0]
            if (a, b) in told or not match.same or not _misspelled(a, b):
                continue
            # Kyiv and Kiev are written in two ways; Burma and Myanmar, or a body and its letters, are two names.
            if is_another(a, b) and (rule != "name.alias" or Levenshtein.normalized_similarity(a, b) < _ALIKE):
                continue
            told.add((a, b))
            yield a, b, f"{a} and {b} are one name" if rule in ("name.alias", "name.equal") else message


def _misspelled(a: str, b: str) -> bool:
    """Whether each has a whole word that the other writes otherwise: a surname alone is no second spelling of the full name, and
    a given name's short form none of the long one."""
    from verifybench.names import compare

    one, other = (frozenset(name.casefold().split()) for name in (a, b))
    left, right = ([word for word in words if len(word.rstrip(".")) > 1] for words in (one - other, other - one))
    return any(all(compare(word, beside).reasons[0][0] != "name.familiar" for beside in right) for word in left) and bool(
        right
    )
