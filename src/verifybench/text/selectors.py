"""Selectors, what finding their words again comes to, and what differs between two wordings."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Literal

import regex

from verifybench.model.claim import Selector
from verifybench.model.document import Locator, Span
from verifybench.text.view import LINE_END_HYPHEN, view
from verifybench.text.wording import TOKEN

Status = Literal["exact", "fuzzy", "ambiguous", "gone"]
Difference = Literal["figures", "negation", "words"]

CONTEXT = 32  # characters of prefix and suffix, as the W3C Web Annotation examples and Hypothesis have them

_HYPHEN = regex.compile(LINE_END_HYPHEN)
# A list's number; "12. May" is a day, and what goes on small or with a figure may be counted by it.
_NUMBERED = regex.compile(
    r"\s{0,8}+\(?\d{1,3}[.)]\s{1,8}+"
    r"(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}{0,6}+\b)(?=[\p{Lu}\"“„«‘'*_\[])"
)

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
    before, after = _words(old), _words(new)
    if before == after:
        return ()
    old, new = _numbered_alike(old, new)
    before, after = _words(old), _words(new)
    if any(one == other for one in _readings(old, before) for other in _readings(new, after)):
        return ()
    found: list[Difference] = []
    if _figures(before) != _figures(after):
        found.append("figures")
    if _negations(before) != _negations(after):
        found.append("negation")
    return (*found, "words")


def as_read(old: str, new: str) -> tuple[str, str]:
    """Two wordings as they read to somebody who sees neither typography nor Markdown's marks: for comparing what they say."""
    first, second = _numbered_alike(old, new)
    return view(first).text, view(second).text


def _numbered_alike(old: str, new: str) -> tuple[str, str]:
    """A list's numbers are written in one format and made in another: one that only one of the two has is taken off."""
    first, second = _NUMBERED.match(old), _NUMBERED.match(new)
    if first is not None and second is None:
        return old[first.end() :], new
    return (old, new[second.end() :]) if second is not None and first is None else (old, new)


def _words(text: str) -> list[str]:
    found: list[str] = TOKEN.findall(view(text).text.casefold())
    return found


def _readings(text: str, words: list[str]) -> tuple[list[str], ...]:
    """The words of a text; and where a line ends in a hyphen, those with this hyphen being the writer's: a wrapped "well-known"."""
    kept = _HYPHEN.sub("-", text)
    return (words,) if kept == text else (words, _words(kept))


def _figures(words: list[str]) -> Counter[str]:
    return Counter(word for word in words if any(letter.isdigit() for letter in word))


def _negations(words: list[str]) -> int:
    return sum(word in NEGATIONS or word.endswith("n't") for word in words)
