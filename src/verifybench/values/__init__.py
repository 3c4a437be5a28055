"""Figures, quantities and dates in a text, and how two of them stand to each other."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from verifybench.values.comparison import compare
    from verifybench.values.recognition import recognise
    from verifybench.values.wording import describe, iso_bounds, to_json

__all__ = ["compare", "describe", "iso_bounds", "recognise", "to_json"]

_HOMES = {
    "compare": "comparison",
    "describe": "wording",
    "iso_bounds": "wording",
    "recognise": "recognition",
    "to_json": "wording",
}


def __getattr__(name: str) -> Any:
    # The tables and patterns take some 10 ms to make; the first frame of the workbench reads an index instead.
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"verifybench.values.{_HOMES[name]}"), name)
