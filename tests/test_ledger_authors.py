"""Of one person in one ledger the later verdict counts, however the name is written."""

from __future__ import annotations

import pytest

from verifybench.ledger.folding import fold
from verifybench.model.claim import Selector
from verifybench.model.event import ClaimRef, Record, VerdictRecorded

CLAIM = ClaimRef("c-1", "story", Selector("words", "", "", 0, 5, "0" * 64))


def record(who: str, label: str, seq: int, ledger: str = "one") -> Record:
    return Record(ledger, seq, seq, "", who, "", f"{ledger} {seq}", VerdictRecorded(CLAIM, label))


@pytest.mark.parametrize("other", ["Ånn Lee", "A\u030ann Lee", " ånn  lee "])
def test_the_later_verdict_of_one_person_takes_the_place_of_the_earlier(other: str) -> None:
    state = fold([record("Ånn Lee", "supported", 1), record(other, "refuted", 2)])
    assert [one.event.label for one in state.verdicts["c-1"]] == ["refuted"]


def test_another_person_or_another_ledger_does_not() -> None:
    first = record("Ann Lee", "supported", 1)
    for second in (record("Anna Lee", "refuted", 2), record("Ann Lee", "refuted", 2, "two")):
        assert len(fold([first, second]).verdicts["c-1"]) == 2
