"""Whether a sign-off still holds: the draft, every other document, rules, policy and history must be as they were."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from verifybench.case import versions
from verifybench.case.config import Config
from verifybench.case.telling import line, tell
from verifybench.ledger.branches import Branches
from verifybench.model.codec import to_plain
from verifybench.model.event import (
    CaseOpened,
    Checkpoint,
    ClaimNoted,
    ClaimsFlagged,
    LedgersMerged,
    Published,
    Record,
    Redone,
    SignedOff,
    Undone,
)
from verifybench.model.state import Decided

if TYPE_CHECKING:
    from verifybench.case.documents import DocumentRow
    from verifybench.review import Finding

FORMAT = "verifybench-signed/1"
TOLD = 3  # records that came after, and documents that changed, which are named one by one

# What may come after a sign-off and leaves it as it is: it decides nothing. What a merge brought counts by itself.
ASIDE = (CaseOpened, Checkpoint, LedgersMerged, SignedOff, Published, ClaimNoted, ClaimsFlagged)

UNREAD = "file.unread"


@dataclass(frozen=True, slots=True)
class SignOff:
    """The newest sign-off of a draft. `void` says why it no longer holds, one sentence each; empty where it does.

    `own` is how many of the draft's claims have a standing verdict of the person who signed: a fact, no fault.
    """

    draft: str
    decision: Decided[SignedOff]
    void: tuple[str, ...] = ()
    own: int = 0

    @property
    def valid(self) -> bool:
        return not self.void


def stale(finding: Finding) -> bool:
    """Whether the gate says that the index is not of today's files and decisions: put right by a build, not by a reason."""
    return finding.rule.startswith(("file.", "decisions.")) and finding.rule != UNREAD


def basis(rules: str, documents: Iterable[DocumentRow], config: Config, unread: Iterable[Finding]) -> dict[str, Any]:
    """What a draft is signed off on, besides the ledgers: equal for two replicas of the same files."""
    policy = to_plain(config)
    return {
        "format": FORMAT,
        "rules": rules,
        "documents": {
            row.id: {"role": row.role, "sha256": row.sha256, "file_sha256": row.raw_sha256}
            for row in sorted(documents, key=lambda row: row.id)
        },
        "policy": {name: policy[name] for name in sorted(policy) if name not in ("name", "reviewer")},
        "unread": sorted(f"{one.document}: {one.rule}" for one in unread),
    }


def since(records: Sequence[Record], event: SignedOff) -> tuple[Record, ...]:
    """The records that came after a sign-off and may change what it rests on, in the order given, which is merged order.

    Whatever is no record that the sign-off names, nor one before such a record, came after it.
    """
    branches = Branches(records)
    known = branches.reach(head.hash for head in event.heads)
    aside = {record.hash for record in records if isinstance(record.event, ASIDE)}
    return tuple(
        record
        for record in records
        if not branches.covers(known, record.hash)
        and record.hash not in aside
        and not (isinstance(record.event, (Undone, Redone)) and record.event.target in aside)
    )


def rewritten(records: Iterable[Record], event: SignedOff) -> Iterator[str]:
    """Why the ledgers are no longer those that were signed on."""
    held = {record.hash for record in records}
    for head in event.heads:
        if head.hash not in held:
            yield f"ledger {head.ledger[:8]} no longer holds the record {head.seq} that it had then"


def came_after(later: Sequence[Record], shown: Mapping[str, Record]) -> Iterator[str]:
    """What was recorded after a sign-off. `shown` are the records, by hash, as whoever reads this may see them."""
    if not later:
        return
    few = [
        " ".join(f"record {one.seq} by {one.reviewer}: {line(tell(shown[one.hash].event, shown))}".split())
        for one in later[:TOLD]
        if one.hash in shown
    ]
    count = "1 record" if len(later) == 1 else f"{len(later)} records"
    more = f"; and {len(later) - TOLD} more" if len(later) > TOLD else ""
    yield f"{count} came after it: {'; '.join(few)}{more}"


def changed(root: Path, event: SignedOff, today: Mapping[str, Any], findings: Iterable[Finding]) -> Iterator[str]:
    """What is not as it was, of everything besides the ledgers. `today` is the basis of now, `findings` the gate's."""
    yield from (finding.message for finding in findings if stale(finding))
    draft = today["documents"].get(event.draft)
    if draft is None:
        yield "the draft is no longer here"
    elif draft["sha256"] != event.text_sha256:
        yield "the draft’s text was changed"
    if event.snapshot is None or versions.digest_of(today) == event.snapshot:
        return
    content = versions.read(root, event.snapshot)
    if content is None:
        yield "documents, rules or policy are not as they were (the list of then is missing from versions/)"
        return
    yield from _differences(json.loads(content), today, event.draft)


def _differences(then: Mapping[str, Any], today: Mapping[str, Any], draft: str) -> Iterator[str]:
    before, now = then.get("documents", {}), today["documents"]
    others = sorted({*before, *now} - {draft})
    fates = {
        "was added": [id for id in others if id not in before],
        "was taken away": [id for id in others if id not in now],
        "was changed": [id for id in others if id in before and id in now and before[id] != now[id]],
    }
    for fate, ids in fates.items():
        for id in ids[:TOLD]:
            yield f"{id} {fate}"
        if len(ids) > TOLD:
            yield f"{len(ids) - TOLD} more documents: {fate}"
    if before.get(draft, {}).get("sha256") == now.get(draft, {}).get("sha256") and before.get(draft) != now.get(draft):
        yield "the draft’s file was changed, though not its text"
    for part, words in (
        ("rules", "the rules that find claims and evidence are others"),
        ("policy", "the policy was changed"),
    ):
        if then.get(part) != today[part]:
            yield words
    if then.get("unread") != today["unread"]:
        yield "other files than then could not be read"
