"""`pipe` keeps the collector away from its tables while it runs, and only then."""

from __future__ import annotations

import gc
import io
import sys
from argparse import Namespace

import pytest

from verifybench.cli import pipe


class _Lines(io.TextIOWrapper):
    """Standard input of these bytes."""

    def __init__(self, content: bytes) -> None:
        super().__init__(io.BytesIO(content), encoding="utf-8")


@pytest.mark.parametrize("lines", [b"", b'{"id": 1, "names": ["Anna Berg", "A. Berg"]}\n', b"no record\n\n"])
def test_the_collector_is_left_as_it_was(lines: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    before = gc.isenabled(), gc.get_threshold()
    monkeypatch.setattr(sys, "stdin", _Lines(lines))
    assert pipe.run(Namespace(command="names", all=False)) == 0
    assert (gc.isenabled(), gc.get_threshold()) == before


def test_the_collector_runs_from_the_second_record_on(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[bool] = []

    def answered(line: bytes, _: object) -> str:
        seen.append(gc.isenabled())
        return "{}"

    monkeypatch.setattr(sys, "stdin", _Lines(b"{}\n{}\n{}\n"))
    monkeypatch.setattr(pipe, "_answered", answered)
    pipe.run(Namespace(command="names", all=False))
    assert seen == [False, True, True]
