"""DOCX files made by code: the parts a word processor writes, as few of them as will do."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MORE = (
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"'
)
STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/>{more}</w:style>'
    for id, name, more in (
        ("Titel", "Title", ""),
        ("berschrift1", "heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
        ("Rubrik", "House heading", '<w:basedOn w:val="berschrift2"/>'),
        ("berschrift2", "heading 2", ""),
        ("Beschriftung", "caption", ""),
        ("Verzeichnis1", "toc 1", ""),
        ("Liste", "List Bullet", '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>'),
        ("Kreis", "Round", '<w:basedOn w:val="Kreis"/>'),
    )
)
PROPERTIES = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
    "<dc:title>{title}</dc:title><dc:creator>Jane Doe</dc:creator><dcterms:created>2021-05-14T08:00:00Z</dcterms:created>"
    "</cp:coreProperties>"
)


def run(text: str, properties: str = "") -> str:
    """A run of words; `properties` are the elements of its `rPr`."""
    return (
        f'<w:r>{f"<w:rPr>{properties}</w:rPr>" if properties else ""}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
    )


def p(content: str = "", style: str = "", properties: str = "") -> str:
    """A paragraph of runs, or of bare words where `content` has no markup."""
    inner = content if "<" in content else run(content)
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{inner}</w:p>"


def table(*rows: tuple[str, ...]) -> str:
    """A table; each cell is the markup of its paragraphs."""
    lines = ("".join(f"<w:tc><w:tcPr/>{cell}</w:tc>" for cell in row) for row in rows)
    return "<w:tbl>" + "".join(f"<w:tr>{line}</w:tr>" for line in lines) + "</w:tbl>"


def ins(content: str) -> str:
    return f'<w:ins w:id="1" w:author="Ed" w:date="2021-05-14T08:00:00Z">{content}</w:ins>'


def gone(text: str) -> str:
    return f'<w:del w:id="2" w:author="Ed"><w:r><w:delText>{escape(text)}</w:delText></w:r></w:del>'


def docx(body: str, parts: Mapping[str, str] | None = None, *, namespace: str = TRANSITIONAL, title: str = "") -> bytes:
    """A file whose text is `body`. `parts` holds more parts by kind (`comments`, `footnotes`, `header`, …): their content."""
    given = dict(parts or {})
    roots = {"styles": "styles", "comments": "comments", "footnotes": "footnotes", "endnotes": "endnotes", "header": "hdr"}

    def part(root: str, content: str) -> str:
        return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} xmlns:w="{namespace}"{_MORE}>{content}</w:{root}>'

    named = {kind: part(roots[kind], content) for kind, content in {"styles": STYLES, **given}.items()}
    links = "".join(
        f'<Relationship Id="r{at}" Type="{_RELATED}/{kind}" Target="{kind}.xml"/>' for at, kind in enumerate(named)
    )
    files = {
        "_rels/.rels": _relations(
            f'<Relationship Id="a" Type="{_RELATED}/officeDocument" Target="word/document.xml"/>'
            f'<Relationship Id="b" Type="x/metadata/core-properties" Target="docProps/core.xml"/>'
        ),
        "word/document.xml": part("document", f"<w:body>{body}<w:sectPr/></w:body>"),
        "word/_rels/document.xml.rels": _relations(links),
        "docProps/core.xml": PROPERTIES.format(title=escape(title)),
        **{f"word/{kind}.xml": content for kind, content in named.items()},
    }
    return zipped(files)


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _relations(content: str) -> str:
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{content}</Relationships>'
