"""That nobody agrees, where somebody who was asked says yes in the talk: “Just do it!”, “Okay. Yes.”"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import regex

from verifybench.evidence.rules.finding import Finding
from verifybench.evidence.rules.quantity_reading import PERSON, quantities
from verifybench.evidence.tables import consent as tables
from verifybench.evidence.words import View

_YES, _FILLERS, _CONSENT, _REFUSE, _ASKING, _ABILITY, _ASKED = (
    frozenset(words.split())
    for words in (
        tables.YES,
        tables.FILLERS,
        tables.CONSENT,
        tables.REFUSE,
        tables.ASKING,
        tables.ABILITY,
        tables.ASKED,
    )
)
_TURN = regex.compile(r"\s*+(?P<speaker>\p{Lu}[\p{L}'’. -]{0,30}+):\s")
_NONE = frozenset(("none", "nobody"))
_REACH = 5  # words from "nobody" to what they do
_SHORT = 6  # words of an answer
_BEFORE = 6  # sentences from an answer back to what was asked for
_STRENGTH = 0.6  # a conflict, short of a firm one


def findings(claim: View, source: Sequence[View]) -> Iterator[Finding]:
    """`quantity.differs` where the claim says that nobody agrees or all refuse, and the last of those asked says yes."""
    said = _nobody_agrees(claim)
    if said is None:
        return
    answer = _yes(source)
    if answer is not None:
        view = source[answer]
        yield Finding(
            f"quantity:{said[0]}",
            "differs",
            "quantity.differs",
            f"“{claim.text_of(*said)}”, where somebody who was asked says “{view.text_of(0, len(view.words) - 1)}”",
            _STRENGTH,
            claim.span(*said),
            view.span(0, len(view.words) - 1),
            passage=answer,
        )


def _nobody_agrees(claim: View) -> tuple[int, int] | None:
    """The words that say so, the first and the last."""
    for one in quantities(claim):
        none = one.none and (one.noun == PERSON or claim.words[one.first].lower in _NONE)
        if not none and not one.all:
            continue
        found = _verb(claim, one.last + 1, _CONSENT if none else _REFUSE)
        if found >= 0:
            return one.first, found
    for at, word in enumerate(claim.words):
        if word.lower in _NONE and (found := _verb(claim, at + 1, _CONSENT)) >= 0:
            return at, found
    return None


def _verb(view: View, begin: int, verbs: frozenset[str]) -> int:
    for at in range(begin, min(len(view.words), begin + _REACH)):
        if view.words[at].lower in verbs:
            return at
        if at in view.breaks:
            break
    return -1


def _yes(source: Sequence[View]) -> int | None:
    """The last sentence that consents to what somebody else asked for shortly before; None where somebody refuses behind it."""
    speakers = _speakers(source)
    for at in range(len(source) - 1, -1, -1):
        lower = _said(source[at], speakers[at])
        if speakers[at] and 0 < len(lower) <= _SHORT and lower[0] in ("no", "nope", "never", "sorry"):
            return None
        if not speakers[at] or not _consents(lower) or source[at].statement.text.rstrip().endswith("?"):
            continue
        before = range(at - 1, max(-1, at - 1 - _BEFORE), -1)
        if any(
            speakers[one] and speakers[one] != speakers[at] and _asks(_said(source[one], speakers[one])) for one in before
        ):
            return at
    return None


def _speakers(source: Sequence[View]) -> list[str]:
    """Who speaks in each sentence of a talk: whom the label before it names, or before an earlier one."""
    found, speaker = [], ""
    for view in source:
        turn = _TURN.match(view.statement.text)
        speaker = turn["speaker"] if turn else speaker
        found.append(speaker)
    return found


def _said(view: View, speaker: str) -> list[str]:
    """The words of a sentence, its label left out."""
    lower = [word.lower.replace("’", "'") for word in view.words]
    label = len(speaker.split()) if _TURN.match(view.statement.text) else 0
    return lower[label:]


def _consents(lower: list[str]) -> bool:
    return 0 < len(lower) <= _SHORT and not _YES.isdisjoint(lower) and set(lower) <= _YES | _FILLERS


def _asks(lower: list[str]) -> bool:
    """Whether words ask for something to be done: an imperative, or "can you", "could anyone"."""
    pairs = pairwise(lower)
    return bool(lower) and (lower[0] in _ASKING or any(one in _ABILITY and other in _ASKED for one, other in pairs))
