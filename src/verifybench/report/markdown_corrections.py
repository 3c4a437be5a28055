"""The correction list in Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from verifybench.report import marks, words
from verifybench.report.corrections import Correction, Corrections
from verifybench.report.markdown_text import by, colophon, forks, joined, plain, sign


def corrections(corrections: Corrections) -> str:
    """The correction list in the draft's order."""
    return joined(_corrections(corrections))


def _corrections(corrections: Corrections) -> Iterator[str]:
    yield f"# {plain(corrections.case)}: corrections"
    yield f"**{words.summary(corrections)}** {plain(words.as_of(corrections.as_of))}."
    yield from forks(corrections.forks)
    document = None
    for item in corrections.items:
        if item.document != document:
            document = item.document
            yield f"## {plain(corrections.titles[document])}"
        yield from _correction(item, corrections.titles, corrections.signed)
    yield from colophon(corrections.tool, corrections.rules, corrections.heads)


def _correction(item: Correction, titles: Mapping[str, str], signed: frozenset[str]) -> Iterator[str]:
    verdict = item.verdict
    yield f"### {item.number} · {sign(marks.CORRECTIONS[item.fate])}"
    lines = [f"- As written: “{plain(item.text)}” ({plain(item.locator)})"]
    if item.proposed:
        lines.append(f"- Proposed: “{plain(item.proposed)}”")
    if item.question:
        lines.append(f"- Question: {plain(item.question)}")
    because = f": {plain(verdict.event.rationale)}" if verdict.event.rationale else ""
    label = sign(marks.verdict(verdict.event.label))
    lines.append(f"- {label} {by(verdict, signed)}{because}")
    lines += [
        f"  - “{plain(one.selector.exact)}” ({plain(titles.get(one.document, one.document))}, {plain(str(one.selector.locator))})"
        for one in verdict.event.evidence
    ]
    lines.append(f"- {plain(item.why)}")
    yield "\n".join(lines)
