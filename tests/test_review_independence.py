"""Agreement rests on verdicts given before another's could be seen; which these are is read from the ledgers."""

from __future__ import annotations

from verifybench.model.claim import Selector
from verifybench.model.event import (
    Adjudicated,
    ClaimRef,
    Event,
    HeadRef,
    Record,
    Redone,
    ReviewAsked,
    Undone,
    VerdictRecorded,
    VerdictsRecorded,
)
from verifybench.review import compare, independent
from verifybench.review.comparison import order_of
from verifybench.review.independence import Independent


def _asked(event: VerdictRecorded | VerdictsRecorded) -> list[tuple[str, str | None]]:
    assert isinstance(event, VerdictRecorded)
    return [(event.claim.id, event.answers)]


class Ledgers:
    """Records as several people write them, each in a ledger of their own."""

    def __init__(self) -> None:
        self.records: list[Record] = []

    def add(self, who: str, event: Event, sees: tuple[str, ...] = (), device: str = "desk") -> str:
        ledger = f"{who}@{device}"
        seq = 1 + sum(one.ledger == ledger for one in self.records)
        heads = []
        for other in sees:
            of = [one for one in self.records if one.ledger == f"{other}@desk"]
            heads.append(HeadRef(of[-1].ledger, of[-1].seq, of[-1].hash))
        prev = f"{ledger}{seq - 1}"
        record = Record(ledger, seq, len(self.records) + 1, "", who, prev, f"{ledger}{seq}", event, tuple(heads))
        self.records.append(record)
        return record.hash

    def verdict(
        self, who: str, label: str, claim: str = "c-1", sees: tuple[str, ...] = (), answers: str | None = None
    ) -> str:
        return self.add(who, VerdictRecorded(reference(claim), label, answers=answers), sees)

    def read(self, blind: bool = False) -> Independent:
        return independent(self.records, _asked, lambda claim: blind)

    def counted(self, blind: bool = False) -> dict[str, str]:
        return dict(self.read(blind).labels.get("c-1", {}))


def reference(claim: str) -> ClaimRef:
    return ClaimRef(claim, "story", Selector("words", "", "", 0, 5, "0" * 64))


def test_two_who_worked_apart_both_count_and_who_had_seen_the_other_does_not() -> None:
    apart, together = Ledgers(), Ledgers()
    for ledgers, sees in ((apart, ()), (together, ("Anna",))):
        ledgers.verdict("Anna", "supported")
        ledgers.verdict("Ben", "refuted", sees=sees)
    assert apart.counted() == {"anna": "supported", "ben": "refuted"}
    assert together.counted() == {"anna": "supported"}
    assert together.read().left_out == 1


def test_blind_review_makes_the_second_count_and_the_third_only_where_it_was_asked_for_by_name() -> None:
    ledgers = Ledgers()
    ledgers.verdict("Anna", "supported")
    request = ledgers.add("Eve", ReviewAsked((reference("c-1"),), "Dora"))
    ledgers.verdict("Ben", "refuted", sees=("Anna",))
    late = ledgers.add("Eve", ReviewAsked((reference("c-1"),), "Fay"))
    ledgers.verdict("Cleo", "refuted", sees=("Anna", "Ben"))
    ledgers.verdict("Dora", "supported", sees=("Anna", "Ben", "Cleo", "Eve"), answers=request)
    ledgers.verdict("Fay", "supported", sees=("Anna", "Ben", "Cleo", "Dora", "Eve"), answers=late)
    assert ledgers.counted(blind=True) == {"anna": "supported", "ben": "refuted", "dora": "supported"}
    assert ledgers.counted() == {"anna": "supported"}


def test_the_first_counts_however_often_it_is_changed_after_the_other_was_seen() -> None:
    ledgers = Ledgers()
    first = ledgers.verdict("Anna", "supported")
    ledgers.verdict("Ben", "refuted", sees=("Anna",))
    ledgers.verdict("Anna", "refuted", sees=("Ben",))
    ledgers.add("Anna", Undone(first))
    assert ledgers.counted(blind=True) == {"anna": "supported", "ben": "refuted"}


def test_a_slip_taken_back_at_once_does_not_count_and_counts_again_when_brought_back() -> None:
    ledgers = Ledgers()
    slip = ledgers.verdict("Anna", "refuted")
    ledgers.add("Anna", Undone(slip))
    ledgers.verdict("Anna", "supported")
    assert ledgers.counted() == {"anna": "supported"}
    ledgers.add("Anna", Redone(slip))
    assert ledgers.counted() == {"anna": "refuted"}


def test_an_adjudication_is_nobodys_independent_verdict() -> None:
    ledgers = Ledgers()
    ledgers.add("Cleo", Adjudicated(reference("c-1"), "refuted", "why"))
    assert ledgers.counted() == {}


def test_the_scale_runs_from_supported_to_refuted_without_workflow_labels() -> None:
    labels = (
        "supported",
        "refuted",
        "conflicting evidence",
        "not enough evidence",
        "not checkable",
        "opinion",
        "on author",
    )
    assert order_of(labels) == ("supported", "conflicting evidence", "not enough evidence", "refuted")
    assert order_of(("true", "mostly true", "false", "opinion")) == ("true", "mostly true", "false")


def test_workflow_labels_count_as_nominal_only() -> None:
    said = {"c-1": ("supported", "supported"), "c-2": ("opinion", "refuted"), "c-3": ("refuted", "refuted")}
    labels = {claim: {"anna": one, "ben": other} for claim, (one, other) in said.items()}
    found = compare(Independent(labels, {"anna": "Anna", "ben": "Ben"}, 0), ("supported", "refuted", "opinion"))
    (pair,) = found.pairs
    assert (pair.claims, pair.findings, found.claims, found.findings) == (3, 2, 3, 2)
    assert pair.confusion == (("supported", "supported", 1), ("refuted", "refuted", 1), ("opinion", "refuted", 1))
    assert (pair.linear, pair.quadratic, found.ordinal) == (1.0, 1.0, 1.0)


def test_only_those_named_are_compared() -> None:
    labels = {"c-1": {"anna": "supported", "ben": "supported", "cleo": "refuted"}}
    given = Independent(labels, {"anna": "Anna", "ben": "Ben", "cleo": "Cleo"}, 0)
    assert len(compare(given, ("supported", "refuted")).pairs) == 3
    found = compare(given, ("supported", "refuted"), {"anna", "cleo"})
    assert [(pair.one, pair.other) for pair in found.pairs] == [("Anna", "Cleo")]


def test_what_a_fork_brings_beside_a_ledger_was_not_at_hand_for_whoever_had_seen_as_many_records() -> None:
    ledgers = Ledgers()
    for claim in ("c-7", "c-8"):
        ledgers.verdict("Anna", "supported", claim)
    ledgers.add("Ben", ReviewAsked((reference("c-9"),), ""), sees=("Anna",))
    branch = VerdictRecorded(reference("c-1"), "supported")
    ledgers.records.append(Record("Anna@desk", 2, 9, "", "Anna", "Anna@desk1", "branch", branch))
    ledgers.verdict("Ben", "refuted")
    assert ledgers.counted() == {"anna": "supported", "ben": "refuted"}
