"""Taking in what other reviewers decided on their copies of the case: their ledgers, and the texts their decisions saw."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from verifybench.case import versions
from verifybench.case.config import FILE
from verifybench.case.conflicts import ConflictRow
from verifybench.case.errors import CaseError
from verifybench.case.recording import Recording
from verifybench.ledger import LedgerDamaged, beside
from verifybench.model.event import LedgersMerged, Record

if TYPE_CHECKING:
    from verifybench.case.fetching import Fetched
    from verifybench.ledger import Taken

FOLDER = "ledger"


@dataclass(frozen=True, slots=True)
class Origin:
    """Another replica as somebody named it: its ledger files, the folder they lie in, and its `versions/`, where known."""

    name: str
    files: tuple[Path, ...]
    ledgers: Path
    versions: Path


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge brought. `texts` came into `versions/`, `missing` are in neither copy; `beside` is what lies beside ledgers.

    `conflicts` are the disagreements between reviewers that are new. `record` is the event of the merge, None where nothing
    came that decides anything. `differing` are drafts (document, path) of which a copy has another
    text. `unreadable` says why the history cannot be opened with what came in.
    """

    taken: tuple[Taken, ...]
    texts: int = 0
    missing: int = 0
    beside: int = 0
    conflicts: tuple[ConflictRow, ...] = ()
    record: Record | None = None
    warnings: tuple[str, ...] = ()
    unreadable: LedgerDamaged | None = None
    differing: tuple[tuple[str, str], ...] = ()

    @property
    def whole(self) -> bool:
        """Whether everything came in, and nothing parted."""
        return self.unreadable is None and all(one.fate not in ("forked", "refused") for one in self.taken)


class Merging(Recording):
    """Bringing replicas together."""

    def merge(self, others: Sequence[Path], *, recorded: bool = True) -> Merged:
        """Take in other replicas: case folders, `ledger/` folders or single ledger files.

        A case opened for reading only is left alone; what would come is told. With `recorded` what came is recorded as one
        event of the own ledger. Raises CaseError where one of `others` is no replica; LedgerError, OSError where this case refuses.
        """
        from verifybench.ledger import merge

        origins = [_origin(other, self.root) for other in others]
        known = {head.file: head.seq for head in self.heads()}
        disputes = {row.id for row in self._disputed()}
        files = [file for origin in origins for file in origin.files]
        taken = merge(self.root / FOLDER, files, self.heads(), look_only=self.read_only)
        differing = self._differing(origins)
        if self.read_only:
            return Merged(taken, differing=differing)
        fetched = self._fetch(taken, origins)
        try:
            self._ledger.refresh()
        except LedgerDamaged as error:
            return Merged(taken, fetched.came, fetched.missing, unreadable=error, differing=differing)
        news = [
            event for one in taken if one.added for event in self._events(one.file, known.get(one.file, 0) + 1, every=True)
        ]
        companions = self._bring_beside(taken, origins)
        mine, warnings = self._mistaken(taken)
        record = None
        if recorded and not mine and any(event.get("kind") not in ("case-opened", "ledgers-merged") for event in news):
            heads = tuple(head.ref() for head in self.heads())
            names = ", ".join(dict.fromkeys(origin.name for origin in origins))
            record = self._append(LedgersMerged(heads, names))
        return Merged(
            taken,
            fetched.came,
            fetched.missing,
            companions,
            tuple(row for row in self._disputed() if row.id not in disputes),
            record,
            (*warnings, *self._foreign(news)),
            differing=differing,
        )

    # -- inside ----------------------------------------------------------------------------------------------------------

    def _differing(self, origins: Iterable[Origin]) -> tuple[tuple[str, str], ...]:
        """Document and path of the drafts that are here and in a copy, and not alike to the byte."""
        from verifybench.case.folder import scan

        mine = {one.path: one for one in scan(self.root)[0] if one.role == "draft"}
        theirs = (
            one
            for root in dict.fromkeys(origin.versions.parent for origin in origins)
            if (root / FILE).is_file()
            for one in scan(root)[0]
        )
        other = {one.path for one in theirs if one.path in mine and mine[one.path].sha256 != one.sha256}
        return tuple((mine[path].id, path) for path in sorted(other))

    def _disputed(self) -> list[ConflictRow]:
        if not self.built:
            return []
        return [row for row in self.conflicts() if row.outline.kind == "reviewer-reviewer" and row.state == "open"]

    def _fetch(self, taken: Iterable[Taken], origins: Sequence[Origin]) -> Fetched:
        """The texts that decisions of these ledgers saw, of ledgers known before too, for they may have come alone; and the earlier
        texts of documents, with the lists of them."""
        from verifybench.case import earlier
        from verifybench.case.fetching import Fetched, editions_named, fetch, fetch_editions, pointed_at
        from verifybench.ledger.incoming import lines_of

        files = sorted({one.file for one in taken if one.file})
        known = earlier.listed(dict.fromkeys(origin.versions.parent for origin in origins))
        if not files and not known:
            return Fetched()
        names = set[str]().union(*(pointed_at(lines_of(self.root / FOLDER / file)) for file in files))
        names.update(f"{text}.txt" for texts in known.values() for text in texts)
        others = dict.fromkeys(origin.versions for origin in origins)
        fetched = fetch(self.root, names, others)
        editions = set[str]().union(*(editions_named(lines_of(self.root / FOLDER / file)) for file in files))
        fetch_editions(self.root, editions, others)
        earlier.take_in(self.root, known)
        return fetched

    def _bring_beside(self, taken: Sequence[Taken], origins: Iterable[Origin]) -> int:
        from verifybench.ledger.companions import bring

        events = [event for head in self.heads() for event in self._events(head.file, 1)]
        erased = {hash for event in events if event.get("kind") == "erased" for hash in _strings(event.get("hashes"))}
        apart = {hash for event in events for hash in _strings(event.get("apart"))}
        came = 0
        for ledgers in dict.fromkeys(origin.ledgers for origin in origins):
            called = {one.source.name: one.file for one in taken if one.file and one.source.parent == ledgers}
            came += bring(ledgers, self.root / FOLDER, called, apart, erased)
        return came

    def _events(self, file: str, start: int, *, every: bool = False) -> Iterator[Mapping[str, Any]]:
        """The events of a ledger file as they are stored, from that record on; unless `every`, those of words kept apart.

        Typed ones, of all ledgers, would cost more than all the rest of a merge.
        """
        from verifybench.ledger.incoming import lines_of

        count = next((head.seq for head in self.heads() if head.file == file), 0)
        for line in islice(lines_of(self.root / FOLDER / file), start - 1, count):
            if every or b'"apart":[' in line or b'"kind":"erased"' in line:
                yield json.loads(line[line.index(b":") + 1 :])["event"]

    def _mistaken(self, taken: Iterable[Taken]) -> tuple[bool, list[str]]:
        """Whether what came is now taken for one's own ledger, and words about each that says to be of this person and device."""
        alike = [
            one
            for one in taken
            if one.fate == "copied" and (one.reviewer, one.device) == (self._ledger.reviewer, self._ledger.device)
        ]
        mine = any(one.ledger == self._ledger.id for one in alike)
        goes_on = "your next decision here goes on in it" if mine else "it is another ledger than yours"
        return mine, [
            f"{one.file} says to be by {one.reviewer} on {one.device}, as you are here; {goes_on}. If it was written on another "
            "computer, give this one a name of its own in VERIFYBENCH_DEVICE before you decide anything"
            for one in alike
        ]

    def _foreign(self, news: Iterable[Mapping[str, Any]]) -> list[str]:
        """A warning where nothing that was decided is about a document of this case."""
        from verifybench.case.folder import scan

        named = sorted({document for event in news for document in _documents(event)})
        if not named:
            return []
        here = set(self.index.fingerprints()) if self.built else {entry.id for entry in scan(self.root)[0]}
        if here.intersection(named):
            return []
        some = ", ".join(named[:3]) + (", …" if len(named) > 3 else "")
        return [f"none of the documents that was decided on is in this case ({some}): is it a copy of the same case?"]


def _origin(other: Path, root: Path) -> Origin:
    """Where the ledgers of a replica are. Raises CaseError where there can be none."""
    place = other.resolve()
    if not place.exists():
        raise CaseError(f"{other}: there is nothing of this name. Name a case, its ledger folder or a ledger file.")
    if place.is_relative_to(root.resolve() / FOLDER) or place == root.resolve():
        raise CaseError(f"{other}: this is the case itself. Name another copy of it.")
    if place.is_dir():
        ledgers = place / FOLDER if (place / FILE).is_file() or (place / FOLDER).is_dir() else place
        try:
            names = beside.names(ledgers, ".json")
        except beside.Unfit as error:
            raise CaseError(f"{ledgers}: {error}. Name the folder it leads to.") from None
        if not names and not (place / FILE).is_file():
            raise CaseError(f"{other}: holds no ledgers. Name a case, its ledger folder or a ledger file.")
    elif place.is_file():
        ledgers, names = place.parent, [place.name]
    else:
        raise CaseError(f"{other}: is no regular file. Name a case, its ledger folder or a ledger file.")
    case = ledgers.parent if ledgers.name == FOLDER else ledgers
    name = case.name.encode("utf-8", "replace").decode("utf-8")
    return Origin(name, tuple(ledgers / one for one in names), ledgers, case / versions.FOLDER)


def _strings(plain: Any) -> Iterator[str]:
    """Every string in plain data: events of a newer version may be of any form."""
    if isinstance(plain, str):
        yield plain
    elif isinstance(plain, (list, dict)):
        for member in plain.values() if isinstance(plain, dict) else plain:
            yield from _strings(member)


def _documents(plain: Any) -> Iterator[str]:
    """The documents that a stored event is about, whatever its kind."""
    if isinstance(plain, dict):
        yield from (plain[name] for name in ("document", "draft") if isinstance(plain.get(name), str))
        plain = plain.values()
    elif not isinstance(plain, list):
        return
    for member in plain:
        yield from _documents(member)
