"""Words that make a claim larger than what the passage says: "only", "all", "the largest" for "one of the largest"."""

from __future__ import annotations

from itertools import pairwise

from verifybench.evidence import lexicon
from verifybench.evidence.rules import denied, quantities
from verifybench.evidence.rules.finding import Finding
from verifybench.evidence.tables.words import ONLY
from verifybench.evidence.words import View, Word

_ONLY = frozenset(ONLY.split())
_BEFORE = 4  # words before a superlative in which "one of" may stand
_FOCUS = 8  # words behind an "only" in which what it is about may stand
_STRENGTH = 0.55


def findings(claim: View, passage: View) -> list[Finding]:
    """What makes the claim larger than the passage.

    `scope.wider` for a superlative or an "all" that the passage does not have, or has of one among several: it holds back support.
    `scope.only` where the claim says "only" of what the passage joins to another: a possible conflict. And what both tell of how
    many (`quantities`), and of what nobody has (`denied`).
    """
    found = [*_only(claim, passage), *quantities.findings(claim, passage), *denied.findings(claim, passage)]
    known = lexicon.synonyms()
    for index, word in enumerate(claim.words):
        if word.lower not in lexicon.WIDENING or word.value >= 0 or word.name >= 0:
            continue
        if _one_among(passage, word.stem) and not _one_among(claim, word.stem):
            line = f"the passage says “{word.text}” of one among several"
            span = word.start, word.end
            found.append(Finding(f"scope:{index}", "lacks", "scope.wider", line, 0.0, span))
            continue
        if (
            _at_least(claim, index)
            or _in_all(claim, index)
            or word.stem in passage.where
            or any(alias in passage.where for alias in known.get(word.stem, ()))
        ):
            continue
        found.append(
            Finding(
                f"scope:{index}",
                "lacks",
                "scope.wider",
                f"the passage does not say “{word.text}”",
                0.0,
                (word.start, word.end),
            )
        )
    return found


def _one_among(view: View, stem: str) -> bool:
    """Whether a text has the word behind "one of", "among" or "some of"."""
    for at in view.where.get(stem, ()):
        before = [word.lower for word in view.words[max(0, at - _BEFORE) : at]]
        if "among" in before or any(one in ("one", "some", "two", "three") and of == "of" for one, of in pairwise(before)):
            return True
    return False


def _only(claim: View, passage: View) -> list[Finding]:
    """ "Only Berg", where the passage has Berg and Lund; "only works in film", where it has film and television."""
    if not _says_only(claim) or _says_only(passage):
        return []
    for index, word in enumerate(claim.words):
        if word.lower not in _ONLY or word.negated or word.value >= 0:
            continue
        for at in range(index + 1, min(len(claim.words), index + _FOCUS)):
            focus = claim.words[at]
            if at in claim.breaks or focus.value >= 0:
                break  # "only 50 copies": fewer than one would think
            places = passage.where.get(focus.stem, ()) if focus.weight >= 1 and not _verbal(focus) else ()
            other = next((found for place in places if (found := _joined(passage, place, claim)) is not None), None)
            if other is not None:
                line = f"“{word.text}” {focus.text}, where the passage has {other.text} as well"
                spans = (word.start, focus.end), (other.start, other.end)
                return [Finding("scope", "differs", "scope.only", line, _STRENGTH, *spans)]
    return []


def _says_only(view: View) -> bool:
    return any(word.lower in _ONLY for word in view.words)


def _joined(view: View, at: int, claim: View) -> Word | None:
    """The telling word that an "and" joins to this one, where the claim does not have it."""
    first, last = view.name_ranges[view.words[at].name] if view.words[at].name >= 0 else (at, at)
    for link, other in ((first - 1, first - 2), (last + 1, last + 2)):
        if not (0 <= link < len(view.words) and 0 <= other < len(view.words)) or view.words[link].lower != "and":
            continue
        word = view.words[other]
        if word.weight >= 1 and word.value < 0 and word.stem not in claim.where and not _verbal(word):
            return word
    return None


def _verbal(word: Word) -> bool:
    return word.name < 0 and (word.lower.endswith(("ed", "ing")) or word.lower in lexicon.irregular_forms())


def _at_least(view: View, index: int) -> bool:
    """ "At least", "at most" and "at first" bound a figure or a time and claim no rank."""
    return index > 0 and view.words[index - 1].lower == "at"


def _in_all(view: View, index: int) -> bool:
    """ "450 people in all", and "In all 450 people" at the head of a sentence, give a total and say nothing of everybody."""
    if index == 0 or view.words[index].lower != "all" or view.words[index - 1].lower != "in":
        return False
    closes = index + 1 == len(view.words) or index + 1 in view.breaks or (index > 1 and view.words[index - 2].value >= 0)
    return closes or (index == 1 and view.words[index + 1].value >= 0)
