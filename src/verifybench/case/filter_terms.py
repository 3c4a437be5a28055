"""The terms of the filter language: what each is called, what may follow its colon, and what it asks for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from verifybench.model.labels import DEFAULT_LABELS
from verifybench.model.value import Kind

Takes = Literal["one of", "number", "reviewer", "document"]


@dataclass(frozen=True, slots=True)
class TermKind:
    """A term: `values` is all that may follow where it `takes` one of a list; of the rest they are examples."""

    name: str
    takes: Takes
    values: tuple[str, ...]
    asks: str


TERMS: Mapping[str, TermKind] = {
    one.name: one
    for one in (
        TermKind(
            "is",
            "one of",
            ("undecided", "decided", "conflict", "mine", "flagged", "held", "disputed", "waived", "stands", "review"),
            "what became of the claim",
        ),
        TermKind("label", "one of", DEFAULT_LABELS, "the verdict that stands"),
        TermKind("by", "reviewer", ("NAME",), "who gave a verdict that stands"),
        TermKind("score", "number", ("<0.6", ">=0.9"), "how much the claim is worth checking, 0 to 1"),
        TermKind("source", "document", ("ID", "words-of-its-title"), "the source that the evidence is from"),
        TermKind("doc", "document", ("ID", "words-of-its-title"), "the document that the claim is in"),
        TermKind("kind", "one of", get_args(Kind), "a kind of value in the claim"),
        TermKind("has", "one of", ("quote", "name", "value", "attribution", "note"), "what the claim has"),
        TermKind(
            "says",
            "one of",
            ("supports", "partly", "contradicts", "conflicting", "mentions", "nothing"),
            "what the evidence says",
        ),
        TermKind("conflicts", "number", (">0", ">1"), "how many conflicts touch the claim"),
    )
}
