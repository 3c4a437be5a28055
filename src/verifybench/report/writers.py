"""The writer of each format."""

from __future__ import annotations

from collections.abc import Callable

from verifybench.report import Format, html, json_file, markdown, markdown_corrections, table
from verifybench.report.corrections import Corrections
from verifybench.report.model import Report


def report(format: Format) -> Callable[[Report], str]:
    """The writer of a whole report."""
    return {"html": html.report, "md": markdown.report, "csv": table.report, "json": json_file.report}[format]


def corrections(format: Format) -> Callable[[Corrections], str]:
    """The writer of a correction list."""
    writers = {
        "html": html.corrections,
        "md": markdown_corrections.corrections,
        "csv": table.corrections,
        "json": json_file.corrections,
    }
    return writers[format]
