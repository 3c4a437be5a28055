"""The claim pane: the claim in its context, what each text says about its figures, its conflicts and its verdicts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from verifybench.case.checked import FACTS, fact_line
from verifybench.case.conflict_words import KINDS
from verifybench.case.conflicts import ConflictRow
from verifybench.model.claim import Fact
from verifybench.model.document import Document, Span
from verifybench.model.state import Verdict
from verifybench.tui.draw.diff import diff_rows
from verifybench.tui.draw.ink import BLANK, Row
from verifybench.tui.draw.marks import STATES, relation, verdict
from verifybench.tui.draw.numberline import number_line
from verifybench.tui.draw.references import annotated, claim_notes
from verifybench.tui.draw.rows import Mark, cells, paint, paragraph, reflowed, shown, wrap
from verifybench.tui.draw.standing import standing_rows
from verifybench.tui.draw.view import ClaimView, figures, title_of

_BLOCK_REACH = 900  # characters of one block shown either side of the claim: some readers return a page as one block
_MOST_CONTEXT = 3
_FEW_WORDS = {0: 140, -1: 60, -2: 0}
_BAR = "▌ "
_MOST_TEXTS, _FEW_TEXTS = 14, 6  # on one axis, the claim's own among them
_REASONS = 3  # told in the claim pane of why documents count once
_FIRST_VERDICT, _LATER_VERDICT = "verdict", "and also"


@dataclass(frozen=True, slots=True)
class ClaimPage:
    """The rows of the claim pane, and the half-open range of them that the claim's own words are in."""

    rows: list[Row]
    place: Span


def claim_page(view: ClaimView, width: int, context: int = 1, *, compact: bool = False) -> ClaimPage:
    """All rows of the claim pane; `context` as for `context_span`, `compact` without air."""
    rows: list[Row] = []
    if view.claim.origin == "verdict":
        rows += paragraph("known from an earlier verdict only", width, ink="warn", indent=2)
    around = _in_context(view, width, context)
    own = [y for y, row in enumerate(around, len(rows)) if row and row[0][0] == _BAR]
    rows += around
    gap = () if compact else (BLANK,)
    for part in _parts(view, width, compact):
        rows += [*gap, *part]
    return ClaimPage(rows, (own[0], own[-1] + 1) if own else (0, 1))


def _parts(view: ClaimView, width: int, compact: bool) -> Iterator[list[Row]]:
    """What stands below the claim: figures first, since a conflict is seen there before it is read."""
    for figure in figures(view):
        line = number_line(
            figure.said,
            width - 2,
            value=figure.value,
            reference=figure.reference,
            most=_FEW_TEXTS if compact else _MOST_TEXTS,
        )
        if line:
            yield [(("  ", ""), *row) for row in line]
    if found := _facts(view, width):
        yield found
    for conflict in view.conflicts:
        yield conflict_rows(conflict, width, attributed=view.attributed)
    for index, decided in enumerate(view.verdicts):
        lead = _LATER_VERDICT if index else _FIRST_VERDICT
        rows = verdict_rows(decided, width, lead, attributed=view.attributed)
        for told in view.carried.get(decided.hash, ()):
            rows += paragraph(reflowed(told), width, ink="warn", indent=4)
        yield rows + between_rows(view.adjudicated.get(decided.hash, ()), width)
    yield from standing_rows(view, width)


def fitting_page(view: ClaimView, width: int, height: int) -> tuple[ClaimPage, int]:
    """The page with the most context that still shows figures, conflicts and verdicts without scrolling, and its level."""
    levels = [(context, False) for context in range(_MOST_CONTEXT, -1, -1)] + [(context, True) for context in (0, -1, -2)]
    for context, compact in levels:
        page = claim_page(view, width, context, compact=compact)
        if len(page.rows) <= height:
            break
    return page, max(0, context)


def place_of(view: ClaimView) -> str:
    """Where the claim stands, in a line: what tells most first."""
    locator = view.claim.selector.locator
    bare = replace(locator, heading=())
    above = f"under “{' › '.join(locator.heading)}”" if locator.heading else ""
    return shown(" · ".join(part for part in (str(bare), title_of(view.document), above) if part))


def context_span(document: Document, claim: Span, context: int) -> Span:
    """The stretch of the document shown around a claim, with its ends between words.

    -2 is the claim alone, -1 and 0 a few words either side, 1 the claim's block, and every step more another block before and
    after.
    """
    start, end = claim
    holding = [i for i, block in enumerate(document.blocks) if block.start < end and block.end > start]
    if holding:
        first = max(0, holding[0] - max(0, context - 1))
        last = min(len(document.blocks) - 1, holding[-1] + max(0, context - 1))
        if last > holding[-1] and document.blocks[last].label == "title":
            last -= 1  # a heading says nothing without what stands under it
        low, high = document.blocks[first].start, document.blocks[last].end
    else:
        low, high = 0, len(document.text)
    reach = _BLOCK_REACH * context if context > 0 else _FEW_WORDS[context]
    return between_words(document.text, (max(low, start - reach), min(high, end + reach)), claim)


def between_words(text: str, span: Span, inside: Span) -> Span:
    """`span` drawn in until it cuts no word, never past `inside`."""
    low, high = min(span[0], inside[0]), max(span[1], inside[1])
    while 0 < low < inside[0] and not text[low - 1].isspace():
        low += 1
    while inside[1] < high < len(text) and not text[high].isspace():
        high -= 1
    return low, high


def excerpt(document: Document, span: Span, inside: Span) -> tuple[str, int]:
    """The words of `span` fit for wrapping, and what to take from a document offset to get one into them.

    Where the block goes on beyond the span, dots say so.
    """
    low, high = span
    first, last = document.block_at(inside[0]), document.block_at(inside[1] - 1)
    before = "… " if first is not None and document.text[first.start : low].strip() and low > first.start else ""
    after = " …" if last is not None and document.text[high : last.end].strip() and high < last.end else ""
    return before + reflowed(document.text[low:high]).rstrip() + after, low - len(before)


def claim_marks(view: ClaimView) -> list[Mark]:
    """What is marked in the claim itself, with offsets into the document's text."""
    statement = view.claim.statement
    marks: list[Mark] = [(*view.claim.span, "claim")]
    marks += [(name.start, name.end, "name") for name in statement.names]
    marks += [(quote.start, quote.end, "quote") for quote in statement.quotes]
    marks += [(value.start, value.end, "value") for value in statement.values]
    return marks


def _in_context(view: ClaimView, width: int, context: int) -> list[Row]:
    text, low = excerpt(view.document, context_span(view.document, view.claim.span, context), view.claim.span)
    notes = [(at - low, words, ink) for at, words, ink in claim_notes(view.references)]
    text, marks = annotated(text, [(a - low, b - low, ink) for a, b, ink in claim_marks(view)], notes)
    start, end, _ = marks[0]  # of the claim itself
    rows: list[Row] = []
    for row in wrap(text, width - 2):
        a, b = row
        inside = a < end and b > start
        if a == b and rows and rows[-1] == BLANK:
            continue
        rows.append(((_BAR if inside else "  ", "here"), *paint(text, row, marks, "dim")) if b > a else BLANK)
    while rows and rows[-1] == BLANK:
        rows.pop()
    return rows


def _facts(view: ClaimView, width: int) -> list[Row]:
    """Who is said to have said it, what was found about each fact, by how many independent sources, and why some count once."""
    rows: list[Row] = []
    said = [f"{one.speaker} ({one.verb})" for one in view.claim.statement.attribution if one.speaker]
    if said:
        rows += paragraph(shown(f"attributed to {', '.join(said)}"), width, ink="note", indent=2)
    for one in view.checked:
        if not (view.attributed or one.sources or one.against):
            continue
        sign = relation(one.relation)
        words = fact_line(one, alone=not view.attributed)
        lead = f"{sign.glyph.strip() or '·'} "
        rows += paragraph(lead + words, width, [(0, len(lead), f"{sign.ink} strong")], indent=2)
        for link in one.why[:_REASONS]:
            rows += paragraph(shown(link.line()), width, ink="dim", indent=4)
    return rows


def conflict_rows(row: ConflictRow, width: int, *, attributed: bool = False) -> list[Row]:
    """A conflict in short: its state, how sure, over which fact of an attributed claim, and the rule's one line."""
    conflict, sign = row.conflict, STATES[row.state]
    sure = "" if conflict.certainty == "firm" else ", possible"
    kind = f"  {KINDS[conflict.kind]}" + (f", over {conflict.fact}" if attributed else "")
    head: Row = (("  ", ""), (f"{sign.glyph} conflict {sign.word}{sure}", f"{sign.ink} strong"))
    if cells(head) + len(kind) <= width:
        head = (*head, (kind, "dim"))
    return [head, *paragraph(shown(conflict.message), width, indent=4)]


def verdict_rows(decided: Verdict, width: int, lead: str = _FIRST_VERDICT, *, attributed: bool = False) -> list[Row]:
    """A standing verdict: label, who and when, rationale, proposed wording, question and the number of passages cited."""
    event, sign = decided.event, verdict(decided.event.label)
    when = decided.at[:16].replace("T", " ")
    cited = len(event.evidence)
    evidence = "no passage cited" if not cited else "1 passage cited" if cited == 1 else f"{cited} passages cited"
    rows: list[Row] = [
        (
            ("  ", ""),
            (f"{lead} ", "dim"),
            (f"{sign.glyph} {shown(event.label)}", f"{sign.ink} strong"),
            *_about(event.fact, attributed),
        ),
        *paragraph(shown(f"{decided.reviewer}, {when} UTC, record {decided.seq}, {evidence}"), width, ink="dim", indent=4),
    ]
    if (alike := decided.alike) is not None:
        rows += paragraph(shown(f"given on “{alike.selector.exact}”, which says the same"), width, ink="note", indent=4)
    if event.rationale:
        rows += paragraph(reflowed(event.rationale), width, indent=4)
    if event.proposed:
        rows.append((("    proposed wording", "dim"),))
        rows += [(("    ", ""), *row) for row in diff_rows(event.claim.selector.exact, event.proposed, width - 4)]
    if event.question:
        label = "question: "
        rows += paragraph(label + reflowed(event.question), width, [(0, len(label), "dim")], indent=4)
    return rows


def _about(fact: Fact | None, attributed: bool) -> Row:
    if fact is not None:
        return ((f"  on {fact} ({FACTS[fact]})", "note"),)
    return (("  which fact is not told", "dim"),) if attributed else ()


def between_rows(decided: Sequence[Verdict], width: int) -> list[Row]:
    """Whose verdicts an adjudication decided between."""
    if not decided:
        return []
    between = " and ".join(f"{one.reviewer}: {one.event.label}" for one in decided)
    return paragraph(shown(f"adjudicated between {between}"), width, ink="note", indent=4)
