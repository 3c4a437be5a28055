"""Validation of `verifybench.toml`, the only part of the configuration that needs pydantic."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from verifybench.case.config import DEFAULT_PASSING, Config
from verifybench.case.errors import CaseError
from verifybench.model.labels import DEFAULT_LABELS


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class Policy(_Strict):
    """What a draft needs before it may be published, and how what people write is kept."""

    passing: list[str] = Field(default_factory=lambda: list(DEFAULT_PASSING))
    apart: bool = False


class CaseFile(_Strict):
    """The keys of `verifybench.toml`."""

    name: str | None = None
    reviewer: str | None = None
    labels: list[str] = Field(default_factory=lambda: list(DEFAULT_LABELS), min_length=2)
    exclude: list[str] = Field(default_factory=list)
    policy: Policy = Field(default_factory=Policy)

    @field_validator("labels")
    @classmethod
    def _labels_differ(cls, labels: list[str]) -> list[str]:
        folded = [label.strip().casefold() for label in labels]
        if "" in folded or len(set(folded)) != len(folded):
            raise ValueError("labels must be different from each other and not empty")
        return [label.strip() for label in labels]


def parse(raw: bytes, path: Path, default_name: str) -> Config:
    """A Config from the bytes of a `verifybench.toml`; raises CaseError with file, key and remedy."""
    try:
        table = tomllib.loads(raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise CaseError(f"{path}: not UTF-8 at byte {error.start}. Save it as UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        raise CaseError(f"{path}: not valid TOML: {error}") from error
    try:
        file = CaseFile.model_validate(table)
    except ValidationError as error:
        raise CaseError(f"{path}: " + "; ".join(map(_explain, error.errors()))) from error
    custom = "passing" in file.policy.model_fields_set
    passing = file.policy.passing if custom else [label for label in file.policy.passing if label in file.labels]
    if unknown := [label for label in passing if label not in file.labels]:
        raise CaseError(
            f"{path}: policy.passing names {unknown[0]!r}, which is not among the labels: {', '.join(file.labels)}"
        )
    if not passing:
        raise CaseError(
            f"{path}: no label may be published with. Name those that may: [policy] passing = [{file.labels[0]!r}]"
        )
    return Config(
        name=file.name or default_name,
        reviewer=file.reviewer or None,
        labels=tuple(file.labels),
        passing=tuple(passing),
        exclude=tuple(file.exclude),
        apart=file.policy.apart,
    )


def _explain(error: Mapping[str, object]) -> str:
    place = error["loc"]
    parts = [str(part) for part in place] if isinstance(place, Sequence) else [str(place)]
    key = ".".join(parts)
    if error["type"] != "extra_forbidden":
        return f"{key}: {error['msg']}"
    known = sorted(Policy.model_fields if parts[0] == "policy" and len(parts) > 1 else CaseFile.model_fields)
    near = get_close_matches(parts[-1], known, n=1)
    return f"unknown key {key!r}; " + (f"did you mean {near[0]!r}?" if near else f"known keys: {', '.join(known)}")
