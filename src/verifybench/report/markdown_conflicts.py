"""Conflicts in Markdown: each disagreement with both its sides, who says what, what was decided and what became of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from verifybench.case import conflict_words
from verifybench.case.conflicts import ConflictRow
from verifybench.case.particulars import SideFacts
from verifybench.report import marks, words
from verifybench.report.markdown_text import by, code, plain, sign
from verifybench.report.model import Dispute, Report
from verifybench.text import safe


def dispute(one: Dispute, report: Report, numbers: Mapping[str, int], sources: Mapping[str, int]) -> Iterator[str]:
    """One disagreement: its first conflict in full, the others in a line each."""
    row, conflict = one.row, one.row.conflict
    perhaps = "" if conflict.certainty == "firm" else ", perhaps"
    blocks = " · blocks publication" if one.cluster.blocks else ""
    yield f'### <a id="k{one.number}"></a>Conflict {one.number} · {sign(marks.CONFLICTS[row.state])}{blocks}'
    over = f", {told}" if (told := words.over(conflict, report)) else ""
    yield f"{conflict_words.KINDS[conflict.kind]}{over}{perhaps}: {plain(conflict.message)} (`{code(conflict.id)}`)"
    if conflict.left.reviewer:
        yield f"> {plain(conflict.left.text)}"
    yield "\n".join(_side(facts, marked, report, numbers, sources) for facts, marked in words.sides(one))
    if one.line:
        drawn = (f"{line.text}  {safe(' '.join(camp.words.split()))}" for camp, _, line in one.line)
        yield "\n".join(("```text", *drawn, "```"))
    if len(one.camps) > 2 or any(len(camp.who) > 1 for camp in one.camps):
        yield "Who says what:"
        yield "\n".join(
            f"- “{plain(camp.words)}”: {plain(conflict_words.camp(camp, lambda id: words.document(id, report, sources)))}"
            for camp in one.camps
        )
    if notes := conflict_words.notes(row, one.known):
        yield "  \n".join(map(plain, notes))
    if row.decision:
        yield _decision(row, report)
    yield from (_earlier(line) for line in words.earlier(one))
    if others := one.cluster.rows[1:]:
        yield "Of the same disagreement:"
        yield "\n".join(_other(other, report) for other in others)


def _side(
    facts: SideFacts, marked: list[tuple[str, bool]], report: Report, numbers: Mapping[str, int], sources: Mapping[str, int]
) -> str:
    side = facts.side
    if side.reviewer:
        because = f": {plain(facts.rationale)}" if facts.rationale else ""
        return f"- {plain(side.reviewer)}: **{plain(side.verdict or '')}**{because}"
    text = "".join(_spaced(part, f"**{plain(part)}**" if focus else plain(part)) for part, focus in marked)
    who = [plain(words.document(side.document, report, sources))]
    if number := numbers.get(side.claim or ""):
        who.append(f"claim [{number}](#c{number})")
    known = [*([f"= {facts.value}"] if facts.value else []), *conflict_words.side(facts)]
    return "\n".join((f"- “{text}” ({', '.join(who)})", *(f"  - {plain(line)}" for line in known)))


def _spaced(text: str, shown: str) -> str:
    """What `plain` made of a piece, with the space that held it apart from its neighbours."""
    if not text.strip():
        return " " if text else ""
    return f"{' ' if text[:1].isspace() else ''}{shown}{' ' if text[-1:].isspace() else ''}"


def _decision(row: ConflictRow, report: Report) -> str:
    assert row.decision is not None
    event = row.decision.event
    said = f": {plain(event.rationale)}" if event.rationale else ""
    return f"**{plain(conflict_words.decided(event))}** {by(row.decision, report.signed)}{said}"


def _earlier(line: str) -> str:
    return f"Earlier: {plain(line)}"


def _other(row: ConflictRow, report: Report) -> str:
    """Another conflict of the same disagreement: its state, what it says, what was decided."""
    conflict = row.conflict
    quoted = plain(words.brief(conflict.right.text))
    told = f"- {sign(marks.CONFLICTS[row.state])}: {plain(conflict.message)}, “{quoted}” (`{code(conflict.id)}`)"
    return f"{told} · {_decision(row, report)}" if row.decision else told
