"""Quotations and attributions brought together: each sentence's quoted words, with who speaks them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import regex

from verifybench.claims import quotes
from verifybench.claims.attribution import spoken_by
from verifybench.claims.dialogue import dialogue
from verifybench.claims.quotes import Quoted
from verifybench.claims.tongs import scare
from verifybench.claims.voice import Voice
from verifybench.model.claim import Attribution, Name, Quotation
from verifybench.model.document import BlockLabel, Span

Part = tuple[Span, Sequence[Span], BlockLabel]
Attributions = Callable[[Span, Sequence[Span]], tuple[Attribution, ...]]

QUOTED = "is quoted"
"""The verb of an attribution that no word makes: a speaker's name before a colon, a speech that goes on."""

# Said of the outlet that passes words on, not of who speaks them.
_RELAYED = frozenset({"was told", "quoted", "quotes", "cited", "cites", "carried"})
_LEAD_IN = 40  # characters from the verb to the colon that opens the speech
_PLAIN_TAIL = regex.compile(r"[\s.,;:!?…”“\"»«’'—–)\]]*+")
# "He told a friend he was “finished”, the court heard": words that go on with a clause are their clause's.
_WITHIN = regex.compile(r"[^,;:.!?“”\"«»]{1,120}[\p{L}\p{N}]\s")
_SAID_BEHIND = regex.compile(r"\s*+(?:That|This|Those|These|Such|So)\s+(?:is|was|are|were)\b")
_NAME = r"\p{Lu}[\p{L}.’'-]*+(?:\s\p{Lu}[\p{L}.’'-]*+){0,4}+"
_LABELLED = regex.compile(rf"(?P<who>{_NAME})(?:,\s[^,:“”\"]{{1,60}}){{0,2}}:\s*")
_CREDITED = regex.compile(rf"\s*[–—-]{{1,2}}\s*(?P<who>{_NAME})(?:,\s[^.!?“”\"]{{1,80}})?\.?\s*")


@dataclass(frozen=True, slots=True)
class Speech:
    """One sentence's share of the quotations, clipped to it, and its attributions."""

    quotes: tuple[Quotation, ...]
    attribution: tuple[Attribution, ...]


_NOTHING = Speech((), ())


def assign(
    text: str, parts: Sequence[Part], attributions: Attributions, names: Callable[[Span], tuple[Name, ...]]
) -> list[Speech]:
    """One `Speech` for every sentence of every part, in order.

    A quotation belongs to the speaker its own sentences name; one that stands alone goes on with the speaker of the
    quotation before it in the sentence or block before. Scare quotes and titles have no speaker.
    """
    found = dialogue(text, parts, quotes.find(text, [span for span, _, _ in parts]), attributions)
    starts = [quoted.outer[0] for quoted in found]
    ends = [quoted.outer[1] for quoted in found]
    sentences = [sentence for _, inner, _ in parts for sentence in inner]
    touching = [range(bisect_right(ends, start), bisect_left(starts, end)) for start, end in sentences]
    said = [
        attributions(span, [found[index].outer for index in indexes])
        for span, indexes in zip(sentences, touching, strict=True)
    ]
    if not found and not any(said):
        return [_NOTHING] * len(sentences)
    where: dict[int, list[int]] = {}
    for place, indexes in enumerate(touching):
        for index in indexes:
            where.setdefault(index, []).append(place)

    speakers: dict[int, str | None] = {}
    voice = Voice(text, names)
    for place, span in enumerate(sentences):
        voice.enter(place)
        for index in touching[place]:
            if index not in speakers:
                speaker = (
                    None
                    if scare(text, found[index], said[place])
                    else _speaker(text, found[index], where[index], sentences, said)
                )
                if speaker is None and not scare(text, found[index], said[place]) and _alone(text, span, found[index]):
                    speaker = voice.going_on(place)
                speakers[index] = voice.resolve(speaker, place)
            if speakers[index]:
                voice.spoke(place, speakers[index])
        if said[place]:
            said[place] = tuple(spoken_by(one, voice.resolve(one.speaker, place) or "") for one in said[place])
        voice.leave(place, span, said[place])
    return [
        _speech(text, span, [(found[index], speakers[index]) for index in indexes], said[place])
        for place, (span, indexes) in enumerate(zip(sentences, touching, strict=True))
    ]


def _speech(text: str, span: Span, quoted: Sequence[tuple[Quoted, str | None]], said: tuple[Attribution, ...]) -> Speech:
    if not quoted:
        return Speech((), said)
    clips = tuple(clip for one, speaker in quoted if (clip := _clip(text, span, one, speaker)))
    if not said:  # a sentence of somebody's speech that names nobody itself
        spoken = next(((one, speaker) for one, speaker in quoted if speaker and _alone(text, span, one, whole=False)), None)
        if spoken:
            one, speaker = spoken
            low, high = max(span[0], one.outer[0]), min(span[1], one.outer[1])
            said = (Attribution(speaker or "", QUOTED, low, high),) if low < high else ()
    return Speech(clips, said)


def _speaker(
    text: str, quoted: Quoted, places: Sequence[int], sentences: Sequence[Span], said: Sequence[tuple[Attribution, ...]]
) -> str | None:
    ranked: list[tuple[tuple[bool, bool, int, int], str]] = []
    for place in places:
        for one in said[place]:
            if not one.speaker or one.verb in _RELAYED or quoted.outer[0] <= one.start < quoted.outer[1]:
                continue
            gap = one.start - quoted.outer[1] if one.start >= quoted.outer[1] else quoted.outer[0] - one.end
            within = _WITHIN.fullmatch(text, one.end, quoted.outer[0]) is not None and text[quoted.start].islower()
            ranked.append(((one.verb == "according to", not within, max(gap, 0), one.start), one.speaker))
    if ranked:
        return min(ranked)[1]
    first, last = sentences[places[0]], sentences[places[-1]]
    if (label := _LABELLED.fullmatch(text, first[0], quoted.outer[0])) and len(label["who"].split()) < 6:
        return label["who"]
    if credit := _CREDITED.fullmatch(text, quoted.outer[1], max(last[1], quoted.outer[1])):
        return credit["who"]
    after = places[-1] + 1
    if after < len(sentences) and (credit := _CREDITED.fullmatch(text, quoted.outer[1], sentences[after][1])):
        return credit["who"] if " " in credit["who"] else None
    # "“We left at dawn.” That was all Berg said"
    if after < len(sentences) and _SAID_BEHIND.match(text, last[1]) and said[after] and said[after][0].speaker:
        return said[after][0].speaker
    before = places[0] - 1  # "The minister said:" and a paragraph of its own
    if before >= 0 and text[sentences[before][1] - 1] == ":" and said[before]:
        latest = max(said[before], key=lambda one: one.end)
        return latest.speaker if sentences[before][1] - latest.end <= _LEAD_IN and latest.speaker else None
    return None


def _alone(text: str, sentence: Span, quoted: Quoted, *, whole: bool = True) -> bool:
    """Whether the sentence holds nothing but the quotation, so that it can only go on with somebody's speech.

    Without `whole` a name or a colon before the quotation may stand there too.
    """
    before = text[sentence[0] : quoted.outer[0]].strip()
    if before not in ("", "–", "—", "-") and (whole or not before.endswith(":")):
        return False
    if quoted.outer[1] >= sentence[1] or _PLAIN_TAIL.fullmatch(text, quoted.outer[1], sentence[1]):
        return True
    return not whole and bool(_CREDITED.fullmatch(text, quoted.outer[1], sentence[1]))


def _clip(text: str, sentence: Span, quoted: Quoted, speaker: str | None) -> Quotation | None:
    start, end = max(sentence[0], quoted.start), min(sentence[1], quoted.end)
    return Quotation(text[start:end], start, end, speaker) if start < end else None  # None: no more than the mark
