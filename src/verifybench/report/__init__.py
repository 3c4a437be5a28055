"""Reports: one model of a case, one writer a format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

from verifybench.report.spreadsheet import csv_lines

if TYPE_CHECKING:
    from verifybench.case.case import Case

Format = Literal["html", "md", "csv", "json"]
FORMATS: tuple[Format, ...] = get_args(Format)

__all__ = ["FORMATS", "Format", "csv_lines", "write"]


def write(case: Case, format: Format, *, draft: str | None = None, corrections: bool = False) -> str:
    """A whole report on a case, or on one of its drafts, as the text of a file.

    `corrections` gives the list of proposed wordings and questions instead. The same records, index and configuration give
    the same text, byte for byte. Raises CaseError where `draft` names none.
    """
    from verifybench.report import writers

    if corrections:
        from verifybench.report.corrections import collect

        return writers.corrections(format)(collect(case, draft))
    from verifybench.report.build import build

    return writers.report(format)(build(case, draft))
