"""A damaged ledger is put together from what fits, in a new file; nothing is made up, nothing is lost, nothing overwritten."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_ledger_file import written
from test_ledger_state import opened, verdict
from tinydb import TinyDB

from verifybench.ledger import LedgerError, verify
from verifybench.ledger import salvage as salvaging
from verifybench.ledger.file import CLOSER
from verifybench.ledger.repair import NothingToTrust, Repair, repair
from verifybench.ledger.restoring import put_in_place, write


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A whole ledger of six records in a folder of its own."""
    return written(tmp_path / "ledger", 5)


@pytest.fixture
def backup(path: Path, tmp_path: Path) -> Path:
    copy = tmp_path / "backup.json"
    copy.write_bytes(path.read_bytes())
    return copy


def content(made: Repair) -> bytes:
    return b"".join(made.content())


def seqs(made: Repair) -> list[int]:
    return [one.seq for one in made.chain]


def edited(path: Path, old: bytes, new: bytes, seq: int) -> None:
    lines = path.read_bytes().splitlines(keepends=True)
    assert old in lines[seq]
    lines[seq] = lines[seq].replace(old, new, 1)
    path.write_bytes(b"".join(lines))


def stock(change: Callable[[TinyDB], object]) -> Callable[[Path], object]:
    def harm(path: Path) -> None:
        with TinyDB(path) as db:
            change(db)

    return harm


def utf16(path: Path) -> None:
    path.write_bytes(path.read_text().encode("utf-16"))


def pretty(path: Path) -> None:
    path.write_text(json.dumps(json.loads(path.read_text()), indent=4))


# -- what needs no copy ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "harm",
    [
        stock(lambda db: db.insert({"note": "mine"})),
        stock(lambda db: db.table("notes").insert({"note": "mine"})),
        lambda path: path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n")),
        lambda path: path.write_bytes(path.read_bytes().replace(b"\n", b" ")),
        lambda path: path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes()),
        utf16,
        pretty,
        lambda path: path.write_bytes(path.read_bytes().removesuffix(CLOSER)),
        lambda path: path.write_bytes(path.read_bytes() + b"\0" * 4096),
        lambda path: path.write_bytes(b"".join(sorted(path.read_bytes().splitlines(keepends=True)))),
        lambda path: path.write_bytes(b"".join(line * 2 for line in path.read_bytes().splitlines(keepends=True))),
        lambda path: edited(path, b',"4":', b",'4\":", 4),
        lambda path: edited(path, b',"4":', b',"99":', 4),
    ],
)
def test_what_another_program_did_to_the_file_and_not_to_the_records_is_undone(
    path: Path, backup: Path, harm: Callable[[Path], object]
) -> None:
    harm(path)
    damaged = path.read_bytes()
    made = repair(path)
    assert (content(made), made.complete, made.kept, made.whole) == (backup.read_bytes(), True, 6, False)
    out = path.with_name(f"{path.name}.repaired")
    write(made, out)
    assert out.read_bytes() == backup.read_bytes()
    assert path.read_bytes() == damaged, "never in place"


def test_a_whole_ledger_is_whole(path: Path, backup: Path) -> None:
    made = repair(path)
    assert (made.whole, made.complete, made.leftovers()) == (True, True, [])
    assert put_in_place(path) == (made, None, None)
    assert path.read_bytes() == backup.read_bytes()


def test_an_unfinished_write_is_left_out_and_kept_apart(path: Path, backup: Path) -> None:
    path.write_bytes(path.read_bytes()[:-100])
    made = repair(path)
    assert (seqs(made), made.torn, made.complete) == ([1, 2, 3, 4, 5], True, True)
    (left,) = made.leftovers()
    assert backup.read_bytes().replace(b"\n", b"").find(left["text"].strip().encode()) > 0


# -- what copies give back -----------------------------------------------------------------------------------------------------


def test_an_altered_a_removed_and_an_unreadable_record_come_from_a_copy_and_are_told(path: Path, backup: Path) -> None:
    stock(lambda db: db.update({"reviewer": "Eve", "clock": 7}, doc_ids=[3]))(path)
    stock(lambda db: db.remove(doc_ids=[5]))(path)
    alone = repair(path)
    assert (seqs(alone), alone.complete, alone.gaps) == ([1, 2], False, ((3, 3), (5, 5)))
    assert [one.seq for one in alone.apart] == [4, 6]
    assert [(one.seq, one.origin) for one in alone.altered] == [(3, "")]
    assert [left["why"] for left in alone.leftovers()] == ["could not be joined on"] * 2 + ["does not fit its hash"]
    made = repair(path, [backup])
    assert (content(made), made.complete) == (backup.read_bytes(), True)
    assert made.restored == {str(backup): (3, 5)}
    assert [(one.seq, one.origin, one.members) for one in made.altered] == [(3, str(backup), ("clock", "reviewer"))]


def test_members_that_differ_are_named_with_their_place(path: Path, backup: Path) -> None:
    edited(path, b'"label":"supported"', b'"label":"refuted"', 4)
    edited(path, b'"prefix":"before "', b'"prefix":"after "', 4)
    (altered,) = repair(path, [backup]).altered
    assert altered.members == ("event.claim.selector.prefix", "event.label")


def test_a_lost_beginning_and_a_lost_end_come_from_copies(path: Path, backup: Path) -> None:
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[2:5]))
    with pytest.raises(NothingToTrust, match="--with"):
        repair(path)
    made = repair(path, [backup])
    assert (content(made), made.kept) == (backup.read_bytes(), 3)
    path.write_bytes(b"nothing of it is left")
    assert content(repair(path, [backup])) == backup.read_bytes()


def test_neighbours_of_the_same_ledger_are_asked_unasked_and_others_are_not(path: Path, backup: Path) -> None:
    (path.parent / "ana@desk (1).json").write_bytes(backup.read_bytes())
    opened(path.parent, "Ben").append(verdict())
    edited(path, b"supported", b"refuted", 3)
    made = repair(path)
    assert (content(made), made.restored) == (backup.read_bytes(), {"ana@desk (1).json": (3,)})


def test_a_copy_that_goes_on_in_another_way_is_told_and_not_mixed_in(path: Path, backup: Path, tmp_path: Path) -> None:
    other = tmp_path / "other" / path.name
    other.parent.mkdir()
    other.write_bytes(b"".join(backup.read_bytes().splitlines(keepends=True)[:4]) + CLOSER)
    for _ in range(9):
        opened(other.parent).append(verdict("opinion"))
    edited(path, b"supported", b"refuted", 6)
    made = repair(path, [other])
    assert (seqs(made), made.kept) == ([1, 2, 3, 4, 5], 5)
    assert made.parted == ((str(other), 4),)
    assert not made.complete
    assert [one.seq for one in made.altered] == [6]


def test_a_copy_that_cannot_be_read_is_told_and_the_others_go_on(path: Path, backup: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.json"
    link.symlink_to(backup)
    edited(path, b"supported", b"refuted", 3)
    made = repair(path, [link, backup])
    assert [name for name, _ in made.unread] == [str(link)]
    assert made.complete


def test_a_record_that_fits_and_is_no_event_is_not_joined_on(path: Path) -> None:
    from verifybench.ledger.file import LedgerFile

    file = LedgerFile(path)
    with file.locked():
        file.catch_up()
        file.append({**file.record(6), "event": {"kind": "verdict"}, "clock": 99})
    made = repair(path)
    assert (seqs(made)[-1], [one.seq for one in made.apart], made.complete) == (6, [7], False)


def test_of_two_ways_to_go_on_the_files_own_is_taken(path: Path, backup: Path) -> None:
    """A chain rebuilt behind an alteration is whole again: only a copy, or a published head, shows the other way."""
    from verifybench.ledger.canonical import seal

    lines = path.read_bytes().splitlines()
    prev = json.loads(lines[3][5:])["prev"]
    for seq in range(3, 7):
        members = json.loads(lines[seq].split(b":", 1)[1])
        members["reviewer"] = "Eve"
        sealed, prev = seal(members, seq, prev)
        lines[seq] = b',"%d":%s' % (seq, sealed)
    path.write_bytes(b"\n".join(lines) + b"\n")
    made = repair(path, [backup])
    assert made.whole
    assert made.parted == ((str(backup), 3),)
    assert not made.complete


# -- writing -------------------------------------------------------------------------------------------------------------------


def test_what_is_written_never_takes_the_place_of_anything(path: Path, tmp_path: Path) -> None:
    edited(path, b"supported", b"refuted", 3)
    out = tmp_path / "out.json"
    made = repair(path)
    assert write(made, out) == tmp_path / "out.json.lost-1"
    assert verify(path.parent)[0].rule == "record.altered"
    with pytest.raises(LedgerError, match="already"):
        write(made, out)
    out.unlink()
    out.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(LedgerError, match="already"):
        write(made, out)
    assert not (tmp_path / "elsewhere").exists()
    out.unlink()
    assert write(made, out) == tmp_path / "out.json.lost-2"


def test_replacing_keeps_the_damaged_file_and_the_case_opens_again(path: Path, backup: Path) -> None:
    edited(path, b"supported", b"refuted", 3)
    damaged = path.read_bytes()
    for number in (1, 2):
        made, aside, left = put_in_place(path, [backup] if number == 2 else [])
        assert aside == path.with_name(f"{path.name}.damaged-{number}")
        assert aside.read_bytes() == damaged
        assert (left is None) == (number == 2)
        assert path.read_bytes() == content(made)
        assert not [one for one in verify(path.parent) if one.weight == "failure"]
        opened(path.parent).append(verdict("opinion"))
        path.write_bytes(damaged)
    left_over = json.loads(path.with_name(f"{path.name}.lost-1").read_text())["left_over"]
    assert [(one["record"]["seq"], one["why"]) for one in left_over] == [
        (4, "could not be joined on"),
        (5, "could not be joined on"),
        (6, "could not be joined on"),
        (3, "does not fit its hash"),
    ]


def test_an_earlier_damaged_original_gives_back_what_a_repair_had_to_leave(path: Path, backup: Path) -> None:
    edited(path, b"supported", b"refuted", 3)
    put_in_place(path)
    edited(path, b"supported", b"refuted", 2)
    made = repair(path, [])
    assert made.restored == {f"{path.name}.damaged-1": (2,)}
    assert content(made) == path.with_name(path.name).read_bytes().replace(b"refuted", b"supported")


# -- nothing hostile -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "line",
    [
        ',"77":{"x":NaN}',
        ',"77":{"x":' + "9" * 100_000 + "}",
        ',"77":{"event":{},"seq":1e400,"hash":"x"}',
        ',"77":{"event":{},"seq":' + "9" * 400 + "}",
        ',"77":{"event":{},"seq":-4,"hash":null}',
        ',"77":' + '{"1":' * 200_000,
        '{"x":{},"1":' * 100_000,
        '{"1":' * 200_000,
        " " * 1_000_000,
        "1" * 1_000_000,
        ',"77":{"x":"' + "a" * 1_000_000,
        ',"77":{"\\ud800":"\\udfff"}',
        "\x00\x1b[2J\xff",
        "".join('{"x":"%s","1":' % ("y" * 1000) for _ in range(900)),
    ],
)
def test_a_line_made_to_hurt_keeps_no_record_from_being_recovered(path: Path, line: str) -> None:
    lines = path.read_text().splitlines(keepends=True)
    whole = path.read_bytes()
    path.write_text("".join([*lines[:3], line + "\n", *lines[3:]]))
    made = repair(path)
    assert content(made) == whole
    json.dumps(made.leftovers())


def test_what_is_given_up_on_one_line_is_told_as_missing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(salvaging, "_ROOM", 0)
    monkeypatch.setattr(salvaging, "_DEEP", 10**9)
    lines = path.read_text().split("\n")
    path.write_text("".join([*lines[:3], '{"1":' * 200_000, '{"at":' * 200_000, *lines[3:]]))
    made = repair(path)
    assert (seqs(made), made.complete) == ([1, 2], False)


def test_pipes_and_giants_are_refused(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        with pytest.raises(LedgerError, match="regular"):
            repair(tmp_path / "pipe")
    monkeypatch.setattr(salvaging, "LARGEST", 100)
    with pytest.raises(LedgerError, match="larger"):
        repair(path)


# -- laws ------------------------------------------------------------------------------------------------------------------------

HARM = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 40), st.binary(max_size=12)), min_size=1, max_size=4)


@settings(derandomize=True, deadline=None, max_examples=60)
@given(HARM)
def test_whatever_happened_to_a_file_only_true_records_come_out_and_with_a_copy_all(
    tmp_path_factory: pytest.TempPathFactory, harm: list[tuple[float, int, bytes]]
) -> None:
    folder = tmp_path_factory.mktemp("ledger")
    path, backup = written(folder, 4), folder / "backup"
    whole = path.read_bytes()
    backup.write_bytes(whole)
    data = whole
    for where, cut, put in harm:
        at = int(where * len(data))
        data = data[:at] + put + data[at + cut :]
    path.write_bytes(data)
    try:
        alone = repair(path)
    except NothingToTrust:
        pass
    else:
        assert whole.startswith(content(alone).removesuffix(CLOSER))
        if alone.complete and not alone.torn and alone.kept < 5:
            assert not alone.odd, "what is missing is told, unless nothing of it is left"
    assert content(repair(path, [backup])) == whole
