"""Every line of every ledger checked anew, without caches: what an auditor asks for."""

from __future__ import annotations

import contextlib
import json
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO, Literal

from verifybench.ledger.canonical import ZERO, seal
from verifybench.ledger.chain import CLOSER, HEADER, key
from verifybench.ledger.disk import blank
from verifybench.ledger.errors import LedgerDamaged
from verifybench.ledger.horizon import heads_named
from verifybench.ledger.tail import Damaged, unfinished, unfinished_header
from verifybench.model.reference import HeadRef

TRIES = 5  # to check a folder that others write to


Weight = Literal["failure", "warning", "fact"]

# Every other rule is a failure: the history cannot be trusted.
WEIGHTS: Mapping[str, Weight] = {
    "file.torn": "warning",
    "file.aside": "fact",
    "ledger.twice": "fact",
    "time.backwards": "fact",
    "seen.absent": "warning",
    "file.unheld": "warning",
}
UNHELD = (
    "what others had seen of it, and heads of it that were written down, are held against nothing while it is damaged. "
    "Mend it, then audit again"
)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something an auditor wants to know of a ledger. `seq` is the record, None where a whole file or head is meant.

    Rules: `file.unreadable`, `file.layout`, `file.torn` (an unfinished write; the next writer cuts it off), `file.aside` (one
    that was cut off and kept), `record.altered`, `record.order`, `record.link`, `record.form`, `ledger.twice` (a harmless
    copy), `ledger.fork`, `time.backwards`, `seen.contradicted` (a record of another ledger had seen what is not
    here any more), `seen.absent` (or a ledger that is not here), `file.unheld` (nobody can say, for it is damaged),
    `cache.differs`.
    """

    file: str
    seq: int | None
    rule: str
    message: str

    @property
    def weight(self) -> Weight:
        return WEIGHTS.get(self.rule, "failure")


@dataclass(slots=True)
class _Chain:
    """What a file holds as it stands: the ledger's id, the hashes its records carry, and where its times run back.

    `damaged`: it is not what was written, so that what others say of it is held against nothing. `astray` are the records that
    do not follow. `prev`, `clock` and `at` are those of the record read last, `prev` "" where its hash is not known.
    """

    ledger: str | None = None
    prev: str = ZERO
    clock: int = 0
    at: str = ""
    damaged: bool = False
    astray: list[int] = field(default_factory=list)
    hashes: list[str] = field(default_factory=list)
    backwards: list[tuple[int, str, str]] = field(default_factory=list)  # record, its time, the time before
    seen: dict[HeadRef, int] = field(default_factory=dict)  # heads that its records name, and the first that names each


def verify(folder: Path) -> tuple[Finding, ...]:
    """All there is to say of the ledgers of `folder`; nothing where each record follows the one before it unaltered."""
    for _ in range(TRIES):
        before = _states(folder)
        findings = _verify(folder)
        if not findings or _states(folder) == before:
            break  # else somebody wrote meanwhile, and what was read of one file may be older than what another says of it
    return findings


def _states(folder: Path) -> dict[str, tuple[int, int]]:
    states: dict[str, tuple[int, int]] = {}
    for path in sorted(folder.glob("*.json")):
        with contextlib.suppress(OSError):
            stat = path.stat()
            states[path.name] = stat.st_size, stat.st_mtime_ns
    return states


def _verify(folder: Path) -> tuple[Finding, ...]:
    findings: list[Finding] = []
    chains: dict[str, _Chain] = {}
    for path in sorted(folder.glob("*.json")):
        try:
            chains[path.name] = _check_file(path, findings)
        except OSError as error:
            findings.append(Finding(path.name, None, "file.unreadable", f"cannot be read ({error.strerror})"))
    copies = list(_copies(chains))
    findings += copies
    findings += dict.fromkeys(_seen(chains))
    findings += _times(chains, {copy.file for copy in copies if copy.rule == "ledger.twice"})
    for path in sorted(folder.glob("*.json.torn-*")):
        message = "an unfinished write that a later writer cut off and set aside"
        findings.append(Finding(path.name, None, "file.aside", message))
    return tuple(findings)


def verify_cache(folder: Path, cache: Path) -> tuple[Finding, ...]:
    """A finding where what opening with this cache gives differs from what the files say. The cache is left as it is.

    Raises LedgerError where the files themselves cannot be opened.
    """
    from verifybench.ledger.ledger import Ledger

    def derived(cache: Path | None) -> dict[str, Any]:
        opened = Ledger(folder, reviewer="", device="", now=lambda: "", read_only=True, cache=cache)
        return opened.derived()

    if not cache.is_file():
        return ()
    true = derived(None)
    with TemporaryDirectory() as scratch:
        try:
            same = derived(Path(shutil.copy(cache, scratch))) == true  # opening rewrites what it is given
        except Exception:  # however an altered cache fails, it is not what the files say
            same = False
    if same:
        return ()
    message = (
        "says something else than the ledgers: it was altered, and lists and screens that believed it may have shown "
        "what nobody decided. Delete it; it is made again from the ledgers"
    )
    return (Finding(f"{cache.parent.name}/{cache.name}", None, "cache.differs", message),)


def _check_file(path: Path, findings: list[Finding]) -> _Chain:
    """The file as it stands; what is wrong with it goes to `findings`: of a record what comes first, and of records that do
    not follow the first."""

    def found(seq: int | None, rule: str, message: str) -> None:
        findings.append(Finding(path.name, seq, rule, message))
        chain.damaged |= findings[-1].weight == "failure"

    chain = _Chain()
    with path.open("rb") as file:
        first = file.readline()
        if first != HEADER:
            try:
                unfinished_header(first, file)
                found(None, "file.torn", "its making was cut short: it holds no record yet")
            except Damaged as error:
                remedy = f"put it together anew with: verifybench ledger repair {path.parent.name}/{path.name}"
                found(None, "file.layout", f"{error}; {remedy}")
            return chain
        while line := file.readline():
            seq = len(chain.hashes) + 1
            members = _object(line[len(key(seq)) :].rstrip(b"\n"))
            if members is not None:
                _check_record(path, line, members, chain, found)
                continue
            if (end := _ending(line, seq, file)) is not None:
                if end.rule:
                    found(seq, end.rule, end.message)
                break
            found(seq, "record.altered", "not a record")
            chain.hashes.append("")
            chain.prev = ""
        else:
            found(len(chain.hashes) + 1, "file.torn", "the closing brackets are missing")
    if len(chain.astray) > 1:
        _tell_how_many(findings, path.name, chain.astray)
    return chain


def _check_record(
    path: Path, line: bytes, members: dict[str, Any], chain: _Chain, found: Callable[[int, str, str], None]
) -> None:
    seq = len(chain.hashes) + 1
    own = str(members.get("hash"))
    chain.hashes.append(own)
    follows = line.startswith(key(seq)) and members.get("seq") == seq
    if follows and not _sealed_so(line[len(key(seq)) :].rstrip(b"\n"), members):
        found(seq, "record.altered", "its content does not match its hash")
        own = ""
    elif not follows or (chain.prev and members.get("prev") != chain.prev):
        if not chain.astray:
            what = "it does not follow the record before it"
            if not follows:
                what = "its number is not the next one: removed, inserted or moved around here"
            found(seq, "record.link" if follows else "record.order", what)
        chain.astray.append(seq)
    else:
        try:
            # pydantic and its models load here, when the first record is met.
            from verifybench.ledger.events import validate

            record = validate(members, path, seq, chain.ledger, chain.clock)
            if record.at < chain.at:
                chain.backwards.append((seq, record.at, chain.at))
            for head in heads_named(record):
                chain.seen.setdefault(head, seq)
            chain.ledger, chain.clock, chain.at = record.ledger, record.clock, record.at
        except LedgerDamaged as error:
            found(seq, "record.form", error.what)
    if chain.ledger is None and type(members.get("ledger")) is str:
        chain.ledger = members["ledger"]
    chain.prev = own


@dataclass(frozen=True, slots=True)
class _End:
    """How a file ends: `rule` is "" where it ends as it should."""

    rule: str = ""
    message: str = ""


def _ending(line: bytes, seq: int, file: BinaryIO) -> _End | None:
    """What a line that is no record is at the end of a file, as opening judges it; None where it is a damaged record.

    `file` stands behind the line, and does so again where it is none.
    """
    behind = file.tell()
    try:
        if unfinished(line, seq, file) is None:
            return _End()
        return _End("file.torn", f"an unfinished write behind record {seq - 1}")
    except Damaged as error:
        if line == CLOSER:
            return _End("file.layout", f"{error}, behind record {seq - 1}")
    file.seek(behind)
    if not line.startswith(key(seq)) and blank(file):
        return _End("file.layout", f"the closing brackets behind record {seq - 1} were altered")
    file.seek(behind)
    return None


def _tell_how_many(findings: list[Finding], file: str, astray: Sequence[int]) -> None:
    for number, one in enumerate(findings):
        if (one.file, one.seq) == (file, astray[0]) and one.rule in ("record.order", "record.link"):
            others = len(astray) - 1
            more = "1 more record after it does" if others == 1 else f"{others} more records after it do"
            findings[number] = replace(one, message=f"{one.message}; and {more} not follow")


def _object(sealed: bytes) -> dict[str, Any] | None:
    try:
        members = json.loads(sealed)
    except (ValueError, RecursionError):
        return None
    return members if isinstance(members, dict) else None


def _sealed_so(sealed: bytes, members: dict[str, Any]) -> bool:
    """Whether the bytes are exactly what sealing these members gives: canonical, no member twice, the right hash."""
    try:
        return seal(members, members["seq"], members["prev"])[0] == sealed
    except (TypeError, ValueError, KeyError):
        return False


def _copies(chains: Mapping[str, _Chain]) -> Iterator[Finding]:
    """Files of one ledger against the longest of them: as opening reads them, a beginning of it is harmless."""
    by_ledger: dict[str, list[str]] = {}
    for name, chain in chains.items():
        if chain.ledger is not None:
            by_ledger.setdefault(chain.ledger, []).append(name)
    for ledger, names in by_ledger.items():
        longest = min(names, key=lambda name: (-len(chains[name].hashes), len(name)))
        held = chains[longest].hashes
        for name in names:
            if name == longest:
                continue
            parted = next((n for n, (a, b) in enumerate(zip(held, chains[name].hashes, strict=False), 1) if a != b), None)
            if parted is not None and (chains[longest].damaged or chains[name].damaged):
                continue
            if parted is None:
                message = f"a copy of {longest} as far as it goes ({len(chains[name].hashes)} records), read once"
                yield Finding(name, None, "ledger.twice", message)
            else:
                message = f"it and {longest} continue one ledger in two ways: both say to be ledger {ledger}"
                yield Finding(name, parted, "ledger.fork", message)


def _seen(chains: Mapping[str, _Chain]) -> Iterator[Finding]:
    """What records say their author had seen, merged, checkpointed or signed off on, held against the ledgers: one finding a
    ledger."""
    files: dict[str, list[str]] = {}
    for name, chain in chains.items():
        if chain.ledger is not None:
            files.setdefault(chain.ledger, []).append(name)
    broken: dict[str, list[tuple[int, str, str, int]]] = {}  # ledger -> number and hash, file and record that name it
    for name, chain in chains.items():
        for head, seq in chain.seen.items():
            if not any(_holds(chains[file].hashes, head) for file in files.get(head.ledger, ())):
                broken.setdefault(head.ledger, []).append((head.seq, head.hash, name, seq))
    nameless = [name for name, chain in chains.items() if chain.damaged and chain.ledger is None]
    for ledger, heads in sorted(broken.items()):
        if unheld := [name for name in files.get(ledger, nameless) if chains[name].damaged]:
            yield Finding(unheld[0], None, "file.unheld", UNHELD)
            continue
        number, hash, name, seq = min(heads)
        others = len({head[:2] for head in heads}) - 1
        more = f"; {others} more heads that were seen contradict it" if others else ""
        if ledger not in files:
            message = f"its author had seen record {number} ({hash[:16]}…) of ledger {ledger}, which is not in this folder"
            yield Finding(name, seq, "seen.absent", message)
            continue
        longest = max(files[ledger], key=lambda file: len(chains[file].hashes))
        count = len(chains[longest].hashes)
        fate = f"it ends at record {count}" if count < number else "another record stands there"
        message = (
            f"record {seq} of {name} says that its author had seen {hash[:16]}… here, and {fate}: cut off, rewritten, "
            f"or not all of it has arrived{more}"
        )
        yield Finding(longest, number, "seen.contradicted", message)


def _holds(hashes: Sequence[str], head: HeadRef) -> bool:
    return 0 < head.seq <= len(hashes) and hashes[head.seq - 1] == head.hash


def _times(chains: Mapping[str, _Chain], copies: set[str]) -> Iterator[Finding]:
    for name, chain in chains.items():
        if chain.backwards and name not in copies:
            seq, at, before = chain.backwards[0]
            number = len(chain.backwards)
            many = "1 record has" if number == 1 else f"{number} records have"
            message = f"{many} an earlier time than the record before; the first is of {at}, after one of {before}"
            yield Finding(name, seq, "time.backwards", message)
