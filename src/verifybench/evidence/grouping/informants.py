"""Whom a phrase about a speaker stands for: a person, the body it speaks for, an outlet, or nobody who can be told from others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from verifybench.evidence.grouping.publishing import agency, outlet
from verifybench.evidence.tables import agencies
from verifybench.model.claim import Name
from verifybench.names import is_initials

WORDS = regex.compile(r"[^\W_](?:[^\W_]|[.’'-](?=[^\W_]))*+")
OWNER = regex.compile(r"[’']s?$")
RUN = regex.compile(
    r"(?:al-|el-)?[\p{Lu}\d][\w.’'&/-]*+"
    r"(?:\s(?:(?:of|for|and|the|de|du|der|des|di|del)\s){0,2}[\p{Lu}\d][\w.’'&/-]*+){0,9}"
)
"""A name as capitals tell it."""
PRONOUNS = frozenset(["he", "she", "it", "they", "him", "them"])
ARTICLES = frozenset(["the", "his", "her", "its", "their", "this", "that"])
LINKS = frozenset(agencies.LINKS.split())
_OWN_VOICE = frozenset(["i", "we", "us", "our", "ours", "my", "me"])
_INDEFINITE = frozenset(agencies.INDEFINITE.split())
_BY = frozenset(["obtained", "seen", "published"])
_MADE_BY = regex.compile(
    r"\b(?:published|released|issued|compiled|written|drawn up|prepared|commissioned|obtained|produced|seen) by "
    r"(?P<who>[^,;:.]{2,80})"
)


def keys(phrase: str, names: Sequence[Name], behind: str = "") -> Iterator[tuple[str, bool]]:
    """Whom a phrase about a speaker stands for, each with whether that is an outlet: an agency, the person, the body they speak
    for, else the phrase itself. Nobody where it names nobody who can be told from others. `behind` is what stands behind it in
    the sentence.
    """
    words = WORDS.findall(phrase[:300])
    if not words or small(words[0]) in _OWN_VOICE or (len(words) == 1 and small(words[0]) in PRONOUNS):
        return
    head = next((at for at, word in enumerate(words) if at and small(word) in LINKS), len(words))
    front = phrase[: phrase.find(words[head])] if head < len(words) else phrase
    last = words[head - 1].lower()
    mouthpiece = last in _mouthpieces() or last.startswith("spokes")
    # One word at the head of a sentence has its capital from there, unless it was spotted as a name.
    common = len(words) == 1 and words[0].istitle() and all(name.text != words[0] for name in names)
    named = [] if common else list(runs(phrase))
    in_front = [run for run in named if run in front]
    wires = [known for one in (phrase, *named) if (known := agency(one)) is not None]
    who = person(in_front, names)
    if wires and person(named, names) is None:
        yield wires[0], True
    elif who is not None:
        yield who, False
        if any(word.lower().startswith("spokes") for word in words):
            yield from ((run, outlet(run)) for run in named if who not in run)
    elif in_front and capital(words[head - 1]) and not (head == 1 and mouthpiece):
        whole = len(in_front[-1].split()) > 1 or len(named) == 1
        yield in_front[-1] if whole else named[-1], outlet(front)
    elif mouthpiece and (owner := next(_owners(named, words, head, behind), "")):
        yield owner, outlet(owner)
    elif not _nobody(words, head):
        if named and head < len(words) and words[head].lower() in _BY:
            yield named[-1], outlet(named[-1])  # "documents obtained by the group"
        else:
            yield _plain(words), outlet(phrase) and not mouthpiece


def _owners(named: Sequence[str], words: list[str], head: int, behind: str) -> Iterator[str]:
    """Whose mouthpiece it is: "a report by the board", "the ministry's spokesman", "the report, published by the institute"."""
    yield from named
    yield from filter(None, [_owner(words, head)])
    yield from _published_by(behind)


def _plain(words: Sequence[str]) -> str:
    return " ".join(words[small(words[0]) in ARTICLES :])


def runs(phrase: str) -> Iterator[str]:
    """Names as capitals tell them, with what links their parts: "UN High Commissioner for Refugees"."""
    for found in RUN.finditer(phrase):
        words = found[0].split()
        while (
            words
            and not (len(words[0]) > 1 and words[0].isupper())
            and words[0].lower() in ARTICLES | _INDEFINITE | _mouthpieces() | LINKS
        ):
            del words[0]
        if words and not (len(words) == 1 and found.start() == 0 and words[0].lower() in bodies()):
            yield OWNER.sub("", " ".join(words))


def small(word: str) -> str:
    """A word as the tables of grammar have it, in small letters; initials, which none of them is, as they are: "WHO"."""
    return word if is_initials(word) else word.lower()


def capital(word: str) -> bool:
    return word[0].isupper() or word[:3] in ("al-", "el-")


def person(runs: Sequence[str], names: Sequence[Name]) -> str | None:
    found = [name.text for run in runs for name in names if name.kind == "person" and name.text in run]
    return found[-1] if found else None  # "Berg's wife Anna" is Anna


def _published_by(behind: str) -> Iterator[str]:
    found = _MADE_BY.search(behind[:160])
    if found is not None:
        yield from runs(found["who"])


def _owner(words: list[str], head: int) -> str:
    """Whose report or spokesman it is: "the ministry’s", "ministry", or behind "of", "by", "for"; "" where nobody is told."""
    first = 1 if words[0].lower() in ARTICLES | _INDEFINITE else 0
    owned = next((at for at in range(head) if OWNER.search(words[at])), None)
    if owned is not None:
        return OWNER.sub("", " ".join(words[first : owned + 1]))
    owned = next((at for at in range(head, len(words)) if OWNER.search(words[at])), None)
    if owned is not None:
        return OWNER.sub("", words[owned])
    if head < len(words) and words[head].lower() in ("by", "of", "from", "for"):
        behind = words[head + 1 : head + 6]
        behind = behind[bool(behind) and behind[0].lower() in ARTICLES | _INDEFINITE :]
        return " ".join(behind)
    return " ".join(word for word in words[first : head - 1] if word.lower() not in _adjectives())


def _nobody(words: list[str], head: int) -> bool:
    """Whether a phrase without a name of its own is about somebody who cannot be told from others."""
    first, last = words[0].lower(), words[head - 1].lower()
    if last in _nobodies() or first in _INDEFINITE:
        return True
    if first in ARTICLES or any(OWNER.search(word) for word in words[:head]):
        return False
    return last not in bodies() and not any(map(capital, words[1:head]))


@cache
def _mouthpieces() -> frozenset[str]:
    return frozenset(agencies.MOUTHPIECES.split())


@cache
def bodies() -> frozenset[str]:
    return frozenset(agencies.BODIES.split())


@cache
def _nobodies() -> frozenset[str]:
    return frozenset(agencies.NOBODY.split())


@cache
def _adjectives() -> frozenset[str]:
    return frozenset(
        [
            "new",
            "annual",
            "own",
            "preliminary",
            "final",
            "first",
            "latest",
            "recent",
            "official",
            "internal",
            "joint",
            "half-year",
        ]
    )
