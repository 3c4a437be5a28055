"""HTML for editors: one self-contained file that loads nothing, runs nothing, and prints.

Outside text reaches the page through autoescaping and `text.safe` alone (`finalize` below); only this program's own style
sheet is trusted.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from verifybench.case import conflict_words
from verifybench.report import marks, words
from verifybench.report.corrections import Corrections
from verifybench.report.marks import Mark
from verifybench.report.model import Report
from verifybench.text import safe

if TYPE_CHECKING:
    from jinja2 import Environment

MACHINE = 3  # passages found by the machine that are shown with a claim; JSON has all


def report(report: Report) -> str:
    """The whole report as one page."""
    sources = {source.row.id: source.number for source in report.sources}
    return _render(
        "report.html.j2",
        about=report,
        report=report,
        numbers=report.numbers(),
        entries={entry.number: entry for entry in report.entries},
        sources=sources,
        disputes={row.conflict.id: (dispute, row) for dispute in report.conflicts for row in dispute.cluster.rows},
        machine=MACHINE,
        gate=_gate(report),
        named=lambda id: words.document(id, report, sources),
    )


def _gate(report: Report) -> Mark:
    """How the publishing gate's answer is marked; a draft without claims is neither ready nor not."""
    if report.forks:
        return Mark("!", "", "bad")
    if report.ready is None:
        return Mark("", "", "quiet")
    if not report.entries:
        return Mark("!", "", "warn")
    if report.ready:
        return Mark("✓", "", "good")
    return Mark("✓", "", "note") if report.signed_off else Mark("✗", "", "bad")


def corrections(corrections: Corrections) -> str:
    """The correction list as one page."""
    return _render("corrections.html.j2", about=corrections, corrections=corrections)


def _render(template: str, **names: Any) -> str:
    style = (files(__package__) / "templates" / "style.css").read_text(encoding="utf-8")
    return _environment().get_template(template).render(style=style, **names)


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup

    def shown(value: Any) -> Any:
        return safe(value) if isinstance(value, str) and not isinstance(value, Markup) else value

    environment = Environment(
        loader=PackageLoader("verifybench.report"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    environment.filters["trusted"] = Markup
    environment.globals.update(marks=marks, words=words, conflict_words=conflict_words)
    environment.globals["parts"] = environment.get_template("parts.html.j2").module
    return environment
