"""Words that make a claim larger than what the passage says: "only", "all", "the largest"."""

from __future__ import annotations

from verifybench.evidence import lexicon
from verifybench.evidence.rules.finding import Finding
from verifybench.evidence.words import View


def findings(claim: View, passage: View) -> list[Finding]:
    """`scope.wider` for a superlative or an "all" of the claim that the passage does not have: it holds back support."""
    found = []
    known = lexicon.synonyms()
    for index, word in enumerate(claim.words):
        if word.lower not in lexicon.WIDENING or word.value >= 0 or word.name >= 0:
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


def _at_least(view: View, index: int) -> bool:
    """ "At least", "at most" and "at first" bound a figure or a time and claim no rank."""
    return index > 0 and view.words[index - 1].lower == "at"


def _in_all(view: View, index: int) -> bool:
    """ "450 in all", and "In all 450 people" at the head of a sentence, give a total and say nothing of everybody."""
    if index == 0 or view.words[index].lower != "all" or view.words[index - 1].lower != "in":
        return False
    closes = index + 1 == len(view.words) or index + 1 in view.breaks
    return closes or (index == 1 and view.words[index + 1].value >= 0)
