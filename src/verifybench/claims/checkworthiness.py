"""How much a sentence is worth checking: a linear score over readable signals, squeezed to 0..1.

A sentence is worth checking when it says of somebody or something in the world that it is or was so: who did what, how
many, when. It is not when it tells the speaker's mind, asks, promises, commands, greets, or is no sentence. The weights
are set by hand from that reading, with round figures: the order among them matters, the second digit does not.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

import regex

from verifybench.claims.cues import CUES, NOT_PAST, PHRASES
from verifybench.model.claim import Name
from verifybench.model.document import BlockLabel
from verifybench.model.value import Value

CUT = 0.5

# signal -> (weight, why). `base` is what a bare declarative sentence starts from.
WEIGHTS: dict[str, tuple[float, str]] = {
    "base": (-1.0, "without any sign of a fact there is nothing to look up"),
    "has.value": (1.5, "a figure, a sum or a duration can be compared with a record"),
    "has.values": (0.6, "two figures or more make a statistic"),
    "has.date": (0.7, "a dated event can be looked up"),
    "has.name": (0.6, "somebody or something that can be found is named"),
    "has.names": (0.3, "two names or more: who did what to whom"),
    "has.quantity": (0.7, "more, half, only, doubled: a comparison that counts can settle"),
    "has.measure": (0.7, "jobs, taxes, deaths: things that are counted and published"),
    "has.record": (0.5, "laws, courts, ministries: what they do is on record"),
    "past.event": (0.6, "what happened has happened or not"),
    "past.deed": (0.8, "voted, arrested, sold: an act that leaves a trace"),
    "perfect.event": (0.5, "what has been done has been done or not"),
    "present.event": (0.4, "what is going on can be seen"),
    "third.person": (0.2, "about somebody else, not about the speaker's mind"),
    "attributed": (0.5, "that it was said can be checked, whatever was said"),
    "existence": (0.2, "there is, there are: somebody can look"),
    "long": (0.5, "a long sentence has room for particulars"),
    "short": (-0.7, "five words or fewer rarely hold a particular"),
    "opinion.first_person": (-1.4, "I think, we want: the speaker's mind"),
    "first.person": (-0.3, "about the speaker, often what only the speaker can know"),
    "second.person": (-0.3, "addresses the reader or the audience"),
    "judgement": (-0.5, "good, wrong, important: a judgement of worth"),
    "judgements": (-0.4, "several judgements of worth"),
    "abstract": (-0.4, "freedom, leadership, things: nothing that could be counted"),
    "obligation": (-1.4, "must, should, need to: what ought to be is not yet"),
    "possibility": (-0.4, "may, could, perhaps: no more than possible"),
    "promise": (-1.2, "will, going to: nobody can check the future"),
    "conditional": (-0.6, "would, if: not said to be so"),
    "question": (-2.2, "asks, and says nothing"),
    "command": (-1.8, "tells somebody to do something"),
    "pleasantry": (-2.5, "thanks and greetings"),
    "deictic": (-0.4, "this, that, it: the subject is elsewhere"),
    "fragment": (-2.0, "no verb, so nothing is said of anything"),
    "credit": (-4.0, "a byline, a picture credit, an invitation to click"),
}


_LONG, _SHORT = 20, 5

_WORD = regex.compile(r"[\p{L}\p{N}]++(?:['’][\p{L}]++)?+")
# "Photo: NTB", "Reporter: A. Name. Video: CNN", "Kirill Zykov / Moskva News Agency", "By Jane Doe".
_CREDIT = regex.compile(
    r"(?i:photos?|photograph|video|image|picture|cover|credits?|illustration|text|graphics?|reporter|source)\s?+:\s*+[^.!?]{1,80}+\.?$"
    r"|[^/]{1,80}+\s/\s(?!.*\b(?:was|were|is|are|has|had)\b)[^.!?]{1,80}+\.?$"
    r"|(?:[Bb]y\s)?+(?:\p{Lu}[\p{L}'’.-]*+\s?+){1,4}+$"
)
_VERBAL = ("past", "perfect", "being", "present", "obligation", "possibility", "would", "future", "attitude", "command")
_CLOSERS = "\"'”’»“)]} \t\n"

_CUES_OF: dict[str, tuple[str, ...]] = {}
for _cue, _words in CUES.items():
    for _word in _words:
        _CUES_OF[_word] = (*_CUES_OF.get(_word, ()), _cue)

# Kinds whose figures stand in records; ordinals and bare dates say less ("first", "today").
_WEAK_KINDS = frozenset({"ordinal", "date", "time"})


def score(
    text: str,
    *,
    values: Sequence[Value] = (),
    names: Sequence[Name] = (),
    attributed: bool = False,
    label: BlockLabel = "main",
) -> tuple[float, tuple[str, ...]]:
    """Check-worthiness 0..1 of one sentence and the signals for it, strongest first; `CUT` is where a claim begins.

    For a sentence that is mostly quotation, `text` is what was quoted and `attributed` says that somebody is named for it.
    """
    signals = _signals(text, values, names, attributed, label)
    total = WEIGHTS["base"][0] + sum(WEIGHTS[signal][0] for signal in signals)
    order = sorted(signals, key=lambda signal: (-abs(WEIGHTS[signal][0]), signal))
    return round(1 / (1 + math.exp(-total)), 3), tuple(order)


def _signals(text: str, values: Sequence[Value], names: Sequence[Name], attributed: bool, label: BlockLabel) -> list[str]:
    words = [word.lower().replace("’", "'") for word in _WORD.findall(text)]
    counts = dict.fromkeys(CUES, 0)
    past = attitude = perfect = ongoing = False
    for index, word in enumerate(words):
        for cue in _CUES_OF.get(word, ()):
            counts[cue] += 1
            if cue == "attitude" and (counts["first"] or counts["we"]) and _own(words, index):
                attitude = True
        if word == "got" and index and words[index - 1] in CUES["perfect"]:
            counts["deed"] -= 1  # "we've got a plan" is having, not getting
            counts["past"] -= 1
        elif word.endswith("ed") and word not in NOT_PAST:
            past = True
        if word in CUES["perfect"] and any(map(_participle, words[index + 1 : index + 4])):
            perfect = True
        if word.endswith("ing") and index and words[index - 1] in CUES["being"] and word != "going":
            ongoing = True
    lower = " ".join(words)
    phrases = {name for name, members in PHRASES.items() if any(member in lower for member in members)}
    past = past or counts["past"] > 0

    found: list[str] = []
    add = found.append
    figures = [value for value in values if value.kind not in _WEAK_KINDS]
    if figures:
        add("has.value")
        if len(figures) > 1:
            add("has.values")
    if any(value.kind == "date" for value in values):
        add("has.date")
    if names:
        add("has.name")
        if len(names) > 1:
            add("has.names")
    if counts["quantity"]:
        add("has.quantity")
    if counts["measure"]:
        add("has.measure")
    if counts["record"]:
        add("has.record")
    if counts["deed"]:
        add("past.deed")
    if past:
        add("past.event")
    if perfect:
        add("perfect.event")
    if ongoing:
        add("present.event")
    if counts["third"]:
        add("third.person")
    if attributed:
        add("attributed")
    if "existence" in phrases:
        add("existence")
    if len(words) > _LONG:
        add("long")
    if len(words) <= _SHORT and label != "title":
        add("short")
    if attitude or "attitude" in phrases:
        add("opinion.first_person")
    elif counts["first"]:
        add("first.person")
    if counts["you"]:
        add("second.person")
    if counts["judgement"]:
        add("judgement")
        if counts["judgement"] > 1:
            add("judgements")
    if counts["abstract"]:
        add("abstract")
    if counts["obligation"] or "obligation" in phrases:
        add("obligation")
    if counts["possibility"]:
        add("possibility")
    if counts["future"] or "future" in phrases:
        add("promise")
    if counts["would"] or counts["condition"]:
        add("conditional")
    if text.rstrip(_CLOSERS).endswith("?"):
        add("question")
    opener = next((word for word in words if word not in CUES["filler"]), "")
    if opener in CUES["command"]:
        add("command")
    if counts["courtesy"] or "courtesy" in phrases:
        add("pleasantry")
    if opener in CUES["deictic"]:
        add("deictic")
    stopped = text.rstrip(_CLOSERS).endswith((".", "!", "?", "…", ":")) and len(words) > _SHORT
    if label != "title" and not (stopped or past or any(counts[cue] for cue in _VERBAL) or _finite(words)):
        add("fragment")
    if label != "title" and len(text) < 200 and _CREDIT.match(text):
        add("credit")
    return found


def _finite(words: Sequence[str]) -> bool:
    """Whether some word inside the sentence looks like a verb in the third person: "he *stresses* that"."""
    return any(word.endswith("s") and before in CUES["third"] for before, word in pairwise(words))


def _participle(word: str) -> bool:
    return (word.endswith(("ed", "en")) and word not in NOT_PAST) or word in CUES["participle"]


def _own(words: Sequence[str], index: int) -> bool:
    """Whether the attitude verb at `index` has the speaker for its subject: "I think", "we really don't want"."""
    return any(word in CUES["first"] or word in CUES["we"] for word in words[max(0, index - 3) : index])
