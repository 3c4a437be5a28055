"""Earlier texts that another copy of the case knows of: its lists go into ours, its texts into `versions/`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from verifybench.case import versions
from verifybench.case.folder import FOLDERS, REGISTRY, SHA256, register, registered
from verifybench.ledger import beside

_LARGEST = 1 << 24  # bytes of one document's entry


def listed(cases: Iterable[Path]) -> Mapping[str, tuple[str, ...]]:
    """The earlier texts that the copies of a case list, by document id. What cannot be read lists nothing."""
    found: dict[str, dict[str, None]] = {}
    for case in cases:
        for folder, _ in FOLDERS:
            for name, texts in _entries(case / folder / REGISTRY):
                found.setdefault(name, {}).update(dict.fromkeys(texts))
    return {id: tuple(texts) for id, texts in sorted(found.items()) if texts}


def take_in(root: Path, theirs: Mapping[str, tuple[str, ...]]) -> None:
    """Put the earlier texts that are in `versions/` into the lists of our documents of these ids, behind those that are there."""
    for entry in registered(root).values() if theirs else ():
        texts = [one for one in theirs.get(entry.id, ()) if versions.read(root, one, ".txt") is not None]
        if not set(entry.earlier).issuperset(texts):
            register(root, replace(entry, earlier=(*entry.earlier, *texts)))


def _entries(folder: Path) -> Iterable[tuple[str, list[str]]]:
    try:
        names = beside.names(folder, ".json")
    except (beside.Unfit, OSError):
        return
    for name in names:
        try:
            kept = json.loads(beside.read(folder / name, _LARGEST) or b"{}")
            id, texts = kept["id"], kept["earlier"]
        except (beside.Unfit, OSError, ValueError, KeyError, TypeError, RecursionError):
            continue
        if isinstance(id, str) and isinstance(texts, list):
            yield id, [one for one in texts if isinstance(one, str) and SHA256.fullmatch(one)]
