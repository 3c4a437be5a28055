"""A case folder: the one door through which commands, screen and reports reach everything."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

from verifybench.case import clock
from verifybench.case.config import FILE, Config, load
from verifybench.case.describe import checked, described
from verifybench.case.errors import CaseError, NoSuchId, ReadOnly
from verifybench.case.identity import device_name, reviewer_name
from verifybench.case.index import FOLDER, Index, IndexMissing
from verifybench.case.queue import Queue
from verifybench.case.rows import ConflictRow, DocumentRow, Scope
from verifybench.case.standing import Binder, Standing, stand
from verifybench.ledger import Ledger
from verifybench.model.claim import Claim, Passage
from verifybench.model.decisions import decisions
from verifybench.model.document import Document
from verifybench.model.event import (
    ClaimRef,
    ConflictDecided,
    Event,
    Explanation,
    Head,
    LetStand,
    Record,
    Redone,
    SourceDescribed,
    Undone,
    VerdictRecorded,
)
from verifybench.model.evidence import Conflict, Evidence
from verifybench.model.state import State, Verdict

if TYPE_CHECKING:
    from verifybench.case.build import BuildResult
    from verifybench.review import Finding

ConflictState = Literal["explained", "upheld", "open"]


class Case:
    """An opened case. What is read is as of the last build and the newest record; what is decided is durable on return.

    Raises CaseError where the folder is no case or an argument names nothing, LedgerError where the history cannot be
    trusted or written.
    """

    def __init__(self, root: Path, config: Config, ledger: Ledger, *, read_only: bool) -> None:
        self.root = root
        self.config = config
        self.reviewer = ledger.reviewer  # normalised: what records are signed with
        self.read_only = read_only
        self._ledger = ledger
        self._index: Index | None = None
        self._binder: Binder | None = None
        self._standing: tuple[State, Standing] | None = None
        self._found: tuple[Conflict, ...] | None = None
        self._conflicts: tuple[State, tuple[ConflictRow, ...], dict[str, int]] | None = None
        self._claims: dict[str, Claim] = {}
        self._documents: dict[str, Document] = {}

    # -- opening ---------------------------------------------------------------------------------------------------------

    @staticmethod
    def find(start: Path) -> Path:
        """The case that a folder belongs to: itself or the nearest one above. Raises CaseError with the remedy."""
        start = start.resolve()
        for folder in (start, *start.parents):
            if (folder / FILE).is_file():
                return folder
        raise CaseError(
            f"no case here: neither {start} nor a folder above it has a {FILE}. Make one with: verifybench init FOLDER"
        )

    @classmethod
    def open(cls, root: Path, *, reviewer: str | None = None, read_only: bool = False) -> Case:
        """Open the case at `root`; an index that is missing is only missed when something is read from it."""
        cache = root / FOLDER
        config = load(root, cache / "config.json")
        name = reviewer_name(reviewer, config.reviewer, root)
        ledger = Ledger.open(
            root / "ledger",
            reviewer=name,
            device=device_name(),
            now=clock.now,
            read_only=read_only,
            cache=cache / "ledger.json" if cache.is_dir() else None,
        )
        return cls(root, config, ledger, read_only=read_only)

    def close(self) -> None:
        self._ledger.close()
        self._forget_index()

    def __enter__(self) -> Case:
        return self

    def __exit__(self, *failure: object) -> None:
        self.close()

    # -- reading ---------------------------------------------------------------------------------------------------------

    @property
    def name(self) -> str:
        return self.config.name

    @property
    def labels(self) -> tuple[str, ...]:
        return self.config.labels

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
            try:
                self._index = Index(self.root / FOLDER)
            except IndexMissing:
                raise CaseError(f"{self.root}: not built yet. Run: verifybench build") from None
        return self._index

    @property
    def rules(self) -> str:
        """The version of the rules that the index was built with."""
        import json

        return str(json.loads(self.index.meta("rules") or '""'))

    def documents(self, role: Literal["source", "draft"] | None = None) -> tuple[DocumentRow, ...]:
        """Every document, drafts first, with what people described laid over."""
        described_fields = self.state.metadata
        return tuple(
            replace(row, metadata=described(row.metadata, described_fields.get(row.id, {})))
            for row in self.index.document_rows()
            if role is None or row.role == role
        )

    def document(self, id: str) -> Document:
        if id not in self._documents:
            try:
                document = self.index.document(id)
            except KeyError:
                raise self._missing("document", id, self.index.fingerprints()) from None
            self._documents[id] = document
        document = self._documents[id]
        return replace(document, metadata=described(document.metadata, self.state.metadata.get(id, {})))

    def claim(self, id: str) -> Claim:
        if id not in self._claims:
            try:
                self._claims[id] = self.index.claim(id)
            except KeyError:
                if (orphan := self.standing.orphans.get(id)) is not None:
                    return orphan
                raise self._missing("claim", id, self.index.claim_ids(("draft", "source"))) from None
        return self._claims[id]

    def passage(self, id: str) -> Passage:
        try:
            return self.index.passage(id)
        except KeyError:
            raise NoSuchId(f"no passage {id!r} in this case") from None

    def evidence(self, claim: str) -> tuple[Evidence, ...]:
        """What bears on a claim, best first."""
        return self.index.evidence(claim)

    def queue(self, scope: Scope | None = None) -> Queue:
        """The claims to decide: the drafts' where there are drafts, else all."""
        if scope is None:
            scope = "drafts" if any(row.role == "draft" for row in self.index.document_rows()) else "all"
        return Queue(self.index, scope, lambda: self.standing, lambda: self._conflict_rows()[1])

    @property
    def standing(self) -> Standing:
        """Every decision bound to today's claims."""
        state = self.state
        if self._standing is None or self._standing[0] is not state:
            self._binder = self._binder or Binder(self.index)
            self._standing = (state, stand(state, self._binder))
        return self._standing[1]

    def verdicts(self, claim: str) -> tuple[Verdict, ...]:
        """The verdicts standing for a claim; more than one where reviewers differ."""
        return self.standing.verdicts.get(claim, ())

    def conflicts(self) -> tuple[ConflictRow, ...]:
        """Those that block a draft first, then the firm ones, then the possible, then what is decided or gone."""
        return self._conflict_rows()[0]

    def conflicts_of(self, claim: str) -> tuple[ConflictRow, ...]:
        return tuple(row for row in self.conflicts() if claim in (row.conflict.left.claim, row.conflict.right.claim))

    def _conflict_rows(self) -> tuple[tuple[ConflictRow, ...], dict[str, int]]:
        from verifybench.case.board import board, undecided

        state = self.state
        if self._conflicts is None or self._conflicts[0] is not state:
            if self._found is None:
                self._found = self.index.conflicts()
            drafts = {row.id for row in self.index.document_rows() if row.role == "draft"}
            rows = board(self.root, self._found, drafts, state, self.standing, self.claim)
            self._conflicts = (state, rows, undecided(rows))
        return self._conflicts[1], self._conflicts[2]

    def history(self, claim: str | None = None) -> tuple[Record, ...]:
        """All records in merged order, or those about one claim (its verdicts, conflicts, and what took them back)."""
        records = self._ledger.records()
        if claim is None:
            return records
        from verifybench.case.chronicle import about

        self.claim(claim)
        return about(records, claim, self.standing.aliases, {row.conflict.id for row in self.conflicts_of(claim)})

    def heads(self) -> tuple[Head, ...]:
        return self._ledger.heads()

    def gate(self, draft: str | None = None) -> tuple[Finding, ...]:
        """Every reason why a draft (all drafts, where none is named) may not be published yet."""
        from verifybench.review import gate

        drafts = [row.id for row in self.documents("draft") if draft in (None, row.id)]
        if draft is not None and not drafts:
            raise self._missing("draft", draft, [row.id for row in self.documents("draft")])
        if not drafts:
            raise CaseError(f"{self.root}: no draft to check. Add one with: verifybench add FILE --role draft")
        standing = self.standing
        claims = [self.claim(row.id) for row in self.queue("drafts") if row.document in drafts]
        waiting = [(row.conflict, row.state) for row in self.conflicts() if row.state in ("open", "upheld")]
        return tuple(gate(claims, standing.verdicts, standing.stands, waiting, self.config.passing))

    def refresh(self) -> bool:
        """Take in what another process wrote to a ledger or built; True where something is new."""
        changed = self._ledger.refresh()
        if self._index is not None and Index.file_stamp(self.root / FOLDER) != self._index.stamp:
            self._forget_index()
            changed = True
        return changed

    # -- deciding --------------------------------------------------------------------------------------------------------

    def record_verdict(
        self,
        claim: str,
        label: str,
        rationale: str = "",
        *,
        evidence: Sequence[str] = (),
        proposed: str | None = None,
        question: str | None = None,
    ) -> Record:
        """Record a verdict; `evidence` names passages (or DOCUMENT:START-END). Durable when it returns."""
        from verifybench.case.cite import cite

        about, linked = self.claim(claim), self.evidence(claim)
        event = VerdictRecorded(
            claim=self._reference(about),
            label=self._label(label),
            rationale=rationale.strip(),
            evidence=tuple(cite(self.index, named, linked) for named in dict.fromkeys(evidence)),
            proposed=(proposed or "").strip() or None,
            question=(question or "").strip() or None,
            supersedes=tuple(one.hash for one in self.verdicts(claim) if one.reviewer == self.reviewer),
        )
        for cited in event.evidence:
            self._keep_text(cited.document)
        return self._append(replace(event, snapshot=self._snapshot(about)))

    def undo(self) -> Record | None:
        """Take back one's newest decision; returns the record taken back, None when there is nothing to undo."""
        return self._again(self.state.undoable, Undone)

    def redo(self) -> Record | None:
        """Bring back what was undone last; returns the record brought back, None when there is nothing to redo."""
        return self._again(self.state.redoable, Redone)

    def decide_conflict(
        self, conflict: str, state: ConflictState, *, explanation: str | None = None, rationale: str = ""
    ) -> Record:
        """Explain a conflict (with one of the explanations), uphold it, or open it again."""
        from verifybench.case.snapshot import keep_conflict

        row = next((row for row in self.conflicts() if row.conflict.id == conflict), None)
        if row is None:
            raise self._missing("conflict", conflict, [row.conflict.id for row in self.conflicts()])
        if state == "explained" and not (explanation or "").strip():
            raise CaseError(
                f"an explained conflict needs its explanation: {', '.join(get_args(Explanation))}, or words of your own"
            )
        self._writable()
        sides = dict.fromkeys(side.claim for side in (row.conflict.left, row.conflict.right) if side.claim)
        return self._append(
            ConflictDecided(
                conflict=conflict,
                state=state,
                explanation=explanation.strip() if explanation and state == "explained" else None,
                rationale=rationale.strip(),
                claims=tuple(self._reference(self.claim(id)) for id in sides) if row.state != "gone" else (),
                snapshot=keep_conflict(self.root, self.index, self.rules, row.conflict),
            )
        )

    def let_stand(self, claim: str, reason: str) -> Record:
        """Let a draft claim stand as written (stet), with a reason."""
        if not reason.strip():
            raise CaseError("to let a claim stand needs a reason")
        about = self.claim(claim)
        return self._append(LetStand(self._reference(about), reason.strip(), self._snapshot(about)))

    def describe_source(self, document: str, **fields: str) -> Record:
        """Record what a person knows about a document; an empty string makes a field unknown again."""
        if document not in (known := self.index.fingerprints()):
            raise self._missing("document", document, known)
        return self._append(SourceDescribed(document=document, **checked(fields)))

    # -- making ----------------------------------------------------------------------------------------------------------

    def build(self, progress: Callable[[str, int, int], None] | None = None) -> BuildResult:
        """Bring claims, evidence and conflicts up to date with the files and with what people decided."""
        from verifybench.case.build import build

        self._writable()
        result = build(self.root, self.config, decisions(self.state), progress)
        self._forget_index()
        load(self.root, self.root / FOLDER / "config.json")  # so that the next opening need not validate it again
        return result

    # -- inside ----------------------------------------------------------------------------------------------------------

    def _reference(self, claim: Claim) -> ClaimRef:
        return ClaimRef(claim.id, claim.document, claim.selector)

    def _label(self, label: str) -> str:
        wanted = " ".join(label.split()).casefold()
        for known in self.labels:
            if known.casefold() == wanted:
                return known
        near = get_close_matches(wanted, [known.casefold() for known in self.labels], n=1)
        hint = f" Did you mean {near[0]!r}?" if near else ""
        raise CaseError(f"no verdict {label!r} on this case's scale.{hint} Labels: {', '.join(self.labels)}")

    def _snapshot(self, claim: Claim) -> str:
        from verifybench.case.snapshot import keep_claim

        self._writable()
        shown = self.evidence(claim.id), self.conflicts_of(claim.id)
        return keep_claim(self.root, self.index, self.rules, claim, *shown)

    def _keep_text(self, document: str) -> None:
        from verifybench.case.versions import keep_text

        self._writable()
        keep_text(self.root, self.index.document(document).text)

    def _append(self, event: Event) -> Record:
        self._writable()
        try:
            return self._ledger.append(event)
        except (TypeError, ValueError) as error:  # characters that no file can hold, such as half a surrogate pair
            raise CaseError(f"not recorded, it cannot be written down: {error}") from error

    def _again(self, stacks: Mapping[str, Sequence[Record]], kind: type[Undone] | type[Redone]) -> Record | None:
        self._writable()
        own = stacks.get(self._ledger.id or "", ())
        if not own:
            return None
        self._append(kind(target=own[-1].hash))
        return own[-1]

    def _writable(self) -> None:
        if self.read_only:
            raise ReadOnly("this case was opened for looking only (--read-only): nothing was recorded")

    def _missing(self, what: str, id: str, known: Mapping[str, object] | Sequence[str]) -> NoSuchId:
        near = get_close_matches(id, list(known), n=1, cutoff=0.5)
        hint = f" Did you mean {near[0]}?" if near else ""
        return NoSuchId(f"no {what} {id!r} in this case.{hint}")

    def _forget_index(self) -> None:
        if self._index is not None:
            self._index.close()
        self._index = self._binder = self._standing = self._found = self._conflicts = None
        self._claims.clear()
        self._documents.clear()
