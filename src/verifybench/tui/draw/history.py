"""The history: one event of the ledger in one line, and the whole of it below. What is said comes from `case/telling.py`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from verifybench.case.telling import Told, passage_words, tell
from verifybench.case.timeline import Grouping, Story
from verifybench.model.event import Adjudicated, AnyVerdict, ClaimRef, ConflictDecided, Event, EvidenceRef, Record, Undone
from verifybench.tui.draw.diff import diff_rows
from verifybench.tui.draw.ink import BLANK, Row
from verifybench.tui.draw.marks import STATES, Sign, verdict
from verifybench.tui.draw.rows import cells, counted, fit, paragraph, reflowed, shown

Records = Mapping[str, Record]

# Kind of event -> glyph and ink; a verdict has its label's, a conflict its state's, and what is not here a plain one.
SIGNS: Mapping[str, tuple[str, str]] = {
    "let-stand": ("≡", "note"),
    "review-asked": ("⇄", "note"),
    "reply-sought": ("☎", "note"),
    "claims-recut": ("✂", "note"),
    "claims-waived": ("–", "dim"),
    "claim-noted": ("✎", "note"),
    "claims-flagged": ("⚑", "note"),
    "evidence": ("◉", "note"),
    "signed-off": ("✓", "good"),
    "published": ("»", "note"),
    "corrected": ("!", "warn"),
    "erased": ("×", "warn"),
    "undone": ("↶", "warn"),
    "redone": ("↷", "warn"),
    "case-opened": ("◦", "dim"),
    "ledgers-merged": ("◦", "dim"),
    "checkpoint": ("◦", "dim"),
}
_PLAIN = ("i", "note")
_COLUMN, _LONGEST = 22, 34  # cells for what was done
_WIDE = 100
_COMPARED = frozenset({"proposes", "asks", "cites"})


def sign_of(event: Event, records: Records | None = None) -> Sign:
    """Glyph and words of what happened."""
    return _sign(event, tell(event, records))


def _sign(event: Event, told: Told) -> Sign:
    if isinstance(event, AnyVerdict):
        label = verdict(event.label)
        return Sign(label.glyph, told.did, label.ink)
    if isinstance(event, ConflictDecided):
        state = STATES[event.state]
        return Sign(state.glyph, told.did, state.ink)
    glyph, ink = SIGNS.get(event.kind, _PLAIN)
    return Sign(glyph, told.did, ink)


def words_of(event: Event) -> str:
    """The words that an event is about, as they stand in a text; of one about none what it is about, in one line."""
    told = tell(event, {})
    return next((one.words for one in told.about if one.words), "") or _subject(told)


def _subject(told: Told) -> str:
    first = told.about[0].words or told.about[0].id if told.about else ""
    more = f"(and {len(told.about) - 1} more)" if len(told.about) > 1 else ""
    return " · ".join(filter(None, (told.how, " ".join(filter(None, (first, more))) or told.why)))


def record_line(record: Record, width: int, records: Records, group: Grouping = "none") -> Row:
    """A record in one row: number, when, who, what, about what; a heading tells what need not stand in each row."""
    told = tell(record.event, records)
    sign = _sign(record.event, told)
    moment = record.at[:16].replace("T", " ")
    when = moment[11:] if group == "day" else moment
    name = 0 if group == "reviewer" else 14 if width >= _WIDE else 9
    who = fit(shown(record.reviewer), name) + " " if name else ""
    did = max(_COLUMN, min(_LONGEST, width // 5)) if width >= _WIDE else min(_COLUMN, width // 4)
    rest = width - 8 - len(when) - (name + 1 if name else 0) - did
    return (
        (f" {record.seq:>4}  ", "dim"),
        (f"{when} ", "dim"),
        (who, ""),
        (fit(f"{sign.glyph} {shown(sign.word)}", did - 1) + " ", sign.ink),
        (fit(shown(_of_claim(told) if group == "claim" else _subject(told)), max(8, rest)), ""),
    )


def _of_claim(told: Told) -> str:
    """What is left to say below the claim's own words."""
    return " · ".join(filter(None, (told.how, told.why))) or _subject(told)


def heading_row(group: Grouping, words: str, count: int, width: int) -> Row:
    """What the records below it have in common, and how many they are."""
    many = f" {counted(count, 'record')} "
    named = f" “{shown(words)}”" if words and group == "claim" else f" {shown(words) or 'about no claim'}"
    return ((fit(named, max(4, min(cells(((named, ""),)), width - len(many)))), "head"), (many, "dim"))


def record_rows(record: Record, width: int, records: Records, story: Story | None = None) -> list[Row]:
    """A record in full: subject, reason, evidence, wordings, and its place in the chain; of a verdict what it changed."""
    told = tell(record.event, records)
    sign = _sign(record.event, told)
    rows: list[Row] = [
        (
            (f"{sign.glyph} {shown(sign.word)}", f"{sign.ink} strong"),
            (f"   {shown(record.reviewer)}, {shown(record.at)}", "dim"),
        ),
        *(_turned(story, width) if story else ()),
        BLANK,
        *paragraph(shown(_subject(told)), width),
    ]
    before = _replaced(record, story) if story else None
    if story is not None and before is not None:
        rows += _changed(record, before, story, width)
        details = [(label, text) for label, text in told.details if label not in _COMPARED]
    else:
        details = [*((("because", told.why),) if told.why else ()), *told.details]
    for label, text in details:
        lead = f"{label}: "
        rows += [BLANK, *paragraph(lead + reflowed(text), width, [(0, len(lead), "dim")])]
    rows += [
        BLANK,
        *paragraph(f"record {record.seq} of ledger {shown(record.ledger)}, hash {record.hash[:16]}…", width, ink="dim"),
    ]
    return rows


# -- before and after -------------------------------------------------------------------------------------------------------


def _turned(story: Story, width: int) -> Iterator[Row]:
    """What became of a record: who took it back or brought it back, and which verdict took its place."""
    for one in story.turned:
        undone = isinstance(one.event, Undone)
        words = f"{'↶ taken back' if undone else '↷ brought back'} by {_by(one)}"
        yield from paragraph(words, width, ink="warn strong" if undone else "note strong")
    for one in story.after:
        sign = sign_of(one.event)
        yield from paragraph(f"→ {sign.glyph} {shown(sign.word)} took its place, by {_by(one)}", width, ink="note")


def _by(record: Record) -> str:
    return shown(f"{record.reviewer}, {record.at} (record {record.seq})")


def _replaced(record: Record, story: Story) -> Record | None:
    """The verdict that a verdict is held against: of those that it took the place of the newest on its own claim, of its own
    reviewer where there is one. What is adjudicated stays beside its adjudication: nothing of it was changed."""
    event = record.event
    if not isinstance(event, AnyVerdict) or isinstance(event, Adjudicated) or not story.before:
        return None
    ids = {one.id for one in event.claims}
    return max(
        story.before,
        key=lambda one: (
            one.reviewer == record.reviewer,
            bool(ids & {claim.id for claim in _claims(one)}),
            one.clock,
            one.hash,
        ),
    )


def _claims(record: Record) -> Iterable[ClaimRef]:
    return record.event.claims if isinstance(record.event, AnyVerdict) else ()


def _changed(record: Record, before: Record, story: Story, width: int) -> Iterator[Row]:
    """What a verdict says that the one before it did not, and the other way round."""
    new, old = record.event, before.event
    assert isinstance(new, AnyVerdict)
    assert isinstance(old, AnyVerdict)
    was, now = verdict(old.label), verdict(new.label)
    yield BLANK
    others = f", and {counted(len(story.before) - 1, 'verdict')} more" if len(story.before) > 1 else ""
    yield from paragraph(f"in place of the verdict by {_by(before)}{others}", width, ink="dim")
    lead = f"was  {was.glyph} {shown(old.label)}" + (f" on {old.fact}" if old.fact else "")
    if (old.label, old.fact) == (new.label, new.fact):
        yield from paragraph(f"{lead}, as now", width, ink="dim")
    else:
        yield ((lead[:5], "dim"), (lead[5:], was.ink))
        yield (
            ("now  ", "dim"),
            (f"{now.glyph} {shown(new.label)}" + (f" on {new.fact}" if new.fact else ""), f"{now.ink} strong"),
        )
    for label, one, other in (
        ("because", old.rationale, new.rationale),
        ("proposed wording", getattr(old, "proposed", None) or "", getattr(new, "proposed", None) or ""),
        ("question to the author", getattr(old, "question", None) or "", getattr(new, "question", None) or ""),
    ):
        yield from _compared(label, one, other, width)
    yield from _evidence({_place(one): one for one in old.evidence}, {_place(one): one for one in new.evidence}, width)


def _compared(label: str, before: str, after: str, width: int) -> Iterator[Row]:
    if not before and not after:
        return
    yield BLANK
    if before == after:
        yield from paragraph(f"{label}, as before: {reflowed(after)}", width, [(0, len(label) + 12, "dim")])
    elif not before:
        yield from paragraph(f"+ {label}, new: {reflowed(after)}", width, [(0, len(label) + 8, "good")])
    elif not after:
        yield from paragraph(f"− {label}, no more: {reflowed(before)}", width, [(0, len(label) + 12, "bad")])
    else:
        yield ((label, "dim"),)
        yield from diff_rows(before, after, width)


def _place(cited: EvidenceRef) -> tuple[str, str, int]:
    return (cited.document, cited.selector.exact, cited.selector.start)


def _evidence(
    before: Mapping[tuple[str, str, int], EvidenceRef], after: Mapping[tuple[str, str, int], EvidenceRef], width: int
) -> Iterator[Row]:
    """Passages that were taken away, added, and cited by both."""
    if not before and not after:
        return
    yield BLANK
    for glyph, ink, word, several in (
        ("−", "bad", "no longer cited", [one for place, one in before.items() if place not in after]),
        ("+", "good", "cited now", [one for place, one in after.items() if place not in before]),
        ("=", "dim", "cited as before", [one for place, one in after.items() if place in before]),
    ):
        for one in several:
            lead = f"{glyph} {word}: "
            yield from paragraph(lead + reflowed(passage_words(one)), width, [(0, len(lead), f"{ink} strong")])
