"""The number line: what each text says about one figure, drawn on one axis, so that a conflict is seen before it is read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from verifybench.model.value import Value
from verifybench.tui.draw.ink import Piece, Row
from verifybench.tui.draw.rows import cells, fit, shown
from verifybench.values import Axis, Interval, axis_of, describe

_DAYS_OF_YEARS = 3 * 365  # an axis of dates longer than this is labelled in years
_DAYS_OF_MONTHS = 90
_MOST_WHO = 22
_NARROW = 48  # cells below which the axis needs what words can spare
_YEAR, _REFERENCE = re.compile(r" [0-9]{4}\Z"), re.compile(r"[⁰¹²³⁴-⁹]+\Z")
_KEEPS_YEAR = 11
_LOG = "log scale"


@dataclass(frozen=True, slots=True)
class Said:
    """What one text says: an interval in the unit all of them share, its words, and how it stands to the claim."""

    who: str
    words: str
    low: float | None
    high: float | None
    low_open: bool = False
    high_open: bool = False
    ink: str = ""
    glyph: str = " "
    own: bool = False  # the claim's own figure

    @property
    def interval(self) -> Interval:
        return Interval(self.low, self.high, self.low_open, self.high_open, self.own)


def number_line(
    said: Sequence[Said], width: int, *, value: Value | None = None, reference: str = "", most: int | None = None
) -> list[Row]:
    """One row a text: who, the axis, the glyph, the words. Empty when no figure has an end to be drawn at.

    With a `value`, the axis stands above them with its two ends in the value's unit; `reference` is the raised figure of the
    claim's own. Of more than `most` texts those that agree are counted in one row.
    """
    said = [replace(one, who=f"{one.who}{reference}") if one.own else one for one in said]
    rest: Sequence[Said] = ()
    if most is not None and len(said) > most:
        said, rest = _first(said, most - 1)
    if not said:
        return []
    narrow = width < _NARROW
    most_who = min(_MOST_WHO, max(7, width // (4 if narrow else 3)))
    most_words = 12 if narrow else width * 3 // 10
    who_width = min(max(cells(((shown(one.who), ""),)) for one in said), most_who)
    words_width = min(max(cells(((shown(one.words), ""),)) for one in said), most_words)
    low = high = ""
    axis = axis_of([one.interval for one in said], 6)
    differ = len({(one.low, one.high) for one in said}) > 1
    if value is not None and axis is not None and differ and len(axis.figures) > 1:
        low, high = (end_label(value, end, axis) for end in (axis.low, axis.high))
        unit = low.rpartition(" ")[2]
        if narrow and unit and high.endswith(f" {unit}"):
            low = low.removesuffix(f" {unit}")  # told once, at the other end
        who_width = max(who_width, min(len(low), most_who))
        words_width = max(words_width, min(len(high) - 1, most_words))
    axis = axis_of([one.interval for one in said], width - who_width - words_width - 4)
    if axis is None:
        return []
    rows = [_scale(axis, low, high, who_width, words_width)] if high else []
    rows += [_row(one, axis, who_width, words_width) for one in said]
    return rows + ([_uncounted(rest, width)] if rest else [])


def end_label(value: Value, figure: float, axis: Axis) -> str:
    """An end of the axis as a reader would write it, in the unit that the value is written in; of a date as much as tells."""
    if value.kind == "date":
        days = axis.high - axis.low
        if not 1 <= figure <= date.max.toordinal():
            return ""
        written = date.fromordinal(int(figure)).isoformat()
        return written[:4] if days > _DAYS_OF_YEARS else written[:7] if days > _DAYS_OF_MONTHS else written
    bare = replace(
        value, low=figure, high=figure, low_open=False, high_open=False, hedge="exact", equivalent=None, noun="", step=0.0
    )
    return shown(describe(bare))


def _first(said: Sequence[Said], count: int) -> tuple[Sequence[Said], Sequence[Said]]:
    """The claim's own and as many others as there is room for, those that differ before those that agree; and the rest."""
    wanted = sorted(range(len(said)), key=lambda at: (not said[at].own, said[at].glyph != "✗", at))
    kept = set(wanted[: max(1, count)])
    return [one for at, one in enumerate(said) if at in kept], [one for at, one in enumerate(said) if at not in kept]


def _scale(axis: Axis, low: str, high: str, who_width: int, words_width: int) -> Row:
    """The axis with both ends labelled: the least figure left of it, the largest right of it."""
    log = f"  {_LOG}" if axis.logarithmic else ""
    line = axis.scale()
    if log and len(high) + len(log) > words_width + 1:
        middle = (axis.cells - len(_LOG)) // 2
        if middle > 1:
            line = line[:middle] + _LOG + line[middle + len(_LOG) :]
        log = ""
    least = fit(low, who_width).rstrip().rjust(who_width)
    return ((least, "dim"), (" ", ""), (line, "faint"), (" ", ""), (fit(f"{high}{log}", words_width + 2), "dim"))


def _row(one: Said, axis: Axis, who_width: int, words_width: int) -> Row:
    line = axis.draw(one.interval)
    left, right = line.left, line.right
    ink = f"{one.ink} strong" if one.own else one.ink
    pieces: list[Piece] = [(_named(one.who, who_width), "strong" if one.own else ""), (" ", "")]
    pieces += [(line.text[:left], "faint"), (line.text[left : right + 1], ink), (line.text[right + 1 :], "faint")]
    pieces += [(" ", ""), (f"{one.glyph} ", one.ink), (fit(shown(one.words), words_width), ink)]
    return tuple(piece for piece in pieces if piece[0])


def _named(who: str, width: int) -> str:
    """Who says it in so many cells; where it is cut, a year is kept where there is room for it, and a reference in any case."""
    who = shown(who)
    if cells(((who, ""),)) > width:
        kept = _REFERENCE.search(who) or (_YEAR.search(who) if width > _KEEPS_YEAR else None)
        if kept is not None:
            return fit(who[: kept.start()], width - len(kept[0])).rstrip() + kept[0]
    return fit(who, width)


def _uncounted(rest: Sequence[Said], width: int) -> Row:
    """How many more say something, by how they stand to the claim."""
    glyphs = Counter(one.glyph for one in rest)
    told = ", ".join(f"{count} {glyph}" for glyph, count in glyphs.items())
    return ((fit(f"and {len(rest)} more: {told}", width), "dim"),)
