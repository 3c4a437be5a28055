"""On whose word a passage rests: whom it names as having said it, and the paper or agency that it has it from."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache

import regex

from verifybench.evidence.content import HEARER
from verifybench.evidence.grouping.publishing import agency, outlet
from verifybench.evidence.grouping.units import own_words
from verifybench.evidence.rules.naming import may_be_one
from verifybench.evidence.rules.speakers import match, resolved
from verifybench.evidence.tables import agencies
from verifybench.model.claim import Name, Passage, Statement
from verifybench.model.independence import OWN, Origin
from verifybench.names import UNSETTLED, Settled

_WORDS = regex.compile(r"[^\W_](?:[^\W_]|[.’'-](?=[^\W_]))*+")
_OWNER = regex.compile(r"[’']s?$")
_OWN_VOICE = frozenset("i we us our ours my me".split())
_PRONOUNS = frozenset("he she it they him them".split())
_ARTICLES = frozenset("the his her its their this that".split())
_INDEFINITE = frozenset(
    "a an one some several many two three four five six dozens hundreds another most few local no".split()
)
_LINKS = frozenset("by of from for in at to with on who which that".split())
_CREDIT = regex.compile(r"(?:\((?P<a>[^()\n]{2,40})\)|[-–—]{1,2}\s?(?P<b>\p{Lu}[\p{L} -]{1,40}))\W{0,2}$")
_DATELINE = regex.compile(r"^\p{Lu}[\p{L} .,’'/\d-]{1,60}\((?P<a>[^()\n]{2,40})\)\s?[-–—:]")
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
    if not speakers and not via and before:
        speakers = _announced(before[-1])
        if not speakers and _GOES_ON.match(passage.text):
            speakers, via = _named(before[-1], before[:-1])
    elif before and not via and _goes_on(passage):
        said = _announced(before[-1])
        earlier, via = _named(before[-1], before[:-1])
        speakers = [*speakers, *said, *(earlier if not speakers else ())]
    words = own_words(passage.text)
    if not (speakers or via or words):
        return OWN
    return Origin(tuple(dict.fromkeys(speakers)), tuple(dict.fromkeys(via)), words)


def origins(passages: Iterable[Passage], wanted: Collection[str]) -> Iterator[tuple[str, Origin]]:
    """The origins of the passages that are wanted, by id; those that speak for themselves are left out."""
    document: str | None = None
    before: list[Statement] = []
    for passage in sorted(passages, key=lambda one: (one.document, one.statement.start)):
        if passage.document != document:
            document, before = passage.document, []
        if passage.id in wanted and (found := origin(passage.statement, before)) != OWN:
            yield passage.id, found
        before = [*before[-1:], passage.statement]


def alike(one: str, other: str, settled: Settled = UNSETTLED) -> bool:
    """Whether two origins as written are one: an agency by two names, a body and its initials, two spellings of a person."""
    first, second = agency(one), agency(other)
    if first is not None and second is not None:
        return first == second
    if settled and (said := settled.standing(one, other)) is not None:
        return said == "same"
    a, b = _bag(one), _bag(other)
    if a == b:
        return bool(a)
    if _initials(one, other) or _initials(other, one):
        return True
    if _is_name(one) and _is_name(other):
        return may_be_one(one, other, settled)
    return match(one, other, settled) == "same"


def _named(passage: Statement, before: Sequence[Statement]) -> tuple[list[str], list[str]]:
    """Speakers and outlets that a sentence names."""
    speakers: list[str] = []
    via: list[str] = []
    for one in passage.attribution:
        phrase = resolved(one.speaker, before[-2:]) if one.speaker else ""
        if one.verb == HEARER:
            via += [phrase] if outlet(phrase) else []
            continue
        for key, is_outlet in _keys(phrase, passage.names):
            (via if is_outlet else speakers).append(key)
    if not passage.attribution:
        for speaker in passage.speakers:
            speakers += [key for key, _ in _keys(resolved(speaker, before[-2:]), passage.names)]
    for name in _tellers(passage):
        (via if outlet(name) else speakers).append(name)
    for pattern in (_DATELINE, _CREDIT, _INTERVIEW):
        for found in pattern.finditer(passage.text):
            who = next(filter(None, found.groups()))
            if agency(who) is not None or (pattern is _INTERVIEW and outlet(who)):
                via.append(agency(who) or who)
    return speakers, via


def _keys(phrase: str, names: Sequence[Name]) -> Iterator[tuple[str, bool]]:
    """Who a phrase is about, each with whether that is an outlet: the person, else the body it speaks for, else itself.

    Nobody where it names nobody who can be told from others.
    """
    words = _WORDS.findall(phrase[:300])
    if not words or words[0].lower() in _OWN_VOICE or (len(words) == 1 and words[0].lower() in _PRONOUNS):
        return
    inside = [name for name in names if name.text in phrase]
    persons = [name.text for name in inside if name.kind == "person"]
    bodies = [name.text for name in inside if name.kind in ("organisation", "unknown")]
    head = next((at for at, word in enumerate(words) if at and word.lower() in _LINKS), len(words))
    nouns = [word.lower() for word in words[:head] if word[0].islower() and word.lower() not in _ARTICLES | _INDEFINITE]
    last = words[head - 1]
    mouthpiece = last.lower() in _mouthpieces() or any(noun.startswith("spokes") for noun in nouns)
    if any(agency(body) is not None for body in bodies) or (agency(phrase) is not None):
        for body in bodies or [phrase]:
            if (known := agency(body)) is not None:
                yield known, True
        return
    if persons:
        yield persons[0], False
        if mouthpiece:
            yield from ((body, outlet(body)) for body in bodies)
    elif bodies and (mouthpiece or not last[0].islower() or outlet(phrase)):
        of_outlet = outlet(phrase)
        yield from ((body, of_outlet or outlet(body)) for body in bodies)
    elif mouthpiece and (owner := _owner(words, head)):
        yield owner, False
    elif not _nobody(words, head, bool(inside)):
        yield " ".join(words[words[0].lower() in _ARTICLES :]), outlet(phrase)


def _owner(words: list[str], head: int) -> str:
    """Whose report or spokesman it is: "the ministry’s", "ministry", or behind "of", "by", "for"; "" where nobody is told."""
    first = 1 if words[0].lower() in _ARTICLES | _INDEFINITE else 0
    owned = next((at for at in range(head) if _OWNER.search(words[at])), None)
    if owned is not None:
        return _OWNER.sub("", " ".join(words[first : owned + 1]))
    if head < len(words) and words[head].lower() in ("by", "of", "from", "for"):
        behind = words[head + 1 : head + 6]
        behind = behind[bool(behind) and behind[0].lower() in _ARTICLES | _INDEFINITE :]
        return " ".join(behind)
    return " ".join(word for word in words[first : head - 1] if word.lower() not in _adjectives())


def _nobody(words: list[str], head: int, named: bool) -> bool:
    """Whether a phrase without a name of its own is about somebody who cannot be told from others."""
    first, last = words[0].lower(), words[head - 1].lower()
    if last in _nobodies() or first in _INDEFINITE:
        return True
    if first in _ARTICLES or _OWNER.search(words[0]):
        return False
    if words[0][0].isupper() and (named or head > 1):
        return False
    return last not in _bodies()


def _tellers(passage: Statement) -> Iterator[str]:
    """Names with a verb of telling behind them, or behind what is told of them by the way."""
    if passage.attribution:
        return
    for name in passage.names:
        if name.kind == "place":
            continue
        behind = passage.text[name.end - passage.start :][:140]
        if (aside := _BY_THE_WAY.match(behind)) is not None:
            behind = behind[aside.end() :]
        word = _WORDS.match(behind.lstrip())
        if word is not None and word[0] in _telling():
            yield agency(name.text) or name.text
    found = _plain_teller().search(passage.text)
    if found is not None and agency(found["who"]) is not None:
        yield agency(found["who"]) or ""


def _announced(last: Statement) -> list[str]:
    """Whom a sentence announces that says nothing but that somebody will be heard: "The ministry issued a statement."."""
    found = _announcement().match(last.text) or _testimony().match(last.text)
    if found is None:
        return []
    who = found["named"] or found["who"]
    return [key for key, is_outlet in _keys(who, last.names) if not is_outlet]


def _goes_on(passage: Statement) -> bool:
    """Whether a sentence that names a speaker may go on with what was said before: "he said", "it says", "the colonel told"."""
    words = passage.text.split()
    spoken = any(
        one.speaker.split()[:1] and one.speaker.split()[0].lower() in _PRONOUNS | _ARTICLES for one in passage.attribution
    )
    resolved_elsewhere = any(one.speaker and one.speaker not in passage.text for one in passage.attribution)
    return bool(words) and (spoken or resolved_elsewhere or (not passage.attribution and bool(passage.speakers)))


def _is_name(text: str) -> bool:
    words = [word for word in _WORDS.findall(text) if word.lower() not in _LINKS | _ARTICLES]
    return bool(words) and all(word[0].isupper() or word[0].isdigit() or "-" in word for word in words)


def _bag(text: str) -> frozenset[str]:
    """The words of a phrase in no order, without links: "the health ministry" and "the Ministry of Health" are one."""
    words = (_OWNER.sub("", word).casefold() for word in _WORDS.findall(text))
    return frozenset(word for word in words if word not in _LINKS | _ARTICLES | {"a", "an"})


def _initials(short: str, long: str) -> bool:
    """Whether one is made of the other's capitals: UNHCR, the UN High Commissioner for Refugees."""
    letters = short.replace(".", "").removeprefix("the ").removeprefix("The ")
    if not 2 <= len(letters) <= 8 or not letters.isupper():
        return False
    words = [word for word in _WORDS.findall(long) if word[0].isupper()]
    return len(words) > 1 and "".join(word if word.isupper() else word[0] for word in words if word != "The") == letters


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
def _plain_teller() -> regex.Pattern[str]:
    """An agency before a verb of telling, where it was not spotted as a name."""
    return regex.compile(
        r"(?P<who>\b\p{Lu}[\p{L}-]{1,30}(?:\s\p{Lu}[\p{L}-]{1,30}){0,3})\s(?:" + "|".join(agencies.TELLING.split()) + r")\b"
    )


@cache
def _telling() -> frozenset[str]:
    return frozenset(agencies.TELLING.split())


@cache
def _mouthpieces() -> frozenset[str]:
    return frozenset(agencies.MOUTHPIECES.split())


@cache
def _bodies() -> frozenset[str]:
    return frozenset(agencies.BODIES.split())


@cache
def _nobodies() -> frozenset[str]:
    return frozenset(agencies.NOBODY.split())


@cache
def _adjectives() -> frozenset[str]:
    return frozenset("new annual own preliminary final first latest recent official internal joint half-year".split())
