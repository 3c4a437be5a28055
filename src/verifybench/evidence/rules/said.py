"""Reported speech: who speaks in a passage, and which fact of a claim it can bear on for that.

That somebody said it is not the source's own word for it, and its own word does not show that somebody said it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import regex

from verifybench.claims import strength
from verifybench.evidence.content import HEARER, aside, occasion
from verifybench.evidence.context import Context
from verifybench.evidence.rules.against import held_against
from verifybench.evidence.rules.speakers import SpeakerMatch, match, resolved, rivals
from verifybench.evidence.tables.speakers import REFUSED, UNSAID
from verifybench.model.claim import Attribution, Fact, Name, Statement
from verifybench.model.document import Span
from verifybench.model.value import Value
from verifybench.names import is_initials

VoiceKind = Literal["own", "itself", "speaker", "unclear", "denied", "other", "denial", "silent"]
Mode = Literal["says", "denies", "open"]

DECIDES: Mapping[VoiceKind, tuple[Fact, ...]] = {
    "own": ("content",),  # the passage asserts it, and names nobody
    "itself": ("said", "content"),  # it is the speaker's own text
    "speaker": ("said",),  # it reports that the claim's speaker said it
    "unclear": ("said",),  # it reports a saying, perhaps of the claim's speaker
    "denied": ("said",),  # it reports that the claim's speaker did not say it, or said the contrary
    "other": ("content",),  # it reports that somebody else said it
    "denial": (),  # it reports that somebody else denies it
    "silent": (),  # it reports that somebody asked, or would not say
}
"""The facts of an attributed claim that a passage can decide, by who speaks in it."""

_QUESTION = regex.compile(r"\?[\s.!?\"”’')\]]{0,8}+$")
_OPEN = regex.compile(r"\s+(?:whether|if|how|when|where|why|what|which|who)\b", regex.IGNORECASE)
_UNSAID = frozenset(UNSAID.split())
_REFUSED = frozenset(REFUSED.split())
_JOINED = regex.compile(
    r"[,;]?\s(?:but|and|while|whereas|although|though|after|before|because|when|since)\s(?:\w+\s){0,2}\Z", regex.IGNORECASE
)
_JOINED_REACH = 40  # characters before a speaker in which what joins the clause stands
_GOES_ON = regex.compile(r"\s+\p{L}+\s+\p{L}+")
_CAPITALS = regex.compile(r"\S++\s++\p{Lu}")
_DETERMINER = regex.compile(r"(?:The|A|An|His|Her|Its|Their|Our|My|This|One|Some)\b")


@dataclass(slots=True)  # never changed; frozen it would take four times as long to make
class Saying:
    """One saying that a sentence reports: by whom, and whether they affirm it."""

    speaker: str
    mode: Mode = "says"
    span: Span | None = None


@dataclass(slots=True)  # never changed; frozen it would take four times as long to make
class Voice:
    """Who speaks in a passage, seen from a claim. `speaker` is the claim's, `other` whoever the passage names; "" for nobody.

    `attributed` where the claim is, so that it holds two facts; `asserts` where its speaker is said to affirm the content, `aside`
    where its writer tells more than what was said, `thin` where what was said has too few words to be told from another thing,
    `rival` where it is another one of two people, who cannot both have been who said it.
    """

    kind: VoiceKind = "own"
    attributed: bool = False
    asserts: bool = True
    aside: bool = False
    thin: bool = False
    rival: bool = False
    speaker: str = ""
    other: str = ""
    claim_span: Span | None = None
    passage_span: Span | None = None
    when: str = ""  # a line where it was said on another day
    own_until: int = 0
    """Where a passage that reports somebody's saying has a clause of its own word before it, the offset at which that ends."""

    @property
    def contrary(self) -> bool:
        """Whether who speaks is by itself against the claim."""
        return self.kind == "denied" or self.rival

    @property
    def decides(self) -> tuple[Fact, ...]:
        """The facts of the claim that the passage can decide; of a claim that names nobody who said it, its own word both."""
        if not self.attributed:
            return ("content",)
        if self.aside or (self.kind == "own" and not self.speaker):
            return DECIDES["itself"]
        return DECIDES[self.kind]


OWN = Voice()


def asks(passage: Statement) -> bool:
    """Whether the passage is a question, which says nothing either way."""
    return _QUESTION.search(passage.text[-12:]) is not None


def voice(claim: Statement, passage: Statement, context: Context) -> Voice:
    """Who speaks in the passage. Of several speakers at several removes the claim's nearest named one counts."""
    if not claim.speakers:
        return _unattributed(passage)
    said = _nearest(_sayings(claim, context.claim_neighbours))
    seen = Voice("own", True, said.mode == "says", aside(claim), speaker=said.speaker, claim_span=said.span)
    theirs = _sayings(passage, context.before(passage))
    if not theirs:
        own = said.speaker and any(_match(said.speaker, one, context) == "same" for one in context.voices)
        return replace(seen, kind="itself") if own else seen
    unclear: Voice | None = None
    for one in theirs:
        how = _match(said.speaker, one.speaker, context) if said.speaker else "same"
        if how == "differs" or not (one.speaker or how == "same"):
            continue
        mode = "denies" if _same_verb_denied(claim, passage, one) else one.mode
        kind = _kind(said.mode, mode, sure=how == "same")
        found = replace(seen, kind=kind, other=one.speaker, passage_span=one.span)
        if kind in ("speaker", "denied"):
            return replace(found, when=_when(claim, passage))
        unclear = unclear or found
    if unclear is not None:
        return unclear
    other = _somebody(seen, theirs)
    told = said.speaker and other.kind == "other" and said.mode == "says"
    return replace(other, rival=True) if told and rivals(said.speaker, claim, other.other, passage) else other


def _same_verb_denied(claim: Statement, passage: Statement, one: Saying) -> bool:
    """Whether the passage denies the very verb of the claim: "have confirmed", "have not confirmed"; refusing is no denial."""
    verbs = {ours.verb.lower().split()[-1] for ours in claim.attribution if strength(ours.verb) != "withhold"}
    return any(
        (other.start, other.end) == one.span
        and strength(other.verb) == "withhold"
        and other.verb.lower().split()[-1] in verbs
        and other.verb.lower().split()[0] not in _REFUSED
        for other in passage.attribution
    )


def _kind(ours: Mode, theirs: Mode, *, sure: bool) -> VoiceKind:
    """What a saying in the passage is to the claim's, by the same speaker or perhaps by the same."""
    if ours == theirs:
        return "speaker" if sure else "unclear"
    return "denied" if sure and "open" not in (ours, theirs) else "silent"


def _match(ours: str, theirs: str, context: Context) -> SpeakerMatch:
    return match(ours, theirs, context.settled)


def in_line(speaker: str) -> str:
    """A speaker inside a sentence: "the lawyer"; "someone" for nobody."""
    if not speaker:
        return "someone"
    return speaker[0].lower() + speaker[1:] if _DETERMINER.match(speaker) else speaker


def _unattributed(passage: Statement) -> Voice:
    """For a claim that names nobody: whether the passage says it itself, reports a saying of it, or a denial."""
    theirs = _sayings(passage)
    return _somebody(Voice(own_until=_own_until(passage)), theirs) if theirs else Voice()


def _somebody(seen: Voice, theirs: Sequence[Saying]) -> Voice:
    """The voice of somebody else who speaks in a passage: the nearest one that it names."""
    nearest = _nearest(theirs)
    kinds: Mapping[Mode, VoiceKind] = {"says": "other", "denies": "denial", "open": "silent"}
    return replace(seen, kind=kinds[nearest.mode], other=nearest.speaker, passage_span=nearest.span)


def _own_until(passage: Statement) -> int:
    """Where the writer's own word ends in "The plant will close, but Berg said that …"; the start where it is all reported."""
    first = min((one.start for one in passage.attribution), default=passage.start) - passage.start
    last = max((one.end for one in passage.attribution), default=passage.start) - passage.start
    joined = _JOINED.search(passage.text, max(0, first - _JOINED_REACH), first)
    goes_on = _GOES_ON.match(passage.text, last)
    return passage.start + joined.start() if joined and goes_on and len(passage.attribution) == 1 else passage.start


def _sayings(statement: Statement, around: Sequence[Statement] = ()) -> list[Saying]:
    """Who is said to say something, nearest first, hearers aside; in somebody's speech that goes on, who speaks."""
    found = [
        Saying(resolved(_phrase(statement, one), around), _mode(statement, one), (one.start, one.end))
        for one in statement.attribution
        if one.verb != HEARER
    ]
    return found or [Saying(speaker, "says") for speaker in statement.speakers]


def _nearest(sayings: Sequence[Saying]) -> Saying:
    return next((one for one in sayings if one.speaker), sayings[0])


def _mode(statement: Statement, one: Attribution) -> Mode:
    """Whether the speaker affirms, denies ("denied", "never said") or leaves open what is said ("asked", "would not say")."""
    how = strength(one.verb)
    if how in ("ask", "withhold"):
        words = one.verb.lower().split()
        unsaid = how == "withhold" and words[0] not in _REFUSED and words[-1] in _UNSAID
        return "denies" if unsaid and not _OPEN.match(statement.text, one.end - statement.start) else "open"
    return "denies" if how == "deny" else "says"


def _phrase(statement: Statement, one: Attribution) -> str:
    """The speaker as written; where the capital is the sentence's and nobody's name, without it."""
    speaker = one.speaker
    first = one.start == statement.start and speaker[:1].isupper() and statement.text.startswith(speaker)
    if first and not _DETERMINER.match(speaker) and _CAPITALS.match(speaker):
        return speaker  # a name that was not spotted as one
    if first and is_initials(speaker.split()[0]):
        return speaker
    if first and not any(name.start == one.start or _titled(speaker, name) for name in statement.names):
        return speaker[0].lower() + speaker[1:]
    return speaker


def _titled(speaker: str, name: Name) -> bool:
    return bool(name.title) and speaker.startswith(name.title) and name.text in speaker


def _when(claim: Statement, passage: Statement) -> str:
    """A line where both tell when it was said and the two days cannot be one, else ""."""
    ours, theirs = _days(claim), _days(passage)
    apart = [held_against(one, other) for one in ours for other in theirs]
    if not apart or any(comparison.outcome != "disjoint" for comparison in apart):
        return ""
    return f"said on another day: “{ours[0].text}” against “{theirs[0].text}”"


def _days(statement: Statement) -> list[Value]:
    spans = occasion(statement)
    return [
        value
        for value in statement.values
        if value.kind == "date" and any(start <= value.start and value.end <= end for start, end in spans)
    ]
