"""The visible words of a DOCX part, paragraph by paragraph, as the document reads with every tracked change accepted.

It is told of one element after the other, so depth and size of a part cost nothing but time.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from verifybench.ingest.docx_package import attribute, local
from verifybench.ingest.docx_styles import outline
from verifybench.ingest.raised import raised

NoteKind = Literal["footnote", "endnote", "comment"]

# What is not shown. Deleted words stand in `del`; `…Change` holds how something was formatted before.
_UNSEEN = frozenset(
    (
        "del", "moveFrom", "delText", "delInstrText", "instrText", "rt", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange",
        "tblPrExChange", "tblGridChange", "tcPrChange", "trPrChange", "numberingChange", "sectPr",
    )
)  # fmt: skip
_MARKS = frozenset(("rPr", "trPr", "tcPr"))  # inside these, `ins` and `del` are marks on a paragraph, row or cell
_WRITTEN = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_REFERENCES: dict[str, NoteKind] = {
    "footnoteReference": "footnote",
    "endnoteReference": "endnote",
    "commentReference": "comment",
}
_SPACES = str.maketrans("\t\n\r", "   ")  # inside a text element white space is a space


@dataclass(slots=True)
class Paragraph:
    """A paragraph as it reads. `row` is a table's row, its cells parted by tabs; `joined` goes on in the next paragraph."""

    text: str = ""
    style: str = ""
    outline: int | None = None  # stated of this paragraph, above what its style says
    item: bool = False
    row: bool = False
    joined: bool = False


@dataclass(slots=True)
class _Open:
    paragraph: Paragraph = field(default_factory=Paragraph)
    parts: list[str] = field(default_factory=list)
    boxes: list[Paragraph] = field(default_factory=list)  # text boxes that hang on it


@dataclass(slots=True)
class _Row:
    cells: list[list[Paragraph]] = field(default_factory=list)
    deleted: bool = False
    cell_deleted: bool = False  # the cell that is open


class Story:
    """What a part tells: its `paragraphs`, or in `notes` those of each footnote, endnote or comment, by id, and who wrote it."""

    def __init__(self) -> None:
        self.paragraphs: list[Paragraph] = []
        self.notes: dict[str, tuple[str, list[Paragraph]]] = {}
        self.references: list[tuple[NoteKind, str]] = []
        self.inserted = self.deleted = self.hidden = 0
        self._path: list[str] = []
        self._skipped = 0
        self._sinks: list[list[Paragraph]] = [self.paragraphs]
        self._open: list[_Open] = []
        self._rows: list[_Row] = []
        self._chosen: list[bool] = []
        self._fields: list[bool] = []  # of each open field, whether what follows is what it shows
        self._unshown = self._raised = False
        self._reading = False
        self._note = ("", "")

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = local(tag)
        parent = self._path[-1] if self._path else ""
        self._path.append(name)
        if self._skipped:
            self._skipped += 1
        elif name in ("ins", "del", "moveFrom", "moveTo") and parent in _MARKS:
            self._marked(name, parent)
        elif name in _UNSEEN:
            self.deleted += name in ("del", "moveFrom")
            self._skipped = 1
        elif name in ("t", "sym") or name in _WRITTEN:
            self._written(name, parent, attributes)
        else:
            self._entered(name, parent, attributes)

    def _entered(self, name: str, parent: str, attributes: dict[str, str]) -> None:
        if name == "p":
            self._open.append(_Open())
        elif name == "r":
            self._unshown = self._raised = False
        elif name == "vanish" and parent == "rPr" and self._path[-3:-2] == ["r"]:
            self._unshown = attribute(attributes, "val") not in ("0", "false", "off")
        elif name == "vertAlign" and parent == "rPr" and self._path[-3:-2] == ["r"]:
            self._raised = attribute(attributes, "val") == "superscript"
        elif parent in ("pPr", "numPr") and self._open:
            self._described(name, attribute(attributes, "val") or "", self._open[-1].paragraph)
        elif name in ("ins", "moveTo"):
            self.inserted += 1
        elif name == "fldChar":
            self._field(attribute(attributes, "fldCharType"))
        elif name == "tr":
            self._rows.append(_Row())
        elif name in ("tc", "txbxContent"):
            self._sinks.append([])
        elif name == "cellDel" and self._rows:
            self._rows[-1].cell_deleted = True
            self.deleted += 1
        elif name == "AlternateContent":
            self._chosen.append(False)
        elif name in ("Choice", "Fallback") and self._chosen:
            self._skipped = int(self._chosen[-1])  # the same thing again, for other programs
            self._chosen[-1] = True
        elif name in ("footnote", "endnote", "comment"):
            if attribute(attributes, "type") in ("separator", "continuationSeparator", "continuationNotice"):
                self._skipped = 1
            else:
                self._note = attribute(attributes, "id") or "", " ".join((attribute(attributes, "author") or "").split())
                self._sinks.append([])
        elif name in _REFERENCES and parent == "r":
            self.references.append((_REFERENCES[name], attribute(attributes, "id") or ""))

    def end(self, tag: str) -> None:
        name = self._path.pop()
        if self._skipped:
            self._skipped -= 1
            return
        if name == "t":
            self._reading = False
        elif name == "p" and self._open:
            self._closed(self._open.pop())
        elif name == "tc":
            cell = _whole(self._sinks.pop())
            if self._rows:
                row = self._rows[-1]
                row.cells += [] if row.cell_deleted else [cell]
                row.cell_deleted = False
            else:
                self._sinks[-1] += cell
        elif name == "tr" and self._rows:
            self._sinks[-1] += _laid_out(self._rows.pop())
        elif name == "txbxContent":
            box = _whole(self._sinks.pop())
            (self._open[-1].boxes if self._open else self._sinks[-1]).extend(box)
        elif name == "AlternateContent" and self._chosen:
            self._chosen.pop()
        elif name in ("footnote", "endnote", "comment"):
            id, author = self._note
            self.notes.setdefault(id, (author, _whole(self._sinks.pop())))

    def data(self, text: str) -> None:
        if self._reading and not self._skipped:
            shown = text.translate(_SPACES)
            self._open[-1].parts.append(raised(shown) if self._raised else shown)

    def whole(self) -> list[Paragraph]:
        """The paragraphs in order, those with a deleted end joined to what follows."""
        return _whole(self.paragraphs)

    def _written(self, name: str, parent: str, attributes: dict[str, str]) -> None:
        if not self._open or not all(self._fields) or parent != "r":
            return
        if self._unshown:
            self.hidden += name == "t"
        elif name == "t":
            self._reading = True
        elif name == "sym":
            self._open[-1].parts.append(_symbol(attribute(attributes, "char") or ""))
        else:
            self._open[-1].parts.append(_WRITTEN[name])

    def _marked(self, name: str, parent: str) -> None:
        """A mark on the end of a paragraph or on a row of a table; on a run's own properties it says nothing new."""
        gone = name in ("del", "moveFrom")
        if parent == "trPr" and self._rows:
            self._rows[-1].deleted |= gone
            self.inserted += not gone
            self.deleted += gone
        elif gone and self._path[-3:-2] == ["pPr"] and self._open:
            self._open[-1].paragraph.joined = True
            self.deleted += 1

    def _described(self, name: str, value: str, paragraph: Paragraph) -> None:
        if name == "pStyle":
            paragraph.style = value
        elif name == "outlineLvl":
            paragraph.outline = outline(value)
        elif name == "numId":
            paragraph.item = value != "0"

    def _field(self, kind: str | None) -> None:
        if kind == "begin":
            self._fields.append(False)
        elif kind == "separate" and self._fields:
            self._fields[-1] = True
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _closed(self, one: _Open) -> None:
        self._fields = [shown for shown in self._fields if shown]  # a field left open must not hide the rest of the text
        self._reading = False
        one.paragraph.text = "".join(one.parts)
        self._sinks[-1] += [one.paragraph, *one.boxes]


def _symbol(code: str) -> str:
    """A character given by its number in a font; numbers of private use stay what they are."""
    try:
        letter = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    return letter if letter.isprintable() or "\ue000" <= letter <= "\uf8ff" else ""


def _whole(paragraphs: Iterable[Paragraph]) -> list[Paragraph]:
    """Where the end of a paragraph was deleted, its words go on in the next one, which says what both are."""
    found: list[Paragraph] = []
    ahead = ""
    for one in paragraphs:
        if one.joined:
            ahead += one.text
            continue
        one.text, ahead = ahead + one.text, ""
        found.append(one)
    return [*found, Paragraph(ahead)] if ahead else found


def _laid_out(row: _Row) -> list[Paragraph]:
    """A row in one line; cells that hold several paragraphs lay out a page, and give these."""
    if row.deleted:
        return []
    cells = [[one for one in cell if one.text.strip()] for cell in row.cells]
    if any(len(cell) > 1 or any(one.row for one in cell) for cell in cells):
        return [one for cell in cells for one in cell]
    words = [" ".join(cell[0].text.split()) if cell else "" for cell in cells]
    if sum(map(bool, words)) == 1:
        return [one for cell in cells for one in cell]
    return [Paragraph("\t".join(words).strip("\t"), item=True, row=True)]
