"""Outside text may hold anything, and stays text in every format."""

from __future__ import annotations

import csv
import io
import json
import re
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from report_case import MemoryCase

from verifybench.model.document import Metadata
from verifybench.report import FORMATS, write
from verifybench.report.markdown_text import plain
from verifybench.text import safe

HOSTILE = (
    "<script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "' style='x",
    "{{ 7*7 }}{% raw %}",
    "[link](javascript:alert(1)) ![i](http://evil.example/x.png)",
    "`code` **bold** _em_ ~~gone~~ # heading | cell",
    "- item",
    "1. item",
    "> quote",
    "--- \n===",
    "<http://evil.example> www.evil.example http://evil.example",
    "&lt;b&gt; &#60;",
    "=HYPERLINK(1)",
    "+1",
    "-1",
    "@SUM(1)",
    "\t=1",
    "\r=1",
    "\x1b]52;c;UFdORUQ=\x07 \x1b[31m",
    "user\u202egnp.exe \u200b\u2066x",
    "a\nb\r\nc\u2028d",
    "\x00\x9b5n",
    "\\",
    'quote " and , comma; semicolon',
    "\ud800 lone surrogate",
)

VOID = {"meta", "br", "hr"}
ALLOWED = {
    "html", "head", "meta", "title", "style", "body", "a", "div", "header", "p", "span", "h1", "h2", "h3", "h4", "h5",
    "h6", "nav", "ul", "li", "b", "main", "section", "article", "blockquote", "mark", "dl", "dt", "dd", "time", "footer",
    "br", "del", "ins",
}  # fmt: skip
ATTRIBUTES = {
    "lang", "charset", "http-equiv", "content", "name", "class", "id", "href", "aria-label", "aria-labelledby",
    "aria-hidden", "style", "datetime", "rel", "dir",
}  # fmt: skip


def _case(texts: tuple[str, ...] = HOSTILE, url: str | None = None) -> MemoryCase:
    """A case in which every field that a person or a file fills is hostile."""
    case = MemoryCase(name=texts[0], rules=texts[-1])
    draft = case.add("draft", "draft", "\n\n".join(f"Claim {one}" for one in texts), Metadata(title=texts[0]))
    title, publisher, author, published, accessed, address, origin, language = (texts * 8)[:8]
    metadata = Metadata(
        title, publisher, author, published, accessed, url or address, origin, translated="machine", language=language
    )
    source = case.add("source", "source", "\n\n".join(f"Said {one}" for one in texts), metadata)
    for claim, one in zip(draft, (texts * len(draft))[: len(draft)], strict=True):
        passage = case.link(claim, source[0], "contradicts", one)
        if len(case.decided) % 2:
            case.conflict(claim, source[-1], one)
        cited = (passage, case.passage_of(source[-1]))
        case.decide(claim, one, one, reviewer=one, evidence=cited, proposed=one, question=one)
    case.let_stand(draft[0], texts[0])
    case.suspend(draft[-1], texts[0], proposed=texts[1 % len(texts)])
    return case


class Page(HTMLParser):
    """Reads a page as a browser would, and holds what it would do."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.links: list[str] = []
        self.ids: list[str] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.words: list[str] = []
        self.feed(page)
        self.close()
        assert self.open == [], "every element is closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)
        self.links += [value or "" for name, value in attrs if name == "href"]
        self.ids += [value or "" for name, value in attrs if name == "id"]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


@pytest.mark.parametrize("corrections", [False, True])
def test_html_keeps_hostile_text_as_text(corrections: bool) -> None:
    page = Page(write(_case().case(), "html", corrections=corrections))
    assert page.tags <= ALLOWED
    assert page.attributes <= ATTRIBUTES
    shown = " ".join(" ".join(page.words).split())
    for one in HOSTILE:
        assert " ".join(safe(one).split()) in shown


@pytest.mark.parametrize("corrections", [False, True])
def test_html_loads_nothing_and_forbids_everything(corrections: bool) -> None:
    text = write(_case().case(), "html", corrections=corrections)
    assert "default-src 'none'; style-src 'unsafe-inline'" in text
    style = text[text.index("<style>") : text.index("</style>")]
    assert "url(" not in style
    assert "@import" not in style
    assert not re.search(r"<(?:script|link|img|iframe|object|embed)\b", text)
    assert all(link.startswith("#") for link in Page(text).links)


def test_every_link_inside_a_page_has_its_target_and_every_id_is_there_once() -> None:
    page = Page(write(_case().case(), "html"))
    assert len(page.ids) == len(set(page.ids))
    assert {link[1:] for link in page.links} <= set(page.ids)


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://example.org/a?b=1&c=2", True),
        ("HTTP://EXAMPLE.ORG", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("file:///etc/passwd", False),
        ("https://example.org/\u202egnp", False),
        (" https://example.org", False),
        ("https://example.org/ onclick=1", False),
    ],
)
def test_only_web_addresses_of_sources_are_links(url: str, linked: bool) -> None:
    case = _case(("plain words.",), url=url)
    assert (url in Page(write(case.case(), "html")).links) == linked
    rendered = MarkdownIt("gfm-like", {"linkify": False}).render(write(case.case(), "md"))
    assert ('href="http' in rendered.lower()) == linked


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("corrections", [False, True])
def test_no_format_prints_what_a_terminal_would_obey_or_hide(format: Any, corrections: bool) -> None:
    text = write(_case().case(), format, corrections=corrections)
    shown = text.replace("\r\n", "\n") if format == "csv" else text
    assert shown == safe(shown)


@pytest.mark.parametrize("corrections", [False, True])
def test_markdown_keeps_hostile_text_as_text(corrections: bool) -> None:
    rendered = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    page = rendered.render(write(_case().case(), "md", corrections=corrections))
    page = re.sub(r'<a id="[ck s]\d+"></a>', "", page)
    tags = set(re.findall(r"<(\w+)", page))
    assert tags <= {"h1", "h2", "h3", "p", "strong", "ul", "li", "blockquote", "code", "a", "br", "pre"}
    assert all(link.startswith("#") for link in re.findall(r'href="([^"]*)"', page))
    shown = " ".join("".join(Page(page).words).split())
    for one in HOSTILE:
        assert " ".join(safe(one).split()) in shown


@given(st.text(alphabet=st.sampled_from([*"ab1.)-+=#>*_`[]()!<>&|~:/@w\\\n \t$"]), max_size=40))
@settings(derandomize=True, deadline=None, max_examples=100)
def test_escaped_text_renders_as_itself(text: str) -> None:
    page = MarkdownIt("gfm-like", {"linkify": False}).render(plain(text))
    if not text.split():
        assert page == ""
        return
    read = Page(page)
    assert read.tags == {"p"}
    assert "".join(read.words).strip() == " ".join(text.split())


def test_no_cell_of_a_table_is_a_formula_and_nothing_is_lost() -> None:
    for corrections in (False, True):
        text = write(_case().case(), "csv", corrections=corrections)
        rows = list(csv.reader(io.StringIO(text, newline="")))
        assert len({len(row) for row in rows}) == 1
        for row in rows:
            assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    rationales = {row["rationale"] for row in csv.DictReader(io.StringIO(write(_case().case(), "csv"), newline=""))}
    assert {"'=HYPERLINK(1)", "'+1", "'-1", "'@SUM(1)", "' =1"} <= rationales


def test_json_gives_back_every_text_character_for_character() -> None:
    report = json.loads(write(_case().case(), "json"))
    rationales = {verdict["rationale"] for claim in report["claims"] for verdict in claim["verdicts"]}
    assert rationales <= set(HOSTILE)
    assert "user\u202egnp.exe \u200b\u2066x" in rationales
    assert "\x1b]52;c;UFdORUQ=\x07 \x1b[31m" in rationales


def test_templates_trust_the_programs_own_style_sheet_and_nothing_else() -> None:
    from importlib.resources import files

    folder = files("verifybench.report") / "templates"
    sources = [one.read_text(encoding="utf-8") for one in folder.iterdir() if one.name.endswith(".j2")]
    assert sum(source.count("trusted") for source in sources) == 1
    assert not [source for source in sources if re.search(r"\|\s*safe|autoescape", source)]
