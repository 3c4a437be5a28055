"""Linking leaves the process as it found it."""

from __future__ import annotations

import gc
from pathlib import Path

from verifybench.case.index_writer import IndexWriter
from verifybench.case.linking import link_claims, without_collector
from verifybench.case.passages import StoredPassages
from verifybench.evidence.retrieve import Search


def test_cycles_are_looked_for_again_behind_linking_also_where_it_ends_early() -> None:
    assert gc.isenabled()
    try:
        with without_collector():
            assert not gc.isenabled()
            raise KeyboardInterrupt
    except KeyboardInterrupt:
        pass
    assert gc.isenabled()


def test_a_case_that_has_them_off_keeps_them_off() -> None:
    gc.disable()
    try:
        with without_collector():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_no_claims_link_to_nothing(tmp_path: Path) -> None:
    with IndexWriter(tmp_path, onward=False) as writer:
        store, search = StoredPassages(writer.db), Search.in_memory(())
        found = link_claims(store, search, [], path=writer.partial, folder=tmp_path, names=(), share=writer.share)
        assert list(found) == []
    assert gc.isenabled()
