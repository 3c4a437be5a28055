"""The passage pane: cards of evidence side by side, each with its relation, reason, words, and where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from verifybench.case.checked import passage_line
from verifybench.model.document import Span
from verifybench.model.evidence import Judgement
from verifybench.tui.draw.claim import between_words, excerpt
from verifybench.tui.draw.ink import BLANK, Row
from verifybench.tui.draw.marks import accord, relation
from verifybench.tui.draw.references import annotated, passage_notes
from verifybench.tui.draw.rows import Mark, beside, cells, counted, fill, fit, paint, paragraph, shown, wrap
from verifybench.tui.draw.view import Bearing, ClaimView, source_line, title_of

CARD_WIDTH = 38  # below it a sentence breaks into too many rows to be read at a glance
LEAST_WIDTH = 24  # below it not even somebody who asks for more columns gets them
MOST_COLUMNS = 3
_SHORT = 24  # rows of a pane in which passages show fewer of their neighbours
_CONTEXT_REACH = {True: 90, False: 240}  # characters of a passage's neighbours shown on each side, in a short pane or not
_AIRY = 44  # cells from which there is air on both sides inside a frame
_GAP: Row = ((" ", ""),)
_INK = {"agree": "agree", "differ": "differ", "aside": ""}
_KIN = 2  # titles told of those that a source counts once with


@dataclass(frozen=True, slots=True)
class Board:
    """The rows of all cards in their columns, and for each card the half-open range of rows it lies in."""

    rows: list[Row]
    places: tuple[Span, ...]
    columns: int = 1


def columns(width: int, cards: int, wanted: int = 0) -> int:
    """How many cards lie side by side: one to three, as many as stay readable, or as are wanted and fit."""
    room = min(wanted, width // LEAST_WIDTH) if wanted else width // CARD_WIDTH
    return max(1, min(MOST_COLUMNS, room, cards))


def board(view: ClaimView, width: int, here: int, *, wanted: int = 0, height: int = 40) -> Board:
    """The cards of a claim's evidence, best first, in as many columns as fit or are wanted; card `here` is the current one.

    Behind a rule stand those that only mention what the claim is about, in short until they are looked at.
    """
    if not view.bearings:
        return Board(
            [BLANK, *paragraph("No passage of another text speaks about this claim.", width, ink="dim", indent=2)], ()
        )
    speaking = sum(bearing.speaks for bearing in view.bearings)
    rows: list[Row] = []
    places: list[Span] = []
    for first, last in ((0, speaking), (speaking, len(view.bearings))):
        if first == last:
            continue
        if first or not speaking:
            rows.append(_rule(last - first, speaking, width))
        across = columns(width, last - first, wanted)
        card_width = (width - (across - 1)) // across
        for start in range(first, last, across):
            numbers = range(start, min(start + across, last))
            band = [card(view, number, card_width, number == here, short=height < _SHORT) for number in numbers]
            places += [(len(rows), len(rows) + len(one)) for one in band]
            rows += beside(band, [card_width] * len(band), _GAP)
    return Board(rows, tuple(places), columns(width, max(speaking, len(view.bearings) - speaking), wanted))


def _rule(count: int, speaking: int, width: int) -> Row:
    told = f"{counted(count, 'passage')} only mention{'s' if count == 1 else ''} what it is about"
    if not speaking:
        told = f"no passage speaks to it · {told}"
    line = f"── {told} "
    return ((fit(line, width) if len(line) > width else line, "dim"), ("─" * max(0, width - len(line)), "faint"))


def card(view: ClaimView, index: int, width: int, current: bool, *, short: bool = False) -> list[Row]:
    """One passage: relation and whether it is cited, the deciding reason, the words in context, the source.

    The current one is framed; the frame takes the cells that are air around the others, so that nothing moves.
    """
    bearing = view.bearings[index]
    cited = bearing.passage.id in view.cited
    if not (current or cited or bearing.speaks):
        return _mention(view, index, width)
    judgement = bearing.evidence.judgement
    inner = width - (4 if width >= _AIRY else 3)
    body = [
        *_facts(judgement, inner),
        *_reason(judgement, inner),
        *_words(view, bearing, inner, short=short),
        *_source(view, bearing, inner, current),
    ]
    sign = relation(judgement.relation)
    word = f"{sign.glyph} {sign.word}"
    count = f"{index + 1}/{len(view.bearings)}"
    mark: Row = (("◉ cited ", "good strong"), (count, "dim")) if cited else ((count, "dim"),)
    room = max(1, width - cells(mark) - 6)
    if judgement.certainty != "firm":
        word += ", perhaps" if len(word) + len(", perhaps") <= room else "?"
    title = word if len(word) <= room else fit(word, room)
    rule = "━" if current else " "
    head: Row = (
        ("┏ " if current else "  ", "here"),
        (title, f"{sign.ink} strong"),
        (f" {rule * (room - cells(((title, ''),)))} ", "here"),
        *mark,
        (" ┓" if current else "", "here"),
    )
    edge = ("┃ ", "┃".rjust(width - inner - 2)) if current else ("  ", "")
    rows = [((edge[0], "here"), *(fill(row, inner) if current else row), (edge[1], "here")) for row in body]
    foot: Row = (("┗" + "━" * (width - 2) + "┛", "here"),) if current else BLANK
    return [head, *rows, foot]


def _mention(view: ClaimView, index: int, width: int) -> list[Row]:
    """A passage that is not looked at and says nothing of the claim: who says it and where, then its first words."""
    bearing = view.bearings[index]
    sign = relation("mentions")
    count = f" {index + 1}/{len(view.bearings)}"
    named = " · ".join((bearing.document.metadata.publisher or title_of(bearing.document), _place(bearing)))
    words = fit(shown(" ".join(bearing.passage.statement.text.split())), width - 5)
    return [
        (("  ", ""), (fit(f"{sign.glyph} {shown(named)}", width - len(count) - 3), "note"), (count, "dim")),
        (("    ", ""), (words, "dim")),
    ]


def _facts(judgement: Judgement, width: int) -> list[Row]:
    """What the passage says about each fact of an attributed claim; nothing of any other claim."""
    rows: list[Row] = []
    for one in judgement.facts:
        sign = relation(one.relation)
        lead = f"{sign.glyph} "
        words = lead + passage_line(one.fact, one.relation, one.certainty)
        rows += paragraph(words, width, [(0, len(lead), f"{sign.ink} strong")])
    return rows


def _reason(judgement: Judgement, width: int) -> list[Row]:
    """What decided, in one line wherever that holds it."""
    if not judgement.reasons:
        return []
    return paragraph(shown(judgement.reasons[0].message), width, ink="dim")[:2]


def passage_marks(bearing: Bearing) -> list[Mark]:
    """What is marked in a passage: the places its rules looked at, with offsets into the document's text."""
    judgement = bearing.evidence.judgement
    return [
        (*reason.passage_span, ink)
        for reason in reversed(judgement.reasons)
        if reason.passage_span is not None and (ink := _INK[accord(reason, judgement.relation)])
    ]


def _words(view: ClaimView, bearing: Bearing, width: int, *, short: bool) -> list[Row]:
    statement, document = bearing.passage.statement, bearing.document
    reach = _CONTEXT_REACH[short]
    low = max(bearing.passage.context[0], statement.start - reach)
    high = min(bearing.passage.context[1], statement.end + reach)
    own = statement.start, statement.end
    block = document.block_at(own[0])
    if block is not None:
        low, high = max(low, block.start), min(high, block.end)
    text, low = excerpt(document, between_words(document.text, (low, high), own), own)
    text = text.replace("\n", " ")
    marks: list[Mark] = [(0, own[0] - low, "dim"), (own[1] - low, len(text), "dim")]
    marks += [(a - low, b - low, ink) for a, b, ink in passage_marks(bearing)]
    notes = [(at - low, words, ink) for at, words, ink in passage_notes(view.references, bearing.evidence.judgement)]
    text, marks = annotated(text, marks, notes)
    return [paint(text, row, marks) for row in wrap(text, width) if row[1] > row[0]]


def _source(view: ClaimView, bearing: Bearing, width: int, current: bool) -> list[Row]:
    """Title; publisher, date, grade and place as far as they are known; what it counts once with, and on whose word it rests."""
    document, sourced = bearing.document, bearing.sourced
    metadata = document.metadata
    title = shown(title_of(document))
    rows = paragraph(title, width, ink="note")[:2] if current else [((fit(title, width), "note"),)]
    facts = source_line(metadata)
    if sourced is not None and str(sourced.grade):
        facts.append(str(sourced.grade))
    if metadata.translated in ("human", "machine"):
        facts.append(f"{metadata.translated} translation")
    if bearing.passage.block != "main":
        facts.append(bearing.passage.block)
    whole = " · ".join((*facts, str(bearing.passage.locator)))
    rows += paragraph(shown(whole if len(whole) <= width else " · ".join((*facts, _place(bearing)))), width, ink="dim")
    for told in _counting(view, bearing):
        rows += paragraph(shown(told), width, ink="dim")
    if current and not (metadata.publisher or metadata.published):
        rows += paragraph("describe its publisher and date", width, ink="note")
    return rows


def _place(bearing: Bearing) -> str:
    """The locator without the headings above the place."""
    locator = bearing.passage.locator
    bare = replace(locator, heading=())
    return str(bare if locator.page or locator.line or locator.paragraph else locator)


def _counting(view: ClaimView, bearing: Bearing) -> list[str]:
    """Which of the groups that speak it belongs to, and why others add nothing to it."""
    out: list[str] = []
    groups = list(dict.fromkeys(one.group for one in view.bearings if one.speaks))
    kin = view.kin.get(bearing.document.id, ())
    if bearing.group in groups and len(groups) > 1:
        out.append(f"group {groups.index(bearing.group) + 1} of {len(groups)}")
    if kin:
        once = f"counts once with {_named(kin)}"
        out = [f"{out[0]}: {once}" if out else once]
    if bearing.sourced is not None:
        if bearing.sourced.rests_on:
            out.append(f"has it from {', '.join(bearing.sourced.rests_on)}")
        if bearing.sourced.repeats:
            repeated = (one.document for one in view.bearings if one.document.id == bearing.sourced.repeats)
            named = next((title_of(document) for document in repeated), bearing.sourced.repeats)
            out.append(f"repeats {named}")
    return out


def _named(titles: Sequence[str]) -> str:
    more = len(titles) - _KIN
    quoted = ", ".join(f"“{title}”" for title in titles[:_KIN])
    return f"{quoted} and {more} more" if more > 0 else quoted
