"""PDF with a text layer: pages, paragraphs and running lines; what has no text is refused with the remedy."""

from __future__ import annotations

from pathlib import Path

import pytest

from verifybench.ingest import Unreadable, read
from verifybench.model.document import Document

ENCRYPTED = f" /Encrypt << /Filter /Standard /V 1 /R 2 /O <{'41' * 32}> /U <{'42' * 32}> /P -4 >> /ID [<00><00>]"

ONE = [
    "Example Report 2021",
    "",
    "The council of Exampleville voted on Tuesday to close the old bridge after the corrup-",
    "tion trial of its builder, who had lied about the steel for nearly three years, as two",
    "engineers told the paper.",
    "",
    "",
    "The bridge was closed in March, and a ferry took its place in May of the same year for",
    "1.2 million euros.",
    "",
    "Page 1",
]
TWO = ["Example Report 2021", "", "Ada Brook denied it in 2019.", "", "Page 2"]


def pdf(pages: list[list[str]], extra: str = "") -> bytes:
    """A PDF file of lines of text, 14 points apart; an empty line leaves a gap."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, lines in enumerate(pages):
        shown = " ".join(f"({line}) Tj T*" for line in lines)
        stream = f"BT /F1 11 Tf 14 TL 60 760 Td {shown} ET" if lines else ""
        fonts = "/Resources << /Font << /F1 3 0 R >> >>"
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {5 + 2 * number} 0 R {fonts} >>")
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    raw = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(raw))
        raw += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n" + "".join(f"{place:010} 00000 n \n" for place in places)
    trailer = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R{extra} >>\nstartxref\n{len(raw)}\n%%EOF\n"
    return raw + (table + trailer).encode("latin-1")


def document(tmp_path: Path, raw: bytes) -> Document:
    path = tmp_path / "budget.pdf"
    path.write_bytes(raw)
    return read(path, id="budget", role="source", relative="sources/budget.pdf")


def test_paragraphs_are_rebuilt_with_their_pages(tmp_path: Path) -> None:
    found = document(tmp_path, pdf([ONE, TWO]))
    main = [(block.page, found.text[block.start : block.end]) for block in found.blocks if block.label == "main"]
    assert [(page, " ".join(text.split())[:30]) for page, text in main] == [
        ("1", "The council of Exampleville vo"),
        ("1", "The bridge was closed in March"),
        ("2", "Ada Brook denied it in 2019."),
    ]
    assert "the corruption\ntrial of its builder" in found.text


def test_broken_words_are_whole_and_compounds_keep_their_hyphen(tmp_path: Path) -> None:
    lines = [
        "The council of Exampleville closed the bridge, as the corrup-",
        "tion trial had shown to well-",
        "known judges, and Jean-",
        "Pierre Brook had a con-",
        "tro-",
        "versy over the vice-",
        "like grip of state-",
        "owned firms; none of the state-owned ones paid.",
    ]
    text = document(tmp_path, pdf([lines])).text
    assert " ".join(text.split()) == (
        "The council of Exampleville closed the bridge, as the corruption trial had shown to well-known judges, and Jean-Pierre "
        "Brook had a controversy over the vice-like grip of state-owned firms; none of the state-owned ones paid."
    )
    assert text.count("\n") == 7 - 1
    assert "corruption\ntrial had shown to well-known\njudges" in text


def test_running_heads_and_page_numbers_are_boilerplate(tmp_path: Path) -> None:
    found = document(tmp_path, pdf([ONE, TWO]))
    assert [found.text[block.start : block.end] for block in found.blocks if block.rule == "pdf.running"] == [
        "Example Report 2021",
        "Page 1",
        "Example Report 2021",
        "Page 2",
    ]


def test_a_page_without_text_is_a_warning(tmp_path: Path) -> None:
    assert document(tmp_path, pdf([ONE, [], TWO])).warnings == ("page 2 has no text layer",)


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (pdf([ONE], ENCRYPTED), "locked with a password; not read. Save an unlocked copy beside it, or exclude it in"),
        (pdf([[], []]), "is a PDF without a text layer (scanned pages); not read. Run text recognition"),
        (b"%PDF-1.4 and then nothing", "is damaged, its pages cannot be found; not read."),
        (b"plain words", "is not a PDF by its content; not read."),
    ],
)
def test_what_cannot_be_read_says_why_and_what_to_do(tmp_path: Path, raw: bytes, message: str) -> None:
    with pytest.raises(Unreadable) as error:
        document(tmp_path, raw)
    assert str(error.value).startswith(f"sources/budget.pdf: {message}")
