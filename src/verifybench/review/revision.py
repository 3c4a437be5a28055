"""What differs between the words that a decision was about and those that stand in their place now."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from verifybench.claims import Changed, analyse, changes
from verifybench.evidence import judge
from verifybench.review.rewording import reworded
from verifybench.review.wording import same_words, signs
from verifybench.text import as_read, word_diff

if TYPE_CHECKING:
    from verifybench.model.claim import Statement


def what_changed(before: str, after: str, date: str | None = None) -> tuple[Changed, ...]:
    """The facts that differ between two wordings, `wording` alone where each word of one says what a word of the other does.

    Nothing where only typography differs. `date` is that of both texts, ISO 8601. Words that say the opposite ("rose", "fell")
    differ like a negation.
    """
    old, new = (analyse(words, date=date, scored=False) for words in as_read(before, after))
    found = [one for one in changes(old, new) if one.kind != "wording"]
    found += [_sign(kind) for kind in signs(before, after) if kind not in {one.kind for one in found}]
    if not found and _opposite(old, new):
        pieces = word_diff(before, after)
        removed, added = (
            tuple(words.strip() for change, words in pieces if change == which) for which in ("removed", "added")
        )
        return (Changed("negation", removed, added),)
    found += reworded(old, new, {one.kind for one in found})
    if found or same_words(before, after):
        return tuple(found)
    return (Changed("wording"),)


def only_wording(facts: Iterable[Changed]) -> bool:
    """Whether nothing differs that a person must look at one by one."""
    return all(one.kind == "wording" for one in facts)


def _sign(kind: str) -> Changed:
    if kind == "number":
        return Changed("number")
    return Changed("quotation") if kind == "quotation" else Changed("word", about="asked or said")


def _opposite(old: Iterable[Statement], new: Iterable[Statement]) -> bool:
    """Whether one wording tells against the other: sentence by sentence, since each says something else."""
    return any(
        "contradicts" in (judge(one, other).relation, judge(other, one).relation)
        for one, other in zip(old, new, strict=False)
    )
