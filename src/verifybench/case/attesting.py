"""Attesting and erasing: checkpoints, signatures and time stamps under heads; words kept apart, and erased."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from verifybench.case.errors import CaseError, NoSuchId
from verifybench.case.recording import Recording
from verifybench.model.event import Checkpoint, Erased, Event, Head, Record

if TYPE_CHECKING:
    pass

SHORTEST = 8  # hexadecimal digits that name a record


@dataclass(frozen=True, slots=True)
class Signed:
    """A ledger's records up to `seq` are signed by `principal` with `key`; the rest is only stated."""

    seq: int
    principal: str
    key: str


@dataclass(frozen=True, slots=True)
class Erasure:
    """What `erase` did: the record that says so, how many texts were deleted, and how many were not here.

    `already`: nothing was left to do, and `record` is the earlier one that says so.
    """

    record: Record
    erased: int
    absent: int
    already: bool = False


@dataclass(frozen=True, slots=True)
class Lost:
    """A ledger file that ends before a head that was written down: `records` is how many it has, None where it is not here."""

    file: str
    records: int | None
    seq: int

    @property
    def what(self) -> str:
        from verifybench.ledger.checkpoints import FOLDER

        holds = "is not here" if self.records is None else f"holds {_records(self.records)}"
        named = f"ledger/{FOLDER}/{self.file.removesuffix('.json')}.txt names record {self.seq}"
        fate = "it did not come along, or was deleted" if self.records is None else "it was cut or emptied"
        return f"it {holds}, and {named}: {fate}"


class Attesting(Recording):
    """What makes the history hard to rewrite, and what lets words about persons be forgotten all the same.

    `apart`: whether free text of what is decided from now on is kept beside the ledger; None: as `[policy] apart` says.
    """

    apart: bool | None = None
    _signed: frozenset[str] | None = None  # hashes of the records that signatures of their reviewers cover
    _newest: str = ""  # the hash of the record written here last
    _own_is_whole = False

    # -- checkpoints -----------------------------------------------------------------------------------------------------

    def checkpoint(self, reason: str = "") -> Record:
        """Record every ledger's head, so that none can be cut or rewritten before it unnoticed."""
        self._can_be_kept(reason)
        self._ledger.refresh()
        return self._append(Checkpoint(tuple(head.ref() for head in self.heads()), reason.strip()))

    def lost(self) -> tuple[Lost, ...]:
        """Ledger files that end before a head that was written down at a close or with a report. Hashes nothing."""
        from verifybench.ledger.checkpoints import newest

        named = newest(self._ledger.folder)

        def short() -> list[Lost]:
            counts = {head.file: head.seq for head in self.heads()}
            return [
                Lost(file, counts.get(file, 0) if (self._ledger.folder / file).exists() else None, line.seq)
                for file, line in sorted(named.items())
                if counts.get(file, 0) < line.seq and not (counts and self._holds(line.hash))
            ]

        if not short():
            return ()
        self._ledger.refresh()  # somebody may have recorded, and left the line, since the ledgers were read
        return tuple(short())

    def _holds(self, hash: str) -> bool:
        try:
            self._ledger.record(hash)
        except KeyError:
            return False
        return True

    def _can_be_kept(self, *texts: str | None) -> None:
        self._refuse_where_cut()  # before anything of the decision is kept
        super()._can_be_kept(*texts)

    def _refuse_where_cut(self) -> None:
        """Nothing is recorded on top of a history of one's own that was cut: what was cut off would be contradicted."""
        from verifybench.ledger import LedgerDamaged
        from verifybench.ledger.names import file_name

        if self._own_is_whole:
            return
        if lost := {one.file: one for one in self.lost()}:
            heads = self.heads()
            held = {head.file for head in heads}
            own = {head.file for head in heads if head.ledger == self._ledger.id}
            names = (file_name(self._ledger.reviewer, self._ledger.device, n) for n in range(1, len(held) + 2))
            for file in own or {next(name for name in names if name not in held)}:
                if file in lost:
                    raise LedgerDamaged(self._ledger.folder / file, 0, f"{lost[file].what}. Nothing was recorded")
        self._own_is_whole = True

    def note_report(self, name: str, sha256: str) -> None:
        """Write down every ledger's head for a report or export that went to a file of this name and SHA-256.

        Nothing where the case was opened for looking only; what cannot be written is no error.
        """
        if not self.read_only:
            for head in self.heads():
                self._leave(head, f"report {sha256} {name}")

    def _leave_checkpoint(self) -> None:
        """At a close: the own head, where nobody has written it down yet."""
        own = None if self.read_only else self._own_head()
        if own is not None:
            self._leave(own, "")

    def _own_head(self) -> Head | None:
        """The own ledger's head; of several files of it, that of the one written to here, else of the longest."""
        own = [head for head in self.heads() if head.ledger == self._ledger.id]
        return max(own, key=lambda head: (head.hash == self._newest, head.seq, -len(head.file)), default=None)

    # -- signatures and time stamps --------------------------------------------------------------------------------------

    def can_sign(self, key: Path) -> None:
        """Raises CaseError where ssh-keygen or the key is missing: to be asked before anything is recorded."""
        from verifybench.ledger.signatures import can_sign

        with _told():
            can_sign(key)

    def sign(self, key: Path) -> Path:
        """Sign the own ledger's head with an SSH key; returns where the signature is. Raises CaseError."""
        from verifybench.ledger.signatures import sign_head

        self._signed = None
        with _told():
            return sign_head(self._ledger.folder, self._head_to_attest(), key)

    def can_stamp(self) -> None:
        """Raises CaseError where openssl is missing."""
        from verifybench.ledger.timestamps import can_stamp

        with _told():
            can_stamp()

    def request_stamp(self) -> Path:
        """Write a request for a time stamp of the own ledger's head; returns where it is. Raises CaseError."""
        from verifybench.ledger.timestamps import request

        with _told():
            return request(self._ledger.folder, self._head_to_attest())

    def take_stamp(self, answer: Path) -> tuple[Path, str]:
        """Keep an authority's answer to one of the requests; returns where it is and the time it states."""
        from verifybench.ledger.timestamps import take

        self._writable()
        with _told():
            return take(self._ledger.folder, answer)

    def _head_to_attest(self) -> Head:
        self._writable()
        head = self._own_head()
        if head is None:
            raise CaseError("nothing of yours is recorded yet: there is no head to sign or stamp")
        return head

    def signatures(self, signers: Path | None = None) -> Mapping[str, Signed]:
        """By the hash of the head, what its ledger's reviewer signed with a key that the list of allowed signers vouches for.

        `signers` is such a list, by default the case's own `ledger/allowed_signers`. Empty where there is none, and where
        there is no ssh-keygen. Runs ssh-keygen.
        """
        from verifybench.case.attested import signed_heads

        return signed_heads(self._ledger, signers)

    def signed(self, record: Record) -> bool:
        """Whether who made a record is signed rather than only stated. Runs ssh-keygen once for all records."""
        if self._signed is None:
            self._signed = frozenset(self._covered())
        return record.hash in self._signed

    def _covered(self) -> Iterator[str]:
        """The records that a signed head follows, by hash: a ledger's id and a number can be anybody's."""
        signatures = self.signatures()
        records = {record.hash: record for record in self._ledger.records()} if signatures else {}
        for hash, signed in signatures.items():
            record = records.get(hash)
            while record is not None:
                if record.reviewer == signed.principal:
                    yield record.hash
                record = records.get(record.prev)

    # -- words kept apart ------------------------------------------------------------------------------------------------

    def erase(self, record: str, reason: str) -> Erasure:
        """Delete the words that a record keeps apart; the record that says so comes first, and the chain stays whole.

        `record` is N@FILE or the beginning of a hash. Of what was erased already nothing more is recorded. Raises CaseError where
        it names none, or one without such words.
        """
        from verifybench.ledger import apart

        if not reason.strip():
            raise CaseError("to erase words needs a reason; do not repeat the words in it")
        self._writable()
        self._can_be_kept(reason)
        found = self._named(record)
        hashes = tuple(dict.fromkeys(one.hash for one in apart.hashes(found.event)))
        if not hashes:
            raise CaseError(
                f"record {found.seq} by {found.reviewer} keeps no words apart, and a record itself cannot be changed. "
                "Words are kept apart where the case's policy or --apart says so when they are written"
            )
        if all(apart.fate(self._ledger.folder, hash) == "missing" for hash in hashes) and (before := self._erased(hashes)):
            return Erasure(before, 0, len(hashes), already=True)
        said = self._append(Erased(hashes, reason.strip()))
        try:
            erased = sum(apart.erase(self._ledger.folder, hash) for hash in hashes)
        except OSError as error:
            raise CaseError(
                f"recorded as {said.seq}, but the words could not be deleted ({error.strerror}): erase them again, "
                f"or delete {' '.join(f'ledger/{apart.FOLDER}/{hash}.json' for hash in hashes)} by hand"
            ) from error
        finally:
            self._ledger.forget_words()
        return Erasure(said, erased, len(hashes) - erased)

    def _erased(self, hashes: Iterable[str]) -> Record | None:
        """The record with which the last of these words were erased, None where any was not."""
        left, record = set(hashes), None
        for one in self._ledger.records():
            if isinstance(one.event, Erased) and not left.isdisjoint(one.event.hashes):
                left.difference_update(one.event.hashes)
                record = one
        return None if left else record

    def _append(self, event: Event) -> Record:
        self._refuse_where_cut()
        record = self._append_apart(event) if self._keeps_apart() else super()._append(event)
        self._newest = record.hash
        return record

    def _keeps_apart(self) -> bool:
        return self.config.apart if self.apart is None else self.apart

    def _append_apart(self, event: Event) -> Record:
        from verifybench.ledger import apart

        self._writable()
        folder = self._ledger.folder
        try:
            with _told():
                kept = apart.put_apart(event, folder)
        except ValueError as error:
            raise CaseError(f"not recorded, it cannot be written down: {error}") from error
        if kept is event:
            return super()._append(event)
        try:
            record = super()._append(kept)
        except Exception:
            for one in apart.hashes(kept):
                apart.erase(folder, one.hash)
            raise
        return self._ledger.record(record.hash)

    def _named(self, wanted: str) -> Record:
        from verifybench.ledger.branches import Branches

        number, at, file = wanted.strip().partition("@")
        if at and number.isascii() and number.isdigit():
            name = file if file.endswith(".json") else f"{file}.json"
            head = next((head for head in self.heads() if head.file == name), None)
            if head is None:
                raise self._missing("ledger file", name, [head.file for head in self.heads()])
            branches = Branches(self._ledger.records())
            held = branches.reach([head.hash])
            at_number = (one for one in self._ledger.records() if one.seq == int(number[:15]))
            found = [one for one in at_number if branches.covers(held, one.hash)]
        elif re.fullmatch(f"[0-9a-f]{{{SHORTEST},64}}", wanted.strip()):
            found = [one for one in self._ledger.records() if one.hash.startswith(wanted.strip())]
        else:
            raise CaseError(
                f"{wanted!r} names no record; write N@FILE, say 12@anna@desk.json, or the first 8 digits of its hash"
            )
        if len(found) != 1:
            raise NoSuchId(f"{'no record' if not found else 'more than one record'} {wanted!r} in this case")
        return found[0]


def _records(count: int) -> str:
    return "no record" if not count else "1 record" if count == 1 else f"{count} records"


@contextmanager
def _told() -> Iterator[None]:
    """Failures of the system's programs and of places that are not ours to write, as errors a user can act on."""
    from verifybench.ledger.beside import Unfit
    from verifybench.ledger.tools import ToolFailed

    try:
        yield
    except ToolFailed as error:
        raise CaseError(str(error)) from error
    except Unfit as error:
        raise CaseError(f"a folder or file of ledger/ {error}; nothing was written there") from error
