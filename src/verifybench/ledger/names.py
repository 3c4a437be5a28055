"""What a ledger's file is called: NAME@DEVICE.json, from the reviewer's and the device's slugs."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 40


def slug(text: str, fallback: str) -> str:
    """Lower-case ASCII letters, digits and single hyphens, at most 40; accents fall away, other scripts too."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii").lower()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:LONGEST].strip("-") or fallback


def file_name(reviewer: str, device: str, number: int) -> str:
    """The `number`th name (from 1) for this person and device: two people whose slugs agree do not share a file."""
    suffix = "" if number == 1 else f"-{number}"
    return f"{slug(reviewer, 'reviewer')}{suffix}@{slug(device, 'device')}.json"
