"""The one place where time enters. Tests (and anyone who needs repeatable output) set VERIFYBENCH_NOW."""

from __future__ import annotations

import os
from datetime import UTC, datetime

from verifybench.case.errors import CaseError


def now() -> str:
    """The present moment in UTC as ISO 8601 with seconds: `2026-03-01T09:30:00Z`.

    Raises CaseError where VERIFYBENCH_NOW is not a date and time.
    """
    fixed = os.environ.get("VERIFYBENCH_NOW")
    try:
        moment = datetime.fromisoformat(fixed) if fixed else datetime.now(UTC)
    except ValueError:
        raise CaseError(
            f"VERIFYBENCH_NOW is {fixed!r}: unset it, or write a date and time like 2026-03-01T09:30:00Z"
        ) from None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
