"""What the sentences of a case tell of each name: how often it stands there, as what, under which titles, beside which others."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from verifybench.model.claim import Name
from verifybench.names.lines import one_line


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A name, on one line, with what is told of it; `beside` are names of the same first letter in one sentence with it."""

    name: str
    count: int = 1
    kinds: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()


def gather(sentences: Iterable[Sequence[Name]]) -> tuple[Mentioned, ...]:
    """The names of sentences, each once, in order."""
    counts: Counter[str] = Counter()
    told: dict[str, tuple[set[str], set[str], set[str]]] = defaultdict(lambda: (set(), set(), set()))
    for names in sentences:
        lines = [one_line(name.text) for name in names]
        counts.update(lines)
        for line, name in zip(lines, names, strict=True):
            kinds, titles, _ = told[line]
            if name.kind != "unknown":
                kinds.add(name.kind)
            if name.title:
                titles.add(one_line(name.title))
        for one, other in combinations(sorted(set(lines)), 2):
            if one[:1].casefold() == other[:1].casefold():
                told[one][2].add(other)
                told[other][2].add(one)
    return tuple(Mentioned(name, counts[name], *(tuple(sorted(one)) for one in told[name])) for name in sorted(counts))
