"""`revise DOCUMENT --with FILE`: the article comes back from an editor in another format, and only what was edited is asked for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from conftest import MakeCase
from docx_file import docx, gone, ins, p, run

from verifybench.case.case import Case
from verifybench.cli.main import main

DRAFT = """\
---
published: 2021-05-14
---
# The Harbour of Exampleville

The council voted on Tuesday to close the [harbour](https://example.org/a_(b)/2021), which cost 3,**412** euros
a day. Mayor [Ada](https://example.org) *Brook* has led the town since 2011.

1. The first report named 14 cracks in the pier.
2. The second report, of March 2019, named 31 cracks.

"We were warned," said Brook[^1].

[^1]: Brook spoke in April 2021 to 45 reporters.
"""
NOTED = '<w:r><w:footnoteReference w:id="2"/><w:commentReference w:id="7"/></w:r>'
NOTE = f'<w:footnote w:id="2">{p("Brook spoke in April 2021 to 45 reporters.")}</w:footnote>'
REMARK = f'<w:comment w:id="7" w:author="Ed">{p("Was it 3,412 euros in 2019?")}</w:comment>'


def returned(cost: str) -> bytes:
    """The article as DOCX; `cost` is the markup of the words for what the harbour costs."""
    item = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    body = (
        p("The Harbour of Exampleville", "Titel")
        + p(
            run("The council voted on Tuesday to close the harbour, which cost ") + cost
            + run("\u00a0euros a day. Mayor ") + run("Ada", "<w:b/>") + run(" Brook has led the town since 2011.")
        )
        + p("The first report named 14 cracks in the pier.", "", item)
        + p("The second report, of March 2019, named 31 cracks.", "", item)
        + p(run("“We were warned,” said Brook") + NOTED + run("."))
    )  # fmt: skip
    return docx(body, {"footnotes": NOTE, "comments": REMARK})


@pytest.fixture
def root(make_case: MakeCase) -> Path:
    """A draft every claim of which somebody decided on."""
    folder = make_case({"drafts/harbour.md": DRAFT})
    with Case.open(folder) as case:
        case.build()
        for claim in case.index.claims_of("harbour"):
            case.record_verdict(claim.id, "supported")
    return folder


def revise(root: Path, *more: str) -> int:
    return main(["-C", str(root), "revise", *more])


def test_the_same_article_in_another_format_is_no_change(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    new = root.parent / "back.docx"
    new.write_bytes(returned(run("3,412")))
    assert revise(root, "harbour", "--with", str(new)) == 0
    told = capsys.readouterr()
    assert told.out == ""
    assert re.search(
        r"drafts/harbour\.docx is the next version of harbour; drafts/harbour\.md is kept as [0-9a-f]{64}\.md", told.err
    )
    assert "recorded, since the new version does not state it: published 2021-05-14" in told.err
    with Case.open(root) as case:
        texts = [claim.text for claim in case.index.claims_of("harbour")]
        assert case.document("harbour").metadata.published == "2021-05-14"
    assert any("45 reporters" in text for text in texts)
    assert not any("Was it" in text for text in texts)
    back = root.parent / "again.md"
    back.write_text(DRAFT.replace("a day. Mayor", "a day.\nMayor"), encoding="utf-8")
    assert revise(root, "harbour", "--with", str(back)) == 0


def test_an_edited_figure_is_all_that_is_asked_for(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    new = root.parent / "back.docx"
    new.write_bytes(returned(run("3,4") + gone("12") + ins(run("21"))))
    assert revise(root, "harbour", "--with", str(new)) == 1
    told = capsys.readouterr()
    assert (
        "warning: drafts/harbour.docx: has tracked changes, read as if accepted (insertions: 1, deletions: 1)" in told.err
    )
    assert told.out.count("CHANGED") == 1
    assert "differs in number: 3,412 euros a day → 3,421 euros a day" in told.out, (
        "as they read, not as Markdown writes them"
    )
    assert "1 open" in told.err


def test_the_document_must_be_named_and_a_file_that_is_none_is_told(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert revise(root, "--with", "new.docx") == 2
    assert "name the document" in capsys.readouterr().err
    assert revise(root, "harbour", "--with", str(root / "none.docx")) == 2
    assert "there is no such file; nothing was replaced" in capsys.readouterr().err
