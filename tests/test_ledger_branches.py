"""A record's place is in its hash: heads that checkpoints, merges and sign-offs name are held, and branches are told apart."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from test_ledger_forks import forked
from test_ledger_state import opened, verdict

from verifybench.ledger import verify
from verifybench.ledger.branches import Branches, files_of
from verifybench.model.event import Checkpoint, Event, LedgersMerged, SignedOff
from verifybench.model.reference import HeadRef

Naming = Callable[[tuple[HeadRef, ...]], Event]


def test_a_branch_covers_what_it_follows_and_nothing_of_the_other(tmp_path: Path) -> None:
    path, branch = forked(tmp_path / "here")
    ledger = opened(path.parent)
    records, heads = ledger.records(), {head.file: head for head in ledger.heads()}
    branches, files = Branches(records), files_of(records, ledger.heads())
    for name, shown in (
        (path.name, ["c-0", "c-1", "c-here"]),
        (branch.name, ["c-0", "c-1", *(f"c-there-{n}" for n in range(3))]),
    ):
        held = branches.reach([heads[name].hash, "f" * 64])
        covered = [one for one in records if branches.covers(held, one.hash)]
        assert [one.event.claim.id for one in covered if hasattr(one.event, "claim")] == shown
        assert all(one.seq <= heads[name].seq for one in covered)
    assert [files[one.hash] for one in records] == [branch.name] * 3 + [
        path.name if one.hash == heads[path.name].hash else branch.name for one in records[3:]
    ]


def _checkpoint(heads: tuple[HeadRef, ...]) -> Event:
    return Checkpoint(heads)


def _merged(heads: tuple[HeadRef, ...]) -> Event:
    return LedgersMerged(heads)


def _signed_off(heads: tuple[HeadRef, ...]) -> Event:
    return SignedOff("story", "a" * 64, heads)


@pytest.mark.parametrize("naming", [_checkpoint, _merged, _signed_off])
def test_a_head_that_an_event_names_and_nobody_holds_is_a_failure(tmp_path: Path, naming: Naming) -> None:
    path, branch = forked(tmp_path / "here")
    ben = opened(path.parent, "Ben")
    ben.append(naming(tuple(head.ref() for head in ben.heads())))
    assert {finding.rule for finding in verify(path.parent)} == {"ledger.fork"}
    path.unlink()  # the shorter branch
    assert [(one.file, one.seq, one.rule, one.weight) for one in verify(path.parent)] == [
        (branch.name, 4, "seen.contradicted", "failure")
    ]


@pytest.mark.parametrize("naming", [_checkpoint, _merged, _signed_off])
def test_a_head_that_was_made_up_is_a_failure_and_one_of_no_ledger_here_a_warning(tmp_path: Path, naming: Naming) -> None:
    ana = opened(tmp_path)
    ana.append(verdict())
    (own,) = ana.heads()
    ana.append(naming((HeadRef(own.ledger, 2, "e" * 64), HeadRef("c" * 32, 5, "d" * 64))))
    assert {(one.rule, one.weight) for one in verify(tmp_path)} == {
        ("seen.contradicted", "failure"),
        ("seen.absent", "warning"),
    }
