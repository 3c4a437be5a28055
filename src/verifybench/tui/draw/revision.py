"""What a revision did to a decision: a row of the list, and in full the words then and now, what differs, who decided what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from verifybench.case.held import Held
from verifybench.case.revision import Row as Revised
from verifybench.case.telling import tell
from verifybench.model.document import Document, Span
from verifybench.model.event import Record
from verifybench.model.reference import ClaimRef
from verifybench.tui.draw.claim import between_words, verdict_rows
from verifybench.tui.draw.diff import diff_rows, wording_rows
from verifybench.tui.draw.ink import BLANK, Row
from verifybench.tui.draw.marks import OUTCOMES, REVISED, Sign
from verifybench.tui.draw.rows import Mark, fill, fit, paragraph, reflowed, shown

_OUTCOME, _STATE, _FACTS, _SHORT_FACTS = 12, 3, 18, 10  # cells
_ROOM_FOR_FACTS = 76
_CONTEXT = 60  # characters either side of words that stand in several places
_LABEL = 9  # "differs"
_CITED = 6  # cited passages shown with a claim
_SUBJECTS = {"claim": "", "passage": "cited: ", "words": ""}
_CUTS = {
    "split": "several claims stand in its place",
    "merged": "stands in a claim that says more",
    "recut": "was cut anew by a person",
}
SETTLED = frozenset({"carried", "dropped", "redone"})
_SAID = {
    "unchanged": "{} is as it was",
    "moved": "{} stands elsewhere, word for word",
    "changed": "{} was edited",
    "ambiguous": "{} stands in several places, and nothing says which is the one",
    "gone": "{} is no longer there",
    "new": "no earlier version had {}",
    "reread": "{} stayed, and is read otherwise",
}


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a row: its document (None where that is gone), what the same decisions cite, records by hash."""

    document: Document | None
    cited: Sequence[Revised]
    records: Mapping[str, Record]


def kinds(row: Revised) -> str:
    """What differs, in a word or two."""
    if row.cut and row.outcome == "changed":
        return row.cut
    if row.why:
        return row.why
    return ", ".join(one.kind for one in row.facts)


def revision_line(row: Revised, width: int) -> tuple[Row, ...]:
    """A row of the list: what became of the words, whether that is open, what differs, and the words of today or the old ones."""
    facts = _FACTS if width >= _ROOM_FOR_FACTS else _SHORT_FACTS
    sign, state, dim = _signs(row)
    rest = max(8, width - 2 - _OUTCOME - _STATE - facts)
    return (
        (
            (" ", ""),
            (fit(f"{sign.glyph} {sign.word}", _OUTCOME), dim or f"{sign.ink} strong"),
            (fit(state.glyph, _STATE), f"{state.ink} strong"),
            (fit(kinds(row), facts), dim or "note"),
            (" ", ""),
            (fit(_short(row), rest), dim),
        ),
    )


def revision_lines(row: Revised, width: int) -> tuple[Row, ...]:
    """A row of the list where that is a column: the words below what became of them."""
    sign, state, dim = _signs(row)
    head: Row = (
        (" ", ""),
        (fit(f"{sign.glyph} {sign.word}", _OUTCOME), dim or f"{sign.ink} strong"),
        (fit(f"{state.glyph} {state.word}", _OUTCOME + _STATE), f"{state.ink} strong"),
        (kinds(row), dim or "note"),
    )
    return fill(head, width), (("   ", ""), (fit(_short(row), width - 4), dim))


def _signs(row: Revised) -> tuple[Sign, Sign, str]:
    """Outcome, state, and the ink of what is settled."""
    return OUTCOMES[row.outcome], REVISED[row.state], "dim" if row.state in SETTLED else ""


def _short(row: Revised) -> str:
    return shown(_SUBJECTS[row.subject] + (row.text or row.before.exact))


def revision_page(row: Revised, around: Around, width: int) -> list[Row]:
    """A row in full."""
    sign, state = OUTCOMES[row.outcome], REVISED[row.state]
    what = {"claim": "the claim", "passage": "a passage that was cited", "words": "what was decided on"}[row.subject]
    head = (
        f"{sign.glyph} {sign.word}",
        f"{state.glyph} {state.word}" if state.word else "",
        _said(row).format(what),
    )
    first, second = len(head[0]), len("   ".join(head[:2]))
    marks = [(0, first, f"{sign.ink} strong"), (first, second, f"{state.ink} strong"), (second, 10**6, "dim")]
    rows = paragraph("   ".join(filter(None, head)), width, marks)
    rows += [((fit(shown(_where(row, around)), width), "note"),), BLANK, *_words(row, around, width)]
    for at, line in enumerate(_differs(row)):
        rows += [*(() if at else (BLANK,)), *_labelled("" if at else "differs", line, width, "warn strong")]
    rows += _candidates(row, around, width)
    for one in around.cited[:_CITED]:
        rows += [BLANK, *_cited(one, width)]
    for affected in row.affected:
        rows += [BLANK, *_decision(affected.held, row, around, width)]
    if row.subject != "claim":
        rows += [line for affected in row.affected for about in affected.held.claims[:1] for line in _about(about, width)]
    return [*rows, BLANK, *_todo(row, width)]


def _said(row: Revised) -> str:
    if row.outcome == "changed" and row.before.exact.split() == row.text.split():
        return "{} reads as it did, and means something else where it stands now"
    return _SAID[row.outcome]


def _where(row: Revised, around: Around) -> str:
    """The document, and the place in it."""
    here = around.document
    name = (here.metadata.title or row.document) if here else f"{row.document}, which is not here any more"
    now = f" · {_locator(here, row.span)}" if here and row.span else ""
    then = str(row.before.locator) if row.outcome in ("moved", "gone", "ambiguous") else ""
    return f"{name}{now}" + (f" · then {then}" if then else "")


def _locator(document: Document, span: Span) -> str:
    block = document.block_at(span[0])
    return str(block.locator) if block else "whole text"


def _words(row: Revised, around: Around, width: int) -> list[Row]:
    """Old and new words."""
    if row.outcome == "new":
        return wording_rows("now", row.text, width)
    if row.outcome == "changed" and row.text:
        return diff_rows(row.before.exact, row.text, width)
    if row.text:
        return wording_rows("now", row.text, width)
    prefix, suffix = _edges(row.before.prefix, row.before.suffix)
    marks: list[Mark] = [(0, len(prefix), "dim"), (len(prefix + row.before.exact), 10**6, "dim")]
    return wording_rows("was", prefix + row.before.exact + suffix, width, marks)


def _edges(prefix: str, suffix: str) -> tuple[str, str]:
    """Words around, cut to whole ones and to the same paragraph."""
    before, after = prefix.rpartition("\n\n")[2], suffix.partition("\n\n")[0]
    head = before.partition(" ")[2] if before == prefix else before
    tail = after.rpartition(" ")[0] if after == suffix else after
    return (f"… {head}" if head.strip() else ""), (f"{tail} …" if tail.strip() else "")


def _differs(row: Revised) -> list[str]:
    told = [shown(str(one)) for one in row.facts]
    if row.cut in _CUTS:
        told.insert(0, _CUTS[row.cut])
    if row.why == "date":
        told.append("the date of its text is another, and words are read by it")
    return [*told, *(shown(one) for one in (*row.reading, *row.against))]


def _labelled(label: str, text: str, width: int, ink: str) -> list[Row]:
    lead = label.ljust(_LABEL)
    first, *rest = paragraph(text, max(10, width - _LABEL), ink=ink)
    return [((lead, "dim"), *first), *(((" " * _LABEL, ""), *line) for line in rest)]


def _candidates(row: Revised, around: Around, width: int) -> list[Row]:
    """The places of which a person chooses one, numbered as the keys are, with what stands around them."""
    rows: list[Row] = [BLANK] if row.candidates else []
    for number, one in enumerate(row.candidates, 1):
        text, marks = _in_context(one.span, around.document) if around.document else (one.text, [])
        safe = reflowed(text).replace("\n", " ")
        key = f"{number}".rjust(2) if number < 10 else " ·"
        for at, line in enumerate(paragraph(safe, width - 5, marks)):
            rows.append(((f"{key}   " if not at else " " * 5, "key"), *line))
        place = _locator(around.document, one.span) if around.document else ""
        known = f"claim {one.claim}" if one.claim else "no claim stands there"
        rows.append(((" " * 5, ""), (fit(shown(" · ".join(filter(None, (place, known)))), max(1, width - 5)), "dim")))
    return rows


def _in_context(span: Span, document: Document) -> tuple[str, list[Mark]]:
    """Words with what stands around them in their paragraph, and the inks of both."""
    block = document.block_at(span[0])
    low, high = (block.start, block.end) if block else (0, len(document.text))
    low, high = between_words(
        document.text, (max(low, span[0] - _CONTEXT), min(max(high, span[1]), span[1] + _CONTEXT)), span
    )
    return document.text[low:high], [
        (0, span[0] - low, "dim"),
        (span[0] - low, span[1] - low, "strong"),
        (span[1] - low, 10**6, "dim"),
    ]


def _cited(row: Revised, width: int) -> list[Row]:
    """A passage that the same decision cites, in short."""
    sign, state = OUTCOMES[row.outcome], REVISED[row.state]
    lead = f"{sign.glyph} cited passage {sign.word}"
    tail = shown(f"  {row.document}" + (f" · {state.word}" if state.word else ""))
    rows = paragraph(lead + tail, width, [(0, len(lead), f"{sign.ink} strong"), (len(lead), 10**6, "dim")])
    return rows + (
        diff_rows(row.before.exact, row.text, width) if row.text else wording_rows("was", row.before.exact, width)
    )


def _decision(held: Held, row: Revised, around: Around, width: int) -> list[Row]:
    """What was decided, by whom, when and why."""
    if held.verdict is not None:
        return [
            line[1:] if line and line[0] == ("  ", "") else line for line in verdict_rows(held.verdict, width, "decided")
        ]
    lead = f"decided {shown(held.did)}"
    record = around.records.get(held.decision)
    why = tell(record.event).why if record else ""
    rows = paragraph(lead, width, [(0, 8, "dim"), (8, len(lead), "strong")])
    rows += paragraph(shown(f"{held.reviewer}, {held.at[:16].replace('T', ' ')} UTC"), width, ink="dim", indent=4)
    return rows + (paragraph(reflowed(why), width, indent=4) if why else [])


def _about(claim: ClaimRef, width: int) -> list[Row]:
    return [BLANK, *wording_rows("for", claim.selector.exact, width)]


def _todo(row: Revised, width: int) -> list[Row]:
    """What can be done, by keys."""
    steps: list[tuple[str, str]] = []
    if row.state == "open" or (row.state == "told" and row.why == "rules"):
        if row.span is not None:
            steps.append(("enter", "the decision holds for the words of today"))
        elif row.candidates:
            steps.append(
                ("1" if len(row.candidates) == 1 else f"1-{min(9, len(row.candidates))}", "it is about this place")
            )
        if row.only_wording:
            steps.append(("A", "carry all of which only the wording changed"))
        steps.append(("d", "it is rightly gone" if row.outcome == "gone" else "it holds no more"))
        if row.claims and row.subject != "words":
            steps.append(("verdict keys", "decide anew on the words of today"))
    if row.claims:
        steps.append(("c", "to the claim"))
    column = max((len(key) for key, _ in steps), default=0) + 2
    return [line for key, what in steps for line in paragraph(f"{key:{column}}{what}", width, [(0, column, "key")], "dim")]
