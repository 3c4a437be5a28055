"""Heads written down at every close and with every report find out who cuts, rewrites or removes a ledger."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from commands import verifybench
from conftest import MakeCase
from hypothesis import given, settings
from hypothesis import strategies as st
from test_case_build import FILES
from test_ledger_file import written
from test_ledger_state import opened, verdict

from verifybench.case.audit import Audit, audit
from verifybench.case.case import Case
from verifybench.ledger import beside
from verifybench.ledger.chain import CLOSER, HEADER
from verifybench.ledger.checkpoints import Line, leave, path_of, read
from verifybench.ledger.published import Published, contradicted

HASH = "ab" * 32
AT = "2026-03-01T09:30:00Z"


@pytest.fixture
def root(make_case: MakeCase) -> Path:
    folder = make_case(FILES)
    with Case.open(folder) as case:
        case.build()
    return folder


def decide(root: Path, *labels: str, reviewer: str | None = None) -> None:
    with Case.open(root, reviewer=reviewer) as case:
        for label in labels:
            case.record_verdict(case.queue()[0].id, label)


def cut(path: Path, keep: int) -> None:
    """Take all but the first records off a ledger, close it properly, and clear what no ledger names then."""
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[: 1 + keep]) + CLOSER)
    shutil.rmtree(path.parents[1] / "versions", ignore_errors=True)


def failures(found: Audit) -> list[str]:
    return [f"{one.place}: {one.message}" for one in found.remarks if one.weight == "failure"]


def lines_of(root: Path, name: str = "anna@desk") -> list[str]:
    return (root / f"ledger/checkpoints/{name}.txt").read_text().splitlines()


# -- leaving them -----------------------------------------------------------------------------------------------------------


def test_a_session_that_recorded_something_leaves_one_line_and_one_that_did_not_leaves_none(root: Path) -> None:
    assert not (root / "ledger").exists(), "building leaves no ledger and no checkpoint"
    decide(root, "supported", "refuted")
    with Case.open(root) as case:
        (head,) = case.heads()
    assert lines_of(root) == [f"{head.seq} {head.hash} {AT}"]
    with Case.open(root, read_only=True) as case:
        case.queue()
    with Case.open(root) as case:
        case.build()
    assert len(lines_of(root)) == 1
    decide(root, "supported")
    assert [line.split()[0] for line in lines_of(root)] == ["3", "4"]


def test_a_close_writes_down_the_own_ledger_and_a_report_all_of_them(root: Path) -> None:
    decide(root, "supported")
    decide(root, "refuted", reviewer="Ben")
    assert len(lines_of(root)) == len(lines_of(root, "ben@desk")) == 1
    with Case.open(root, read_only=True) as case:
        case.note_report("looked at.html", HASH)
    assert len(lines_of(root)) == 1, "looking only leaves nothing"
    with Case.open(root) as case:
        case.note_report("all\nheads\x1b.html", HASH)
    for name in ("anna@desk", "ben@desk"):
        assert lines_of(root, name)[1].endswith(f" {AT} report {HASH} all heads .html")
    assert audit(root).remarks == ()


def test_a_checkpoint_that_cannot_be_written_is_no_error(root: Path) -> None:
    (root / "ledger").mkdir()
    (root / "ledger/checkpoints").write_text("in the way")
    decide(root, "supported")
    assert audit(root).count("failure") == 0


def test_a_line_cut_short_by_a_crash_spoils_no_other(tmp_path: Path) -> None:
    leave(tmp_path, "a@b.json", Line(1, HASH, AT))
    path = path_of(tmp_path, "a@b.json")
    path.write_bytes(path.read_bytes() + f"2 {HASH[:20]}".encode())
    leave(tmp_path, "a@b.json", Line(3, HASH, AT))
    found = read(tmp_path, "a@b.txt")
    assert ([line.seq for line in found.lines], found.strange) == ([1, 3], (2,))


@given(st.text(max_size=300))
@settings(derandomize=True, deadline=None, max_examples=60)
def test_whatever_a_report_is_called_its_head_is_read_back(tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    folder = tmp_path_factory.mktemp("checkpoints")
    leave(folder, "a@b.json", Line(7, HASH, AT, f"report {HASH} {name}"))
    leave(folder, "a@b.json", Line(8, HASH, AT))
    found = read(folder, "a@b.txt")
    assert ([line.seq for line in found.lines], found.strange) == ([7, 8], ())


# -- holding ledgers against them --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("keep", [1, 2, 3])
def test_a_ledger_cut_off_is_found_with_the_interval_though_everything_else_fits(root: Path, keep: int) -> None:
    for label in ("supported", "refuted", "supported"):
        decide(root, label)
    cut(root / "ledger/anna@desk.json", keep)
    told = failures(audit(root))
    (found,) = [one for one in told if "no ledger here holds that" in one]
    assert f"says record {keep + 1} is " in found
    assert f"it ends at record {keep}" in found
    good = f"begins between record {keep}, which the checkpoint of {AT} confirms, and record {keep + 1}"
    assert (good in found) == (keep > 1), "record 1 never was a head at a close"


def test_a_ledger_written_anew_is_found_and_so_is_one_taken_away(root: Path) -> None:
    decide(root, "supported")
    decide(root, "refuted")
    (root / "ledger/anna@desk.json").unlink()
    assert "the ledger is not here" in failures(audit(root))[0]
    shutil.rmtree(root / ".verifybench")
    with Case.open(root) as case:
        case.build()
    (root / "ledger/checkpoints").rename(root / "away")
    decide(root, "supported", "supported", "supported")
    shutil.rmtree(root / "ledger/checkpoints")
    (root / "away").rename(root / "ledger/checkpoints")
    (found,) = failures(audit(root))[:1]
    assert "another record 2 stands there" in found
    assert "No earlier head that was written down holds either" in found


@pytest.mark.parametrize("harm", ["emptied", "cut", "gone"])
def test_a_ledger_that_ends_before_its_checkpoint_is_told_and_nothing_is_recorded_on_top(root: Path, harm: str) -> None:
    decide(root, "supported", "refuted", "supported")
    decide(root, "refuted", reviewer="Ben")
    path = root / "ledger/anna@desk.json"
    whole = path.read_bytes()
    if harm == "cut":
        cut(path, 2)
    elif harm == "emptied":
        path.write_bytes(b"")
    else:
        path.unlink()
    holds = {"emptied": "holds no record", "cut": "holds 2 records", "gone": "is not here"}[harm]
    before = path.read_bytes() if path.exists() else None
    done = verifybench("-C", root, "list", "claims")
    assert done.returncode == 0
    assert f"ledger/anna@desk.json: it {holds}, and ledger/checkpoints/anna@desk.txt names record 4" in done.stderr
    for command in ("check", "report"):
        done = verifybench("-C", root, command)
        assert "names record 4" in done.stderr
        assert (done.returncode == 3) == (harm != "gone"), "a ledger that is not here may be one that never came"
    assert verifybench("-C", root, "check", "--as-of", "2026-03-02", "--as-if-merged").returncode == 1
    with Case.open(root) as case:
        claim = case.queue()[0].id
    kept = sorted((root / "versions").glob("*"))
    done = verifybench("-C", root, "verdict", claim, "supported")
    assert done.returncode == 3
    assert sorted((root / "versions").glob("*")) == kept, "nothing of a decision is kept that was not recorded"
    assert "Nothing was recorded" in done.stderr
    assert (path.read_bytes() if path.exists() else None) == before
    done = verifybench("-C", root, "--reviewer", "Ben", "verdict", claim, "supported")
    assert done.returncode == 0, "others go on in their own ledgers"
    path.write_bytes(whole)
    done = verifybench("-C", root, "verdict", claim, "supported")
    assert done.returncode == 0, done.stderr
    assert "checkpoints" not in done.stderr


def test_a_ledger_under_another_name_is_not_missed(root: Path) -> None:
    decide(root, "supported", "refuted")
    (root / "ledger/anna@desk.json").rename(root / "ledger/anna@desk (1).json")
    with Case.open(root) as case:
        assert case.lost() == ()
    decide(root, "supported")


def test_what_another_process_recorded_and_wrote_down_meanwhile_is_not_missed(root: Path) -> None:
    decide(root, "supported")
    with Case.open(root) as case:
        decide(root, "refuted", "supported")
        assert case.lost() == ()


def test_a_checkpoint_of_anothers_ledger_finds_out_who_cuts_it_without_checkpoint_lines(root: Path) -> None:
    decide(root, "supported", "refuted")
    with Case.open(root, reviewer="Ben") as case:
        case.checkpoint("as of today")
    shutil.rmtree(root / "ledger/checkpoints")
    assert audit(root).remarks == ()
    cut(root / "ledger/anna@desk.json", 2)
    assert any(
        one.startswith("anna@desk.json, record 3: record ") and "ben@desk.json" in one for one in failures(audit(root))
    )


def test_a_head_given_that_does_not_hold_names_the_interval_too(root: Path) -> None:
    decide(root, "supported", "refuted", "supported")
    with Case.open(root) as case:
        hashes = {record.seq: record.hash for record in case.history()}
    shutil.rmtree(root / "ledger/checkpoints")
    assert audit(root, [(2, hashes[2]), (4, hashes[4])]).remarks == ()
    (found,) = failures(audit(root, [(2, hashes[2]), (3, HASH), (9, HASH)]))
    assert "the head given says record 3 is abababab" in found
    assert "between record 2, which the head given confirms, and record 3; 1 other head" in found


def test_with_several_ledgers_a_head_nobody_knows_is_of_none(root: Path) -> None:
    decide(root, "supported")
    decide(root, "supported", reviewer="Ben")
    (found,) = failures(audit(root, [(2, HASH)]))
    assert found.startswith("ledger: ")
    assert "rewritten, cut off, or not in this folder" in found


def test_a_damaged_ledger_is_still_held_against_its_checkpoints(root: Path) -> None:
    decide(root, "supported", "refuted")
    path = root / "ledger/anna@desk.json"
    path.write_bytes(path.read_bytes().replace(b"supported", b"Supported"))
    told = failures(audit(root))
    assert len(told) == 1, told
    assert told[0].startswith("anna@desk.json, record 2: its content does not match its hash")


def test_a_copy_of_a_ledger_confirms_what_the_original_holds(tmp_path: Path) -> None:
    path = written(tmp_path, 4)
    ledger = opened(tmp_path)
    hashes = [record.hash for record in ledger.records()]
    shutil.copy(path, tmp_path / "ana@desk (1).json")
    ledger.append(verdict(claim="c-9"))
    heads = [Published(n, hash, "x", file="ana@desk.json") for n, hash in enumerate(hashes, 1)]
    heads += [Published(2, hashes[1], "y", ledger=ledger.id or "")]
    assert contradicted(tmp_path, heads) == ()
    (found,) = contradicted(tmp_path, [*heads, Published(6, HASH, "z", ledger=ledger.id or "")])
    assert (found.file, found.records, found.count) == ("ana@desk.json", 6, 1)
    assert found.good is not None
    assert found.good.seq == 5


@given(keep=st.integers(0, 6), heads=st.sets(st.integers(1, 7), min_size=1))
@settings(derandomize=True, deadline=None, max_examples=40)
def test_a_cut_is_found_exactly_where_a_head_behind_it_was_written_down(
    tmp_path_factory: pytest.TempPathFactory, keep: int, heads: set[int]
) -> None:
    folder = tmp_path_factory.mktemp("cut")
    path = written(folder, 6)
    lines = path.read_bytes().splitlines()[1:-1]
    published = [Published(n, lines[n - 1][-66:-2].decode(), f"head {n}", file=path.name) for n in sorted(heads)]
    path.write_bytes(HEADER + b"".join(line + b"\n" for line in lines[:keep]) + CLOSER)
    found = contradicted(folder, published)
    beyond = [n for n in sorted(heads) if n > keep]
    assert bool(found) == bool(beyond)
    if found:
        assert (found[0].bad.seq, found[0].count, found[0].records) == (beyond[0], len(beyond), keep)
        before = [n for n in sorted(heads) if n <= keep]
        assert (found[0].good.seq if found[0].good else None) == (before[-1] if before else None)


# -- a case from anyone ------------------------------------------------------------------------------------------------------


def test_nothing_is_written_or_read_through_a_link_out_of_the_case(root: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text("mine\n")
    (root / "ledger/checkpoints").mkdir(parents=True)
    (root / "ledger/checkpoints/anna@desk.txt").symlink_to(outside)
    decide(root, "supported")
    assert outside.read_text() == "mine\n"
    assert any("is a link" in one.message for one in audit(root).remarks)
    shutil.rmtree(root / "ledger/checkpoints")
    (tmp_path / "elsewhere").mkdir()
    (root / "ledger/checkpoints").symlink_to(tmp_path / "elsewhere")
    decide(root, "refuted")
    assert list((tmp_path / "elsewhere").iterdir()) == []
    assert audit(root).count("warning") == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in the file system here")
def test_a_pipe_in_the_place_of_a_file_does_not_hold_anybody_up(tmp_path: Path) -> None:
    (tmp_path / "checkpoints").mkdir()
    os.mkfifo(tmp_path / "checkpoints/a@b.txt")
    leave(tmp_path, "a@b.json", Line(1, HASH, AT))
    with pytest.raises(beside.Unfit, match="no regular file"):
        read(tmp_path, "a@b.txt")
    with pytest.raises(beside.Unfit, match="larger"):
        beside.read(Path(__file__), 10)
    assert beside.read(tmp_path / "nothing here", 10) is None


def test_lines_that_are_no_checkpoints_are_a_warning_with_their_numbers(root: Path) -> None:
    decide(root, "supported")
    path = root / "ledger/checkpoints/anna@desk.txt"
    path.write_bytes(path.read_bytes() + b"\xff\xfe\n99999999999999999999 x\n\n1\n")
    (remark,) = audit(root).remarks
    assert (remark.weight, remark.place) == ("warning", "ledger/checkpoints/anna@desk.txt")
    assert "lines 2, 3, 5 are no checkpoints" in remark.message
    done = verifybench("-C", root, "audit")
    assert done.returncode == 1
    assert "the history is whole" not in done.stderr
