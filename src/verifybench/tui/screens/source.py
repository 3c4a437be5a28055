"""A document that is read for a claim: what is selected is cited, made a claim, or what the claim is cut anew to."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from verifybench.case.errors import CaseError
from verifybench.model.claim import Claim
from verifybench.model.document import Span
from verifybench.tui.actions.source import SOURCE
from verifybench.tui.cutting import Cutting
from verifybench.tui.draw.claim import claim_marks
from verifybench.tui.draw.passages import passage_marks
from verifybench.tui.draw.rows import counted
from verifybench.tui.draw.view import Bearing, ClaimView
from verifybench.tui.keys import screen_bindings
from verifybench.tui.screens.source_finding import FindingScreen
from verifybench.tui.sourcing import Sourcing

if TYPE_CHECKING:
    from verifybench.case.documents import DocumentRow
    from verifybench.model.event import Record

Named = tuple[str, Span]
"""What evidence is cited by, a passage's id or DOCUMENT:START-END, and where it stands."""


class SourceScreen(FindingScreen):
    """Deciding about what is selected, or stands at the caret."""

    PLACE = "source"
    _before: list[str]  # what the claim was, before it was cut anew here
    ACTIONS = SOURCE
    BINDINGS = screen_bindings("source", SOURCE)

    @classmethod
    def of_claim(cls, view: ClaimView, selected: Span | None = None) -> SourceScreen:
        """A claim's own document."""
        places, marks = [view.claim.span], claim_marks(view)
        said = "the claim in its document"
        return cls(view.document, places, marks, 0, said, claim=view.row.id, selected=selected)

    @classmethod
    def of_passage(cls, view: ClaimView, bearing: Bearing) -> SourceScreen:
        """The source of a passage, with all in it that bears on the claim."""
        near = [one for one in view.bearings if one.document.id == bearing.document.id]
        places = sorted({_place(one) for one in near})
        at = places.index(_place(bearing))
        marks = [mark for one in near for mark in passage_marks(one)]
        said = "that bear on the claim" if len(places) > 1 else "place 1 of 1 that bears on the claim"
        return cls(bearing.document, places, marks, at, said, claim=view.row.id)

    def on_mount(self) -> None:
        super().on_mount()
        self._before = []

    @property
    def cutting(self) -> Cutting:
        return Cutting(self.bench.case)

    def remark(self) -> bool:
        while self.claim is not None and self._before and self.claim_words() is None:
            self.claim = self._before.pop()  # the cut was taken back
        claim = self._own_claim()
        if claim is None or self.stops != [(self.document.id, place) for place in self.places]:
            return False
        self.places, self.at = [(claim.statement.start, claim.statement.end)], 0
        self.stops, self.marks = [(self.document.id, self.places[0])], [(*self.places[0], "claim")]
        return True

    # evidence

    def _to_cite(self) -> Named | None:
        """What is selected, or the sentence at the caret; None where it cannot be evidence, and says why."""
        case = self.bench.case
        if self.claim is None or self.claim_words() is None:
            self.say("No claim to cite it for: open the document from a claim, with o.", "dim")
        elif self.document.role == "draft":
            self.say("This is a draft: a draft proves nothing, and is cited for no claim.", "warn")
        elif case.claim(self.claim).document == self.document.id:
            self.say("The claim is of this document: no document proves itself.", "warn")
        elif (span := self.caret.span) is not None:
            return f"{self.document.id}:{span[0]}-{span[1]}", span
        elif (passage := case.passage_at(self.document.id, self.caret.at)) is not None:
            return passage.id, (passage.statement.start, passage.statement.end)
        else:
            self.say("No sentence here that a build took for evidence: v selects words to cite.", "dim")
        return None

    def action_cite(self) -> None:
        named = self._to_cite()
        if named is None or self.claim is None:
            return
        if self.bench.case.document(self.document.id).sha256 != self.document.sha256:
            self.repaint()
            return
        cited = self.bench.desk.toggle_named(self.claim, named[0])
        self._show_in_main(named[0])
        self.caret.end()
        self.text.reading.cite(self.cited_here())
        self.text.refresh()
        self.tell()
        count = counted(len(self.bench.desk.cited(self.claim)), "passage")
        words = "Cited" if cited else "No longer cited"
        self.say(f"{words}: {count} for this claim, recorded with its verdict.", "good" if cited else "note")

    def _show_in_main(self, named: str) -> None:
        """Of the claim's passages the one that was cited is looked at when one is back there."""
        desk = self.bench.desk
        if desk.current is not None and desk.current.id == self.claim and (view := desk.view()) is not None:
            found = (at for at, one in enumerate(view.bearings) if one.passage.id == named)
            desk.passage = next(found, min(desk.passage, max(0, len(view.bearings) - 1)))

    def action_evidence(self) -> None:
        named = self._to_cite()
        if named is not None and self.claim is not None:
            self.cutting.evidence(self, self.bench.case.claim(self.claim), self.document, *named)

    # claims

    def _selected(self, what: str) -> Span | None:
        if (span := self.caret.span) is None:
            self.say(f"Select the words {what} first: v begins, a double click takes a word, s the sentence.", "dim")
        return span

    def _own_claim(self) -> Claim | None:
        """The claim that the document was opened from, where it is of this document."""
        try:
            claim = self.bench.case.claim(self.claim) if self.claim is not None else None
        except CaseError:
            return None
        return claim if claim is not None and claim.document == self.document.id else None

    def _claim_here(self, span: Span) -> Claim | None:
        """The claim that is to be cut: the one that the document was opened from, where that is near, or the one at the caret."""
        own = self._own_claim()
        if own is not None and own.statement.start <= span[1] and span[0] <= own.statement.end:
            return own
        here = self.bench.case.claims_at(self.document.id, span[0])
        if not here:
            self.say("There is no claim here: + makes one of what is selected.", "dim")
        return here[0] if here else None

    def action_make_claim(self) -> None:
        if (span := self._selected("of the claim")) is not None:
            self.cutting.add(self, self.document, span)

    def action_recut(self) -> None:
        span = self._selected("that the claim is to be")
        if span is not None and (claim := self._claim_here(span)) is not None:
            self.cutting.edit(self, self.document, claim, span, self._follow(claim))

    def action_split(self) -> None:
        if (claim := self._claim_here((self.caret.at, self.caret.at))) is not None:
            self.cutting.split(self, self.document, claim, self.caret.at, self._follow(claim))

    def _follow(self, claim: Claim) -> Callable[[Record], None]:
        """Where the claim that is looked at is cut anew, what it becomes is looked at."""

        def then(record: Record) -> None:
            from verifybench.model.event import ClaimsRecut

            if self.claim == claim.id and isinstance(record.event, ClaimsRecut) and record.event.after:
                self._before.append(claim.id)
                self.claim = record.event.after[0].id
                self.bench.desk.stale()
                self.bench.desk.go_to(self.claim)

        return then

    def action_go(self) -> None:
        here = self.bench.case.claims_at(self.document.id, self.caret.at)
        if here and self.bench.desk.go_to(here[0].id):
            while self.bench.screen is not self.bench.main:
                self.bench.pop_screen()
            self.bench.main.land()
        else:
            self.say("There is no claim here: + makes one of what is selected.", "dim")

    # the document

    def action_relabel(self) -> None:
        block = self.text.reading.block_at(self.caret.at)
        if block is None:
            self.say("There is no block here.", "dim")
            return
        self.cutting.relabel(self, self.document, block, self.caret.span or (block.start, block.end))

    def action_describe(self) -> None:
        if (row := self._row()) is not None:
            Sourcing(self.bench.case).describe(self, row)

    def action_grade(self) -> None:
        if (row := self._row()) is not None:
            Sourcing(self.bench.case).grade(self, row)

    def _row(self) -> DocumentRow | None:
        return next((row for row in self.bench.case.documents() if row.id == self.document.id), None)

    def action_copy(self) -> None:
        from verifybench.model.document import Locator
        from verifybench.tui.quote import quotation

        span = self.caret.span or self.sentence_at(self.caret.at)
        if span is None:
            self.say("There is nothing to copy here.", "dim")
            return
        block = self.text.reading.block_at(span[0])
        words = quotation(self.document, self.document.text[slice(*span)], block.locator if block else Locator())
        self.bench.copy_to_clipboard(words)
        self.say("Copied with its locator.")


def _place(bearing: Bearing) -> Span:
    return bearing.passage.statement.start, bearing.passage.statement.end
