"""Which of two deeds came first: "the village burnt six years after the chapel was built" turned round."""

from __future__ import annotations

from verifybench.evidence.align import Alignment
from verifybench.evidence.reading import propositions
from verifybench.evidence.rules.finding import Finding
from verifybench.evidence.words import View
from verifybench.model.document import Span

_WHICH_FIRST = frozenset(("after", "before"))
_STRENGTH = 0.65
_SHARED = 0.7  # coverage from which two sentences tell of the same two deeds


def weighed(claim: View, passage: View, alignment: Alignment, found: list[Finding]) -> list[Finding]:
    """The findings, with `order.turned` where both tell of the same two deeds, joined by one "after" or "before", not in one order.

    Where the order is the same, "before" for "after" is no difference.
    """
    if alignment.coverage < _SHARED or (ours := _joint(claim)) is None or (theirs := _joint(passage)) is None:
        return found
    sides = _sides(claim, _hanging(claim, ours), alignment, _hanging(passage, theirs))
    if sides is None:
        return found
    spans = claim.span(ours, ours), passage.span(theirs, theirs)
    one_word = claim.words[ours].lower == passage.words[theirs].lower
    if sides == one_word:
        return [one for one in found if one.rule != "predicate.antonym" or not _covers(one.claim_span, spans[0])]
    line = f"“{claim.words[ours].text}”, where the passage has the two the other way about"
    return [*found, Finding("order", "differs", "order.turned", line, _STRENGTH, *spans)]


def _covers(span: Span | None, inner: Span) -> bool:
    return span is not None and span[0] <= inner[0] and inner[1] <= span[1]


def _sides(claim: View, here: range, alignment: Alignment, there: range) -> bool | None:
    """Whether what hangs on the joint in the claim does so in the passage; None where that cannot be told of both deeds."""
    main: set[bool] = set()
    hanging: set[bool] = set()
    for one in propositions(claim):
        at = one.predicate.at
        if alignment.partner[at] >= 0 and claim.words[at].weight:
            (hanging if at in here else main).add(alignment.partner[at] in there)
    return None if len(main) != 1 or len(hanging) != 1 or main == hanging else hanging == {True}


def _joint(view: View) -> int | None:
    """The only "after" or "before" of a sentence."""
    found = [at for at, word in enumerate(view.words) if word.lower in _WHICH_FIRST]
    return found[0] if len(found) == 1 else None


def _hanging(view: View, joint: int) -> range:
    """The words of the clause behind an "after": to the comma where it is fronted, else to the end."""
    end = next((at for at in sorted(view.breaks) if at > joint + 1), len(view.words))
    return range(joint + 1, end)
