"""Time stamps under heads (RFC 3161), asked for and checked with openssl; nothing here uses a network.

`ledger/timestamps/NAME@DEVICE-N.tsq` is the request over the text beside it (`.txt`), which the user sends to an authority;
`.tsr` is the answer. Anybody checks one without verifybench:

    openssl ts -verify -data FILE.txt -in FILE.tsr -CAfile CA.pem
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from verifybench.ledger import beside
from verifybench.ledger.head_text import LIMIT, head_text, parse, stem
from verifybench.ledger.tools import ToolFailed, complaint, find, run
from verifybench.model.event import Head
from verifybench.model.reference import HeadRef

FOLDER = "timestamps"
TOKEN_LIMIT = 1 << 20
_REMEDY = "Install OpenSSL, or go on without time stamps."
_DUMP = re.compile(r"^ +[0-9a-f]{4} - ((?:[0-9a-f]{2}[ -]){1,16})", re.MULTILINE)
_NONCE = re.compile(r"^Nonce: (0x[0-9A-F]+|unspecified)", re.MULTILINE)
_TIME = re.compile(
    r"^Time stamp: ([A-Z][a-z]{2}) +(\d{1,2}) (\d\d:\d\d:\d\d)(?:\.\d+)? (\d{4}) GMT", re.MULTILINE | re.ASCII
)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Stamp:
    """An answer as it is kept: `head` is what its text names, None where the text is missing or none of ours."""

    name: str
    head: HeadRef | None
    content: bytes


@dataclass(frozen=True, slots=True)
class Verified:
    """What openssl says of an answer: the time it states, and why it is not believed, "" where it is."""

    at: str
    why_not: str = ""
    expired: bool = False  # the authority's certificate held when it stamped, and has run out since


def can_stamp() -> str:
    """The path of openssl. Raises ToolFailed."""
    return find("openssl", _REMEDY)


def request(folder: Path, head: Head) -> Path:
    """Write the request for a stamp of a head, with a random nonce; returns its path. Raises ToolFailed."""
    program, text = can_stamp(), head_text(head.ref())
    with TemporaryDirectory() as scratch:
        out = Path(scratch, "tsq")
        digest = hashlib.sha256(text).hexdigest()
        done = run(program, ["ts", "-query", "-digest", digest, "-sha256", "-cert", "-out", str(out)])
        if done.returncode or not out.is_file():
            raise ToolFailed(f"openssl made no request: {complaint(done)}")
        content = out.read_bytes()
    target = folder / FOLDER / f"{stem(head.file, head.ref())}.tsq"
    beside.make(target.parent, gitattributes="* -text\n")
    beside.write(target.with_suffix(".txt"), text)
    beside.write(target, content)
    return target


def take(folder: Path, answer: Path) -> tuple[Path, str]:
    """Keep an authority's answer beside the request it answers; returns its path and the time it states.

    Raises ToolFailed where it answers none of the requests here, or grants nothing.
    """
    program = can_stamp()
    try:
        content = beside.read(answer, TOKEN_LIMIT) if not answer.is_symlink() else answer.read_bytes()
    except (OSError, beside.Unfit) as error:
        raise ToolFailed(f"{answer}: {error}") from error
    if content is None:
        raise ToolFailed(f"{answer}: no such file")
    with TemporaryDirectory() as scratch:
        stated = _token(program, content, Path(scratch))
        for name in beside.names(folder / FOLDER, ".tsq"):
            asked = Path(scratch, "tsq")
            asked.write_bytes(beside.read(folder / FOLDER / name, TOKEN_LIMIT) or b"")
            done = run(program, ["ts", "-query", "-in", str(asked), "-text"])
            if done.returncode == 0 and _same(done.stdout.decode("utf-8", "replace"), stated):
                target = (folder / FOLDER / name).with_suffix(".tsr")
                beside.write(target, content)
                return target, _time(stated)
    raise ToolFailed(f"{answer}: answers none of the requests in ledger/{FOLDER}/; nothing was kept")


def kept(folder: Path) -> Iterator[Stamp]:
    """Every answer beside the ledgers, by name. Raises Unfit, OSError."""
    for name in beside.names(folder / FOLDER, ".tsr"):
        path = folder / FOLDER / name
        text = beside.read(path.with_suffix(".txt"), LIMIT)
        yield Stamp(name, parse(text), beside.read(path, TOKEN_LIMIT) or b"")


def verify(stamp: Stamp, authority: Path | None) -> Verified:
    """What an answer is worth: without the `authority`'s certificates (PEM) only what it says. Raises ToolFailed."""
    program = can_stamp()
    if stamp.head is None:
        return Verified("", "the text it stamps is missing or names no head")
    digest = hashlib.sha256(head_text(stamp.head)).hexdigest()
    with TemporaryDirectory() as scratch:
        try:
            stated = _token(program, stamp.content, Path(scratch))
        except ToolFailed as error:
            return Verified("", str(error))
        at = _time(stated)
        if _imprint(stated) != digest:
            return Verified(at, "it stamps another text")
        if authority is None:
            return Verified(at)
        answer = Path(scratch, "tsr")
        answer.write_bytes(stamp.content)
        asked = ["ts", "-verify", "-digest", digest, "-in", str(answer), "-CAfile", str(authority)]
        done = run(program, asked)
        if done.returncode == 0:
            return Verified(at)
        if at and run(program, [*asked, "-attime", _seconds(at)]).returncode == 0:
            return Verified(at, expired=True)
        return Verified(at, complaint(done))


def _token(program: str, content: bytes, scratch: Path) -> str:
    """What the signed token of an answer says, in openssl's words: not what stands around it unsigned."""
    answer, token = scratch / "answer", scratch / "token"
    answer.write_bytes(content)
    done = run(program, ["ts", "-reply", "-in", str(answer), "-token_out", "-out", str(token)])
    if done.returncode == 0:
        done = run(program, ["ts", "-reply", "-in", str(token), "-token_in", "-text"])
    if done.returncode:
        raise ToolFailed(f"it is no granted time stamp ({complaint(done)})")
    return done.stdout.decode("utf-8", "replace")


def _imprint(text: str) -> str:
    return "".join(_DUMP.findall(text)).replace(" ", "").replace("-", "")[:64]


def _same(request: str, token: str) -> bool:
    asked, answered = _NONCE.search(request), _NONCE.search(token)
    nonces = asked is not None and answered is not None and asked[1] == answered[1]
    return nonces and len(_imprint(request)) == 64 and _imprint(request) == _imprint(token)


def _time(text: str) -> str:
    """The time a token states, as UTC; "" where it states none."""
    found = _TIME.search(text)
    if found is None or found[1] not in _MONTHS:
        return ""
    return f"{found[4]}-{_MONTHS.index(found[1]) + 1:02}-{int(found[2]):02}T{found[3]}Z"


def _seconds(at: str) -> str:
    return str(int(datetime.fromisoformat(at).timestamp()))
