"""Words that the dates of a life answer: "(10 February 1894 – 29 December 1986)" tells when somebody was born, and died."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from verifybench.evidence import lexicon
from verifybench.evidence.align import NEARBY, Alignment, share
from verifybench.evidence.rules import lives
from verifybench.evidence.rules.finding import Finding
from verifybench.evidence.words import View
from verifybench.model.document import Span

_BORN, _DIED = lexicon.stem("born"), lexicon.stem("died")


def answering(claim: View, passage: View, alignment: Alignment, found: Iterable[Finding]) -> Alignment:
    """The alignment with "born" and "died" of the claim, where its date is that end of the life that the passage gives."""
    if not (_BORN in claim.where or _DIED in claim.where):
        return alignment
    ends = dict(_ends(passage))
    told = {ends.get(one.passage_span) for one in found if one.stance == "agrees" and one.passage_span is not None}
    words = {at for stem in (_BORN, _DIED) if stem in told for at in claim.where.get(stem, ())}
    if not words:
        return alignment
    degree = [max(part, NEARBY) if at in words else part for at, part in enumerate(alignment.degree)]
    return replace(alignment, degree=tuple(degree), coverage=share(claim, degree))


def _ends(passage: View) -> Iterator[tuple[Span, str]]:
    for value in passage.statement.values:
        if (life := lives.dates(passage.statement, value)) is not None:
            yield from (((end.start, end.end), word) for end, word in zip(life, (_BORN, _DIED), strict=True))
