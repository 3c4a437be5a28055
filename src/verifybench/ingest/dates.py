"""Dates as documents state them: ISO 8601, and as short as a year."""

from __future__ import annotations

from datetime import datetime

import regex

_ISO = regex.compile(
    r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2})"
    r"(?:[T ](?P<hour>[0-9]{2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2})(?:\.[0-9]{1,9})?)?"
    r"(?:Z|[+-](?:0[0-9]|1[0-4]):?[0-5][0-9])?)?)?)?"
)


def is_iso_date(text: str) -> bool:
    """Whether a text is a year, a month, a day or a moment in ISO 8601 that the calendar has."""
    found = _ISO.fullmatch(text)
    if found is None:
        return False
    part = found.groupdict()
    try:
        datetime(
            int(part["year"]),
            int(part["month"] or 1),
            int(part["day"] or 1),
            int(part["hour"] or 0),
            int(part["minute"] or 0),
            int(part["second"] or 0),
        )
    except ValueError:
        return False
    return True


MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip

_PUBLISHED = regex.compile(r"(?i)(?:(?:first |originally )?published|posted)\s?:?\s(?:on )?(?:the )?(?P<date>.{4,60})")
_DAY = regex.compile(
    r"(?i)(?:\p{L}{3,9}\.?,? )?(?:(?P<day>[0-9]{1,2})[. ]+(?P<month>\p{L}{3,9})|(?P<month>\p{L}{3,9})\.? (?P<day>[0-9]{1,2}))"
    r"\.?,? (?P<year>[0-9]{4})\b"
)


def published_in(line: str) -> str | None:
    """The day that a line such as “Published on 14 May 2021” states, in ISO 8601; None where it says no such thing.

    Only a line that says "published" or "posted" counts, and only a month in letters: 03/04/2021 is two days.
    """
    said = _PUBLISHED.match(line)
    if said is None:
        return None
    if is_iso_date(said["date"][:10]) and len(said["date"]) >= 10:
        return str(said["date"][:10])
    found = _DAY.match(said["date"])
    if found is None:
        return None
    month = next((at for at, name in enumerate(MONTHS, 1) if name.startswith(found["month"].casefold())), 0)
    day = f"{found['year']}-{month:02}-{int(found['day']):02}"
    return day if month and is_iso_date(day) else None
