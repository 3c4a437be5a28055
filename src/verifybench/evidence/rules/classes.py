"""What the subject is said to be: a film is no album, a city no county, a person no series."""

from __future__ import annotations

from verifybench.evidence import lexicon
from verifybench.evidence.align import Alignment
from verifybench.evidence.rules.finding import Finding
from verifybench.evidence.rules.subject import Subject
from verifybench.evidence.tables.words import PREPOSITIONS
from verifybench.evidence.words import View

_BE = frozenset({"is", "are", "was", "were"})
_STOPS = frozenset(PREPOSITIONS) | {"who", "which", "that", "whose", "where", "when"}
_REACH = 12


def findings(claim: View, passage: View, alignment: Alignment, subject: Subject) -> list[Finding]:
    """`class.differs` where both say what the subject is and nothing can be both (see the class table)."""
    ours = _heads(claim, subject.last + 1)
    if len(ours) != 1:
        return []
    head = claim.words[ours[0]]
    theirs = _heads(passage, 0)
    if not theirs or head.stem in passage.where or head.negated:
        return []
    if any(passage.words[index].negated or not lexicon.exclude(head.lower, passage.words[index].lower) for index in theirs):
        return []
    other = passage.words[theirs[0]]
    return [
        Finding(
            "predicate",
            "differs",
            "class.differs",
            f"“{head.text}” against “{other.text}”: nothing is both",
            0.75,
            (head.start, head.end),
            (other.start, other.end),
        )
    ]


def _heads(view: View, start: int) -> list[int]:
    """Class nouns that close a noun phrase behind the first "is" or "was" (with an article) of a text."""
    words = view.words
    for index in range(start, min(len(words) - 1, start + 40)):
        if words[index].lower not in _BE:
            continue
        if words[index + 1].lower not in ("a", "an", "the", "not", "one"):
            return []
        found = []
        for at in range(index + 1, min(len(words), index + 1 + _REACH)):
            if words[at].lower in _STOPS:
                break
            closes = at + 1 >= len(words) or at + 1 in view.breaks or not words[at + 1].weight
            if closes and words[at].lower in lexicon.classes():
                found.append(at)
        return found
    return []
