"""People's metadata and block labels laid over what the machine read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from verifybench.ingest.dates import is_iso_date
from verifybench.ingest.front_matter import DATES, TRANSLATED
from verifybench.model.claim import Selector
from verifybench.model.codec import from_plain, to_plain
from verifybench.model.decisions import Decisions
from verifybench.model.document import METADATA_FIELDS, Block, BlockLabel, Document, Metadata, Span
from verifybench.text import Earlier, Following, nothing_kept

RULE = "person"


def relabel(document: Document, decisions: Decisions, earlier: Earlier = nothing_kept) -> Document:
    """The document as people described it; what they did not touch stays. `earlier` gives the texts that they saw.

    A metadata field given as the empty string is unknown again. A block decision is found by its selector, never by its
    number; one that no longer has its place becomes a warning. Applying the same decisions twice changes nothing.
    """
    metadata, doubts = _described(document.metadata, decisions.metadata.get(document.id, {}))
    blocks = document.blocks
    following = Following(document.text, earlier) if decisions.blocks.get(document.id) else None
    for selector, label in decisions.blocks.get(document.id, ()):
        assert following is not None
        found = following.anchor(selector)
        if found.span is None or found.status not in ("exact", "fuzzy"):
            doubts.append(f"a block labelled “{label}” by a person is {found.status}: {_short(selector)}")
        else:
            blocks = _laid_over(blocks, found.span, label)
    fresh = tuple(doubt for doubt in doubts if doubt not in document.warnings)
    if metadata == document.metadata and blocks == document.blocks and not fresh:
        return document
    return replace(document, metadata=metadata, blocks=blocks, warnings=document.warnings + fresh)


def _described(metadata: Metadata, fields: Mapping[str, str]) -> tuple[Metadata, list[str]]:
    plain = to_plain(metadata)
    doubts: list[str] = []
    for name in METADATA_FIELDS:
        if name not in fields:
            continue
        value = fields[name].strip()
        if not value:
            plain.pop(name, None)
        elif name in DATES and not is_iso_date(value):
            doubts.append(f"“{name}: {value[:40]}” as described is no ISO date; left as it was")
        elif name == "translated" and value not in TRANSLATED:
            doubts.append(f"“translated: {value[:40]}” as described is none of no, human, machine; left as it was")
        else:
            plain[name] = value
    return from_plain(Metadata, plain), doubts


def _laid_over(blocks: tuple[Block, ...], span: Span, label: BlockLabel) -> tuple[Block, ...]:
    """Every block that lies at least half in the span; where none does, the one that shares most with it."""
    shared = [min(block.end, span[1]) - max(block.start, span[0]) for block in blocks]
    chosen = {at for at, block in enumerate(blocks) if shared[at] * 2 >= block.end - block.start}
    if not chosen and shared and max(shared) > 0:
        chosen = {shared.index(max(shared))}
    return tuple(replace(block, label=label, rule=RULE) if at in chosen else block for at, block in enumerate(blocks))


def _short(selector: Selector) -> str:
    words = " ".join(selector.exact.split())
    return words if len(words) <= 60 else words[:59] + "…"
