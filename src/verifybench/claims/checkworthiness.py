"""How much a sentence is worth checking: a linear score over readable signals, squeezed to 0..1.

A sentence is worth checking when it says of somebody or something in the world that it is or was so: who did what, how
many, when. It is not when it tells the speaker's mind, asks, promises, commands, greets, or is no sentence. The weights
are set by hand from that reading, with round figures: the order among them matters, the second digit does not.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
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
    "has.statistic": (0.4, "a percentage, a sum of money or a rate is somebody's published figure"),
    "has.date": (0.7, "a dated event can be looked up"),
    "has.name": (0.6, "somebody or something that can be found is named"),
    "has.names": (0.3, "two names or more: who did what to whom"),
    "has.quantity": (0.7, "more, half, only, doubled: a comparison that counts can settle"),
    "has.measure": (0.8, "jobs, taxes, deaths: things that are counted and published"),
    "has.record": (0.5, "laws, courts, ministries: what they do is on record"),
    "past.event": (0.6, "what happened has happened or not"),
    "past.deed": (0.8, "voted, arrested, sold: an act that leaves a trace"),
    "perfect.event": (0.4, "what has been done has been done or not"),
    "present.event": (0.5, "what is going on can be seen"),
    "hearsay": (0.6, "must have come, is supposed to be: somebody is the source of it, and can be asked"),
    "intent": (1.1, "intends to apply: somebody else's declared plan is on record"),
    "third.person": (0.2, "about somebody else, not about the speaker's mind"),
    "attributed": (0.3, "that it was said can be checked, whatever was said"),
    "quoted": (0.5, "somebody's own words can be compared with a record of them"),
    "denied": (0.5, "a denial is on record, and what is denied is a particular"),
    "headline": (0.5, "a headline of some length says what happened"),
    "existence": (0.2, "there is, there are: somebody can look"),
    "long": (0.5, "a long sentence has room for particulars"),
    "short": (-0.6, "five words or fewer rarely hold a particular"),
    "opinion.first_person": (-1.4, "I think, we want: the speaker's mind"),
    "first.person": (-0.4, "about the speaker, often what only the speaker can know"),
    "second.person": (-0.3, "addresses the reader or the audience"),
    "judgement": (-0.5, "good, wrong, important: a judgement of worth"),
    "judgements": (-0.4, "several judgements of worth"),
    "abstract": (-0.4, "freedom, leadership, things: nothing that could be counted"),
    "obligation": (-1.4, "must, should, need to: what ought to be is not yet"),
    "possibility": (-0.4, "may, could, perhaps: no more than possible"),
    "promise": (-1.2, "will, going to: nobody can check the future"),
    "conditional": (-0.7, "would, if: not said to be so"),
    "question": (-2.2, "asks, and says nothing"),
    "command": (-1.8, "tells somebody to do something"),
    "pleasantry": (-2.5, "thanks and greetings"),
    "deictic": (-0.4, "this, that, it: the subject is elsewhere"),
    "musing": (-0.6, "to be honest, roughly speaking: talk, not a particular"),
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
_MAY = regex.compile(r"(?<=\w[\s,(]{1,2})May\b(?!\s+(?:I|we|the|God)\b)|\bMay\s+(?=\d)")  # the month
_INTERJECTION = regex.compile(r"\W*+(?i:look|listen|see|remember),")
# What a speaker says before saying it: "Let me be clear that", "I mean,", "I'll tell you".
_PREFACE = regex.compile(
    r"\W*+(?:(?:and|but|so|now|well|look|no|yes),?\s)*+(?:let\sme\s(?:just\s)?+(?:tell\syou|say|be\s(?:very\s)?+clear"
    r"|point\sout|make\s(?:it\s)?+(?:very\s|perfectly\s)?+clear)|i(?:['’]ll|\swill|\swant\sto|\scan)?+\stell\syou"
    r"|i\smean|you\sknow)\b[,:]?\s(?:that\s)?+",
    regex.IGNORECASE,
)
_VERBAL = frozenset(
    {"past", "perfect", "being", "present", "obligation", "possibility", "would", "future", "attitude", "command"}
)
_STOPS = (".", "!", "?", "…", ":")
_LONGEST_CREDIT = 200
_CLOSERS = "\"'”’»“)]} \t\n"

# Signals that one of these cues is enough for.
_FROM_CUES: tuple[tuple[str, frozenset[str]], ...] = (
    ("has.quantity", frozenset({"quantity", "phrase.change"})),
    ("has.measure", frozenset({"measure"})),
    ("has.record", frozenset({"record"})),
    ("past.deed", frozenset({"deed"})),
    ("past.event", frozenset({"past", "passive"})),
    ("perfect.event", frozenset({"perfect.event"})),
    ("present.event", frozenset({"present.event"})),
    ("hearsay", frozenset({"hearsay", "phrase.hearsay"})),
    ("intent", frozenset({"phrase.intent"})),
    ("musing", frozenset({"phrase.musing"})),
    ("third.person", frozenset({"third"})),
    ("existence", frozenset({"phrase.existence"})),
    ("opinion.first_person", frozenset({"own.attitude", "phrase.attitude"})),
    ("second.person", frozenset({"you"})),
    ("judgement", frozenset({"judgement"})),
    ("abstract", frozenset({"abstract"})),
    ("obligation", frozenset({"obligation", "phrase.obligation"})),
    ("possibility", frozenset({"possibility"})),
    ("promise", frozenset({"future", "phrase.future"})),
    ("conditional", frozenset({"would", "condition"})),
    ("pleasantry", frozenset({"courtesy", "phrase.courtesy"})),
)
_FIRST = CUES["first"] | CUES["we"]

_PHRASES: dict[str, list[tuple[list[str], str]]] = {}
for _name, _members in PHRASES.items():
    for _member in _members:
        _PHRASES.setdefault(_member.split()[0], []).append((_member.split(), f"phrase.{_name}"))

# Kinds whose figures stand in records; ordinals and bare dates say less ("first", "today").
_STATISTICS = frozenset({"percent", "money", "rate"})
_WEAK_KINDS = frozenset({"ordinal", "date", "time"})


def score(
    text: str,
    *,
    values: Sequence[Value] = (),
    names: Sequence[Name] = (),
    attributed: bool = False,
    quoted: bool = False,
    denied: bool = False,
    label: BlockLabel = "main",
) -> tuple[float, tuple[str, ...]]:
    """Check-worthiness 0..1 of one sentence and the signals for it, strongest first; `CUT` is where a claim begins.

    For a sentence that is mostly quotation, `text` is what was quoted. `attributed` says that somebody is named for what is
    said, `quoted` that some of the words are that person's own, `denied` that the person denies it.
    """
    signals = _signals(text, values, names, attributed, label)
    signals += ["quoted"] if quoted else []
    signals += ["denied"] if denied else []
    total = WEIGHTS["base"][0] + sum(WEIGHTS[signal][0] for signal in signals)
    order = sorted(signals, key=lambda signal: (-abs(WEIGHTS[signal][0]), signal))
    return round(1 / (1 + math.exp(-total)), 3), tuple(order)


def _signals(text: str, values: Sequence[Value], names: Sequence[Name], attributed: bool, label: BlockLabel) -> list[str]:
    preface = _PREFACE.match(text)
    rest = text[preface.end() :] if preface else text
    if "May" in rest:
        rest = _MAY.sub(" ", rest)
    words = _WORD.findall(rest.lower().replace("’", "'"))
    cues = _seen(words)
    found = [signal for signal, enough in _FROM_CUES if not enough.isdisjoint(cues)]
    add = found.append
    figures = sum(value.kind not in _WEAK_KINDS for value in values)
    if figures:
        add("has.value")
    if figures > 1:
        add("has.values")
    if any(value.kind in _STATISTICS for value in values):
        add("has.statistic")
    if any(value.kind == "date" for value in values):
        add("has.date")
    if names:
        add("has.name")
    if len(names) > 1:
        add("has.names")
    if attributed:
        add("attributed")
    if cues.get("judgement", 0) > 1:
        add("judgements")
    if "first" in cues and "opinion.first_person" not in found:
        add("first.person")
    if len(words) > _LONG:
        add("long")
    end = text.rstrip(_CLOSERS)[-1:]
    if end == "?":
        add("question")
    start = 1 if _INTERJECTION.match(text) else 0
    opening = [word for word in words[start : start + 6] if word not in CUES["filler"]][:2]
    opener = opening[0] if opening else ""
    if opener in CUES["command"]:
        add("command")
    if opener == "it":
        pointing = opening[-1] in CUES["being"] and CUES["impersonal"].isdisjoint(words[start : start + 6])
    else:
        pointing = opener in CUES["deictic"]
    if pointing:
        add("deictic")
    if label == "title":
        if len(words) > _SHORT and opener not in CUES["asking"]:
            add("headline")
    else:  # a headline is short, and leaves its verbs out
        short = len(words) <= _SHORT
        if short and not names and not figures:
            add("short")
        if not attributed and (short or end not in _STOPS) and _VERBAL.isdisjoint(cues) and not _finite(words):
            add("fragment")
        if len(text) < _LONGEST_CREDIT and _CREDIT.match(text):
            add("credit")
    return found


def _seen(words: Sequence[str]) -> dict[str, int]:
    """The cues of a sentence's words with how often they occur, and those that take several words to see."""
    cues: dict[str, int] = {}
    for index, word in enumerate(words):
        for cue in _cues(word):
            if cue == "phrase":
                for phrase, name in _PHRASES[word]:
                    if words[index : index + len(phrase)] == phrase:
                        cues[name] = 1
            elif cue == "ing":
                if index and words[index - 1] in CUES["being"]:
                    cues["present.event"] = 1
            elif cue in ("deed", "past") and index and "be" in words[max(0, index - 2) : index]:
                continue  # "must be stopped", "will be sent": not done yet
            elif cue == "must":
                cues["hearsay" if _surmised(words, index) else "obligation"] = 1
            elif cue == "possibility" and (word == "couldn't" or words[index : index + 2] == ["could", "not"]):
                cues["past"] = cues["deed"] = 1  # "could not establish": tried and failed
            else:
                cues[cue] = cues.get(cue, 0) + 1
                if cue == "participle" and index and words[index - 1] in ("is", "are"):
                    cues["passive"] = 1  # "are taken from an archive"
                elif cue == "perfect" and any(map(_participle, words[index + 1 : index + 4])):
                    cues["perfect.event"] = 1
                elif cue == "attitude" and not _FIRST.isdisjoint(words[max(0, index - 3) : index]):
                    cues["own.attitude"] = 1  # "I think", "we really don't want"
                elif cue in ("deed", "past") and word == "got" and index and words[index - 1] in CUES["perfect"]:
                    del cues[cue]  # "we've got a plan" is having, not getting
    return cues


def _surmised(words: Sequence[str], index: int) -> bool:
    """Whether the must at `index` concludes and does not demand: "must have come", "must come from", "he must be a guard"."""
    behind = words[index + 1 : index + 3]
    if behind[:1] == ["have"]:
        return len(behind) == 2 and _participle(behind[1])
    if behind in (["come", "from"], ["stem", "from"], ["date", "from"]):
        return True
    # A demand is about what is not yet so; what goes on with a past tells of somebody who is.
    if behind in (["be", "a"], ["be", "an"]) and _FIRST.isdisjoint(words[:index]) and "you" not in words[:index]:
        return not CUES["past"].isdisjoint(words[index + 3 :])
    return False


@lru_cache(maxsize=20_000)
def _cues(word: str) -> tuple[str, ...]:
    cues = [cue for cue, members in CUES.items() if word in members]
    if word.endswith("ed") and word not in NOT_PAST and "past" not in cues:
        cues.append("past")
    if word.endswith("ing") and word != "going":
        cues.append("ing")
    if word in _PHRASES:
        cues.append("phrase")
    return tuple(cues)


def _finite(words: Sequence[str]) -> bool:
    """Whether some word inside the sentence looks like a verb in the third person: "he *stresses* that"."""
    return any(word.endswith("s") and before in CUES["third"] for before, word in pairwise(words))


def _participle(word: str) -> bool:
    return (word.endswith(("ed", "en", "wn")) and word not in NOT_PAST) or word in CUES["participle"]
