"""Old words over new ones: what was taken out is struck, what was put in underlined, and each row's margin says which it has."""

from __future__ import annotations

from collections.abc import Sequence

from verifybench.text import word_diff
from verifybench.tui.draw.ink import Row
from verifybench.tui.draw.rows import Mark, paint, reflowed, wrap

_LEAD = 5  # "was", "now"
MARGIN = _LEAD + 2
_INKS = {"−": "bad", "+": "good"}


def diff_rows(before: str, after: str, width: int) -> list[Row]:
    """Both wordings, each wrapped by itself."""
    marks: dict[str, list[Mark]] = {"removed": [], "added": []}
    at = {"removed": 0, "added": 0}
    for change, words in word_diff(before, after):
        if change == "same":
            at = {side: offset + len(words) for side, offset in at.items()}
            continue
        bare = words.strip() or words  # spaces are marked only where nothing else changed
        first = at[change] + words.index(bare)
        marks[change].append((first, first + len(bare), change))
        at[change] += len(words)
    return [
        *wording_rows("was", before, width, marks["removed"], "−"),
        *wording_rows("now", after, width, marks["added"], "+"),
    ]


def wording_rows(lead: str, words: str, width: int, marks: Sequence[Mark] = (), sign: str = "") -> list[Row]:
    """Words behind a lead; with a `sign`, rows in which something is marked have it in their margin."""
    text, ink = reflowed(words), _INKS.get(sign, "")
    rows: list[Row] = []
    for start, stop in wrap(text, width - MARGIN):
        hit = sign and any(a < stop and b > start for a, b, _ in marks)
        head, margin = ("" if rows else lead).ljust(_LEAD), f"{sign} " if hit else "  "
        rows.append(((head, "dim"), (margin, f"{ink} strong"), *paint(text, (start, stop), marks)))
    return rows
