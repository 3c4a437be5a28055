"""`checkpoint`, `erase` and what `report` leaves: played through by commands, as a user would."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest
from commands import process, verifybench
from conftest import MakeCase
from test_case_build import FILES
from test_ledger_signatures import authority as authority
from test_ledger_signatures import key_of, needs_openssl, needs_ssh, signers, stamped

from verifybench.case.case import Case


@pytest.fixture
def root(make_case: MakeCase) -> Path:
    folder = make_case(FILES)
    with Case.open(folder) as case:
        case.build()
        case.record_verdict(case.queue()[0].id, "supported")
    return folder


def test_a_checkpoint_prints_heads_that_audit_takes_back(root: Path) -> None:
    done = verifybench("-C", root, "checkpoint", "--because", "before the lawyers")
    assert done.returncode == 0, done.stderr
    name, _, rest = done.stdout.partition(": 3 records, head ")
    assert name == "anna@desk.json"
    assert verifybench("-C", root, "audit", "--head", rest.split()[0]).returncode == 0
    assert "before the lawyers" in verifybench("-C", root, "history").stdout


def test_a_report_to_a_file_is_a_checkpoint_and_one_to_a_pipe_or_read_only_is_none(root: Path, tmp_path: Path) -> None:
    path = root / "ledger/checkpoints/anna@desk.txt"
    before = path.read_text()
    assert verifybench("-C", root, "report", "--format", "md").returncode == 0
    assert process("-C", root, "report", "-o", "/dev/stdout", "--format", "md").returncode == 0
    assert verifybench("-C", root, "--read-only", "report", "-o", tmp_path / "looked.html").returncode == 0
    assert path.read_text() == before
    assert verifybench("-C", root, "report", "-o", tmp_path / "report.html").returncode == 0
    digest = hashlib.sha256((tmp_path / "report.html").read_bytes()).hexdigest()
    head = before.split(" 2026")[0]
    assert path.read_text() == f"{before}{head} 2026-03-01T09:30:00Z report {digest} report.html\n"


@needs_ssh
@needs_openssl
def test_signed_stamped_and_audited_with_ones_own_lists(root: Path, tmp_path: Path, authority: Path) -> None:
    key = key_of(tmp_path, "anna")
    done = verifybench("-C", root, "checkpoint", "--sign", key, "--stamp-request")
    assert done.returncode == 0, done.stderr
    assert "signed: ledger/signatures/anna@desk-3.sig" in done.stderr
    answer = stamped(authority, root / "ledger/timestamps/anna@desk-3.tsq")
    done = verifybench("-C", root, "checkpoint", "--stamp", answer)
    assert done.returncode == 0, done.stderr
    assert "ledger/timestamps/anna@desk-3.tsr: kept; it says 20" in done.stderr
    options = ("--signers", signers(tmp_path, Anna=key), "--tsa-ca", authority / "tsa.pem")
    done = verifybench("-C", root, "audit", *options)
    assert done.returncode == 0, done.stdout
    assert "records up to 3 are signed by Anna" in done.stdout
    assert "stamped by an authority that tsa.pem vouches for" in done.stdout
    assert verifybench("-C", root, "checkpoint", "--stamp", answer, "--because", "x").returncode == 2


def test_a_key_that_is_not_there_is_refused_before_anything_is_recorded(root: Path) -> None:
    done = verifybench("-C", root, "checkpoint", "--sign", root / "nothing")
    assert done.returncode == 2
    assert "no such key" in done.stderr or "ssh-keygen was not found" in done.stderr
    with Case.open(root) as case:
        assert len(case.history()) == 2


@needs_ssh
def test_a_key_that_does_not_sign_leaves_the_checkpoint_and_says_so(root: Path, tmp_path: Path) -> None:
    (tmp_path / "no.key").write_text("no key\n")
    done = verifybench("-C", root, "checkpoint", "--sign", tmp_path / "no.key")
    assert done.returncode == 2
    assert "the checkpoint is recorded, and not signed or stamped" in done.stderr
    assert not (root / "ledger/signatures").exists()
    assert verifybench("-C", root, "audit").returncode == 0


def test_words_kept_apart_by_commands_are_shown_erased_and_then_gone(root: Path, tmp_path: Path) -> None:
    with Case.open(root) as case:
        claim = case.queue()[1].id
    for command in (["verdict", claim, "refuted", "--ask", "Was it Zaphod?"], ["stand", claim]):
        assert verifybench("-C", root, *command, "--because", "Zaphod said so", "--apart").returncode == 0
    assert "Zaphod" not in (root / "ledger/anna@desk.json").read_text()
    assert "Zaphod said so" in verifybench("-C", root, "report", "--format", "json").stdout
    done = verifybench("-C", root, "erase", "3@anna@desk.json", "--because", "asked for")
    assert done.returncode == 0, done.stderr
    assert "2 texts erased" in done.stderr
    assert "Copies may remain in backups" in done.stderr
    report = verifybench("-C", root, "report", "--format", "json").stdout
    assert "Was it Zaphod?" not in report
    assert "[erased or not in this copy]" in report
    done = verifybench("-C", root, "audit")
    assert done.returncode == 0, done.stdout
    assert done.stdout.count("is erased: Anna erased it") == 2


def test_words_kept_apart_stay_out_of_version_control_and_checkpoints_merge(root: Path, tmp_path: Path) -> None:
    if (git := shutil.which("git")) is None:
        pytest.skip("no git on this computer")
    import subprocess

    def run(*arguments: str) -> str:
        identity = ("-c", "user.name=t", "-c", "user.email=t@example.org")
        return subprocess.run([git, *identity, *arguments], cwd=root, check=True, capture_output=True, text=True).stdout

    with Case.open(root) as case:
        case.apart = True
        case.record_verdict(case.queue()[0].id, "refuted", "Zaphod said so")
    run("init", "-q", "-b", "main")
    run("add", "-A")
    run("commit", "-qm", "one")
    assert "ledger/apart" not in run("ls-files")
    path = root / "ledger/checkpoints/anna@desk.txt"
    start = path.read_text()
    for branch in ("left", "right"):
        run("checkout", "-qb", branch, "main")
        path.write_text(f"{start}3 {'a' * 64} 2026-03-01T09:30:00Z report {'b' * 64} {branch}\n")
        run("commit", "-qam", branch)
    run("merge", "-q", "--no-edit", "left")
    assert sorted(line.split()[-1] for line in path.read_text().splitlines()[-2:]) == ["left", "right"]
