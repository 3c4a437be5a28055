"""The filters that a case offers by name: those of everybody, those of its configuration, one a source and one a kind of value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from verifybench.case.documents import DocumentRow
from verifybench.case.filter_terms import TERMS

Origin = Literal["case", "all", "source", "value"]


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """A filter under a name, and whose it is: the case's own, everybody's, of a source or of a kind of value."""

    name: str
    text: str
    origin: Origin


EVERYBODYS: tuple[SavedFilter, ...] = tuple(
    SavedFilter(name, text, "all")
    for name, text in (
        ("undecided", "is:undecided"),
        ("in conflict", "is:conflict"),
        ("mine", "is:mine"),
        ("low score", "score:<0.6"),
        ("flagged for later", "is:flagged"),
        ("second review", "is:review"),
        ("reviewers differ", "is:disputed"),
        ("held back by a revision", "is:held"),
        ("nothing found", "says:nothing is:undecided"),
    )
)


def saved_filters(own: Mapping[str, str], documents: Iterable[DocumentRow]) -> Iterator[SavedFilter]:
    """All of them, the case's own first."""
    yield from (SavedFilter(name, text, "case") for name, text in own.items())
    yield from EVERYBODYS
    for row in documents:
        if row.role == "source":
            yield SavedFilter(f"evidence from {row.metadata.title or row.path}", f"source:{row.id}", "source")
    for kind in TERMS["kind"].values:
        yield SavedFilter(f"with {kind}", f"kind:{kind}", "value")
