"""Markdown to read, to send and to keep beside the draft. Outside text is escaped: it can look like markup, and never is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from verifybench.model.event import AnyVerdict, Record
from verifybench.model.state import Verdict
from verifybench.report import markdown_conflicts, marks, words
from verifybench.report.markdown_text import by, code, colophon, forks, joined, plain, sign, when
from verifybench.report.model import (
    Blockage,
    Entry,
    Linked,
    Outgoing,
    Paragraph,
    Report,
    SourceLine,
    Suspended,
)
from verifybench.text import safe

MACHINE = 3  # passages found by the machine that are shown with a claim; JSON has all


def report(report: Report) -> str:
    """The whole report: what blocks publication, the draft with its claims marked, the claims, conflicts and sources."""
    return joined(_report(report))


def _report(report: Report) -> Iterator[str]:
    yield f"# {plain(report.case)}: verification report"
    yield f"**{words.headline(report)}.** {plain(words.standfirst(report))}  \n{plain(words.as_of(report.as_of))}."
    yield from forks(report.forks)
    numbers, sources = report.numbers(), {source.row.id: source.number for source in report.sources}
    if report.blocking:
        yield "## What blocks publication"
        for group in report.blocking:
            yield from _blockage(group, report, numbers)
    for one in report.under_way:
        yield from _outgoing(one, report)
    by_number = {entry.number: entry for entry in report.entries}
    for draft in report.drafts:
        yield f"## The draft: {plain(words.title(draft.row))}"
        yield f"`{code(draft.row.path)}` · text SHA-256 `{draft.row.sha256}`"
        for paragraph in draft.paragraphs:
            yield _paragraph(paragraph, by_number)
    if report.entries:
        yield "## Claims and verdicts"
    for entry in report.entries:
        yield from _entry(entry, report, sources)
    if report.suspended:
        yield "## Verdicts on words that have changed"
        yield from (_suspended(one, report.signed) for one in report.suspended)
    if report.conflicts:
        yield "## Conflicts"
    for dispute in report.conflicts:
        yield from markdown_conflicts.dispute(dispute, report, numbers, sources)
    if report.sources:
        yield "## Sources"
    for source in report.sources:
        yield from _source(source)
    yield from colophon(report.tool, report.rules, report.heads)


def _blockage(group: Blockage, report: Report, numbers: Mapping[str, int]) -> Iterator[str]:
    yield f"### {plain(marks.rule(group.rule))} ({len(group.findings)})"
    conflicts = {row.conflict.id: (dispute, row) for dispute in report.conflicts for row in dispute.cluster.rows}
    lines = []
    for finding in group.findings:
        number = numbers.get(finding.claim or "")
        where = f"[{number}](#c{number})" if number else f"{plain(finding.document)}:"
        text = f" “{plain(words.brief(report.entries[number - 1].claim.text))}”" if number else ""
        said = "" if finding.rule == "claim.undecided" else f" {plain(finding.words)}"
        if found := conflicts.get(finding.conflict or ""):
            dispute, row = found
            said = f" {plain(words.why_held(finding, row))} (conflict [{dispute.number}](#k{dispute.number}))"
        lines.append(f"- {where}{text}{said}")
    yield "\n".join(lines)


def _outgoing(one: Outgoing, report: Report) -> Iterator[str]:
    """How far a draft is on its way out: signed off or not, published, corrected."""
    yield f"## Sign-off and publication: {plain(words.title(one.row))}"
    if one.signoff is None:
        yield f"**{sign(marks.NOT_SIGNED_OFF)}**"
    else:
        yield f"**{sign(words.outgoing(one))}** {by(one.signoff.decision, report.signed)}"
        lines = [f"- No longer holds: {plain(reason)}" for reason in one.signoff.void]
        lines += [
            f"- In spite of: {plain(rule)} ({number}), because {plain(reason)}"
            for rule, reason, number in words.accepted(one.signoff.decision.event)
        ]
        if fact := words.own(one.signoff):
            lines.append(f"- {plain(fact)}")
        if lines:
            yield "\n".join(lines)
    for went in one.published:
        where = f", {plain(went.event.where)}" if went.event.where else ""
        yield f"Published {when(went.event.when)}{where} (recorded {by(went, report.signed)})"
    for made in one.corrected:
        event = made.event
        yield f"Corrected {when(event.when)} (recorded {by(made, report.signed)})"
        lines = [f"- Was: “{plain(event.was)}”", f"- Now: “{plain(event.now)}”"]
        if event.notice:
            lines.append(f"- Notice: {plain(event.notice)}")
        yield "\n".join(lines)


def _paragraph(paragraph: Paragraph, entries: Mapping[int, Entry]) -> str:
    parts = []
    for piece in paragraph.pieces:
        text = safe(piece.text)
        pieces = text.split("\n") if paragraph.lines else [text]
        # `plain` strips: a piece's own outer spaces hold it apart from its neighbours.
        shown = "  \n".join(plain(one) for one in pieces)
        parts.append((" " if text[:1].isspace() else "") + shown)
        parts += [f" **[{entries[number].mark.glyph} {number}](#c{number})**" for number in piece.ends]
        if text[-1:].isspace() and shown:
            parts.append(" ")
    body = re.sub(r" {2,}(?!\n)", " ", "".join(parts)).strip()
    return f"{'#' * min(paragraph.level + 2, 6)} {body}" if paragraph.level else body


def _entry(entry: Entry, report: Report, sources: Mapping[str, int]) -> Iterator[str]:
    claim = entry.claim
    place = f"{plain(words.document(claim.document, report, sources))}, {plain(str(claim.selector.locator))}"
    yield f'### <a id="c{entry.number}"></a>{" · ".join((str(entry.number), sign(entry.mark), *words.flags(entry)))}'
    yield f"> {plain(claim.text)}\n>\n> — {place} · `{code(claim.id)}`"
    if facts := words.facts_checked(entry, sources):
        yield "\n".join(f"- {mark.glyph} {plain(line)}" for mark, line in facts)
    for verdict in entry.verdicts:
        yield from _verdict(verdict, report, sources, entry.attributed)
        yield from _carried(entry, verdict.hash, report)
    if entry.originals:
        yield "Adjudicated between:"
        yield "\n".join(_original(one, report.signed) for one in entry.originals)
    if entry.stands:
        yield f"**{sign(marks.STET)}** {by(entry.stands, report.signed)}: {plain(entry.stands.event.reason)}"
        yield from _carried(entry, entry.stands.hash, report)
    if entry.waiver:
        yield f"**{sign(marks.WAIVED)}** {by(entry.waiver, report.signed)}: {plain(entry.waiver.event.reason)}"
        yield from _carried(entry, entry.waiver.hash, report)
    for asked in entry.requests:
        because = f": {plain(asked.event.reason)}" if asked.event.reason else ""
        yield f"{plain(words.happened(asked.event))} {by(asked, report.signed)}{because}"
    for sought in entry.replies:
        answer = f": “{plain(sought.event.answer)}”" if sought.event.answer else ""
        yield f"{plain(words.happened(sought.event))}{answer} (recorded {by(sought, report.signed)})"
    if found := entry.uncited:
        yield "Found by machine:"
        yield "\n".join(_linked(one, report, sources) for one in found[:MACHINE])
    elif entry.bare:
        yield "No passage of any source was found."
    if entry.conflicts:
        yield "Conflicts: " + ", ".join(f"[{number}](#k{number})" for number in entry.conflicts)


def _carried(entry: Entry, record: str, report: Report) -> Iterator[str]:
    """The words that a decision was given on, where somebody carried it over to those above."""
    for carried in entry.carried.get(record, ()):
        yield f"**Carried over**: {plain(words.carried(carried, report.signed))}"


def _verdict(verdict: Verdict, report: Report, sources: Mapping[str, int], attributed: bool) -> Iterator[str]:
    event = verdict.event
    said = f": {plain(event.rationale)}" if event.rationale else ""
    told = "".join(f", {part}" for part in (words.on_fact(event, attributed), words.kind_of(verdict)) if part)
    yield f"**{sign(marks.verdict(event.label))}**{told} {by(verdict, report.signed)}{said}"
    if event.proposed:
        yield f"Proposed wording: “{plain(event.proposed)}”"
    if event.question:
        yield f"Question to the author: {plain(event.question)}"
    if event.evidence:
        yield "Evidence cited:"
        yield "\n".join(
            f"- “{plain(one.selector.exact)}” ({plain(words.document(one.document, report, sources))}, "
            f"{plain(str(one.selector.locator))})"
            for one in event.evidence
        )


def _original(record: Record, signed: frozenset[str]) -> str:
    event = record.event
    assert isinstance(event, AnyVerdict)
    said = f": {plain(event.rationale)}" if event.rationale else ""
    return f"- {sign(marks.verdict(event.label))} {by(record, signed)}{said}"


def _linked(one: Linked, report: Report, sources: Mapping[str, int]) -> str:
    judgement = one.evidence.judgement
    because = f": {plain(judgement.reasons[0].message)}" if judgement.reasons else ""
    if facts := words.passage_facts(judgement):
        because = f" ({'; '.join(map(plain, facts))}){because}"
    perhaps = "" if judgement.certainty == "firm" else ", perhaps"
    place = f"{plain(words.document(one.evidence.document, report, sources))}, {plain(str(one.passage.locator))}"
    if sourced := words.sourced(one, sources):
        place = f"{place}; {plain(sourced)}"
    relation = sign(marks.relation(judgement.relation))
    return f"- {relation}{perhaps}{because}. “{plain(one.passage.statement.text)}” ({place})"


def _suspended(one: Suspended, signed: frozenset[str]) -> str:
    event = one.verdict.event
    verdict = f"{sign(marks.verdict(event.label))} {by(one.verdict, signed)}"
    return f"- “{plain(one.verdict.claim.selector.exact)}” ({verdict}; {words.fate(one)})"


def _source(source: SourceLine) -> Iterator[str]:
    row = source.row
    yield f'### <a id="s{source.number}"></a>S{source.number} · {plain(words.title(row))}'
    lines = [f"- {name}: {plain(value)}" for name, value in (*words.facts(row), *words.grade(row))]
    address = words.link(row.metadata.url)
    lines.append(f"- Address: <{address}>" if address and _bare(address) else f"- Address: {_unlinked(row.metadata.url)}")
    if source.note:
        lines.append(f"- Note: {plain(words.note(source.note))}")
    if source.twins:
        lines.append(f"- Counts as one source with {', '.join(f'S{number}' for number in source.twins)}")
    lines += [f"- It {plain(why)}" for why in source.why]
    if source.cited:
        lines.append("- Cited for claims " + ", ".join(f"[{number}](#c{number})" for number in source.cited))
    lines.append(f"- File: `{code(row.path)}`, SHA-256 `{row.raw_sha256}`")
    lines.append(f"- Text SHA-256: `{row.sha256}`")
    lines += [f"- Warning: {plain(warning)}" for warning in row.warnings]
    yield "\n".join(lines)


def _bare(address: str) -> bool:
    return not set(address) & set("<>\\`")


def _unlinked(url: str | None) -> str:
    return plain(url) if url else words.UNKNOWN
