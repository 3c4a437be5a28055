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
    encoded = [part.encode("utf-8", "surrogatepass") for part in parts]
    digest = hashlib.sha256(b"".join(b"%d:%b" % (len(part), part) for part in encoded)).digest()
    # The first 10 bytes hold all the bits of an id; base32 of the whole digest would take a third of the time of a passage.
    return f"{prefix}-{base64.b32encode(digest[:10])[:_ID_LENGTH].decode('ascii').lower()}"
