"""Nothing acknowledged is lost: cuts, flips, kills, full disks and several writers; anything else is refused by number."""

from __future__ import annotations

import errno
import hashlib
import itertools
import json
import os
import runpy
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_ledger_state import labels, opened, verdict
from tinydb import Query, TinyDB

from verifybench.case.attested import heads_held
from verifybench.ledger import (
    Ledger,
    LedgerDamaged,
    LedgerError,
    LedgerImmutable,
    LedgerReadOnly,
    verify,
)
from verifybench.ledger import file as ledger_file
from verifybench.ledger.canonical import canonical, seal
from verifybench.ledger.database import LedgerDB
from verifybench.ledger.file import CLOSER, HEADER, LedgerFile

ROOT = Path(__file__).parent.parent
CHECKER = ROOT / "docs" / "check_ledger.py"
ID = "0123456789abcdef0123456789abcdef"

WRITER = """
import sys
from pathlib import Path
from verifybench.ledger import Ledger
sys.path.insert(0, sys.argv[3])
from test_ledger_state import verdict
ledger = Ledger(Path(sys.argv[1]), reviewer="Ana", device="desk", now=lambda: "2026-01-31T09:30:00Z")
for n in range(int(sys.argv[2])):
    record = ledger.append(verdict(claim=f"c-{n}"))
    print(record.seq, record.hash, flush=True)
"""


def written(folder: Path, events: int) -> Path:
    """A ledger of `events` verdicts behind its genesis."""
    ledger = opened(folder)
    for n in range(events):
        ledger.append(verdict(claim=f"c-{n}"))
    return folder / "ana@desk.json"


def check(path: Path, *heads: str) -> tuple[bool, str]:
    """What the independent checker says."""
    done = subprocess.run([sys.executable, CHECKER, path, *heads], capture_output=True, text=True, check=False)
    return done.returncode == 0, done.stdout


def whole_lines(data: bytes) -> int:
    """Records that are whole in these bytes, found without the code under test; a last newline may be missing."""
    count = 0
    for line in data.removeprefix(HEADER).split(b"\n"):
        try:
            record = json.loads(line[line.index(b":") + 1 :])
        except ValueError:
            break
        body = json.dumps({k: v for k, v in record.items() if k != "hash"}, sort_keys=True, separators=(",", ":"))
        if hashlib.sha256(b"\0" + body.encode()).hexdigest() != record["hash"]:
            break
        count += 1
    return count


def start(folder: Path, events: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", WRITER, str(folder), str(events), str(Path(__file__).parent)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


# -- the format -----------------------------------------------------------------------------------------------------------


def test_stock_tinydb_reads_and_queries_a_ledger(tmp_path: Path) -> None:
    path = written(tmp_path, 3)
    with TinyDB(path) as stock:
        assert len(stock) == 4
        (found,) = stock.search(Query().event.claim.id == "c-1")
        assert (found.doc_id, found["seq"], found["reviewer"]) == (3, 3, "Ana")


def test_the_independent_checker_agrees_and_holds_published_heads(tmp_path: Path) -> None:
    path = written(tmp_path, 5)
    (head,) = opened(tmp_path).heads()
    opened(tmp_path).append(verdict("refuted"))
    good, said = check(path, f"{head.seq}:{head.hash}")
    assert good, said
    assert list(heads_held(tmp_path, [(head.seq, head.hash)])) == []
    assert not check(path, f"{head.seq}:{'0' * 64}")[0]
    for wrong in ((head.seq, "0" * 64), (99, head.hash)):
        assert [one.weight for one in heads_held(tmp_path, [wrong])] == ["failure"]


def test_the_independent_checker_is_short_and_needs_only_the_standard_library() -> None:
    text = CHECKER.read_text()
    assert len(text.splitlines()) <= 40
    imported = {line.split()[1] for line in text.splitlines() if line.startswith(("import", "from"))}
    assert imported == {"hashlib", "json", "sys"}
    assert "check" in runpy.run_path(str(CHECKER), run_name="not main")


def test_an_appended_record_adds_one_line_and_touches_no_earlier_byte(tmp_path: Path) -> None:
    path = written(tmp_path, 2)
    before = path.read_bytes()
    opened(tmp_path).append(verdict("refuted"))
    after = path.read_bytes()
    assert after.startswith(before.removesuffix(CLOSER))
    assert after.count(b"\n") == before.count(b"\n") + 1


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("abcz_", min_size=1), inner, max_size=4),
    max_leaves=12,
)


@settings(derandomize=True, deadline=None, max_examples=100)
@given(st.dictionaries(st.text("abcz_", min_size=1, max_size=5), JSON, max_size=5), st.integers(1, 10**6))
def test_what_is_hashed_is_a_slice_of_the_line_and_reads_back(members: dict[str, Any], seq: int) -> None:
    sealed, own = seal(members, seq, "p")
    read = json.loads(sealed)
    assert list(read)[-1] == "hash"
    assert read == {**members, "seq": seq, "prev": "p", "hash": own}
    assert hashlib.sha256(b"\0" + sealed[: sealed.rindex(b',"hash"')] + b"}").hexdigest() == own
    assert sealed.isascii()
    assert b"\n" not in sealed


@pytest.mark.parametrize("value", [0.5, {"é": 1}, {1: 2}, 2**53, b"x", "\udc80", [float("nan")], object()])
def test_what_other_programs_would_write_differently_has_no_canonical_form(value: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        canonical(value)


# -- insert-only ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "attempt",
    [
        lambda db: db.update({"at": "later"}),
        lambda db: db.update_multiple([({"at": "later"}, Query().seq == 1)]),
        lambda db: db.upsert({"at": "later"}, Query().seq == 1),
        lambda db: db.remove(Query().seq == 1),
        lambda db: db.truncate(),
        lambda db: db.drop_tables(),
        lambda db: db.drop_table("_default"),
        lambda db: db.storage.write({}),
        lambda db: db.storage.write({"_default": {}, "other": {}}),
        lambda db: db.storage.write({"_default": {"1": {"seq": 1}, "2": {"seq": 2}}}),
        lambda db: db.table("other").update({"at": "later"}),
    ],
)
def test_nothing_changes_or_removes_a_record(tmp_path: Path, attempt: Callable[[LedgerDB], object]) -> None:
    path = written(tmp_path, 1)
    before = path.read_bytes()
    with LedgerDB(path) as db, pytest.raises(LedgerImmutable):
        attempt(db)
    assert path.read_bytes() == before


def test_a_ledger_is_queried_like_any_tinydb_and_sees_other_writers(tmp_path: Path) -> None:
    path = written(tmp_path, 2)
    with LedgerDB(path) as db:
        assert len(db) == len(db.all()) == len(list(db)) == 3
        assert len(db.search(Query().event.kind == "verdict")) == 2
        opened(tmp_path).append(verdict("refuted"))
        assert len(db.search(Query().event.kind == "verdict")) == 3
        assert [doc["event"]["label"] for doc in db.search(Query().seq == 4)] == ["refuted"]


# -- cuts, flips, kills -------------------------------------------------------------------------------------------------------


def test_a_cut_at_each_of_the_last_bytes_keeps_every_whole_record(tmp_path: Path) -> None:
    data = written(tmp_path / "made", 6).read_bytes()
    folder = tmp_path / "cut"
    folder.mkdir()
    path = folder / "ana@desk.json"
    for cut in range(max(0, len(data) - 2000), len(data)):
        path.write_bytes(data[:cut])
        whole = whole_lines(data[:cut])
        reader = LedgerFile(path)
        assert len(reader.catch_up()) == whole
        assert path.read_bytes() == data[:cut], "a reader leaves an unfinished write alone"
        writer = LedgerFile(path)
        with writer.locked():
            writer.catch_up()
            assert writer.count == whole
            if cut % 50 == 0:
                writer.append(json.loads(data.splitlines()[1][4:]))
        assert path.read_bytes().startswith(b"\n".join(data.split(b"\n")[: whole + 1]) + b"\n")
        assert len(TinyDB(path)) == writer.count
        if writer.set_aside is not None:
            assert data[:cut].endswith(writer.set_aside.read_bytes())
            writer.set_aside.unlink()


def test_a_write_that_stopped_after_one_or_two_bytes_over_the_old_brackets_is_undone(tmp_path: Path) -> None:
    path = written(tmp_path, 2)
    data = path.read_bytes()
    for stump in (b",}\n", b',"\n', b',"4', b"}}\n\0\0\0\0", b',"4":{"at":"2026\0\0\0', b"\0\0\0"):
        path.write_bytes(data.removesuffix(CLOSER) + stump)
        writer = LedgerFile(path)
        with writer.locked():
            assert len(writer.catch_up()) == 3
        if not stump.startswith(CLOSER):
            assert path.read_bytes() == data


def test_a_file_whose_creation_was_cut_short_is_begun_again(tmp_path: Path) -> None:
    for n, stump in enumerate([b"", HEADER[:5], HEADER, HEADER + CLOSER, HEADER + b'"1":{"at']):
        folder = tmp_path / str(n)
        folder.mkdir()
        (folder / "ana@desk.json").write_bytes(stump)
        assert opened(folder).records() == ()
        opened(folder).append(verdict())
        assert [one.weight for one in verify(folder)] == ["fact"] * len(list(folder.glob("*.torn-*")))
        assert len(opened(folder).records()) == 2


def test_a_flipped_byte_anywhere_is_found_with_its_record(tmp_path: Path) -> None:
    folder = tmp_path / "ledger"
    path = written(folder, 29)
    data = path.read_bytes()
    ends = list(itertools.accumulate(len(line) + 1 for line in data.split(b"\n")[:-1]))
    for at in range(0, len(data), 17):  # every 17th; `make torture` is where each has its turn
        for flip in (0x01, 0x20):
            changed = bytearray(data)
            changed[at] ^= flip
            path.write_bytes(changed)
            seq = sum(at >= end for end in ends)  # line 0 is the header, line 31 the closing brackets
            with pytest.raises(LedgerDamaged) as caught:
                _open_strictly(path)
            assert caught.value.seq == seq, (at, flip)
            found = verify(folder)
            assert found
            assert found[0].seq == (seq or None), (at, flip, found[0])
            assert not check_here(path)


def _open_strictly(path: Path) -> None:
    file = LedgerFile(path)
    file.catch_up()
    if file.torn is not None:  # an acknowledged end that is damaged looks like a write under way
        raise LedgerDamaged(path, file.count + 1, "torn")


def check_here(path: Path) -> bool:
    """The independent checker in this process: thousands of calls."""
    try:
        problems, _ = CHECK(path.read_bytes(), ())
    except (ValueError, KeyError, AttributeError):
        return False
    return not problems


CHECK: Callable[[bytes, tuple[str, ...]], tuple[list[str], str]] = runpy.run_path(str(CHECKER), run_name="c")["check"]


@pytest.mark.parametrize(
    ("change", "seq"),
    [
        (lambda lines: lines[:3] + lines[4:], 3),  # removed
        (lambda lines: [*lines[:3], lines[4], lines[3], *lines[5:]], 3),  # reordered
        (lambda lines: [*lines[:4], lines[3], *lines[4:]], 4),  # replayed
        (lambda lines: [*lines[:6], b'"extra":1', *lines[6:]], 6),  # inserted
        (lambda lines: [b"".join(lines)], 0),  # rewritten by stock TinyDB
        (lambda lines: [lines[0], lines[-2]], 1),  # nothing left of it
        (lambda lines: [*lines, lines[2]], 7),  # behind the closing brackets
    ],
)
def test_removed_reordered_replayed_and_inserted_records_are_refused(
    tmp_path: Path, change: Callable[[list[bytes]], list[bytes]], seq: int
) -> None:
    path = written(tmp_path, 5)
    lines = path.read_bytes().splitlines()
    path.write_bytes(b"\n".join(change(lines)) + b"\n")
    changed = path.read_bytes()
    with pytest.raises(LedgerDamaged, match="put the file back") as caught:
        opened(tmp_path)
    assert caught.value.seq == seq
    assert verify(tmp_path)[0].seq == (seq or None)
    assert path.read_bytes() == changed, "nothing is repaired in place"


def test_a_rebuilt_chain_is_found_by_a_published_head(tmp_path: Path) -> None:
    path = written(tmp_path, 4)
    (head,) = opened(tmp_path).heads()
    forged, prev = [HEADER], "0" * 64
    for seq, line in enumerate(path.read_bytes().splitlines()[1:-1], 1):
        members = json.loads(line[line.index(b":") + 1 :])
        if seq == 3:
            members["event"]["label"] = "refuted"
        sealed, prev = seal(members, seq, prev)
        forged.append(b'%s"%d":%s\n' % (b"," if seq > 1 else b"", seq, sealed))
    path.write_bytes(b"".join(forged) + CLOSER)
    assert verify(tmp_path) == ()
    assert [one.weight for one in heads_held(tmp_path, [(head.seq, head.hash)])] == ["failure"]


def test_a_chained_record_that_is_no_event_is_refused_with_its_number(tmp_path: Path) -> None:
    for n, (member, value) in enumerate([("event", {"kind": "verdict"}), ("at", "today"), ("clock", 1), ("ledger", ID)]):
        path = written(tmp_path / str(n), 1)
        file = LedgerFile(path)
        with file.locked():
            last = file.record(file.catch_up()[-1])
            file.append({**last, "clock": 9, member: value})
        with pytest.raises(LedgerDamaged) as caught:
            opened(path.parent)
        assert caught.value.seq == 3
        assert [(finding.seq, finding.rule) for finding in verify(path.parent)] == [(3, "record.form")]


def test_a_record_of_the_wrong_form_in_the_middle_is_refused_with_its_number_when_it_is_read(tmp_path: Path) -> None:
    wrong: list[tuple[str, object]] = [
        ("event", {"kind": "verdict"}),
        ("event", {"kind": "undone"}),
        ("event", "verdict"),
        ("clock", 1),
        ("clock", "7"),
        ("ledger", ID),
        ("schema", "1"),
    ]
    for n, (member, value) in enumerate(wrong):
        path = written(tmp_path / str(n), 1)
        file = LedgerFile(path)
        with file.locked():
            last = file.record(file.catch_up()[-1])
            file.append({**last, "clock": 9, member: value})
            file.append({**last, "clock": 10})
        ledger = opened(path.parent)
        with pytest.raises(LedgerDamaged, match="record 3"):
            ledger.records()
        with pytest.raises(LedgerDamaged, match="record 3"):
            assert ledger.state
        with pytest.raises(LedgerDamaged, match="record 3"):
            ledger.append(verdict())
        assert verify(path.parent)[0].seq == 3


def test_a_field_of_the_wrong_type_is_refused_when_its_record_is_read_and_before_it_is_cached(tmp_path: Path) -> None:
    path, cache = written(tmp_path / "ledger", 1), tmp_path / "cache.json"
    file = LedgerFile(path)
    with file.locked():
        last = file.record(file.catch_up()[-1])
        event = {**last["event"], "claim": {**last["event"]["claim"], "id": "c-2"}, "rationale": 5}
        file.append({**last, "clock": 9, "event": event})
        file.append({**last, "clock": 10})
    with pytest.raises(LedgerDamaged, match="record 3"):
        opened(path.parent).records()
    state = opened(path.parent).state
    assert labels(state, "c-0") == ["supported"]
    with pytest.raises(LedgerDamaged, match="record 3"):
        labels(state, "c-2")
    with pytest.raises(LedgerDamaged, match="record 3"), opened(path.parent, cache=cache) as ledger:
        assert ledger.state
    assert not cache.exists()


def test_a_line_that_fits_the_chain_and_is_no_json_is_refused_when_it_is_read(tmp_path: Path) -> None:
    path = written(tmp_path, 2)
    third = path.read_bytes().splitlines(keepends=True)[3]
    body = third[len(b',"3":') : third.index(b',"hash":')].replace(b'"clock":3', b'"clock":3 3')
    forged = hashlib.sha256(b"\0" + body + b"}").hexdigest().encode()
    path.write_bytes(path.read_bytes().replace(third, b',"3":' + body + b',"hash":"' + forged + b'"}\n'))
    assert LedgerFile(path).catch_up() == range(1, 4), "the chain holds"
    for read in (lambda: opened(tmp_path), lambda: list(caught_up(path).records()), lambda: LedgerDB(path).all()):
        with pytest.raises(LedgerDamaged) as caught:
            read()
        assert caught.value.seq == 3
    assert verify(tmp_path)[0].seq == 3


def caught_up(path: Path) -> LedgerFile:
    file = LedgerFile(path)
    file.catch_up()
    return file


def test_events_of_a_newer_version_are_kept_and_have_no_effect(tmp_path: Path) -> None:
    path = written(tmp_path, 1)
    file = LedgerFile(path)
    with file.locked():
        last = file.record(file.catch_up()[-1])
        last = file.append({**last, "clock": 8, "event": {"kind": "asked-an-oracle", "draft": "d"}})
        last = file.append({**last, "clock": 9, "event": {"kind": "verdict", "shape": "new"}, "schema": 2})
    ledger = opened(tmp_path)
    assert [record.event.kind for record in ledger.records()[2:]] == ["asked-an-oracle", "verdict"]
    assert ledger.id is not None
    assert len(ledger.state.undoable[ledger.id]) == 1
    assert ledger.append(verdict("refuted")).clock == 10
    assert verify(tmp_path) == ()


def test_a_copy_is_read_once(tmp_path: Path) -> None:
    folder = tmp_path / "here"
    path, cache = written(folder, 2), tmp_path / "ledger.cache"
    copy = folder / "ana@desk (1).json"
    copy.write_bytes(path.read_bytes())
    opened(folder, cache=cache).append(verdict("refuted"))
    for _ in range(2):
        with opened(folder, cache=cache) as ledger:
            assert len(ledger.records()) == 4
            assert ledger.forks == ()
    assert len(opened(folder).records()) == 4
    assert [(finding.file, finding.rule, finding.weight) for finding in verify(folder)] == [
        (copy.name, "ledger.twice", "fact")
    ]


def test_a_byte_identical_copy_is_a_fact_and_the_original_is_named(tmp_path: Path) -> None:
    path = written(tmp_path, 2)
    (tmp_path / "ana@desk (1).json").write_bytes(path.read_bytes())
    (finding,) = verify(tmp_path)
    assert (finding.file, finding.weight) == ("ana@desk (1).json", "fact")
    assert "a copy of ana@desk.json" in finding.message


def test_a_clock_that_ran_backwards_is_told_as_a_fact_with_its_figure(tmp_path: Path) -> None:
    moments = iter(("2026-03-01T09:30:00Z", *["2001-01-01T00:00:00Z"] * 2, "2000-01-01T00:00:00Z"))
    ledger = Ledger(tmp_path, reviewer="Ana", device="desk", now=lambda: next(moments))
    for _ in range(3):
        ledger.append(verdict())
    (finding,) = verify(tmp_path)
    assert (finding.rule, finding.seq, finding.weight) == ("time.backwards", 2, "fact")
    assert finding.message == (
        "2 records have an earlier time than the record before; "
        "the first is of 2001-01-01T00:00:00Z, after one of 2026-03-01T09:30:00Z"
    )
    (tmp_path / "ana@desk (1).json").write_bytes((tmp_path / "ana@desk.json").read_bytes())
    assert [one.rule for one in verify(tmp_path)] == ["ledger.twice", "time.backwards"], "told once"


def test_what_was_cut_off_after_a_crash_is_told_as_a_fact(tmp_path: Path) -> None:
    path = written(tmp_path, 2)
    path.write_bytes(path.read_bytes()[:-40])
    assert [(one.rule, one.weight) for one in verify(tmp_path)] == [("file.torn", "warning")]
    opened(tmp_path).append(verdict("refuted"))
    assert [(one.file, one.weight) for one in verify(tmp_path)] == [("ana@desk.json.torn-3-1", "fact")]


def test_two_processes_writing_one_ledger_lose_nothing(tmp_path: Path) -> None:
    writers = [start(tmp_path, 50) for _ in range(2)]
    acknowledged = [line for writer in writers for line in writer.communicate()[0].splitlines()]
    assert [writer.returncode for writer in writers] == [0, 0]
    records = opened(tmp_path).records()
    assert len(acknowledged) == 100
    assert {f"{record.seq} {record.hash}" for record in records} > set(acknowledged)
    assert [record.seq for record in records] == list(range(1, 102))
    assert verify(tmp_path) == ()


@pytest.mark.skipif(os.name == "nt", reason="kill -9 is POSIX")
def test_a_kill_in_mid_write_loses_nothing_acknowledged(tmp_path: Path) -> None:
    acknowledged: set[str] = set()
    for turn in range(10):
        writer = start(tmp_path, 10_000)
        assert writer.stdout is not None
        acknowledged.add(writer.stdout.readline().strip())
        time.sleep(turn * 0.003)
        os.kill(writer.pid, signal.SIGKILL)
        lines = writer.communicate()[0].split("\n")
        acknowledged.update(line for line in lines[:-1])  # the last may be cut
        held = {f"{record.seq} {record.hash}" for record in opened(tmp_path).records()}
        assert acknowledged <= held
    opened(tmp_path).append(verdict("refuted"))
    assert not [finding for finding in verify(tmp_path) if finding.weight == "failure"]
    assert check(tmp_path / "ana@desk.json")[0]


# -- disks that refuse ---------------------------------------------------------------------------------------------------------


FULL = """
import resource, sys
from pathlib import Path
from verifybench.ledger import Ledger, LedgerError
sys.path.insert(0, sys.argv[2])
from test_ledger_state import verdict
ledger = Ledger(Path(sys.argv[1]), reviewer="Ana", device="desk", now=lambda: "2026-01-31T09:30:00Z")
size = (Path(sys.argv[1]) / "ana@desk.json").stat().st_size
limit = resource.getrlimit(resource.RLIMIT_FSIZE)
for room in (0, 1, 2, 3, 100, 400):
    resource.setrlimit(resource.RLIMIT_FSIZE, (size + room, limit[1]))
    try:
        ledger.append(verdict("refuted"))
    except LedgerError as error:
        print(error)
    resource.setrlimit(resource.RLIMIT_FSIZE, limit)
print(ledger.append(verdict("opinion")).seq)
"""


@pytest.mark.skipif(os.name == "nt", reason="needs resource limits")
def test_a_full_disk_leaves_the_earlier_records_whole_and_says_what_to_do(tmp_path: Path) -> None:
    path = written(tmp_path, 3)
    before = path.read_bytes()
    command = [sys.executable, "-c", FULL, str(tmp_path), str(Path(__file__).parent)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    assert said[-1] == "5"
    assert len(said) == 7
    assert all("free some space and try again" in line for line in said[:-1])
    assert path.read_bytes().startswith(before.removesuffix(CLOSER))
    assert verify(tmp_path) == ()


def test_after_a_failed_sync_nothing_is_written_until_the_ledger_is_opened_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(tmp_path, 2)
    ledger = opened(tmp_path)

    def broken(_: int) -> None:
        raise OSError(errno.EIO, "Input/output error")

    with monkeypatch.context() as patched:
        patched.setattr(ledger_file, "durable", broken)
        with pytest.raises(LedgerError, match="not recorded"):
            ledger.append(verdict("refuted"))
    with pytest.raises(LedgerError, match="opened again"):
        ledger.append(verdict("refuted"))
    again = opened(tmp_path)
    again.append(verdict("opinion"))
    assert verify(tmp_path) == ()


def test_a_folder_that_cannot_be_written_is_said_and_still_read(tmp_path: Path) -> None:
    path = written(tmp_path, 1)
    if os.geteuid() == 0:
        pytest.skip("root may write anywhere")
    (tmp_path / "ana@desk.json.lock").unlink(missing_ok=True)
    path.chmod(0o444)
    tmp_path.chmod(0o555)
    try:
        ledger = opened(tmp_path)
        assert len(ledger.records()) == 2
        with pytest.raises(LedgerReadOnly):
            ledger.append(verdict("refuted"))
    finally:
        tmp_path.chmod(0o755)


def test_a_ledger_replaced_by_another_history_is_refused_while_open(tmp_path: Path) -> None:
    written(tmp_path / "here", 3)
    ledger = opened(tmp_path / "here")
    other = written(tmp_path / "there", 5)
    (tmp_path / "here" / "ana@desk.json").write_bytes(other.read_bytes())
    with pytest.raises(LedgerDamaged, match="another history"):
        ledger.append(verdict())


def test_a_damaged_ledger_found_while_open_stays_refused_and_nothing_is_written(tmp_path: Path) -> None:
    path = written(tmp_path, 2)
    ledger = opened(tmp_path)
    other = opened(tmp_path, "Ben")
    other.append(verdict())
    file = LedgerFile(tmp_path / "ben@desk.json")
    with file.locked():
        last = file.record(file.catch_up()[-1])
        file.append({**last, "clock": 9, "reviewer": 5})
    before = path.read_bytes()
    for _ in range(2):
        with pytest.raises(LedgerDamaged, match="record 3"):
            ledger.append(verdict("refuted"))
    assert path.read_bytes() == before


def test_converted_line_ends_are_named(tmp_path: Path) -> None:
    path = written(tmp_path, 1)
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    with pytest.raises(LedgerDamaged, match="gitattributes"):
        opened(tmp_path)


def test_a_ledger_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "ledger").write_text("a file in the way")
    with pytest.raises(LedgerReadOnly, match="Nothing was recorded"):
        opened(tmp_path / "ledger").append(verdict())


# -- what is no ledger file ----------------------------------------------------------------------------------------------------


def _linked(path: Path) -> None:
    outside = path.parent.parent / "outside.json"
    path.rename(outside)
    path.symlink_to(outside)


def _dangling(path: Path) -> None:
    path.unlink()
    path.symlink_to(path.parent.parent / "outside.json")


def _device(path: Path) -> None:
    path.unlink()
    path.symlink_to("/dev/zero")


def _pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


@pytest.mark.parametrize("spoil", [_linked, _dangling, _device, _pipe])
def test_a_link_or_a_pipe_is_neither_read_nor_written_nor_waited_for(tmp_path: Path, spoil: Callable[[Path], None]) -> None:
    path = written(tmp_path / "ledger", 2)
    outside = tmp_path / "outside.json"
    cached = opened(tmp_path / "ledger", cache=tmp_path / "cache.json")
    assert cached.state.verdicts
    already_open = opened(tmp_path / "ledger")
    spoil(path)
    before = outside.read_bytes() if outside.exists() else None
    for cache in (None, tmp_path / "cache.json"):
        with pytest.raises(LedgerDamaged, match=r"is a link, and is not followed|is no regular file"):
            opened(tmp_path / "ledger", cache=cache)
    with pytest.raises(LedgerDamaged, match=r"is a link|is no regular file"):
        already_open.append(verdict("refuted"))
    with pytest.raises(LedgerDamaged, match=r"is a link|is no regular file"):
        list(LedgerFile(path).hashes(1, 1)) or LedgerFile(path).catch_up()
    assert (outside.read_bytes() if outside.exists() else None) == before


def test_a_line_longer_than_any_record_is_refused_and_not_held_in_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path / "ledger", 3)
    monkeypatch.setattr(ledger_file, "LONGEST", 2000)
    assert len(opened(tmp_path / "ledger").records()) == 4, "a long file of short lines is read"
    with path.open("r+b") as file:
        file.seek(-len(CLOSER), os.SEEK_END)
        file.write(b',"5":{"' + b"x" * 5000)
    before = path.read_bytes()
    with pytest.raises(LedgerDamaged, match=r"record 5: longer than"):
        opened(tmp_path / "ledger")
    assert path.read_bytes() == before


def test_a_folder_that_is_called_like_a_ledger_is_none(tmp_path: Path) -> None:
    written(tmp_path / "ledger", 1)
    (tmp_path / "ledger" / "notes.json").mkdir()
    assert len(opened(tmp_path / "ledger").records()) == 2


def test_a_foreign_file_is_named_with_what_to_do(tmp_path: Path) -> None:
    written(tmp_path / "ledger", 1)
    (tmp_path / "ledger" / "notes.json").write_text("{}")
    with pytest.raises(LedgerDamaged, match=r"notes\.json: .*move it out of this folder"):
        opened(tmp_path / "ledger")


# -- records that other programs would read otherwise ----------------------------------------------------------------------------

READER = """
import sys
from pathlib import Path
if sys.argv[2] == "quick":
    import pydantic_core
from verifybench.ledger import Ledger, LedgerDamaged
ledger = Ledger(Path(sys.argv[1]), reviewer="Ana", device="desk", now=lambda: "")
print(sorted(ledger.state.verdicts))
try:
    print(len(ledger.records()))
except LedgerDamaged as error:
    print(error.seq, error.what)
"""


def _forged(path: Path, old: bytes, new: bytes) -> None:
    """Put into the newest record what no writer of ours would, with a hash that fits."""
    lines = path.read_bytes().splitlines(keepends=True)
    start, body = lines[-2].split(b":", 1)
    assert old in body
    body = body[: body.rindex(b',"hash":"')].replace(old, new, 1) + b"}"
    own = hashlib.sha256(b"\0" + body).hexdigest().encode()
    lines[-2] = start + b":" + body[:-1] + b',"hash":"' + own + b'"}\n'
    path.write_bytes(b"".join(lines))


NESTED = b'"zz":' + b"[" * 250 + b"1" + b"]" * 250
BIG = b'"zz":1' + b"0" * 30


@pytest.mark.parametrize(
    "added", [b'"zz":NaN', b'"zz":1.5', b'"zz":-0', BIG, b'"zz":"\\ud800"', b'"label":"supported"', NESTED]
)
def test_what_opens_does_not_depend_on_the_parser_and_what_is_not_canonical_is_refused(
    tmp_path: Path, added: bytes
) -> None:
    path = written(tmp_path / "ledger", 2)
    _forged(path, b'"kind":"verdict"', b'"kind":"verdict",' + added)
    told = [
        subprocess.run([sys.executable, "-c", READER, path.parent, how], capture_output=True, text=True, check=True).stdout
        for how in ("quick", "plain")
    ]
    assert told[0] == told[1] == "['c-0', 'c-1']\n3 not written as canonical JSON\n"


@pytest.mark.parametrize("clock", [1 << 48 | 1, 10**30])
def test_a_clock_beyond_all_use_is_refused_by_opening_and_by_audit(tmp_path: Path, clock: int) -> None:
    path = written(tmp_path / "ledger", 2)
    _forged(path, b'"clock":3', b'"clock":%d' % clock)
    with pytest.raises(LedgerDamaged, match=r"record 3: its logical clock is beyond all use"):
        opened(path.parent)
    assert {"record.form", "record.altered"} & {finding.rule for finding in verify(path.parent)}


@pytest.mark.parametrize("clock", [(1 << 47) - 1, 1 << 47, (1 << 47) + 1, 1 << 48])
def test_nobodys_clock_keeps_others_from_recording(tmp_path: Path, clock: int) -> None:
    path = written(tmp_path / "ledger", 2)
    _forged(path, b'"clock":3', b'"clock":%d' % clock)
    for _ in range(3):
        for who in ("Ben", "Cleo"):
            assert opened(path.parent, who).append(verdict("opinion")).clock <= (1 << 47) + 20
    assert [finding for finding in verify(path.parent) if finding.weight == "failure"] == []
    assert len(opened(path.parent).records()) == 3 + 2 * 4
