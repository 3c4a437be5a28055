"""What lies beside other replicas' ledgers brought in: checkpoint lines, signatures, time stamps, words kept apart.

Files are copied whole and never overwritten, checkpoint lines added up. They follow their ledger, whatever it is called here.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from verifybench.ledger import apart, beside, checkpoints, signatures, timestamps

LIMIT = 1 << 20  # bytes of a signature or a time stamp
_HASH = re.compile(r"[0-9a-f]{64}")
_ABOUT_A_HEAD = re.compile(r"(?P<stem>.+)(?P<rest>-[1-9]\d{0,14}\.(?:sig|txt|tsq|tsr))")


def bring(theirs: Path, ours: Path, called: Mapping[str, str], words: Iterable[str], erased: Collection[str]) -> int:
    """Bring in what belongs to the ledgers `called` (file name there -> here); returns how many files were new or grew.

    `words` are the hashes of words kept apart that records here name, `erased` those that somebody erased: they stay erased.
    What is not fit to be read is passed over; audit tells what is missing. Raises OSError where this folder refuses.
    """
    stems = {there.removesuffix(".json"): here.removesuffix(".json") for there, here in called.items()}
    came = sum(_add_lines(theirs, ours, there, here) for there, here in sorted(called.items()))
    for folder in (signatures.FOLDER, timestamps.FOLDER):
        came += sum(
            _copy(theirs / folder / name, ours / folder / f"{stems[found['stem']]}{found['rest']}")
            for name in _names(theirs / folder)
            if (found := _ABOUT_A_HEAD.fullmatch(name)) and found["stem"] in stems
        )
    for hash in sorted(set(words) - set(erased)):
        if not _HASH.fullmatch(hash):  # it comes from a file, and must not lead elsewhere
            continue
        came += _copy_words(theirs / apart.FOLDER, ours / apart.FOLDER, f"{hash}.json")
    return came


def _names(folder: Path) -> list[str]:
    try:
        return beside.names(folder, "")
    except (beside.Unfit, OSError):
        return []


def _read(path: Path, limit: int) -> bytes | None:
    try:
        return beside.read(path, limit)
    except (beside.Unfit, OSError):
        return None


def _add_lines(theirs: Path, ours: Path, there: str, here: str) -> bool:
    """Add the lines for one ledger that are not here yet, in their order; lines that say nothing are left where they are."""
    try:
        known = set(checkpoints.read(ours, checkpoints.path_of(ours, here).name).lines)
        told = checkpoints.read(theirs, checkpoints.path_of(theirs, there).name).lines
    except (beside.Unfit, OSError):
        return False
    fresh = [line for line in dict.fromkeys(told) if line not in known]
    for line in fresh:
        checkpoints.leave(ours, here, line)
    return bool(fresh)


def _copy(there: Path, here: Path) -> bool:
    content = None if here.is_symlink() or here.exists() else _read(there, LIMIT)
    if content is None:
        return False
    beside.make(here.parent, gitattributes="* -text\n")
    beside.write(here, content)
    return True


def _copy_words(theirs: Path, ours: Path, name: str) -> bool:
    here = ours / name
    content = None if here.is_symlink() or here.exists() else _read(theirs / name, apart.LIMIT)
    if content is None or hashlib.sha256(content).hexdigest() != here.stem:
        return False
    beside.make(ours, gitignore="*\n")  # version control, which never forgets, leaves these words out
    beside.write(here, content)
    return True
