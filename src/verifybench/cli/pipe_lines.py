"""The lines that `pipe` is given. Unknown keys are ignored."""

from __future__ import annotations

from datetime import date as day
from datetime import datetime
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator


def _iso(text: str) -> str:
    """A date or a date and time; a year or a month alone serve as well."""
    for pattern in ("%Y", "%Y-%m"):
        try:
            datetime.strptime(text, pattern)
        except ValueError:
            continue
        return text
    try:
        day.fromisoformat(text[:10])
        datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{text!r} is not an ISO 8601 date") from None
    return text


Date = Annotated[str, AfterValidator(_iso)]
Id = str | int | float | None


class _In(BaseModel):
    model_config = ConfigDict(extra="ignore", defer_build=True)

    id: Id = None


class TextIn(_In):
    """A line for `pipe claims` and `pipe values`."""

    text: str
    date: Date | None = None


class SourceIn(BaseModel):
    """A source of `pipe compare` and `pipe agree`: a text, or its sentences cut already."""

    model_config = ConfigDict(extra="ignore", defer_build=True)

    id: str | int
    text: str | None = None
    sentences: list[str] | None = None
    date: Date | None = None

    @model_validator(mode="after")
    def _has_words(self) -> SourceIn:
        if (self.text is None) == (self.sentences is None):
            raise ValueError("a source has either text or sentences")
        return self


class CompareIn(_In):
    """A line for `pipe compare`."""

    claim: str
    sources: list[SourceIn]
    date: Date | None = None

    @model_validator(mode="after")
    def _ids_differ(self) -> CompareIn:
        if len({source.id for source in self.sources}) != len(self.sources):
            raise ValueError("two sources have the same id")
        return self


class AgreeIn(_In):
    """A line for `pipe agree`."""

    sources: Annotated[list[SourceIn], Field(min_length=2, max_length=2)]


class NamesIn(_In):
    """A line for `pipe names`."""

    names: Annotated[list[str], Field(min_length=2, max_length=2)]
