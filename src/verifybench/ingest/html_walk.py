"""The visible text of an lxml tree, paragraph by paragraph, with white space collapsed as a browser does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import regex
from lxml import etree

from verifybench.ingest.paragraphs import ends_sentence
from verifybench.ingest.raised import raised
from verifybench.model.document import BlockLabel

UNSEEN = frozenset(
    (
        "head", "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "canvas", "audio",
        "video", "datalist", "map", "area", "param", "source", "track",
    )
)  # fmt: skip
BLOCKS = frozenset(
    (
        "html", "body", "address", "article", "button", "textarea", "aside", "blockquote", "center", "dd", "details",
        "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4",
        "h5", "h6", "header", "hgroup", "hr", "legend", "li", "main", "menu", "nav", "ol", "optgroup", "option", "p",
        "pre", "search", "section", "select", "summary", "table", "caption", "tbody", "tfoot", "thead", "tr", "ul",
    )
)  # fmt: skip
TIGHT = frozenset(["li", "tr", "option", "dt", "dd"])
CELLS = frozenset(["td", "th"])
HEADINGS = {f"h{level}": level for level in range(1, 7)}
AROUND = {
    "nav": "nav", "menu": "nav", "aside": "aside", "footer": "footer", "form": "form", "select": "form", "search": "form",
    "button": "button",
}  # fmt: skip
ROLES = {
    "navigation": "nav", "menu": "nav", "menubar": "nav", "banner": "header", "contentinfo": "footer", "complementary": "aside",
    "search": "form", "dialog": "dialog", "alertdialog": "dialog", "button": "button",
}  # fmt: skip
SUSPECTS = frozenset(
    (
        "ad", "ads", "advert", "advertisement", "author-bio", "banner", "bio", "breadcrumb", "breadcrumbs", "comment",
        "comments", "consent", "cookie", "cookies", "donate", "donation", "menu", "nav", "navbar", "newsletter",
        "paywall", "popup", "promo", "recommended", "related", "share", "sharing", "sidebar", "signup", "social",
        "sponsored", "subscribe", "subscription", "tags", "teaser", "toolbar", "trending", "widget",
    )
)  # fmt: skip

_SPACE = regex.compile(r"[ \t\n\r\f]++")
_SPACES = regex.compile(r" {2,}+")
_BESIDE_BREAK = regex.compile(r" *+([\n\t]) *+")
_HIDDEN = regex.compile(r"(?i)(?:display\s*:\s*none|visibility\s*:\s*hidden)")
_TOKEN = regex.compile(r"[\s_]++")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as shown; `tight` follows its neighbour on the next line, `suspect` is a class name of page furniture."""

    text: str
    label: BlockLabel | None
    rule: str
    level: int
    item: bool
    tight: bool
    link_share: float
    suspect: str

    @property
    def words(self) -> int:
        return len(self.text.split())

    @property
    def ended(self) -> bool:
        return ends_sentence(self.text)


@dataclass(slots=True)
class _Context:
    """What holds inside an element; inherited by what it contains."""

    tag: str = ""
    label: BlockLabel | None = None
    rule: str = ""
    level: int = 0
    suspect: str = ""
    link: bool = False
    pre: bool = False
    unseen: bool = False
    in_article: bool = False
    raised: bool = False


def walk(root: Any) -> list[Paragraph]:
    """Every visible paragraph in document order. Iterative: pages nest deeper than Python's stack."""
    page = _Page()
    stack: list[_Context] = [_Context()]
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            context = _enter(element, tag, stack[-1])
            stack.append(context)
            if not context.unseen:
                page.open(context.tag, context)
                page.write(element.text, context)
        else:
            context = stack.pop()
            if not context.unseen:
                page.close(context.tag)
            if not stack[-1].unseen:
                page.resume(stack[-1])
                page.write(element.tail, stack[-1])
    page.flush()
    return page.paragraphs


def _enter(element: Any, tag: str, outer: _Context) -> _Context:
    context = _Context(
        tag, outer.label, outer.rule, outer.level, outer.suspect, outer.link, outer.pre, outer.unseen, outer.in_article
    )
    if context.unseen:
        return context
    if not tag or tag in UNSEEN or _hidden(element, tag):
        context.unseen = True
        return context
    if tag in CELLS and any(child.tag == "br" or child.tag in BLOCKS for child in element):
        context.tag = "div"  # a cell that lays out the page rather than holding a value
    context.link = outer.link or tag == "a"
    context.pre = outer.pre or tag in ("pre", "textarea")
    context.raised = outer.raised or tag == "sup"
    context.in_article = outer.in_article or tag in ("article", "main", "blockquote")
    context.level = HEADINGS.get(tag, outer.level)
    if context.label is None:
        around = AROUND.get(tag) or ROLES.get((element.get("role") or "").strip().casefold(), "")
        if tag in ("figcaption", "caption"):
            context.label, context.rule = "caption", f"html.{tag}"
        elif around and _furniture(element, around, context):
            context.label, context.rule = "boilerplate", f"html.{around}"
    if not context.suspect and tag not in ("html", "body", "main", "article"):
        names = f"{element.get('class') or ''} {element.get('id') or ''}"[:400].casefold()
        context.suspect = next((token for token in _TOKEN.split(names) if token in SUSPECTS), "") if names.strip() else ""
    return context


def _hidden(element: Any, tag: str) -> bool:
    if element.get("hidden") is not None or (tag == "dialog" and element.get("open") is None):
        return True
    style = element.get("style")
    return bool(style) and _HIDDEN.search(style[:2000]) is not None


def _furniture(element: Any, around: str, context: _Context) -> bool:
    """Old pages wrap all of themselves in a form, and articles have footers and headers of their own."""
    if around == "form":
        return element.find(".//article") is None and element.find(".//h1") is None and len(element.findall(".//p")) < 3
    if around == "footer" and context.tag == "footer":
        return not context.in_article or element.find("../cite") is None
    return True


class _Page:
    """Collects the text of the paragraph that is open, and the paragraphs that are done."""

    def __init__(self) -> None:
        self.paragraphs: list[Paragraph] = []
        self.parts: list[str] = []
        self.linked = 0
        self.context = _Context()
        self.tight = False
        self.previous_tight = False
        self.breaks = 0

    def open(self, tag: str, context: _Context) -> None:
        if tag in BLOCKS:
            self.flush()
            self.tight = tag in TIGHT
            self.context = context
        elif tag == "br":
            self.breaks += 1
            if self.breaks >= 2:
                self.flush()
            else:
                self.parts.append("\n")
        elif tag in CELLS and self.parts:
            self.parts.append("\t")
        if not self.parts:
            self.context = context

    def close(self, tag: str) -> None:
        if tag in BLOCKS:
            self.flush()

    def resume(self, context: _Context) -> None:
        if not self.parts:
            self.context = context

    def write(self, text: str | None, context: _Context) -> None:
        if not text:
            return
        shown = text.replace("\r\n", "\n").replace("\r", "\n") if context.pre else _SPACE.sub(" ", text)
        if shown.strip():
            self.breaks = 0
            if context.link:
                self.linked += len(shown.strip())
        self.parts.append(raised(shown) if context.raised else shown)

    def flush(self) -> None:
        raw = "".join(self.parts)
        self.parts.clear()
        self.breaks = 0
        linked, self.linked = self.linked, 0
        text = raw.strip() if self.context.pre else _BESIDE_BREAK.sub(r"\1", _SPACES.sub(" ", raw)).strip()
        if not text:
            return
        context = self.context
        tight = self.tight and self.previous_tight
        self.previous_tight = self.tight
        share = linked / max(1, len(text))
        self.paragraphs.append(
            Paragraph(text, context.label, context.rule, context.level, self.tight, tight, share, context.suspect)
        )
