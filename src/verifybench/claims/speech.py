"""Quotations and attributions brought together: each sentence's quoted words, with who speaks them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import regex

from verifybench.claims import quotes
from verifybench.claims.quotes import Quoted
from verifybench.model.claim import Attribution, Name, Quotation
from verifybench.model.document import BlockLabel, Span

Part = tuple[Span, Sequence[Span], BlockLabel]
# Said of the outlet that passes words on, not of who speaks them.
_RELAYED = frozenset({"was told", "quoted", "quotes", "cited", "cites", "citing"})
_PRONOUNS = frozenset({"he", "she", "they", "i", "we"})
_SCARE_WORDS = 2
_LEAD_IN = 40  # characters from the verb to the colon that opens the speech
_WORDS = regex.compile(r"\w++")
_PLAIN_TAIL = regex.compile(r"[\s.,;:!?…”“\"»«’'—–)\]]*+")


@dataclass(frozen=True, slots=True)
class Speech:
    """One sentence's share of the quotations, clipped to it, and its attributions."""

    quotes: tuple[Quotation, ...]
    attribution: tuple[Attribution, ...]


def assign(
    text: str,
    parts: Sequence[Part],
    attributions: Callable[[Span, Sequence[Span]], tuple[Attribution, ...]],
    names: Callable[[Span], tuple[Name, ...]],
) -> list[Speech]:
    """One `Speech` for every sentence of every part, in order.

    A quotation belongs to the speaker its own sentences name; one that stands alone goes on with the speaker of the
    quotation before it in the sentence or block before. Scare quotes have no speaker.
    """
    found = _dialogue(text, parts, quotes.find(text, [span for span, _, _ in parts]))
    starts = [quoted.outer[0] for quoted in found]
    ends = [quoted.outer[1] for quoted in found]
    sentences = [sentence for _, inner, _ in parts for sentence in inner]
    touching = [range(bisect_right(ends, start), bisect_left(starts, end)) for start, end in sentences]
    said = [
        attributions(span, [found[index].outer for index in indexes])
        for span, indexes in zip(sentences, touching, strict=True)
    ]
    where: dict[int, list[int]] = {}
    for place, indexes in enumerate(touching):
        for index in indexes:
            where.setdefault(index, []).append(place)

    speakers: dict[int, str | None] = {}
    voice = _Voice(names)
    for place, span in enumerate(sentences):
        for index in touching[place]:
            if index not in speakers:
                speakers[index] = _speaker(text, found[index], where[index], sentences, said)
                if speakers[index] is None and not _scare(text, found[index]):
                    alone = _alone(text, sentences[place], found[index])
                    speakers[index] = voice.going_on(place) if alone else None
            if speakers[index]:
                voice.spoke(place, speakers[index])
        voice.read(place, span, said[place])
        for index in touching[place]:
            speakers[index] = voice.resolve(speakers[index])
    return [
        Speech(tuple(clip for index in indexes if (clip := _clip(text, span, found[index], speakers[index]))), said[place])
        for place, (span, indexes) in enumerate(zip(sentences, touching, strict=True))
    ]


class _Voice:
    """Who spoke last, while sentences go by."""

    def __init__(self, names: Callable[[Span], tuple[Name, ...]]) -> None:
        self._names = names
        self._last: str | None = None  # speaker of the newest quotation
        self._last_place = -9
        self._named: str | None = None  # newest speaker with a name
        self._named_place = -9
        self._rivals: set[str] = set()  # other names since then, which a pronoun could mean

    def spoke(self, place: int, speaker: str | None) -> None:
        self._last, self._last_place = speaker, place

    def going_on(self, place: int) -> str | None:
        return self._last if place - self._last_place <= 1 else None

    def read(self, place: int, span: Span, said: Sequence[Attribution]) -> None:
        if place - self._named_place > 3:
            self._named = None
        for one in said:
            if one.speaker and one.speaker.lower() not in _PRONOUNS and one.verb != "was told" and one.speaker[0].isupper():
                self._named, self._named_place, self._rivals = one.speaker, place, set()
        named = self._named or ""
        self._rivals.update(
            name.text for name in self._names(span) if name.kind in ("person", "unknown") and name.text not in named
        )

    def resolve(self, speaker: str | None) -> str | None:
        """A pronoun becomes the newest named speaker where nobody else was named since; else it stays as written."""
        if speaker is not None and speaker.lower() in ("he", "she") and self._named and not self._rivals:
            return self._named
        return speaker


def _dialogue(text: str, parts: Sequence[Part], found: list[Quoted]) -> list[Quoted]:
    """Adds dialogue that a dash opens; without a reporting verb only where the text is known to write dialogue so."""
    speech = {
        span[0]: dash
        for span, _, label in parts
        if label == "main" and (dash := quotes.dash_speech(text, *span)) and text[dash[0]] not in quotes.MARKS
    }
    if not any(reported for _, _, reported in speech.values()):
        return found
    # Marked quotations inside stay what they are; where one of them is speech, the speech under the dash ends before it.
    dashed, kept = [], []
    for start, (begin, end, _) in speech.items():
        inside = [quoted for quoted in found if begin <= quoted.outer[0] < end and not _scare(text, quoted)]
        end = inside[0].outer[0] if inside else end
        dashed.append(Quoted(begin, begin + len(text[begin:end].rstrip()), (start, end), dash=True))
    edges = [quoted.outer for quoted in dashed]
    for quoted in found:
        index = bisect_right(edges, quoted.outer) - 1
        if index < 0 or quoted.outer[0] >= edges[index][1]:
            kept.append(quoted)
    return sorted(kept + dashed, key=lambda quoted: quoted.outer)


def _speaker(
    text: str, quoted: Quoted, places: Sequence[int], sentences: Sequence[Span], said: Sequence[tuple[Attribution, ...]]
) -> str | None:
    if _scare(text, quoted):
        return None
    ranked: list[tuple[tuple[bool, int, int], str]] = []
    for place in places:
        for one in said[place]:
            if not one.speaker or one.verb in _RELAYED or quoted.outer[0] <= one.start < quoted.outer[1]:
                continue
            gap = one.start - quoted.outer[1] if one.start >= quoted.outer[1] else quoted.outer[0] - one.end
            ranked.append(((one.verb == "according to", max(gap, 0), one.start), one.speaker))
    if ranked:
        return min(ranked)[1]
    before = places[0] - 1  # "The minister said:" and a paragraph of its own
    if before >= 0 and text[sentences[before][1] - 1] == ":" and said[before]:
        last = max(said[before], key=lambda one: one.end)
        return last.speaker if sentences[before][1] - last.end <= _LEAD_IN and last.speaker else None
    return None


def _scare(text: str, quoted: Quoted) -> bool:
    """Words held with tongs rather than spoken: one or two, without the stop or comma that ends speech."""
    inner = text[quoted.start : quoted.end]
    return not quoted.dash and len(_WORDS.findall(inner[:80])) <= _SCARE_WORDS and inner[-1] not in ".,!?…"


def _alone(text: str, sentence: Span, quoted: Quoted) -> bool:
    """Whether the sentence holds nothing but the quotation, so that it can only go on with somebody's speech."""
    if quoted.outer[0] > sentence[0]:
        return False
    return quoted.outer[1] >= sentence[1] or bool(_PLAIN_TAIL.fullmatch(text, quoted.outer[1], sentence[1]))


def _clip(text: str, sentence: Span, quoted: Quoted, speaker: str | None) -> Quotation | None:
    start, end = max(sentence[0], quoted.start), min(sentence[1], quoted.end)
    return Quotation(text[start:end], start, end, speaker) if start < end else None  # None: no more than the mark
