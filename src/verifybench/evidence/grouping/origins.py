"""On whose word a passage rests: whom it names as having said it, and the paper or agency that it has it from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from verifybench.evidence.content import HEARER
from verifybench.evidence.grouping.publishing import agency, outlet
from verifybench.evidence.grouping.units import own_words
from verifybench.evidence.rules.naming import may_be_one
from verifybench.evidence.rules.speakers import match, resolved
from verifybench.evidence.tables import agencies
from verifybench.model.claim import Name, Statement
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
_LINKS = frozenset("by of from for in at to with on who which that obtained seen published".split())
_BY = frozenset(["obtained", "seen", "published"])
_RUN = regex.compile(
    r"(?:al-|el-)?[\p{Lu}\d][\w.’'&/-]*+(?:\s(?:(?:of|for|and|the|de|du|der|des|di|del)\s){0,2}[\p{Lu}\d][\w.’'&/-]*+){0,9}"
)
_MADE_BY = regex.compile(
    r"\b(?:published|released|issued|compiled|written|drawn up|prepared|commissioned|obtained|produced|seen) by (?P<who>[^,;:.]{2,80})"
)
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
    elif before and (_goes_on(passage) or _by_role(passage)):
        speakers = [*speakers, *_announced(before[-1])]
        if not via and _goes_on(passage):
            earlier, via = _named(before[-1], before[:-1])
            speakers = speakers or earlier
    words = own_words(passage.text)
    if not (speakers or via or words):
        return OWN
    return Origin(tuple(dict.fromkeys(speakers)), tuple(dict.fromkeys(via)), words)


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
    if _part(one, other, a, b) or _part(other, one, b, a):
        return True
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
        behind = passage.text[max(0, one.end - passage.start) :]
        for key, is_outlet in _keys(phrase, passage.names, behind):
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


def _keys(phrase: str, names: Sequence[Name], behind: str = "") -> Iterator[tuple[str, bool]]:
    """Who a phrase is about, each with whether that is an outlet: the person, else the body it speaks for, else itself.

    Nobody where it names nobody who can be told from others. `behind` is what stands behind it in the sentence.
    """
    words = _WORDS.findall(phrase[:300])
    if not words or words[0].lower() in _OWN_VOICE or (len(words) == 1 and words[0].lower() in _PRONOUNS):
        return
    head = next((at for at, word in enumerate(words) if at and word.lower() in _LINKS), len(words))
    last = words[head - 1].lower()
    mouthpiece = last in _mouthpieces() or last.startswith("spokes")
    # One word at the head of a sentence has its capital from there, unless it was spotted as a name.
    common = len(words) == 1 and words[0].istitle() and all(name.text != words[0] for name in names)
    runs = [] if common else list(_runs(phrase))
    if (agencies_named := [known for one in (phrase, *runs) if (known := agency(one)) is not None]) and not _person(
        runs, names
    ):
        yield agencies_named[0], True
        return
    front = phrase[: phrase.find(words[head])] if head < len(words) else phrase
    in_front = [run for run in runs if run in front]
    if (person := _person(in_front, names)) is not None:
        yield person, False
        if any(word.lower().startswith("spokes") for word in words):
            yield from ((run, outlet(run)) for run in runs if person not in run)
    elif in_front and not common and _capital(words[head - 1]) and not (head == 1 and mouthpiece):
        yield in_front[-1] if len(in_front[-1].split()) > 1 or len(runs) == 1 else runs[-1], outlet(front)
    elif mouthpiece:
        # "a report by the board", "the ministry's spokesman", "the report, published by the institute"
        owners = runs or ([owner] if (owner := _owner(words, head)) else [*_published_by(behind)])
        if owners:
            yield owners[0], outlet(owners[0])
        elif not _nobody(words, head):
            yield _plain(words), False
    elif not _nobody(words, head):
        if head < len(words) and words[head].lower() in _BY and runs:
            yield runs[-1], outlet(runs[-1])  # "documents obtained by the group"
        else:
            yield _plain(words), outlet(phrase)


def _plain(words: Sequence[str]) -> str:
    return " ".join(words[words[0].lower() in _ARTICLES :])


def _runs(phrase: str) -> Iterator[str]:
    """Names as capitals tell them, with what links their parts: "UN High Commissioner for Refugees"."""
    for found in _RUN.finditer(phrase):
        words = found[0].split()
        while (
            words
            and not (len(words[0]) > 1 and words[0].isupper())
            and words[0].lower() in _ARTICLES | _INDEFINITE | _mouthpieces() | _LINKS
        ):
            del words[0]
        if words and not (len(words) == 1 and found.start() == 0 and words[0].lower() in _bodies()):
            yield _OWNER.sub("", " ".join(words))


def _capital(word: str) -> bool:
    return word[0].isupper() or word[:3] in ("al-", "el-")


def _person(runs: Sequence[str], names: Sequence[Name]) -> str | None:
    found = [name.text for run in runs for name in names if name.kind == "person" and name.text in run]
    return found[-1] if found else None  # "Berg's wife Anna" is Anna


def _published_by(behind: str) -> Iterator[str]:
    found = _MADE_BY.search(behind[:160])
    if found is not None:
        yield from _runs(found["who"])


def _owner(words: list[str], head: int) -> str:
    """Whose report or spokesman it is: "the ministry’s", "ministry", or behind "of", "by", "for"; "" where nobody is told."""
    first = 1 if words[0].lower() in _ARTICLES | _INDEFINITE else 0
    owned = next((at for at in range(head) if _OWNER.search(words[at])), None)
    if owned is not None:
        return _OWNER.sub("", " ".join(words[first : owned + 1]))
    owned = next((at for at in range(head, len(words)) if _OWNER.search(words[at])), None)
    if owned is not None:
        return _OWNER.sub("", words[owned])
    if head < len(words) and words[head].lower() in ("by", "of", "from", "for"):
        behind = words[head + 1 : head + 6]
        behind = behind[bool(behind) and behind[0].lower() in _ARTICLES | _INDEFINITE :]
        return " ".join(behind)
    return " ".join(word for word in words[first : head - 1] if word.lower() not in _adjectives())


def _nobody(words: list[str], head: int) -> bool:
    """Whether a phrase without a name of its own is about somebody who cannot be told from others."""
    first, last = words[0].lower(), words[head - 1].lower()
    if last in _nobodies() or first in _INDEFINITE:
        return True
    if first in _ARTICLES or any(_OWNER.search(word) for word in words[:head]):
        return False
    return last not in _bodies() and not any(map(_capital, words[1:head]))


def _tellers(passage: Statement) -> Iterator[str]:
    """Names with a verb of telling behind them, or behind what is told of them by the way, where no attribution was read."""
    if passage.attribution:
        return
    spotted = {name.text for name in passage.names if name.kind != "place"}
    for found in _RUN.finditer(passage.text[:400]):
        name = next(_runs(found[0]), "")
        alone = " " not in name and found.start() == 0
        if not name or (alone and name not in spotted and not name.isupper()):
            continue
        behind = passage.text[found.end() : found.end() + 140]
        if (aside := _BY_THE_WAY.match(behind)) is not None:
            behind = behind[aside.end() :]
        word = _WORDS.match(behind.lstrip())
        if word is not None and word[0] in _telling():
            yield agency(name) or _person([name], passage.names) or name


def _announced(last: Statement) -> list[str]:
    """Whom a sentence announces that says nothing but that somebody will be heard: "The ministry issued a statement."."""
    found = _announcement().match(last.text) or _testimony().match(last.text)
    if found is None:
        return []
    who = found["named"] or found["who"]
    return [key for key, is_outlet in _keys(who, last.names) if not is_outlet]


def _goes_on(passage: Statement) -> bool:
    """Whether a sentence that names a speaker may go on with what was said before: "he said", "the paper wrote", or quotes alone."""
    speakers = [one.speaker for one in passage.attribution if one.verb != HEARER]
    if not speakers:
        return bool(passage.speakers)
    return any(one.lower() in _PRONOUNS or one not in passage.text or _the_paper(one) for one in speakers)


def _the_paper(speaker: str) -> bool:
    words = speaker.casefold().split()
    return len(words) == 2 and words[0] == "the" and words[1] in _papers()


def _by_role(passage: Statement) -> bool:
    """Whether a speaker is told by a role alone, which the sentence before may have filled: "the colonel told the court"."""
    return any(
        one.speaker.split()[:1]
        and one.speaker.split()[0].lower() in _ARTICLES
        and not any(map(_capital, one.speaker.split()[1:]))
        for one in passage.attribution
    )


def _is_name(text: str) -> bool:
    words = [word for word in _WORDS.findall(text) if word.lower() not in _LINKS | _ARTICLES]
    return bool(words) and all(word[0].isupper() or word[0].isdigit() or "-" in word for word in words)


def _bag(text: str) -> frozenset[str]:
    """The words of a phrase in no order, without links: "the health ministry" and "the Ministry of Health" are one."""
    words = (_OWNER.sub("", word).casefold() for word in _WORDS.findall(text))
    return frozenset(word for word in words if word not in _LINKS | _ARTICLES | {"a", "an"})


def _part(short: str, long: str, few: frozenset[str], many: frozenset[str]) -> bool:
    """Whether one is the other told by its head noun: "the ministry" after "the Interior Ministry"."""
    if not few < many or any(map(_capital, _WORDS.findall(short)[1:])) or len(few) > 2:
        return False
    words = [word.casefold() for word in _WORDS.findall(long) if word.lower() not in _ARTICLES]
    head = next((at for at, word in enumerate(words) if at and word in _LINKS), len(words))
    return words[head - 1] in few and (short.islower() or short.casefold() in _bodies())


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
def _papers() -> frozenset[str]:
    return frozenset(agencies.OUTLET_WORDS.split())


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
