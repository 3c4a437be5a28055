"""The list that one works through when texts were revised: what became of the words of each decision."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from verifybench.case.bound import Binder, Bound
from verifybench.case.held import Held, held
from verifybench.case.rereading import Rereading
from verifybench.case.standing import Standing, Suspended, decided_anew
from verifybench.model.claim import Claim, Selector
from verifybench.model.document import Locator, Span
from verifybench.model.event import ClaimRef, EvidenceRef
from verifybench.model.revision import OUTCOMES, Carry, Cut, Outcome
from verifybench.model.state import State
from verifybench.review import Place
from verifybench.text import short_id

if TYPE_CHECKING:
    from verifybench.claims import Changed
    from verifybench.review import Binding

Subject = Literal["claim", "passage", "words"]
SUBJECTS: tuple[Subject, ...] = ("claim", "passage", "words")
RowState = Literal["open", "told", "carried", "dropped", "redone"]
STATES: tuple[RowState, ...] = ("open", "told", "carried", "dropped", "redone")
Why = Literal["", "date", "rules"]

_SHOWN = 10  # candidates


@dataclass(frozen=True, slots=True)
class Affected:
    """A decision that rests on a row's words; `before` are they as its record has them."""

    held: Held
    before: Selector


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place where words may stand now, with the claim that stands there."""

    span: Span
    text: str
    claim: str | None = None


@dataclass(frozen=True)
class Row:
    """Words that decisions rest on (a claim, a passage that was cited, other words of a document), and what became of them.

    `id` is that of the claim or piece of evidence as the decisions name it. `state` is `open` while a decision is held back,
    `told` where nothing is to be decided, else what was. `span` is where the words that a carry would take stand today, `text` what
    they are: None where a person must choose one of `candidates`, or where nothing is there. `claims` are today's in its place.
    `why` and `reading` say what makes words be read otherwise. Words that were edited in place have `candidates` too where the old
    ones stand to the letter elsewhere.
    """

    id: str
    subject: Subject
    outcome: Outcome
    state: RowState
    document: str
    before: Selector
    place: Place
    span: Span | None = None
    text: str = ""
    claims: tuple[str, ...] = ()
    cut: Cut = ""
    why: Why = ""
    reading: tuple[str, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    affected: tuple[Affected, ...] = ()
    against: tuple[str, ...] = ()  # who decided what, where people decided otherwise or about other words than today's
    date: str | None = field(default=None, repr=False)  # of the document, to read both wordings by
    locator: Locator = Locator()  # of the words today; where there are none, of the old ones

    @cached_property
    def facts(self) -> tuple[Changed, ...]:
        """Which facts differ between the old words and the new ones."""
        if self.outcome != "changed" or not self.text:
            return ()
        from verifybench.review import what_changed

        found = what_changed(self.before.exact, self.text, self.date)
        meant = self.place.meant
        return (*meant, *(one for one in found if one.kind != "wording")) if meant else found

    @property
    def only_wording(self) -> bool:
        """Whether it may be carried with others of its kind at once: edited in place, and no fact that can be read differs."""
        from verifybench.review import only_wording

        plain = (
            self.outcome == "changed"
            and not self.cut
            and not self.against
            and not self.candidates
            and self.span is not None
        )
        return plain and only_wording(self.facts)

    @property
    def verdicts(self) -> tuple[Held, ...]:
        return tuple(one.held for one in self.affected if one.held.verdict is not None)


class Revision:
    """What became of the decisions of one state, as one reader may see it: `visible` says which of them. Of texts that are as they
    were nothing is computed."""

    def __init__(
        self,
        state: State,
        standing: Standing,
        binder: Binder,
        visible: Callable[[Held], bool] = lambda one: True,
        rereading: Rereading | None = None,
    ) -> None:
        self._state, self._standing, self._binder, self._visible = state, standing, binder, visible
        self._bound, self._rereading = Bound(state, binder), rereading
        self._waiting = {(one.verdict.hash, one.verdict.claim): one for one in standing.suspended}

    def rows(self) -> tuple[Row, ...]:
        """By document and place."""
        found: dict[tuple[object, ...], Row] = {}
        for one in held(self._state):
            for row in self._rows(one) if self._visible(one) else ():
                # Decisions on the same words with the same outcome are one row.
                key = row.subject, row.id, row.outcome, row.state, row.span, row.why
                known = found.setdefault(key, row)
                if one.decision not in {other.held.decision for other in known.affected}:
                    found[key] = replace(known, affected=(*known.affected, *row.affected))
                elif row.claims != known.claims:  # a passage cited for verdicts on several claims
                    found[key] = replace(known, claims=tuple(dict.fromkeys((*known.claims, *row.claims))))
        return tuple(sorted(map(self._located, found.values()), key=in_order))

    def _located(self, row: Row) -> Row:
        place = row.span or row.place.span
        block = self._binder.today.document(row.document).block_at(place[0]) if place else None
        return replace(row, locator=block.locator if block else row.before.locator)

    def _rows(self, one: Held) -> Iterator[Row]:
        makers = [self._claim(one, reference) for reference in one.claims]
        makers += [self._cited(one, cited) for cited in one.cited]
        makers += [self._words(one, document, selector) for document, selector in one.words]
        return (row for row in makers if row is not None)

    def _claim(self, one: Held, reference: ClaimRef) -> Row | None:
        carry = self._bound.carry(one.decision, reference.document, reference.selector)
        binding = self._bound.claim(one.decision, reference)
        why, reading = self._read_otherwise(one, reference, binding, None, carry)
        if binding.outcome == "unchanged" and carry is None and not why:
            return None
        place, span = binding.place, binding.place.span
        there = self._claims_at(binding)
        if binding.outcome == "changed" and there:  # of several sentences a person says which the decision is about
            span = there[0].span if len(there) == 1 and binding.cut != "split" else None
        text = self._text(reference.document) if place.places else ""
        shown = span or place.span
        if shown and binding.cut == "split" and there:  # what was one sentence is compared with all that it is now
            shown = min(shown[0], there[0].span[0]), max(shown[1], *(claim.span[1] for claim in there))
        words = text[slice(*shown)] if shown else ""
        return Row(
            reference.id,
            "claim",
            _outcome(binding.outcome, why, reference.selector, words),
            self._stated(one, carry, binding.holds and why != "date", binding),
            reference.document,
            reference.selector,
            place,
            span,
            words,
            tuple(claim.id for claim in there) or ((binding.claim,) if binding.holds else ()),
            binding.cut,
            why,
            reading,
            self._also(reference, text, span, there) if span else _candidates(text, place.candidates, there),
            (Affected(one, reference.selector),),
            _against(carry, one.decision, reference.selector),
            self._binder.today.published(reference.document),
        )

    def _also(self, reference: ClaimRef, text: str, span: Span, there: list[Claim]) -> tuple[Candidate, ...]:
        """The place of edited words and where the old ones stand to the letter beside it, of words that the old text had once."""
        exact, today = reference.selector.exact, self._binder.today
        old = today.earlier(reference.selector.text_sha256) or ""
        if not there or not exact or old.find(exact) != old.rfind(exact):
            return ()
        at = text.find(exact)
        if at >= 0 and at < span[1] and span[0] < at + len(exact):
            at = text.find(exact, span[1])
        if at < 0:
            return ()
        place = at, at + len(exact)
        return _candidates(
            text, (place,), [*there, *(one for one in today.overlapping(reference.document, place) if one.span == place)]
        )

    def _cited(self, one: Held, cited: EvidenceRef) -> Row | None:
        about = one.claims[0]
        carry = self._bound.carry(one.decision, cited.document, cited.selector)
        binding = self._bound.claim(one.decision, about)
        place = self._bound.cited(one.decision, cited)
        why, reading = self._read_otherwise(one, about, binding, cited, carry) if place.holds else ("", ())
        state = self._stated(one, carry, place.holds and why != "date", binding)
        if place.outcome == "unchanged" and carry is None and not why:
            return None
        for_one = about.id if one.verdict is None or not one.verdict.batch else one.decision
        row = self._row(short_id("e", for_one, cited.id), "passage", one, cited.document, cited.selector, place, state)
        outcome = _outcome(place.outcome, why, cited.selector, row.text)
        claims = (binding.claim,) if binding.holds else binding.successors
        return replace(
            row,
            outcome=outcome,
            claims=claims,
            why=why,
            reading=reading,
            against=_against(carry, one.decision, cited.selector),
        )

    def _words(self, one: Held, document: str, selector: Selector) -> Row | None:
        carry = self._bound.carry(one.decision, document, selector)
        place = self._binder.place(document, selector, carry)
        if place.outcome == "unchanged" and carry is None:
            return None
        # A block keeps its label and a cut its claim while the words can be followed; other words need to be as they were.
        follows = place.span is not None and one.what != "words waived"
        state = self._stated(one, carry, (place.holds or follows) and not (carry and carry.against), None)
        id = short_id("w", one.decision, document, str(selector.start), selector.exact)
        row = self._row(id, "words", one, document, selector, place, state)
        return replace(row, against=_against(carry, one.decision, selector))

    def _row(
        self, id: str, subject: Subject, one: Held, document: str, before: Selector, place: Place, state: RowState
    ) -> Row:
        text = self._text(document) if place.places else ""
        return Row(
            id,
            subject,
            place.outcome,
            state,
            document,
            before,
            place,
            place.span,
            text[slice(*place.span)] if place.span else "",
            candidates=_candidates(text, place.candidates, ()),
            affected=(Affected(one, before),),
            date=self._binder.today.published(document),
        )

    def _claims_at(self, binding: Binding) -> list[Claim]:
        """Today's claims in the place of one that changed, or that it could be."""
        if binding.holds:
            return []
        found = (self._binder.today.claim(id) for id in binding.successors)
        return sorted((one for one in found if one is not None), key=lambda one: one.span)

    def _stated(self, one: Held, carry: Carry | None, holds: bool, binding: Binding | None) -> RowState:
        if (carry and carry.dropped) or (one.verdict is not None and self._bound.dropped(one.verdict)):
            return "dropped"
        if holds:
            return "carried" if carry else "told"
        return "redone" if binding is not None and self._redone(one, binding) else "open"

    def _redone(self, one: Held, binding: Binding) -> bool:
        """Whether the claims in question have a newer decision of their own."""
        standing = self._standing
        if one.verdict is not None:
            return decided_anew(Suspended(one.verdict, binding, ()), standing.verdicts)
        ids = (binding.claim,) if binding.holds else binding.successors
        newer = [
            any(new.clock > one.clock for new in standing.verdicts.get(id, ()))
            or any(id in of and of[id].clock > one.clock for of in (standing.waivers, standing.stands))
            for id in ids
        ]
        return bool(newer) and all(newer)

    def _read_otherwise(
        self, one: Held, claim: ClaimRef, binding: Binding, cited: EvidenceRef | None, carry: Carry | None
    ) -> tuple[Why, tuple[str, ...]]:
        """Why words of a verdict that stayed are read otherwise, and what is."""
        if one.verdict is None or not (binding.holds or cited):
            return "", ()
        waiting = self._waiting.get((one.decision, claim))
        if waiting and any(why.what == "date" and why.cited == cited for why in waiting.why):
            return "date", ()
        reading = self._rereading.of(one.verdict, claim, binding, cited, carry) if self._rereading else ()
        return ("rules", reading) if reading else ("", ())

    def _text(self, document: str) -> str:
        return self._binder.today.document(document).text


def _candidates(text: str, places: tuple[Span, ...], claims: list[Claim] | tuple[Claim, ...]) -> tuple[Candidate, ...]:
    """The claims that words may be now, and places where no claim stands; in reading order."""
    found = [Candidate(one.span, one.text, one.id) for one in claims]
    taken = [one.span for one in found]
    found += [
        Candidate(place, text[slice(*place)])
        for place in places
        if not any(place[0] < other[1] and other[0] < place[1] for other in taken)
    ]
    return tuple(sorted(found, key=lambda one: one.span)[:_SHOWN])


def _against(carry: Carry | None, decision: str, before: Selector) -> tuple[str, ...]:
    """Who decided what about the words of a decision, where that leaves them open."""
    told: dict[str, str] = {}
    for one in (*carry.against, carry.decided) if carry and carry.against else ():
        for item in one.event.items:
            if item.decision == decision and item.before == before:
                now = item.after or item.seen
                words = f"“{' '.join(now.exact.split())}”" if now else "nothing"
                did = "carried to" if one.event.state == "carried" else "dropped, having seen"
                why = f": {one.event.reason}" if one.event.reason else ""
                told[one.hash] = f"{did} {words}, by {one.reviewer}, {one.at[:10]}{why}"
    return tuple(told.values())


def _outcome(outcome: Outcome, why: Why, before: Selector, now: str) -> Outcome:
    """How words come out against those that the record has, whatever they were carried to since."""
    if why:
        return "reread"
    from verifybench.review import same_words

    return "changed" if outcome in ("unchanged", "moved") and not same_words(before.exact, now) else outcome


def in_order(row: Row) -> tuple[object, ...]:
    """By document and place: where the words are today, or else where they were."""
    place = row.place.places[0] if row.place.places else (row.before.start, row.before.end)
    return row.document, place, SUBJECTS.index(row.subject), row.id, OUTCOMES.index(row.outcome)
