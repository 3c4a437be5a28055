"""What one text holds to be done, and the other only to be possible, planned, tried or alleged."""

from __future__ import annotations

from verifybench.evidence import lexicon
from verifybench.evidence.align import SYNONYM, Alignment
from verifybench.evidence.rules.finding import Finding
from verifybench.evidence.words import View

_REACH = 4  # words from a cue to the verb it stands before
_LINKS = frozenset(
    {"to", "be", "been", "have", "has", "had", "not", "also", "soon", "still", "of", "with", "for", "at", "it"}
)


def findings(claim: View, passage: View, alignment: Alignment) -> list[Finding]:
    """`modality.stronger`: the claim says it was done, the passage that it may, will, or was to be. It holds back support.

    “Plans to close” bears out neither “closed” nor “will close”.
    """
    for index, word in enumerate(claim.words):
        at = alignment.partner[index]
        if at < 0 or not word.weight or word.name >= 0 or word.value >= 0 or alignment.degree[index] < SYNONYM:
            continue
        theirs = _cue(passage, at)
        if theirs is None or _cue(claim, index) is not None or _repeated(claim, passage, theirs):
            continue
        line = f"the passage has “{passage.text_of(theirs[0], at)}”, the claim “{word.text}”"
        spans = (word.start, word.end), passage.span(theirs[0], at)
        return [Finding("degree", "lacks", "modality.stronger", line, 0.0, *spans)]
    return []


def _cue(view: View, verb: int) -> tuple[int, int] | None:
    """The cue before a verb, with nothing but small words between them."""
    cues = lexicon.unreal()
    for at in range(verb - 1, max(-1, verb - _REACH - 1), -1):
        word = view.words[at]
        if at + 1 in view.breaks:
            return None
        pair = (word.stem, view.words[at + 1].lower)
        if (word.stem,) in cues or pair in cues:
            return at, at
        if word.lower == "before" and view.words[verb].lower.endswith("ing"):
            return at, at  # "died before finishing it"
        if word.weight and not word.lower.endswith("ly") and word.lower not in _LINKS:
            return None
        if not word.weight and word.lower not in _LINKS:
            return None
    return None


def _repeated(claim: View, passage: View, cue: tuple[int, int]) -> bool:
    """Whether the claim has the cue's word as well, somewhere else in it."""
    return any(passage.words[at].stem in claim.where for at in range(cue[0], cue[1] + 1))
