"""Readers: one a format, and the sandbox they run in; labels for what they read.

Names resolve on first use, since the tables behind them take a while to compile.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from verifybench.ingest.errors import Unreadable as Unreadable
    from verifybench.ingest.overlay import relabel as relabel
    from verifybench.ingest.reader import SUFFIXES as SUFFIXES
    from verifybench.ingest.reader import Request as Request
    from verifybench.ingest.reader import read as read
    from verifybench.ingest.reader import read_many as read_many
    from verifybench.ingest.reader import stated_id as stated_id

_DOORS = {
    "Unreadable": "errors",
    "SUFFIXES": "reader",
    "Request": "reader",
    "read": "reader",
    "read_many": "reader",
    "stated_id": "reader",
    "relabel": "overlay",
}

__all__ = ["SUFFIXES", "Request", "Unreadable", "read", "read_many", "relabel", "stated_id"]


def __getattr__(name: str) -> Any:
    if name not in _DOORS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_DOORS[name]}"), name)
