"""What can go wrong with a ledger; every message says what to do about it."""

from __future__ import annotations

from pathlib import Path


class LedgerError(Exception):
    """The ledger could not do what was asked; nothing was recorded."""


class LedgerReadOnly(LedgerError):
    """Something tried to write to a ledger that was opened, or is kept, for reading only."""


class LedgerUnsure(LedgerError):
    """The disk failed while a record was written: it counts as not recorded, and may be found after all."""


class LedgerImmutable(LedgerError, TypeError):
    """Something tried to change or remove a record."""


class LedgerDamaged(LedgerError):
    """A ledger file does not hold what was written to it. `seq` is the first bad record, 0 where the whole file is meant."""

    def __init__(self, path: Path, seq: int, what: str) -> None:
        place = f"record {seq}: " if seq else ""
        super().__init__(
            f"{path.parent.name}/{path.name}: {place}{what}. Nothing was changed. "
            "`verifybench audit` lists everything that is damaged; put the file back from version control or a backup, "
            f"or put it together anew with: verifybench ledger repair {path.parent.name}/{path.name}"
        )
        self.path, self.seq, self.what = path, seq, what


class LedgerGone(LedgerDamaged):
    """A ledger file is gone, or something else stands in its place. Once it is back as it was, it is read on."""
