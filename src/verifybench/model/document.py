"""Documents: texts with a role, cut into labelled blocks, with what is known about where they come from."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Literal

Role = Literal["source", "draft"]
BlockLabel = Literal["main", "title", "caption", "boilerplate"]
Translated = Literal["no", "human", "machine"]

Span = tuple[int, int]
"""Half-open code-point offsets into a canonical text."""


def meet(one: Span, other: Span) -> bool:
    """Whether two spans of one text have a character in common."""
    return one[0] < other[1] and other[0] < one[1]


@dataclass(frozen=True, slots=True)
class Locator:
    """Where a human finds a place; numbers are 1-based, what a format does not have is None."""

    page: str | None = None
    line: int | None = None
    paragraph: int | None = None
    heading: tuple[str, ...] = ()

    def __str__(self) -> str:
        parts = [f"p. {self.page}"] if self.page else []
        if self.paragraph is not None:
            parts.append(f"¶ {self.paragraph}")
        if self.line is not None:
            parts.append(f"line {self.line}")
        if self.heading:
            parts.append("under “" + " › ".join(self.heading) + "”")
        return ", ".join(parts) or "whole text"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of canonical text with one label; blocks are sorted and never overlap. Line ends inside one are white space.

    `rule` names the labelling rule, so that a person can see why a paragraph was taken for boilerplate.
    """

    start: int
    end: int
    label: BlockLabel
    paragraph: int
    heading: tuple[str, ...] = ()
    page: str | None = None
    rule: str = ""

    @property
    def locator(self) -> Locator:
        """Where a human finds it."""
        return Locator(page=self.page, paragraph=self.paragraph, heading=self.heading)


COMMENT, RUNNING, BREADCRUMB = "docx.comment", "docx.running", "menu.breadcrumb"
BESIDE = frozenset((COMMENT, RUNNING, BREADCRUMB))
"""Rules of blocks that stand beside the text: what somebody wrote in its margin, what runs along the edge of each page, and the way
through a menu to the title that it ends with. They are kept and shown, and make no claim, not even in a draft."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known about a document; `None` is unknown, and stays so until a person or the document says it.

    Dates are ISO 8601 and may be as short as a year. `publisher` is who put the text out, `origin` who first said it.
    """

    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: str | None = None
    accessed: str | None = None
    url: str | None = None
    origin: str | None = None
    translated: Translated | None = None
    language: str | None = None


METADATA_FIELDS = tuple(field.name for field in fields(Metadata))
"""What can be stated or described of a document, in the order in which it is told."""


@dataclass(frozen=True, slots=True)
class Note:
    """How a source came to be that is not a publication: a telephone call, a letter, a picture."""

    who: str
    when: str
    how: str
    attachment: str | None = None  # file name of the kept original
    attachment_sha256: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A text with a role.

    `text` is canonical: decoded, CRLF turned to LF, front matter left out, nothing else changed. `sha256` is that of its
    UTF-8 bytes and names it; `raw_sha256` is that of the file. `path` is relative to the case, with forward slashes.
    `blocks` cover every non-blank line.
    """

    id: str
    role: Role
    path: str
    text: str
    sha256: str
    raw_sha256: str
    blocks: tuple[Block, ...] = ()
    metadata: Metadata = Metadata()
    encoding: str = "utf-8"
    note: Note | None = None
    warnings: tuple[str, ...] = ()

    def block_at(self, offset: int) -> Block | None:
        """The block that covers a code-point offset, or None between blocks."""
        return next((block for block in self.blocks if block.start <= offset < block.end), None)
