"""The figures of a source by what they may be held against, so that a claim's years are not held against its prices."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple, TypeVar

from verifybench.evidence.rules.against import may_meet
from verifybench.evidence.rules.surroundings import says_something
from verifybench.evidence.words import View
from verifybench.model.value import Kind, Value

T = TypeVar("T")
_Sort = tuple[Kind, bool]
"""Kind, and whether an equivalent in another unit is told: what `may_meet` looks at."""


class Placed(NamedTuple):
    """A value of a source, by its sentence's position and its index there."""

    sentence: int
    place: int
    value: Value


@dataclass(frozen=True, slots=True)
class Sorted:
    """Values in the order told, of which those that may meet another are picked out once a sort."""

    values: Sequence[Value]
    _known: dict[_Sort, list[Value]] = field(default_factory=dict)

    def meeting(self, value: Value) -> list[Value]:
        return _of_sort(self._known, value, self.values, lambda one: one)


class SourceFigures:
    """The figures of a source in the order told."""

    def __init__(self, views: Sequence[View]) -> None:
        self.views = views
        self._known: dict[_Sort, list[Placed]] = {}

    @cached_property
    def every(self) -> Sorted:
        """All values, those too that say nothing by themselves."""
        return Sorted([value for view in self.views for value in view.statement.values])

    @cached_property
    def placed(self) -> list[Placed]:
        """Those that stand among the words of a sentence and say something."""
        return [
            Placed(sentence, place, value)
            for sentence, view in enumerate(self.views)
            for place, value in enumerate(view.statement.values)
            if place in view.value_ranges and says_something(view.statement, value)
        ]

    def meeting(self, value: Value) -> list[Placed]:
        """Those of `placed` that a value may be held against."""
        return _of_sort(self._known, value, self.placed, lambda one: one.value)


def _of_sort(known: dict[_Sort, list[T]], value: Value, every: Sequence[T], of: Callable[[T], Value]) -> list[T]:
    sort = value.kind, value.equivalent is not None
    found = known.get(sort)
    if found is None:
        found = known[sort] = [one for one in every if may_meet(value, of(one))]
    return found
