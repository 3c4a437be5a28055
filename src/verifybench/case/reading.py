"""What a case is read from: its index as of the last build, its ledger as of the newest record, and its texts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from verifybench.case.config import Config
from verifybench.case.describe import described
from verifybench.case.errors import CaseError, NoSuchId
from verifybench.case.index import FOLDER, Index
from verifybench.model.document import Document
from verifybench.model.event import Head
from verifybench.model.state import State

if TYPE_CHECKING:
    from verifybench.case.asof import AsOf
    from verifybench.case.then import Then
    from verifybench.ledger import Fork, History

Made = TypeVar("Made")


class Reading:
    """An opened case without what follows from its decisions. Raises CaseError where nothing was built yet."""

    trust_caches: bool = True  # else all of the index is hashed, however large
    keep_caches: bool = True  # else nothing is written, not even what makes the next opening quicker

    def __init__(self, root: Path, config: Config, ledger: History, *, read_only: bool) -> None:
        self.root = root
        self.config = config
        self.reviewer = ledger.reviewer  # normalised: what records are signed with
        self.read_only = read_only
        self._ledger = ledger
        self._index: Index | None = None
        self._looking_back: AsOf | None = None
        self._found_then: Then | None = None
        self._of_index: dict[object, Any] = {}
        self._of_state: dict[str, tuple[object, Any]] = {}

    @property
    def name(self) -> str:
        return self.config.name

    @property
    def labels(self) -> tuple[str, ...]:
        return self.config.labels

    @property
    def explanations(self) -> tuple[str, ...]:
        """What a conflict may be explained with: the common list, then the case's own."""
        return self.config.every_explanation

    @property
    def keys(self) -> Mapping[str, tuple[str, ...]]:
        """The keys that a user wants for actions of the workbench, by the actions' ids."""
        return dict(self.config.keys)

    @property
    def filters(self) -> Mapping[str, str]:
        """What the case's claims are sought by often, by name."""
        return dict(self.config.filters)

    @property
    def state(self) -> State:
        return self._ledger.state

    @property
    def built(self) -> bool:
        """Whether there is an index to read from."""
        try:
            return self.index is not None
        except CaseError:
            return False

    @property
    def index(self) -> Index:
        if self._index is None:
            folder = self._then.folder if self._then else self.root / FOLDER
            self._index = Index(folder, root=self.root, wholly=not self.trust_caches, remember=self.keep_caches)
        return self._index

    @property
    def _then(self) -> Then | None:
        """Of a case opened as of earlier: where the texts of then are read; None of one opened as it is."""
        if self._looking_back is not None and self._found_then is None:
            from verifybench.case.then import index_of

            self._found_then = index_of(self.root, self._ledger, self._looking_back.moment, keep=self.keep_caches)
        return self._found_then

    @property
    def rules(self) -> str:
        """The version of the rules that the index was built with."""
        import json

        return str(json.loads(self.index.meta("rules") or '""'))

    def document(self, id: str) -> Document:
        def made() -> Document:
            try:
                return self.index.document(id)
            except KeyError:
                raise self._missing("document", id, self.index.fingerprints()) from None

        document = self._once_built(("document", id), made)
        return replace(document, metadata=described(document.metadata, self.state.metadata.get(id, {})))

    def draft_ids(self) -> frozenset[str]:
        """The ids of draft documents."""
        return self._once_built(
            "draft ids", lambda: frozenset(row.id for row in self.index.document_rows() if row.role == "draft")
        )

    def heads(self) -> tuple[Head, ...]:
        return self._ledger.heads()

    def forks(self) -> tuple[Fork, ...]:
        """Ledgers that two files here continue in two ways: of the decisions of both nobody can say whose they are."""
        return self._ledger.forks

    def changed_since(self) -> tuple[str, ...]:
        """Of a case opened as of earlier: what makes it differ from what was seen then. Nothing where it is not built."""
        from verifybench.case.asof import changed_since
        from verifybench.ledger import LedgerAsOf

        if (then := self._then) is None or not self.built:
            return ()
        if then.edition is not None or not isinstance(self._ledger, LedgerAsOf):
            return then.told
        return (*then.told, *changed_since(self.root, self._ledger, self.index))

    def refresh(self) -> bool:
        """Take in what another process wrote to a ledger or built; True where something is new.

        Raises IndexMissing where the index was damaged or taken away meanwhile: the one that was opened stays in use till a build.
        """
        if self._then is not None:
            return False  # the past stays as it was
        rebuilt = self._index is not None and Index.file_stamp(self.root / FOLDER) != self._index.stamp
        if rebuilt:
            anew = Index(self.root / FOLDER, wholly=not self.trust_caches, remember=self.keep_caches)
            self._forget_index()
            self._index = anew
        return self._ledger.refresh() or rebuilt

    def _once(self, what: str, of: object, made: Callable[[], Made]) -> Made:
        """What is made of a state, or of a standing, once for as long as that is the newest."""
        kept = self._of_state.get(what)
        if kept is None or kept[0] is not of:
            self._of_state[what] = kept = (of, made())
        found: Made = kept[1]
        return found

    def _once_built(self, what: object, made: Callable[[], Made]) -> Made:
        """What is made of the index, once for as long as that is the newest."""
        if what not in self._of_index:
            self._of_index[what] = made()
        found: Made = self._of_index[what]
        return found

    def _missing(self, what: str, id: str, known: Mapping[str, object] | Sequence[str]) -> NoSuchId:
        from difflib import get_close_matches

        near = get_close_matches(id, list(known), n=1, cutoff=0.5)
        hint = f" Did you mean {near[0]}?" if near else ""
        return NoSuchId(f"no {what} {id!r} in this case.{hint}")

    def _forget_index(self) -> None:
        if self._index is not None:
            self._index.close()
        self._index = None
        self._of_index.clear()
        self._of_state.clear()
