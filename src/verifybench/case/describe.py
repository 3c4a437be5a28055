"""Metadata that people describe: checked when it is said, laid over what the document says of itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, get_args

from verifybench.case.errors import CaseError
from verifybench.model.document import METADATA_FIELDS, Metadata, Translated

_DATES = ("published", "accessed")


def checked(given: Mapping[str, str]) -> dict[str, Any]:
    """The fields as an event keeps them; raises CaseError that names the field and what it takes."""
    from verifybench.ingest import is_iso_date

    if not given:
        raise CaseError("nothing to describe. Known fields: " + ", ".join(METADATA_FIELDS))
    for name, text in given.items():
        if name not in METADATA_FIELDS:
            raise CaseError(f"unknown field {name!r}. Known fields: {', '.join(METADATA_FIELDS)}")
        if name in _DATES and text and not is_iso_date(text):
            raise CaseError(f"{name}: {text!r} is not a date. Write YYYY, YYYY-MM or YYYY-MM-DD.")
        if name == "translated" and text and text not in get_args(Translated):
            raise CaseError(f"translated: {text!r} is not one of {', '.join(get_args(Translated))}.")
        if name == "url" and text and not text.startswith(("http://", "https://")):
            raise CaseError(f"url: {text!r} does not start with http:// or https://.")
    return {name: " ".join(text.split()) for name, text in given.items()}


def described(metadata: Metadata, said: Mapping[str, str]) -> Metadata:
    """Metadata with what people said laid over it; what they emptied is unknown."""
    known = {name: text or None for name, text in said.items() if name in METADATA_FIELDS}
    return replace(metadata, **known) if known else metadata  # type: ignore[arg-type]
