"""Markdown keeps its source as the canonical text; its marks decide headings, captions, items and code."""

from __future__ import annotations

from pathlib import Path

from verifybench.ingest import read
from verifybench.model.document import Document

TEXT = """\
---
publisher: Daily Example
published: 2021-05-14
---
# The *bridge* of Exampleville

The council voted on Tuesday to close the bridge between
1998. After that the [ferry](https://example.org/a_(b)) was used.

![The northern pier](pier.jpg)
*The northern pier in April.*

Costs
-----

- 3.5 million euros for the pier
- 1.2 million euros for the ferry

> “We were warned,” said Ada Brook.

### Read more

| Year | Cracks |
|------|--------|
| 2019 | 41 |

```
cracks = 41
```

## Related articles
"""


def document(tmp_path: Path, text: str, name: str = "a.md") -> Document:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8", newline="")
    return read(path, id="a", role="source", relative=f"sources/{name}")


def test_marks_decide_and_stay_in_the_text(tmp_path: Path) -> None:
    found = document(tmp_path, TEXT)
    assert found.text == TEXT.split("---\n", 2)[2]
    assert found.metadata.title == "The bridge of Exampleville"
    assert found.metadata.publisher == "Daily Example"
    assert [(block.label, found.text[block.start : block.end].split("\n")[0][:30]) for block in found.blocks] == [
        ("title", "# The *bridge* of Exampleville"),
        ("main", "The council voted on Tuesday t"),
        ("caption", "![The northern pier](pier.jpg)"),
        ("caption", "*The northern pier in April.*"),
        ("title", "Costs"),
        ("main", "- 3.5 million euros for the pi"),
        ("main", "- 1.2 million euros for the fe"),
        ("main", "> “We were warned,” said Ada B"),
        ("title", "### Read more"),
        ("main", "| Year | Cracks |"),
        ("boilerplate", "|------|--------|"),
        ("main", "| 2019 | 41 |"),
        ("main", "```"),
        ("main", "cracks = 41"),
        ("main", "```"),
        ("boilerplate", "## Related articles"),
    ]


def test_a_heading_path_is_without_marks_and_without_the_title(tmp_path: Path) -> None:
    found = document(tmp_path, TEXT)
    assert found.blocks[1].heading == ()
    assert found.blocks[5].heading == ("Costs",)
    assert found.blocks[9].heading == ("Costs", "Read more")


def test_crlf_is_the_only_change(tmp_path: Path) -> None:
    found = document(tmp_path, "# A\r\n\r\nOne\u00a0two\u2003½ ﬁ 10² m.\r\n")
    assert found.text == "# A\n\nOne\u00a0two\u2003½ ﬁ 10² m.\n"


def test_saved_pages_with_a_paragraph_a_line_are_parted(tmp_path: Path) -> None:
    line = (
        "The council of Exampleville voted on Tuesday to close the bridge after engineers had found forty-one cracks in "
        "its northern pier, Brook said."
    )
    assert len(document(tmp_path, f"{line}\n{line[:-12]} again.\n").blocks) == 2
