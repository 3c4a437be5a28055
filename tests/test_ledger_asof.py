"""Looking back gives what was known then: exactly the heads named, what a replica held at a moment, or what existed anywhere."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_ledger_merging import files, pull
from test_ledger_state import labels, opened, verdict

from verifybench.case.asof import AsOf, look_back, parse
from verifybench.case.errors import CaseError
from verifybench.ledger import Ledger, LedgerReadOnly, fold
from verifybench.ledger.asof import LedgerAsOf
from verifybench.ledger.horizon import UnknownHead, cut_as_if_merged, cut_at_heads, cut_at_moment, find_heads
from verifybench.ledger.merging import merge
from verifybench.model.event import Checkpoint, Event, LedgersMerged, Record
from verifybench.model.reference import HeadRef


def at(hour: int) -> str:
    return f"2026-03-{1 + hour // 24:02}T{hour % 24:02}:00:00Z"


def record(ledger: str, seq: int, hour: int, *seen: str, event: Event | None = None) -> Record:
    """A record without a file; its hash is `LEDGER-SEQ`, and `seen` are hashes."""
    prev = f"{ledger}-{seq - 1}" if seq > 1 else "0" * 64
    heads = tuple(HeadRef(hash[0], int(hash[2:]), hash) for hash in seen)
    return Record(ledger, seq, seq, at(hour), ledger, prev, f"{ledger}-{seq}", event or verdict(), heads)


# -- cuts --------------------------------------------------------------------------------------------------------------------


def test_a_head_brings_what_its_own_ledger_names_and_several_bring_themselves() -> None:
    merged = LedgersMerged((HeadRef("c", 1, "c-1"),))
    records = [
        record("a", 1, 1),
        record("a", 2, 2, "b-1"),
        record("a", 3, 3, event=Checkpoint((HeadRef("d", 1, "d-1"), HeadRef("gone", 4, "gone-4")))),
        record("b", 1, 1, event=merged),
        record("b", 2, 2),
        record("c", 1, 1),
        record("d", 1, 1),
        record("d", 2, 1),
    ]
    assert cut_at_heads(records, ["a-2"]) == {"a-1", "a-2", "b-1"}
    assert cut_at_heads(records, ["a-3", "a-3"]) == {"a-1", "a-2", "a-3", "b-1", "d-1"}
    assert cut_at_heads(records, ["a-2", "d-2"]) == {"a-1", "a-2", "d-1", "d-2"}


def test_heads_mean_the_same_when_a_ledger_comes_that_one_of_them_had_seen(tmp_path: Path) -> None:
    ana, ben, cyd = (tmp_path / name for name in ("ana", "ben", "cyd"))
    opened(cyd, "Cyd").append(verdict("refuted", "c-1"))
    pull(ben, cyd)
    opened(ben, "Ben").append(verdict("supported", "c-2"))
    merge(ana, [ben / "ben@desk.json"], ())
    with opened(ana) as ledger:
        last = ledger.append(verdict("supported", "c-3"))
        heads = tuple((head.seq, head.hash) for head in ledger.heads())
    asked = [AsOf(heads=heads), AsOf(heads=((last.seq, last.hash),)), AsOf(moment=last.at)]
    before = [look_back(opened(ana), one) for one in asked]
    pull(ana, cyd)
    after = [look_back(opened(ana), one) for one in asked]
    for then, now in zip(before, after, strict=True):
        assert set(then.state.verdicts) == set(now.state.verdicts) == {"c-2", "c-3"}
        assert (then.heads(), then.records()) == (now.heads(), now.records())


def test_a_moment_keeps_both_branches_of_anothers_fork_that_were_there(tmp_path: Path) -> None:
    ana, ben = tmp_path / "ana", tmp_path / "ben"
    opened(ana).append(verdict("supported", "c-1"))
    pull(ben, ana)
    opened(ben).append(verdict("refuted", "c-2"))
    opened(ana).append(verdict("refuted", "c-3"))
    pull(ana, ben)
    with opened(ana, "Ed") as looker:
        looker.append(verdict("opinion", "c-4"))
        then = look_back(looker, AsOf(moment="2027-01-01T00:00:00Z"))
        assert (then.records(), then.heads(), then.forks) == (looker.records(), looker.heads(), looker.forks)
    assert len(then.forks) == 1


def test_a_moment_is_what_the_own_ledger_had_and_had_seen_and_merged_what_was_anywhere() -> None:
    records = [record("a", 1, 1), record("a", 2, 5, "b-2"), record("b", 1, 1), record("b", 2, 2), record("b", 3, 9)]
    assert cut_at_moment(records, at(4), "a") == {"a-1"}
    assert cut_at_moment(records, at(5), "a") == {"a-1", "a-2", "b-1", "b-2"}
    assert cut_as_if_merged(records, at(4)) == {"a-1", "b-1", "b-2"}


def test_a_clock_that_ran_backwards_does_not_tear_a_chain() -> None:
    records = [record("a", 1, 1), record("a", 2, 9), record("a", 3, 2), record("a", 4, 8)]
    for cut in (cut_at_moment(records, at(3), "a"), cut_as_if_merged(records, at(3))):
        assert cut == {"a-1", "a-2", "a-3"}


@pytest.mark.parametrize("head", [(1, "f" * 64), (2, "a" * 64), (1, "a" * 15), (1, "")])
def test_a_head_that_no_ledger_here_holds_is_named(head: tuple[int, str]) -> None:
    one = record("a", 1, 1)
    records = [Record(one.ledger, 1, 1, one.at, "a", one.prev, "a" * 64, one.event)]
    assert find_heads(records, [(1, "A" * 16)]) == ("a" * 64,)
    with pytest.raises(UnknownHead, match=f"{head[0]}:{head[1]}"):
        find_heads(records, [head])


# One history: who acts, and how (a verdict, or taking in another's replica).
STEPS = st.lists(st.tuples(st.integers(0, 2), st.integers(0, 4)), min_size=1, max_size=12)


@settings(derandomize=True, deadline=None, max_examples=25)
@given(STEPS)
def test_looking_back_to_each_decision_gives_what_its_author_held(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[int, int]]
) -> None:
    root = tmp_path_factory.mktemp("replicas")
    folders = [root / name for name in ("ana", "ben", "cleo")]
    held: list[tuple[str, str, tuple[str, ...]]] = []  # who, when, and what was on that replica
    for hour, (who, what) in enumerate(steps):
        if what == 4:
            pull(folders[who], folders[(who + 1) % 3])
            continue
        ledger = Ledger(folders[who], reviewer=folders[who].name, device="desk", now=partial(at, hour))
        ledger.append(verdict(("supported", "refuted")[what % 2], f"c-{what // 2}"))
        assert ledger.id is not None
        held.append((ledger.id, at(hour), tuple(one.hash for one in ledger.records())))
    for other in folders[1:]:
        pull(folders[0], other)
    everything = opened(folders[0], "looker")
    for own, when, hashes in held:
        then = LedgerAsOf(everything, cut_at_moment(everything.records(), when, own))
        assert tuple(one.hash for one in then.records()) == hashes
        by_head = cut_at_heads(everything.records(), [head.hash for head in then.heads()])
        assert by_head == set(hashes)
        assert then.state == fold(everything.record(hash) for hash in hashes)


# -- a ledger as it was ------------------------------------------------------------------------------------------------------


def test_a_ledger_as_of_earlier_reads_like_one_opened_then_and_takes_nothing(tmp_path: Path) -> None:
    ana, ben = tmp_path / "ana", tmp_path / "ben"
    opened(ana).append(verdict("supported"))
    opened(ben, "Ben").append(verdict("refuted"))
    merge(ana, files(ben), opened(ana).heads())
    with opened(ana) as before:
        before.append(verdict("opinion"))
        heads, records, state = before.heads(), before.records(), before.state
    opened(ana).append(verdict("refuted"))
    opened(ben, "Ben").append(verdict("opinion"))
    merge(ana, files(ben), opened(ana).heads())
    today = opened(ana)
    then = look_back(today, AsOf(heads=tuple((head.seq, head.hash) for head in heads)))
    assert (then.heads(), then.records(), then.state, then.id) == (heads, records, state, today.id)
    assert labels(then.state) == ["refuted", "opinion"] != labels(today.state)
    assert then.record(records[-1].hash) == records[-1]
    with pytest.raises(KeyError):
        then.record(today.heads()[0].hash)
    assert not then.refresh()
    with pytest.raises(LedgerReadOnly):
        then.append(verdict())


def test_before_a_fork_there_was_one_ledger_of_the_name_it_had(tmp_path: Path) -> None:
    ana, ben = tmp_path / "ana", tmp_path / "ben"
    opened(ana).append(verdict("supported"))
    (before,) = opened(ana).heads()
    pull(ben, ana)
    opened(ana).append(verdict("refuted"))
    for _ in range(2):
        opened(ben).append(verdict("opinion"))  # the branch is the longer one
    pull(ana, ben)
    today = opened(ana)
    assert len(today.forks) == 1
    then = look_back(today, AsOf(heads=((before.seq, before.hash),)))
    assert (then.heads(), then.forks) == ((before,), ())
    now = look_back(today, AsOf(heads=tuple((head.seq, head.hash) for head in today.heads())))
    assert (now.heads(), now.forks) == (today.heads(), today.forks)


def test_a_copy_is_told_only_where_its_head_was_named(tmp_path: Path) -> None:
    opened(tmp_path).append(verdict())
    (tmp_path / "ana@desk (1).json").write_bytes((tmp_path / "ana@desk.json").read_bytes())
    opened(tmp_path).append(verdict("refuted"))
    today = opened(tmp_path)
    copy, original = today.heads()
    named = look_back(today, AsOf(heads=((copy.seq, copy.hash), (original.seq, original.hash))))
    assert named.heads() == (copy, original)
    assert look_back(today, AsOf(heads=((original.seq, original.hash),))).heads() == (original,)
    assert [head.file for head in look_back(today, AsOf(heads=((copy.seq, copy.hash),))).heads()] == ["ana@desk.json"]


# -- what people write -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-03-01", "2026-03-01T23:59:59Z"),
        ("2026-03-01T09:30", "2026-03-01T09:30:00Z"),
        ("2026-03-01 09:30:15", "2026-03-01T09:30:15Z"),
        ("2026-03-01T00:30:00+01:00", "2026-02-28T23:30:00Z"),
        ("2026-03-01T09:30:00Z", "2026-03-01T09:30:00Z"),
    ],
)
def test_a_date_is_its_end_and_a_moment_without_an_offset_is_utc(text: str, moment: str) -> None:
    assert parse([text]) == AsOf(moment=moment)
    assert parse([text], True) == AsOf(moment=moment, as_if_merged=True)


def test_heads_may_be_several_and_nothing_is_nothing() -> None:
    assert parse([f"2:{'A' * 64}", f"13:{'b' * 16}"]) == AsOf(heads=((2, "a" * 64), (13, "b" * 16)))
    assert parse([]) is None


@pytest.mark.parametrize(
    ("given", "merged", "says"),
    [
        (["yesterday"], False, "neither a moment nor a head"),
        (["2026-02-30"], False, "neither a moment nor a head"),
        (["9999-12-31T23:59:59-23:00"], False, "neither a moment nor a head"),
        (["0001-01-01T00:00+10:00"], False, "neither a moment nor a head"),
        (["12:abc"], False, "neither a moment nor a head"),
        (["2026-03-01", f"2:{'a' * 64}"], False, "one moment, or one or more heads"),
        (["2026-03-01", "2026-03-02"], False, "one moment, or one or more heads"),
        ([f"2:{'a' * 64}"], True, "goes with a moment"),
        ([], True, "needs a moment"),
    ],
)
def test_what_cannot_be_looked_back_to_is_said_with_what_to_write(given: list[str], merged: bool, says: str) -> None:
    with pytest.raises(CaseError, match=says):
        parse(given, merged)


def test_without_an_own_ledger_a_moment_needs_as_if_merged(tmp_path: Path) -> None:
    opened(tmp_path).append(verdict())
    stranger = opened(tmp_path, "Zoe")
    with pytest.raises(CaseError, match=r"Zoe on desk has no ledger here.*--as-if-merged"):
        look_back(stranger, AsOf(moment="2026-12-31T00:00:00Z"))
    assert len(look_back(stranger, AsOf(moment="2026-12-31T00:00:00Z", as_if_merged=True)).records()) == 2
