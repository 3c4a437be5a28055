"""The commands as a user runs them: exit codes, stdout for data and stderr for words; real processes where it is about these."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from commands import process, verifybench
from conftest import MakeCase

from verifybench.case.case import Case
from verifybench.cli.main import COMMANDS

REPOSITORY = Path(__file__).resolve().parents[1]


def test_from_nothing_to_a_verdict_and_a_report(tmp_path: Path) -> None:
    root = tmp_path / "case"
    source = tmp_path / "paper.txt"
    source.write_text("The court sentenced Ivan Petrov to five years in prison on 3 May 2021.\n")
    draft = tmp_path / "story.md"
    draft.write_text("# The sentence\n\nThe court sentenced Ivan Petrov to four years in prison.\n")
    assert process("init", root).returncode == 0
    assert process("-C", root, "add", source).stdout == "paper\tsources/paper.txt\n"
    assert process("-C", root, "add", draft, "--role", "draft").stdout == "story\tdrafts/story.md\n"
    assert process("-C", root, "build").returncode == 0
    claims = json.loads(process("-C", root, "list", "claims", "--format", "json").stdout)
    claim = next(one["id"] for one in claims if "four years" in one["text"])
    shown = json.loads(process("-C", root, "show", claim, "--format", "json").stdout)
    assert shown["evidence"][0]["relation"] == "contradicts"
    assert "has.value" in shown["signals"]
    assert "a figure" in shown["checkable"]["for"]
    assert re.search(r"checkable 0\.\d\d: .*\ba figure\b", process("-C", root, "show", claim).stdout)
    assert process("-C", root, "check").returncode == 1
    told = process(
        "-C", root, "verdict", claim, "refuted", "--because", "five", "--evidence", shown["evidence"][0]["passage"]
    )
    assert (told.returncode, told.stdout) == (0, "")
    assert "recorded as 2 by Anna" in told.stderr
    report = tmp_path / "report.html"
    assert process("-C", root, "report", "-o", report).returncode == 0
    assert "refuted" in report.read_text()
    history = process("-C", root, "history")
    assert "refuted: “The court sentenced Ivan Petrov to four years in prison.”" in history.stdout
    assert process("-C", root, "undo").returncode == 0
    assert process("-C", root, "redo").returncode == 0
    assert process("-C", root, "audit").returncode == 0


@pytest.mark.parametrize("command", [name for name in COMMANDS if name not in ("init", "keys", "ledger", "pipe", "values")])
def test_without_a_case_every_command_says_how_to_make_one(tmp_path: Path, command: str) -> None:
    needed = {
        "source": ["x"],
        "list": ["claims"],
        "search": ["x"],
        "show": ["x"],
        "verdict": ["x", "supported"],
        "stand": ["x", "--because", "y"],
        "claim": ["add", "x:0-1"],
        "waive": ["x", "--because", "y"],
        "note": ["x", "y"],
        "flag": ["x"],
        "evidence": ["add", "x", "y"],
        "block": ["x", "1", "main"],
        "adjudicate": ["x", "refuted", "--because", "y"],
        "reply": ["x", "--from", "y", "--on", "2026-01-31"],
        "erase": ["x", "--because", "y"],
        "merge": ["x"],
        "blame": ["x"],
        "signoff": ["x"],
        "published": ["x"],
        "corrected": ["x", "--was", "y", "--now", "z"],
        "add": [__file__],
    }
    told = verifybench(command, *needed.get(command, []), cwd=tmp_path)
    assert told.returncode == 2
    assert "verifybench init" in told.stderr
    assert told.stdout == ""


def test_the_workbench_without_a_terminal_says_so(sample: Path) -> None:
    told = process("-C", sample)
    assert told.returncode == 2
    assert "needs a terminal" in told.stderr


@pytest.mark.parametrize(
    "arguments", [["nonsense"], ["list", "nonsense"], ["--nonsense"], ["verdict"], ["audit", "--head", "x"]]
)
def test_wrong_usage_is_exit_2(arguments: list[str]) -> None:
    assert verifybench(*arguments).returncode == 2


def test_every_command_has_help_with_its_own_words() -> None:
    for name in COMMANDS:
        told = verifybench(name, "--help")
        assert told.returncode == 0, name
        assert "usage: verifybench" in told.stdout


def test_every_command_is_in_the_readme() -> None:
    readme = (REPOSITORY / "README.md").read_text()
    for name in COMMANDS:
        assert f"`{name}" in readme, name


def test_csv_and_json_hold_the_same_rows(sample: Path) -> None:
    for what in ("claims", "sources", "conflicts", "evidence"):
        rows = json.loads(verifybench("-C", sample, "list", what, "--format", "json").stdout)
        table = list(csv.DictReader(io.StringIO(verifybench("-C", sample, "list", what, "--format", "csv").stdout)))
        assert [row["id"] for row in table] == [row["id"] for row in rows], what
        assert rows, what


def test_output_is_the_same_whatever_the_locale_and_hash_seed(sample: Path) -> None:
    outputs = {
        process("-C", sample, "list", "evidence", "--format", "json", env={"LC_ALL": locale, "PYTHONHASHSEED": seed}).stdout
        for locale, seed in (("C", "1"), ("C.UTF-8", "2"), ("tr_TR.UTF-8", "3"))
    }
    assert len(outputs) == 1


def test_a_reader_that_goes_away_is_no_error(sample: Path) -> None:
    command = f"{sys.executable} -m verifybench -C {sample} list evidence --format json | head -c 10"
    told = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"], capture_output=True, text=True, check=False, timeout=60
    )
    assert told.returncode == 0
    assert "Traceback" not in told.stderr


def test_hostile_text_never_reaches_the_terminal(make_case: MakeCase) -> None:
    text = "The [red]fire[/] of \x1b]52;c;UFdO\x07May 2020 killed 12\u202e people in \x9b31mOslo, [brackets said.\n"
    root = make_case({"sources/a.txt": text, "sources/[b]\x1b[31m.txt": "In 2019 the fire killed 12 people in Oslo.\n"})
    with Case.open(root) as case:
        case.build()
        claim = case.queue()[0].id
    for arguments in (
        ["list", "claims"],
        ["list", "sources"],
        ["list", "claims", "--format", "json"],
        ["show", claim],
        ["history"],
        ["build"],
    ):
        told = verifybench("-C", root, *arguments)
        assert told.returncode == 0, told.stderr
        for hostile in ("\x1b", "\x07", "\x9b", "\u202e"):
            assert hostile not in told.stdout + told.stderr, arguments


def test_an_unknown_claim_and_an_unknown_label_are_usage_errors_with_a_hint(sample: Path) -> None:
    told = verifybench("-C", sample, "verdict", "c-nothing", "supported")
    assert (told.returncode, told.stdout) == (2, "")
    assert "no claim 'c-nothing'" in told.stderr
    with Case.open(sample) as case:
        claim = case.queue()[0].id
    told = verifybench("-C", sample, "verdict", claim, "suported")
    assert told.returncode == 2
    assert "Did you mean 'supported'?" in told.stderr


def test_a_rewritten_ledger_is_exit_3_for_audit_and_for_work(sample: Path) -> None:
    with Case.open(sample) as case:
        claim = case.queue()[0].id
        case.record_verdict(claim, "supported", "first")
        case.record_verdict(claim, "supported", "second")
    (file,) = (sample / "ledger").glob("*.json")
    file.write_bytes(file.read_bytes().replace(b"first", b"f1rst"))
    told = verifybench("-C", sample, "audit")
    assert told.returncode == 3
    assert "anna@desk.json, record 2:" in told.stdout
    assert verifybench("-C", sample, "list", "claims").returncode == 3


def test_a_published_head_proves_that_the_ledger_extends_it(sample: Path) -> None:
    with Case.open(sample) as case:
        record = case.record_verdict(case.queue()[0].id, "supported")
        case.record_verdict(case.queue()[1].id, "supported")
    assert verifybench("-C", sample, "audit", "--head", f"{record.seq}:{record.hash}").returncode == 0
    assert verifybench("-C", sample, "audit", "--head", f"{record.seq}:{'0' * 64}").returncode == 3


def test_adding_a_file_twice_copies_it_once_and_bad_files_are_named(sample: Path, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "bad.txt"
    good.write_text("In 2019 the fire killed 12 people in Oslo.\n")
    bad.write_bytes(b"\x00\x01\x02" * 100)
    first = verifybench("-C", sample, "add", good, bad, tmp_path / "none.txt")
    assert first.returncode == 2
    assert first.stdout == "good\tsources/good.txt\n"
    assert "bad.txt" in first.stderr
    assert "none.txt" in first.stderr
    assert "already there" in verifybench("-C", sample, "add", good).stderr
    assert len(list((sample / "sources").glob("good*"))) == 1


def test_a_draft_is_not_taken_as_a_source_of_itself(sample: Path) -> None:
    (draft,) = (sample / "drafts").glob("*.md")
    refused = verifybench("-C", sample, "add", draft)
    assert refused.returncode == 2
    assert f"is the same as the draft drafts/{draft.name}" in refused.stderr
    assert not list((sample / "sources").glob(draft.name))


def test_a_note_is_a_dated_source_with_its_file_kept(sample: Path, tmp_path: Path) -> None:
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(b"\xff\xd8\xff not really a picture")
    told = verifybench(
        *("-C", sample, "add", "--note", photo, "--who", "A. Clerk", "--when", "2026-02-27", "--how", "telephone call"),
        stdin="The clerk confirmed that the court sentenced Vorontsov to five years in prison.\n",
    )
    assert told.returncode == 0, told.stderr
    id = told.stdout.split("\t")[0]
    assert verifybench("-C", sample, "build").returncode == 0
    with Case.open(sample) as case:
        document = case.document(id)
    assert document.note is not None
    assert (document.note.who, document.note.when, document.note.attachment) == ("A. Clerk", "2026-02-27", "photo.jpg")
    assert document.metadata.published == "2026-02-27"
    assert (sample / f"versions/{document.note.attachment_sha256}.jpg").read_bytes() == photo.read_bytes()


def test_unknown_metadata_prints_as_unknown(make_case: MakeCase) -> None:
    root = make_case({"sources/a.txt": "In 2019 the fire killed 12 people in Oslo.\n"})
    verifybench("-C", root, "build")
    told = verifybench("-C", root, "source", "a")
    assert told.returncode == 0
    assert "published    unknown" in told.stdout
    assert verifybench("-C", root, "source", "a", "--published", "2019-07", "--translated", "machine").returncode == 0
    assert "published    2019-07" in verifybench("-C", root, "source", "a").stdout


def test_a_report_never_takes_the_place_of_what_it_reports_on(sample: Path, tmp_path: Path) -> None:
    with Case.open(sample) as case:
        case.record_verdict(case.queue()[0].id, "supported")

    def everything() -> dict[Path, bytes]:
        files = (path for path in sorted(sample.rglob("*")) if path.is_file() and path.parent.name != "checkpoints")
        return {path: path.read_bytes() for path in files}

    before = everything()
    for target in (
        "ledger/anna@desk.json",
        "drafts/insiders.md",
        "verifybench.toml",
        "versions/x.json",
        "sources/../claims/x.json",
    ):
        told = verifybench("-C", sample, "report", "-o", sample / target)
        assert told.returncode == 2, target
        assert "report.html" in told.stderr
    (tmp_path / "link.html").symlink_to(tmp_path / "real.html")
    assert verifybench("-C", sample, "report", "-o", tmp_path / "link.html").returncode == 0
    assert (tmp_path / "real.html").is_file()
    assert verifybench("-C", sample, "report", "-o", tmp_path).returncode == 2
    assert verifybench("-C", sample, "report", "-o", "/dev/null").returncode == 0
    assert Path("/dev/null").is_char_device()
    assert everything() == before


def test_read_only_holds_for_every_command_that_would_write(sample: Path, tmp_path: Path) -> None:
    with Case.open(sample) as case:
        claim = case.queue()[0].id
    commands = (
        ["verdict", claim, "supported"],
        ["stand", claim, "--because", "x"],
        ["undo"],
        ["redo"],
        ["checkpoint"],
        ["checkpoint", "--stamp", "answer.tsr"],
        ["erase", "12345678", "--because", "x"],
        ["build"],
        ["source", "vorontsov-sentence", "--title", "x"],
        ["add", __file__],
        ["init", str(tmp_path / "new")],
    )
    for command in commands:
        for arguments in (["--read-only", "-C", str(sample), *command], ["-C", str(sample), *command, "--read-only"]):
            told = verifybench(*arguments)
            assert told.returncode == 2, arguments
            assert "read-only" in told.stderr
    assert not (tmp_path / "new").exists()
    assert not (sample / "ledger").exists() or not list((sample / "ledger").glob("*.json"))


def test_a_case_or_a_person_may_be_called_like_a_command(tmp_path: Path) -> None:
    assert verifybench("init", "build", cwd=tmp_path).returncode == 0
    assert verifybench("-C", "build", "build", cwd=tmp_path).returncode == 0
    told = verifybench("-C", "build", "--reviewer", "check", "list", "claims", cwd=tmp_path)
    assert told.returncode == 0, told.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_a_full_disk_behind_the_output_is_an_error_with_its_cause(sample: Path) -> None:
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONUNBUFFERED"}
    command = [sys.executable, "-m", "verifybench", "-C", str(sample), "list", "claims"]
    with Path("/dev/full").open("w") as full:
        told = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False, env=environment)
    assert told.returncode == 2
    assert "No space left" in told.stderr
    assert "Exception ignored" not in told.stderr


def test_closed_streams_are_no_crash(sample: Path) -> None:
    for redirection in ("list claims >&-", "list claims --format csv >&-", "pipe values <&-", "check 2>&-"):
        command = f"{sys.executable} -m verifybench -C {sample} {redirection}"
        told = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False, timeout=60)
        assert told.returncode in (0, 1, 2), redirection
        assert "Traceback" not in told.stderr


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes on this system")
def test_adding_a_pipe_or_a_folder_says_so_and_does_not_wait(sample: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    told = verifybench("-C", sample, "add", tmp_path / "pipe.txt", tmp_path)
    assert told.returncode == 2
    assert told.stderr.count("is no regular file") == 2


def test_arguments_and_file_names_that_are_not_utf8_are_usage_errors(sample: Path) -> None:
    for arguments in ([b"show", b"\xff"], [b"verdict", b"c-x", b"supported", b"--because", b"\xff"], [b"init", b"d\xff"]):
        command = [os.fsencode(sys.executable), b"-m", b"verifybench", *arguments]
        told = subprocess.run(command, cwd=sample, capture_output=True, check=False, timeout=60)
        assert told.returncode == 2
        assert b"is not UTF-8" in told.stderr
    try:
        (sample / os.fsdecode(b"sources/caf\xe9.txt")).write_text("In 2019 the fire killed 12 people in Oslo.\n")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    told_build = verifybench("-C", sample, "build")
    assert told_build.returncode == 0, told_build.stderr
    assert "its name is not UTF-8" in told_build.stderr


def test_what_stands_or_is_disputed_is_listed_as_such(sample: Path) -> None:
    with Case.open(sample) as case:
        first, second = case.queue()[0].id, case.queue()[1].id
        case.record_verdict(first, "supported")
        case.let_stand(second, "the editor knows")
    with Case.open(sample, reviewer="Boris") as case:
        case.record_verdict(first, "refuted")
    lines = verifybench("-C", sample, "list", "claims").stdout.splitlines()
    assert [line.split()[1] for line in lines[:2]] == ["disputed", "stands"]
    assert len(verifybench("-C", sample, "list", "claims", "--status", "disputed").stdout.splitlines()) == 1
    assert verifybench("-C", sample, "list", "conflicts", "--status", "disputed").returncode == 2


def test_a_time_that_is_none_is_said_to_be_none(sample: Path) -> None:
    claim = json.loads(verifybench("-C", sample, "list", "claims", "--format", "json").stdout)[0]["id"]
    told = verifybench("-C", sample, "verdict", claim, "supported", env={"VERIFYBENCH_NOW": "yesterday"})
    assert (told.returncode, told.stdout) == (2, "")
    assert "VERIFYBENCH_NOW is 'yesterday'" in told.stderr
    assert json.loads(verifybench("-C", sample, "history", "--format", "json").stdout) == []
