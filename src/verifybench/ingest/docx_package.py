"""The parts of a DOCX file: a ZIP of XML, neither of which is believed to be what it says.

How much a part unpacks to is counted while it is read, since the size that a ZIP states is the sender's word. No part is held
whole and no tree is made of it: a few hundred kilobytes of nested tables would take more than a gigabyte.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any, Protocol

from lxml import etree

from verifybench.ingest.errors import EXCLUDE

MOST_UNPACKED = 256 * 1024 * 1024  # bytes of XML, all parts together
MAIN = "word/document.xml"

_CHUNK = 1 << 16
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # what a password makes of a DOCX, and what a DOC is
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_SAVE_AGAIN = f"Open it in a word processor and save it again as DOCX, {EXCLUDE}"


class NotRead(Exception):
    """A DOCX that gives no text: the two halves of a `Refused`."""

    def __init__(self, cause: str, remedy: str = _SAVE_AGAIN) -> None:
        super().__init__(cause)
        self.cause = cause
        self.remedy = remedy


class Target(Protocol):
    """What is told of an XML part while it is read."""

    def start(self, tag: str, attributes: dict[str, str]) -> None: ...
    def end(self, tag: str) -> None: ...
    def data(self, text: str) -> None: ...


class Package:
    """The parts of a file by name, each read once and as a stream. Raises NotRead where it is no DOCX that can be read."""

    def __init__(self, raw: bytes) -> None:
        if raw.startswith(_OLD_OFFICE):
            raise NotRead("locked with a password, or an old Word file (DOC)", f"Save an unlocked DOCX of it, {EXCLUDE}")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(raw))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
            raise NotRead("is damaged or no DOCX by its content") from None
        self._parts: dict[str, zipfile.ZipInfo] = {}
        for info in self._zip.infolist():
            name = info.filename.casefold()  # parts are named without regard to case (ECMA-376 part 2, 6.2.2)
            if name in self._parts:
                raise NotRead(f"holds two parts of one name ({info.filename[:60]}), so that it may be read in two ways")
            self._parts[name] = info
        self._left = MOST_UNPACKED

    def __contains__(self, name: str) -> bool:
        return name.casefold() in self._parts

    def feed(self, name: str, target: Target) -> None:
        """Tell the target what a part holds; nothing where there is no such part. No entity is resolved, nothing is fetched."""
        if name not in self:
            return
        told: Any = _Guarded(target)  # lxml's types ask for bytes, which it never gives
        parser = etree.XMLParser(target=told, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            for chunk in self._chunks(name):
                parser.feed(chunk)
            parser.close()
        except etree.XMLSyntaxError:
            raise NotRead(f"is damaged: {name} is no sound XML") from None

    def main(self) -> str:
        """The name of the part that holds the text. Raises NotRead where the file is another kind of package."""
        for kind, target in self.related(""):
            if kind == "officeDocument" and target in self:
                main = target
                break
        else:
            main = MAIN
        if main not in self:
            raise NotRead("is no Word document by its content")
        return main

    def related(self, part: str) -> list[tuple[str, str]]:
        """Kind and name of the parts that a part ("" the package) points at, inside the file only, in the order they are listed."""
        folder, _, name = part.rpartition("/")
        found = _Relations(folder)
        self.feed(f"{folder}/_rels/{name}.rels".lstrip("/"), found)
        return found.found

    def _chunks(self, name: str) -> Iterator[bytes]:
        info = self._parts[name.casefold()]
        if info.flag_bits & 1:
            raise NotRead("locked with a password", f"Save an unlocked copy beside it, {EXCLUDE}")
        if info.compress_type not in _METHODS:
            raise NotRead("is packed in a way that no word processor writes")
        try:
            with self._zip.open(info) as file:
                while chunk := file.read(_CHUNK):
                    self._left -= len(chunk)
                    if self._left < 0:
                        raise NotRead(f"unpacks to more than {MOST_UNPACKED >> 20} MB", f"Split it, {EXCLUDE}")
                    yield chunk
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError):
            raise NotRead("is damaged and cannot be unpacked") from None


def local(tag: str) -> str:
    """An element's or attribute's name without its namespace: Word writes one of two, by the edition of the standard."""
    return tag.rpartition("}")[2]


def attribute(attributes: dict[str, str], name: str) -> str | None:
    """An attribute by its local name; the one without a namespace counts as well."""
    for key, value in attributes.items():
        if key == name or key.endswith("}" + name):
            return value
    return None


class _Guarded:
    """Passes on what a target is told, and refuses a document type: it is where entities come from, and no DOCX has one."""

    def __init__(self, target: Target) -> None:
        self.start, self.end, self.data = target.start, target.end, target.data

    def doctype(self, *declared: str | None) -> None:
        raise NotRead("declares a document type, which no word processor writes")

    def close(self) -> None:
        return None


class _Relations:
    def __init__(self, folder: str) -> None:
        self._folder = folder
        self.found: list[tuple[str, str]] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        target = attributes.get("Target", "")
        if local(tag) != "Relationship" or attributes.get("TargetMode") == "External" or not target:
            return
        place = target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(self._folder, target))
        self.found.append((attributes.get("Type", "").rpartition("/")[2], place))

    def end(self, tag: str) -> None:
        return

    def data(self, text: str) -> None:
        return
