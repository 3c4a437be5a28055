"""The one place where time enters. Tests (and anyone who needs repeatable output) set VERIFYBENCH_NOW."""

from __future__ import annotations

import os
from datetime import UTC, datetime


def now() -> str:
    """The present moment in UTC as ISO 8601 with seconds: `2026-03-01T09:30:00Z`.

    Raises ValueError where VERIFYBENCH_NOW is not a date and time.
    """
    fixed = os.environ.get("VERIFYBENCH_NOW")
    moment = datetime.fromisoformat(fixed) if fixed else datetime.now(UTC)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
