"""What can be seen in a sentence that bears on whether it is worth checking: named signals, read from words and their places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

import regex

from verifybench.claims.cues import CUES
from verifybench.claims.lists import words as table
from verifybench.claims.openings import opener, openings
from verifybench.claims.seen import finite, seen
from verifybench.model.claim import Name
from verifybench.model.document import BlockLabel
from verifybench.model.value import Value

_LONG, _SHORT = 20, 5

_WORD = re.compile(r"[^\W_]++(?:['’][^\W\d_]++)?+")  # half the time of `regex`
# "Photo: NTB", "Reporter: A. Name. Video: CNN", "Kirill Zykov / Moskva News Agency", "By Jane Doe".
_CREDIT = regex.compile(
    r"(?i:photos?|photograph|video|image|picture|cover|credits?|illustration|text|graphics?|reporter|source)\s?+:\s*+[^.!?]{1,80}+\.?$"
    r"|[^/]{1,80}+\s/\s(?!.*\b(?:was|were|is|are|has|had)\b)[^.!?]{1,80}+\.?$"
    r"|(?:[Bb]y\s)?+(?:\p{Lu}[\p{L}'’.-]*+\s?+){1,4}+$"
)
_MAY = regex.compile(r"(?<=\w[\s,(]{1,2})May\b(?!\s+(?:I|we|the|God)\b)|\bMay\s+(?=\d)")  # the month
# What a speaker says before saying it: "Let me be clear that", "I mean,", "I'll tell you".
_PREFACE = re.compile(
    r"\W*+(?:(?:and|but|so|now|well|look|no|yes),?\s)*+(?:let\sme\s(?:just\s)?+(?:tell\syou|say|be\s(?:very\s)?+clear"
    r"|point\sout|make\s(?:it\s)?+(?:very\s|perfectly\s)?+clear)|i(?:['’]ll|\swill|\swant\sto|\scan)?+\stell\syou"
    r"|i\smean|you\sknow|reminder\sthat|fun\sfact:|fact:|breaking:)(?:\b|(?<=:))[,:]?\s(?:that\s)?+",
    re.IGNORECASE,
)
_SUPERLATIVE = regex.compile(
    r"\b(?:the|its|their|our|his|her|'s|’s)\s(?:\p{L}++(?:\s|-)){0,2}?(?:\p{Ll}{2,}est|most|least|only|first|last|worst|best)\b"
)
_COMPARED = regex.compile(r"\b(?:more|less|fewer|\p{Ll}{2,}er)\b[^.,;:]{0,50}\bthan\b|\bas\s\p{Ll}+\sas\b|\btwice\b")
_BY_YEAR = regex.compile(
    r"\b(?:by|in|from|until)\s(?:the\send\sof\s)?20\d\d\b|\bnext\s(?:year|month|week|spring|summer|autumn|winter)\b"
)
_NUMBERED_LAW = regex.compile(r"\b(?:[Aa]rticle|[Ss]ection|[Aa]mendment|[Pp]aragraph|[Cc]lause|[Rr]ule|[Cc]hapter)\s\d")
_VERBAL = table("deed relation past perfect being present obligation possibility would future attitude command state")
_STOPS = (".", "!", "?", "…", ":")
_LONGEST_CREDIT = 200
_CLOSERS = "\"'”’»“)]} \t\n"

# Signals that one of these cues is enough for.
_FROM_CUES: tuple[tuple[str, frozenset[str]], ...] = (
    ("has.quantity", frozenset({"quantity", "phrase.change"})),
    ("has.measure", frozenset({"measure"})),
    ("has.record", frozenset({"record"})),
    ("role", frozenset({"own.role"})),
    ("past.deed", frozenset({"deed"})),
    ("past.event", frozenset({"past", "passive"})),
    ("perfect.event", frozenset({"perfect.event"})),
    ("present.event", frozenset({"present.event"})),
    ("hearsay", frozenset({"hearsay", "phrase.hearsay"})),
    ("cause", frozenset({"cause", "phrase.cause"})),
    ("absence", frozenset({"absence", "phrase.absence"})),
    ("intent", frozenset({"phrase.intent"})),
    ("musing", frozenset({"phrase.musing", "phrase.idiom"})),
    ("definition", frozenset({"phrase.definition"})),
    ("hypothesis", frozenset({"phrase.hypothesis"})),
    ("scene", frozenset({"scene"})),
    ("third.person", frozenset({"third"})),
    ("existence", frozenset({"phrase.existence"})),
    ("opinion.first_person", frozenset({"own.attitude", "phrase.attitude"})),
    ("feeling", frozenset({"own.feeling"})),
    ("second.person", frozenset({"you"})),
    ("judgement", frozenset({"judgement"})),
    ("abstract", frozenset({"abstract"})),
    ("intensity", frozenset({"intensity"})),
    ("obligation", frozenset({"obligation", "phrase.obligation"})),
    ("possibility", frozenset({"possibility"})),
    ("promise", frozenset({"future", "phrase.future"})),
    ("expected", frozenset({"expected"})),
    ("conditional", frozenset({"would", "condition"})),
    ("pleasantry", frozenset({"courtesy", "phrase.courtesy"})),
)
_SIGNALS = {cue: signal for signal, enough in _FROM_CUES for cue in enough}
_SPEAKER = CUES["first"] - {"my", "mine"}


_BEHIND = frozenset({"in", "on", "at", "by", "for", "from", "with", "to", "of", "into", "as", "through"})
_FIGURED = frozenset({"has.value", "has.date"})

# Kinds whose figures stand in records; ordinals and bare dates say less ("first", "today").
_STATISTICS = frozenset({"percent", "money", "rate"})
_WEAK_KINDS = frozenset({"ordinal", "date", "time"})


def signals(text: str, values: Sequence[Value], names: Sequence[Name], attributed: bool, label: BlockLabel) -> list[str]:
    """The names of the signals of one sentence; each is a key of `weights.WEIGHTS`."""
    preface = _PREFACE.match(text)
    rest = text[preface.end() :] if preface else text
    if "May" in rest:
        rest = _MAY.sub(" ", rest)
    written = _WORD.findall(rest.replace("’", "'"))
    if not written:
        return ["fragment", "short"]
    words = [word.lower() for word in written]
    cues = seen(words, written)
    found = list(dict.fromkeys(_SIGNALS[cue] for cue in cues if cue in _SIGNALS))
    if values or names:
        found += _counted(values, names)
    if attributed:
        found.append("attributed")
    found += _joined(rest, words, cues, found)
    if "hypothesis" in found:  # what is told as not so happened no more for its past tense
        found = [signal for signal in found if signal not in ("past.event", "past.deed", "perfect.event")]
    opening = opener(text, words)
    found += openings(text, words, cues, opening, bool(names))
    end = text.rstrip(_CLOSERS)[-1:]
    if end == "?":
        found.append("question")
    elif end == "!":
        found.append("exclamation")
    if label == "title":
        if len(words) > _SHORT and opening[0] not in CUES["asking"]:
            found.append("headline")
        elif _VERBAL.isdisjoint(cues) and not finite(words):
            found.append("fragment")  # "The ombudsman" above a part of the text
    else:  # a headline is short, and leaves its verbs out
        short = len(words) <= _SHORT
        if short and "subject.noun" not in found and not names and "has.value" not in found:
            found.append("short")
        verbless = (short or end not in _STOPS) and _VERBAL.isdisjoint(cues) and not finite(words)
        if not attributed and (verbless or _headless(rest, words, found)):
            found.append("fragment")
        creditable = len(words) <= _SHORT or ":" in text or " / " in text
        if creditable and len(text) < _LONGEST_CREDIT and _CREDIT.match(text):
            found.append("credit")
    return found


def _headless(rest: str, words: Sequence[str], found: Sequence[str]) -> bool:
    """Whether a participle opens the sentence and nobody is its subject: "Retold in other words for the exhibition"."""
    opens = words[0].endswith("ed") or words[0] in CUES["past"] or words[0] in CUES["participle"]
    return opens and len(words) > 1 and words[1] in _BEHIND and "," not in rest and not _FIGURED.intersection(found)


def _counted(values: Sequence[Value], names: Sequence[Name]) -> Iterator[str]:
    figures = sum(value.kind not in _WEAK_KINDS for value in values)
    if figures:
        yield "has.value"
    if figures > 1:
        yield "has.values"
    if any(value.kind in _STATISTICS for value in values):
        yield "has.statistic"
    if any(value.kind == "date" for value in values):
        yield "has.date"
    if names:
        yield "has.name"
    if len(names) > 1:
        yield "has.names"


def _joined(rest: str, words: Sequence[str], cues: Mapping[str, int], found: Sequence[str]) -> Iterator[str]:
    """Signals that take several words or cues to see."""
    if cues.get("judgement", 0) > 1:
        yield "judgements"
    if "opinion.first_person" not in found and not _SPEAKER.isdisjoint(words):
        yield "first.person"
    if len(words) > _LONG:
        yield "long"
    if "compare" in cues and ("than" not in words or _COMPARED.search(rest)):
        yield "comparison"
    if "superlative" in cues and _SUPERLATIVE.search(rest):
        yield "superlative"
    if "numbered" in cues and _NUMBERED_LAW.search(rest):
        yield "has.article"
    if "would" in cues and "condition" in cues and "hypothesis" not in found:
        yield "hypothesis"
    if "possibility" in cues and "past" not in cues and "expected" not in found and _BY_YEAR.search(rest):
        yield "expected"
