"""Documents into passages: every sentence that may bear on a claim, with the sentences around it."""

from __future__ import annotations

from collections import Counter

from verifybench.claims.analysis import statements
from verifybench.claims.extraction import identify, locate
from verifybench.model.claim import Passage
from verifybench.model.document import Document
from verifybench.text import select


def passages(document: Document) -> tuple[Passage, ...]:
    """Every sentence of every block that is not boilerplate, in reading order.

    The context runs from the sentence before to the sentence after it in the same block; a block of a single sentence
    takes the neighbouring blocks' nearest sentences instead.
    """
    kept = [(statement, block) for statement, block in statements(document) if block.label != "boilerplate"]
    seen: Counter[tuple[str, str, str]] = Counter()
    result = []
    for index, (statement, block) in enumerate(kept):
        before = kept[index - 1] if index else None
        after = kept[index + 1] if index + 1 < len(kept) else None
        together = [near for near in (before, after) if near is not None and near[1] is block]
        near = together or [near for near in (before, after) if near is not None]
        context = (
            min([statement.start, *(neighbour.start for neighbour, _ in near)]),
            max([statement.end, *(neighbour.end for neighbour, _ in near)]),
        )
        locator = locate(block)
        selector = select(document.text, statement.start, statement.end, document.sha256, locator)
        passage = identify("p", document.id, selector, seen)
        result.append(Passage(passage, document.id, statement, context, block.label, locator))
    return tuple(result)
