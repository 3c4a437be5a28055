"""Two reviewers without a server, by commands: merged both ways, looked back upon, a fork told, a ledger put right."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from commands import verifybench
from conftest import MakeCase
from test_case_build import DRAFT, FILES

from verifybench.case.case import Case
from verifybench.cli.main import main


@dataclass(frozen=True)
class Told:
    stdout: str
    stderr: str


class Desk:
    """One reviewer's copy of the case. Every command has a time of its own."""

    def __init__(self, name: str, root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.name, self.root, self.hour = name, root, 0
        self.monkeypatch, self.capsys = monkeypatch, capsys

    def also(self, name: str, root: Path) -> Desk:
        return Desk(name, root, self.monkeypatch, self.capsys)

    def __call__(self, *words: str | Path, code: int = 0) -> Told:
        self.hour += 1
        self.monkeypatch.setenv("VERIFYBENCH_REVIEWER", self.name)
        self.monkeypatch.setenv("VERIFYBENCH_DEVICE", self.name.lower())
        self.monkeypatch.setenv("VERIFYBENCH_NOW", f"2026-03-02T{self.hour:02}:00:00Z")
        self.capsys.readouterr()
        came = main(["-C", str(self.root), *map(str, words)])
        told = Told(*self.capsys.readouterr())
        assert came == code, told.stderr
        return told

    @property
    def ledgers(self) -> list[str]:
        return sorted(path.name for path in (self.root / "ledger").glob("*.json"))

    def claims(self) -> list[str]:
        with Case.open(self.root, read_only=True) as case:
            return [row.id for row in case.queue()]

    def json(self, *words: str | Path) -> Any:
        return json.loads(self(*words, "--format", "json").stdout)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from verifybench.case.create import init

    root = tmp_path_factory.mktemp("built") / "case"
    init(root)
    for relative, content in {**FILES, "drafts/story.txt": DRAFT + "In 2019 the fire killed 12 people in Oslo.\n"}.items():
        path = root / relative
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content if isinstance(content, str) else content.decode())
    with Case.open(root) as case:
        case.build()
    return root


@pytest.fixture
def desks(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> tuple[Desk, Desk]:
    made = []
    for name in ("Ana", "Ben"):
        shutil.copytree(built, tmp_path / name)
        made.append(Desk(name, tmp_path / name, monkeypatch, capsys))
    return made[0], made[1]


def test_what_each_decided_comes_to_the_other_with_its_texts_and_is_told(desks: tuple[Desk, Desk]) -> None:
    ana, ben = desks
    one, other, *_ = ana.claims()
    ana("verdict", one, "supported")
    ben("verdict", one, "refuted", "--because", "five")
    ben("verdict", other, "opinion")
    looked = ana("merge", ben.root, "--read-only")
    assert "would be taken in, 3 new records" in looked.stdout
    assert ana.ledgers == ["ana@ana.json"]
    told = ana("merge", ben.root)
    assert "ben@ben.json  Ben  taken in, 3 new records" in told.stdout
    assert "Ana says supported, Ben says refuted" in told.stdout
    assert "recorded as 3 by Ana" in told.stderr
    assert {path.name for path in (ben.root / "versions").iterdir()} <= {
        path.name for path in (ana.root / "versions").iterdir()
    }
    again = ana("merge", ben.root, ben.root / "ledger", ben.root / "ledger" / "ben@ben.json")
    assert "nothing new" in again.stderr
    ben("merge", ana.root / "ledger")
    for desk in desks:
        desk("audit")
        assert [row["status"] for row in desk.json("list", "claims")][:2] == ["disputed", "decided"]
    assert ana.json("list", "conflicts") == ben.json("list", "conflicts")
    settled = ana.json("merge", ben.root)
    assert (settled["ledgers"][1]["fate"], settled["ledgers"][1]["added"], settled["recorded"]) == ("continued", 1, None)
    assert "nothing new" in ben("merge", ana.root).stderr, "that the other merged is no news: it comes to an end"


def test_in_either_order_the_same_report_comes_out(desks: tuple[Desk, Desk], built: Path, tmp_path: Path) -> None:
    ana, ben = desks
    one, other, *_ = ana.claims()
    ana("verdict", one, "supported")
    ben("verdict", one, "refuted")
    ana("merge", ben.root)
    ben("verdict", other, "opinion")
    came = []
    for name, replicas in (("one", (ana, ben)), ("two", (ben, ana)), ("three", (ben, ana, ben))):
        shutil.copytree(built, tmp_path / name)
        cleo = ana.also("Cleo", tmp_path / name)
        for replica in replicas:
            cleo("merge", replica.root, "--no-record")
        came.append((cleo.json("history"), cleo.json("list", "conflicts"), cleo("report", "--format", "md").stdout))
    assert came[0] == came[1] == came[2]


def test_a_report_as_of_the_heads_it_printed_is_the_same_to_the_byte(desks: tuple[Desk, Desk], tmp_path: Path) -> None:
    ana, ben = desks
    one, other, third, *_ = ana.claims()
    ana("verdict", one, "supported")
    ben("verdict", one, "refuted", "--because", "five")
    ana("merge", ben.root)
    ana("source", "story", "--title", "A story")
    reports = {}
    for format in ("html", "md", "csv", "json"):
        reports[format] = tmp_path / f"before.{format}"
        said = ana("report", "-o", reports[format]).stderr
    heads = [f"{number}:{hash}" for number, hash in re.findall(r"ledger head: (\d+) ([0-9a-f]{64})", said)]
    assert len(heads) == 2
    ana("undo")
    ana("verdict", one, "refuted")
    ben("verdict", other, "opinion")
    ben("stand", third, "--because", "as agreed")
    ana("merge", ben.root)
    back = [word for head in heads for word in ("--as-of", head)]
    for format, before in reports.items():
        then, today = tmp_path / f"then.{format}", tmp_path / f"today.{format}"
        ana("report", "-o", then, *back)
        ana("report", "-o", today)
        assert then.read_bytes() == before.read_bytes() != today.read_bytes()
    assert ana("check", *back, code=1).stdout != ana("check", code=1).stdout
    assert len(ana.json("history", *back)) == 6
    assert "REFUTED by Ben" in ana("show", one, *back).stdout.replace("  ", " ")


def test_a_moment_is_what_this_copy_held_or_what_there_was_anywhere(desks: tuple[Desk, Desk]) -> None:
    ana, ben = desks
    one, *_ = ana.claims()
    ana("verdict", one, "supported")  # at 1
    ben("verdict", one, "refuted")  # at 1
    ana.hour = 4
    ana("merge", ben.root)  # at 5

    def seen(*words: str) -> list[str]:
        return [f"{row['reviewer']} {row['seq']}" for row in ana.json("history", *words)]

    assert seen("--as-of", "2026-03-02T04:00") == ["Ana 1", "Ana 2"]
    assert sorted(seen("--as-of", "2026-03-02T04:00", "--as-if-merged")) == ["Ana 1", "Ana 2", "Ben 1", "Ben 2"]
    assert len(seen("--as-of", "2026-03-02")) == 5
    assert seen("--as-of", "2026-03-01") == []
    zoe = ana.also("Zoe", ana.root)
    assert "--as-if-merged" in zoe("history", "--as-of", "2026-03-02", code=2).stderr
    assert "no ledger here holds the head 9:" in ana("list", "claims", "--as-of", f"9:{'0' * 64}", code=2).stderr
    assert "only looked at" in ana("conflicts", "x-1", "upheld", "--as-of", "2026-03-02", code=2).stderr


def test_texts_that_changed_since_are_those_of_then(desks: tuple[Desk, Desk]) -> None:
    ana, _ = desks
    one, *_rest = ana.claims()
    ana("verdict", one, "supported")
    then = ana("list", "claims", "--as-of", "2026-03-02")
    assert "as of then" not in then.stderr
    draft = ana.root / "drafts" / "story.txt"
    draft.write_text(draft.read_text() + "One more sentence was written in 2024.\n")
    ana("build")
    assert ana("list", "claims").stdout != then.stdout
    assert ana("list", "claims", "--as-of", "2026-03-02") == then


def test_a_fork_and_a_damaged_ledger_are_told_and_what_is_whole_comes_in(desks: tuple[Desk, Desk], tmp_path: Path) -> None:
    ana, ben = desks
    one, other, *_ = ana.claims()
    ana("verdict", one, "supported")
    ben("verdict", one, "refuted")
    shutil.copytree(ana.root, tmp_path / "stolen")
    stolen = ana.also("Ana", tmp_path / "stolen")
    stolen("verdict", other, "opinion")
    ana("verdict", other, "refuted")
    damaged = ben.root / "ledger" / "eve\x1b[31m.json"
    damaged.write_bytes((ben.root / "ledger" / "ben@ben.json").read_bytes().replace(b"refuted", b"supported"))
    told = ana("merge", stolen.root, ben.root, code=3)
    assert re.search(r"ana@ana.json as ana@ana.fork-[0-9a-f]{8}.json +Ana +FORK: .* from record 3 on", told.stdout)
    assert "ben@ben.json" in told.stdout
    assert "NOT TAKEN: record 2: " in told.stdout
    assert "\x1b" not in told.stdout + told.stderr
    assert len(ana.ledgers) == 3
    assert re.findall(r"head of (\S+):", ana("history").stderr) == ana.ledgers, "it still opens, with both ways to go on"
    assert "continue one ledger" in ana("audit", code=3).stdout


def test_what_cannot_be_merged_is_said_with_what_to_name(
    desks: tuple[Desk, Desk], tmp_path: Path, make_case: MakeCase
) -> None:
    ana, ben = desks
    (tmp_path / "empty").mkdir()
    for other, says in (
        (ana.root, "the case itself"),
        (ana.root / "ledger", "the case itself"),
        (tmp_path / "nowhere", "nothing of this name"),
        (tmp_path / "empty", "holds no ledgers"),
    ):
        (ana.root / "ledger").mkdir(exist_ok=True)
        assert says in ana("merge", other, code=2).stderr
    assert "nothing was decided there yet" in ana("merge", ben.root).stderr
    foreign = make_case({"sources/x.txt": "Something else happened in 1999, said nobody.\n"}, "foreign")
    with Case.open(foreign, reviewer="Eve") as case:
        case.build()
        case.record_verdict(case.queue()[0].id, "opinion")
    assert "is it a copy of the same case?" in ana("merge", foreign).stderr


def test_a_ledger_that_says_to_be_ones_own_is_not_gone_on_with_unasked(desks: tuple[Desk, Desk]) -> None:
    ana, ben = desks
    one, *_ = ana.claims()
    twin = ana.also("Ana", ben.root)
    twin("verdict", one, "supported")
    told = ana("merge", ben.root)
    assert "VERIFYBENCH_DEVICE" in told.stderr
    assert "recorded" not in told.stderr
    assert (ana.root / "ledger" / "ana@ana.json").read_bytes() == (ben.root / "ledger" / "ana@ana.json").read_bytes()


def test_without_a_record_of_the_merge_no_ledger_is_opened(desks: tuple[Desk, Desk]) -> None:
    ana, ben = desks
    ben("verdict", ana.claims()[0], "supported")
    assert ana.json("merge", ben.root, "--no-record")["recorded"] is None
    assert ana.ledgers == ["ben@ben.json"]


# -- ledger repair -----------------------------------------------------------------------------------------------------------------


def test_a_damaged_ledger_is_put_right_from_anothers_copy_and_the_case_opens_again(desks: tuple[Desk, Desk]) -> None:
    ana, ben = desks
    one, other, *_ = ana.claims()
    ana("verdict", one, "supported")
    ana("verdict", other, "refuted")
    ben("merge", ana.root)
    path, copy = ana.root / "ledger" / "ana@ana.json", ben.root / "ledger" / "ana@ana.json"
    whole = path.read_bytes()
    path.write_bytes(whole.replace(b'"label":"supported"', b'"label":"opinion"').replace(b"\n", b"\r\n"))
    ana("list", "claims", code=3)
    assert "would" not in ana("ledger", "repair", path, "--read-only", code=2).stdout
    alone = ana("ledger", "repair", path, code=1)
    assert "altered: record 2, and no copy has it as it was" in alone.stdout
    assert "could not be joined on, kept apart: record 3" in alone.stdout
    assert "look for a copy that has it" in alone.stderr
    out = ana.root / "out.json"
    told = ana("ledger", "repair", path, "--with", copy, "-o", out)
    assert f"altered: record 2, in event.label; as it was in {copy}" in told.stdout
    assert out.read_bytes() == whole
    assert "already" in ana("ledger", "repair", path, "--with", copy, "-o", out, code=2).stderr
    ana("ledger", "repair", path, "--with", copy, "--replace")
    assert path.read_bytes() == whole
    assert "nothing to repair" in ana("ledger", "repair", path).stderr
    ana("list", "claims")


def test_without_a_first_record_nothing_is_trusted(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text("gone")
    done = verifybench("ledger", "repair", path)
    assert (done.returncode, done.stdout) == (3, "")
    assert "nothing in it can be trusted" in done.stderr
    assert sorted(tmp_path.iterdir()) == [path]
    assert verifybench("ledger", "repair", tmp_path / "nix").returncode == 2
