"""What `audit` tells of heads that were written down, signed or stamped."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from verifybench.case.attesting import Signed
from verifybench.case.audit import REMEDY, Remark
from verifybench.case.errors import CaseError
from verifybench.ledger import beside, checkpoints, signatures, timestamps
from verifybench.ledger.audit import UNHELD
from verifybench.ledger.branches import Branches, files_of
from verifybench.ledger.published import Contradicted, Published, contradicted
from verifybench.ledger.tools import ToolFailed
from verifybench.model.event import Record

if TYPE_CHECKING:
    from verifybench.ledger.history import History


GIVEN = "the head given"

# -- heads written down -----------------------------------------------------------------------------------------------------


def heads_held(folder: Path, expected: Sequence[tuple[int, str]], damaged: Collection[str] = ()) -> Iterator[Remark]:
    """A failure for each ledger that contradicts a head given, a checkpoint line, a signature or a time stamp.

    Heads that records name were held against the ledgers when those were verified. Of a file that was found `damaged` one
    warning says that only a head given is held against it.
    """
    told: list[Remark] = []
    published = [
        *(Published(seq, hash.lower(), GIVEN) for seq, hash in expected),
        *_checkpoints(folder, told),
        *_attested(folder),
    ]
    yield from told
    for found in contradicted(folder, published):
        if found.file in damaged and found.bad.origin != GIVEN:
            yield Remark(found.file, UNHELD, "warning")
        else:
            yield Remark(found.file or "ledger", _contradiction(found), "failure")


def _contradiction(found: Contradicted) -> str:
    bad = found.bad
    if not found.file:
        fate = "rewritten, cut off, or not in this folder"
    elif found.records is None:
        fate = "the ledger is not here"
    elif not found.records:
        fate = "it holds no record"
    elif found.records < bad.seq:
        fate = f"it ends at record {found.records}"
    else:
        fate = f"another record {bad.seq} stands there"
    message = f"{bad.origin} says record {bad.seq} is {bad.hash[:16]}…, and no ledger here holds that: {fate}"
    if found.good is not None:
        good = f"record {found.good.seq}, which {found.good.origin} confirms"
        message += f". What was cut off or rewritten begins between {good}, and record {bad.seq}"
    elif found.file:
        message += ". No earlier head that was written down holds either"
    if found.count > 1:
        others = found.count - 1
        message += f"; {others} other head{'' if others == 1 else 's'} of it that {'was' if others == 1 else 'were'}"
        message += " written down do not hold" if others > 1 else " written down does not hold"
    return f"{message}. {REMEDY}"


def _checkpoints(folder: Path, told: list[Remark]) -> Iterator[Published]:
    place = f"ledger/{checkpoints.FOLDER}"
    try:
        names = checkpoints.listed(folder)
    except (beside.Unfit, OSError) as error:
        told.append(Remark(place, f"{error}: its checkpoints were not read", "warning"))
        return
    for name in names:
        try:
            found = checkpoints.read(folder, name)
        except (beside.Unfit, OSError) as error:
            told.append(Remark(f"{place}/{name}", f"{error}: its checkpoints were not read", "warning"))
            continue
        if found.strange:
            lines = ", ".join(map(str, found.strange[:5])) + (", …" if len(found.strange) > 5 else "")
            which = f"line {lines} is no checkpoint" if len(found.strange) == 1 else f"lines {lines} are no checkpoints"
            message = f"{which}: cut short, or altered. A head that stood there is held against nothing"
            told.append(Remark(f"{place}/{name}", message, "warning"))
        for line in found.lines:
            what = f"the {line.what.split()[0]}" if line.what else "the checkpoint"
            yield Published(line.seq, line.hash, f"{what} of {line.at}", file=found.file)


def _attested(folder: Path) -> Iterator[Published]:
    try:
        named = [
            *((f"the signature {one.name}", one.head) for one in signatures.kept(folder)),
            *((f"the time stamp {one.name}", one.head) for one in timestamps.kept(folder)),
        ]
        for origin, head in named:
            if head is not None:
                yield Published(head.seq, head.hash, origin, ledger=head.ledger)
    except (beside.Unfit, OSError):
        return  # told where they are checked


# -- signatures -------------------------------------------------------------------------------------------------------------


def signed_heads(ledger: History, signers: Path | None = None) -> dict[str, Signed]:
    """By its hash, each head that its ledger's reviewer signed with a key the list of signers vouches for.

    Left out are those that a newer one of the same reviewer follows. Empty without such a list, without ssh-keygen, or where
    the signatures cannot be read.
    """
    try:
        allowed, _ = _signers(ledger.folder, signers)
        if allowed is None:
            return {}
        found: dict[str, Signed] = {}
        branches = Branches(ledger.records())
        for one, record in _newest_first(ledger):
            same = (hash for hash, signed in found.items() if signed.principal == record.reviewer)
            if branches.covers(branches.reach(same), record.hash):
                continue
            checked = signatures.check(one, record.reviewer, allowed)
            if checked.outcome == "vouched":
                found[record.hash] = Signed(record.seq, checked.principal, checked.key)
        return found
    except (ToolFailed, beside.Unfit, OSError):
        return {}


def signed_remarks(ledger: History, signers: Path | None) -> Iterator[Remark]:
    """What each signature is worth: up to where a ledger is signed and by whom, with keys that are vouched for or not."""
    place = f"ledger/{signatures.FOLDER}"
    try:
        allowed, whose = _signers(ledger.folder, signers)
        for one in signatures.kept(ledger.folder):
            if one.head is None:
                message = "the text it signs (.txt beside it) is missing or was altered"
                yield Remark(f"{place}/{one.name}", f"{message}. {REMEDY}", "failure")
        files, last = files_of(ledger.records(), ledger.heads()), {head.file: head for head in ledger.heads()}
        told: set[tuple[str, str]] = set()  # files and keys
        for one, record in _newest_first(ledger):
            checked = signatures.check(one, record.reviewer, allowed)
            if checked.outcome == "bad":
                message = f"the signature does not verify ({checked.key}): it or the text it signs was altered"
                yield Remark(f"{place}/{one.name}", message, "failure")
            elif (files[record.hash], checked.key) not in told:
                told.add((files[record.hash], checked.key))
                head = last[files[record.hash]]
                rest = f"; the records behind it, up to {head.seq}, are stated" if head.seq > record.seq else ""
                if checked.outcome == "vouched":
                    how = f"signed by {checked.principal} ({checked.key}, vouched for by {whose})"
                    yield Remark(head.file, f"records up to {record.seq} are {how}{rest}", "fact")
                elif checked.outcome == "other":
                    how = f"signed with a key of {checked.principal} ({checked.key}), not of {record.reviewer}"
                    yield Remark(head.file, f"records up to {record.seq} are {how}", "warning")
                else:
                    how = f"signed by a key nobody vouched for: {checked.key}. The name {record.reviewer} is stated"
                    remedy = "" if signers else ". Give --signers with a list of the keys you know"
                    message = f"records up to {record.seq} are {how}{remedy}"
                    yield Remark(head.file, message, "warning" if signers else "fact")
    except (beside.Unfit, OSError) as error:
        yield Remark(place, f"{error}: signatures were not checked", "warning")
    except ToolFailed as error:
        yield Remark(place, f"signatures were not checked: {error}", "warning" if signers else "fact")


def _newest_first(ledger: History) -> Iterator[tuple[signatures.Signature, Record]]:
    """Signatures with the record each signs; those of heads that no ledger holds are told elsewhere."""
    kept = [(one, one.head) for one in signatures.kept(ledger.folder)]
    for one, head in sorted(kept, key=lambda pair: -pair[1].seq if pair[1] else 0):
        if head is None:
            continue
        try:
            record = ledger.record(head.hash)
        except KeyError:
            continue
        if record.seq == head.seq and record.ledger == head.ledger:
            yield one, record


def _signers(folder: Path, given: Path | None) -> tuple[bytes | None, str]:
    """A list of who signs with which key, and what to call it. The case's own is worth what the case's writers are."""
    if given is None:
        return signatures.signers_of(folder), f"ledger/{signatures.SIGNERS} of this case: compare it with yours"
    try:
        return given.read_bytes(), f"{given.name}, as given"
    except OSError as error:
        raise CaseError(f"{given}: cannot be read ({error.strerror}). Give a list of allowed signers of OpenSSH") from error


# -- time stamps ------------------------------------------------------------------------------------------------------------


def stamped_remarks(folder: Path, authority: Path | None) -> Iterator[Remark]:
    """What each time stamp says, and whether `authority`, a file of certificates (PEM), bears it out."""
    place = f"ledger/{timestamps.FOLDER}"
    if authority is not None and not authority.is_file():
        raise CaseError(f"{authority}: no such file. Give the certificates of the time-stamp authority (PEM)")
    try:
        stamps = list(timestamps.kept(folder))
        answered = {stamp.name.removesuffix(".tsr") for stamp in stamps}
        for name in beside.names(folder / timestamps.FOLDER, ".tsq"):
            if name.removesuffix(".tsq") not in answered:
                yield Remark(f"{place}/{name}", "a time stamp was asked for, and no answer is here yet", "fact")
        for stamp in stamps:
            found = timestamps.verify(stamp, authority)
            where = f"{place}/{stamp.name}"
            if found.why_not or stamp.head is None:
                yield Remark(where, f"the time stamp does not verify: {found.why_not}", "failure")
                continue
            what = f"record {stamp.head.seq} and all before it were there at {found.at}"
            if authority is None:
                yield Remark(where, f"says that {what}; not verified: give --tsa-ca", "fact")
            else:
                expired = ", though its certificate has run out since" if found.expired else ""
                yield Remark(where, f"{what}: stamped by an authority that {authority.name} vouches for{expired}", "fact")
    except (beside.Unfit, OSError) as error:
        yield Remark(place, f"{error}: time stamps were not checked", "warning")
    except ToolFailed as error:
        yield Remark(place, f"time stamps were not checked: {error}", "warning" if authority else "fact")
