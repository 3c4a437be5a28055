"""Whether newer rules read otherwise what a verdict was given on: its text is the same, its values or its evidence are not."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from verifybench.case import versions
from verifybench.case.today import Today
from verifybench.model.codec import to_plain
from verifybench.model.event import ClaimRef, EvidenceRef
from verifybench.model.evidence import Evidence
from verifybench.model.revision import Carry
from verifybench.model.state import Verdict

if TYPE_CHECKING:
    from verifybench.review import Binding

_READ = ("kind", "text", "low", "high", "low_open", "high_open", "unit", "noun", "hedge")


class Rereading:
    """The snapshots of verdicts held against what the rules of today read; each snapshot is read once."""

    def __init__(self, root: Path, rules: str, today: Today, evidence: Callable[[str], tuple[Evidence, ...]]) -> None:
        self._root, self._rules, self._today, self._evidence = root, rules, today, evidence
        self._kept: dict[str, Mapping[str, Any]] = {}

    def of(
        self, verdict: Verdict, claim: ClaimRef, binding: Binding, cited: EvidenceRef | None, carry: Carry | None
    ) -> tuple[str, ...]:
        """What is read otherwise, in words: of a claim that a verdict is on, or of a passage that it cites. Nothing where the rules
        are the same, where nobody can say, or where a person has confirmed the verdict under the rules of today."""
        if carry is not None and self._snapshot(carry.decided.event.snapshot).get("rules") == self._rules:
            return ()
        kept = self._snapshot(verdict.event.snapshot)
        if not kept or kept.get("rules") == self._rules:
            return ()
        try:
            seen = _on_screen(kept, claim)
            return tuple(self._claim(_seen(seen, claim), binding) if cited is None else self._passage(seen, binding, cited))
        except (KeyError, TypeError, AttributeError):  # it comes from a file, and may be anything
            return ()

    def _claim(self, seen: Mapping[str, Any], binding: Binding) -> Iterator[str]:
        if binding.orphan is not None:
            yield "is no longer read as a claim"
            return
        today = self._today.claim(binding.claim)
        before = [_value(one) for one in seen["statement"].get("values", ())]
        now = [_value(to_plain(one)) for one in today.statement.values] if today else before
        for words, _ in (one for one in before if one not in now):
            yield f"“{words}” is read otherwise, or no longer, as a value"
        for words, _ in (one for one in now if one not in before and one[0] not in {told for told, _ in before}):
            yield f"“{words}” is read as a value"

    def _passage(self, seen: Mapping[str, Any], binding: Binding, cited: EvidenceRef) -> Iterator[str]:
        before = next((one["judgement"]["relation"] for one in seen["evidence"] if one["passage"] == cited.id), None)
        found = next((one for one in self._evidence(binding.claim) if one.passage == cited.id), None)
        now = found.judgement.relation if found else None
        if before is not None and before != now:
            yield f"{before} then, {now or 'not found as evidence'} now"

    def _snapshot(self, digest: str | None) -> Mapping[str, Any]:
        if not digest:
            return {}
        if digest not in self._kept:
            try:
                kept = json.loads(versions.read(self._root, digest) or b"{}")
            except (ValueError, RecursionError):
                kept = {}
            self._kept[digest] = kept if isinstance(kept, dict) else {}
        return self._kept[digest]


def _on_screen(kept: Mapping[str, Any], claim: ClaimRef) -> Mapping[str, Any]:
    """What was kept of a decision, or of the one of several claims that it was on. Raises KeyError where that was not on screen."""
    if "claims" not in kept:
        return kept
    for one in kept["claims"]:
        if one["claim"]["id"] == claim.id:
            return one  # type: ignore[no-any-return]
    raise KeyError(claim.id)


def _seen(kept: Mapping[str, Any], claim: ClaimRef) -> Mapping[str, Any]:
    """A claim as it was on screen. Raises KeyError where it was not."""
    for one in (kept["claim"], *kept.get("restated", ())):
        if one["id"] == claim.id:
            return one  # type: ignore[no-any-return]
    raise KeyError(claim.id)


def _value(plain: Mapping[str, Any]) -> tuple[str, tuple[Any, ...]]:
    """A value's words, and all that was read in them."""
    return str(plain["text"]), tuple(plain.get(name) for name in _READ)
