"""Ledgers that were written once are read the same for ever. `golden/make.py` wrote them; nothing there is ever written anew."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from golden.make import OF_ITSELF, plain_state
from tinydb import TinyDB
from torture.ledgers import checker_says, members_of

from verifybench.ledger import Ledger, fold, verify
from verifybench.ledger.canonical import seal
from verifybench.ledger.records import KINDS, payload

GOLDEN = Path(__file__).parent / "golden"
HEADS = {
    "schema-1": {
        "ana@desk.json": "b0ebd24fe36e4b62370cab085bf2fa4a6e8a5e55c93819d5235b2d63720dffa6",
        "ben@desk.json": "9e777345aee1853f5ee3056c741048359ab4b53aa5961c2e0717afe7a946be26",
    }
}
# As many as there were when each was written: kinds that came later are not in it.
KINDS_IN = {"schema-1": 22}


@pytest.fixture(params=sorted(HEADS))
def golden(request: pytest.FixtureRequest) -> Path:
    return GOLDEN / str(request.param)


def test_what_was_written_is_what_lies_here(golden: Path) -> None:
    for name, head in HEADS[golden.name].items():
        path = golden / "ledger" / name
        lines = path.read_bytes().splitlines()[1:-1]
        assert members_of(lines[-1])["hash"] == head
        assert checker_says(path.read_bytes()) == ""
        with TinyDB(path, access_mode="r") as stock:
            assert len(stock) == len(lines)
        for seq, line in enumerate(lines, 1):
            members = members_of(line)
            assert seal(members, seq, members["prev"])[1] == members["hash"]


def test_every_kind_of_its_time_is_in_it_and_still_known(golden: Path) -> None:
    kinds = {
        members_of(line)["event"]["kind"]
        for path in (golden / "ledger").iterdir()
        for line in path.read_bytes().splitlines()[1:-1]
    }
    assert len(kinds & set(KINDS)) == KINDS_IN[golden.name]
    assert set(OF_ITSELF) < kinds
    assert kinds - set(KINDS) == {"asked-an-oracle"}


def test_its_state_is_what_it_was(golden: Path) -> None:
    ledger = _opened(golden)
    assert verify(golden / "ledger") == ()
    assert json.loads(json.dumps(plain_state(ledger.state))) == json.loads((golden / "state.json").read_text())
    assert fold(ledger.records()) == ledger.state
    assert {head.file: head.hash for head in ledger.heads()} == HEADS[golden.name]


def test_its_events_are_written_as_they_were(golden: Path) -> None:
    """A record made of what was read would have the same bytes: no field was lost, renamed or given another meaning."""
    written = {
        members["hash"]: members["event"]
        for path in (golden / "ledger").iterdir()
        for members in map(members_of, path.read_bytes().splitlines()[1:-1])
    }
    for record in _opened(golden).records():
        assert payload(record.event) == written[record.hash]


def _opened(golden: Path) -> Ledger:
    return Ledger(golden / "ledger", reviewer="", device="", now=str, read_only=True)
