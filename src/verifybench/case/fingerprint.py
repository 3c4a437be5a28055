"""What derived things were made from, as hashes: by them a build knows what to do again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from verifybench import __version__
from verifybench.case.folder import Entry
from verifybench.model.codec import to_plain
from verifybench.model.decisions import Decisions
from verifybench.model.document import Document

NAMES = ""
"""The key of the decisions about names in `steering`: they are of no one document."""
_RECUT = "+"  # between what a document's text was read from and the claims that people cut in it
_BEARING = ("published", "publisher", "author", "origin", "translated")  # described fields that evidence depends on


def rules_version() -> str:
    """Names everything that a claim or a piece of evidence depends on beside the documents."""
    from verifybench import claims, evidence

    return f"{__version__}+{claims.RULES_VERSION}.{evidence.RULES_VERSION}"


@cache
def rules_digest() -> str:
    """What an index rests on beside the documents: the rooms that read, compare and judge, as they are installed."""
    package = Path(__file__).resolve().parents[1]
    digest = hashlib.sha256(rules_version().encode())
    for room in ("model", "text", "values", "names", "claims", "ingest", "evidence"):
        for path in sorted((package / room).rglob("*.py")):
            digest.update(path.read_bytes())
    return digest.hexdigest()


def fingerprint(entry: Entry, decisions: Decisions) -> str:
    """What a document's analysis is made from: its bytes and place, the rules, and what people decided about it."""
    read = _digest(
        rules_digest(),
        entry.role,
        entry.path,
        entry.sha256,
        to_plain(entry.note),
        dict(sorted(decisions.metadata.get(entry.id, {}).items())),
        _blocks(decisions, entry.id),
    )
    recuts = decisions.recuts.get(entry.id)
    return f"{read}{_RECUT}{_digest(to_plain(recuts))}" if recuts else read


def as_read(fingerprint: str) -> str:
    """The part of a fingerprint that says what the document's sentences, values and names were read from."""
    return fingerprint.partition(_RECUT)[0]


def evidence_base(sources: Iterable[tuple[str, str]], decisions: Decisions) -> str:
    """What the evidence of any claim is looked for in: the sources, as (id, fingerprint), and what was settled about names."""
    return _digest([(id, as_read(one)) for id, one in sources], decisions.names)


def names_digest(decisions: Decisions) -> str:
    """What was settled about names: every judgement may rest on it."""
    return _digest(decisions.names)


def texts_digest(documents: Iterable[Document]) -> str:
    """What is held against each other to find copies: texts, and what their blocks are."""
    return _digest([(one.id, one.role, one.sha256, [(b.start, b.end, b.label) for b in one.blocks]) for one in documents])


def steering(decisions: Decisions) -> dict[str, str]:
    """A hash of the decisions that bear on claims and evidence, by document; those about names under `NAMES`."""
    documents = {*decisions.blocks, *decisions.recuts, *decisions.metadata}
    said = {id: _bearing(decisions, id) for id in sorted(documents)}
    found = {id: _digest(one) for id, one in said.items() if any(one)}
    return {**({NAMES: _digest(decisions.names)} if decisions.names else {}), **found}


def _bearing(decisions: Decisions, id: str) -> list[Any]:
    metadata: Mapping[str, str] = decisions.metadata.get(id, {})
    described = {name: metadata[name] for name in _BEARING if name in metadata}
    return [described, _blocks(decisions, id), to_plain(decisions.recuts.get(id, ()))]


def _blocks(decisions: Decisions, id: str) -> list[Any]:
    return [[to_plain(selector), label] for selector, label in decisions.blocks.get(id, ())]


def _digest(*parts: Any) -> str:
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()
