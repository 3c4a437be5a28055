"""`verifybench.toml`: what a case is called and what it demands before publication."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from verifybench.case.errors import CaseError
from verifybench.model.codec import from_plain, to_plain
from verifybench.model.labels import DEFAULT_LABELS, EXPLANATIONS
from verifybench.review import NO_POLICY, Policy

FILE = "verifybench.toml"

# With these a draft claim may be published; any other label of the scale holds it back.
DEFAULT_PASSING = ("supported", "not checkable", "opinion", "on author")


@dataclass(frozen=True, slots=True)
class Config:
    """A validated `verifybench.toml`; `reviewer` is the name to sign with where none is given otherwise.

    `apart`: free text of decisions is kept beside the ledger, where it can be erased. `policy` is what it demands besides,
    `explanations` what else than the common list may explain a conflict, `keys` those that a user wants for actions, by their ids,
    `filters` what claims are sought by often, by name.
    """

    name: str
    reviewer: str | None = None
    labels: tuple[str, ...] = DEFAULT_LABELS
    passing: tuple[str, ...] = DEFAULT_PASSING
    exclude: tuple[str, ...] = ()
    apart: bool = False
    policy: Policy = NO_POLICY
    explanations: tuple[str, ...] = ()
    keys: tuple[tuple[str, tuple[str, ...]], ...] = ()
    filters: tuple[tuple[str, str], ...] = ()

    @property
    def every_explanation(self) -> tuple[str, ...]:
        """What a conflict may be explained with: the common list, then the case's own."""
        return (*EXPLANATIONS, *self.explanations)


def load(root: Path, cache: Path | None = None, *, keep: bool = True) -> Config:
    """Read and validate a case's configuration; raises CaseError that names the key and the nearest known one.

    `cache` keeps the validated result beside a hash of the file, so that pydantic is not imported to open a case; without `keep`
    it is only read.
    """
    path = root / FILE
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise CaseError(f"{path}: cannot be read ({error.strerror}). Make a case with: verifybench init {root}") from error
    digest = hashlib.sha256(raw).hexdigest()
    if cache is not None and (kept := _cached(cache, digest)) is not None:
        return kept
    from verifybench.case.config_schema import parse

    config = parse(raw, path, default_name=root.resolve().name)
    if keep and cache is not None and cache.parent.is_dir():
        try:
            cache.write_text(json.dumps({"sha256": digest, "config": to_plain(config)}), encoding="utf-8")
        except OSError:
            return config  # a convenience only: a case on a read-only disk opens all the same
    return config


def cached(root: Path, cache: Path) -> Config | None:
    """What `load` kept of the configuration as it is now; None where that is not at hand."""
    try:
        return _cached(cache, hashlib.sha256((root / FILE).read_bytes()).hexdigest())
    except OSError:
        return None


def _cached(cache: Path, digest: str) -> Config | None:
    try:
        kept = json.loads(cache.read_text(encoding="utf-8"))
        if kept["sha256"] != digest:
            return None
        return from_plain(Config, kept["config"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
