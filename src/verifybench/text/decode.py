"""Bytes to canonical text: decoded, line ends turned to LF, nothing else changed."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

GUESSED = "cp1252 (guessed)"

_BOMS = (  # UTF-32 before UTF-16: the mark of UTF-16 begins that of UTF-32
    (codecs.BOM_UTF8, "utf-8", "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16"),
)
_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive (or DOCX, ODT, EPUB)"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"RIFF", "a RIFF file (WebP, WAV or AVI)"),
    (b"\x7fELF", "a program"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"OggS", "an Ogg file"),
    (b"ID3", "an MP3 file"),
)
# Codecs of Python that bytes.decode accepts but that no document is declared in; some are quadratic.
_NOT_ENCODINGS = frozenset(
    {"idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined", "utf-7", "mbcs", "oem"}
)
_LATIN = frozenset({"ascii", "iso8859-1"})  # the WHATWG Encoding Standard reads both labels as windows-1252
_ODD_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\b\x1b")) + b"\x7f"
_HEAD = 8192


class NotText(ValueError):
    """The bytes are no text; the message says what they are."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Canonical text and the encoding it was read in; `cp1252 (guessed)` when nothing said so."""

    text: str
    encoding: str


def decode(raw: bytes, declared: str | None = None) -> Decoded:
    """Canonical text of a file's bytes: by byte order mark, the declared encoding, strict UTF-8, else cp1252, so marked.

    Only CRLF and lone CR change, to LF. Raises NotText for binary data. Guessers of encodings are not used: measured, they
    turn a pound sign into a letter.
    """
    for mark, codec, name in _BOMS:
        if raw.startswith(mark):
            text = _strictly(raw[len(mark) :], codec)
            if text is not None:
                return _accept(text, name)
            if name != "utf-8":
                raise NotText(f"it begins as {name.upper()} and goes on as something else")
            raw = raw[len(mark) :]
    for magic, what in _MAGIC:
        if raw.startswith(magic):
            raise NotText(f"it is {what}")
    if declared and (named := _codec(declared)):
        if named in _LATIN and not raw.isascii():
            _refuse_binary(raw)
            return _accept(_cp1252(raw), "cp1252")
        text = _strictly(raw, named)
        if text is not None and "\0" not in text[:_HEAD]:
            return _accept(text, named)
    _refuse_binary(raw)
    text = _strictly(raw, "utf-8")
    if text is not None:
        return _accept(text, "utf-8")
    return _accept(_cp1252(raw), GUESSED)


def _codec(declared: str) -> str | None:
    try:
        name = codecs.lookup(declared.strip()).name
    except (LookupError, ValueError):
        return None
    return None if name.replace("_", "-") in _NOT_ENCODINGS else name


def _strictly(raw: bytes, codec: str) -> str | None:
    try:
        return raw.decode(codec)
    except (UnicodeError, LookupError):  # LookupError: a codec that is not of text, such as base64
        return None


def _cp1252(raw: bytes) -> str:
    try:
        return raw.decode("cp1252")
    except UnicodeDecodeError:  # five bytes are undefined there; the WHATWG standard keeps them as C1 controls
        table = {byte: bytes([byte]).decode("cp1252") for byte in range(256) if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}
        return raw.decode("latin-1").translate(table)


def _refuse_binary(raw: bytes) -> None:
    if b"\0" in raw[:_HEAD] or raw.count(b"\0") * 1000 > len(raw):
        raise NotText("it holds zero bytes, as programs, pictures and archives do")
    odd = len(raw) - len(raw.translate(None, _ODD_CONTROLS))
    if odd * 10 > len(raw):
        raise NotText("a tenth of it or more is control codes")


def _accept(text: str, encoding: str) -> Decoded:
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return Decoded(text, encoding)
