"""Deciding about all claims that are marked, or the current one: a verdict for one reason, waived, put off; and notes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from verifybench.model.event import Record
from verifybench.tui.boxes import Asking, cites, recorded
from verifybench.tui.choosing import FactsChoice
from verifybench.tui.draw.ink import Row
from verifybench.tui.draw.marks import FLAGGED, NOTED, verdict
from verifybench.tui.draw.rows import fit, shown

if TYPE_CHECKING:
    from verifybench.tui.screens.work import WorkScreen


class DecidingMany(Asking):
    """One event each, however many claims it is about; marking ends with it."""

    def verdicts(self, screen: WorkScreen, label: str, claims: Sequence[str]) -> None:
        """Ask for the one rationale of a verdict on all the marked claims. What is cited on the current claim, where one has not
        decided it yet, is cited for all."""
        from verifybench.tui.widgets.dialog import Field, Question

        for id in claims:
            review = self.case.review_of(id)
            if review is not None and review.stage == "adjudicate" and review.open_to(self.case.reviewer):
                words = fit(shown(self.case.claim(id).text), 40).rstrip()
                between = shown(" and ".join(review.given))
                screen.say(f"“{words}” waits for you to adjudicate between {between}: decide it by itself.", "warn")
                return
        row, sign = self.desk.current, verdict(label)
        cited = tuple(self.desk.cited(row.id)) if row is not None and not self._own(row.id) else ()
        about = FactsChoice(self.case, claims)
        first = claims[0]
        before = self.desk.unsent.get((first, "verdicts"), {})
        decided = sum(bool(self.case.verdicts(id)) for id in claims)
        fresh = not all(map(self._own, claims))

        def title() -> Row:
            words: list[tuple[str, str]] = [(f"{sign.glyph} {shown(label)}", f"{sign.ink} strong")]
            words.append((f"   {len(claims):,} claims", "strong"))
            if decided:
                words.append((f", {decided:,} of them decided before", "warn"))
            return (*words, *about.words(), *cites(len(cited), ""))

        def turn() -> Row:
            about.turn()
            return title()

        def record(texts: dict[str, str]) -> str:
            made = self.case.record_verdicts(claims, label, texts["rationale"], evidence=cited, fact=about.fact)
            self.desk.unsent.pop((first, "verdicts"), None)
            self.desk.marking.end()
            done = recorded(f"{sign.glyph} {shown(label)}, {len(claims):,} verdicts", made)
            return done + (self.advanced(screen) if fresh else "")

        fields = (Field("rationale", "Rationale", before.get("rationale", ""), 3),)

        def keep(texts: dict[str, str]) -> None:
            self._keep(first, "verdicts", texts)

        from_before = self.desk.unsent.from_before((first, "verdicts"))
        screen.ask(Question(title(), fields, record, keep, turn if about.attributed else None, from_before=from_before))

    def waive(self, screen: WorkScreen, claims: Sequence[str]) -> None:
        """Ask why claims need no verdict: one, or all that are marked."""
        if not claims:
            return
        many = f"waive {len(claims):,} claims" if len(claims) > 1 else "waive"
        title: Row = ((f"– {many}", "note strong"), ("   no verdict is needed", "dim"))
        fresh = not all(map(self._own, claims))

        def decide(text: str) -> Record:
            made = self.case.waive(claims, text)
            self.desk.marking.end()
            return made

        def also() -> str:
            return self.advanced(screen) if fresh else ""

        self.reason(screen, title, "Reason", claims[0], "waived", decide, also=also)

    def flag(self, screen: WorkScreen, claims: Sequence[str]) -> None:
        """Put claims off for later; where all of them are, no longer. It asks for nothing."""
        flags = self.case.standing.flags
        fresh = [id for id in claims if id not in flags]
        try:
            made = self.case.flag(fresh) if fresh else self.case.unflag(claims)
        except Exception as failure:  # whatever it was, nothing was recorded, and that must be said
            screen.say(f"NOT recorded: {shown(str(failure))}", "bad")
            return
        self.desk.marking.end()
        done = fresh or claims
        many = f"{len(done):,} claims " if len(done) > 1 else ""
        word = f"{FLAGGED.glyph} {many}flagged for later" if fresh else f"{many}no longer flagged for later"
        screen.say(recorded(word, made), "good")
        screen.bench.case_changed()

    def note(self, screen: WorkScreen) -> None:
        """Ask what is to be noted on the claim."""
        row = self.desk.current
        if row is None:
            return
        title: Row = ((f"{NOTED.glyph} note on the claim", "note strong"), ("   decides nothing", "dim"))
        self.reason(screen, title, "Note", row.id, "note", lambda text: self.case.note(row.id, text))

    def advanced(self, screen: WorkScreen) -> str:
        """Look at the next undecided claim, where one wants that; what is said of it."""
        if screen.PLACE != "main" or not self.desk.advances:
            return ""
        before = self.desk.cursor
        if not self.desk.next_undecided():
            return " · every claim is decided"
        return " · next undecided" if self.desk.cursor != before else ""

    def _own(self, claim: str) -> bool:
        """Whether this reviewer has decided a claim."""
        return any(one.reviewer == self.case.reviewer for one in self.case.verdicts(claim))
