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
