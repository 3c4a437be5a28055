"""A preview shows what the opened case will show, says nothing of what was decided, and is not there where it cannot be right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from verifybench.case.case import Case
from verifybench.case.index import FILE, FOLDER
from verifybench.case.preview import SCREENFUL, preview

TOWNS = "In 2019 Arden had 40 homes. In 2020 Belmont had 50 schools.\n"


def assert_foretells(root: Path) -> None:
    seen = preview(root)
    assert seen is not None
    with Case.open(root, read_only=True) as case:
        queue = case.queue()
        unsaid = [replace(row, label=None, stands=False, disputed=False, conflicts=0) for row in queue[:SCREENFUL]]
        assert list(seen.rows) == unsaid
        assert (seen.total, seen.name, seen.labels) == (len(queue), case.name, case.labels)


def test_it_foretells_the_queue_and_says_nothing_of_decisions(sample: Path) -> None:
    with Case.open(sample) as case:
        case.record_verdict(case.queue()[0].id, "refuted", "as read")
    assert_foretells(sample)


def test_without_drafts_it_foretells_the_sources_claims(make_case: Callable[..., Path]) -> None:
    root = make_case({"sources/a.txt": TOWNS, "sources/b.txt": TOWNS})
    with Case.open(root) as case:
        case.build()
    assert_foretells(root)


def test_a_case_without_claims_has_an_empty_one(make_case: Callable[..., Path]) -> None:
    root = make_case({"drafts/d.md": "Hello there.\n", "sources/a.txt": TOWNS})
    with Case.open(root) as case:
        case.build()
    assert_foretells(root)


def test_whether_it_may_be_written_to_is_passed_on(sample: Path) -> None:
    seen = preview(sample, read_only=True)
    assert seen is not None
    assert seen.read_only


@pytest.mark.parametrize("spoiled", [f"{FOLDER}/{FILE}", f"{FOLDER}/config.json", "verifybench.toml"])
@pytest.mark.parametrize("content", [None, b"damaged"])
def test_there_is_none_where_index_or_configuration_cannot_be_read_at_once(
    sample: Path, spoiled: str, content: bytes | None
) -> None:
    path = sample / spoiled
    path.unlink()
    if content is not None:
        path.write_bytes(content)
    assert preview(sample) is None
