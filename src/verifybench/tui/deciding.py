"""Deciding: what the box asks for each decision, and what recording it does. The screen hears of it once it is durable."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from verifybench.model.event import Record
from verifybench.tui.choosing import FactChoice, FactsChoice
from verifybench.tui.door import CaseDoor, DecidedState
from verifybench.tui.draw.ink import Row
from verifybench.tui.draw.marks import STATES, verdict
from verifybench.tui.draw.rows import fit, shown

if TYPE_CHECKING:
    from verifybench.case.conflicts import ConflictRow
    from verifybench.model.event import AnyVerdict
    from verifybench.tui.desk import Desk
    from verifybench.tui.screens.work import WorkScreen

NAMING: Mapping[str | None, str] = {"corrected later": "Corrected by document", "source in error": "Document in error"}
"""Explanations that may name a document, and what it is."""


class Deciding:
    """Opens the decision box. Text of a box that was left is kept for the next time it is opened on the same thing."""

    def __init__(self, case: CaseDoor, desk: Desk) -> None:
        self.case = case
        self.desk = desk

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
            return (*head, *about.words(), *_cites(len(cited), about.warning()), *_with(said, bool(taken)))

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
            return _recorded(f"{sign.glyph} {shown(label)}", made) + (self._advanced(screen) if fresh else "")

        fields = (
            Field("rationale", "Rationale", before["rationale"], 3),
            Field("proposed", "Proposed wording", before["proposed"]),
            Field("question", "Question to author", before["question"]),
        )

        def keep(texts: dict[str, str]) -> None:
            self._keep(row.id, "verdict", {**texts, "fact": about.fact or ""} if any(texts.values()) else {})

        turns, goes_along = turn if about.attributed else None, along if alike else None
        from_before = self.desk.unsent.from_before((row.id, "verdict"))
        screen.ask(Question(title(), fields, record, keep, turns, goes_along, from_before))

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
        own = row is not None and any(one.reviewer == self.case.reviewer for one in self.case.verdicts(row.id))
        cited = tuple(self.desk.cited(row.id)) if row is not None and not own else ()
        about = FactsChoice(self.case, claims)
        first = claims[0]
        before = self.desk.unsent.get((first, "verdicts"), {})
        decided = sum(bool(self.case.verdicts(id)) for id in claims)

        def title() -> Row:
            words: list[tuple[str, str]] = [(f"{sign.glyph} {shown(label)}", f"{sign.ink} strong")]
            words.append((f"   {len(claims):,} claims", "strong"))
            if decided:
                words.append((f", {decided:,} of them decided before", "warn"))
            return (*words, *about.words(), *_cites(len(cited), ""))

        def turn() -> Row:
            about.turn()
            return title()

        def record(texts: dict[str, str]) -> str:
            made = self.case.record_verdicts(claims, label, texts["rationale"], evidence=cited, fact=about.fact)
            self.desk.unsent.pop((first, "verdicts"), None)
            self.desk.marking.end()
            done = _recorded(f"{sign.glyph} {shown(label)}, {len(claims):,} verdicts", made)
            return done + self._advanced(screen)

        fields = (Field("rationale", "Rationale", before.get("rationale", ""), 3),)

        def keep(texts: dict[str, str]) -> None:
            self._keep(first, "verdicts", texts)

        from_before = self.desk.unsent.from_before((first, "verdicts"))
        screen.ask(Question(title(), fields, record, keep, turn if about.attributed else None, from_before=from_before))

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
        word = f"⚑ {many}flagged for later" if fresh else f"{many}no longer flagged for later"
        screen.say(_recorded(word, made), "good")
        screen.bench.case_changed()

    def note(self, screen: WorkScreen) -> None:
        """Ask what is to be noted on the claim."""
        row = self.desk.current
        if row is None:
            return
        title: Row = (("✎ note on the claim", "note strong"), ("   decides nothing", "dim"))
        self.reason(screen, title, "Note", row.id, "note", lambda text: self.case.note(row.id, text))

    def _advanced(self, screen: WorkScreen) -> str:
        """Look at the next undecided claim, where one wants that; what is said of it."""
        if screen.PLACE != "main" or not self.desk.advances:
            return ""
        before = self.desk.cursor
        if not self.desk.next_undecided():
            return " · every claim is decided"
        return " · next undecided" if self.desk.cursor != before else ""

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
            return _recorded(title[0][0], made)

        fields = (Field("of", "Of whom", before.get("of", "")), Field("reason", "Reason", before.get("reason", "")))

        def keep(texts: dict[str, str]) -> None:
            self._keep(row.id, "review", texts)

        from_before = self.desk.unsent.from_before((row.id, "review"))
        screen.ask(Question(title, fields, record, keep, from_before=from_before))

    def waive(self, screen: WorkScreen, claims: Sequence[str]) -> None:
        """Ask why claims need no verdict: one, or all that are marked."""
        if not claims:
            return
        title: Row = (("– waive: needs no verdict", "note strong"),)
        if len(claims) > 1:
            title = (*title, (f"   {len(claims):,} claims", "strong"))

        def decide(text: str) -> Record:
            made = self.case.waive(claims, text)
            self.desk.marking.end()
            return made

        self.reason(screen, title, "Reason", claims[0], "waived", decide)

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
            return _recorded(words, made)

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

    def reason(
        self,
        screen: WorkScreen,
        title: Row,
        label: str,
        about: str,
        what: str,
        decide: Callable[[str], Record],
        given: str = "",
    ) -> None:
        """Ask for a reason alone, for which one may be `given`. What was typed is kept under what it is `about` and for `what`."""
        from verifybench.tui.widgets.dialog import Field, Question

        before = self.desk.unsent.get((about, what), {}).get("rationale", given)

        def record(texts: dict[str, str]) -> str:
            made = decide(texts["rationale"])
            self.desk.unsent.pop((about, what), None)
            return _recorded(title[0][0], made)

        def keep(texts: dict[str, str]) -> None:
            self._keep(about, what, texts)

        from_before = self.desk.unsent.from_before((about, what))
        screen.ask(Question(title, (Field("rationale", label, before, 2),), record, keep, from_before=from_before))

    def _keep(self, about: str, what: str, texts: dict[str, str]) -> None:
        if any(texts.values()):
            self.desk.unsent[about, what] = texts
        else:
            self.desk.unsent.pop((about, what), None)


def _recorded(words: str, record: Record) -> str:
    return f"recorded (record {record.seq}): {words}"


def _with(alike: Sequence[str], taken: bool) -> Row:
    """Claims that say the same, by their words, and whether they go with it."""
    if not alike:
        return ()
    words = shown(" · ".join(f"“{one}”" for one in alike))
    return ((f"   with {words}", "warn strong"),) if taken else ((f"   said also: {words}", "dim"),)


def _cites(count: int, warning: str) -> Row:
    if warning:
        return (("   cites ", "dim"), (f"{count}, {warning}", "warn strong"))
    if not count:
        return (("   cites no passage: esc, then x on a passage cites it", "dim"),)
    return (("   cites 1 passage" if count == 1 else f"   cites {count} passages", "dim"),)
