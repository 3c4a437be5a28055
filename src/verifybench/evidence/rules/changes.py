"""The ends of a change: "rose from 2.3 to 7.1 metres" begins with one figure and comes to another.

A text that tells one end alone answers that end, and is not held against the other.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, cast

from verifybench.evidence.words import View

Side = Literal["from", "to", ""]
_REACH = 8  # words between the two ends


@dataclass(frozen=True, slots=True)
class End:
    """Which end of a change a value may be by the word before it, and whether its sentence tells the other one too."""

    side: Side = ""
    told: bool = False


NONE = End()


def end(view: View, index: int) -> End:
    """The end of a change that the value is, worked out once a view."""
    if "changes" not in view.kept:
        view.kept["changes"] = _find(view)
    return cast(dict[int, End], view.kept["changes"]).get(index, NONE)


def apart(ours: End, theirs: End, answered: bool) -> bool:
    """Whether two values are two ends of a change. `answered`: one of them agrees with the other end of the other one's change."""
    if not (ours.told or theirs.told) or (ours.told and theirs.told and ours.side == theirs.side):
        return False
    return ours.side != theirs.side if ours.side and theirs.side else answered


def _find(view: View) -> dict[int, End]:
    found: dict[int, End] = {}
    begun = -1
    for index, (first, _) in sorted(view.value_ranges.items(), key=lambda item: item[1]):
        before = view.words[first - 1].lower if first else ""
        if before not in ("from", "to"):
            continue
        found[index] = End(cast(Side, before))
        if before == "from":
            begun = index
        elif begun >= 0:
            values, near = view.statement.values, first - view.value_ranges[begun][1] <= _REACH
            if near and values[begun].kind == values[index].kind:
                found[begun], found[index] = End("from", told=True), End("to", told=True)
            begun = -1
    return found
