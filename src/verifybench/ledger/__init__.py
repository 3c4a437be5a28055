"""The append-only history of what people decided: written in place, chained by hash, folded into the current state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verifybench._lazy import lazy

if TYPE_CHECKING:
    from verifybench.ledger.audit import Finding, Weight, verify, verify_cache
    from verifybench.ledger.disk import durable, sync_folder
    from verifybench.ledger.errors import LedgerDamaged, LedgerError, LedgerImmutable, LedgerReadOnly
    from verifybench.ledger.folding import fold
    from verifybench.ledger.ledger import Ledger


__all__ = [
    "Finding",
    "Ledger",
    "LedgerDamaged",
    "LedgerError",
    "LedgerImmutable",
    "LedgerReadOnly",
    "Weight",
    "durable",
    "fold",
    "sync_folder",
    "verify",
    "verify_cache",
]

__getattr__ = lazy(
    __name__,
    {
        "Finding": "audit",
        "Ledger": "ledger",
        "LedgerDamaged": "errors",
        "LedgerError": "errors",
        "LedgerImmutable": "errors",
        "LedgerReadOnly": "errors",
        "Weight": "audit",
        "durable": "disk",
        "fold": "folding",
        "sync_folder": "disk",
        "verify": "audit",
        "verify_cache": "audit",
    },
)
