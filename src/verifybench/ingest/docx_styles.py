"""What paragraph styles say: headings and their levels, captions, list entries, tables of contents.

Built-in styles keep their English names in every language of the program (ECMA-376 part 1, 17.7.4.9); what is built on one of
them is one of them.
"""

from __future__ import annotations

from dataclasses import dataclass

import regex

from verifybench.ingest.docx_package import attribute, local

_HEADING = regex.compile(r"heading ([1-9])")
_CHAIN = 20  # styles built on each other; a circle ends there
BODY = 9  # the outline level of what is no heading


@dataclass(slots=True)
class _Style:
    name: str = ""
    base: str = ""
    outline: int | None = None
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """What a style makes of a paragraph. `outline` is 0 for the highest heading, None for none; `kind` is "title", "subtitle",
    "caption", "contents" or empty."""

    kind: str = ""
    outline: int | None = None
    item: bool = False


class Styles:
    """The styles of a document, told by its styles part."""

    def __init__(self) -> None:
        self._styles: dict[str, _Style] = {}
        self._open: _Style | None = None
        self._looks: dict[str, Look] = {}

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = local(tag)
        if name == "style":
            self._open = _Style()
            if attribute(attributes, "type") in (None, "paragraph"):
                self._styles.setdefault(attribute(attributes, "styleId") or "", self._open)
        elif self._open is not None:
            value = attribute(attributes, "val") or ""
            if name == "name":
                self._open.name = value.casefold()
            elif name == "basedOn":
                self._open.base = value
            elif name == "outlineLvl":
                self._open.outline = outline(value)
            elif name == "numId":
                self._open.numbered = value != "0"

    def end(self, tag: str) -> None:
        if local(tag) == "style":
            self._open = None

    def data(self, text: str) -> None:
        return

    def look(self, id: str) -> Look:
        """What the style of this id makes of a paragraph; nothing where there is none."""
        if id not in self._looks:
            self._looks[id] = self._found(id)
        return self._looks[id]

    def _found(self, id: str) -> Look:
        kind, level, item = "", None, False
        for _ in range(_CHAIN):
            style = self._styles.get(id)
            if style is None:
                break
            heading = _HEADING.fullmatch(style.name)
            if level is None:
                level = style.outline if style.outline is not None else int(heading[1]) - 1 if heading else None
            kind = kind or _kind(style.name)
            item = item or style.numbered or style.name.startswith(("list bullet", "list number"))
            id = style.base
        return Look(kind, None if level == BODY else level, item)


def outline(value: str) -> int:
    """An outline level as written; what is no level is body text."""
    return int(value) if value.isascii() and value.isdigit() and int(value) <= BODY else BODY


def _kind(name: str) -> str:
    if name in ("title", "subtitle", "caption"):
        return name
    return "contents" if name.startswith(("toc ", "table of figures")) else ""
