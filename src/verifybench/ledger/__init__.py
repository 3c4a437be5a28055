"""The append-only history of what people decided: written in place, chained by hash, folded into the current state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verifybench._lazy import lazy

if TYPE_CHECKING:
    from verifybench.ledger.audit import Finding, verify
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
    "fold",
    "verify",
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
        "fold": "folding",
        "verify": "audit",
    },
)
