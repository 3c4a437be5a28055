"""The passage pane: cards of evidence side by side, each with its relation, reason, words, and where they stand."""

from __future__ import annotations

from dataclasses import dataclass

from verifybench.case.checked import passage_line
from verifybench.model.document import Span
from verifybench.model.evidence import Judgement
from verifybench.tui.draw.claim import between_words, excerpt
from verifybench.tui.draw.ink import BLANK, Row
from verifybench.tui.draw.marks import accord, relation
from verifybench.tui.draw.rows import Mark, beside, fit, paint, paragraph, shown, wrap
from verifybench.tui.draw.view import Bearing, ClaimView, date_of, publisher_of, title_of

CARD_WIDTH = 38  # below it a sentence breaks into too many rows to be read at a glance
_CONTEXT_REACH = 240  # characters of a passage's neighbours shown on each side
_GAP: Row = (("  ", ""),)
_INK = {"agree": "agree", "differ": "differ", "aside": ""}


@dataclass(frozen=True, slots=True)
class Board:
    """The rows of all cards, and for each card the half-open range of rows it lies in."""

    rows: list[Row]
    places: tuple[Span, ...]


def columns(width: int, cards: int) -> int:
    """How many cards lie side by side: one to three, as many as stay readable."""
    return max(1, min(3, width // CARD_WIDTH, cards))


def board(view: ClaimView, width: int, here: int) -> Board:
    """The cards of a claim's evidence, best first, in as many columns as fit; card `here` is the current one."""
    if not view.bearings:
        return Board(
            [BLANK, *paragraph("No passage of another text speaks about this claim.", width, ink="dim", indent=2)], ()
        )
    across = columns(width, len(view.bearings))
    card_width = (width - 2 * (across - 1)) // across
    rows: list[Row] = []
    places: list[Span] = []
    for first in range(0, len(view.bearings), across):
        band = [
            card(view, index, card_width, index == here) for index in range(first, min(first + across, len(view.bearings)))
        ]
        start = len(rows)
        rows += beside(band, [card_width] * len(band), _GAP)
        places += [(start, len(rows))] * len(band)
        rows.append(BLANK)
    return Board(rows[:-1], tuple(places))


def card(view: ClaimView, index: int, width: int, current: bool) -> list[Row]:
    """One passage: relation and whether it is cited, the deciding reason, the words in context, the source."""
    bearing = view.bearings[index]
    judgement = bearing.evidence.judgement
    sign = relation(judgement.relation)
    bar: Row = (("▌ " if current else "  ", "here"),)
    inner = width - 2
    word = f"{sign.glyph} {sign.word}" + ("" if judgement.certainty == "firm" else ", perhaps")
    mark = "◉ cited" if bearing.passage.id in view.cited else f"{index + 1}/{len(view.bearings)}"
    head: Row = (
        (fit(word, inner - len(mark) - 1), f"{sign.ink} strong"),
        (f" {mark}", "good strong" if "◉" in mark else "dim"),
    )
    rows: list[Row] = [head, *_facts(judgement, inner)]
    if judgement.reasons:
        rows += paragraph(shown(judgement.reasons[0].message), inner, ink="dim")
    rows += _words(bearing, inner)
    rows += _source(view, bearing, inner)
    return [bar + row for row in rows]


def _facts(judgement: Judgement, width: int) -> list[Row]:
    """What the passage says about each fact of an attributed claim; nothing of any other claim."""
    rows: list[Row] = []
    for one in judgement.facts:
        sign = relation(one.relation)
        lead = f"{sign.glyph} "
        words = lead + passage_line(one.fact, one.relation, one.certainty)
        rows += paragraph(words, width, [(0, len(lead), f"{sign.ink} strong")])
    return rows


def passage_marks(bearing: Bearing) -> list[Mark]:
    """What is marked in a passage: the places its rules looked at, with offsets into the document's text."""
    judgement = bearing.evidence.judgement
    return [
        (*reason.passage_span, ink)
        for reason in reversed(judgement.reasons)
        if reason.passage_span is not None and (ink := _INK[accord(reason, judgement.relation)])
    ]


def _words(bearing: Bearing, width: int) -> list[Row]:
    statement, document = bearing.passage.statement, bearing.document
    low = max(bearing.passage.context[0], statement.start - _CONTEXT_REACH)
    high = min(bearing.passage.context[1], statement.end + _CONTEXT_REACH)
    own = statement.start, statement.end
    block = document.block_at(own[0])
    if block is not None:
        low, high = max(low, block.start), min(high, block.end)
    text, low = excerpt(document, between_words(document.text, (low, high), own), own)
    text = text.replace("\n", " ")
    marks: list[Mark] = [(0, own[0] - low, "dim"), (own[1] - low, len(text), "dim")]
    marks += [(a - low, b - low, ink) for a, b, ink in passage_marks(bearing)]
    return [paint(text, row, marks) for row in wrap(text, width) if row[1] > row[0]]


def _source(view: ClaimView, bearing: Bearing, width: int) -> list[Row]:
    document = bearing.document
    metadata = document.metadata
    group = view.groups.get(document.id)
    facts = [publisher_of(metadata), date_of(metadata), str(bearing.passage.locator)]
    if group is not None:
        facts.append(f"counts once with others (group {group})")
    if metadata.translated in ("human", "machine"):
        facts.append(f"{metadata.translated} translation")
    if bearing.passage.block != "main":
        facts.append(bearing.passage.block)
    return [
        *paragraph(shown(title_of(document)), width, ink="note"),
        *(paragraph(shown(bearing.sourced), width, ink="note") if bearing.sourced else ()),
        *paragraph(shown(" · ".join(facts)), width, ink="dim"),
    ]
