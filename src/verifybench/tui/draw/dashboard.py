"""The dashboard: bars with glyph, word and number, and what the publishing gate still demands, a line each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from verifybench.case.conflict_words import KINDS
from verifybench.case.progress import Covered, Demands, Disputes, OfDocument, Pace, Progress, Reviews
from verifybench.tui.draw.ink import BLANK, Piece, Row
from verifybench.tui.draw.marks import COVERED, STATES, UNDECIDED, WAIVED, verdict
from verifybench.tui.draw.rows import beside, cells, counted, fit, paragraph, shown

if TYPE_CHECKING:
    from verifybench.case.signing import SignOff
    from verifybench.model.coverage import Tally
    from verifybench.review import Agreement, Finding
    from verifybench.review.agreement import Measure

_TWO_COLUMNS = 104  # cells from which on there are two columns
_LABEL, _NUMBER, _LONGEST_BAR = 24, 13, 60
_EIGHTHS = "·▁▂▃▄▅▆▇█"
_STAGES = {
    "second": "wait for a second verdict",
    "adjudicate": "wait for adjudication",
    "again": "were decided in two ways by one person",
    "first": "were asked of somebody, and have no verdict",
}
_RULE_WORDS = str.maketrans(".-", "  ")
_WAIT: Row = (("  …", "dim"),)


class Board:
    """What is known so far: `None` of what is still being read."""

    def __init__(self, progress: Progress, labels: Sequence[str]) -> None:
        self.progress, self.labels = progress, labels
        self.disputes: Disputes | None = None
        self.pace: Pace | None = None
        self.reviews: Reviews | None = None
        self.agreement: Agreement | None = None
        self.covered: Covered | None = None
        self.demands: Demands | None = None

    def take(self, part: object) -> None:
        """A part that was read."""
        match part:
            case Disputes():
                self.disputes = part
            case Pace():
                self.pace = part
            case Reviews():
                self.reviews = part
            case Covered():
                self.covered = part
            case Demands():
                self.demands = part
            case _:
                self.agreement = part  # type: ignore[assignment]  # the one that is left


def board_rows(board: Board, width: int) -> list[Row]:
    """Everything but the demands, in one column or two."""
    if width < _TWO_COLUMNS:
        return _column(
            [_verdicts, _documents, _conflicts, _coverage, _reviews, _pace],
            board,
            width,
        )
    half = (width - 4) // 2
    left = _column([_verdicts, _documents, _pace], board, half)
    right = _column([_conflicts, _coverage, _reviews], board, half)
    return beside([left, right], [half, half], (("    ", ""),))


def _column(sections: Sequence[Callable[[Board, int], list[Row]]], board: Board, width: int) -> list[Row]:
    rows: list[Row] = []
    for section in sections:
        rows += [*([BLANK] if rows else []), *section(board, width)]
    return rows


# -- bars -------------------------------------------------------------------------------------------------------------------


def bar(parts: Sequence[tuple[int, str, str]], total: int, width: int) -> Row:
    """Parts of a whole, each (how many, character, ink), as one bar of exactly `width` cells; what there is any of takes a cell,
    and what is left over is blank."""
    sizes = _shares([count for count, _, _ in parts], total, width)
    pieces: list[Piece] = [(glyph * size, ink) for size, (_, glyph, ink) in zip(sizes, parts, strict=True) if size]
    return (*pieces, (" " * (width - sum(sizes)), ""))


def _shares(counts: Sequence[int], total: int, width: int) -> list[int]:
    """Whole cells for counts, by their largest remainders; one that is not 0 gets one at least where there is room."""
    if total <= 0:
        return [0] * len(counts)
    sizes = [max(count * width // total, min(count, 1)) for count in counts]
    for at in sorted(range(len(counts)), key=lambda at: -(counts[at] * width % total)):
        if counts[at] and sum(sizes) < sum(counts) * width // total:
            sizes[at] += 1
    while sum(sizes) > width:
        sizes[max(range(len(sizes)), key=lambda at: sizes[at])] -= 1
    return sizes


def _line(glyph: str, word: str, ink: str, count: int, total: int, width: int) -> Row:
    """A glyph, a word, a bar and a number with its share."""
    label = min(_LABEL, max(21, width // 3))
    room = max(4, min(_LONGEST_BAR, width - label - _NUMBER - 1))
    share = f"{count:,}".rjust(7) + f"{_percent(count, total)}".rjust(5)
    return (
        (f" {glyph} ", f"{ink} strong"),
        (fit(shown(word), label - 3), ""),
        *bar([(count, "█", ink)], total, room),
        (share, ""),
    )


def _percent(count: int, total: int) -> str:
    """Never 0 % of something, nor 100 % of not all."""
    if not total or not count:
        return "0%"
    whole = min(round(100 * count / total), 99 if count < total else 100)
    return "<1%" if whole == 0 else f"{whole}%"


# -- sections ---------------------------------------------------------------------------------------------------------------


def _head(words: str, told: str = "") -> Row:
    return ((f" {words}", "head"), (f"  {told}" if told else "", "dim"))


def _verdicts(board: Board, width: int) -> list[Row]:
    counts, waived = board.progress.counts, board.progress.waived
    total = counts.total
    told = f"{counts.decided:,} of {counted(total, 'claim')} decided"
    rows = [_head("progress", told)]
    labels = [label for label in board.labels if counts.labels.get(label)]
    labels += [label for label in counts.labels if label not in board.labels]
    for label in labels:
        sign = verdict(label)
        rows.append(_line(sign.glyph, label, sign.ink, counts.labels[label], total, width))
    if counts.disputed:
        rows.append(_line("≠", "reviewers differ", "warn", counts.disputed, total, width))
    if waived:
        rows.append(_line(WAIVED.glyph, "waived", WAIVED.ink, waived, total, width))
    rows.append(_line(UNDECIDED.glyph, "undecided", "note", counts.undecided, total, width))
    if counts.held:
        rows += paragraph(f"of these {counts.held:,} held back by a revision", width, ink="warn", indent=3)
    return rows


def worst_first(documents: Sequence[OfDocument], disputes: Disputes | None) -> list[OfDocument]:
    """What is in conflict, then what has most undecided; what is finished last."""
    touch = disputes.by_document if disputes is not None else {}
    return sorted(documents, key=lambda one: (-touch.get(one.id, 0), -one.disputed, -one.undecided, one.id))


def _documents(board: Board, width: int) -> list[Row]:
    documents = worst_first(board.progress.documents, board.disputes)
    rows = [_head("documents", "█ decided  ≠ reviewers differ  ░ undecided")]
    touch: Mapping[str, int] = board.disputes.by_document if board.disputes is not None else {}
    name = min(30, max(14, width // 3))
    behind = 18
    room = max(4, min(_LONGEST_BAR, width - name - behind - 3))
    for one in documents:
        agreed = one.decided - one.disputed
        parts = [(agreed, "█", "good"), (one.disputed, "≠", "warn"), (one.undecided, "░", "dim")]
        conflicts = f" !{touch[one.id]}" if touch.get(one.id) else ""
        number = f" {one.decided:,}/{one.claims:,}"
        rows.append(
            (
                (f" {fit(shown(one.title), name)} ", ""),
                *bar(parts, one.claims, room),
                (fit(number, behind - 6), ""),
                (fit(conflicts, 6), "warn strong"),
            )
        )
    return (
        rows if documents else [*rows, *paragraph("No document is built: verifybench build.", width, ink="dim", indent=1)]
    )


def _conflicts(board: Board, width: int) -> list[Row]:
    found = board.disputes
    if found is None:
        return [_head("conflicts"), _WAIT]
    if not found.by_kind:
        return [_head("conflicts"), (("   none is open or upheld", "good"),)]
    many = sum(open + upheld for open, upheld in found.by_kind.values())
    rows = [_head("conflicts", f"{many:,} open or upheld, {found.blocking:,} block publication")]
    most = max(open + upheld for open, upheld in found.by_kind.values())
    label = 26
    room = max(4, min(_LONGEST_BAR, width - label - 24))
    for kind, words in KINDS.items():
        if kind not in found.by_kind:
            continue
        open, upheld = found.by_kind[kind]
        parts = [(upheld, "█", STATES["upheld"].ink), (open, "▒", STATES["open"].ink)]
        told = f" ! {open:,} open" + (f"  ✗ {upheld:,} upheld" if upheld else "")
        rows.append(((f" {fit(words, label)} ", ""), *bar(parts, most, room), (told, "")))
    return rows


_COVERAGE = (("verified", "█"), ("waived", "–"), ("claimed", "▒"), ("held", "✗"), ("open", "?"))


def _coverage(board: Board, width: int) -> list[Row]:
    if board.covered is None:
        return [_head("coverage"), _WAIT]
    if not board.covered.tallies:
        return [_head("coverage"), (("   there is no draft", "dim"),)]
    titles = {one.id: one.title for one in board.progress.documents}
    legend = "  ".join(f"{glyph} {name}" for name, glyph in _COVERAGE)
    rows = [_head("coverage", "of the checkable words of each draft"), *paragraph(legend, width, ink="dim", indent=1)]
    for draft, tally in board.covered.tallies:
        rows += _covered(titles.get(draft, draft), tally, width)
    return rows


def _covered(title: str, tally: Tally, width: int) -> list[Row]:
    name = min(30, max(14, width // 3))
    room = max(4, min(_LONGEST_BAR, width - name - 20))
    states = {
        "verified": tally.verified,
        "waived": tally.waived,
        "claimed": tally.claimed,
        "held": tally.held,
        "open": tally.open,
    }
    parts = [(states[state], glyph, COVERED[state].ink) for state, glyph in _COVERAGE]
    if not tally.total:
        return [((f" {fit(shown(title), name)} ", ""), ("nothing checkable", "dim"))]
    open = f"  {tally.open:,} open" if tally.open else ""
    done = f" {_percent(tally.verified + tally.waived, tally.total)} done"
    return [((f" {fit(shown(title), name)} ", ""), *bar(parts, tally.total, room), (done, ""), (open, "warn"))]


def _reviews(board: Board, width: int) -> list[Row]:
    rows = [_head("second reviews")]
    found = board.reviews
    if found is None:
        rows.append(_WAIT)
    elif not found.waiting:
        rows.append((("   none waits", "good"),))
    else:
        for stage, words in _STAGES.items():
            if count := found.waiting.get(stage):
                rows.append(((f"   ◌ {count:,} ", "warn strong"), (words, "")))
        rows.append(((f"     {found.mine:,} of them for you" if found.mine else "     none of them for you", "dim"),))
    rows += [BLANK, *_agreement(board, width)]
    return rows


def _agreement(board: Board, width: int) -> list[Row]:
    found = board.agreement
    if found is None:
        return [_head("agreement"), _WAIT]
    if not found.pairs:
        return [
            _head("agreement"),
            *paragraph("none: no claim has independent verdicts by two reviewers", width, ink="dim", indent=3),
        ]
    rows = [_head("agreement", "of first verdicts given without seeing the other's")]
    for pair in found.pairs:
        who = shown(f"{pair.one} and {pair.other}")
        told = f"{who}: {counted(pair.claims, 'claim')}, {_measure(pair.percent, ' %')} agree, kappa {_measure(pair.kappa)}"
        rows += paragraph(told, width, [(0, len(who), "strong")], indent=3)
    rows += paragraph(f"all: alpha {_measure(found.nominal)} on {counted(found.claims, 'claim')}", width, indent=3)
    if found.left_out:
        rows += paragraph(
            f"{counted(found.left_out, 'verdict')} left out: given when another's could be seen", width, ink="dim", indent=3
        )
    return rows


def _measure(measure: Measure, unit: str = "") -> str:
    """A figure, or why there is none."""
    if not isinstance(measure, float):
        return str(measure.value)
    return f"{measure:.0f}{unit}" if unit else f"{measure:.2f}"


def _pace(board: Board, width: int) -> list[Row]:
    if board.pace is None:
        return [_head("verdicts a day"), _WAIT]
    days = board.pace.days
    if not days:
        return [_head("verdicts a day"), (("   no verdict yet", "dim"),)]
    told, counts, gaps = spread(days, max(7, min(width - 6, 60)))
    most, busiest = max((count, day) for day, count in zip(told, counts, strict=True))
    line = "".join(_EIGHTHS[-(-count * 8 // most)] for count in counts)
    span = told[0] if len(told) == 1 else f"{told[0]} to {told[-1]}"
    left_out = "" if not gaps else ", days without any left out"
    return [
        _head("verdicts a day", f"{counted(sum(days.values()), 'verdict')} on {counted(len(days), 'day')}"),
        (("   ", ""), (line, "note strong")),
        *paragraph(f"{span}{left_out} · most {most:,}, on {busiest} · last day {counts[-1]:,}", width, ink="dim", indent=3),
    ]


def spread(days: Mapping[str, int], most: int) -> tuple[list[str], list[int], bool]:
    """Days one after another up to the newest, those without a verdict among them; where these would be more than `most`, the last
    of those that have any, and True where some between them are left out."""
    every = sorted(days)
    try:
        first, last = date.fromisoformat(every[0]), date.fromisoformat(every[-1])
        reach = (last - first).days + 1
    except ValueError:  # a date that no calendar has
        reach = most + 1
    if reach > most:
        return every[-most:], [days[day] for day in every[-most:]], True
    every = [(first + timedelta(days=on)).isoformat() for on in range(reach)]
    return every, [days.get(day, 0) for day in every], False


# -- what is demanded -------------------------------------------------------------------------------------------------------


def demand_line(finding: Finding, words: str, accepted: bool, width: int) -> Row:
    """A finding in one row: its rule, what it says, and the words of the claim that it is about."""
    glyph, ink = ("✓", "dim") if accepted else ("!", "warn")
    named = shown(finding.rule.removeprefix("claim.").translate(_RULE_WORDS))
    message = shown(finding.words)
    if message.startswith(named):  # once is enough
        message = message[len(named) :].lstrip(" :,") or message
    column = 15 if width < 90 else 20
    lead: Row = ((f" {glyph} ", f"{ink} strong"), (fit(named, column - 1) + " ", "dim" if accepted else ""))
    rest = width - 3 - column
    if not words or rest <= 30:
        return (*lead, (fit(message, rest), ""))
    told = fit(message, min(cells(((message, ""),)), rest // 2))
    return (*lead, (f"{told} ", ""), (fit(f"“{shown(words)}”", rest - cells(((told, ""),)) - 1), "dim"))


def draft_line(title: str, left: int, signed: SignOff | None, width: int) -> Row:
    """A draft's own row: whether it is signed off, and if not what is left."""
    glyph, ink, state = sign_off_state(left, signed)
    words = f"{state} · {shown(title)}"
    return ((f" {glyph} ", f"{ink} strong"), (fit(words, max(4, width - 3)), "strong"))


def sign_off_state(left: int, signed: SignOff | None) -> tuple[str, str, str]:
    """Glyph, ink and words of how a draft stands."""
    demanded = f"{counted(left, 'finding')} left" if left else "nothing is demanded: s signs off"
    if signed is None:
        return ("·", "warn" if left else "note", f"not signed off, {demanded}")
    by = f"by {signed.decision.reviewer}, {signed.decision.at[:10]}"
    if signed.valid:
        count = len(signed.decision.event.exceptions)
        spite = f", in spite of {counted(count, 'finding')}" if count else ""
        return ("✓", "good", shown(f"signed off {by}{spite}"))
    return ("✗", "bad", shown(f"signed off {by}, and no longer holds; {demanded}"))


def demand_rows(finding: Finding | None, words: str, signed: SignOff | None, width: int) -> list[Row]:
    """What the row under the cursor says, in full."""
    if finding is None:
        if signed is None:
            return paragraph(
                "Nobody has signed this draft off. s does, where nothing is demanded or all is accepted.", width, ink="dim"
            )
        return [row for why in signed.void or ("It holds.",) for row in paragraph(shown(why), width, ink="dim")]
    rows = paragraph(shown(f"{finding.rule}: {finding.words}"), width)
    return rows + (paragraph(f"“{shown(words)}”", width, ink="dim") if words else [])
