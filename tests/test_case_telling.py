"""Every kind of event is told in words, once, and finds its way into the history of the claims it concerns."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any, get_args

import pytest

from verifybench.case.chronicle import about
from verifybench.case.telling import concerned, excepted, line, tell
from verifybench.ledger.records import KINDS
from verifybench.model.claim import Selector
from verifybench.model.document import Locator
from verifybench.model.event import (
    Adjudicated,
    Apart,
    BlockRelabelled,
    Carried,
    CaseOpened,
    Checkpoint,
    ClaimNoted,
    ClaimRef,
    ClaimsFlagged,
    ClaimsRecut,
    ClaimsWaived,
    ConflictDecided,
    Corrected,
    Erased,
    Event,
    EvidenceDecided,
    EvidenceRef,
    Excepted,
    HeadRef,
    Hidden,
    LedgersMerged,
    LetStand,
    NamesDecided,
    Published,
    Record,
    Redone,
    ReplySought,
    ReviewAsked,
    RevisionDecided,
    SignedOff,
    SourceDescribed,
    SourceGraded,
    SourcesGrouped,
    SpansWaived,
    SpellingDecided,
    Undone,
    Unknown,
    VerdictRecorded,
    VerdictsRecorded,
)


def _selector(words: str) -> Selector:
    return Selector(words, "", "", 0, len(words), "0" * 64, Locator(paragraph=2))


def _claim(id: str, words: str = "") -> ClaimRef:
    return ClaimRef(id, "story", _selector(words or f"words of {id}"))


ONE, TWO = _claim("c-1"), _claim("c-2")
CITED = EvidenceRef("p-1", "court", _selector("the court said five"), "contradicts")
HEAD = HeadRef("ab" * 16, 7, "cd" * 32)
KEPT = (Apart("rationale", "5a" * 32),)

# What must be in the words of an event of each kind: nothing that it holds may be lost to who reads the history.
TOLD: dict[str, tuple[Event, tuple[str, ...]]] = {
    "case-opened": (CaseOpened("ab" * 16, "desk"), ("ledger begun", "desk")),
    "verdict": (
        VerdictRecorded(ONE, "refuted", "the why", (CITED,), "five", "sure?", answers="x", apart=KEPT),
        ("refuted", "words of c-1", "c-1", "the why", "the court said five", "court", "contradicts", "proposes", "five",
         "sure?", "second review", "kept apart", "rationale"),
    ),
    "verdicts": (
        VerdictsRecorded((ONE, TWO), "refuted", "the why", (CITED,), answers=("", "x"), fact="said", apart=KEPT),
        ("refuted, 2 verdicts", "words of c-1", "words of c-2", "the why", "the court said five", "court", "on said",
         "second review", "kept apart", "rationale"),
    ),
    "adjudicated": (
        Adjudicated(ONE, "supported", "the why", (CITED,), "five", "sure?", supersedes=("hash of verdict",)),
        ("adjudicated: supported", "c-1", "the why", "the court said five", "between", "refuted by Ana", "five", "sure?"),
    ),
    "conflict": (
        ConflictDecided("x-1", "explained", "rounding", "the why", (ONE,)),
        ("conflict explained", "as rounding", "x-1", "the why", "words of c-1"),
    ),
    "let-stand": (LetStand(ONE, "the why"), ("let stand", "c-1", "the why")),
    "review-asked": (ReviewAsked((ONE, TWO), "Ben", "the why"), ("second review asked of Ben", "c-1", "c-2", "the why")),
    "reply-sought": (
        ReplySought((ONE,), "Mr Petrov", "2026-02-01", "by letter", "It is not so"),
        ("reply sought from Mr Petrov", "2026-02-01", "by letter", "answered", "It is not so", "c-1"),
    ),
    "claim-noted": (ClaimNoted(ONE, "ask Ben"), ("noted", "words of c-1", "c-1", "ask Ben")),
    "claims-flagged": (
        ClaimsFlagged((ONE, TWO), "later", "the why"),
        ("flagged for later, 2 claims", "c-1", "words of c-2", "the why"),
    ),
    "claims-recut": (
        ClaimsRecut("story", "split", (ONE,), (TWO, _claim("c-3")), "the why"),
        ("split into 2 claims", "words of c-1", "words of c-2", "words of c-3", "the why"),
    ),
    "claims-waived": (ClaimsWaived((ONE, TWO), "the why"), ("waived 2 claims", "c-1", "c-2", "the why")),
    "evidence": (
        EvidenceDecided(ONE, (CITED,), "struck", "the why"),
        ("evidence struck", "strikes", "the court said five", "c-1", "the why"),
    ),
    "source-described": (
        SourceDescribed("court", title="The Court", published=""),
        ("described", "court", "title The Court", "published unknown"),
    ),
    "source-graded": (
        SourceGraded("court", "B", "2", "primary", "the why"),
        ("graded B2, primary", "court", "the why"),
    ),
    "sources-grouped": (
        SourcesGrouped(("court", "paper"), "apart", reason="the why"),
        ("sources kept apart", "court", "the why"),
    ),
    "block-relabelled": (
        BlockRelabelled("story", _selector("the caption"), "caption"),
        ("block labelled caption", "the caption", "story"),
    ),
    "names": (NamesDecided(("Petrov", "Petroff"), "same", "the why"), ("names are one", "Petrov = Petroff", "the why")),
    "revision": (
        RevisionDecided((Carried("5a" * 32, "story", _selector("four men"), _selector("five men")),), "carried", "the why"),
        ("carried over to the revised text", "story", "four men", "five men", "1 decision", "the why"),
    ),
    "spans-waived": (
        SpansWaived("story", (_selector("the Arctic"), _selector("2014")), "the why"),
        ("waived 2 places of a draft", "story", "the Arctic", "2014", "the why"),
    ),
    "spelling": (
        SpellingDecided("story", "Irina Volkova", "verified", (CITED,), "the why"),
        ("spelling verified", "story", "Irina Volkova", "1 cited", "the court said five", "the why"),
    ),
    "signed-off": (
        SignedOff("story", "11" * 32, (HEAD,), (Excepted("claim.refuted", "refuted, says Ana", "the why", "c-1"),)),
        ("signed off, 1 exception", "story", "claim.refuted", "c-1", "refuted, says Ana", "the why", "11" * 32, "7 cdcd"),
    ),
    "published": (Published("story", "11" * 32, "2026-03-05", "page 1"), ("published", "story", "2026-03-05", "page 1")),
    "corrected": (
        Corrected("story", "2026-03-06", "four", "five", "We were wrong", (ONE,)),
        ("corrected", "story", "2026-03-06", "four", "five", "We were wrong", "c-1"),
    ),
    "ledgers-merged": (LedgersMerged((HEAD,), "a stick"), ("took in 1 ledger", "a stick", "7 cdcd")),
    "checkpoint": (Checkpoint((HEAD, HEAD), "end of day"), ("checkpoint", "2 ledgers", "end of day", "7 cdcd")),
    "erased": (Erased(("5a" * 32,), "he asked"), ("erased 1 text", "he asked", "rationale of record 3 of Ana")),
    "undone": (Undone("hash of verdict"), ("undone: refuted", "record 3", "words of c-1", "took back", "Ana")),
    "redone": (Redone("hash of verdict"), ("redone: refuted", "record 3", "brought back")),
}  # fmt: skip


def _record(seq: int, event: Event, hash: str = "") -> Record:
    return Record("ab" * 16, seq, seq, "2026-03-01T09:30:00Z", "Ana", "0" * 64, hash or f"hash {seq}", event)


VERDICT = _record(3, VerdictRecorded(ONE, "refuted", apart=KEPT), "hash of verdict")
RECORDS = {VERDICT.hash: VERDICT}


def test_every_kind_that_a_ledger_may_hold_has_its_words_checked_here() -> None:
    assert set(TOLD) == set(KINDS)


@pytest.mark.parametrize("kind", TOLD)
def test_nothing_an_event_holds_is_lost_in_its_words(kind: str) -> None:
    event, words = TOLD[kind]
    told = tell(event, RECORDS)
    whole = "\n".join((line(told), told.why, *(f"{label}: {text}" for label, text in told.details)))
    assert [word for word in words if word not in whole] == []
    assert told.did
    assert len(told.did) < 60
    assert all(one.id or one.words for one in told.about)


@pytest.mark.parametrize("kind", TOLD)
def test_an_event_is_told_without_the_records_it_points_at(kind: str) -> None:
    event, _ = TOLD[kind]
    assert line(tell(event))


def test_an_event_of_a_newer_version_is_called_by_its_kind() -> None:
    assert "weighed" in line(tell(Unknown("weighed", "{}")))
    assert line(tell(Unknown("", "{}")))


def _references(thing: Any) -> set[str]:
    """The ids of all claim references inside an event, wherever they are."""
    if isinstance(thing, ClaimRef):
        return {thing.id}
    if isinstance(thing, tuple):
        return {id for one in thing for id in _references(one)}
    if is_dataclass(thing):
        return {id for field in fields(thing) for id in _references(getattr(thing, field.name))}
    return set()


@pytest.mark.parametrize("kind", TOLD)
def test_an_event_concerns_every_claim_it_refers_to(kind: str) -> None:
    event, _ = TOLD[kind]
    assert _references(event) <= set(concerned(event))


@pytest.mark.parametrize("kind", [kind for kind, (event, _) in TOLD.items() if concerned(event)])
def test_a_claims_history_has_every_kind_that_names_the_claim(kind: str) -> None:
    event, _ = TOLD[kind]
    records = (_record(5, event),)
    assert about(records, concerned(event)[0], {}) == records
    assert about(records, "c-other", {}) == ()


def test_undo_and_erasure_belong_to_the_history_of_the_claim_they_touch() -> None:
    undone, erased = _record(4, Undone(VERDICT.hash)), _record(5, Erased(("5a" * 32,), "he asked"))
    elsewhere = _record(6, Erased(("6b" * 32,), "she asked"))
    assert about((VERDICT, undone, erased, elsewhere), "c-1", {}) == (VERDICT, undone, erased)


def test_a_claim_cut_anew_keeps_its_history_and_one_that_was_split_does_not_lend_it() -> None:
    edited = _record(4, ClaimsRecut("story", "edited", (ONE,), (TWO,)))
    split = _record(5, ClaimsRecut("story", "split", (TWO,), (_claim("c-3"), _claim("c-4"))))
    assert about((VERDICT, edited, split), "c-2", {}) == (VERDICT, edited, split)
    assert about((VERDICT, edited, split), "c-3", {}) == (split,)


def test_the_model_and_the_ledger_name_the_same_kinds() -> None:
    assert {kind for kind in get_args(Event) if kind not in (Unknown, Hidden)} == set(KINDS.values())


def test_what_a_draft_was_signed_off_in_spite_of_is_told_once_for_each_rule_and_reason() -> None:
    many = [Excepted("claim.undecided", "no verdict yet", "dates", f"c-{number}") for number in range(3)]
    one = Excepted("claim.refuted", "refuted, says Ana", "in proof", "c-9")
    unread = Excepted("file.unread", "a.pdf could not be read", "")
    assert list(excepted([*many, one, unread, many[0]])) == [
        "claim.undecided (3), no verdict yet: c-0; c-1; c-2; because dates",
        "claim.refuted (1), refuted, says Ana: c-9; because in proof",
        "file.unread (1), a.pdf could not be read",
    ]


def test_what_blind_review_hides_is_told_as_hidden_and_says_no_more() -> None:
    told = tell(Hidden((ONE,), "verdict"))
    assert line(told) == "verdict, hidden until the second review is in: “words of c-1” (c-1)"
    assert (told.why, told.details) == ("", ())
