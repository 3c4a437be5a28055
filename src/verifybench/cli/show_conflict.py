"""One conflict in full, for `show`: both sides with who says it, the number line, what was decided, what can be done."""

from __future__ import annotations

from typing import Any

from verifybench.case import conflict_words as words
from verifybench.case.case import Case
from verifybench.case.checked import FACTS
from verifybench.case.conflicts import Camp, ConflictRow, clusters, on_one_axis
from verifybench.case.interchange import conflict_row_json, decision_json, side_facts_json
from verifybench.case.particulars import Particulars
from verifybench.cli.output import out, wrap
from verifybench.model.evidence import Conflict, Side
from verifybench.values import Interval, draw_intervals

_CELLS = 40


def conflict(case: Case, id: str) -> dict[str, Any]:
    """What `show x-… --format json` prints, and what the text is made from."""
    row = case.conflict(id)
    cluster = next(one for one in clusters(case.conflicts()) if any(each.id == id for each in one.rows))
    known = case.particulars(row)
    event = row.decision.event if row.decision else None
    camps = cluster.camps(case.group_of)
    return {
        **conflict_row_json(row, cluster.id),
        "rationale": event.rationale if event else "",
        "reviewer": row.decision.reviewer if row.decision else None,
        "at": row.decision.at if row.decision else None,
        "struck": struck(case, row.conflict),
        "alike": [each.id for each in cluster.rows if each.id != id],
        "camps": [{"words": one.words, "who": list(one.who), "sources": one.sources} for one in camps],
        "sides": [side_facts_json(one) for one in known.sides],
        "notes": words.notes(row, known),
        "put_right": known.put_right,
        "history": [decision_json(record, taken_back) for record, taken_back in known.history],
        "todo": [{"what": one.what, "command": one.command} for one in known.todo],
        "line": _number_line(row, camps, known),
    }


def _number_line(row: ConflictRow, camps: tuple[Camp, ...], known: Particulars) -> list[str]:
    """What each camp says on one axis, the draft's own in diamonds; nothing where they are no figures of one sort."""
    if not on_one_axis(camps):
        return []
    drafts = {one.side.document for one in known.sides if one.role == "draft"}
    shown = [(one, one.value) for one in camps if one.value is not None]
    drawn = draw_intervals(
        [Interval(v.low, v.high, v.low_open, v.high_open, not drafts.isdisjoint(one.who)) for one, v in shown], _CELLS
    )
    return [f"{line.text}  {one.words}" for (one, _), line in zip(shown, drawn, strict=bool(drawn))]


def struck(case: Case, found: Conflict) -> str | None:
    """Who struck the passage that a conflict rests on, and why."""
    for side, other in (found.sides, found.sides[::-1]):
        for one in case.struck(side.claim) if side.claim else ():
            if one.passage == other.passage:
                return f"{one.reviewer}: {one.reason}"
    return None


def text(case: Case, shown: dict[str, Any]) -> None:
    """Print it for reading."""
    row = case.conflict(shown["id"])
    over = f"over {shown['fact']} ({FACTS[row.conflict.fact]})"
    out(f"{shown['id']} · {words.short(row)} · {over} · {shown['rule']}")
    out(wrap(shown["message"], "  "))
    if shown["struck"]:
        out(wrap(f"rests on a passage struck by {shown['struck']}", "  "))
    if row.conflict.within_one_sentence:
        _side(shown["sides"][0], marked(row.conflict.left, row.conflict.right), shown["left"])
    elif row.conflict.left.reviewer:
        out()
        out(wrap(row.conflict.left.text, "  "))
        for side, facts in zip(row.conflict.sides, shown["sides"], strict=True):
            out()
            out(wrap(f"{side.reviewer}: {side.verdict}", "    ", first="  "))
            if facts["rationale"]:
                out(wrap(facts["rationale"], "    ", first="    because: "))
    else:
        for side, facts, plain in zip(row.conflict.sides, shown["sides"], (shown["left"], shown["right"]), strict=True):
            _side(facts, marked(side), plain)
    if shown["line"]:
        out()
        for line in shown["line"]:
            out(f"    {line}")
    if len(shown["camps"]) > 2 or shown["alike"]:
        out()
        for one in row_camps(case, row):
            out(wrap(f"“{one.words}”: {words.camp(one, str)}", "      ", first="  "))
        if shown["alike"]:
            out(wrap(f"one disagreement with {words.listed(tuple(shown['alike']))}", "      ", first="  "))
    if shown["notes"]:
        out()
        for note in shown["notes"]:
            out(wrap(note, "    ", first="  "))
    for one in shown["history"]:
        out()
        back = " (taken back)" if one["taken_back"] else ""
        out(wrap(f"{one['did']}{back}, by {one['reviewer']}, {one['at']}", "    ", first="  "))
        if one["rationale"]:
            out(wrap(one["rationale"], "    ", first="    because: "))
    if shown["todo"]:
        out()
        for one in shown["todo"]:
            out(wrap(f"{one['what']}:", "    ", first="  "))
            out(f"      {one['command']}")


def row_camps(case: Case, row: ConflictRow) -> tuple[Camp, ...]:
    """The camps of the disagreement that a conflict is of."""
    found = clusters(case.conflicts())
    return next(one for one in found if any(each.id == row.id for each in one.rows)).camps(case.group_of)


def _side(facts: dict[str, Any], words_marked: str, plain: dict[str, Any]) -> None:
    out()
    out(wrap(" · ".join(filter(None, (facts["title"], facts["document"], plain["claim"] or plain["passage"]))), "  "))
    out(wrap(words_marked, "    "))
    if facts["value"]:
        out(wrap(f"= {facts['value']}", "    "))
    for line in facts["known"]:
        out(wrap(line, "      ", first="    "))


def marked(side: Side, *more: Side) -> str:
    """A side's words with the part that disagrees in brackets; of one sentence with two such parts both."""
    ends = [(one.focus[0] - side.span[0], one.focus[1] - side.span[0]) for one in (side, *more)]
    text, at = [], 0
    for start, end in sorted((max(start, 0), min(end, len(side.text))) for start, end in ends):
        if start < at or end <= start:
            continue
        text += [side.text[at:start], "[", side.text[start:end], "]"]
        at = end
    return "".join((*text, side.text[at:]))
