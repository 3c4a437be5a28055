"""A case folder: the one door through which commands, screen and reports reach everything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from verifybench.case import clock
from verifybench.case.attesting import Attesting
from verifybench.case.batch import Batching
from verifybench.case.config import load
from verifybench.case.describe import checked
from verifybench.case.editing import Editing
from verifybench.case.errors import CaseError
from verifybench.case.finding import find
from verifybench.case.identity import device_name, reviewer_name
from verifybench.case.index import FOLDER
from verifybench.case.merging import Merging
from verifybench.case.noting import Noting
from verifybench.case.publishing import Publishing
from verifybench.case.recording import Recording
from verifybench.case.revising import Revising
from verifybench.case.ticking import Ticking
from verifybench.ledger import Ledger
from verifybench.model.claim import Fact
from verifybench.model.event import (
    ClaimRef,
    ConflictDecided,
    LetStand,
    Record,
    Redone,
    SourceDescribed,
    Undone,
    VerdictRecorded,
)

if TYPE_CHECKING:
    from verifybench.case.asof import AsOf
    from verifybench.case.conflicts import ConflictRow
    from verifybench.case.habits import Habits
    from verifybench.case.progress import Part, Progress

ConflictState = Literal["explained", "upheld", "open"]


class Case(Editing, Revising, Batching, Noting, Publishing, Attesting, Merging, Ticking, Recording):
    """An opened case. What is decided is durable on return.

    Raises CaseError where the folder is no case or an argument names nothing, LedgerError where the history cannot be
    trusted or written.
    """

    # -- opening ---------------------------------------------------------------------------------------------------------

    @staticmethod
    def find(start: Path) -> Path:
        """The case that a folder belongs to: itself or the nearest one above. Raises CaseError with the remedy."""
        return find(start)

    @classmethod
    def open(
        cls,
        root: Path,
        *,
        reviewer: str | None = None,
        read_only: bool = False,
        trust_caches: bool = True,
        keep_caches: bool = True,
        as_of: AsOf | None = None,
    ) -> Case:
        """Open the case at `root`; an index that is missing is only missed when something is read from it.

        Without `trust_caches` the ledgers, the configuration and the whole index are read anew, for what people will rely on.
        Without `keep_caches` nothing is written, not even what makes the next opening quicker.
        With `as_of` decisions and texts are as they were then, and nothing can be recorded.
        """
        cache = root / FOLDER
        cached = trust_caches and cache.is_dir()
        config = load(root, cache / "config.json" if cached else None, keep=keep_caches)
        name = reviewer_name(reviewer, config.reviewer, root)
        ledger = Ledger(
            root / "ledger",
            reviewer=name,
            device=device_name(),
            now=clock.now,
            read_only=read_only or as_of is not None,
            cache=cache / "ledger.json" if cached else None,
        )
        ledger.keeps_cache = keep_caches
        if as_of is not None:
            from verifybench.case.asof import look_back

            then = cls(root, config, look_back(ledger, as_of), read_only=True)
            then._looking_back = as_of
            then.trust_caches, then.keep_caches = trust_caches, keep_caches
            return then
        case = cls(root, config, ledger, read_only=read_only)
        case.trust_caches, case.keep_caches = trust_caches, keep_caches
        ledger.edition = case.edition
        return case

    def reopened(self, then: Record | None = None) -> Case:
        """The case opened once more, for reading only: as it stands, for another thread; or as it stood when a record was made,
        with what its author had seen. Raises CaseError where nobody can say.
        """
        from verifybench.case.asof import AsOf

        as_of = AsOf(heads=((then.seq, then.hash),)) if then is not None else self._looking_back
        trusts, keeps = self.trust_caches, self.keep_caches
        return Case.open(
            self.root, reviewer=self.reviewer, read_only=True, trust_caches=trusts, keep_caches=keeps, as_of=as_of
        )

    def close(self) -> None:
        self._leave_checkpoint()
        self._ledger.close()
        self._forget_index()

    def __enter__(self) -> Case:
        return self

    def __exit__(self, *failure: object) -> None:
        self.close()

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
        fact: Fact | None = None,
        restated: Sequence[str] = (),
    ) -> Record:
        """Record a verdict; `evidence` names passages (or DOCUMENT:START-END), `fact` the one of an attributed claim's two that it
        is about, `restated` claims of drafts that say the same, with which it goes. Durable when it returns.
        """
        from verifybench.review import person

        self._can_be_kept(rationale, proposed, question)
        about, own = self.claim(claim), person(self.reviewer)
        alike, fact = self._restated(about, restated, fact)
        # One that is laid over from a claim that says the same stays there: a verdict of this claim's own covers it here.
        mine = (one for one in self.verdicts(claim) if one.alike is None and person(one.reviewer) == own)
        before = tuple(one.hash for one in mine)
        event = self._decision(VerdictRecorded, about, label, rationale, evidence, proposed, question, fact, before)
        self._with_reasons(event.label, event.rationale)
        others = tuple(map(self._reference, alike))
        return self._decide(replace(event, answers=self._answers(claim), restated=others), about, alike)

    def undo(self) -> Record | None:
        """Take back one's newest decision; returns the record taken back, None when there is nothing to undo."""
        return self._again(self.state.undoable, Undone)

    def redo(self) -> Record | None:
        """Bring back what was undone last; returns the record brought back, None when there is nothing to redo."""
        return self._again(self.state.redoable, Redone)

    def decide_conflict(
        self,
        conflict: str,
        state: ConflictState,
        *,
        explanation: str | None = None,
        rationale: str = "",
        also: Sequence[str] = (),
        document: str | None = None,
    ) -> Record:
        """Explain a conflict (with one of the explanations), uphold it, or open it again; one event, however many `also` are
        decided with it. `document` is the one that an explanation names: what corrected it later, or the source in error.
        """
        rows = [self.conflict(id) for id in dict.fromkeys((conflict, *also))]
        words = self._explanation(explanation) if state == "explained" else None
        if document is not None:
            if words is None:
                raise CaseError("a document is named by an explanation: say what explains the conflict (--as)")
            self.document(document)
        self._writable()
        self._can_be_kept(words, rationale)
        # A conflict touches the copies of its sentences too, but it is read in the one that is shown.
        sides = dict.fromkeys(
            side.claim for row in rows if row.state != "gone" for side in row.conflict.sides if side.claim
        )
        return self._append(
            ConflictDecided(
                conflict=rows[0].conflict.id,
                state=state,
                explanation=words,
                rationale=rationale.strip(),
                claims=(*(self._reference(self.claim(id)) for id in sides), *_named_before(rows)),
                snapshot=self._snapshot_of([row.conflict for row in rows]),
                also=tuple(row.conflict.id for row in rows[1:]),
                document=document,
            )
        )

    def decide_as_before(self, conflict: str, rationale: str = "") -> Record:
        """Decide a conflict as the one was whose place it took when the words changed; without a rationale with that one's."""
        row = self.conflict(conflict)
        if row.before is None:
            raise CaseError(f"{conflict} takes the place of no decided conflict: decide it as it is")
        from verifybench.case.sight import VEIL

        event = row.before.event
        words = rationale or event.rationale
        if VEIL in (words, event.explanation):
            raise CaseError(f"what {row.before.reviewer} wrote is {VEIL}: decide it in your own words")
        named = event.document if event.document in self.listed_documents() else None
        return self.decide_conflict(conflict, event.state, explanation=event.explanation, rationale=words, document=named)

    def let_stand(self, claim: str, reason: str) -> Record:
        """Let a draft claim stand as written (stet), with a reason."""
        if not reason.strip():
            raise CaseError("to let a claim stand needs a reason")
        self._can_be_kept(reason)
        about = self.claim(claim)
        drafts = self.draft_ids()
        if drafts and about.document not in drafts:
            raise CaseError(f"{claim} is a claim of a source: only what a draft says can be let stand")
        return self._append(LetStand(self._reference(about), reason.strip(), self._snapshot(about)))

    def describe_source(self, document: str, **fields: str) -> Record:
        """Record what a person knows about a document; an empty string makes a field unknown again."""
        if document not in (known := self.index.fingerprints()):
            raise self._missing("document", document, known)
        return self._append(SourceDescribed(document=document, **checked(fields)))

    # -- how one likes to work -------------------------------------------------------------------------------------------

    @property
    def habits(self) -> Habits:
        """How this copy of the case is worked in on the screen."""
        from verifybench.case.habits import read

        return read(self.root)

    def keep_habits(self, habits: Habits) -> None:
        """For the next time too; where the case is open for reading only, for this time."""
        from verifybench.case.habits import keep

        if not self.read_only:
            keep(self.root, habits)

    # -- how far it is ---------------------------------------------------------------------------------------------------

    def progress(self) -> Progress:
        """How many claims are decided, and in which documents; quick enough for a key press."""
        from verifybench.case.progress import progress

        return progress(self)

    def progress_parts(self) -> Iterator[Part]:
        """Conflicts, verdicts a day, second reviews, agreement, coverage and what the gate demands, each when it was read."""
        from verifybench.case.progress import parts

        return parts(self)

    # -- inside ---------------------------------------------------------------------------------------------------------------

    def _explanation(self, given: str | None) -> str:
        """What explains a conflict, in the list's own spelling where it is on it. Raises CaseError without one."""
        words = " ".join((given or "").split())
        if not words:
            raise CaseError(
                f"an explained conflict needs its explanation: {', '.join(self.explanations)}, or words of your own"
            )
        return next((known for known in self.explanations if known.casefold() == words.casefold()), words)

    def _again(self, stacks: Mapping[str, Sequence[Record]], kind: type[Undone] | type[Redone]) -> Record | None:
        self._writable()
        own = stacks.get(self._ledger.id or "", ())
        if not own:
            return None
        newest = own[-1]
        self._append(kind(target=newest.hash))
        return self._take_effect(newest)


def _named_before(rows: Iterable[ConflictRow]) -> Iterable[ClaimRef]:
    """Of conflicts that are gone, the claims that the last decision named: whoever is blind to one stays so."""
    gone = (row.decision.event for row in rows if row.state == "gone" and row.decision is not None)
    return dict.fromkeys(claim for event in gone for claim in event.claims)
