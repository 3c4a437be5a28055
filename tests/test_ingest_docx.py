"""DOCX: the words as they read with every tracked change accepted; notes and comments beside them; no harm from a hostile file."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from docx_file import STRICT, TRANSITIONAL, docx, gone, ins, p, run, table, zipped
from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.claims import extract
from verifybench.ingest import docx_package, read
from verifybench.ingest.docx import docx as parsed
from verifybench.ingest.parsed import Parsed, Refused
from verifybench.model.document import Document, Role

ITEM = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
SENTENCE = "The court sentenced Ivan Petrov to five years in prison in March 2021."


def document(tmp_path: Path, raw: bytes, role: Role = "draft") -> Document:
    path = tmp_path / "story.docx"
    path.write_bytes(raw)
    return read(path, id="story", role=role, relative="drafts/story.docx")


def text(body: str, **parts: str) -> str:
    found = parsed(docx(body, parts))
    assert isinstance(found, Parsed), found
    return found.text


def refused(raw: bytes) -> str:
    found = parsed(raw)
    assert isinstance(found, Refused)
    assert found.remedy.endswith(".")
    return found.cause


def test_styles_make_titles_headings_captions_and_lists(tmp_path: Path) -> None:
    body = (
        p("What insiders showed", "Titel")
        + p("Contents", "Verzeichnis1")
        + p("The archive", "berschrift1")
        + p("It holds 40 gigabytes, he said.")
        + p("The pier in May", "Beschriftung")
        + p("The sentence", "Rubrik")
        + p("Nine years for one", "", ITEM)
        + p("Five for another", "Liste")
        + p("A level of its own", "", '<w:outlineLvl w:val="2"/>')
        + p("Ended.", "Kreis")
    )
    found = document(tmp_path, docx(body), "source")
    assert [(found.text[one.start : one.end], one.label, one.rule, one.heading) for one in found.blocks] == [
        ("What insiders showed", "title", "docx.title", ()),
        ("Contents", "boilerplate", "docx.contents", ()),
        ("The archive", "title", "docx.heading", ("The archive",)),
        ("It holds 40 gigabytes, he said.", "main", "body", ("The archive",)),
        ("The pier in May", "caption", "docx.caption", ("The archive",)),
        ("The sentence", "title", "docx.heading", ("The archive", "The sentence")),
        ("Nine years for one", "main", "body", ("The archive", "The sentence")),
        ("Five for another", "main", "body", ("The archive", "The sentence")),
        ("A level of its own", "title", "docx.heading", ("The archive", "The sentence", "A level of its own")),
        ("Ended.", "main", "body", ("The archive", "The sentence", "A level of its own")),
    ]  # fmt: skip
    assert "one\nFive for another\n\nA level" in found.text
    assert (found.metadata.title, found.metadata.author, found.metadata.published) == (
        "What insiders showed",
        "Jane Doe",
        None,
    )


@pytest.mark.parametrize("namespace", [TRANSITIONAL, STRICT])
def test_insertions_are_text_and_deletions_are_not_and_both_are_told(tmp_path: Path, namespace: str) -> None:
    body = p(run("He got ") + gone("four") + ins(run("five") + run(" long")) + run(" years.")) + p(
        '<w:moveFrom w:id="4"><w:r><w:t>Elsewhere.</w:t></w:r></w:moveFrom>' + run("Stays.")
    )
    found = document(tmp_path, docx(body, namespace=namespace))
    assert found.text == "He got five long years.\n\nStays."
    assert found.warnings[0].startswith("has tracked changes, read as if accepted (insertions: 1, deletions: 2)")


def test_how_something_was_formatted_before_says_nothing_of_now() -> None:
    changed = '<w:pPrChange w:id="1"><w:pPr><w:pStyle w:val="Titel"/></w:pPr></w:pPrChange>'
    found = parsed(docx(p("He stayed.", "", changed)))
    assert isinstance(found, Parsed)
    assert found.pieces[0].label is None
    assert found.warnings == ()


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next() -> None:
    mark = '<w:rPr><w:del w:id="1" w:author="Ed"/></w:rPr>'
    assert text(p(run("He was sentenced "), "", mark) + p("to five years.") + p("Then.")) == (
        "He was sentenced to five years.\n\nThen."
    )
    assert text(p("Alone", "", mark)) == "Alone"


def test_words_of_links_fields_controls_and_boxes_are_kept_once() -> None:
    link = f'<w:hyperlink w:anchor="x">{run("Maria Lind")}</w:hyperlink>'
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("May 2021") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    box = f"<w:txbxContent>{p('In a box.')}</w:txbxContent>"
    drawn = (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>{box}</wps:txbx></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{run(' said')}</w:sdtContent></w:sdt>"
    assert text(p(link + control + run(" in ") + field + drawn + run("."))) == "Maria Lind said in May 2021.\n\nIn a box."


def test_a_field_that_is_left_open_hides_nothing_behind_its_paragraph() -> None:
    begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    assert text(p(begun + run("lost")) + p("Kept.")) == "Kept."


def test_breaks_hyphens_and_hidden_words(tmp_path: Path) -> None:
    body = p(
        run("Co") + "<w:r><w:noBreakHyphen/></w:r>" + run("op") + "<w:r><w:softHyphen/></w:r>" + run("eration “now”")
        + "<w:r><w:tab/><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>" + run("secret", "<w:vanish/>") + run("c", '<w:vanish w:val="0"/>')
    )  # fmt: skip
    found = document(tmp_path, docx(body))
    assert found.text == "Co\u2011op\u00aderation “now”\ta\nbc"
    assert found.warnings == ("hidden text is left out (stretches: 1)",)


def test_a_raised_figure_stays_raised_and_other_raised_letters_are_as_written() -> None:
    up = '<w:vertAlign w:val="superscript"/>'
    assert text(p(run("10") + run("6", up) + run(" m") + run("2", up) + run(", the 19") + run("th", up) + run(" CO2"))) == (
        "10⁶ m², the 19th CO2"
    )


def test_a_table_gives_its_rows_and_one_that_lays_out_a_page_its_paragraphs() -> None:
    body = table((p("Year"), p("Cost")), (p("2019"), p("3 million")), (p("One.") + p("Two."), p("Three.")))
    assert text(body) == "Year\tCost\n2019\t3 million\n\nOne.\n\nTwo.\n\nThree."
    away = body.replace("<w:tr><w:tc><w:tcPr/><w:p><w:pPr></w:pPr><w:r><w:t xml:space=\"preserve\">2019", "<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:tcPr/><w:p><w:pPr></w:pPr><w:r><w:t xml:space=\"preserve\">2019")  # fmt: skip  # noqa: E501
    assert "2019" not in text(away)


def test_notes_are_text_and_comments_and_running_heads_make_no_claim(tmp_path: Path) -> None:
    def note(kind: str, id: int, words: str, more: str = "") -> str:
        return f'<w:{kind} w:id="{id}"{more}>{p(words)}</w:{kind}>'

    body = p(
        run(SENTENCE) + '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="7"/></w:r>'
    ) + p("Nobody was hurt in the fire.")  # fmt: skip
    parts = {
        "footnotes": note("footnote", 0, "no note", ' w:type="separator"')
        + note("footnote", 2, "The court fined Maria Lind 300 euros in May 2020."),
        "comments": note("comment", 7, "The court sentenced him to four years in 2019, I think.", ' w:author="Ed Itor"'),
        "header": p("The court sentenced a draft to nine years in 2018."),
    }
    found = document(tmp_path, docx(body, parts))
    blocks = {found.text[one.start : one.end][:14]: one for one in found.blocks}
    assert blocks["The court fine"].heading == ("Footnote 1",)
    assert (blocks["The court fine"].label, blocks["The court fine"].rule) == ("main", "docx.note")
    assert [one.heading for one in found.blocks if one.label == "boilerplate"] == [("Comment 1 by Ed Itor",), ("Header",)]
    claims = {claim.text for claim in extract(found)}
    assert SENTENCE in claims
    assert any("300 euros" in claim for claim in claims)
    assert not any("four years" in claim or "nine years" in claim for claim in claims)


def test_a_title_that_a_program_gave_is_none(tmp_path: Path) -> None:
    assert document(tmp_path, docx(p(SENTENCE), title="Microsoft Word - x.doc")).metadata.title is None
    assert document(tmp_path, docx(p(SENTENCE), title="The pier")).metadata.title == "The pier"


ENTITIES = (
    '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/hostname"><!ENTITY b "&a;&a;">]>'
    f'<w:document xmlns:w="{TRANSITIONAL}"><w:body>{p("<w:r><w:t>&b;</w:t></w:r>")}</w:body></w:document>'
)


@pytest.mark.parametrize(
    ("raw", "cause"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "locked with a password"),
        (b"PK\x03\x04 and no more", "is damaged or no DOCX"),
        (docx(p("Words."))[:-200], "is damaged or no DOCX"),
        (zipped({"mimetype": "x", "content.xml": "<a/>"}), "is no Word document"),
        (zipped({"word/document.xml": "<a>"}), "is no sound XML"),
        (zipped({"word/document.xml": ENTITIES}), "declares a document type"),
        (zipped({"word/document.xml": "<a/>", "word/Document.XML": "<a/>"}), "holds two parts of one name"),
        (docx(""), "shows no text"),
        (docx(p(gone("All of it."))), "shows no text"),
    ],
    ids=lambda given: given if isinstance(given, str) else "",
)
def test_what_is_locked_damaged_hostile_or_empty_is_refused(raw: bytes, cause: str) -> None:
    assert cause in refused(raw)


def test_what_a_part_unpacks_to_is_counted_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docx_package, "MOST_UNPACKED", 200_000)
    assert "unpacks to more than" in refused(docx(p("a" * 300_000)))


def test_a_part_that_lies_outside_is_never_fetched() -> None:
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a"'
        ' Type="x/officeDocument" Target="http://example.org/document.xml" TargetMode="External"/></Relationships>'
    )
    assert "is no Word document" in refused(zipped({"_rels/.rels": rels}))


def test_wide_and_deep_tables_are_read_without_a_tree(tmp_path: Path) -> None:
    body = table(*[(p(f"Ship {row}"), p(f"{row} crates")) for row in range(5_000)])
    body += "<w:tbl><w:tr><w:tc>" * 2_000 + p("Deep.") + "</w:tc></w:tr></w:tbl>" * 2_000
    assert document(tmp_path, docx(body)).text.count("\n") == 5_001


@settings(derandomize=True, deadline=None, max_examples=60)
@given(
    st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30), max_size=8),
)
def test_any_words_come_out_as_they_went_in_and_every_piece_is_exact(words: list[str]) -> None:
    found = parsed(docx("".join(p(run(one)) for one in words)))
    kept = [one.strip() for one in words if one.strip()]
    if isinstance(found, Refused):
        assert not kept
        return
    assert found.text.split("\n\n") == kept
    assert [found.text[one.start : one.end] for one in found.pieces] == kept


@settings(derandomize=True, deadline=None, max_examples=80)
@given(st.lists(st.sampled_from(["p", "r", "t", "ins", "del", "tbl", "tr", "tc", "txbxContent", "fldChar", "pPr", "rPr", "comment", "cellDel", "tab", "numId", "vanish"]), max_size=14))  # fmt: skip  # noqa: E501
def test_any_nesting_of_elements_is_read_or_refused(names: list[str]) -> None:
    inner = "".join(f"<w:{name}>" for name in names) + "Words." + "".join(f"</w:{name}>" for name in reversed(names))
    assert isinstance(parsed(docx(inner + p("End."))), Parsed)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed: no file of its own to read")
def test_a_file_that_a_word_processor_wrote_has_the_same_words(tmp_path: Path) -> None:
    page = f"<h1>The pier</h1><p>{SENTENCE}</p><ul><li>Nine years</li><li>Five years</li></ul><p>It <b>w</b>as so.</p>"
    (tmp_path / "story.html").write_text(page, encoding="utf-8")
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/office", "--infilter=HTML (StarWriter)"]
    subprocess.run(
        [*command, "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(tmp_path), str(tmp_path / "story.html")],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    found = read(tmp_path / "story.docx", id="story", role="draft", relative="drafts/story.docx")
    assert found.text == f"The pier\n\n{SENTENCE}\n\nNine years\nFive years\n\nIt was so."
    assert found.blocks[0].label == "title"
