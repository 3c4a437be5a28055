"""A figure that the claim puts another in the place of: “20% instead of 35%”, where the source has the 35%."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verifybench.evidence.align import neighbourhood
from verifybench.evidence.rules.finding import Finding
from verifybench.evidence.rules.surroundings import affirmed
from verifybench.evidence.words import View
from verifybench.model.value import Value

RULE = "value.denied"
_BACK = 10  # words from a figure back to the one in its place
_AROUND = 8  # words either side that say what a figure is of
_SAID = 6  # words either side in which it is called expected
_EXPECTING = """
expected expects expecting expectation expectations forecast forecasts predicted projected planned plan plans target targeted
estimated estimate estimates proposed demanded sought asked wanted previously earlier originally initially formerly usual
"""
_SUPPOSED = frozenset(_EXPECTING.split())
_STRENGTH = 0.6  # a conflict, short of a firm one


def findings(claim: View, source: Sequence[View]) -> Iterator[Finding]:
    """`value.denied` for each figure of the claim that it says is not so, where the source says just that, and never the other."""
    stands = affirmed(claim)
    for index, value in enumerate(claim.statement.values):
        if value in stands or value.amount is None or index not in claim.value_ranges or _expected(claim, index):
            continue
        other = _in_its_place(claim, index, value, stands)
        if other is None or any(
            _same(claim.statement.values[other], one) for view in source for one in view.statement.values
        ):
            continue
        near = neighbourhood(claim, *claim.value_ranges[other], _AROUND).keys()
        for sentence, view in enumerate(source):
            told = next((one for at, one in _told(view) if _same(value, one) and near & _about(view, at)), None)
            if told is not None:
                put = claim.statement.values[other]
                yield Finding(
                    f"value:{other}",
                    "differs",
                    RULE,
                    f"“{' '.join(put.text.split())}” and not “{' '.join(value.text.split())}”, which the passage has",
                    _STRENGTH,
                    (put.start, put.end),
                    (told.start, told.end),
                    kind=value.kind,
                    passage=sentence,
                )
                break


def _in_its_place(claim: View, index: int, value: Value, stands: Sequence[Value]) -> int | None:
    """The affirmed value of the same kind right before a denied one."""
    first = claim.value_ranges[index][0]
    for other in range(index - 1, -1, -1):
        one = claim.statement.values[other]
        if other in claim.value_ranges and one in stands and (one.kind, one.unit) == (value.kind, value.unit):
            near = first - claim.value_ranges[other][1] <= _BACK and not _same(one, value)
            return other if near and one.amount is not None else None
    return None


def _told(view: View) -> Iterator[tuple[int, Value]]:
    for at, value in enumerate(view.statement.values):
        if at in view.value_ranges and not view.words[view.value_ranges[at][0]].negated and not _expected(view, at):
            yield at, value


def _expected(view: View, at: int) -> bool:
    """Whether a figure is only what was expected or asked for, or was so before: "2% rather than the 3% that had been forecast"."""
    first, last = view.value_ranges[at]
    return any(word.lower in _SUPPOSED for word in view.words[max(0, first - _SAID) : last + 1 + _SAID])


def _about(view: View, at: int) -> set[str]:
    return set(neighbourhood(view, *view.value_ranges[at], _AROUND))


def _same(one: Value, other: Value) -> bool:
    return (one.kind, one.unit, one.amount) == (other.kind, other.unit, other.amount)
