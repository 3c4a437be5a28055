"""What the subject is said to be: a film is no album, a city no county, a person no series."""

from __future__ import annotations

from verifybench.evidence import lexicon
from verifybench.evidence.rules.finding import Finding
from verifybench.evidence.syntax import Subject, clause_of
from verifybench.evidence.tables.classes import NATIONALITIES
from verifybench.evidence.tables.words import PREPOSITIONS
from verifybench.evidence.words import View

_BE = frozenset({"is", "are", "was", "were"})
_STOPS = frozenset(PREPOSITIONS.split()) | {"who", "which", "that", "whose", "where", "when"}
_NATIONALITIES = frozenset(NATIONALITIES.split())
_PART_OF = {"english": "british", "scottish": "british", "welsh": "british"}
_REACH = 12


def findings(claim: View, passage: View, subject: Subject) -> list[Finding]:
    """`class.differs` where both say what the subject is and nothing can be both (see the class table)."""
    ours = _heads(claim, _behind(claim, subject))
    if len(ours) != 1:
        return []
    head = claim.words[ours[0]]
    theirs = _heads(passage, 0)
    if not theirs or head.negated or any(passage.words[index].name < 0 for index in passage.where.get(head.stem, ())):
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


def _behind(view: View, subject: Subject) -> int:
    """Where what is said of a subject begins: with the main verb where that is "is" or "was", else behind the subject."""
    verb = clause_of(view).verb
    return verb if verb >= 0 and view.words[verb].lower in _BE else subject.last + 1


def _main(view: View) -> int:
    """The main verb where it is "is" or "was"; else the beginning."""
    verb = clause_of(view).verb
    return verb if verb >= 0 and view.words[verb].lower in _BE else 0


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
            if view.closes_phrase(at) and words[at].lower in lexicon.classes():
                found.append(at)
        return found
    return []


def nationality(claim: View, passage: View, subject: Subject) -> list[Finding]:
    """`nationality.differs`: "is a French series" against "is an American series", where each text gives one alone."""
    ours, theirs = _nationalities(claim, _behind(claim, subject)), _nationalities(passage, _main(passage))
    if len(ours) != 1 or len(theirs) != 1:
        return []
    one, other = claim.words[ours[0]], passage.words[theirs[0]]
    if one.stem == other.stem or one.stem in passage.where or other.stem in claim.where or one.negated != other.negated:
        return []
    if _PART_OF.get(one.lower, one.lower) == _PART_OF.get(other.lower, other.lower):
        return []
    return [
        Finding(
            "nationality",
            "differs",
            "nationality.differs",
            f"{one.text} against {other.text}",
            0.75,
            (one.start, one.end),
            (other.start, other.end),
        )
    ]


def _nationalities(view: View, start: int) -> list[int]:
    """Nationalities right behind the first "is a" or "was a", before the noun phrase ends."""
    words = view.words
    for index in range(start, min(len(words) - 1, start + 40)):
        if words[index].lower in _BE:
            found = []
            for at in range(index + 1, min(len(words), index + 1 + _REACH)):
                if words[at].lower in _STOPS:
                    break
                if words[at].lower in _NATIONALITIES:
                    found.append(at)
            return found
    return []
