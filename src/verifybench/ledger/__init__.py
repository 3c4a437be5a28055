"""The append-only history of what people decided: written in place, chained by hash, folded into the current state."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from verifybench.ledger.audit import Finding, verify
    from verifybench.ledger.errors import LedgerDamaged, LedgerError, LedgerImmutable, LedgerReadOnly
    from verifybench.ledger.folding import fold
    from verifybench.ledger.ledger import Ledger

_HOME = {
    "Finding": "audit",
    "Ledger": "ledger",
    "LedgerDamaged": "errors",
    "LedgerError": "errors",
    "LedgerImmutable": "errors",
    "LedgerReadOnly": "errors",
    "fold": "folding",
    "verify": "audit",
}

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


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
