"""What an audit leaves out of its lists, since blind second review still hides it: counted, and not told one by one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from verifybench.case.case import Case
from verifybench.case.errors import CaseError
from verifybench.case.facts import Fact, Instance
from verifybench.model.event import AnyVerdict, Record


def withheld(root: Path, facts: Iterable[Fact], records: Iterable[Record]) -> tuple[Fact, ...]:
    """The facts without the verdicts that are hidden from others than their authors; all are where the policy cannot be read."""
    try:
        with Case.open(root, read_only=True, trust_caches=False) as case:
            hidden = case.hidden_verdicts()
    except CaseError:
        hidden = frozenset(one.hash for one in records if isinstance(one.event, AnyVerdict))
    return tuple(_without(fact, hidden) for fact in facts)


def _without(fact: Fact, hidden: frozenset[str]) -> Fact:
    kept = tuple(one for one in fact.instances if one.record not in hidden)
    count = len(fact.instances) - len(kept)
    if not count:
        return fact
    return replace(fact, instances=(*kept, Instance(f"and {count} hidden until second reviews are in", "")))
