"""Who put a text out, and who is an outlet: publishers, the sites of addresses, agencies and the credits that texts give them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

import regex

from verifybench.evidence.tables import agencies
from verifybench.model.document import Document

_LETTERS = regex.compile(r"[^\W_]++")
_ARTICLE = regex.compile(r"^(?:the|der|die|das|le|la|les|el|il)\s+(?=\S)")
_LEGAL_END = regex.compile(r"[\s,]+(?:ltd|llc|inc|plc|gmbh|ag|corp|co|limited|news agency|newspaper|website|online)\.?$")
_HOST = regex.compile(r"https?://(?:[^/?#\s]{0,200}@)?(?P<host>[^/?#:\s]{1,253})", regex.IGNORECASE)
_ARCHIVED = regex.compile(
    r"^https?://(?:web\.)?archive\.[a-z]{2,5}/(?:web/)?[\w*]{1,20}/(?P<url>https?://.+)", regex.IGNORECASE
)
_MIRROR = regex.compile(r"^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.)")
_EDGE = 700  # characters at the beginning and end of a text where credits stand


def publisher_key(name: str | None) -> str:
    """What is compared of a publisher's name; "" where the field says that nothing is known. An agency is one by all its names."""
    key = _folded(name or "")
    return "" if key in _unknown() else key


@lru_cache(maxsize=4096)
def _folded(name: str) -> str:
    text = " ".join(name.casefold().split())
    if (known := agency(text)) is not None:
        return known.casefold()
    text = _LEGAL_END.sub("", _ARTICLE.sub("", text))
    return " ".join(_LETTERS.findall(text)) or text


def site(url: str | None) -> str:
    """The host of an address, its "www." and "m." aside; "" for none, and for those where anybody publishes.

    Only the same host is one publisher: what belongs together under a domain is a matter of registries and owners.
    """
    if not url:
        return ""
    if (inner := _ARCHIVED.match(url[:2000])) is not None:
        return site(inner["url"])
    found = _HOST.match(url[:2000])
    host = _MIRROR.sub("", found["host"].casefold().rstrip(".")) if found else ""
    return "" if "." not in host or host in _platforms() else host


def agency(name: str) -> str | None:
    """The name an agency is told by, from any of its names."""
    return _agencies().get(_plain(name))


def outlet(phrase: str) -> bool:
    """Whether a speaker or hearer as written is a paper, a broadcaster or an agency."""
    words = _LETTERS.findall(phrase.casefold())
    if not words:
        return False
    if agency(phrase) is not None or _plain(phrase) in _outlets():
        return True
    named = any(word[0].isupper() for word in _LETTERS.findall(phrase) if word.lower() not in ("the", "a", "an"))
    return named and any(word in _outlet_words() for word in words)


def credit(document: Document) -> str | None:
    """The agency that a text says it is from: in its dateline, byline or last line. Pictures' credits are none."""
    text = [block for block in document.blocks if block.label != "caption"]
    edges = [*text[:6], *text[-5:]]
    for block in dict.fromkeys(edges):
        for line in _edge_lines(document.text[block.start : block.end]):
            for pattern in _credits():
                if (found := pattern.search(line)) is not None:
                    return _agencies()[_plain(found["agency"])]
            if _signed_off_by_reuters().search(line):
                return "Reuters"
    return None


def _edge_lines(text: str) -> Iterator[str]:
    for line in (text if len(text) <= 2 * _EDGE else text[:_EDGE] + "\n" + text[-_EDGE:]).splitlines():
        if line.strip():
            yield line.strip()


@cache
def _credits() -> tuple[regex.Pattern[str], ...]:
    names = "|".join(regex.escape(name) for name in sorted(_spelled(), key=lambda name: (-len(name), name)))
    one = rf"(?P<agency>{names})"
    return tuple(
        regex.compile(pattern)
        for pattern in (
            rf"^[\p{{Lu}}][\p{{L}} .,’'/-]{{1,60}}?(?:\d{{1,2}}[\p{{L}} .,]{{0,12}})?\({one}\)\s?+(?:[-–—:]|\s)",  # PARIS (AFP) -
            rf"^\(?{one}\)?\s?[-–—:]\s",  # AFP - …
            rf"^(?:By|Source:?|From|Text:|©|Copyright(?: \d{{4}})?)\s(?:[\p{{L}} .]{{1,40}},\s)?(?:the |The )?{one}\W*$",
            rf"^[-–—(\[]?\s?{one}\s?[)\]]?\.?$",  # a line of its own
            rf"[.!?”\"]\s?\({one}\)\W?$",  # … on Friday. (AFP)
            rf"[.!?”\"]\s?[-–—]{{1,2}}\s?{one}\W?$",
            rf"(?:[Ww]ith (?:files|reporting|material) (?:from|by)|[Aa]dditional reporting by) (?:the |The )?{one}\b",
            rf"^(?:The |the )?{one}(?: and [\p{{L}} ]{{1,40}})? contributed to this",
        )
    )


@cache
def _signed_off_by_reuters() -> regex.Pattern[str]:
    return regex.compile(r"^\(?(?:Additional )?[Rr]eporting by [^;\n]{3,200}; ?(?:[Ww]riting|[Ee]diting|[Cc]ompiled) by ")


@cache
def _spelled() -> frozenset[str]:
    return frozenset(name.strip() for line in agencies.AGENCIES.strip().splitlines() for name in line.split(","))


@cache
def _agencies() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in agencies.AGENCIES.strip().splitlines():
        names = [name.strip() for name in line.split(",")]
        found.update((_plain(name), names[0]) for name in names)
    return found


@cache
def _outlets() -> frozenset[str]:
    return frozenset(_plain(name) for name in agencies.OUTLET_NAMES.replace("\n", " ").split(","))


@cache
def _outlet_words() -> frozenset[str]:
    return frozenset(agencies.OUTLET_WORDS.split())


@cache
def _platforms() -> frozenset[str]:
    return frozenset(agencies.PLATFORMS.split())


@cache
def _unknown() -> frozenset[str]:
    return frozenset(
        {"", *agencies.UNKNOWN.split(), *(" ".join(_LETTERS.findall(one)) for one in agencies.UNKNOWN.split())}
    )


@lru_cache(maxsize=16384)
def _plain(name: str) -> str:
    """Letters and digits alone, the article and what every agency is called aside: "the Interfax news agency" is Interfax."""
    words = _LETTERS.findall(name.casefold())
    while words and words[0] in (
        "the",
        "a",
        "french",
        "german",
        "russian",
        "state",
        "run",
        "state-run",
        "owned",
        "official",
        "wire",
        "service",
    ):
        del words[0]
    text = " ".join(words)
    for end in (" news agency", " agency", " newswire", " news service"):
        if text.endswith(end) and len(text) > len(end):
            return text.removesuffix(end)
    for start in ("news agency ", "agency ", "news channel ", "tv channel ", "broadcaster ", "newspaper ", "magazine "):
        text = text.removeprefix(start)
    return text
