"""Front matter: `key: value` lines between two `---` lines at the start of a text.

Own and small on purpose: no nesting, no types, nothing that runs. What it cannot read becomes a warning with its line
number; what does not look like front matter stays in the text, so that no file is ever lost over it.
"""

from __future__ import annotations

from dataclasses import dataclass

import regex

from verifybench.ingest.dates import is_iso_date
from verifybench.model.codec import from_plain
from verifybench.model.document import METADATA_FIELDS, Metadata

DATES = ("published", "accessed")
TRANSLATED = ("no", "human", "machine")
MOST_LINES = 200

_FENCE = regex.compile(r"---[ \t]*")
_END = regex.compile(r"(?:---|\.\.\.)[ \t]*")
_PAIR = regex.compile(r"(?P<key>[\p{L}_][\p{L}\p{N}_ -]{0,40}?)[ \t]*:(?:[ \t]++(?P<value>.*)|[ \t]*)")
_UNKNOWN = ("", "~", "null")
_FOLDED = (">", "|", ">-", "|-", ">+", "|+")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stood there: `end` is the offset where the canonical text begins, 0 where nothing is taken off."""

    metadata: Metadata = Metadata()
    id: str | None = None
    end: int = 0
    warnings: tuple[str, ...] = ()


def front_matter(text: str) -> FrontMatter:
    """Read the front matter of a decoded text. Never raises; line numbers in the warnings are 1-based lines of the file."""
    head = text[:65_536].split("\n", MOST_LINES + 2)[: MOST_LINES + 2]
    if not head or _FENCE.fullmatch(head[0]) is None:
        return FrontMatter()
    close = next((at for at, line in enumerate(head[1:], 1) if _END.fullmatch(line)), None)
    pairs, warnings = _pairs(head[1:close])
    known = [key for _, key, _ in pairs if key in METADATA_FIELDS or key == "id"]
    if close is None:
        # A lone rule opens many texts; only what has known keys was meant as front matter.
        missing = "line 1: front matter has no closing --- line; all of it is kept as text"
        return FrontMatter(warnings=(missing,) if known else ())
    if not pairs and any(line.strip() for line in head[1:close]):
        return FrontMatter()
    if not known and warnings:
        return FrontMatter(warnings=(*warnings, f"lines 1-{close + 1}: not read as front matter; kept as text"))
    fields, id, doubts = _fields(pairs)
    end = min(len(text), sum(len(line) + 1 for line in head[: close + 1]))
    return FrontMatter(from_plain(Metadata, fields), id, end, (*warnings, *doubts))


def _pairs(lines: list[str]) -> tuple[list[tuple[int, str, str]], list[str]]:
    """(line number, key, raw value) of every pair; indented and `- ` lines belong to the key above them."""
    pairs: list[tuple[int, str, str]] = []
    warnings: list[str] = []
    for number, line in enumerate(lines, 2):
        bare = line.strip()
        if not bare or bare.startswith("#"):
            continue
        continues = line[0] in " \t" or bare.startswith("- ")
        if continues and pairs:
            at, key, value = pairs[-1]
            value = "" if value in _FOLDED else value
            pairs[-1] = (
                at,
                key,
                f"{value}, {bare[2:]}".lstrip(", ") if bare.startswith("- ") else f"{value} {bare}".strip(),
            )
            continue
        found = _PAIR.fullmatch(line)
        if found is None:
            warnings.append(f"line {number}: front matter line is not “key: value” and is left out: {bare[:60]}")
        else:
            pairs.append((number, found["key"].strip().casefold(), (found["value"] or "").strip()))
    return pairs, warnings


def _fields(pairs: list[tuple[int, str, str]]) -> tuple[dict[str, str], str | None, list[str]]:
    fields: dict[str, str] = {}
    warnings: list[str] = []
    id: str | None = None
    for number, key, raw in pairs:
        value = _unquote(raw)
        if key not in METADATA_FIELDS and key != "id":
            warnings.append(
                f"line {number}: unknown front matter key “{key}”; known are {', '.join((*METADATA_FIELDS, 'id'))}"
            )
        elif raw.casefold() in _UNKNOWN or not value:
            continue
        elif key == "id":
            id = value
        elif key in fields:
            warnings.append(f"line {number}: “{key}” is given twice; the first counts")
        elif key in DATES and not is_iso_date(value):
            warnings.append(
                f"line {number}: “{key}: {value[:40]}” is no date such as 2021, 2021-05 or 2021-05-14; left unknown"
            )
        elif key == "translated" and value.casefold() not in TRANSLATED:
            warnings.append(f"line {number}: “translated: {value[:40]}” is none of no, human, machine; left unknown")
        else:
            fields[key] = value.casefold() if key == "translated" else value
    return fields, id, warnings


def _unquote(value: str) -> str:
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'":
        inner = value[1:-1]
        return inner.replace('\\"', '"').replace("\\\\", "\\") if value[0] == '"' else inner.replace("''", "'")
    return value
