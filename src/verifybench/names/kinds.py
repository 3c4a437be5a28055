"""What a name stands for, a person, a place or an organisation: by its words, its title and what stands around it."""

from __future__ import annotations

from collections.abc import Sequence, Set

import regex

from verifybench.model.claim import NameKind
from verifybench.names import tables
from verifybench.names.runs import Word

_LEFT = regex.compile(r"((?:[\p{L}'’-]++\ ){1,4})$")
_NEXT = regex.compile(r"(?:['’]s)?[,\s(]{1,2}([\p{L}'’]{1,20})")
_PURE_HEADS = tables.HEADS - tables.PLACE_TAILS


def _word_before(text: str, start: int) -> str | None:
    """The word right before `start` in lower case, "" where none stands there; None where it takes a closer look."""
    if text[start - 1 : start] != " ":
        return ""
    word = text[max(0, start - 30) : start - 1].rpartition(" ")[2]
    return word.lower() if word.isalpha() else None


def role_before(text: str, start: int) -> str:
    """The role written small before a name, with what qualifies it (“former police officer”), or ""."""
    last = _word_before(text, start)
    if last is not None and last.removeprefix("ex-") not in tables.ROLES:
        return ""
    match = _LEFT.search(text, max(0, start - 60), start)
    if not match:
        return ""
    words = match[1].split()
    if words[-1].lower().removeprefix("ex-") not in tables.ROLES:
        return ""
    taken = [words.pop()]
    while words and (words[-1] in tables.ROLE_MODIFIERS or words[-1] in tables.ROLES):
        taken.append(words.pop())
    return " ".join(reversed(taken))


def kind_of(text: str, part: Sequence[Word], name: str, title: str, small: Set[str]) -> NameKind:
    """The kind of the name `part` spells; `small` are the words the text writes small somewhere, which are no surnames."""
    keys = [word.key for word in part]
    whole = " ".join(keys)
    if name.lower() in tables.PLACES or whole in tables.PLACES:
        return "person" if title and len(part) == 1 and whole in tables.GIVEN else "place"
    if whole in tables.KNOWN_ORGANISATIONS or (len(part) == 1 and name.lower() in tables.KNOWN_ORGANISATIONS):
        return "organisation"
    if len(part) > 1 and keys[-1] in tables.THINGS:
        return "unknown"
    if title or (keys[0] in tables.GIVEN and not any(key in tables.TAILS for key in keys[1:])):
        return "person"
    if keys[-1] in tables.PLACE_TAILS and not any(key in _PURE_HEADS for key in keys):
        return "place"
    if any(key in tables.TAILS for key in keys) or ("." in name.strip(".") and name[-3:].islower()):
        return "organisation"
    single = len(part) == 1
    if single and (name.isupper() or any(letter.isdigit() for letter in name)) and len(name) > 1:
        return "organisation"
    after = _NEXT.match(text, part[-1].end)
    following = after[1].lower() if after else ""
    if following in tables.ORG_AFTER:
        return "organisation"
    if following in tables.PLACE_AFTER and single:
        return "place"
    before = _word_before(text, part[0].start)
    if before is None:
        left = _LEFT.search(text, max(0, part[0].start - 30), part[0].start)
        before = left[1].split()[-1].lower() if left else ""
    if any(word.text[-1] == "." for word in part) or keys[-1].endswith(tables.SURNAME_ENDINGS):
        return "place" if single and before in tables.PLACE_BEFORE else "person"
    if before in tables.PLACE_BEFORE and single:
        return "place"
    plain = all(word.text[1:].islower() and word.key not in small for word in part)
    if keys[0] in tables.PARTICLES:
        return "unknown"
    if 2 <= len(part) <= 3 and before != "the" and plain and not keys[-1].endswith(tables.WORD_ENDINGS):
        return "person"
    return "unknown"
