"""What a name stands for, a person, a place or an organisation: by its words, its title and what stands around it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import regex

from verifybench.model.claim import NameKind
from verifybench.names.cutting import Known
from verifybench.names.runs import Word
from verifybench.names.tables.given import GIVEN
from verifybench.names.tables.listing import words
from verifybench.names.tables.ordinary import CALENDAR, COMMON, SAYING, WORD_ENDINGS
from verifybench.names.tables.organisations import FORMS, HEADS, KNOWN_ORGANISATIONS, ORG_AFTER, TAILS
from verifybench.names.tables.places import (
    ENTERING,
    MOVING,
    OF_PLACES,
    PLACE_AFTER,
    PLACE_BEFORE,
    PLACE_ENDINGS,
    PLACE_HEADS,
    PLACE_NOUNS,
    PLACE_TAILS,
    PLACES,
    TO_PLACES,
)
from verifybench.names.tables.surnames import KUNYAS, LEADING_PARTICLES, PARTICLES, SURNAME_ENDINGS
from verifybench.names.tables.things import KNOWN_THINGS, THING_HEADS, THINGS
from verifybench.names.tables.titles import PERSONAL, REGNAL, ROLE_MODIFIERS, ROLES, TITLES

_LEFT = regex.compile(r"((?:[\p{L}'-]++\ ){1,4})$")
_NEXT = regex.compile(r"(?:'s)?[,\s(]{1,2}([\p{L}']{1,20})")
_AGED = regex.compile(r",\ (?:aged\ )?\d{1,3}\b(?!\ \p{Lu})|,\ who\b")
_APPOSED = regex.compile(r",\ (?:an?|the|his|her|its|their)\ (?:[\p{Ll}-]++\ ){0,3}?([\p{Ll}-]++)(?=[,. ])")
_PIECE = regex.compile(r"\p{Lu}[\p{Ll}\p{M}]*+(?:\p{Lu}[\p{Ll}\p{M}]++)?")
_DOMAIN = regex.compile(r"\.\p{Ll}{2,}$")
_CODE = regex.compile(r"(?=.*\d)[\p{Lu}\d-]+")
_LONGEST_ACRONYM = 6
_COMPOUND = regex.compile(r"\p{Lu}{2,}-\p{Lu}\p{Ll}++")  # OVD-Info
_PURE_HEADS = HEADS - PLACE_TAILS
_KIN = words("family brothers sisters")
_RELATIVES = words("""
    wife husband son daughter brother sister mother father widow widower parents children family
""")


def role_before(text: str, start: int, last: str) -> str:
    """The role written small before a name, with what qualifies it (“former police officer”), or ""; `last` is its last word."""
    if last.removeprefix("ex-") not in ROLES:
        return ""
    match = _LEFT.search(text, max(0, start - 60), start)
    if match is None:
        return ""
    words = match[1].split()
    taken = [words.pop()]
    while words and (words[-1].lower() in ROLE_MODIFIERS or words[-1] in ROLES):
        taken.append(words.pop())
    return " ".join(reversed(taken))


def word_before(text: str, start: int) -> str:
    """The word right before `start` in lower case, "" where none stands there."""
    if text[start - 1 : start] not in (" ", "\n"):
        return ""
    word = text[max(0, start - 30) : start - 1].replace("\n", " ").rpartition(" ")[2]
    return word.lower() if word[-1:].isalpha() else ""


def kind_of(text: str, part: Sequence[Word], name: str, title: str, before: str, known: Known) -> NameKind:
    """The kind of the name `part` spells, behind the word `before`; a word that the text writes small somewhere is no surname."""
    kind = _by_words(text, part, name, title)
    if kind is not None:
        return kind
    kind = _by_context(text, part, before)
    if kind is not None:
        return kind
    single = len(part) == 1
    heads = [word.head for word in part]
    if (
        (not single and part[0].key in LEADING_PARTICLES)
        or any(word.text[-1] == "." for word in part)
        or heads[-1].endswith(SURNAME_ENDINGS)
    ):
        return "person"
    if single:
        if name.endswith(PLACE_ENDINGS):
            return "place"
        after = _NEXT.match(text, part[-1].end)
        return "person" if after is not None and after[1] in SAYING and before != "the" else "unknown"
    if len(part) > 4 or before == "the" or heads[-1].endswith(WORD_ENDINGS):
        return "unknown"
    return "person" if all(_is_shaped(word) and word.key not in known.small for word in part) else "unknown"


def _by_words(text: str, part: Sequence[Word], name: str, title: str) -> NameKind | None:
    """The kind that the words of the name tell, or its title."""
    heads = [word.head for word in part]
    keys = [word.key for word in part]
    whole = " ".join(keys)
    if whole in PLACES:
        return "person" if title and len(part) == 1 and whole in GIVEN else "place"
    if whole in KNOWN_ORGANISATIONS:
        return "organisation"
    if (linked := any(word.bound for word in part)) and (" & " in name or heads[0] in _PURE_HEADS):
        return "organisation"
    if whole in KNOWN_THINGS or (len(part) > 1 and heads[-1] in THINGS and heads[0] not in PERSONAL):
        return "unknown"
    if len(part) > 1 and keys[0] in THING_HEADS and (linked or keys[0] not in OF_PLACES):
        return "unknown"
    if linked and heads[0] in REGNAL:
        return "person"
    organised = not TAILS.isdisjoint(heads[1:] or heads)
    given = keys[0] in GIVEN or (len(part) > 1 and keys[0] in CALENDAR)
    if title or (given and not organised):
        return "organisation" if heads[-1] in FORMS and len(part) > 1 and title not in TITLES else "person"
    if len(part) > 1 and heads[-1] in PLACE_TAILS and _PURE_HEADS.isdisjoint(heads):
        return "place"
    if linked and heads[0] in OF_PLACES and not organised:
        return "place"
    if (len(part) > 1 and not TAILS.isdisjoint(heads)) or _DOMAIN.search(name):
        return "organisation"
    if len(part) > 1 and keys[0] in PLACE_HEADS:
        return "place"
    if keys[0] in KUNYAS or (len(part) > 1 and _has_particle(text, part)):
        return "person"
    if len(part) == 1 and 1 < len(name) <= _LONGEST_ACRONYM and name.isupper():
        return "unknown" if _CODE.fullmatch(name) and name[0] != "G" else "organisation"
    return "organisation" if heads[-1] in TAILS or _COMPOUND.fullmatch(name) else None


def _has_particle(text: str, part: Sequence[Word]) -> bool:
    """Whether a nobiliary or patronymic particle stands inside: “van der”, “al-”."""
    if any(word.text[0].islower() for word in part[1:]):
        return True
    return any(text[one.end : other.start].strip(" ").split(" ")[0] in PARTICLES for one, other in pairwise(part))


def _by_context(text: str, part: Sequence[Word], before: str) -> NameKind | None:
    """The kind that the words around the name tell."""
    start, end = part[0].start, part[-1].end
    single = len(part) == 1
    comma = text.startswith(", ", end)
    if comma and _AGED.match(text, end):
        return "person"
    after = _NEXT.match(text, end, min(len(text), end + 30))
    following = after[1].lower() if after is not None else ""
    if following in ORG_AFTER:
        return "organisation"
    if following in _KIN or (text.startswith("'s", end) and following in _RELATIVES):
        return "person"
    if following in PLACE_AFTER or text.startswith(("-based", "-born", "-controlled", "-occupied"), end):
        return "place"
    apposed = _APPOSED.match(text, end, min(len(text), end + 80)) if comma else None
    if apposed is not None and (kind := _of_noun([apposed[1]])) is not None:
        return kind
    if before in PLACE_BEFORE and (single or _may_be_place(part)):
        return "place"
    if text[start - 2 : start] == ", ":
        kind = _of_noun(text[max(0, start - 30) : start - 2].split()[-1:])
        if kind in ("place", "organisation"):
            return kind
    if not single or before == "":
        return None
    if before == "the":
        beyond = word_before(text, start - 4)
        return "place" if beyond in ENTERING or beyond in ("across", "along", "near") else None
    if before in ENTERING:
        return "place"
    if before == "of":
        return "place" if word_before(text, start - 3) in PLACE_NOUNS else None
    if before in TO_PLACES:
        left = text[max(0, start - 60) : start - len(before) - 1].lower().split()
        return "place" if any(word in MOVING for word in left[-3:]) else None
    return None


def _may_be_place(part: Sequence[Word]) -> bool:
    """Whether several words behind “in” or “near” may name a place: no surname, no word of English."""
    return not any(word.key in COMMON or word.key.endswith(WORD_ENDINGS) for word in part) and not part[-1].key.endswith(
        SURNAME_ENDINGS
    )


def _of_noun(nouns: Sequence[str]) -> NameKind | None:
    """The kind of what a noun names: the bank, the village, the lawyer."""
    noun = nouns[-1] if nouns else ""
    if noun in PLACE_AFTER:
        return "place"
    if noun in HEADS or noun in TAILS or noun in FORMS:
        return "organisation"
    return "person" if noun in ROLES else None


def _is_shaped(word: Word) -> bool:
    """Whether a word is written as names of people are: Jean-Baptiste, O'Neil, McDonald; or the initial of one."""
    pieces = word.text.rstrip(".").replace("'", "-").split("-")
    return all(_PIECE.fullmatch(piece) for piece in pieces) and (
        len(pieces) > 1 or word.text[1:].islower() or word.text[:2] in ("Mc", "Ma", "De")
    )
