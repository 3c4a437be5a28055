"""Signatures and time stamps under heads say who and when, and are worth what the keys behind them are."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import MakeCase
from test_case_build import FILES
from test_ledger_checkpoints import cut, decide

from verifybench.case.audit import audit
from verifybench.case.case import Case
from verifybench.case.errors import CaseError
from verifybench.ledger import Ledger, timestamps, tools
from verifybench.ledger.branches import files_of
from verifybench.ledger.tools import ToolFailed, find
from verifybench.model.event import Checkpoint

needs_ssh = pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="no ssh-keygen on this computer")
needs_openssl = pytest.mark.skipif(shutil.which("openssl") is None, reason="no openssl on this computer")


@pytest.fixture
def root(make_case: MakeCase) -> Path:
    folder = make_case(FILES)
    with Case.open(folder) as case:
        case.build()
    decide(folder, "supported")
    return folder


def key_of(folder: Path, name: str) -> Path:
    path = folder / name
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", path, "-C", "x"], check=True, timeout=60)
    return path


def signers(folder: Path, **keys: Path) -> Path:
    """A list of allowed signers."""
    path = folder / "signers"
    lines = [f'"{name}" namespaces="verifybench" {key.with_suffix(".pub").read_text()}' for name, key in keys.items()]
    path.write_text("".join(lines))
    return path


def told(root: Path, *, signers: Path | None = None, authority: Path | None = None) -> list[tuple[str, str]]:
    found = audit(root, signers=signers, authority=authority)
    return [(one.weight, f"{one.place}: {one.message}") for one in found.remarks]


# -- signatures -------------------------------------------------------------------------------------------------------------


@needs_ssh
def test_a_signed_head_makes_the_records_up_to_it_signed_and_the_rest_stated(root: Path, tmp_path: Path) -> None:
    key = key_of(tmp_path, "anna")
    with Case.open(root) as case:
        record = case.checkpoint()
        path = case.sign(key)
    decide(root, "refuted")
    assert path == root / "ledger/signatures/anna@desk-3.sig"
    assert path.with_suffix(".txt").read_text() == f"verifybench-head/1 {record.ledger} 3 {record.hash}\n"
    with Case.open(root, read_only=True) as case:
        assert not any(case.signed(one) for one in case.history()), "nobody vouched for the key yet"
    shutil.copy(signers(tmp_path, Anna=key), root / "ledger/allowed_signers")
    with Case.open(root, read_only=True) as case:
        assert [case.signed(one) for one in case.history()] == [True, True, True, False]
        (found,) = case.signatures().values()
        assert (found.seq, found.principal) == (3, "Anna")
    (remark,) = told(root)
    assert remark[0] == "fact"
    assert f"anna@desk.json: records up to 3 are signed by Anna ({found.key}, vouched for by ledger/allowed_" in remark[1]
    assert "the records behind it, up to 4, are stated" in remark[1]


@needs_ssh
def test_a_signature_covers_no_record_that_only_has_the_ledgers_id_and_a_number(root: Path, tmp_path: Path) -> None:
    with Case.open(root) as case:
        case.sign(key_of(tmp_path, "anna"))
        ledger, (true,) = (
            case.heads()[0].ledger,
            case.verdicts(next(row.id for row in case.queue("all") if case.verdicts(row.id))),
        )
    shutil.copy(signers(tmp_path, Anna=tmp_path / "anna"), root / "ledger/allowed_signers")
    elsewhere = tmp_path / "elsewhere"
    with Ledger(
        elsewhere, reviewer="Anna", device="desk", now=lambda: "2026-02-01T00:00:00Z", ledger_id=lambda: ledger
    ) as own:
        forged = own.append(replace(true.event, label="refuted", snapshot=None))
        own.append(Checkpoint(()))  # the longer file
    shutil.copy(elsewhere / "anna@desk.json", root / "ledger/anna@desk (1).json")
    with Case.open(root, read_only=True) as case:
        standing = {record.hash: case.signed(record) for record in case.history()}
        assert (standing[true.hash], standing[forged.hash]) == (True, False)
        files = files_of(case.history(), case.heads())
        assert (files[true.hash], files[forged.hash]) == ("anna@desk.json", "anna@desk (1).json")
        with pytest.raises(CaseError, match=r"record 2 by Anna keeps no words apart"):
            case_named(root, "2@anna@desk (1)")
    assert any("anna@desk.json: records up to 2 are signed by Anna" in message for _, message in told(root))


def case_named(root: Path, record: str) -> None:
    with Case.open(root) as case:
        case.erase(record, "asked to")


@needs_ssh
def test_a_stranger_with_ssh_keygen_alone_verifies_what_is_kept(root: Path, tmp_path: Path) -> None:
    key = key_of(tmp_path, "anna")
    with Case.open(root) as case:
        path = case.sign(key)
    command: list[str | Path] = ["ssh-keygen", "-Y", "verify", "-n", "verifybench", "-I", "Anna", "-s", path, "-f"]
    with path.with_suffix(".txt").open() as text:
        done = subprocess.run([*command, signers(tmp_path, Anna=key)], stdin=text, capture_output=True, check=False)
    assert done.returncode == 0


@needs_ssh
def test_who_signs_with_which_key_decides_what_a_signature_is_worth(root: Path, tmp_path: Path) -> None:
    anna, ben = key_of(tmp_path, "anna"), key_of(tmp_path, "ben")
    with Case.open(root) as case:
        case.sign(ben)
    ((weight, message),) = told(root)
    assert (weight, "signed by a key nobody vouched for: SHA256:" in message) == ("fact", True)
    ((weight, message),) = told(root, signers=signers(tmp_path, Anna=anna))
    assert (weight, "signed by a key nobody vouched for: SHA256:" in message) == ("warning", True)
    ((weight, message),) = told(root, signers=signers(tmp_path, Anna=anna, Ben=ben))
    assert (weight, "signed with a key of Ben" in message, "not of Anna" in message) == ("warning", True, True)
    with Case.open(root, read_only=True) as case:
        assert case.signatures(signers(tmp_path, Anna=anna, Ben=ben)) == {}
    with pytest.raises(CaseError, match="allowed signers"):
        audit(root, signers=tmp_path / "nothing")


@needs_ssh
@pytest.mark.parametrize("ending", [".sig", ".txt"])
def test_an_altered_signature_or_text_is_a_failure(root: Path, tmp_path: Path, ending: str) -> None:
    with Case.open(root) as case:
        path = case.sign(key_of(tmp_path, "anna")).with_suffix(ending)
    content = path.read_text()
    path.write_text(content[:90] + ("A" if content[90] != "A" else "B") + content[91:])
    assert "failure" in [weight for weight, _ in told(root)]


@needs_ssh
def test_a_signature_finds_out_who_cuts_the_ledger_it_signs(root: Path, tmp_path: Path) -> None:
    decide(root, "refuted")
    with Case.open(root) as case:
        case.sign(key_of(tmp_path, "anna"))
    shutil.rmtree(root / "ledger/checkpoints")
    cut(root / "ledger/anna@desk.json", 2)
    assert any("the signature anna@desk-3.sig says record 3 is" in message for _, message in told(root))


@needs_ssh
def test_a_hostile_signature_file_or_name_is_no_crash(root: Path, tmp_path: Path) -> None:
    with Case.open(root) as case:
        path = case.sign(key_of(tmp_path, "anna"))
    path.write_bytes(b"-----BEGIN SSH SIGNATURE-----\n" + b"\xff" * 500)
    (path.parent / "x\x1b[31m.sig").write_bytes(b"")
    path.with_name("big.sig").write_bytes(b"x" * (1 << 17))
    assert "warning" in [weight for weight, _ in told(root)], "one that is too large to be read"
    path.with_name("big.sig").unlink()
    assert [weight for weight, _ in told(root)] == ["failure", "failure"]
    path.unlink()
    path.symlink_to("/etc/hostname")
    assert [weight for weight, _ in told(root)] == ["warning"]


def test_without_the_programs_everything_else_goes_on(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = root / "ledger/signatures"
    folder.mkdir()
    with Case.open(root) as case:
        (head,) = case.heads()
    (folder / "anna@desk-2.txt").write_text(f"verifybench-head/1 {head.ledger} 2 {head.hash}\n")
    (folder / "anna@desk-2.sig").write_text("signature")
    shutil.copytree(folder, root / "ledger/timestamps")
    (root / "ledger/timestamps/anna@desk-2.sig").rename(root / "ledger/timestamps/anna@desk-2.tsr")
    (tmp_path / "ssh-keygen").touch(mode=0o755)
    monkeypatch.setenv("PATH", "")
    monkeypatch.chdir(tmp_path)
    facts = told(root)
    assert [weight for weight, _ in facts] == ["fact", "fact"]
    assert "ssh-keygen was not found" in facts[0][1], "nor one in the folder one stands in"
    assert "openssl was not found" in facts[1][1]
    with Case.open(root) as case:
        assert not any(map(case.signed, case.history()))
        for attempt in (lambda: case.can_sign(tmp_path / "key"), case.can_stamp, case.request_stamp):
            with pytest.raises(CaseError, match=r"was not found on this computer\. "):
                attempt()
        assert case.checkpoint().seq == 3


def test_programs_are_not_taken_from_a_relative_folder_of_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/tool").touch(mode=0o755)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", "bin:")
    with pytest.raises(ToolFailed, match=r"tool was not found on this computer\. Get it"):
        find("tool", "Get it.")
    monkeypatch.setenv("PATH", f"bin:{tmp_path / 'bin'}")
    assert find("tool", "") == str(tmp_path / "bin/tool")


# -- time stamps ------------------------------------------------------------------------------------------------------------

AUTHORITY = """
[req]
distinguished_name = name
x509_extensions = stamping
prompt = no
[name]
CN = A time-stamp authority for tests
[stamping]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
subjectKeyIdentifier = hash
[tsa]
default_tsa = tsa1
[tsa1]
serial = serial
signer_cert = tsa.pem
signer_key = tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
"""


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a time-stamp authority of one's own: `tsa.pem` is its certificate."""
    folder = tmp_path_factory.mktemp("tsa")
    (folder / "tsa.cnf").write_text(AUTHORITY)
    new = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "3650"]
    openssl(folder, *new, "-config", "tsa.cnf", "-keyout", "tsa.key", "-out", "tsa.pem")
    return folder


def openssl(folder: Path, *arguments: str | Path) -> None:
    done = subprocess.run(["openssl", *arguments], cwd=folder, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr


def stamped(authority: Path, request: Path) -> Path:
    """What the authority answers to a request."""
    answer = authority / "answer.tsr"
    openssl(authority, "ts", "-reply", "-config", "tsa.cnf", "-queryfile", request, "-out", answer)
    return answer


@needs_openssl
def test_a_stamp_is_asked_for_taken_in_and_verified_with_the_authoritys_certificate(root: Path, authority: Path) -> None:
    with Case.open(root) as case:
        request = case.request_stamp()
        assert request == root / "ledger/timestamps/anna@desk-2.tsq"
        assert "no answer is here yet" in told(root)[0][1]
        kept, at = case.take_stamp(stamped(authority, request))
    assert kept == request.with_suffix(".tsr")
    ((weight, message),) = told(root)
    assert weight == "fact"
    assert f"says that record 2 and all before it were there at {at}; not verified: give --tsa-ca" in message
    ((weight, message),) = told(root, authority=authority / "tsa.pem")
    assert weight == "fact"
    assert f"were there at {at}: stamped by an authority that tsa.pem vouches for" in message
    with pytest.raises(CaseError, match="no such file"):
        audit(root, authority=authority / "nothing.pem")


@needs_openssl
def test_an_answer_to_another_request_or_no_answer_is_not_taken(root: Path, authority: Path, tmp_path: Path) -> None:
    with Case.open(root) as case:
        shutil.copy(case.request_stamp(), tmp_path / "old.tsq")
        case.request_stamp()  # with a nonce of its own
        with pytest.raises(CaseError, match="answers none of the requests"):
            case.take_stamp(stamped(authority, tmp_path / "old.tsq"))
        (tmp_path / "junk.tsr").write_bytes(b"junk")
        with pytest.raises(CaseError, match="no granted time stamp"):
            case.take_stamp(tmp_path / "junk.tsr")
        with pytest.raises(CaseError, match="no such file"):
            case.take_stamp(tmp_path / "nothing.tsr")
    assert list((root / "ledger/timestamps").glob("*.tsr")) == []


@needs_openssl
def test_a_stamp_that_another_authority_gave_or_that_was_altered_does_not_verify(
    root: Path, authority: Path, tmp_path: Path
) -> None:
    with Case.open(root) as case:
        kept, _ = case.take_stamp(stamped(authority, case.request_stamp()))
    other = tmp_path / "other.pem"
    new = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]
    openssl(tmp_path, *new, "-subj", "/CN=other", "-keyout", "other.key", "-out", other)
    ((weight, message),) = told(root, authority=other)
    assert (weight, "does not verify" in message) == ("failure", True)
    text = kept.with_suffix(".txt")
    moved = text.read_bytes().replace(b" 2 ", b" 1 ")
    text.write_bytes(moved)
    assert any("it stamps another text" in message for weight, message in told(root) if weight == "failure")
    kept.write_bytes(kept.read_bytes()[:-40])
    assert any("no granted time stamp" in message for weight, message in told(root) if weight == "failure")


@needs_openssl
def test_a_stamp_holds_when_the_authoritys_certificate_ran_out_later(
    root: Path, authority: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Case.open(root) as case:
        case.take_stamp(stamped(authority, case.request_stamp()))
    run = tools.run

    def years_later(program: str, arguments: list[str], given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        done = run(program, arguments, given)
        if "-verify" in arguments and "-attime" not in arguments:
            done.returncode = 1
        return done

    monkeypatch.setattr(timestamps, "run", years_later)
    ((weight, message),) = told(root, authority=authority / "tsa.pem")
    assert (weight, message.endswith("though its certificate has run out since")) == ("fact", True)
