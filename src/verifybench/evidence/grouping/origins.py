"""On whose word a passage rests: whom it names as having said it, and the paper or agency that it has it from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from verifybench.evidence.content import HEARER
from verifybench.evidence.grouping.informants import ARTICLES, PRONOUNS, RUN, WORDS, capital, keys, person, runs
from verifybench.evidence.grouping.publishing import agency, outlet
from verifybench.evidence.grouping.units import own_words
from verifybench.evidence.rules.speakers import resolved
from verifybench.evidence.tables import agencies
from verifybench.model.claim import Statement
from verifybench.model.independence import OWN, Origin

_CREDIT = regex.compile(r"(?:\((?P<a>[^()\n]{2,40})\)|[-–—]{1,2}\s?(?P<b>\p{Lu}[\p{L} -]{1,40}))\W{0,2}$")
_INTERVIEW = regex.compile(
    r"\b(?:interview|conversation|comments?|remarks)\s(?:with|to|by|on|for)\s(?P<a>[^,;:.“”\"]{2,60})"
)
_BY_THE_WAY = regex.compile(r",[^,;]{2,80},\s?")
_GOES_ON = regex.compile(r"^(?:He|She|It|They)\s(?:also\s)?would\b")
_WHO = r"^(?P<who>[^,;:“”\"]{2,80}?)(?:,\s(?P<named>[^,;:]{2,60}),)?\s"


def origin(passage: Statement, before: Sequence[Statement] = ()) -> Origin:
    """Where a passage has what it says from; `before` are the sentences before it in text order, of which the last two matter.

    A sentence that names nobody rests on whom the one before announces ("issued a statement."), or goes on with what that reports.
    """
    speakers, via = _named(passage, before)
    if before and not (passage.attribution or speakers or via):
        speakers = _announced(before[-1])
        if not speakers and (_GOES_ON.match(passage.text) or passage.speakers):
            speakers, via = _named(before[-1], before[:-1])
    elif before and (_goes_on(passage) or _by_role(passage)):
        speakers = [*speakers, *_announced(before[-1])]
        if not via and _goes_on(passage):
            earlier, via = _named(before[-1], before[:-1])
            speakers = speakers or earlier
    words = own_words(passage.text)
    if not (speakers or via or words):
        return OWN
    return Origin(tuple(dict.fromkeys(speakers)), tuple(dict.fromkeys(via)), words)


def _named(passage: Statement, before: Sequence[Statement]) -> tuple[list[str], list[str]]:
    """Speakers and outlets that a sentence names."""
    speakers: list[str] = []
    via: list[str] = []
    for one in passage.attribution:
        phrase = resolved(one.speaker, before[-2:]) if one.speaker else ""
        if one.verb == HEARER:
            via += [phrase] if outlet(phrase) else []
            continue
        behind = passage.text[max(0, one.end - passage.start) :]
        for key, is_outlet in keys(phrase, passage.names, behind):
            (via if is_outlet else speakers).append(key)
    if not passage.attribution:
        for speaker in passage.speakers:
            speakers += [key for key, _ in keys(resolved(speaker, before[-2:]), passage.names)]
    for name in _tellers(passage):
        (via if outlet(name) else speakers).append(name)
    for pattern in (_CREDIT, _INTERVIEW):
        for found in pattern.finditer(passage.text):
            who = next(filter(None, found.groups()))
            if agency(who) is not None or (pattern is _INTERVIEW and outlet(who)):
                via.append(agency(who) or who)
    return speakers, via


def _tellers(passage: Statement) -> Iterator[str]:
    """Names with a verb of telling behind them, or behind what is told of them by the way, where no attribution was read."""
    if passage.attribution:
        return
    spotted = {name.text for name in passage.names if name.kind != "place"}
    for found in RUN.finditer(passage.text[:400]):
        name = next(runs(found[0]), "")
        behind = passage.text[found.end() : found.end() + 140]
        if (aside := _BY_THE_WAY.match(behind)) is not None:
            behind = behind[aside.end() :]
        # One word at the head of a sentence may be anything, unless it is told who that is: "Holm, the fire chief, …"
        alone = " " not in name and found.start() == 0 and aside is None
        if not name or (alone and name not in spotted and not name.isupper()):
            continue
        word = WORDS.match(behind.lstrip())
        if word is not None and word[0] in _telling():
            yield agency(name) or person([name], passage.names) or name


def _announced(last: Statement) -> list[str]:
    """Whom a sentence announces that says nothing but that somebody will be heard: "The ministry issued a statement."."""
    found = _announcement().match(last.text) or _testimony().match(last.text)
    if found is None:
        return []
    who = found["named"] or found["who"]
    return [key for key, is_outlet in keys(who, last.names) if not is_outlet]


def _goes_on(passage: Statement) -> bool:
    """Whether a sentence with a speaker may go on with what was said before: "he said", "the paper wrote", or quotes alone."""
    speakers = [one.speaker for one in passage.attribution if one.verb != HEARER]
    if not speakers:
        return bool(passage.speakers)
    return any(one.lower() in PRONOUNS or one not in passage.text or _the_paper(one) for one in speakers)


def _the_paper(speaker: str) -> bool:
    words = speaker.casefold().split()
    return len(words) == 2 and words[0] == "the" and words[1] in _papers()


def _by_role(passage: Statement) -> bool:
    """Whether a speaker is told by a role alone, which the sentence before may have filled: "the colonel told the court"."""
    return any(
        one.speaker.split()[:1]
        and one.speaker.split()[0].lower() in ARTICLES
        and not any(map(capital, one.speaker.split()[1:]))
        for one in passage.attribution
    )


@cache
def _announcement() -> regex.Pattern[str]:
    verbs, nouns = "|".join(agencies.ANNOUNCE.split()), "|".join(agencies.ANNOUNCED.split())
    return regex.compile(
        rf"{_WHO}(?:has\s|have\s|had\s)?(?:{verbs})(?:\s(?:out|around))?\s(?:an?|its|their|his|her|the)\s(?:[\w-]{{1,20}}\s){{0,3}}(?:{nouns})\b"
    )


@cache
def _testimony() -> regex.Pattern[str]:
    return regex.compile(rf"{_WHO}(?:has\s|had\s)?(?:{'|'.join(one.strip() for one in agencies.TESTIFIED.split('|'))})\b")


@cache
def _papers() -> frozenset[str]:
    return frozenset(agencies.OUTLET_WORDS.split())


@cache
def _telling() -> frozenset[str]:
    return frozenset(agencies.TELLING.split())
