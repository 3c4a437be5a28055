"""The state's laws, with every kind of event there is: order of arrival, undo and redo, going on from the cache, newer versions."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from any_event import an_event
from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.ledger import Ledger, LedgerError, fold, verify
from verifybench.ledger.events import typed
from verifybench.ledger.file import LedgerFile
from verifybench.ledger.folding import Fold, order_of
from verifybench.ledger.records import KINDS, payload
from verifybench.ledger.steps import step_of_record
from verifybench.model.claim import Selector
from verifybench.model.codec import from_plain, to_plain
from verifybench.model.event import Adjudicated, ClaimRef, Event, Record, Redone, Undone, Unknown, VerdictRecorded
from verifybench.model.state import State

QUICK = settings(derandomize=True, deadline=None, max_examples=40)

OF_THE_LEDGER = {"case-opened", "ledgers-merged", "checkpoint", "erased", "undone", "redone"}
DECIDING = sorted(KINDS.keys() - OF_THE_LEDGER)

UNKNOWN = st.sampled_from([Unknown(kind, f'{{"kind":"{kind}","target":"a-1"}}') for kind in ("asked-an-oracle", "weighed")])
# Of a kind that is known here, under a schema that is not.
NEWER = st.sampled_from(
    [Unknown(kind, f'{{"kind":"{kind}","target":"a-1"}}') for kind in ("verdict", "undone", "signed-off")]
)

CLAIM = ClaimRef("c-1", "d-1", Selector("It held 40 GB", "", "", 0, 13, "ab" * 32))

# A step: who acts ("a" or "b"), whether they have seen the other's records, and what they do: an event, or to undo or redo the
# n-th newest thing there is (their own or not). `old` are earlier records that a verdict supersedes, counted backwards.
Step = tuple[str, bool, Event | tuple[str, int], list[int]]
ACTS = st.one_of(
    *map(an_event, DECIDING),
    *map(an_event, ("verdict", "adjudicated")),
    st.tuples(st.sampled_from(["undo", "redo", "undo anything"]), st.integers(0, 6)),
    UNKNOWN,
    *map(an_event, sorted(OF_THE_LEDGER - {"undone", "redone"})),
)
STEPS: st.SearchStrategy[list[Step]] = st.lists(
    st.tuples(st.sampled_from("ab"), st.booleans(), ACTS, st.lists(st.integers(1, 8), max_size=2)), max_size=20
)


def history(steps: Sequence[Step], begun: Sequence[Record] = ()) -> list[Record]:
    """The records of two ledgers; hashes only need to be distinct."""
    records = list(begun)
    clocks = {who: max((record.clock for record in records), default=0) for who in "ab"}
    for who, aware, act, old in steps:
        clocks[who] = 1 + (max(clocks.values()) if aware else clocks[who])
        own = [record for record in records if record.ledger == who]
        event = _event(who, act, own, records, old)
        seq = len(own) + 1
        records.append(Record(who, seq, clocks[who], "2026-01-31T09:30:00Z", who, "", f"{who}-{seq}", event))
    return records


def _event(who: str, act: Event | tuple[str, int], own: list[Record], records: list[Record], old: list[int]) -> Event:
    if isinstance(act, tuple):
        what, back = act
        state = fold(own)
        stack = list((state.redoable if what == "redo" else state.undoable).get(who, ()))
        pool = records if what == "undo anything" else stack
        target = pool[-1 - back % len(pool)].hash if pool else "nothing"
        return Redone(target) if what == "redo" else Undone(target)
    if isinstance(act, (VerdictRecorded, Adjudicated)):
        return replace(act, supersedes=tuple(dict.fromkeys(records[-n].hash for n in old if n <= len(records))))
    return act


def folded(records: Sequence[Record], upto: int | None = None) -> Fold:
    folding = Fold()
    for record in sorted(records, key=order_of)[:upto]:
        folding.apply(step_of_record(record))
    return folding


def stacks_aside(state: State) -> State:
    return replace(state, undoable={}, redoable={})


# -- what there is ----------------------------------------------------------------------------------------------------------


@settings(QUICK, max_examples=5)
@given(st.data())
def test_every_kind_decides_something_or_is_of_the_ledger_itself(data: st.DataObject) -> None:
    for kind in KINDS:
        event = data.draw(an_event(kind))
        step = step_of_record(Record("a", 1, 1, "2026-01-31T09:30:00Z", "a", "", "a-1", event))
        assert bool(step.slots) == (kind in DECIDING), event


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_an_event_of_any_kind_survives_json_the_codec_and_pydantic(kind: str) -> None:
    @settings(QUICK, max_examples=12)
    @given(an_event(kind))
    def survives(event: Event) -> None:
        plain = json.loads(json.dumps(to_plain(event)))
        assert plain["kind"] == kind
        assert from_plain(KINDS[kind], plain) == event
        assert typed(plain) == event
        assert payload(typed(payload(event))) == payload(event)
        assert typed({**plain, "a field of a newer version": 1}) == event

    survives()


@pytest.mark.parametrize("kind", DECIDING)
def test_a_decision_of_any_kind_is_undone_and_redone_without_a_trace(kind: str) -> None:
    @settings(QUICK, max_examples=12)
    @given(STEPS, an_event(kind), st.lists(st.integers(1, 8), max_size=2))
    def law(steps: list[Step], event: Event, old: list[int]) -> None:
        begun = history(steps)
        before = fold(begun)
        done = history([("a", True, event, old)], begun)
        own = done[-1].hash
        after = fold(done)
        assert own in [record.hash for record in after.undoable["a"]]
        undone = [*done, _next(done, Undone(own))]
        assert stacks_aside(fold(undone)) == stacks_aside(before)
        assert [record.hash for record in fold(undone).redoable["a"]] == [own]
        again = fold([*undone, _next(undone, Redone(own))])
        assert again == after

    law()


def _next(records: list[Record], event: Event) -> Record:
    seq = 1 + sum(record.ledger == "a" for record in records)
    clock = 1 + max(record.clock for record in records)
    return Record("a", seq, clock, "2026-01-31T09:30:00Z", "a", "", f"a-{seq}", event)


# -- laws over whole histories ----------------------------------------------------------------------------------------------


@QUICK
@given(STEPS, st.randoms(use_true_random=False))
def test_any_order_of_arrival_gives_one_state(steps: list[Step], random: Random) -> None:
    records = history(steps)
    shuffled = list(records)
    random.shuffle(shuffled)
    assert fold(records) == fold(shuffled) == fold([*shuffled, *records[::2]])


@QUICK
@given(STEPS, st.integers(0, 20))
def test_a_fold_goes_on_from_its_json_as_if_it_had_never_stopped(steps: list[Step], stop: int) -> None:
    records = history(steps)
    known = {record.hash: record for record in records}
    whole, part = folded(records), folded(records, stop)
    part = Fold.from_json(json.loads(json.dumps(part.to_json())))
    for record in sorted(records, key=order_of)[stop:]:
        part.apply(step_of_record(record))
    assert part.to_json() == whole.to_json()
    assert part.state(known.__getitem__) == whole.state(known.__getitem__) == fold(records)


@QUICK
@given(STEPS, UNKNOWN | NEWER, st.sampled_from("ab"))
def test_what_a_newer_version_wrote_changes_nothing(steps: list[Step], newer: Unknown, who: str) -> None:
    """A record among the others, with an event or under a schema that is not known here."""
    records = history(steps)
    clock = 1 + max((record.clock for record in records), default=0) // 2
    strange = Record(who, 999, clock, "2026-01-31T09:30:00Z", who, "", "strange", newer)
    state, with_it = fold(records), fold([*records, strange])
    assert stacks_aside(with_it) == stacks_aside(state)
    for ledger in "ab":
        assert list(with_it.undoable.get(ledger, ())) == list(state.undoable.get(ledger, ()))
        assert list(with_it.redoable.get(ledger, ())) == list(state.redoable.get(ledger, ()))


@QUICK
@given(STEPS)
def test_verdicts_stand_as_the_format_says(steps: list[Step]) -> None:
    """By the words of docs/ledger.md, without going on from anything: unless undone, or superseded by one that was not."""
    records = sorted(history(steps), key=order_of)
    undone = _undone(records)
    verdicts = [record for record in records if isinstance(record.event, (VerdictRecorded, Adjudicated))]
    above: dict[str, list[str]] = {}
    newest: dict[tuple[str, str], str] = {}
    for record in verdicts:
        assert isinstance(record.event, (VerdictRecorded, Adjudicated))
        author = (record.ledger, record.event.claim.id)
        for lower in {*record.event.supersedes, newest.get(author, "")}:
            above.setdefault(lower, []).append(record.hash)
        newest[author] = record.hash
    expected: dict[str, list[str]] = {}
    for record in verdicts:
        assert isinstance(record.event, (VerdictRecorded, Adjudicated))
        if record.hash not in undone and not any(upper not in undone for upper in _all_above(record.hash, above)):
            expected.setdefault(record.event.claim.id, []).append(record.hash)
    assert {claim: [one.hash for one in both] for claim, both in fold(records).verdicts.items()} == expected


def _all_above(own: str, above: Mapping[str, list[str]]) -> Iterator[str]:
    seen, waiting = {own}, [own]
    while waiting:
        for upper in above.get(waiting.pop(), ()):
            if upper not in seen:
                seen.add(upper)
                waiting.append(upper)
                yield upper


def _undone(records: Sequence[Record]) -> set[str]:
    """What is taken back at the end: undo and redo act on what stands, or was taken back, in their own ledger."""
    stands: dict[str, set[str]] = {"a": set(), "b": set()}
    back: dict[str, set[str]] = {"a": set(), "b": set()}
    gone: set[str] = set()
    for record in records:
        here, event = record.ledger, record.event
        if isinstance(event, Undone) and event.target in stands[here]:
            stands[here].remove(event.target)
            back[here].add(event.target)
            gone.add(event.target)
        elif isinstance(event, Redone) and event.target in back[here]:
            back[here].remove(event.target)
            stands[here].add(event.target)
            gone.remove(event.target)
        elif event.kind in DECIDING and not isinstance(event, Unknown):
            stands[here].add(record.hash)
            back[here].clear()
    return gone


# -- the same through files -------------------------------------------------------------------------------------------------


@settings(QUICK, max_examples=15)
@given(st.lists(st.tuples(st.sampled_from("ab"), ACTS), min_size=4, max_size=10), st.randoms(use_true_random=False))
def test_files_brought_together_in_any_order_give_what_their_writers_see(
    tmp_path_factory: pytest.TempPathFactory, acts: list[tuple[str, Event | tuple[str, int]]], random: Random
) -> None:
    root = tmp_path_factory.mktemp("laws")
    folder, cache = root / "ledger", root / "cache"
    writers = {who: _ledger(folder, who) for who in "ab"}
    for who, act in acts:
        _do(writers[who], act)
    for writer in writers.values():
        writer.refresh()
    assert writers["a"].state == writers["b"].state
    names = sorted(path.name for path in folder.glob("*.json"))
    random.shuffle(names)
    elsewhere = root / "elsewhere"
    elsewhere.mkdir()
    reader = _ledger(elsewhere, "c", cache)
    for name in names:
        data = (folder / name).read_bytes()
        lines = data.splitlines(keepends=True)
        (elsewhere / name).write_bytes(b"".join([*lines[: len(lines) // 2 or 1], b"}}\n"]))
        reader.refresh()
        (elsewhere / name).write_bytes(data)
        reader.refresh()
    reader.close()
    for same in (reader, _ledger(elsewhere, "c"), _ledger(elsewhere, "c", cache)):
        assert same.state == writers["a"].state
        assert same.records() == writers["a"].records()
    assert [finding for finding in verify(elsewhere) if finding.weight == "failure"] == []


def _ledger(folder: Path, reviewer: str, cache: Path | None = None) -> Ledger:
    return Ledger(folder, reviewer=reviewer, device="desk", now=lambda: "2026-01-31T09:30:00Z", cache=cache)


def _do(ledger: Ledger, act: Event | tuple[str, int]) -> None:
    if isinstance(act, tuple):
        what, back = act
        stack = list((ledger.state.redoable if what == "redo" else ledger.state.undoable).get(ledger.id or "", ()))
        if stack:
            target = stack[-1 - back % len(stack)].hash
            ledger.append(Redone(target) if what == "redo" else Undone(target))
    elif act.kind == "case-opened":
        with pytest.raises(LedgerError):
            ledger.append(act)
    elif not _names_heads(act):
        ledger.append(act)


def _names_heads(event: Event) -> bool:
    """Heads that were made up contradict the ledgers there are, which is what they are for."""
    return bool(getattr(event, "heads", ()))


@pytest.mark.parametrize("schema", [2, 99])
def test_records_of_a_newer_schema_among_others_are_kept_and_written_on(tmp_path: Path, schema: int) -> None:
    ledger = _ledger(tmp_path, "a")
    ledger.append(VerdictRecorded(CLAIM, "supported"))
    before = stacks_aside(ledger.state)
    file = LedgerFile(tmp_path / "a@desk.json")
    with file.locked():
        file.catch_up()
        (*_, last) = file.records()
        for n, event in enumerate([{"kind": "verdict", "claim": 5}, {"kind": "undone", "target": last["hash"]}, {}], 1):
            file.append({**last, "clock": last["clock"] + n, "event": event, "schema": schema})
    again = _ledger(tmp_path, "a")
    assert stacks_aside(again.state) == before
    assert again.append(VerdictRecorded(CLAIM, "refuted")).seq == 6
    assert [record.event.kind for record in again.records()][2:5] == ["verdict", "undone", ""]
    assert verify(tmp_path) == ()
