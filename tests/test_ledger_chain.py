"""Lines checked without reading their JSON are checked as strictly as lines that are read; nothing is held in memory."""

from __future__ import annotations

import hashlib
import io
import json
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tinydb import Query

from verifybench.ledger import file as ledger_file
from verifybench.ledger import folder as ledger_folder
from verifybench.ledger.canonical import ZERO, seal
from verifybench.ledger.chain import CLOSER, HEADER, LINES, Chain, key
from verifybench.ledger.database import LedgerDB
from verifybench.ledger.file import LedgerFile

QUICK = settings(derandomize=True, deadline=None, max_examples=60)


def lines(records: list[dict[str, Any]], *, prev: str = ZERO, start: int = 1) -> list[bytes]:
    made = []
    for seq, members in enumerate(records, start):
        sealed, prev = seal(members, seq, prev)
        made.append(key(seq) + sealed + b"\n")
    return made


def usual(seq: int, **more: Any) -> dict[str, Any]:
    return {
        "at": "2026-01-31T09:30:00Z",
        "clock": seq,
        "event": {"n": seq},
        "ledger": "ab",
        "reviewer": "Ana",
        "schema": 1,
    } | more


def read(data: bytes, *, marking: bool = False) -> tuple[Chain, bytes]:
    chain, file = Chain(marking=marking), io.BytesIO(data)
    chain.begin(file.readline())
    return chain, chain.read_on(file)


def read_slowly(data: bytes) -> tuple[int, str, int, dict[str, int], bytes]:
    """What reading must give, found line by line with json and hashlib alone."""
    count, head, end, seen = 0, ZERO, len(HEADER), dict[str, int]()
    for line in io.BytesIO(data[len(HEADER) :]):
        start = b'%s"%d":' % (b"," if count else b"", count + 1)
        try:
            record = json.loads(line[len(start) :])
            body = line[len(start) : line.rindex(b',"hash":"')] + b"}"
            whole = line.startswith(start) and line.rstrip(b"\n").endswith(f',"hash":"{record["hash"]}"}}'.encode())
            own = hashlib.sha256(b"\0" + body).hexdigest()
            good = whole and (record["prev"], record["seq"], record["hash"]) == (head, count + 1, own)
        except (ValueError, KeyError, TypeError):
            good = False
        if not good:
            return count, head, end, seen, line
        count, head, end = count + 1, own, end + len(line)
        for one in record.get("seen", ()):
            seen[one["ledger"]] = max(one["seq"], seen.get(one["ledger"], 0))
    return count, head, end, seen, b""


def agrees(data: bytes) -> None:
    chain, stopped = read(data)
    assert (chain.count, chain.head, chain.end, chain.seen, stopped) == read_slowly(data)


HEADS = st.lists(st.builds(lambda n, s: {"hash": "h", "ledger": n, "seq": s}, st.sampled_from("xyz"), st.integers(1, 9)))
ODD = st.one_of(
    st.just({}),
    st.builds(lambda heads: {"seen": heads}, HEADS),
    st.sampled_from(
        [{"reviewer": 'Ünal \n"x"'}, {"ledger": "cd"}, {"schema": 2}, {"zeal": 1}, {"reviewer": 5}, {"aa": [1]}]
    ),
)


@QUICK
@given(st.lists(ODD, min_size=1, max_size=30), st.sampled_from([1, 8, 97, LINES - 3]), st.booleans())
def test_ledgers_of_all_shapes_are_read_as_line_by_line(odd: list[dict[str, Any]], before: int, closed: bool) -> None:
    made = lines([usual(seq) for seq in range(1, before + 1)] + [usual(before + n, **one) for n, one in enumerate(odd, 1)])
    data = HEADER + b"".join(made) + (CLOSER if closed else b"")
    agrees(data)
    assert read(data)[0].count == len(made)


WHOLE = HEADER + b"".join(lines([usual(seq) for seq in range(1, 106)])) + CLOSER


@settings(QUICK, max_examples=300)
@given(st.integers(len(HEADER), len(WHOLE) - 1), st.integers(1, 255))
def test_a_changed_byte_stops_the_quick_reading_where_it_stops_the_slow_one(at: int, flip: int) -> None:
    changed = bytearray(WHOLE)
    changed[at] ^= flip
    agrees(bytes(changed))


@pytest.mark.parametrize("number", [2, 9, 10, 50, 99, 100, 105])
def test_a_number_that_no_hash_covers_is_checked(number: int) -> None:
    right = key(number)
    for wrong in (right.replace(b",", b" "), b',"%d":' % (number + 1), b',"0%d":' % number, b' ,"%d":' % number):
        chain, stopped = read(WHOLE.replace(b"\n" + right, b"\n" + wrong))
        assert chain.count == number - 1
        assert stopped.startswith(wrong)


def test_lines_that_follow_nothing_or_skip_one_are_not_taken() -> None:
    made = lines([usual(seq) for seq in range(1, 40)])
    other = lines([usual(seq, event={}) for seq in range(1, 40)])
    for changed in ([*made[:20], *made[21:]], [*made[:20], *other[20:]], [*made[:20], made[19], *made[20:]]):
        data = HEADER + b"".join(changed) + CLOSER
        assert read(data)[0].count == 20
        agrees(data)


@pytest.mark.parametrize("count", [1, 2, 9, 10, LINES - 1, LINES, LINES + 1])
def test_the_mark_is_the_hash_of_the_bytes_read(count: int) -> None:
    data = HEADER + b"".join(lines([usual(seq, **({"seen": []} if seq % 7 == 0 else {})) for seq in range(1, count + 1)]))
    chain, _ = read(data + CLOSER, marking=True)
    assert chain.sha is not None
    assert (chain.end, chain.sha.hexdigest()) == (len(data), hashlib.sha256(data).hexdigest())
    assert chain.last == data.rindex(key(count))


PLACED = st.lists(st.lists(st.integers(0, 60), unique=True, max_size=40).map(sorted), max_size=4)


@QUICK
@given(PLACED, st.integers(1, 5))
def test_streams_merged_by_blocks_come_in_order_and_whole(clocks: list[list[int]], block: int) -> None:
    streams = [[(clock, str(n), clock, b"", n, b"") for clock in one] for n, one in enumerate(clocks)]
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(ledger_folder, "BLOCK", block)
        merged = list(ledger_folder._merged([iter(one) for one in streams]))
    assert merged == sorted(place for one in streams for place in one)


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Some 20 MB."""
    path = tmp_path_factory.mktemp("large") / "ana@desk.json"
    made = lines([usual(seq, event={"kind": "x", "text": "t" * 10_000}) for seq in range(1, 2001)])
    path.write_bytes(HEADER + b"".join(made) + CLOSER)
    return path


def test_the_file_is_never_held_in_memory(large: Path) -> None:
    tracemalloc.start()
    try:
        file = LedgerFile(large)
        assert file.catch_up() == range(1, 2001)
        assert [sum(1 for _ in file.records()), sum(1 for _ in file.hashes())] == [2000, 2000]
        assert len(LedgerDB(file).search(Query().seq == 7)) == 1
        assert tracemalloc.get_traced_memory()[1] < 6_000_000
    finally:
        tracemalloc.stop()


def test_records_are_found_by_number_whatever_was_read_before(large: Path, tmp_path: Path) -> None:
    for asked in ([2000, 1, 1000, 2000], [1000, 999, 1001, 1], [1]):
        file = LedgerFile(large)
        file.catch_up()
        assert [file.record(seq)["seq"] for seq in asked] == asked
        assert [members["seq"] for members in file.records(1990)] == list(range(1990, 2001))
        assert [members["seq"] for members in file.records(5, 7)] == [5, 6, 7]
        assert not [*file.records(2001), *file.hashes(3, 2)]
        assert file.hash_at(1000) == file.record(1000)["hash"] == file.record(1001)["prev"]
    with pytest.raises(KeyError):
        file.record(2001)


def test_what_others_append_is_found_by_number_too(tmp_path: Path) -> None:
    file, other = LedgerFile(tmp_path / "x.json"), LedgerFile(tmp_path / "x.json")
    for n in range(1, 12):
        for writer, reader in ((file, other),) if n % 2 else ((other, file),):
            with writer.locked():
                writer.catch_up()
                writer.append(usual(n))
            assert reader.catch_up() == range(n, n + 1)
            assert [reader.record(seq)["seq"] for seq in (n, 1, max(1, n - 1))] == [n, 1, max(1, n - 1)]
            assert [members["seq"] for members in writer.records()] == list(range(1, n + 1))


def test_a_query_by_number_parses_one_record(large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    parsed: list[int] = []

    def counting(sealed: bytes) -> Any:
        parsed.append(len(sealed))
        return json.loads(sealed)

    monkeypatch.setattr(ledger_file, "parser", lambda _: counting)
    db = LedgerDB(large)
    assert len(db) == 2000
    assert not db.contains(doc_id=2001)
    assert not parsed
    found = db.get(doc_id=1234)
    assert isinstance(found, dict)
    assert found["seq"] == 1234
    assert len(parsed) == 1
