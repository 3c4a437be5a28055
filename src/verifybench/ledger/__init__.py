"""The append-only history of what people decided: written in place, chained by hash, folded into the current state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verifybench._lazy import lazy

if TYPE_CHECKING:
    from verifybench.ledger.asof import LedgerAsOf
    from verifybench.ledger.audit import Finding, Weight, verify, verify_cache
    from verifybench.ledger.disk import durable, sync_folder
    from verifybench.ledger.errors import LedgerDamaged, LedgerError, LedgerImmutable, LedgerReadOnly
    from verifybench.ledger.folder import Fork
    from verifybench.ledger.folding import fold
    from verifybench.ledger.history import History
    from verifybench.ledger.ledger import Ledger
    from verifybench.ledger.lock import Lock
    from verifybench.ledger.merging import Taken, merge


__all__ = [
    "Finding",
    "Fork",
    "History",
    "Ledger",
    "LedgerAsOf",
    "LedgerDamaged",
    "LedgerError",
    "LedgerImmutable",
    "LedgerReadOnly",
    "Lock",
    "Taken",
    "Weight",
    "durable",
    "fold",
    "merge",
    "sync_folder",
    "verify",
    "verify_cache",
]

__getattr__ = lazy(
    __name__,
    {
        "Finding": "audit",
        "Fork": "folder",
        "History": "history",
        "Ledger": "ledger",
        "LedgerAsOf": "asof",
        "LedgerDamaged": "errors",
        "LedgerError": "errors",
        "LedgerImmutable": "errors",
        "LedgerReadOnly": "errors",
        "Lock": "lock",
        "Taken": "merging",
        "Weight": "audit",
        "durable": "disk",
        "fold": "folding",
        "merge": "merging",
        "sync_folder": "disk",
        "verify": "audit",
        "verify_cache": "audit",
    },
)
