"""Documents into claims: the check-worthy statements, each anchored by a selector and named by its own words."""

from __future__ import annotations

from collections import Counter

from verifybench.claims import CUT
from verifybench.claims.analysis import statements
from verifybench.model.claim import Claim, Selector
from verifybench.model.document import BESIDE, Block, Document, Locator
from verifybench.text import select, short_id


def extract(document: Document) -> tuple[Claim, ...]:
    """The claims of a document in reading order: a source's from its main blocks, a draft's from all but what
    stands beside its text.

    Every claim has its own id, also where the same sentence stands twice in the same surroundings.
    """
    seen: Counter[tuple[str, str, str]] = Counter()
    claims = []
    for statement, block in statements(document):
        if statement.checkworthiness < CUT or (document.role == "source" and block.label != "main") or block.rule in BESIDE:
            continue
        selector = select(document.text, statement.start, statement.end, document.sha256, locate(block))
        claims.append(Claim(identify("c", document.id, selector, seen), document.id, selector, statement, block.label))
    return tuple(claims)


def locate(block: Block) -> Locator:
    """Where a human finds a block."""
    return Locator(page=block.page, paragraph=block.paragraph, heading=block.heading)


def identify(prefix: str, document: str, selector: Selector, seen: Counter[tuple[str, str, str]]) -> str:
    """An id from document id, exact words and context; a repeat of all three is counted into it."""
    words = (selector.exact, selector.prefix, selector.suffix)
    occurrence = seen[words]
    seen[words] += 1
    return short_id(prefix, document, *words, *([str(occurrence)] if occurrence else []))
