"""What `audit` tells of words kept apart: erased by somebody who said so, missing, altered, or back again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from verifybench.case.audit import Remark
from verifybench.ledger import apart, beside
from verifybench.model.event import CaseOpened, Erased, Record, Unknown

REMEDY = "Put it back from a backup or another reviewer's copy of the case"  # version control has never had it


def words_remarks(folder: Path, records: Sequence[Record], files: Mapping[str, str], device: str) -> Iterator[Remark]:
    """Whether the words that records keep apart are here.

    Erased ones are a fact. Missing ones are a failure, but only a warning where none of a ledger that was written on another
    device is here: version control leaves them out, so that they came never.
    """
    erased = {hash: record for record in records if isinstance(record.event, Erased) for hash in record.event.hashes}
    missing: dict[str, list[Record]] = {}
    present: set[str] = set()
    named: set[str] = set(erased)
    for record in records:
        place = f"{files.get(record.ledger, record.ledger)}, record {record.seq} by {record.reviewer}"
        if isinstance(record.event, Unknown):
            named.update(re.findall(r"[0-9a-f]{64}", record.event.payload))
        kept: dict[str, str] = {}  # by hash, the fields whose words it holds
        for one in apart.hashes(record.event):
            kept[one.hash] = f"{kept[one.hash]}, {one.field}" if one.hash in kept else one.field
        for hash, fields in kept.items():
            named.add(hash)
            path = f"ledger/{apart.FOLDER}/{hash}.json"
            match apart.fate(folder, hash), hash in erased:
                case "kept", False:
                    present.add(record.ledger)
                case "altered", False:
                    present.add(record.ledger)
                    yield Remark(place, f"its {fields}, kept apart, was altered: {path}. {REMEDY}", "failure")
                case "missing", False:
                    missing.setdefault(record.ledger, []).append(record)
                case "missing", True:
                    by = erased[hash]
                    said = f"{by.reviewer} erased it on {by.at}, record {by.seq} of {files.get(by.ledger, by.ledger)}"
                    yield Remark(place, f"its {fields} is erased: {said}", "fact")
                case _, True:
                    message = (
                        f"its {fields} was erased, and this copy has it still, or again: {path}. Erase the record here too"
                    )
                    yield Remark(place, message, "warning")
    yield from _missing(records, files, device, missing, present)
    yield from _unnamed(folder, named)


def _missing(
    records: Sequence[Record],
    files: Mapping[str, str],
    device: str,
    missing: Mapping[str, Sequence[Record]],
    present: set[str],
) -> Iterator[Remark]:
    written_on = {record.ledger: record.event.device for record in records if isinstance(record.event, CaseOpened)}
    for ledger, lacking in missing.items():
        file = files.get(ledger, ledger)
        numbers = sorted({record.seq for record in lacking})
        which = ", ".join(map(str, numbers[:5])) + (", …" if len(numbers) > 5 else "")
        what = f"words of record{'' if len(numbers) == 1 else 's'} {which}, kept apart, are not here"
        if ledger in present or written_on.get(ledger) == device:
            yield Remark(file, f"{what}, and nobody recorded that they were erased. {REMEDY}", "failure")
        else:
            message = f"{what}: none of this ledger's are. Version control leaves them out; `verifybench merge` brings them"
            yield Remark(file, message, "warning")


def _unnamed(folder: Path, named: set[str]) -> Iterator[Remark]:
    place = f"ledger/{apart.FOLDER}"
    try:
        unnamed = [hash for hash in apart.listed(folder) if hash not in named]
    except (beside.Unfit, OSError) as error:
        yield Remark(place, f"{error}: words kept apart were not looked through", "warning")
        return
    if unnamed:
        many = "1 text is" if len(unnamed) == 1 else f"{len(unnamed)} texts are"
        names = ", ".join(f"{hash}.json" for hash in unnamed[:3]) + (", …" if len(unnamed) > 3 else "")
        message = f"{many} kept here that no record names ({names}): recording was interrupted, or a ledger was cut short"
        yield Remark(place, f"{message}. If all heads hold, they can be deleted", "warning")
