"""What differs between the words that a decision was about and those that stand in their place now."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from verifybench.claims import Changed, analyse, changes
from verifybench.evidence import judge
from verifybench.review.wording import signs
from verifybench.text import as_read, word_diff

if TYPE_CHECKING:
    from verifybench.model.claim import Statement


def what_changed(before: str, after: str, date: str | None = None) -> tuple[Changed, ...]:
    """The kinds of facts that differ between two wordings, `wording` alone where none that can be read does; nothing where only
    typography does.

    `date` is that of both texts, ISO 8601. Words that say the opposite ("rose", "fell") differ like a negation.
    """
    old, new = (analyse(words, date=date, scored=False) for words in as_read(before, after))
    found = list(changes(old, new))
    told = {one.kind for one in found}
    found += [_sign(kind) for kind in signs(before, after) if kind not in told]
    if len(found) > 1:
        found = [one for one in found if one.kind != "wording"] or found[:1]
    if [one.kind for one in found] == ["wording"] and _opposite(old, new):
        pieces = word_diff(before, after)
        removed, added = (
            tuple(words.strip() for change, words in pieces if change == which) for which in ("removed", "added")
        )
        return (Changed("negation", removed, added),)
    return tuple(found)


def only_wording(facts: Iterable[Changed]) -> bool:
    """Whether nothing differs that a person must look at one by one."""
    return all(one.kind == "wording" for one in facts)


def _sign(kind: str) -> Changed:
    if kind == "number":
        return Changed("number")
    return Changed("quotation") if kind == "quotation" else Changed("wording")


def _opposite(old: Iterable[Statement], new: Iterable[Statement]) -> bool:
    """Whether one wording tells against the other: sentence by sentence, since each says something else."""
    return any(
        "contradicts" in (judge(one, other).relation, judge(other, one).relation)
        for one, other in zip(old, new, strict=False)
    )
