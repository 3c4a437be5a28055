"""The state is a pure fold: deterministic, the same on every replica, and undone and redone without loss."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random
from types import FrameType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.ledger import Ledger, LedgerDamaged, LedgerError, LedgerReadOnly, fold, verify
from verifybench.ledger import folding as folds
from verifybench.ledger.file import LedgerFile
from verifybench.ledger.folding import Fold, order_of
from verifybench.ledger.steps import step_of_record
from verifybench.model.claim import Selector
from verifybench.model.document import Locator
from verifybench.model.event import (
    BlockRelabelled,
    CaseOpened,
    ClaimRef,
    ConflictDecided,
    Event,
    EvidenceDecided,
    EvidenceRef,
    LetStand,
    Record,
    Redone,
    SourceDescribed,
    Undone,
    Unknown,
    VerdictRecorded,
)
from verifybench.model.state import State

QUICK = settings(derandomize=True, deadline=None, max_examples=60)


def now() -> str:
    return "2026-01-31T09:30:00Z"


def selector(exact: str = "It held 40 GB") -> Selector:
    return Selector(exact, "before ", " after", 7, 7 + len(exact), "ab" * 32, Locator(page="iv", heading=("One",)))


def ref(claim: str = "c-1") -> ClaimRef:
    return ClaimRef(claim, "d-1", selector())


def verdict(label: str = "supported", claim: str = "c-1", supersedes: tuple[str, ...] = ()) -> VerdictRecorded:
    return VerdictRecorded(ref(claim), label, supersedes=supersedes)


def opened(
    folder: Path, reviewer: str = "Ana", device: str = "desk", cache: Path | None = None, now: Callable[[], str] = now
) -> Ledger:
    return Ledger(folder, reviewer=reviewer, device=device, now=now, cache=cache)


def labels(state: State, claim: str = "c-1") -> list[str]:
    return [standing.event.label for standing in state.verdicts.get(claim, ())]


def chain(ledger: str, events: list[Event], clocks: list[int] | None = None) -> list[Record]:
    """Records without a file: hashes only need to be distinct."""
    return [
        Record(ledger, seq, clocks[seq - 1] if clocks else seq, now(), ledger, "", f"{ledger}-{seq}", event)
        for seq, event in enumerate(events, 1)
    ]


# One history: each step is a choice that is turned into an event of one of two ledgers.
STEPS = st.lists(st.tuples(st.sampled_from("ab"), st.integers(0, 8), st.integers(0, 3)), max_size=40)


def history(steps: list[tuple[str, int, int]]) -> list[Record]:
    """Two reviewers acting on three claims, two conflicts and one source, undoing and redoing; now and then in sync."""
    folding, records, clocks = Fold(), list[Record](), {"a": 0, "b": 0}
    known: dict[str, Record] = {}
    for who, what, about in steps:
        undo, redo = list(folding.undoable.get(who, ())), list(folding.redoable.get(who, ()))
        claim = f"c-{about}"
        standing = [v.hash for v in folding.state(known.__getitem__).verdicts.get(claim, ())]
        event: Event
        match what:
            case 0 | 1 | 2:
                event = verdict(("supported", "refuted", "opinion")[what], claim, tuple(standing) if about % 2 else ())
            case 3:
                event = ConflictDecided(f"x-{about % 2}", ("explained", "upheld", "open")[about % 3])
            case 4:
                event = SourceDescribed("d-1", publisher=f"P{about}", title="" if about == 1 else None)
            case 5:
                event = LetStand(ref(claim), "as agreed")
            case 6:
                event = BlockRelabelled("d-1", selector(), "main" if about else "boilerplate")
            case 7:
                event = Undone(undo[-1]) if undo else Undone("nothing")
            case _:
                event = Redone(redo[-1]) if redo else Redone("nothing")
        clocks[who] = 1 + max(clocks.values() if about else [clocks[who]])
        own = [record for record in records if record.ledger == who]
        record = Record(who, len(own) + 1, clocks[who], now(), who, "", f"{who}-{len(own) + 1}", event)
        records.append(record)
        known[record.hash] = record
        folding.apply(step_of_record(record))
    return records


@QUICK
@given(STEPS, st.randoms(use_true_random=False))
def test_the_state_is_the_same_whatever_the_order_of_arrival(steps: list[tuple[str, int, int]], random: Random) -> None:
    records = history(steps)
    shuffled = list(records)
    random.shuffle(shuffled)
    assert fold(records) == fold(shuffled) == fold([*shuffled, *records])


@QUICK
@given(STEPS)
def test_a_fold_goes_on_from_its_json_as_if_it_had_never_stopped(steps: list[tuple[str, int, int]]) -> None:
    records = sorted(history(steps), key=order_of)
    known = {record.hash: record for record in records}
    whole, half = Fold(), Fold()
    for record in records:
        whole.apply(step_of_record(record))
    for record in records[: len(records) // 2]:
        half.apply(step_of_record(record))
    half = Fold.from_json(half.to_json())
    for record in records[len(records) // 2 :]:
        half.apply(step_of_record(record))
    assert half.state(known.__getitem__) == whole.state(known.__getitem__)
    assert half.to_json() == whole.to_json()


@QUICK
@given(STEPS)
def test_undoing_everything_and_redoing_it_restores_the_state(steps: list[tuple[str, int, int]]) -> None:
    records = history(steps)
    before = fold(records)
    stack = list(before.undoable.get("a", ()))
    clock = max((record.clock for record in records), default=0)
    events: list[Event] = [Undone(record.hash) for record in reversed(stack)]
    middle = records + _more("a", records, events, clock)
    undone = fold(middle)
    assert not undone.undoable.get("a", ())
    assert all(standing.ledger != "a" for both in undone.verdicts.values() for standing in both)
    after = fold(middle + _more("a", middle, [Redone(record.hash) for record in stack], clock + len(events)))
    assert replace(after, redoable={}) == replace(before, redoable={}, undoable=after.undoable)
    assert list(after.undoable.get("a", ())) == stack


def _more(ledger: str, records: list[Record], events: list[Event], clock: int) -> list[Record]:
    start = sum(record.ledger == ledger for record in records)
    return [
        Record(ledger, start + n, clock + n, now(), ledger, "", f"{ledger}-{start + n}", event)
        for n, event in enumerate(events, 1)
    ]


def test_a_verdict_gives_way_to_the_one_that_supersedes_it_and_comes_back_when_that_is_undone(tmp_path: Path) -> None:
    ledger = opened(tmp_path)
    first = ledger.append(verdict("supported"))
    second = ledger.append(verdict("refuted", supersedes=(first.hash,)))
    assert labels(ledger.state) == ["refuted"]
    ledger.append(Undone(second.hash))
    assert labels(ledger.state) == ["supported"]
    ledger.append(Redone(second.hash))
    assert labels(ledger.state) == ["refuted"]


def test_a_verdict_stays_replaced_when_only_the_middle_one_is_taken_back(tmp_path: Path) -> None:
    ledger = opened(tmp_path)
    first = ledger.append(verdict("supported"))
    second = ledger.append(verdict("refuted", supersedes=(first.hash,)))
    ledger.append(verdict("opinion", supersedes=(second.hash,)))
    ledger.append(Undone(second.hash))
    assert labels(ledger.state) == ["opinion"]


def test_one_persons_later_verdict_counts_even_if_it_does_not_say_what_it_supersedes(tmp_path: Path) -> None:
    ledger = opened(tmp_path)
    ledger.append(verdict("supported"))
    ledger.append(verdict("refuted"))
    assert labels(ledger.state) == ["refuted"]


def test_two_reviewers_verdicts_stand_side_by_side_until_one_supersedes_both(tmp_path: Path) -> None:
    ana, ben = opened(tmp_path), opened(tmp_path, "Ben")
    ana.append(verdict("supported"))
    ben.append(verdict("refuted"))
    assert ana.refresh()
    assert sorted(labels(ana.state)) == ["refuted", "supported"]
    ana.append(verdict("opinion", supersedes=tuple(standing.hash for standing in ana.state.verdicts["c-1"])))
    assert labels(ana.state) == ["opinion"]


def test_a_verdict_follows_its_claim_to_a_new_id_by_what_it_supersedes(tmp_path: Path) -> None:
    ledger = opened(tmp_path)
    old = ledger.append(verdict("supported", "c-old"))
    ledger.append(verdict("refuted", "c-new", supersedes=(old.hash,)))
    assert dict(ledger.state.verdicts).keys() == {"c-new"}


def test_a_conflict_decision_is_taken_back_by_reopening_and_by_undo(tmp_path: Path) -> None:
    ledger = opened(tmp_path)
    ledger.append(ConflictDecided("x-1", "explained", "rounding"))
    upheld = ledger.append(ConflictDecided("x-1", "upheld"))
    assert ledger.state.conflicts["x-1"].event.state == "upheld"
    ledger.append(Undone(upheld.hash))
    assert ledger.state.conflicts["x-1"].event.explanation == "rounding"
    ledger.append(ConflictDecided("x-1", "open"))
    assert not ledger.state.conflicts


def test_described_fields_are_laid_over_each_other_and_an_empty_one_says_unknown(tmp_path: Path) -> None:
    ledger = opened(tmp_path)
    ledger.append(SourceDescribed("d-1", publisher="The Paper", published="2021"))
    last = ledger.append(SourceDescribed("d-1", publisher="", translated="human"))
    assert ledger.state.metadata["d-1"] == {"publisher": "", "published": "2021", "translated": "human"}
    ledger.append(Undone(last.hash))
    assert ledger.state.metadata["d-1"] == {"publisher": "The Paper", "published": "2021"}


def test_relabelled_blocks_and_claims_let_stand_are_kept_with_who_decided(tmp_path: Path) -> None:
    ledger = opened(tmp_path)
    ledger.append(BlockRelabelled("d-1", selector(), "boilerplate"))
    ledger.append(LetStand(ref(), "the author was there"))
    (block,) = ledger.state.blocks
    assert (block.event.label, block.reviewer) == ("boilerplate", "Ana")
    assert ledger.state.stands["c-1"].event.reason == "the author was there"


def test_undo_works_on_the_own_ledger_only_and_a_new_action_ends_redo(tmp_path: Path) -> None:
    ana, ben = opened(tmp_path), opened(tmp_path, "Ben")
    hers = ana.append(verdict())
    with pytest.raises(LedgerError, match="your own ledger"):
        ben.append(Undone(hers.hash))
    ana.append(Undone(hers.hash))
    assert ana.id is not None
    assert [record.hash for record in ana.state.redoable[ana.id]] == [hers.hash]
    ana.append(verdict("refuted"))
    with pytest.raises(LedgerError, match="redone"):
        ana.append(Redone(hers.hash))
    assert not ana.state.redoable[ana.id]


def test_another_ledgers_undo_of_what_is_not_its_own_has_no_effect() -> None:
    records = chain("a", [CaseOpened("a", "desk"), verdict()])
    foreign = chain("b", [CaseOpened("b", "desk"), Undone("a-2")], clocks=[3, 4])
    assert labels(fold([*records, *foreign])) == ["supported"]


def test_undo_and_redo_survive_a_restart(tmp_path: Path) -> None:
    folder, cache = tmp_path / "ledger", tmp_path / "cache.json"
    with opened(folder, cache=cache) as ledger:
        taken = ledger.append(verdict())
        ledger.append(Undone(taken.hash))
    with opened(folder, cache=cache) as ledger:
        assert ledger.id is not None
        assert ledger.state.redoable[ledger.id][-1] == taken
        ledger.append(Redone(taken.hash))
    assert labels(opened(folder).state) == ["supported"]


def test_what_was_appended_is_read_back_whole_by_every_way_of_opening(tmp_path: Path) -> None:
    folder, cache = tmp_path / "ledger", tmp_path / "cache.json"
    cited = EvidenceRef("p-1", "d-2", selector("“forty\u2028gigabytes” \U0001f5c4 [sic] \x1b[0m"), "supports")
    events: list[Event] = [
        VerdictRecorded(ref(), "refuted", "because\n…", (cited,), "It held 37 GB", "Which disk?", "cd" * 32, ("ef" * 32,)),
        ConflictDecided("x-1", "explained", "rounding", "same figure", (ref(), ref("c-2"))),
        LetStand(ref(), "", "cd" * 32),
        SourceDescribed("d-1", translated="", title="T"),
        BlockRelabelled("d-1", selector(), "title"),
        Unknown("starred", '{"kind":"starred","stars":5}'),
    ]
    with opened(folder, cache=cache) as ledger:
        records = [ledger.append(event) for event in events]
        assert [record.event for record in records] == events
        everything, state = ledger.records(), ledger.state
    for again in (opened(folder), opened(folder, cache=cache), opened(folder, cache=cache)):
        assert again.records() == everything
        assert again.state == state
        assert again.state.verdicts["c-1"][0].event == events[0]
        assert again.heads() == ledger.heads()


def test_the_clock_passes_everything_its_author_had_seen(tmp_path: Path) -> None:
    ana, ben = opened(tmp_path), opened(tmp_path, "Ben")
    seen = [ana.append(verdict(claim=f"c-{n}")).clock for n in range(3)]
    assert ben.append(verdict("refuted")).clock > max(seen)
    assert ana.append(verdict("opinion")).clock > ben.records()[-1].clock


def test_people_whose_names_give_one_slug_do_not_share_a_ledger(tmp_path: Path) -> None:
    people = ["Юлия", "李", "Ana", "ANA!", "Aña"]
    for name in people:
        opened(tmp_path, name).append(verdict())
    for name in people:
        opened(tmp_path, name).append(verdict("refuted"))
    files = sorted(path.name for path in tmp_path.glob("*.json"))
    assert files == [
        "ana-2@desk.json",
        "ana-3@desk.json",
        "ana@desk.json",
        "reviewer-2@desk.json",
        "reviewer@desk.json",
    ]
    assert {record.reviewer for record in opened(tmp_path).records()} == set(people)
    assert all(head.seq == 3 for head in opened(tmp_path).heads())


def test_opening_and_reading_write_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "ledger"
    ledger = Ledger(folder, reviewer="Ana", device="desk", now=now, read_only=True)
    assert (ledger.records(), ledger.heads(), ledger.state, ledger.id) == ((), (), State(), None)
    with pytest.raises(LedgerReadOnly):
        ledger.append(verdict())
    opened(folder).close()
    assert not folder.exists()


def test_what_could_not_be_read_back_is_refused_and_nothing_written(tmp_path: Path) -> None:
    ledger = opened(tmp_path)
    wrong: Any = 5
    events: list[Event] = [
        verdict(wrong),
        verdict("lone \ud800"),
        Unknown("x", '{"kind":"x","half":0.5}'),
        Unknown("x", '{"é":1}'),
    ]
    for event in events:
        with pytest.raises((TypeError, ValueError)):
            ledger.append(event)
    assert not list(tmp_path.glob("*.json"))
    ledger.append(verdict())
    assert len(opened(tmp_path).records()) == 2


@pytest.mark.parametrize("moment", ["", "2026-01-31", "2026-01-31T09:30:00+01:00", "2026-01-31T09:30:00.5Z"])
def test_a_time_that_is_not_utc_to_the_second_is_refused(tmp_path: Path, moment: str) -> None:
    ledger = Ledger(tmp_path, reviewer="Ana", device="desk", now=lambda: moment)
    with pytest.raises(ValueError, match="UTC"):
        ledger.append(verdict())


# -- what each had seen of the others' --------------------------------------------------------------------------------------


def seen(record: Record) -> list[tuple[str, int, str]]:
    return [(head.ledger, head.seq, head.hash) for head in record.seen]


def test_a_record_names_the_heads_of_others_that_are_new_since_the_record_before(tmp_path: Path) -> None:
    ana, ben, cleo = opened(tmp_path, "Ana"), opened(tmp_path, "Ben"), opened(tmp_path, "Cleo")
    alone = [ana.append(verdict()), ana.append(verdict("refuted"))]
    assert [seen(record) for record in (*ana.records(), *alone)] == [[]] * 5
    first = ben.append(verdict())
    assert seen(ben.records()[-2]) == [(alone[1].ledger, 3, alone[1].hash)], "the record that opens his ledger"
    assert seen(first) == seen(ben.append(verdict())) == []
    last = ben.append(verdict("opinion"))
    third = cleo.append(verdict())
    after = ana.append(verdict())
    assert seen(after) == sorted([(last.ledger, 4, last.hash), (third.ledger, 2, third.hash)])
    assert seen(ana.append(verdict())) == []
    assert verify(tmp_path) == ()


@pytest.mark.parametrize("cached", [False, True])
def test_what_was_seen_is_still_known_after_a_restart(tmp_path: Path, cached: bool) -> None:
    folder, cache = tmp_path / "ledger", tmp_path / "cache.json" if cached else None
    ben = opened(folder, "Ben")
    ben.append(verdict())
    with opened(folder, cache=cache) as ana:
        ana.append(verdict())
        head = ben.append(verdict("refuted"))
        assert seen(ana.append(verdict())) == [(head.ledger, 3, head.hash)]
        assert seen(ana.append(verdict())) == []
    with opened(folder, cache=cache) as ana:
        assert seen(ana.append(verdict())) == []
        head = ben.append(verdict("opinion"))
        made = ana.append(verdict())
        assert seen(made) == [(head.ledger, 4, head.hash)]
    with opened(folder, cache=cache) as ana:
        assert made in ana.records(), "read back as it was written"
    assert verify(folder) == ()


def test_a_ledger_that_names_nothing_seen_has_no_such_member(tmp_path: Path) -> None:
    opened(tmp_path).append(verdict())
    assert b'"seen"' not in (tmp_path / "ana@desk.json").read_bytes()


def test_files_of_ones_own_fork_are_not_seen(tmp_path: Path) -> None:
    folder, elsewhere = tmp_path / "here", tmp_path / "there"
    opened(folder).append(verdict())
    shutil.copytree(folder, elsewhere)
    opened(folder).append(verdict("refuted"))
    opened(elsewhere).append(verdict("opinion"))
    shutil.copy(elsewhere / "ana@desk.json", folder / "other.json")
    ledger = opened(folder)
    assert len(ledger.forks) == 1
    assert seen(ledger.append(verdict())) == []


def test_of_anothers_fork_each_branch_is_seen_once_and_both_hold(tmp_path: Path) -> None:
    folder, elsewhere = tmp_path / "here", tmp_path / "there"
    opened(folder).append(verdict())
    shutil.copytree(folder, elsewhere)
    shorter = opened(folder).append(verdict("refuted"))
    for _ in range(2):
        longer = opened(elsewhere).append(verdict("opinion"))
    shutil.copy(elsewhere / "ana@desk.json", folder / "other.json")
    with opened(folder, "Ben") as ben:
        ben.append(verdict())
    opened(folder, "Ben").append(verdict())
    shorter_on = opened(folder).append(verdict("refuted", "c-2"))
    ben = opened(folder, "Ben")
    ben.append(verdict())
    both = sorted([(longer.ledger, 4, longer.hash), (longer.ledger, 3, shorter.hash)], key=lambda head: head[2])
    assert [seen(record) for record in ben.records() if record.reviewer == "Ben"] == [
        both,
        [],
        [],
        [(longer.ledger, 4, shorter_on.hash)],
    ]
    assert {finding.rule for finding in verify(folder)} == {"ledger.fork"}


def test_who_cuts_or_rewrites_anothers_ledger_contradicts_whoever_had_seen_it(tmp_path: Path) -> None:
    ana, ben = opened(tmp_path), opened(tmp_path, "Ben")
    for label in ("supported", "refuted", "opinion"):
        ana.append(verdict(label))
        ben.append(verdict(label))
    assert verify(tmp_path) == ()
    path = tmp_path / "ana@desk.json"
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join([*lines[:4], lines[-1]]))  # the last of her three verdicts is cut off: it had been seen
    (found,) = verify(tmp_path)
    assert (found.file, found.seq, found.rule, found.weight) == ("ana@desk.json", 4, "seen.contradicted", "failure")
    assert "record 4 of ben@desk.json says" in found.message
    assert "it ends at record 3" in found.message
    opened(tmp_path, now=lambda: "2026-02-01T00:00:00Z").append(verdict("supported", "c-9"))
    (found,) = verify(tmp_path)
    assert (found.file, found.seq) == ("ana@desk.json", 4)
    assert "another record stands there" in found.message
    path.unlink()
    (found,) = verify(tmp_path)
    assert (found.file, found.seq, found.rule, found.weight) == ("ben@desk.json", 1, "seen.absent", "warning")


def test_heads_of_the_wrong_form_are_refused_and_stop_nothing_else(tmp_path: Path) -> None:
    for n, wrong in enumerate(({}, [5], [{"ledger": "a" * 32, "seq": "1", "hash": "b" * 64}], [{"seq": 1}], "x")):
        opened(tmp_path / str(n)).append(verdict())
        file = LedgerFile(tmp_path / str(n) / "ana@desk.json")
        with file.locked():
            last = file.record(file.catch_up()[-1])
            file.append({**last, "clock": 9, "seen": wrong})
            file.append({**last, "clock": 10})
        with pytest.raises(LedgerDamaged, match="record 3"):
            opened(tmp_path / str(n)).records()
        assert verify(tmp_path / str(n))[0].seq == 3


def test_what_a_stranger_writes_into_ones_ledger_takes_back_nothing_of_ones_own() -> None:
    mine, other = chain("a", [verdict(), verdict("refuted", "c-2")])
    forged = [
        replace(record, reviewer="Zed", hash=f"forged-{record.seq}", clock=record.clock + 2)
        for record in chain("a", [Undone(other.hash), verdict("opinion", "c-3"), Undone(mine.hash)])
    ]
    state = fold([mine, other, *forged])
    assert {claim: labels(state, claim) for claim in state.verdicts} == {
        "c-1": ["supported"],
        "c-2": ["refuted"],
        "c-3": ["opinion"],
    }
    own = replace(chain("a", [Undone(other.hash)])[0], hash="own", clock=9)
    again = replace(forged[1], hash="again", clock=10)
    back = replace(chain("a", [Redone(other.hash)])[0], hash="back", clock=11)
    assert labels(fold([mine, other, *forged, own]), "c-2") == []
    assert labels(fold([mine, other, *forged, own, again, back]), "c-2") == ["refuted"], "nor can a stranger end her redo"


def _about_one_claim(number: int) -> list[Event]:
    return [verdict()] * number


def _each_undone(number: int) -> list[Event]:
    hashes = [f"a-{seq}" for seq in range(1, number // 2 + 1)]
    return [*([verdict()] * len(hashes)), *map(Undone, reversed(hashes))]


def _evidence(number: int) -> list[Event]:
    return [EvidenceDecided(verdict().claim, (), "added")] * number


@pytest.mark.parametrize("events", [_about_one_claim, _each_undone, _evidence])
def test_many_decisions_on_one_matter_take_steps_in_proportion(events: Callable[[int], list[Event]]) -> None:
    def steps(number: int) -> int:
        """Lines of the fold that run."""
        records, run = chain("a", events(number)), 0

        def trace(frame: FrameType, what: str, _: object) -> Any:
            nonlocal run
            if frame.f_code.co_filename != folds.__file__:
                return None
            run += what == "line"
            return trace

        before = sys.gettrace()
        sys.settrace(trace)
        try:
            fold(records)
        finally:
            sys.settrace(before)
        return run

    assert 0 < steps(800) < 6 * steps(200)
