"""Words found in a text as people search: letter case, accents, line ends and the shape of quotation marks make no difference."""

from __future__ import annotations

import re
import unicodedata
from itertools import islice

from verifybench.model.document import Span

MOST = 10_000
"""Places that are told; a word that stands oftener is not searched for to look at each."""
_ALIKE = {"‘": "'", "’": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-"}
_FEW = 24  # strange letters up to which replacing each is quicker than looking every character up


def search_form(text: str) -> str:
    """A text as it is searched: of the same length, so offsets hold."""
    form = text.lower()
    if len(form) != len(text):  # İ becomes two
        form = "".join(one.lower()[0] for one in text)
    if form.isascii():
        return form
    plain = {one: _plain(one) for one in set(form) if not one.isascii()}
    changed = {one: other for one, other in plain.items() if one != other}
    if len(changed) > _FEW:
        return form.translate({ord(one): other for one, other in changed.items()})
    for one, other in changed.items():
        form = form.replace(one, other)
    return form


def occurrences(form: str, words: str, most: int = MOST) -> list[Span]:
    """Where words stand one behind another in a text in its `search_form`, as half-open offsets; parts of words count."""
    wanted = search_form(words).split()
    if not wanted:
        return []
    pattern = re.compile(r"\s+".join(map(re.escape, wanted)))
    return [found.span() for found in islice(pattern.finditer(form), most)]


def _plain(character: str) -> str:
    """A character without its accent; as it is where that is another number of characters."""
    if character in _ALIKE:
        return _ALIKE[character]
    form = unicodedata.normalize("NFD", character)
    return form[0] if len(form) > 1 and all(map(unicodedata.combining, form[1:])) else character
