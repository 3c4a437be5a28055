"""The independent checker refuses what no ledger may hold, even where every hash fits."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from test_ledger_file import check, written


def rewritten(path: Path, number: int, old: str, new: str) -> None:
    """Replace text in one record, and chain it and all behind it anew."""
    header, *lines, closer, _ = path.read_text().split("\n")
    prev, made = "0" * 64, []
    for position, line in enumerate(lines, 1):
        key, _, text = line.partition(":")
        record = json.loads(text)
        del record["hash"]
        record["prev"] = prev
        body = json.dumps(record, sort_keys=True, separators=(",", ":"))
        body = body.replace(old, new) if position == number else body
        prev = hashlib.sha256(b"\0" + body.encode()).hexdigest()
        made.append(f'{key}:{body[:-1]},"hash":"{prev}"}}')
    path.write_text("\n".join([header, *made, closer, ""]))


@pytest.mark.parametrize(
    ("number", "old", "new"),
    [
        (2, '"clock":2', '"clock":NaN'),
        (2, '"clock":2', '"clock":2.5'),
        (2, '"clock":2', f'"clock":{10**30}'),
        (3, '"clock":3', '"clock":2'),
        (2, '"label":"supported"', '"label":"\\ud800"'),
        (2, '"label":"supported"', '"label":Infinity'),
        (1, '"case-opened"', '"checkpoint"'),
        (3, '"kind":"verdict"', '"kind":"case-opened"'),
    ],
)
def test_what_no_ledger_may_hold_is_refused_though_the_chain_fits(tmp_path: Path, number: int, old: str, new: str) -> None:
    path = written(tmp_path, 3)
    rewritten(path, number, old, old)
    assert check(path)[0]
    rewritten(path, number, old, new)
    assert not check(path)[0]


def test_a_ledger_without_a_record_is_none(tmp_path: Path) -> None:
    path = tmp_path / "empty.json"
    path.write_text('{"_default":{\n}}\n')
    assert not check(path)[0]
