"""Reported speech: who speaks in a passage, and which fact of a claim it can bear on for that.

That somebody said it is not the source's own word for it, and its own word does not show that somebody said it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import regex

from verifybench.claims import strength
from verifybench.evidence.context import Context
from verifybench.evidence.rules import speakers
from verifybench.model.claim import Attribution, Fact, Statement
from verifybench.model.document import Span

VoiceKind = Literal["own", "itself", "speaker", "unclear", "denied", "other", "denial", "silent"]
Mode = Literal["says", "denies", "asks"]

DECIDES: Mapping[VoiceKind, tuple[Fact, ...]] = {
    "own": ("content",),  # the passage asserts it, and names nobody
    "itself": ("said", "content"),  # it is the speaker's own text
    "speaker": ("said",),  # it reports that the claim's speaker said it
    "unclear": ("said",),  # it reports a saying, perhaps of the claim's speaker
    "denied": ("said",),  # it reports that the claim's speaker did not say it, or said the contrary
    "other": ("content",),  # it reports that somebody else said it
    "denial": (),  # it reports that somebody else denies it
    "silent": (),  # it reports that somebody would not say, or asked
}
"""The facts of an attributed claim that a passage can decide, by who speaks in it."""

_QUESTION = regex.compile(r"\?[\s.!?\"”’')\]]{0,8}+$")
_NOT = regex.compile(r"\b(?:not|never|nobody|no\s+one|none|neither|nor)\b|n[’']t\b", regex.IGNORECASE)
_UNSAID = regex.compile(
    r"\b(?:(?P<not>(?:did|does|do|has|have|had)(?:\s+not|\s+never|n[’']t)|never)"
    r"|(?:would|will|could|can|may|might)(?:\s+not|\s+never|n[’']t)"
    r"|(?:refuse|refuses|refused|refusing|decline|declines|declined|declining|fail|fails|failed)\s+to)"
    r"\s+(?:\p{L}++\s+)??(?P<verb>\p{L}++)",
    regex.IGNORECASE,
)
_OPEN = regex.compile(r"\s+(?:whether|if|how|when|where|why|what|which|who)\b", regex.IGNORECASE)
_DETERMINER = regex.compile(r"(?:The|A|An|His|Her|Its|Their|Our|My|This|One|Some)\b")
_HEARER = "was told"


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks in a passage, seen from a claim. `speaker` is the claim's, `other` whoever the passage names; "" for nobody.

    `attributed` where the claim is, so that it holds two facts; `asserts` where its speaker is said to affirm the content.
    """

    kind: VoiceKind = "own"
    attributed: bool = False
    asserts: bool = True
    speaker: str = ""
    other: str = ""
    claim_span: Span | None = None
    passage_span: Span | None = None

    @property
    def decides(self) -> tuple[Fact, ...]:
        """The facts of the claim that the passage can decide."""
        return DECIDES[self.kind] if self.attributed else ("content",)


def asks(passage: Statement) -> bool:
    """Whether the passage is a question, which says nothing either way."""
    return _QUESTION.search(passage.text[-12:]) is not None


def voice(claim: Statement, passage: Statement, context: Context) -> Voice:
    """Who speaks in the passage. Of several speakers at several removes the claim's nearest named one counts."""
    ours = next((one for one in claim.attribution if one.speaker and one.verb != _HEARER), None)
    speaker = ours.speaker if ours else next(filter(None, claim.speakers), "")
    if not claim.speakers:
        return _unattributed(passage)
    mode = _mode(claim, ours) if ours else "says"
    speaker = speakers.resolved(_phrase(claim, ours) if ours else speaker, context.claim_neighbours)

    def found(kind: VoiceKind, other: str = "", span: Span | None = None) -> Voice:
        return Voice(kind, True, mode == "says", speaker, other, (ours.start, ours.end) if ours else None, span)

    theirs = [one for one in passage.attribution if one.verb != _HEARER]
    if not theirs and not passage.speakers:
        if (unsaid := _unsaid(passage)) is not None:
            lead, denies = _before(passage, unsaid), unsaid["not"] and not _open(passage, unsaid.end())
            return found("denied" if speaker and denies and _names(lead, speaker) else "silent")
        own = next(
            (one for one in context.voices if speaker and speakers.match(speaker, one, context.settled) == "same"), ""
        )
        return found("itself", own) if own else found("own")
    before = [statement for statement in context.neighbours if statement.start <= passage.start]
    unclear: Voice | None = None
    for one in theirs:
        other = speakers.resolved(_phrase(passage, one), before)
        how = speakers.match(speaker, other, context.settled) if speaker else "same"
        if how == "differs" or (not other and speaker):
            continue
        stands = _mode(passage, one)
        span = (one.start, one.end)
        if "asks" in (mode, stands) and mode != stands:
            unclear = unclear or found("silent", other, span)
        elif how == "same":
            return found("speaker" if mode == stands else "denied", other, span)
        else:
            unclear = unclear or found("unclear" if mode == stands else "silent", other, span)
    if unclear is not None:
        return unclear
    if not theirs:  # somebody's speech goes on, or is quoted alone
        other = next(filter(None, passage.speakers), "")
        how = speakers.match(speaker, other, context.settled) if speaker and other else "unclear"
        kinds: Mapping[str, VoiceKind] = {"same": "speaker", "unclear": "unclear", "differs": "other"}
        return found(kinds[how], other)
    nearest = theirs[0]
    kind: VoiceKind = "other" if _mode(passage, nearest) == "says" else "denial"
    return found(kind, _phrase(passage, nearest), (nearest.start, nearest.end))


def in_line(speaker: str) -> str:
    """A speaker inside a sentence: "the lawyer"; "someone" for nobody."""
    if not speaker:
        return "someone"
    return speaker[0].lower() + speaker[1:] if _DETERMINER.match(speaker) else speaker


def _unattributed(passage: Statement) -> Voice:
    """For a claim that names nobody: whether the passage says it itself, reports a saying of it, or a denial."""
    theirs = [one for one in passage.attribution if one.verb != _HEARER]
    if theirs:
        nearest = theirs[0]
        kind: VoiceKind = "other" if _mode(passage, nearest) != "denies" else "denial"
        return Voice(kind, other=nearest.speaker, passage_span=(nearest.start, nearest.end))
    if passage.speakers:
        return Voice("other", other=next(filter(None, passage.speakers), ""))
    return Voice()


def _mode(statement: Statement, one: Attribution) -> Mode:
    """Whether the speaker affirms, denies or asks what is said; a negated saying is a denial, a negated denial none."""
    how = strength(one.verb)
    first, last = one.start - statement.start, one.end - statement.start
    negated = _NOT.search(statement.text, first, last) is not None
    if how == "ask" or (negated and _open(statement, last)):
        return "asks"
    return "denies" if (how == "deny") != negated else "says"


def _open(statement: Statement, end: int) -> bool:
    """Whether what stands behind a verb is a question: "would not say whether"."""
    return _OPEN.match(statement.text, end) is not None


def _phrase(statement: Statement, one: Attribution) -> str:
    """The speaker as written; where the capital is the sentence's and nobody's name, without it."""
    speaker = one.speaker
    first = one.start == statement.start and speaker[:1].isupper()
    if first and not any(name.start == one.start for name in statement.names):
        return speaker[0].lower() + speaker[1:]
    return speaker


def _unsaid(passage: Statement) -> regex.Match[str] | None:
    """Where the passage tells that something was not said: "did not say", "refused to confirm"."""
    for match in _UNSAID.finditer(passage.text):
        if strength(match["verb"]) is not None:
            return match
    return None


def _before(passage: Statement, match: regex.Match[str]) -> str:
    return passage.text[max(0, match.start() - 120) : match.start()]


def _names(lead: str, speaker: str) -> bool:
    """Whether the words before a verb name the speaker: by the last word of the phrase."""
    last = speaker.split()[-1].strip(".,").casefold()
    return last in {word.strip(".,'’").casefold() for word in lead.split()}
