"""Deciding: what the box asks for each decision, and what recording it does. The screen hears of it once it is durable."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from verifybench.model.event import Record
from verifybench.tui.boxes import cites, recorded
from verifybench.tui.choosing import FactChoice
from verifybench.tui.deciding_many import DecidingMany
from verifybench.tui.door import DecidedState
from verifybench.tui.draw.ink import Row
from verifybench.tui.draw.marks import STATES, verdict
from verifybench.tui.draw.rows import shown

if TYPE_CHECKING:
    from verifybench.case.conflicts import ConflictRow
    from verifybench.model.event import AnyVerdict
    from verifybench.tui.screens.work import WorkScreen

NAMING: Mapping[str | None, str] = {"corrected later": "Corrected by document", "source in error": "Document in error"}
"""Explanations that may name a document, and what it is."""


class Deciding(DecidingMany):
    """What is decided about one claim, passage or conflict."""

    def verdict(self, screen: WorkScreen, label: str, earlier: AnyVerdict | None = None) -> None:
        """Ask for the rationale of a verdict on the current claim; the reviewer's standing verdict fills the fields, or else an
        `earlier` one, which stands no more.
        """
        from verifybench.tui.widgets.dialog import Field, Question

        row = self.desk.current
        if row is None:
            return
        cited = tuple(self.desk.cited(row.id))
        sign = verdict(label)
        standing = [one.event for one in self.case.verdicts(row.id) if one.reviewer == self.case.reviewer]
        standing = standing or ([earlier] if earlier else [])
        own = [event for event in standing if event.label == label]  # reasons for one label are none for another
        before = self.desk.unsent.get((row.id, "verdict")) or {
            "rationale": own[-1].rationale if own else "",
            "proposed": (own[-1].proposed or "") if own else "",
            "question": (own[-1].question or "") if own else "",
        }
        about = FactChoice(self.case, row.id, cited, before.get("fact") or (own[-1].fact if own else None))
        review = self.case.review_of(row.id)
        adjudicates = review is not None and review.stage == "adjudicate" and review.open_to(self.case.reviewer)
        between = f"   adjudicates between {shown(' and '.join(review.given))};" if review and adjudicates else ""
        before_with = () if adjudicates else self.case.goes_with(row.id)
        alike = () if adjudicates else tuple(dict.fromkeys((*self.case.restatements(row.id), *before_with)))
        said = [self.case.claim(id).text for id in alike]
        taken = list(before_with)  # what one's own verdict went with would be undecided without it

        def title() -> Row:
            head = ((f"{sign.glyph} {shown(label)}", f"{sign.ink} strong"), *(((between, "warn"),) if between else ()))
            return (*head, *about.words(), *cites(len(cited), about.warning()), *_with(said, bool(taken)))

        def turn() -> Row:
            about.turn()
            return title()

        def along() -> Row:
            taken[:] = () if taken else alike
            return title()

        def record(texts: dict[str, str]) -> str:
            fresh = not standing and not adjudicates
            given = (row.id, label, texts["rationale"])
            proposed, question = texts["proposed"] or None, texts["question"] or None
            if adjudicates:
                made = self.case.adjudicate(*given, evidence=cited, proposed=proposed, question=question, fact=about.fact)
            else:
                made = self.case.record_verdict(
                    *given, evidence=cited, proposed=proposed, question=question, fact=about.fact, restated=taken
                )
            self.desk.unsent.pop((row.id, "verdict"), None)
            return recorded(f"{sign.glyph} {shown(label)}", made) + (self.advanced(screen) if fresh else "")

        fields = (
            Field("rationale", "Rationale", before.get("rationale", ""), 3),
            Field("proposed", "Proposed wording", before.get("proposed", "")),
            Field("question", "Question to author", before.get("question", "")),
        )

        def keep(texts: dict[str, str]) -> None:
            self._keep(row.id, "verdict", {**texts, "fact": about.fact or ""} if any(texts.values()) else {})

        turns, goes_along = turn if about.attributed else None, along if alike else None
        from_before = self.desk.unsent.from_before((row.id, "verdict"))
        screen.ask(Question(title(), fields, record, keep, turns, goes_along, from_before))

    def amend(self, screen: WorkScreen) -> None:
        """Open the standing verdict of this reviewer again."""
        row = self.desk.current
        own = [one for one in self.case.verdicts(row.id) if one.reviewer == self.case.reviewer] if row else []
        if own:
            self.verdict(screen, own[-1].event.label)
        else:
            screen.say("You have not decided this claim yet: press a verdict key.", "dim")

    def let_stand(self, screen: WorkScreen) -> None:
        """Ask why the claim may stand as written."""
        row = self.desk.current
        if row is None:
            return
        title: Row = (("≡ let stand as written", "note strong"),)
        self.reason(screen, title, "Reason", row.id, "stands", lambda text: self.case.let_stand(row.id, text))

    def ask_review(self, screen: WorkScreen) -> None:
        """Ask whom, if anybody, and why."""
        from verifybench.tui.widgets.dialog import Field, Question

        row = self.desk.current
        if row is None:
            return
        before = self.desk.unsent.get((row.id, "review"), {})
        title: Row = (("◌ ask for a second review", "warn strong"), ("   empty: anybody but the first", "dim"))

        def record(texts: dict[str, str]) -> str:
            made = self.case.ask_review([row.id], texts["of"], texts["reason"])
            self.desk.unsent.pop((row.id, "review"), None)
            return recorded(title[0][0], made)

        fields = (Field("of", "Of whom", before.get("of", "")), Field("reason", "Reason", before.get("reason", "")))

        def keep(texts: dict[str, str]) -> None:
            self._keep(row.id, "review", texts)

        from_before = self.desk.unsent.from_before((row.id, "review"))
        screen.ask(Question(title, fields, record, keep, from_before=from_before))

    def strike(self, screen: WorkScreen) -> None:
        """Ask why the current passage is no evidence of the claim."""
        view = self.desk.view()
        if view is None or not view.bearings:
            screen.say("There is no passage to strike.", "dim")
            return
        claim, passage = view.row.id, view.bearings[self.desk.passage].passage.id
        title: Row = (("✂ strike this passage from the evidence", "note strong"),)

        def decide(text: str) -> Record:
            made = self.case.strike_evidence(claim, passage, text)
            self.desk.drop_cited(claim, passage)
            return made

        self.reason(screen, title, "Reason", passage, "struck", decide)

    def conflict(
        self,
        screen: WorkScreen,
        row: ConflictRow,
        state: DecidedState,
        explanation: str | None = None,
        also: Sequence[str] = (),
    ) -> None:
        """Ask for the rationale of a decision on a conflict and on those alike; where it is explained, for the document that the
        explanation names, and with an empty explanation for that in words of one's own.
        """
        from verifybench.tui.widgets.dialog import Field, Question

        sign, id = STATES[state], row.conflict.id
        words = f"{sign.glyph} {explanation or sign.word}" if state != "open" else f"{sign.glyph} reopen"
        many = f"   and {len(also):,} alike" if also else ""
        title: Row = ((shown(words), f"{sign.ink} strong"), (many, "warn"), ("   " + shown(row.conflict.message), "dim"))
        before = self.desk.unsent.get((id, "conflict"), {})
        fields = [Field("rationale", "Rationale", before.get("rationale", ""), 2)]
        if explanation == "":
            fields.insert(0, Field("explanation", "Explanation", before.get("explanation", "")))
        if explanation in NAMING:
            fields.append(Field("document", NAMING[explanation], before.get("document", "")))

        def record(texts: dict[str, str]) -> str:
            made = self.case.decide_conflict(
                id,
                state,
                explanation=texts.get("explanation") or explanation,
                rationale=texts["rationale"],
                also=also,
                document=texts.get("document") or None,
            )
            self.desk.unsent.pop((id, "conflict"), None)
            return recorded(words, made)

        from_before = self.desk.unsent.from_before((id, "conflict"))

        def keep(texts: dict[str, str]) -> None:
            self._keep(id, "conflict", texts)

        screen.ask(Question(title, tuple(fields), record, keep, from_before=from_before))

    def conflict_as_before(self, screen: WorkScreen, row: ConflictRow) -> None:
        """Ask for the rationale of deciding a conflict as the one was whose place it took; that one's fills the field."""
        from verifybench.case.conflict_words import decided

        assert row.before is not None
        event, id = row.before.event, row.conflict.id
        sign = STATES[event.state]
        title: Row = (
            (f"{sign.glyph} {shown(decided(event))}", f"{sign.ink} strong"),
            ("   as before the words changed", "dim"),
        )
        decide = partial(self.case.decide_as_before, id)
        self.reason(screen, title, "Rationale", id, "before", decide, event.rationale)


def _with(alike: Sequence[str], taken: bool) -> Row:
    """Claims that say the same, by their words, and whether they go with it."""
    if not alike:
        return ()
    words = shown(" · ".join(f"“{one}”" for one in alike))
    return ((f"   with {words}", "warn strong"),) if taken else ((f"   said also: {words}", "dim"),)
