"""Two files that continue one ledger in two ways: both are kept, read once, told, and neither is written for the other."""

from __future__ import annotations

from pathlib import Path

from test_ledger_file import written
from test_ledger_state import opened, verdict

from verifybench.ledger import fold, verify, verify_cache


def forked(folder: Path) -> tuple[Path, Path]:
    """Two files of one ledger that part behind record 3; the one with the strange name is the longer."""
    path = written(folder, 2)
    elsewhere = folder.parent / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / path.name).write_bytes(path.read_bytes())
    opened(folder).append(verdict("refuted", "c-here"))
    for n in range(3):
        opened(elsewhere).append(verdict("opinion", f"c-there-{n}"))
    branch = folder / "ana@desk (1).json"
    branch.write_bytes((elsewhere / path.name).read_bytes())
    return path, branch


def test_both_ways_of_a_fork_are_read_once_and_told(tmp_path: Path) -> None:
    folder, cache = tmp_path / "here", tmp_path / "ledger.cache"
    path, branch = forked(folder)
    states = []
    for kept in (None, cache, cache):
        with opened(folder, cache=kept) as ledger:
            assert [(fork.files, fork.seq) for fork in ledger.forks] == [((branch.name, path.name), 4)]
            assert ledger.forks[0].ledger == ledger.id
            assert [record.seq for record in ledger.records()] == [1, 2, 3, 4, 4, 5, 6]
            assert set(ledger.state.verdicts) == {"c-0", "c-1", "c-here", "c-there-0", "c-there-1", "c-there-2"}
            assert [(head.file, head.seq) for head in ledger.heads()] == [(branch.name, 6), (path.name, 4)]
            states.append(ledger.state)
    assert states[0] == states[1] == states[2] == fold(opened(folder).records())
    assert [(finding.rule, finding.seq) for finding in verify(folder)] == [("ledger.fork", 4)]


def test_no_write_goes_to_another_branch_of_a_fork(tmp_path: Path) -> None:
    path, branch = forked(tmp_path / "here")
    there = branch.read_bytes()
    ledger = opened(path.parent)
    for n in range(4):
        ledger.append(verdict("supported", f"c-more-{n}"))  # and beyond where the other ends
    assert branch.read_bytes() == there
    assert [(head.file, head.seq) for head in ledger.heads()] == [(branch.name, 6), (path.name, 8)]
    assert [fork.seq for fork in ledger.forks] == [4]
    assert ledger.state == opened(path.parent).state == fold(opened(path.parent).records())


def test_without_a_file_of_the_own_name_the_longest_branch_goes_on(tmp_path: Path) -> None:
    path, branch = forked(tmp_path / "here")
    path.rename(path.with_name("another.json"))
    assert opened(path.parent).append(verdict()).seq == 7
    assert branch.read_bytes().count(b"\n") == 9


def test_a_fork_that_arrives_while_a_ledger_is_open_gives_what_opening_gives(tmp_path: Path) -> None:
    folder, cache = tmp_path / "here", tmp_path / "ledger.cache"
    _, branch = forked(folder)
    arriving = branch.read_bytes()
    branch.unlink()
    with opened(folder, cache=cache) as ledger:
        before = ledger.state
        branch.write_bytes(arriving)
        assert ledger.refresh()
        assert len(ledger.forks) == 1
        assert ledger.state != before
        assert ledger.state == opened(folder).state
        ledger.append(verdict())
    assert opened(folder, cache=cache).state == opened(folder).state
    assert verify_cache(folder, cache) == ()


def test_three_ways_of_one_ledger_are_told_two_by_two(tmp_path: Path) -> None:
    path, _ = forked(tmp_path / "here")
    elsewhere = tmp_path / "third"
    elsewhere.mkdir()
    (elsewhere / path.name).write_bytes(path.read_bytes())
    opened(elsewhere).append(verdict("opinion", "c-third"))
    opened(path.parent).append(verdict("opinion", "c-own"))
    (path.parent / "ana@desk (2).json").write_bytes((elsewhere / path.name).read_bytes())
    ledger = opened(path.parent)
    assert [(fork.files, fork.seq) for fork in ledger.forks] == [
        (("ana@desk.json", "ana@desk (2).json"), 5),
        (("ana@desk (1).json", "ana@desk.json"), 4),
    ]
    assert sorted(record.seq for record in ledger.records()) == [1, 2, 3, 4, 4, 5, 5, 5, 6]
