"""What recording any decision takes: the claim as it was seen, the texts it stands in, and the ledger's own door."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from verifybench.case import clock
from verifybench.case.errors import CaseError, ReadOnly
from verifybench.case.view import CaseView
from verifybench.ledger.errors import LedgerError, LedgerUnsure
from verifybench.model.claim import Claim, Fact
from verifybench.model.event import Adjudicated, ClaimRef, Event, Head, Record, VerdictRecorded, VerdictsRecorded
from verifybench.model.evidence import Conflict

if TYPE_CHECKING:
    from verifybench.case.snapshot import Seen

Decision = TypeVar("Decision", VerdictRecorded, Adjudicated)


class Recording(CaseView):
    """The writing half's foundation: `_append` is the one way from a decision to the ledger."""

    _made: tuple[Path, ...] = ()  # what was kept of the screen for the decision that is about to be recorded

    def _reference(self, claim: Claim) -> ClaimRef:
        return ClaimRef(claim.id, claim.document, claim.selector)

    def _label(self, label: str) -> str:
        wanted = " ".join(label.split()).casefold()
        for known in self.labels:
            if known.casefold() == wanted:
                return known
        from difflib import get_close_matches

        near = get_close_matches(wanted, [known.casefold() for known in self.labels], n=1)
        hint = f" Did you mean {near[0]!r}?" if near else ""
        raise CaseError(f"no verdict {label!r} on this case's scale.{hint} Labels: {', '.join(self.labels)}")

    def _fact(self, claim: Claim, fact: Fact | None) -> Fact | None:
        """The fact a verdict is about. Raises CaseError where the claim does not hold it."""
        if fact == "said" and "said" not in self.facts(claim.id):
            raise CaseError(f"{claim.id} names nobody who said it: a verdict on it is about its content")
        return fact

    def _restated(self, about: Claim, ids: Sequence[str], fact: Fact | None) -> tuple[tuple[Claim, ...], Fact | None]:
        """The claims that say what one says, with the fact that a verdict on all of them is about.

        Raises CaseError where one is no claim of a draft, or does not hold that fact.
        """
        found = tuple(self.claim(id) for id in dict.fromkeys(ids) if id != about.id)
        drafts = self.draft_ids()
        for one in (about, *found) if found else ():
            if one.document not in drafts:
                raise CaseError(f"{one.id} is a claim of {one.document}, which is no draft: restatements are of drafts")
        attributed = [one.id for one in found if "said" in self.facts(one.id)]
        if fact == "said" and len(attributed) < len(found):
            bare = next(one.id for one in found if one.id not in attributed)
            raise CaseError(f"{bare} names nobody who said it: a verdict that {about.id} was said does not decide it")
        if fact is None and attributed and "said" not in self.facts(about.id):
            return found, "content"  # what this claim says was looked at, and not who said it in the others
        return found, fact

    def _decision(
        self,
        kind: type[Decision],
        about: Claim,
        label: str,
        rationale: str,
        evidence: Sequence[str],
        proposed: str | None,
        question: str | None,
        fact: Fact | None,
        supersedes: tuple[str, ...],
    ) -> Decision:
        """A decision on a claim in the words given; `evidence` names passages, or DOCUMENT:START-END."""
        from verifybench.case.cite import cite

        linked = self.evidence(about.id)
        return kind(
            claim=self._reference(about),
            label=self._label(label),
            rationale=rationale.strip(),
            evidence=tuple(cite(self.index, named, linked, self.passage) for named in dict.fromkeys(evidence)),
            proposed=(proposed or "").strip() or None,
            question=(question or "").strip() or None,
            supersedes=supersedes,
            fact=self._fact(about, fact),
        )

    def _decide(self, event: VerdictRecorded | Adjudicated, about: Claim, restated: Sequence[Claim] = ()) -> Record:
        """Keep the texts that a decision cites, and record it with the claim, and those that say the same, as they were seen."""
        for cited in event.evidence:
            self._keep_text(cited.document)
        return self._append(replace(event, snapshot=self._snapshot(about, restated)))

    def _decide_several(self, event: VerdictsRecorded, about: Sequence[Claim]) -> Record:
        """The same for a verdict on several claims."""
        for cited in event.evidence:
            self._keep_text(cited.document)
        return self._append(replace(event, snapshot=self._snapshot_of_several(about)))

    def _snapshot(self, claim: Claim, restated: Sequence[Claim] = ()) -> str:
        from verifybench.case.snapshot import keep_claim

        self._writable()
        made: list[Path] = []
        kept = keep_claim(self.root, self.index, self.rules, self._on_screen(claim), made, restated)
        self._made = tuple(made)
        return kept

    def _snapshot_of_several(self, claims: Sequence[Claim]) -> str:
        from verifybench.case.snapshot import keep_claims

        self._writable()
        made: list[Path] = []
        kept = keep_claims(self.root, self.index, self.rules, [self._on_screen(claim) for claim in claims], made)
        self._made = tuple(made)
        return kept

    def _on_screen(self, claim: Claim) -> Seen:
        from verifybench.case.snapshot import Seen

        evidence = tuple((one, self.passage(one.passage)) for one in self.evidence(claim.id))
        return Seen(claim, evidence, tuple(self.conflicts_of(claim.id)))

    def _snapshot_of(self, conflicts: Sequence[Conflict]) -> str:
        from verifybench.case.snapshot import keep_conflicts

        made: list[Path] = []
        rows = {row.id: row for row in self.documents()}
        kept = keep_conflicts(self.root, self.index, self.rules, conflicts, rows, made)
        self._made = tuple(made)
        return kept

    def _keep_text(self, document: str) -> None:
        from verifybench.case.snapshot import keep_texts

        self._writable()
        keep_texts(self.root, [self.index.document(document)])

    def _append(self, event: Event) -> Record:
        self._writable()
        made, self._made = self._made, ()
        try:
            return self._ledger.append(event)
        except LedgerUnsure:
            raise
        except LedgerError:
            self._take_away(made)
            raise
        except (TypeError, ValueError) as error:  # characters that no file can hold, such as half a surrogate pair
            self._take_away(made)
            raise CaseError(f"not recorded, it cannot be written down: {error}") from error

    def _take_away(self, made: Iterable[Path]) -> None:
        """Nothing was recorded: what was kept for it alone would look like a decision that was cut off."""
        with contextlib.suppress(OSError, LedgerError):
            named = {getattr(record.event, "snapshot", None) for record in self._ledger.records()} if made else ()
            for path in made:
                if path.stem not in named:
                    path.unlink()

    def _can_be_kept(self, *texts: str | None) -> None:
        """Refuse words that no file can hold, such as half a surrogate pair, before anything of the decision is kept."""
        for text in texts:
            try:
                (text or "").encode("utf-8")
            except UnicodeEncodeError as error:
                raise CaseError(
                    f"not recorded, it cannot be written down: {error.reason} at character {error.start}"
                ) from error

    def edition(self) -> str:
        """What names the texts of the last build, the ones on screen: every record says it. "" where nothing is built."""
        from verifybench.case.edition import named_by

        return self._once_built("edition", lambda: named_by(self.root, self.index)) if self.built else ""

    def note_edition(self) -> None:
        """Write down for every ledger's head which texts it is read with now, where its newest record does not say so itself."""
        from verifybench.case.then import LINE, named

        if self.read_only:
            return
        with contextlib.suppress(CaseError):
            edition = self.edition()
            for head in self.heads() if edition and edition != named(self._ledger, None) else ():
                self._leave(head, f"{LINE}{edition}")

    def _leave(self, head: Head, what: str) -> None:
        """Add a checkpoint line."""
        from verifybench.ledger.checkpoints import Line, leave

        line: Line = Line(head.seq, head.hash, clock.now(), what)
        leave(self._ledger.folder, head.file, line, once=not what)

    def _writable(self) -> None:
        if self.read_only:
            raise ReadOnly("this case was opened for looking only (--read-only): nothing was recorded")
