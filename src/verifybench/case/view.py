"""Looking into a case: documents, claims, evidence, conflicts, and what was decided about them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from verifybench.case.config import Config
from verifybench.case.conflicts import ConflictRow
from verifybench.case.describe import described
from verifybench.case.documents import DocumentRow
from verifybench.case.errors import CaseError, NoSuchId
from verifybench.case.index import FOLDER, Index
from verifybench.case.queue import Queue
from verifybench.case.rows import Scope, Waits
from verifybench.case.standing import Binder, Standing
from verifybench.model.claim import Claim, Fact, Passage
from verifybench.model.document import Document
from verifybench.model.event import (
    Head,
    Record,
)
from verifybench.model.evidence import Conflict, Evidence
from verifybench.model.state import State, Verdict

if TYPE_CHECKING:
    from verifybench.case.board import Board
    from verifybench.case.checked import Checked, Summary
    from verifybench.case.overlay import Overlay, Struck
    from verifybench.case.particulars import Particulars
    from verifybench.case.sight import Memory, Sight
    from verifybench.case.sourcing import Sourced, Sourcing
    from verifybench.ledger import Fork, History
    from verifybench.review import Finding, Review

Made = TypeVar("Made")


class CaseView:
    """The reading half of a case, as of the last build and the newest record.

    Raises CaseError where an argument names nothing or nothing was built yet. While `as_author`, a reviewer sees their own
    verdict on a claim that waits for its blind second review; what goes to others is read without.
    """

    as_author: bool = True
    trust_caches: bool = True  # else all of the index is hashed, however large

    def __init__(self, root: Path, config: Config, ledger: History, *, read_only: bool) -> None:
        self.root = root
        self.config = config
        self.reviewer = ledger.reviewer  # normalised: what records are signed with
        self.read_only = read_only
        self._ledger = ledger
        self._index: Index | None = None
        self._binder: Binder | None = None
        self._kept: dict[str, tuple[object, Any]] = {}
        self._kinds: dict[str, tuple[str, ...]] = {}
        self.reviewed: Memory = {}
        self._overlay: Overlay | None = None
        self._found: tuple[Conflict, ...] | None = None
        self._drafts: frozenset[str] | None = None
        self._claims: dict[str, Claim] = {}
        self._documents: dict[str, Document] = {}

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
            self._index = Index(self.root / FOLDER, wholly=not self.trust_caches)
        return self._index

    @property
    def rules(self) -> str:
        """The version of the rules that the index was built with."""
        import json

        return str(json.loads(self.index.meta("rules") or '""'))

    def documents(self, role: Literal["source", "draft"] | None = None) -> tuple[DocumentRow, ...]:
        """Every document, drafts first, with what people described, graded and grouped laid over."""
        said, sourcing = self.state.metadata, self.sourcing
        return tuple(
            replace(
                row,
                metadata=described(row.metadata, said.get(row.id, {})),
                grade=sourcing.grade(row.id),
                group=sourcing.grouping.of(row.id),
                group_size=sourcing.size(row.id) if row.role == "source" else 1,
                why=sourcing.why(row.id),
            )
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
                from verifybench.case.chronicle import about

                if about(self._ledger.records(), id, {}):
                    was = f"no claim {id!r} today: its words were changed, cut anew or are gone"
                    raise NoSuchId(f"{was}. What was decided about it: verifybench history {id}") from None
                raise self._missing("claim", id, self.index.claim_ids(("draft", "source"))) from None
        return self._claims[id]

    def passage(self, id: str) -> Passage:
        try:
            return self.index.passage(id)
        except KeyError:
            made = self._overlaid().made(id, self.standing.evidence.values())
            if made is None:
                raise NoSuchId(f"no passage {id!r} in this case") from None
            return made

    def evidence(self, claim: str) -> tuple[Evidence, ...]:
        """What bears on a claim: what people added, then what the machine found, best first; without what was struck."""
        return self._evidence(claim)[0]

    def struck(self, claim: str) -> tuple[Struck, ...]:
        """The passages that people struck from a claim's evidence."""
        return self._evidence(claim)[1]

    def facts(self, claim: str) -> tuple[Fact, ...]:
        """What a claim asserts: of one that names who said it, that it was said and that it is so."""
        from verifybench.review import read_claim

        return read_claim(self.claim(claim)).facts

    def checked(self, claim: str) -> tuple[Checked, ...]:
        """What the evidence says about each fact of a claim, and how many independent sources say so."""
        from verifybench.case.checked import checked

        return checked(self.facts(claim), self.evidence(claim), self.sourcing.count, self.claim(claim).document)

    @property
    def sourcing(self) -> Sourcing:
        """Which sources are one, and how many that stand apart say something."""

        def made() -> Sourcing:
            from verifybench.case.sourcing import Sourcing

            return Sourcing(self.index, self.state, self.passage)

        return self._once("sourcing", self.state, made)

    def sourced(self, evidence: Sequence[Evidence]) -> Mapping[str, Sourced]:
        """By passage, what is known of the source of each piece of evidence of a claim."""
        return self.sourcing.of(evidence)

    def why_grouped(self, document: str, called: Callable[[str], str] = str) -> tuple[str, ...]:
        """What ties a source to those that count as one with it, and what it is kept apart from; `called` names the others."""
        return self.sourcing.why(document, called)

    def queue(self, scope: Scope | None = None) -> Queue:
        """The claims to decide: the drafts' where there are drafts, else all."""
        if scope is None:
            scope = "drafts" if self.index.has_drafts() else "all"
        stage = self.waits_for
        return Queue(self.index, scope, lambda: self.standing, lambda: self._disagreements()[1], self._summaries, stage)

    @property
    def standing(self) -> Standing:
        """Every decision bound to today's claims, as far as the reader may see it."""
        return self._sight().seen(self.reviewer if self.as_author else None)

    def verdicts(self, claim: str) -> tuple[Verdict, ...]:
        """The verdicts standing for a claim, as far as the reader may see them; more than one where reviewers differ."""
        return self.standing.verdicts.get(claim, ())

    def adjudicated(self, verdict: Verdict) -> tuple[Verdict, ...]:
        """The verdicts that an adjudication decided between; none of any other verdict."""
        from verifybench.model.event import Adjudicated

        if not isinstance(verdict.event, Adjudicated):
            return ()
        below = {one.hash: one for one in self._sight().past((verdict,))}
        return tuple(below[hash] for hash in verdict.event.supersedes if hash in below)

    def kinds(self, claim: str) -> tuple[str, ...]:
        """What kinds a claim is of: number, date, quotation, attribution, name, misconduct."""
        if claim not in self._kinds:
            from verifybench.case.sighting import kinds_of

            self._kinds[claim] = kinds_of(self, claim)
        return self._kinds[claim]

    def review_of(self, claim: str) -> Review | None:
        """Where a claim's second review stands; None where none is demanded or asked, and nobody differs."""
        return self._sight().of(claim)

    def waits_for(self, claim: str) -> Waits:
        """What a claim with a verdict waits for, in a word."""
        sight = self._sight()
        review = sight.of(claim) if claim in sight.whole.verdicts else None
        if review is not None and (review.stage == "second" or review.stage == "adjudicate"):
            return review.stage
        return ""

    def conflicts(self) -> tuple[ConflictRow, ...]:
        """Undecided, explained, gone; of each the firm ones before the possible, and first those that block a draft."""
        return self._once("conflicts", self.standing, lambda: self._board().rows())

    def conflict(self, id: str) -> ConflictRow:
        """One conflict of the board. Raises NoSuchId, with the nearest."""
        rows = {row.conflict.id: row for row in self.conflicts()}
        if id not in rows:
            raise self._missing("conflict", id, list(rows))
        return rows[id]

    def conflicts_of(self, claim: str) -> tuple[ConflictRow, ...]:
        """The conflicts that touch one claim, in the same order, without reading the others."""
        return self._board().of(claim)

    def particulars(self, row: ConflictRow) -> Particulars:
        """What is known of both sides of a conflict, of its decisions, and what can be done about it."""
        from verifybench.case.particulars import particulars

        return particulars(self, row)

    def decisions_on(self, conflict: str) -> tuple[tuple[Record, bool], ...]:
        """The decisions about a conflict, oldest first, each with whether it was taken back."""
        from verifybench.case.chronicle import decisions

        found = self._once("decisions", self.state, lambda: decisions(self._ledger.records())).get(conflict, [])
        return tuple(zip(self._shown(tuple(record for record, _ in found)), (back for _, back in found), strict=True))

    @property
    def explanations(self) -> tuple[str, ...]:
        """What a conflict may be explained with: the common list, then the case's own."""
        return self.config.every_explanation

    def group_of(self, document: str) -> str | None:
        """The independence group of a source; None of a draft or of what is no document of today."""
        row = self.listed_documents().get(document)
        return None if row is None or row.role == "draft" else row.group or row.id

    def listed_documents(self) -> Mapping[str, DocumentRow]:
        """Every document by its id, read once a state."""
        return self._once("documents", self.state, lambda: {row.id: row for row in self.documents()})

    def _board(self) -> Board:
        from verifybench.case.board import Board
        from verifybench.ledger import LedgerAsOf

        def found() -> tuple[Conflict, ...]:
            self._found = self.index.conflicts() if self._found is None else self._found
            return self._found

        sight, reader = self._sight(), self.reviewer if self.as_author else None
        return Board(
            self.root,
            self.index,
            self.state,
            found,
            self._disagreements()[0],
            self._draft_ids(),
            self._blind,
            (lambda decided: sight.worded(decided, reader)) if sight.any_blind() else (lambda decided: decided),
            past=isinstance(self._ledger, LedgerAsOf),
        )

    def _disagreements(self) -> tuple[tuple[Conflict, ...], dict[str, int]]:
        """Disagreements between reviewers, and what decisions change in the index's count of conflicts a claim."""
        standing = self.standing

        def nth(claim: Claim) -> int:
            return self.document(claim.document).text.count(claim.selector.exact, 0, claim.selector.start)

        def made() -> tuple[tuple[Conflict, ...], dict[str, int]]:
            from verifybench.case.board import settled

            disputes: tuple[Conflict, ...] = ()
            if standing.disputed:
                from verifybench.review import disagreements

                disputes = tuple(disagreements(standing.verdicts, {id: self.claim(id) for id in standing.disputed}, nth))
            return disputes, settled(self.index, self.state, disputes)

        return self._once("disagreements", standing, made)

    def _draft_ids(self) -> frozenset[str]:
        if self._drafts is None:
            self._drafts = frozenset(row.id for row in self.index.document_rows() if row.role == "draft")
        return self._drafts

    def history(self, claim: str | None = None) -> tuple[Record, ...]:
        """All records in merged order, or those about one claim (its verdicts, conflicts, and what took them back).

        `claim` may be an id that only events name: the words were changed since, or nothing is built here any more. What the
        reader may not see yet is `Hidden` in its place.
        """
        records = self._ledger.records()
        if claim is None:
            return self._shown(records)
        from verifybench.case.chronicle import about

        aliases = self.standing.aliases if self.built else {}
        touching = self.conflicts_of(aliases.get(claim, claim)) if self.built else ()
        found = about(records, claim, aliases, {row.conflict.id for row in touching})
        if not found:
            self.claim(claim)
        return self._shown(found)

    def hidden_verdicts(self) -> frozenset[str]:
        """The records of verdicts that only their authors may see yet."""
        sight = self._sight()
        return sight.hidden(self._ledger.records()) if sight.any_blind() else frozenset()

    def heads(self) -> tuple[Head, ...]:
        return self._ledger.heads()

    def forks(self) -> tuple[Fork, ...]:
        """Ledgers that two files here continue in two ways: of the decisions of both nobody can say whose they are."""
        return self._ledger.forks

    def gate(self, draft: str | None = None) -> tuple[Finding, ...]:
        """Every reason why a draft may not be published yet: of all drafts where none is named, of all claims without drafts.

        Files that were not built as they are now come first: what is said of the rest is said of older texts. It says the same to
        everybody: of a verdict that only its author may see it says that it waits for the second.
        """
        from verifybench.case.freshness import unbuilt
        from verifybench.case.gone import to_look_at_again
        from verifybench.case.sighting import demanded
        from verifybench.model.decisions import decisions
        from verifybench.review import Finding, gate

        if draft is not None and draft not in self._draft_ids():
            raise self._missing("draft", draft, sorted(self._draft_ids()))
        standing = self._sight().seen(None)
        claims = [self.claim(row.id) for row in self.queue() if draft in (None, row.document)]
        waiting = [
            (row.conflict, row.state)
            for row in self.conflicts()
            if row.state in ("open", "upheld") and not self._between_blind(row.conflict)
        ]
        settled = {*standing.stands, *(id for id in standing.waivers if id not in standing.verdicts)}
        more = {claim.id: tuple(demanded(self, claim, standing)) for claim in claims}
        findings = tuple(gate(claims, standing.verdicts, settled, waiting, self.config.passing, more))
        told = {one.conflict for one in findings}
        again = (one for one in to_look_at_again(self, draft) if one.conflict not in told)
        empty = (
            ()
            if self.listed_documents()
            else (Finding("case.empty", "there is nothing to check: no document is built", ""),)
        )
        return (*empty, *unbuilt(self.root, self.index, self.config.exclude, decisions(self.state)), *findings, *again)

    def rests_on_saying(self, draft: str | None = None) -> tuple[tuple[str, Verdict], ...]:
        """Verdicts that let an attributed claim of a draft go out on evidence that shows only that it was said, with their claims.

        It holds no draft back, and says the same to everybody.
        """
        from verifybench.review import rests_on_saying

        standing, passing = self._sight().seen(None), self.config.passing
        return tuple(
            (row.id, verdict)
            for row in self.queue()
            if draft in (None, row.document)
            for verdict in standing.verdicts.get(row.id, ())
            if rests_on_saying(verdict.event, self.facts(row.id), self.evidence(row.id), passing)
        )

    def changed_since(self) -> tuple[str, ...]:
        """Of a case opened as of earlier: what makes it differ from what was seen then. Nothing where it is not built."""
        from verifybench.case.asof import changed_since
        from verifybench.ledger import LedgerAsOf

        if not isinstance(self._ledger, LedgerAsOf) or not self.built:
            return ()
        return tuple(changed_since(self.root, self._ledger, self.index))

    def refresh(self) -> bool:
        """Take in what another process wrote to a ledger or built; True where something is new.

        Raises IndexMissing where the index was damaged or taken away meanwhile: the one that was opened stays in use till a build.
        """
        rebuilt = self._index is not None and Index.file_stamp(self.root / FOLDER) != self._index.stamp
        if rebuilt:
            anew = Index(self.root / FOLDER, wholly=not self.trust_caches)
            self._forget_index()
            self._index = anew
        return self._ledger.refresh() or rebuilt

    # -- inside ----------------------------------------------------------------------------------------------------------

    def _sight(self) -> Sight:
        def made() -> Sight:
            from verifybench.case.sighting import sight_of

            return sight_of(self, self._ledger, self._bindings() if self.built else None)

        return self._once("sight", self.state, made)

    def _bindings(self) -> Binder:
        self._binder = self._binder or Binder(self.index)
        return self._binder

    def _blind(self, claim: str) -> bool:
        sight = self._sight()
        return sight.hiding(sight.whole.aliases.get(claim, claim))

    def _between_blind(self, conflict: Conflict) -> bool:
        """Whether a conflict is between verdicts that not everybody may see."""
        return conflict.kind == "reviewer-reviewer" and conflict.left.claim is not None and self._blind(conflict.left.claim)

    def _shown(self, records: tuple[Record, ...]) -> tuple[Record, ...]:
        sight = self._sight()
        if not sight.any_blind():
            return records
        from verifybench.case.sighting import shown

        return shown(self, sight, records)

    def _evidence(self, claim: str) -> tuple[tuple[Evidence, ...], tuple[Struck, ...]]:
        machine, decided = self.index.evidence(claim), self.standing.evidence.get(claim, ())
        found, struck = self._overlaid().lay(claim, machine, decided) if decided else (machine, ())
        return self.sourcing.originals_first(found), struck

    def _overlaid(self) -> Overlay:
        if self._overlay is None:
            from verifybench.case.overlay import Overlay

            self._overlay = Overlay(self.index)
        return self._overlay

    def _summaries(self) -> dict[str, Summary]:
        """What a list says of a claim's evidence where people added to it or struck from it."""

        def made() -> dict[str, Summary]:
            from verifybench.case.checked import summary

            return {claim: summary(self.facts(claim), self.evidence(claim)) for claim in self.standing.evidence}

        return self._once("summaries", self.state, made)

    def _once(self, what: str, of: object, made: Callable[[], Made]) -> Made:
        """What is made of a state, or of a standing, once for as long as that is the newest."""
        kept = self._kept.get(what)
        if kept is None or kept[0] is not of:
            self._kept[what] = kept = (of, made())
        found: Made = kept[1]
        return found

    def _missing(self, what: str, id: str, known: Mapping[str, object] | Sequence[str]) -> NoSuchId:
        from difflib import get_close_matches

        near = get_close_matches(id, list(known), n=1, cutoff=0.5)
        hint = f" Did you mean {near[0]}?" if near else ""
        return NoSuchId(f"no {what} {id!r} in this case.{hint}")

    def _forget_index(self) -> None:
        if self._index is not None:
            self._index.close()
        self._index = self._binder = self._found = self._drafts = self._overlay = None
        self._kept.clear()
        self._claims.clear()
        self._kinds.clear()
        self.reviewed.clear()
        self._documents.clear()
