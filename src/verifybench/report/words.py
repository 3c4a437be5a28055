"""The sentences a report says about itself, the same in every format that is read by people."""

from __future__ import annotations

from collections.abc import Iterable

from verifybench.case.documents import DocumentRow
from verifybench.model.document import Note
from verifybench.model.event import Head
from verifybench.model.evidence import Side
from verifybench.report import marks
from verifybench.report.corrections import Corrections
from verifybench.report.model import Report

UNKNOWN = "unknown"
TRANSLATED = {"no": "no", "human": "yes, by a person", "machine": "yes, by machine"}
WIDTH = 180  # characters of a quotation where only enough is wanted to recognise it


def count(number: int, one: str, many: str = "") -> str:
    """A number with its noun: "1 claim", "36 claims"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def headline(report: Report) -> str:
    """The answer to "may we publish?"."""
    if report.ready is None:
        return "There is no draft in this case: these are the sources’ own claims"
    if not report.entries:
        return "No claim was found in the draft: read it before it goes out"
    if report.ready:
        return "Nothing stands in the way of publication"
    return f"Not ready: {count(sum(len(group.findings) for group in report.blocking), 'finding')} to settle"


def standfirst(report: Report) -> str:
    """How far the work has come."""
    counts = report.counts
    said = [f"{number} {label}" for label, number in by_scale(counts.labels.items())]
    if counts.undecided:
        said.append(f"{counts.undecided} undecided")
    total = count(counts.total, "claim")
    return f"{total}: {', '.join(said)}." if said else f"{total}."


def by_scale(labels: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
    """Labels in the order of the default scale, a case's own behind them."""
    order = {label: position for position, label in enumerate(marks.VERDICTS)}
    return sorted(labels, key=lambda one: (order.get(one[0], len(order)), one[0]))


def as_of(at: str | None) -> str:
    return f"As of {marks.moment(at)}" if at else "No decision recorded yet"


def summary(corrections: Corrections) -> str:
    """How many corrections are left."""
    parts = [f"{corrections.count(fate)} {fate}" for fate in ("open", "made", "stet") if corrections.count(fate)]
    return f"{count(len(corrections.items), 'correction')}: {', '.join(parts)}." if parts else "No corrections."


def title(row: DocumentRow) -> str:
    """What a document is called: its title, or the file where it has none."""
    return row.metadata.title or row.path


def facts(row: DocumentRow) -> list[tuple[str, str]]:
    """What is known about a source, each field named; what is unknown says so."""
    known = row.metadata
    translated = TRANSLATED[known.translated] if known.translated else UNKNOWN
    fields = [
        ("Publisher", known.publisher),
        ("Author", known.author),
        ("Published", known.published),
        ("Accessed", known.accessed),
        ("Translated", translated),
    ]
    if known.origin:
        fields.insert(1, ("First said by", known.origin))
    if known.language:
        fields.append(("Language", known.language))
    return [(name, value or UNKNOWN) for name, value in fields]


def note(one: Note) -> str:
    """How a source came to be that is no publication."""
    return f"{one.how} with {one.who}, {one.when}"


def link(url: str | None) -> str | None:
    """An address that may be linked: http and https only, since a report is opened by people who trust it."""
    if url is None or not url.lower().startswith(("http://", "https://")):
        return None
    return url if url.isprintable() and not any(one.isspace() for one in url) else None


def split(side: Side) -> tuple[str, str, str]:
    """A side's words before, in and after the part that disagrees."""
    start = min(max(side.focus[0] - side.span[0], 0), len(side.text))
    end = min(max(side.focus[1] - side.span[0], start), len(side.text))
    return side.text[:start], side.text[start:end], side.text[end:]


def brief(text: str, width: int = WIDTH) -> str:
    """A text on one line, cut at a word where it is long."""
    flat = " ".join(text.split())
    if len(flat) <= width:
        return flat
    cut = flat[:width]
    return (cut.rpartition(" ")[0] or cut).rstrip(" ,;:–—-") + " …"


def head(one: Head) -> str:
    """A ledger's head as it is printed to be compared later: `n hash time`."""
    return f"{one.seq} {one.hash} {one.at}"
