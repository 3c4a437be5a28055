"""Readers: one a format, and the sandbox they run in; labels for what they read.

Names resolve on first use, since the tables behind them take a while to compile.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from verifybench._lazy import lazy

if TYPE_CHECKING:
    from verifybench.ingest.dates import is_iso_date as is_iso_date
    from verifybench.ingest.errors import Unreadable as Unreadable
    from verifybench.ingest.overlay import relabel as relabel
    from verifybench.ingest.reader import SUFFIXES as SUFFIXES
    from verifybench.ingest.reader import Request as Request
    from verifybench.ingest.reader import read as read
    from verifybench.ingest.reader import read_many as read_many
    from verifybench.ingest.reader import stated_id as stated_id


__all__ = ["SUFFIXES", "Request", "Unreadable", "is_iso_date", "read", "read_many", "relabel", "stated_id"]

__getattr__ = lazy(
    __name__,
    {
        "Unreadable": "errors",
        "is_iso_date": "dates",
        "SUFFIXES": "reader",
        "Request": "reader",
        "read": "reader",
        "read_many": "reader",
        "stated_id": "reader",
        "relabel": "overlay",
    },
)
