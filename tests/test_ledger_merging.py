"""Replicas come together in any order to the same state, and no byte of any ledger is lost or altered on the way."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_ledger_state import labels, now, opened, verdict

from verifybench.ledger import Ledger, fold, verify
from verifybench.ledger import incoming as receiving
from verifybench.ledger.canonical import LEAF
from verifybench.ledger.companions import bring
from verifybench.ledger.file import CLOSER, HEADER, LedgerFile
from verifybench.ledger.merging import Taken, merge


def files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.json"))


def take(folder: Path, sources: Iterable[Path], *, look_only: bool = False) -> tuple[Taken, ...]:
    return merge(folder, sources, opened(folder, "Looker").heads(), look_only=look_only)


def pull(folder: Path, other: Path) -> tuple[Taken, ...]:
    return take(folder, files(other))


def fates(taken: Sequence[Taken]) -> list[tuple[str, str, int]]:
    return [(one.file, one.fate, one.added) for one in taken]


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in files(folder)}


def only_grew(before: dict[str, bytes], folder: Path) -> bool:
    """Every file still begins with the records it had, byte for byte, and ends as a ledger does."""
    after = contents(folder)
    return all(
        after[name].startswith(content.removesuffix(CLOSER)) and after[name].endswith(CLOSER)
        for name, content in before.items()
    )


def say(folder: Path, reviewer: str, *given: str, device: str = "desk") -> Ledger:
    ledger = opened(folder, reviewer, device)
    for label in given:
        ledger.append(verdict(label))
    return ledger


# -- what becomes of a file ------------------------------------------------------------------------------------------------


def test_an_unknown_ledger_is_copied_a_longer_one_continued_and_a_shorter_one_left_alone(tmp_path: Path) -> None:
    ana, ben = tmp_path / "ana", tmp_path / "ben"
    say(ana, "Ana", "supported")
    say(ben, "Ben", "refuted", "opinion")
    early = contents(ben)
    assert fates(pull(ana, ben)) == [("ben@desk.json", "copied", 3)]
    assert contents(ana)["ben@desk.json"] == early["ben@desk.json"]
    assert fates(pull(ana, ben)) == [("ben@desk.json", "known", 0)]
    say(ben, "Ben", "supported")
    before = contents(ana)
    assert fates(pull(ana, ben)) == [("ben@desk.json", "continued", 1)]
    assert contents(ana)["ben@desk.json"] == contents(ben)["ben@desk.json"]
    assert only_grew(before, ana)
    (tmp_path / "early").mkdir()
    (tmp_path / "early" / "old name.json").write_bytes(early["ben@desk.json"])
    assert fates(pull(ana, tmp_path / "early")) == [("ben@desk.json", "known", 0)]
    assert verify(ana) == ()


def test_looking_tells_the_same_and_writes_nothing(tmp_path: Path) -> None:
    ana, ben = tmp_path / "ana", tmp_path / "ben"
    say(ana, "Ana", "supported")
    say(ben, "Ben", "refuted")
    before = sorted(path.name for path in ana.iterdir())
    looked = take(ana, files(ben), look_only=True)
    assert sorted(path.name for path in ana.iterdir()) == before
    assert fates(looked) == fates(pull(ana, ben))


def test_a_fork_is_kept_beside_goes_on_there_and_comes_once(tmp_path: Path) -> None:
    ana, ben = tmp_path / "ana", tmp_path / "ben"
    say(ana, "Ana", "supported")
    pull(ben, ana)
    say(ana, "Ana", "refuted")
    say(ben, "Ana", "opinion")  # somebody went on with the copy
    before = contents(ana)
    (fork,) = pull(ana, ben)
    parted = LedgerFile(ben / "ana@desk.json")
    parted.catch_up()
    assert (fork.file, fork.fate, fork.parted) == (
        f"ana@desk.fork-{parted.hash_at(3)[:8]}.json",
        "forked",
        ("ana@desk.json", 3),
    )
    assert only_grew(before, ana)
    assert fates(pull(ana, ben)) == [(fork.file, "known", 0)]
    say(ben, "Ana", "supported")
    assert fates(pull(ana, ben)) == [(fork.file, "continued", 1)]
    pull(ben, ana)
    assert [({*one.files}, one.seq) for one in opened(ana).forks] == [({"ana@desk.json", fork.file}, 3)]
    assert opened(ana).records() == opened(ben).records(), "both branches are on both replicas"
    assert labels(opened(ana).state) == labels(opened(ben).state)
    assert {finding.rule for finding in verify(ana)} == {"ledger.fork"}


def test_a_damaged_file_is_refused_with_its_record_and_the_others_go_on(tmp_path: Path) -> None:
    ana, ben = tmp_path / "ana", tmp_path / "ben"
    say(ana, "Ana", "supported")
    say(ben, "Ben", "refuted", "opinion")
    say(ben, "Cleo", "refuted")
    damaged = ben / "ben@desk.json"
    damaged.write_bytes(damaged.read_bytes().replace(b"opinion", b"0pinion"))
    refused, copied = pull(ana, ben)
    assert (refused.fate, refused.seq, refused.file) == ("refused", 3, "")
    assert "altered" in refused.message
    assert (copied.file, copied.fate) == ("cleo@desk.json", "copied")
    assert sorted(contents(ana)) == ["ana@desk.json", "cleo@desk.json"]


def test_a_record_that_is_chained_but_no_event_or_not_canonical_is_refused(tmp_path: Path) -> None:
    ana, ben = tmp_path / "ana", tmp_path / "ben"
    say(ana, "Ana", "supported")
    say(ben, "Ben", "refuted")
    say(ben, "Cleo", "refuted")
    file = LedgerFile(ben / "ben@desk.json")
    with file.locked():
        file.catch_up()
        file.append({**file.record(2), "clock": 9, "event": {"kind": "verdict"}})
    lines = (ben / "cleo@desk.json").read_bytes().splitlines()
    body = lines[2].replace(b'"clock":', b'"clock": ')[5:-76] + b"}"  # without key and hash
    own = hashlib.sha256(LEAF + body).hexdigest().encode()
    lines[2] = b',"2":' + body[:-1] + b',"hash":"' + own + b'"}'
    (ben / "cleo@desk.json").write_bytes(b"\n".join(lines) + b"\n")
    assert [(one.fate, one.seq) for one in pull(ana, ben)] == [("refused", 3), ("refused", 2)]


def test_a_ledger_that_leaves_no_room_for_clocks_is_refused_and_ones_own_goes_on(tmp_path: Path) -> None:
    ana, ben = tmp_path / "ana", tmp_path / "ben"
    mine = say(ana, "Ana", "supported")
    say(ben, "Ben", "refuted")
    file = LedgerFile(ben / "ben@desk.json")
    with file.locked():
        file.catch_up()
        file.append({**file.record(2), "clock": 2**53 - 2})
    (refused,) = pull(ana, ben)
    assert (refused.fate, refused.seq, refused.message) == ("refused", 3, "its logical clock is beyond all use")
    mine.refresh()
    assert mine.append(verdict("opinion")).clock == 3


def test_an_unfinished_write_there_is_left_out_and_comes_when_it_is_whole(tmp_path: Path) -> None:
    ana, ben = tmp_path / "ana", tmp_path / "ben"
    say(ana, "Ana", "supported")
    say(ben, "Ben", "refuted", "opinion")
    path = ben / "ben@desk.json"
    whole = path.read_bytes()
    path.write_bytes(whole[:-40])
    (taken,) = pull(ana, ben)
    assert (taken.added, taken.torn) == (2, True)
    assert path.read_bytes() == whole[:-40], "what is theirs is not touched"
    path.write_bytes(whole)
    assert fates(pull(ana, ben)) == [("ben@desk.json", "continued", 1)]
    assert verify(ana) == ()


def test_two_ledgers_of_one_name_are_both_kept_and_ones_own_goes_on(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    mine = say(here, "Ana", "supported").id
    say(there, "Ana", "refuted")
    assert fates(pull(here, there)) == [("ana@desk_2.json", "copied", 2)]
    ledger = say(here, "Ana", "opinion")
    assert ledger.id == mine
    assert LedgerFile(here / "ana@desk.json").catch_up() == range(1, 4)
    assert len(ledger.records()) == 5


# -- nothing hostile ---------------------------------------------------------------------------------------------------------


def test_links_pipes_and_what_is_no_ledger_are_refused_and_nothing_waits(tmp_path: Path) -> None:
    ana, ben = tmp_path / "ana", tmp_path / "ben"
    say(ana, "Ana", "supported")
    say(ben, "Ben", "refuted")
    (ben / "link@desk.json").symlink_to(ben / "ben@desk.json")
    (ben / "note.json").write_text('{"a": 1}')
    (ben / "empty.json").write_bytes(HEADER + CLOSER)
    if hasattr(os, "mkfifo"):
        os.mkfifo(ben / "pipe.json")
    taken = {one.source.name: one for one in pull(ana, ben)}
    assert taken.pop("ben@desk.json").fate == "copied"
    assert {one.fate for one in taken.values()} == {"refused"}
    assert "link" in taken["link@desk.json"].message
    assert "no record" in taken["empty.json"].message
    assert sorted(contents(ana)) == ["ana@desk.json", "ben@desk.json"]


@pytest.mark.parametrize(
    "name", ["\x1b[31m@desk.json", "-rf@x.json", "a@b\n.json", "é@desk.json", "a" * 200 + ".json", "x.json"]
)
def test_a_name_that_we_would_not_give_is_not_kept(tmp_path: Path, name: str) -> None:
    ana, ben = tmp_path / "ana", tmp_path / "ben"
    say(ana, "Ana", "supported")
    say(ben, "Ben", "refuted")
    (ben / "ben@desk.json").rename(ben / name)
    assert fates(pull(ana, ben)) == [("ben@desk.json", "copied", 2)]


def test_a_line_or_a_file_without_end_is_not_read_to_its_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ana, ben = tmp_path / "ana", tmp_path / "ben"
    say(ana, "Ana", "supported")
    say(ben, "Ben", "refuted", "supported")
    for limit, size, what in (("LONGEST", 200, "longer than"), ("LARGEST", 600, "larger than")):
        with monkeypatch.context() as patched:
            patched.setattr(receiving, limit, size)
            (refused,) = pull(ana, ben)
        assert (refused.fate, what in refused.message) == ("refused", True)
    assert not list(ana.glob(".merging-*")), "the copies are gone"


def test_nothing_is_taken_over_a_file_that_is_there(tmp_path: Path) -> None:
    ana, ben = tmp_path / "ana", tmp_path / "ben"
    say(ana, "Ana", "supported")
    say(ben, "Ben", "refuted")
    (ana / "ben@desk.json").symlink_to(tmp_path / "elsewhere")
    taken = merge(ana, files(ben), (), look_only=False)
    assert fates(taken) == [("ben@desk_2.json", "copied", 2)]
    assert not (tmp_path / "elsewhere").exists()


# -- laws --------------------------------------------------------------------------------------------------------------------

NAMES = ("Ana", "Ben", "Cleo")
STEPS = st.lists(st.tuples(st.integers(0, 2), st.integers(0, 5)), max_size=14)


@settings(derandomize=True, deadline=None, max_examples=25)
@given(STEPS, st.permutations([(a, b) for a in range(3) for b in range(3) if a != b]))
def test_three_reviewers_merged_in_any_order_have_one_state_and_lose_no_byte(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[int, int]], last: list[tuple[int, int]]
) -> None:
    root = tmp_path_factory.mktemp("replicas")
    folders = [root / name.lower() for name in NAMES]
    for who, what in steps:
        before = contents(folders[who])
        if what < 4:
            with Ledger(folders[who], reviewer=NAMES[who], device="desk", now=now) as ledger:
                ledger.append(verdict(("supported", "refuted", "opinion")[what % 3], f"c-{what // 2}"))
        else:
            pull(folders[who], folders[(who + what - 3) % 3])
        assert only_grew(before, folders[who])
    everything = {path.name: path.read_bytes() for folder, name in zip(folders, NAMES, strict=True)
                  for path in folder.glob(f"{name.lower()}@*.json")}  # fmt: skip
    for _ in range(2):  # what comes in on the way is passed on
        for who, other in last:
            pull(folders[who], folders[other])
    for folder in folders:
        assert contents(folder) == everything
        assert opened(folder).state == fold(opened(folders[0]).records())
        assert all(one.fate == "known" for other in folders for one in pull(folder, other))
        assert not [finding for finding in verify(folder) if finding.weight == "failure"]


# -- what lies beside ----------------------------------------------------------------------------------------------------------


def test_checkpoint_lines_add_up_under_the_name_the_ledger_has_here(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    lines = [f"{n} {str(n) * 64} 2026-03-01T09:00:0{n}Z" for n in (1, 2, 3)]
    for folder, name, some in ((here, "ana@desk_2.txt", lines[:1]), (there, "ana@desk.txt", [*lines, "\x1b[2Jnonsense"])):
        (folder / "checkpoints").mkdir(parents=True)
        (folder / "checkpoints" / name).write_text("".join(f"{line}\n" for line in some))
    called = {"ana@desk.json": "ana@desk_2.json"}
    assert bring(there, here, called, (), ()) == 1
    assert (here / "checkpoints" / "ana@desk_2.txt").read_text().splitlines() == lines
    assert bring(there, here, called, (), ()) == 0


def test_words_kept_apart_come_unless_they_were_erased_and_only_as_their_hash_says(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    (there / "apart").mkdir(parents=True)
    kept = [json.dumps({"salt": str(n), "text": "words"}).encode() for n in range(3)]
    hashes = [hashlib.sha256(content).hexdigest() for content in kept]
    for hash, content in zip(hashes, kept, strict=True):
        (there / "apart" / f"{hash}.json").write_bytes(content)
    (there / "apart" / f"{hashes[2]}.json").write_bytes(b"other words")
    outside = f"../../{hashes[0]}"
    (tmp_path / f"{hashes[0]}.json").write_bytes(kept[0])
    (there / "apart" / "x").mkdir()
    assert bring(there, here, {}, [*hashes, outside, "../x", "field"], hashes[:1]) == 1
    assert [path.name for path in (here / "apart").glob("*.json")] == [f"{hashes[1]}.json"]
    assert (here / "apart" / ".gitignore").read_text() == "*\n"


def test_files_beside_are_never_overwritten_and_a_linked_folder_is_not_followed(tmp_path: Path) -> None:
    here, there, secret = tmp_path / "here", tmp_path / "there", tmp_path / "secret"
    secret.mkdir()
    there.mkdir()
    (secret / "ana@desk-7.tsr").write_text("secret")
    (there / "timestamps").symlink_to(secret)
    for folder, text in ((here, "ours"), (there, "theirs")):
        (folder / "signatures").mkdir(parents=True)
        (folder / "signatures" / "ana@desk-7.sig").write_text(text)
    (there / "signatures" / "ana@desk-8.sig").write_text("new")
    (there / "signatures" / "eve@desk-8.sig").write_text("of no ledger that came")
    assert bring(there, here, {"ana@desk.json": "ana@desk.json"}, (), ()) == 1
    assert not (here / "timestamps").exists()
    assert {path.name: path.read_text() for path in (here / "signatures").glob("*.sig")} == {
        "ana@desk-7.sig": "ours",
        "ana@desk-8.sig": "new",
    }
