"""`audit`: whether the history holds together, and whether everything that a decision saw is still there.

It believes no cache, needs no index and no valid `verifybench.toml`, and writes nothing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from verifybench.case import versions
from verifybench.case.folder import FOLDERS, REGISTRY
from verifybench.case.identity import device_name
from verifybench.case.index import FOLDER as DERIVED
from verifybench.case.telling import references
from verifybench.ledger.branches import files_of
from verifybench.model.event import (
    AnyVerdict,
    BlockRelabelled,
    ClaimsRecut,
    ClaimsWaived,
    ConflictDecided,
    EvidenceDecided,
    Head,
    LetStand,
    Published,
    Record,
    RevisionDecided,
    SignedOff,
    SpansWaived,
    SpellingDecided,
    Unknown,
)

if TYPE_CHECKING:
    from verifybench.case.facts import Fact
    from verifybench.ledger import Finding, Weight

REMEDY = "Put it back from version control, a backup or another reviewer's copy of the case"
_INTERRUPTED = ("file.torn", "file.aside")


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing an auditor is told. `failure`: the history or what it points at cannot be trusted; `warning`: something to
    look at; `fact`: worth knowing, nothing wrong."""

    place: str
    message: str
    weight: Weight


@dataclass(frozen=True, slots=True)
class Audit:
    """What was found, the ledgers' heads, and facts with their figures; only the first where a ledger could not be read."""

    remarks: tuple[Remark, ...]
    heads: tuple[Head, ...]
    facts: tuple[Fact, ...] = ()

    def count(self, weight: Weight) -> int:
        return sum(remark.weight == weight for remark in self.remarks)


@dataclass(frozen=True, slots=True)
class _Need:
    """A file of `versions/` that something points at."""

    place: str
    what: str
    digest: str
    ending: str


def audit(
    root: Path,
    expected: Sequence[tuple[int, str]] = (),
    *,
    signers: Path | None = None,
    authority: Path | None = None,
) -> Audit:
    """Everything there is to say about the ledgers of a case and about what they point at.

    `expected` are published heads (number, hash) that today's ledgers must extend. `signers` lists the keys of those who sign
    (OpenSSH's allowed signers), `authority` the certificates that time stamps are verified with (PEM).
    """
    from verifybench.case.attested import heads_held, signed_remarks, stamped_remarks
    from verifybench.case.facts import facts
    from verifybench.case.forgotten import words_remarks
    from verifybench.case.withheld import withheld
    from verifybench.ledger import Ledger, LedgerError, verify, verify_cache

    folder = root / "ledger"
    findings = verify(folder)
    remarks = [_remark(finding) for finding in findings]
    try:
        ledger = Ledger(folder, reviewer="", device="", now=lambda: "", read_only=True)
        records, heads = ledger.records(), ledger.heads()
        remarks += map(_remark, verify_cache(folder, root / DERIVED / "ledger.json"))
    except LedgerError as error:
        if not any(remark.weight == "failure" for remark in remarks):
            remarks.append(Remark("ledger", str(error), "failure"))
        damaged = {one.file for one in findings if one.weight == "failure" and one.rule.startswith(("file.", "record."))}
        remarks += heads_held(folder, expected, damaged)
        return Audit(tuple(dict.fromkeys(remarks)), ())
    files = files_of(records, heads)
    remarks += heads_held(folder, expected)
    remarks += signed_remarks(ledger, signers)
    remarks += stamped_remarks(folder, authority)
    remarks += words_remarks(folder, records, {head.ledger: head.file for head in heads}, device_name())
    attached = list(_attachments(root, remarks))
    remarks += _lost(root, [*(need for record in records for need in _needs(root, record, files)), *attached])
    interrupted = sum(finding.rule in _INTERRUPTED for finding in findings)
    remarks += _unnamed(root, records, {need.digest for need in attached}, interrupted)
    return Audit(tuple(remarks), heads, withheld(root, facts(root, records, ledger.state, files), records))


def _remark(finding: Finding) -> Remark:
    place = finding.file or "ledger"
    return Remark(place if finding.seq is None else f"{place}, record {finding.seq}", finding.message, finding.weight)


# -- what decisions point at ------------------------------------------------------------------------------------------------


def _needs(root: Path, record: Record, files: Mapping[str, str]) -> Iterator[_Need]:
    """Every file that a record points at, and every text that was on screen with it."""
    event = record.event
    place = f"{files.get(record.hash, record.ledger)}, record {record.seq} by {record.reviewer}"
    if record.edition:
        yield _Need(place, "the list of the texts that were on screen", record.edition, ".json")
    if isinstance(event, (SignedOff, Published)):
        yield _Need(place, f"the text of {event.draft}", event.text_sha256, ".txt")
    if isinstance(event, SignedOff) and event.snapshot:
        yield _Need(place, "the list of what was signed off", event.snapshot, ".json")
    if isinstance(event, (ClaimsRecut, ClaimsWaived, EvidenceDecided)):
        for ref in references(event):
            yield _Need(place, f"the text of {ref.document}", ref.selector.text_sha256, ".txt")
    if isinstance(event, BlockRelabelled):
        yield _Need(place, f"the text of {event.document}", event.selector.text_sha256, ".txt")
    if isinstance(event, RevisionDecided):
        for one in event.items:
            for selector in (one.before, one.after):
                if selector is not None:
                    yield _Need(place, f"the text of {one.document}", selector.text_sha256, ".txt")
        if event.snapshot:
            yield _Need(place, "the record of what was on screen", event.snapshot, ".json")
    if isinstance(event, SpansWaived):
        for selector in event.selectors:
            yield _Need(place, f"the text of {event.document}", selector.text_sha256, ".txt")
    if isinstance(event, (AnyVerdict, EvidenceDecided, SpellingDecided)):
        for cited in event.evidence:
            yield _Need(place, f"the text of {cited.document}, which is cited", cited.selector.text_sha256, ".txt")
    if not isinstance(event, (AnyVerdict, LetStand, ConflictDecided)):
        return
    claims = (event.claim,) if isinstance(event, LetStand) else event.claims
    for claim in claims:
        yield _Need(place, f"the text of {claim.document}", claim.selector.text_sha256, ".txt")
    if event.snapshot:
        yield _Need(place, "the record of what was on screen", event.snapshot, ".json")
        for document, digest in _shown(versions.read(root, event.snapshot)):
            yield _Need(place, f"the text of {document}, which was on screen", digest, ".txt")


def _shown(snapshot: bytes | None) -> Iterator[tuple[str, str]]:
    """Documents and hashes of their texts, of a record of what was on screen."""
    documents = _members(snapshot).get("documents")
    for document, about in documents.items() if isinstance(documents, dict) else ():
        if isinstance(about, dict) and isinstance(about.get("sha256"), str):
            yield document, about["sha256"]


def _attachments(root: Path, remarks: list[Remark]) -> Iterator[_Need]:
    """The originals that notes were made from; a registration that cannot be read goes to `remarks`."""
    for folder, _ in FOLDERS:
        for path in sorted((root / folder / REGISTRY).glob("*.json")):
            place = path.relative_to(root).as_posix()
            try:
                note = _members(path.read_bytes()).get("note")
            except OSError as error:
                remarks.append(Remark(place, f"cannot be read ({error.strerror}): a note may name an original", "warning"))
                continue
            if isinstance(note, dict) and isinstance(note.get("attachment_sha256"), str):
                name = str(note.get("attachment") or "")
                yield _Need(place, f"{name}, the original of a note,", note["attachment_sha256"], Path(name).suffix.lower())


def _lost(root: Path, needs: Iterable[_Need]) -> Iterator[Remark]:
    """One remark for each file that is not there as it was, however many records point at it. Each is hashed once."""
    pointing: dict[tuple[str, str], dict[str, _Need]] = {}
    for need in needs:
        pointing.setdefault((need.digest, need.ending), {}).setdefault(need.place, need)
    for (digest, ending), places in pointing.items():
        fate = versions.fate(root, digest, ending)
        if fate == "kept":
            continue
        first, *others = places.values()
        also = f" ({len(others)} more records point at it)" if others else ""
        lost = "is missing" if fate == "missing" else "was altered: its content does not match its name"
        message = f"{first.what} {lost}: {versions.FOLDER}/{digest}{ending}{also}. {REMEDY}"
        yield Remark(first.place, message, "failure")


# -- what no ledger names ---------------------------------------------------------------------------------------------------


def _unnamed(root: Path, records: Sequence[Record], attached: set[str], interrupted: int) -> Iterator[Remark]:
    """What was on screen for decisions that no ledger holds: a ledger was cut short and closed again, or taken away.

    A decision's record is kept just before it enters the ledger, so a crash or a refusal in between (a full disk) leaves
    one behind that stands for nothing. One, or as many as writes were found unfinished, is therefore a warning; more, or any where
    no ledger holds a record, is a failure.
    """
    known = attached.union(*(_snapshots(record) for record in records))
    kept = sorted((root / versions.FOLDER).glob("*.json"))
    found = [path for path in kept if path.stem not in known and _is_snapshot(path)]
    if not found:
        return
    count = len(found)
    many = "1 record of a decision is" if count == 1 else f"{count} records of decisions are"
    names = ", ".join(path.name for path in found[:3]) + (", …" if count > 3 else "")
    if records and count <= max(1, interrupted):
        message = (
            f"{many} here that no ledger names ({names}): interrupted or refused before it was recorded, "
            "or cut off the end of a ledger. Hold the ledger against the head on the latest report: audit --head N:HASH"
        )
        yield Remark(versions.FOLDER, message, "warning")
    else:
        message = f"{many} here that no ledger names ({names}): a ledger was cut short or is missing. {REMEDY}"
        yield Remark(versions.FOLDER, message, "failure")


def _snapshots(record: Record) -> set[str]:
    event = record.event
    if isinstance(event, Unknown):  # of a newer version: whatever looks like a hash may be one
        return set(re.findall(r"[0-9a-f]{64}", event.payload))
    if isinstance(event, (AnyVerdict, LetStand, ConflictDecided, RevisionDecided)) and event.snapshot:
        return {event.snapshot}
    return set()


def _is_snapshot(path: Path) -> bool:
    try:
        return str(_members(path.read_bytes()).get("format", "")).startswith("verifybench-snapshot/")
    except OSError:
        return False


def _members(content: bytes | None) -> dict[str, Any]:
    """The members of a JSON object; none where the bytes are anything else."""
    try:
        plain = json.loads(content or b"{}")
    except (ValueError, RecursionError):
        return {}
    return plain if isinstance(plain, dict) else {}
