"""What the texts of a case's sources themselves tell of where they come from; a build keeps it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from verifybench.evidence.grouping.copies import copies
from verifybench.evidence.grouping.groups import Decisions, Grouping, group
from verifybench.evidence.grouping.publishing import credit
from verifybench.model.document import Document
from verifybench.model.independence import TextsCompared


def compare_texts(documents: Iterable[Document]) -> TextsCompared:
    """Hold every source's text against the others' and the drafts'. Linear in the text."""
    given = list(documents)
    sources = [one for one in given if one.role == "source"]
    return TextsCompared(copies(given), {one.id: found for one in sources if (found := credit(one)) is not None})


def independence(documents: Sequence[Document], decided: Decisions = ()) -> Grouping:
    """The independence groups of the sources among documents."""
    found = compare_texts(documents)
    sources = {one.id: one.metadata for one in documents if one.role == "source"}
    return group(sources, found.ties, found.credits, decided)
