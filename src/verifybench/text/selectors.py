"""Selectors, what finding their words again comes to, and what differs between two wordings."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Literal

from verifybench.model.claim import Selector
from verifybench.model.document import Locator, Span
from verifybench.text.view import view
from verifybench.text.wording import TOKEN

Status = Literal["exact", "fuzzy", "ambiguous", "gone"]
Difference = Literal["figures", "negation", "words"]

CONTEXT = 32  # characters of prefix and suffix, as the W3C Web Annotation examples and Hypothesis have them

NEGATIONS = frozenset(
    ("not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot")  # and every word in n't
)


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a selector's words stand now.

    `exact` is the same words, `fuzzy` an edited or differently typeset stretch, `ambiguous` several that context does not
    separate (`candidates`, best first; `span` is None), `gone` nothing near enough. `score` is 0..1, made of how alike the words
    are (`quote`) and those around them (`context`). `differs` names what is not as it was, so that a look-alike with another figure
    or a new "not" is never taken for the old words; `changed` is whether any word differs.
    """

    status: Status
    span: Span | None = None
    score: float = 0.0
    quote: float = 0.0
    context: float = 0.0
    candidates: tuple[Span, ...] = ()
    differs: tuple[Difference, ...] = ()

    @property
    def changed(self) -> bool:
        return bool(self.differs)


def select(text: str, start: int, end: int, text_sha256: str, locator: Locator = Locator()) -> Selector:
    """The selector of a non-empty half-open span of a canonical text whose SHA-256 is given."""
    prefix, suffix = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    return Selector(text[start:end], prefix, suffix, start, end, text_sha256, locator)


def differences(old: str, new: str) -> tuple[Difference, ...]:
    """What differs between two wordings, typography aside: figures and negations (how often each stands there), words at all."""
    before, after = (TOKEN.findall(view(side).text.casefold()) for side in (old, new))
    if before == after:
        return ()
    found: list[Difference] = []
    if _figures(before) != _figures(after):
        found.append("figures")
    if _negations(before) != _negations(after):
        found.append("negation")
    return (*found, "words")


def _figures(words: list[str]) -> Counter[str]:
    return Counter(word for word in words if any(letter.isdigit() for letter in word))


def _negations(words: list[str]) -> int:
    return sum(word in NEGATIONS or word.endswith("n't") for word in words)
