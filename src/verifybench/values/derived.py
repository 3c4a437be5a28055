"""Values that follow from others of a sentence: sums, differences, shares, spans of time. The arithmetic is always shown."""

from __future__ import annotations

from collections.abc import Sequence

from verifybench.model.value import Value
from verifybench.values.arithmetic import Derived
from verifybench.values.derived_changes import changes
from verifybench.values.derived_dates import times
from verifybench.values.derived_sums import sums

MOST = 40
"""Values of a sentence that are looked at; each makes a bounded number of results."""


def derive(text: str, values: Sequence[Value], start: int = 0) -> tuple[Derived, ...]:
    """All that follows from the values of a sentence that begins at `start`. Linear in their number, which is bounded."""
    near = sorted(values, key=lambda value: (value.start, value.end))[:MOST]
    return (*sums(text, near, start), *changes(text, near, start), *times(text, near, start))
