"""Dialogue that a dash opens: "– It closed in May, says the minister."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

import regex

from verifybench.claims import quotes
from verifybench.claims.quotes import Quoted
from verifybench.model.claim import Attribution
from verifybench.model.document import BlockLabel, Span

Part = tuple[Span, Sequence[Span], BlockLabel]
Attributions = Callable[[Span, Sequence[Span]], tuple[Attribution, ...]]

_GOES_ON = regex.compile(r"\s*[–—-]\s+(?=\S)")
_LEAD_IN = 60  # characters from a verb to the colon that opens the speech
_STOPS = ".!?…"
_DASHES = "–—-"


def dialogue(text: str, parts: Sequence[Part], found: list[Quoted], attributions: Attributions) -> list[Quoted]:
    """The quotations with what dashes open added; without a reporting verb only where the text is known to write dialogue so.

    A hyphen opens a list as often, so there every block needs its verb. Marked quotations inside stay what they are; where
    one of them is speech, the speech under the dash ends before it.
    """
    lines = "\n–" in text or "\n—" in text
    opening = [part for part in parts if part[2] == "main" and (lines or text[part[0][0]] in _DASHES)]
    if not opening:
        return found
    speech: list[tuple[Span, list[Span], bool]] = []
    for span, sentences, _ in (turn for part in opening for turn in _turns(text, part)):
        begin = quotes.dash_opens(text, *span) if text[span[0]] in _DASHES else None
        if begin is not None and sentences:
            speech.append((span, *_spoken(text, begin, span, sentences, attributions)))
    if not any(reported for _, _, reported in speech):
        return found
    dashed, kept = [], []
    for span, spoken, reported in speech:
        if not reported and (text[span[0]] == "-" or text[span[1] - 1] not in _STOPS):
            continue
        for low, high in spoken:
            inside = next(
                (one for one in found if low <= one.outer[0] < high and len(text[one.start : one.end].split()) > 2), None
            )
            high = inside.outer[0] if inside else high
            trimmed = text[low:high].rstrip(" ,–—-\n")
            if trimmed:
                outer = (span[0] if low == spoken[0][0] else low, low + len(trimmed))
                dashed.append(Quoted(low, low + len(trimmed), outer, dash=True))
    edges = [quoted.outer for quoted in dashed]
    for quoted in found:
        index = bisect_right(edges, quoted.outer) - 1
        if index < 0 or quoted.outer[0] >= edges[index][1]:
            kept.append(quoted)
    return sorted(kept + dashed, key=lambda quoted: quoted.outer)


def _turns(text: str, part: Part) -> Iterator[Part]:
    """A block, or its lines where several of them open with a dash."""
    span, sentences, label = part
    edges = [one[0] for one in sentences if one[0] > span[0] and text[one[0]] in "–—" and text[one[0] - 1] == "\n"]
    start = span[0]
    for edge in [*edges, span[1]]:
        inner = [one for one in sentences if start <= one[0] < edge]
        yield (start, inner[-1][1] if inner else edge), inner, label
        start = edge


def _spoken(
    text: str, begin: int, span: Span, sentences: Sequence[Span], attributions: Attributions
) -> tuple[list[Span], bool]:
    """The stretches of speech in a block that a dash opens, and whether a reporting verb says whose they are."""
    for index, sentence in enumerate(sentences):
        low = max(sentence[0], begin)
        said = [one for one in attributions(sentence, ()) if one.start > low or index]
        if not said:
            continue
        first = min(said, key=lambda one: one.start)
        before = text[low : first.start].rstrip()
        if not before.endswith((",", "–", "—", "-", "!", "?", "…")):
            if index and ":" in text[first.end : min(first.end + _LEAD_IN, sentence[1])]:
                return [(begin, sentence[0])], True  # "… . The minister, back home, says: …"
            continue
        spoken = [(begin, first.start)]
        if index + 1 < len(sentences) and (on := _GOES_ON.match(text, sentences[index + 1][0], span[1])):
            spoken.append((on.end(), span[1]))
        elif on := _GOES_ON.match(text, first.end + 1, sentence[1]):
            spoken.append((on.end(), sentence[1]))
        return spoken, True
    return [(begin, span[1])], False
