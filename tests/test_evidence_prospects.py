"""What may come of something, told by a noun in one text and by "may" in the other."""

from __future__ import annotations

import pytest

from verifybench.evidence import SourceText, compare

MUCH_ELSE = "Ines and Marek agreed to see the notary on Monday, though Ines had to finish a report that was long and dull"


def relation(told: str, source: str) -> str:
    talk = f"Marek: Shall we see the notary on Monday? Ines: I must finish a dull report first. {source} Marek: All right."
    return compare(f"{MUCH_ELSE}, {told}", [SourceText("s", talk)]).relation


@pytest.mark.parametrize(
    ("told", "source"),
    [
        ("with no risk of losing any money if it came too late.", "Ines: If it is late, we may lose 300,000 euros."),
        ("with no danger of losing money if it came late.", "Ines: If it is late we may loose 300,000 euros."),
        ("with a hope of earning 300,000 euros if it came late.", "Ines: If it is late, we could lose 300,000 euros."),
        ("with a risk of losing the flat if it came late.", "Ines: Even if it is late, we cannot lose the flat."),
        ("which meant they would not lose any money by being late.", "Ines: Being late, we risk losing 300,000 euros."),
    ],
)
def test_what_may_not_come_is_held_against_what_may(told: str, source: str) -> None:
    assert relation(told, source) == "contradicts"


@pytest.mark.parametrize(
    ("told", "source"),
    [
        ("with a risk of losing money if it came late.", "Ines: If it is late, we may lose 300,000 euros."),
        ("with no risk of losing any money if it came late.", "Ines: If it is late, we may lose the flat."),
        ("with no risk of losing any money if it came late.", "Ines: If it is late, we may not lose 300,000 euros."),
        ("with no risk of losing any money if it came late.", "Ines: My brother may lose 300,000 euros by a bad sale."),
        ("with a hope of earning a bonus if it came late.", "Ines: If it is late, we could lose 200,000 euros."),
    ],
)
def test_what_both_leave_open_or_another_loss_is_no_conflict(told: str, source: str) -> None:
    assert relation(told, source) != "contradicts"
