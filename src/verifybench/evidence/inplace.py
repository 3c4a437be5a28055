"""Where two sentences run the same words, and one has something else in the place of a word of the other."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from verifybench.evidence.words import View

_LONGEST = 6  # words that may stand in for each other
_FLANK = 3  # words alike on both sides together; the edge of a sentence counts as two


@dataclass(frozen=True, slots=True)
class Swap:
    """The words `ours` of the claim (half-open word range) and `theirs` of the passage, in the same place."""

    ours: tuple[int, int]
    theirs: tuple[int, int]


def swaps(claim: View, passage: View) -> tuple[Swap, ...]:
    """Stretches of both that differ between stretches that are alike, in order."""
    one = [word.stem for word in claim.words]
    other = [word.stem for word in passage.words]
    runs: list[tuple[bool, int, int, int, int]] = []
    for code in Levenshtein.opcodes(one, other):
        same = code.tag == "equal"
        if runs and not same and not runs[-1][0]:
            last = runs.pop()
            runs.append((False, last[1], code.src_end, last[3], code.dest_end))
        else:
            runs.append((same, code.src_start, code.src_end, code.dest_start, code.dest_end))
    found = []
    for number, (same, i1, i2, j1, j2) in enumerate(runs):
        if same or i1 == i2 or j1 == j2 or max(i2 - i1, j2 - j1) > _LONGEST:
            continue
        before = runs[number - 1][2] - runs[number - 1][1] if number else 2
        after = runs[number + 1][2] - runs[number + 1][1] if number + 1 < len(runs) else 2
        if before and after and before + after >= _FLANK:
            found.append(Swap((i1, i2), (j1, j2)))
    return tuple(found)


def swapped(found: tuple[Swap, ...], ours: tuple[int, int], theirs: tuple[int, int]) -> bool:
    """Whether a stretch of the claim (first and last word) has its counterpart in that stretch of the passage."""
    return any(
        swap.ours[0] <= ours[1] and ours[0] < swap.ours[1] and swap.theirs[0] <= theirs[1] and theirs[0] < swap.theirs[1]
        for swap in found
    )
