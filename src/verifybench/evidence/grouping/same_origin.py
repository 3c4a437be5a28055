"""Whether two origins as written are one: an agency by two names, a body and its initials, two spellings of a person."""

from __future__ import annotations

from verifybench.evidence.grouping.informants import ARTICLES, LINKS, OWNER, WORDS, bodies, capital, small
from verifybench.evidence.grouping.publishing import agency
from verifybench.evidence.rules.naming import may_be_one
from verifybench.evidence.rules.speakers import match
from verifybench.names import UNSETTLED, Settled, mixed_initials


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
    if any(_initials(*pair) or mixed_initials(*pair) for pair in ((one, other), (other, one))):
        return True
    if _is_name(one) and _is_name(other):
        return may_be_one(one, other, settled)
    return match(one, other, settled) == "same"


def _is_name(text: str) -> bool:
    words = [word for word in WORDS.findall(text) if small(word) not in LINKS | ARTICLES]
    return bool(words) and all(word[0].isupper() or word[0].isdigit() or "-" in word for word in words)


def _bag(text: str) -> frozenset[str]:
    """The words of a phrase in no order, without links: "the health ministry" and "the Ministry of Health" are one."""
    words = (OWNER.sub("", word) for word in WORDS.findall(text))
    return frozenset(word.casefold() for word in words if small(word) not in LINKS | ARTICLES | {"a", "an"})


def _part(short: str, long: str, few: frozenset[str], many: frozenset[str]) -> bool:
    """Whether one is the other told by its head noun: "the ministry" after "the Interior Ministry"."""
    if not few < many or any(map(capital, WORDS.findall(short)[1:])) or len(few) > 2:
        return False
    words = [word.casefold() for word in WORDS.findall(long) if word.lower() not in ARTICLES]
    head = next((at for at, word in enumerate(words) if at and word in LINKS), len(words))
    return words[head - 1] in few and (short.islower() or short.casefold() in bodies())


def _initials(short: str, long: str) -> bool:
    """Whether one is made of the other's capitals: UNHCR, the UN High Commissioner for Refugees."""
    letters = short.replace(".", "").removeprefix("the ").removeprefix("The ")
    if not 2 <= len(letters) <= 8 or not letters.isupper():
        return False
    words = [word for word in WORDS.findall(long) if word[0].isupper()]
    return len(words) > 1 and "".join(word if word.isupper() else word[0] for word in words if word != "The") == letters
