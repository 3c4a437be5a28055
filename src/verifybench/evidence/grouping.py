"""Which sources are one source told several times: shared text, one publisher, one named origin."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import regex

from verifybench.model.document import Document
from verifybench.text import sentence_spans

SHARED = 0.5
"""Share of the shorter document's sentences from which two texts are one."""
LONG_SHARED = 4
"""So many long sentences word for word are no accident, whatever the share."""
_LONG = 12  # words
_WORD = regex.compile(r"[^\W_]++")


def independence(documents: Iterable[Document]) -> Mapping[str, str]:
    """Document id to the id of its group, the smallest document id in it. Drafts are no sources and stand alone.

    Linear in the text: documents meet only through sentences that they share.
    """
    given = sorted(documents, key=lambda document: document.id)
    groups = _Groups(document.id for document in given)
    sources = [document for document in given if document.role == "source"]
    _by_metadata(sources, groups)
    _by_text(sources, groups)
    return {document.id: groups.find(document.id) for document in given}


class _Groups:
    """Union-find whose representative is the smallest member."""

    def __init__(self, members: Iterable[str]) -> None:
        self._parent = {member: member for member in members}

    def find(self, member: str) -> str:
        while self._parent[member] != member:
            self._parent[member] = self._parent[self._parent[member]]
            member = self._parent[member]
        return member

    def join(self, one: str, other: str) -> None:
        low, high = sorted((self.find(one), self.find(other)))
        self._parent[high] = low


def _by_metadata(sources: list[Document], groups: _Groups) -> None:
    seen: dict[str, str] = {}
    for document in sources:
        # A publisher and an origin of one name are one: the wire's own text and a paper's copy of it.
        for name in (document.metadata.publisher, document.metadata.origin):
            key = " ".join(name.casefold().split()) if name else ""
            if key and key != "unknown":
                groups.join(document.id, seen.setdefault(key, document.id))


def _by_text(sources: list[Document], groups: _Groups) -> None:
    holders: dict[str, list[str]] = {}
    size: dict[str, int] = {}
    for document in sources:
        keys = _sentences(document)
        size[document.id] = len(keys)
        for key in keys:
            holders.setdefault(key, []).append(document.id)
    shared: dict[tuple[str, str], list[int]] = {}
    for key, ids in holders.items():
        # Against its first holder only: a sentence in a thousand documents would make half a million pairs.
        for id in ids[1:]:
            count = shared.setdefault((ids[0], id), [0, 0])
            count[0] += 1
            count[1] += len(key.split()) >= _LONG
    for (one, other), (all_shared, long_shared) in shared.items():
        if long_shared >= LONG_SHARED or (long_shared and all_shared >= SHARED * min(size[one], size[other])):
            groups.join(one, other)


def _sentences(document: Document) -> dict[str, None]:
    """Sentences outside boilerplate, letters and digits alone; those of fewer than five words say nothing about origin."""
    keys: dict[str, None] = {}
    for block in document.blocks:
        if block.label == "boilerplate":
            continue
        for start, end in sentence_spans(document.text, block.start, block.end):
            words = _WORD.findall(document.text[start:end].casefold())
            if len(words) >= 5:
                keys[" ".join(words)] = None
    return keys
