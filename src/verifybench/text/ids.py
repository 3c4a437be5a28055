"""Names derived from content."""

from __future__ import annotations

import base64
import hashlib

_ID_LENGTH = 10  # 50 bits: two of a million claims share an id with a chance of 4 in 10,000


def sha256(text: str) -> str:
    """The SHA-256 of a text's UTF-8 bytes, in hexadecimal; it names a canonical text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def short_id(prefix: str, *parts: str) -> str:
    """`prefix`, a hyphen and 10 base32 characters of a SHA-256 over the parts; ("ab", "c") and ("a", "bc") differ."""
    digest = hashlib.sha256()
    for part in parts:
        encoded = part.encode("utf-8", "surrogatepass")
        digest.update(b"%d:" % len(encoded))
        digest.update(encoded)
    return f"{prefix}-{base64.b32encode(digest.digest())[:_ID_LENGTH].decode('ascii').lower()}"
