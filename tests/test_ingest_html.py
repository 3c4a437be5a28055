"""Web pages: all visible text is kept, as a browser shows it; markup and trafilatura only label it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.ingest import Unreadable, read
from verifybench.ingest.html import html
from verifybench.ingest.parsed import Parsed
from verifybench.model.document import Document

PAGE = """\
<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Bridge closed | Daily Example</title>
<meta property="og:site_name" content="Daily Example"><meta name="author" content="Jane Doe">
<meta property="article:published_time" content="2021-05-14T08:00:00+02:00">
<link rel="canonical" href="https://example.org/bridge"><style>p {color: red}</style></head><body>
<div class="cookie"><p>We use cookies to make this page better.</p></div>
<nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
<article><h1>Bridge closed</h1>
<figure><img src="a.jpg" alt="A bridge"><figcaption>The pier on Monday.</figcaption></figure>
<p>The   council of <b>Example</b>ville voted on&nbsp;Tuesday to close the bridge, which cost 12.5&nbsp;million euros
and was opened two weeks ago by Mayor Ada Brook.</p>
<h2>What engineers found</h2>
<p>Engineers had written three reports,<br>one of them in March 2019 &amp; two later, about the cracks in the pier.</p>
<ul><li>The first named 14 cracks.</li><li>The second named 31 cracks.</li></ul>
<table><tr><th>Year</th><th>Cost</th></tr><tr><td>2019</td><td>3 million</td></tr></table>
<aside><p>Piet Maas built bridges in four countries before he came here.</p></aside>
<p>Brook, who has led the town since 2011, denied wrongdoing and said that she would appeal against the vote.</p>
<p hidden>Not shown.</p><p style="display: none">Nor this.</p><noscript>Turn on scripts.</noscript>
</article><div class="related"><a href="/x">Ten bridges that fell</a></div>
<footer><p>Imprint of Daily Example in Exampleville.</p></footer><script>var shown = false;</script></body></html>
"""


def document(tmp_path: Path, page: str | bytes) -> Document:
    path = tmp_path / "page.html"
    path.write_bytes(page.encode() if isinstance(page, str) else page)
    return read(path, id="page", role="source", relative="sources/page.html")


def test_everything_visible_is_kept_and_nothing_else(tmp_path: Path) -> None:
    text = document(tmp_path, PAGE).text
    for shown in (
        "We use cookies",
        "Home",
        "The council of Exampleville voted on\u00a0Tuesday",
        "Ten bridges",
        "Imprint",
        "2019\t3 million",
    ):
        assert shown in text
    for unseen in ("Not shown", "Nor this", "Turn on scripts", "var shown", "color", "&", "A bridge"):
        assert unseen not in text.replace("2019 & two", "")
    assert "euros and was opened" in text
    assert "three reports,\none of them" in text


def test_markup_labels_what_words_cannot(tmp_path: Path) -> None:
    found = document(tmp_path, PAGE)
    by_words = {found.text[block.start : block.end][:14]: block for block in found.blocks}
    assert {words: block.label for words, block in by_words.items()} == {
        "We use cookies": "boilerplate",
        "Home": "boilerplate",
        "World": "boilerplate",
        "Bridge closed": "title",
        "The pier on Mo": "caption",
        "The council of": "main",
        "What engineers": "title",
        "Engineers had ": "main",
        "The first name": "main",
        "The second nam": "main",
        "Year\tCost": "main",
        "2019\t3 million": "main",
        "Piet Maas buil": "boilerplate",
        "Brook, who has": "main",
        "Ten bridges th": "boilerplate",
        "Imprint of Dai": "boilerplate",
    }
    assert by_words["The first name"].heading == ("What engineers found",)


def test_metadata_is_what_the_markup_states(tmp_path: Path) -> None:
    metadata = document(tmp_path, PAGE).metadata
    assert (metadata.title, metadata.publisher, metadata.author) == ("Bridge closed", "Daily Example", "Jane Doe")
    assert metadata.published == "2021-05-14T08:00:00+02:00"
    assert metadata.url == "https://example.org/bridge"
    assert metadata.language == "en"


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ('<script type="application/ld+json">{"@graph": [{"datePublished": "2020-02-29"}]}</script>', "2020-02-29"),
        ('<meta itemprop="datePublished" content="2020/3/1">', "2020-03-01"),
        ('<meta name="date" content="yesterday">', None),
        ("", None),
    ],
)
def test_a_date_is_never_guessed(tmp_path: Path, head: str, published: str | None) -> None:
    body = "<p>It happened on 3 May 2011, said Ada Brook of the town.</p><p>© 2019</p>"
    page = f"<html><head>{head}</head><body>{body}</body></html>"
    assert document(tmp_path, page).metadata.published == published


def test_the_title_is_the_heading_that_the_page_names(tmp_path: Path) -> None:
    page = PAGE.replace("<article>", "<div><h1>Keyboard shortcuts</h1></div><article>")
    assert document(tmp_path, page).metadata.title == "Bridge closed"


def test_short_lines_between_parts_of_the_article_stay(tmp_path: Path) -> None:
    page = PAGE.replace("<h2>", "<div><span>41 cracks in all</span></div><h2>")
    found = document(tmp_path, page)
    assert next(one.label for one in found.blocks if found.text[one.start : one.end] == "41 cracks in all") != "boilerplate"


def test_a_page_without_a_recognised_article_is_labelled_by_its_words(tmp_path: Path) -> None:
    found = document(tmp_path, "<p>Ada Brook paid 12 euros.<p>Read more")
    assert [block.label for block in found.blocks] == ["main", "boilerplate"]
    assert found.warnings


def test_a_page_inside_one_form_is_not_all_boilerplate(tmp_path: Path) -> None:
    body = "".join(
        f"<p>The council of Exampleville met {n} times in May and spoke about the bridge for hours.</p>"
        for n in range(4, 9)
    )
    found = document(tmp_path, f"<form>{body}</form>")
    assert [block.label for block in found.blocks] == ["main"] * 5


def test_declared_encoding_is_used(tmp_path: Path) -> None:
    page = '<html><head><meta charset="iso-8859-2"></head><body><p>Łódź zapłaciła 3 euro.</p></body></html>'
    assert "Łódź zapłaciła" in document(tmp_path, page.encode("iso-8859-2")).text


@pytest.mark.parametrize("page", ["<html><body><script>app()</script></body></html>", "<!-- nothing -->", "<html></html>"])
def test_a_page_that_shows_nothing_is_refused_with_the_remedy(tmp_path: Path, page: str) -> None:
    with pytest.raises(Unreadable, match=r"^sources/page\.html: .*; not read\. .*verifybench\.toml\.$"):
        document(tmp_path, page)


def test_a_raised_figure_is_no_digit_of_the_one_before_it(tmp_path: Path) -> None:
    page = "<p>Brook<sup><a href='#n1'>1</a></sup> counted 10<sup>6</sup> stars in 5 m<sup>2</sup>.</p>"
    assert "Brook¹ counted 10⁶ stars in 5 m²." in document(tmp_path, page).text


def test_nesting_is_read_whole_or_refused(tmp_path: Path) -> None:
    assert "Ada Brook" in document(tmp_path, f"{'<div>' * 1_000}Ada Brook paid 12 euros.").text
    with pytest.raises(Unreadable, match="nested too deeply"):
        document(tmp_path, f"Seen.{'<div>' * 20_000}Ada Brook paid 12 euros.")


MARKUP = "<p> </p> <li> <td> <br> <h1> </h1> <a> </a> <form> <pre> </pre> <b> &amp; &#0; <!-- --> <aside> </aside> < words Ada 12"


@settings(derandomize=True, deadline=None, max_examples=100)
@given(st.lists(st.sampled_from([*MARKUP.split(" "), " ", "\n"]), max_size=30))
def test_pieces_cover_every_visible_character(parts: list[str]) -> None:
    found = html(f"<html><body>seen {''.join(parts)}</body></html>".encode())
    assert isinstance(found, Parsed)
    last = 0
    for piece in found.pieces:
        assert last <= piece.start < piece.end
        assert not found.text[last : piece.start].strip()
        last = piece.end
    assert last == len(found.text)
