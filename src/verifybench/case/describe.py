"""Metadata that people describe: checked when it is said, laid over what the document says of itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import datetime
from typing import Any, get_args

from verifybench.case.errors import CaseError
from verifybench.model.document import Metadata, Translated

_KNOWN = tuple(field.name for field in fields(Metadata))
_DATES = ("published", "accessed")


def checked(given: Mapping[str, str]) -> dict[str, Any]:
    """The fields as an event keeps them; raises CaseError that names the field and what it takes."""
    if not given:
        raise CaseError("nothing to describe. Known fields: " + ", ".join(_KNOWN))
    for name, text in given.items():
        if name not in _KNOWN:
            raise CaseError(f"unknown field {name!r}. Known fields: {', '.join(_KNOWN)}")
        if name in _DATES and text and not is_date(text):
            raise CaseError(f"{name}: {text!r} is not a date. Write YYYY, YYYY-MM or YYYY-MM-DD.")
        if name == "translated" and text and text not in get_args(Translated):
            raise CaseError(f"translated: {text!r} is not one of {', '.join(get_args(Translated))}.")
        if name == "url" and text and not text.startswith(("http://", "https://")):
            raise CaseError(f"url: {text!r} does not start with http:// or https://.")
    return {name: " ".join(text.split()) for name, text in given.items()}


def described(metadata: Metadata, said: Mapping[str, str]) -> Metadata:
    """Metadata with what people said laid over it; what they emptied is unknown."""
    known = {name: text or None for name, text in said.items() if name in _KNOWN}
    return replace(metadata, **known) if known else metadata  # type: ignore[arg-type]


def is_date(text: str) -> bool:
    """Whether a text is an ISO date, as short as a year, or a date and time."""
    for pattern in ("%Y", "%Y-%m", "%Y-%m-%d"):
        try:
            datetime.strptime(text, pattern)
        except ValueError:
            continue
        return len(text) in (4, 7, 10)
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True
