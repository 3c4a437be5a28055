"""Validation of `verifybench.toml`, the only part of the configuration that needs pydantic."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from verifybench.case.config import DEFAULT_PASSING, Config
from verifybench.case.errors import CaseError
from verifybench.model.coverage import KINDS, TokenKind
from verifybench.model.labels import DEFAULT_LABELS, EXPLANATIONS
from verifybench.review import ClaimKind, parsed, person, policy

_LONGEST_KEY = 40


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class SecondReview(_Strict):
    """`[policy.second-review]`."""

    kinds: list[ClaimKind] = Field(default_factory=list)
    share: float = Field(default=0.0, ge=0, le=1, allow_inf_nan=False)
    seed: str = ""
    blind: bool = True
    reviewers: list[str] = Field(default_factory=list)

    @field_validator("reviewers")
    @classmethod
    def _persons_differ(cls, reviewers: list[str]) -> list[str]:
        names = [" ".join(name.split()) for name in reviewers]
        if "" in names or len(set(map(person, names))) != len(names):
            raise ValueError("reviewers must be different persons, and not empty")
        return names


class Misconduct(_Strict):
    """`[policy.misconduct]`."""

    words: list[str] = Field(default_factory=list)
    exceptions: list[str] = Field(default_factory=list, alias="except")
    second_review: bool = Field(default=False, alias="second-review")
    reply: bool = False

    @field_validator("words", "exceptions")
    @classmethod
    def _are_phrases(cls, phrases: list[str]) -> list[str]:
        for phrase in phrases:
            parsed(phrase)
        return phrases


class Sources(_Strict):
    """`[policy.sources]`."""

    independent: int = Field(default=0, ge=0, le=99)
    primary: int = Field(default=0, ge=0, le=99)
    reliability: Literal["A", "B", "C", "D", "E"] | None = None

    @model_validator(mode="after")
    def _demands_some(self) -> Sources:
        if self.reliability and not (self.independent or self.primary):
            raise ValueError("reliability needs a number of sources: independent = 2, or primary = 1")
        return self


class Policy(_Strict):
    """`[policy]`: what a draft needs before it may be published, and how what people write is kept."""

    passing: list[str] = Field(default_factory=lambda: list(DEFAULT_PASSING))
    rationale: list[str] = Field(default_factory=list)
    coverage: list[TokenKind] = Field(default_factory=list)
    apart: bool = False
    explanations: list[str] = Field(default_factory=list)
    second_review: SecondReview = Field(default_factory=SecondReview, alias="second-review")
    misconduct: Misconduct = Field(default_factory=Misconduct)
    sources: Sources = Field(default_factory=Sources)

    @field_validator("coverage", mode="before")
    @classmethod
    def _all_kinds(cls, kinds: object) -> object:
        return list(KINDS) if kinds == "all" else kinds

    @field_validator("explanations")
    @classmethod
    def _explanations_differ(cls, explanations: list[str]) -> list[str]:
        words = [" ".join(one.split()) for one in explanations]
        folded = [one.casefold() for one in (*EXPLANATIONS, *words)]
        if "" in folded or len(set(folded)) != len(folded):
            known = ", ".join(EXPLANATIONS)
            raise ValueError(
                f"explanations must be different from each other and from those there are ({known}), and not empty"
            )
        return words


class CaseFile(_Strict):
    """The keys of `verifybench.toml`."""

    name: str | None = None
    reviewer: str | None = None
    labels: list[str] = Field(default_factory=lambda: list(DEFAULT_LABELS), min_length=2)
    exclude: list[str] = Field(default_factory=list)
    policy: Policy = Field(default_factory=Policy)
    keys: dict[str, str | list[str]] = Field(default_factory=dict)
    filters: dict[str, str] = Field(default_factory=dict)

    @field_validator("keys", mode="before")
    @classmethod
    def _by_id(cls, keys: object) -> object:
        """TOML reads `main.cite = "c"` as a table in a table."""
        if not isinstance(keys, dict):
            return keys
        found: dict[str, object] = {}
        for id, given in keys.items():
            inner = given if isinstance(given, dict) else {"": given}
            found.update({f"{id}.{name}" if name else id: one for name, one in inner.items()})
        return found

    @field_validator("keys")
    @classmethod
    def _are_keys(cls, keys: dict[str, str | list[str]]) -> dict[str, str | list[str]]:
        for id, given in keys.items():
            if not all(map(_is_key, [given] if isinstance(given, str) else given)):
                raise ValueError(f'{id}: a key is written as it is printed: "c", "ctrl+x", "f5"; a list gives several')
        return keys

    @field_validator("labels")
    @classmethod
    def _labels_differ(cls, labels: list[str]) -> list[str]:
        folded = [label.strip().casefold() for label in labels]
        if "" in folded or len(set(folded)) != len(folded):
            raise ValueError("labels must be different from each other and not empty")
        return [label.strip() for label in labels]


def _is_key(key: str) -> bool:
    """Whether it may be what a key is called: "c", "ctrl+x", "f5", "⇧tab", a sign, a space."""
    if key in (" ", ","):
        return True
    return 0 < len(key) <= _LONGEST_KEY and key.isprintable() and not set(" ,") & set(key)


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
    for key, named in (("passing", passing), ("rationale", file.policy.rationale)):
        if unknown := [label for label in named if label not in file.labels]:
            raise CaseError(
                f"{path}: policy.{key} names {unknown[0]!r}, which is not among the labels: {', '.join(file.labels)}"
            )
    if not passing:
        raise CaseError(
            f"{path}: no label may be published with. Name those that may: [policy] passing = [{file.labels[0]!r}]"
        )
    for name, text in file.filters.items():
        if fault := _fault(name, text, file.labels):
            raise CaseError(f"{path}: filters.{name}: {fault}")
    return Config(
        name=file.name or default_name,
        reviewer=file.reviewer or None,
        labels=tuple(file.labels),
        passing=tuple(passing),
        exclude=tuple(file.exclude),
        apart=file.policy.apart,
        explanations=tuple(file.policy.explanations),
        policy=_policy(file.policy),
        filters=tuple((" ".join(name.split()), text.strip()) for name, text in file.filters.items()),
        keys=tuple((id, (one,) if isinstance(one, str) else tuple(one)) for id, one in sorted(file.keys.items())),
    )


def _fault(name: str, text: str, labels: Sequence[str]) -> str:
    """What is wrong with a saved filter; "" where nothing is. Documents and reviewers come and go, so any of these is believed."""
    from verifybench.case.filtering import Known, parse

    wanted = parse(text, Known(labels))
    if not name.strip():
        return "a filter needs a name"
    if wanted.faults:
        return wanted.faults[0]
    return "" if wanted.asks else 'it asks for nothing. Write words or terms: "kind:money is:undecided"'


def _policy(given: Policy) -> policy.Policy:
    second, misconduct, sources = given.second_review, given.misconduct, given.sources
    return policy.Policy(
        rationale=tuple(given.rationale),
        coverage=tuple(kind for kind in KINDS if kind in given.coverage),
        second=policy.SecondReview(
            kinds=tuple(second.kinds),
            share=second.share,
            seed=second.seed,
            blind=second.blind,
            reviewers=tuple(second.reviewers),
        ),
        misconduct=policy.Misconduct(
            words=tuple(misconduct.words),
            exceptions=tuple(misconduct.exceptions),
            second_review=misconduct.second_review,
            reply=misconduct.reply,
        ),
        sources=policy.Sources(
            independent=sources.independent, primary=sources.primary, reliability=sources.reliability or ""
        ),
    )


_TABLES: Mapping[tuple[str, ...], type[_Strict]] = {
    ("policy",): Policy,
    ("policy", "second-review"): SecondReview,
    ("policy", "misconduct"): Misconduct,
    ("policy", "sources"): Sources,
}


def _explain(error: Mapping[str, object]) -> str:
    place = error["loc"]
    parts = [str(part) for part in place] if isinstance(place, Sequence) else [str(place)]
    key = ".".join(parts)
    if error["type"] == "literal_error" and parts[-2:-1] == ["coverage"]:
        given = str(error["input"])
        return f"{'.'.join(parts[:-1])}: {given!r} is nothing that is covered; {_nearest(given, KINDS)}"
    if error["type"] == "list_type" and parts[-1:] == ["coverage"]:
        return f'{key}: write "all", or a list of kinds: {", ".join(KINDS)}'
    if error["type"] == "literal_error" and parts[-2:-1] == ["kinds"]:
        given = str(error["input"])
        return f"{'.'.join(parts[:-1])}: {given!r} is no kind of claim; {_nearest(given, get_args(ClaimKind))}"
    if error["type"] != "extra_forbidden":
        return f"{key}: " + str(error["msg"]).removeprefix("Value error, ").removeprefix("Input ")
    table = _TABLES.get(tuple(parts[:-1]), CaseFile)
    known = sorted(field.alias or name for name, field in table.model_fields.items())
    return f"unknown key {key!r}; {_nearest(parts[-1], known)}"


def _nearest(given: str, known: Sequence[str]) -> str:
    near = get_close_matches(given, known, n=1)
    return f"did you mean {near[0]!r}?" if near else f"known are: {', '.join(known)}"
