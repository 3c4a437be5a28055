"""Signatures under heads, made and checked by OpenSSH: `ledger/signatures/NAME@DEVICE-N.sig` beside the text signed (`.txt`).

Anybody checks one without verifybench:

    ssh-keygen -Y verify -n verifybench -f ALLOWED_SIGNERS -I "REVIEWER" -s FILE.sig < FILE.txt
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from verifybench.ledger import beside
from verifybench.ledger.head_text import LIMIT, head_text, parse, stem
from verifybench.ledger.tools import ToolFailed, complaint, find, run
from verifybench.model.event import Head
from verifybench.model.reference import HeadRef

FOLDER = "signatures"
NAMESPACE = "verifybench"
SIGNERS = "allowed_signers"
SIGNERS_LIMIT = 1 << 20
SIGNATURE_LIMIT = 1 << 16
_REMEDY = "It comes with OpenSSH; install that, or go on without signatures."
_KEY = re.compile(r"(SHA256:[A-Za-z0-9+/=]{20,64})\s*$", re.MULTILINE)
_BEGIN = b"-----BEGIN SSH SIGNATURE-----\n"

Outcome = Literal["vouched", "unvouched", "other", "bad"]


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature as it is kept: `head` is what its text names, None where the text is missing or none of ours."""

    name: str
    head: HeadRef | None
    content: bytes


@dataclass(frozen=True, slots=True)
class Checked:
    """What ssh-keygen says: signed by `principal` with a key the list of signers allows (`vouched`); with a key nobody
    vouched for; with the key of others than the reviewer (`principal` names them); or `bad`, with the reason as `key`."""

    outcome: Outcome
    key: str
    principal: str = ""


def can_sign(key: Path) -> str:
    """The path of ssh-keygen. Raises ToolFailed where there is none, or no such key."""
    program = find("ssh-keygen", _REMEDY)
    if not key.is_file():
        raise ToolFailed(f"{key}: no such key. Give the file of your SSH key, say ~/.ssh/id_ed25519")
    return program


def sign_head(folder: Path, head: Head, key: Path) -> Path:
    """Sign a head and keep text and signature; returns the signature's path. A passphrase is asked for at the terminal.

    Raises ToolFailed where ssh-keygen is missing or does not sign.
    """
    program = can_sign(key)
    text = head_text(head.ref())
    try:
        # Not captured: ssh-keygen asks for passphrases and for a touch of a security key by its own words.
        done = subprocess.run(
            [program, "-q", "-Y", "sign", "-n", NAMESPACE, "-f", str(key)], input=text, stdout=subprocess.PIPE, check=False
        )
    except OSError as error:
        raise ToolFailed(f"ssh-keygen could not be run ({error.strerror})") from error
    if done.returncode or not done.stdout.startswith(_BEGIN):
        raise ToolFailed(f"ssh-keygen did not sign with {key}; what it said stands above")
    target = folder / FOLDER / f"{stem(head.file, head.ref())}.sig"
    beside.make(target.parent, gitattributes="*.sig -text\n*.txt -text\n")
    beside.write(target.with_suffix(".txt"), text)
    beside.write(target, done.stdout)
    return target


def kept(folder: Path) -> Iterator[Signature]:
    """Every signature beside the ledgers, by name. Raises Unfit, OSError."""
    for name in beside.names(folder / FOLDER, ".sig"):
        path = folder / FOLDER / name
        text = beside.read(path.with_suffix(".txt"), LIMIT)
        yield Signature(name, parse(text), beside.read(path, SIGNATURE_LIMIT) or b"")


def signers_of(folder: Path) -> bytes | None:
    """The case's own list of who signs with which key, None where there is none. Raises Unfit, OSError."""
    return beside.read(folder / SIGNERS, SIGNERS_LIMIT)


def check(signature: Signature, reviewer: str, signers: bytes | None) -> Checked:
    """Ask ssh-keygen about one signature, for the reviewer whose record it signs. Raises ToolFailed."""
    program = find("ssh-keygen", _REMEDY)
    if signature.head is None:
        return Checked("bad", "the text it signs is missing or names no head")
    text = head_text(signature.head)
    with TemporaryDirectory() as scratch:  # copies, so that nothing else is opened than what was read here
        sig, allowed = Path(scratch, "sig"), Path(scratch, "signers")
        sig.write_bytes(signature.content)
        named = ["-n", NAMESPACE, "-s", str(sig)]
        plain = run(program, ["-Y", "check-novalidate", *named], text)
        if plain.returncode:
            return Checked("bad", complaint(plain))
        key = _key(plain.stdout)
        if signers is None:
            return Checked("unvouched", key)
        allowed.write_bytes(signers)
        if "\0" not in reviewer:
            done = run(program, ["-Y", "verify", "-f", str(allowed), "-I", reviewer, *named], text)
            if done.returncode == 0:
                return Checked("vouched", key, reviewer)
        others = run(program, ["-Y", "find-principals", "-f", str(allowed), "-s", str(sig)], text)
        whose = ", ".join(others.stdout.decode("utf-8", "replace").split("\n")).strip(", ")
        return Checked("other", key, whose) if others.returncode == 0 and whose else Checked("unvouched", key)


def _key(said: bytes) -> str:
    found = _KEY.findall(said.decode("utf-8", "replace"))
    return found[-1] if found else "unknown"
